# SPDX-License-Identifier: MIT
"""A line to name a person in: it finds who is in the program already, and offers to make somebody new.

Who is found is shown with what tells them apart. Enter takes the first of the list; what is only spelled alike comes
after making somebody new, so that nobody is taken for another by accident.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from forumdesk import edits
from forumdesk.gui.desk import Desk
from forumdesk.i18n import _
from forumdesk.known_people import Match, matches
from forumdesk.program import Person
from forumdesk.text import clean_line
from forumdesk.wording import affiliation, isolated

ROLE = Qt.ItemDataRole.UserRole


class PersonLine(QLineEdit):
    """The line. `take` is given somebody of the program, or somebody new who is not in it yet."""

    def __init__(
        self, desk: Desk, words: str, take: Callable[[Person], object], without: Callable[[], Collection[str]]
    ) -> None:
        self._desk = desk
        self._take = take
        self._without = without
        super().__init__()
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.textEdited.connect(self._look)
        self._list = QStandardItemModel(self)
        self._popup = QCompleter(self._list, self)
        self._popup.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup.setMaxVisibleItems(9)
        self._popup.setWidget(self)
        self._view = QListView()
        self._view.setAccessibleName(_("People that may be meant"))
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._view.setSpacing(2)
        self._popup.setPopup(self._view)
        cast("Any", self._popup.activated)[QModelIndex].connect(self._choose)

    @property
    def offered(self) -> list[str]:
        """The words of the list, as they stand there."""
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(self._list.item(row).data(role)) for row in range(self._list.rowCount())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the first of the list with Enter, also while no list is open."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        self._look(self.text())
        if self._list.rowCount():
            self._choose(self._list.index(0, 0))

    def _look(self, typed: str) -> None:
        name = clean_line(typed)
        found = matches(self._desk.program, name, self._without())
        sure = [self._item(match) for match in found if match.sure]
        alike = [self._item(match) for match in found if not match.sure]
        new = [] if not name else [_item(_("Add “{name}” as somebody new").format(name=isolated(name)), name)]
        self._list.clear()
        for item in (*sure, *new, *alike):
            self._list.appendRow(item)
        if self._list.rowCount() and self.hasFocus():
            self._popup.complete()
            self._view.setCurrentIndex(self._popup.completionModel().index(0, 0))
        else:
            self._view.hide()

    def _item(self, match: Match) -> QStandardItem:
        about = affiliation(match.person) or _("no affiliation given")
        name = match.person.name
        words = _("{name}, {about}").format(name=name, about=about)
        if match.sure:
            return _item(f"{name}\n{about}", match.person, words)
        asked = _("Is it {person}?")
        return _item(f"{asked.format(person=name)}\n{about}", match.person, asked.format(person=isolated(words)))

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        meant: Any = index.data(ROLE)
        self._view.hide()
        self.setText("")  # which, unlike clearing, leaves nothing to undo in it
        if meant is not None:
            self._take(meant if isinstance(meant, Person) else edits.person_called(str(meant)))


def _item(words: str, meant: object, spoken: str = "") -> QStandardItem:
    item = QStandardItem(words)
    item.setData(spoken or words, Qt.ItemDataRole.AccessibleTextRole)
    item.setData(meant, ROLE)
    item.setEditable(False)
    return item
