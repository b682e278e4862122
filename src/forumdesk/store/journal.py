# SPDX-License-Identifier: MIT
"""The history of a program: one row a step. It is the undo that survives a restart, and every earlier state.

A row of the kind "edit" carries its changes, each record whole, before and after, as compressed JSON. An "undo" or
"redo" only names the edit that it takes back or makes again, in `of`. "create" is the first row: it can't be undone,
so undoing everything leads to the program as it was created. A "note" is a fact about the world outside (a calendar
was exported); nothing can undo that, so it is history and is never on the way of undo.

A record of an older format reads as it does today: fields that it lacks have their defaults, others are left out.
Rows are written by `write`.
"""

from __future__ import annotations

import base64
import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from forumdesk.changes import Change, invert, name_of
from forumdesk.i18n import _
from forumdesk.program import KINDS, Conference, Program, Record, dangling, new_id
from forumdesk.store.columns import COLUMNS, Column, pack
from forumdesk.store.who import user
from forumdesk.text import clean_line, misleads
from forumdesk.times import zone

_MAX_BYTES = 32 * 1024 * 1024
_MAX_PARTS = 3_000_000
"""Brackets and commas in one step; what stands between two can take twenty times the memory of its text."""
_OUTSIDE = "publication"
"""The kind of record that says what the world was told; it is not undone."""


class StepKind(StrEnum):
    """What a step of the history did."""

    CREATE = "create"
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a program's history."""

    number: int
    """From 1, without gaps."""
    uuid: str
    """The same step in every copy of the file."""
    at: datetime
    """Aware, UTC, whole seconds."""
    who: str
    """The login name of who made it; empty when the computer didn't say."""
    kind: StepKind
    label: str
    """What was done, in words; of an undo or redo, what was undone or redone."""
    of: int | None = None
    """The number of the edit that an undo takes back or a redo makes again; None otherwise."""
    merged: str = ""
    """The `uuid` of the last step of another copy, when this one brought in what was done there; else empty."""


def next_step(last: Step | None, kind: StepKind, label: str, of: int | None = None, merged: str = "") -> Step:
    """Return a step that follows another, made now by this user."""
    return Step(
        number=1 if last is None else last.number + 1,
        uuid=new_id(),
        at=datetime.now(UTC).replace(microsecond=0),
        who=user(),
        kind=kind,
        label=label,
        of=of,
        merged=merged,
    )


def read_steps(connection: sqlite3.Connection) -> list[Step]:
    """Return all steps, oldest first, without their changes; raise ValueError when they make no history."""
    rows = connection.execute('SELECT step, uuid, at, who, kind, label, "of", merged FROM journal ORDER BY step')
    steps = [_step(row) for row in rows]
    if [step.number for step in steps] != list(range(1, len(steps) + 1)) or not steps:
        raise ValueError("steps are missing")
    ways(steps)
    return steps


def _step(row: Sequence[Any]) -> Step:
    number, key, at, who, kind, label, of, merged = row
    moment = datetime.fromisoformat(at).astimezone(UTC)
    who, label = (clean_line(text) if misleads(text) else text for text in (who, label))
    return Step(
        number=number, uuid=key, at=moment, who=who, kind=StepKind(kind), label=label, of=of, merged=merged or ""
    )


def ways(steps: Iterable[Step]) -> tuple[list[int], list[int]]:
    """Return the edits that can be undone and those that can be redone, the next one last."""
    undo: list[int] = []
    redo: list[int] = []
    for step in steps:
        follow(step, undo, redo)
    return undo, redo


def follow(step: Step, undo: list[int], redo: list[int]) -> None:
    """Bring the two ways up to date with a step; raise ValueError for one that can't follow."""
    if step.kind is StepKind.EDIT:
        undo.append(step.number)
        redo.clear()
    elif step.kind in {StepKind.UNDO, StepKind.REDO}:
        here, there = (undo, redo) if step.kind is StepKind.UNDO else (redo, undo)
        if not here or here[-1] != step.of:
            raise ValueError(f"step {step.number} can't follow")
        there.append(here.pop())


def edited_here(steps: Sequence[Step]) -> bool:
    """Tell whether this user has edited a program, and not only begun or opened it."""
    return any(step.who == user() and step.kind is StepKind.EDIT for step in steps[1:])


def holds(connection: sqlite3.Connection, step: Step) -> bool:
    """Tell whether a file has this step; others may have followed it."""
    row = connection.execute("SELECT uuid FROM journal WHERE step = ?", (step.number,)).fetchone()
    return bool(row == (step.uuid,))


def read_changes(connection: sqlite3.Connection, numbers: Collection[int]) -> dict[int, tuple[Change, ...]]:
    """Return the changes of the edits and notes of these numbers; raise ValueError when one can't be read."""
    found = {}
    for number in numbers:
        row = connection.execute("SELECT changes FROM journal WHERE step = ?", (number,)).fetchone()
        if row is None or row[0] is None:
            raise ValueError(f"the changes of step {number} are missing")
        found[number] = unpack_changes(row[0])
    return found


def undoable(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that undo takes back: all but those about the world outside."""
    return tuple(change for change in changes if change.kind != _OUTSIDE)


def effect(step: Step, changes: Mapping[int, tuple[Change, ...]]) -> tuple[Change, ...]:
    """Return what a step did to the program, given the changes of the edits."""
    if step.kind is StepKind.CREATE:
        return ()
    if step.of is None:
        return changes[step.number]
    done = undoable(changes[step.of])
    return invert(done) if step.kind is StepKind.UNDO else done


def pack_changes(changes: Iterable[Change]) -> bytes:
    """Return changes as they stand in the journal; raise ValueError for what a file may not hold."""
    plain = [[c.kind, c.id, _plain(c.before), _plain(c.after)] for c in changes]
    return zlib.compress(_bounded(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()))


def unpack_changes(data: bytes) -> tuple[Change, ...]:
    """Return the changes of a journal row; raise ValueError when it is no such thing."""
    try:
        stream = zlib.decompressobj()
        plain = _bounded(stream.decompress(data, _MAX_BYTES + 1))
        if not stream.eof or stream.unused_data:
            raise ValueError("unreadable changes")
        return tuple(_change(*change) for change in list(json.loads(plain)))
    except (zlib.error, KeyError, TypeError, RecursionError) as error:
        raise ValueError("unreadable changes") from error


def _bounded(plain: bytes) -> bytes:
    """Return the JSON of a step, unless reading it would take more memory than a computer may have."""
    if len(plain) > _MAX_BYTES or sum(map(plain.count, (b"[", b"{", b","))) > _MAX_PARTS:
        raise ValueError(_("it changes more at once than one step of the history can hold"))
    return plain


def _change(kind: str, key: str, before: Any, after: Any) -> Change:
    columns = COLUMNS[kind]
    return Change(kind, key, _record(kind, columns, before), _record(kind, columns, after))


def _plain(record: Record | None) -> dict[str, Any] | None:
    if record is None:
        return None
    row = pack(record)
    return {name: base64.b64encode(v).decode() if isinstance(v, bytes) else v for name, v in row.items()}


def _record(kind: str, columns: Sequence[Column], plain: Mapping[str, Any] | None) -> Record | None:
    if plain is None:
        return None
    given = {}
    for column in columns:
        if column.name in plain:
            value = plain[column.name]
            (given[column.name],) = column.unpack([base64.b64decode(value) if column.type == "BLOB" else value])
    return KINDS[kind](**given)


def check(program: Program, changes: Sequence[Change] | None = None) -> None:
    """Raise ValueError or ForumDeskError for a program that a file may not hold: a zone that does not exist, or a
    reference to a record that is not there. With `changes`, only what they can have broken is looked at.
    """
    records: list[Record] | None = None
    if changes is not None and all(change.after is not None for change in changes):
        records = [change.after for change in changes if change.after is not None]
    if records is None or any(isinstance(record, Conference) for record in records):
        zone(program.conference.timezone)
    for kind, key, field in dangling(program, records):
        name = name_of(program.records(kind)[key]) or kind
        what = field.removesuffix("s").removesuffix("_id")
        raise ValueError(_("“{name}” refers to a missing {what}").format(name=name, what=what))
