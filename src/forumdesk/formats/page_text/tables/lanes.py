# SPDX-License-Identifier: MIT
"""Tables whose columns are rooms, tracks or days, and whose rows are times -> rows that the later stages understand.

Each cell is a session. One that spans all columns is for everybody and has no room; one that spans several rows lasts
as long as they do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from forumdesk.formats.page_text.headings import headings, kinds, rooms, rows
from forumdesk.formats.page_text.headings.headings import Heading, TimePiece
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.source.normalise import Line, Piece
from forumdesk.formats.page_text.tables import entries
from forumdesk.formats.page_text.tables.cells import Cell, Record, Sheet
from forumdesk.formats.page_text.tables.entries import Speakers
from forumdesk.formats.page_text.tables.lists import When, when
from forumdesk.formats.page_text.tables.own_times import has_own
from forumdesk.formats.page_text.tables.roles import Layout, dated, is_header
from forumdesk.formats.page_text.tables.roles import layout as columns_of
from forumdesk.formats.page_text.vocabulary.tables import TRACKS, Column
from forumdesk.text import fold

_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Lane:
    """What the heading of a column gives to its sessions."""

    day: headings.DayMention | None = None
    room: Piece | None = None
    track: Piece | None = None
    line: Line | None = None
    """Where the day is printed."""


@dataclass(slots=True)
class _Seat:
    """A session of the table before it is read: its columns, what stands in its cells, and its time."""

    first: int
    last: int
    cell: Cell
    when: When
    until: TimePiece | None = None
    """The time of the last row that it spans."""
    after: TimePiece | None = None
    """The time of the row after those."""
    alone: bool = False
    """Whether it is the only one of its row."""
    more: list[Line] = field(default_factory=list)


def laned(sheet: Sheet, layout: Layout, plain: Callable[[Line], Row | None]) -> Iterator[Row]:
    """Yield the rows of a table whose columns are lanes; `plain` says what a line is that is no row of the table."""
    for part, own in _parts(sheet, layout):
        yield from _laned(part, own, plain)


def _parts(sheet: Sheet, layout: Layout) -> Iterator[tuple[Sheet, Layout]]:
    """Yield a table parted where a row further down gives its columns other names."""
    heads = sheet.records[: layout.heads]
    said = [cell.text for head in heads for cell in head.cells]
    first = 0
    for place, item in enumerate(sheet.items):
        if not isinstance(item, Record) or item in heads or not is_header(item):
            continue
        own = columns_of([each for each in sheet.items[place:] if isinstance(each, Record)])
        texts = [cell.text for cell in item.cells]
        if own and texts != said and Column.LANE in own.columns.values():
            yield Sheet(sheet.items[first:place]), layout
            first, layout, said = place, own, texts
            heads = [item]
    yield Sheet(sheet.items[first:]), layout


def _laned(sheet: Sheet, layout: Layout, plain: Callable[[Line], Row | None]) -> Iterator[Row]:
    lanes = _lanes(layout)
    heads = sheet.records[: layout.heads]
    yield from (Row(line, Sort.LEFT_OUT) for head in heads for line in head.lines)
    gathered = _Gathered(layout, lanes)
    rest = [item for item in sheet.items if not any(item is head for head in heads)]
    found: list[Row | _Seat] = []
    for item in rest:
        if isinstance(item, Record):
            found += gathered.record(item) if not is_header(item) else ()
        elif row := plain(item):
            found += gathered.between(row)
    cells = [each.cell for each in found if isinstance(each, _Seat)]
    writer = _Writer(lanes, speakers=entries.speakers_in(cells))
    yield from writer.by_day(found) if any(lane.day for lane in lanes.values()) else writer.in_order(found)


def _lanes(layout: Layout) -> dict[int, Lane]:
    """Return what the columns of lanes give: one heading makes all of them rooms, or all of them tracks."""
    columns = [column for column, said in sorted(layout.columns.items()) if said is Column.LANE]
    levels: dict[int, list[tuple[int, Cell]]] = {}
    for column in columns:
        for level, cell in enumerate(layout.names.get(column, ())):
            levels.setdefault(level, []).append((column, cell))
    lanes = dict.fromkeys(columns, Lane())
    for heads in levels.values():
        days = {column: dated(cell) for column, cell in heads}
        if sum(day is not None for day in days.values()) >= len(days) * _MOSTLY:
            lanes |= {column: replace(lanes[column], day=days[column], line=cell.lines[0]) for column, cell in heads}
        elif all(len(cell.lines) > 1 and rooms.is_room(cell.lines[0].text) for _column, cell in heads):
            lanes |= {column: replace(lanes[column], room=_name(cell), track=_shown(cell)) for column, cell in heads}
        elif are_rooms([cell.text for _column, cell in heads]):
            lanes |= {column: replace(lanes[column], room=_name(cell)) for column, cell in heads}
        else:
            lanes |= {column: replace(lanes[column], track=_name(cell)) for column, cell in heads}
    return lanes


def are_rooms(names: Sequence[str]) -> bool:
    """Tell whether the names over columns are rooms rather than tracks: by their words, or else as names of places."""
    if any(rooms.is_room(name) or rooms.LABEL.match(name) for name in names):
        return True
    if any(TRACKS.are_in(fold(name)) for name in names):
        return False
    return all(name[:1].upper() == name[:1] and len(name.split()) <= 3 and "&" not in name for name in names)


def _name(cell: Cell) -> Piece:
    line = cell.lines[0]
    match = rooms.LABEL.match(line.text)
    return line.piece(match.end() if match else 0)


def _shown(cell: Cell) -> Piece | None:
    """Return what is shown in a room, on the line under its name: "Hall B", "Cables and ports", "(80 seats)"."""
    line = cell.lines[1]
    said = ":" in line.text or any(map(str.isdigit, line.text)) or line.text[:1] in "(["
    return None if said or headings.is_paragraph(line.text) else line.piece()


class _Gathered:
    """Takes in one row after the other; knows the time that is in force and the sessions that it has begun."""

    def __init__(self, layout: Layout, lanes: dict[int, Lane]) -> None:
        self.layout = layout
        self.columns = sorted(lanes)
        self.now = When()
        self.seats: list[_Seat] = []
        """The sessions of the time in force."""
        self.lasting: list[tuple[_Seat, int]] = []
        """Sessions that span rows still to come, and how many."""
        self.ended: list[_Seat] = []
        """Those whose last row was the one above."""

    def between(self, row: Row) -> list[Row | _Seat]:
        """Return what a line among the rows is; a time alone is the time of the rows under it."""
        if row.sort is Sort.TIME and row.heading:
            self.now, self.seats = When(row.heading.time, row.heading.minutes), []
            return []
        return [row]

    def record(self, record: Record) -> list[Row | _Seat]:
        """Return the sessions that begin in a row."""
        timed = self._time(record)
        filled = [cell for cell in record.cells if self._lanes_of(cell) and not cell.hangs]
        if timed:
            self.now, self.seats = timed, []
        self._last(timed)
        if timed is None and len(filled) == 1 and self._spans(filled[0]) and (said := self._spanning(filled[0])):
            return said
        if self.now.time is None and not (self.seats or any(map(has_own, filled))):
            return [rows.classify(line) for line in record.lines]
        found: list[Row | _Seat] = []
        for cell in _merged(filled):
            found += self._seat(cell, alone=len(filled) == 1)
        return found

    def _last(self, timed: When | None) -> None:
        """Tell the sessions that span several rows how long they last."""
        for seat in self.ended:
            seat.after = timed.time if timed else None
        for seat, _left in self.lasting:
            seat.until = self.now.time
        self.ended = [seat for seat, left in self.lasting if left == 1]
        self.lasting = [(seat, left - 1) for seat, left in self.lasting if left > 1]

    def _time(self, record: Record) -> When | None:
        start = self._cell(record, Column.TIME)
        if start is None or start.hangs:
            return None
        found = when(start)
        end = self._cell(record, Column.END)
        later = when(end).time if end else None
        if found.time and later and found.time.times.last is None and later.times.last is None:
            found = replace(found, time=found.time.ending(later))
        return found if found.time else None

    def _cell(self, record: Record, wanted: Column) -> Cell | None:
        column = self.layout.first(wanted)
        cell = record.at(column) if column is not None else None
        return cell if cell and not (self._lanes_of(cell) and self._spans(cell)) else None

    def _lanes_of(self, cell: Cell) -> list[int]:
        return [column for column in self.columns if cell.column <= column < cell.end]

    def _spans(self, cell: Cell) -> bool:
        return len(self._lanes_of(cell)) == len(self.columns)

    def _spanning(self, cell: Cell) -> list[Row | _Seat]:
        """Return what a row without a time says over all lanes: a day, a time; empty when it may be a session."""
        row = rows.classify(cell.lines[0])
        if row.sort is Sort.DAY:
            self.now, self.seats = When(), []
            return [row]
        if row.sort is Sort.TIME and row.heading:
            return self.between(row) or [Row(cell.lines[0], Sort.LEFT_OUT)]
        return [row] if row.sort is Sort.HEADING and row.timed else []

    def _seat(self, cell: Cell, *, alone: bool) -> list[Row | _Seat]:
        lanes = self._lanes_of(cell)
        if self.now.time is None and has_own(cell):
            self.seats = [seat for seat in self.seats if seat.last < lanes[0] or lanes[-1] < seat.first]
        above = next((seat for seat in self.seats if seat.first <= lanes[0] <= seat.last), None)
        if above:
            above.more += cell.lines
            return []
        seat = _Seat(lanes[0], lanes[-1], cell, self.now, alone=alone)
        self.seats.append(seat)
        if cell.rows > 1:
            self.lasting.append((seat, cell.rows - 1))
        return [seat]


def _merged(cells: Sequence[Cell]) -> list[Cell]:
    """Return the cells of a row, those beside each other that say the same as one: "Lunch | Lunch"."""
    found: list[Cell] = []
    for cell in cells:
        last = found[-1] if found else None
        if last and last.end == cell.column and fold(last.text) == fold(cell.text):
            found[-1] = replace(last, columns=cell.end - last.column)
        else:
            found.append(cell)
    return found


class _Writer:
    """Writes the sessions of the lanes as rows."""

    def __init__(self, lanes: dict[int, Lane], *, speakers: Speakers) -> None:
        self.lanes = lanes
        self.speakers = speakers

    def in_order(self, found: Sequence[Row | _Seat]) -> Iterator[Row]:
        """Yield the rows time by time."""
        for each in found:
            yield from [each] if isinstance(each, Row) else self._session(each, None)

    def by_day(self, found: Sequence[Row | _Seat]) -> Iterator[Row]:
        """Yield the rows day by day; a session over several days takes place on each."""
        yield from (each for each in found if isinstance(each, Row))
        met = None
        for column, lane in self.lanes.items():
            if lane.day and lane.day is not met:
                met = lane.day
                yield from self._day(lane)
            for seat in found:
                if isinstance(seat, _Seat) and self._begins_in(seat, column):
                    yield from self._session(seat, column)

    def _day(self, lane: Lane) -> Iterator[Row]:
        if lane.day and lane.line:
            yield Row(lane.line, Sort.DAY, day=lane.day)

    def _begins_in(self, seat: _Seat, column: int) -> bool:
        """Tell whether a column is the first of its day in which a session stands."""
        if not seat.first <= column <= seat.last:
            return False
        before = [each for each in self.lanes if seat.first <= each < column]
        return not before or self.lanes[before[-1]].day is not self.lanes[column].day

    def _session(self, seat: _Seat, column: int | None) -> Iterator[Row]:
        days = {id(lane.day) for lane in self.lanes.values()}
        lane = self.lanes[column if column is not None and len(days) > 1 else seat.first]
        wide = seat.last > seat.first if len(days) <= 1 else self._covers_day(seat, lane)
        cell = replace(seat.cell, lines=(*seat.cell.lines, *seat.more))
        for entry in entries.entries(cell, speakers=self.speakers):
            heading = self._placed(entry.heading, seat)
            if not (wide or (seat.alone and self._is_for_all(heading, seat))):
                heading = replace(heading, room=heading.room or lane.room, track=lane.track)
            yield Row(entry.line, Sort.HEADING, heading=heading)
            yield from entry.body

    def _covers_day(self, seat: _Seat, lane: Lane) -> bool:
        own = [column for column, each in self.lanes.items() if each.day is lane.day]
        return len(own) > 1 and seat.first <= own[0] and own[-1] <= seat.last

    def _is_for_all(self, heading: Heading, seat: _Seat) -> bool:
        title = heading.title.text if heading.title else ""
        return len(self.lanes) > 1 and seat.cell.columns == 1 and kinds.is_aside(title)

    @staticmethod
    def _placed(heading: Heading, seat: _Seat) -> Heading:
        if heading.time:
            return heading
        time = seat.when.time
        if time and seat.until and seat.until is not time:
            last = seat.until.times.last or (seat.after.times.first if seat.after else None)
            time = TimePiece(replace(time.times, last=last), time.piece)
        return replace(heading, time=time, minutes=seat.when.minutes, spare=(*heading.spare, *seat.when.spare))
