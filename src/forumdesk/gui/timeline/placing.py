# SPDX-License-Identifier: MIT
"""A session on its way from the tray to the day, by keyboard: arrows move it, Enter puts it there, Esc takes it back.

It shows what a drag shows, says at each press where it would be and what it would clash with, and changes the program
only at last, in one step.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QRegion

from forumdesk.gui.desk import Desk
from forumdesk.gui.dragging import drag_plan
from forumdesk.gui.dragging.drag_ghost import Ghosts
from forumdesk.gui.dragging.drag_plan import Plan
from forumdesk.gui.timeline import session_words as words
from forumdesk.gui.widgets.speaking import speak
from forumdesk.i18n import _
from forumdesk.program import Session
from forumdesk.timegrid import NO_ROOM, Layout, Spot, aligned, box_at, free_spot
from forumdesk.timegrid.free import ASSUMED

if TYPE_CHECKING:
    from forumdesk.gui.timeline.canvas import Canvas

_Key = Qt.Key
_DOWN = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_ASIDE = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_DAYS = {_Key.Key_PageUp: -1, _Key.Key_PageDown: 1}
_DONE = frozenset({_Key.Key_Return, _Key.Key_Enter})
_KEYS = frozenset({*_DOWN, *_ASIDE, *_DAYS, *_DONE, _Key.Key_Escape})


class Placing(QObject):
    """The session that is being placed on one timeline, if there is one."""

    ended = Signal(str, bool)
    """Carries the session, and whether it has been placed."""

    def __init__(self, desk: Desk, view: Canvas) -> None:
        self._desk = desk
        self._view = view
        self._key = ""
        self._spot: Spot | None = None
        self._plan: Plan | None = None
        self._ghosts: Ghosts | None = None
        self._layout: Layout | None = None
        """The layout that the ghost was set for."""
        super().__init__(view)
        for changed in (desk.program_changed, desk.view_changed, desk.editing_changed):
            changed.connect(self._interrupt)

    @property
    def active(self) -> bool:
        """Whether a session is being placed."""
        return self._plan is not None

    def begin(self, key: str) -> None:
        """Show a session at the first time of the day at which it fits, ready to be moved."""
        session, day = self._desk.program.sessions[key], self._desk.day
        if day is None or self._view.picture.layout is None:
            self._desk.note(_("The program has no days yet."))
            return
        self._key = key
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        spot = free_spot(self._desk.program, session, day, self._desk.snap)
        self._show(spot or Spot(self._rooms()[0], datetime.combine(day, self._desk.program.conference.day_starts_at)))

    def _rooms(self) -> tuple[str, ...]:
        layout = self._view.picture.layout
        return tuple(column.room_id for column in layout.columns) if layout is not None else (NO_ROOM,)

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key, which a menu may have as well, is for what is being placed."""
        return self.active and event.key() in _KEYS

    def press(self, event: QKeyEvent) -> bool:
        """Move, drop or take back; while something is placed, every other key is left alone. Tell whether one does."""
        if self._spot is None or self._plan is None:
            return False
        key = Qt.Key(event.key())
        exact = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _DONE:
            self._drop()
        elif key == _Key.Key_Escape:
            self.put_back()
        elif key in _DOWN:
            step = 1 if exact else self._desk.snap
            self._show(self._spot._replace(start=aligned(self._spot.start, step, _DOWN[key])))
        elif key in _ASIDE:
            self._move_aside(_ASIDE[key])
        elif key in _DAYS:
            self._move_to_day(_DAYS[key])
        return True

    def _move_aside(self, by: int) -> None:
        assert self._spot is not None
        rooms = self._rooms()
        outside = -1 if by > 0 else len(rooms)
        at = rooms.index(self._spot.room_id) if self._spot.room_id in rooms else outside
        self._show(self._spot._replace(room_id=rooms[max(0, min(at + by, len(rooms) - 1))]))

    def _move_to_day(self, by: int) -> None:
        assert self._spot is not None
        dates = self._desk.program.dates
        here = self._desk.program.day_at(self._spot.start)
        at = dates.index(here) + by if here in dates else -1
        if 0 <= at < len(dates):
            self._desk.show_day(dates[at])
            self._show(self._spot._replace(start=self._spot.start + (dates[at] - here)))

    def _show(self, spot: Spot) -> None:
        """Show the session at a spot of the day that is shown, and say what that would mean."""
        if self._desk.program.day_at(spot.start) != self._desk.day:
            return
        plan = drag_plan.move(self._desk.program, (self._key,), spot)
        if plan is None:
            return
        self._spot, self._plan = spot, plan
        self._into_sight(plan.lead)
        self._set()
        place = words.place_of(plan.after, plan.lead, day=True)
        hint = _("{place}. Arrows move it, Enter puts it there, Esc takes it back.")
        self._desk.hinted.emit(hint.format(place=place))
        speak(self._view, f"{place}. {self._ghosts.words if self._ghosts is not None else ''}".rstrip())

    def _into_sight(self, session: Session) -> None:
        layout = self._view.picture.layout
        if layout is not None and session.start is not None:
            end = session.start + timedelta(minutes=session.duration or ASSUMED)
            self._view.reveal(box_at(layout, session.room_id, session.start, end, 0))

    def _set(self) -> None:
        """Lay the ghost out on the day as it is now."""
        assert self._plan is not None
        picture, before = self._view.picture, self._region()
        self._layout = picture.layout
        self._ghosts = None
        if picture.layout is not None:
            self._ghosts = Ghosts(self._desk.theme, picture, self._plan, self._view.seen())
        self._view.repaint_in_picture(before + self._region())
        self._view.ruler.show_drag(self._plan.lead.start, warned=self._ghosts is not None and self._ghosts.warned)

    def _region(self) -> QRegion:
        return self._ghosts.region if self._ghosts is not None else QRegion()

    def paint(self, painter: QPainter) -> None:
        """Draw the ghost over the picture."""
        if self._plan is None:
            return
        if self._layout is not self._view.picture.layout:
            self._set()
        if self._ghosts is not None:
            self._ghosts.paint(painter)

    def _drop(self) -> None:
        plan = self._plan
        self._end()
        if plan is not None and self._desk.edit(plan.label, plan.verb):
            self._desk.choose(plan.placed)
            self._desk.tell(words.standing(self._desk.program, plan.placed, day=True))
            self.ended.emit(plan.placed[0], True)

    def put_back(self) -> None:
        """End it as if it had never begun."""
        if self.active:
            self._end()
            self._desk.note(_("“{title}” stays in the tray.").format(title=self._title()))
            self.ended.emit(self._key, False)

    def _title(self) -> str:
        session = self._desk.program.sessions.get(self._key)
        return words.short(session) if session is not None else ""

    def _interrupt(self, _changed: object = None) -> None:
        """Give up without a word: the program, the view or the mode has become another."""
        if self.active:
            self._end()

    def _end(self) -> None:
        changed = self._region()
        self._plan = self._spot = self._ghosts = self._layout = None
        self._view.repaint_in_picture(changed)
        self._view.ruler.show_drag(None)
        self._desk.hinted.emit("")
