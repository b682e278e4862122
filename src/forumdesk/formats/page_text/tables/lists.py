# SPDX-License-Identifier: MIT
"""Tables with one session a row -> the rows that the later stages understand.

A row without a time goes on with the row above it, or is a session beside it: the cells of both decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from forumdesk.formats.page_text.blocks import parallel
from forumdesk.formats.page_text.clock import dates, times
from forumdesk.formats.page_text.headings import rooms, rows
from forumdesk.formats.page_text.headings.headings import DayMention, TimePiece
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.people import people
from forumdesk.formats.page_text.source.normalise import Line, Piece, joined
from forumdesk.formats.page_text.tables import entries
from forumdesk.formats.page_text.tables.cells import Cell, Record, Sheet
from forumdesk.formats.page_text.tables.entries import Speakers
from forumdesk.formats.page_text.tables.roles import Layout, dated, is_header
from forumdesk.formats.page_text.vocabulary.tables import Column
from forumdesk.program import Role

_PEOPLE = {
    Column.PERSON: None,
    Column.CHAIR: Role.CHAIR,
    Column.MODERATOR: Role.MODERATOR,
    Column.HOST: Role.HOST,
    Column.DISCUSSANT: Role.DISCUSSANT,
}
_SHARED = frozenset(
    {Column.TIME, Column.END, Column.LENGTH, Column.DATE, Column.ROOM, Column.TRACK, Column.KIND, Column.TITLE}
)
"""What a cell says for all the rows that it spans."""
_ONCE = (Column.TIME, Column.END, Column.LENGTH, Column.DATE)
"""What a session has only once: another column that says it can only show the same in another way."""
_CODE = re.compile(r"[A-Z]{1,3}|[A-Z]{0,3}[ .-]?\d{1,2}(?:[.-]\d{1,2})?")
"""What tells sessions side by side apart."""
Cells = Mapping[Column, Sequence[Cell]]
"""The cells of a row by what they say, from left to right."""


@dataclass(frozen=True, slots=True)
class When:
    """What a cell says of time."""

    time: TimePiece | None = None
    minutes: int = 0
    day: DayMention | None = None
    spare: tuple[Piece, ...] = ()


def when(cell: Cell) -> When:
    """Read a cell of times: a time, two of them, a date before it, a length beside it."""
    line = cell.lines[0]
    for more in cell.lines[1:4]:
        line = joined(line, more)
    if line.long:
        return When()
    date = dates.find_date(line.text)
    text = line.text
    if date:
        text = text[: date.begin] + " " * (date.stop - date.begin) + text[date.stop :]
    found = list(times.find(text))
    length = times.duration(text[found[-1].stop :] if found else text)
    day = None if date is None or date.last_day else DayMention(
        line.number, (line.piece(date.begin, date.stop),), date=date
    )  # fmt: skip
    if not found:
        return When(day=day, minutes=length[2] if length else 0)
    first = found[0]
    if len(found) > 1 and first.last is None and found[1].last is None:
        first = replace(first, stop=found[1].stop, last=found[1].first, zone=first.zone or found[1].zone)
    spare = (line.piece(first.stop),) if line.text[first.stop :].strip() else ()
    piece = TimePiece(first, line.piece(first.begin, first.stop))
    return When(piece, length[2] if length and first.last is None else 0, day, spare)


@dataclass(slots=True)
class _Above:
    """What the rows above have settled for those without a time, a date or a room of their own."""

    when: When = field(default_factory=When)
    shared: bool = False
    """Whether the time stands over the rows, for all of them."""
    spoken: bool = False
    """Whether the last session has people in cells of their own."""
    met: bool = False
    """Whether there is a session above."""
    announced: bool = False
    """Whether it only announces others, which `parallel` tells apart by their lines."""
    day: str = ""


def listed(sheet: Sheet, layout: Layout, plain: Callable[[Line], Row | None]) -> Iterator[Row]:
    """Yield the rows of a list; `plain` says what a line is that is no row of the table."""
    width = sheet.width
    reader = _Reader(layout, speakers=_speakers(sheet, layout))
    heads = sheet.records[: layout.heads]
    for place, item in enumerate(sheet.items):
        if isinstance(item, Record):
            if any(item is head for head in heads) or is_header(item) or not item.cells:
                yield from (Row(line, Sort.LEFT_OUT) for line in item.lines)
            else:
                yield from reader.record(item, width)
        elif row := plain(item):
            after = sheet.items[place + 1] if place + 1 < len(sheet.items) else None
            yield from reader.between(row, after)


def _speakers(sheet: Sheet, layout: Layout) -> Speakers:
    title = layout.first(Column.TITLE)
    if title is None or layout.first(*_PEOPLE) is not None:
        return Speakers.NONE
    return entries.speakers_in(cell for record in sheet.records[layout.heads :] if (cell := record.at(title)))


class _Reader:
    """Reads one row after the other; knows what stands above."""

    def __init__(self, layout: Layout, *, speakers: Speakers) -> None:
        self.layout = layout
        self.speakers = speakers
        self.above = _Above()

    def between(self, row: Row, after: Record | Line | None) -> Iterator[Row]:
        """Yield what a line among the rows is; a time alone is the time of the rows under it."""
        if row.sort is Sort.TIME and row.heading and isinstance(after, Record) and not self._own(after).time:
            self.above = _Above(When(row.heading.time, row.heading.minutes), shared=True, day=self.above.day)
            return
        if row.sort in {Sort.DAY, Sort.HEADING, Sort.TIME}:
            self.above = _Above(day=self.above.day)
        yield row

    def record(self, record: Record, width: int) -> Iterator[Row]:
        """Yield the rows that one row of the table makes."""
        cells = self._cells(record)
        alone = record.cells[0] if len(record.cells) == 1 else None
        spans = alone is not None and not alone.hangs and (alone.columns >= max(2, width - 1) or alone.column == 0)
        if alone and spans and (alone.columns > 1 or self.layout.columns.get(0) is not Column.TITLE):
            yield from self._spanning(alone)
            return
        yield from self._dated(cells)
        own = self._own(record)
        title = _first(cells, Column.TITLE)
        if own.time and title is None and (title := self._only(cells)):
            cells = {column: listed for column, listed in cells.items() if title not in listed}
        if title and (called := self._coded(title, cells)):
            cells = {
                **cells,
                Column.KIND: [title],
                Column.OTHER: [each for each in cells[Column.OTHER] if each != called],
            }
            title = called
        if own.time or (own.minutes and not self.above.shared):
            self.above = _Above(own, day=self.above.day)
        if title is None or title.hangs:
            yield from self._people(cells) if self.above.met else _left_out(record)
        elif own.time or self.above.shared or self._is_beside(title, cells):
            yield from self._session(title, cells, own)
        elif self.above.met and not self.above.announced:
            yield from self._goes_on(title, cells)
        else:
            yield from (rows.classify(line) for line in record.lines)

    def _cells(self, record: Record) -> Cells:
        found: dict[Column, list[Cell]] = {}
        for cell in record.cells:
            said = [self.layout.columns.get(column, Column.OTHER) for column in range(cell.column, cell.end)]
            column = Column.TITLE if Column.TITLE in said else said[0]
            if not cell.hangs or column in _SHARED:
                found.setdefault(column, []).append(cell)
        return found

    @staticmethod
    def _coded(title: Cell, cells: Cells) -> Cell | None:
        """Return the cell with the title where a letter or a number stands in its place: "A | Knots for beginners"."""
        beside = _first(cells, Column.OTHER)
        follows = beside is not None and beside.column == title.end and not beside.hangs
        return beside if follows and _CODE.fullmatch(title.text) else None

    @staticmethod
    def _only(cells: Cells) -> Cell | None:
        """Return what a row with a time says if it says nothing else: a break in any column, or only a kind."""
        said = [cell for column in cells if column not in _SHARED for cell in cells[column] if not cell.hangs]
        kind = _first(cells, Column.KIND)
        if not said and kind and not kind.hangs:
            return kind
        return said[0] if len(said) == 1 else None

    def _own(self, record: Record) -> When:
        cells = self._cells(record)
        start, end, length = (_first(cells, column) for column in (Column.TIME, Column.END, Column.LENGTH))
        if start is None or start.hangs:
            return When()
        found = when(start)
        later = when(end).time if end else None
        if found.time and later and found.time.times.last is None:
            found = replace(found, time=found.time.ending(later))
        return replace(found, minutes=found.minutes or (when(length).minutes or _minutes(length) if length else 0))

    def _spanning(self, cell: Cell) -> Iterator[Row]:
        """Yield what a row of one cell says: a day, a time for those under it, a session with a time, a room."""
        for line in cell.lines:
            row = rows.classify(line)
            if row.sort is Sort.DAY:
                self.above = _Above(day=self.above.day)
                yield row
            elif row.sort is Sort.TIME and row.heading:
                self.above = _Above(When(row.heading.time, row.heading.minutes), shared=True, day=self.above.day)
            elif row.sort is Sort.HEADING and row.heading and row.heading.time:
                self.above = _Above(When(row.heading.time), met=True, day=self.above.day)
                yield row
            elif row.sort is Sort.HEADING and row.heading and row.heading.numbered and row.heading.title:
                self.above = _Above(met=True, day=self.above.day)
                yield row
            elif self.above.met and row.sort in {Sort.PERSON, Sort.ROLE, Sort.PROSE, Sort.AFFILIATION}:
                yield row
            else:
                yield Row(line, Sort.LEFT_OUT)

    def _dated(self, cells: Cells) -> Iterator[Row]:
        cell = _first(cells, Column.DATE)
        if cell and not cell.hangs and cell.text != self.above.day and (day := dated(cell)):
            self.above = _Above(day=cell.text)
            yield Row(cell.lines[0], Sort.DAY, day=day)

    def _is_beside(self, title: Cell, cells: Cells) -> bool:
        """Tell whether a row without a time is a session beside the one above, and not a part of it."""
        if not self.above.met or self.above.when.time is None or _tells_of(title.lines[0]):
            return False
        room = _first(cells, Column.ROOM) or _first(cells, Column.TRACK)
        if room and not room.hangs:
            return True
        return self.above.spoken and any(column in cells for column in _PEOPLE)

    def _goes_on(self, title: Cell, cells: Cells) -> Iterator[Row]:
        """Yield the lines of a session that a row without a time adds: a talk in it, its people, its text."""
        for line in title.lines:
            row = rows.classify(line)
            if row.sort in {Sort.HEADING, Sort.TIME, Sort.DAY, Sort.BYLINE}:
                row = Row(line, Sort.PROSE)
            yield replace(row, bare_room=False)
        yield from self._people(cells)

    def _people(self, cells: Cells) -> Iterator[Row]:
        """Yield what the cells beside the title say: people with their affiliations, and whatever else."""
        where = cells.get(Column.AFFILIATION, ())
        for column, role in _PEOPLE.items():
            beside = where if column is Column.PERSON else ()
            for cell, detail in zip_longest(cells.get(column, ()), beside):
                if cell:
                    for row in entries.listed(cell, role, detail):
                        yield self._named(row, cell) if row.sort is Sort.PROSE else row
                elif detail:
                    yield from (self._named(Row(line, Sort.PROSE), detail) for line in detail.lines)
        used = {*_PEOPLE, *_ONCE, Column.AFFILIATION, Column.NUMBER}
        for column, listed in cells.items():
            for cell in () if column in used else listed[column in _SHARED :]:
                yield from (self._other(line, column, cell) for line in cell.lines if not cell.hangs)

    def _other(self, line: Line, column: Column, cell: Cell) -> Row:
        row = rows.classify(line)
        telling = row.sort in {Sort.ROLE, Sort.ROOM, Sort.AFFILIATION} or _names_people(row)
        if telling and column is Column.OTHER and cell.column not in self.layout.names:
            return replace(row, bare_room=False)
        return self._named(Row(line, Sort.PROSE), cell)

    def _named(self, row: Row, cell: Cell) -> Row:
        """Return a paragraph with the heading of its column before it, which says what it is."""
        names = self.layout.names.get(cell.column, ())
        plain = self.layout.columns.get(cell.column) is Column.ABSTRACT or not names
        return row if plain else replace(row, column=names[-1].text)

    def _session(self, title: Cell, cells: Cells, own: When) -> Iterator[Row]:
        self.above.met, self.above.spoken = True, any(column in cells for column in _PEOPLE)
        room, track, kind = (_piece(_first(cells, column)) for column in (Column.ROOM, Column.TRACK, Column.KIND))
        unused = [*cells.get(Column.NUMBER, ()), *(cell for column in _ONCE for cell in cells.get(column, ())[1:])]
        spare = (*own.spare, *(piece for cell in unused if (piece := _piece(cell))))
        for entry in entries.entries(title, self.above.when.time, speakers=self.speakers):
            heading = entry.heading
            heading = replace(
                heading,
                time=heading.time or self.above.when.time,
                minutes=heading.minutes or self.above.when.minutes,
                day=heading.day or own.day,
                room=heading.room or room,
                track=track,
                label=heading.label or kind,
                spare=(*heading.spare, *spare),
            )
            self.above.announced = parallel.announces(heading)
            yield Row(entry.line, Sort.HEADING, heading=heading)
            yield from entry.body
        yield from self._people(cells)


def _first(cells: Cells, column: Column) -> Cell | None:
    return next(iter(cells.get(column, ())), None)


def _minutes(cell: Cell) -> int:
    """Return a length without a word for its unit: minutes, or hours and minutes."""
    text = cell.text.strip()
    if text.isdigit() and 0 < int(text[:4]) <= 600:
        return int(text)
    found = next(times.find(text), None)
    return found.first.minutes if found and found.last is None and found.first.hour < 10 else 0


def _piece(cell: Cell | None) -> Piece | None:
    if cell is None:
        return None
    line = cell.lines[0]
    for more in cell.lines[1:3]:
        line = joined(line, more)
    match = rooms.LABEL.match(line.text)
    return line.piece(match.end() if match else 0)


def _tells_of(line: Line) -> bool:
    """Tell whether a line can only be about the session above: its people, their role, a paragraph."""
    if line.long or people.role_of(line.text)[0]:
        return True
    row = rows.classify(line)
    return row.sort in {Sort.ROLE, Sort.PROSE} or _names_people(row)


def _names_people(row: Row) -> bool:
    return row.sort is Sort.PERSON and all(each.sure for each in row.people)


def _left_out(record: Record) -> Iterator[Row]:
    yield from (Row(line, Sort.LEFT_OUT) for line in record.lines)
