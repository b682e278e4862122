# SPDX-License-Identifier: MIT
"""What letting go would do, and what it is called."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.changes import diff
from forumdesk.gui.dragging import drag_plan
from forumdesk.gui.dragging.drag_gesture import Aside, Drawing, Moving, Pointer, Stretching, Target
from forumdesk.gui.dragging.drag_plan import Plan
from forumdesk.gui.dragging.drag_words import keys, was_here
from forumdesk.program import Appearance, Conference, Day, Person, Program, Room, Session, SessionKind
from forumdesk.timegrid import Layout, Scale, Spot, grid
from samples import FIRST, SECOND, at

SCALE = Scale(minute=2.0, lane=150, widest=400, narrow=80, gap=4, top=10, bottom=20)


_ASIDE: tuple[Target, ...] = (Aside.TRAY, Aside.OUT, Aside.ROOMS, SECOND)


def _program() -> Program:
    """Return two days in three rooms; "coffee" is a break in the first."""
    return Program(Conference(id="c")).put(
        Day(id="first", date=FIRST),
        Day(id="second", date=SECOND),
        *(Room(id=name, name=f"Hall {name}", order=order) for order, name in enumerate("ABC")),
        Session(id="one", title="One", start=at(FIRST, "10:00"), duration=60, room_id="A"),
        Session(id="two", title="Two", start=at(FIRST, "10:30"), duration=45, room_id="B"),
        Session(id="open", title="Open", start=at(FIRST, "14:00"), room_id="B"),
        Session(
            id="coffee", title="Coffee", start=at(FIRST, "12:00"), duration=30, room_id="A", kind=SessionKind.BREAK
        ),
        Session(id="waits", title="Waits", duration=20),
        Person(id="ada", name="Ada"),
        Appearance(id="seat", session_id="one", person_id="ada"),
    )


def _layout() -> Layout:
    return grid(_program(), FIRST, 600, SCALE, editing=True)


def _pointer(room: int, clock: str, **values: Any) -> Pointer:
    return Pointer(100 + 200 * room, _layout().axis.y_of(at(FIRST, clock)), 15)._replace(**values)


def _label(plan: Plan | None) -> str:
    assert plan is not None
    return plan.label


def _changed(plan: Plan | None) -> set[str]:
    assert plan is not None
    return {change.id for change in diff(_program(), plan.after)}


@pytest.mark.parametrize(
    ("spot", "label"),
    [
        (Spot("A", at(FIRST, "11:00")), "Move “One” to 11:00"),
        (Spot("B", at(FIRST, "10:00")), "Move “One” to Hall B"),
        (Spot("B", at(FIRST, "11:00")), "Move “One” to 11:00, Hall B"),
        (Spot("A", at(SECOND, "10:00")), "Move “One” to Thu 20 May, 10:00"),
        (Spot("", at(FIRST, "10:00")), "Move “One” to no room"),
    ],
)
def test_a_move_is_called_by_what_becomes_another(spot: Spot, label: str) -> None:
    assert _label(drag_plan.move(_program(), ("one",), spot)) == label


def test_a_move_that_changes_nothing_is_none() -> None:
    assert drag_plan.move(_program(), ("one", "two"), Spot("A", at(FIRST, "10:00"))) is None


def test_a_move_past_the_last_year_is_none() -> None:
    assert drag_plan.move(_program(), ("one",), Spot("A", datetime(3100, 1, 1, 10))) is None


def test_several_move_as_far_as_the_first() -> None:
    plan = drag_plan.move(_program(), ("one", "two"), Spot("B", at(FIRST, "11:00")))
    assert plan is not None
    assert plan.placed == ("one", "two")
    assert (plan.after.sessions["two"].room_id, plan.after.sessions["two"].start) == ("C", at(FIRST, "11:30"))
    assert plan.label == "Move 2 sessions, “One” to 11:00, Hall B"


def test_a_plan_is_what_its_verb_does() -> None:
    for plan in (
        drag_plan.move(_program(), ("one", "two"), Spot("B", at(FIRST, "11:00"))),
        drag_plan.take_off(_program(), ("one", "waits")),
        drag_plan.stretch(_program(), "one", at(FIRST, "12:00"), 15, top=False),
        drag_plan.draw(_program(), "new", "C", (at(FIRST, "12:00"), at(FIRST, "12:30")), 15),
    ):
        assert plan is not None
        assert plan.verb(_program()) == plan.after


def test_copies_stay_as_far_apart_and_bring_their_people() -> None:
    plan = drag_plan.copy(_program(), ("two", "one"), Spot("C", at(FIRST, "15:30")))
    assert plan is not None
    first, second = (plan.after.sessions[key] for key in plan.placed)
    assert (first.title, first.room_id, first.start) == ("Two", "C", at(FIRST, "15:30"))
    assert (second.title, second.room_id, second.start) == ("One", "B", at(FIRST, "15:00"))
    assert [seat.person_id for seat in plan.after.appearances_in(second.id)] == ["ada"]
    assert plan.label == "Copy 2 sessions to 15:30, Hall C"


def test_a_copy_on_top_of_itself_is_none() -> None:
    assert drag_plan.copy(_program(), ("one",), Spot("A", at(FIRST, "10:00"))) is None


def test_a_break_is_copied_to_the_rooms_that_it_is_not_in() -> None:
    plan = drag_plan.copy_to_all_rooms(_program(), "coffee")
    assert plan is not None
    assert [plan.after.sessions[key].room_id for key in plan.placed] == ["B", "C"]
    assert drag_plan.copy_to_all_rooms(_program(), "waits") is None


def test_what_has_no_time_is_not_taken_off() -> None:
    assert drag_plan.take_off(_program(), ("waits",)) is None
    assert _changed(drag_plan.take_off(_program(), ("waits", "one"))) == {"one"}


def test_a_session_without_an_end_gets_one() -> None:
    plan = drag_plan.stretch(_program(), "open", at(FIRST, "14:45"), 15, top=False)
    assert _label(plan) == "End “Open” at 14:45"


def test_stretching_stops_before_nothing_is_left() -> None:
    plan = drag_plan.stretch(_program(), "one", at(FIRST, "13:00"), 15, top=True)
    assert plan is not None
    assert (plan.lead.start, plan.lead.duration) == (at(FIRST, "10:45"), 15)


def test_moving_keeps_its_plan_within_a_cell() -> None:
    moving = Moving(_program(), ("one",), timedelta(minutes=20))
    here = moving.cell(_layout(), _pointer(1, "11:22"))
    assert here == (Spot("B", at(FIRST, "11:00")), False)
    assert here == moving.cell(_layout(), _pointer(1, "11:25"))
    assert here != moving.cell(_layout(), _pointer(1, "11:25", copying=True))


def test_moving_over_other_places() -> None:
    moving = Moving(_program(), ("one",))
    plans = {
        aside: moving.plan(_program(), moving.cell(_layout(), _pointer(0, "10:00", aside=aside))) for aside in _ASIDE
    }
    assert _label(plans[Aside.TRAY]) == "Take “One” off the schedule"
    assert _label(plans[SECOND]) == "Move “One” to Thu 20 May, 10:00"
    assert plans[Aside.OUT] is None
    assert plans[Aside.ROOMS] is None


def test_what_waits_goes_to_no_day_without_a_time() -> None:
    moving = Moving(_program(), ("waits",))
    assert moving.plan(_program(), moving.cell(_layout(), _pointer(0, "10:00", aside=SECOND))) is None


def test_a_break_across_all_rooms_stays_so() -> None:
    moving = Moving(_program(), ("coffee",), room_id="")
    assert moving.cell(_layout(), _pointer(2, "13:00")) == (Spot("", at(FIRST, "13:00")), False)


def test_an_exact_drag_may_leave_a_minute() -> None:
    stretching = Stretching(_program(), "one", 15, top=False)
    cell = stretching.cell(_layout(), _pointer(0, "10:00", step=1))
    plan = stretching.plan(_program(), cell)
    assert plan is not None
    assert plan.lead.duration == 1


def test_drawing_begins_at_a_step_and_ends_where_one_is() -> None:
    drawing = Drawing(_layout(), _pointer(2, "13:04"))
    plan = drawing.plan(_program(), drawing.cell(_layout(), _pointer(0, "14:10")))
    assert plan is not None
    assert plan.label == "New session at 13:00–14:15, Hall C"
    assert drawing.mark(plan) == at(FIRST, "14:15")


@given(
    st.sampled_from(["one", "two", "open", "coffee"]),
    st.sampled_from(["", "A", "B", "C"]),
    st.dates(date(2021, 5, 1), date(2021, 6, 1)),
    st.times(),
    st.booleans(),
)
def test_a_move_anywhere_touches_nothing_else(key: str, room: str, day: date, clock: time, copying: bool) -> None:
    spot = Spot(room, datetime.combine(day, clock.replace(second=0, microsecond=0)))
    act = drag_plan.copy if copying else drag_plan.move
    plan = act(_program(), (key,), spot)
    if plan is not None:
        found = plan.lead
        assert (found.room_id, found.start) == spot
        assert all(
            plan.after.sessions[other] == session for other, session in _program().sessions.items() if other != key
        )
        assert plan.after.people == _program().people


def test_the_words_of_a_drag() -> None:
    assert was_here(_program().sessions["one"]) == "Was here, 10:00–11:00"
    assert keys("Draw", 5, copies=False) == "Draw. Esc puts it back, Ctrl ignores the 5-minute steps."
