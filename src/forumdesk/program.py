# SPDX-License-Identifier: MIT
"""What a conference is: frozen records, and a `Program` that holds them by id.

The glossary, in the organizer's words:

* **Conference**: the event as a whole; its title, place and time zone.
* **Day**: one day of the program. It begins at the hour the conference says ("a day starts at"), so a session at
  00:30 belongs to the day on which its evening began.
* **Room**: a place where one session happens at a time; an online stage is a room too.
* **Track**: a thread of sessions that belong together by subject.
* **Session**: one placement in time and room. What is given twice is two sessions, so that each has its own UID
  for ever. A session of the kind *panel* is called a panel in the interface.
* **Person**: somebody named in the program, as speaker, moderator or author.
* **Appearance**: one person in one session, with the role and place in the printed order.
* **Article**: a text that belongs to the program, with its authors.
* **Picture**: a portrait or an article's illustration, as bytes.
* **Source**: what an import was given, kept word for word.
* **Publication**: what the last exported calendar said of a session, so that the next one updates it there.

Nothing here knows of files, of Qt or of a database. Lists inside records are tuples; texts are plain or Markdown and
never None: an empty string means that the program does not say.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Self, TypeAlias


class SessionKind(StrEnum):
    """What a session is to the people who attend it."""

    PANEL = "panel"
    KEYNOTE = "keynote"
    TALK = "talk"
    WORKSHOP = "workshop"
    OPENING = "opening"
    CLOSING = "closing"
    BREAK = "break"
    SOCIAL = "social"
    OTHER = "other"


class SessionState(StrEnum):
    """How sure it is that a session takes place. Cancelled ones stay, so that calendars can be told."""

    DRAFT = "draft"
    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Role(StrEnum):
    """What a person does in a session."""

    MODERATOR = "moderator"
    CHAIR = "chair"
    HOST = "host"
    KEYNOTE = "keynote"
    PANELIST = "panelist"
    SPEAKER = "speaker"
    DISCUSSANT = "discussant"


LEADING_ROLES = frozenset({Role.MODERATOR, Role.CHAIR, Role.HOST})
"""The roles that are named first and marked in every list of people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A titled address. The address is checked when it is read and again when it is opened."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """The event as a whole."""

    id: str
    title: str = ""
    acronym: str = ""
    subtitle: str = ""
    description: str = ""
    timezone: str = "UTC"
    """IANA name, such as "America/Toronto". Every wall time of the program is in this zone."""
    venue: str = ""
    city: str = ""
    url: str = ""
    organizer: str = ""
    language: str = ""
    """BCP 47 tag of the program's main language, or empty."""
    day_starts_at: time = time(4, 0)
    """A session before this wall time belongs to the day before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of the program."""

    id: str
    date: date
    title: str = ""
    """Its theme, without the date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A place where one session happens at a time."""

    id: str
    name: str
    capacity: int | None = None
    """Seats; None when unknown."""
    floor: str = ""
    description: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A thread of sessions that belong together by subject."""

    id: str
    name: str
    color: str = ""
    """#rrggbb as the source gave it, or empty: the screen then gives one of its own twelve."""
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One placement in time and room."""

    id: str
    title: str
    subtitle: str = ""
    kind: SessionKind = SessionKind.TALK
    state: SessionState = SessionState.CONFIRMED
    start: datetime | None = None
    """Wall time in the conference's zone, without tzinfo, whole minutes. None: not scheduled yet."""
    duration: int = 0
    """Minutes. 0 when the program gives no end."""
    room_id: str = ""
    track_id: str = ""
    label: str = ""
    """What is printed before the title, such as "Panel 3"."""
    abstract: str = ""
    description: str = ""
    language: str = ""
    stream_url: str = ""
    links: tuple[Link, ...] = ()
    do_not_record: bool = False
    tags: tuple[str, ...] = ()

    @property
    def end(self) -> datetime | None:
        """Wall time at which the session ends; None when it has no start."""
        return None if self.start is None else self.start + timedelta(minutes=self.duration)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody named in the program."""

    id: str
    name: str
    """As printed, without the honorific."""
    sort_name: str = ""
    """"Surname, Given", as a list by surname prints it; never empty in a program made by ForumDesk."""
    honorific: str = ""
    """Such as "Hon." or "Dr.", as printed."""
    pronouns: str = ""
    position: str = ""
    organization: str = ""
    biography: str = ""
    picture_id: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """One person in one session."""

    id: str
    session_id: str
    person_id: str
    role: Role = Role.SPEAKER
    order: int = 0
    """Place in the printed order, from 0."""
    byline: str = ""
    """The line about the person as printed for this session, where it differs from "position, organization"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text that belongs to the program."""

    id: str
    title: str
    author_ids: tuple[str, ...] = ()
    published: date | None = None
    """None when the source gives no date."""
    summary: str = ""
    body: str = ""
    """Markdown; paragraphs are parted by an empty line."""
    source_url: str = ""
    picture_id: str = ""
    caption: str = ""
    tags: tuple[str, ...] = ()
    session_ids: tuple[str, ...] = ()
    """Sessions that the article relates to, the nearest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A portrait or an illustration: PNG or JPEG bytes, and what it shows in words."""

    id: str
    media_type: str
    data: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What an import was given, word for word, so that it can be shown, and compared when it comes again."""

    id: str
    name: str
    """The file's name without its folder, or "Pasted text"."""
    format: str
    """The key of the format in `forumdesk.formats`."""
    received: datetime
    """UTC, whole seconds, without tzinfo."""
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What the last exported calendar said of a session: enough to update it there, and to cancel it when it is gone.

    It outlives its session, so it has an id of its own (`publication_id`), and `uid` is no reference.
    """

    id: str
    uid: str
    """The session's id, which is the UID in the calendar (RFC 5545, 3.8.4.7)."""
    sequence: int = 0
    """RFC 5545, 3.8.7.4. It only ever grows; a merge takes the larger."""
    digest: str
    """SHA-256 of the calendar entry without its sequence and stamps, in hexadecimal."""
    created: datetime
    """When it was first exported: UTC, whole seconds, without tzinfo."""
    changed: datetime
    """When an export first said what the last one said: UTC, whole seconds, without tzinfo."""
    title: str
    start: datetime
    """As `Session.start`; and so the next."""
    duration: int = 0
    location: str = ""
    """Room, floor and venue in one line, as exported."""


Record: TypeAlias = (
    Conference | Day | Room | Track | Session | Person | Appearance | Article | Picture | Source | Publication
)

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "conference": Conference,
        "day": Day,
        "room": Room,
        "track": Track,
        "session": Session,
        "person": Person,
        "appearance": Appearance,
        "article": Article,
        "picture": Picture,
        "source": Source,
        "publication": Publication,
    }
)
"""The name of every kind of record, in the order in which they are stored."""

KIND_OF: Mapping[type[Record], str] = MappingProxyType({cls: kind for kind, cls in KINDS.items()})


def new_id() -> str:
    """Return a random UUID (RFC 9562, version 4) as text: the identity of a record for ever."""
    return str(uuid.uuid4())


def publication_id(uid: str) -> str:
    """Return the id of the publication of a session: always the same, and never that of the session itself."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"publication:{uid}"))


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
        return replace(self, conference=conference, **changed)

    def drop(self, *ids: str) -> Self:
        """Return a program without the records of these ids. An id that is not there changes nothing."""
        gone = set(ids)
        fresh: dict[str, Any] = {
            name: {key: record for key, record in mapping.items() if key not in gone}
            for name in FIELD_OF.values()
            if not gone.isdisjoint(mapping := getattr(self, name))
        }
        return replace(self, **fresh) if fresh else self

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
        if session.start is None:
            return None
        if session.start.time() < self.conference.day_starts_at:
            return session.start.date() - timedelta(days=1)
        return session.start.date()

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
    }
)
"""The field of `Program` that holds each kind; the conference is a field of its own."""


_TARGETS = {
    "room_id": "room",
    "track_id": "track",
    "session_id": "session",
    "person_id": "person",
    "picture_id": "picture",
    "author_ids": "person",
    "session_ids": "session",
}
_REFERENCES = {
    kind: tuple((name, target) for name, target in _TARGETS.items() if name in cls.__dataclass_fields__)
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
        for name, target in _REFERENCES[kind]
        for record in _broken(found, name, program.records(target).keys())
    )


def _broken(records: list[Record], name: str, present: AbstractSet[str]) -> list[Record]:
    """Return the records whose reference, or one of whose references, is not among the present ids."""
    values = list(map(attrgetter(name), records))
    if name.endswith("_ids"):
        return [record for record, ids in zip(records, values, strict=True) if not present >= set(ids)]
    missing = set(values) - present - {""}
    return [record for record, value in zip(records, values, strict=True) if value in missing] if missing else []
