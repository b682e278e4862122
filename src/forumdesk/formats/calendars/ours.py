# SPDX-License-Identifier: MIT
"""Reads calendars that ForumDesk wrote: with the ids, the fields that only we tell, and how far exports have counted.

What people can see in an entry wins over what we told ourselves: it may have been changed in another program since.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from forumdesk.errors import ForumDeskError
from forumdesk.formats.calendars import own, saying
from forumdesk.formats.calendars.people import opening
from forumdesk.formats.calendars.source import Component
from forumdesk.formats.calendars.values import When, state_of, unescaped, when, whole_text
from forumdesk.formats.notes import Note
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.schedule_records import Records
from forumdesk.i18n import _
from forumdesk.program import (
    Appearance,
    Conference,
    Day,
    Person,
    Program,
    Publication,
    Record,
    Room,
    Session,
    SessionState,
    Track,
    publication_id,
)
from forumdesk.text import clean, clean_line
from forumdesk.times import instant, wall, zone

_EARLY = datetime(1970, 1, 1)
_HIGHEST = 2**31 - 1
_R = TypeVar("_R", bound=Record)


def is_ours(root: Component) -> bool:
    """Tell whether the file is one calendar, written by ForumDesk, that says which conference it is of."""
    calendars = [part for part in root.parts if part.name == "VCALENDAR"]
    return (
        len(calendars) == 1
        and whole_text(calendars[0], "PRODID") == own.PRODID
        and _conference(calendars[0]) is not None
    )


def _conference(calendar: Component) -> Conference | None:
    found = own.restored(Conference, whole_text(calendar, own.property_of("conference")))
    try:
        return found if found and zone(found.timezone) else None
    except ForumDeskError:
        return None


def read(root: Component, notes: tuple[Note, ...], original: str, answers: Answers) -> Reading:
    """Read a calendar of ours."""
    (calendar,) = (part for part in root.parts if part.name == "VCALENDAR")
    conference = _conference(calendar)
    assert conference is not None
    conference = replace(conference, title=answers.title or conference.title)
    records = Records(conference.id, notes)
    found = [record for kind in (Day, Room, Track, Person) for record in _all(calendar, kind)]
    program = Program(conference).put(*found)
    told = [_Event(event, program, records) for event in calendar.below("VEVENT") if own.ENTRY not in _mine(event)]
    program = program.put(*(record for each in told for record in each.records()))
    program = program.put(*(each.with_texts(program) for each in told if each.session))
    program = program.put(*(each.publication(program) for each in told))
    return Reading(program=program, notes=records.notes(), original=original, lines=records.lines)


def _all(component: Component, wanted: type[_R], seen: _R | None = None) -> list[_R]:
    name = own.property_of(wanted.__name__)
    found = (own.restored(wanted, unescaped(each.value), seen) for each in component.all(name))
    return [record for record in found if record is not None]


def _mine(event: Component) -> list[str]:
    """Return what an attendee's calendar says of an entry beyond the program; their own entries are no part of it."""
    return whole_text(event, own.MINE).split(",")


class _Event:
    """One entry: a session, or what is left of one that was dropped."""

    def __init__(self, event: Component, program: Program, records: Records) -> None:
        self._event = event
        self._zone = program.conference.timezone
        self._records = records
        self._people = program.people
        self._uid = whole_text(event, "UID") or f"line {event.line}"
        self._gone = (
            own.restored(Publication, whole_text(event, own.GONE), _blank(self._uid)) if event.first(own.GONE) else None
        )
        self.session = None if self._gone else self._restored(program)

    def _restored(self, program: Program) -> Session:
        """Return the session without the text that stands in its description."""
        seen = self._seen()
        hidden = own.restored(Session, whole_text(self._event, own.property_of("session")), seen) or seen
        start, title, state = seen.start, seen.title, seen.state
        if (
            hidden.start
            and start
            and instant(hidden.start, self._zone).replace(microsecond=0) == instant(start, self._zone)
        ):
            start = start if hidden.start == start else hidden.start  # only what was seen has its fold
        if (clean_line(hidden.title) or _("Untitled")) == title:
            title = hidden.title
        if state is SessionState.TENTATIVE and (hidden.state is SessionState.DRAFT or own.MAYBE in _mine(self._event)):
            state = hidden.state
        return replace(
            hidden, id=self._uid, title=title, state=state, start=start, duration=seen.duration,
            room_id=hidden.room_id if hidden.room_id in program.rooms else "",
            track_id=hidden.track_id if hidden.track_id in program.tracks else "",
        )  # fmt: skip

    def _seen(self) -> Session:
        begins, ends = when(self._event.first("DTSTART")), when(self._event.first("DTEND"))
        status = whole_text(self._event, "STATUS")
        title = clean_line(whole_text(self._event, "SUMMARY")) or _("Untitled")
        if status == "CANCELLED":
            before, _title, after = _("Cancelled: {title}").partition("{title}")
            title = title.removeprefix(before).removesuffix(after)
        minutes = 0
        if begins and ends:
            minutes = round((self._moment(ends) - self._moment(begins)).total_seconds() / 60)
        return Session(
            id=self._uid,
            title=title,
            state=state_of(status),
            start=(wall(self._moment(begins), self._zone) if begins.utc else begins.wall) if begins else None,
            duration=max(minutes, 0),
        )

    def _moment(self, found: When) -> datetime:
        return instant(found.wall, "UTC" if found.utc else self._zone)

    def records(self) -> list[Record]:
        """Return the session and who appears in it."""
        if self.session is None:
            return []
        self._records.lines[self.session.id] = self._event.line
        seats = _all(self._event, Appearance, Appearance(id="", session_id=self.session.id, person_id=""))
        return [self.session, *(seat for seat in seats if seat.person_id in self._people)]

    def with_texts(self, program: Program) -> Session:
        """Return the session with the text of its description, if that is not told elsewhere."""
        session, whole = self.session, whole_text(self._event, "DESCRIPTION")
        assert session is not None
        field = whole_text(self._event, own.TEXT)
        if own.NOTED in _mine(self._event):
            return session
        if field in {"abstract", "description"}:
            inner = saying.frame(program, session).inside(whole)
            if inner is not None:
                return replace(session, abstract=inner) if field == "abstract" else replace(session, description=inner)
        elif clean(saying.said(program, session).plain) == whole:
            return session
        words = _("“{title}” was changed in another program; its description is as it stands there")
        self._records.note("changed", words.format(title=session.title), self._event.line, session.id)
        return replace(session, abstract="", description=opening(whole)[1])

    def publication(self, program: Program) -> Publication:
        """Return what this calendar told of the session, so that the next one counts on."""
        session = program.sessions.get(self._uid)
        raw = ("BEGIN:VEVENT", *(each.raw for each in self._event.properties), "END:VEVENT")
        said = self._gone or _blank(self._uid)
        if session is not None:
            said = replace(said, title=session.title, start=session.start or _EARLY, duration=session.duration,
                           location=whole_text(self._event, "LOCATION"))  # fmt: skip
        created, changed = (found.wall if (found := when(self._event.first(name))) else _EARLY
                            for name in ("CREATED", "DTSTAMP"))  # fmt: skip
        sequence = whole_text(self._event, "SEQUENCE")
        return replace(
            said, sequence=min(int(sequence), _HIGHEST) if sequence.isdecimal() and len(sequence) < 12 else 0,
            digest=own.digest(raw), created=created, changed=changed,
        )  # fmt: skip


def _blank(uid: str) -> Publication:
    return Publication(
        id=publication_id(uid), uid=uid, digest="", created=_EARLY, changed=_EARLY, title="", start=_EARLY
    )
