# SPDX-License-Identifier: MIT
"""All that one has before oneself, day after day, as a plain list; and what has no time yet at its end."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter

from forumdesk.agenda.day import agenda_days, dates
from forumdesk.agenda.items import Item, items
from forumdesk.agenda.words import day_words, overlap_words, standing
from forumdesk.gui.agenda.card import SIGNS
from forumdesk.gui.agenda.keys import CYCLE, NEW, REMOVE, asked
from forumdesk.gui.agenda.look import Look, cancelled_words, look, own_start
from forumdesk.gui.desk import Desk
from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.painted_list import PaintedList
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.selection import Interest
from forumdesk.times import day_long

INSET = 24
_WHEN, _SIGN = 150, 18
"""Width of the times, and side of the sign, at the base text size."""


MOST_SAID = 3
"""Overlaps that are said of one item."""


class AgendaRow(NamedTuple):
    """A day, an item, or a sentence of warning."""

    day: date | None = None
    """The day that a heading names; None for what has no time yet."""
    words: str = ""
    said: Look | None = None
    own_start: str = ""
    warns: bool = False

    @property
    def item(self) -> Item | None:
        """The item, if it is one."""
        return self.said.item if self.said is not None else None


class Planned(NamedTuple):
    """The texts of a row, and its height."""

    pieces: tuple[Piece, ...]
    height: int


class AllDays(PaintedList):
    """The list."""

    day_wanted = Signal(object)
    """Carries the date whose heading was opened."""
    verb = Signal(str, int)
    """Carries what a key asks for, and of which row."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        super().__init__(desk.theme, _("My agenda, all days"))

    def refresh(self, change: int) -> None:
        """List the agenda as it is now."""
        chosen = self.selected
        found = rows(self._desk, change)
        idle = frozenset(at for at, row in enumerate(found) if row.warns or (row.item is None and row.day is None))
        self.fill(found, [_spoken(row) for row in found], idle)
        key = chosen.item.id if chosen is not None and chosen.item is not None else ""
        at = next((at for at, row in enumerate(found) if row.item is not None and row.item.id == key), -1)
        self.select(at, reveal=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted, at = asked(event), self.currentIndex().row()
        if wanted in {CYCLE, REMOVE, NEW}:
            self.verb.emit(wanted, at)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, typed: str) -> None:
        """Letters are commands here."""

    def lay_out_row(self, value: AgendaRow, width: int) -> Planned:
        theme = self.theme
        if value.said is None:
            return self._sentence(value, width)
        item, left = value.said.item, INSET + theme.px(_WHEN)
        room = max(width - left - INSET - theme.px(_SIGN) - 8, 60)
        faint = "text2" if item.interest is Interest.MAYBE or item.cancelled else "text"
        title = set_text(
            theme, Type.LIST_TITLE, item.title, (left, 8), room, most=2, color=faint, struck=item.cancelled
        )  # fmt: skip
        time = set_text(theme, Type.NAME, value.said.time, (INSET, 8), theme.px(_WHEN) - 12)
        pieces = [title, time.stand_beside(title)]
        if value.own_start:
            place = (INSET, time.bottom + 2)
            pieces.append(
                set_text(theme, Type.SMALL, value.own_start, place, theme.px(_WHEN) - 12, color="text2", most=2)
            )
        facts = (cancelled_words(item) or standing(item), value.said.about, value.said.who)
        words = " · ".join(part for part in facts if part)
        color = "err" if item.cancelled else "text2"
        pieces.append(set_text(theme, Type.SMALL, words, (left, title.bottom), room, most=2, color=color))
        if item.note:
            note = _("Note: {note}").format(note=item.note)
            pieces.append(set_text(theme, Type.SMALL, note, (left, pieces[-1].bottom), room, most=3, color="text2"))
        return Planned(tuple(pieces), max(piece.bottom for piece in pieces) + 8)

    def _sentence(self, value: AgendaRow, width: int) -> Planned:
        theme = self.theme
        if value.warns:
            left = INSET + theme.px(_WHEN)
            words = set_text(
                theme, Type.SMALL, value.words, (left + 20, 2), width - left - INSET - 20, most=3, color="warn"
            )
            return Planned((words,), words.bottom + 6)
        title = day_long(value.day) if value.day is not None else _("Without a time yet")
        head = set_text(theme, Type.PANE_TITLE, title, (INSET, 20), width - 2 * INSET)
        pieces = [head]
        if value.words:
            pieces.append(
                set_text(theme, Type.SMALL, value.words, (INSET, head.bottom), width - 2 * INSET, color="text2")
            )
        return Planned(tuple(pieces), pieces[-1].bottom + 8)

    def height_of(self, row: int, width: int) -> int:
        return int(self.planned(row, width).height)

    def draw(self, painter: QPainter, box: QRect, row: int, selected: bool) -> None:
        value: AgendaRow = self.rows.value(row)
        if selected:
            painter.fillRect(box, self.theme.color("sel"))
        for piece in self.planned(row, self.viewport().width()).pieces:
            color = "text2" if selected and piece.color == "text3" else piece.color
            painter.setPen(QColor(getattr(self.theme.colors, color)))
            piece.paint(painter, box.left(), box.top())
        side = self.theme.px(_SIGN)
        if value.item is not None:
            interest = value.item.interest
            ink = self.theme.colors.text2 if interest is None else self.theme.colors.accent
            place = QRectF(box.right() - INSET - side, box.top() + 8, side, side)
            icons.paint(painter, SIGNS[interest], ink, place)
        elif value.warns:
            left = box.left() + INSET + self.theme.px(_WHEN)
            icons.paint(painter, "warning", self.theme.colors.warn, QRectF(left, box.top() + 3, 14, 14))

    def where(self, at: int) -> QPoint:
        """Return the place on the screen beneath a row."""
        return self.viewport().mapToGlobal(self.visualRect(self.rows.index(at)).bottomLeft() + QPoint(48, 0))


def rows(desk: Desk, change: int) -> list[AgendaRow]:
    """Return the agenda from the first day to the last; days without anything are left out."""
    program, selection = desk.program, desk.mine.selection
    zone = program.conference.timezone
    found: list[AgendaRow] = []
    for shown in agenda_days(program, selection, dates(program, selection), change):
        if shown.items:
            found.append(AgendaRow(shown.date, day_words(shown)))
            for item in shown.items:
                laps = shown.overlaps_of(item.id)
                said = look(desk, item, laps)
                found.append(AgendaRow(said=said, own_start=own_start(item, zone, desk.own_zone)))
                before = [lap for lap in laps if lap.other.id == item.id]
                found += [AgendaRow(words=overlap_words(lap), warns=True) for lap in before[:MOST_SAID]]
    loose = [item for item in items(program, selection) if item.start is None]
    if loose:
        found += [AgendaRow(), *(AgendaRow(said=look(desk, item)) for item in loose)]
    return found


def _spoken(row: AgendaRow) -> str:
    if row.said is not None:
        return row.said.spoken
    if row.warns:
        return row.words
    head = day_long(row.day) if row.day is not None else _("Without a time yet")
    return ", ".join(part for part in (head, row.words) if part)
