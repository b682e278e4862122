# SPDX-License-Identifier: MIT
"""The field in which a cell is typed, over its cell, and beneath it what is wrong or what the keys do.

Qt's own editors of cells were turned down: they go with their text when the rows change, or the keyboard does.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from forumdesk.gui.tables.suggestions import Suggestions
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.tables import Column

LEAST, HINT = 120, 280
"""The least widths of the field and of what stands beneath, at the base text size."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_OWN = _ENTER | {Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Insert}
_PASSING = frozenset(
    {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason}
)


class CellField(QLineEdit):
    """The line itself. It says where the keys lead: rows down, columns on, to all chosen rows, or away."""

    decided = Signal(int, int)
    """Take it, and go on by so many rows and columns."""
    for_all = Signal()
    """Take it for all chosen rows."""
    given_up = Signal()
    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.suggestions = Suggestions(self)

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() == QEvent.Type.KeyPress and event.key() in _TABS:
            self._decide(0, 1 if event.key() == Qt.Key.Key_Tab else -1)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.suggestions.close()
            self.for_all.emit()
        elif event.key() in _ENTER:
            self._decide(-1 if shift else 1, 0)
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.suggestions.offer("")
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not self.suggestions.open:
            self._decide(1 if event.key() == Qt.Key.Key_Down else -1, 0)
        else:
            super().keyPressEvent(event)

    def _decide(self, rows: int, columns: int) -> None:
        self.suggestions.close()
        self.decided.emit(rows, columns)

    def _escape(self) -> None:
        if self.suggestions.open:
            self.suggestions.close()
        else:
            self.given_up.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()


class CellEditor:
    """The field and its hint, in the viewport of a table."""

    def __init__(self, theme: Theme, viewport: QWidget) -> None:
        self._theme = theme
        self._viewport = viewport
        self.field = CellField(viewport)
        self.field.setProperty("role", "cell")
        self.field.hide()
        self.hint = QLabel(viewport)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "cell-hint")
        self.hint.hide()
        self._box = QRect()

    @property
    def open(self) -> bool:
        """Whether something is typed now."""
        return not self.field.isHidden()

    def begin(self, column: Column, choices: tuple[str, ...], words: str, name: str) -> None:
        """Show the field with words in it."""
        self.field.setFont(self._theme.font(Type.SMALL))
        self.hint.setFont(self._theme.font(Type.SMALL))
        self.field.suggestions.set_choices(choices, several=column.several)
        self.field.setText(words)
        self.field.setAccessibleName(name)
        self.tell("")
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Take the field away."""
        self.field.suggestions.close()
        self.field.hide()
        self.hint.hide()

    def place(self, cell: QRect) -> None:
        """Stand over a cell."""
        self._box = cell
        width = min(max(cell.width(), self._theme.px(LEAST)), self._viewport.width())
        left = max(0, min(cell.x(), self._viewport.width() - width))
        self.field.setGeometry(left, cell.y(), width, cell.height())
        self._place_hint()

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Say beneath the field why its text is no value, or what to do; empty takes it away."""
        self.hint.setText(words)
        state = "wrong" if wrong else ""
        if self.hint.property("state") != state:
            self.hint.setProperty("state", state)
            self.hint.style().polish(self.hint)
        self.field.setAccessibleDescription(words)
        self.hint.setVisible(bool(words) and self.open)
        self._place_hint()

    def _place_hint(self) -> None:
        if self.hint.isHidden():
            return
        field = self.field.geometry()
        width = min(max(field.width(), self._theme.px(HINT)), self._viewport.width())
        height = self.hint.heightForWidth(width)
        left = max(0, min(field.x(), self._viewport.width() - width))
        beneath = field.bottom() + 2
        top = beneath if beneath + height <= self._viewport.height() else field.top() - height - 1
        self.hint.setGeometry(left, top, width, height)
        self.hint.raise_()
