# SPDX-License-Identifier: MIT
"""Tables whose rows are not the sessions, put into the shape of those whose rows are, before their columns are asked.

Two tables side by side ("Time | Monday | Time | Tuesday") become two; a row whose cells are lists, line by line, is
as many rows; a cell whose time stands under its title has it first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from forumdesk.formats.page_text.clock import times
from forumdesk.formats.page_text.headings import rows
from forumdesk.formats.page_text.headings.rows import Sort
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.tables import roles
from forumdesk.formats.page_text.tables.cells import Cell, Record, Sheet
from forumdesk.formats.page_text.vocabulary.tables import Column

_FEWEST = 3
_MOSTLY = 0.6


def reshaped(sheet: Sheet) -> list[Sheet]:
    """Return the tables that a table is, each with its sessions in rows or in cells that begin with a time."""
    return [_times_first(_unrolled(part)) for part in _side_by_side(sheet)]


def _side_by_side(sheet: Sheet) -> list[Sheet]:
    """Return the tables that stand side by side, each with a column of times: those of two days, or of two halves."""
    timed = _columns_of_times(sheet)
    gaps = {after - one for one, after in pairwise(timed)}
    if len(gaps) != 1 or any(not isinstance(item, Record) for item in sheet.items):
        return [sheet]
    (width,) = gaps
    if width < 2 or width * len(timed) != sheet.width or timed[0] >= width or _are_ends(sheet, timed):
        return [sheet]
    return [_part(sheet, first, width) for first in range(0, sheet.width, width)]


def _columns_of_times(sheet: Sheet) -> list[int]:
    found = []
    for column in range(sheet.width):
        cells = [cell for record in sheet.records if (cell := record.at(column)) and cell.columns == 1]
        timed = sum(roles.only_time(cell.text) for cell in cells)
        if timed > 1 and timed >= len(cells) * _MOSTLY:
            found.append(column)
    return found


def _are_ends(sheet: Sheet, timed: Sequence[int]) -> bool:
    """Tell whether the later times are when the sessions of the first end, or the same times in other zones."""
    said = [cell for record in sheet.records for column in timed[1:] if (cell := record.at(column))]
    if any(roles.header_of(cell.text) is Column.END for cell in said):
        return True
    starts = [[_start(record, column) for column in timed] for record in sheet.records]
    rows_of_times = [row for row in starts if None not in row]
    ends = sum(one[-1] == after[0] for one, after in pairwise(rows_of_times))
    return ends * 2 > len(rows_of_times)


def _start(record: Record, column: int) -> int | None:
    cell = record.at(column)
    found = next(times.find(cell.text), None) if cell else None
    return found.first.minutes if found else None


def _part(sheet: Sheet, first: int, width: int) -> Sheet:
    """Return some of the columns of a table as one of its own; what spans more belongs to the first part."""
    made: list[Record | Line] = []
    for record in sheet.records:
        cells = [
            replace(cell, column=cell.column - first)
            for cell in record.cells
            if (first <= cell.column < first + width and (cell.end <= first + width or not first))
        ]
        lines = tuple(line for cell in cells if not cell.hangs for line in cell.lines)
        if cells:
            made.append(replace(record, cells=tuple(cells), lines=lines))
    return Sheet(made)


def _unrolled(sheet: Sheet) -> Sheet:
    """Return a table with a row for each time where the cells of its rows are lists of one length."""
    items: list[Record | Line] = []
    for item in sheet.items:
        items += _rows(item) if isinstance(item, Record) else [item]
    return Sheet(items)


def _rows(record: Record) -> list[Record]:
    """Return the rows that a row is whose cells have as many lines as one of them has times; two can be a range."""
    cells = record.cells
    counts = {len(cell.lines) for cell in cells}
    if len(counts) != 1 or len(cells) < 2 or any(cell.hangs or cell.rows > 1 or cell.fits for cell in cells):
        return [record]
    (count,) = counts
    if count < _FEWEST or not any(all(roles.only_time(line.text) for line in cell.lines) for cell in cells):
        return [record]
    made = [tuple(replace(cell, lines=(cell.lines[place],)) for cell in cells) for place in range(count)]
    return [Record(row, tuple(cell.lines[0] for cell in row), width=record.width) for row in made]


def _times_first(sheet: Sheet) -> Sheet:
    """Return a table with the time first in each cell that has one below its title, if that is how it has its times."""
    cells = [cell for record in sheet.records for cell in record.cells]
    below = [cell for cell in cells if _time_below(cell)]
    others = [cell for cell in cells if len(cell.lines) > 1 and rows.classify(cell.lines[0]).timed]
    if len(below) < max(_FEWEST, len(below + others) * _MOSTLY) or _columns_of_times(sheet):
        return sheet
    return Sheet([_with_times_first(item) if isinstance(item, Record) else item for item in sheet.items])


def _time_below(cell: Cell) -> int:
    """Return which line of a cell is its only time, from 1; 0 where it is the first, or no such line stands there."""
    timed = [place for place, line in enumerate(cell.lines) if rows.classify(line).timed]
    return timed[0] if len(timed) == 1 and rows.classify(cell.lines[timed[0]]).sort is Sort.TIME else 0


def _with_times_first(record: Record) -> Record:
    cells = []
    for cell in record.cells:
        place, lines = _time_below(cell), cell.lines
        cells.append(replace(cell, lines=(lines[place], *lines[:place], *lines[place + 1 :])) if place else cell)
    return replace(record, cells=tuple(cells))
