# SPDX-License-Identifier: MIT
"""The boxes that one types into: a line, and a text that grows with what stands in it.

Both speak the same way to the field around them. Undoing by the keyboard is left to the window, which first takes back
what was typed here and then the steps of the program, so that a box forgets its own steps where a step ends.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QScrollArea, QSizePolicy, QWidget

BELOW = 32
"""Pixels that stay in view under the caret."""
_PAD = 8
"""Around the text of a box of several lines, in the style sheet."""


def _is_for_the_window(event: QEvent) -> bool:
    """Tell whether a key is one that the window answers: undo and redo."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def scrolling(box: QWidget) -> QScrollArea | None:
    """Return what scrolls the form that a box is in."""
    area = box.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area


class LineBox(QLineEdit):
    """One line."""

    typed = Signal()
    """Somebody has changed what stands in it."""
    left = Signal()
    """The keyboard has gone elsewhere, or Enter was pressed."""
    given_up = Signal()
    """Escape was pressed."""
    stepped = Signal(int)
    """Up (1) or Down (-1) was pressed."""

    def __init__(self) -> None:
        self._words: Callable[[], list[str]] = list
        super().__init__()
        self.textEdited.connect(self.typed)

    def show_words(self, words: str) -> None:
        """Show something else; the caret stays as near as it can."""
        place = self.cursorPosition()
        self.setText(words)
        self.setCursorPosition(min(place, len(words)) if self.hasFocus() else 0)

    def forget_steps(self) -> None:
        """Keep the text, the caret and what is selected, and have nothing to undo."""
        if self.isUndoAvailable() or self.isRedoAvailable():
            start, length, place = self.selectionStart(), self.selectionLength(), self.cursorPosition()
            modified = self.isModified()
            self.setText(self.text())
            self.setModified(modified)
            self.setCursorPosition(place)
            if start >= 0:
                self.setSelection(start, length)

    def suggest(self, words: Callable[[], list[str]]) -> None:
        """Offer, while one types, what has been written elsewhere and holds the same letters."""
        self._words = words
        completer = QCompleter(QStringListModel(self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take)
        self.setCompleter(completer)

    def _take(self, words: str) -> None:
        self.setText(words)
        self.setModified(True)
        self.typed.emit()
        self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        model = self.completer().model() if self.completer() is not None else None
        if isinstance(model, QStringListModel):
            model.setStringList(self._words())
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        """Scroll the form around to a field that the form itself leads to, such as one that is new."""
        area = scrolling(self)
        if area is not None and self.hasFocus():
            area.ensureWidgetVisible(self, 0, BELOW)

    @property
    def before_caret(self) -> str:
        """The last two characters before the caret."""
        place = self.cursorPosition()
        return self.text()[max(0, place - 2) : place]

    def event(self, event: QEvent) -> bool:
        if _is_for_the_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
            self.selectAll()
        elif key == Qt.Key.Key_Escape and self.isModified():
            self.given_up.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(1 if key == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TextBox(QPlainTextEdit):
    """A text that is as high as what stands in it, between a least and a most number of lines. Tab leaves it."""

    typed = Signal()
    left = Signal()
    given_up = Signal()
    stepped = Signal(int)

    def __init__(self, least: int = 1, most: int = 12, *, one_line: bool = False) -> None:
        self._least = least
        self._most = most
        self._one_line = one_line
        self._said = ""
        self._modified = False
        super().__init__()
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(3, 0, 3, 0)  # so that its text stands under that of a line
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._offer_bar)
        self.textChanged.connect(self._say)
        self.cursorPositionChanged.connect(self._show_caret)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())

    def text(self) -> str:
        """Return what stands in it."""
        return self.toPlainText()

    def isModified(self) -> bool:
        """Tell whether somebody has typed in it since it was filled or saved."""
        return self._modified

    def setModified(self, modified: bool) -> None:
        """Say whether somebody has typed in it."""
        self._modified = modified

    def show_words(self, words: str) -> None:
        """Show something else; the caret stays as near as it can."""
        place = self.textCursor().position()
        self._said = words
        self.setPlainText(words)
        self._said = self.toPlainText()
        self.setModified(False)
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(self.toPlainText())) if self.hasFocus() else 0)
        self.setTextCursor(cursor)

    def forget_steps(self) -> None:
        """Have nothing to undo."""
        self.document().clearUndoRedoStacks()

    @property
    def before_caret(self) -> str:
        """The last two characters before the caret."""
        place = self.textCursor().position()
        return self.toPlainText()[max(0, place - 2) : place]

    def _say(self) -> None:
        # Qt says that the text has changed also when only its type has.
        words = self.toPlainText()
        if words != self._said:
            self._said = words
            self.typed.emit()

    def _show_caret(self) -> None:
        """Scroll the form around, which follows the keyboard to a box and not within it."""
        area = scrolling(self)
        page = area.widget() if area is not None else None
        if area is not None and page is not None and self.hasFocus():
            foot = self.viewport().mapTo(page, self.cursorRect().bottomLeft())
            area.ensureVisible(foot.x(), foot.y() - self.cursorRect().height() // 2, 0, BELOW)

    def event(self, event: QEvent) -> bool:
        if _is_for_the_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._one_line and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._one_line:
            self.textCursor().insertText(" ".join(source.text().split()))
        else:
            super().insertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._later.start()
        height = self._height()
        if height != self.height():
            self.setFixedHeight(height)

    def _offer_bar(self) -> None:
        # Not while the text is laid out: lines would stay as long as they are without the bar.
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOn if self._lines() > self._most else bars.ScrollBarAlwaysOff
        )

    def _lines(self) -> int:
        # The layout of a plain text counts its height in lines.
        return round(self.document().documentLayout().documentSize().height())

    def _height(self) -> int:
        shown = max(self._least, min(self._lines(), self._most))
        return shown * QFontMetrics(self.font()).lineSpacing() + 2 * _PAD + 2

    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height())
