# SPDX-License-Identifier: MIT
"""Three values that have parts -> one: lists of tags, authors and sessions; links by address; extras by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from forumdesk.program import Extra, Link

T = TypeVar("T", bound=Hashable)
Parts = dict[str, tuple[Any, ...]]


def _name(extra: Extra) -> str:
    return extra.name


def _address(link: Link) -> str:
    return link.url


KEYS: Mapping[str, Callable[[Any], str]] = {"extra": _name, "links": _address}
"""Fields whose parts are known by a name, and what that is."""
LISTS = frozenset({"tags", "author_ids", "session_ids", "available"})
"""Fields that are lists of single things."""


@dataclass(frozen=True, slots=True)
class Woven:
    """A list that came of two."""

    items: tuple[Any, ...]
    contrary: bool = False
    """Whether both sides have put the same things in another order, so that one had to stand."""


def woven(base: Sequence[T], mine: Sequence[T], theirs: Sequence[T]) -> Woven:
    """Return a list with what either side has added and without what either has taken out, in the order that changed.

    Where both have changed it differently, the order of `mine` stands.
    """
    before, here, there = set(base), set(mine), set(theirs)
    kept = {each for each in here | there if each not in before or (each in here and each in there)}
    common = here & there
    orders = [_only(side, common) for side in (mine, theirs)]
    if orders[0] == orders[1]:
        return Woven(together(mine, theirs, kept))
    still = [_only(side, common & before) == _only(base, common & before) for side in (mine, theirs)]
    if still == [True, False]:
        return Woven(together(theirs, mine, kept))
    return Woven(together(mine, theirs, kept), contrary=still[0] == still[1])


def _only(items: Sequence[T], wanted: Collection[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(each for each in items if each in wanted))


def together(lead: Sequence[T], other: Sequence[T], kept: Collection[T]) -> tuple[T, ...]:
    """Return what is kept in the order of `lead`; what only `other` has stands behind what it stands behind there."""
    leading = set(lead)
    behind: dict[T | None, list[T]] = defaultdict(list)
    last: T | None = None
    for each in dict.fromkeys(other):
        if each in leading:
            last = each
        elif each in kept:
            behind[last].append(each)
    found: list[T] = []
    waiting, met = behind.pop(None, []), set(other)
    for each in dict.fromkeys(lead):
        if each in met:
            found += waiting
            waiting = behind.pop(each, [])
        if each in kept:
            found.append(each)
    return (*found, *waiting)


def parts(name: str, value: Sequence[Any]) -> Parts:
    """Return the parts of a field by what they are known by; several can have one name."""
    found: dict[str, list[Any]] = defaultdict(list)
    for each in value:
        found[KEYS[name](each)].append(each)
    return {key: tuple(group) for key, group in found.items()}


def by_part(
    name: str, base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]
) -> tuple[tuple[Any, ...], dict[str, tuple[Any, Any]]]:
    """Return a field merged part by part, and what both have changed differently: part -> here, there."""
    before, here, there = (parts(name, value) for value in (base, mine, theirs))
    final: Parts = {}
    clashes: dict[str, tuple[Any, Any]] = {}
    for key in dict.fromkeys((*here, *there)):
        old, one, other = (side.get(key, ()) for side in (before, here, there))
        taken = other if one == old else one
        if taken:
            final[key] = taken
        if one not in (old, other) and other != old:
            clashes[key] = one, other
    lead = (there, here) if list(here) == list(before) else (here, there)
    order = together(tuple(lead[0]), tuple(lead[1]), final)
    return tuple(each for key in order for each in final[key]), clashes


def with_part(name: str, value: Sequence[Any], part: str, items: Sequence[Any]) -> tuple[Any, ...]:
    """Return a field in which one part is something else, nothing if there are no items; a new one comes last."""
    found = parts(name, value) | {part: tuple(items)}
    return tuple(each for group in found.values() for each in group)
