# SPDX-License-Identifier: MIT
"""When and where a session is: day, room, start, end and length, of which each keeps the sense of the others.

Another start moves the session, another end makes it longer or shorter, and so does another length.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from forumdesk import edits, entering
from forumdesk.gui.inspector.clashing import Clashing
from forumdesk.gui.inspector.fields import Chosen, Written
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.reference import Reference
from forumdesk.gui.inspector.subject import Bond
from forumdesk.i18n import _
from forumdesk.program import Program, Session
from forumdesk.timegrid import usual_start
from forumdesk.times import clock, day_short, length, length_short
from forumdesk.wording import isolated

STEP = timedelta(minutes=5)
"""By which the arrow keys move a time."""
MINUTE = timedelta(minutes=1)
A_DAY = 24 * 60
"""Minutes."""


def put_placing(form: Form) -> None:
    """Put the fields of a session's place into its form, and what it clashes with there."""
    placing = _Placing(form)
    form.add(placing.day(), placing.room(), stretches=(6, 5))
    start = placing.start()
    form.add(start, placing.end(), placing.length(), stretches=(5, 5, 6))
    form.put(form.keep(Clashing(form.subject, start)), 8)


class _Placing:
    """The place of one session, asked for and given."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._desk = form.desk

    @property
    def _id(self) -> str:
        return self._form.subject.id

    @property
    def _program(self) -> Program:
        return self._desk.program

    @property
    def _session(self) -> Session:
        return self._program.sessions[self._id]

    def _there(self) -> bool:
        return self._form.subject.there

    def day(self) -> Chosen:
        bond = Bond(_("Day"), lambda: self._program.date_of(self._session), self._to_day, there=self._there)
        return self._form.chosen(bond, lambda: day_choices(self._program))

    def room(self) -> Reference:
        bond = Bond(_("Room"), lambda: self._session.room_id, self._to_room, there=self._there)
        return Reference(self._form.subject, bond, "room")

    def start(self) -> Written:
        bond = Bond(
            _("Starts"), lambda: self._session.start and self._session.start.time(), self._to_start, there=self._there
        )
        field = self._form.written(bond, read=_time_if_any, write=_as_clock, step=_stepped)
        return field.hint(_("Not set"))

    def end(self) -> Written:
        bond = Bond(_("Ends"), self._ends, self._to_end, there=self._there)
        field = self._form.written(bond, read=_time_if_any, write=_as_clock, step=_stepped)
        return field.hint(_("Not set"))

    def length(self) -> Written:
        bond = Bond(_("Length"), lambda: self._session.duration, self._to_length, there=self._there)
        field = self._form.written(
            bond,
            read=entering.length_of,
            write=lambda minutes: length_short(minutes) if minutes else "",
            step=lambda minutes, by: max(5, minutes + 5 * by),
        )
        return field.hint(_("Not set"))

    def _ends(self) -> time | None:
        session = self._session
        return session.end.time() if session.end is not None and session.duration else None

    def _to_day(self, day: date | None) -> bool:
        session = self._session
        if day is None:
            label = _("Take “{title}” off the schedule").format(title=isolated(session.title))
            return self._desk.edit(label, edits.unschedule_sessions, (self._id,))
        if session.start is None:
            return self._move(usual_start(self._program, session, day))
        return self._move(self._program.wall_at(day, session.start.time()))

    def _to_start(self, at: time | None) -> bool:
        if at is None:
            return self._to_day(None)
        day = self._program.date_of(self._session) or self._desk.day
        if day is None:
            self._desk.refuse(_("Add a day to the program first."))
            return False
        return self._move(self._program.wall_at(day, at))

    def _move(self, start: datetime) -> bool:
        return self._desk.edit(self._moved(start), edits.move_session, self._id, self._session.room_id, start)

    def _moved(self, start: datetime) -> str:
        session = self._session
        words = _("Move “{title}” to {time}")
        if session.start is None or session.start.date() != start.date():
            words = _("Move “{title}” to {day} {time}")
        return words.format(title=isolated(session.title), day=day_short(start.date()), time=clock(start))

    def _to_end(self, at: time | None) -> bool:
        session = self._session
        if at is None:
            return self._to_length(0)
        if session.start is None:
            self._desk.refuse(_("“{title}” has no time yet. Give it a start first.").format(title=session.title))
            return False
        minutes = (datetime.combine(session.start.date(), at) - session.start) // MINUTE % A_DAY
        if not minutes:
            self._desk.refuse(_("“{title}” has to end after it begins.").format(title=session.title))
            return False
        return self._to_length(minutes)

    def _to_length(self, minutes: int) -> bool:
        title = isolated(self._session.title)
        words = _("Make “{title}” {length} long") if minutes else _("Take the end of “{title}” away")
        label = words.format(title=title, length=length(minutes))
        return self._desk.edit(label, edits.set_session, self._id, duration=minutes)

    def _to_room(self, room_id: str) -> bool:
        room = self._program.rooms.get(room_id)
        words = _("Move “{title}” to {room}") if room else _("Take “{title}” out of its room")
        label = words.format(title=isolated(self._session.title), room=isolated(room.name) if room else "")
        return self._desk.edit(label, edits.move_session, self._id, room_id, self._session.start)


def day_choices(program: Program) -> list[tuple[object, str]]:
    """Return the days of a program to choose from, and that there is none."""
    return [*((day, day_short(day)) for day in program.dates), (None, _("Not scheduled"))]


def _time_if_any(words: str) -> time | None:
    return entering.time_of(words) if words.strip() else None


def _stepped(at: time, by: int) -> time:
    return (datetime.combine(date(2000, 1, 2), at) + by * STEP).time()


def _as_clock(at: object) -> str:
    return entering.as_clock(at) if isinstance(at, time) else ""
