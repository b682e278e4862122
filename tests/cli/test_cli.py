# SPDX-License-Identifier: MIT
"""The command line on real files: what it prints, what it writes, and how it fails."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from forumdesk.cli import main
from forumdesk.document import Document
from forumdesk.formats import worker
from forumdesk.formats.joining import joined
from forumdesk.formats.reading import Reading
from forumdesk.program import Appearance, Article, Conference, Day, Person, Program, Room, Session, SessionState
from forumdesk.text import clean
from samples import FIRST, SECOND, forum_program
from tls_server import serving

TEXT = """Autumn Water Forum

Panel 1: Rivers without borders (10:00 AM - 11:15 AM ET)

Who owns a river that crosses three countries?

Ana Silva: Director of Research, Rivers Institute

Panel 2: Cities and drought (1:00 PM - 2:00 PM ET)

How cities prepare for dry years.

Wei Chen: Chief Engineer, City Water Board
"""
SCHEDULE = """<?xml version="1.0" encoding="utf-8"?>
<schedule><conference><title>Second</title><time_zone_name>Europe/Berlin</time_zone_name></conference>
<day index="1" date="2021-05-19"><room name="Hall"><event id="1" guid="9f8b9c1e-5d0e-4b1f-8f52-3a5d0b7c2a11">
<date>2021-05-19T18:00:00+02:00</date><start>18:00</start><duration>01:00</duration><title>Evening talk</title>
<persons><person id="1">Ana Silva</person></persons></event></room></day></schedule>"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def forum(folder: Path) -> Path:
    path = folder / "forum.forum"
    Document.create(path, forum_program(), "Sample").close()
    return path


@pytest.fixture
def page(folder: Path) -> Path:
    path = folder / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


class Said:
    """What a run printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


class Runner:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str) -> Said:
        try:
            code = main(list(words))
        except SystemExit as leaving:  # argparse, after --help
            code = int(leaving.code or 0)
        return Said(code, *self._capsys.readouterr())


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


def assert_one_line(said: Said) -> None:
    assert said.code == 2
    assert said.err.startswith("forumdesk: ")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


def command(*words: str | bytes, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "forumdesk", *words], capture_output=True, text=True, check=False, timeout=60, **options
    )


# import


def test_import_asks_for_the_date_and_keeps_nothing(run: Runner, page: Path, folder: Path) -> None:
    said = run("import", str(page), "-o", "out.forum")
    assert_one_line(said)
    assert "--date 2021-05-19" in said.err
    assert sorted(path.name for path in folder.iterdir()) == ["page.txt"]


def test_import_makes_a_program_file_with_its_source(run: Runner, page: Path) -> None:
    said = run("import", str(page), "-o", "out.forum", "--date", "2021-05-19", "--title", "Water")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[0] == "out.forum: 1 day, 2 sessions, 2 people, 2 speakers."
    with closing(Document.open(Path("out.forum"), read_only=True)) as document:
        program = document.program
    assert program.conference.title == "Water"
    assert program.dates == (date(2021, 5, 19),)
    assert [session.title for session in program.sessions_in_order] == ["Rivers without borders", "Cities and drought"]
    (source,) = program.sources.values()
    assert (source.name, source.format) == ("page.txt", "text")
    assert "Who owns a river" in source.body


def test_update_brings_what_is_new_and_asks_nothing_twice(run: Runner, page: Path) -> None:
    zone = ("--date", "2021-05-19", "--timezone", "America/Toronto")
    assert run("import", "page.txt", "-o", "made.forum", *zone).code == 0
    with Document.open(page.with_name("made.forum")) as document:
        first = document.program.sessions_in_order[0]
        document.replace("Rename", document.program.put(replace(first, title="Rivers")))
    assert run("update", "made.forum", "page.txt").out == "made.forum: nothing has changed.\n"
    page.write_text(TEXT.replace("1:00 PM - 2:00 PM", "1:30 PM - 2:30 PM"), encoding="utf-8")
    said = run("update", "made.forum", "page.txt")
    assert said.out.startswith("made.forum: 1 change.\n  panel “Cities and drought”: start: Wednesday 19 May, 13:30\n")
    with Document.open(page.with_name("made.forum")) as document:
        assert [(each.title, f"{each.start:%H:%M}") for each in document.program.sessions_in_order] == [
            ("Rivers", "10:00"),
            ("Cities and drought", "13:30"),
        ]
        assert document.undo_label == "Update from page.txt"


def test_update_writes_nothing_before_a_side_was_said(run: Runner, page: Path) -> None:
    assert run("import", "page.txt", "-o", "made.forum", "--date", "2021-05-19").code == 0
    made = page.with_name("made.forum")
    with Document.open(made) as document:
        first = document.program.sessions_in_order[0]
        document.replace("Rename", document.program.put(replace(first, title="Mine")))
    page.write_text(TEXT.replace("Rivers without borders", "Rivers with borders"), encoding="utf-8")
    before = made.read_bytes()
    said = run("update", "made.forum", "page.txt")
    assert said.code == 3
    assert said.err == "forumdesk: 1 thing was changed on both sides. Say --mine or --theirs. Nothing was written.\n"
    assert "panel “Mine”: title: here Mine, in the source Rivers with borders" in said.out
    assert made.read_bytes() == before
    assert run("update", "made.forum", "page.txt", "--mine").code == 0
    with Document.open(made) as document:
        assert document.program.sessions_in_order[0].title == "Mine"


def test_update_takes_the_source_s_side_when_told(run: Runner, page: Path) -> None:
    assert run("import", "page.txt", "-o", "made.forum", "--date", "2021-05-19").code == 0
    with Document.open(page.with_name("made.forum")) as document:
        first = document.program.sessions_in_order[0]
        document.replace("Rename", document.program.put(replace(first, title="Mine")))
    page.write_text(TEXT.replace("Rivers without borders", "Rivers with borders"), encoding="utf-8")
    assert run("update", "made.forum", "page.txt", "--theirs").code == 0
    with Document.open(page.with_name("made.forum")) as document:
        assert document.program.sessions_in_order[0].title == "Rivers with borders"


def test_update_takes_what_stands_at_an_address(run: Runner, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("import", "page.txt", "-o", "made.forum", "--date", "2021-05-19").code == 0
    with serving(monkeypatch) as server:
        server.serve("200 OK", TEXT.replace("1:00 PM - 2:00 PM", "1:30 PM - 2:30 PM").encode())
        said = run("update", "made.forum", server.address("/page.txt"))
        assert len(server.asked) == 1  # though it is read twice: what was answered is known
    assert said.out.startswith("made.forum: 1 change.\n  panel “Cities and drought”: start: Wednesday 19 May, 13:30\n")
    with Document.open(page.with_name("made.forum")) as document:
        assert document.undo_label == "Update from page.txt"


@pytest.mark.usefixtures("page")
def test_update_fetches_over_https_only(run: Runner) -> None:
    assert run("import", "page.txt", "-o", "made.forum", "--date", "2021-05-19").code == 0
    said = run("update", "made.forum", "http://example.org/page.txt")
    assert said.code == 2
    assert_one_line(said)
    assert "https://" in said.err


def test_update_takes_another_copy_of_the_program(run: Runner, page: Path) -> None:
    assert run("import", "page.txt", "-o", "made.forum", "--date", "2021-05-19").code == 0
    made, newer = page.with_name("made.forum"), page.with_name("newer.forum")
    with Document.open(made) as document:
        document.save_copy(newer)
    with Document.open(newer) as document:
        first = document.program.sessions_in_order[0]
        document.replace("Rename", document.program.put(replace(first, title="Theirs")))
    assert run("update", "made.forum", "newer.forum").out.startswith("made.forum: 1 change.")
    with Document.open(made) as document:
        assert document.program.sessions_in_order[0].title == "Theirs"
        assert len(document.history()) == 2


@pytest.mark.usefixtures("page")
def test_update_refuses_another_forum(run: Runner, forum: Path) -> None:
    before = forum.read_bytes()
    said = run("update", "forum.forum", "page.txt", "--date", "2021-05-19")
    assert said.code == 2
    assert "has nothing in common with “Middle East Strategy Forum 2021”" in said.err
    assert forum.read_bytes() == before


def test_import_prints_json_even_when_the_date_is_missing(run: Runner, page: Path, folder: Path) -> None:
    said = run("import", str(page), "--json", "-")
    assert said.code == 0
    assert said.err == "forumdesk: Which date is day 1? Say it with an option such as --date 2021-05-19.\n"
    understood = json.loads(said.out)
    assert [session["title"] for session in understood["sessions"]] == ["Rivers without borders", "Cities and drought"]
    assert understood["complete"] is False
    assert any("date" in note["message"] for note in understood["notes"])
    assert [path.name for path in folder.iterdir()] == ["page.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such file names")
def test_import_reads_a_file_whose_name_is_no_text(run: Runner, folder: Path) -> None:
    (folder / "bad\udcff.txt").write_text("nothing here\n", encoding="utf-8")
    said = run("import", "bad\udcff.txt", "--json", "-")
    assert_one_line(said)
    assert "No program was found in “bad.txt”" in said.err


def test_import_takes_settings_and_names_the_one_that_is_missing(run: Runner, folder: Path) -> None:
    (folder / "page.txt").write_text("Dune Forum\n3/4/2021\n8:00 Opening\n9:00 Sand\n", encoding="utf-8")
    words = ("import", "page.txt", "-o", "out.forum", "--timezone", "Asia/Dubai")
    said = run(*words)
    assert said.err == (
        "forumdesk: Is that Saturday 3 April 2021 or Thursday 4 March 2021? "
        "Say it with --set date_order=day or --set date_order=month.\n"
    )
    assert run(*words, "--set", "date_order=month", "--set", "meridian=pm").code == 0
    with Document.open(folder / "out.forum") as document:
        assert [each.start for each in document.program.sessions_in_order] == [
            datetime(2021, 3, 4, 20),
            datetime(2021, 3, 4, 21),
        ]


@pytest.mark.parametrize("setting", ["meridian=noon", "meridian", "tempo=fast", "=", "date_order="])
def test_import_refuses_a_setting_that_is_none(run: Runner, page: Path, setting: str) -> None:
    said = run("import", str(page), "--json", "-", "--set", setting)
    assert said.code == 2
    assert "meridian=am|pm|24" in said.err


def test_import_prints_json_before_it_says_what_is_missing(run: Runner, page: Path) -> None:
    said = run("import", str(page), "--json", "-", "-o", "out.forum")
    assert_one_line(said)
    assert len(json.loads(said.out)["sessions"]) == 2


def test_import_writes_json_to_a_file(run: Runner, page: Path) -> None:
    assert run("import", str(page), "--json", "out.json", "--date", "2021-05-19").code == 0
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["days"][0]["date"] == "2021-05-19"
    assert_one_line(run("import", str(page), "--json", "out.json"))


def test_import_reads_standard_input(page: Path) -> None:
    with page.open("rb") as file:
        done = command("import", "-", "--json", "-", "--date", "2021-05-19", stdin=file)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(json.loads(done.stdout)["sessions"]) == 2


def test_import_refuses_an_existing_file_without_force(run: Runner, page: Path) -> None:
    words = ("import", str(page), "-o", "out.forum", "--date", "2021-05-19")
    Path("out.forum").write_bytes(b"mine")
    said = run(*words)
    assert_one_line(said)
    assert "--force" in said.err
    assert Path("out.forum").read_bytes() == b"mine"
    assert run(*words, "--force").code == 0
    assert Path("out.forum").read_bytes() != b"mine"


@pytest.mark.parametrize(
    "words", [["page.txt", "--json", "./page.txt"], ["page.txt", "../{here}/page.txt", "--json", "-"]]
)
def test_import_refuses_to_replace_its_source_or_read_it_twice(run: Runner, page: Path, words: list[str]) -> None:
    done = run("import", *(word.format(here=page.parent.name) for word in words), "--force", "--date", "2021-05-19")
    assert done.code == 2
    assert done.err.startswith("forumdesk: “")
    assert page.read_text(encoding="utf-8") == TEXT
    assert done.out == ""


def test_import_puts_several_sources_into_one_program(run: Runner, page: Path) -> None:
    Path("schedule.xml").write_text(SCHEDULE, encoding="utf-8")
    words = ("--date", "2021-05-19", "-o", "both.forum", "--json", "-")
    said = run("import", str(page), "schedule.xml", *words)
    assert (said.code, said.err) == (0, "")
    assert "2 sources were put into one program." in json.loads(said.out)["notes"][-1]["message"]
    with closing(Document.open(Path("both.forum"), read_only=True)) as document:
        program = document.program
    assert (program.conference.title, program.conference.timezone) == ("Autumn Water Forum", "America/New_York")
    assert len(program.days) == 1
    assert sorted(person.name for person in program.people.values()) == ["Ana Silva", "Wei Chen"]
    (talk,) = (session for session in program.sessions.values() if session.title == "Evening talk")
    assert talk.start == datetime(2021, 5, 19, 12, 0)
    (ana,) = (person for person in program.people.values() if person.name == "Ana Silva")
    assert len(program.appearances_of(ana.id)) == 2
    assert len(program.sources) == 2


def test_joining_refers_to_what_was_there_before() -> None:
    one = Program(Conference(id="c1")).put(
        Day(id="d1", date=FIRST), Room(id="r1", name="Hall"), Person(id="p1", name="Łukasz")
    )
    other = Program(Conference(id="c2")).put(
        Day(id="d2", date=FIRST),
        Day(id="d3", date=SECOND),
        Room(id="r2", name="HALL"),
        Person(id="p2", name="Lukasz"),
        Session(id="s2", title="S", room_id="r2"),
        Appearance(id="a2", session_id="s2", person_id="p2"),
        Article(id="t2", title="T", author_ids=("p2",)),
    )
    assert joined([Reading(program=one), Reading(program=other)]).program == one.put(
        Day(id="d3", date=SECOND),
        Session(id="s2", title="S", room_id="r1"),
        Appearance(id="a2", session_id="s2", person_id="p1"),
        Article(id="t2", title="T", author_ids=("p1",)),
    )


# info, search, show


def test_info_tells_title_dates_and_counts(run: Runner, forum: Path) -> None:
    program = forum_program()
    said = run("info", str(forum))
    assert said.code == 0
    assert said.out.splitlines()[:3] == [program.conference.title, "19 and 20 May 2021", "Times in America/Toronto"]
    assert json.loads(run("info", str(forum), "--json").out) == {
        "title": program.conference.title,
        "zone": "America/Toronto",
        "dates": ["2021-05-19", "2021-05-20"],
        "days": 2,
        "sessions": len(program.sessions),
        "people": len(program.people),
        "speakers": len({appearance.person_id for appearance in program.appearances.values()}),
        "rooms": len(program.rooms),
        "tracks": len(program.tracks),
        "articles": len(program.articles),
    }


def test_search_prints_the_session_of_a_speaker(run: Runner, forum: Path) -> None:
    said = run("search", str(forum), "VAKIL")
    assert said.code == 0
    assert said.out.splitlines()[0] == "Sanam Vakil, Deputy Director of MENA Programme, Chatham House"
    assert "Wed 19 May 10:30–11:45  Panel 1: A New Middle East Security Architecture in the Making" in said.out
    hits = json.loads(run("search", str(forum), "vakil", "--json").out)
    assert [hit["kind"] for hit in hits] == ["person", "session"]
    assert hits[1]["start"] == "2021-05-19T10:30"


def test_search_without_a_hit_says_so(run: Runner, forum: Path) -> None:
    said = run("search", str(forum), "qqq")
    assert (said.code, said.out, said.err) == (0, "Nothing holds “qqq”.\n", "")
    assert json.loads(run("search", str(forum), "qqq", "--json").out) == []


def test_search_finds_cancelled_sessions_and_articles(run: Runner, folder: Path) -> None:
    program = Program(Conference(id="c")).put(
        Session(id="s", title="Gone", state=SessionState.CANCELLED), Article(id="a", title="Gone")
    )
    Document.create(folder / "x.forum", program, "x").close()
    assert set(run("search", "x.forum", "gone").out.splitlines()) == {
        "no time yet  Talk: Gone (Cancelled)",
        "Gone (article)",
    }


def test_search_knows_filters_and_says_what_it_does_not_know(run: Runner, forum: Path) -> None:
    hits = json.loads(run("search", str(forum), "day:2", "business", "kind:panel", "--json").out)
    assert [hit["title"] for hit in hits if hit["kind"] == "session"] == [
        "Trade and Business Diplomacy in the Middle East"
    ]
    said = run("search", str(forum), "org:al monitor", "track:zeppelin", "parasiliti")
    assert said.out.splitlines()[0] == "Andrew Parasiliti, President, Al-Monitor"
    assert said.err == "forumdesk: No track in this program is called “zeppelin”.\n"


def test_show_prints_the_days_or_one(run: Runner, forum: Path) -> None:
    both = run("show", str(forum)).out
    second = run("show", str(forum), "--day", "2").out
    assert "Wednesday 19 May" in both
    assert "Thursday 20 May" in both
    assert "Wednesday 19 May" not in second
    assert second == run("show", str(forum), "--day", "2021-05-20").out


def test_other_sources_are_read_too(run: Runner, page: Path) -> None:
    Path("schedule.xml").write_text(SCHEDULE, encoding="utf-8")
    assert json.loads(run("info", "schedule.xml", "--json").out)["sessions"] == 1
    assert "Evening talk" in run("show", "schedule.xml").out
    said = run("show", str(page))
    assert_one_line(said)
    assert "forumdesk import" in said.err


# export


def events(path: str) -> list[str]:
    return re.findall("^SUMMARY:(.*?)\r$", Path(path).read_bytes().decode(), re.MULTILINE)


def test_export_writes_everything_a_day_or_a_session(run: Runner, forum: Path) -> None:
    program = forum_program()
    assert run("export", str(forum), "-o", "all.ics").code == 0
    assert run("export", str(forum), "-o", "day.ics", "--day", "2").code == 0
    assert run("export", str(forum), "-o", "one.ics", "--session", "panel 3", "--day", "2").code == 0
    assert run("export", str(forum), "-o", "id.ics", "--session", program.sessions_in_order[0].id).code == 0
    assert len(events("all.ics")) == len(program.sessions)
    assert len(events("day.ics")) == len(program.sessions_on(SECOND))
    assert len(events("one.ics")) == len(events("id.ics")) == 1
    assert b"METHOD:PUBLISH\r\n" in Path("all.ics").read_bytes()


def test_export_is_remembered_in_the_program_file(run: Runner, forum: Path) -> None:
    run("export", str(forum), "-o", "first.ics")
    run("export", str(forum), "-o", "same.ics")
    assert Path("same.ics").read_bytes() == Path("first.ics").read_bytes()
    with closing(Document.open(forum)) as document:
        session = document.program.sessions_in_order[0]
        assert len(document.program.publications) == len(document.program.sessions)
        document.replace("Rename it", document.program.put(replace(session, title="Another title")))
    assert run("export", str(forum), "-o", "second.ics", "--no-method").code == 0
    data = Path("second.ics").read_bytes()
    assert data.count(b"SEQUENCE:1\r\n") == 1
    assert b"METHOD" not in data


def test_export_of_a_file_that_cannot_remember_says_so(run: Runner, forum: Path) -> None:
    with closing(Document.open(forum)):
        said = run("export", str(forum), "-o", "out.ics")
    assert said.code == 0
    assert "can't remember this export" in said.out
    assert Path("out.ics").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--session", "panel 3"], "can be several sessions"),
        (["--session", "qqq"], "No session is called"),
        (["--day", "3"], "no day “3”"),
        (["--day", "2021-06-01"], "Its days are 1 \\(2021-05-19\\), 2 \\(2021-05-20\\)"),
        (["--day", "x"], "no day “x”"),
    ],
)
def test_export_of_what_is_not_there_writes_nothing(run: Runner, forum: Path, words: list[str], message: str) -> None:
    said = run("export", str(forum), "-o", "out.ics", *words)
    assert_one_line(said)
    assert re.search(message, said.err)
    assert not Path("out.ics").exists()


def test_export_refuses_an_existing_file_without_force(run: Runner, forum: Path) -> None:
    Path("out.ics").write_bytes(b"mine")
    said = run("export", str(forum), "-o", "out.ics")
    assert_one_line(said)
    assert "--force" in said.err
    assert Path("out.ics").read_bytes() == b"mine"
    assert run("export", str(forum), "-o", "out.ics", "--force").code == 0
    assert events("out.ics")


def test_export_to_standard_output_is_the_file_and_nothing_else(forum: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "forumdesk", "export", str(forum), "-o", "-"], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"BEGIN:VCALENDAR\r\n")
    assert done.stdout.endswith(b"END:VCALENDAR\r\n")


def test_export_of_a_source_names_its_sessions_alike_every_time(run: Runner, page: Path) -> None:
    page.write_text("19 May 2021\n" + TEXT, encoding="utf-8")
    uids = [re.findall("^UID:(.*)", run("export", "page.txt", "-o", "-").out, re.MULTILINE) for _time in range(2)]
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == 3  # the calendar and its two entries


def test_export_to_standard_output_says_its_notes_beside_it(run: Runner, forum: Path) -> None:
    program = forum_program()
    unplaced = Session(id="unplaced", title="Some time")
    Document.create(forum, program.put(unplaced), "Sample", replace=True).close()
    said = run("export", str(forum), "-o", "-")
    assert said.code == 0
    assert said.err.startswith("forumdesk: ")
    assert "Some time" not in said.out


def test_import_keeps_a_schedule_as_the_text_that_it_is(run: Runner, folder: Path) -> None:
    text = SCHEDULE.replace("utf-8", "utf-16").replace("Evening talk", "Éclairs")
    (folder / "s.xml").write_bytes(text.encode("utf-16"))
    assert run("import", "s.xml", "-o", "s.forum").code == 0
    with closing(Document.open(Path("s.forum"), read_only=True)) as document:
        assert [source.body for source in document.program.sources.values()] == [text]


def test_export_of_a_program_without_times_says_so(run: Runner, folder: Path) -> None:
    Document.create(folder / "x.forum", Program(Conference(id="c")).put(Session(id="s", title="S")), "x").close()
    said = run("export", "x.forum", "-o", "out.ics")
    assert_one_line(said)
    assert not Path("out.ics").exists()


# what is printed, and what goes wrong


def test_a_source_that_takes_too_long_is_stopped(run: Runner, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "WALL_SECONDS", 0.01)
    said = run("import", str(page), "--json", "-")
    assert_one_line(said)
    assert "took too long" in said.err


@pytest.mark.parametrize(
    "code", ["import os; os.abort()", "raise SystemExit(3)", "print('x' * 5000)"], ids=["crash", "exit", "flood"]
)
def test_a_worker_that_is_taken_over_is_one_line(
    run: Runner, page: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(worker, "COMMAND", (sys.executable, "-c", code))
    monkeypatch.setattr(worker, "MOST_HANDED_BACK", 1000)
    said = run("import", str(page), "--json", "-")
    assert_one_line(said)
    assert "could not be read: it made the reader stop" in said.err


def test_a_worker_that_never_ends_its_answer_is_stopped_at_the_bound(
    run: Runner, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import sys\nwhile True: sys.stdout.write('x' * 4096)"
    monkeypatch.setattr(worker, "COMMAND", (sys.executable, "-c", code))
    monkeypatch.setattr(worker, "MOST_HANDED_BACK", 1000)
    said = run("import", str(page), "--json", "-")
    assert_one_line(said)
    assert "could not be read: it made the reader stop" in said.err


@pytest.mark.parametrize(
    "words",
    [
        ["import"],
        ["import", "page.txt"],
        ["import", "page.txt", "-o", "-"],
        ["import", "page.txt", "-o", "out.txt"],
        ["import", "page.txt", "-o", "."],
        ["import", "page.txt", "-o", "none/out.forum", "--date", "2021-05-19"],
        ["import", "page.txt", "-o", "out.forum", "--date", "19.5.2021"],
        ["import", "page.txt", "-o", "out.forum", "--date", "2021-05-19", "--timezone", "Mars/Base"],
        ["import", "none.txt", "--json", "-"],
        ["import", ".", "--json", "-"],
        ["import", "-", "-", "--json", "-"],
        ["import", "zeros.bin", "--json", "-"],
        ["import", "forum.forum", "--json", "-"],
        ["info"],
        ["info", "none.forum"],
        ["info", "."],
        ["info", "zeros.bin"],
        ["info", "broken.forum"],
        ["info", "bad\nname\x1b[31m.forum"],
        ["search", "forum.forum"],
        ["export", "forum.forum"],
        ["export", "forum.forum", "-o", "out.wrong"],
        ["export", "forum.forum", "-o", "none/out.ics"],
        ["show", "forum.forum", "--wrong"],
        ["unknown"],
        [],
    ],
)
@pytest.mark.usefixtures("page", "forum")
def test_an_error_is_one_line_and_exit_code_2(run: Runner, folder: Path, words: list[str]) -> None:
    (folder / "zeros.bin").write_bytes(bytes(1000))
    (folder / "broken.forum").write_bytes(b"SQLite format 3\0" + bytes(84))
    before = {path.name for path in folder.iterdir()}
    said = run(*words)
    assert_one_line(said)
    assert "\x1b" not in said.err
    assert {path.name for path in folder.iterdir()} == before


def test_what_comes_from_files_is_printed_safely(run: Runner, folder: Path) -> None:
    evil = "Title\x1b[31m\x9b0m\u202eevil\x07"
    program = Program(Conference(id="c", title=evil)).put(
        Session(id="s", title=evil, start=datetime(2021, 5, 19, 10, 0), duration=10),
        Person(id="p", name=evil, organization=evil),
        Appearance(id="a", session_id="s", person_id="p", byline=evil),
    )
    Document.create(folder / "evil.forum", program, "x").close()
    for words in (["info"], ["show"], ["search", "title"], ["info", "--json"], ["search", "title", "--json"]):
        said = run(words[0], "evil.forum", *words[1:])
        assert said.code == 0
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", said.out)
    assert json.loads(run("info", "evil.forum", "--json").out)["title"] == clean(evil)


def test_what_is_too_much_refers_to_the_help_of_its_command(run: Runner, forum: Path) -> None:
    said = run("show", forum.name, "b.csv")
    assert (said.code, said.err) == (2, "forumdesk: unrecognized arguments: b.csv. Try forumdesk show --help.\n")


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize("words", [("show", "page.txt"), ("info", "page.txt"), ("export", "page.txt", "-o", "a.ics")])
def test_commands_without_an_answer_name_the_one_that_takes_it(run: Runner, words: tuple[str, ...]) -> None:
    assert (
        "such as --date 2021-05-19. This command has no such option, forumdesk import has: forumdesk import … -o"
    ) in run(*words).err


def test_help_is_there_for_every_command_with_examples(run: Runner) -> None:
    whole = run("--help")
    assert whole.code == 0
    for name in ("import", "export", "info", "search", "show"):
        assert f"\n    {name}" in whole.out
        said = run(name, "--help")
        assert said.code == 0
        assert said.out.startswith(f"usage: forumdesk {name} ")
        assert f"\n  forumdesk {name} " in said.out
        assert max(map(len, said.out.splitlines())) <= 100


@pytest.mark.parametrize(
    "words", [["info", "forum.forum"], ["search", "forum.forum", "vakil"], ["show", "forum.forum"]]
)
@pytest.mark.usefixtures("forum")
def test_reading_commands_load_neither_qt_nor_heavy_libraries(words: list[str]) -> None:
    code = (
        "import sys; from forumdesk.__main__ import main; code = main(sys.argv[1:]);"
        "heavy = {'PySide6', 'shiboken6', 'sqlalchemy', 'icalendar', 'lxml', 'nh3', 'markdown_it'};"
        "print(sorted(heavy & sys.modules.keys()), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "[]\n")


@pytest.mark.usefixtures("forum", "page")
@pytest.mark.parametrize(
    "words",
    [["import", "page.txt", "-o", "new.forum", "--date", "2021-05-19"], ["export", "forum.forum", "-o", "new.ics"]],
)
def test_writing_commands_load_no_qt(words: list[str]) -> None:
    code = (
        "import sys; from forumdesk.__main__ import main; code = main(sys.argv[1:]);"
        "print(sorted({'PySide6', 'shiboken6'} & sys.modules.keys()), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "[]\n")


@pytest.mark.skipif(os.name == "nt", reason="pipes and signals of POSIX")
def test_a_reader_that_goes_away_is_no_error(forum: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    with os.fdopen(theirs, "w") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "forumdesk", "show", str(forum)],
            stdout=closed, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(os.name == "nt", reason="pipes and signals of POSIX")
def test_ctrl_c_ends_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "forumdesk", "import", "-", "--json", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as waiting:  # fmt: skip
        assert waiting.stdin is not None
        waiting.stdin.write("a line\n" * 40_000)  # more than a pipe holds: when it is gone, it is being read
        waiting.stdin.flush()
        waiting.send_signal(signal.SIGINT)
        _out, err = waiting.communicate(timeout=20)
    assert (waiting.returncode, err) == (130, "")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files that are no text")
def test_a_name_that_is_no_text_is_told_in_one_line(folder: Path) -> None:
    done = command("info", b"caf\xe9.forum", cwd=folder)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT, encoding="utf-8")
    done = command("import", b"caf\xe9.txt", "-o", "out.forum", "--date", "2021-05-19", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")


def test_output_in_a_plain_ascii_terminal_is_no_error(forum: Path) -> None:
    surroundings = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = command("show", str(forum), env=surroundings)
    assert (done.returncode, done.stderr) == (0, "")
    done = command("search", str(forum), "Canada", "--json", env=surroundings)
    assert any("’" in hit["title"] for hit in json.loads(done.stdout))
