# SPDX-License-Identifier: MIT
"""The Speakers view: everybody in the program, by name or by organization, with where they speak.

How people are sorted and grouped is `directory`'s; how a row looks is `people_list`'s, the bar above it
`people_bar`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from forumdesk import directory
from forumdesk.changes import Change
from forumdesk.directory import Entry, Group
from forumdesk.gui.browsing.people_bar import Bar, Heads
from forumdesk.gui.browsing.people_list import PeopleList
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.filters.pages import Pages
from forumdesk.gui.widgets.parts import empty_page, lead_focus
from forumdesk.gui.widgets.rail import Rail
from forumdesk.gui.widgets.stepping import reveal_choice
from forumdesk.i18n import _, ngettext
from forumdesk.names import same_organization
from forumdesk.program import Program, Role
from forumdesk.wording import roles_word

_KINDS = frozenset({"person", "appearance", "session", "article", "picture"})
RAILED_FROM, RAIL_NEEDS = 12, 280
"""How many people, and which width at the base text size, give the list its rail of letters."""
_SETTLE = 120
"""Milliseconds that the arrow keys rest before the details follow, so that a quick walk draws only its end."""


class Speakers(QWidget):
    """The view."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stale = True
        self._hidden_choice: Place | None = None
        self._by_organization = False
        self._role: Role | None = None
        self._authors = False
        self._only = ""
        self._many = False
        self._known: tuple[Program, tuple[Entry, ...]] | None = None
        """Everybody, and of which state of the program."""
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bar = Bar(desk)
        self._heads = Heads(desk)
        self.list = PeopleList(desk)
        self.rail = Rail(desk.theme)
        self.rail_box = QWidget()
        self._rail_gap = QWidget()
        self._page = QWidget()
        self._later = QTimer(self, singleShot=True, interval=_SETTLE)
        self._lay_out()
        self._connect()
        self._dress()

    def _lay_out(self) -> None:
        rule = QFrame()
        rule.setProperty("role", "rule")
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._heads)
        left.addWidget(rule)
        left.addWidget(self.list, 1)
        stack = QVBoxLayout(self.rail_box)
        stack.setContentsMargins(4, 0, 4, 8)
        stack.addWidget(self._rail_gap)
        stack.addWidget(self.rail, 1)
        line = QHBoxLayout(self._page)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addLayout(left, 1)
        line.addWidget(self.rail_box)
        what, how = (
            _("Everybody who speaks will be listed here."),
            _("The program names no people yet. They come with an import."),
        )
        self._pages = Pages(self._desk, self._page, empty_page(self._desk.theme, what, how))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._bar)
        stack.addWidget(self._pages, 1)
        stops = (*self._bar.stops, self.list, self.rail)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        desk = self._desk
        self._bar.by_name.clicked.connect(lambda: self._arrange(by_organization=False))
        self._bar.by_organization.clicked.connect(lambda: self._arrange(by_organization=True))
        self._bar.show_all.clicked.connect(self._show_all)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self.list.selectionModel().selectionChanged.connect(self._choice_moved)
        self._later.timeout.connect(lambda: self._show(self.list.currentIndex(), desk.glance))
        self.list.refitted.connect(lambda: self._heads.place(self.list))
        self.list.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        self.rail.chosen.connect(self._jump)
        self.list.verticalScrollBar().rangeChanged.connect(self._hide_idle_bar)
        desk.program_changed.connect(self._follow)
        desk.filter.changed.connect(self._list_anew)
        desk.clock.changed.connect(self._list_anew)
        desk.place_changed.connect(self._select)
        desk.theme.changed.connect(self._dress)

    def show_organization(self, name: str) -> None:
        """Show everybody from one organization, and a way back to all."""
        self._only = name
        self._role, self._authors = None, False
        self._by_organization = True
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the view was hidden."""
        super().showEvent(event)
        if self._stale:
            self._refresh()
        if self._hidden_choice != self._desk.place:
            QTimer.singleShot(0, self, self._reveal)
        lead_focus(self, self.list)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is chosen, so that the place in the list changes only with it."""
        super().hideEvent(event)
        self._hidden_choice = self._desk.place

    def _reveal(self) -> None:
        """Bring what is chosen into view, once the rows have their heights."""
        reveal_choice(self.list)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the rail out where the names need its width."""
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        self.rail_box.setVisible(self._many and self.width() >= self._desk.theme.px(RAIL_NEEDS))

    def _follow(self, changes: tuple[Change, ...] | None) -> None:
        if changes is None:
            self._only, self._role, self._authors = "", None, False
        if changes is None or any(change.kind in _KINDS for change in changes):
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _list_anew(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _arrange(self, *, by_organization: bool) -> None:
        self._by_organization = by_organization
        self._only = ""
        self._refresh()

    def _show_all(self) -> None:
        self._only = ""
        self._role, self._authors = None, False
        self._refresh()

    def _choose_role(self, role: Role | None, *, authors: bool = False) -> None:
        self._role, self._authors = role, authors
        self._refresh()

    def _wanted(self, entry: Entry) -> bool:
        if self._only and same_organization(entry.organization) != same_organization(self._only):
            return False
        if self._authors:
            return entry.is_author
        return self._role is None or self._role in entry.roles

    def _everybody(self) -> tuple[Entry, ...]:
        """Return who is in the program or, with a filter, in one of the sessions that it keeps."""
        if self._known is None or self._known[0] is not self._desk.program:
            self._known = self._desk.program, directory.entries(self._desk.program)
        found, filtering = self._known[1], self._desk.filter
        if filtering.resting or not filtering.filter:
            return found
        kept = filtering.kept
        return tuple(entry for entry in found if any(session.id in kept for session in entry.sessions))

    def _refresh(self) -> None:
        self._stale = False
        everybody = self._everybody()
        listed = tuple(entry for entry in everybody if self._wanted(entry))
        groups = (directory.by_organization if self._by_organization else directory.by_letter)(listed)
        self.list.with_organizations = not self._by_organization
        self.list.counting = self._by_organization
        self.list.people.show(groups, (self._desk.program.conference.timezone, self._desk.own_zone))
        self.rail.show_letters(directory.letters(groups))
        self._many = len(listed) > RAILED_FROM
        self._fit_rail()
        self._heads.show_organizations(self.list.with_organizations)
        self._heads.place(self.list)
        self._bar.show_state(
            self._count_words(listed), by_organization=self._by_organization, some=len(listed) < len(everybody)
        )
        self._bar.show_roles(self._role_menu(everybody), self._role_words())
        self.setFocusProxy(self.list if everybody else self._pages)
        self._pages.show_page(some=bool(everybody), there=bool(self._desk.program.people))
        self._bar.setVisible(bool(everybody))
        self._select(self._desk.place)

    def _count_words(self, listed: tuple[Entry, ...]) -> str:
        if self._only:
            return ngettext("{count} person from", "{count} people from", len(listed)) + f" {self._only}"
        speakers, organizations = directory.counts(listed)
        words = [
            ngettext("{count} speaker", "{count} speakers", speakers),
            ngettext("{count} organization", "{count} organizations", organizations),
        ]
        others = len(listed) - speakers
        if others:
            words.append(ngettext("{count} other person", "{count} other people", others))
        return ", ".join(words)

    def _role_words(self) -> str:
        if self._authors:
            return _("Authors")
        return _("All roles") if self._role is None else roles_word(self._role)

    def _role_menu(self, everybody: tuple[Entry, ...]) -> list[QAction]:
        roles = [role for role in Role if any(role in entry.roles for entry in everybody)]
        authors = any(entry.is_author for entry in everybody)
        if len(roles) + authors < 2:
            return []
        actions = [self._role_action(_("All roles"), None)]
        actions += [self._role_action(roles_word(role), role) for role in roles]
        if authors:
            actions.append(self._role_action(_("Authors"), None, authors=True))
        return actions

    def _role_action(self, words: str, role: Role | None, *, authors: bool = False) -> QAction:
        action = QAction(words, self._bar, checkable=True)
        action.setChecked(role == self._role and authors == self._authors)
        action.triggered.connect(lambda: self._choose_role(role, authors=authors))
        return action

    def _jump(self, letter: str) -> None:
        for row, item in enumerate(self.list.people.items):
            if isinstance(item, Group) and item.letter == letter:
                self.list.scrollTo(self.list.people.index(row), PeopleList.ScrollHint.PositionAtTop)
                return

    def _choice_moved(self) -> None:
        if self.list.hasFocus() and self.list.selectionModel().hasSelection():
            self._later.start()

    def _follow_scrolling(self) -> None:
        group = self.list.group_at_top()
        if group is not None and not self.rail.hasFocus():
            self.rail.stand_at(group.letter)

    def _go(self, index: QModelIndex) -> None:
        self._show(index, self._desk.go)

    def _show(self, index: QModelIndex, go: Callable[[Place], None]) -> None:
        self._later.stop()
        item = self.list.people.items[index.row()] if index.isValid() else None
        if isinstance(item, Entry):
            go(Place("person", item.person_id))

    def _select(self, place: Place | None) -> None:
        """Mark the person whom the details show, if they are listed."""
        if place is None or place.kind != "person" or self._stale:
            return
        row = self.list.people.row_of(place.id)
        if row is not None and row != self.list.currentIndex().row():
            self._later.stop()
            selection = self.list.selectionModel()
            selection.blockSignals(True)
            self.list.setCurrentIndex(self.list.people.index(row))
            selection.blockSignals(False)
            self.list.viewport().update()
            self.list.scrollTo(self.list.people.index(row))

    def _hide_idle_bar(self, low: int, high: int) -> None:
        self.list.verticalScrollBar().setEnabled(high > low)

    def _dress(self) -> None:
        self._bar.dress(self._desk)
        self._heads.dress()
        self.rail.dress()
        self._rail_gap.setFixedHeight(self._heads.height())
        self.list.scheduleDelayedItemsLayout()
        self._heads.place(self.list)
