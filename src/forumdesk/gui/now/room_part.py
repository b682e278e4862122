# SPDX-License-Identifier: MIT
"""One room of "Now and next": what is on, what follows, what is cancelled; side by side where there is the width."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.agenda.rooms import InRoom
from forumdesk.filtering import INTERESTS
from forumdesk.gui.desk import Desk
from forumdesk.gui.now import words
from forumdesk.gui.now.rows import RowStack, Said
from forumdesk.gui.widgets.labels import rule
from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.widgets.row import PAD, Line
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Session, SessionKind

NAME_WIDTH = 132
SPEAKERS = 6
ANY = 16_777_215
"""Qt's largest width (QWIDGETSIZE_MAX), which takes a limit off."""
_NOW, _NEXT = 3, 2
"""How the width is shared."""


class RoomPart(QWidget):
    """A room. Narrow, everything stands under each other."""

    def __init__(self, desk: Desk, *, named: bool) -> None:
        self._desk = desk
        self._named = named
        self._narrow = False
        super().__init__()
        theme = desk.theme
        self.name = Text(theme, "", Type.NAME)
        self.idle = Text(theme, _("Nothing is on here now."), Type.BODY, "text3")
        self._idle = _inset(self.idle)
        self.running, self.coming = RowStack(desk), RowStack(desk)
        now = QVBoxLayout()
        now.setSpacing(0)
        now.addWidget(self._idle)
        now.addWidget(self.running)
        now.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(8)
        self._name = _inset(self.name)
        self._line.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(now, _NOW)
        self._line.addWidget(self.coming, _NEXT)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        edge = QHBoxLayout()
        edge.setContentsMargins(PAD, 0, PAD, 0)
        edge.addWidget(rule())
        box.addLayout(edge)
        box.addLayout(self._line)
        self._name.setVisible(named)
        self._name.setFixedWidth(theme.px(NAME_WIDTH))

    def set_narrow(self, narrow: bool) -> None:
        """Put everything under each other, or beside each other."""
        if narrow != self._narrow:
            self._narrow = narrow
            ways = QBoxLayout.Direction
            self._line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
            self._line.setSpacing(0 if narrow else 8)
            if narrow:
                self._name.setMinimumWidth(0)
                self._name.setMaximumWidth(ANY)
            else:
                self._name.setFixedWidth(self._desk.theme.px(NAME_WIDTH))

    def take(self, room: InRoom, now: datetime) -> None:
        """Show a room at a moment."""
        program = self._desk.program
        self.name.setText(words.room_name(program, room))
        self.running.take([self._on(each, now) for each in room.running])
        self._idle.setVisible(not room.running)
        self.coming.take([*(self._next(each, now) for each in room.coming), *(_off(each) for each in room.off)])

    def _on(self, session: Session, now: datetime) -> Said:
        program, zone = self._desk.program, self._desk.program.conference.timezone
        quiet = session.kind is SessionKind.BREAK
        end = words.ends_at(session)
        own = words.own_clock(end, zone, self._desk.own_zone) if end is not None else ""
        time = words.until_words(session, now, zone)
        lines = (
            Line(
                session.title,
                Type.BODY if quiet else Type.LIST_TITLE,
                "text2" if quiet else "text",
                3,
                self._star(session),
            ),
            Line(words.speakers_words(program, session, SPEAKERS), Type.SMALL, "text2", 3),
            Line(f"{time} · {own}" if own else time, Type.SMALL_STRONG, "text2" if quiet else "text"),
        )
        return Said(session.id, lines, words.fraction(session, now, zone))

    def _next(self, session: Session, now: datetime) -> Said:
        program, zone = self._desk.program, self._desk.program.conference.timezone
        assert session.start is not None
        time = words.start_words(session.start, now, zone)
        own = words.own_clock(session.start, zone, self._desk.own_zone)
        lines = (
            Line(_("Next: {time}").format(time=time), Type.SMALL_STRONG),
            Line(own, Type.SMALL, "text2"),
            Line(session.title, Type.BODY, "text", 2, self._star(session)),
            Line(words.speakers_words(program, session, 3), Type.SMALL, "text2", 2),
        )
        return Said(session.id, lines)

    def _star(self, session: Session) -> str:
        interest = self._desk.mine.interest(session.id)
        return INTERESTS[interest] if interest is not None else ""


def _inset(text: Text) -> QWidget:
    """Return a text that stands where the texts of rows do."""
    box = QWidget()
    inside = QVBoxLayout(box)
    inside.setContentsMargins(PAD, 6, PAD, 6)
    inside.addWidget(text)
    return box


def _off(session: Session) -> Said:
    return Said(session.id, (Line(words.off_words(session), Type.SMALL, "err"),))
