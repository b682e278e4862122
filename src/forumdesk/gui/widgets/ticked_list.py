# SPDX-License-Identifier: MIT
"""A painted list in which every row has a box to tick, by a click on the box or the space bar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QTextCharFormat

from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.painted_list import Index, PaintedList, Rows, Spoken
from forumdesk.gui.widgets.style import Theme, Type

INSET, BOX, GAP = 12, 16, 10
LEAST = 60
LINES = 3
"""Lines of one text at the most."""


@dataclass(frozen=True, slots=True)
class Said:
    """A text of a row, with the stretches of it that are marked, by characters."""

    words: str
    color: str = "text2"
    marked: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class TickRow:
    """A row: what it is called, and what is said of it."""

    key: str
    title: str
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class _Plan:
    height: int
    pieces: tuple[Piece, ...]


class TickedRows(Rows):
    """Rows that also say whether they are ticked."""

    def __init__(self) -> None:
        self.ticked: set[str] = set()
        super().__init__()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            row: TickRow | None = self.value(index.row())
            ticked = row is not None and row.key in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class TickedList(PaintedList):
    """The list."""

    ROWS = TickedRows
    rows: TickedRows
    ticks_changed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.setViewportMargins(0, 4, 0, 4)

    def show_rows(self, found: Sequence[TickRow], ticked: Iterable[str]) -> None:
        """Show these rows, of which those with these keys are ticked."""
        self.rows.ticked = set(ticked)
        self.fill(tuple(found), Spoken(tuple(found), spoken))

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys of the ticked rows, in their order."""
        rows = (self.rows.value(at) for at in range(self.rows.rowCount()))
        return tuple(row.key for row in rows if row.key in self.rows.ticked)

    def tick_all(self, ticked: bool) -> None:
        """Tick every row, or none."""
        rows = (self.rows.value(at) for at in range(self.rows.rowCount()))
        self.rows.ticked = {row.key for row in rows} if ticked else set()
        self._changed(0, self.rows.rowCount() - 1)

    def toggle(self, at: int) -> None:
        """Tick a row, or take its tick away."""
        row: TickRow | None = self.rows.value(at)
        if row is not None:
            self.rows.ticked ^= {row.key}
            self._changed(at, at)

    def _changed(self, first: int, last: int) -> None:
        if last >= first:
            roles = [Qt.ItemDataRole.CheckStateRole]
            self.rows.dataChanged.emit(self.rows.index(first), self.rows.index(last), roles)
        self.viewport().update()
        self.ticks_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        in_box = event.position().x() <= INSET + self.theme.px(BOX) + GAP
        if index.isValid() and in_box and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(index.row())

    def height_of(self, row: int, width: int) -> int:
        """Return how high a row is at a width."""
        return self._plan(row, width).height

    def _plan(self, row: int, width: int) -> _Plan:
        plan: _Plan = self.planned(row, width)
        return plan

    def lay_out_row(self, value: TickRow, width: int) -> _Plan:
        """Return a row with its texts set under each other."""
        left = INSET + self.theme.px(BOX) + GAP
        room = max(width - left - INSET, LEAST)
        pieces = [set_text(self.theme, Type.NAME, value.title, (left, 6), room, most=LINES)]
        look = self._look()
        for said in value.said:
            marked = [(start, end, look) for start, end in said.marked]
            place = left, pieces[-1].bottom
            pieces.append(
                set_text(self.theme, Type.SMALL, said.words, place, room, color=said.color, most=LINES, marked=marked)
            )
        return _Plan(pieces[-1].bottom + 6, tuple(pieces))

    def _look(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self.theme.color("accent"))
        made.setFontUnderline(True)
        return made

    def draw(self, painter: QPainter, box: QRect, row: int, selected: bool) -> None:
        """Paint a row."""
        if selected:
            painter.fillRect(box, self.theme.color("sel"))
        value: TickRow = self.rows.value(row)
        self._draw_box(painter, box, ticked=value.key in self.rows.ticked)
        for piece in self._plan(row, box.width()).pieces:
            painter.setPen(self.theme.color("text2" if selected and piece.color == "text3" else piece.color))
            piece.paint(painter, box.left(), box.top())

    def _draw_box(self, painter: QPainter, box: QRect, *, ticked: bool) -> None:
        side = self.theme.px(BOX)
        top = box.top() + 6 + (self.theme.line(Type.NAME) - side) // 2
        place = QRectF(box.left() + INSET, top, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.theme.color("accent" if ticked else "edge"), 1))
        painter.setBrush(self.theme.color("accent" if ticked else "raised"))
        painter.drawRoundedRect(place, 3, 3)
        if ticked:
            icons.paint(painter, "check", self.theme.colors.on_accent, place.adjusted(1, 1, -1, -1))


def spoken(row: TickRow) -> str:
    """Return a row as a screen reader says it."""
    return ", ".join(part for part in (row.title, *(said.words for said in row.said)) if part)
