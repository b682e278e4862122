# SPDX-License-Identifier: MIT
"""How many problems the open program has, in the status bar; a click leads to them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _


class ProblemBadge(QPushButton):
    """The button: "3 problems, 1 new". It is there while there are problems."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._desk: Desk | None = None
        super().__init__()
        self.setProperty("role", "badge")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._lead)
        theme.changed.connect(self._refresh)
        self.follow(None)

    def follow(self, desk: Desk | None) -> None:
        """Speak of another program, or of none."""
        if self._desk is not None:
            self._desk.findings.changed.disconnect(self._refresh)
        self._desk = desk
        if desk is not None:
            desk.findings.changed.connect(self._refresh)
        self._refresh()

    def _lead(self) -> None:
        if self._desk is not None:
            self._desk.show_view("problems")

    def _refresh(self) -> None:
        count = self._desk.findings.count if self._desk is not None else 0
        self.setVisible(count > 0)
        if self._desk is None or not count:
            self.setIcon(QIcon())
            return
        words = self._desk.findings.in_words()
        self.setText(words)
        self.setAccessibleName(_("{problems}. Show them").format(problems=words))
        self.setFont(self._theme.font(Type.SMALL_STRONG))
        size = self._theme.px(16)
        self.setIcon(self._theme.icon("problems", "warn"))
        self.setIconSize(QSize(size, size))
