# SPDX-License-Identifier: MIT
"""Tables as spreadsheets and databases write them, with semicolons or commas between the cells and some in quotes.

Each cell becomes a line that knows its row and column, as markup would say it. What such rows look like that have only
one cell, above and below the table, are lines of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.page import Cell as Place
from forumdesk.formats.page import Hint
from forumdesk.formats.page_text.source import normalise
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.tables import roles
from forumdesk.formats.page_text.tables.cells import MOST_COLUMNS, Cell, Record

_MARKS = (";", ",", "\t")
_QUOTED = re.compile(r'\s{0,9}"((?:[^"]|"")*)"\s{0,9}')
_OPENED = re.compile(r'\s{0,9}"')
_CLOSED = re.compile(r'((?:[^"]|"")*)"\s{0,9}')
_SEPARATOR = re.compile(r"\s*sep=.\s*", re.IGNORECASE)
"""What tells a spreadsheet which mark parts the cells."""
_FEWEST = 3
"""Columns of such a table, and rows of one without a head."""
_MOST_LINES = 60
"""Lines of the source that one cell in quotes may take."""
_MOSTLY = 0.6

Stretch = tuple[Line, int, int]
"""A line, and from where to where in its original a cell, or a part of one, stands."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its cells, from which line to which (before it) it stands, and whether all its cells are quoted."""

    cells: tuple[tuple[Stretch, ...], ...]
    first: int
    last: int
    quoted: bool

    @property
    def filled(self) -> list[tuple[Stretch, ...]]:
        """The cells that say something."""
        return [cell for cell in self.cells if any(line.original[low:high].strip() for line, low, high in cell)]


def parted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a text, those of such tables cut into their cells."""
    for mark in _MARKS:
        if sum(line.original.count(mark) >= _FEWEST - 1 for line in lines) < _FEWEST - 1:
            continue
        rows = list(_rows(lines, mark))
        if tables := list(_tables(rows)):
            return tuple(_cut(lines, rows, tables))
    return tuple(lines)


def _rows(lines: Sequence[Line], mark: str) -> Iterator[_Row]:
    place = 0
    while place < len(lines):
        line = lines[place]
        plain = line.hint.cell is not None or mark not in line.original or len(line.segments) > MOST_COLUMNS
        row = None if plain else _row(lines, place, mark)
        if row and len(row.cells) >= _FEWEST:
            yield row
        place = row.last if row else place + 1


def _row(lines: Sequence[Line], place: int, mark: str) -> _Row | None:
    """Read one row, whose quoted cells may go on over further lines; None where tabs part cells without quotes."""
    cells: list[tuple[Stretch, ...]] = []
    quoted = 0
    first, at = place, 0
    while len(cells) <= MOST_COLUMNS:
        line = lines[place]
        text = line.original
        if (match := _QUOTED.match(text, at)) and (match.end() == len(text) or text[match.end()] == mark):
            cells.append(((line, *match.span(1)),))
            quoted += 1
            at = match.end()
        elif (match is None) and (opened := _OPENED.match(text, at)) and (end := _closed(lines, place, mark)):
            last, (low, high), stop = end
            between = [(each, 0, len(each.original)) for each in lines[place + 1 : last]]
            cells.append(((line, opened.end(), len(text)), *between, (lines[last], low, high)))
            quoted += 1
            place, at = last, stop
        else:
            stop = _next(text, at, mark)
            cells.append(((line, at, stop),))
            at = stop
        if at >= len(lines[place].original):
            break
        at += 1
    return _Row(tuple(cells), first, place + 1, quoted == len(cells)) if quoted or mark != "\t" else None


def _closed(lines: Sequence[Line], place: int, mark: str) -> tuple[int, tuple[int, int], int] | None:
    """Return on which later line a cell in quotes ends, from where to where it stands there, and where it is passed."""
    for later in range(place + 1, min(len(lines), place + _MOST_LINES)):
        text = lines[later].original
        if match := _CLOSED.match(text):
            ends = match.end() == len(text) or text[match.end()] == mark
            return (later, match.span(1), match.end()) if ends else None
    return None


def _next(text: str, at: int, mark: str) -> int:
    """Return where the next mark stands that parts cells; a comma before a blank is one of a sentence."""
    while (stop := text.find(mark, at)) >= 0:
        after = text[stop + 1 : stop + 3]
        if mark != "," or after[:1] != " " or after[1:] == '"':
            return stop
        at = stop + 1
    return len(text)


def _tables(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Yield the rows of each table: those under a head, or else those that are equally wide and have times."""
    heads = [place for place, row in enumerate(rows) if roles.is_header(_record(row))]
    if not heads:
        width = Counter(len(row.cells) for row in rows).most_common(1)[0][0] if rows else 0
        found = [row for row in rows if len(row.cells) == width]
        timed = sum(map(_timed, found))
        if timed >= max(_FEWEST, len(found) * _MOSTLY):
            yield found
        return
    for place, after in zip(heads, [*heads[1:], len(rows)], strict=True):
        width = len(rows[place].cells)
        found = [row for row in rows[place + 1 : after] if len(row.cells) == width or _timed(row)]
        if any(map(_timed, found)):
            yield [rows[place], *found]


def _timed(row: _Row) -> bool:
    return any(roles.time_in(_text(cell)) for cell in row.filled)


def _text(cell: Sequence[Stretch]) -> str:
    return " ".join(line.original[low:high].strip() for line, low, high in cell)


def _record(row: _Row) -> Record:
    cells = enumerate(row.cells[: MOST_COLUMNS + 1])
    return Record(tuple(Cell(column, made) for column, cell in cells if (made := tuple(_lines(cell, {}, None)))), ())


def _cut(lines: Sequence[Line], rows: Sequence[_Row], tables: Sequence[list[_Row]]) -> Iterator[Line]:
    """Yield the lines with the cells of the tables, and with what stands alone in other rows."""
    number = max((line.hint.cell.table for line in lines if line.hint.cell), default=0)
    place_of = {
        id(row): (number + place, index)
        for place, table in enumerate(tables, 1)
        for index, row in enumerate(_without_end(table), 1)
    }
    quoted = any(row.quoted for table in tables for row in table)
    by_line = {row.first: row for row in rows if id(row) in place_of or (quoted and len(row.filled) <= 1)}
    place, blank = 0, False
    while place < len(lines):
        row = by_line.get(place)
        if row is None:
            if place or not _SEPARATOR.fullmatch(lines[place].original):
                yield lines[place]
            place += 1
            continue
        places: dict[int, int] = {}
        table = place_of.get(id(row))
        for column, cell in enumerate(row.cells, 1):
            where = Place(table=table[0], row=table[1], column=column) if table else None
            for line in _lines(cell, places, where):
                yield replace(line, after_blank=True) if blank else line
        place, blank = row.last, not row.filled


def _without_end(table: Sequence[_Row]) -> Sequence[_Row]:
    """Return the rows without those after the last session: remarks, in one cell each."""
    last = max(place for place, row in enumerate(table) if len(row.filled) > 1)
    return table[: last + 1]


def _lines(cell: Sequence[Stretch], places: dict[int, int], where: Place | None) -> Iterator[Line]:
    """Yield the lines of a cell, with one quotation mark for two."""
    for line, low, high in cell:
        if not line.original[low:high].strip(" \t–—-"):
            continue
        place = places.get(line.number, 0)
        places[line.number] = place + 1
        made = line.part(low, high, place)
        doubled = [at for at in range(1, len(made.text)) if made.text[at - 1 : at + 1] == '""']
        made = replace(normalise.without(made, doubled), place=place) if doubled and not made.long else made
        hint = Hint(line=line.number, cell=where) if where else line.hint
        yield replace(made, hint=hint, after_blank=line.after_blank and not place)
