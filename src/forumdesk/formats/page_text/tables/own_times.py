# SPDX-License-Identifier: MIT
"""Tables whose cells print times of their own: "9:00 Opening" under "Hall A", beside "9:15 Moss" under "Hall B".

Where their columns are rooms, tracks or days, each is a lane. Any other table, if reading it as such would lose most of
its times, is the lines that its cells are: a line with a time is a session, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from forumdesk.formats.page_text.headings import rooms, rows
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.tables import roles
from forumdesk.formats.page_text.tables.cells import Cell, Record, Sheet
from forumdesk.formats.page_text.tables.roles import Layout
from forumdesk.formats.page_text.vocabulary.tables import TRACKS, Column
from forumdesk.text import fold

_MANY = 4
"""Times in cells that show that a table was not understood if they are lost."""
_FEWEST = 3
_MOSTLY = 0.6
AS_LINES = Layout({})
"""What is said of a table whose cells are read as lines."""


def laned(sheet: Sheet) -> Layout | None:
    """Return what the columns say of a table of rooms, tracks or days whose cells have times of their own."""
    records = [record for record in sheet.records if record.cells]
    if len(records) < 2 or not _heads_lanes(records[0]):
        return None
    heads = {cell.column: (cell,) for cell in records[0].cells}
    cells = [cell for record in records[1:] for cell in record.cells if not cell.hangs]
    beside = [cell for cell in cells if cell.column < min(heads)]
    if not any(map(has_own, beside)):  # "Morning", over which no heading stands
        cells = [cell for cell in cells if cell not in beside]
    if any(cell.column not in heads and cell.columns == 1 for cell in cells):
        return None
    timed = [cell for cell in cells if has_own(cell)]
    if len(timed) < max(_FEWEST, len(cells) * _MOSTLY) or len({cell.column for cell in timed}) < 2:
        return None
    place = next(place for place, record in enumerate(sheet.records) if record is records[0])
    return Layout(dict.fromkeys(heads, Column.LANE), heads, place + 1)


def _heads_lanes(head: Record) -> bool:
    texts = [cell.text for cell in head.cells]
    if len(texts) < 2 or len({fold(text) for text in texts}) < len(texts) or any(map(roles.time_in, texts)):
        return False
    named = sum(rooms.is_room(text) or rooms.LABEL.match(text) is not None for text in texts)
    tracks = sum(TRACKS.are_in(fold(text)) for text in texts)
    days = sum(roles.dated(cell) is not None for cell in head.cells)
    return max(named, tracks, days) >= len(texts) * _MOSTLY


def has_own(cell: Cell) -> bool:
    """Tell whether a cell begins with a time and says what is then."""
    row = _row(cell.lines[0])
    if row is None or not row.timed:
        return False
    return row.sort is Sort.HEADING or (row.sort is Sort.TIME and len(cell.lines) > 1)


def _row(line: Line) -> Row | None:
    return None if line.long else rows.classify(line)


def _printed(sheet: Sheet) -> int:
    return sum(has_own(cell) for record in sheet.records for cell in record.cells if not cell.hangs)


def are_lost(sheet: Sheet, written: Sequence[Row] = ()) -> bool:
    """Tell whether most of the times in the cells of a table are not among the sessions that were read of it."""
    printed = _printed(sheet)
    kept = sum(row.timed for row in written)
    return printed >= _MANY and kept < printed * _MOSTLY


def as_lines(sheet: Sheet, plain: Callable[[Line], Row | None]) -> Iterator[Row]:
    """Yield the cells of a table as lines, each by itself; `plain` says what a line is that is no row of the table."""
    for item in sheet.items:
        if isinstance(item, Record):
            yield from (rows.classify(line) for cell in item.cells if not cell.hangs for line in cell.lines)
        elif row := plain(item):
            yield row
