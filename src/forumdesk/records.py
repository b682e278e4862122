# SPDX-License-Identifier: MIT
"""What a conference consists of: frozen records, which refer to each other by id. `program` holds them together.

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
* **Availability**: a span of time in which a room can be used, or a person is there.
* **Extra**: what a source says of a record beyond these fields, kept for the formats that know it.
* **Picture**: a portrait or an article's illustration, as bytes.
* **Source**: what an import was given, kept word for word.
* **Publication**: what the last exported calendar said of a session, so that the next one updates it there.
* **Dismissal**: a finding of the checks that was set aside, and why.
* **Rule**: what this program asks of a check, where that is not the usual.

Nothing here knows of files, of Qt or of a database. Lists inside records are tuples; texts are plain or Markdown and
never None: an empty string means that the program does not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias


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
class Extra:
    """What a source says of a record and no field here holds, kept so that a format which knows it can say it again."""

    name: str
    """The source's own name for it, such as "feedback_url", or the heading of a column."""
    value: str
    """The text; what has parts is JSON (`formats.extras`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """A span of time in which a room can be used, or a person is there."""

    start: datetime
    """Wall time in the conference's zone, without tzinfo; and so the next, which is later."""
    end: datetime


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
    extra: tuple[Extra, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of the program."""

    id: str
    date: date
    title: str = ""
    """Its theme, without the date."""
    extra: tuple[Extra, ...] = ()


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
    extra: tuple[Extra, ...] = ()
    available: tuple[Availability, ...] = ()
    """When it can be used, in order; empty means always."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A thread of sessions that belong together by subject."""

    id: str
    name: str
    color: str = ""
    """#rrggbb as the source gave it, or empty: the screen then gives one of its own twelve."""
    order: int = 0
    extra: tuple[Extra, ...] = ()


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
    """Minutes, 14 days at most. 0 when the program gives no end."""
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
    extra: tuple[Extra, ...] = ()
    expected: int | None = None
    """People who are expected to come, or have said so; None when unknown."""
    notes: str = ""
    """For organizers and staff alone: no export carries it."""

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
    extra: tuple[Extra, ...] = ()
    available: tuple[Availability, ...] = ()
    """When they are there, in order; empty means always."""


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
    extra: tuple[Extra, ...] = ()


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
    extra: tuple[Extra, ...] = ()


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
    said: str = ""
    """The program that it says by itself, before anybody corrected it, as `merge.origins` writes it: the ancestor of a
    merge with what the same source says next time. Empty for all but the last time, and where it is not known."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """A finding of the checks that an organizer has set aside. It counts for as long as its facts are the same."""

    id: str
    """`dismissal_id` of the key, so that a finding which two people set aside is set aside once."""
    check: str
    """The check that found it."""
    key: str
    """The finding's own; it holds the ids of what it is about, and is no reference: these may be gone."""
    facts: str = ""
    """The digest of its facts then; empty for a finding that has none but itself."""
    words: str
    """What it said then."""
    reason: str
    """Why it is set aside, in the organizer's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What this program asks of a check, where that is not the usual: how grave it is, or a number that it goes by."""

    id: str
    """`rule_id` of the name."""
    name: str
    """The check's key, or what its number is called."""
    value: str
    """A level or a whole number; what is neither is passed over."""


Record: TypeAlias = (
    Conference
    | Day
    | Room
    | Track
    | Session
    | Person
    | Appearance
    | Article
    | Picture
    | Source
    | Publication
    | Dismissal
    | Rule
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
        "dismissal": Dismissal,
        "rule": Rule,
    }
)
"""The name of every kind of record, in the order in which they are stored."""

KIND_OF: Mapping[type[Record], str] = MappingProxyType({cls: kind for kind, cls in KINDS.items()})
