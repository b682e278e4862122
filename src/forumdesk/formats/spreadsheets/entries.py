# SPDX-License-Identifier: MIT
"""The rows of a table as sessions: merged cells filled down, a row for each speaker put together, days above them.

What a session's cells mean is read in `timing`, `speakers` and `sessions`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from forumdesk.formats.spreadsheets import moments
from forumdesk.formats.spreadsheets.cells import Sheet, Span, Value, shown
from forumdesk.formats.spreadsheets.columns import Meant, Row
from forumdesk.formats.spreadsheets.headings import OF_PEOPLE, Table
from forumdesk.formats.spreadsheets.moments import Day
from forumdesk.text import clean_line

_OF_PERSON = frozenset({"speakers", "moderators", *OF_PEOPLE, "nothing", ""})
_MOST_COVERED = 500_000
"""Cells below merged ones that are filled; merged cells that lie over each other could make them many times more."""
_TELLS = ("title", "start", "speakers", "moderators", *OF_PEOPLE)


@dataclass(slots=True)
class Entry:
    """One session, with the rows that speak of it; the first has what is the session's."""

    rows: list[Row]
    day: Day | None = None
    """The day that stands above it."""
    guessed_start: bool = False
    """Whether its time was taken from the row above."""

    @property
    def row(self) -> Row:
        """The row that has what is the session's."""
        return self.rows[0]


@dataclass(slots=True)
class Entries:
    """The sessions of a table, and the texts that stand in it and are none."""

    found: list[Entry] = field(default_factory=list)
    inherits: bool = True
    """Whether a row without date and time may be at those of the row above: not where each timed row has its date."""
    aside: list[tuple[int, str]] = field(default_factory=list)
    """(row, text)"""


def filled_down(sheet: Sheet) -> Sheet:
    """Return a sheet in which merged cells say the same in each of their rows."""
    rows = [list(row) for row in sheet.rows]
    for place, column, span in _covered(sheet):
        first = rows[span.row]
        if span.column < len(first) and first[span.column] != "":
            rows[place].extend([""] * (column + 1 - len(rows[place])))
            rows[place][column] = first[span.column]
    return replace(sheet, rows=tuple(map(tuple, rows)))


def _covered(sheet: Sheet) -> Iterator[tuple[int, int, Span]]:
    """Yield the row and the column of each cell that a merged one further up covers in its first column."""
    left = _MOST_COVERED
    for span in sheet.spans:
        stop = min(span.row + span.rows, len(sheet.rows))
        left -= max(0, stop - span.row - 1)
        if left < 0:
            return
        yield from ((place, span.column, span) for place in range(span.row + 1, stop))


def of_table(table: Table, columns: tuple[Meant, ...], day: Day | None) -> Entries:
    """Return the sessions of a table; `day` is the one that the sheet says by its name."""
    dated = any(each.field == "date" for each in columns)
    rows = [row for row in rows_of(table, columns) if not _is_headings(row, table)]
    # Where a time stands without a date, the list prints each date only where it begins.
    entries = Entries(inherits=not dated or any(row.text("start") and not row.text("date") for row in rows))
    covered = {(place, column) for place, column, _span in _covered(table.sheet)}
    titles = [each.place for each in columns if each.field == "title"]
    for row in rows:
        if above := day_above(row.values):
            day = above
            continue
        if not row.cells(*_TELLS) and not row.text("type"):
            entries.aside.append((row.number, clean_line(" ".join(map(shown, row.filled)))))
            continue
        if entries.found and _goes_on(
            entries.found[-1].row, row, columns, merged=any((row.number - 1, title) in covered for title in titles)
        ):
            entries.found[-1].rows.append(row)
        else:
            _keep(entries, row, columns, day, dated=dated)
    return entries


def _is_headings(row: Row, table: Table) -> bool:
    """Tell whether a row only says the headings again, as above each day."""
    said = [clean_line(shown(value)) for value in row.values]
    return sum(bool(text) and text == title for text, title in zip(said, table.titles, strict=False)) > 1


def day_above(row: Sequence[Value]) -> Day | None:
    """Return the day that is all a row says, in one cell, or in one that is merged over several."""
    different = {value for value in row if value != ""}
    said = different.pop() if len(different) == 1 else ""
    if isinstance(said, int | float):
        return None
    found = moments.in_cell(said, day=True)
    return found.day if found.times is None else None


def _keep(entries: Entries, row: Row, columns: Sequence[Meant], day: Day | None, *, dated: bool) -> None:
    before = entries.found[-1] if entries.found else None
    entry = Entry([row], day)
    if before and row.text("title"):
        _fill(entry, before, columns, dated=dated, inherits=entries.inherits)
    entries.found.append(entry)


def _goes_on(before: Row, row: Row, columns: Sequence[Meant], *, merged: bool) -> bool:
    """Tell whether a row only names one more person of the session above it, with whose title its own may be `merged`.

    Its other cells are empty, or all say again what that session's say.
    """
    own, same = _said_of_session(row, columns), _said_of_session(before, columns)
    named, others = _people(row), _people(before)
    if not named or named == others:
        return False
    if merged:
        return own.items() <= same.items()
    return own == same if row.text("title") else not own


def _said_of_session(row: Row, columns: Sequence[Meant]) -> dict[int, Value]:
    """Return the cells of a row that are about the session; those that nobody recognised may be about the person."""
    return {
        each.place: row.values[each.place]
        for each in columns
        if each.field not in _OF_PERSON and each.place < len(row.values) and row.values[each.place] != ""
    }


def _people(row: Row) -> list[Value]:
    return [value for _column, value in row.cells("speakers", "moderators", *OF_PEOPLE)]


def _fill(entry: Entry, before: Entry, columns: Sequence[Meant], *, dated: bool, inherits: bool) -> None:
    """Take the date of the row above where a list prints each only once, and its time for what runs beside it."""
    names = ["date"] if dated and not entry.row.text("date") and before.row.text("date") else []
    beside = inherits and not entry.row.text("start") and entry.row.text("room") not in {"", before.row.text("room")}
    if beside and before.row.text("start") and not entry.row.text("date"):
        names += ["start", "end", "duration"]
        entry.guessed_start = True
    if names and (entry.row.text("start") or beside):
        entry.rows[0] = _with(entry.row, before.row, tuple(columns), frozenset(names))


def _with(row: Row, before: Row, columns: tuple[Meant, ...], names: frozenset[str]) -> Row:
    values = list(row.values) + [""] * (len(before.values) - len(row.values))
    for each in columns:
        if each.field in names and each.place < len(before.values):
            values[each.place] = before.values[each.place]
    return Row(row.number, tuple(values), columns)


def rows_of(table: Table, columns: tuple[Meant, ...]) -> Iterator[Row]:
    """Yield the rows of a table that are not empty."""
    for place, values in enumerate(table.sheet.rows[table.first :], table.first + 1):
        row = Row(place, values, columns)
        if row.filled:
            yield row
