# SPDX-License-Identifier: MIT
"""`forumdesk export` in every format: what is chosen, what is said about what is lost, and the old file that stays."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from forumdesk import formats
from forumdesk.cli import main
from forumdesk.document import Document
from forumdesk.personal import Personal
from forumdesk.program import Conference, Program, Room, Session, Track
from forumdesk.selection import Interest
from samples import SECOND, at, forum_program


@pytest.fixture
def forum(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    program = forum_program().put(
        Room(id="hall", name="Great Hall", capacity=300, floor="2"),
        Room(id="cellar", name="Cellar"),
        Track(id="water", name="Water"),
        Session(id="s1", title="Rivers", start=at(SECOND, "19:00"), duration=30, room_id="hall", track_id="water"),
        Session(id="s2", title="Wells", start=at(SECOND, "19:00"), duration=30, room_id="cellar", track_id="water"),
    )
    Document.create(tmp_path / "forum.forum", program, "Sample").close()
    return Path("forum.forum")


@pytest.mark.parametrize("target", [target for target in formats.TARGETS.values() if target.key != "ics"])
def test_every_format_is_known_by_its_suffix(forum: Path, target: formats.Target) -> None:
    assert main(["export", str(forum), "-o", f"out{target.suffix}"]) == 0
    assert Path(f"out{target.suffix}").stat().st_size > 100


def test_a_format_is_taken_by_its_name_where_the_file_does_not_say_it(
    forum: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(forum), "-o", "out.dat"]) == 2
    assert "Say it with --format: ics (.ics), csv (.csv)" in capsys.readouterr().err
    assert main(["export", str(forum), "-o", "out.dat", "--format", "csv"]) == 0
    assert Path("out.dat").read_bytes().startswith(b"\xef\xbb\xbfID,Date,")
    assert main(["export", str(forum), "-o", "x.dat", "--format", "doc"]) == 2
    assert "There is no format “doc”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        (["--room", "great hall"], ["Rivers"]),
        (["--room", "cell"], ["Wells"]),
        (["--track", "water"], ["Wells", "Rivers"]),
        (["--track", "water", "--room", "hall"], ["Rivers"]),
        (["--day", "2", "--track", "water", "--session", "wells"], ["Wells"]),
    ],
)
def test_a_part_of_a_program_is_chosen_by_what_it_shares(
    forum: Path, words: list[str], titles: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(forum), "-o", "part.csv", *words]) == 0
    capsys.readouterr()
    rows = Path("part.csv").read_text("utf-8-sig").splitlines()
    place = rows[0].split(",").index("Title")
    assert [row.split(",")[place] for row in rows[1:]] == titles


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--room", "attic"], "Nothing is called “attic”. There are “Cellar”, “Great Hall”."),
        (["--room", "l"], "“l” can be “Cellar”, “Great Hall”."),
        (["--day", "1", "--room", "hall"], "There is no session to export."),
    ],
)
def test_what_is_not_there_is_said_and_nothing_written(
    forum: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(forum), "-o", "part.csv", *words]) == 2
    assert capsys.readouterr().err == f"forumdesk: {message}\n"
    assert not Path("part.csv").exists()


def test_explain_says_what_is_lost_and_writes_nothing(forum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(Path().iterdir())
    assert main(["export", str(forum), "-o", "out.csv", "--explain"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "CSV can't carry:"
    assert "  Floors of rooms: 1, Great Hall (2)." in said
    assert "  Articles: 1, Why Iran-Canada Dialogue is Necessary in Iraq?" in said
    assert sorted(Path().iterdir()) == before
    assert main(["export", str(forum), "--format", "csv", "--explain", "--session", "rivers"]) == 0
    assert "Articles" not in capsys.readouterr().out


def test_after_writing_one_line_says_what_is_not_in_it(forum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(forum), "-o", "out.csv"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "out.csv: 11 sessions."
    assert said[1].startswith("  Not in it, because the format can't carry them: title of the program, ")
    assert len(said) == 2


def test_an_existing_file_stays_without_force(forum: Path) -> None:
    Path("out.csv").write_bytes(b"mine")
    assert main(["export", str(forum), "-o", "out.csv"]) == 2
    assert Path("out.csv").read_bytes() == b"mine"
    assert main(["export", str(forum), "-o", "out.csv", "--force"]) == 0
    assert Path("out.csv").read_bytes() != b"mine"


def test_what_is_no_calendar_leaves_the_program_file_alone(forum: Path) -> None:
    before = forum.read_bytes()
    assert main(["export", str(forum), "-o", "out.csv"]) == 0
    assert forum.read_bytes() == before


def test_without_a_file_to_write_it_asks_for_one(forum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(forum), "--format", "csv"]) == 2
    assert "-o OUT" in capsys.readouterr().err


@pytest.fixture
def starred(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a program that is to come, so that calendars still have to be told what is cancelled."""
    monkeypatch.chdir(tmp_path)
    forum, start = Path("forum.forum"), datetime(2090, 5, 19, 15)
    program = Program(Conference(id="forum", title="Forum", timezone="America/Toronto")).put(
        Session(id="s1", title="Rivers", start=start, duration=30), Session(id="s2", title="Wells", start=start)
    )
    Document.create(forum, program, "Sample").close()
    with closing(Personal.open()) as personal, Document.open(forum, read_only=True) as document:
        before = personal.selection(document.program.conference.id)
        after = before.with_interest(document.program, ["s1"], Interest.MUST)
        after = after.with_interest(document.program, ["s2"], Interest.MAYBE).with_note(document.program, "s1", "Boots")
        personal.keep_selection(before, after)
    return forum


def test_an_agenda_is_exported_and_the_program_file_stays_as_it_was(starred: Path) -> None:
    before = starred.read_bytes()
    assert main(["export", str(starred), "-o", "mine.csv", "--agenda", "--must-only"]) == 0
    said = Path("mine.csv").read_text(encoding="utf-8-sig")
    assert "Rivers" in said
    assert "Wells" not in said
    assert main(["export", str(starred), "-o", "mine.ics", "--agenda"]) == 0
    data = Path("mine.ics").read_text(encoding="utf-8")
    assert ("SUMMARY:Rivers" in data, "STATUS:TENTATIVE" in data, "Boots" in data, "VALARM" in data) == (
        True, True, False, False,
    )  # fmt: skip
    assert starred.read_bytes() == before


def test_an_agenda_again_updates_the_calendar_that_took_it_last(starred: Path) -> None:
    words = ["export", str(starred), "--force", "-o"]
    assert main([*words, "mine.ics", "--agenda", "--notes", "--alarm", "10"]) == 0
    assert "Boots" in Path("mine.ics").read_text(encoding="utf-8")
    assert "TRIGGER:-PT10M" in Path("mine.ics").read_text(encoding="utf-8")
    assert main([*words, "other.ics", "--agenda", "--must-only"]) == 0
    assert "SUMMARY:Cancelled: Wells" in Path("other.ics").read_text(encoding="utf-8")
    assert main([*words, "new.ics", "--agenda", "--must-only", "--new-calendar"]) == 0
    assert "Wells" not in Path("new.ics").read_text(encoding="utf-8")


def test_the_whole_program_is_newer_than_what_an_agenda_cancelled(starred: Path) -> None:
    words = ["export", str(starred), "--force", "-o", "out.ics"]
    assert main(words) == 0
    assert main([*words, "--agenda"]) == 0
    assert main([*words, "--agenda", "--must-only"]) == 0
    said = Path("out.ics").read_text(encoding="utf-8")
    assert said[said.index("SUMMARY:Cancelled: Wells") :].split("SEQUENCE:")[1][0] == "2"
    assert main(words) == 0
    said = Path("out.ics").read_text(encoding="utf-8")
    assert said[said.index("SUMMARY:Wells") :].split("SEQUENCE:")[1][0] == "3"


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (["--agenda"], "is in your agenda. Star sessions in the window first."),
        (["--agenda", "--alarm", "-3"], "--alarm takes the minutes before a start"),
    ],
    ids=["empty", "alarm"],
)
def test_an_agenda_that_cannot_be_exported_says_why(
    forum: Path, more: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(forum), "-o", "mine.ics", *more]) == 2
    assert why in capsys.readouterr().err
    assert not Path("mine.ics").exists()


def test_an_agenda_is_not_of_a_day(starred: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(starred), "-o", "mine.csv", "--agenda", "--day", "1"]) == 2
    assert "Say either --agenda, or which day" in capsys.readouterr().err
