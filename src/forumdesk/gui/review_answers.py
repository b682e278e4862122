# SPDX-License-Identifier: MIT
"""The fields for an answer that is not among the choices: a date from a calendar, a zone by its city."""

from __future__ import annotations

import zoneinfo
from datetime import date
from functools import cache

from PySide6.QtCore import QDate, QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QDateEdit, QLineEdit, QWidget

from forumdesk.gui.flow import Flow
from forumdesk.gui.labels import button
from forumdesk.i18n import _
from forumdesk.times import city, day_long, day_short


class DateField(QWidget):
    """A date to be typed or picked from a calendar; the button says it in words, its weekday included."""

    chosen = Signal(str)
    """Carries an ISO date, or nothing when it was left without one."""

    def __init__(self, suggested: str, year: int | None = None) -> None:
        super().__init__()
        self.field = QDateEdit()
        self.field.setCalendarPopup(True)
        # Digits, because Qt's names of months are in the language of the system and not in that of the window.
        self.field.setDisplayFormat("yyyy-MM-dd")
        self.field.setAccessibleName(_("The date of the first day"))
        self.use_button = button("", "small")
        self.use_button.clicked.connect(self._choose)
        self.field.dateChanged.connect(self._say)
        # When the calendar has closed and the field knows the date.
        self.field.calendarWidget().clicked.connect(lambda: QTimer.singleShot(0, self, self._choose))
        self.show_date(suggested or (date(year, 1, 1) if year else date.today()).isoformat())  # noqa: DTZ011 - of the reader's wall
        row = Flow()
        self.setLayout(row)
        row.addWidget(self.field)
        row.addWidget(self.use_button)
        self.setFocusProxy(self.field)
        self.field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.chosen.emit("")
                return True
        return False

    def begin(self) -> None:
        """Begin with the day, which the next digits replace."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.field.setSelectedSection(QDateEdit.Section.DaySection)

    def show_date(self, value: str) -> None:
        """Show a date."""
        self.field.setDate(QDate.fromString(value, Qt.DateFormat.ISODate))
        self._say()

    def _say(self) -> None:
        day = date.fromisoformat(self.field.date().toString(Qt.DateFormat.ISODate))
        self.use_button.setText(_("Use {day} {year}").format(day=day_long(day), year=day.year))

    def _choose(self) -> None:
        self.field.interpretText()
        self.chosen.emit(self.field.date().toString(Qt.DateFormat.ISODate))


class ZoneField(QLineEdit):
    """A time zone to be found by a part of its name among all that there are."""

    chosen = Signal(str)
    """Carries an IANA name, or nothing when it was left without one."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_("Type a city, such as Toronto"))
        self.setAccessibleName(_("The time zone of the program, by its city"))
        finder = QCompleter(QStringListModel(list(zones()), self), self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setMaxVisibleItems(8)
        self.setCompleter(finder)
        finder.activated.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.chosen.emit("")
        else:
            super().keyPressEvent(event)

    def _choose(self, words: str) -> None:
        typed = words.casefold().strip()
        matching = [shown for shown in zones() if typed and typed in shown.casefold()]
        exact = [shown for shown in matching if shown.casefold() == typed or city(zones()[shown]).casefold() == typed]
        found = exact or (matching if len(matching) == 1 else [])
        if found:
            self.clear()
            self.chosen.emit(zones()[found[0]])


def in_words(key: str, value: str) -> str:
    """Return an answer to the question of that key in words: "Wed 19 May 2021", "Toronto"."""
    if key != "first_date":
        return city(value)
    day = date.fromisoformat(value)
    return _("{day} {year}").format(day=day_short(day), year=day.year)


@cache
def zones() -> dict[str, str]:
    """Return every zone that a program may be in, as it is shown -> its IANA name, in order of the names."""
    areas = (
        "Africa/",
        "America/",
        "Antarctica/",
        "Arctic/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    )
    names = sorted(name for name in zoneinfo.available_timezones() if name.startswith(areas))
    return {name.replace("_", " "): name for name in [*names, "UTC"]}
