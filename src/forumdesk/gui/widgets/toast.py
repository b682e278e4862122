# SPDX-License-Identifier: MIT
"""What has just been done, in the status bar for a few seconds, with the way back beside the words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QStatusBar, QWidget

from forumdesk.gui.widgets.speaking import speak
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

LASTS = 8000
"""Milliseconds for which a message stays."""
_INSET, _GAP = 6, 8
"""From the edge of a status bar to its message, and from that to the button."""


class Toast(QObject):
    """The messages of one status bar."""

    def __init__(self, bar: QStatusBar, theme: Theme) -> None:
        self._bar = bar
        self._theme = theme
        self._words = ""
        self._takes_back: Callable[[], object] | None = None
        super().__init__(bar)
        self.button = QPushButton(_("Undo"), bar)
        self.button.setProperty("role", "link")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # whoever types goes on typing; the keyboard has Ctrl+Z
        self.button.hide()
        self.button.clicked.connect(self._undo)
        bar.messageChanged.connect(self._follow)

    def show(self, words: str, *, undo: Callable[[], object] | None = None) -> None:
        """Say something, and offer what takes it back. What there is no room for is cut, and read out."""
        self._words = ""
        self.button.setFont(self._theme.font(Type.SMALL_STRONG))
        self.button.adjustSize()
        self._bar.showMessage(words, LASTS)
        room = self._room() - _INSET - (self.button.width() + _GAP if undo is not None else 0)
        shown = self._bar.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        if shown != words:
            self._bar.showMessage(shown, LASTS)
        speak(self._bar, words)
        self._takes_back = undo
        self.button.setVisible(undo is not None)
        if undo is not None:
            self._words = shown
            self._place()

    def _room(self) -> int:
        """Return where begins what stands at the end of the bar beside a message."""
        there = self._bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        staying = (child.x() for child in there if child.isVisible() and child is not self.button)
        return min(staying, default=self._bar.width()) - _INSET

    def _place(self) -> None:
        """Stand behind the words."""
        left = _INSET + self._bar.fontMetrics().horizontalAdvance(self._words) + _GAP
        self.button.move(left, (self._bar.height() - self.button.height()) // 2)
        self.button.raise_()

    def _follow(self, words: str) -> None:
        if words != self._words:
            self._words = ""
            self.button.hide()

    def _undo(self) -> None:
        self._bar.clearMessage()
        if self._takes_back is not None:
            self._takes_back()
