# SPDX-License-Identifier: MIT
"""Who speaks in an event of a calendar: its attendees, or those whom the first line of its description names."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from forumdesk.formats.calendars.source import Component, Property
from forumdesk.program import Appearance, Person, Role
from forumdesk.text import clean_line, fold

MOST_ATTENDEES = 60
"""An event with more of them lists those who come to listen."""
LONGEST = 500
"""Characters of a first line that names people."""

LONGEST_LABEL = 40
MOST_WORDS = 5
"""Of a name that looks like none."""

_PARTING = re.compile(r"[,;،、]| and | und | et | y | & ")
_PLACES = frozenset({"ROOM", "RESOURCE", "GROUP"})


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody as an event names them, without ids."""

    person: Person
    appearance: Appearance


def attendees(event: Component) -> list[Seat]:
    """Return those who attend under a name. Addresses of mails are nobody's business."""
    found = [each for each in event.all("ATTENDEE") if each.param("CUTYPE").upper() not in _PLACES]
    if len(found) > MOST_ATTENDEES:
        return []
    seats = {_name(each): each for each in found if _name(each)}
    return [_seat(name, each) for name, each in seats.items()]


def _name(attendee: Property) -> str:
    name = clean_line(attendee.param("CN"))[:LONGEST]
    return "" if "@" in name or "://" in name else name


def _seat(name: str, attendee: Property) -> Seat:
    role = Role.CHAIR if attendee.param("ROLE").upper() == "CHAIR" else Role.SPEAKER
    known = _read(name, expected=True)
    if len(known) == 1 and not known[0].appearance.byline:
        return Seat(known[0].person, Appearance(id="", session_id="", person_id="", role=role))
    return Seat(Person(id="", name=name), Appearance(id="", session_id="", person_id="", role=role))


def opening(text: str, known: Collection[str] = ()) -> tuple[list[Seat], str]:
    """Return whom the first line of a description names behind a word such as "Speakers:", and the text after it.

    `known` are names that the event gives elsewhere: a line that only gives them again goes, whatever stands in front.
    Nobody, and the whole text, where the line says anything else as well.
    """
    first, _break, rest = text.partition("\n")
    head, colon, names = first.partition(":")
    if not colon or not head or len(head) > LONGEST_LABEL or len(first) > LONGEST or "<" in first:
        return [], text
    parts = [part for each in _PARTING.split(names) if (part := clean_line(each))]
    if parts and {fold(part) for part in parts} <= {fold(name) for name in known}:
        return [], rest.strip()
    seats = _read(first, expected=False) or _plain(f"{head}:", parts)
    return (seats, rest.strip()) if seats else ([], text)


def _plain(label: str, names: list[str]) -> list[Seat]:
    """Return the people behind a label whose names look like none: "bunnie"."""
    from forumdesk.formats.page_text.people import people  # noqa: PLC0415 - its patterns take a second to load

    role, _stop = people.role_of(label)
    if role is None or not all(len(name.split()) <= MOST_WORDS and name[-1] not in ".?!:*_>" for name in names):
        return []
    return [Seat(Person(id="", name=name), Appearance(id="", session_id="", person_id="", role=role)) for name in names]


def _read(text: str, *, expected: bool) -> list[Seat]:
    """Return the people of a line as the reader of pages finds them."""
    from forumdesk.formats.page_text.people import people  # noqa: PLC0415 - its patterns take a second to load
    from forumdesk.formats.page_text.people.affiliations import split_detail  # noqa: PLC0415
    from forumdesk.formats.page_text.source.normalise import Segment, line_of  # noqa: PLC0415

    line = line_of((Segment(1, 0, text),), after_blank=True)
    if not expected and people.role_of(line.text)[0] is None:
        return []
    found = people.read(line, expected=expected)
    if found.spare:
        return []
    seats = []
    for named in found.people:
        detail = named.detail.text if named.detail else ""
        parts = split_detail(detail)
        person = Person(id="", name=clean_line(named.name.text), honorific=named.honorific,
                        position=parts.position, organization=parts.organization)  # fmt: skip
        role = named.role or Role.SPEAKER
        seats.append(Seat(person, Appearance(id="", session_id="", person_id="", role=role, byline="")))
    return seats
