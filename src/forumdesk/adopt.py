# SPDX-License-Identifier: MIT
"""A program that was read again takes over the identity of the one it replaces, so that calendars are updated.

What both have under one name keeps its old id; what calendars were told stays, so that a session that is gone is
cancelled there. Nothing is merged: the new program's facts stand. (A three-way merge asks for what the source said last
time, and is `merge`'s business.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from forumdesk.program import Appearance, Article, Conference, Day, Person, Program, Record, Room, Session, Track
from forumdesk.text import fold

R = TypeVar("R", Day, Room, Track, Session, Person, Article)


def adopted(old: Program, new: Program) -> Program:
    """Return the new program under the old one's ids, wherever a record has a counterpart there.

    Sessions are found by title and label, the nearest start first; people, rooms, tracks and articles by name; days by
    date. What the new conference leaves empty is taken from the old one. Sources of both are kept.
    """
    ids: dict[str, str] = {}
    ids |= _same(old.days, new.days, lambda day: day.date.isoformat())
    ids |= _same(old.rooms, new.rooms, lambda room: fold(room.name))
    ids |= _same(old.tracks, new.tracks, lambda track: fold(track.name))
    ids |= _same(old.people, new.people, lambda person: fold(person.name))
    ids |= _same(old.articles, new.articles, lambda article: fold(article.title))
    ids |= _same_sessions(old, new)
    made = Program(_conference(old.conference, new.conference)).put(
        *(_renamed(record, ids) for kind in _KINDS for record in new.records(kind).values()),
        *old.sources.values(),
        *new.sources.values(),
        *old.publications.values(),
    )
    return made.put(*_appearances(old, new, ids))


_KINDS = ("day", "room", "track", "session", "person", "article", "picture")


def _same(old: Mapping[str, R], new: Mapping[str, R], name: Callable[[R], str]) -> dict[str, str]:
    """Return the new id -> the old id of what has one name in both; of several with it, in their order.

    What has one id in both is itself already, and its id is nobody else's.
    """
    known: dict[str, list[str]] = defaultdict(list)
    for key, record in old.items():
        if key not in new:
            known[name(record)].append(key)
    others = ((key, record) for key, record in new.items() if key not in old)
    return {key: known[called].pop(0) for key, record in others if known.get(called := name(record))}


def _same_sessions(old: Program, new: Program) -> dict[str, str]:
    """Return the new id -> the old id of sessions: title, label and start; then title and label; then title alone."""
    found: dict[str, str] = {}
    names: tuple[Callable[[Session], str], ...] = (
        lambda session: f"{fold(session.title)}|{fold(session.label)}|{session.start}",
        lambda session: f"{fold(session.title)}|{fold(session.label)}",
        lambda session: fold(session.title),
    )
    for name in names:
        left = {key: record for key, record in new.sessions.items() if key not in found and key not in old.sessions}
        taken = {*found.values(), *new.sessions}
        there = {session.id: session for session in old.sessions_in_order if session.id not in taken}
        found |= _same(there, left, name)
    return found


def _conference(old: Conference, new: Conference) -> Conference:
    said = {name: value for name in Conference.__dataclass_fields__ if (value := getattr(new, name)) != ""}
    return replace(old, **(said | {"id": old.id}))


def _renamed(record: Record, ids: Mapping[str, str]) -> Record:
    """Return a record with the ids in it, its own and those it refers to, exchanged for the old ones."""
    changes = {}
    for name in record.__dataclass_fields__:
        value = getattr(record, name)
        if name == "id" or name.endswith("_id"):
            changes[name] = ids.get(value, value)
        elif name.endswith("_ids"):
            changes[name] = tuple(ids.get(key, key) for key in value)
    return replace(record, **changes)


def _appearances(old: Program, new: Program, ids: Mapping[str, str]) -> Iterable[Appearance]:
    """Return the new appearances: each under its own id where the old program has it, else under its counterpart's."""
    known = {
        (found.session_id, found.person_id): found.id
        for found in old.appearances.values()
        if found.id not in new.appearances
    }
    for appearance in new.appearances.values():
        renamed = _renamed(appearance, ids)
        assert isinstance(renamed, Appearance)
        there = appearance.id if appearance.id in old.appearances else None
        yield replace(renamed, id=there or known.pop((renamed.session_id, renamed.person_id), renamed.id))
