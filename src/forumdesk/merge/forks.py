# SPDX-License-Identifier: MIT
"""Two copies of one program that were edited apart: what they had in common last, and their merge.

Both journals say it. Steps have the same id in every copy, so that the copies have in common what they begin with; and
a step that brought in another copy says up to which step of it. The state that lies nearest is the ancestor: all that
it has is known on both sides, so that merging a second time changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from forumdesk.changes import changed_fields, diff, field_word, thing
from forumdesk.i18n import _
from forumdesk.merge.clash import Merged
from forumdesk.merge.deeds import Deed, deeds
from forumdesk.merge.origins import origin_of
from forumdesk.merge.threeway import merge
from forumdesk.program import Program, empty

_UNTOLD = frozenset({"source", "publication"})
"""Kinds of which both sides have what they need without anybody deciding it."""


@dataclass(frozen=True, slots=True)
class Fork:
    """One copy: its steps, and its states."""

    steps: tuple[str, ...]
    """The ids of all steps, the newest last."""
    merged: Mapping[int, str]
    """The numbers of the steps, from 1, that brought in another copy and were not undone -> its last step then."""
    at: Callable[[int], Program]
    """Returns the program as it was after a step."""

    @property
    def program(self) -> Program:
        """The program as it is now."""
        return self.at(len(self.steps))


@dataclass(frozen=True, slots=True)
class Joined:
    """Two copies merged, with what each side did; what has to be decided is in `merged`."""

    known: bool
    """Whether it is known what both were made of; otherwise only what one of them lacks is brought in."""
    merged: Merged
    here: tuple[Deed, ...]
    there: tuple[Deed, ...]
    untaken: tuple[str, ...]
    """What the other copy did and nobody is asked about, where it stays as it is here: in words."""


def join(mine: Fork, theirs: Fork) -> Joined:
    """Merge two copies; nothing is decided and nothing is written."""
    here, there = mine.program, theirs.program
    base = shared = ancestor(mine, theirs)
    if base is None:
        origin = origin_of(here, there) or origin_of(there, here)
        base = origin.program if origin else None
    merged = merge(base or empty(), here, there, parted=shared is not None)
    before = base or here
    return Joined(
        known=base is not None,
        merged=merged,
        here=deeds(diff(before, here), here),
        there=deeds(diff(before, merged.theirs), merged.theirs),
        untaken=tuple(untaken(before, merged)),
    )


def untaken(base: Program, merged: Merged) -> Iterator[str]:
    """Yield what the other side did that is neither in the program now nor asked about, in words."""
    asked = {(clash.kind, clash.id) for clash in merged.clashes}
    for change in diff(base, merged.theirs):
        now = merged.program.records(change.kind).get(change.id)
        if change.kind in _UNTOLD or now == change.after or (change.kind, change.id) in asked:
            continue
        record = change.after or change.before
        assert record is not None
        if now is None:
            yield _("{thing}: stays away, as it was taken out here").format(thing=thing(record))
        elif change.after is None:
            yield _("{thing}: stays, though it was taken out there").format(thing=thing(record))
        else:
            for name in changed_fields(change):
                if getattr(now, name) != getattr(change.after, name):
                    yield _("{thing}: {field} stays as it is here").format(thing=thing(record), field=field_word(name))


def ancestor(mine: Fork, theirs: Fork) -> Program | None:
    """Return the last state that both have in common; None when their histories tell of none."""
    together = _together(mine.steps, theirs.steps)
    found: list[tuple[int, int, Fork]] = [(together, together, theirs)] if together else []
    found += [(here, there, theirs) for here, there in _brought(mine, theirs)]
    found += [(here, there, mine) for there, here in _brought(theirs, mine)]
    if not found:
        return None
    # What was in common later is further along both histories. Of two merges that knew nothing of each other, either
    # will do.
    here, there, side = max(found, key=lambda each: each[0] + each[1])
    return side.at(there if side is theirs else here)


def _brought(one: Fork, other: Fork) -> Iterator[tuple[int, int]]:
    """Yield the steps of one copy that brought in the other, each with the last step of that which it brought."""
    numbers = {key: number for number, key in enumerate(other.steps, start=1)}
    return ((number, numbers[key]) for number, key in one.merged.items() if key in numbers)


def _together(here: Sequence[str], there: Sequence[str]) -> int:
    """Return how many steps two histories have in common from the start."""
    same = (one == other for one, other in zip(here, there, strict=False))
    return sum(1 for _step in takewhile(bool, same))
