# SPDX-License-Identifier: MIT
"""The fields for an answer that is not among the choices: a date from a calendar, a zone by its city."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QCompleter, QLabel, QLineEdit, QMenu, QWidget, QWidgetAction

from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.labels import button
from forumdesk.i18n import _
from forumdesk.text import clean_line
from forumdesk.times import city, day_long, day_short, zones


class DateField(QWidget):
    """A date, typed in any of the forms that a page may have, or picked from a calendar.

    Whatever stands in the field counts: leaving it answers, and what is no date is said under it.
    """

    chosen = Signal(str)
    """Carries an ISO date, or nothing when it was left without one."""

    def __init__(self, suggested: str, year: int | None = None) -> None:
        self._proposed = date.fromisoformat(suggested) if suggested else None
        today = date.today()  # noqa: DTZ011 - of the reader's wall
        self._near = self._proposed or (date(year, 1, 1) if year else today)
        self._answered = ""
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Such as 19 May 2021"))
        longest = _("{day} {year}").format(day=day_long(date(2026, 9, 30)), year=2026)
        self.field.setMinimumWidth(self.field.fontMetrics().horizontalAdvance(longest) + 32)
        self.field.setAccessibleName(_("The date of the first day"))
        self.field.textEdited.connect(self._say)
        self.field.returnPressed.connect(self._choose)
        self.field.editingFinished.connect(self._leave)
        self.field.installEventFilter(self)
        self.calendar_button = button(_("Calendar"), "small")
        self.calendar_button.clicked.connect(self._open_calendar)
        self.use_button = button("", "small")
        self.use_button.clicked.connect(self._choose)
        self.problem = _problem()
        row = Flow()
        self.setLayout(row)
        for widget in (self.field, self.calendar_button, self.use_button, self.problem):
            row.addWidget(widget)
        self.setFocusProxy(self.field)
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and _leaves(event):
            self.chosen.emit("")
            return True
        return False

    def begin(self) -> None:
        """Begin with an empty field, or with the answer selected, so that typing replaces it."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.field.selectAll()

    def show_date(self, value: str) -> None:
        """Show the date that was answered."""
        self._answered = value
        self._near = date.fromisoformat(value)
        self.field.setText(_("{day} {year}").format(day=day_long(self._near), year=self._near.year))
        self.field.setCursorPosition(0)
        self._say()

    @property
    def day(self) -> date | None:
        """The date that stands in the field, or while it is empty the proposed one, if any; None when it is no date."""
        if not self.field.text().strip():
            return self._proposed
        meant = self._meant()
        return meant[0] if len(meant) == 1 else None

    def _meant(self) -> tuple[date, ...]:
        """Return the dates that the words in the field can mean: two for 3/4/2021, none where they are no date."""
        from forumdesk.formats.page_text.clock import dates  # noqa: PLC0415 - loaded by the first reading
        from forumdesk.formats.page_text.source import normalise  # noqa: PLC0415 - loaded by the first reading

        return dates.candidates(normalise.shadow(clean_line(self.field.text())[:80]), self._near.year)

    def _say(self) -> None:
        day = self.day
        self.use_button.setVisible(day is not None and day.isoformat() != self._answered)
        if day is not None:
            self.use_button.setText(_("Use {day} {year}").format(day=day_long(day), year=day.year))
            self.problem.hide()

    def _choose(self) -> None:
        day = self.day
        if day is None:
            self.problem.setText(self._refusal())
            self.problem.show()
        elif day.isoformat() != self._answered:
            self.chosen.emit(day.isoformat())

    def _refusal(self) -> str:
        meant = [_("{day} {year}").format(day=day_long(day), year=day.year) for day in self._meant()]
        if len(meant) == 2:
            message = _("That can be {day_first} or {month_first}. Write the month as a word.")
            return message.format(day_first=meant[0], month_first=meant[1])
        return _("Write a date such as 19 May 2021 or 2021-05-19.")

    def _leave(self) -> None:
        if self.field.text().strip():
            self._choose()

    def _open_calendar(self) -> None:
        """Offer a month to pick a day from."""
        menu = QMenu(self)
        calendar = QCalendarWidget()
        shown = self.day or self._near
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        entry = QWidgetAction(menu)
        entry.setDefaultWidget(calendar)
        menu.addAction(entry)
        for picked in (calendar.clicked, calendar.activated):
            picked.connect(menu.close)
            picked.connect(self._pick)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.calendar_button.mapToGlobal(self.calendar_button.rect().bottomLeft()))
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, picked: QDate) -> None:
        self.chosen.emit(picked.toString(Qt.DateFormat.ISODate))


class ZoneField(QWidget):
    """A time zone to be found by a part of its name among all that there are; what is none is said under it."""

    chosen = Signal(str)
    """Carries an IANA name, or nothing when it was left without one."""

    def __init__(self) -> None:
        self._answered = ""
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Type a city, such as Toronto"))
        self.field.setAccessibleName(_("The time zone of the program, by its city"))
        self.field.installEventFilter(self)
        longest = self.field.fontMetrics().horizontalAdvance(self.field.placeholderText())
        self.field.setMinimumWidth(longest + 48)
        self.field.returnPressed.connect(lambda: self._choose(self.field.text()))
        self.problem = _problem()
        self.field.textEdited.connect(self.problem.hide)
        row = Flow()
        self.setLayout(row)
        row.addWidget(self.field)
        row.addWidget(self.problem)
        self.setFocusProxy(self.field)
        finder = QCompleter(QStringListModel(list(zones()), self), self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setMaxVisibleItems(8)
        self.field.setCompleter(finder)
        finder.activated.connect(self._choose)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and _leaves(event):
            self.chosen.emit("")
            return True
        return False

    def show_zone(self, value: str) -> None:
        """Show the zone that was answered."""
        self._answered = value
        self.field.setText(next((shown for shown, zone in zones().items() if zone == value), city(value)))
        self.field.setCursorPosition(0)

    def _choose(self, words: str) -> None:
        typed = words.casefold().strip()
        matching = [shown for shown in zones() if typed and typed in shown.casefold()]
        exact = [shown for shown in matching if shown.casefold() == typed or city(zones()[shown]).casefold() == typed]
        found = exact or (matching if len(matching) == 1 else [])
        if found:
            zone = zones()[found[0]]
            self.field.clear()
            if zone == self._answered:
                self.show_zone(zone)
            self.chosen.emit("" if zone == self._answered else zone)
        elif typed and not matching:
            message = _("No zone found for “{words}”. Try the nearest large city.")
            self.problem.setText(message.format(words=clean_line(words)[:40]))
            self.problem.show()


def _problem() -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", "warn")
    made.setWordWrap(True)
    made.hide()
    return made


def _leaves(event: QEvent) -> bool:
    is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
    return is_escape and event.type() == QEvent.Type.KeyPress


def in_words(key: str, value: str) -> str:
    """Return an answer to the question of that key in words: "Wed 19 May 2021", "Toronto"."""
    if key != "first_date":
        return city(value)
    day = date.fromisoformat(value)
    return _("{day} {year}").format(day=day_short(day), year=day.year)
