# SPDX-License-Identifier: MIT
"""Which records of two programs are the same: by a name that both have, or by the number that their source gave them.

Everything here is linear in the records, but for the few that share one name.
"""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from forumdesk.program import Appearance, Article, Day, Person, Picture, Program, Room, Session, Track
from forumdesk.text import fold

R = TypeVar("R", Day, Room, Track, Session, Person, Article, Picture, Appearance)
Named = TypeVar("Named", Room, Track, Session, Person, Article)

OWN = ("guid", "id", "code")
"""The names under which sources give their own number of a record, the surest first."""
_LONGEST = 300
"""Characters of a title that are compared."""
_CROWD = 2_500
"""Pairs of one name among which the nearest in time are looked for; with more, they go by their order."""
_FEW = 3
"""So many names that come back under other numbers are no accident."""


class Unpaired(Generic[R]):
    """What either of two programs has under an id that the other has not, and the pairs that were found of it."""

    def __init__(self, old: Mapping[str, R], new: Mapping[str, R]) -> None:
        self.there: dict[str, R] = {key: record for key, record in old.items() if key not in new}
        self.left: dict[str, R] = {key: record for key, record in new.items() if key not in old}
        self.found: dict[str, str] = {}
        """The new id -> the old id."""

    def same(self, key: Callable[[R], Hashable], *, alone: bool = False) -> Iterator[tuple[str, str]]:
        """Yield (new id, old id) of what has one key in both; None is no key.

        Of several with it, sessions go by what is nearest in time and all else by its order; with `alone`, they are
        left.
        """
        there, left = _grouped(self.there.values(), key), _grouped(self.left.values(), key)
        for name, records in left.items():
            before = there.get(name, [])
            if alone and max(len(before), len(records)) > 1:
                continue
            yield from ((one.id, other.id) for other, one in _paired(before, records))

    def keep(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Take these pairs as found."""
        for one, other in list(pairs):
            self.found[one] = other
            del self.left[one], self.there[other]

    def counting(self, pairs: Iterable[tuple[str, str]], names: Mapping[str, str]) -> bool:
        """Tell, by the names of all that is here, whether the numbers that made these pairs count lines of a list."""
        before, after = ({key: names[key] for key in side} for side in (self.there, self.left))
        return count_places(pairs, before, after)


def _grouped(records: Iterable[R], key: Callable[[R], Hashable]) -> dict[Hashable, list[R]]:
    found: dict[Hashable, list[R]] = defaultdict(list)
    for record in records:
        name = key(record)
        if name is not None:
            found[name].append(record)
    return found


def _paired(old: Sequence[R], new: Sequence[R]) -> Iterator[tuple[R, R]]:
    """Yield (old, new), each of them once."""
    if len(old) == len(new) or len(old) * len(new) > _CROWD or not isinstance([*old, *new][0], Session):
        yield from zip(old, new, strict=False)
        return
    apart = sorted((_apart(one, other), a, b) for a, one in enumerate(old) for b, other in enumerate(new))
    used: tuple[set[int], set[int]] = set(), set()
    for _distance, a, b in apart:
        if a not in used[0] and b not in used[1]:
            used[0].add(a)
            used[1].add(b)
            yield old[a], new[b]


def _apart(one: object, other: object) -> timedelta:
    if isinstance(one, Session) and isinstance(other, Session) and one.start and other.start:
        return abs(one.start - other.start)
    return timedelta.max


def number_of(record: Named, name: str) -> str:
    """Return what the source calls a record by one of the names in `OWN`; empty when it doesn't."""
    return next((extra.value for extra in record.extra if extra.name == name), "")


def one_series(old: Program, new: Program) -> bool:
    """Tell whether the numbers in two programs are of one conference, by its acronym or else its title."""
    names = [fold(program.conference.acronym or program.conference.title) for program in (old, new)]
    return bool(names[0]) and names[0] == names[1]


def count_places(pairs: Iterable[tuple[str, str]], old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """Tell whether the numbers that made these pairs (new id, old id) count lines of a list, and name nothing.

    Then most of the names come back under another number, since something was put in before them.
    """
    single = _single(old.values()) & _single(new.values())
    told = [(old[before], new[after]) for after, before in pairs if old[before] in single]
    moved = sum(before != after for before, after in told)
    return moved >= _FEW and moved > len(told) - moved


def _single(names: Iterable[str]) -> set[str]:
    return {name for name, count in Counter(names).items() if count == 1}


def made_of_place(key: str) -> bool:
    """Tell whether an id was made of what else is known (RFC 9562, version 5) and not given at random."""
    try:
        return uuid.UUID(key).version == 5
    except ValueError:
        return False


def likeness(one: str, other: str) -> float:
    """Return the share of two names that is the same, from 0 to 1."""
    return SequenceMatcher(None, fold(one)[:_LONGEST], fold(other)[:_LONGEST], autojunk=False).ratio()
