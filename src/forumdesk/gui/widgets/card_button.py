# SPDX-License-Identifier: MIT
"""A button of several lines, such as a way to begin or a program of the library."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from forumdesk.gui.widgets.style import Theme, Type


class CardButton(QPushButton):
    """A button of several lines: as high as the words inside it need at its width."""

    def __init__(self, role: str, spoken: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setAccessibleName(spoken)
        self.grid = QGridLayout(self)
        self.grid.setHorizontalSpacing(14)
        self.grid.setVerticalSpacing(1)
        self.grid.setColumnStretch(1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, widget: QWidget, row: int, column: int, rows: int = 1, *, top: bool = False) -> None:
        """Place a widget inside, where the mouse goes through it to the button."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        alignment = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
        self.grid.addWidget(widget, row, column, rows, 1, alignment)

    def sizeHint(self) -> QSize:
        return self.grid.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.grid.minimumSize()

    def heightForWidth(self, width: int) -> int:
        return self.grid.totalHeightForWidth(width)


def card_words(text: str, theme: Theme, role: Type, tone: str = "", *, wrap: bool = True) -> QLabel:
    """Return plain words in a role of the type; `tone` is a role of the style sheet."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setFont(theme.font(role))
    if tone:
        label.setProperty("role", tone)
    return label
