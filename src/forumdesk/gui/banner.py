# SPDX-License-Identifier: MIT
"""A fact about the open file that stays on screen until it is dismissed, such as that it can only be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from forumdesk.gui.style import Theme, Type
from forumdesk.i18n import _


class Banner(QWidget):
    """A warning under the toolbar: an icon, a sentence, and a button that takes it away."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__()
        self.setProperty("role", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dismiss = QPushButton(_("Dismiss"))
        dismiss.setProperty("role", "small")
        dismiss.clicked.connect(self.hide)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(12)
        box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self._words, 1)
        box.addWidget(dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        theme.changed.connect(self._dress)
        self._dress()

    def tell(self, words: str) -> None:
        """Show a sentence; an empty one takes the banner away."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def _dress(self) -> None:
        size = self._theme.px(18)
        self._icon.setPixmap(self._theme.icon("warning", "warn").pixmap(size, size))
        self._words.setFont(self._theme.font(Type.BODY))
