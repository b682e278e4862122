# SPDX-License-Identifier: MIT
"""What overlaps, what is free and where the way is short, by examples and for any agenda."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.agenda.day import (
    AgendaDay,
    Hole,
    agenda_day,
    agenda_days,
    dates,
    dates_beside,
    day_span,
    free_hour,
    holes,
    overlap,
    overlaps,
    overlaps_with,
    ways,
)
from forumdesk.agenda.items import Item
from forumdesk.program import Conference, Program, Room, Session, SessionKind, SessionState
from forumdesk.selection import Entry, Interest, Selection

DAY = date(2021, 5, 19)
MIDNIGHT = datetime(2021, 5, 19)


def _at(clock: str) -> datetime:
    hour, minute = clock.split(":")
    return datetime(2021, 5, 19, int(hour), int(minute))


def _item(key: str, start: str, minutes: int, place: str = "", *, cancelled: bool = False) -> Item:
    return Item(
        id=key, title=key, start=_at(start), duration=minutes, place=place, interest=Interest.MUST, cancelled=cancelled
    )


ITEMS = st.lists(
    st.tuples(
        st.integers(0, 1000),
        st.integers(0, 400),
        st.sampled_from(["", "Hall A", "Hall B"]),
        st.booleans(),
    ),
    max_size=9,
).map(
    lambda drawn: [
        Item(
            id=str(number),
            title=f"Item {number}",
            start=MIDNIGHT + timedelta(minutes=start),
            duration=minutes,
            place=place,
            interest=Interest.MUST,
            cancelled=cancelled,
        )
        for number, (start, minutes, place, cancelled) in enumerate(drawn)
    ]
)


def test_overlap_says_for_how_long() -> None:
    panel, lunch = _item("panel", "12:00", 75), _item("lunch", "12:50", 60)
    assert overlap(lunch, panel) == (panel, lunch, 25)


def test_what_begins_when_another_ends_does_not_overlap_it() -> None:
    assert overlap(_item("a", "10:00", 60), _item("b", "11:00", 60)) is None


def test_what_has_no_end_overlaps_what_it_begins_in_and_nothing_after() -> None:
    endless = _item("endless", "10:30", 0)
    assert overlap(endless, _item("a", "10:00", 60)) == (_item("a", "10:00", 60), endless, 0)
    assert overlap(endless, _item("b", "10:30", 60)) == (_item("b", "10:30", 60), endless, 0)
    assert overlap(endless, _item("c", "10:35", 60)) is None


def test_what_is_cancelled_overlaps_nothing() -> None:
    assert overlaps([_item("a", "10:00", 60), _item("b", "10:00", 60, cancelled=True)]) == ()


@given(ITEMS)
def test_overlaps_are_symmetric_and_complete(found: list[Item]) -> None:
    told = [frozenset({lap.one.id, lap.other.id}) for lap in overlaps(found)]
    assert len(set(told)) == len(told)
    for one in found:
        for other in found:
            if one.id < other.id:
                assert overlap(one, other) == overlap(other, one)
                assert (overlap(one, other) is not None) == (frozenset({one.id, other.id}) in told)
                shared = _minutes_of(one) & _minutes_of(other)
                lap = overlap(one, other)
                assert (lap.minutes if lap is not None else 0) == len(shared)


def _minutes_of(item: Item) -> set[int]:
    assert item.start is not None
    first = int((item.start - MIDNIGHT).total_seconds() // 60)
    return set() if item.cancelled else set(range(first, first + item.duration))


@given(ITEMS, st.booleans())
def test_holes_and_items_cover_the_span_of_the_day_exactly(found: list[Item], with_session: bool) -> None:
    program = Program(Conference(id="c"))
    if with_session:
        program = program.put(Session(id="s", title="S", start=_at("9:00"), duration=600))
    span = day_span(program, DAY, found)
    free = holes(found, span)
    if span is None:
        assert free == ()
        return
    minutes = [span[0] + timedelta(minutes=at) for at in range(int((span[1] - span[0]).total_seconds() // 60))]
    for minute in minutes:
        busy = any(not i.cancelled and i.start and i.until and i.start <= minute < i.until for i in found)
        assert busy + sum(hole.start <= minute < hole.end for hole in free) >= 1
        assert sum(hole.start <= minute < hole.end for hole in free) == (not busy)
    assert all(span[0] <= hole.start < hole.end <= span[1] for hole in free)


@given(ITEMS, st.integers(0, 30))
def test_ways_are_those_between_places_that_leave_too_little_time(found: list[Item], change: int) -> None:
    expected = {
        (one.id, other.id)
        for one in found
        for other in found
        if one.id != other.id
        and not one.cancelled
        and not other.cancelled
        and one.duration
        and "" != one.place != other.place != ""
        and one.end
        and other.start
        and timedelta() <= other.start - one.end < timedelta(minutes=change)
    }
    assert {(way.one.id, way.other.id) for way in ways(found, change)} == expected


def test_ways_say_how_many_minutes_there_are() -> None:
    one, other = _item("a", "10:00", 60, "Hall A"), _item("b", "11:02", 60, "Hall B")
    assert ways([one, other], 5) == ((one, other, 2),)
    assert ways([one, other], 2) == ()
    assert ways([one, replace(other, place="hall a")], 5) == ()


ROOMS = (Room(id="a", name="Hall A"), Room(id="b", name="Hall B"))
PROGRAM = Program(Conference(id="c")).put(
    *ROOMS,
    Session(id="one", title="One", start=_at("10:00"), duration=60, room_id="a"),
    Session(id="two", title="Two", start=_at("11:00"), duration=60, room_id="b"),
    Session(id="pause", title="Coffee", start=_at("8:00"), duration=60, kind=SessionKind.BREAK),
    Session(id="off", title="Off", start=_at("20:00"), duration=60, state=SessionState.CANCELLED),
    Session(id="last", title="Last", start=_at("15:00"), duration=60, room_id="a"),
)


def test_a_day_lasts_from_the_first_session_of_the_program_to_the_last_and_beyond_for_own_entries() -> None:
    empty = Selection(conference_id="c")
    train = Entry(id="train", title="Train", start=_at("7:00"), duration=60)
    assert agenda_day(PROGRAM, empty, DAY).holes == (Hole(_at("10:00"), _at("16:00")),)
    assert agenda_day(PROGRAM, empty.with_entry(train), DAY).holes == (Hole(_at("8:00"), _at("16:00")),)


def test_a_day_tells_overlaps_holes_and_short_ways() -> None:
    lunch = Entry(id="lunch", title="Lunch", start=_at("11:35"), duration=60, place="Café")
    selection = Selection(conference_id="c").with_interest(PROGRAM, ["one", "two"], Interest.MUST).with_entry(lunch)
    day = agenda_day(PROGRAM, selection, DAY)
    assert [item.id for item in day.items] == ["one", "two", "lunch"]
    assert [(lap.one.id, lap.other.id, lap.minutes) for lap in day.overlaps] == [("two", "lunch", 25)]
    assert day.holes == (Hole(_at("12:35"), _at("16:00")),)
    assert [(way.one.id, way.other.id, way.minutes) for way in day.ways] == [("one", "two", 0)]
    assert agenda_day(PROGRAM, selection, DAY, change=0).ways == ()


def test_several_days_are_told_as_each_by_itself() -> None:
    train = Entry(id="train", title="Train", start=_at("7:00") - timedelta(days=3), duration=60)
    selection = Selection(conference_id="c").with_interest(PROGRAM, ["one", "two"], Interest.MUST).with_entry(train)
    days = dates(PROGRAM, selection)
    assert [bool(day.items) for day in agenda_days(PROGRAM, selection, days)] == [True, True]
    assert agenda_days(PROGRAM, selection, days) == tuple(agenda_day(PROGRAM, selection, day) for day in days)


def test_a_day_on_which_nothing_is_has_no_holes() -> None:
    last = datetime(2021, 5, 19, 4, 0)
    empty = AgendaDay(date=date(2021, 5, 18), items=(), overlaps=(), holes=(), ways=(), last=last)
    assert agenda_day(PROGRAM, Selection(conference_id="c"), date(2021, 5, 18)) == empty


def test_what_lasts_longer_than_a_day_ends_with_it_in_the_days_span() -> None:
    program = PROGRAM.put(Session(id="show", title="Exhibition", start=_at("9:00"), duration=3 * 24 * 60))
    assert day_span(program, DAY, ()) == (_at("9:00"), datetime(2021, 5, 20, 4, 0))


def test_dates_are_those_of_the_program_and_of_own_entries() -> None:
    arrival = Entry(id="x", title="Hotel", start=datetime(2021, 5, 17, 21, 0), duration=30)
    assert dates(PROGRAM, Selection(conference_id="c").with_entry(arrival)) == (date(2021, 5, 17), DAY)


def test_overlaps_with_a_session_are_told_whether_it_is_starred_or_not() -> None:
    selection = Selection(conference_id="c").with_entry(
        Entry(id="lunch", title="Lunch", start=_at("11:35"), duration=60)
    )
    for chosen in (selection, selection.with_interest(PROGRAM, ["two"], Interest.MAYBE)):
        assert [lap.minutes for lap in overlaps_with(PROGRAM, chosen, "two")] == [25]
    assert overlaps_with(PROGRAM, selection, "one") == ()
    assert overlaps_with(PROGRAM, selection, "unknown") == ()


def test_dates_outside_of_the_program_are_shown_with_the_day_beside_them() -> None:
    program = PROGRAM.put(Session(id="next", title="Next", start=datetime(2021, 5, 22, 9, 0), duration=60))
    selection = Selection(conference_id="c")
    for day in (16, 20, 21, 25):
        selection = selection.with_entry(
            Entry(id=str(day), title="Own", start=datetime(2021, 5, day, 12, 0), duration=60)
        )
    found = [[day.day for day in dates_beside(program, selection, date(2021, 5, shown))] for shown in (19, 22)]
    assert found == [[16, 19, 20, 21], [22, 25]]
    assert dates_beside(program, Selection(conference_id="c"), DAY) == (DAY,)


def test_overlaps_of_one_item_are_found_from_either_side() -> None:
    one, other, apart = _item("one", "10:00", 60), _item("other", "10:30", 60), _item("apart", "15:00", 30)
    found = (one, other, apart)
    day = AgendaDay(date=DAY, items=found, overlaps=overlaps(found), holes=(), ways=(), last=_at("23:00"))
    assert day.overlaps_of("one") == day.overlaps_of("other") == ((one, other, 30),)
    assert day.overlaps_of("apart") == ()


@pytest.mark.parametrize(
    ("chosen", "hour"),
    [
        ([], ("12:00", "13:00")),
        (["one"], ("12:00", "13:00")),
        (["noon"], ("12:45", "13:45")),
        (["noon", "rest"], ("10:00", "11:00")),
    ],
    ids=["nothing", "noon is free", "after noon", "only before"],
)
def test_a_free_hour_is_at_noon_or_after_it_or_whenever_one_is(chosen: list[str], hour: tuple[str, str]) -> None:
    program = PROGRAM.put(
        Session(id="noon", title="Noon", start=_at("11:45"), duration=60),
        Session(id="rest", title="Rest", start=_at("12:45"), duration=240),
    )
    selection = Selection(conference_id="c").with_interest(program, chosen, Interest.MUST)
    assert free_hour(agenda_day(program, selection, DAY)) == (_at(hour[0]), _at(hour[1]))
