# SPDX-License-Identifier: MIT
"""The menu of the timeline while one edits: what can be done with a session, or at an empty place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from forumdesk import edits
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.dragging import drag_words
from forumdesk.gui.dragging.drag_plan import copy_to_all_rooms
from forumdesk.gui.mending.repairing import repair, shift_from_here
from forumdesk.gui.timeline import handling
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, SessionKind, SessionState, new_id
from forumdesk.timegrid import Spot

_BREAK = 30
"""Minutes that a break begins with."""


def offer(desk: Desk, view: QWidget, ids: Sequence[str], spot: Spot, place: QPoint) -> None:
    """Show the menu for these sessions, the first one at the pointer; with none, for an empty spot."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if ids:
        _of_sessions(menu, desk, ids)
        _repairs(menu, desk, view, ids)
    else:
        _of_place(menu, desk, spot)
        menu.addSeparator()
        menu.addAction(_("Shift what &follows…"), lambda: shift_from_here(desk, spot.room_id, spot.start, view))
    menu.popup(place)


def _of_sessions(menu: QMenu, desk: Desk, ids: Sequence[str]) -> None:
    sessions = [desk.program.sessions[key] for key in ids]
    states = {session.state for session in sessions}
    menu.addAction(_("&Edit…"), lambda: _edit(desk, ids[0]))
    menu.addAction(_("&Duplicate"), lambda: handling.duplicate(desk, ids))
    alone = len(ids) == 1 and sessions[0].kind is SessionKind.BREAK
    everywhere = copy_to_all_rooms(desk.program, ids[0]) if alone else None
    if everywhere is not None:
        menu.addAction(_("Copy to all &rooms"), lambda: desk.edit(everywhere.label, everywhere.verb))
    menu.addSeparator()
    if states != {SessionState.CONFIRMED}:
        menu.addAction(_("Con&firm"), lambda: handling.set_state(desk, ids, SessionState.CONFIRMED))
    if states != {SessionState.CANCELLED}:
        cancel = ngettext("&Cancel session", "&Cancel sessions", len(ids))
        menu.addAction(cancel, lambda: handling.set_state(desk, ids, SessionState.CANCELLED))
    menu.addAction(_("&Take off the schedule"), lambda: handling.unschedule(desk, ids))
    menu.addAction(_("De&lete"), lambda: handling.remove(desk, ids))


def _repairs(menu: QMenu, desk: Desk, view: QWidget, ids: Sequence[str]) -> None:
    """Offer what puts the day right around these sessions."""

    def show(name: str) -> None:
        desk.choose(ids)
        repair(name, desk, view)

    menu.addSeparator()
    menu.addAction(_("&Shift what follows…"), lambda: show("shift"))
    if len(ids) == 1:
        menu.addAction(_("Fit &into the slot…"), lambda: show("fit_into_slot"))
    menu.addAction(_("S&wap…"), lambda: show("swap"))
    menu.addAction(_("&Move to another day…"), lambda: show("move_block"))


def _edit(desk: Desk, session_id: str) -> None:
    desk.go(Place("session", session_id))
    desk.typing_asked.emit("title")


def _of_place(menu: QMenu, desk: Desk, spot: Spot) -> None:
    menu.addAction(_("New &session here"), lambda: _new(desk, spot, handling.usual_length(desk.program)))
    menu.addAction(_("New &break here"), lambda: _new(desk, spot, _BREAK, kind=SessionKind.BREAK, title=_("Break")))


def _new(desk: Desk, spot: Spot, minutes: int, **values: Any) -> None:
    """Make a session, with the keyboard in its title."""
    made = new_id()

    def verb(program: Program) -> Program:
        return edits.new_session(program, made, spot.room_id, spot.start, minutes, **values)

    wanted = verb(desk.program)
    if desk.edit(drag_words.drawn(wanted, wanted.sessions[made]), verb):
        desk.choose((made,))
        _edit(desk, made)
