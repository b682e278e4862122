# SPDX-License-Identifier: MIT
"""What a source said last time, kept with it in the program: the common ancestor when it comes again.

It is the program that the source says by itself. What a person put right in the review is not in it: that counts as an
edit made here, and so survives the next time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from forumdesk import handover
from forumdesk.merge.matching import counterparts
from forumdesk.merge.threeway import Merged, merge
from forumdesk.program import Program, Source

_ENOUGH = 0.3
"""Share of the sessions and articles of the smaller of two programs that have to be in both, to be of one source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A source that a program has, and what it said last time."""

    source: Source
    program: Program
    answers: Mapping[str, str]
    """What a person had said about the whole of it, for reading it the same way again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What stands in `Source.said`."""

    program: Program
    answers: Mapping[str, str] = field(default_factory=dict)


def keep(source: Source, said: Program, answers: Mapping[str, str]) -> Source:
    """Return a source with what it says by itself, read with these answers about the whole of it."""
    bare = replace(said, sources={}, publications={}, pictures={})
    return replace(source, said=handover.dump(_Said(program=bare, answers=answers)).decode("ascii"))


def origin_of(mine: Program, theirs: Program) -> Origin | None:
    """Return the source of `mine` that seems to be the one that `theirs` was read from; None when there is none.

    Of several, the one with most in common; of those, the one that came last.
    """
    found = [
        (share, source.received, Origin(source=source, program=said.program, answers=said.answers))
        for source in mine.sources.values()
        if source.said and (said := _said(source)) and (share := _in_common(said.program, theirs)) >= _ENOUGH
    ]
    return max(found, key=lambda each: each[:2])[2] if found else None


def looks_known(mine: Program, theirs: Program) -> bool:
    """Tell whether most of `theirs` is in `mine` already, whether or not its source is known."""
    return origin_of(mine, theirs) is not None or _in_common(mine, theirs) >= _ENOUGH


def update(mine: Program, theirs: Program, source: Source, said: Program, answers: Mapping[str, str]) -> Merged:
    """Return `mine` with what has changed at a source: `theirs` as it was corrected, `said` as it says by itself.

    Where it is not known what the source said last time, everything here counts as said by it.
    """
    origin = origin_of(mine, said)
    ancestor = origin.program if origin else mine
    merged = merge(ancestor, mine, theirs)
    again = merge(ancestor, mine, said).theirs if said is not theirs else merged.theirs
    program = merged.program.put(keep(source, again, answers))
    if origin:
        program = program.put(replace(origin.source, said=""))
    return replace(merged, program=program)


def _said(source: Source) -> _Said | None:
    try:
        found: _Said = handover.load(_Said, source.said.encode())
    except ValueError:
        return None
    return found


def _in_common(one: Program, other: Program) -> float:
    """Return the share of the sessions and articles of the smaller program that are in both."""
    mine, theirs = ({**each.sessions, **each.articles} for each in (one, other))
    fewest = min(len(mine), len(theirs))
    if not fewest:
        return 0.0
    ids = counterparts(one, other)
    both = [key for key in theirs if key in mine or ids.get(key, "") in mine]
    return len(both) / fewest
