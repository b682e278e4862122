# SPDX-License-Identifier: MIT
"""The forms of a room, a track and a day."""

from __future__ import annotations

from datetime import date

from forumdesk import edits, entering
from forumdesk.gui.desk import Desk
from forumdesk.gui.inspector.availability import Spans
from forumdesk.gui.inspector.fields import needed
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.hues import Hues
from forumdesk.gui.inspector.markdown import Markdown
from forumdesk.gui.inspector.notice import Notice
from forumdesk.gui.inspector.order import Order
from forumdesk.gui.inspector.removal import put_removal
from forumdesk.gui.inspector.subject import Bond, Subject
from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Day
from forumdesk.times import MONTHS, day_long


class RoomForm(Form):
    """The inspector of a room."""

    def __init__(self, desk: Desk, room_id: str) -> None:
        super().__init__(Subject(desk, "room", (room_id,)))
        put_name(self, _("Room"), _("A room needs a name."))
        self.put(self.keep(Notice(self.subject)), 8)
        seats = self.written(
            self.subject.bond("capacity", _("Seats"), _("number of seats")),
            read=entering.count_of,
            write=lambda seats: "" if seats is None else str(seats),
        )
        self.add(seats.hint(_("Not known")), self.line("floor", _("Floor"), _("floor")))
        self.add(Markdown(self, "description", _("How to get there"), _("description"), least=2))
        self.add(Spans(self))
        self.add(Order(self))
        put_removal(self, _("Delete this room"))


class TrackForm(Form):
    """The inspector of a track."""

    turns = False

    def __init__(self, desk: Desk, track_id: str) -> None:
        super().__init__(Subject(desk, "track", (track_id,)))
        put_name(self, _("Track"), _("A track needs a name."))
        self.add(Hues(self))
        self.add(Order(self))
        count = sum(session.track_id == track_id for session in desk.program.sessions.values())
        words = ngettext("{count} session is in this track.", "{count} sessions are in this track.", count)
        self.put(Text(desk.theme, words, Type.SMALL, "text2"), 12)
        put_removal(self, _("Delete this track"))


class DayForm(Form):
    """The inspector of a day."""

    def __init__(self, desk: Desk, day_id: str) -> None:
        super().__init__(Subject(desk, "day", (day_id,)))
        bond = Bond(_("Date"), self._date, self._move, there=lambda: self.subject.there)
        field = self.written(bond, read=self._read, write=full_date)
        self.name_field("date", field)
        self.add(field, gap=4)
        self._count = Text(desk.theme, "", Type.SMALL, "text2")
        self.put(self._count, 4)
        title = self.line("title", _("Theme"), _("theme"))
        self.name_field("title", title)
        self.add(title)
        put_removal(self, _("Delete this day"))

    def follow(self) -> None:
        """Show the program as it is now."""
        super().follow()
        if self.subject.there:
            count = len(self.desk.program.sessions_on(self._date()))
            words = ngettext("Its {count} session moves with it.", "Its {count} sessions move with it.", count)
            self._count.setText(words if count else _("No session is on it yet."))

    def _date(self) -> date:
        (day,) = self.subject.records
        assert isinstance(day, Day)
        return day.date

    def _read(self, words: str) -> date:
        return entering.date_of(words, self._date())

    def _move(self, to: date) -> bool:
        label = _("Move {what} to {day}").format(what=self.subject.called, day=day_long(to))
        return self.desk.edit(label, edits.move_day, self.subject.ids[0], to)


def put_name(form: Form, label: str, missing: str) -> None:
    """Put the field of a name, which no room and no track is without, at the head of a form."""
    field = form.written(form.subject.renaming(label, "name"), read=needed(missing))
    form.name_field("title", field)
    form.add(field, gap=4)


def full_date(day: date) -> str:
    """Return a date with its year, as a field shows it: "19 May 2021"."""
    return _("{day} {month} {year}").format(day=day.day, month=MONTHS[day.month - 1], year=day.year)
