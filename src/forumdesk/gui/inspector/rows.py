# SPDX-License-Identifier: MIT
"""Rows that can be put into another order: dragged by their handle, or moved with Alt and the arrows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.speaking import speak
from forumdesk.gui.widgets.stops import lead_through
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _


class Rows(QWidget):
    """The rows. Whoever inherits says which there are, makes them, and keeps their order."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.rows: list[OrderedRow] = []
        super().__init__()
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(6)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.stack.addLayout(self._list)

    def wanted(self) -> Sequence[str]:
        """Return the keys of the rows as the program has them, in order."""
        raise NotImplementedError

    def make(self, key: str) -> OrderedRow:
        """Return the row of a key."""
        raise NotImplementedError

    def keep_order(self, keys: Sequence[str], row: OrderedRow) -> object:
        """Keep another order, in which this row was moved."""
        raise NotImplementedError

    def take_out(self, row: OrderedRow) -> bool:
        """Take what a row stands for out of the list; tell whether that was done."""
        raise NotImplementedError

    @property
    def after(self) -> Sequence[QWidget]:
        """Where the keyboard goes on behind the rows."""
        return ()

    def refresh(self) -> None:
        """Show the program as it is now; a row that stays keeps the keyboard."""
        kept = {row.key: row for row in self.rows}
        wanted = list(self.wanted())
        for key, row in kept.items():
            if key not in wanted:
                self._list.removeWidget(row)
                row.hide()
                row.deleteLater()
        self.rows = [kept.get(key) or self.make(key) for key in wanted]
        self._lay_out()
        for row in self.rows:
            row.refresh()

    def _lay_out(self) -> None:
        """Put the rows into their order, and the keyboard's way through them as well."""
        for place, row in enumerate(self.rows):
            if self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
                row.show()
        lead_through(self, [*(stop for row in self.rows for stop in row.stops), *self.after])

    def show_dragged(self, row: OrderedRow, y: int) -> None:
        """Show a row among the others as it would be when dropped at a height."""
        others = [each for each in self.rows if each is not row]
        place = sum(each.y() + each.height() / 2 < y for each in others)
        order = [*others[:place], row, *others[place:]]
        if order != self.rows:
            self.rows = order
            self._lay_out()

    def end_drag(self, row: OrderedRow, *, kept: bool) -> None:
        """Keep the order that was dragged, or show that of the program again."""
        order = [each.key for each in self.rows]
        if kept and order != list(self.wanted()):
            self.keep_order(order, row)
        self.refresh()

    def shift(self, row: OrderedRow, by: int) -> None:
        """Move a row one place on."""
        keys = [each.key for each in self.rows]
        at = keys.index(row.key)
        to = at + by
        if 0 <= to < len(keys):
            keys[at], keys[to] = keys[to], keys[at]
            self.keep_order(keys, row)
            words = _("{name}: place {place} of {count}")
            speak(self, words.format(name=row.name.accessibleName(), place=to + 1, count=len(keys)))

    def drop_row(self, row: OrderedRow) -> None:
        """Take a row out; the keyboard goes to the next one."""
        at = self.rows.index(row)
        if self.take_out(row):
            ways = [each.stops[0] for each in self.rows[min(at, len(self.rows) - 1) :]] or list(self.after)
            if ways:
                ways[0].setFocus(Qt.FocusReason.OtherFocusReason)


class OrderedRow(QWidget):
    """One row: its handle, its name, and what else it has. Delete takes it out."""

    def __init__(self, rows: Rows, key: str) -> None:
        self.owner = rows
        self.key = key
        self.theme = rows.desk.theme
        super().__init__(rows)
        self.grip = Grip(self)
        self.name = NameButton(self.theme)

    @property
    def stops(self) -> Sequence[QWidget]:
        """Where the keyboard stops in the row."""
        return (self.name,)

    def refresh(self) -> None:
        """Show the program as it is now."""

    def listen(self) -> None:
        """Have the keys of the row answered wherever the keyboard is in it."""
        for widget in self.stops:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the row with Alt and the arrows, take it out with Delete."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._answers(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _answers(self, watched: QObject, event: QKeyEvent) -> bool:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.owner.shift(self, 1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Delete and watched is self.name:
            self.owner.drop_row(self)
        else:
            return False
        return True


class Grip(QWidget):
    """Six dots by which a row is dragged; the keyboard does the same with Alt and the arrows."""

    def __init__(self, row: OrderedRow) -> None:
        self._row = row
        self._dragging = False
        super().__init__(row)
        self.setFixedSize(row.theme.px(14), row.theme.px(28))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._row.theme.color("accent" if self._dragging else "edge"))
        middle = self.height() / 2
        for down in (-4, 0, 4):
            for left in (3, 7):
                painter.drawEllipse(QRectF(left, middle + down - 1, 2, 2))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragging = event.button() == Qt.MouseButton.LeftButton
        if self._dragging:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            y = self.mapTo(self._row.owner, QPoint(0, event.position().toPoint().y())).y()
            self._row.owner.show_dragged(self._row, y)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._end(kept=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._dragging:
            self._end(kept=False)
        else:
            super().keyPressEvent(event)

    def _end(self, *, kept: bool) -> None:
        if self._dragging:
            self._dragging = False
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.update()
            self._row.owner.end_drag(self._row, kept=kept)


class NameButton(QPushButton):
    """A name that leads to what it names, cut where there is no room."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._words = ""
        super().__init__()
        self.setProperty("role", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str, about: str = "") -> None:
        """Show a name; what is said about it is for screen readers and the mouse that rests on it."""
        self._words = words
        self.setAccessibleName(words)
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._theme.font(Type.NAME))
        painter.setPen(self._theme.color("text"))
        box = self.rect().adjusted(4, 0, -4, 0)
        words = self._theme.metrics(Type.NAME).elidedText(self._words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.end()
