# SPDX-License-Identifier: MIT
"""The sheet in which the reader says whose clock own times are those of: the computer's, a city's, or nobody's."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QRadioButton, QWidget

from forumdesk.cities import find
from forumdesk.clocks import relation_words
from forumdesk.gui.clock import FORUM, SYSTEM
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tool_sheet import ToolSheet
from forumdesk.i18n import _
from forumdesk.times import city, clock, in_forum_zone, on_own_clock

_SIZE = 460, 560
_NAME = Qt.ItemDataRole.UserRole


def choose_zone(desk: Desk, window: QWidget) -> None:
    """Let the reader choose a clock."""
    sheet = ZoneSheet(desk, window)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()


class ZoneSheet(ToolSheet):
    """A choice of three, the second with a search over cities."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        sentence = _("Times are the forum’s. Your own stand beneath them where the clocks differ.")
        super().__init__(desk, _("My time zone"), sentence, _SIZE, parent)
        chosen = desk.clock.choice
        self.system = QRadioButton(_("As on this computer: {city}").format(city=city(desk.clock.system)))
        self.other = QRadioButton(_("The clock of another city:"))
        self.forum = QRadioButton(_("None, the forum’s time alone: {city}").format(city=city(self._forum)))
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("City or country"))
        self.search.setAccessibleName(_("Search for a city or country"))
        self.list = QListWidget()
        self.list.setProperty("role", "offered")
        self.list.setAccessibleName(_("Cities"))
        self.none = wrapping(Words(desk.theme, _("No city is found like that. Try a large one nearby."), role="hint"))
        self.example = wrapping(Words(desk.theme, "", Type.BODY, "second"), 300)
        for widget in (self.system, self.other, self.search, self.list, self.none, self.forum, self.example):
            self.body.addWidget(widget, 1 if widget is self.list else 0)
        self.add_buttons(_("Use this clock"))
        {SYSTEM: self.system, FORUM: self.forum}.get(chosen, self.other).setChecked(True)
        self._list("")
        self._mark(chosen)
        self._connect()
        self._tell()
        (self.search if self.other.isChecked() else self.system if self.system.isChecked() else self.forum).setFocus()

    @property
    def _forum(self) -> str:
        return self.desk.program.conference.timezone

    def _connect(self) -> None:
        self.search.textEdited.connect(self._seek)
        self.search.installEventFilter(self)
        self.list.currentItemChanged.connect(self._walked)
        self.list.itemClicked.connect(self._clicked)
        self.list.itemActivated.connect(self._clicked)
        for button in (self.system, self.other, self.forum):
            button.toggled.connect(self._tell)

    def chosen(self) -> str:
        """Return the choice as `Clock.choose` takes it; empty where no city is chosen."""
        if self.system.isChecked():
            return SYSTEM
        if self.forum.isChecked():
            return FORUM
        item = self.list.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def accept(self) -> None:
        """Take the choice, unless it is none."""
        choice = self.chosen()
        if choice:
            self.desk.clock.choose(choice)
            super().accept()

    def _seek(self, words: str) -> None:
        self.other.setChecked(True)
        self._list(words)
        if words.strip() and self.list.count():
            self.list.setCurrentRow(0)
        self._tell()

    def _list(self, words: str) -> None:
        noon = datetime.combine(self.desk.day or self.desk.clock.wall(self._forum).date(), time(12))
        before = self.list.blockSignals(True)  # what was current goes with the others, and means nothing
        self.list.clear()
        for zone in find(words):
            relation = relation_words(noon, self._forum, zone.name)
            item = QListWidgetItem(_("{place} · {relation}").format(place=zone.label, relation=relation))
            item.setData(_NAME, zone.name)
            self.list.addItem(item)
        self.list.blockSignals(before)
        self.none.setVisible(not self.list.count())

    def _mark(self, name: str) -> None:
        """Have a zone chosen in the list."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_NAME) == name:
                self.list.setCurrentRow(row)
                self.list.scrollToItem(self.list.item(row))

    def _walked(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.list.hasFocus():
            self.other.setChecked(True)
        self._tell()

    def _clicked(self, _item: QListWidgetItem) -> None:
        self.other.setChecked(True)
        self._tell()

    def _tell(self, _changed: object = None) -> None:
        """Show on the first session, or else on the time now, what the choice does."""
        choice = self.chosen()
        own = {SYSTEM: self.desk.clock.system, FORUM: self._forum}.get(choice, choice)
        if not own:
            self.example.setText(_("Choose a city."))
            return
        session = next((each for each in self.desk.program.sessions_in_order if each.start is not None), None)
        if session is None or session.start is None:
            now = clock(self.desk.clock.wall(own))
            self.example.setText(_("It is {time} there now.").format(time=now))
            return
        there = on_own_clock(session.start, 0, self._forum, own)
        words = _("{time} is {own}.") if there else _("Both clocks agree: {time}.")
        self.example.setText(words.format(time=in_forum_zone(session.start, 0, self._forum), own=there))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk through the cities while one types."""
        walks = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
        if watched is self.search and isinstance(event, QKeyEvent) and event.key() in walks:
            self.other.setChecked(True)
            self.list.event(event)
            self._tell()
            return True
        return super().eventFilter(watched, event)
