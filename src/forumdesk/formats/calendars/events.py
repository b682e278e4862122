# SPDX-License-Identifier: MIT
"""One event of a calendar as a session, with its people, place and links, as anybody's calendar says them.

An event of a whole day has no time of day here: it is kept without one, and its dates with it. What no field holds is
kept under its name in the calendar, but for what only calendars need and for mail addresses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from forumdesk.formats.calendars.people import Seat, attendees, opening
from forumdesk.formats.calendars.recurrences import MOST, Instance
from forumdesk.formats.calendars.source import Component
from forumdesk.formats.calendars.values import (
    LONGEST_TEXT,
    When,
    length,
    line_of,
    listed,
    readable,
    state_of,
    text_of,
    unescaped,
    when,
)
from forumdesk.formats.calendars.zones import Zones
from forumdesk.formats.extras import extras
from forumdesk.formats.markdown_of import markdown
from forumdesk.formats.schedule_events import kind_of
from forumdesk.formats.schedule_records import Records
from forumdesk.i18n import _
from forumdesk.markup import safe_url
from forumdesk.program import Link, Room, Session, SessionKind, Track
from forumdesk.text import clean, clean_line, fold
from forumdesk.times import day_long, wall
from forumdesk.wording import kind_word

LONGEST = timedelta(days=14)

_TIMES = ("DTEND", "DURATION", "RDATE", "EXDATE", "RECURRENCE-ID")
_UNDERSTOOD = frozenset({
    "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "CATEGORIES", "URL",
    "CONFERENCE", "ATTACH", "ATTENDEE", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
})  # fmt: skip
_FOR_CALENDARS = frozenset({
    "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS", "METHOD", "ORGANIZER", "X-ALT-DESC",
    "REQUEST-STATUS", "ACKNOWLEDGED",
})  # fmt: skip
"""What says nothing about a session, or says whose mail address it is."""
_HTML = re.compile(r"</(?:p|a|b|i|em|strong|ul|ol|li|div|span|h[1-6])>|<br ?/?>", re.IGNORECASE)
_CLIENTS = re.compile(r"X-(?:MOZ|MICROSOFT|APPLE|GOOGLE|LIC|WR|EVOLUTION|RICAL|FORUMDESK)-.*")
_KIND_WORDS = {fold(word): kind for kind in SessionKind for word in (kind.value, kind_word(kind))}


@dataclass(frozen=True, slots=True)
class Rules:
    """How the events of a file are read."""

    zone: str
    """The program's; empty while it is not known, so that times stay as they are written."""
    zones: Zones
    tracks: frozenset[str] = frozenset()
    """The categories that are tracks."""
    repeated: frozenset[str] = frozenset()
    """UIDs that stand on more than one event."""


@dataclass(slots=True)
class Draft:
    """An event on its way to a session: what it says, and what is odd about it."""

    session: Session
    room: str = ""
    track: str = ""
    seats: list[Seat] = field(default_factory=list)
    odd: list[tuple[str, str]] = field(default_factory=list)
    """The sort of each note, and its words."""


def categories_that_are_tracks(events: Iterable[Component]) -> frozenset[str]:
    """Return the categories of which an event has one alone: they part the program. Of many, all are only tags."""
    alone: Counter[str] = Counter()
    for event in events:
        found = [word for word in _categories(event) if fold(word) not in _KIND_WORDS]
        if len(found) == 1:
            alone[found[0]] += 1
    return frozenset(alone)


def _categories(event: Component) -> list[str]:
    return list(dict.fromkeys(word for each in event.all("CATEGORIES") for word in listed(each.value)))


def read_event(event: Component, rules: Rules) -> Draft:
    """Return what an event says, without when it takes place, which is different each time; nothing is kept yet."""
    title = line_of(event, "SUMMARY")
    draft = Draft(Session(id="", title=title or _("Untitled")))
    if not title:
        draft.odd.append(("untitled", _("An event has no title")))
    for name in _TIMES:
        for each in event.all(name):
            if not all(map(readable, each.value.split(",", MOST)[:MOST])):
                words = _("“{name}” of “{title}” can't be read: “{value}”")
                draft.odd.append(("value", words.format(name=name, title=draft.session.title, value=each.value[:60])))
    _describe(draft, event)
    _classify(draft, event, rules)
    _link(draft, event)
    state = state_of(line_of(event, "STATUS").upper())
    draft.session = replace(draft.session, state=state, extra=extras(dict(_beyond(event))))
    return draft


def timed(said: Draft, instance: Instance, rules: Rules, *, first: bool) -> Draft:
    """Return what an event says for one of its times; what is odd about all of them is said with the first."""
    event = instance.component
    draft = replace(said, odd=[*said.odd] if first else [])
    _place_in_time(draft, instance, rules)
    if draft.session.start is None:
        written = {name: found.value for name in ("DTSTART", "DTEND") if (found := event.first(name))}
        moment = {"DTSTART": f"{instance.start.wall:%Y%m%d}"} if instance.start else written
        draft.session = replace(draft.session, extra=extras(moment) + draft.session.extra)
    return draft


def keep(draft: Draft, instance: Instance, rules: Rules, records: Records) -> str:
    """Keep a session with its people, room and track, and say what is odd about it; return its id."""
    event = instance.component
    key = _id(draft, instance, rules, records)
    if draft.track:
        draft.session = replace(draft.session, track_id=records.track(Track(id="", name=draft.track)))
    room = records.room(Room(id="", name=draft.room)) if draft.room else ""
    records.add(replace(draft.session, id=key, room_id=room), event.line)
    for order, seat in enumerate(draft.seats):
        person = records.person(seat.person, line=event.line)
        records.appearance(replace(seat.appearance, session_id=key, person_id=person, order=order))
    for sort, words in draft.odd:
        records.note(sort, words, event.line, key)
    return key


def _id(draft: Draft, instance: Instance, rules: Rules, records: Records) -> str:
    """Return the id of a session: the event's UID, or where that is not enough, one made of it and its time."""
    event = instance.component
    uid = line_of(event, "UID")
    begins = event.first("DTSTART")
    number = instance.number or (begins.value.strip() if begins else "")
    if not uid:
        return records.session_id("", "", f"{draft.session.title}/{number}/{draft.room}", event.line)
    if not instance.number and uid not in rules.repeated:
        return records.session_id(uid, uid, "", event.line)
    if not instance.number:
        words = _("The UID “{value}” stands on more than one event; each of them is kept")
        records.note("double", words.format(value=uid[:60]), event.line)
    return records.session_id("", "", f"{uid}/{number}", event.line)


def _place_in_time(draft: Draft, instance: Instance, rules: Rules) -> None:
    event, title = instance.component, draft.session.title
    begins = instance.start or when(event.first("DTSTART"))
    if begins is None:
        draft.odd.append(("no start", _("“{title}” has no start that can be read").format(title=title)))
        return
    if begins.whole_day:
        words = _("“{title}” lasts the whole of {day}; it is kept without a time")
        draft.odd.append(
            ("whole day", words.format(title=title, day=f"{day_long(begins.wall.date())} {begins.wall.year}"))
        )
        return
    start = at(begins, rules)
    lasts = _length(event, rules)
    if start.second or start.microsecond:
        start = start.replace(second=0, microsecond=0)
    if lasts is None:
        draft.odd.append(("no end", _("“{title}” has no end").format(title=title)))
    elif lasts < timedelta():
        draft.odd.append(("backwards", _("“{title}” ends before it starts; kept with no end").format(title=title)))
    elif lasts > LONGEST:
        draft.odd.append(("long", _("“{title}” lasts longer than 14 days; kept with no end").format(title=title)))
    clock = rules.zones.clock(begins)
    if begins.zone and not clock.known:
        words = _("“{title}” names a time zone that is not known, “{zone}”; its time is taken as one of the program")
        draft.odd.append(("zone", words.format(title=title, zone=begins.zone[:60])))
    minutes = round((lasts or timedelta()).total_seconds() / 60)
    draft.session = replace(draft.session, start=start, duration=minutes if 0 < minutes <= LONGEST.days * 1440 else 0)


def at(found: When, rules: Rules) -> datetime:
    """Return a time as the clock of the program shows it."""
    clock = rules.zones.clock(found)
    if not clock.known or not rules.zone or clock.name == rules.zone:
        return found.wall
    return wall(clock.moment(found.wall), rules.zone)


def _length(event: Component, rules: Rules) -> timedelta | None:
    """Return how long an event lasts by the clock on the wall of its moments; None when it does not say."""
    begins, ends, lasts = when(event.first("DTSTART")), when(event.first("DTEND")), event.first("DURATION")
    if lasts is not None and ends is None:
        return length(lasts.value)
    if begins is None or ends is None or ends.whole_day:
        return None
    first, last = rules.zones.clock(begins), rules.zones.clock(ends)
    if first.known and last.known:
        return last.moment(ends.wall) - first.moment(begins.wall)
    return ends.wall - begins.wall


def _describe(draft: Draft, event: Component) -> None:
    text = text_of(event, "DESCRIPTION")
    if _HTML.search(text):
        text = markdown(text, LONGEST_TEXT)
    seats = attendees(event)
    known = {fold(seat.person.name) for seat in seats}
    named, text = opening(text, known)
    seats += [seat for seat in named if fold(seat.person.name) not in known]
    draft.seats = seats
    draft.session = replace(draft.session, description=text)


def _classify(draft: Draft, event: Component, rules: Rules) -> None:
    from forumdesk.formats.page_text.headings import kinds  # noqa: PLC0415 - its patterns take a second to load

    words = _categories(event)
    said = [kind for word in words if (kind := _KIND_WORDS.get(fold(word)))]
    likely = [kind for word in words if (kind := kind_of(word)) not in {SessionKind.OTHER, SessionKind.TALK}]
    kind = next(iter((*said, *likely)), None) or kinds.kind_of("", draft.session.title)
    others = [word for word in words if fold(word) not in _KIND_WORDS]
    track = next((word for word in others if word in rules.tracks), "")
    draft.track = track
    draft.session = replace(draft.session, kind=kind, tags=tuple(word for word in others if word != track))


def _link(draft: Draft, event: Component) -> None:
    """Take over where an event takes place, and its addresses; a place that is an address is a stream."""
    place = line_of(event, "LOCATION")
    streams = [url for each in event.all("CONFERENCE") if (url := address(each.value))]
    if url := address(place):
        streams.append(url)
    elif place:
        draft.room = place
    links: dict[str, Link] = {}
    for name, title in (("URL", _("Web page")), ("ATTACH", "")):
        for each in event.all(name):
            written = clean_line(unescaped(each.value[:4000]))
            if found := address(written):
                links.setdefault(found, Link(title=clean_line(each.param("FILENAME")) or title, url=found))
            elif written and not each.param("ENCODING"):
                words = _("“{address}” is no web address; it is kept as it stands")
                draft.odd.append(("address", words.format(address=written[:80])))
    for stream in streams[1:]:
        links.setdefault(stream, Link(title=_("Live stream"), url=stream))
    draft.session = replace(draft.session, stream_url=streams[0] if streams else "", links=tuple(links.values()))


def address(text: str) -> str:
    """Return a web address that may be opened; empty for anything else."""
    found = clean_line(text)[:2000]
    return safe_url(found.replace(" ", "%20")) if found.lower().startswith(("http://", "https://")) else ""


def _beyond(event: Component) -> Iterable[tuple[str, str]]:
    """Yield what no field holds, by its name in the calendar."""
    for each in event.properties:
        if each.name in {"URL", "ATTACH"} and not address(unescaped(each.value)) and not each.param("ENCODING"):
            yield each.name, clean_line(unescaped(each.value))
        elif each.name not in _UNDERSTOOD | _FOR_CALENDARS and not _CLIENTS.fullmatch(each.name):
            yield each.name, clean(unescaped(each.value)).strip()
    uid = line_of(event, "UID")
    if uid:
        yield "UID", uid
