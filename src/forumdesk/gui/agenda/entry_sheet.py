# SPDX-License-Identifier: MIT
"""The sheet for an own entry, such as a meeting or a train: what, when in the forum's time, where, and a private note.

It says at once which day and time that is on both clocks, and what it would overlap. A day need not be one of the
program's. An end that is not after the start is one on the next day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from forumdesk import entering
from forumdesk.agenda.day import agenda_day, free_hour, overlap
from forumdesk.agenda.items import items, of_entry
from forumdesk.agenda.words import overlap_seen_from
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.speaking import speak
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tool_sheet import ToolSheet
from forumdesk.i18n import _
from forumdesk.identity import new_id
from forumdesk.selection import Entry
from forumdesk.text import clean_line
from forumdesk.times import city, clock, day_long, day_short, in_forum_zone, on_own_clock

SIZE = (520, 480)
USUAL = timedelta(hours=1)
MOST_OVERLAPS = 2
TITLE, PLACE, NOTE = 300, 200, 4000
"""The most characters of each."""
NOTE_LINES = 3


@dataclass(frozen=True, slots=True)
class Given:
    """What the fields say first."""

    title: str = ""
    start: datetime | None = None
    end: datetime | None = None
    place: str = ""
    note: str = ""


def new_entry(
    desk: Desk, window: QWidget, day: date | None = None, start: datetime | None = None, end: datetime | None = None
) -> EntrySheet:
    """Ask for a new own entry, by default in free time of the day that is shown."""
    shown = day or desk.day or desk.clock.wall(desk.program.conference.timezone).date()
    free = free_hour(agenda_day(desk.program, desk.mine.selection, shown))
    begins, until = (start, end) if start is not None else free
    ends = min(until, begins + USUAL) if until is not None and until > begins else begins + USUAL
    return _shown(EntrySheet(desk, Given(start=begins, end=ends), window))


def edit_entry(desk: Desk, window: QWidget, key: str) -> EntrySheet | None:
    """Show an own entry for editing; nothing when it is gone."""
    entry = desk.mine.selection.entries.get(key)
    if entry is None:
        return None
    given = Given(entry.title, entry.start, entry.end, entry.place, entry.note)
    return _shown(EntrySheet(desk, given, window, key))


def _shown(sheet: EntrySheet) -> EntrySheet:
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet


class EntrySheet(ToolSheet):
    """The sheet."""

    def __init__(self, desk: Desk, given: Given, parent: QWidget | None = None, key: str = "") -> None:
        self._key = key
        self._length = USUAL
        self._end_typed = bool(key)
        title = _("Own entry") if key else _("New own entry")
        sentence = _("A meeting, a train, a lunch: it stands in your agenda and never in the program.")
        super().__init__(desk, title, sentence, SIZE, parent)
        self.title, self.day, self.start, self.end, self.place = (QLineEdit() for _field in range(5))
        self.note = QPlainTextEdit()
        self.told = wrapping(Words(desk.theme, "", Type.NAME), 240)
        self.beneath = wrapping(Words(desk.theme, "", Type.SMALL, "second"), 240)
        self.overlaps = wrapping(Words(desk.theme, "", Type.SMALL, "warn"), 240)
        self._fill(given)
        self._lay_out()
        self.done_button = self._add_buttons()
        for field in (self.title, self.day, self.end, self.place):
            field.textChanged.connect(self._tell)
        self.start.textChanged.connect(self._move_end)
        self.end.textEdited.connect(self._take_end)
        self._tell()
        self.title.setFocus()

    def _fill(self, given: Given) -> None:
        self.title.setText(given.title)
        self.title.setMaxLength(TITLE)
        self.place.setText(given.place)
        self.place.setMaxLength(PLACE)
        self.note.setPlainText(given.note)
        if given.start is not None and given.end is not None:
            self.day.setText(_date_words(given.start.date(), self.desk.program.dates))
            self.start.setText(clock(given.start))
            self.end.setText(clock(given.end))
            self._length = given.end - given.start

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self.note.setProperty("role", "field")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(NOTE_LINES * theme.line(Type.BODY) + 20)
        zone = self.desk.program.conference.timezone
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QLineEdit | QPlainTextEdit, str], ...] = (
            (_("&Title"), self.title, ""),
            (_("&Day"), self.day, _("Such as Wed 19 May, or 2021-05-18")),
            (_("&From"), self.start, _("In {city} time").format(city=city(zone))),
            (_("T&o"), self.end, _("In {city} time").format(city=city(zone))),
            (_("&Place"), self.place, ""),
            (_("&Note"), self.note, ""),
        )
        for row, (words, field, hint) in enumerate(rows):
            label = Words(theme, words, Type.BODY, "second")
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            field.setAccessibleDescription(hint)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop if field is self.note else Qt.AlignmentFlag(0))
            if hint and field in {self.start, self.end}:
                field.setFixedWidth(theme.px(110))
                line = QHBoxLayout()
                line.setSpacing(12)
                line.addWidget(field)
                line.addWidget(Words(theme, hint, Type.SMALL, "hint"), 1)
                grid.addLayout(line, row, 1)
            else:
                grid.addWidget(field, row, 1)
        self.body.addLayout(grid)
        for told in (self.told, self.beneath, self.overlaps):
            self.body.addWidget(told)
        self.body.addStretch(1)

    def _add_buttons(self) -> QPushButton:
        does = self.add_buttons(_("Keep it") if self._key else _("Put it in my agenda"))
        if self._key:
            delete = QPushButton(_("Delete"))
            delete.clicked.connect(self._delete)
            buttons = self.findChild(QDialogButtonBox)
            assert buttons is not None
            buttons.addButton(delete, QDialogButtonBox.ButtonRole.DestructiveRole)
        return does

    def entry(self) -> Entry:
        """Return what the fields say; raise ForumDeskError for what can't be an entry."""
        known = self.desk.program.dates
        day = entering.day_of(self.day.text(), known or (self.desk.clock.wall("UTC").date(),))
        start = datetime.combine(day, entering.time_of(self.start.text()))
        end = datetime.combine(day, entering.time_of(self.end.text()))
        title = clean_line(self.title.text())
        if not title:
            raise ForumDeskError(_("Give it a title."))
        if not date(1900, 1, 2) <= day <= date(2999, 12, 30):
            raise ForumDeskError(_("Write a day between the years 1900 and 2999."))
        length = end - start if end > start else end - start + timedelta(days=1)
        return Entry(
            id=self._key or new_id(),
            title=title,
            start=start,
            duration=int(length.total_seconds() // 60),
            place=clean_line(self.place.text()),
            note=self.note.toPlainText().strip()[:NOTE],
        )

    def _take_end(self, _words: str) -> None:
        self._end_typed = True

    def _move_end(self, _words: str) -> None:
        """Keep the length when another start is typed, as long as no end was."""
        try:
            start = datetime.combine(date(2000, 1, 1), entering.time_of(self.start.text()))
        except ForumDeskError:
            start = None
        if start is not None and not self._end_typed:
            self.end.setText(clock(start + self._length))
        self._tell()

    def _tell(self, _words: str = "") -> None:
        """Say when that is on both clocks, and what it would overlap; or what is not understood yet."""
        try:
            entry = self.entry()
        except ForumDeskError as error:
            said, own, laps = str(error), "", ""
            self.done_button.setEnabled(False)
        else:
            zone = self.desk.program.conference.timezone
            said = f"{day_long(entry.start.date())}, {in_forum_zone(entry.start, entry.duration, zone)}"
            if entry.end.date() != entry.start.date():
                said = _("{when}, until {day}").format(when=said, day=day_long(entry.end.date()))
            own = on_own_clock(entry.start, entry.duration, zone, self.desk.own_zone)
            laps = "\n".join(self._overlaps(entry))
            self.done_button.setEnabled(True)
        if laps and laps != self.overlaps.text():
            speak(self, laps)
        for label, words in ((self.told, said), (self.beneath, own), (self.overlaps, laps)):
            label.setText(words)
            label.setVisible(bool(words))

    def _overlaps(self, entry: Entry) -> list[str]:
        asked = of_entry(entry)
        others = (item for item in items(self.desk.program, self.desk.mine.selection) if item.id != entry.id)
        found = [lap for item in others if (lap := overlap(asked, item)) is not None]
        return [overlap_seen_from(lap, entry.id) for lap in found[:MOST_OVERLAPS]]

    def _delete(self) -> None:
        self.desk.mine.drop_entry(self._key)
        self.reject()

    def accept(self) -> None:
        """Keep the entry; stay while it can't be one."""
        try:
            entry = self.entry()
        except ForumDeskError:
            return
        self.desk.mine.put_entry(entry)
        super().accept()


def _date_words(day: date, known: tuple[date, ...]) -> str:
    """Return a date as the field shows it: with its year where that is not the program's."""
    return day_short(day) if known and known[0].year == day.year else day.isoformat()
