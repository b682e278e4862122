# SPDX-License-Identifier: MIT
"""The list of the Problems view: painted rows, and beneath the selected one a widget with what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from forumdesk.checks import Level
from forumdesk.gui.problems.rows import Row, spoken
from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.painted_list import PaintedList, Spoken
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

INSET = 16
GUTTER = 28
"""From the sign of a level to the sentence, at the base text size."""
INDENT = 28
"""Of a finding under its group."""
SIGN = 18
LEAST = 60
BENEATH = 8
"""Under what can be done, to the next row."""
SIGNS = {Level.ERROR: ("error", "err"), Level.WARNING: ("warning", "warn"), Level.NOTE: ("info", "text3")}
"""The sign of each level and its colour: the shapes differ too."""


@dataclass(frozen=True, slots=True)
class _Plan:
    height: int
    pieces: tuple[Piece, ...]


class ProblemList(PaintedList):
    """The findings."""

    folded = Signal(int, bool)
    """Carries the row of a group, and whether it is to be opened."""

    def __init__(self, theme: Theme) -> None:
        self._beneath: QWidget | None = None
        self._held: int | None = None
        """Where the list is scrolled to, while new rows wait for what stands beneath the selected one."""
        super().__init__(theme, _("Problems"))
        self.viewport().installEventFilter(self)

    def show_rows(self, found: tuple[Row, ...]) -> None:
        """Show these rows."""
        if found == self.rows.values:
            self.rows.renew(found, Spoken(found, spoken))
            return
        idle = frozenset(at for at, row in enumerate(found) if row.kind == "heading")
        self._held = self.verticalScrollBar().value()
        self.fill(found, Spoken(found, spoken), idle)

    def row_of(self, key: str) -> int:
        """Return the place of the row with that key; -1 when there is none."""
        return next((at for at in range(self.rows.rowCount()) if self.rows.value(at).key == key), -1)

    @property
    def chosen(self) -> Row | None:
        """The row that is current, whether Qt has come to select it yet or not; None on a heading."""
        row: Row | None = self.rows.value(self.currentIndex().row())
        return row if row is not None and row.kind != "heading" else None

    def put_beneath(self, widget: QWidget | None) -> None:
        """Show a widget beneath the selected row, in place of the last one."""
        if self._beneath is not None:
            self._beneath.hide()
            self._beneath.deleteLater()
        self._beneath = widget
        if widget is not None:
            widget.setParent(self.viewport())
        self.fit_beneath()

    def fit_beneath(self) -> None:
        """Make room for the widget beneath the selected row, as much as it needs now."""
        held, self._held = self._held, None
        self._measure_in_batches()
        self.doItemsLayout()
        if held is not None:
            self.verticalScrollBar().setValue(held)
        self._place_beneath()

    def doItemsLayout(self) -> None:
        """Lay the rows out, but not those that what stands beneath them is still to follow: once is enough."""
        if self._held is None:
            super().doItemsLayout()

    def _place_beneath(self) -> None:
        widget, index = self._beneath, self.currentIndex()
        if widget is None:
            return
        box = self.visualRect(index) if index.isValid() else QRect()
        widget.setVisible(not box.isEmpty())
        if not box.isEmpty():
            row: Row = self.rows.value(index.row())
            left, width = self._text_box(row, box.width())
            high = self._beneath_height(width)
            widget.setGeometry(box.left() + left, box.bottom() + 1 - BENEATH - high, width, high)

    def _beneath_height(self, width: int) -> int:
        widget = self._beneath
        if widget is None:
            return 0
        return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_beneath()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_beneath()

    def _text_box(self, row: Row, width: int) -> tuple[int, int]:
        """Return where the texts of a row begin, and how wide they may be."""
        left = INSET + self.theme.px(GUTTER) + (INDENT if row.inner else 0)
        return left, max(width - left - INSET, LEAST)

    def height_of(self, row: int, width: int) -> int:
        """Return how high a row is: its texts, and beneath the selected one what can be done."""
        high = self._plan(row, width).height
        if self._beneath is not None and row == self.currentIndex().row():
            high += self._beneath_height(self._text_box(self.rows.value(row), width)[1]) + BENEATH
        return high

    def _plan(self, row: int, width: int) -> _Plan:
        plan: _Plan = self.planned(row, width)
        return plan

    def lay_out_row(self, value: Row, width: int) -> _Plan:
        """Return a row with its texts set."""
        if value.kind == "heading":
            title = set_text(self.theme, Type.STRONG, value.title, (INSET, 12), width)
            left = title.right + 10
            count = set_text(self.theme, Type.SMALL, value.detail, (left, 12), width - left, color="text3")
            return _Plan(title.bottom + 4, (title, count.stand_beside(title)))
        left, room = self._text_box(value, width)
        face = Type.NAME if value.kind == "group" or value.new else Type.BODY
        pieces = [set_text(self.theme, face, value.title, (left, 8), room, most=0)]
        reason = _("Dismissed: {reason}").format(reason=value.reason) if value.reason else ""
        for words, color in ((_detail(value), "text2"), (reason, "text2")):
            if words:
                pieces.append(
                    set_text(self.theme, Type.SMALL, words, (left, pieces[-1].bottom), room, color=color, most=0)
                )
        return _Plan(pieces[-1].bottom + 8, tuple(pieces))

    def draw(self, painter: QPainter, box: QRect, row: int, selected: bool) -> None:
        """Paint a row."""
        value: Row = self.rows.value(row)
        if selected:
            painter.fillRect(box, self.theme.color("sel"))
        if value.kind == "heading" and row:
            painter.fillRect(QRect(box.left(), box.top() + 4, box.width(), 1), self.theme.color("line"))
        for piece in self._plan(row, box.width()).pieces:
            painter.setPen(self.theme.color("text2" if selected and piece.color == "text3" else piece.color))
            piece.paint(painter, box.left(), box.top())
        if value.kind != "heading":
            self._draw_sign(painter, box, value)

    def _draw_sign(self, painter: QPainter, box: QRect, value: Row) -> None:
        size = self.theme.px(SIGN)
        left = box.left() + INSET + (INDENT if value.inner else 0)
        name, color = SIGNS[value.level]
        if value.kind == "group":
            name = "down" if value.opened else "forward"
        icons.paint(painter, name, getattr(self.theme.colors, color), QRectF(left, box.top() + 8, size, size))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and fold groups with Right and Left."""
        at = self.currentIndex().row()
        value: Row | None = self.rows.value(at)
        if event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Left} and value is not None:
            opens = event.key() == Qt.Key.Key_Right
            if value.kind == "group" and value.opened != opens:
                self.folded.emit(at, opens)
            elif value.inner and not opens:
                self._to_group(at)
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open and fold a group by its arrow."""
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint()).row()
        value: Row | None = self.rows.value(at)
        on_arrow = event.position().x() < INSET + self.theme.px(GUTTER)
        if on_arrow and value is not None and value.kind == "group" and event.button() == Qt.MouseButton.LeftButton:
            self.folded.emit(at, not value.opened)

    def _to_group(self, at: int) -> None:
        """Select the group of a finding."""
        while at > 0 and self.rows.value(at).kind != "group":
            at -= 1
        self.setCurrentIndex(self.rows.index(at))

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_beneath()
        return handled


def _detail(row: Row) -> str:
    if row.kind == "group":
        return ""
    return (
        _("New · {check}").format(check=row.detail) if row.new and row.detail else _("New") if row.new else row.detail
    )
