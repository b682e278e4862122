# SPDX-License-Identifier: MIT
"""The tray under the timeline: the sessions that have no time yet, to drag onto the day, or to place by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from forumdesk.changes import Change
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.dragging.drag_gesture import Aside
from forumdesk.gui.timeline import handling
from forumdesk.gui.timeline.tray_list import TrayList
from forumdesk.gui.widgets.labels import OneLine, Words, rule
from forumdesk.gui.widgets.parts import small_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.listing import natural
from forumdesk.program import Program, Session, SessionState
from forumdesk.text import fold

FILTERED_FROM = 12
"""With more sessions than this there is a field to look for one."""
_SHOWN = frozenset({"session", "appearance", "person"})
"""The kinds of record that the tray shows something of."""
_ROOMY = 560
"""Width, at the base text size, below which the hint goes."""
_HOW = _("Drag onto a time, or press Enter to place by keyboard")
_FIRST = _("Draw one on the day, or paste a whole program with Ctrl+Shift+V")
"""How a program gets its first session."""


def waiting(program: Program, looked_for: str = "") -> tuple[Session, ...]:
    """Return the sessions without a time: by label and title, the cancelled ones last; those that hold some words."""
    wanted = fold(looked_for).split()
    found = (session for session in program.sessions.values() if session.start is None)
    kept = (session for session in found if all(word in _text(program, session) for word in wanted))
    return tuple(
        sorted(
            kept,
            key=lambda s: (s.state is SessionState.CANCELLED, not s.label, natural(s.label), natural(s.title), s.id),
        )
    )


def _text(program: Program, session: Session) -> str:
    people = (program.people.get(appearance.person_id) for appearance in program.appearances_in(session.id))
    names = " ".join(person.name for person in people if person is not None)
    return fold(f"{session.label} {session.title} {names}")


def _said(sessions: int, waiting_ones: int) -> str:
    if waiting_ones:
        return _("Not on the day yet, {count}").format(count=waiting_ones)
    return _("Every session is on a day") if sessions else _("No sessions yet")


class Tray(QWidget):
    """How many sessions wait, their cards, and a button for a new one; with none, one line."""

    place_asked = Signal(str)
    """Carries the session that is to be placed by the keyboard."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stale = True
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Not on the day yet"))
        theme = desk.theme
        self._count = Words(theme, kind=Type.LABEL)
        self._hint = OneLine(theme, _HOW, Type.SMALL, "second")
        self.field = QLineEdit()
        self.field.setProperty("role", "small")
        self.field.setPlaceholderText(_("Look for a session"))
        self.field.setAccessibleName(_("Look for a session that is not on the day yet"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _words: self._refresh())
        self.new = small_button(theme, "add", _("New session"), self._add)
        self.list = TrayList(desk)
        self._lay_out()
        self.list.place_asked.connect(self.place_asked)
        self.list.opened.connect(self._open)
        self.list.title_asked.connect(self._type_title)
        self.list.delete_asked.connect(lambda: handling.remove(desk, self.list.selected))
        desk.program_changed.connect(self._program_changed)
        desk.chosen_changed.connect(self.list.follow)
        desk.hinted.connect(self._hinted)
        desk.theme.changed.connect(self._dress)
        self._dress()
        self._refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 20, 0)
        head.setSpacing(8)
        head.addWidget(self._count)
        head.addWidget(self._hint, 1)
        head.addWidget(self.field)
        head.addWidget(self.new)
        cards = QHBoxLayout()
        cards.setContentsMargins(17, 0, 17, 0)
        cards.addWidget(self.list)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 8)
        stack.setSpacing(4)
        stack.addWidget(rule())
        stack.addLayout(head)
        stack.addLayout(cards)

    def _dress(self) -> None:
        theme = self._desk.theme
        self.field.setFixedWidth(theme.px(180))
        self.new.setIcon(theme.icon("add", "text"))
        self.new.setIconSize(QSize(theme.px(16), theme.px(16)))

    def _program_changed(self, changes: tuple[Change, ...] | None) -> None:
        if changes is None or any(change.kind in _SHOWN for change in changes):
            self._refresh()

    def _refresh(self) -> None:
        program = self._desk.program
        count = sum(session.start is None for session in program.sessions.values())
        many = count > FILTERED_FROM
        self.field.setVisible(many or bool(self.field.text()))
        found = waiting(program, self.field.text())
        self._count.setText(_said(len(program.sessions), count))
        self._hint.say(_HOW if program.sessions else _FIRST)
        self.list.show_sessions([session.id for session in found])
        self.list.setVisible(bool(count))
        self.setFocusProxy(self.list if count else self.new)
        self._fit()

    def _fit(self) -> None:
        """Say how it goes where there is room for it, and only of what is there."""
        needed = bool(self.list.keys) or not self._desk.program.sessions
        self._hint.setVisible(needed and self.width() >= self._desk.theme.px(_ROOMY))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hint only where there is room."""
        super().resizeEvent(event)
        self._fit()

    def drop_at(self, place: QPoint) -> Aside | None:
        """Take what is dropped at a place of the screen that lies over the tray, and show that it would."""
        over = self.isVisible() and self.rect().contains(self.mapFromGlobal(place))
        self._show_target(over)
        return Aside.TRAY if over else None

    def _show_target(self, over: bool) -> None:
        if bool(self.property("target")) != over:
            self.setProperty("target", over)
            self.style().unpolish(self)
            self.style().polish(self)

    def _hinted(self, words: str) -> None:
        """Be no target any more when a gesture is over."""
        if not words:
            self._show_target(False)

    def focus_card(self, key: str) -> None:
        """Put the keyboard at a session, where it is here, or else at the first one."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.show_current(key)

    def _add(self) -> None:
        """Make a session that has no time yet."""
        handling.add_unplaced(self._desk)

    def _open(self, key: str) -> None:
        self._desk.go(Place("session", key))

    def _type_title(self, key: str) -> None:
        self._desk.go(Place("session", key))
        self._desk.typing_asked.emit("title")
