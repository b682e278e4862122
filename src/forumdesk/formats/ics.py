# SPDX-License-Identifier: MIT
"""Calendar files (RFC 5545 and 7986) that update and cancel in the reader's calendar instead of duplicating there.

What was exported last is remembered in the program as publications, so `write` gives a program back. Only this module
knows icalendar, whose traps it avoids: every text goes in cleaned and as a vText, every URL quoted, times carry the
zone's own yearly rules (`vtimezone`), and nothing depends on the hour of the export. There is no ORGANIZER and no
ATTENDEE, with which Google refuses entries, no alarm, and no shorter refresh while the forum runs: the same program
gives the same bytes.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from urllib.parse import quote, urlsplit

from icalendar import Calendar, Component, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDuration, vText, vUri

from forumdesk.formats.vtimezone import Observance, exact, observances
from forumdesk.formats.writing import EXAMPLES, Loss, Order, Written
from forumdesk.i18n import _, ngettext
from forumdesk.markup import plain, safe_html, safe_url
from forumdesk.program import (
    Appearance,
    Person,
    Program,
    Publication,
    Role,
    Session,
    SessionKind,
    SessionState,
    publication_id,
)
from forumdesk.text import clean, clean_line
from forumdesk.times import instant, wall
from forumdesk.wording import affiliation, kind_word

PRODID = "-//ForumDesk//Conference program//EN"
TOMBSTONE_DAYS = 30
"""For so long after the program's end a dropped session is still announced as cancelled."""

CARRIES: Mapping[str, AbstractSet[str]] = MappingProxyType(
    {
        "conference": frozenset({"id", "title", "timezone"}),
        "session": frozenset({"id", "title", "start", "duration"}),
    }
)
EXTRAS: Mapping[str, AbstractSet[str]] = MappingProxyType({})

_REFRESH = timedelta(hours=6)
_FIRST_YEAR, _LAST_YEAR = 1900, 9000
_LONGEST = 366 * 24 * 60
_RICH = re.compile(r"<(?!/?p>)")
_LEADS = MappingProxyType({Role.MODERATOR: _("moderator"), Role.CHAIR: _("chair"), Role.HOST: _("host")})
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

    event: Event
    publication: Publication


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
    calendar = _calendar(program, entries, method=order.method)
    return Written(
        data=calendar.to_ical(),
        program=_remembering(program, entries),
        count=len(entries),
        notes=_left_out([s for s in chosen if not _can_be_placed(s)]),
    )


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what a calendar has no place for: sessions without a time."""
    left = [s for s in program.sessions_in_order if not _can_be_placed(s)]
    if not left:
        return ()
    names = tuple(clean_line(session.title) for session in left[:EXAMPLES])
    return (Loss(what=_("sessions that have no time yet"), count=len(left), examples=names, kind="session"),)


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
        location=_location(program, session),
    )
    event = _event(fresh, program.conference.timezone, status=_STATUS[session.state])
    if session.kind is SessionKind.BREAK:
        event["TRANSP"] = vText("TRANSPARENT")
    _describe(event, program, session)
    _categories(event, program, session)
    _address(event, "url", session.links[0].url if session.links else "")
    _address(event, "conference", session.stream_url, FEATURE=["AUDIO", "VIDEO"], LABEL=_("Live stream"), VALUE="URI")
    return _Entry(event=event, publication=replace(fresh, digest=_digest(event)))


def _tombstone(program: Program, gone: Publication, today: datetime) -> _Entry:
    """Return the entry that cancels what was exported and then dropped."""
    event = _event(gone, program.conference.timezone, status="CANCELLED")
    return _Entry(event=event, publication=replace(gone, digest=_digest(event), changed=today))


def _event(what: Publication, zone_name: str, *, status: str) -> Event:
    event = Event()
    cancelled = status == "CANCELLED"
    title = clean_line(what.title) or _("Untitled")
    _text(event, "uid", what.uid)
    _text(event, "summary", _("Cancelled: {title}").format(title=title) if cancelled else title)
    _text(event, "location", what.location)
    _text(event, "status", status)
    _text(event, "transp", "TRANSPARENT" if cancelled else "OPAQUE")
    _text(event, "class", "PUBLIC")
    _span(event, what.start, what.duration, zone_name)
    return event


def _span(event: Event, start: datetime, minutes: int, zone_name: str) -> None:
    """Add start and end, both as wall times of the zone or both in UTC; no end where the program gives none.

    UTC stands where the zone's yearly rules are not exact, and where a wall time occurs twice or never.
    """
    first = instant(start, zone_name)
    length = _length(minutes)
    moments = {"dtstart": first, "dtend": first + length} if length else {"dtstart": first}
    local = exact(zone_name, moments.values()) is not None and all(_is_plain(m, zone_name) for m in moments.values())
    for name, moment in moments.items():
        if local and wall(first, zone_name) == start.replace(fold=0):
            event.add(name, wall(moment, zone_name).replace(fold=0), parameters={"TZID": zone_name})
        else:
            event.add(name, moment)


def _is_plain(moment: datetime, zone_name: str) -> bool:
    """Tell whether the wall time of a moment occurs only once."""
    shown = wall(moment, zone_name)
    return instant(shown.replace(fold=0), zone_name) == instant(shown.replace(fold=1), zone_name)


def _location(program: Program, session: Session) -> str:
    room = program.rooms.get(session.room_id)
    parts = (room.name, room.floor) if room else ()
    return ", ".join(line for part in (*parts, program.conference.venue) if (line := clean_line(part)))


def _describe(event: Event, program: Program, session: Session) -> None:
    """Add who speaks, what it is about, and the links last: plain, and for Outlook as HTML if that says more."""
    billed = [(a, program.people[a.person_id]) for a in program.billed(session.id) if a.person_id in program.people]
    heading = ": ".join(line for part in (session.label, session.subtitle) if (line := clean_line(part)))
    who = "\n".join(line for a, person in billed if (line := _affiliation(a, person)))
    before, after = (_speakers(billed), who, heading), _links(session)
    texts = list(dict.fromkeys((session.abstract, session.description)))
    _text(event, "description", "\n\n".join(part for part in (*before, *map(plain, texts), after) if part))
    shown = "".join(map(safe_html, texts))
    if _RICH.search(shown):
        whole = "".join(map(_paragraph, before)) + shown + _paragraph(after)
        event.add("x-alt-desc", vText(clean_line(whole), params={"FMTTYPE": "text/html"}))


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text, quote=False)}</p>".replace("\n", "<br>") if text else ""


def _speakers(billed: list[tuple[Appearance, Person]]) -> str:
    names = []
    for appearance, person in billed:
        lead = _LEADS.get(appearance.role)
        names.append(f"{_name(person)} ({lead})" if lead else _name(person))
    return _("Speakers: {names}").format(names=", ".join(names)) if names else ""


def _name(person: Person) -> str:
    return clean_line(f"{person.honorific} {person.name}")


def _affiliation(appearance: Appearance, person: Person) -> str:
    said = clean_line(appearance.byline or affiliation(person))
    return f"{_name(person)}: {said}" if said else ""


def _links(session: Session) -> str:
    lines = [f"{_('Live stream')}: {session.stream_url}"] if session.stream_url else []
    lines += [f"{link.title}: {link.url}" if link.title else link.url for link in session.links]
    return "\n".join(clean_line(line) for line in lines)


def _categories(event: Event, program: Program, session: Session) -> None:
    track = program.tracks.get(session.track_id)
    words = (
        clean_line(track.name) if track else "",
        kind_word(session.kind) if session.kind is not SessionKind.OTHER else "",
    )
    if any(words):
        event.add("categories", [word for word in words if word])


def _text(component: Component, name: str, value: str) -> None:
    """Add a text if there is one. icalendar writes some properties as they are given, so all go in as vText."""
    if value:
        component.add(name, vText(clean(value)))


def _address(component: Component, name: str, url: str, **parameters: str | list[str]) -> None:
    """Add a web address, quoted as RFC 3986 asks; anything else, and a host that is not in ASCII, is left out."""
    quoted = safe_url(quote(clean_line(url), safe=":/?#[]@!$&'()*+,;=%~"))
    if quoted.startswith(("http://", "https://")) and "%" not in urlsplit(quoted).netloc:
        component.add(name, vUri(quoted, params=parameters))


def _digest(event: Event) -> str:
    # Unfolded, because folding is half of the cost of writing.
    return hashlib.sha256("\n".join(event.content_lines()).encode()).hexdigest()


def _numbered(program: Program, entry: _Entry) -> _Entry:
    """Return the entry with its sequence and stamps: those of the last export, or the next where it differs."""
    fresh = entry.publication
    old = program.publications.get(fresh.id)
    if old is not None and old.digest == fresh.digest:
        fresh = old
    elif old is not None:
        changed = max(fresh.changed, old.changed + timedelta(seconds=1))
        fresh = replace(fresh, sequence=old.sequence + 1, created=old.created, changed=changed)
    entry.event.add("sequence", fresh.sequence)
    entry.event.add("created", fresh.created.replace(tzinfo=UTC))
    for name in ("dtstamp", "last-modified"):
        entry.event.add(name, fresh.changed.replace(tzinfo=UTC))
    return replace(entry, publication=fresh)


def _remembering(program: Program, entries: list[_Entry]) -> Program:
    news = [e.publication for e in entries if program.publications.get(e.publication.id) is not e.publication]
    return program.put(*news) if news else program


def _calendar(program: Program, entries: list[_Entry], *, method: bool) -> Calendar:
    conference = program.conference
    calendar = Calendar()
    _text(calendar, "version", "2.0")
    _text(calendar, "prodid", PRODID)
    _text(calendar, "calscale", "GREGORIAN")
    if method:
        _text(calendar, "method", "PUBLISH")
    _text(calendar, "uid", conference.id)
    title = clean_line(conference.title) or _("Untitled")
    about = plain(conference.description).strip() or clean_line(conference.subtitle)
    _text(calendar, "name", title)
    _text(calendar, "x-wr-calname", _unescaped(title))
    _text(calendar, "description", about)
    _text(calendar, "x-wr-caldesc", _unescaped(about))
    _text(calendar, "x-wr-timezone", conference.timezone)
    _address(calendar, "url", conference.url)
    calendar.add("refresh-interval", vDuration(_REFRESH, params={"VALUE": "DURATION"}))
    calendar.add("x-published-ttl", vDuration(_REFRESH))
    if entries:
        calendar.add("last-modified", max(e.publication.changed for e in entries).replace(tzinfo=UTC))
    if any("TZID" in entry.event["DTSTART"].params for entry in entries):
        calendar.add_component(_timezone(conference.timezone, observances(conference.timezone) or ()))
    for entry in entries:
        calendar.add_component(entry.event)
    return calendar


def _unescaped(text: str) -> str:
    """Return a text for the X- properties of a calendar, whose escapes readers disagree on, so that it needs none."""
    return re.sub(r"\s*[,;]\s*", " – ", clean_line(text)).replace("\\", "/")


def _timezone(zone_name: str, parts: tuple[Observance, ...]) -> Timezone:
    timezone = Timezone()
    _text(timezone, "tzid", zone_name)
    for part in parts:
        component = TimezoneDaylight() if part.daylight else TimezoneStandard()
        component.add("dtstart", part.start)
        component.add("tzoffsetfrom", part.offset_from)
        component.add("tzoffsetto", part.offset_to)
        _text(component, "tzname", part.name)
        if part.rule:
            component.add("rrule", dict(part.rule))
        timezone.add_component(component)
    return timezone
