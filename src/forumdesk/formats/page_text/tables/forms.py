# SPDX-License-Identifier: MIT
"""Tables of two columns that describe one session after the other: "Time: | 9:00", "Speaker: | Jane Roe"."""

from __future__ import annotations

from dataclasses import replace

from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.tables import roles
from forumdesk.formats.page_text.tables.cells import Cell, Record, Sheet
from forumdesk.formats.page_text.tables.roles import Layout
from forumdesk.formats.page_text.vocabulary.tables import Column
from forumdesk.text import fold

_MOSTLY = 0.7


def entered(sheet: Sheet) -> tuple[Sheet, Layout] | None:
    """Return such a table with one row for each session; None for any other."""
    records = [record for record in sheet.records if record.cells]
    known = [said for record in records if (key := _key(record)) and (said := roles.header_of(key.text))]
    if sheet.width != 2 or Column.TIME not in known or len(known) < max(2, len(records) * _MOSTLY):
        return None
    columns: dict[str, int] = {}
    names: dict[int, tuple[Cell, ...]] = {}
    sessions: list[list[Record]] = []
    met: set[int] = set()
    for record in records:
        key = _key(record) or record.cells[0]
        column = columns.setdefault(fold(key.text), len(columns))
        names.setdefault(column, (key,))
        if not sessions or column in met:
            sessions.append([])
            met = set()
        met.add(column)
        sessions[-1].append(record)
    made = [_session(rows, columns) for rows in sessions]
    layout = {column: roles.header_of(cells[0].text) or Column.OTHER for column, cells in names.items()}
    return Sheet(list(made)), Layout(layout, names)


def _key(record: Record) -> Cell | None:
    """Return the cell that says what the one beside it is."""
    first = record.cells[0]
    return first if first.column == 0 and first.columns == 1 and len(record.cells) == 2 else None


def _session(rows: list[Record], columns: dict[str, int]) -> Record:
    cells = []
    for record in rows:
        key = _key(record)
        column = columns[fold((key or record.cells[0]).text)]
        cells.append(replace(record.cells[-1], column=column, columns=1, rows=1))
    lines = tuple(line for record in rows for line in record.lines)
    return Record(tuple(sorted(cells, key=lambda cell: cell.column)), lines)


def lacks_title(layout: Layout) -> bool:
    """Tell whether no row of a table says what the session is called."""
    return not {Column.TITLE, Column.LANE} & set(layout.columns.values())


def titled(sheet: Sheet, layout: Layout, above: Row) -> tuple[Sheet, Layout] | None:
    """Return a table about one session with the title that stands over it; None where none does."""
    if len(sheet.items) != 1 or above.forced or above.sort not in {Sort.TEXT, Sort.HEADING, Sort.PERSON}:
        return None
    if above.timed:
        return None
    record = sheet.records[0]
    column = sheet.width
    cells = (*record.cells, Cell(column, (above.line,)))
    return Sheet([replace(record, cells=cells)]), replace(layout, columns={**layout.columns, column: Column.TITLE})
