# SPDX-License-Identifier: MIT
"""schedule.json as it is read: version 1 and the draft of version 2, and what is neither."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from altered import altered
from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats import schedule_json
from forumdesk.formats.extras import said, structure
from forumdesk.formats.reading import Answers, Reading
from forumdesk.program import Conference, Extra, Link, Person, Role, Room, Session, SessionKind, SessionState, dangling
from real_files import PROGRAMS, shared

TESTS = Path(__file__).resolve().parents[1]
GOLDEN = TESTS / "golden" / "schedule_json"
FIRST = "0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11"


def mole(name: str = "mole.json") -> Reading:
    return schedule_json.read((GOLDEN / name).read_bytes(), name, Answers())


def read(schedule: Any, answers: Answers | None = None) -> Reading:
    return schedule_json.read(json.dumps({"schedule": schedule}).encode(), "small.json", answers or Answers())


def small(*events: Any, **conference: Any) -> dict[str, Any]:
    days = [{"date": "2026-03-28", "rooms": {"Hall": list(events)}}]
    return {"version": "1", "conference": {"title": "Small", "days": days, **conference}}


def test_read_gives_the_conference_and_what_it_has_no_field_for() -> None:
    found = mole().program.conference
    assert found == Conference(
        id=found.id,
        title="Nights on the Mole",
        acronym="mole2026",
        description="Three\nevenings",
        timezone="Europe/Lisbon",
        venue="Old Customs House",
        city="Lisbon",
        url="https://mole.example/",
        day_starts_at=time(5, 0),
        extra=(
            Extra(name="base_url", value="https://mole.example/2026/"),
            Extra(name="colors", value='{"primary":"#112233"}'),
            Extra(name="generator", value='{"name":"tide-tools","version":"3"}'),
            Extra(name="keywords", value='["water","light"]'),
            Extra(name="logo", value="https://mole.example/2026/logo.png"),
            Extra(name="meta", value='{"seats":300}'),
            Extra(name="timeslot_duration", value="00:15"),
            Extra(name="version", value="Ebb 2"),
        ),
    )


def test_read_gives_days_rooms_and_tracks() -> None:
    program = mole().program
    assert [(day.date, day.title) for day in program.days_in_order] == [(date(2026, 3, 27), "Ebb")]
    quay, loft = program.rooms_in_order
    assert quay == Room(
        id="7b9d1c52-54a1-4c56-9b0e-4f3d7f1f3a01",
        name="Quay",
        capacity=120,
        floor="0",
        description="By the river",
        extra=(
            Extra(name="description", value='{"en":"By the river","pt":"Junto ao rio"}'),
            Extra(name="features", value='{"recording":"unknown"}'),
            Extra(name="type", value="outside"),
        ),
    )
    assert (loft.name, loft.capacity, said(loft, "capacity")) == ("Empty loft", None, "many")
    assert [(track.name, track.color, said(track, "color")) for track in program.tracks_in_order] == [
        ("Glass", "#aa3311", ""),
        ("Smoke", "", "grey"),
    ]


def test_read_gives_everything_that_an_event_says() -> None:
    program = mole().program
    session = program.sessions[FIRST]
    assert session == Session(
        id=FIRST,
        title="First light",
        subtitle="A walk",
        kind=SessionKind.PANEL,
        start=datetime(2026, 3, 27, 18, 30),
        duration=75,
        room_id=program.rooms_in_order[0].id,
        track_id=program.tracks_in_order[0].id,
        abstract="Lamps **old** and new.",
        description="Bring a coat.\n\nAnd a lamp.",
        language="pt",
        stream_url="https://video.example/1",
        links=(
            Link(title="Web page", url="https://mole.example/2026/talks/1"),
            Link(title="Lamps", url="https://lamps.example/"),
            Link(title="Map", url="https://mole.example/2026/files/map.pdf"),
            Link(title="Feedback", url="https://mole.example/f/1"),
        ),
        do_not_record=True,
        extra=session.extra,
    )
    assert {extra.name for extra in session.extra} == {
        *("answers", "attachments", "code", "do_not_stream", "feedback_url", "id", "links", "logo", "origin_url"),
        *("recording_license", "slug", "type", "url"),
    }
    assert structure(session, "answers") == [{"question": 2, "answer": "no"}]
    assert said(session, "logo") == "https://mole.example/2026/l/1.png"


def test_read_gives_people_with_their_roles() -> None:
    program = mole().program
    seats = program.appearances_in(FIRST)
    assert [(program.people[seat.person_id].name, seat.role) for seat in seats] == [
        ("Inês Castro", Role.MODERATOR),
        ("Rui Luz", Role.SPEAKER),
    ]
    ines, rui = (program.people[seat.person_id] for seat in seats)
    assert ines == Person(
        id="5d3f0a5e-7a0c-4f5a-9f6e-0f4f5be0f0aa",
        name="Inês Castro",
        sort_name="Castro, Inês",
        honorific="Dr.",
        position="Keeper",
        organization="Lamp Museum",
        biography="Keeps\nlamps.",
        links=(Link(title="Ines", url="https://social.example/@ines"),),
        extra=ines.extra,
    )
    assert [extra.name for extra in ines.extra] == ["avatar", "code", "id", "links"]
    assert [extra.name for extra in rui.extra] == ["answers", "id"]
    assert structure(rui, "answers") == [{"answer": "yes", "question": 1}]


def test_read_drops_no_event_and_says_what_is_odd() -> None:
    reading = mole()
    assert [(s.title, s.start, s.duration) for s in reading.program.sessions_in_order] == [
        ("First light", datetime(2026, 3, 27, 18, 30), 75),
        ("Ghost lamps", datetime(2026, 3, 28, 1, 30), 40),
        ("Untitled", datetime(2026, 3, 28, 4, 0), 0),
    ]
    assert [(note.line, note.message) for note in reading.notes] == [
        (30, "What stands in “Quay” is no event and was left out"),
        (35, "“javascript:alert(1)” is no web address and was left out"),
        (49, "The e-mail address of “Rui Luz” was left out"),
        (50, "A person without a name was left out"),
        (62, "“Ghost lamps” names the room “Upper quay”, but stands under “Quay”, which is taken"),
        (68, "The number “2” stands on more than one event; each of them is kept"),
        (68, "An event has no title"),
        (68, "“Untitled” has no length that can be read, so it has no end"),
        (71, "A day has no date that can be read"),
        (71, "The rooms of a day are no object and were left out"),
    ]
    assert reading.questions == ()
    assert reading.lines[FIRST] == 35
    assert dangling(reading.program) == ()


def test_read_takes_the_draft_of_version_2() -> None:
    reading = mole("mole2.json")
    program = reading.program
    assert program.conference.language == "pt"
    short, soup, waves = program.sessions_in_order
    assert (short.kind, short.start, short.duration) == (SessionKind.TALK, datetime(2026, 3, 27, 18, 30), 10)
    assert (program.rooms[short.room_id].name, program.tracks[short.track_id].color) == ("Quay", "#f9b000")
    assert short.links == (
        Link(title="", url="https://lamps.example/"),
        Link(title="Feedback", url="https://mole.example/f/1"),
    )
    assert (said(short, "origin_url"), said(short, "logo")) == (
        "https://origin.example/1",
        "https://mole.example/1.png",
    )
    assert (waves.kind, waves.state, waves.duration) == (SessionKind.SOCIAL, SessionState.CANCELLED, 90)
    assert program.rooms[waves.room_id].name == "Pier"
    assert (soup.kind, soup.duration) == (SessionKind.BREAK, 0)
    ines, rui = program.appearances_in(short.id)
    assert [(seat.role, said(seat, "role")) for seat in (ines, rui)] == [(Role.HOST, ""), (Role.SPEAKER, "CONTRIBUTOR")]
    found = program.people[ines.person_id]
    assert (found.biography, said(found, "avatar")) == ("Keeps lamps.", "https://mole.example/i.png")
    assert found.links == (Link(title="Web page", url="https://ines.example/"),)
    assert [person.name for person in program.people_in_order] == ["Inês Castro", "Nobody Else", "Rui Luz"]
    assert [note.message for note in reading.notes] == ["“Soup” has no length that can be read, so it has no end"]


def test_read_again_gives_the_same_ids() -> None:
    assert mole() == mole()


def test_read_asks_for_the_zone_where_none_is_given_and_takes_the_answer() -> None:
    event = {"title": "A", "date": "2026-03-28T09:00:00+01:00", "duration": "00:30"}
    reading = read(small(event))
    (question,) = reading.questions
    assert (question.key, question.answered) == ("timezone", "")
    assert "Europe/Berlin" in [choice.value for choice in question.choices]
    answered = read(small(event), Answers(timezone="Europe/London"))
    (session,) = answered.program.sessions.values()
    assert (session.start, answered.complete) == (datetime(2026, 3, 28, 8, 0), True)
    odd = read(small(event, time_zone_name="Middle/Earth"))
    assert [note.message for note in odd.notes] == ["“Middle/Earth” is not a time zone"]


def test_read_takes_a_schedule_without_its_frame() -> None:
    event = {"title": "A", "date": "2026-03-28T09:00:00", "duration": "00:30"}
    reading = schedule_json.read(json.dumps(small(event)).encode(), "small.json", Answers())
    assert [session.title for session in reading.program.sessions.values()] == ["A"]


def test_read_leaves_out_a_page_that_is_no_page_of_the_event() -> None:
    events = [
        {"title": "A", "date": "2026-03-28T09:00:00", "duration": "00:30", "url": "https://small.example/"},
        {"title": "B", "date": "2026-03-28T10:00:00", "duration": "00:30", "url": f"urn:uuid:{FIRST}"},
    ]
    reading = read(small(*events, url="https://small.example/", time_zone_name="UTC"))
    assert [session.links for session in reading.program.sessions.values()] == [(), ()]
    assert reading.notes == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"schedule": []}', "neither a schedule nor an export of Sessionize"),
        ("[]", "neither a schedule nor an export of Sessionize"),
        ('{"complete": true, "sessions": [], "questions": [], "notes": []}', "Open the file it was read from"),
        ('{"schedule": {"conference": {}}', "it stops being JSON in line 1"),
    ],
)
def test_read_refuses_what_is_no_schedule_in_a_sentence(text: str, why: str) -> None:
    with pytest.raises(ForumDeskError, match=why):
        formats.read(text.encode(), "small.json")


def test_read_refuses_a_flood_of_events() -> None:
    with pytest.raises(ForumDeskError, match="more than 50,000 events"):
        read({"version": "1", "conference": {}, "events": [{}] * 50_001})


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(
    data=st.sampled_from(["mole.json", "mole2.json"]).flatmap(
        lambda name: altered(json.loads((GOLDEN / name).read_bytes()))
    )
)
def test_read_takes_or_refuses_whatever_stands_at_any_place(data: bytes) -> None:
    try:
        reading = formats.read(data, "small.json")
    except ForumDeskError:
        return
    assert dangling(reading.program) == ()


@settings(max_examples=100)
@given(name=st.sampled_from(["mole.json", "mole2.json"]), data=st.data())
def test_read_takes_or_refuses_broken_bytes(name: str, data: st.DataObject) -> None:
    whole = (GOLDEN / name).read_bytes()
    first, last = sorted(data.draw(st.tuples(st.integers(0, len(whole)), st.integers(0, len(whole)))))
    broken = whole[:first] + data.draw(st.binary(max_size=8)) + whole[last if data.draw(st.booleans()) else first :]
    try:
        reading = schedule_json.read(broken, name, Answers())
    except ForumDeskError:
        return
    assert dangling(reading.program) == ()


COUNTS = {
    "klimacamp.json": (106, 57, 11, 11, 4),
    "voc-frab-camp2019.json": (79, 90, 2, 5, 7),
    "voc-hub-schedule2.json": (2, 4, 5, 4, 7),
    "voc-invalid-example.json": (1, 1, 1, 1, 1),
    "voc-pretalx-democon.json": (36, 27, 2, 3, 2),
}
"""File -> events, people, rooms, days and tracks, counted by walking the plain JSON."""


@pytest.mark.parametrize("name", COUNTS)
def test_read_drops_nothing_of_real_programs(name: str) -> None:
    program = formats.read(shared(f"schedule-json/{name}"), name).program
    found = (program.sessions, program.people, program.rooms, program.days, program.tracks)
    assert tuple(len(each) for each in found) == COUNTS[name]
    assert dangling(program) == ()


def test_counts_name_every_real_program() -> None:
    if not PROGRAMS.exists():
        pytest.skip("the programs are not here")
    assert {path.name for path in (PROGRAMS / "schedule-json").iterdir()} == COUNTS.keys()
