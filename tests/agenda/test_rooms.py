# SPDX-License-Identifier: MIT
"""What is on in each room, what follows, and where a moment lies in the whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk.agenda.rooms import (
    FEW,
    UNSAID,
    InRoom,
    Phase,
    Standing,
    end_times,
    in_rooms,
    near_rooms,
    next_in_room,
    standing,
)
from forumdesk.program import Program, Room, Session, SessionKind, SessionState, empty

DAY = datetime(2021, 5, 19)


def session(key: str, start: str, minutes: int = 60, room: str = "a", **more: object) -> Session:
    hour, minute = map(int, start.split(":"))
    at = DAY + timedelta(hours=hour, minutes=minute)
    return replace(Session(id=key, title=key, start=at, duration=minutes, room_id=room), **more)  # type: ignore[arg-type]


def wall(clock: str) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return DAY + timedelta(hours=hour, minutes=minute)


ONE = session("one", "10:00")
LUNCH = session("lunch", "11:00", kind=SessionKind.BREAK)
TWO = session("two", "12:00")
OFF = session("off", "11:30", room="b", state=SessionState.CANCELLED)
LATE = session("late", "23:00", 180, room="b")
OPEN = session("open", "14:00", 0, room="c")
AFTER_OPEN = session("after open", "14:20", room="c")
NEXT_DAY = session("next day", "34:00")
PROGRAM = (
    empty()
    .put(Room(id="a", name="A", order=1), Room(id="b", name="B", order=2), Room(id="c", name="C", order=3))
    .put(ONE, LUNCH, TWO, OFF, LATE, OPEN, AFTER_OPEN, NEXT_DAY, Session(id="loose", title="Loose"))
)


def at(clock: str) -> dict[str, InRoom]:
    return {room.room_id: room for room in in_rooms(PROGRAM, wall(clock))}


def test_a_room_says_what_is_on_and_what_follows() -> None:
    assert at("10:59")["a"] == InRoom("a", (ONE,), (LUNCH,), ())
    assert at("9:59")["a"] == InRoom("a", (), (ONE,), ())
    assert at("13:00")["a"] == InRoom("a", (), (NEXT_DAY,), ())


def test_few_rooms_are_all_near_and_of_more_those_in_which_something_is_on_or_begins_soon() -> None:
    rooms = [InRoom(str(number), (), (ONE,), ()) for number in range(FEW)]
    assert near_rooms(rooms, wall("7:59")) == tuple(rooms)
    soon = InRoom("soon", (), (session("soon", "9:59"),), ())
    assert near_rooms([*rooms, soon], wall("7:59")) == (soon,)
    assert near_rooms([*rooms, soon], wall("8:00")) == (*rooms, soon)


def test_a_break_counts_as_what_is_on() -> None:
    assert at("11:00")["a"] == InRoom("a", (LUNCH,), (TWO,), ())


def test_a_cancelled_session_is_not_on_but_said() -> None:
    assert at("11:40")["b"] == InRoom("b", (), (LATE,), (OFF,))
    assert at("9:30")["b"].off == (OFF,)
    assert at("9:29")["b"].off == ()
    assert at("12:30")["b"].off == ()


def test_a_session_over_midnight_is_on_after_it() -> None:
    assert at("25:30")["b"] == InRoom("b", (LATE,), (), ())
    assert at("26:00")["b"] == InRoom("b", (), (), ())


def test_without_an_end_it_is_on_until_the_next_begins_or_for_an_hour() -> None:
    assert at("14:19")["c"].running == (OPEN,)
    assert at("14:20")["c"].running == (AFTER_OPEN,)
    alone = in_rooms(empty().put(replace(OPEN, room_id="")), wall("14:59"))
    assert alone == (InRoom("", (replace(OPEN, room_id=""),), (), ()),)
    assert in_rooms(empty().put(OPEN), wall("15:00"))[0].running == ()


def test_near_is_what_is_on_or_begins_within_two_hours() -> None:
    assert [key for key, room in at("12:30").items() if room.is_near(wall("12:30"))] == ["a", "c"]
    assert [key for key, room in at("16:00").items() if room.is_near(wall("16:00"))] == []


def test_standing_names_the_phase() -> None:
    assert standing(PROGRAM, wall("9:00")) == Standing(Phase.BEFORE, ONE.start, None)
    assert standing(PROGRAM, wall("10:00")) == Standing(Phase.ON, TWO.start, ONE.end)
    assert standing(PROGRAM, wall("11:30")) == Standing(Phase.PAUSE, TWO.start, ONE.end)
    assert standing(PROGRAM, wall("27:00")) == Standing(Phase.NIGHT, NEXT_DAY.start, LATE.end)
    assert standing(PROGRAM, wall("35:00")) == Standing(Phase.AFTER, None, NEXT_DAY.end)
    assert standing(empty(), wall("10:00")) == Standing(Phase.EMPTY, None, None)


def test_next_in_room_is_what_begins_there_after_it_on_its_day() -> None:
    assert next_in_room(PROGRAM, ONE) == (LUNCH, TWO)
    assert next_in_room(PROGRAM, ONE, 1) == (LUNCH,)
    assert next_in_room(PROGRAM, TWO) == ()
    assert next_in_room(PROGRAM, replace(ONE, room_id="")) == ()
    assert next_in_room(PROGRAM, PROGRAM.sessions["loose"]) == ()
    assert next_in_room(PROGRAM, OPEN) == (AFTER_OPEN,)


SESSIONS = st.lists(
    st.builds(
        lambda start, minutes, room, state, kind: (DAY + timedelta(minutes=start), minutes, room, state, kind),
        st.integers(0, 2880),
        st.integers(0, 400),
        st.sampled_from(["", "a", "b"]),
        st.sampled_from(SessionState),
        st.sampled_from([SessionKind.TALK, SessionKind.BREAK]),
    ),
    max_size=12,
)


def _program(found: list[tuple[datetime, int, str, SessionState, SessionKind]]) -> Program:
    made = empty().put(Room(id="a", name="A"), Room(id="b", name="B"))
    return made.put(
        *(
            Session(id=str(n), title=str(n), start=start, duration=minutes, room_id=room, state=state, kind=kind)
            for n, (start, minutes, room, state, kind) in enumerate(found)
        )
    )


@settings(deadline=None)
@given(SESSIONS, st.integers(-60, 3400))
def test_each_session_is_on_over_to_come_or_cancelled_and_never_two_of_these(
    found: list[tuple[datetime, int, str, SessionState, SessionKind]], minute: int
) -> None:
    program, moment = _program(found), DAY + timedelta(minutes=minute)
    rooms = in_rooms(program, moment)
    assert len({room.room_id for room in rooms}) == len(rooms)
    for room in rooms:
        mine = [s for s in program.sessions_in_order if s.room_id == room.room_id]
        live = [s for s in mine if s.state is not SessionState.CANCELLED]
        ends = end_times(live)
        assert list(room.running) == [s for s in live if s.start and s.start <= moment < ends[s.id]]
        first = min((s.start for s in live if s.start and s.start > moment), default=None)
        assert list(room.coming) == [s for s in live if first is not None and s.start == first]
        assert all(s.state is SessionState.CANCELLED for s in room.off)
        assert all(ends[s.id] - s.start <= max(UNSAID, timedelta(minutes=s.duration)) for s in live if s.start)


@settings(deadline=None)
@given(SESSIONS, st.integers(-60, 3400))
def test_the_phase_fits_what_is_on(
    found: list[tuple[datetime, int, str, SessionState, SessionKind]], minute: int
) -> None:
    program, moment = _program(found), DAY + timedelta(minutes=minute)
    where = standing(program, moment)
    assert (where.begins is None) == (where.phase in {Phase.AFTER, Phase.EMPTY}) or where.phase is Phase.ON
    assert (where.ended is not None and moment < where.ended) == (where.phase is Phase.ON)
    assert where.begins is None or where.begins > moment
