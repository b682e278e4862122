# SPDX-License-Identifier: MIT
"""The button that says how a table is sorted and, for the keyboard too, offers every other way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from forumdesk.gui.widgets.style import Theme
from forumdesk.i18n import _


class Sort(Protocol):
    """What sorts by a column."""

    def __call__(self, column: str, *, descending: bool = False) -> None:
        """Sort by a column, one way round or the other."""


class SortButton(QToolButton):
    """A button with a menu of columns."""

    def __init__(self, sort: Sort) -> None:
        self._sort = sort
        self._headings: Mapping[str, str] = {}
        self._by = ""
        self._descending = False
        self._short = False
        super().__init__()
        self.setProperty("role", "button")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu = QMenu(self)
        self._group = QActionGroup(self._menu)
        self._turned = QAction(_("Turn the order round"), self, checkable=True)
        self._turned.triggered.connect(lambda: self._sort(self._by, descending=not self._descending))
        self.setMenu(self._menu)

    def show_columns(self, headings: Mapping[str, str]) -> None:
        """Offer these columns, by their headings."""
        self._headings = headings
        self._menu.clear()
        for action in self._group.actions():
            self._group.removeAction(action)
        for column, heading in headings.items():
            action = QAction(heading, self._menu, checkable=True)
            action.setData(column)
            action.triggered.connect(lambda _on=False, column=column: self._sort(column))
            self._group.addAction(action)
            self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(self._turned)
        self.show_state(self._by, descending=self._descending)

    def show_state(self, by: str, *, descending: bool) -> None:
        """Say how the table is sorted now."""
        self._by, self._descending = by, descending
        if by in self._headings:
            words = _("Sorted by {column}").format(column=self._headings[by].lower())
            self.setText(_("Order") if self._short else words)
            self.setAccessibleName(words)
        self._turned.setChecked(descending)
        for action in self._group.actions():
            action.setChecked(action.data() == by)

    def set_short(self, short: bool) -> None:
        """Say no more than what the button is for, where there is no room for how the table is sorted."""
        if short != self._short:
            self._short = short
            self.show_state(self._by, descending=self._descending)

    def dress(self, theme: Theme) -> None:
        """Take the icon and the sizes of the theme."""
        self.setIcon(theme.icon("down", "text"))
        self.setIconSize(QSize(theme.px(14), theme.px(14)))
        self.setFixedHeight(theme.px(32))
