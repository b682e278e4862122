# SPDX-License-Identifier: MIT
"""What one event element of schedule.xml says, in the dialects that are in use. `schedule_events` understands it.

Whatever no field holds is handed on under its own name: attributes, elements, and what is said a second time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from forumdesk.formats.extras import extras
from forumdesk.formats.schedule_events import kept_of
from forumdesk.formats.schedule_links import absolute
from forumdesk.formats.schedule_records import Records, valid_guid
from forumdesk.formats.schedule_said import SaidEvent, SaidLink, SaidLinks, SaidPerson
from forumdesk.formats.schedule_times import minutes, time_of_day
from forumdesk.formats.xml_tree import (
    Element,
    attribute,
    beyond,
    line,
    line_number,
    named,
    own_line,
    own_prose,
    remarks,
    structured,
)
from forumdesk.program import Person

_LINES = ("date", "start", "duration", "room", "title", "subtitle", "track", "type", "language")
_PROSE = ("abstract", "description")
_PARTS = {"persons": {"person"}, "links": {"link"}, "attachments": {"attachment"}}
_PAGES = ("url", "full_conf_url")
_SLUGS = ("slug", "tag")
_RECORDING = frozenset({"license", "optout"})
_KNOWN = frozenset(
    {
        *_LINES,
        *_PROSE,
        *_PARTS,
        *_PAGES,
        *_SLUGS,
        *("video_download_url", "feedback_url", "recording", "id", "guid", "end"),
    }
)
_TEXTS = (*_LINES, *_PROSE, *_PAGES, *_SLUGS, "video_download_url", "feedback_url", "end")
_NAMES = ("public_name", "name", "full_public_name")
_PERSON = frozenset({"id", "guid", "biography", *_NAMES})
_LINK = frozenset({"href", "type", "service"})


def said_event(element: Element, base_url: str, records: Records) -> SaidEvent:
    """Return what an event element says; `records` is told what is left out."""
    parts = named(element)
    lines = {name: _first(parts, name) for name in _LINES}
    prose = {name: next(filter(None, map(own_prose, parts.get(name, ()))), "") for name in _PROSE}
    lines["duration"] = lines["duration"] or _length(lines["start"], _first(parts, "end"))
    return SaidEvent(
        line=line_number(element),
        id=attribute(element, "id"),
        guid=attribute(element, "guid"),
        **lines,
        **prose,
        tags=(),
        opted_out=any(line(each, "optout").lower() in {"true", "1"} for each in parts.get("recording", ())),
        links=_links(parts),
        persons=tuple(_person(each, records) for each in _inner(parts, "persons", "person")),
        extra=_extra(element, parts, {**lines, **prose}, base_url),
    )


def _first(parts: Mapping[str, list[Element]], *names: str) -> str:
    for name in names:
        for each in parts.get(name, ()):
            if text := own_line(each):
                return text
    return ""


def _inner(parts: Mapping[str, list[Element]], outer: str, inner: str) -> Iterable[Element]:
    return (each for group in parts.get(outer, ()) for each in group.iterchildren(inner))


def _length(start: str, end: str) -> str:
    """Return the length from the start of an event to its end, for a dialect that says no length."""
    first, last = time_of_day(start), time_of_day(end)
    if first is None or last is None:
        return ""
    whole = int((last - first).total_seconds() // 60) % (24 * 60)
    return f"{whole // 60:02}:{whole % 60:02}"


def _extra(
    element: Element, parts: Mapping[str, list[Element]], said: Mapping[str, str], base_url: str
) -> Mapping[str, Any]:
    found = beyond(element, _KNOWN, parts) | remarks(parts, _TEXTS)
    guid = attribute(element, "guid")
    found["guid"] = "" if valid_guid(guid) else guid
    found["slug"] = _first(parts, *_SLUGS)
    logo = _first(parts, "logo")
    found["logo"] = absolute(logo, base_url) or logo
    end = _first(parts, "end")
    whole = minutes(_length(said["start"], end))
    found["end"] = "" if whole is not None and whole == minutes(said["duration"]) else end
    if len(parts) < len(element):
        for name, text in said.items():
            found.update(_again(parts, name, text))
    for each in parts.get("recording", ()):
        inner = named(each)
        found["recording_license"] = _first(inner, "license")
        more = beyond(each, _RECORDING, inner) | remarks(inner, _RECORDING)
        found.update({f"recording_{name}": value for name, value in more.items()})
    for outer, own in _PARTS.items():
        for each in parts.get(outer, ()):
            found.update({f"{outer}_{name}": value for name, value in beyond(each, own).items()})
    odd = [each for outer in ("links", "attachments") for each in _inner(parts, outer, outer[:-1]) if _is_odd(each)]
    found["links_as_written"] = [structured(each) for each in odd]
    return found


def _again(parts: Mapping[str, list[Element]], name: str, said: str) -> Mapping[str, Any]:
    """Return what is said a second time and in other words, as "second title"."""
    texts = (own_prose(each) if name in _PROSE else own_line(each) for each in parts.get(name, ()))
    others = [text for text in dict.fromkeys(texts) if text not in {"", said}]
    return {f"second {name}": others} if others else {}


def _is_odd(element: Element) -> bool:
    """Tell whether a link says more than its address, words, type and service."""
    return bool(beyond(element, _LINK, text=False))


def _links(parts: Mapping[str, list[Element]]) -> SaidLinks:
    return SaidLinks(
        singles={
            "url": _first(parts, *_PAGES),
            "video_download_url": _first(parts, "video_download_url"),
            "feedback_url": _first(parts, "feedback_url"),
        },
        links=tuple(map(_link, _inner(parts, "links", "link"))),
        attachments=tuple(map(_link, _inner(parts, "attachments", "attachment"))),
    )


def _link(element: Element) -> SaidLink:
    words = own_line(element)
    return SaidLink(
        url=attribute(element, "href") or words,
        title=words,
        type=attribute(element, "type"),
        service=attribute(element, "service"),
    )


def _person(element: Element, records: Records) -> SaidPerson:
    name = _name(element)
    place = line_number(element)
    number, guid = attribute(element, "id"), attribute(element, "guid")
    kept = kept_of(beyond(element, _PERSON, text=False), name, place, records)
    if guid and not valid_guid(guid):
        kept["guid"] = guid
    draft = Person(id="", name=name, biography=_biography(element), extra=extras({"id": number, **kept}))
    return SaidPerson(line=place, draft=draft, number=number, guid=guid)


def _name(element: Element) -> str:
    if not len(element) and (words := own_line(element)):
        return words
    given = next((name for key in _NAMES if (name := attribute(element, key) or line(element, key))), "")
    return given or (" ".join((element.text or "").split()) if len(element) else "")


def _biography(element: Element) -> str:
    return next((own_prose(each) for each in element.iterchildren("biography")), "")
