# SPDX-License-Identifier: MIT
"""Which people of two programs are the same: by their names, by their source's numbers, and by where they speak."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from forumdesk.merge.pairs import OWN, Unpaired, likeness, number_of, one_series
from forumdesk.program import Person, Program
from forumdesk.text import fold

_SPELLED = 0.8
"""Share of two names in one session that is the same, from which on they are two spellings of one person's."""
_CROWD = 400
"""Pairs of people in one session whose names are compared; nobody speaks in a larger crowd."""


def same_people(old: Program, new: Program, ids: Mapping[str, str]) -> dict[str, str]:
    """Return the new id -> the old id of people; `ids` are those of sessions.

    One name in one set of sessions goes first, so that two people of one name are not taken for each other.
    """
    people = Unpaired(old.people, new.people)
    names = {each.id: fold(each.name) for each in (*people.there.values(), *people.left.values())}

    def speaking(person: Person) -> Hashable:
        program, known = (old, {}) if person.id in old.people else (new, ids)
        seats = program.appearances_of(person.id)
        return names[person.id], frozenset(known.get(seat.session_id, seat.session_id) for seat in seats)

    numbered = one_series(old, new)
    if numbered:
        for name in OWN:
            people.keep(people.same(lambda each, name=name: _numbered(each, name, names)))  # type: ignore[misc]
    people.keep(people.same(speaking))
    people.keep(people.same(lambda person: names[person.id]))
    if numbered:
        for name in OWN:
            known = list(people.same(lambda each, name=name: number_of(each, name) or None, alone=True))  # type: ignore[misc]
            people.keep(() if people.counting(known, names) else known)
    return people.found | dict(_respelled(old, new, ids, people.found))


def _numbered(person: Person, name: str, names: Mapping[str, str]) -> Hashable:
    return (given, names[person.id]) if (given := number_of(person, name)) else None


def _respelled(
    old: Program, new: Program, ids: Mapping[str, str], found: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield (new id, old id) of people in one session whose names are spelled a little differently.

    Somebody who speaks there need not be in `new`, which may be a part of a program.
    """
    sessions = {ids.get(key, key): key for key in new.sessions}
    gone = {key for key in old.people if key not in new.people} - set(found.values())
    for key in (each for each in old.sessions if each in sessions) if gone else ():
        before = [seat.person_id for seat in old.appearances_in(key) if seat.person_id in gone]
        seats = new.appearances_in(sessions[key]) if before else ()
        wanted = [seat.person_id for seat in seats if seat.person_id in new.people]
        after = [each for each in wanted if each not in found and each not in old.people]
        for person in after if len(before) * len(after) <= _CROWD else ():
            near = {one: likeness(old.people[one].name, new.people[person].name) for one in before if one in gone}
            best = max(near, key=lambda one: near[one], default="")
            if best and near[best] >= _SPELLED:
                gone.discard(best)
                yield person, best
