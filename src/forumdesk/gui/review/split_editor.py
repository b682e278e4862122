# SPDX-License-Identifier: MIT
"""A line of the source with a caret, laid over it, to say where it is two lines: by keyboard or by mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from forumdesk.gui.review.lines import LineRow
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.lettering import part, units
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

MOST_LINES = 6
"""Lines of text that are shown at once; a longer one scrolls."""
_LEAST = 200


class Caret(QPlainTextEdit):
    """A text that can't be changed, with a caret in it that is seen."""

    done = Signal()
    """Emitted by Enter, and by a double click at a place."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "field")
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.TextSelectableByKeyboard | flag.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("The line, with the caret where its second part begins"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        self.done.emit()


class SplitEditor(QFrame):
    """The editor; it is laid over a list and hides when it is left."""

    split = Signal(int, int)
    """Carries a line of the source, and the character of it before which it is cut."""
    closed = Signal()

    def __init__(self, theme: Theme, over: QWidget) -> None:
        self._theme = theme
        self._row: LineRow | None = None
        super().__init__(over)
        self.setObjectName("split")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.caret = Caret()
        hint = _("Put the caret where the second part begins, then press Enter. Esc leaves the line as it is.")
        self._hint = wrapping(Words(theme, hint, Type.SMALL, "second"), 80)
        self.split_button = button(_("Split here"), "small")
        self.split_button.clicked.connect(self._split)
        self.cancel_button = button(_("Cancel"), "small")
        self.cancel_button.clicked.connect(self.leave)
        self.caret.done.connect(self._split)
        self.caret.cursorPositionChanged.connect(self._tell)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.split_button)
        row.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.caret)
        column.addWidget(self._hint)
        column.addLayout(row)
        for widget in (self.caret, self.split_button, self.cancel_button):
            widget.installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def open(self, row: LineRow, box: QRect, place: int = 0) -> None:
        """Show a line over its box in the list, with the caret before one of its characters."""
        self._row = row
        self.caret.setPlainText(row.words)
        cursor = self.caret.textCursor()
        cursor.setPosition(units(row.words, place or _first_guess(row)))
        self.caret.setTextCursor(cursor)
        self._fit(box)
        self.show()
        self.raise_()
        self.caret.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def place_of(self, words: str) -> int:
        """Return how many characters of a text stand before the caret."""
        return len(part(words, 0, self.caret.textCursor().position()))

    def leave(self) -> None:
        """Leave the line as it is."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _fit(self, box: QRect) -> None:
        over = self.parentWidget()
        assert over is not None
        width = max(over.width() - box.left() - 8, _LEAST)
        step = self.caret.fontMetrics().lineSpacing()
        inner = max(width - 16 - 2 * 9 - 2 * int(self.caret.document().documentMargin()) - 14, 40)
        words = self.caret.fontMetrics().boundingRect(
            QRect(0, 0, inner, 10_000),
            int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere),
            self.caret.toPlainText()[:2000],
        )
        lines = min(max(-(-words.height() // step), 1), MOST_LINES)
        self.caret.setFixedHeight(lines * step + 2 * 9 + 2 * int(self.caret.document().documentMargin()) + 2)
        layout = self.layout()
        assert layout is not None
        self.resize(width, layout.totalHeightForWidth(width))
        top = max(min(box.top(), over.height() - self.height() - 4), 0)
        self.move(QPoint(box.left(), top))

    def _tell(self) -> None:
        row = self._row
        if row is not None:
            at = self.place_of(row.words)
            self.split_button.setEnabled(bool(row.words[:at].strip() and row.words[at:].strip()))

    def _split(self) -> None:
        row = self._row
        if row is not None and self.split_button.isEnabled():
            at = self.place_of(row.words)
            self.hide()
            self.split.emit(row.first, row.offset + at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.leave()
            return event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._look_where_focus_goes()
        return super().eventFilter(watched, event)

    def _look_where_focus_goes(self) -> None:
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.hide()

    def _dress(self) -> None:
        colors = self._theme.colors
        self.caret.setFont(self._theme.font(Type.RUNNING))
        self.caret.setCursorWidth(2)
        self.setStyleSheet(
            f"#split {{ background: {colors.raised}; border: 1px solid {colors.line2}; border-radius: 6px; }}"
        )


def _first_guess(row: LineRow) -> int:
    """Return a likely place to cut: where the second stretch of the line begins."""
    return row.stretches[1].start if len(row.stretches) > 1 else 0
