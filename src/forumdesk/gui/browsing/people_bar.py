# SPDX-License-Identifier: MIT
"""What stands above the list of people: how it is arranged, how many they are, of which role, and the columns' heads.

What each button does is `people`'s.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from forumdesk.gui.browsing.people_list import PeopleList, columns
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _

BAR_INSET, TIGHT_INSET = 16, 8


class Bar(QWidget):
    """What is listed and how: by name or organization, how many, and of which role."""

    def __init__(self, desk: Desk) -> None:
        self._theme = desk.theme
        super().__init__()
        self.by_name = _segment(_("By name"), "first")
        self.by_organization = _segment(_("By organization"), "last")
        self._group = QButtonGroup(self)
        self._count = Text(desk.theme, "", Type.SMALL, "text2", most=1)
        self.show_all = QPushButton(_("Show all"))
        self.show_all.setProperty("role", "link")
        self.roles = QToolButton()
        self.roles.setProperty("role", "button")
        self.roles.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.roles.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.roles.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu = QMenu(self.roles)
        self.roles.setMenu(self._menu)
        whole = self._whole = QVBoxLayout(self)
        whole.setSpacing(6)
        line = self._line = QHBoxLayout()
        line.setSpacing(0)
        whole.addLayout(line)
        for button in (self.by_name, self.by_organization):
            self._group.addButton(button)
            line.addWidget(button)
        self._gap = QWidget()
        self._gap.setFixedWidth(BAR_INSET)
        line.addWidget(self._gap)
        line.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        self._beneath = Text(desk.theme, "", Type.SMALL, "text2")
        whole.addWidget(self._beneath)
        line.addStretch(0)
        self._filters = QWidget()
        filters = QHBoxLayout(self._filters)
        filters.setContentsMargins(0, 0, 0, 0)
        filters.setSpacing(8)
        filters.addWidget(self.show_all)
        filters.addWidget(self.roles)
        line.addWidget(self._filters)
        self.setMinimumWidth(1)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        return self.by_name, self.by_organization, self.show_all, self.roles

    def show_state(self, words: str, *, by_organization: bool, some: bool) -> None:
        """Say what is listed; `some` offers the way back to everybody."""
        self._count.setText(words)
        self._beneath.setText(words)
        self.show_all.setVisible(some)
        (self.by_organization if by_organization else self.by_name).setChecked(True)

    def show_roles(self, actions: list[QAction], words: str) -> None:
        """Offer these roles; nothing when there is no choice."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        for action in actions:
            action.setParent(self._menu)
            group.addAction(action)
            self._menu.addAction(action)
        self.roles.setText(words)
        self.roles.setAccessibleName(_("Roles: {role}").format(role=words))
        self.roles.setVisible(bool(actions))
        self._place_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the count into another width."""
        super().resizeEvent(event)
        self._place_count()

    def _place_count(self) -> None:
        """Put the filters and the count beside the buttons, or beneath them where they have no room there."""
        inset = BAR_INSET
        self._name_ways(_("By name"), _("By organization"))
        if self._ways_width() > self.width() - 2 * inset:
            self._name_ways(_("Name"), _("Organization"))
            inset = TIGHT_INSET
        self._whole.setContentsMargins(inset, 10, inset, 10)
        room = self.width() - 2 * inset
        room -= self._ways_width() + 2 * 8
        if room < self._filters.sizeHint().width():
            self._whole.addWidget(self._filters, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._line.addWidget(self._filters)
            room -= self._filters.sizeHint().width() + 8
        beneath = self._theme.metrics(Type.SMALL).horizontalAdvance(self._count.text()) > room
        for widget in (self._gap, self._count):
            widget.setVisible(not beneath)
        self._beneath.setVisible(beneath)

    def _name_ways(self, by_name: str, by_organization: str) -> None:
        self.by_name.setText(by_name)
        self.by_organization.setText(by_organization)

    def _ways_width(self) -> int:
        return self.by_name.sizeHint().width() + self.by_organization.sizeHint().width()

    def dress(self, desk: Desk) -> None:
        """Take the fonts and icons of the theme."""
        self.show_all.setFont(desk.theme.font(Type.SMALL))
        self.roles.setIcon(desk.theme.icon("down", "text"))
        self.roles.setIconSize(QSize(desk.theme.px(14), desk.theme.px(14)))
        self.roles.setFixedHeight(desk.theme.px(32))
        self._place_count()


def _segment(words: str, edge: str) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(words)
    button.setCheckable(True)
    button.setProperty("role", "segment")
    button.setProperty("edge", edge)
    return button


class Heads(QWidget):
    """The heads of the columns."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._organizations = True
        super().__init__()
        heads = (_("Name"), _("Position"), _("Organization"), _("Speaks"))
        self._labels = tuple(Text(desk.theme, words, Type.LABEL, "text2", most=1) for words in heads)
        for label in self._labels:
            label.setParent(self)

    def show_organizations(self, shown: bool) -> None:
        """Head the column of organizations, or leave it out."""
        self._organizations = shown

    def dress(self) -> None:
        """Take the theme's font and height."""
        self.setFixedHeight(self._desk.theme.px(28))

    def place(self, people: PeopleList) -> None:
        """Put each head over its column."""
        at = columns(self._desk.theme, people.viewport().width(), organizations=self._organizations)
        for label, (left, width) in zip(self._labels, (at.name, at.position, at.organization, at.speaks), strict=True):
            line = self._desk.theme.line(Type.LABEL)
            label.setGeometry(left, (self.height() - line) // 2, width, line)
            label.setVisible(width > 0)
