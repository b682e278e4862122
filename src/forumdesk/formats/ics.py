# SPDX-License-Identifier: MIT
"""Calendar files (RFC 5545 and 7986) that update and cancel in the reader's calendar instead of duplicating there.

What was exported last is remembered in the program as publications, so `write` gives a program back. Every text goes in
cleaned, every URL quoted, times carry the zone's own yearly rules (`vtimezone`), and nothing depends on the hour of the
export: the same program gives the same bytes. There is no ORGANIZER and no ATTENDEE, with which Google refuses entries,
no alarm unless an attendee asks for it (`ics_agenda`), and no shorter refresh while the forum runs. `calendars` reads
them again, with the help of `calendars.own`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

from forumdesk.formats.calendars import own
from forumdesk.formats.calendars.lines import Block, folded, stamp
from forumdesk.formats.ics_entries import (
    Event,
    address,
    can_be_placed,
    can_be_told,
    length_of,
    live,
    numbered,
    tombstone,
)
from forumdesk.formats.vtimezone import Observance, observances
from forumdesk.formats.writing import Loss, Order, Written, loss_of, subset
from forumdesk.i18n import _, ngettext
from forumdesk.identity import agenda_id
from forumdesk.markup import plain
from forumdesk.program import Program, Publication, Session, publication_id
from forumdesk.text import clean_line

TOMBSTONE_DAYS = 30
"""For so long after the program's end a dropped session is still announced as cancelled."""

CARRIES: Mapping[str, AbstractSet[str]] = MappingProxyType(
    {kind: own.carried(kind) for kind in ("conference", "day", "room", "track", "session", "appearance")}
    | {"person": own.carried("person", "links")}
)
EXTRAS: Mapping[str, AbstractSet[str]] = MappingProxyType({})

_REFRESH = "PT6H"
_RULE = ("FREQ", "BYDAY", "BYMONTHDAY", "BYMONTH")
_NOT_TOLD = MappingProxyType({"person": frozenset({"links"})})


def write(program: Program, order: Order) -> Written:
    """Return the sessions that are meant as a calendar file; `program` is the whole one.

    A session that was exported before and is now cancelled, dropped or without a time is said to be cancelled, until
    30 days after the program's end. Breaks are exported like everything else, but leave their time free. The time of
    the order enters the file only where an entry has changed since its last export. Outlook needs METHOD:PUBLISH, and
    CalDAV servers refuse it. The program that comes back remembers what was said: keep it, so that the next export can
    update.
    """
    today = order.now.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    asked = order.sessions
    chosen = [s for s in program.sessions_in_order if asked is None or s.id in asked]
    placed = [s for s in chosen if can_be_placed(s)]
    entries = [live(program, session, today) for session in placed]
    entries += [tombstone(program, gone, today) for gone in _dropped(program, asked, today)]
    entries = [numbered(entry, _heard(program, order, entry.publication)) for entry in entries]
    told = told_of(program, {session.id for session in placed}, whole=asked is None)
    lines = calendar(told, entries, method=order.method)
    return Written(
        data=folded(lines),
        program=_remembering(program, entries),
        count=len(entries),
        notes=left_out([s for s in chosen if not can_be_placed(s)]),
    )


def _heard(program: Program, order: Order, fresh: Publication) -> Iterable[Publication | None]:
    """Return what calendars were told of an entry before: by exports of this program, and by others of this user."""
    return program.publications.get(fresh.id), order.heard.get(fresh.uid)


def told_of(program: Program, sessions: AbstractSet[str], *, whole: bool) -> Program:
    """Return what a file tells of: the people in its sessions, and of the rest all, or what its sessions need."""
    part = program if whole else subset(program, sessions)
    seats = {seat.person_id for seat in program.appearances.values() if seat.session_id in sessions}
    return replace(part, people={key: person for key, person in program.people.items() if key in seats})


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what a calendar has no place for: sessions without a time."""
    left = [session.title for session in program.sessions_in_order if not can_be_placed(session)]
    return loss_of(_("sessions that have no time yet"), left, "session")


def on_day(program: Program, day: date) -> frozenset[str]:
    """Return what an export of one program day asks for: its sessions, and those that were on it when last exported."""
    last_known = (Session(id=gone.uid, title=gone.title, start=gone.start) for gone in _gone(program))
    dropped = frozenset(session.id for session in last_known if program.date_of(session) == day)
    return dropped.union(session.id for session in program.sessions_on(day))


def _has_place(program: Program, uid: str) -> bool:
    session = program.sessions.get(uid)
    return session is not None and can_be_placed(session)


def _gone(program: Program) -> list[Publication]:
    """Return what was exported and has no place in the program any more, in what exports of ours wrote."""
    ours = (p for p in program.publications.values() if p.id == publication_id(p.uid))
    return [p for p in ours if not _has_place(program, p.uid) and can_be_told(p.start)]


def _dropped(program: Program, asked: AbstractSet[str] | None, today: datetime) -> list[Publication]:
    """Return what is gone and asked for, if that still has to be said."""
    gone = _gone(program)
    return [p for p in still_said(program, gone, today) if asked is None or p.uid in asked]


def still_said(program: Program, gone: Iterable[Publication], today: datetime) -> list[Publication]:
    """Return what is gone in order, as long as it has to be said that it is; later, nothing."""
    left = sorted(gone, key=lambda p: (p.start, p.uid))
    placed = [(s.start, s.duration) for s in program.sessions.values() if s.start and can_be_placed(s)]
    ends = [start + length_of(minutes) for start, minutes in placed or [(p.start, p.duration) for p in left]]
    return left if today <= max(ends, default=today) + timedelta(days=TOMBSTONE_DAYS) else []


def left_out(sessions: list[Session]) -> tuple[str, ...]:
    """Return, in a sentence, which sessions a calendar has no place for; nothing where there are none."""
    if not sessions:
        return ()
    counted = ngettext(
        "{count} session has no time yet and was left out",
        "{count} sessions have no time yet and were left out",
        len(sessions),
    )
    names = ", ".join(f"“{clean_line(session.title)}”" for session in sessions[:3])
    more = _(" and others") if len(sessions) > 3 else ""
    return (_("{counted}: {names}{more}.").format(counted=counted, names=names, more=more),)


def _remembering(program: Program, entries: list[Event]) -> Program:
    news = [e.publication for e in entries if program.publications.get(e.publication.id) is not e.publication]
    return program.put(*news) if news else program


def calendar(program: Program, entries: list[Event], *, method: bool, agenda: bool = False) -> list[str]:
    """Return the lines of a calendar: what it says of the program, the zone, and these entries in their order."""
    conference = program.conference
    head = Block("VCALENDAR")
    head.raw("VERSION", "2.0")
    head.raw("PRODID", own.PRODID)
    head.raw("CALSCALE", "GREGORIAN")
    if method:
        head.raw("METHOD", "PUBLISH")
    head.text("UID", agenda_id(conference.id) if agenda else conference.id)
    title = clean_line(conference.title) or _("Untitled")
    title = _("My agenda: {title}").format(title=title) if agenda else title
    about = plain(conference.description).strip() or clean_line(conference.subtitle)
    head.text("NAME", title)
    head.text("X-WR-CALNAME", _unescaped(title))
    head.text("DESCRIPTION", about)
    head.text("X-WR-CALDESC", _unescaped(about))
    head.text("X-WR-TIMEZONE", conference.timezone)
    address(head, "URL", conference.url)
    head.raw("REFRESH-INTERVAL", _REFRESH, VALUE="DURATION")
    head.raw("X-PUBLISHED-TTL", _REFRESH)
    _tell_records(head, program)
    if entries:
        head.moment("LAST-MODIFIED", max(e.publication.changed for e in entries).replace(tzinfo=UTC))
    *begin, end = head.written()
    zones = _timezone(conference.timezone) if any(entry.local for entry in entries) else []
    return [*begin, *zones, *(line for entry in entries for line in entry.event.written()), end]


def _tell_records(calendar: Block, program: Program) -> None:
    """Add what the events refer to, as only we read it."""
    for kind in ("conference", "day", "room", "track", "person"):
        for record in program.records(kind).values():
            calendar.text(own.property_of(kind), own.told(record, _NOT_TOLD.get(kind, frozenset())))


def _unescaped(text: str) -> str:
    """Return a text for the X- properties of a calendar, whose escapes readers disagree on, so that it needs none."""
    return re.sub(r"\s*[,;]\s*", " – ", clean_line(text)).replace("\\", "/")


def _timezone(zone_name: str) -> list[str]:
    timezone = Block("VTIMEZONE")
    timezone.text("TZID", zone_name)
    *head, end = timezone.written()
    return [*head, *(line for part in observances(zone_name) or () for line in _observance(part)), end]


def _observance(part: Observance) -> list[str]:
    block = Block("DAYLIGHT" if part.daylight else "STANDARD")
    block.raw("DTSTART", stamp(part.start))
    block.raw("TZOFFSETFROM", _offset(part.offset_from))
    block.raw("TZOFFSETTO", _offset(part.offset_to))
    block.text("TZNAME", part.name)
    if part.rule:
        parts = {name: part.rule[name] for name in _RULE if name in part.rule}
        block.raw("RRULE", ";".join(f"{k}={v if isinstance(v, str) else ','.join(v)}" for k, v in parts.items()))
    return block.written()


def _offset(offset: timedelta) -> str:
    minutes, seconds = divmod(abs(round(offset.total_seconds())), 60)
    return (
        f"{'-' if offset < timedelta() else '+'}{minutes // 60:02}{minutes % 60:02}{f'{seconds:02}' if seconds else ''}"
    )
