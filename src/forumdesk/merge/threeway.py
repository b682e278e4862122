# SPDX-License-Identifier: MIT
"""Three programs -> one: what a source said last time, what is here, and what the source says now, field by field.

Where only one side has changed, its value stands. Where both have, differently, what is here stays and a `Clash` says
so; `settled` decides it. What one side has dropped and the other needs is a clash too, so that nothing is referred to
that is not there. Nothing is asked here.
"""

from __future__ import annotations

from collections.abc import Iterable

from forumdesk.merge.clash import Clash, Merged
from forumdesk.merge.matching import counterparts, renamed
from forumdesk.merge.records import called_off, changed, of_three
from forumdesk.merge.seating import in_order, seated
from forumdesk.merge.settling import settled
from forumdesk.merge.whole import completed, released
from forumdesk.program import KIND_OF, KINDS, Program, Publication, Record

__all__ = ["Clash", "Merged", "merge", "settled"]

_MERGED = tuple(kind for kind in KINDS if kind != "publication")
_UNASKED = frozenset({"source"})
"""Kinds of which nobody is asked: what is here stays."""


def merge(base: Program, mine: Program, theirs: Program, *, parted: bool = False) -> Merged:
    """Return the program here with what the source has changed since `base`.

    `theirs` may have ids of its own: what has a counterpart in `base`, or else here, takes over its id. With `parted`
    both were edited from `base` on: two sessions that were made since are two, also of one title.
    """
    base, theirs = _aligned(base, mine, theirs, parted=parted)
    kept, clashes = _decided(base, mine, theirs)
    publications = _published(mine, theirs)
    program = Program(mine.conference, publications=publications).put(*kept)
    program, contrary = in_order(base, mine, theirs, program)
    return _with_needed(base, mine, theirs, program, [*clashes, *contrary])


def _aligned(base: Program, mine: Program, theirs: Program, *, parted: bool) -> tuple[Program, Program]:
    """Return both under the ids that are known here."""
    base = renamed(base, {}, mine.conference.id)
    known, here = _ids(base), _ids(mine)
    ids = {
        new: old for new, old in counterparts(base, theirs, parted=parted).items() if new in known or new not in here
    }
    theirs = renamed(theirs, ids, mine.conference.id)
    only_here, only_there = mine.drop(*known), theirs.drop(*known)
    return base, renamed(theirs, counterparts(only_here, only_there, parted=parted), mine.conference.id)


def _ids(program: Program) -> set[str]:
    return {key for kind in _MERGED for key in program.records(kind)}


def _decided(base: Program, mine: Program, theirs: Program) -> tuple[list[Record], list[Clash]]:
    """Return every record that stays, comes or becomes of two, and what could not be decided."""
    kept: list[Record] = []
    clashes: list[Clash] = []
    for kind in _MERGED:
        before, here, there = (side.records(kind) for side in (base, mine, theirs))
        for key in dict.fromkeys((*here, *there)):
            record, found = _record(kind, before.get(key), here.get(key), there.get(key))
            clashes += () if kind in _UNASKED else found
            if record is not None:
                kept.append(record)
    return kept, clashes


def _record(
    kind: str, base: Record | None, mine: Record | None, theirs: Record | None
) -> tuple[Record | None, list[Clash]]:
    """Return what a record becomes, None for nothing, and what could not be decided about it."""
    if mine is not None and theirs is not None:
        return of_three(kind, base, mine, theirs)
    left = mine or theirs
    assert left is not None
    if base is None:
        return left, []
    if not changed(base, left):
        return None, []
    asked = [] if called_off(base, left) else [Clash(kind=kind, id=left.id, mine=mine, theirs=theirs)]
    return mine, asked


def _published(mine: Program, theirs: Program) -> dict[str, Publication]:
    """Return what calendars were told last: a sequence never falls."""
    found = dict(mine.publications)
    for key, told in theirs.publications.items():
        known = found.get(key)
        if known is None or (known.sequence, known.changed) < (told.sequence, told.changed):
            found[key] = told
    return found


def _with_needed(base: Program, mine: Program, theirs: Program, program: Program, clashes: list[Clash]) -> Merged:
    """Return the program whole: with what it needs of what was dropped there, and without what was dropped here.

    Both are clashes. The people of a session that stays come along unasked.
    """
    lost = [*(base.sessions.keys() - theirs.sessions.keys()), *(base.people.keys() - theirs.people.keys())]
    program = seated(program, mine, {key for key in lost if key in program.sessions or key in program.people})
    brought = [clash.theirs for clash in clashes if not clash.field and clash.theirs is not None]
    full, again = completed(program.put(*brought), mine, theirs)
    here = _ids(mine)
    full = seated(full, mine, {record.id for record in again if record.id in here})
    full = completed(full, mine)[0]
    unwanted = {record.id for record in (*again, *brought) if record.id not in here}
    clashes = [*clashes, *(_needed(record, here=record.id in here) for record in again)]
    asked = {clash.id for clash in clashes if not clash.field}
    held = (key for key in full.people if key in base.people and key not in theirs.people and key not in asked)
    return Merged(
        program=released(full.drop(*unwanted)),
        clashes=tuple(_once(clashes)),
        theirs=theirs,
        full=full,
        held=frozenset(held),
    )


def _needed(record: Record, *, here: bool) -> Clash:
    kind = KIND_OF[type(record)]
    return Clash(kind=kind, id=record.id, mine=record) if here else Clash(kind=kind, id=record.id, theirs=record)


def _once(clashes: Iterable[Clash]) -> Iterable[Clash]:
    """Return one clash for each place, without appearances that come or go with their session or their person."""
    found = {clash.place: clash for clash in clashes}
    whole = {clash.id: clash.theirs is None for clash in found.values() if not clash.field}
    for clash in found.values():
        seat = clash.mine or clash.theirs
        sides = (seat.session_id, seat.person_id) if clash.kind == "appearance" and not clash.field else ()
        if all(whole.get(side) is not (clash.theirs is None) for side in sides):
            yield clash
