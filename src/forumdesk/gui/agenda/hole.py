# SPDX-License-Identifier: MIT
"""Free time in the agenda: a dashed space that says how long it is, and opens to what one could still see in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.agenda.chances import Chance
from forumdesk.agenda.day import Hole
from forumdesk.agenda.words import chance_words, chances_words, hole_words
from forumdesk.gui.agenda.cluster import RULER
from forumdesk.gui.agenda.keys import CYCLE, NEW, OPEN, asked
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.widgets.parts import small_button
from forumdesk.gui.widgets.row import Line, Row, icon_drawing
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Session
from forumdesk.selection import Interest
from forumdesk.times import clock, for_reader, length_short, span
from forumdesk.wording import names_in

SHOWN = 8
"""Sessions that are named at a time."""
_RADIUS = 8.0


class KeyRow(Row):
    """A row whose keys are those of the agenda."""

    verb = Signal(str)
    """Carries what a key asks for, one of `keys`."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = asked(event)
        if wanted:
            self.verb.emit(wanted)
        else:
            super().keyPressEvent(event)


class HoleBox(QWidget):
    """The space."""

    toggled = Signal()
    """Emitted when it is to be opened, or closed again."""
    more_asked = Signal()
    """Emitted when more sessions are to be named."""
    new_asked = Signal()
    """Emitted when an own entry is to be put here."""

    def __init__(self, desk: Desk, hole: Hole, found: tuple[Chance, ...], shown: int) -> None:
        self._theme = desk.theme
        self._desk = desk
        self.hole = hole
        self.rows: list[KeyRow] = []
        """The sessions in it that are named, while it is open."""
        super().__init__()
        self.head = self._head(found, opened=shown > 0)
        own = small_button(desk.theme, "add", _("Own entry…"), self.new_asked.emit)
        own.setAccessibleName(_("Put an own entry here, {span}").format(span=_span(hole)))
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 8, 0)
        top.addWidget(self.head, 1)
        top.addWidget(own)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(desk.theme.px(RULER) + 2, 4, 2, 4)
        self._box.setSpacing(2)
        self._box.addLayout(top)
        for chance in found[:shown]:
            self._put(chance)
        left = len(found) - shown
        if shown and left > 0:
            words = ngettext("{count} more", "{count} more", left)
            more = small_button(desk.theme, "down", words, self.more_asked.emit)
            self._box.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def set_least(self, height: int) -> None:
        """Be at least so high, as the time is long."""
        self.setMinimumHeight(height)

    def _head(self, found: tuple[Chance, ...], *, opened: bool) -> KeyRow:
        lines = (
            Line(hole_words(self.hole), Type.NAME, "text2"),
            Line(f"{_span(self.hole)} · {chances_words(len(found))}", Type.SMALL, "text2"),
        )
        icon = icon_drawing(self._theme, "down" if opened else "forward") if found else None
        head = KeyRow(self._theme, lines, draw=icon, gutter=24 if found else 0, side=16)
        state = (_("open") if opened else _("closed")) if found else ""
        head.setAccessibleName(", ".join(part for part in (*(line.words for line in lines), state) if part))
        head.clicked.connect(lambda _checked=False: self._open())
        head.verb.connect(self._follow)
        self._any = bool(found)
        return head

    def _open(self) -> None:
        (self.toggled if self._any else self.new_asked).emit()

    def _follow(self, verb: str) -> None:
        if verb == OPEN:
            self._open()
        elif verb == NEW:
            self.new_asked.emit()

    def _put(self, chance: Chance) -> None:
        session, theme = chance.session, self._theme
        row = KeyRow(theme, _said(self._desk, chance), padding=5)
        row.clicked.connect(lambda _checked=False: self._desk.go(Place("session", session.id)))
        row.verb.connect(partial(self._add_by_key, session))
        add = small_button(theme, "star", _("Add"), partial(self._add, session))
        add.setAccessibleName(_("Add “{title}” to my agenda").format(title=session.title))
        line = QHBoxLayout()
        line.setContentsMargins(theme.px(24), 0, 8, 0)
        line.addWidget(row, 1)
        line.addWidget(add)
        self._box.addLayout(line)
        self.rows.append(row)

    def _add_by_key(self, session: Session, verb: str) -> None:
        if verb in {OPEN, CYCLE}:
            self._add(session)
        elif verb == NEW:
            self.new_asked.emit()

    def _add(self, session: Session) -> None:
        self._desk.mine.set_interest([session.id], Interest.MUST)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Put an own entry where there is nothing."""
        event.accept()
        self.new_asked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("edge"), 1, Qt.PenStyle.DashLine))
        left = self._theme.px(RULER)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(left + 0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()


def _span(hole: Hole) -> str:
    return f"{clock(hole.start)}–{clock(hole.end)}"


def _said(desk: Desk, chance: Chance) -> tuple[Line, ...]:
    session, program = chance.session, desk.program
    room = program.rooms.get(session.room_id)
    assert session.start is not None
    facts = (
        span(session.start, session.duration),
        for_reader(session.start, program.conference.timezone, desk.own_zone),
        length_short(session.duration) if session.duration else _("No end given"),
        room.name if room is not None else "",
        chance_words(chance),
    )
    return (
        Line(session.title, Type.NAME, most=2),
        Line(" · ".join(part for part in facts if part), Type.SMALL, "text2"),
        Line(", ".join(names_in(program, session.id)), Type.SMALL, "text3", most=1),
    )
