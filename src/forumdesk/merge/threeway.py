# SPDX-License-Identifier: MIT
"""Three programs -> one: what a source said last time, what is here, and what the source says now, field by field.

Where only one side has changed, its value stands. Where both have, differently, what is here stays and a `Clash` says
so; `settled` takes the source's side of one. Nothing is asked here.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from forumdesk.merge.matching import counterparts, renamed
from forumdesk.program import KIND_OF, Conference, Program, Record, dangling

_MERGED = ("conference", "day", "room", "track", "session", "person", "article", "picture", "appearance")
"""The kinds that a source speaks of. Sources are added to; what calendars were told is only ever known here."""
UNASKED = frozenset({"order", "sort_name"})
"""Fields that follow from others, or are too small to ask about: what is here stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """What both sides have changed, differently. What is here was kept."""

    kind: str
    id: str
    field: str = ""
    """Empty when one side has dropped the record that the other has changed."""
    mine: Any = None
    """The value here; None when the record was dropped here."""
    theirs: Any = None
    """The source's value, or its whole record; None when the source has dropped the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What came of a merge."""

    program: Program
    clashes: tuple[Clash, ...] = ()
    theirs: Program
    """What the source says now, under the ids of `program`: the ancestor of the next merge."""


def merge(base: Program, mine: Program, theirs: Program) -> Merged:
    """Return the program here with what the source has changed since `base`.

    `theirs` may have ids of its own: what has a counterpart in `base`, or else here, takes over its id.
    """
    base = renamed(base, {}, mine.conference.id)
    theirs = renamed(theirs, counterparts(base, theirs), mine.conference.id)
    known = _ids(base)
    only_here, only_there = mine.drop(*known), theirs.drop(*known)
    theirs = renamed(theirs, counterparts(only_here, only_there), mine.conference.id)
    kept: list[Record] = []
    dropped: list[str] = []
    clashes: list[Clash] = []
    for kind in _MERGED:
        sides = base.records(kind), mine.records(kind), theirs.records(kind)
        held = _held(mine, clashes) if kind in {"person", "appearance"} else set()
        for key in dict.fromkeys((*sides[1], *sides[2])):
            record, found = _record(kind, key, *(side.get(key) for side in sides))
            record = sides[1][key] if record is None and key in held else record
            clashes += found
            if record is not None:
                kept.append(record)
            else:
                dropped.append(key)
    program = mine.put(*kept, *theirs.sources.values()).drop(*dropped)
    whole, again = _whole(program, mine, theirs)
    here = _ids(mine)
    unwanted = [record for record in again if record.id not in here]
    clashes += [Clash(kind=KIND_OF[type(each)], id=each.id, mine=each) for each in again if each.id in here]
    clashes += [Clash(kind=KIND_OF[type(each)], id=each.id, theirs=each) for each in unwanted]
    whole = _released(whole.drop(*(record.id for record in unwanted)))
    return Merged(program=whole, clashes=tuple(_once(clashes)), theirs=theirs)


def _held(mine: Program, clashes: Iterable[Clash]) -> set[str]:
    """Return the people, and their appearances, in sessions that stay here though the source has dropped them."""
    kept = {clash.id for clash in clashes if clash.kind == "session" and not clash.field and clash.theirs is None}
    seats = [seat for seat in mine.appearances.values() if seat.session_id in kept]
    return {seat.id for seat in seats} | {seat.person_id for seat in seats}


def _once(clashes: Iterable[Clash]) -> Iterable[Clash]:
    """Return one clash for each record and field."""
    return {(clash.kind, clash.id, clash.field): clash for clash in clashes}.values()


def _changed(before: Record | None, after: Record | None) -> bool:
    """Tell whether a record differs in more than what nobody is asked about."""
    if before is None or after is None:
        return before is not after
    names = (each.name for each in fields(before) if each.name not in UNASKED)
    return any(getattr(before, name) != getattr(after, name) for name in names)


def _ids(program: Program) -> set[str]:
    return {key for kind in _MERGED for key in program.records(kind)}


def _record(
    kind: str, key: str, base: Record | None, mine: Record | None, theirs: Record | None
) -> tuple[Record | None, list[Clash]]:
    """Return what a record becomes, None for nothing, and what could not be decided about it."""
    if mine is None:
        if base is None:
            return theirs, []
        asked = theirs is not None and _changed(base, theirs)
        return None, [Clash(kind=kind, id=key, theirs=theirs)] if asked else []
    if theirs is None:
        if base is None:
            return mine, []
        return (mine, [Clash(kind=kind, id=key, mine=mine)]) if _changed(base, mine) else (None, [])
    return _fields(kind, key, base, mine, theirs)


def _fields(kind: str, key: str, base: Record | None, mine: Record, theirs: Record) -> tuple[Record, list[Clash]]:
    taken: dict[str, Any] = {}
    clashes: list[Clash] = []
    for each in fields(mine):
        here, there = getattr(mine, each.name), getattr(theirs, each.name)
        before = getattr(base, each.name) if base is not None else each.default
        silent = isinstance(theirs, Conference) and there == ""
        if there in (here, before) or silent:
            continue
        if here == before:
            taken[each.name] = there
        elif each.name not in UNASKED:
            clashes.append(Clash(kind=kind, id=key, field=each.name, mine=here, theirs=there))
    return (replace(mine, **taken) if taken else mine), clashes


def _whole(program: Program, *sides: Program) -> tuple[Program, list[Record]]:
    """Return the program with everything again that it still refers to, though a side has dropped it, and what that is.

    What no side has is no longer referred to, nor is a session that an article only points at.
    """
    program = _released(program, only={"session_ids"})
    again: list[Record] = []
    while broken := dangling(program):
        present = _ids(program)
        values = (getattr(program.records(kind)[key], name) for kind, key, name in broken)
        wanted = {key for value in values for key in (value if isinstance(value, tuple) else (value,))} - present
        found = [record for key in sorted(wanted) if (record := _in(sides, key)) is not None]
        if not found:
            return _released(program), again
        program = program.put(*found)
        again += found
    return program, again


def _in(sides: Iterable[Program], key: str) -> Record | None:
    return next((side.records(kind)[key] for side in sides for kind in _MERGED if key in side.records(kind)), None)


def _released(program: Program, only: Container[str] = ()) -> Program:
    """Return the program without references to what is not there, and without appearances that lack a side.

    With `only`, just the references in these fields are looked at.
    """
    for kind, key, name in dangling(program):
        if only and name not in only:
            continue
        if kind == "appearance":
            program = program.drop(key)
            continue
        record: Any = program.records(kind)[key]
        value, present = getattr(record, name), _ids(program)
        left = tuple(each for each in value if each in present) if isinstance(value, tuple) else ""
        program = program.put(replace(record, **{name: left}))
    return program


def _with_seats(program: Program, key: str, theirs: Program) -> Program:
    """Return the program with the appearances of a session, or of a person, that came back."""
    seats = [
        seat
        for seat in theirs.appearances.values()
        if seat.session_id == key or (seat.person_id == key and seat.session_id in program.sessions)
    ]
    return program.put(*seats)


def settled(merged: Merged, chosen: Iterable[Clash]) -> Program:
    """Return the merged program with the source's side of the chosen clashes."""
    program = merged.program
    for clash in chosen:
        if clash.field:
            record: Any = program.records(clash.kind).get(clash.id)
            if record is not None:
                program = program.put(replace(record, **{clash.field: clash.theirs}))
        elif clash.theirs is None:
            program = _released(program.drop(clash.id))
        else:
            program = _with_seats(program.put(clash.theirs), clash.id, merged.theirs)
    return _whole(program, merged.program, merged.theirs)[0]
