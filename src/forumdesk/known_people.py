# SPDX-License-Identifier: MIT
"""Who of a program is meant by a name that somebody types: without regard to case and accents, and to small slips.

Deciding that two records are one person is `merge`'s business; here a person decides, out of few.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from forumdesk.program import Person, Program
from forumdesk.text import clean_line, fold

_ALIKE = 0.75
"""Share of two names that is the same, from which on one may be a slip for the other."""
_SHORTEST = 4
"""Letters of a name in which slips are looked for."""
_LONGEST = 100
"""Characters of what is typed that are looked at."""
_EXACT, _FIRST, _WORDS, _WITHIN, _LIKE = range(5)


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who may be meant."""

    person: Person
    exact: bool
    """Whether the name is the same, but for case and accents."""
    sure: bool
    """Whether what was typed is a part of the name; otherwise it is only spelled alike."""


def matches(program: Program, typed: str, without: Collection[str] = (), most: int = 8) -> tuple[Match, ...]:
    """Return who may be meant, the likeliest first; `without` are the ids of people who are not looked for."""
    wanted = fold(clean_line(typed)[:_LONGEST])
    words = wanted.replace(",", " ").split()
    if not words:
        return ()
    people = [person for person in program.people_in_order if person.id not in without]
    found = [(rank, person) for person in people if (rank := _rank(words, fold(person.name))) is not None]
    if len(found) < most and len(wanted) >= _SHORTEST:
        there = {person.id for _rank, person in found}
        found += _alike(" ".join(words), (person for person in people if person.id not in there))
    best = sorted(found, key=lambda each: each[0])[:most]
    return tuple(Match(person, exact=rank == _EXACT, sure=rank < _LIKE) for rank, person in best)


def _rank(words: list[str], name: str) -> float | None:
    parts = name.split()
    if sorted(words) == sorted(parts):
        return _EXACT
    if all(any(part.startswith(word) for part in parts) for word in words):
        return _FIRST if name.startswith(words[0]) else _WORDS
    return _WITHIN if all(word in name for word in words) else None


def _alike(wanted: str, people: Iterable[Person]) -> list[tuple[float, Person]]:
    letters, found = SequenceMatcher(None, "", wanted, autojunk=False), []
    for person in people:
        letters.set_seq1(fold(person.name)[:_LONGEST])
        if letters.real_quick_ratio() >= _ALIKE and letters.quick_ratio() >= _ALIKE:
            share = letters.ratio()
            if share >= _ALIKE:
                found.append((_LIKE + 1 - share, person))
    return found
