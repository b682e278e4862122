# SPDX-License-Identifier: MIT
"""A box to tick, whose mark has the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.style import Theme


class Tick(QCheckBox):
    """A check box whose mark is drawn, which a style sheet can't do in the colours of a theme."""

    def __init__(self, theme: Theme, words: str = "") -> None:
        self._theme = theme
        super().__init__(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        color = self._theme.colors.on_accent if self.isEnabled() else self._theme.colors.text3
        painter = QPainter(self)
        icons.paint(painter, "check", color, QRectF(box).adjusted(1, 1, -1, -1))
        painter.end()
