# SPDX-License-Identifier: MIT
"""What a source has named so far while it is read: rooms, tracks, people and days, each once, and the notes.

For every reader of a list of sessions, whatever its format. Ids are those of the source or derived from its names and
numbers, so that a later version of it gives the same ones. Records come in as drafts, with an empty id; what comes
again fills what was empty. What a reader finds odd is its own business; here only what names and ids contradict.
"""

from __future__ import annotations

import functools
import hashlib
import re
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar

from forumdesk.errors import ForumDeskError
from forumdesk.formats.extras import MOST
from forumdesk.formats.reading import Note, NoteLevel
from forumdesk.i18n import _, ngettext
from forumdesk.names import sort_name
from forumdesk.program import Appearance, Conference, Day, Extra, Person, Program, Record, Room, Session, Track
from forumdesk.text import fold

MAX_NOTES = 20
"""So many notes of one sort are given one by one; the others are counted."""

MAX_SESSIONS = 50_000
"""No program has more."""

_NAMESPACE = uuid.UUID("4dee84ca-2f7a-41ed-a06c-7bf988ad1b27")
_COLOR = re.compile(r"#[0-9a-f]{6}")

_Draft = TypeVar("_Draft", Day, Room, Track, Person)


def _uuid5(name: str) -> str:
    """Return the UUID of a name in our namespace. (uuid's own way by an object takes twice as long.)"""
    found = bytearray(hashlib.sha1(_NAMESPACE.bytes + name.encode(), usedforsecurity=False).digest()[:16])
    found[6] = found[6] & 0x0F | 0x50
    found[8] = found[8] & 0x3F | 0x80
    said = found.hex()
    return f"{said[:8]}-{said[8:12]}-{said[12:16]}-{said[16:20]}-{said[20:]}"


def refuse_flood(events: int, name: str) -> None:
    """Raise ForumDeskError where a file has more events than any program."""
    if events > MAX_SESSIONS:
        raise ForumDeskError(_("“{name}” has more than 50,000 events. Nothing was read.").format(name=name))


def color(text: str) -> str:
    """Return a colour as a track keeps it, #rrggbb; empty when it is written in another way."""
    return text.lower() if _COLOR.fullmatch(text.lower()) else ""


@functools.lru_cache(maxsize=4096)
def valid_guid(text: str) -> str:
    """Return a guid as a record's id; empty when it is no UUID of RFC 9562 (wafer writes an MD5 there)."""
    try:
        found = uuid.UUID(text)
    except ValueError:
        return ""
    return str(found) if found.variant == uuid.RFC_4122 else ""


class Records:
    """The records of one source, by the names and numbers that the source uses for them."""

    def __init__(self, source: str, notes: tuple[Note, ...] = (), *, people_by_name: bool = False) -> None:
        """Begin with nothing but notes; `source` names the source over its versions: its acronym, or else its title.

        `people_by_name` says that the numbers of people are of no use.
        """
        self.lines: dict[str, int] = {}
        self._source = source
        self._rooms: dict[str, Room] = {}
        self._tracks: dict[str, Track] = {}
        self._people_by_name = people_by_name
        self._people: dict[str, Person] = {}
        self._names: dict[str, str] = {}
        self._guids: dict[str, str] = {}
        self._by_guid: dict[tuple[str, str], str] = {}
        self._days: dict[date, Day] = {}
        self._sessions: dict[str, Session] = {}
        self._appearances: dict[str, Appearance] = {}
        self._ids: set[str] = set()
        self._events: Counter[tuple[str, str]] = Counter()
        self._last: dict[tuple[str, str], int] = {}
        self._notes = list(notes)
        self._noted: Counter[str] = Counter()

    def all(self) -> tuple[Record, ...]:
        """Return every record, in the order of the source within its kind."""
        kinds = (self._days, self._rooms, self._tracks, self._sessions, self._people, self._appearances)
        return tuple(record for kind in kinds for record in kind.values())

    def dated(self, conference: Conference, titles: Mapping[date, str] = MappingProxyType({})) -> Program:
        """Return the program of a source that lists no days: with one for each date that has a session."""
        found = Program(conference).put(*self.all())
        for when in sorted({day for each in self._sessions.values() if (day := found.date_of(each))}):
            self.day(Day(id="", date=when, title=titles.get(when, "")))
        return found.put(*self._days.values())

    def notes(self) -> tuple[Note, ...]:
        """Return the notes in the order of the source, and how many more there would be."""
        notes = sorted(self._notes, key=lambda note: note.line or 0)
        more = sum(max(0, count - MAX_NOTES) for count in self._noted.values())
        if not more:
            return tuple(notes)
        message = ngettext("{count} more note like these", "{count} more notes like these", more)
        return (*notes, Note(level=NoteLevel.INFO, message=message))

    def note(
        self,
        sort: str,
        message: str,
        line: int | None = None,
        record_id: str = "",
        level: NoteLevel = NoteLevel.WARNING,
    ) -> None:
        """Remember what is odd; `sort` groups notes of which only the first ones are given.

        A source without lines says the place in the message, such as "row 12".
        """
        self._noted[sort] += 1
        if self._noted[sort] <= MAX_NOTES:
            self._notes.append(Note(level=level, message=message, line=line, record_id=record_id))

    def id_for(self, kind: str, place: str) -> str:
        """Return the id of what has no guid of its own."""
        return _uuid5(f"{kind}:{self._source}#{place}")

    def session_id(self, number: str, guid: str, otherwise: str, line: int | None = None) -> str:
        """Return a session's guid, or an id made of its number or of what there is; note it where one comes again."""
        for name, value in ((_("number"), number), (_("guid"), guid)):
            self._events[name, value] += 1
            if value and self._events[name, value] > 1:
                words = _("The {name} “{value}” stands on more than one event; each of them is kept")
                self.note("double", words.format(name=name, value=value[:60]), line)
        return self._taken("event", number or otherwise, guid)

    def _taken(self, kind: str, place: str, guid: str = "") -> str:
        """Return an id that nothing else in the source has: the guid if it can be, else one made of the place."""
        key = valid_guid(guid) or self.id_for(kind, place)
        count = self._last.get((kind, place), 1)  # those before are taken, and thousands may have nothing of their own
        while key in self._ids:
            count += 1
            key = self.id_for(kind, f"{place}#{count}")
        self._last[kind, place] = count
        self._ids.add(key)
        return key

    def add(self, session: Session, line: int | None = None) -> None:
        """Keep a session, whose id is from `session_id`."""
        self._sessions[session.id] = session
        self._found(session.id, line)

    def day(self, draft: Day, line: int | None = None) -> str:
        """Return the id of a day, new if its date is."""
        known = self._days.get(draft.date)
        if known is None:
            known = replace(draft, id=self.id_for("day", draft.date.isoformat()))
            self._found(known.id, line)
        else:
            known = filled(known, draft)
        self._days[draft.date] = known
        return known.id

    def room(self, draft: Room, guid: str = "", line: int | None = None) -> str:
        """Return the id of a room, new if its name is; empty for no name. Its order is that of the source."""
        if not draft.name:
            return ""
        known = self._rooms.get(draft.name)
        if known is None:
            known = replace(draft, id=self._taken("room", draft.name, guid), order=len(self._rooms))
            self._found(known.id, line)
        else:
            known = filled(known, draft)
        self._rooms[draft.name] = known
        return known.id

    def track(self, draft: Track, guid: str = "", line: int | None = None) -> str:
        """Return the id of a track, new if its name is; empty for no name. Its order is that of the source."""
        if not draft.name:
            return ""
        known = self._tracks.get(draft.name)
        if known is None:
            known = replace(draft, id=self._taken("track", draft.name, guid), order=len(self._tracks))
            self._found(known.id, line)
        else:
            known = filled(known, draft)
        self._tracks[draft.name] = known
        return known.id

    def person(self, draft: Person, number: str = "", guid: str = "", line: int | None = None) -> str:
        """Return the id of a person, by guid, the source's number for them, or name; empty, with a note, for no name.

        Two names on one number are two people: merged files number anew in each part.
        """
        if not draft.name:
            self.note("nameless", _("A person without a name was left out"), line)
            return ""
        folded, guid = fold(draft.name), valid_guid(guid)
        if self._people_by_name:
            number, draft = "", replace(draft, extra=tuple(extra for extra in draft.extra if extra.name != "id"))
        place = self._by_guid.get((guid, folded), f"number {number}" if number else f"name {folded}")
        if self._names.setdefault(place, folded) != folded:
            words = _("Person number {number} has another name elsewhere; “{name}” is kept as somebody else")
            self.note("names", words.format(number=number[:20], name=draft.name), line)
            place += f" {folded}"
        if guid and self._guids.setdefault(place, guid) != guid:
            place += f" {guid}"
        known = self._people.get(place)
        if known is None:
            key = self._taken("person", place, guid)
            known = replace(draft, id=key, sort_name=draft.sort_name or sort_name(draft.name))
            self._found(key, line)
        else:
            known = filled(known, draft)
        if guid:
            self._by_guid[guid, folded] = place
        self._people[place] = known
        return known.id

    def appearance(self, draft: Appearance) -> None:
        """Keep that a person appears in a session, once; nothing without a person."""
        key = self.id_for("appearance", f"{draft.session_id}/{draft.person_id}")
        if draft.person_id and key not in self._appearances:
            self._appearances[key] = replace(draft, id=key)

    def _found(self, key: str, line: int | None) -> None:
        if line is not None:
            self.lines[key] = line


def filled(known: _Draft, again: _Draft) -> _Draft:
    """Return a record in which what was empty is as its next mention says, and what differs is kept beside it.

    Of a flood of links or extras in many mentions, the first hundred are kept.
    """
    fresh: dict[str, Any] = {}
    others: list[Extra] = []
    for name in _FILLED[type(again)]:
        said: Any = getattr(again, name)
        before: Any = getattr(known, name)
        if said in _EMPTY or said == before:
            continue
        if before in _EMPTY:
            fresh[name] = said
        elif isinstance(said, tuple):
            fresh[name] = tuple(dict.fromkeys((*before, *said)))[: max(MOST, len(before))]
        elif name not in _NAMES:
            others.append(Extra(name=name, value=str(said)))
    if (more := _with_others(known.extra, (*again.extra, *others))) != known.extra:
        fresh["extra"] = more
    return replace(known, **fresh) if fresh else known


def _with_others(known: tuple[Extra, ...], said: tuple[Extra, ...]) -> tuple[Extra, ...]:
    """Return extras with those of another mention: what is said of one thing in other words is "color 2" and so on."""
    if known == said or not said:
        return known
    found = {extra.name: extra.value for extra in known}
    for extra in said:
        count, name = 1, extra.name
        while found.get(name, extra.value) != extra.value:
            count += 1
            name = f"{extra.name} {count}"
        if len(found) < MOST:
            found.setdefault(name, extra.value)
    return tuple(Extra(name=name, value=value) for name, value in found.items())


_EMPTY = ("", (), None)
_FILLED = {
    cls: tuple(field.name for field in fields(cls) if field.name not in {"id", "order", "extra"})
    for cls in (Day, Room, Track, Person)
}
"""The fields that a later mention can fill."""
_NAMES = frozenset({"name", "sort_name", "date", "picture_id"})
"""What a record is known by, and what is no words: of it only the first counts."""
