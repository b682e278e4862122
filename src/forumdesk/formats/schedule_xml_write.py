# SPDX-License-Identifier: MIT
"""Writes schedule.xml as the schema of the c3voc wants it, in a form that comes back byte for byte.

Nothing is written that the schema does not know, so roles, affiliations and venues stay behind. The version of
ForumDesk is not named, so that a file changes only with its program.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta
from types import MappingProxyType

from lxml import etree

from forumdesk.formats import schedule_shape
from forumdesk.formats.extras import said, structure
from forumdesk.formats.schedule_events import type_word
from forumdesk.formats.schedule_ids import WHOLE, acronym, matching, numbers
from forumdesk.formats.schedule_links import SINGLES, parted, uri
from forumdesk.formats.schedule_said import SaidLink, SaidLinks
from forumdesk.formats.schedule_times import stamped
from forumdesk.formats.schedule_xml_head import HEX, NO_DAY
from forumdesk.formats.writing import Loss, Order, Written, loss_of
from forumdesk.formats.xml_tree import Element, unindented
from forumdesk.i18n import _
from forumdesk.program import Conference, Person, Program, Room, Session, SessionState
from forumdesk.text import clean_line

CARRIES: Mapping[str, AbstractSet[str]] = MappingProxyType(
    {
        "conference": frozenset({"title", "acronym", "timezone", "url", "day_starts_at"}),
        "day": frozenset({"date"}),
        "room": frozenset({"id", "name", "order"}),
        "track": frozenset({"name", "color", "order"}),
        "session": frozenset(
            {"id", "title", "subtitle", "kind", "start", "duration", "room_id", "track_id", "abstract", "description"}
            | {"language", "stream_url", "links", "do_not_record", "tags"}
        ),
        "person": frozenset({"id", "name"}),
        "appearance": frozenset({"session_id", "person_id", "order"}),
    }
)
EXTRAS: Mapping[str, AbstractSet[str]] = MappingProxyType(
    {
        "conference": frozenset({"base_url", "colors", "logo", "schedule_url", "timeslot_duration", "version"}),
        "track": frozenset({"slug"}),
        "session": frozenset(
            {"attachments", "code", "feedback_url", "id", "links", "logo", "origin_url", "recording_license"}
            | {"recording_link", "recording_url", "slug", "type", "url", "video_download_url"}
        ),
        "person": frozenset({"id"}),
    }
)
LONGEST = 99 * 60 + 59
"""Minutes of an event: hours have two digits."""

_CODE = re.compile(r"[0-9A-Z]{6}")
_SLUG = re.compile(r"[a-z0-9_]{4,}-[a-z0-9_-]{4,}")
_TRACK_SLUG = re.compile(r"[a-z][a-z0-9-]+")
_LENGTH = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{1,2})?")
_PATH = r"(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*"
_HTTP = re.compile(rf"https?://[A-Za-z0-9._~-]+(?::[0-9]{{1,5}})?(?:[/?]{_PATH})?(?:\#{_PATH})?")
"""The addresses of RFC 3986 that every checker of schemas takes."""


def write(program: Program, order: Order) -> Written:
    """Write the sessions of a program that take place."""
    plain = schedule_shape.shaped(program)
    root = etree.Element("schedule")
    conference = plain.conference
    etree.SubElement(root, "generator", {"name": "ForumDesk"})
    _add(root, "url", _http(said(conference, "schedule_url")))
    version = order.version or said(conference, "version") or said(conference, "release")
    etree.SubElement(root, "version").text = clean_line(version)
    _add_conference(root, plain)
    names = _Names(plain)
    for index, when in enumerate(plain.dates, 1):
        _add_day(root, plain, when, index, names)
    if not plain.dates:
        _add_day(root, plain, NO_DAY, 1, names)
    etree.indent(root)
    data = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return Written(data=data + b"\n", count=len(plain.sessions), program=program)


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what the file leaves out or changes for another reason than its field."""
    placed = [s for s in program.sessions_in_order if s.start and s.state is not SessionState.CANCELLED]
    seated = {seat.person_id for seat in program.appearances.values()}
    short, long = program.conference.acronym, [s for s in placed if s.duration > LONGEST]
    changed = [short] if short and acronym(program.conference) != short else []
    absent = [person for person in program.people_in_order if person.id not in seated and clean_line(person.name)]
    return (
        *schedule_shape.losses(program),
        *loss_of(_("lengths of sessions over 99 hours"), [session.title for session in long]),
        *loss_of(_("people who are in no session"), [person.name for person in absent]),
        *loss_of(_("the acronym as it is written"), changed),
    )


class _Names:
    """How the sessions of a file are called in it, by their ids."""

    def __init__(self, program: Program) -> None:
        sessions = program.sessions.values()
        self.numbers = numbers(sessions)
        self.codes = _own(sessions, "code", _CODE)
        self.slugs = _own(sessions, "slug", _SLUG)


def _own(sessions: Collection[Session], name: str, pattern: re.Pattern[str]) -> Mapping[str, str]:
    """Return what the source said under a name, where the schema takes it and no other session has the same."""
    found = {session.id: matching(pattern, said(session, name)) for session in sessions}
    count = Counter(found.values())
    return {key: value for key, value in found.items() if value and count[value] == 1}


def _add_conference(root: Element, program: Program) -> None:
    conference, dates = program.conference, program.dates
    head = etree.SubElement(root, "conference")
    base_url = _http(said(conference, "base_url"))
    _add(head, "acronym", acronym(conference) if conference.acronym else "")
    etree.SubElement(head, "title").text = conference.title
    if dates:
        _add(head, "start", dates[0].isoformat())
        _add(head, "end", dates[-1].isoformat())
        _add(head, "days", str(len(dates)))
    _add(head, "timeslot_duration", matching(_LENGTH, said(conference, "timeslot_duration")))
    _add(head, "base_url", base_url)
    _add(head, "logo", _http(said(conference, "logo")))
    _add(head, "url", _http(conference.url) or base_url)
    _add(head, "time_zone_name", conference.timezone)
    _add_colors(head, conference)
    for track in program.tracks_in_order:
        slug = matching(_TRACK_SLUG, said(track, "slug"))
        etree.SubElement(head, "track", _filled({"name": track.name, "color": track.color, "slug": slug}))


def _add_colors(head: Element, conference: Conference) -> None:
    found = structure(conference, "colors")
    found = found if isinstance(found, dict) else {}
    colors = {name: str(found.get(name, "")) for name in ("primary", "background")}
    if HEX.fullmatch(colors["primary"]):
        etree.SubElement(head, "color", {name: each for name, each in colors.items() if HEX.fullmatch(each)})


def _add_day(root: Element, program: Program, when: date, index: int, names: _Names) -> None:
    zone_name = program.conference.timezone
    begins = datetime.combine(when, program.conference.day_starts_at)
    ends = datetime.max if when == date.max else begins + timedelta(days=1, minutes=-1)  # noqa: DTZ901 - a wall time
    frame = {"index": str(index), "start": stamped(begins, zone_name), "end": stamped(ends, zone_name)}
    day = etree.SubElement(root, "day", frame if not program.dates else {"date": when.isoformat(), **frame})
    by_room: dict[str, list[Session]] = {}
    for session in program.sessions_on(when):
        by_room.setdefault(session.room_id, []).append(session)
    for room in program.rooms_in_order:
        # The first day has every room, also those in which nothing takes place.
        if index == 1 or room.id in by_room:
            element = etree.SubElement(day, "room", {"name": room.name, "guid": room.id})
            _add_events(element, program, room, by_room.get(room.id, []), names)
    if "" in by_room:
        _add_events(etree.SubElement(day, "room", {"name": ""}), program, None, by_room[""], names)


def _add_events(
    element: Element, program: Program, room: Room | None, sessions: Iterable[Session], names: _Names
) -> None:
    for session in sessions:
        own = {
            "guid": session.id,
            "id": str(names.numbers[session.id]),
            "code": names.codes.get(session.id, ""),
        }
        event = etree.SubElement(element, "event", _filled(own))
        _add_event(event, program, session, room.name if room else "")
        _add(event, "slug", names.slugs.get(session.id, ""))


def _add_event(event: Element, program: Program, session: Session, room: str) -> None:
    assert session.start is not None
    track = program.tracks.get(session.track_id)
    minutes = min(session.duration, LONGEST)
    abstract, description = unindented(session.abstract), unindented(session.description)
    required = {
        "date": stamped(session.start, program.conference.timezone),
        "start": f"{session.start:%H:%M}",
        "duration": f"{minutes // 60:02}:{minutes % 60:02}",
        "room": room,
        "title": session.title,
        "track": track.name if track else "",
        "type": type_word(session),
        "abstract": abstract,
    }
    for name, text in required.items():
        etree.SubElement(event, name).text = text
    _add(event, "subtitle", session.subtitle)
    _add(event, "language", session.language)
    _add(event, "description", description if description != abstract else "")
    _add(event, "logo", _http(said(session, "logo")))
    _add(event, "origin_url", _http(said(session, "origin_url")))
    _add_recording(event, session)
    _add_people(event, [program.people[seat.person_id] for seat in program.appearances_in(session.id)])
    _add_links(event, parted(session.links, session, session.stream_url))


def _add_recording(event: Element, session: Session) -> None:
    recording = etree.SubElement(event, "recording")
    etree.SubElement(recording, "license").text = clean_line(said(session, "recording_license"))
    etree.SubElement(recording, "optout").text = "true" if session.do_not_record else "false"
    for name in ("url", "link"):
        _add(recording, name, _http(said(session, f"recording_{name}")))


def _add_people(event: Element, people: Iterable[Person]) -> None:
    persons = etree.SubElement(event, "persons")
    for person in people:
        number = matching(WHOLE, said(person, "id"))
        etree.SubElement(persons, "person", _filled({"id": number, "guid": person.id})).text = person.name


def _add_links(event: Element, parts: SaidLinks) -> None:
    links, singles = list(parts.links), dict(parts.singles)
    for place, name in enumerate(SINGLES):
        # What is no address of the web, such as one for mails, can only be a link.
        if name in singles and not _http(singles[name]):
            link = SaidLink(url=singles.pop(name), title=SINGLES[name])
            links.insert(len(links) if place else 0, link)
    for name, address in singles.items():
        _add(event, name, address)
    for outer, found in (("links", links), ("attachments", parts.attachments)):
        element = etree.SubElement(event, outer)
        for link in found:
            service = link.service if outer == "links" else ""
            words = {"href": link.url, "type": clean_line(link.type), "service": clean_line(service)}
            etree.SubElement(element, outer[:-1], _filled(words)).text = link.title


def _add(parent: Element, name: str, text: str) -> None:
    """Add an element, if there is something to say."""
    if text:
        etree.SubElement(parent, name).text = text


def _http(address: str) -> str:
    """Return a web address as the schema takes it; empty for any other."""
    return matching(_HTTP, uri(address))


def _filled(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}
