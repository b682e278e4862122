# SPDX-License-Identifier: MIT
"""The scorer itself: small readings made up here, each against a wanted text that differs from it in one thing."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import scoring
from forumdesk.formats.reading import Choice, Note, NoteLevel, Question, Reading
from forumdesk.program import Appearance, Article, Conference, Day, Person, Record, Role, Room, Session, Track, empty
from pairing import plain

MONDAY = datetime(2026, 5, 4)


def session(key: str, title: str, start: str = "", minutes: int = 0, *, day: int = 0, room: str = "") -> Session:
    when = MONDAY + timedelta(days=day, hours=int(start[:2]), minutes=int(start[3:])) if start else None
    return Session(id=key, title=title, start=when, duration=minutes, room_id=room)


def reading(
    *records: Record, notes: Iterable[Note] = (), questions: Iterable[Question] = (), zone: str = "UTC"
) -> Reading:
    program = empty("Made up").put(Conference(id="c", title="Made up", timezone=zone), *records)
    return Reading(program=program, notes=tuple(notes), questions=tuple(questions))


def wanted(*sessions: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"title": "", "timezone": "", "asks": [], "sessions": list(sessions), **more}


def one(title: str, start: str | None = "09:00", end: str | None = "10:00", **more: Any) -> dict[str, Any]:
    return {"date": "2026-05-04", "day": 1, "start": start, "end": end, "title": title, "speakers": [], **more}


def note(field: str, record: str = "", **more: Any) -> Note:
    return Note(level=NoteLevel.GUESS, message="So it was taken.", field=field, record_id=record, **more)


def question(key: str, *choices: str, answered: str = "") -> Question:
    offered = tuple(Choice(label=each, value=each) for each in choices)
    return Question(key=key, text="?", detail="", choices=offered, answered=answered)


def person(name: str, seat: str, role: Role = Role.SPEAKER) -> tuple[Person, Appearance]:
    key = f"{name} in {seat} as {role}"
    return Person(id=key, name=name), Appearance(id=f"seat {key}", session_id=seat, person_id=key, role=role)


OPENING = session("a", "Opening", "09:00", 60)


def figures(made: scoring.Score, *names: str) -> dict[str, tuple[int, int]]:
    return {name: (made.right[name], made.wanted[name]) for name in names}


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("“Water”: a right", '"water" - A RIGHT'),
        ("Énergie – l’avenir", "Energie - l'avenir"),
        ("Straße", "STRASSE"),
        ("مستقبل الطاقة", "مستقبل الطاقه"),
    ],
)
def test_titles_are_alike_but_for_case_accents_quotes_and_dashes(printed: str, found: str) -> None:
    assert plain(printed) == plain(found)


def test_a_session_that_is_right_is_right_in_every_field() -> None:
    made = scoring.score(wanted(one("Opening")), reading(OPENING))
    assert figures(made, "starts", "ends", "titles") == {"starts": (1, 1), "ends": (1, 1), "titles": (1, 1)}
    assert (made.sessions, made.slips, made.wrong) == (1, {}, [])


def test_each_field_is_wrong_by_itself() -> None:
    for key, value in (("start", "08:00"), ("end", "10:15"), ("title", "The opening")):
        made = scoring.score(wanted({**one("Opening"), key: value}), reading(OPENING))
        right = {name for name in ("starts", "ends", "titles") if made.right[name]}
        assert right == {"starts", "ends", "titles"} - {f"{key}s"}
        assert made.slips["invented"] == 0


def test_the_right_hour_on_another_day_is_a_wrong_start() -> None:
    made = scoring.score(wanted(one("Opening", date="2026-05-05")), reading(OPENING))
    assert figures(made, "starts", "ends") == {"starts": (0, 1), "ends": (1, 1)}


def test_after_midnight_is_the_evening_or_the_morning() -> None:
    party = session("a", "Party", "00:30", day=1)
    for day, right in (("2026-05-04", 1), ("2026-05-05", 1), ("2026-05-06", 0)):
        made = scoring.score(wanted(one("Party", "00:30", None, date=day)), reading(party))
        assert made.right["starts"] == right


def test_a_text_without_dates_is_scored_by_the_numbers_of_its_days() -> None:
    found = reading(OPENING, session("b", "Closing", "09:00", 60, day=1))
    listed = one("Opening", date=None, day=1), one("Closing", date=None, day=2)
    assert scoring.score(wanted(*listed), found).right["starts"] == 2
    swapped = one("Opening", date=None, day=2), one("Closing", date=None, day=1)
    assert scoring.score(wanted(*swapped), found).right["starts"] == 0


def test_a_session_that_was_not_found_is_wrong_in_all_it_has() -> None:
    listed = one("Lunch", "12:00", "13:00", kind="break", room="Foyer", marked=["end"])
    listed["speakers"] = [{"name": "Jane Roe", "role": "host"}]
    made = scoring.score(wanted(one("Opening"), listed), reading(OPENING))
    names = ("starts", "ends", "titles", "kinds", "rooms", "marked", "names", "roles")
    assert figures(made, *names) == {name: (1, 2) if name in names[:3] else (0, 1) for name in names}
    assert made.slips["silent"] == 0


def test_a_session_that_no_text_has_is_invented() -> None:
    made = scoring.score(wanted(one("Opening")), reading(OPENING, session("b", "Page 3", "15:00")))
    assert (made.slips["invented"], made.percent("invented"), made.percent("starts")) == (1, 100, 100)


def test_pairs_are_the_likeliest_whatever_the_order() -> None:
    found = reading(
        session("a", "Coffee", "11:00", 30),
        session("b", "Coffee", "15:00", 30),
        session("c", "Coffee", "15:00", 30, day=1),
        session("d", "The sea and its coasts", "09:00", 60),
        session("e", "The sea and its ports", "09:00", 60),
    )
    listed = [
        one("Coffee", "15:00", "15:30", date="2026-05-05"),
        one("Its ports", marked=[]),
        one("The sea and its coasts!"),
        one("Coffee", "15:00", "15:30"),
        one("Coffee", "11:00", "11:30"),
    ]
    for order in (listed, listed[::-1]):
        made = scoring.score(wanted(*order), found)
        assert figures(made, "starts", "titles") == {"starts": (5, 5), "titles": (4, 5)}


def test_two_alone_at_one_hour_are_one_session_with_a_wrong_title() -> None:
    made = scoring.score(wanted(one("Coral reefs")), reading(session("a", "Tim Kwan", "09:00", 60)))
    assert figures(made, "starts", "titles") == {"starts": (1, 1), "titles": (0, 1)}
    parallel = reading(session("a", "Tim Kwan", "09:00", 60), session("b", "Zhu Qin", "09:00", 60))
    assert scoring.score(wanted(one("Coral reefs")), parallel).slips["invented"] == 2


def test_an_end_that_is_not_printed_is_right_when_none_is_found_or_it_is_said_to_be_inferred() -> None:
    text = wanted(one("Opening", end=None))
    assert scoring.score(text, reading(session("a", "Opening", "09:00"))).right["ends"] == 1
    assert scoring.score(text, reading(OPENING)).right["ends"] == 0
    assert scoring.score(text, reading(OPENING, notes=[note("end", "a")])).right["ends"] == 1
    assert scoring.score(wanted(one("Opening")), reading(session("a", "Opening", "09:00"))).right["ends"] == 0


def test_a_wrong_time_is_silent_unless_a_note_or_a_question_speaks_of_it() -> None:
    text = wanted(one("Opening", "21:00", "22:00"))
    assert scoring.score(text, reading(OPENING)).slips["silent"] == 2
    assert scoring.score(text, reading(OPENING, notes=[note("start", "a"), note("end:2", "a")])).slips["silent"] == 0
    assert scoring.score(text, reading(OPENING, notes=[note("start", "b"), note("title", "a")])).slips["silent"] == 2
    assert scoring.score(text, reading(OPENING, questions=[question("meridian")])).slips["silent"] == 0
    answered = question("meridian", answered="am")
    assert scoring.score(text, reading(OPENING, questions=[answered])).slips["silent"] == 2


def test_a_wrong_day_is_silent_unless_a_note_on_the_day_or_a_question_speaks_of_it() -> None:
    text, day = wanted(one("Opening", date="2026-06-04")), Day(id="d", date=date(2026, 5, 4))
    assert scoring.score(text, reading(OPENING, day)).slips["silent"] == 1
    assert scoring.score(text, reading(OPENING, day, notes=[note("day", "d")])).slips["silent"] == 0
    assert scoring.score(text, reading(OPENING, day, notes=[note("start", "a")])).slips["silent"] == 1
    assert scoring.score(text, reading(OPENING, day, questions=[question("date_order")])).slips["silent"] == 0


def test_a_note_may_name_the_line_instead_of_the_record() -> None:
    text = wanted(one("Opening", "21:00"))
    found = reading(OPENING, notes=[note("start", line=7)])
    assert scoring.score(text, found).slips["silent"] == 1
    there = Reading(program=found.program, notes=found.notes, lines={"a": 7})
    assert scoring.score(text, there).slips["silent"] == 0


def test_a_doubt_that_must_be_marked_is_a_note_on_that_field() -> None:
    text, day = wanted(one("Opening", marked=["day", "end"])), Day(id="d", date=date(2026, 5, 4))
    made = scoring.score(text, reading(OPENING, day))
    assert (figures(made, "marked"), made.slips["silent"]) == ({"marked": (0, 2)}, 2)
    made = scoring.score(text, reading(OPENING, day, notes=[note("day", "d"), note("end", "a")]))
    assert (figures(made, "marked"), made.slips["silent"]) == ({"marked": (2, 2)}, 0)


def test_what_must_be_asked_is_an_open_question_with_that_key() -> None:
    text = wanted(one("Opening"), asks=["timezone"])
    for questions, right in (
        ([], 0),
        ([question("timezone")], 1),
        ([question("first_date")], 0),
        ([question("timezone", answered="UTC")], 0),
    ):
        made = scoring.score(text, reading(OPENING, questions=questions))
        assert (figures(made, "asked"), made.slips["silent"]) == ({"asked": (right, 1)}, 1 - right)
    assert scoring.score(text, reading(OPENING, notes=[note("timezone")])).slips["silent"] == 0


def test_day_and_month_may_be_swapped_in_the_whole_text_where_that_is_asked() -> None:
    march = [one("Opening", date="2026-05-04"), one("Closing", date="2026-05-06")]
    april = reading(
        Session(id="a", title="Opening", start=datetime(2026, 4, 5, 9), duration=60),
        Session(id="b", title="Closing", start=datetime(2026, 6, 5, 9), duration=60),
    )
    assert scoring.score(wanted(*march), april).right["starts"] == 0
    assert scoring.score(wanted(*march, asks=["date_order"]), april).right["starts"] == 2
    mixed = reading(OPENING, Session(id="b", title="Closing", start=datetime(2026, 6, 5, 9), duration=60))
    assert scoring.score(wanted(*march, asks=["date_order"]), mixed).right["starts"] == 1


def test_a_zone_is_right_when_it_has_the_same_clocks_and_the_one_wanted_is_offered() -> None:
    paris = wanted(one("Opening"), timezone="Europe/Paris")
    for zone, offered, right in (
        ("Europe/Paris", (), 1),
        ("Europe/Brussels", ("Europe/Paris", "Europe/Brussels"), 1),
        ("Europe/Brussels", ("Europe/Brussels",), 0),
        ("Africa/Algiers", ("Europe/Paris",), 0),  # the same in winter only
    ):
        found = reading(OPENING, zone=zone, questions=[question("timezone", *offered, answered=zone)])
        made = scoring.score(paris, found)
        assert (figures(made, "zones"), made.slips["silent"]) == ({"zones": (right, 1)}, 1 - right)
    assert scoring.score(paris, reading(OPENING, notes=[note("timezone")])).slips["silent"] == 0
    assert figures(scoring.score(wanted(one("Opening")), reading(OPENING)), "zones") == {"zones": (0, 0)}


def test_names_count_without_accents_and_in_their_order() -> None:
    people = [{"name": "José Núñez", "role": "speaker"}, {"name": "Kim Min-jun", "role": "speaker"}]
    text = wanted(one("Opening", speakers=people))
    found = reading(OPENING, *person("JOSE NUNEZ", "a"), *person("Min-jun Kim", "a"))
    made = scoring.score(text, found)
    assert figures(made, "names", "roles") == {"names": (1, 2), "roles": (1, 2)}
    assert (made.slips["strangers"], made.percent("strangers")) == (1, 50)


def test_a_role_counts_apart_and_one_person_may_have_two() -> None:
    both = [{"name": "Jane Roe", "role": "chair"}, {"name": "Jane Roe", "role": "speaker"}]
    text = wanted(one("Opening", speakers=both))
    seats = person("Jane Roe", "a"), person("Jane Roe", "a", Role.CHAIR)
    assert figures(scoring.score(text, reading(OPENING, *seats[0], *seats[1])), "names", "roles") == {
        "names": (2, 2),
        "roles": (2, 2),
    }
    made = scoring.score(text, reading(OPENING, *seats[0]))
    assert figures(made, "names", "roles") == {"names": (1, 2), "roles": (0, 2)}


def test_rooms_tracks_labels_kinds_and_the_title_count_where_the_text_has_them() -> None:
    listed = one("Opening", room="Hall B", track="Coasts", label="Panel 3", kind="registration")
    kept = Session(
        id="a", title="Opening", start=OPENING.start, duration=60, room_id="r", track_id="t", label="PANEL 3"
    )
    names = ("rooms", "tracks", "labels", "kinds", "program")
    rooms = Room(id="r", name="Hall B"), Track(id="t", name="Coasts")
    made = scoring.score(wanted(listed, title="Made up"), reading(kept, *rooms))
    assert figures(made, *names) == {name: (name != "kinds", 1) for name in names}
    made = scoring.score(wanted(listed, title="Other"), reading(OPENING))
    assert figures(made, *names) == dict.fromkeys(names, (0, 1))
    assert figures(scoring.score(wanted(one("Opening")), reading(kept, *rooms)), *names) == dict.fromkeys(names, (0, 0))


def test_an_article_counts_with_all_its_authors() -> None:
    (jane, _seat), (tom, _other) = person("Jane Roe", "a"), person("Tom Zyx", "a")
    found = reading(jane, tom, Article(id="x", title="On Coasts", author_ids=(jane.id, tom.id)))
    for authors, right in ((["Tom Zyx", "Jane Roe"], 1), (["Jane Roe"], 0)):
        made = scoring.score(wanted(articles=[{"title": "On coasts", "authors": authors}]), found)
        assert figures(made, "articles") == {"articles": (right, 1)}


def test_totals_are_of_sessions_not_of_texts() -> None:
    good = scoring.score(wanted(*[one("Opening")] * 1), reading(OPENING))
    bad = scoring.score(wanted(one("Opening"), one("Lunch", "12:00"), one("Closing", "17:00")), reading(OPENING))
    both = scoring.total([good, bad])
    assert (both.texts, both.sessions, both.percent("starts")) == (2, 4, 50)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = wanted(one("Opening"), language="fr", timezone="UTC")
    (tmp_path / "one.txt").write_text("Monday, 4 May 2026\n9:00 – 10:00 UTC Opening\n", encoding="utf-8")
    (tmp_path / "one.json").write_text(json.dumps(text), encoding="utf-8")
    (tmp_path / "two.md").write_text("Nothing at all.\n", encoding="utf-8")
    (tmp_path / "two.json").write_text(json.dumps({**text, "language": "en", "asks": ["first_date"]}), encoding="utf-8")
    (tmp_path / "alone.txt").write_text("9:00 Opening\n", encoding="utf-8")
    return tmp_path


def test_the_command_prints_a_line_a_text_and_totals(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scoring.main([str(folder), "--by", "-v"])
    rows = capsys.readouterr().out.split("\n")
    assert [row.split("  ")[0] for row in rows if row and row[0] != " "] == [
        "one.txt",
        "two.md",
        "kind .md",
        "kind .txt",
        "language en",
        "language fr",
        "all",
    ]
    assert any("'Opening' was not found" in row for row in rows)
    scoring.main([str(folder), "--totals"])
    assert "one.txt" not in capsys.readouterr().out


def test_the_command_prints_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scoring.main([str(folder), "--json"])
    made = json.loads(capsys.readouterr().out)
    assert {name: each["percent"]["starts"] for name, each in made["texts"].items()} == {"one.txt": 100, "two.md": 0}
    assert (made["all"]["texts"], made["all"]["unread"], made["all"]["sessions"]) == (2, 1, 2)
    assert (made["all"]["percent"]["asked"], made["all"]["slips"]["silent"]) == (0, 0)


def test_a_long_program_is_scored_in_little_time() -> None:
    hours = [(day, f"{hour:02}:00") for day in range(40) for hour in range(8, 20)]
    listed = [
        one(f"Session {day} of {start}", start, None, date=f"{MONDAY + timedelta(days=day):%Y-%m-%d}")
        for day, start in hours
    ]
    found = reading(*(session(f"{day} {start}", f"Other {start} {day}", start, day=day) for day, start in hours))
    begin = time.process_time()
    assert scoring.score(wanted(*listed), found).right["starts"] == len(listed)
    assert time.process_time() - begin < 2
