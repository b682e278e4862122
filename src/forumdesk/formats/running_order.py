# SPDX-License-Identifier: MIT
"""A program as a list to read, day by day: what Markdown and plain text both say, before either says how it looks.

It is written so that `page_text` finds days, times, titles, rooms and people again. Texts are plain here, paragraphs
parted by an empty line; every other text is one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from forumdesk.formats.writing import Loss, loss_of
from forumdesk.i18n import _
from forumdesk.markup import plain
from forumdesk.program import Appearance, Person, Program, Session, SessionKind
from forumdesk.text import clean, clean_line
from forumdesk.times import clock, dates_in_words, day_long, span
from forumdesk.wording import affiliation, kind_word, role_mark, role_word, state_word

CARRIES: Mapping[str, AbstractSet[str]] = MappingProxyType(
    {
        "conference": frozenset({"title", "subtitle", "timezone", "venue", "city", "url"}),
        "day": frozenset({"date", "title"}),
        "room": frozenset({"name"}),
        "track": frozenset({"name"}),
        "session": frozenset(
            {
                "title", "subtitle", "kind", "state", "start", "duration", "room_id", "track_id", "label", "abstract",
                "description", "stream_url", "links", "tags",
            }
        ),
        "person": frozenset({"name", "honorific", "position", "organization"}),
        "appearance": frozenset({"session_id", "person_id", "role", "order", "byline"}),
    }
)  # fmt: skip
EXTRAS: Mapping[str, AbstractSet[str]] = MappingProxyType({})

_NAMED = frozenset({SessionKind.PANEL, SessionKind.KEYNOTE, SessionKind.WORKSHOP})
"""Kinds that are said before a title without a label; the others show in their titles."""
_DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Billing:
    """One person of a session."""

    role: str
    """Empty for panelists and speakers."""
    plain_role: str
    """Theirs too: a name alone on its line is told from a text by it."""
    honorific: str
    name: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One session."""

    when: str
    """Empty for one without a time."""
    title: str
    facts: tuple[tuple[str, str], ...]
    """Words such as "Room" and what they say; the words may be empty."""
    people: tuple[Billing, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One day, or what has no time yet."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningOrder:
    """The whole list."""

    title: str
    about: tuple[str, ...]
    parts: tuple[Part, ...]


def running_order(program: Program) -> RunningOrder:
    """Return the list: days without a session too, and what has no time at the end."""
    parts = [
        Part(heading=_day(program, day), entries=tuple(_entry(program, each) for each in program.sessions_on(day)))
        for day in program.dates
    ]
    if unplaced := [session for session in program.sessions_in_order if session.start is None]:
        parts.append(Part(heading=_("Without a time"), entries=tuple(_entry(program, each) for each in unplaced)))
    title = clean_line(program.conference.title) or _("Untitled")
    return RunningOrder(title=title, about=tuple(_about(program)), parts=tuple(parts))


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what such a list can't keep apart, and what has no place in it."""
    sessions = program.sessions_in_order
    unplaced = [session for session in sessions if session.start is None]
    used = {session.room_id for session in sessions}, {session.track_id for session in sessions}
    seated = {seat.person_id for seat in program.appearances.values()}
    left_out = {
        _("rooms without a session"): [room.name for room in program.rooms_in_order if room.id not in used[0]],
        _("tracks without a session"): [track.name for track in program.tracks_in_order if track.id not in used[1]],
        _("people who are in no session"): [each.name for each in program.people_in_order if each.id not in seated],
        _("sessions without a time, when it is read again"): [session.title for session in unplaced],
        _("marks of what is a title, a label or a name in sessions (guessed when it is read again)"): [
            session.title for session in sessions
        ],
    }
    return tuple(loss for what, names in left_out.items() for loss in loss_of(what, names))


def _about(program: Program) -> Iterator[str]:
    told = program.conference
    if told.subtitle:
        yield clean_line(told.subtitle)
    if program.dates:
        yield dates_in_words(program.dates)
    if place := ", ".join(clean_line(part) for part in (told.venue, told.city) if part):
        yield _("Venue: {place}").format(place=place)
    yield _("Times in {zone}").format(zone=clean_line(told.timezone))
    if told.url:
        yield clean_line(told.url)


def _day(program: Program, day: date) -> str:
    record = program.day_on(day)
    words = f"{day_long(day)} {day.year}"
    return f"{words}: {clean_line(record.title)}" if record and clean_line(record.title) else words


def _entry(program: Program, session: Session) -> Entry:
    people = ((seat, program.people.get(seat.person_id)) for seat in program.billed(session.id))
    return Entry(
        when=span(session.start, session.duration if session.duration < _DAY else 0) if session.start else "",
        title=_title(session),
        facts=tuple((word, clean_line(value)) for word, value in _facts(program, session) if clean_line(value)),
        people=tuple(_billing(seat, person) for seat, person in people if person),
        texts=tuple(text for text in map(_plain, (session.abstract, session.description)) if text),
    )


def _title(session: Session) -> str:
    title = clean_line(session.title) or _("Untitled")
    label = clean_line(session.label) or (kind_word(session.kind) if session.kind in _NAMED else "")
    if not label or title.casefold().startswith(label.casefold()):
        return title
    return f"{label}: {title}"


def _facts(program: Program, session: Session) -> Iterator[tuple[str, str]]:
    room, track = program.rooms.get(session.room_id), program.tracks.get(session.track_id)
    yield "", session.subtitle
    yield "", state_word(session)
    if session.start and session.end and session.duration >= _DAY:
        yield _("Ends"), f"{day_long(session.end.date())} {session.end.year}, {clock(session.end)}"
    yield _("Room"), room.name if room else ""
    yield _("Track"), track.name if track else ""
    yield _("Tags"), ", ".join(session.tags)
    yield _("Live stream"), session.stream_url
    for link in session.links:
        yield clean_line(link.title) or _("Link"), link.url


def _billing(seat: Appearance, person: Person) -> Billing:
    return Billing(
        role=role_mark(seat.role),
        plain_role=role_word(seat.role),
        honorific=clean_line(person.honorific),
        name=clean_line(person.name) or _("Untitled"),
        about=clean_line(seat.byline or affiliation(person)),
    )


def _plain(text: str) -> str:
    return clean(plain(text)).strip()
