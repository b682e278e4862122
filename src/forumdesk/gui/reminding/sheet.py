# SPDX-License-Identifier: MIT
"""The sheet of reminders: what was said of things to come, and can be put off, and what will be said next."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QWidget

from forumdesk.gui.preferences import show_preferences
from forumdesk.gui.reminding import words
from forumdesk.gui.reminding.lead_box import lead_words
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.page_sheet import EDGE, PageSheet
from forumdesk.gui.widgets.parts import Column
from forumdesk.gui.widgets.row import Line, Row
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tick import Tick
from forumdesk.i18n import _, ngettext
from forumdesk.reminders import Reminder
from forumdesk.times import city, clock, wall

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow

SIZE = 560, 560
MOST = 40
"""So many of those to come are listed; the rest are counted."""


def show_reminders(window: ProgramWindow) -> None:
    """Open the sheet over a window."""
    sheet = RemindersSheet(window)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()


class RemindersSheet(PageSheet):
    """Follows the reminders while it is open."""

    def __init__(self, window: ProgramWindow) -> None:
        self._window = window
        self._reminding = window.desktop.attend().reminding
        theme = window.theme
        super().__init__(theme, _("Reminders"), SIZE, window)
        silent = Tick(theme, _("No reminders today"))
        silent.setChecked(self._reminding.silent_today)
        silent.toggled.connect(self._reminding.set_silent_today)
        self.head.addWidget(silent)
        more = self.buttons.addButton(_("Preferences…"), QDialogButtonBox.ButtonRole.ActionRole)
        more.setAutoDefault(False)
        more.clicked.connect(self._show_preferences)
        self.leave.setDefault(True)
        self._reminding.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        theme, now = self._window.theme, self._reminding.now
        column = Column(theme)
        column.set_edges(0, EDGE)
        said, coming = self._reminding.said_and_to_begin(), self._reminding.to_come()
        if not said and not coming:
            nothing = _("Nothing to remind of. What you star, and your own entries, are reminded of before they begin.")
            column.put(wrapping(Words(theme, nothing, Type.BODY, "hint"), 200), 4)
        if said:
            column.put_section(_("Said already"))
            for each in said:
                column.put(self._row(each, words.said(each, now, self._zone(each)), again=True), 2)
        if coming:
            column.put_section(_("To come"))
            for each in coming[:MOST]:
                column.put(self._row(each, self._coming(each, now), again=False), 2)
        rest = len(coming) - MOST
        if rest > 0:
            column.put(Words(theme, ngettext("and {count} more", "and {count} more", rest), Type.SMALL, "hint"), 4)
        self.area.show_widget(column)

    def _zone(self, reminder: Reminder) -> str:
        return self._window.desktop.clock.zone(reminder.zone)

    def _coming(self, reminder: Reminder, now: datetime) -> str:
        said = words.said(reminder, now, self._zone(reminder))
        moment = self._reminding.put_off_until(reminder)
        if moment is None:
            return _("{said} Reminder: {lead}").format(said=said, lead=lead_words(reminder.lead).lower())
        zone = self._zone(reminder)
        again = _("{said} Put off until {time} in {city}")
        return again.format(said=said, time=clock(wall(moment, zone)), city=city(zone))

    def _row(self, reminder: Reminder, said: str, *, again: bool) -> QWidget:
        theme = self._window.theme
        lines = (Line(reminder.title or _("Untitled"), Type.NAME, most=2), Line(said, Type.SMALL, "text2"))
        row = Row(theme, lines)
        row.clicked.connect(partial(self._open, reminder))
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(row, 1)
        if again:
            later = button(_("In 5 minutes"), "small")
            later.setAccessibleName(_("Remind me of “{title}” again in 5 minutes").format(title=reminder.title))
            later.clicked.connect(partial(self._put_off, reminder))
            line.addWidget(later)
        return made

    def _open(self, reminder: Reminder, _checked: bool = False) -> None:
        self.accept()
        self._window.desktop.open_reminder(reminder)

    def _put_off(self, reminder: Reminder, _checked: bool = False) -> None:
        self._reminding.put_off(reminder, 5)

    def _show_preferences(self) -> None:
        self.accept()
        show_preferences(self._window)
