# SPDX-License-Identifier: MIT
"""Three states of one record -> one, field by field; what can't be decided is a `Clash`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any, TypeVar

from forumdesk.merge.clash import Clash
from forumdesk.merge.values import KEYS, LISTS, by_part, woven
from forumdesk.program import Record, Session, SessionState

UNASKED = frozenset({"order", "sort_name"})
"""Fields that follow from others, or are too small to ask about: what is here stays."""
FOLLOWS: Mapping[str, str] = MappingProxyType({"sort_name": "name", "media_type": "data"})
"""Field -> the field whose side it takes wherever the two sides differ in that."""

R = TypeVar("R", bound=Record)


def changed(before: Record | None, after: Record | None) -> bool:
    """Tell whether a record differs in more than what nobody is asked about."""
    if before is None or after is None:
        return before is not after
    names = (each.name for each in fields(before) if each.name not in UNASKED)
    return before != after and any(getattr(before, name) != getattr(after, name) for name in names)


def called_off(before: Record | None, after: Record) -> bool:
    """Tell whether all that has changed is that a session is cancelled; who has dropped it means the same."""
    if not isinstance(before, Session) or not isinstance(after, Session):
        return False
    return after.state is SessionState.CANCELLED and replace(after, state=before.state) == before


def of_three(kind: str, base: R | None, mine: R, theirs: R) -> tuple[R, list[Clash]]:
    """Return a record that both sides have, with what either has changed."""
    if theirs in (mine, base):
        return mine, []
    if mine == base:
        return theirs, []
    taken: dict[str, Any] = {}
    clashes: list[Clash] = []
    for each in fields(mine):
        name, here, there = each.name, getattr(mine, each.name), getattr(theirs, each.name)
        before = getattr(base, name) if base is not None else each.default
        if there in (here, before) or name in FOLLOWS:
            continue
        if here == before:
            taken[name] = there
        elif name not in UNASKED:
            value, found = _of_field(name, before, here, there)
            taken[name] = value
            clashes += (Clash(kind=kind, id=mine.id, field=name, part=p, mine=m, theirs=t) for p, m, t in found)
    taken |= dict(_following(base, mine, theirs, taken))
    return (replace(mine, **taken) if taken else mine), clashes


def _of_field(name: str, before: Any, here: Any, there: Any) -> tuple[Any, list[tuple[str, Any, Any]]]:
    """Return what becomes of a field that both have changed, and what is left to ask: part, here, there."""
    if name in KEYS:
        value, clashes = by_part(name, before, here, there)
        return value, [(part, *sides) for part, sides in clashes.items()]
    if name in LISTS:
        found = woven(before, here, there)
        return found.items, [("", here, there)] if found.contrary else []
    return here, [("", here, there)]


def _following(
    base: Record | None, mine: Record, theirs: Record, taken: Mapping[str, Any]
) -> Iterator[tuple[str, Any]]:
    """Yield the fields that follow another one, as far as the other side has them right."""
    for name, leader in FOLLOWS.items():
        if not hasattr(mine, name):
            continue
        leading = getattr(mine, leader), getattr(theirs, leader)
        unchanged = base is not None and getattr(base, name) == getattr(mine, name)
        if taken.get(leader, leading[0]) == leading[1] if leading[0] != leading[1] else unchanged:
            yield name, getattr(theirs, name)
