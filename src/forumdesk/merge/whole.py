# SPDX-License-Identifier: MIT
"""A merged program made whole: nothing in it refers to what is not there, either because that comes back or is let go.

Each pass looks at every reference once, and all that it finds is changed in one step.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from forumdesk.program import FIELD_OF, Program, Record, dangling


def completed(program: Program, *sides: Program) -> tuple[Program, tuple[Record, ...]]:
    """Return the program with everything again that it refers to, from the first side that has it; and what that is.

    What no side has is no longer referred to, nor is a session that an article only points at.
    """
    program = released(program, only=frozenset({"session_ids"}))
    again: dict[str, Record] = {}
    while broken := dangling(program):
        values = (getattr(program.records(kind)[key], name) for kind, key, name in broken)
        wanted = {key for value in values for key in (value if isinstance(value, tuple) else (value,))}
        found = {key: record for key in sorted(wanted) if key not in again if (record := _in(sides, key)) is not None}
        if not found:
            return released(program), tuple(again.values())
        program = program.put(*found.values())
        again |= found
    return program, tuple(again.values())


def _in(sides: Iterable[Program], key: str) -> Record | None:
    mappings = (getattr(side, name) for side in sides for name in FIELD_OF.values())
    return next((mapping[key] for mapping in mappings if key in mapping), None)


def released(program: Program, only: frozenset[str] = frozenset()) -> Program:
    """Return the program without references to what is not there, and without appearances that lack a side.

    With `only`, just the references in these fields are looked at.
    """
    fresh: dict[str, Any] = {}
    dropped: list[str] = []
    present: set[str] = set()
    for kind, key, name in dangling(program):
        if only and name not in only:
            continue
        if kind == "appearance":
            dropped.append(key)
            continue
        present = present or {each for field in FIELD_OF.values() for each in getattr(program, field)}
        record = fresh.get(key, program.records(kind)[key])
        value = getattr(record, name)
        left = tuple(each for each in value if each in present) if isinstance(value, tuple) else ""
        fresh[key] = replace(record, **{name: left})
    return program.put(*fresh.values()).drop(*dropped) if fresh or dropped else program
