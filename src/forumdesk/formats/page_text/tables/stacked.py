# SPDX-License-Identifier: MIT
"""Tables of which a copy has kept every cell on a line of its own, the words that head the columns as well.

Under "Time", "Topic", "Speaker" each time begins a row, whose lines are its cells in that order. The lines are told
their rows and columns, as markup would say them; a line that stands apart between two rows is one that spans them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.page import Cell as Place
from forumdesk.formats.page import Hint
from forumdesk.formats.page_text.headings import rows
from forumdesk.formats.page_text.headings.rows import Sort
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.tables import roles
from forumdesk.formats.page_text.vocabulary.tables import Column

_FEWEST = 3
_MOST = 9
"""Columns of such a table."""
_APART = 30
"""Lines after a head, or after a row, within which the next row begins."""
_MOSTLY = 0.6
_NUMBER = re.compile(r"[#№]?\s?\w{0,3}[.-]?\d{1,3}[.)]?|[-–—]+")
_EMPTY = frozenset("-–—.…·")


@dataclass(frozen=True, slots=True)
class _Head:
    """The heads of the columns: from which line to which (before it) they stand, and what they say."""

    first: int
    last: int
    says: tuple[Column | None, ...]

    @property
    def timed(self) -> int:
        """The column of the times."""
        return self.says.index(Column.TIME)


def parted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a text, those of such tables with their rows and columns."""
    found: list[Line] = []
    number = max((line.hint.cell.table for line in lines if line.hint.cell), default=0)
    place = 0
    while place < len(lines):
        head = _head(lines, place)
        starts = _starts(lines, head) if head else []
        if head and len(starts) > 1:
            number += 1
            found += _cells(lines, head, starts, number)
            place = _end(lines, starts[-1], head)
        else:
            found.append(lines[place])
            place += 1
    return tuple(found)


def _head(lines: Sequence[Line], first: int) -> _Head | None:
    """Return the head that begins on a line: several lines in a row of which most are words that head columns."""
    if lines[first].long or not roles.header_of(lines[first].text):
        return None
    says: list[Column | None] = []
    for line in lines[first : first + _MOST]:
        if line.hint.cell or line.long or (says and line.after_blank) or roles.time_in(line.text):
            break
        says.append(roles.header_of(line.text))
    while says and says[-1] is None and len(says) > _FEWEST and _row_at(lines, first + len(says) - 1):
        says.pop()
    known = [each for each in says if each]
    if len(says) < _FEWEST or len(known) < max(_FEWEST, len(says) * _MOSTLY):
        return None
    return _Head(first, first + len(says), tuple(says)) if Column.TIME in known else None


def _row_at(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line that heads no column is a day over the first row."""
    return rows.classify(lines[place]).sort is Sort.DAY


def _starts(lines: Sequence[Line], head: _Head) -> list[int]:
    """Return the lines with which the rows under a head begin."""
    found: list[int] = []
    place = head.last
    while place < len(lines) and not lines[place].hint.cell:
        timed = place + head.timed
        if timed < len(lines) and _is_time(lines[timed]) and _is_whole(lines, place, timed):
            found.append(place)
            place = _end(lines, place, head)
        elif place - (found[-1] if found else head.last) > _APART:
            break
        else:
            place += 1
    return found


def _is_time(line: Line) -> bool:
    return not line.long and roles.time_in(line.text) and rows.classify(line).sort is Sort.TIME


def _is_whole(lines: Sequence[Line], first: int, last: int) -> bool:
    return not any(line.after_blank for line in lines[first + 1 : last + 1])


def _end(lines: Sequence[Line], first: int, head: _Head) -> int:
    """Return the line after a row: where the next begins, a blank line stands, or all its cells are met."""
    stop = first + 1
    while stop < min(len(lines), first + len(head.says)) and not lines[stop].after_blank:
        timed = stop + head.timed
        if stop > first + head.timed and timed < len(lines) and _is_time(lines[timed]):
            break
        stop += 1
    return stop


def _cells(lines: Sequence[Line], head: _Head, starts: Sequence[int], table: int) -> Iterator[Line]:
    """Yield the lines of a table, without those that only say that a cell is empty."""
    for column, line in enumerate(lines[head.first : head.last], 1):
        yield _placed(line, Place(table=table, row=1, column=column, head=True))
    row, place = 1, head.last
    for first in starts:
        for line in lines[place:first]:
            row += 1
            yield _placed(line, Place(table=table, row=row, column=1, columns=len(head.says)))
        row += 1
        place = _end(lines, first, head)
        for column, line in zip(_columns(lines[first:place], head), lines[first:place], strict=False):
            if set(line.text) - _EMPTY:
                yield _placed(line, Place(table=table, row=row, column=column + 1))


def _columns(row: Sequence[Line], head: _Head) -> Iterator[int]:
    """Yield the column of each line of a row; one that lacks cells is without a number first, then without its end."""
    missing = len(head.says) - len(row)
    column = 0
    for line in row:
        said = head.says[column] if column < len(head.says) else None
        if missing > 0 and said is Column.NUMBER and not _NUMBER.fullmatch(line.text):
            missing -= 1
            column += 1
        yield column
        column += 1


def _placed(line: Line, cell: Place) -> Line:
    return replace(line, hint=Hint(line=line.number, cell=cell))
