# SPDX-License-Identifier: MIT
"""Cells of a table, changed: many at once, understood column by column, each with its own reason where it can't be.

`tried` shows what would come of it; `set_cells` is the step, which is made whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from forumdesk import edits
from forumdesk.edits.fields import changed
from forumdesk.errors import ForumDeskError
from forumdesk.listing import natural
from forumdesk.program import Program, Record
from forumdesk.tables.column import Column, Table
from forumdesk.text import fold

Cell = tuple[str, str]
"""The id of a record and the key of a column."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What comes of typed cells."""

    program: Program
    """With every cell that was understood."""
    refused: Mapping[Cell, str]
    """Why a cell was not, in a sentence."""
    new: tuple[Record, ...]
    """The records that the cells refer to and that were not there: rooms, tracks, people."""


def read(table: Table, column: Column, program: Program, key: str) -> str:
    """Return what stands in a cell."""
    return column.says(program, program.records(table.kind)[key])


def tried(program: Program, table: Table, words: Mapping[Cell, str], rows: Iterable[str] = ()) -> Tried:
    """Return what comes of words in cells; `rows` are the ids of new records, which are made first."""
    for key in rows:
        program = program.put(table.blank(program, key))
    refused: dict[Cell, str] = {}
    new: tuple[Record, ...] = ()
    for column in table.columns:
        mine = {key: text for (key, name), text in words.items() if name == column.key}
        if mine:
            outcome = _column_tried(program, table, column, mine)
            program, new = outcome.program, (*new, *outcome.new)
            refused.update(outcome.refused)
    return Tried(program, refused, new)


def _column_tried(program: Program, table: Table, column: Column, words: Mapping[str, str]) -> Tried:
    assert column.means is not None
    ready: list[Record] = []
    new: list[Record] = []
    refused: dict[Cell, str] = {}
    for key, text in words.items():
        record = program.records(table.kind)[key]
        if column.says(program, record) == text:
            continue
        try:
            meant = column.means(program, record, text)
            for made in meant.new:
                program = edits.add(program, made)
                new.append(made)
            if column.sets is not None:
                program = column.sets(program, record, meant.value)
            else:
                ready.append(changed(program, record, {column.field: meant.value}))
        except ForumDeskError as error:
            refused[key, column.key] = str(error)
    return Tried(program.put(*ready) if ready else program, refused, tuple(new))


def set_cells(program: Program, table: Table, words: Mapping[Cell, str], rows: Iterable[str] = ()) -> Program:
    """Give cells what is typed, or raise ForumDeskError with the first reason why not."""
    outcome = tried(program, table, words, rows)
    for reason in outcome.refused.values():
        raise ForumDeskError(reason)
    return outcome.program


def add_row(program: Program, table: Table, key: str) -> Program:
    """Make a new record, with this id."""
    return edits.add(program, table.blank(program, key))


def sorted_ids(
    program: Program, table: Table, column: Column | None = None, *, descending: bool = False
) -> tuple[str, ...]:
    """Return the ids of all rows in the order of a column, or of the program; an empty cell comes last."""
    records = list(table.in_order(program))
    if column is None:
        return tuple(record.id for record in (reversed(records) if descending else records))
    said = {record.id: column.says(program, record) for record in records}
    full = [record for record in records if said[record.id]]
    full.sort(key=lambda record: _rank(program, column, record, said[record.id]), reverse=descending)
    return (*(record.id for record in full), *(record.id for record in records if not said[record.id]))


def _rank(program: Program, column: Column, record: Record, said: str) -> Any:
    return column.order(program, record) if column.order is not None else natural(said)


def folded(program: Program, table: Table) -> Mapping[str, str]:
    """Return for each row all that stands in it, as the filter sees it."""
    return {
        key: fold("\n".join([column.says(program, record) for column in table.in_view]))
        for key, record in program.records(table.kind).items()
    }


def holding(rows: Mapping[str, str], ids: Iterable[str], wanted: str) -> tuple[str, ...]:
    """Return the rows, as `folded` has them, in which every one of the words stands, in whatever cell."""
    words = fold(wanted).split()
    return tuple(key for key in ids if all(word in rows[key] for word in words))
