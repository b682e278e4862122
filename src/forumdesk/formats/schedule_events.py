# SPDX-License-Identifier: MIT
"""One event of a schedule file as a session, with its people, place and links. What is odd is noted and kept."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from forumdesk.formats.schedule_records import Records
from forumdesk.formats.schedule_times import Frame, Rules, minutes, start_of
from forumdesk.formats.xml_tree import Element, attribute, line, line_number, own_line, prose
from forumdesk.i18n import _
from forumdesk.markup import safe_url
from forumdesk.program import Appearance, Link, Person, Room, Session, SessionKind, Track
from forumdesk.text import fold

_KINDS = (
    (SessionKind.KEYNOTE, re.compile(r"keynote")),
    (SessionKind.PANEL, re.compile(r"panel|podium|round.?table")),
    (SessionKind.WORKSHOP, re.compile(r"workshop|hands.?on|tutorial")),
    (SessionKind.OPENING, re.compile(r"opening")),
    (SessionKind.CLOSING, re.compile(r"closing")),
    (SessionKind.BREAK, re.compile(r"\bbreak\b|lunch|pause")),
    (SessionKind.SOCIAL, re.compile(r"social|party|concert|dj.?set|performance|reception|dinner")),
    (SessionKind.TALK, re.compile(r"talk|lecture|lightning|devroom|main.?track|presentation|vortrag|^session$|^$")),
)


def read_event(element: Element, frame: Frame, room: str, rules: Rules, records: Records) -> None:
    """Keep an event of a day in `records`; `room` is the name of the room element it stands in, or empty."""
    given = attribute(element, "id") or line(element, "slug", "tag")
    otherwise = "/".join(line(element, tag) for tag in ("title", "date", "start", "room"))
    place = line_number(element)
    key = records.session_id(given, attribute(element, "guid"), otherwise, place)
    start, odd = start_of(line(element, "date"), line(element, "start"), frame, rules)
    kind, tags = _kind(line(element, "type"))
    abstract, description = prose(element, "abstract"), prose(element, "description")
    session = Session(
        id=key,
        title=line(element, "title") or _("Untitled"),
        subtitle=line(element, "subtitle"),
        kind=kind,
        start=start,
        duration=minutes(line(element, "duration")) or 0,
        room_id=records.room(Room(id="", name=room or line(element, "room"))),
        track_id=records.track(Track(id="", name=line(element, "track"))),
        abstract=abstract,
        description="" if description == abstract else description,
        language=line(element, "language"),
        links=_links(element, rules, records),
        do_not_record=_opted_out(element),
        tags=tags,
    )
    records.add(session, place)
    for order, element_of_person in enumerate(element.iterfind("persons/person")):
        person = _person(element_of_person, records)
        records.appearance(Appearance(id="", session_id=key, person_id=person, order=order))
    _note_oddities(element, session, room, records)
    for what in odd:
        records.note("time", _("“{title}”: {what}").format(title=session.title, what=what), place, key)


def _note_oddities(element: Element, session: Session, room: str, records: Records) -> None:
    """Say what an event lacks or contradicts."""
    place, other = line_number(element), line(element, "room")
    if not line(element, "title"):
        records.note("untitled", _("An event has no title"), place, session.id)
    if minutes(line(element, "duration")) is None:
        words = _("“{title}” has no length that can be read, so it has no end")
        records.note("length", words.format(title=session.title), place, session.id)
    if room and other not in {"", room}:
        words = _("“{title}” names the room “{other}”, but stands under “{room}”, which is taken")
        records.note("room", words.format(title=session.title, other=other, room=room), place, session.id)


def _person(element: Element, records: Records) -> str:
    name = own_line(element) or attribute(element, "public_name") or attribute(element, "name")
    number, guid = attribute(element, "id"), attribute(element, "guid")
    return records.person(Person(id="", name=name), number, guid, line_number(element))


def _kind(word: str) -> tuple[SessionKind, tuple[str, ...]]:
    """Return the kind of session that a type means; the type itself becomes a tag where none fits."""
    folded = fold(word)
    found = next((kind for kind, pattern in _KINDS if pattern.search(folded)), None)
    return (found, ()) if found else (SessionKind.OTHER, (word,))


def _opted_out(element: Element) -> bool:
    return any(line(recording, "optout").lower() in {"true", "1"} for recording in element.iterchildren("recording"))


def _links(element: Element, rules: Rules, records: Records) -> tuple[Link, ...]:
    """Return the event's own page first, then its links and attachments; what is no web address is noted."""
    found: dict[str, Link] = {}
    for title, address in _addresses(element):
        url = absolute(address, rules.base_url)
        if url:
            found.setdefault(url, Link(title=title if title != address else "", url=url))
        elif address:
            words = _("“{address}” is no web address and was left out")
            records.note("address", words.format(address=address[:80]), line_number(element))
    return tuple(found.values())


def _addresses(element: Element) -> list[tuple[str, str]]:
    linked = [*element.iterfind("links/link"), *element.iterfind("attachments/attachment")]
    return [
        (_("Web page"), line(element, "url", "full_conf_url")),
        *((own_line(link), attribute(link, "href") or own_line(link)) for link in linked),
        (_("Recording"), line(element, "video_download_url")),
        (_("Feedback"), line(element, "feedback_url")),
    ]


def absolute(address: str, base_url: str) -> str:
    """Return an address in full; empty when it is none that may be opened."""
    try:
        return safe_url(urljoin(base_url, address).replace(" ", "%20")) if address else ""
    except ValueError:
        return ""
