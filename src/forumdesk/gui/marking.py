# SPDX-License-Identifier: MIT
"""Marking of sessions wherever they stand: which ones a command means, the key that cycles, the words, the menu.

A widget that has sessions of its own under the keyboard says by `sessions_meant` which they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from forumdesk.gui.desk import Desk, Place
from forumdesk.i18n import _
from forumdesk.program import Program, SessionKind
from forumdesk.selection import NEXT, Interest

STATES = {Interest.MUST: _("In my agenda: must"), Interest.MAYBE: _("In my agenda: maybe"), None: _("Add to my agenda")}
"""What the button of a session says."""
SPOKEN = {Interest.MUST: _("must see"), Interest.MAYBE: _("maybe"), None: ""}
"""How a session's mark is said beside its title."""
NOTE = "note"
"""The field of the details that `typing_asked` means by a private note."""
_CHOICES = {Interest.MUST: _("&Must see"), Interest.MAYBE: _("Ma&ybe"), None: _("&Not in my agenda")}


def is_key(event: QKeyEvent, key: Qt.Key) -> bool:
    """Tell whether a key is pressed by itself."""
    return event.key() == key and event.modifiers() in {
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    }


def meant(desk: Desk) -> tuple[str, ...]:
    """Return the sessions that a command of the menu is about: where the keyboard is, or else what is shown."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        found = getattr(widget, "sessions_meant", ())
        if found:
            return tuple(found)
        widget = widget.parentWidget()
    return desk.meant


def markable(program: Program, ids: Sequence[str]) -> tuple[str, ...]:
    """Return those of some sessions that can be marked: breaks are everybody's."""
    sessions = program.sessions
    return tuple(key for key in ids if key in sessions and sessions[key].kind is not SessionKind.BREAK)


def possible(desk: Desk) -> dict[str, bool]:
    """Return which of the commands of the menu have anything to do with this program."""
    some = desk.mine.kept and bool(desk.program.sessions)
    marks = dict.fromkeys(("must_see", "may_see", "not_mine", "cycle_mark"), some)
    return {**marks, "write_note": some and not desk.editing}


def cycle(desk: Desk, ids: Sequence[str]) -> None:
    """Give sessions the mark that follows the first one's."""
    wanted = markable(desk.program, ids)
    want(desk, ids, NEXT[desk.mine.interest(wanted[0])] if wanted else None)


def want(desk: Desk, ids: Sequence[str], interest: Interest | None) -> None:
    """Want sessions that much, or say why there is nothing to mark."""
    wanted = markable(desk.program, ids)
    if not ids:
        desk.note(_("Choose a session first, then mark it."))
    elif not wanted:
        desk.note(_("A break is everybody’s: there is nothing to mark."))
    else:
        desk.mine.set_interest(wanted, interest)


def choices(desk: Desk, menu: QMenu, ids: Sequence[str]) -> list[QAction]:
    """Add must, maybe and nothing for sessions to a menu; what they have in common is ticked."""
    group = QActionGroup(menu)
    common = {desk.mine.interest(key) for key in ids}
    made = []
    for interest, words in _CHOICES.items():
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(common == {interest})
        action.triggered.connect(lambda _on=False, interest=interest: desk.mine.set_interest(ids, interest))
        group.addAction(action)
        made.append(action)
    return made


def write_note(desk: Desk, ids: Sequence[str]) -> None:
    """Put the keyboard into the private note of the first of some sessions."""
    for key in ids[:1]:
        desk.go(Place("session", key))
        desk.typing_asked.emit(NOTE)


def offer(desk: Desk, view: QWidget, session_id: str, place: QPoint) -> None:
    """Show the menu of a session where one browses."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill(menu, desk, session_id)
    menu.popup(place)


def fill(menu: QMenu, desk: Desk, session_id: str) -> None:
    """Add to a menu what can be done with a session where one browses."""
    menu.addAction(_("&Open"), lambda: desk.go(Place("session", session_id)))
    if markable(desk.program, [session_id]):
        menu.addSeparator()
        choices(desk, menu, [session_id])
        has_note = bool(desk.mine.selection.note_of(session_id))
        words = _("Change my n&ote…") if has_note else _("Write a n&ote…")
        menu.addAction(words, lambda: write_note(desk, [session_id]))
    if desk.mine.kept:
        from forumdesk.gui.filters import hiding  # noqa: PLC0415 - only when the menu is asked for

        menu.addSeparator()
        hiding.fill(menu, desk, session_id)
