# SPDX-License-Identifier: MIT
"""Calendars that ForumDesk wrote come back whole, and are written again to the same bytes."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings

from forumdesk.formats import calendars, ics
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.writing import Order
from forumdesk.program import Conference, Program, Session, SessionState, dangling
from forumdesk.text import clean
from strategies import full, programs

NOW = datetime(2021, 5, 1, 12, 0, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
AT = datetime(2021, 5, 19, 15, 0)


def again(data: bytes) -> Reading:
    return calendars.read(data, "ours.ics", Answers())


def written(program: Program, now: datetime = NOW) -> bytes:
    return ics.write(program, Order(now=now)).data


def one(timezone: str = "Europe/Berlin", **fields: object) -> Program:
    session = dataclasses.replace(Session(id="s", title="Wind", start=AT, duration=60), **fields)  # type: ignore[arg-type]
    return Program(Conference(id="c", title="Forum of Winds", timezone=timezone)).put(session)


def scheduled() -> Program:
    """Return the program in which every field says something, with a day whose date has a session."""
    return full()


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(programs())
@example(scheduled())
def test_export_of_what_was_read_is_the_same_bytes(program: Program) -> None:
    data = written(program)
    reading = again(data)
    assert written(reading.program, LATER) == data
    assert dangling(reading.program) == ()


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(programs())
@example(scheduled())
def test_every_field_that_is_carried_comes_back_equal(program: Program) -> None:
    found = again(written(program)).program
    for kind, names in ics.CARRIES.items():
        for key, record in found.records(kind).items():
            before = program.records(kind)[key]
            assert {name: getattr(record, name) for name in names} == {name: getattr(before, name) for name in names}
    placed = {session.id for session in program.sessions.values() if session.start}
    assert set(found.sessions) == placed
    assert set(found.appearances) == {a.id for a in program.appearances.values() if a.session_id in placed}
    assert (set(found.rooms), set(found.tracks), set(found.days)) == tuple(
        set(program.records(kind)) for kind in ("room", "track", "day")
    )


@pytest.mark.parametrize(
    ("timezone", "start"),
    [
        ("Europe/Berlin", datetime(2026, 10, 25, 2, 30)),
        ("Europe/Berlin", datetime(2026, 10, 25, 2, 30, fold=1)),
        ("Europe/Berlin", datetime(2026, 3, 29, 2, 30)),
        ("America/Toronto", datetime(2004, 4, 1, 0, 0)),
        ("Africa/Cairo", datetime(2024, 10, 31, 23, 59)),
        ("UTC", datetime(2021, 5, 20, 0, 0)),
    ],
)
def test_times_that_occur_twice_or_never_come_back(timezone: str, start: datetime) -> None:
    data = written(one(timezone, start=start))
    found = again(data).program.sessions["s"].start
    assert found is not None
    assert (found, found.fold) == (start, start.fold)
    assert written(again(data).program, LATER) == data


def test_exports_go_on_counting_after_an_import() -> None:
    first = ics.write(one(), Order(now=NOW))
    second = ics.write(
        first.program.put(dataclasses.replace(first.program.sessions["s"], title="Storm")), Order(now=LATER)
    )
    found = again(second.data).program
    assert found.publications == second.program.publications
    third = ics.write(found.drop("s"), Order(now=LATER + timedelta(hours=1)))
    assert b"SEQUENCE:2\r\n" in third.data
    assert b"STATUS:CANCELLED\r\n" in third.data


def test_what_was_dropped_is_still_cancelled_after_an_import() -> None:
    first = ics.write(one().put(Session(id="t", title="", start=datetime(2026, 3, 29, 2, 30))), Order(now=NOW))
    second = ics.write(first.program.drop("t"), Order(now=LATER))
    found = again(second.data).program
    assert list(found.sessions) == ["s"]
    assert ics.write(found, Order(now=LATER)).data == second.data


def test_what_people_see_wins_over_what_only_we_read() -> None:
    program = one(abstract="Wind has *no* owner.", label="Panel 1", state=SessionState.DRAFT)
    data = written(program).replace(b"SUMMARY:Wind", b"SUMMARY:Storm").replace(b"no owner", b"one owner")
    reading = again(data.replace(b"T150000", b"T160000").replace(b"T160000\r\nDTEND", b"T153000\r\nDTEND"))
    session = reading.program.sessions["s"]
    assert (session.title, session.start, session.duration) == ("Storm", AT + timedelta(minutes=30), 30)
    assert (session.abstract, session.label, session.state) == ("", "Panel 1", SessionState.DRAFT)
    assert "one owner" in session.description
    assert [note.message for note in reading.notes] == [
        "“Storm” was changed in another program; its description is as it stands there"
    ]


@pytest.mark.parametrize(
    "broken",
    [b'{"kind":"tango"}', b'{"kind":7}', b"{", b"[]", b'{"extra":[]}', b"[" * 3000, b'{"start":"0001-01-01"}'],
)
def test_what_we_never_wrote_is_not_believed(broken: bytes) -> None:
    data = written(one(tags=("air",)))
    begin = data.index(b"X-FORUMDESK-SESSION:")
    end = data.index(b"\r\nEND:VEVENT", begin)
    session = again(data[:begin] + b"X-FORUMDESK-SESSION:" + broken + data[end:]).program.sessions["s"]
    assert session == Session(id="s", title="Wind", start=AT, duration=60)


def test_a_calendar_of_ours_without_its_conference_is_read_like_any_other() -> None:
    data = written(one(label="Panel 1"))
    lines = data.replace(b"\r\n ", b"").split(b"\r\n")
    bare = b"\r\n".join(line for line in lines if not line.startswith(b"X-FORUMDESK"))
    program = again(bare).program
    assert [(s.title, s.start, s.duration) for s in program.sessions.values()] == [("Wind", AT, 60)]
    assert program.conference.timezone == "Europe/Berlin"


def test_what_stays_with_us_is_not_in_the_file() -> None:
    data = written(full()).replace(b"\r\n ", b"")
    assert b"biography" not in data
    assert b"extra" not in data
    assert clean(data.decode()).count("X-FORUMDESK-PERSON") == 1
