# SPDX-License-Identifier: MIT
"""What one event element of schedule.xml says, in the dialects that are in use. `schedule_events` understands it."""

from __future__ import annotations

from forumdesk.formats.schedule_said import SaidEvent, SaidLink, SaidLinks, SaidPerson
from forumdesk.formats.xml_tree import Element, attribute, line, line_number, own_line, prose
from forumdesk.program import Person


def said_event(element: Element) -> SaidEvent:
    """Return what an event element says."""
    return SaidEvent(
        line=line_number(element),
        id=attribute(element, "id"),
        guid=attribute(element, "guid"),
        date=line(element, "date"),
        start=line(element, "start"),
        duration=line(element, "duration"),
        room=line(element, "room"),
        title=line(element, "title"),
        subtitle=line(element, "subtitle"),
        track=line(element, "track"),
        type=line(element, "type"),
        language=line(element, "language"),
        abstract=prose(element, "abstract"),
        description=prose(element, "description"),
        opted_out=_opted_out(element),
        links=_links(element),
        persons=tuple(_person(each) for each in element.iterfind("persons/person")),
        extra={"slug": line(element, "slug", "tag")},
    )


def _person(element: Element) -> SaidPerson:
    name = own_line(element) or attribute(element, "public_name") or attribute(element, "name")
    return SaidPerson(
        line=line_number(element),
        draft=Person(id="", name=name),
        number=attribute(element, "id"),
        guid=attribute(element, "guid"),
    )


def _opted_out(element: Element) -> bool:
    return any(line(recording, "optout").lower() in {"true", "1"} for recording in element.iterchildren("recording"))


def _links(element: Element) -> SaidLinks:
    return SaidLinks(
        singles={
            "url": line(element, "url", "full_conf_url"),
            "video_download_url": line(element, "video_download_url"),
            "feedback_url": line(element, "feedback_url"),
        },
        links=tuple(map(_link, element.iterfind("links/link"))),
        attachments=tuple(map(_link, element.iterfind("attachments/attachment"))),
    )


def _link(element: Element) -> SaidLink:
    words = own_line(element)
    return SaidLink(
        url=attribute(element, "href") or words,
        title=words,
        type=attribute(element, "type"),
        service=attribute(element, "service"),
    )
