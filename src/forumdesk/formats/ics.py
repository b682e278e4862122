# SPDX-License-Identifier: MIT
"""Calendar files (RFC 5545 and 7986) that update and cancel in the reader's calendar instead of duplicating there.

What was exported last is remembered in the program as publications, so `write` gives a program back. Every text goes in
cleaned, every URL quoted, times carry the zone's own yearly rules (`vtimezone`), and nothing depends on the hour of the
export: the same program gives the same bytes. There is no ORGANIZER and no ATTENDEE, with which Google refuses entries,
no alarm, and no shorter refresh while the forum runs. `calendars` reads them again, with the help of `calendars.own`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from urllib.parse import quote, urlsplit

from forumdesk.formats.calendars import own, saying
from forumdesk.formats.calendars.lines import Block, folded, stamp
from forumdesk.formats.vtimezone import Observance, exact, observances
from forumdesk.formats.writing import Loss, Order, Written, loss_of, subset
from forumdesk.i18n import _, ngettext
from forumdesk.markup import plain, safe_url
from forumdesk.program import (
    Program,
    Publication,
    Session,
    SessionKind,
    SessionState,
    publication_id,
)
from forumdesk.text import clean_line
from forumdesk.times import instant, wall
from forumdesk.wording import kind_word

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
_FIRST_YEAR, _LAST_YEAR = 1900, 9000
_LONGEST = 366 * 24 * 60
_STATUS = MappingProxyType(
    {
        SessionState.DRAFT: "TENTATIVE",
        SessionState.TENTATIVE: "TENTATIVE",
        SessionState.CONFIRMED: "CONFIRMED",
        SessionState.CANCELLED: "CANCELLED",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """An event without its sequence and stamps, and what there is to remember of it."""

    event: Block
    publication: Publication

    @property
    def local(self) -> bool:
        """Whether its times are those of the zone."""
        return any(line.startswith("DTSTART;TZID=") for _name, line in self.event.lines)


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
    placed = [s for s in chosen if _can_be_placed(s)]
    entries = [_live(program, session, today) for session in placed]
    entries += [_tombstone(program, gone, today) for gone in _dropped(program, asked, today)]
    entries = [_numbered(program, entry) for entry in entries]
    told = _of(program, {session.id for session in placed}, whole=asked is None)
    lines = _calendar(told, entries, method=order.method)
    return Written(
        data=folded(lines),
        program=_remembering(program, entries),
        count=len(entries),
        notes=_left_out([s for s in chosen if not _can_be_placed(s)]),
    )


def _of(program: Program, sessions: AbstractSet[str], *, whole: bool) -> Program:
    """Return what a file tells of: the people in its sessions, and of the rest all, or what its sessions need."""
    part = program if whole else subset(program, sessions)
    seats = {seat.person_id for seat in program.appearances.values() if seat.session_id in sessions}
    return replace(part, people={key: person for key, person in program.people.items() if key in seats})


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what a calendar has no place for: sessions without a time."""
    left = [session.title for session in program.sessions_in_order if not _can_be_placed(session)]
    return loss_of(_("sessions that have no time yet"), left, "session")


def on_day(program: Program, day: date) -> frozenset[str]:
    """Return what an export of one program day asks for: its sessions, and those that were on it when last exported."""
    last_known = (Session(id=gone.uid, title=gone.title, start=gone.start) for gone in _gone(program))
    dropped = frozenset(session.id for session in last_known if program.date_of(session) == day)
    return dropped.union(session.id for session in program.sessions_on(day))


def _can_be_placed(session: Session) -> bool:
    """Tell whether a session has a time that a calendar can hold."""
    return session.start is not None and _FIRST_YEAR <= session.start.year <= _LAST_YEAR


def _has_place(program: Program, uid: str) -> bool:
    session = program.sessions.get(uid)
    return session is not None and _can_be_placed(session)


def _length(minutes: int) -> timedelta:
    """Return a length that can be true; none where it can't, as where the program gives none."""
    return timedelta(minutes=minutes) if 0 < minutes <= _LONGEST else timedelta()


def _gone(program: Program) -> list[Publication]:
    """Return what was exported and has no place in the program any more, in what exports of ours wrote."""
    ours = (p for p in program.publications.values() if p.id == publication_id(p.uid))
    return [p for p in ours if not _has_place(program, p.uid) and _FIRST_YEAR <= p.start.year <= _LAST_YEAR]


def _dropped(program: Program, asked: AbstractSet[str] | None, today: datetime) -> list[Publication]:
    """Return what is gone and asked for, if that still has to be said."""
    placed = [(s.start, s.duration) for s in program.sessions.values() if s.start and _can_be_placed(s)]
    gone = _gone(program)
    ends = [start + _length(minutes) for start, minutes in placed or [(p.start, p.duration) for p in gone]]
    last = max(ends, default=today)
    if today > last + timedelta(days=TOMBSTONE_DAYS):
        return []
    chosen = (p for p in gone if asked is None or p.uid in asked)
    return sorted(chosen, key=lambda p: (p.start, p.uid))


def _left_out(sessions: list[Session]) -> tuple[str, ...]:
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


def _live(program: Program, session: Session, today: datetime) -> _Entry:
    """Return the entry of a session that stands in the program, cancelled or not."""
    assert session.start is not None
    fresh = Publication(
        id=publication_id(session.id),
        uid=session.id,
        digest="",
        created=today,
        changed=today,
        title=session.title,
        start=session.start,
        duration=session.duration,
        location=saying.location(program, session),
    )
    when = span(session.start, session.duration, program.conference.timezone)
    event = _event(fresh, when, status=_STATUS[session.state])
    event.raw("TRANSP", "TRANSPARENT" if _leaves_free(session) else "OPAQUE")
    said = saying.said(program, session)
    event.text("DESCRIPTION", said.plain)
    event.text("X-ALT-DESC", said.rich, FMTTYPE="text/html")
    event.texts("CATEGORIES", _categories(program, session))
    _address(event, "URL", session.links[0].url if session.links else "")
    _address(event, "CONFERENCE", session.stream_url, FEATURE="AUDIO,VIDEO", LABEL=_("Live stream"), VALUE="URI")
    seen = visible_session(session, when, program.conference.timezone)
    _tell_ourselves(event, program, session, seen, said.field)
    return _Entry(event=event, publication=replace(fresh, digest=own.digest(event.written())))


def _tombstone(program: Program, gone: Publication, today: datetime) -> _Entry:
    """Return the entry that cancels what was exported and then dropped."""
    when = span(gone.start, gone.duration, program.conference.timezone)
    event = _event(gone, when, status="CANCELLED")
    event.raw("TRANSP", "TRANSPARENT")
    event.text(own.GONE, own.told(gone, frozenset({"id", "uid", "sequence", "digest", "created", "changed"})))
    return _Entry(event=event, publication=replace(gone, digest=own.digest(event.written()), changed=today))


def _event(what: Publication, when: Mapping[str, tuple[datetime, str]], *, status: str) -> Block:
    event = Block("VEVENT")
    title = clean_line(what.title) or _("Untitled")
    event.text("UID", what.uid)
    event.text("SUMMARY", _("Cancelled: {title}").format(title=title) if status == "CANCELLED" else title)
    event.text("LOCATION", what.location)
    event.raw("STATUS", status)
    event.raw("CLASS", "PUBLIC")
    for name, (moment, zone) in when.items():
        if zone:
            event.wall(name, moment, zone)
        else:
            event.moment(name, moment)
    return event


def span(start: datetime, minutes: int, zone_name: str) -> dict[str, tuple[datetime, str]]:
    """Return start and end, both as wall times of the zone or both in UTC; no end where the program gives none.

    UTC, said with no zone, stands where the zone's yearly rules are not exact, and where a wall time occurs twice or
    never.
    """
    first = instant(start, zone_name)
    length = _length(minutes)
    moments = {"DTSTART": first, "DTEND": first + length} if length else {"DTSTART": first}
    if all(_is_plain(moment, zone_name) for moment in moments.values()) and wall(first, zone_name) == start.replace(
        fold=0
    ):
        return {name: (wall(moment, zone_name).replace(fold=0), zone_name) for name, moment in moments.items()}
    return {name: (moment, "") for name, moment in moments.items()}


@functools.lru_cache(maxsize=4096)
def _is_plain(moment: datetime, zone_name: str) -> bool:
    """Tell whether the zone's yearly rules are exact at a moment, and its wall time occurs only once."""
    if exact(zone_name, (moment,)) is None:
        return False
    shown = wall(moment, zone_name)
    return instant(shown.replace(fold=0), zone_name) == instant(shown.replace(fold=1), zone_name)


def _leaves_free(session: Session) -> bool:
    return session.kind is SessionKind.BREAK or session.state is SessionState.CANCELLED


def _categories(program: Program, session: Session) -> tuple[str, ...]:
    track = program.tracks.get(session.track_id)
    word = kind_word(session.kind) if session.kind is not SessionKind.OTHER else ""
    return (clean_line(track.name) if track else "", word)


def _tell_ourselves(event: Block, program: Program, session: Session, seen: Session, visible: str) -> None:
    """Add what nothing else in the event says of the session, as far as it is `seen`.

    `visible` is the field that its description holds.
    """
    hidden = own.told(session, frozenset({"id", visible}), seen)
    event.text(own.TEXT, visible)
    event.text(own.property_of("session"), hidden if hidden != "{}" else "")
    for seat in program.appearances_in(session.id):
        event.text(own.property_of("appearance"), own.told(seat, frozenset({"session_id"})))


def visible_session(session: Session, when: Mapping[str, tuple[datetime, str]], zone_name: str) -> Session:
    """Return a session as far as title, time and state of its entry tell it, which is how `calendars.ours` begins."""
    first, zone = when["DTSTART"]
    length = _length(session.duration)
    return Session(
        id=session.id,
        title=clean_line(session.title) or _("Untitled"),
        state=SessionState.TENTATIVE if session.state is SessionState.DRAFT else session.state,
        start=(first if zone else wall(first, zone_name)).replace(microsecond=0),
        duration=session.duration if length else 0,
    )


def _address(block: Block, name: str, url: str, **params: str) -> None:
    """Add a web address, quoted as RFC 3986 asks; anything else, and a host that is not in ASCII, is left out."""
    quoted = safe_url(quote(clean_line(url), safe=":/?#[]@!$&'()*+,;=%~"))
    if quoted.startswith(("http://", "https://")) and "%" not in urlsplit(quoted).netloc:
        block.raw(name, quoted, **params)


def _numbered(program: Program, entry: _Entry) -> _Entry:
    """Return the entry with its sequence and stamps: those of the last export, or the next where it differs."""
    fresh = entry.publication
    old = program.publications.get(fresh.id)
    if old is not None and old.digest == fresh.digest:
        fresh = old
    elif old is not None:
        changed = max(fresh.changed, old.changed + timedelta(seconds=1))
        fresh = replace(fresh, sequence=old.sequence + 1, created=old.created, changed=changed)
    entry.event.raw("SEQUENCE", str(fresh.sequence))
    entry.event.moment("CREATED", fresh.created.replace(tzinfo=UTC))
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        entry.event.moment(name, fresh.changed.replace(tzinfo=UTC))
    return replace(entry, publication=fresh)


def _remembering(program: Program, entries: list[_Entry]) -> Program:
    news = [e.publication for e in entries if program.publications.get(e.publication.id) is not e.publication]
    return program.put(*news) if news else program


def _calendar(program: Program, entries: list[_Entry], *, method: bool) -> list[str]:
    conference = program.conference
    calendar = Block("VCALENDAR")
    calendar.raw("VERSION", "2.0")
    calendar.raw("PRODID", own.PRODID)
    calendar.raw("CALSCALE", "GREGORIAN")
    if method:
        calendar.raw("METHOD", "PUBLISH")
    calendar.text("UID", conference.id)
    title = clean_line(conference.title) or _("Untitled")
    about = plain(conference.description).strip() or clean_line(conference.subtitle)
    calendar.text("NAME", title)
    calendar.text("X-WR-CALNAME", _unescaped(title))
    calendar.text("DESCRIPTION", about)
    calendar.text("X-WR-CALDESC", _unescaped(about))
    calendar.text("X-WR-TIMEZONE", conference.timezone)
    _address(calendar, "URL", conference.url)
    calendar.raw("REFRESH-INTERVAL", _REFRESH, VALUE="DURATION")
    calendar.raw("X-PUBLISHED-TTL", _REFRESH)
    _tell_records(calendar, program)
    if entries:
        calendar.moment("LAST-MODIFIED", max(e.publication.changed for e in entries).replace(tzinfo=UTC))
    *head, end = calendar.written()
    zones = _timezone(conference.timezone) if any(entry.local for entry in entries) else []
    return [*head, *zones, *(line for entry in entries for line in entry.event.written()), end]


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
