# SPDX-License-Identifier: MIT
"""Tables whose columns only blanks make: where the columns begin is learnt from several lines.

A table of a time and a title only is none here: line by line it says the same. Text that goes on in a narrow column
over further lines is put together again.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from forumdesk.formats.page_text.headings import rows
from forumdesk.formats.page_text.headings.rows import Sort
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.tables import roles
from forumdesk.formats.page_text.tables.cells import Cell, Record, Sheet

_WORDS = re.compile(r"\S+(?:(?:\s|(?<=\d\s[-–—])\s{2})\S+)*")
"""Words, and times such as "8:00 -  9:30" whose hours are set one under the other."""
_GAP = re.compile(r"\s\s")
_NEAR = 3
"""Characters by which two lines may differ in where a column begins."""
_INDENT = 10
"""Characters by which the cells of a column may be set in."""
_FEWEST = 3
"""Columns of a table; with fewer it is no more than lines."""
_SUPPORT = 0.2
"""How many of the lines in columns must begin something where a column begins."""
_MOST_COLUMNS = 16
"""A line that blanks part more often is no row."""
_WIDEST = 20
"""Lines that one row may take."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line with the stretches that blanks part: from where to where in it, and at which column of the page."""

    line: Line
    stretches: tuple[tuple[int, int, int], ...]

    @property
    def wide(self) -> bool:
        """Whether the line alone could be a row of a table."""
        return len(self.stretches) >= _FEWEST


def sheets(lines: Sequence[Line]) -> Iterator[Sheet]:
    """Yield what may be a table in columns among the lines of a plain text."""
    printed = [_printed(line) for line in lines]
    heads = [place for place, each in enumerate(printed) if each.wide and _is_head(each)]
    edges = sorted({0, *heads, len(lines)})
    for first, last in pairwise(edges):
        wide = [each for each in printed[first:last] if each.wide]
        if len(wide) >= 2 and (starts := _starts(wide, headed=first in heads)) and len(starts) >= _FEWEST:
            yield _sheet(printed[first:last], starts)


def _printed(line: Line) -> _Printed:
    text = line.original
    if line.long and len(text) > 4 * len(" ".join(text.split())):
        return _Printed(line, ())
    if "\t" in text or "|" in text or not _GAP.search(text.strip()):
        indent = len(text) - len(text.lstrip())
        return _Printed(line, ((indent, len(text.rstrip()), indent),) if text.strip() else ())
    found = []
    at, seen = 0, 0
    for match in _WORDS.finditer(text):
        at += _width(text[seen : match.start()])
        found.append((match.start(), match.end(), at))
        at, seen = at + _width(match[0]), match.end()
    return _Printed(line, tuple(found) if len(found) <= _MOST_COLUMNS else ())


def _width(text: str) -> int:
    """Return how many columns of a page a text takes: two for each letter of East Asia."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF") for char in text)


def _is_head(printed: _Printed) -> bool:
    return roles.is_header(_record([printed], None))


def _starts(wide: Sequence[_Printed], *, headed: bool) -> list[int]:
    """Return where the columns begin, those of a head, or else those that enough lines share."""
    most = max(len(each.stretches) for each in wide)
    if headed or (len(wide[0].stretches) in {most, most - 1} and not _timed(wide[0])):
        head = [at for _begin, _stop, at in wide[0].stretches]
        return head if _near(head, 0) or not any(_timed(each) for each in wide) else [0, *head]
    counted = Counter(at for each in wide for _begin, _stop, at in each.stretches)
    clusters: list[list[int]] = []
    for at in sorted(counted):
        if clusters and at - clusters[-1][0] <= _NEAR:
            clusters[-1].append(at)
        else:
            clusters.append([at])
    enough = max(2, len(wide) * _SUPPORT)
    clusters = [cluster for cluster in clusters if sum(counted[at] for at in cluster) >= enough]
    return [cluster[0] for cluster in _without_indents(clusters, wide)]


def _without_indents(clusters: Sequence[list[int]], wide: Sequence[_Printed]) -> list[list[int]]:
    """Put two columns together that stand close and never side by side: one of them is only set in."""
    filled = [{at for _begin, _stop, at in each.stretches} for each in wide]
    found: list[list[int]] = []
    for cluster in clusters:
        near = bool(found) and cluster[0] - found[-1][0] <= _INDENT
        if near and not any(not row.isdisjoint(found[-1]) and not row.isdisjoint(cluster) for row in filled):
            found[-1] = [*found[-1], *cluster]
        else:
            found.append(cluster)
    return found


def _near(starts: Sequence[int], at: int) -> bool:
    return any(abs(start - at) <= _NEAR for start in starts)


def _timed(printed: _Printed, most: int = 2) -> bool:
    """Tell whether a line has a time in one of its first columns."""
    text = printed.line.original
    return any(roles.time_in(text[begin:stop]) for begin, stop, _at in printed.stretches[:most])


def _sheet(printed: Sequence[_Printed], starts: Sequence[int]) -> Sheet:
    """Return the rows that lines make: a row begins where something stands in the first column."""
    fits = _fits(printed, starts)
    sheet = Sheet()
    row: list[_Printed] = []
    indent = starts[1] - _NEAR

    def done() -> None:
        if row:
            sheet.items.append(_record(row, starts, fits))
            row.clear()

    for each in printed:
        inside = bool(each.stretches) and not each.line.long
        begins = inside and (each.stretches[0][2] < indent or _timed(each, most=_MOST_COLUMNS))
        if begins and (each.wide or _timed(each)):
            done()
            row.append(each)
        elif inside and row and each.stretches[0][2] >= indent and len(row) < _WIDEST and not _apart(each):
            row.append(each)
        elif inside and each.wide and not row:
            sheet.items.append(_record([each], starts, fits))
        else:
            done()
            sheet.items.append(each.line)
    done()
    return sheet


def _apart(each: _Printed) -> bool:
    """Tell whether a line under a row is no part of it: after a blank line, or a day."""
    return each.line.after_blank or (not each.wide and rows.classify(each.line).sort in {Sort.DAY, Sort.TIME})


def _fits(printed: Sequence[_Printed], starts: Sequence[int]) -> list[int]:
    """Return how many characters fit into each column, by the longest line in it."""
    fits = [1] * len(starts)
    for each in printed:
        for begin, stop, at in each.stretches:
            column = _column(starts, at)
            room = starts[column + 1] - starts[column] if column + 1 < len(starts) else stop - begin
            fits[column] = max(fits[column], min(stop - begin, room))
    return fits


def _column(starts: Sequence[int], at: int) -> int:
    return min(range(len(starts)), key=lambda column: abs(starts[column] - at))


def _record(row: Sequence[_Printed], starts: Sequence[int] | None, fits: Sequence[int] = ()) -> Record:
    cells: dict[int, Cell] = {}
    for each in row:
        for place, (begin, stop, at) in enumerate(each.stretches):
            column = place if starts is None else _free(cells, _column(starts, at), each.line, starts, at)
            made = each.line.part(begin, stop, place)
            if column in cells and cells[column].lines[-1].number == each.line.number and starts:
                before = cells[column]
                whole = each.line.part(each.stretches[place - 1][0], stop, place)
                cells[column] = replace(before, lines=(*before.lines[:-1], whole))
            elif column in cells:
                before = cells[column]
                wide = max(before.columns, _spanned(starts or (), column, at + stop - begin))
                cells[column] = replace(before, lines=(*before.lines, made), columns=wide)
            else:
                wide = _spanned(starts or (), column, at + stop - begin)
                cells[column] = Cell(column, (made,), wide, fits=fits[column] if fits else 0)
    cells = {column: _over_all(cell, starts or (), alone=len(cells) <= 2) for column, cell in cells.items()}
    found = tuple(cells[column] for column in sorted(cells))
    return Record(found, tuple(each.line for each in row), width=len(starts or ()))


def _free(cells: dict[int, Cell], column: int, line: Line, starts: Sequence[int], at: int) -> int:
    """Return the column for a stretch: the next one where another of the same line is in it, unless that is far."""
    while column + 1 < len(starts) and column in cells and cells[column].lines[-1].number == line.number:
        if starts[column + 1] - at > 2 * _INDENT:
            break
        column += 1
    return column


def _spanned(starts: Sequence[int], column: int, end: int) -> int:
    """Return how many columns a stretch that reaches so far spans."""
    return max(1, sum(start + _NEAR < end for start in starts[column:]))


def _over_all(cell: Cell, starts: Sequence[int], *, alone: bool) -> Cell:
    """Return a cell that is wider than its column with all columns, if it is the only one beside a time."""
    if cell.columns == 1:
        return cell
    if cell.column == 0 or not alone:
        return replace(cell, columns=1)
    fits = max(len(line.text) for line in cell.lines)
    return replace(cell, columns=len(starts) - cell.column, fits=fits)
