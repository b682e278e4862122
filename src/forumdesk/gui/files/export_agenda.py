# SPDX-License-Identifier: MIT
"""What a calendar of one's agenda may have besides the sessions, which calendar it is for, and its way there."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from forumdesk import sending
from forumdesk.errors import ForumDeskError
from forumdesk.files import write_atomically
from forumdesk.formats.ics_agenda import Sent, Wish
from forumdesk.gui.desk import Desk
from forumdesk.gui.files.exporting import Job
from forumdesk.gui.reminding.lead_box import lead_words
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tick import Tick
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.publishing import entries
from forumdesk.reminders import LEADS, USUAL_LEAD
from forumdesk.selection import Selection
from forumdesk.sending import Calendar, Ledger
from forumdesk.times import clock, day_short, wall


class AgendaOptions(QWidget):
    """The choices of a calendar of one's agenda; they begin as they were the last time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self.ledger = sending.ledger(desk.personal, desk.program.conference.id)
        theme, last = desk.theme, self.ledger.calendars[0].wish if self.ledger.calendars else Wish()
        super().__init__(parent)
        self.calendar = ChoiceBox(theme)
        self.calendar.setAccessibleName(_("Which calendar it is for"))
        self.calendar.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.calendar.setMinimumContentsLength(16)
        for each in self.ledger.calendars:
            self.calendar.addItem(_told(each, desk.own_zone), each.id)
        self.calendar.addItem(_("One that has nothing of it yet"), "")
        own, noted = (len(found) for found in (desk.mine.selection.entries, _noted(desk.mine.selection)))
        self.entries = Tick(theme, _("With my own entries ({count})").format(count=own))
        self.notes = Tick(theme, _("With my private notes ({count})").format(count=noted))
        self.alarm = Tick(theme, _("With a reminder"))
        self.lead = ChoiceBox(theme)
        self.lead.setAccessibleName(_("When to remind"))
        self.entries.setChecked(last.entries)
        self.notes.setChecked(last.notes)
        self.alarm.setChecked(last.alarm is not None)
        self._fill_leads(USUAL_LEAD if last.alarm is None else last.alarm)
        self.alarm.toggled.connect(self.lead.setEnabled)
        self.lead.setEnabled(self.alarm.isChecked())
        self._arrange()

    def wish(self, *, maybe: bool, method: bool) -> Wish:
        """Return what is wanted."""
        return Wish(
            maybe=maybe,
            entries=self.entries.isChecked(),
            notes=self.notes.isChecked(),
            alarm=int(self.lead.currentData()) if self.alarm.isChecked() else None,
            method=method,
        )

    @property
    def chosen(self) -> Calendar | None:
        """The calendar that is to be brought up to date; None for one that has nothing yet."""
        return self.ledger.calendar(str(self.calendar.currentData()))

    def _fill_leads(self, usual: int) -> None:
        for minutes in sorted({*LEADS, usual}):
            self.lead.addItem(lead_words(minutes), minutes)
        self.lead.setCurrentIndex(self.lead.findData(usual))

    def _arrange(self) -> None:
        theme = self._desk.theme
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        label = Words(theme, _("Ca&lendar"), Type.BODY, "second")
        label.setBuddy(self.calendar)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.calendar, 0, 1)
        hint = _("What you gave up since is cancelled there. “Maybe” is tentative: hatched or grey in most calendars.")
        grid.addWidget(wrapping(Words(theme, hint, Type.SMALL, "hint"), 300), 1, 1)
        remind = QHBoxLayout()
        remind.setSpacing(12)
        remind.addWidget(self.alarm)
        remind.addWidget(self.lead)
        remind.addStretch(1)
        grid.addWidget(self.entries, 2, 1)
        grid.addWidget(self.notes, 3, 1)
        grid.addLayout(remind, 4, 1)


def _told(calendar: Calendar, zone: str) -> str:
    when = wall(calendar.sent.replace(tzinfo=UTC), zone)
    words = _("The one that took “{name}” on {day}, {time}")
    return words.format(name=calendar.name, day=day_short(when.date()), time=clock(when))


def _noted(selection: Selection) -> list[str]:
    return [key for key in selection.starred if selection.note_of(key)]


class AgendaExport(Job):
    """An agenda on its way into a calendar file. The program file stays as it is."""

    def __init__(self, desk: Desk, path: Path, parent: QObject | None = None) -> None:
        self._desk = desk
        self._path = path
        super().__init__(parent)

    def start(self, program: Program, calendar_id: str, wish: Wish) -> None:
        """Make the file's bytes away from the window; `program` is the one that the file holds."""
        selection = self._desk.mine.selection
        before = sending.ledger(self._desk.personal, program.conference.id)
        path, now = self._path, datetime.now(UTC)

        def make() -> tuple[Sent, Ledger]:
            return sending.send(program, selection, before, calendar_id, path, wish, now)

        self.begin(make)

    def keep(self, made: Any) -> str:
        sent, after = made
        if not sent.count:
            nothing = _("Nothing of your agenda that was asked for has a time.")
            raise ForumDeskError(" ".join((nothing, *sent.notes)))
        personal = self._desk.personal
        sending.keep(personal, self._desk.program.conference.id, after)
        write_atomically(self._path, sent.data)
        words = _("{entries} of your agenda written to {name}.")
        said = words.format(entries=entries("ics", sent.count), name=self._path.name)
        return " ".join([said, *sent.notes, *([personal.notice] if personal.notice else [])])
