# SPDX-License-Identifier: MIT
"""What of a new program is, under another id, already in an old one. Nothing is merged here: facts stay as they are.

Days are known by their date; rooms, tracks, people and articles by their name; sessions by what they are called, and
when they are: a renamed or a moved session is the same one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeVar

from forumdesk.program import Appearance, Article, Day, Person, Picture, Program, Record, Room, Session, Track
from forumdesk.text import fold

R = TypeVar("R", Day, Room, Track, Session, Person, Article, Picture, Appearance)

_ALIKE = 0.6
"""Share of two titles that is the same, from which on a session at one time in one room is one that was renamed."""
_SPELLED = 0.8
"""Share of two names in one session that is the same, from which on they are two spellings of one person's."""
_LONGEST = 300
"""Characters of a title that are compared."""
_KINDS = ("day", "room", "track", "session", "person", "article", "picture")


def counterparts(old: Program, new: Program) -> dict[str, str]:
    """Return the id in `new` -> the id in `old` of every record that has a counterpart there under another id."""
    ids: dict[str, str] = {}
    ids |= _same(old.days, new.days, lambda day: day.date.isoformat())
    ids |= _same(old.rooms, new.rooms, lambda room: fold(room.name))
    ids |= _same(old.tracks, new.tracks, lambda track: fold(track.name))
    ids |= _same(old.people, new.people, lambda person: fold(person.name))
    ids |= _same(old.articles, new.articles, lambda article: fold(article.title))
    ids |= _same(old.pictures, new.pictures, lambda picture: f"{picture.media_type}{hash(picture.data)}")
    ids |= _same_sessions(old, new, ids)
    ids |= dict(_respelled_people(old, new, ids))
    return ids | _same_appearances(old, new, ids)


def renamed(new: Program, ids: Mapping[str, str], conference_id: str) -> Program:
    """Return a program with its ids exchanged as `ids` says, and that of its conference."""
    conference = replace(new.conference, id=conference_id)
    return Program(conference).put(
        *(_with_ids(record, ids) for kind in (*_KINDS, "appearance") for record in new.records(kind).values()),
        *new.sources.values(),
        *new.publications.values(),
    )


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


def _same_sessions(old: Program, new: Program, ids: Mapping[str, str]) -> dict[str, str]:
    """Return the new id -> the old id of sessions, the surest ways of knowing them first."""

    def title(session: Session) -> str:
        return fold(session.title)

    def called(session: Session) -> str:
        return f"{title(session)}|{fold(session.label)}"

    def labelled(session: Session) -> str:
        numbered = any(char.isdigit() for char in session.label)
        return f"{fold(session.label)}|{session.start and session.start.date()}" if numbered else session.id

    ways: tuple[Callable[[Session], str], ...] = (
        lambda session: f"{called(session)}|{session.start}|{ids.get(session.room_id, session.room_id)}",
        lambda session: f"{called(session)}|{session.start}",
        lambda session: f"{called(session)}|{session.start and session.start.date()}",
        called,
        title,
        labelled,
    )
    found: dict[str, str] = {}
    for way in ways:
        there, left = _unmatched(old, new, found)
        found |= _same(there, left, way)
    return found | dict(_renamed_sessions(*_unmatched(old, new, found), ids))


def _unmatched(old: Program, new: Program, found: Mapping[str, str]) -> tuple[dict[str, Session], dict[str, Session]]:
    taken = {*found.values(), *new.sessions}
    there = {session.id: session for session in old.sessions_in_order if session.id not in taken}
    left = {key: each for key, each in new.sessions.items() if key not in found and key not in old.sessions}
    return there, left


def _renamed_sessions(
    old: Mapping[str, Session], new: Mapping[str, Session], ids: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield (new id, old id) of sessions alone at their time in their room, whose titles or labels are alike."""
    there, left = _by_slot(old.values(), {}), _by_slot(new.values(), ids)
    for slot, sessions in left.items():
        before = there.get(slot, ())
        if len(sessions) == len(before) == 1 and _alike(sessions[0], before[0]):
            yield sessions[0].id, before[0].id


def _by_slot(sessions: Iterable[Session], ids: Mapping[str, str]) -> Mapping[object, list[Session]]:
    found: dict[object, list[Session]] = defaultdict(list)
    for session in sessions:
        if session.start is not None:
            found[session.start, ids.get(session.room_id, session.room_id)].append(session)
    return found


def _alike(one: Session, other: Session) -> bool:
    if one.label and fold(one.label) == fold(other.label):
        return True
    return _likeness(one.title, other.title) >= _ALIKE


def _respelled_people(old: Program, new: Program, ids: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (new id, old id) of people in one session whose names are spelled a little differently.

    Somebody who speaks there need not be in `new`, which may be a part of a program.
    """
    sessions = {ids.get(key, key): key for key in new.sessions}
    gone = {key for key in old.people if key not in new.people} - set(ids.values())
    for key in (each for each in old.sessions if each in sessions):
        before = [seat.person_id for seat in old.appearances_in(key) if seat.person_id in gone]
        after = [seat.person_id for seat in new.appearances_in(sessions[key])] if before else []
        for person in (each for each in after if each in new.people and each not in ids and each not in old.people):
            near = {one: _likeness(old.people[one].name, new.people[person].name) for one in before if one in gone}
            best = max(near, key=lambda one: near[one], default="")
            if best and near[best] >= _SPELLED:
                gone.discard(best)
                yield person, best


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, fold(one)[:_LONGEST], fold(other)[:_LONGEST], autojunk=False).ratio()


def _same_appearances(old: Program, new: Program, ids: Mapping[str, str]) -> dict[str, str]:
    """Return the new id -> the old id of one person's appearance in one session."""

    def place(seat: Appearance) -> str:
        return f"{ids.get(seat.session_id, seat.session_id)}|{ids.get(seat.person_id, seat.person_id)}"

    found: dict[str, str] = {}
    for way in (lambda seat: f"{place(seat)}|{seat.role}", place):
        there = {key: seat for key, seat in old.appearances.items() if key not in found.values()}
        left = {key: seat for key, seat in new.appearances.items() if key not in found}
        found |= _same(there, left, way)
    return found


def _with_ids(record: Record, ids: Mapping[str, str]) -> Record:
    """Return a record with the ids in it, its own and those it refers to, exchanged."""
    changes = {}
    for name in record.__dataclass_fields__:
        value = getattr(record, name)
        if name == "id" or name.endswith("_id"):
            changes[name] = ids.get(value, value)
        elif name.endswith("_ids"):
            changes[name] = tuple(ids.get(key, key) for key in value)
    return replace(record, **changes)
