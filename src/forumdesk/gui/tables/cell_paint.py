# SPDX-License-Identifier: MIT
"""How a cell of a table looks: its words on one line, a swatch before a colour, and what an empty one lacks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from forumdesk.gui.desk import Desk
from forumdesk.gui.tables.rows import Index, Rows
from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets.style import Type
from forumdesk.program import Session, Track

ROW = 32
PAD = 8
MOST_KEPT = 5_000
"""Texts of cells that are kept as they are drawn."""
_SELECTED = QStyle.StateFlag.State_Selected


class CellPainter(QStyledItemDelegate):
    """Paints the cells of one table."""

    def __init__(self, desk: Desk, view: QTableView, rows: Rows) -> None:
        self._desk = desk
        self._view = view
        self._rows = rows
        self._pieces: dict[tuple[Type, str, int], Piece] = {}
        super().__init__(view)
        desk.theme.changed.connect(self._pieces.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Leave sizes to the table."""
        return QSize(40, self._desk.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the words, the lines around, and the ring of the current cell."""
        theme = self._desk.theme
        box: QRect = option.rect
        chosen = bool(option.state & _SELECTED)
        row, column = index.row(), self._rows.columns[index.column()]
        painter.fillRect(box, theme.color("sel" if chosen else "surface" if column.editable else "sunken"))
        painter.setPen(theme.color("line"))
        right, bottom = box.right(), box.bottom()
        painter.drawLine(box.x(), bottom, right, bottom)
        painter.drawLine(right, box.y(), right, bottom)
        words = self._rows.words(row, column)
        inner = box.adjusted(PAD, 0, -PAD, 0)
        swatch = self._swatch(row, column.key)
        if swatch is not None:
            side = theme.px(8)
            painter.fillRect(inner.x(), box.center().y() - side // 2 + 1, side, side, swatch)
            inner.setLeft(inner.left() + side + 6)
        if words or column.absent:
            named = column.key == self._rows.table.naming
            self._write(painter, inner, words or column.absent, faint=not words, chosen=chosen, named=named)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _write(self, painter: QPainter, box: QRect, words: str, *, faint: bool, chosen: bool, named: bool) -> None:
        theme = self._desk.theme
        role = Type.NAME if named and not faint else Type.SMALL
        painter.setPen(theme.color(("text2" if chosen else "text3") if faint else "text"))
        piece = self._piece(role, words, box.width())
        piece.paint(painter, box.x(), box.y() + (box.height() - piece.height) / 2)

    def _piece(self, role: Type, words: str, width: int) -> Piece:
        """Return words as they are drawn; kept, because most are drawn again at the next step."""
        key = (role, words, width)
        if key not in self._pieces:
            if len(self._pieces) > MOST_KEPT:
                self._pieces.clear()
            self._pieces[key] = set_text(self._desk.theme, role, words, (0, 0), width)
        return self._pieces[key]

    def _swatch(self, row: int, key: str) -> QColor | None:
        if key not in {"color", "track"}:
            return None
        record = self._rows.record(row)
        if key == "color" and isinstance(record, Track):
            return QColor(self._desk.theme.track(self._desk.program, record.id).strip)
        if key == "track" and isinstance(record, Session) and record.track_id:
            return QColor(self._desk.theme.track(self._desk.program, record.track_id).strip)
        return None
