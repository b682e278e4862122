# SPDX-License-Identifier: MIT
"""What the mouse can be in the middle of while one edits: moving sessions, stretching one, drawing a new one. No Qt.

A gesture says in which cell the pointer is, which is all that its plan depends on: so a plan is worked out once a cell.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple, Protocol, TypeAlias

from forumdesk.gui.dragging import drag_plan
from forumdesk.gui.dragging.drag_plan import Plan
from forumdesk.program import Program, new_id
from forumdesk.timegrid import Layout, Spot, snap


class Aside(Enum):
    """Where the pointer can be besides the picture and the days."""

    TRAY = 1
    """Over the sessions that are not scheduled."""
    ROOMS = 2
    """Over the names of the rooms."""
    OUT = 3
    """Where nothing can be dropped."""


Target: TypeAlias = Aside | date
"""A place outside the picture over which the pointer is, or the day that it would lead to."""


class Pointer(NamedTuple):
    """Where the pointer is, and what the keys held with it ask for."""

    x: int
    y: int
    """In the picture."""
    step: int
    """In steps of how many minutes it moves."""
    copying: bool = False
    everywhere: bool = False
    """Whether a copy goes to all rooms."""
    aside: Target | None = None


class Gesture(Protocol):
    """One drag from its beginning to its end."""

    copies: bool
    """Whether it can copy."""
    holds: frozenset[str]
    """The sessions that it may take from where they are."""

    def cell(self, layout: Layout, pointer: Pointer) -> Hashable:
        """Return what the plan depends on."""

    def plan(self, program: Program, cell: Hashable) -> Plan | None:
        """Return what letting go in that cell would do; None for nothing."""

    def lifted(self, cell: Hashable) -> frozenset[str]:
        """Return the sessions that are not where they were, in that cell."""

    def mark(self, plan: Plan) -> datetime | None:
        """Return the time that the ruler shows of a plan."""


class Moving:
    """Sessions on their way to another time, room or day, or copies of them."""

    copies = True

    def __init__(
        self, program: Program, ids: Sequence[str], held: timedelta = timedelta(), room_id: str | None = None
    ) -> None:
        self._ids = tuple(ids)
        self.holds = frozenset(ids)
        self._start = program.sessions[ids[0]].start
        self._held = held
        self._room_id = room_id
        """The room that it keeps wherever the pointer is, as a break does that lies across all of them."""

    def cell(self, layout: Layout, pointer: Pointer) -> tuple[Spot | Target, bool]:
        """Return the spot or the place aside, and whether a copy goes there."""
        if pointer.copying and pointer.everywhere:
            return Aside.ROOMS, True
        if pointer.aside is not None:
            return pointer.aside, pointer.copying
        spot = snap(layout, (pointer.x, pointer.y), pointer.step, self._start, self._held)
        return (spot if self._room_id is None else spot._replace(room_id=self._room_id)), pointer.copying

    def plan(self, program: Program, cell: Hashable) -> Plan | None:
        """Return the move or the copy."""
        assert isinstance(cell, tuple)
        where, copying = cell
        if where is Aside.TRAY and not copying:
            return drag_plan.take_off(program, self._ids)
        if where is Aside.ROOMS and copying:
            return drag_plan.copy_to_all_rooms(program, self._ids[0])
        spot = drag_plan.same_time_on(program, self._ids[0], where) if isinstance(where, date) else where
        if not isinstance(spot, Spot):
            return None
        return drag_plan.copy(program, self._ids, spot) if copying else drag_plan.move(program, self._ids, spot)

    def lifted(self, cell: Hashable) -> frozenset[str]:
        """Return the sessions that move; none where they are copied."""
        assert isinstance(cell, tuple)
        return frozenset() if cell[1] or cell[0] is Aside.OUT else self.holds

    def mark(self, plan: Plan) -> datetime | None:
        """Return the start of the first one."""
        return plan.lead.start


class Stretching:
    """The beginning or the end of a session on its way to another time."""

    copies = False

    def __init__(self, program: Program, session_id: str, least: int, *, top: bool) -> None:
        session = program.sessions[session_id]
        self._id = session_id
        self.holds = frozenset({session_id})
        self._edge = session.start if top else session.end
        self._least = least
        self._top = top

    def cell(self, layout: Layout, pointer: Pointer) -> tuple[datetime, int]:
        """Return the time at the pointer, and how short the session may become."""
        return snap(layout, (pointer.x, pointer.y), pointer.step, self._edge).start, min(pointer.step, self._least)

    def plan(self, program: Program, cell: Hashable) -> Plan | None:
        """Return the other length."""
        assert isinstance(cell, tuple)
        moment, least = cell
        return drag_plan.stretch(program, self._id, moment, least, top=self._top)

    def lifted(self, _cell: Hashable) -> frozenset[str]:
        """Return the session."""
        return self.holds

    def mark(self, plan: Plan) -> datetime | None:
        """Return the edge that moves."""
        return plan.lead.start if self._top else plan.lead.end


class Drawing:
    """A new session, from where one began to draw to where one is."""

    copies = False
    holds = frozenset[str]()

    def __init__(self, layout: Layout, pointer: Pointer) -> None:
        self._spot = snap(layout, (pointer.x, pointer.y), pointer.step)
        self._id = new_id()

    def cell(self, layout: Layout, pointer: Pointer) -> tuple[datetime, int]:
        """Return the time at the pointer, and the least length."""
        return snap(layout, (pointer.x, pointer.y), pointer.step).start, pointer.step

    def plan(self, program: Program, cell: Hashable) -> Plan | None:
        """Return the new session."""
        assert isinstance(cell, tuple)
        moment, least = cell
        return drag_plan.draw(program, self._id, self._spot.room_id, (self._spot.start, moment), least)

    def lifted(self, _cell: Hashable) -> frozenset[str]:
        """Return nothing: there is nothing yet."""
        return self.holds

    def mark(self, plan: Plan) -> datetime | None:
        """Return when it ends: its beginning stays."""
        return plan.lead.end
