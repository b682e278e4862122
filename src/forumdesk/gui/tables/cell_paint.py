# SPDX-License-Identifier: MIT
"""How a cell of a table looks: its words on one line, a swatch before a colour, and what an empty one lacks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from forumdesk.gui.desk import Desk
from forumdesk.gui.style import Type
from forumdesk.gui.tables.rows import Index, Rows
from forumdesk.program import Session, Track
from forumdesk.wording import right_to_left

ROW = 32
PAD = 8
LONGEST = 400
"""Characters of a cell that are looked at to paint it."""
# Worked out once: combining Qt's flags costs more than drawing a word.
_SELECTED = QStyle.StateFlag.State_Selected
_RIGHT_TO_LEFT, _LEFT_TO_RIGHT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
_ELIDED = Qt.TextElideMode.ElideRight
_LINE = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value | Qt.TextFlag.TextSingleLine.value
_AT_LEFT, _AT_RIGHT = _LINE | Qt.AlignmentFlag.AlignLeft.value, _LINE | Qt.AlignmentFlag.AlignRight.value


class CellPainter(QStyledItemDelegate):
    """Paints the cells of one table."""

    def __init__(self, desk: Desk, view: QTableView, rows: Rows) -> None:
        self._desk = desk
        self._view = view
        self._rows = rows
        super().__init__(view)

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
        painter.setFont(theme.font(role))
        painter.setPen(theme.color(("text2" if chosen else "text3") if faint else "text"))
        rtl = not words.isascii() and right_to_left(words)
        painter.setLayoutDirection(_RIGHT_TO_LEFT if rtl else _LEFT_TO_RIGHT)
        if len(words) * 3 > box.width():
            words = theme.metrics(role).elidedText(words[:LONGEST], _ELIDED, box.width())
        painter.drawText(box, _AT_RIGHT if rtl else _AT_LEFT, words)

    def _swatch(self, row: int, key: str) -> QColor | None:
        if key not in {"color", "track"}:
            return None
        record = self._rows.record(row)
        if key == "color" and isinstance(record, Track):
            return QColor(self._desk.theme.track(self._desk.program, record.id).strip)
        if key == "track" and isinstance(record, Session) and record.track_id:
            return QColor(self._desk.theme.track(self._desk.program, record.track_id).strip)
        return None
