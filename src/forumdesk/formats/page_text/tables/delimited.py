# SPDX-License-Identifier: MIT
"""Tables whose cells tabs or bars part: cut into cells, also where a cell's own line breaks have cut the rows.

Columns that only blanks make are `columns`' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from forumdesk.formats.page_text.clock import times
from forumdesk.formats.page_text.headings import rows
from forumdesk.formats.page_text.headings.rows import Sort
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.tables import roles
from forumdesk.formats.page_text.tables.cells import MOST_COLUMNS, Cell, Record, Sheet
from forumdesk.formats.page_text.vocabulary.tables import Column

_RULE = re.compile(r"[\s|:+=─-]{3,}")
_SPANNING = r"<t[dh](?:\s[^<>]{0,200})?>"
"""What a row with bars leaves them for, where one of its cells spans several columns."""
_COLUMNS = re.compile(r"<t[dh]\s[^<>]{0,180}?colspan=[\"']?(\d{1,2})[^<>]{0,180}>$", re.IGNORECASE)
_LONGEST_MARK = 220
_BARS = re.compile(rf"[|¦│]|{_SPANNING}")
_CLOSED_BARS = re.compile(rf"(?:[|¦│]|{_SPANNING})")
"""Bars that stand before the first cell too."""
_TABS = re.compile(r"\t")
_TAB_RUNS = re.compile(r"\t[\t ]*")
_BREAK = re.compile(r"\n")
_EMPTY = frozenset({"", "-", "–", "—", "--", "…", "x", "n/a"})
_MOST_LINES = 400
"""Lines of the source that one row may take."""
_FEWEST = 2
"""Rows that make a form of it."""
_LONGEST = 20_000
"""Characters of a row whose cells bars enclose, however long its cells make it."""

Stretch = tuple[Line, int, int]
"""A line, and from where to where in its original a cell, or a part of one, stands."""


@dataclass(slots=True)
class _Raw:
    """A row as it is being gathered: the stretches of each cell, the empty ones too."""

    cells: list[list[Stretch]]
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class _Head:
    """What the head of a table says about where its rows begin and end."""

    width: int
    timed: int
    """The column of the times."""
    open_ended: bool
    """Whether the last cell of a row can go on over further lines."""

    def begins(self, cells: Sequence[Sequence[Stretch]]) -> bool:
        """Tell whether these are the first cells of a row."""
        return len(cells) > self.timed and roles.time_in(_text(cells[self.timed]))


def sheets(lines: Sequence[Line]) -> Iterator[Sheet]:
    """Yield what may be a table among the lines of a plain text."""
    for mark, ruled in ((_BARS, True), (_TABS, False)):
        marked = [place for place, line in enumerate(lines) if _is_row(line, mark)]
        for first, last in _runs(lines, marked, mark):
            found = [lines[place] for place in marked if first <= place < last]
            yield _with_starts(_sheet(lines[first:last], mark, _cutter(found, ruled=ruled), ruled=ruled))


def _is_row(line: Line, mark: re.Pattern[str]) -> bool:
    text = line.original
    enclosed = mark is not _TABS and text.lstrip()[:1] in {*"|¦│"} and len(text) <= _LONGEST
    return (enclosed or not line.long) and mark.search(text) is not None


def _runs(lines: Sequence[Line], marked: Sequence[int], mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield from where to where tables may reach: a new head begins a new one."""
    if len(marked) < 2:
        return
    heads = [place for place in marked if _is_head(lines[place], mark)]
    edges = [max(marked[0] - 1, 0), *(place for place in heads if place > marked[0]), len(lines)]
    for first, end in pairwise(edges):
        inside = [place for place in marked if first <= place < end]
        last = inside[-1] + 1
        after = 0
        while last < end and after < 3 and not lines[last].after_blank and not lines[last].long:
            last, after = last + 1, after + 1
        yield first, last


def _is_head(line: Line, mark: re.Pattern[str]) -> bool:
    return roles.is_header(_record(_Raw(_cut(line, mark), [line])))


def _cutter(rows: Sequence[Line], *, ruled: bool) -> re.Pattern[str]:
    """Return what parts the cells: each tab, or several that reach for the next column; bars, maybe closed ones."""
    if ruled:
        closed = sum(line.original.lstrip()[:1] in "|¦│" for line in rows)
        return _CLOSED_BARS if closed == len(rows) else _BARS
    single = {len(_cut(line, _TABS)) for line in rows}
    folded = {len(_cut(line, _TAB_RUNS)) for line in rows}
    return _TABS if len(single) <= len(folded) else _TAB_RUNS


def _cut(line: Line, mark: re.Pattern[str]) -> list[list[Stretch]]:
    """Return the stretches of a line's cells; a bar at either end encloses them."""
    text = line.original
    spots = [match.span() for match in mark.finditer(text)][: MOST_COLUMNS + 1]
    edges = [(0, 0), *spots, (len(text), len(text))]
    found = [[(line, low, high)] for (_a, low), (high, _b) in pairwise(edges)]
    if mark is _CLOSED_BARS:
        return found[1 : -1 if text.rstrip()[-1:] in "|¦│" else None]
    return found


def _sheet(lines: Sequence[Line], mark: re.Pattern[str], cut: re.Pattern[str], *, ruled: bool) -> Sheet:
    sheet = Sheet()
    place = 0
    head = None if ruled else _head_of(next(line for line in lines if _is_row(line, mark)), cut)
    while place < len(lines):
        line = lines[place]
        place += 1
        if not _is_row(line, mark):
            sheet.items.append(line)
            continue
        if ruled and _RULE.fullmatch(line.original):
            _rule(sheet, line)
            continue
        raw = _Raw(_cut(line, cut), [line])
        if head and sheet.records and head.begins(raw.cells):
            place = _gathered(raw, lines, place, head, cut)
        sheet.items.append(_record(raw))
    return sheet


def _with_starts(sheet: Sheet) -> Sheet:
    """Return a table whose first cells had lines of their own, start, length and end, with them in one cell again."""
    timed = [place for place, item in enumerate(sheet.items) if isinstance(item, Record) and _opens_with_time(item)]
    above = {place: lines for place in timed if (lines := _start_above(sheet.items, place))}
    if len(above) < _FEWEST or len(above) * 2 <= len(timed):
        return sheet
    items = list(sheet.items)
    for place, lines in above.items():
        row = items[place]
        if isinstance(row, Record):
            first = replace(row.cells[0], lines=(*lines, *row.cells[0].lines))
            items[place] = replace(row, cells=(first, *row.cells[1:]), lines=(*lines, *row.lines))
    taken = {id(line) for lines in above.values() for line in lines}
    return Sheet([item for item in items if id(item) not in taken])


def _opens_with_time(row: Record) -> bool:
    return len(row.cells) > 1 and not row.cells[0].column and roles.only_time(row.cells[0].text)


def _start_above(items: Sequence[Record | Line], place: int) -> list[Line]:
    """Return the lines above a row that say only when it begins, and how long it lasts."""
    found: list[Line] = []
    for item in reversed(items[max(place - 2, 0) : place]):
        if isinstance(item, Record) or item.long:
            return []
        if roles.only_time(item.text):
            return [item, *found]
        if times.duration(item.text) is None:
            return []
        found.insert(0, item)
    return []


def _rule(sheet: Sheet, line: Line) -> None:
    """Take a ruled line such as |---|---| for what it says: the row above is the head."""
    last = sheet.items[-1] if sheet.items else None
    if isinstance(last, Record) and len(sheet.records) == 1:
        sheet.items[-1] = Record(last.cells, (*last.lines, line), head=True, width=last.width)
    else:
        sheet.items.append(Record((), (line,)))


def _head_of(line: Line, cut: re.Pattern[str]) -> _Head | None:
    record = _record(_Raw(_cut(line, cut), [line]))
    timed = next((cell.column for cell in record.cells if roles.header_of(cell.text) is Column.TIME), None)
    if timed is None or record.width < 3:
        return None
    open_ended = roles.header_of(record.cells[-1].text) in {None, Column.PERSON, Column.ABSTRACT}
    return _Head(record.width, timed, open_ended)


def _text(cell: Sequence[Stretch]) -> str:
    return " ".join(line.original[low:high].strip() for line, low, high in cell)


def _gathered(raw: _Raw, lines: Sequence[Line], place: int, head: _Head, cut: re.Pattern[str]) -> int:
    """Add to a row the lines that go on with it, where the breaks in its cells have cut it; return the place after."""
    end = place
    while end < min(len(lines), place + _MOST_LINES):
        line = lines[end]
        if line.long or line.after_blank or head.begins(_cut(line, cut)):
            break
        end += 1
    end = max(end, _closing(raw, lines, place, head, cut))
    going_on = [_cut(line, cut) for line in lines[place:end]]
    if len(raw.cells) >= head.width:
        if not head.open_ended or any(len(cells) > 1 for cells in going_on):
            return place
    elif len(raw.cells) + sum(len(cells) - 1 for cells in going_on) < head.width:
        last = max((index for index, cells in enumerate(going_on) if len(cells) > 1), default=-1)
        going_on = going_on[: last + 1]
    for cells in going_on:
        raw.lines.append(cells[0][0][0])
        for index, cell in enumerate(cells):
            if index and len(raw.cells) < head.width:
                raw.cells.append(cell)
            else:
                raw.cells[-1].extend(cell)
    return place + len(going_on)


def _closing(raw: _Raw, lines: Sequence[Line], place: int, head: _Head, cut: re.Pattern[str]) -> int:
    """Return the place after the line that brings the missing cells of a row one of whose cells has blank lines."""
    for end in range(place, min(len(lines), place + _MOST_LINES)):
        cells = _cut(lines[end], cut)
        if len(raw.cells) >= head.width or head.begins(cells) or rows.classify(lines[end]).sort is Sort.DAY:
            break
        if len(cells) > 1:
            whole = len(raw.cells) + len(cells) - 1 == head.width
            return end + 1 if whole and not _text(cells[0]) else 0
    return 0


def _record(raw: _Raw) -> Record:
    cells = []
    places: dict[int, int] = {}
    column = 0
    for stretches in raw.cells:
        inside = tuple(_lines(stretches, places))
        columns = _columns(stretches[0]) if stretches else 1
        if inside:
            cells.append(Cell(column, inside, columns))
        column += columns
    return Record(tuple(cells), tuple(raw.lines), width=column)


def _columns(stretch: Stretch) -> int:
    """Return how many columns a cell spans, as the mark before it says: 'colspan="3"'."""
    line, low, _high = stretch
    before = line.original[max(low - _LONGEST_MARK, 0) : low]
    said = _COLUMNS.search(before) if before.endswith(">") else None
    return min(max(int(said[1]), 1), MOST_COLUMNS) if said else 1


def _lines(stretches: Sequence[Stretch], places: dict[int, int]) -> Iterator[Line]:
    """Yield the lines of a cell, without those that only say that there is nothing."""
    for line, low, high in stretches:
        text = line.original[low:high]
        edges = [0, *(edge for match in _BREAK.finditer(text) for edge in match.span()), len(text)]
        for begin, stop in zip(edges[::2], edges[1::2], strict=True):
            if text[begin:stop].strip().lower() in _EMPTY:
                continue
            place = places.get(line.number, 0)
            places[line.number] = place + 1
            made = line.part(low + begin, low + stop, place)
            if made.text.strip():
                yield made
