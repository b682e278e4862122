# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk import timegrid
from forumdesk.program import Conference, Program, Room, Session, SessionKind
from forumdesk.timegrid import NO_ROOM, Box, Column, Layout, Pause, Scale, Spot, Weight
from forumdesk.timegrid.lanes import Lane
from samples import FIRST, at, big_program, clashing_program, forum_program

SCALE = Scale(minute=2.0, lane=150, widest=400, narrow=80, gap=4, top=10, bottom=20, side=8, pause=30, fold=40)
DAY = date(2024, 9, 3)


def _program(*sessions: Session) -> Program:
    rooms = [Room(id=key, name=key, order=order) for order, key in enumerate("abc")]
    return Program(Conference(id="c")).put(*rooms, *sessions)


def _session(key: str, start: str, minutes: int, room: str = "a", day: date = DAY) -> Session:
    return Session(id=key, title=key, start=at(day, start), duration=minutes, room_id=room)


def _stage(program: Program, day: date, width: int = 600, height: int = 100) -> Layout:
    return timegrid.stage(program, day, width, SCALE, lambda _session, _width: height)


def test_grid_puts_time_down_and_rooms_across() -> None:
    program = _program(_session("one", "09:00", 60), _session("two", "10:00", 30, "b"))
    layout = timegrid.grid(program, DAY, 300, SCALE)
    assert layout.columns == (Column("a", 0, 150), Column("b", 150, 150))
    assert layout.boxes == {"one": Box(4, 11, 142, 117), "two": Box(154, 131, 142, 57)}
    assert (layout.width, layout.height) == (300, 10 + 240 + 20)


def test_hold_keeps_a_card_in_view_where_it_is() -> None:
    program = _program(_session("one", "09:00", 60), _session("two", "10:00", 60, "b"))
    before = timegrid.grid(program, DAY, 300, SCALE)
    after = timegrid.grid(program, DAY, 600, SCALE._replace(minute=4.0))
    hold = timegrid.take_hold(before, Box(0, 100, 300, 160), key="two")
    assert timegrid.place_hold(after, hold, 600, 300) == (after.boxes["two"].left - 154, after.boxes["two"].top - 31)


def test_hold_moves_a_card_that_was_whole_until_it_is_again() -> None:
    program = _program(_session("one", "09:00", 60), _session("two", "10:00", 60, "b"))
    before = timegrid.grid(program, DAY, 300, SCALE)
    hold = timegrid.take_hold(before, Box(0, 100, 300, 160), key="two")
    _left, top = timegrid.place_hold(before, hold, 300, 140)
    box = before.boxes["two"]
    assert top <= box.top
    assert box.bottom <= top + 140
    assert timegrid.place_hold(before, hold, 300, 60)[1] == box.top - 12


def test_hold_keeps_the_middle_when_the_card_is_out_of_sight() -> None:
    program = _program(_session("one", "09:00", 60), _session("two", "12:00", 60, "b"))
    before = timegrid.grid(program, DAY, 300, SCALE)
    after = timegrid.grid(program, DAY, 300, SCALE._replace(minute=4.0))
    hold = timegrid.take_hold(before, Box(0, 0, 300, 100), key="two")
    assert (hold.key, hold.moment) == (None, at(DAY, "09:20"))
    assert timegrid.place_hold(after, hold, 300, 100) == (0, after.axis.y_of(at(DAY, "09:20")) - 50)


def test_hold_keeps_a_point_rather_than_the_card() -> None:
    program = _program(_session("one", "09:00", 60))
    before = timegrid.grid(program, DAY, 300, SCALE)
    hold = timegrid.take_hold(before, Box(0, 0, 300, 100), (30, 70), "one")
    assert (hold.key, hold.moment, hold.x, hold.y) == (None, at(DAY, "09:30"), 30, 70)


def test_grid_leaves_out_rooms_without_a_session_on_the_day() -> None:
    program = _program(_session("one", "09:00", 60, "c"), _session("other day", "09:00", 60, "a", FIRST))
    assert [column.room_id for column in timegrid.grid(program, DAY, 300, SCALE).columns] == ["c"]


def test_grid_keeps_sessions_without_a_room_in_a_column_of_their_own() -> None:
    program = _program(_session("one", "09:00", 60, "a"), _session("lost", "09:00", 60, "no such room"))
    layout = timegrid.grid(program, DAY, 300, SCALE)
    assert [column.room_id for column in layout.columns] == [NO_ROOM, "a"]
    assert set(layout.boxes) == {"one", "lost"}


def test_grid_grows_a_room_so_that_lanes_keep_their_width() -> None:
    crowd = [_session(f"s{n}", "09:00", 60) for n in range(4)]
    layout = timegrid.grid(_program(*crowd, _session("calm", "09:00", 60, "b")), DAY, 300, SCALE)
    assert [column.width for column in layout.columns] == [4 * 84 + 4, 150]
    assert min(box.width for box in layout.boxes.values()) >= SCALE.narrow


def test_grid_lays_a_break_without_a_room_across_all() -> None:
    lunch = replace(_session("lunch", "12:00", 60, ""), kind=SessionKind.BREAK)
    program = _program(_session("one", "11:00", 60), _session("two", "11:00", 60, "b"), lunch)
    layout = timegrid.grid(program, DAY, 500, SCALE)
    assert layout.across == {"lunch"}
    assert [column.room_id for column in layout.columns] == ["a", "b"]
    assert layout.boxes["lunch"].width == 500


def test_grid_gives_a_break_its_own_column_when_something_else_goes_on() -> None:
    lunch = replace(_session("lunch", "12:00", 60, ""), kind=SessionKind.BREAK)
    layout = timegrid.grid(_program(_session("one", "11:30", 60), lunch), DAY, 500, SCALE)
    assert layout.across == frozenset()
    assert [column.room_id for column in layout.columns] == [NO_ROOM, "a"]


def test_grid_folds_hours_in_which_no_room_has_anything() -> None:
    program = _program(_session("early", "09:00", 60), _session("late", "20:00", 60, "b"))
    layout = timegrid.grid(program, DAY, 300, SCALE)
    assert layout.pauses == (Pause(130, 40, 600, folded=True),)
    assert layout.boxes["late"].top == 130 + 40 + 1
    assert [mark.moment.hour for mark in layout.marks if mark.weight is Weight.HOUR] == [9, 10, 20, 21]


def test_grid_goes_on_past_midnight() -> None:
    night = _session("night", "00:30", 90, "b", DAY + timedelta(days=1))
    layout = timegrid.grid(_program(_session("evening", "23:00", 60), night), DAY, 300, SCALE)
    assert layout.axis.moments[-1] == datetime(2024, 9, 4, 2, 0)
    assert layout.boxes["night"].top == 10 + 90 * 2 + 1


def test_grid_draws_what_never_ends_to_the_end_of_the_day() -> None:
    layout = timegrid.grid(_program(_session("exhibition", "09:00", 10**9)), DAY, 300, SCALE)
    assert layout.axis.moments[-1] == at(DAY + timedelta(days=1), "04:00")


@pytest.mark.parametrize(
    ("minutes", "following", "drawn"),
    [(0, None, 30), (0, "09:10", 10), (3, None, 5), (3, "09:04", 4), (3, "09:02", 3), (45, "09:10", 45)],
)
def test_spans_draw_unknown_and_tiny_lengths_up_to_the_next(minutes: int, following: str | None, drawn: int) -> None:
    sessions = [_session("one", "09:00", minutes)] + ([_session("next", following, 30)] if following else [])
    start, end = timegrid.spans(_program(*sessions), DAY)["one"]
    assert end - start == timedelta(minutes=drawn)


def test_lanes_take_the_first_free_place_and_what_is_free_beside() -> None:
    times = {
        "long": (at(DAY, "09:00"), at(DAY, "12:00")),
        "first": (at(DAY, "09:30"), at(DAY, "10:00")),
        "beside": (at(DAY, "09:45"), at(DAY, "10:30")),
        "later": (at(DAY, "11:00"), at(DAY, "11:30")),
        "alone": (at(DAY, "12:00"), at(DAY, "13:00")),
    }
    assert timegrid.lanes(times) == {
        "long": Lane(0, 1, 3),
        "first": Lane(1, 1, 3),
        "beside": Lane(2, 1, 3),
        "later": Lane(1, 2, 3),
        "alone": Lane(0, 1, 1),
    }


_SLOTS = st.lists(st.tuples(st.integers(0, 600), st.integers(0, 200), st.sampled_from("abc?")), min_size=1, max_size=30)


@given(_SLOTS, st.integers(100, 1500), st.booleans())
def test_no_two_cards_ever_lie_on_top_of_each_other(
    slots: list[tuple[int, int, str]], width: int, one_room: bool
) -> None:
    sessions = [
        Session(
            id=str(n),
            title="",
            start=at(DAY, "08:00") + timedelta(minutes=start),
            duration=minutes,
            room_id="a" if one_room else room,
        )
        for n, (start, minutes, room) in enumerate(slots)
    ]
    program = _program(*sessions)
    layout = _stage(program, DAY, width) if one_room else timegrid.grid(program, DAY, width, SCALE)
    boxes = list(layout.boxes.values())
    assert len(boxes) == len(sessions)
    assert not [(one, two) for n, one in enumerate(boxes) for two in boxes[n + 1 :] if one.meets(two)]
    assert all(box.left >= 0 and box.right <= layout.width and box.bottom <= layout.height for box in boxes)
    assert list(layout.axis.ys) == sorted(layout.axis.ys)


def test_within_finds_what_looking_at_every_card_finds() -> None:
    program = big_program(sessions=300, rooms=12)
    layout = timegrid.grid(program, program.dates[0], 1200, SCALE)
    for window in (Box(0, 0, 1200, 300), Box(700, 500, 60, 3), Box(0, 0, layout.width, layout.height), Box(5, 5, 1, 1)):
        assert set(layout.within(window)) == {key for key, box in layout.boxes.items() if box.meets(window)}


def test_session_at_is_none_between_cards() -> None:
    layout = timegrid.grid(_program(_session("one", "09:00", 60)), DAY, 300, SCALE)
    assert layout.session_at(5, 12) == "one"
    assert layout.session_at(1, 12) is None


def test_stage_is_chosen_for_one_room_breaks_aside() -> None:
    assert all(timegrid.is_one_stage(forum_program(), day) for day in forum_program().dates)
    lunch = replace(_session("lunch", "12:00", 60, ""), kind=SessionKind.BREAK)
    assert timegrid.is_one_stage(_program(_session("one", "09:00", 60), lunch), DAY)
    assert not timegrid.is_one_stage(_program(_session("one", "09:00", 60), _session("two", "11:00", 60, "b")), DAY)
    assert not timegrid.is_one_stage(_program(*(_session(f"s{n}", "09:00", 60, "") for n in range(4))), DAY)


def test_stage_gives_cards_the_height_they_need_and_folds_long_pauses() -> None:
    layout = _stage(forum_program(), FIRST)
    tops = [(box.top, box.height) for box in layout.boxes.values()]
    # 10:30, a quarter of an hour, 12:00, the folded break, 15:00, a quarter of an hour, 16:30
    assert tops == [(10, 100), (140, 100), (280, 100), (410, 100)]
    assert layout.pauses == (
        Pause(110, 30, 15, folded=False),
        Pause(240, 40, 105, folded=True),
        Pause(380, 30, 15, folded=False),
    )


def test_stage_marks_starts_ends_and_the_hours_between() -> None:
    marks = {f"{mark.moment:%H:%M}": mark.weight for mark in _stage(forum_program(), FIRST).marks}
    assert {clock for clock, weight in marks.items() if weight is Weight.START} == {"10:30", "12:00", "15:00", "16:30"}
    assert {clock for clock, weight in marks.items() if weight is Weight.END} == {"11:45", "13:15", "16:15", "17:30"}
    assert {clock for clock, weight in marks.items() if weight is Weight.HOUR} == {"11:00", "13:00", "16:00", "17:00"}


def test_stage_stands_overlapping_sessions_side_by_side() -> None:
    layout = _stage(_program(_session("one", "09:00", 60), _session("two", "09:30", 60)), DAY)
    one, two = layout.boxes["one"], layout.boxes["two"]
    assert one.right < two.left
    assert one.top < two.top < one.bottom < two.bottom


def test_axis_leads_to_a_moment_and_back() -> None:
    axis = _stage(forum_program(), FIRST).axis
    assert axis.y_of(at(FIRST, "08:00")) == axis.ys[0]
    assert axis.y_of(at(FIRST, "23:00")) == axis.ys[-1]
    for clock in ("10:30", "11:00", "12:40", "17:30"):
        away = axis.moment_at(axis.y_of(at(FIRST, clock))) - at(FIRST, clock)
        assert abs(away) < timedelta(minutes=1)


def _to_edit(*sessions: Session, width: int = 600) -> Layout:
    return timegrid.grid(_program(*sessions), DAY, width, SCALE, editing=True)


def test_a_day_to_edit_has_all_rooms_and_empty_hours_around_its_sessions() -> None:
    layout = _to_edit(_session("early", "07:30", 60, "b"), _session("late", "20:00", 60, "b"))
    assert [column.room_id for column in layout.columns] == ["a", "b", "c"]
    assert layout.axis.moments == (at(DAY, "05:00"), at(DAY, "23:00"))
    assert layout.pauses == ()
    assert layout.boxes["late"].top - layout.boxes["early"].top == 750 * SCALE.minute


def test_a_day_to_edit_may_be_without_sessions_and_without_rooms() -> None:
    layout = timegrid.grid(Program(Conference(id="c")), DAY, 600, SCALE, editing=True)
    assert [column.room_id for column in layout.columns] == [NO_ROOM]
    assert (layout.axis.moments, layout.boxes) == ((at(DAY, "08:00"), at(DAY, "20:00")), {})


def test_a_day_to_edit_has_a_place_for_sessions_without_a_room() -> None:
    layout = _to_edit(_session("lost", "10:00", 60, ""))
    assert [column.room_id for column in layout.columns] == [NO_ROOM, "a", "b", "c"]


def test_a_day_to_edit_ends_with_the_program_day() -> None:
    night = _session("night", "03:00", 90, day=DAY + timedelta(days=1))
    assert _to_edit(_session("dawn", "04:10", 30), night).axis.moments == (
        at(DAY, "04:00"),
        at(DAY + timedelta(days=1), "04:00"),
    )


@pytest.mark.parametrize(
    ("x", "clock", "step", "room", "snapped"),
    [
        (0, "10:07", 15, "a", "10:00"),
        (199, "10:08", 15, "a", "10:15"),
        (200, "10:08", 5, "b", "10:10"),
        (999, "10:55", 30, "c", "11:00"),
        (-50, "10:07", 1, "a", "10:07"),
    ],
)
def test_snap_finds_the_room_and_the_nearest_step(x: int, clock: str, step: int, room: str, snapped: str) -> None:
    layout = _to_edit()
    found = timegrid.snap(layout, (x, layout.axis.y_of(at(DAY, clock))), step)
    assert found == Spot(room, at(DAY, snapped))


def test_snap_stays_at_an_odd_time_until_another_is_nearer() -> None:
    layout = _to_edit()
    odd = at(DAY, "10:10")
    for clock, found in (("10:10", "10:10"), ("10:17", "10:10"), ("10:19", "10:15"), ("10:02", "10:00")):
        spot = timegrid.snap(layout, (300, layout.axis.y_of(at(DAY, clock))), 15, odd)
        assert spot == Spot("b", at(DAY, found))


def test_snap_counts_from_where_a_card_was_taken_hold_of() -> None:
    layout = _to_edit()
    spot = timegrid.snap(layout, (0, layout.axis.y_of(at(DAY, "12:20"))), 15, held=timedelta(minutes=20))
    assert spot == Spot("a", at(DAY, "12:00"))


@given(st.integers(0, 900), st.sampled_from("abc"), st.sampled_from([1, 5, 10, 15, 30]))
def test_a_card_that_was_snapped_lies_where_it_snaps_to_again(minutes: int, room: str, step: int) -> None:
    layout = _to_edit(_session("early", "05:00", 60), _session("late", "23:00", 60))
    start = timegrid.on_step(at(DAY, "05:00") + timedelta(minutes=minutes), step)
    box = timegrid.box_at(layout, room, start, start + timedelta(minutes=60), SCALE.gap)
    assert timegrid.snap(layout, (box.left, box.top - 1), step) == Spot(room, start)


def test_a_card_alone_in_its_room_lies_where_the_layout_puts_it() -> None:
    layout = _to_edit(_session("one", "10:00", 60, "b"))
    assert timegrid.box_at(layout, "b", at(DAY, "10:00"), at(DAY, "11:00"), SCALE.gap) == layout.boxes["one"]


def test_next_to_walks_in_space() -> None:
    program = clashing_program()
    layout = timegrid.grid(program, program.dates[0], 900, SCALE)
    assert layout.next_to("keynote", 0, 1) == "rival"
    assert layout.next_to("keynote", 1, 0) == "rival"
    assert layout.next_to("rival", 1, 0) == "cancelled"
    assert layout.next_to("cancelled", -1, 0) in {"keynote", "rival"}
    assert layout.next_to("cancelled", 1, 0) is None
    assert layout.next_to("cancelled", 0, 1) == "lunch"
    assert layout.next_to("lunch", 0, 1, home="cancelled") == "persian"
    assert layout.next_to("persian", -1, 0) in {"rival", "night"}
    assert layout.next_to("night", 0, 1) is None


def test_page_stays_in_the_room() -> None:
    program = big_program(sessions=300, rooms=12)
    layout = timegrid.grid(program, program.dates[0], 1200, SCALE)
    there = layout.page("session-0", 600)
    assert program.sessions[there].room_id == program.sessions["session-0"].room_id
    assert abs(layout.boxes[there].top - layout.boxes["session-0"].top - 600) < 60


def test_grid_of_some_sessions_keeps_the_hours_of_the_day_and_drops_empty_rooms() -> None:
    program = _program(_session("early", "09:00", 60), _session("late", "15:00", 60, "b"), _session("far", "20:00", 60))
    whole = timegrid.grid(program, DAY, 300, SCALE)
    some = timegrid.grid(program, DAY, 300, SCALE, shown={"late"})
    assert (some.axis, some.marks, some.pauses, some.height) == (whole.axis, whole.marks, whole.pauses, whole.height)
    assert [column.room_id for column in some.columns] == ["b"]
    assert some.boxes["late"].top == whole.boxes["late"].top
    assert some.boxes.keys() == {"late"}


def test_grid_of_some_sessions_gives_them_the_lanes_of_the_others() -> None:
    program = _program(_session("one", "09:00", 60), _session("two", "09:30", 60))
    some = timegrid.grid(program, DAY, 300, SCALE, shown={"two"})
    assert some.boxes["two"].width == 300 - 2 * SCALE.gap


def test_grid_of_some_sessions_has_only_those_breaks_across_that_are_shown() -> None:
    lunch = Session(id="lunch", title="Lunch", kind=SessionKind.BREAK, start=at(DAY, "12:00"), duration=60)
    program = _program(_session("one", "09:00", 60), lunch)
    assert timegrid.grid(program, DAY, 300, SCALE, shown={"one"}).across == frozenset()
    assert timegrid.grid(program, DAY, 300, SCALE, shown={"one", "lunch"}).across == {"lunch"}


def test_stage_says_between_the_shown_sessions_how_many_are_left_out() -> None:
    program = _program(
        _session("one", "09:00", 60),
        _session("two", "10:00", 30),
        _session("three", "10:30", 30),
        _session("four", "11:00", 30),
        _session("five", "12:30", 30),
    )
    layout = timegrid.stage(program, DAY, 600, SCALE, lambda _s, _w: 100, shown={"one", "four", "five"})
    assert [(pause.minutes, pause.left_out) for pause in layout.pauses] == [(60, 2), (60, 0)]
    assert list(layout.boxes) == ["one", "four", "five"]


@given(st.sets(st.integers(0, 119)))
def test_what_is_shown_of_a_grid_never_lies_on_top_of_each_other(places: set[int]) -> None:
    program = big_program(120, 6)
    shown = {f"session-{place}" for place in places}
    layout = timegrid.grid(program, program.dates[0], 900, SCALE, shown=shown)
    assert layout.boxes.keys() == shown & {s.id for s in program.sessions_on(program.dates[0])}
    boxes = list(layout.boxes.values())
    assert not any(one.meets(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
