# SPDX-License-Identifier: MIT
"""What of a new program is, under another id, already in an old one. Nothing is merged here: facts stay as they are.

What has one id in both is itself. Else the source's own numbers tell (`pairs`), then names: days are known by their
date; rooms and tracks by their name; articles by their title or address; sessions and people as `same_sessions` and
`same_people` say.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from forumdesk.merge.pairs import Named, R, Unpaired, count_places, made_of_place
from forumdesk.merge.same_people import same_people
from forumdesk.merge.same_sessions import same_sessions
from forumdesk.program import REFERENCES, Appearance, Program, Record
from forumdesk.text import fold

_KINDS = ("day", "room", "track", "session", "person", "article", "picture")


def counterparts(old: Program, new: Program, *, parted: bool = False) -> dict[str, str]:
    """Return the id in `new` -> the id in `old` of every record that has a counterpart there under another id.

    Where ids only count the lines of a list, what has no counterpart gets an id of its own. With `parted` the two are
    copies of one program: their ids can be relied upon, and a session under another id is one that was made apart.
    """
    fresh = {} if parted else _renumbered(old, new)
    if not fresh:
        return _counterparts(old, new, parted=parted)
    ids = _counterparts(old, renamed(new, fresh, new.conference.id), parted=parted)
    own = {key: found for key, found in ids.items() if key not in set(fresh.values())}
    return own | {key: ids.get(found, found) for key, found in fresh.items()}


def _counterparts(old: Program, new: Program, *, parted: bool) -> dict[str, str]:
    ids: dict[str, str] = {}
    ids |= _same(old.days, new.days, lambda day: day.date)
    ids |= _same(old.rooms, new.rooms, lambda room: fold(room.name))
    ids |= _same(old.tracks, new.tracks, lambda track: fold(track.name))
    ids |= _same(
        old.articles,
        new.articles,
        lambda each: (fold(each.title), each.body) if parted else fold(each.title),
        lambda each: each.source_url or None,
    )
    ids |= _same(old.pictures, new.pictures, lambda picture: (picture.media_type, picture.data))
    ids |= same_sessions(old, new, ids, parted=parted)
    ids |= same_people(old, new, ids)

    def place(seat: Appearance) -> Hashable:
        return ids.get(seat.session_id, seat.session_id), ids.get(seat.person_id, seat.person_id)

    return ids | _same(old.appearances, new.appearances, lambda seat: (place(seat), seat.role), place)


def renamed(new: Program, ids: Mapping[str, str], conference_id: str) -> Program:
    """Return a program with its ids exchanged as `ids` says, and that of its conference."""
    conference = new.conference
    if conference.id != conference_id:
        conference = replace(conference, id=conference_id)
    if not ids:
        return replace(new, conference=conference)
    return Program(conference).put(
        *(_with_ids(record, ids) for kind in (*_KINDS, "appearance") for record in new.records(kind).values()),
        *new.sources.values(),
        *new.publications.values(),
        *new.dismissals.values(),
        *new.rules.values(),
    )


def _same(old: Mapping[str, R], new: Mapping[str, R], *ways: Callable[[R], Hashable]) -> dict[str, str]:
    """Return the new id -> the old id of what has one name in both; of several with it, in their order."""
    unpaired = Unpaired(old, new)
    for way in ways if unpaired.there and unpaired.left else ():
        unpaired.keep(unpaired.same(way))
    return unpaired.found


def _renumbered(old: Program, new: Program) -> dict[str, str]:
    """Return an id of its own for every session and person of `new`, where those that it has count lines of a list.

    So do rows of a spreadsheet: one that is put in at the top would make each session the one before it.
    """
    sessions = dict(_fresh(old.sessions, new.sessions, lambda session: fold(session.title)))
    people = dict(_fresh(old.people, new.people, lambda person: fold(person.name)))
    seats = new.appearances.values() if sessions or people else ()
    touched = (seat for seat in seats if seat.session_id in sessions or seat.person_id in people)
    return sessions | people | {seat.id: _another(seat.id, "") for seat in touched}


def _fresh(
    old: Mapping[str, Named], new: Mapping[str, Named], name: Callable[[Named], str]
) -> Iterator[tuple[str, str]]:
    shared = [key for key, record in new.items() if key in old and old[key] is not record and made_of_place(key)]
    if not any(name(old[key]) != name(new[key]) for key in shared):
        return
    before = {key: name(record) for key, record in old.items()}
    after = {key: name(record) for key, record in new.items()}
    if count_places(((key, key) for key in shared), before, after):
        yield from ((key, _another(key, after[key])) for key in shared)


def _another(key: str, name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key} {name}"))


def _with_ids(record: Record, ids: Mapping[str, str]) -> Record:
    """Return a record with the ids in it, its own and those it refers to, exchanged; itself when none is."""
    changes: dict[str, Any] = {}
    for name in record.__dataclass_fields__:
        if name != "id" and name not in REFERENCES:
            continue
        value = getattr(record, name)
        other = ids.get(value, value) if isinstance(value, str) else tuple(ids.get(key, key) for key in value)
        if other != value:
            changes[name] = other
    return replace(record, **changes) if changes else record
