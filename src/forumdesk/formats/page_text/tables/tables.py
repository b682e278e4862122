# SPDX-License-Identifier: MIT
"""The tables of a text -> rows that the later stages understand; after this stage nobody needs to know of tables.

A table is what tells times or titles by its columns; everything else stays the lines that it is. Corrected lines are
never part of a table, except of one that the source's markup gives, where a line is only a part of a cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from forumdesk.formats.page_text.headings import rows
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.source import wraps
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.tables import columns, delimited, forms, own_times, roles
from forumdesk.formats.page_text.tables.cells import Cell, Record, Sheet, hung, marked_up
from forumdesk.formats.page_text.tables.lanes import laned
from forumdesk.formats.page_text.tables.lists import listed, when
from forumdesk.formats.page_text.tables.reshaping import reshaped
from forumdesk.formats.page_text.tables.roles import Layout
from forumdesk.formats.page_text.vocabulary.tables import Column
from forumdesk.formats.reading import Answers

_FEWEST = 2
"""Rows with a time that make a table of a text without markup."""


def rows_of(lines: tuple[Line, ...], answers: Answers, *, whole: bool = True) -> tuple[Row, ...]:
    """Return every line with what it is, those of tables as the sessions that the tables give, or else, if rows and
    columns mean nothing as a whole, as what each line of their cells is.
    """
    tables = list(_tables(lines, answers.lines))
    tables = tables if whole else [(sheet, own_times.AS_LINES) for sheet, _layout in tables]
    inside = {id(line) for sheet, _layout in tables for record in sheet.records for line in record.lines}
    left = wraps.whole([line for line in lines if id(line) not in inside], answers.lines_said)
    plain = {(row.line.number, row.line.place): row for row in rows.rows_of(left, answers)}
    made = {id(_lines(sheet)[0]): (sheet, layout) for sheet, layout in tables}
    found: list[Row] = []
    passed: set[int] = set()
    for line in lines:
        if id(line) in passed:
            continue
        if id(line) in made:
            sheet, layout = made[id(line)]
            if found and forms.lacks_title(layout) and (titled := forms.titled(sheet, layout, found[-1])):
                found.pop()
                sheet, layout = titled
            passed |= {id(each) for each in _lines(sheet)}
            found += _rows(sheet, layout, lambda each: plain.get((each.number, each.place)))
        elif row := plain.get((line.number, line.place)):
            found.append(replace(row, sort=Sort.LEFT_OUT) if row.sort is Sort.TEXT and _heads_columns(line) else row)
    return tuple(found)


def _heads_columns(line: Line) -> bool:
    """Tell whether a line is all that is left of a table's head: "Time", a tab, "Event"."""
    cells = line.text.split("\t")
    return len(cells) > 1 and all(roles.header_of(cell) for cell in cells)


def _lines(sheet: Sheet) -> list[Line]:
    return [line for item in sheet.items for line in (item.lines if isinstance(item, Record) else (item,))]


def _rows(sheet: Sheet, layout: Layout, plain: Callable[[Line], Row | None]) -> Iterable[Row]:
    if layout is own_times.AS_LINES:
        return own_times.as_lines(sheet, plain)
    write = laned if Column.LANE in layout.columns.values() else listed
    written = list(write(sheet, layout, plain))
    return own_times.as_lines(sheet, plain) if own_times.are_lost(sheet, written) else written


def _tables(lines: Sequence[Line], corrected: Mapping[int, str]) -> Iterator[tuple[Sheet, Layout]]:
    """Yield the tables of a text, none within another."""
    marked = [line for line in lines if line.number not in corrected]
    taken: set[int] = set()
    for sheet in (part for whole in marked_up(marked) for part in reshaped(whole)):
        if found := _understood(sheet, fewest=1):
            taken |= {id(line) for line in _lines(found[0])}
            yield found
    for run in _plain_runs(lines, corrected):
        for sheet in (*delimited.sheets(run), *columns.sheets(run)):
            trimmed = _trimmed(sheet)
            if not trimmed.items or any(id(line) in taken for line in _lines(trimmed)):
                continue
            for part in reshaped(trimmed):
                if found := _understood(part, fewest=_FEWEST):
                    taken |= {id(line) for line in _lines(found[0])}
                    yield found


def _plain_runs(lines: Sequence[Line], corrected: Mapping[int, str]) -> Iterator[list[Line]]:
    """Yield the stretches of a text that no markup puts in a table, and that nobody has corrected, cut or joined."""
    numbers = [line.number for line in lines]
    run: list[Line] = []
    for place, line in enumerate(lines):
        cut = numbers[place] in (numbers[place - 1 : place] + numbers[place + 1 : place + 2])
        if line.hint.cell:
            yield run
            run = []
        elif not (line.number in corrected or cut or len({segment.line for segment in line.segments}) > 1):
            run.append(line)
    yield run


def _trimmed(sheet: Sheet) -> Sheet:
    """Return a table without the lines before its first row, except a time, and after its last."""
    places = [place for place, item in enumerate(sheet.items) if isinstance(item, Record)]
    if not places:
        return Sheet()
    first, above = places[0], sheet.items[places[0] - 1] if places[0] else None
    timed = isinstance(above, Line) and rows.classify(above).sort is Sort.TIME
    return Sheet(sheet.items[first - timed : places[-1] + 1])


def _understood(sheet: Sheet, *, fewest: int) -> tuple[Sheet, Layout] | None:
    """Return a table with what its columns say; None when it is none of a program."""
    if entered := forms.entered(sheet):
        return entered
    if own := own_times.laned(sheet):
        return sheet, own
    for turned in (sheet, _turned(sheet)):
        layout = roles.layout(turned.records) if turned else None
        if turned and layout and _tells(turned, layout, fewest):
            return turned, layout
    beside = any(own_times.has_own(cell) for record in sheet.records for cell in record.cells if cell.column)
    return (sheet, own_times.AS_LINES) if beside and own_times.are_lost(sheet) else None


def _tells(sheet: Sheet, layout: Layout, fewest: int) -> bool:
    """Tell whether enough rows have a time and a title; two bare columns without a head say no more than lines."""
    body = [record for record in sheet.records[layout.heads :] if record.cells]
    if fewest > 1 and not layout.heads and _says_no_more_than_lines(layout, body):
        return False
    column = layout.first(Column.TIME)
    timed = 0
    if column is not None:
        timed = sum((cell := record.at(column)) is not None and when(cell).time is not None for record in body)
    elif _times_between(sheet):
        timed = len(body)
    return timed >= (1 if layout.heads else fewest)


def _says_no_more_than_lines(layout: Layout, body: Sequence[Record]) -> bool:
    """Tell whether rows only have a time and a title on one line, in which order any line has them."""
    single = all(len(cell.lines) == 1 for record in body for cell in record.cells)
    return single and set(layout.columns.values()) <= {Column.TIME, Column.TITLE}


def _times_between(sheet: Sheet) -> bool:
    """Tell whether lines with nothing but a time stand over the rows."""
    between = [item for item in sheet.items if isinstance(item, Line)]
    spanning = [record.cells[0].lines[0] for record in sheet.records if len(record.cells) == 1]
    return any(rows.classify(line).sort is Sort.TIME for line in (*between, *spanning))


def _turned(sheet: Sheet) -> Sheet | None:
    """Return a table whose first row has times and whose first column rooms with rows for columns; None for others."""
    records = sheet.records
    head = next((record for record in records if record.cells), None)
    if head is None or len(head.cells) < 2 or any(not isinstance(item, Record) for item in sheet.items):
        return None
    times = [cell for cell in head.cells if roles.time_in(cell.text)]
    if len(times) < 2 or len(times) < len(head.cells) - 1:
        return None
    columns_of: dict[int, list[Cell]] = {}
    for place, record in enumerate(records):
        for cell in record.cells:
            if not cell.hangs:
                turned = replace(cell, column=place, columns=cell.rows, rows=cell.columns)
                columns_of.setdefault(cell.column, []).append(turned)
    found = [Record(tuple(columns_of.get(column, ())), ()) for column in range(sheet.width)]
    lines = tuple(line for record in records for line in record.lines)
    found[0] = replace(found[0], lines=lines, head=True)
    return Sheet(list(hung(found)))
