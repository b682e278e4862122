# SPDX-License-Identifier: MIT
"""Where a session fits on a day, and what the next full step of minutes is."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.program import Appearance, Conference, Person, Program, Room, Session, SessionKind, SessionState
from forumdesk.timegrid import Spot, aligned, free_spot, usual_start
from samples import FIRST, forum_program

WAITING = Session(id="waits", title="Waiting", duration=45)


def _at(hour: int, minute: int = 0) -> datetime:
    return datetime(2021, 5, 19, hour, minute)


def _session(key: str, start: datetime, minutes: int, room: str = "A", **values: object) -> Session:
    return Session(id=key, title=key, start=start, duration=minutes, room_id=room, **values)  # type: ignore[arg-type]


def _program(*sessions: Session, rooms: str = "AB") -> Program:
    halls = (Room(id=name, name=name, order=order) for order, name in enumerate(rooms))
    return Program(Conference(id="forum")).put(WAITING, *halls, *sessions)


@pytest.mark.parametrize(
    ("start", "by", "wanted"),
    [((9, 0), 1, (9, 15)), ((9, 0), -1, (8, 45)), ((9, 7), 1, (9, 15)), ((9, 7), -1, (9, 0))],
)
def test_a_full_step_is_before_or_after(start: tuple[int, int], by: int, wanted: tuple[int, int]) -> None:
    assert aligned(_at(*start), 15, by) == _at(*wanted)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0)),
    st.sampled_from([1, 5, 10, 15, 30]),
)
def test_a_step_there_and_back_never_goes_past_where_one_was(start: datetime, step: int) -> None:
    on, back = aligned(start, step, 1), aligned(start, step, -1)
    assert back < start < on
    assert aligned(on, step, -1) <= start <= aligned(back, step, 1)


def test_the_first_gap_of_any_room_is_taken() -> None:
    program = _program(_session("one", _at(10), 60), _session("two", _at(10), 30, "B"))
    assert free_spot(program, WAITING, FIRST, 15) == Spot("B", _at(10, 30))


def test_a_gap_that_is_too_short_is_passed_over() -> None:
    program = _program(_session("one", _at(10), 60), _session("two", _at(11, 30), 30), rooms="A")
    assert free_spot(program, WAITING, FIRST, 15) == Spot("A", _at(12))


def test_a_session_keeps_its_room_and_starts_at_a_full_step() -> None:
    program = _program(_session("one", _at(10), 62), _session("two", _at(10), 30, "B"))
    own = Session(id="waits", title="Waiting", duration=45, room_id="A")
    assert free_spot(program, own, FIRST, 15) == Spot("A", _at(11, 15))


def test_nobody_is_asked_to_be_in_two_places() -> None:
    program = _program(_session("one", _at(10), 60), rooms="AB").put(
        Person(id="ada", name="Ada"),
        Appearance(id="1", session_id="one", person_id="ada"),
        Appearance(id="2", session_id="waits", person_id="ada"),
    )
    assert free_spot(program, WAITING, FIRST, 15) == Spot("A", _at(11))


def test_a_break_of_everybody_is_in_the_way_and_a_cancelled_session_is_not() -> None:
    pause = _session("pause", _at(10), 30, "", kind=SessionKind.BREAK)
    off = _session("off", _at(10, 30), 300, state=SessionState.CANCELLED)
    assert free_spot(_program(pause, off, rooms="A"), WAITING, FIRST, 15) == Spot("A", _at(10, 30))


def test_an_empty_day_begins_in_the_morning_and_a_full_one_has_no_spot() -> None:
    assert free_spot(_program(rooms=""), WAITING, FIRST, 15) == Spot("", _at(9))
    assert free_spot(_program(_session("all", _at(4), 24 * 60), rooms="A"), WAITING, FIRST, 15) is None


def test_a_break_of_everybody_waits_for_all_rooms() -> None:
    program = _program(_session("one", _at(10), 60), _session("two", _at(11), 30, "B"))
    pause = Session(id="waits", title="Coffee", duration=15, kind=SessionKind.BREAK)
    assert free_spot(program, pause, FIRST, 15) == Spot("", _at(11, 30))


def test_what_is_put_on_a_day_follows_the_last_session_of_its_room_on_that_day() -> None:
    program = forum_program()
    day = program.dates[0]
    last = max(session.end for session in program.sessions_on(day) if session.end is not None)
    room = program.sessions_on(day)[0].room_id
    assert usual_start(program, Session(id="x", title="X", room_id=room), day) == last
    late = program.put(Session(id="night", title="N", start=program.wall_at(day, time(20)), duration=720, room_id=room))
    assert usual_start(late, Session(id="x", title="X", room_id=room), day) == datetime.combine(day, time(9))
