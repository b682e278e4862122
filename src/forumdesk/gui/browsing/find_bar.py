# SPDX-License-Identifier: MIT
"""Finding in the article that is read: every place is marked, one of them is the current one, and they are counted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QToolButton, QWidget

from forumdesk.gui.widgets.flow import Flow, flowing
from forumdesk.gui.widgets.parts import Text, icon_button
from forumdesk.gui.widgets.rich import RichText
from forumdesk.gui.widgets.speaking import speak
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.text import occurrences

LONGEST = 200
"""Characters that one can look for."""
MARKED = 500
"""Places that are marked at most; all of them are counted and walked through."""


class FindBar(QWidget):
    """The field and its buttons. Enter goes to the next place, Shift+Enter back, Esc closes."""

    shown = Signal(object)
    """Carries the `QTextCursor` of the place that is now the current one."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._body: RichText | None = None
        self._places: list[tuple[int, int]] = []
        self._at = 0
        super().__init__()
        self.field = QLineEdit()
        self.field.setProperty("role", "small")
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(_("Find in this article"))
        self.field.setAccessibleName(_("Find in this article"))
        self.field.setMinimumWidth(140)
        self._count = Text(theme, "", Type.SMALL, "text2", most=1)
        self.previous, self.next = (_button(words) for words in (_("Previous"), _("Next")))
        self.close_button = icon_button(theme, "close", _("Close finding"), self.leave)
        line = flowing(self, Flow(8, 4), QMargins(16, 4, 16, 8))
        for widget in (self.field, self._count, self.previous, self.next, self.close_button):
            line.addWidget(widget)
        self.field.textChanged.connect(lambda _words: self._look(anew=True))
        self.previous.clicked.connect(lambda _checked: self.step(-1))
        self.next.clicked.connect(lambda _checked: self.step(1))
        self.hide()

    @property
    def count(self) -> str:
        """What is said of how many places there are."""
        return self._count.text()

    def begin(self) -> None:
        """Show the bar with the keyboard in it."""
        self.show()
        self._dress()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look(anew=True)

    def look_in(self, body: RichText) -> None:
        """Look in another text from now on, for the same words as long as the bar is open."""
        self._body = body
        if self.isVisible():
            self._dress()
            self._look(anew=False)

    def leave(self) -> None:
        """Close the bar, and mark nothing."""
        self.hide()
        if self._body is not None:
            self._body.setExtraSelections([])
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next place, or back; after the last comes the first."""
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self._show()

    def _dress(self) -> None:
        self.field.setFont(self._theme.font(Type.BODY))
        for button in (self.previous, self.next):
            button.setFont(self._theme.font(Type.SMALL))
        self.close_button.setIcon(self._theme.icon("close"))
        self.close_button.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))

    def _look(self, *, anew: bool) -> None:
        words = self.field.text()
        text = self._body.toPlainText() if self._body is not None else ""
        at = _positions(text)
        self._places = [(at[start], at[end]) for start, end in occurrences(text, words)]
        self._at = 0 if anew else min(self._at, max(len(self._places) - 1, 0))
        self._show(silently=not words, leads=anew)

    def _show(self, *, silently: bool = False, leads: bool = True) -> None:
        """Mark the places, say how many there are, and lead to the current one."""
        for button in (self.previous, self.next):
            button.setEnabled(len(self._places) > 1)
        words = ""
        if self._places:
            words = _("{number} of {count}").format(number=self._at + 1, count=len(self._places))
        elif not silently:
            words = _("Not in this article")
        self._count.setText(words)
        self._count.updateGeometry()
        if self._body is None:
            return
        around = max(0, min(self._at - MARKED // 2, len(self._places) - MARKED))
        marked = range(around, min(around + MARKED, len(self._places)))
        self._body.setExtraSelections([self._mark(self._body, number) for number in marked])
        if self._places and leads:
            self.shown.emit(self._cursor(self._body, self._at))
        if words:
            speak(self.field, words)

    def _mark(self, body: RichText, number: int) -> QTextEdit.ExtraSelection:
        look, current = QTextCharFormat(), number == self._at
        look.setBackground(self._theme.color("accent" if current else "warn_tint"))
        look.setForeground(self._theme.color("on_accent" if current else "text"))
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = self._cursor(body, number), look
        return made

    def _cursor(self, body: RichText, number: int) -> QTextCursor:
        start, end = self._places[number]
        cursor = QTextCursor(body.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def event(self, event: QEvent) -> bool:
        """Take F3 and Esc from whatever of the bar has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._pressed(event):
            return True
        return super().event(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_F3, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if back else 1)
        else:
            return False
        return True


def _positions(text: str) -> Sequence[int]:
    """Return Qt's position, which counts halves of rare characters, of each place in a text and of its end."""
    if max(text, default="") <= "\uffff":
        return range(len(text) + 1)
    return [0, *accumulate(2 if char > "\uffff" else 1 for char in text)]


def _button(words: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "quiet")
    button.setText(words)
    return button
