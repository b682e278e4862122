# SPDX-License-Identifier: MIT
"""The trail of a reader: on, back, closed and open again, and past records that are gone."""

from __future__ import annotations

from collections.abc import Callable

from forumdesk.gui.desk import Desk, Place
from samples import forum_program

PROGRAM = forum_program()
ONE, TWO, THREE = (Place("session", session.id) for session in PROGRAM.sessions_in_order[:3])


def _shown(desk: Desk) -> list[Place | None]:
    seen: list[Place | None] = []
    desk.place_changed.connect(seen.append)
    return seen


def _now(desk: Desk) -> tuple[Place | None, Place | None]:
    return desk.place, desk.came_from


def test_back_and_forward_walk_the_trail(desk_for: Callable[..., Desk]) -> None:
    desk = desk_for(PROGRAM)
    for place in (ONE, TWO, THREE):
        desk.go(place)
    desk.back()
    desk.back()
    assert (desk.place, desk.came_from, desk.can_go_forward) == (ONE, None, True)
    desk.forward()
    assert _now(desk) == (TWO, ONE)


def test_back_opens_a_closed_pane_where_it_was(desk_for: Callable[..., Desk]) -> None:
    desk = desk_for(PROGRAM)
    desk.go(ONE)
    desk.go(TWO)
    desk.leave()
    assert desk.place is None
    desk.back()
    assert _now(desk) == (TWO, ONE)
    desk.leave()
    desk.go(THREE)
    assert _now(desk) == (THREE, TWO)


def test_a_dropped_record_leaves_the_trail(desk_for: Callable[..., Desk]) -> None:
    desk = desk_for(PROGRAM)
    for place in (ONE, TWO, ONE, THREE):
        desk.go(place)
    seen = _shown(desk)
    desk.show_program(PROGRAM.drop(ONE.id), ())
    assert (desk.place, desk.came_from, seen) == (THREE, TWO, [])


def test_the_pane_closes_when_its_record_goes_and_opens_when_it_is_back(desk_for: Callable[..., Desk]) -> None:
    desk = desk_for(PROGRAM)
    desk.go(ONE)
    seen = _shown(desk)
    desk.show_program(PROGRAM.drop(ONE.id), ())
    desk.show_program(PROGRAM, ())
    desk.go(ONE)
    assert seen == [None, ONE]


def test_walk_through_a_list_is_one_step(desk_for: Callable[..., Desk]) -> None:
    desk = desk_for(PROGRAM)
    desk.go(ONE)
    desk.glance(TWO)
    desk.glance(THREE)
    assert _now(desk) == (THREE, ONE)
    desk.glance(ONE)
    assert _now(desk) == (ONE, None)


def test_record_that_was_chosen_on_a_walk_keeps_its_step(desk_for: Callable[..., Desk]) -> None:
    desk = desk_for(PROGRAM)
    desk.glance(ONE)
    desk.go(ONE)
    desk.glance(TWO)
    assert _now(desk) == (TWO, ONE)
