# SPDX-License-Identifier: MIT
"""A merge decided: of each clash the side of the program, of the source, or a value that was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

from forumdesk.merge.clash import SPEAKERS, Clash, Merged
from forumdesk.merge.records import FOLLOWS
from forumdesk.merge.seating import reordered
from forumdesk.merge.typed import checked
from forumdesk.merge.values import KEYS, with_part
from forumdesk.merge.whole import completed, released
from forumdesk.names import sort_name
from forumdesk.program import FIELD_OF, REFERENCES, Appearance, Program, Record


def settled(merged: Merged, theirs: Iterable[Clash] = (), typed: Mapping[Clash, Any] | None = None) -> Program:
    """Return the merged program with the source's side of these clashes, and these values for others.

    What is not named stays as it is here. Raises ForumDeskError for a value that its field can't have.
    """
    theirs, typed = tuple(theirs), typed or {}
    if not theirs and not typed:
        return merged.program
    program = _with_whole_records(merged, [clash for clash in theirs if not clash.field])
    values = [(clash, clash.theirs) for clash in theirs if clash.field]
    values += [(clash, checked(clash, value, program)) for clash, value in typed.items()]
    program = program.put(*_changed(program, merged, values, frozenset(typed)))
    program = program.put(*_in_order(program, values))
    left = {clash.id for clash in merged.clashes if not clash.field and clash not in theirs}
    program = completed(_without(program, left), merged.program, _full(merged), merged.theirs)[0]
    idle = [key for key in merged.held if key in program.people and not program.appearances_of(key)]
    return released(program.drop(*idle)) if idle else program


def _full(merged: Merged) -> Program:
    return merged.full or merged.program


def _with_whole_records(merged: Merged, chosen: list[Clash]) -> Program:
    """Return the program without the records that the source has dropped, and with those that it still has."""
    gone = [clash.id for clash in chosen if clash.theirs is None]
    back = {clash.id: clash.theirs for clash in chosen if clash.theirs is not None}
    program = released(merged.program.drop(*gone).put(*back.values()))
    if not back:
        return program
    seats = (seat for seat in merged.theirs.appearances.values() if seat.id not in program.appearances)
    there = [
        seat
        for seat in seats
        if seat.session_id in back or (seat.person_id in back and seat.session_id in program.sessions)
    ]
    return program.put(*_pointing(program, _full(merged), back.keys()), *there)


def _pointing(program: Program, full: Program, back: AbstractSet[str]) -> Iterator[Record]:
    """Yield the records that referred to what has come back, as far as they refer to nothing in its place."""
    for field in FIELD_OF.values():
        before, now = getattr(full, field), getattr(program, field)
        for key, record in now.items():
            other = before.get(key)
            if other is None or other is record or isinstance(record, Appearance):
                continue
            names = [name for name in record.__dataclass_fields__ if name in REFERENCES]
            fresh = {name: value for name in names if (value := _again(record, other, name, back)) is not None}
            if fresh:
                yield replace(record, **fresh)


def _again(record: Any, other: Any, name: str, back: AbstractSet[str]) -> Any:
    now, before = getattr(record, name), getattr(other, name)
    if isinstance(before, tuple):
        wanted = tuple(key for key in before if key in now or key in back)
        return wanted if wanted != now else None
    return before if before in back and not now else None


def _without(program: Program, left: AbstractSet[str]) -> Program:
    """Return the program without the appearances of people, or in sessions, that were left out on purpose."""
    seats = program.appearances.values()
    missing = [
        seat.id
        for seat in seats
        if (seat.person_id in left and seat.person_id not in program.people)
        or (seat.session_id in left and seat.session_id not in program.sessions)
    ]
    return program.drop(*missing) if missing else program


def _changed(
    program: Program, merged: Merged, values: Iterable[tuple[Clash, Any]], typed: AbstractSet[Clash]
) -> Iterable[Record]:
    """Return the records in which these fields have these values; what follows a field goes with it."""
    fresh: dict[str, Any] = {}
    for clash, value in values:
        record = fresh.get(clash.id) or program.records(clash.kind).get(clash.id)
        if record is None or clash.field == SPEAKERS:
            continue
        wanted = (
            with_part(clash.field, getattr(record, clash.field), clash.part, value) if clash.field in KEYS else value
        )
        following = {name: leader for name, leader in FOLLOWS.items() if leader == clash.field}
        own = {name: sort_name(value) for name in following if name == "sort_name" and clash in typed}
        there = merged.theirs.records(clash.kind).get(clash.id)
        taken = {name: getattr(there, name) for name in following if clash not in typed and hasattr(there, name)}
        fresh[clash.id] = replace(record, **{clash.field: wanted, **own, **taken})
    return fresh.values()


def _in_order(program: Program, values: Iterable[tuple[Clash, Any]]) -> Iterator[Appearance]:
    for clash, order in values:
        if clash.field == SPEAKERS:
            yield from reordered(program, clash.id, order)
