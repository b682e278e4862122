# SPDX-License-Identifier: MIT
"""The cells of a table, whatever it was printed with: markup, bars, tabs, or columns of blanks.

How a text is cut into cells is `delimited`'s and `columns`' business; what the cells mean is `roles`' and `tables`'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from forumdesk.formats.page_text.source.normalise import Line

MOST_COLUMNS = 50
_MOST_HANGING = 60
"""Rows over which a cell can hang."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with something in it; columns count from 0."""

    column: int
    lines: tuple[Line, ...]
    columns: int = 1
    """How many columns it spans."""
    rows: int = 1
    """How many rows it spans."""
    head: bool = False
    """Whether the source says that it heads its row or column."""
    fits: int = 0
    """Characters that fit into a line of it, where lines are broken only because the column is narrow; else 0."""
    hangs: bool = False
    """Whether it has come down from a row above."""

    @property
    def text(self) -> str:
        """Everything in it, as one shadow."""
        return " ".join(line.text for line in self.lines)

    @property
    def end(self) -> int:
        """The column after its last."""
        return self.column + self.columns


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table: its cells that are not empty, from left to right."""

    cells: tuple[Cell, ...]
    lines: tuple[Line, ...]
    """The lines that it takes the place of."""
    head: bool = False
    """Whether the source says that the row is the table's head."""
    width: int = 0
    """How many cells it has with the empty ones."""

    def at(self, column: int) -> Cell | None:
        """Return the cell that stands in or over a column."""
        return next((cell for cell in self.cells if cell.column <= column < cell.end), None)


@dataclass(slots=True)
class Sheet:
    """A table: its rows, and the lines that stand among them and are none, in the order of the text."""

    items: list[Record | Line] = field(default_factory=list)

    @property
    def records(self) -> list[Record]:
        """The rows."""
        return [item for item in self.items if isinstance(item, Record)]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((cell.end for record in self.records for cell in record.cells), default=0)


def marked_up(lines: Sequence[Line]) -> Iterator[Sheet]:
    """Yield the tables that the markup of the source gives."""
    inside = [line for line in lines if line.hint.cell]
    for _table, members in groupby(inside, key=lambda line: line.hint.cell.table if line.hint.cell else 0):
        rows = groupby(members, key=lambda line: line.hint.cell.row if line.hint.cell else 0)
        records = [_record(tuple(row)) for _row, row in rows]
        yield Sheet(list(hung(records)))


def _record(lines: tuple[Line, ...]) -> Record:
    cells = []
    for column, members in groupby(lines, key=lambda line: line.hint.cell.column if line.hint.cell else 0):
        inside = tuple(members)
        cell = inside[0].hint.cell
        if cell and column <= MOST_COLUMNS:
            cells.append(Cell(column - 1, inside, max(1, cell.columns), max(1, cell.rows), head=cell.head))
    return Record(tuple(cells), lines, head=all(cell.head for cell in cells), width=0)


def hung(records: Sequence[Record]) -> Iterator[Record]:
    """Yield the rows with the cells of earlier rows that span them."""
    above: list[tuple[Cell, int]] = []
    for record in records:
        taken = {column for cell in record.cells for column in range(cell.column, cell.end)}
        hanging = [replace(cell, hangs=True) for cell, _left in above if cell.column not in taken]
        cells = sorted((*record.cells, *hanging), key=lambda cell: cell.column)
        yield replace(record, cells=tuple(cells))
        above = [(cell, left - 1) for cell, left in above if left > 1]
        above += [(cell, min(cell.rows, _MOST_HANGING) - 1) for cell in record.cells if cell.rows > 1]
