# SPDX-License-Identifier: MIT
"""What Sessionize exports: the whole, the grid, and lists of sessions and speakers."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from altered import altered
from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats import sessionize
from forumdesk.formats.extras import said
from forumdesk.formats.reading import Answers, Reading
from forumdesk.program import Extra, Link, Person, Session, SessionKind, SessionState, dangling
from real_files import PROGRAMS, shared

ROSA = "282a4701-f128-4b1d-bd67-da5d1f8b3eb0"
IDA = "282a4701-f128-4b1d-bd67-da5d1f8b3eb1"

WHOLE: dict[str, Any] = {
    "sessions": [
        {
            "id": "101", "title": "Who owns the shore?", "description": "First.\r\n\r\nSecond.",
            "startsAt": "2026-03-28T10:00:00", "endsAt": "2026-03-28T10:45:00",
            "isServiceSession": False, "isPlenumSession": False, "speakers": [ROSA, IDA],
            "categoryItems": [1, 3, 4, 5], "questionAnswers": [{"questionId": 9, "answerValue": "A lamp"}],
            "roomId": 72, "liveUrl": "https://video.example/1", "recordingUrl": "https://video.example/2",
            "status": "Accepted", "isInformed": True, "isConfirmed": False,
        },
        {
            "id": "0b0c7a52-54a1-4c56-9b0e-4f3d7f1f3a01", "title": "Coffee", "description": None,
            "startsAt": "2026-03-28T11:00:00", "endsAt": "2026-03-28T11:15:00",
            "isServiceSession": True, "isPlenumSession": True, "speakers": [], "categoryItems": [],
            "roomId": 71, "status": None,
        },
        {"id": "103", "title": "Later", "startsAt": None, "endsAt": None, "isServiceSession": False,
         "isPlenumSession": False, "speakers": [], "categoryItems": [2], "roomId": None, "status": "Waitlisted"},
    ],
    "speakers": [
        {
            "id": ROSA, "firstName": "Rosa", "lastName": "van Quill", "fullName": "Rosa van Quill", "bio": "Writes.",
            "tagLine": "Director, Tide Institute", "profilePicture": "https://pictures.example/r.jpg",
            "isTopSpeaker": True, "sessions": [101], "categoryItems": [], "questionAnswers": [],
            "links": [{"title": "Blog", "url": "https://rosa.example/", "linkType": "Blog"}],
        },
        {"id": IDA, "firstName": "Ida", "lastName": "Moss", "fullName": "Ida Moss", "isTopSpeaker": False},
        {"id": "282a4701-f128-4b1d-bd67-da5d1f8b3eb2", "firstName": "", "lastName": "", "fullName": "Reserve"},
    ],
    "questions": [{"id": 9, "question": "What do you need?", "questionType": "Short_Text", "sort": 1}],
    "categories": [
        {"id": 7, "title": "Session format", "items": [{"id": 1, "name": "Panel"}, {"id": 2, "name": "45 minutes"}]},
        {"id": 8, "title": "Track", "items": [{"id": 3, "name": "Water"}]},
        {"id": 6, "title": "Tags", "items": [{"id": 4, "name": "Law"}, {"id": 5, "name": "Sea"}]},
    ],
    "rooms": [{"id": 71, "name": "Loft", "sort": 1}, {"id": 72, "name": "Quay", "sort": 0}],
}  # fmt: skip

PLENUM = {
    "id": "201", "title": "Keynote: the tide", "startsAt": "2026-03-28T09:00:00", "endsAt": "2026-03-28T10:00:00",
    "isServiceSession": False, "isPlenumSession": True, "speakers": [{"id": ROSA, "name": "Rosa van Quill"}],
    "categories": [{"id": 8, "name": "Track", "categoryItems": [{"id": 3, "name": "Water"}]}],
    "roomId": 71, "room": "Loft",
}  # fmt: skip
OWN = {**PLENUM, "id": "202", "title": "Nets", "isPlenumSession": False, "speakers": [], "roomId": 72, "room": "Quay"}
GRID = [
    {
        "date": "2026-03-28T00:00:00",
        "isDefault": False,
        "rooms": [
            {"id": 71, "name": "Loft", "hasOnlyPlenumSessions": False, "sessions": [PLENUM]},
            {"id": 72, "name": "Quay", "hasOnlyPlenumSessions": False, "sessions": [PLENUM, OWN]},
        ],
        "timeSlots": [{"slotStart": "09:00:00", "rooms": [{"id": 71, "name": "Loft", "session": PLENUM, "index": 0}]}],
    }
]


def read(value: Any, answers: Answers | None = None) -> Reading:
    data = json.dumps(value, indent=1).encode()
    assert formats.recognise(data, "small.json").key == "sessionize"
    return formats.read(data, "small.json", answers)


def test_read_gives_everything_that_a_session_says() -> None:
    program = read(WHOLE).program
    session = next(each for each in program.sessions.values() if said(each, "id") == "101")
    assert session == Session(
        id=session.id,
        title="Who owns the shore?",
        kind=SessionKind.PANEL,
        start=datetime(2026, 3, 28, 10, 0),
        duration=45,
        room_id=program.rooms_in_order[0].id,
        track_id=program.tracks_in_order[0].id,
        description="First.\n\nSecond.",
        stream_url="https://video.example/1",
        links=(Link(title="Recording", url="https://video.example/2"),),
        tags=("Law", "Sea"),
        extra=(
            Extra(name="Session format", value="Panel"),
            Extra(name="Tags", value="Law, Sea"),
            Extra(name="What do you need?", value="A lamp"),
            Extra(name="id", value="101"),
            Extra(name="isInformed", value="true"),
            Extra(name="video_download_url", value="https://video.example/2"),
        ),
    )
    assert [room.name for room in program.rooms_in_order] == ["Quay", "Loft"]
    assert [track.name for track in program.tracks_in_order] == ["Water"]
    assert [day.date for day in program.days_in_order] == [date(2026, 3, 28)]
    assert dangling(program) == ()


def test_read_tells_service_sessions_and_states() -> None:
    found = {each.title: each for each in read(WHOLE).program.sessions.values()}
    assert (found["Coffee"].kind, found["Coffee"].id) == (SessionKind.BREAK, "0b0c7a52-54a1-4c56-9b0e-4f3d7f1f3a01")
    assert (found["Later"].kind, found["Later"].state, found["Later"].start) == (
        SessionKind.TALK,
        SessionState.TENTATIVE,
        None,
    )


def test_read_gives_speakers_also_without_a_session() -> None:
    program = read(WHOLE).program
    assert [person.name for person in program.people_in_order] == ["Ida Moss", "Reserve", "Rosa van Quill"]
    assert program.people[ROSA] == Person(
        id=ROSA,
        name="Rosa van Quill",
        sort_name="van Quill, Rosa",
        position="Director, Tide Institute",
        biography="Writes.",
        links=(Link(title="Blog", url="https://rosa.example/"),),
        extra=(
            Extra(name="avatar", value="https://pictures.example/r.jpg"),
            Extra(name="isTopSpeaker", value="true"),
            Extra(name="links", value='[{"type":"Blog","url":"https://rosa.example/"}]'),
        ),
    )


def test_read_leaves_the_addresses_of_speakers_out() -> None:
    asked = [{"id": 9, "question": "How do we reach you?"}, {"id": 8, "question": "Diet"}]
    given = [{"questionId": 9, "answerValue": "ida@tide.example"}, {"questionId": 8, "answerValue": "Fish"}]
    speaker = {
        "id": IDA,
        "fullName": "Ida Moss",
        "isTopSpeaker": True,
        "email": "i@t.example",
        "questionAnswers": given,
    }
    reading = read({"sessions": [], "speakers": [speaker], "questions": asked})
    (ida,) = reading.program.people.values()
    assert {extra.name: extra.value for extra in ida.extra} == {"Diet": "Fish", "isTopSpeaker": "true"}
    assert [note.message for note in reading.notes] == ["The e-mail address of “Ida Moss” was left out"]


def test_read_asks_for_the_zone() -> None:
    (question,) = read(WHOLE).questions
    assert (question.key, question.answered, question.suggested) == ("timezone", "", "")
    answered = read(WHOLE, Answers(timezone="Europe/Lisbon", title="Tide"))
    assert (answered.complete, answered.program.conference.timezone) == (True, "Europe/Lisbon")
    assert answered.program.conference.title == "Tide"
    assert answered.program.sessions.keys() == read(WHOLE).program.sessions.keys()


def test_read_takes_a_plenum_session_of_the_grid_once() -> None:
    reading = read(GRID)
    program = reading.program
    assert [(s.title, program.rooms[s.room_id].name, s.kind) for s in program.sessions_in_order] == [
        ("Keynote: the tide", "Loft", SessionKind.KEYNOTE),
        ("Nets", "Quay", SessionKind.TALK),
    ]
    assert [person.name for person in program.people.values()] == ["Rosa van Quill"]
    assert [track.name for track in program.tracks.values()] == ["Water"]
    assert reading.notes == ()


def test_read_gives_a_session_of_the_grid_the_same_id_as_in_the_whole() -> None:
    whole = {"sessions": [{**OWN, "speakers": []}], "rooms": [{"id": 72, "name": "Quay"}]}
    (key,) = read(whole).program.sessions
    assert key in read(GRID).program.sessions


def test_read_takes_lists_of_sessions_and_of_speakers() -> None:
    listed = read([{"groupId": None, "groupName": "All", "isDefault": True, "sessions": [OWN, PLENUM]}])
    assert len(listed.program.sessions) == 2
    speakers = read(WHOLE["speakers"])
    assert (len(speakers.program.people), len(speakers.program.sessions)) == (3, 0)


def test_read_refuses_a_flood_of_sessions() -> None:
    with pytest.raises(ForumDeskError, match="more than 50,000 sessions"):
        read({"sessions": [{"isPlenumSession": False}] * 50_001})


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(data=altered(WHOLE) | altered(GRID))
def test_read_takes_or_refuses_whatever_stands_at_any_place(data: bytes) -> None:
    try:
        reading = sessionize.read(data, "small.json", Answers())
    except ForumDeskError:
        return
    assert dangling(reading.program) == ()


COUNTS = {"dddmelbourne-2024.json": (26, 30, 4, 1, 30)}
"""File -> sessions, speakers, rooms, days and appearances, counted with jq."""


@pytest.mark.parametrize("name", COUNTS)
def test_read_drops_nothing_of_real_programs(name: str) -> None:
    program = formats.read(shared(f"sessionize/{name}"), name).program
    found = (program.sessions, program.people, program.rooms, program.days, program.appearances)
    assert tuple(len(each) for each in found) == COUNTS[name]


def test_counts_name_every_real_program() -> None:
    if not PROGRAMS.exists():
        pytest.skip("the programs are not here")
    assert {path.name for path in (PROGRAMS / "sessionize").iterdir()} == COUNTS.keys()
