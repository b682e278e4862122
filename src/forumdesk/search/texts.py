# SPDX-License-Identifier: MIT
"""The texts by which each record of a program is found, and which records a change can touch.

An organization has no record of its own: it is what people's own lines say, each spelling that folds to the same text
being the same one (`organizations`). How the texts are folded and stored is `index`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal, TypeAlias

from forumdesk.changes import Change
from forumdesk.names import same_organization
from forumdesk.program import Appearance, Article, Person, Program, Room, Session, Track
from forumdesk.wording import affiliation

Kind: TypeAlias = Literal["session", "person", "organization", "article", "room", "track"]
Key: TypeAlias = tuple[Kind, str]
"""A kind and an id; the id of an organization is its name as `same_organization` gives it."""

KINDS: tuple[Kind, ...] = ("session", "person", "organization", "article", "room", "track")
"""The order in which kinds are listed where nothing else decides."""


class Where(IntEnum):
    """The place in which all words were found; the better ones come first."""

    TITLE = 0
    NAMES = 1
    """Speakers of a session, authors of an article."""
    AROUND = 2
    """Organizations and positions, room, track and tags."""
    TEXT = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """The texts by which a record is found, as they are printed, one tuple a place of `Where`."""

    title: tuple[str, ...]
    """The first is how the record is called."""
    names: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    body: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """What people of a program have in common who give the same organization."""

    spellings: tuple[str, ...]
    """Each once, in the order of the people; the first is how it is called."""
    people: tuple[str, ...]
    """Their ids."""


def organizations(program: Program) -> Mapping[str, Organization]:
    """Return the organizations of a program by what `same_organization` makes of their names."""
    found: dict[str, tuple[dict[str, None], list[str]]] = {}
    for person in program.people.values():
        key = same_organization(person.organization)
        if key:
            spellings, people = found.setdefault(key, ({}, []))
            spellings[person.organization] = None
            people.append(person.id)
    return {key: Organization(tuple(spellings), tuple(people)) for key, (spellings, people) in found.items()}


def every_key(program: Program, groups: Mapping[str, Organization]) -> Iterator[Key]:
    """Yield whatever can be found in a program; `groups` are its organizations."""
    yield from (("session", session.id) for session in program.sessions_in_order)
    yield from (("person", person.id) for person in program.people_in_order)
    yield from (("organization", key) for key in groups)
    yield from (("article", key) for key in program.articles)
    yield from (("room", room.id) for room in program.rooms_in_order)
    yield from (("track", track.id) for track in program.tracks_in_order)


def touched(program: Program, change: Change) -> Iterator[Key]:
    """Yield the entries that a change can alter: its own, and those that show its name."""
    if change.kind in {"session", "person", "article", "room", "track"}:
        yield (change.kind, change.id)  # type: ignore[misc]  # the set above is of Kind
    for record in (change.before, change.after):
        match record:
            case Person():
                yield from (("session", found.session_id) for found in program.appearances_of(record.id))
                yield from (("article", found.id) for found in program.articles_by(record.id))
                yield ("organization", same_organization(record.organization))
            case Appearance():
                yield ("session", record.session_id)
                yield ("person", record.person_id)
            case Room() | Track():
                yield from (
                    ("session", s.id) for s in program.sessions.values() if record.id in {s.room_id, s.track_id}
                )
            case _:
                pass


def entry_of(program: Program, groups: Mapping[str, Organization], key: Key) -> Entry | None:
    """Return the texts of a record; None when the program has it no more."""
    kind, name = key
    if kind == "organization":
        return Entry(groups[name].spellings) if name in groups else None
    record = program.records(kind).get(name)
    return _ENTRIES[kind](program, record) if record is not None else None


def _session_entry(program: Program, session: Session) -> Entry:
    cast = [
        (one, program.people[one.person_id]) for one in program.billed(session.id) if one.person_id in program.people
    ]
    room, track = program.rooms.get(session.room_id), program.tracks.get(session.track_id)
    places = (room.name if room else "", track.name if track else "", *session.tags)
    bylines = [one.byline or affiliation(person) for one, person in cast]
    return Entry(
        title=(session.title, session.label, session.subtitle),
        names=tuple(_full_name(person) for one, person in cast),
        around=(*bylines, *places),
        body=(session.abstract, session.description),
    )


def _person_entry(program: Program, person: Person) -> Entry:
    bylines = dict.fromkeys(one.byline for one in program.appearances_of(person.id))
    return Entry((_full_name(person),), (), (affiliation(person), *bylines), (person.biography,))


def _article_entry(program: Program, article: Article) -> Entry:
    authors = [program.people[key] for key in article.author_ids if key in program.people]
    return Entry(
        title=(article.title,),
        names=tuple(map(_full_name, authors)),
        around=(*map(affiliation, authors), *article.tags),
        body=(article.summary, article.body, article.caption),
    )


def _room_entry(_program: Program, room: Room) -> Entry:
    return Entry((room.name,), around=(room.floor,), body=(room.description,))


def _track_entry(_program: Program, track: Track) -> Entry:
    return Entry((track.name,))


def _full_name(person: Person) -> str:
    return f"{person.honorific} {person.name}".strip()


_ENTRIES: Mapping[str, Callable[[Program, Any], Entry]] = {
    "session": _session_entry,
    "person": _person_entry,
    "article": _article_entry,
    "room": _room_entry,
    "track": _track_entry,
}
