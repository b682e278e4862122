# SPDX-License-Identifier: MIT
"""Makes a program of the events that a page names for machines. What no field holds is kept with its record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from forumdesk.formats.extras import extras
from forumdesk.formats.markdown_of import markdown
from forumdesk.formats.page_text.headings.kinds import kind_of
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.schedule_links import absolute
from forumdesk.formats.schedule_records import Records
from forumdesk.formats.schedule_times import MAX_MINUTES, Rules, local
from forumdesk.formats.schedule_zone import known_zone, zone_question
from forumdesk.formats.web.events import Event, Events
from forumdesk.formats.web.names import tags_in
from forumdesk.formats.web.nodes import Node, Said, types_of
from forumdesk.formats.web.performers import keep_people
from forumdesk.i18n import _
from forumdesk.program import Conference, Extra, Link, Room, Session, SessionKind, SessionState, Track

_KINDS = {
    "SocialEvent": SessionKind.SOCIAL, "FoodEvent": SessionKind.SOCIAL, "MusicEvent": SessionKind.SOCIAL,
    "DanceEvent": SessionKind.SOCIAL, "TheaterEvent": SessionKind.SOCIAL, "Hackathon": SessionKind.WORKSHOP,
}  # fmt: skip
_STATES = {
    "EventCancelled": SessionState.CANCELLED, "CANCELLED": SessionState.CANCELLED, "cancelled": SessionState.CANCELLED,
    "EventPostponed": SessionState.TENTATIVE, "TENTATIVE": SessionState.TENTATIVE,
}  # fmt: skip
_LENGTH = re.compile(r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d{1,5}S)?)?")
_OWN = frozenset({
    "@context", "@id", "@type", "name", "headline", "summary", "startDate", "endDate", "duration", "description",
    "location", "url", "keywords", "inLanguage", "performer", "performers", "actor", "contributor", "subEvent",
    "subEvents", "superEvent", "eventStatus",
})  # fmt: skip
"""What the fields of a session hold; the rest is kept as it is."""
_OF_CONFERENCE = (_OWN | {"organizer"}) - {"performer", "performers", "actor", "contributor", "eventStatus", "keywords"}


def program_of(said: Said, events: Events, page: Conference, answers: Answers) -> Reading:
    """Return the program of a page's events; `page` is what the page itself says of the whole."""
    whole = events.conference
    sessions = events.sessions or ((whole,) if whole else ())
    records = Records(page.url or (said.line(whole.node, "@id", "url", "name") if whole else "") or page.title)
    conference = conference_of(said, whole, page)
    zone = known_zone(said.line(whole.node, "scheduleTimezone") if whole else "", answers, records)
    rules = Rules(zone=zone, base_url=conference.url)
    titles = _titles_of_days(said, events.frames, rules)
    make = _Sessions(said, rules, records, conference, sessions)
    for event in sessions:
        make.keep(event, "" if event.whole is None or event.whole in titles else _thread(said, event.whole, events))
    key = records.id_for("conference", "")
    conference = replace(conference, id=key, title=answers.title or conference.title, timezone=zone or "UTC")
    stamps = [said.line(event.node, "startDate") for event in sessions[:50]]
    question = zone_question(conference.city, stamps, zone)
    return Reading(
        program=records.dated(conference, dict(titles.values())),
        notes=(*said.notes, *records.notes()),
        questions=() if zone and not answers.timezone else (question,),
    )


def conference_of(said: Said, event: Event | None, page: Conference) -> Conference:
    """Return what is said of the whole: by its event, and where that is silent by the page."""
    if event is None:
        return page
    node, place = event.node, next(iter(said.nodes_of(event.node, "location")), {})
    return replace(
        page,
        title=said.line(node, "name", "headline") or page.title,
        acronym=said.line(node, "alternateName")[:40],
        description=_prose(said, node) or page.description,
        venue=said.line(place, "name"),
        city=_city(said, place),
        url=absolute(said.line(node, "url"), page.url) or page.url,
        organizer=said.line(node, "organizer") or page.organizer,
        language=said.line(node, "inLanguage")[:35] or page.language,
        extra=_extra(node, _OF_CONFERENCE | {"alternateName"}, place, {}),
    )


class _Sessions:
    """Makes sessions one by one, with what all of them share."""

    def __init__(
        self, said: Said, rules: Rules, records: Records, conference: Conference, events: Iterable[Event]
    ) -> None:
        self._said = said
        self._rules = rules
        self._records = records
        self._conference = conference
        self._once = Counter(key for event in events for key in {*self._keys(event.node)})

    def keep(self, event: Event, thread: str) -> None:
        """Keep an event as a session; `thread` is the name of what it is a part of."""
        said, node, records = self._said, event.node, self._records
        title = said.line(node, "name", "headline", "summary")
        start = local(event.start, self._rules) if event.start and event.timed else None
        place = next(iter(said.nodes_of(node, "location")), {})
        room, stream = self._place(place)
        given = next((key for key in self._keys(node) if self._once[key] == 1), "")
        key = records.session_id("", said.line(node, "identifier"), given or f"{title}/{start}/{room}")
        session = Session(
            id=key,
            title=title or _("Untitled"),
            kind=next((_KINDS[each] for each in sorted(types_of(node)) if each in _KINDS), kind_of("", title)),
            state=_STATES.get(_last(said.line(node, "eventStatus")), SessionState.CONFIRMED),
            start=start,
            duration=self._duration(event, title),
            room_id=records.room(Room(id="", name=room)),
            track_id=records.track(Track(id="", name=thread)),
            description=_prose(said, node),
            language=said.line(node, "inLanguage")[:35],
            stream_url=stream,
            links=self._links(node),
            tags=_tags(said, node),
            extra=_extra(node, _OWN, place, self._unkept(event, thread)),
        )
        records.add(session)
        keep_people(said, node, session, self._rules.base_url, records)
        if not title:
            records.note("untitled", _("An event has no title"), record_id=key)
        if start is None:
            records.note("time", _("“{title}” has no time that can be read").format(title=session.title), record_id=key)

    def _keys(self, node: Node) -> tuple[str, ...]:
        return tuple(key for name in ("@id", "url") if (key := self._said.line(node, name)))

    def _place(self, place: Node) -> tuple[str, str]:
        """Return the room of a session, none where it is the venue of all, and the address of a stream."""
        name = self._said.line(place, "name")
        if "VirtualLocation" in types_of(place):
            return "", absolute(self._said.line(place, "url"), self._rules.base_url)
        return (name if name and name != self._conference.venue else ""), ""

    def _duration(self, event: Event, title: str) -> int:
        if event.start is None or not event.timed:
            return 0
        if event.end is not None:
            both = event.start.tzinfo is not None and event.end.tzinfo is not None
            first, last = (event.start, event.end) if both else (_naive(event.start), _naive(event.end))
            found = int((last - first).total_seconds() // 60)
            if 0 <= found <= MAX_MINUTES:
                return found
            words = _("“{title}” ends before it starts, or lasts too long; kept with no end")
            self._records.note("end", words.format(title=title))
            return 0
        match = _LENGTH.fullmatch(self._said.line(event.node, "duration"))
        days, hours, minutes = (int(match[part] or 0) for part in (1, 2, 3)) if match else (0, 0, 0)
        return min(days * 1440 + hours * 60 + minutes, MAX_MINUTES)

    def _links(self, node: Node) -> tuple[Link, ...]:
        address = self._said.line(node, "url")
        url = absolute(address, self._rules.base_url)
        if address and not url:
            words = _("“{address}” is no web address and was left out")
            self._records.note("address", words.format(address=address[:80]))
        return (Link(title=_("Web page"), url=url),) if url and url != self._conference.url else ()

    def _unkept(self, event: Event, thread: str) -> dict[str, Any]:
        """Return what the event says in fields that could not take it."""
        said = self._said
        status = said.line(event.node, "eventStatus")
        found = {"eventStatus": status if _last(status) not in {"EventScheduled", "CONFIRMED"} else ""}
        if not event.timed:
            found["startDate"] = said.line(event.node, "startDate")
        whole = event.whole
        if whole is not None and whole.node is not event.node and not thread and whole.start is not None:
            name = said.line(whole.node, "name")
            found["superEvent"] = name if name != self._conference.title else ""
        return found


def _thread(said: Said, whole: Event, events: Events) -> str:
    """Return the name of the thread that an event is a part of; empty for the conference, or another session."""
    return said.line(whole.node, "name") if whole in events.frames else ""


def _titles_of_days(said: Said, frames: Iterable[Event], rules: Rules) -> dict[Event, tuple[date, str]]:
    """Return the frames that are a day of the program, alone on their date, with that date and their name."""
    dated = [(frame, (local(frame.start, rules)).date()) for frame in frames if frame.start]
    count = Counter(day for _frame, day in dated)
    single = (
        (frame, day)
        for frame, day in dated
        if count[day] == 1 and all(part.start and local(part.start, rules).date() == day for part in frame.parts)
    )
    return {frame: (day, said.line(frame.node, "name")) for frame, day in single}


def _tags(said: Said, node: Node) -> tuple[str, ...]:
    return tags_in(part for value in said.values(node, "keywords") for part in said.text(value).split(","))


def _prose(said: Said, node: Node) -> str:
    return markdown(next((said.prose(value) for value in said.values(node, "description", "about")), ""))


def _city(said: Said, place: Node) -> str:
    address = next(iter(said.nodes_of(place, "address")), {})
    return said.line(address, "addressLocality") or said.line(place, "addressLocality")


def _extra(node: Node, known: AbstractSet[str], place: Node, more: Mapping[str, Any]) -> tuple[Extra, ...]:
    """Return the properties that no field holds, with the types, and the whole of a place that is more than a name."""
    kept = {name: value for name, value in node.items() if name not in known}
    types = ", ".join(sorted(types_of(node) - {"Event"}))
    where = dict(place) if place.keys() - {"@type", "name"} else ""
    return extras({**kept, **more, "@type": types, "location": where})


def _last(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]


def _naive(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)
