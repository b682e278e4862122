# SPDX-License-Identifier: MIT
"""Which sessions of two programs are the same: by their source's numbers, by what they are called and when they are.

A renamed session is the same, and so is a moved one. Two of one title stay apart: who is nearest in time is the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping

from forumdesk.merge.pairs import OWN, Unpaired, likeness, number_of, one_series
from forumdesk.program import Program, Session
from forumdesk.text import fold

_ALIKE = 0.6
"""Share of two titles that is the same, from which on a session at one time in one room is one that was renamed."""

Way = Callable[[Session], Hashable]


def same_sessions(old: Program, new: Program, ids: Mapping[str, str], *, parted: bool = False) -> dict[str, str]:
    """Return the new id -> the old id of sessions, the surest ways of knowing them first; `ids` are those of rooms.

    Of two copies of one program (`parted`) only those are the same that have one title, one time and one room.
    """
    sessions = Unpaired(*({each.id: each for each in side.sessions_in_order} for side in (old, new)))
    there, left = sessions.there, sessions.left
    if there and left:
        titles = {each.id: fold(each.title) for each in (*there.values(), *left.values())}
        if one_series(old, new):
            _pair_by_number(sessions, titles)
        first, *others = _by_name(titles, ids)
        if parted:
            sessions.keep(sessions.same(lambda session: first(session) if session.start is not None else None))
            return sessions.found
        for way in (first, *others):
            sessions.keep(sessions.same(way))
        sessions.keep(_renamed(old, new, (there.values(), left.values()), ids))
    return sessions.found


def _pair_by_number(sessions: Unpaired[Session], titles: Mapping[str, str]) -> None:
    """Keep the pairs that have one number of their source and one title; then those of one number alone."""
    for name in OWN:

        def number(session: Session, name: str = name) -> Hashable:
            return number_of(session, name) or None

        def titled(session: Session, name: str = name) -> Hashable:
            return (given, titles[session.id]) if (given := number_of(session, name)) else None

        counting = sessions.counting(sessions.same(number, alone=True), titles)
        sessions.keep(sessions.same(titled))
        if not counting:
            sessions.keep(sessions.same(number, alone=True))


def _by_name(titles: Mapping[str, str], ids: Mapping[str, str]) -> tuple[Way, ...]:
    def called(session: Session) -> tuple[str, str]:
        return titles[session.id], fold(session.label)

    def labelled(session: Session) -> Hashable:
        numbered = any(char.isdigit() for char in session.label)
        return (fold(session.label), session.start and session.start.date()) if numbered else None

    return (
        lambda session: (called(session), session.start, ids.get(session.room_id, session.room_id)),
        lambda session: (called(session), session.start),
        lambda session: (called(session), session.start and session.start.date()),
        called,
        lambda session: titles[session.id],
        labelled,
    )


def _renamed(
    old: Program, new: Program, sides: tuple[Iterable[Session], Iterable[Session]], ids: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield (new id, old id) of sessions alone at their time in their room, and alike in title, label or people."""
    there, left = _by_slot(sides[0], {}), _by_slot(sides[1], ids)
    for slot, sessions in left.items():
        before = there.get(slot, ())
        if len(sessions) == len(before) == 1 and (
            _alike(before[0], sessions[0]) or _same_speakers(_speakers(old, before[0]), _speakers(new, sessions[0]))
        ):
            yield sessions[0].id, before[0].id


def _speakers(program: Program, session: Session) -> set[str]:
    """Return who speaks in a session, by name; by id where the program is a part of one and has not the person."""
    people = program.people
    return {
        fold(people[key].name) if (key := seat.person_id) in people else key
        for seat in program.appearances_in(session.id)
    }


def _same_speakers(one: set[str], other: set[str]) -> bool:
    """Tell whether all of the fewer speak in both: nobody gives two talks in one room at one time."""
    return bool(one and other) and (one <= other or other <= one)


def _by_slot(sessions: Iterable[Session], ids: Mapping[str, str]) -> Mapping[object, list[Session]]:
    found: dict[object, list[Session]] = defaultdict(list)
    for session in sessions:
        if session.start is not None:
            found[session.start, ids.get(session.room_id, session.room_id)].append(session)
    return found


def _alike(one: Session, other: Session) -> bool:
    if one.label and fold(one.label) == fold(other.label):
        return True
    return likeness(one.title, other.title) >= _ALIKE
