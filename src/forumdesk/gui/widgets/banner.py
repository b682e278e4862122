# SPDX-License-Identifier: MIT
"""A fact about the open file that stays on screen until it is solved or dismissed, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from forumdesk.gui.widgets.labels import button
from forumdesk.gui.widgets.speaking import speak
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

Action = tuple[str, Callable[[], None]]
"""The words of a button, and what it does."""


class Banner(QWidget):
    """A warning under the toolbar: an icon, a sentence, its buttons, and one that takes it away."""

    dismissed = Signal()
    """The reader has taken it away."""
    left = Signal()
    """It went away while it had the keyboard, which belongs somewhere else now."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._verbs: list[QPushButton] = []
        super().__init__()
        self.setProperty("role", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._dismiss = button(_("Dismiss"), "small")
        self._dismiss.clicked.connect(self._go)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(16, 8, 16, 8)
        self._box.setSpacing(12)
        self._box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(self._dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def words(self) -> str:
        """What it says; empty when it is away."""
        return self._words.text() if not self.isHidden() else ""

    def tell(self, words: str, *actions: Action, dismissible: bool = True) -> None:
        """Show a sentence, with a button for each action; an empty one takes the banner away."""
        had_keyboard = self.isVisible() and self.isAncestorOf(QApplication.focusWidget() or self)
        for verb in self._verbs:
            self._box.removeWidget(verb)
            verb.hide()
            verb.deleteLater()
        self._verbs = [self._button(*action) for action in actions]
        self._dismiss.setVisible(dismissible)
        self._words.setText(words)
        self.setVisible(bool(words))
        for verb in self._verbs:
            verb.show()  # a layout does that only with the next event
        if words:
            speak(self, words)
        elif had_keyboard:
            self.left.emit()

    def _go(self) -> None:
        self.tell("")
        self.dismissed.emit()

    def _button(self, words: str, does: Callable[[], None]) -> QPushButton:
        made = button(words, "small")
        made.clicked.connect(does)
        self._box.insertWidget(self._box.indexOf(self._dismiss), made, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _dress(self) -> None:
        size = self._theme.px(18)
        self._icon.setPixmap(self._theme.icon("warning", "warn").pixmap(size, size))
        self._words.setFont(self._theme.font(Type.BODY))
