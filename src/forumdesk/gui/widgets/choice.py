# SPDX-License-Identifier: MIT
"""A box to choose one of a few from, with the arrow that tells it from a field to write in."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.style import Theme

ARROW = 14
"""Its size, at the base text size."""


class ChoiceBox(QComboBox):
    """A combo box whose arrow has the colours of the theme, which a style sheet can't give it."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        size = self._theme.px(ARROW)
        place = QRectF(self.width() - size - 8, (self.height() - size) / 2, size, size)
        icons.paint(painter, "down", self._theme.colors.text2, place)
        painter.end()
