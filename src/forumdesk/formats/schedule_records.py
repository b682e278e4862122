# SPDX-License-Identifier: MIT
"""What a schedule file has named so far while it is read: rooms, tracks, people and days, each once, and the notes.

Ids are those of the file or derived from its names and numbers, so that a later version of it gives the same ones.
"""

from __future__ import annotations

import re
import uuid
from collections import Counter
from datetime import date

from forumdesk.formats.reading import Note, NoteLevel
from forumdesk.formats.xml_tree import Element, attribute, line_number, own_line
from forumdesk.i18n import _, ngettext
from forumdesk.names import sort_name
from forumdesk.program import Appearance, Day, Person, Record, Room, Session, Track
from forumdesk.text import fold

MAX_NOTES = 20
"""So many notes of one sort are given one by one; the others are counted."""

_NAMESPACE = uuid.UUID("4dee84ca-2f7a-41ed-a06c-7bf988ad1b27")
_COLOR = re.compile(r"#[0-9a-f]{6}")


def valid_guid(text: str) -> str:
    """Return a guid as a record's id; empty when it is no UUID of RFC 9562 (wafer writes an MD5 there)."""
    try:
        found = uuid.UUID(text)
    except ValueError:
        return ""
    return str(found) if found.variant == uuid.RFC_4122 else ""


class Records:
    """The records of one file, by the names and numbers that the file uses for them."""

    def __init__(self, source: str, notes: tuple[Note, ...] = (), *, people_by_name: bool = False) -> None:
        """Begin with nothing but notes; `source` names the file over its versions: its acronym, or else its title.

        `people_by_name` says that the numbers of people are of no use.
        """
        self.lines: dict[str, int] = {}
        self._source = source
        self._rooms: dict[str, Room] = {}
        self._tracks: dict[str, Track] = {}
        self._people_by_name = people_by_name
        self._people: dict[str, Person] = {}
        self._names: dict[str, str] = {}
        self._days: dict[date, Day] = {}
        self._sessions: dict[str, Session] = {}
        self._appearances: dict[str, Appearance] = {}
        self._ids: set[str] = set()
        self._events: Counter[str] = Counter()
        self._notes = list(notes)
        self._noted: Counter[str] = Counter()

    def all(self) -> tuple[Record, ...]:
        """Return every record, in the order of the file within its kind."""
        kinds = (self._days, self._rooms, self._tracks, self._sessions, self._people, self._appearances)
        return tuple(record for kind in kinds for record in kind.values())

    def notes(self) -> tuple[Note, ...]:
        """Return the notes in the order of the file, and how many more there would be."""
        notes = sorted(self._notes, key=lambda note: note.line or 0)
        more = sum(max(0, count - MAX_NOTES) for count in self._noted.values())
        if not more:
            return tuple(notes)
        message = ngettext("{count} more note like these", "{count} more notes like these", more)
        return (*notes, Note(level=NoteLevel.INFO, message=message))

    def note(self, sort: str, message: str, element: Element, record_id: str = "") -> None:
        """Remember what is odd; `sort` groups notes of which only the first ones are given."""
        self._noted[sort] += 1
        if self._noted[sort] <= MAX_NOTES:
            level = NoteLevel.WARNING
            self._notes.append(Note(level=level, message=message, line=line_number(element), record_id=record_id))

    def id_for(self, kind: str, place: str) -> str:
        """Return the id of what has no guid of its own."""
        return str(uuid.uuid5(_NAMESPACE, f"{kind}:{self._source}#{place}"))

    def event_id(self, element: Element, given: str, otherwise: str) -> str:
        """Return an event's guid, or an id made of its number or what there is; note it where one comes again."""
        guid = attribute(element, "guid")
        for name, value in ((_("number"), given), (_("guid"), guid)):
            self._events[f"{name} {value}"] += 1
            if value and self._events[f"{name} {value}"] > 1:
                words = _("The {name} “{value}” stands on more than one event; each of them is kept")
                self.note("double", words.format(name=name, value=value[:60]), element)
        return self._taken("event", given or otherwise, guid)

    def _taken(self, kind: str, place: str, guid: str = "") -> str:
        """Return an id that nothing else in the file has: the guid if it can be, and else one made of the place."""
        key = valid_guid(guid) or self.id_for(kind, place)
        count = 1
        while key in self._ids:
            count += 1
            key = self.id_for(kind, f"{place}#{count}")
        self._ids.add(key)
        return key

    def add(self, session: Session, element: Element) -> None:
        """Keep a session."""
        self._sessions[session.id] = session
        self.lines[session.id] = line_number(element)

    def day(self, when: date, element: Element) -> None:
        """Keep a day, once."""
        if when not in self._days:
            self._days[when] = Day(id=self.id_for("day", when.isoformat()), date=when)
            self.lines[self._days[when].id] = line_number(element)

    def room(self, name: str, guid: str = "") -> str:
        """Return the id of a room, new if its name is; empty for no name."""
        if name and name not in self._rooms:
            key = self._taken("room", name, guid)
            self._rooms[name] = Room(id=key, name=name, order=len(self._rooms))
        return self._rooms[name].id if name else ""

    def track(self, name: str, color: str = "") -> str:
        """Return the id of a track, new if its name is; empty for no name."""
        if name and name not in self._tracks:
            color = color.lower() if _COLOR.fullmatch(color.lower()) else ""
            key = self.id_for("track", name)
            self._tracks[name] = Track(id=key, name=name, color=color, order=len(self._tracks))
        return self._tracks[name].id if name else ""

    def appearance(self, session_id: str, element: Element, order: int) -> None:
        """Keep who appears in a session, each of them once."""
        person_id = self._person(element)
        key = self.id_for("appearance", f"{session_id}/{person_id}")
        if person_id and key not in self._appearances:
            self._appearances[key] = Appearance(id=key, session_id=session_id, person_id=person_id, order=order)

    def _person(self, element: Element) -> str:
        """Return a person's id. Two names on one number are two people: merged files number anew in each part."""
        name = own_line(element) or attribute(element, "public_name") or attribute(element, "name")
        number = "" if self._people_by_name else attribute(element, "id")
        if not name:
            self.note("nameless", _("A person without a name was left out"), element)
            return ""
        place = f"number {number}" if number else f"name {fold(name)}"
        if self._names.setdefault(place, fold(name)) != fold(name):
            words = _("Person number {number} has another name elsewhere; “{name}” is kept as somebody else")
            self.note("names", words.format(number=number[:20], name=name), element)
            place += f" {fold(name)}"
        if place not in self._people:
            key = self._taken("person", place, attribute(element, "guid"))
            self._people[place] = Person(id=key, name=name, sort_name=sort_name(name))
            self.lines[key] = line_number(element)
        return self._people[place].id
