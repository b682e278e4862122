# SPDX-License-Identifier: MIT
"""The form of the conference: what the whole program is called, where and in which zone; its days, rooms and tracks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk import edits, entering
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.inspector.boxes import LineBox
from forumdesk.gui.inspector.fields import needed
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.markdown import Markdown
from forumdesk.gui.inspector.removal import remove
from forumdesk.gui.inspector.rows import OrderedRow, Rows
from forumdesk.gui.inspector.subject import Bond, Subject, name_of
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.parts import icon_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Day, Program, Record, Room, Track, new_id
from forumdesk.text import clean_line
from forumdesk.times import city, day_short, zones
from forumdesk.wording import isolated


class ConferenceForm(Form):
    """The inspector of the conference."""

    def __init__(self, desk: Desk, conference_id: str) -> None:
        super().__init__(Subject(desk, "conference", (conference_id,)))
        missing = _("A conference needs a title.")
        title = self.written(self.subject.renaming(_("Title of the program"), "title"), read=needed(missing))
        self.name_field("title", title)
        self.add(title, gap=4)
        acronym = self.line("acronym", _("Acronym"), _("acronym"))
        self.add(self.line("subtitle", _("Subtitle"), _("subtitle")), acronym, stretches=(5, 3))
        for kind, heading in (("day", _("Days")), ("room", _("Rooms")), ("track", _("Tracks"))):
            self.put_section(heading)
            self.put(self.keep(RecordRows(desk, kind)), 4)
        self.put_rule()
        self.add(self._zone())
        words = _("Times stay as they are written: 10:30 will be 10:30 in the other zone.")
        self.put(wrapping(Words(desk.theme, words, Type.SMALL, "second"), 40), 4)
        starts = self.subject.bond("day_starts_at", _("A day starts at"), _("hour at which a day starts"))
        language = self.line("language", _("Language"), _("language"), entering.language_of, live=False)
        field = self.written(starts, read=entering.time_of, write=entering.as_clock)
        self.add(field, language.hint(_("Such as en")))
        self.add(self.line("venue", _("Venue"), _("venue")), self.line("city", _("City"), _("city")))
        self.add(self.line("organizer", _("Organizer"), _("organizer")))
        address = self.line("url", _("Web address"), _("web address"), entering.address_of, live=False)
        self.add(address.hint(_("Such as https://example.org")))
        self.add(Markdown(self, "description", _("Description"), _("description"), least=3))

    def _zone(self) -> QWidget:
        box = LineBox()
        box.suggest(lambda: list(zones()))
        subject = self.subject

        def put(zone: str) -> bool:
            return subject.edit(_("Change the time zone to {city}").format(city=city(zone)), timezone=zone)

        bond = Bond(_("Time zone"), lambda: subject.value("timezone"), put, there=lambda: subject.there)
        return self.written(bond, box, read=entering.zone_of, write=lambda zone: str(zone).replace("_", " "))


_ADDING = {
    "day": (_("Add a day, such as 21 May"), _("Add the day {name}")),
    "room": (_("Add a room by name"), _("Add the room “{name}”")),
    "track": (_("Add a track by name"), _("Add the track “{name}”")),
}


class RecordRows(Rows):
    """The days, the rooms or the tracks of a program; each leads to its form."""

    def __init__(self, desk: Desk, kind: str) -> None:
        self.kind = kind
        super().__init__(desk)
        self.line = LineBox()
        words, _label = _ADDING[kind]
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.line.left.connect(self._add)
        self.problem = wrapping(Words(desk.theme, "", Type.SMALL, "err"), 40)
        self.problem.hide()
        self.stack.addWidget(self.line)
        self.stack.addWidget(self.problem)
        self.refresh()

    def wanted(self) -> Sequence[str]:
        """Return the ids of the records in their order."""
        return [record.id for record in in_order(self.desk.program, self.kind)]

    def make(self, key: str) -> OrderedRow:
        """Return the row of a record."""
        return _RecordRow(self, key)

    @property
    def after(self) -> Sequence[QWidget]:
        """The line to add another."""
        return (self.line,)

    def keep_order(self, keys: Sequence[str], row: OrderedRow) -> bool:
        """Keep another order; days have that of the calendar."""
        if self.kind == "day":
            return False
        label = _("Move “{name}” among the rooms") if self.kind == "room" else _("Move “{name}” among the tracks")
        name = isolated(name_of(self.record(row.key)))
        return self.desk.edit(label.format(name=name), edits.reorder, self.kind, keys)

    def take_out(self, row: OrderedRow) -> bool:
        """Remove a record, and say what that means for its sessions."""
        return remove(self.desk, (self.record(row.key),))

    def record(self, key: str) -> Record:
        """Return the record of a row."""
        return self.desk.program.records(self.kind)[key]

    def _add(self) -> None:
        name = clean_line(self.line.text())
        if not name:
            self._say("")
            return
        try:
            verb, record, called = self._made(name)
        except ForumDeskError as error:
            self._say(str(error))
            return
        label = _ADDING[self.kind][1].format(name=isolated(called))
        if self.desk.edit(label, verb, record):
            self.line.setText("")
            self._say("")

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.line.setAccessibleDescription(problem)

    def _made(self, name: str) -> tuple[Callable[..., Program], Record, str]:
        program = self.desk.program
        if self.kind == "room":
            return edits.add_room, Room(id=new_id(), name=name), name
        if self.kind == "track":
            return edits.add_track, Track(id=new_id(), name=name), name
        near = program.dates[-1] + timedelta(days=1) if program.dates else date.today()  # noqa: DTZ011 - of this wall
        day = entering.date_of(name, near)
        if program.day_on(day) is not None:
            raise ForumDeskError(_("The program has a day on that date already."))
        return edits.add_day, Day(id=new_id(), date=day), day_short(day)


class _RecordRow(OrderedRow):
    """One record."""

    def __init__(self, rows: RecordRows, key: str) -> None:
        self._rows = rows
        super().__init__(rows, key)
        self.name.clicked.connect(lambda: rows.desk.go(Place(rows.kind, key)))
        self.drop = icon_button(rows.desk.theme, "close", "", lambda: rows.drop_row(self))
        self.grip.setVisible(rows.kind != "day")
        self.listen()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.grip)
        line.addWidget(self.name, 1)
        line.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignRight)

    @property
    def stops(self) -> Sequence[QWidget]:
        """The name, and the button that removes it."""
        return (self.name, self.drop)

    def refresh(self) -> None:
        """Show what the program says now."""
        record = self._rows.record(self.key)
        name = name_of(record)
        if isinstance(record, Day):
            name = _("{day} {year}").format(day=day_short(record.date), year=record.date.year)
            name = f"{name}, {record.title}" if record.title else name
        self.name.say(name)
        self.drop.setAccessibleName(_("Delete {name}").format(name=name))
        self.drop.setToolTip(_("Delete"))


def in_order(program: Program, kind: str) -> Sequence[Record]:
    """Return days, rooms or tracks in their order."""
    if kind == "day":
        return program.days_in_order
    return program.rooms_in_order if kind == "room" else program.tracks_in_order
