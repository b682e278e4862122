# SPDX-License-Identifier: MIT
"""How a cell of a table looks: its words on one line, a swatch before a colour, and what an empty one lacks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from forumdesk.gui.desk import Desk
from forumdesk.gui.style import Type
from forumdesk.gui.tables.rows import Index, Rows
from forumdesk.program import Session, Track
from forumdesk.wording import right_to_left

ROW = 32
PAD = 8
_LINE = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value | Qt.TextFlag.TextSingleLine.value


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
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        column = self._rows.columns[index.column()]
        painter.save()
        painter.fillRect(box, theme.color("sel" if chosen else "surface" if column.editable else "sunken"))
        painter.setPen(QPen(theme.color("line"), 0))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomRight())
        words = self._rows.words(index.row(), column)
        inner = box.adjusted(PAD, 0, -PAD, 0)
        swatch = self._swatch(index.row(), column.key) if words or column.key == "color" else None
        if swatch is not None:
            side = theme.px(8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(swatch)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(QRectF(inner.x(), box.center().y() - side / 2 + 1, side, side), 2, 2)
            inner.setLeft(inner.left() + side + 6)
        named = column.key == self._rows.table.naming
        self._write(painter, inner, words or column.absent, faint=not words, chosen=chosen, named=named)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, words: str, *, faint: bool, chosen: bool, named: bool) -> None:
        theme = self._desk.theme
        role = Type.NAME if named and not faint else Type.SMALL
        painter.setFont(theme.font(role))
        ink = ("text2" if chosen else "text3") if faint else "text"
        painter.setPen(theme.color(ink))
        rtl = right_to_left(words)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        elided = theme.metrics(role).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, _LINE | side.value, elided)

    def _swatch(self, row: int, key: str) -> QColor | None:
        record = self._rows.record(row)
        if key == "color" and isinstance(record, Track):
            return QColor(self._desk.theme.track(self._desk.program, record.id).strip)
        if key == "track" and isinstance(record, Session) and record.track_id:
            return QColor(self._desk.theme.track(self._desk.program, record.track_id).strip)
        return None
