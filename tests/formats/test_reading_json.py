# SPDX-License-Identifier: MIT
"""A reading as JSON: the shape that docs/import-json.md describes, for texts and for other formats."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

from forumdesk.formats.reading import Note, NoteLevel, Question, Reading
from forumdesk.formats.reading_json import as_json
from forumdesk.program import (
    Appearance,
    Article,
    Conference,
    Day,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionKind,
    Track,
)

DOCS = Path(__file__).resolve().parents[2] / "docs" / "import-json.md"
PROGRAM = Program(Conference(id="c", title="Tide Forum", timezone="Europe/Berlin")).put(
    Day(id="d", date=date(2021, 5, 19), title="Shores"),
    Room(id="r", name="Hall A"),
    Track(id="t", name="Water"),
    Session(id="late", title="Band", start=datetime(2021, 5, 20, 0, 30), duration=0),
    Session(
        id="s", title="Shores", kind=SessionKind.PANEL, label="Panel 1", start=datetime(2021, 5, 19, 9), duration=75,
        room_id="r", track_id="t", description="Why.",
    ),
    Session(id="u", title="Some day"),
    Person(id="p", name="Jane Roe", honorific="Dr.", position="Director", organization="Tide Institute"),
    Appearance(id="a", session_id="s", person_id="p", role=Role.MODERATOR, byline="Director of the Tide Institute"),
    Appearance(id="b", session_id="late", person_id="p"),
    Article(id="x", title="On shores", author_ids=("p",), published=date(2020, 1, 2), body="They move."),
)  # fmt: skip


def test_as_json_gives_sessions_in_the_order_of_time() -> None:
    found = as_json(Reading(program=PROGRAM))
    assert [(each["date"], each["day"], each["start"], each["end"], each["title"]) for each in found["sessions"]] == [
        ("2021-05-19", 1, "09:00", "10:15", "Shores"),
        ("2021-05-19", 1, "00:30", None, "Band"),
        (None, None, None, None, "Some day"),
    ]
    assert found["days"] == [{"number": 1, "date": "2021-05-19", "title": "Shores"}]
    assert (found["title"], found["timezone"], found["complete"]) == ("Tide Forum", "Europe/Berlin", True)


def test_as_json_gives_a_speaker_the_printed_line() -> None:
    sessions = as_json(Reading(program=PROGRAM))["sessions"]
    assert sessions[0]["speakers"] == [
        {
            "name": "Jane Roe",
            "honorific": "Dr.",
            "role": "moderator",
            "position": "Director",
            "organization": "Tide Institute",
            "detail": "Director of the Tide Institute",
        }
    ]
    assert sessions[1]["speakers"][0]["detail"] == "Director, Tide Institute"
    assert (sessions[0]["room"], sessions[0]["track"], sessions[0]["state"]) == ("Hall A", "Water", "confirmed")


def test_as_json_without_dates_gives_day_numbers_only() -> None:
    question = Question(key="first_date", text="Which date is day 1?", detail="None is given.")
    found = as_json(Reading(program=PROGRAM, questions=(question,)))
    assert [(each["date"], each["day"]) for each in found["sessions"]] == [(None, 1), (None, 1), (None, None)]
    assert found["days"][0]["date"] is None
    assert not found["complete"]


def test_as_json_gives_articles_notes_and_questions() -> None:
    note = Note(level=NoteLevel.GUESS, message="Perhaps.", line=3, record_id="s", field="end")
    found = as_json(Reading(program=PROGRAM, notes=(note,)))
    assert found["notes"] == [{"level": "guess", "message": "Perhaps.", "line": 3, "field": "end"}]
    assert found["articles"][0]["authors"] == ["Jane Roe"]
    assert found["articles"][0]["published"] == "2020-01-02"
    json.dumps(found, allow_nan=False)


def names(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {name for each in value.values() for name in names(each)}
    return {name for each in value for name in names(each)} if isinstance(value, list) else set()


def test_every_name_is_documented() -> None:
    question = Question(key="first_date", text="", detail="")
    note = Note(level=NoteLevel.INFO, message="")
    documented = set(re.findall(r"`([a-z]+)`", DOCS.read_text(encoding="utf-8")))
    assert names(as_json(Reading(program=PROGRAM, notes=(note,), questions=(question,)))) <= documented
