# SPDX-License-Identifier: MIT
"""What one event of schedule.json says, in version 1 and the draft of version 2. `schedule_events` understands it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from forumdesk.formats.extras import extras
from forumdesk.formats.json_tree import Object, array, inner, line, objects, prose
from forumdesk.formats.schedule_events import kept_of
from forumdesk.formats.schedule_links import absolute, is_recording
from forumdesk.formats.schedule_records import Records, valid_guid
from forumdesk.formats.schedule_said import SaidEvent, SaidLink, SaidLinks, SaidPerson
from forumdesk.formats.schedule_times import stamp
from forumdesk.program import Person

_SAME = ("id", "guid", "title", "subtitle", "type", "state", "language")
_PLACES = ("url", "video_download_url", "feedback_url")
_EVENT = frozenset(
    {*_SAME, *_PLACES, "guid", "date", "start", "end", "duration", "room", "track", "abstract", "description"}
    | {"do_not_record", "persons", "participants", "links", "attachments", "logo"}
)
_NAMES = ("name", "public_name", "full_public_name")
_PERSON = frozenset(
    {*_NAMES, "id", "guid", "role", "byline", "honorific", "pronouns", "position", "organization", "affiliation"}
    | {"biography", "sort_name", "url", "links", "avatar"}
)
_ISO_LENGTH = re.compile(r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,5}(?:\.\d{1,9})?S)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the events of a file may refer to."""

    names: Mapping[str, str]
    """The names of rooms and tracks by their guids and slugs, as the draft of version 2 refers to them."""
    people: Mapping[str, Object]
    """What is said of people outside of events, by their guids."""
    base_url: str = ""


def said_event(event: Object, known: Known, records: Records) -> SaidEvent:
    """Return what an event says.

    `records` is told what is left out.
    """
    seated = (each for key in ("persons", "participants") for each in objects(event, key))
    moved = line(event, "date") or ("" if stamp(line(event, "start")) is None else line(event, "start"))
    start = "" if moved == line(event, "start") else line(event, "start")
    return SaidEvent(
        line=event.line,
        **{name: line(event, name) for name in _SAME},
        tags=(),
        date=moved,
        start=start,
        duration=_length(event, moved),
        room=_named(event, "room", known.names),
        track=_named(event, "track", known.names),
        abstract=prose(event, "abstract"),
        description=prose(event, "description"),
        opted_out=event.get("do_not_record") is True or line(event, "do_not_record").lower() in {"true", "1"},
        links=_links(event),
        persons=tuple(said_person(each, known.people, records) for each in seated),
        extra=_extra(event, known.base_url),
    )


def _named(event: Object, key: str, names: Mapping[str, str]) -> str:
    """Return the name of a room or track, which may be named or referred to."""
    said = event.get(key)
    if not isinstance(said, Object):
        return line(event, key)
    known = next((names[ref] for word in ("guid", "slug") if (ref := f"{key} {line(said, word)}") in names), "")
    return line(said, "name") or known or line(event, key)


def _length(event: Object, begun: str) -> str:
    """Return the length in the words of schedule.xml; where only an end is given, the minutes until then."""
    given = line(event, "duration")
    if given and (iso := _ISO_LENGTH.fullmatch(given)) and given != "P":
        days, hours, minutes = (int(part or 0) for part in iso.groups())
        return str((days * 24 + hours) * 60 + minutes)
    return given or length_until(begun, line(event, "end"))


def length_until(begun: str, ended: str) -> str:
    """Return the minutes between two stamps; empty when one is none, or the end comes first."""
    first, last = stamp(begun), stamp(ended)
    if first is None or last is None or (first.tzinfo is None) != (last.tzinfo is None):
        return ""
    return str(int((last - first).total_seconds() // 60)) if first <= last else ""


def _links(said: Object) -> SaidLinks:
    """Return every address. Recordings, and in the draft of version 2 pages for feedback, stand among the links."""
    links = [_link(each) for each in objects(said, "links")]
    feedback = next((each for each in links if each.type.lower() == "feedback"), None)
    recording = next((each for each in links if is_recording(each)), None)
    listed = {"feedback_url": feedback, "video_download_url": recording}
    return SaidLinks(
        singles={name: line(said, name) or (each.url if (each := listed.get(name)) else "") for name in _PLACES},
        links=tuple(
            each for each in links if each is not recording and each.type.lower() not in {"feedback", "origin"}
        ),
        attachments=tuple(_link(each) for each in objects(said, "attachments")),
    )


def _link(said: Object) -> SaidLink:
    return SaidLink(
        url=line(said, "url", "href"),
        title=line(said, "title"),
        type=line(said, "type"),
        service=line(said, "service"),
    )


def _extra(event: Object, base_url: str) -> dict[str, Any]:
    found = beyond(event, _EVENT)
    origin = next((line(each, "url") for each in objects(event, "links") if line(each, "type").lower() == "origin"), "")
    if origin:
        found.setdefault("origin_url", origin)
    found["logo"] = image(event, "logo", base_url)
    found["guid"] = "" if valid_guid(line(event, "guid")) else line(event, "guid")
    for key, known in (("links", Object), ("attachments", Object), ("persons", Object), ("participants", Object)):
        if odd := [each for each in array(event.get(key)) if not isinstance(each, known)]:
            found[f"{key}_as_written"] = odd
    return found


def beyond(said: Object, known: Collection[str]) -> dict[str, Any]:
    """Return what an object says under other keys than these."""
    return {key: value for key, value in said.items() if key not in known}


def image(said: Object, key: str, base_url: str) -> str:
    """Return the address of a picture, which stands alone or in an object; as written where it is none."""
    address = line(inner(said, key), "url") or line(said, key)
    return absolute(address, base_url) or address


def said_person(said: Object, people: Mapping[str, Object], records: Records) -> SaidPerson:
    """Return what is said of somebody, in an event and elsewhere."""
    person = Object({**people.get(line(said, "guid"), {}), **said})
    person.line = said.line
    number, guid = line(person, "id"), line(person, "guid")
    more = {key: value for key, value in beyond(person, _PERSON).items() if value not in ("", [], {})}
    name = line(person, *_NAMES)
    kept = kept_of(more, name, said.line, records)
    draft = Person(
        id="",
        name=name,
        sort_name=line(person, "sort_name"),
        honorific=line(person, "honorific"),
        pronouns=line(person, "pronouns"),
        position=line(person, "position"),
        organization=line(person, "organization", "affiliation"),
        biography=prose(person, "biography"),
    )
    own = {"id": number, "guid": "" if valid_guid(guid) else guid, "avatar": image(person, "avatar", "")}
    return SaidPerson(
        line=said.line,
        draft=replace(draft, extra=extras({**kept, **own})),
        number=number,
        guid=guid,
        role=line(said, "role"),
        byline=line(said, "byline"),
        links=_links(person),
    )
