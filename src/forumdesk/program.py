# SPDX-License-Identifier: MIT
"""A conference program as a value: `Program` holds the frozen records of `records` by id, and answers what follows.

Everything that reads or changes a program imports the records from here as well, so that they have one door.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Self

from forumdesk.identity import dismissal_id, new_id, publication_id, rule_id
from forumdesk.records import (
    KIND_OF,
    KINDS,
    LEADING_ROLES,
    Appearance,
    Article,
    Availability,
    Conference,
    Day,
    Dismissal,
    Extra,
    Link,
    Person,
    Picture,
    Publication,
    Record,
    Role,
    Room,
    Rule,
    Session,
    SessionKind,
    SessionState,
    Source,
    Track,
)

__all__ = [
    "FIELD_OF",
    "KINDS",
    "KIND_OF",
    "LEADING_ROLES",
    "Appearance",
    "Article",
    "Availability",
    "Conference",
    "Day",
    "Dismissal",
    "Extra",
    "Link",
    "Person",
    "Picture",
    "Program",
    "Publication",
    "Record",
    "Role",
    "Room",
    "Rule",
    "Session",
    "SessionKind",
    "SessionState",
    "Source",
    "Track",
    "dangling",
    "dismissal_id",
    "empty",
    "new_id",
    "publication_id",
    "rule_id",
]


@dataclass(frozen=True)
class Program:
    """A whole conference program, as a value.

    `put` and `drop` return a new program that shares every untouched mapping with the old one, so comparing two
    states costs what changed between them.
    """

    conference: Conference
    days: Mapping[str, Day] = field(default_factory=dict)
    rooms: Mapping[str, Room] = field(default_factory=dict)
    tracks: Mapping[str, Track] = field(default_factory=dict)
    sessions: Mapping[str, Session] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    appearances: Mapping[str, Appearance] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    publications: Mapping[str, Publication] = field(default_factory=dict)
    dismissals: Mapping[str, Dismissal] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)

    def records(self, kind: str) -> Mapping[str, Record]:
        """Return the records of a kind by id; the conference is a mapping of one."""
        if kind == "conference":
            return {self.conference.id: self.conference}
        found: Mapping[str, Record] = getattr(self, FIELD_OF[kind])
        return found

    def put(self, *records: Record) -> Self:
        """Return a program in which these records stand, new or in place of the ones with their ids."""
        fresh: dict[str, dict[str, Any]] = {}
        conference = self.conference
        for record in records:
            if isinstance(record, Conference):
                conference = record
                continue
            kind = KIND_OF[type(record)]
            if kind not in fresh:
                fresh[kind] = dict(self.records(kind))
            fresh[kind][record.id] = record
        changed: dict[str, Any] = {FIELD_OF[kind]: mapping for kind, mapping in fresh.items()}
        return self._with(conference=conference, **changed)

    def _with(self, **changed: Any) -> Self:
        """Return a program with other mappings, that keeps what was worked out of those that stay."""
        made = replace(self, **changed)
        for name, answers in _WORKED_OUT.items():
            if name not in changed:
                made.__dict__.update({answer: self.__dict__[answer] for answer in answers if answer in self.__dict__})
        return made

    def drop(self, *ids: str) -> Self:
        """Return a program without the records of these ids. An id that is not there changes nothing."""
        gone = set(ids)
        fresh: dict[str, Any] = {
            name: {key: record for key, record in mapping.items() if key not in gone}
            for name in FIELD_OF.values()
            if not gone.isdisjoint(mapping := getattr(self, name))
        }
        return self._with(**fresh) if fresh else self

    @cached_property
    def days_in_order(self) -> tuple[Day, ...]:
        """The days by date."""
        return tuple(sorted(self.days.values(), key=lambda day: (day.date, day.id)))

    @cached_property
    def rooms_in_order(self) -> tuple[Room, ...]:
        """The rooms in the organizer's order, then by name."""
        return tuple(sorted(self.rooms.values(), key=lambda room: (room.order, room.name, room.id)))

    @cached_property
    def tracks_in_order(self) -> tuple[Track, ...]:
        """The tracks in the organizer's order, then by name."""
        return tuple(sorted(self.tracks.values(), key=lambda track: (track.order, track.name, track.id)))

    @cached_property
    def sessions_in_order(self) -> tuple[Session, ...]:
        """All sessions by start, room order and title; the unscheduled ones last."""
        place = {room.id: index for index, room in enumerate(self.rooms_in_order)}
        return tuple(
            sorted(
                self.sessions.values(),
                key=lambda s: (s.start is None, s.start or datetime.min, place.get(s.room_id, -1), s.title, s.id),  # noqa: DTZ901
            )
        )

    @cached_property
    def people_in_order(self) -> tuple[Person, ...]:
        """All people by sort name, without regard to case."""
        return tuple(sorted(self.people.values(), key=lambda p: ((p.sort_name or p.name).casefold(), p.id)))

    @cached_property
    def _appearances_by_session(self) -> Mapping[str, tuple[Appearance, ...]]:
        return _grouped(self.appearances.values(), "session_id")

    @cached_property
    def _appearances_by_person(self) -> Mapping[str, tuple[Appearance, ...]]:
        return _grouped(self.appearances.values(), "person_id")

    def appearances_in(self, session_id: str) -> tuple[Appearance, ...]:
        """Return who appears in a session, in the printed order."""
        return self._appearances_by_session.get(session_id, ())

    def appearances_of(self, person_id: str) -> tuple[Appearance, ...]:
        """Return where a person appears; sort by the sessions' starts for display."""
        return self._appearances_by_person.get(person_id, ())

    def billed(self, session_id: str) -> tuple[Appearance, ...]:
        """Return who appears in a session with moderator, chair and host first, otherwise in the printed order."""
        return tuple(sorted(self.appearances_in(session_id), key=lambda a: a.role not in LEADING_ROLES))

    def date_of(self, session: Session) -> date | None:
        """Return the date of the program day that a session belongs to, which is not always that of its start."""
        return None if session.start is None else self.day_at(session.start)

    def day_at(self, wall: datetime) -> date:
        """Return the date of the program day that a wall time belongs to: before the hour of change, the day before."""
        day = wall.date()
        return day - timedelta(days=1) if wall.time() < self.conference.day_starts_at and day > date.min else day

    def wall_at(self, day: date, at: time) -> datetime:
        """Return the wall time at which a clock shows a time of day on a program day: after midnight, the date after.

        The calendar has no date after its last one.
        """
        over = at < self.conference.day_starts_at and day < date.max
        return datetime.combine(day + timedelta(days=over), at)

    def sessions_on(self, day: date) -> tuple[Session, ...]:
        """Return the sessions of a program day in order."""
        return self._sessions_by_date.get(day, ())

    @cached_property
    def _sessions_by_date(self) -> Mapping[date, tuple[Session, ...]]:
        found: dict[date, list[Session]] = defaultdict(list)
        for session in self.sessions_in_order:
            day = self.date_of(session)
            if day is not None:
                found[day].append(session)
        return {day: tuple(sessions) for day, sessions in found.items()}

    @cached_property
    def dates(self) -> tuple[date, ...]:
        """Every date of the program: its days, and any on which a session lies without a day of its own."""
        return tuple(sorted({day.date for day in self.days.values()} | set(self._sessions_by_date)))

    def day_on(self, day: date) -> Day | None:
        """Return the day record of a date, or None when the program has none for it."""
        return next((found for found in self.days.values() if found.date == day), None)

    def articles_by(self, person_id: str) -> tuple[Article, ...]:
        """Return the articles that a person wrote, by title."""
        written = (article for article in self.articles.values() if person_id in article.author_ids)
        return tuple(sorted(written, key=lambda article: article.title))

    def articles_about(self, session_id: str) -> tuple[Article, ...]:
        """Return the articles that relate to a session, by title."""
        related = (article for article in self.articles.values() if session_id in article.session_ids)
        return tuple(sorted(related, key=lambda article: article.title))


FIELD_OF: Mapping[str, str] = MappingProxyType(
    {
        "day": "days",
        "room": "rooms",
        "track": "tracks",
        "session": "sessions",
        "person": "people",
        "appearance": "appearances",
        "article": "articles",
        "picture": "pictures",
        "source": "sources",
        "publication": "publications",
        "dismissal": "dismissals",
        "rule": "rules",
    }
)
"""The field of `Program` that holds each kind; the conference is a field of its own."""


_WORKED_OUT: Mapping[str, tuple[str, ...]] = {
    "days": ("days_in_order",),
    "rooms": ("rooms_in_order",),
    "tracks": ("tracks_in_order",),
    "people": ("people_in_order",),
    "appearances": ("_appearances_by_session", "_appearances_by_person"),
}
"""What is worked out of one mapping alone, and so holds for as long as that stays."""


REFERENCES: Mapping[str, str] = {
    "room_id": "room",
    "track_id": "track",
    "session_id": "session",
    "person_id": "person",
    "picture_id": "picture",
    "author_ids": "person",
    "session_ids": "session",
}
"""The kind of record that each field refers to by its id, or by several."""
_REFERENCES_OF = {
    kind: tuple((name, target) for name, target in REFERENCES.items() if name in cls.__dataclass_fields__)
    for kind, cls in KINDS.items()
}


def _grouped(appearances: Iterable[Appearance], key: str) -> Mapping[str, tuple[Appearance, ...]]:
    found: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in sorted(appearances, key=lambda a: (a.order, a.id)):
        found[getattr(appearance, key)].append(appearance)
    return {group: tuple(members) for group, members in found.items()}


def empty(title: str = "", timezone: str = "UTC") -> Program:
    """Return a program with a conference and nothing in it."""
    return Program(Conference(id=new_id(), title=title, timezone=timezone))


def dangling(program: Program, records: Iterable[Record] | None = None) -> tuple[tuple[str, str, str], ...]:
    """Return every reference to a record that is not there, as (kind, id, field); empty for a whole program.

    With `records`, only theirs are looked at: enough after a step that drops nothing.
    """
    looked_at: dict[str, list[Record]] = {kind: list(program.records(kind).values()) for kind in KINDS}
    if records is not None:
        looked_at = {kind: [record for record in records if KIND_OF[type(record)] == kind] for kind in KINDS}
    return tuple(
        (kind, record.id, name)
        for kind, found in looked_at.items()
        if found
        for name, target in _REFERENCES_OF[kind]
        for record in _broken(found, name, program.records(target).keys())
    )


def _broken(records: list[Record], name: str, present: AbstractSet[str]) -> list[Record]:
    """Return the records whose reference, or one of whose references, is not among the present ids."""
    values = list(map(attrgetter(name), records))
    if name.endswith("_ids"):
        return [record for record, ids in zip(records, values, strict=True) if not present >= set(ids)]
    missing = {value for value in set(values) if value and value not in present}
    return [record for record, value in zip(records, values, strict=True) if value in missing] if missing else []
