# SPDX-License-Identifier: MIT
"""What the columns of a table mean whose headings nobody knows, by what stands in them; a person has to confirm it.

A sheet that is plainly a list is claimed by its form; a grid, whose columns are rooms, is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from forumdesk.formats.spreadsheets import contents, moments
from forumdesk.formats.spreadsheets.cells import Sheet, Value, shown
from forumdesk.formats.spreadsheets.contents import Content, Kind
from forumdesk.formats.spreadsheets.headings import LONGEST, SEVERAL, Meaning, Table, starts, under

Held: TypeAlias = Sequence[Content | None]
"""What each column of a table holds; None for an empty one."""

_LOOKED = 30
_TRIED = 60
"""Rows by which a list is known."""
_WIDEST = 40
"""Columns of a list that is known by what stands in it."""
_MOSTLY = 0.8
_LONGEST_TITLE = 120
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_ENOUGH_TO_REPEAT = 4
"""Rows from which on a column that says the same again and again shows that it is one of a list."""
_OF_WHEN: Mapping[Kind, tuple[str, ...]] = {
    Kind.DATE: ("date", "end_date"), Kind.MOMENT: ("start", "end"), Kind.CLOCK: ("start", "end"),
    Kind.LENGTH: ("duration",), Kind.ADDRESS: ("nothing",),
}  # fmt: skip
"""What columns of a kind mean, from left to right."""
_OF_LISTS = frozenset(
    {"room", "speakers", "moderators", "description", "abstract", "organization", "type", "track", "duration"}
)
"""Fields that name one column of a list, and never a room of a grid."""


def plain(sheet: Sheet, answers: Mapping[str, str]) -> Table | None:
    """Return the table of a sheet that is plainly a list of sessions, whatever its headings are, or without any."""
    found = _headed(sheet) or _bare(sheet)
    guessed = _guessed(*found, answers) if found else None
    return guessed if guessed and ("title" in guessed.fields or "title" in answers.values()) else None


def has_times(sheet: Sheet) -> bool:
    """Tell whether anything in a sheet is a time or a date."""
    return any(
        content.kind in contents.WHEN
        for row in sheet.rows[:_TRIED]
        for value in row[:_WIDEST]
        if value != "" and (content := contents.of_column([value]))
    )


def _headed(sheet: Sheet) -> tuple[Table, Held] | None:
    """Return the list under a row of texts, if all that stands below is in its columns and they are of no grid."""
    place = next((place for place, row in enumerate(sheet.rows[:_LOOKED]) if _may_head_list(row)), None)
    table = _under(sheet, place) if place is not None else None
    if table is None or len(table.titles) > _WIDEST or not _is_regular(_body(table), sum(map(bool, table.titles))):
        return None
    held = _contents(table)
    if any(content and not title for content, title in zip(held, table.titles, strict=True)):
        return None
    return (table, held) if _tells_when(held, _body(table)) and _is_of_list(table, held) else None


def _bare(sheet: Sheet) -> tuple[Table, Held] | None:
    """Return a list without headings; its dates have to be whole, or it has to have starts and ends."""
    first = next((place for place, row in enumerate(sheet.rows) if row), 0)
    rows = [row for row in sheet.rows[first : first + _TRIED] if row]
    width = max(map(len, sheet.rows), default=0)
    if not _FEWEST_COLUMNS <= width <= _WIDEST or not _is_regular(rows, width):
        return None
    nothing = ("",) * width
    table = Table(sheet=sheet, first=first, titles=nothing, meanings=(Meaning(),) * width)
    held = _contents(table)
    whole = any(each.exact for each in held if each and each.kind in {Kind.DATE, Kind.MOMENT})
    timed = sum(each.kind is Kind.CLOCK for each in held if each) > 1
    begins = contents.of_column([value for value in rows[0] if value != "" and starts(shown(value))])
    return (table, held) if (whole or timed) and begins and _tells_when(held, rows) else None


def _tells_when(held: Held, rows: Sequence[Sequence[Value]]) -> bool:
    """Tell whether a column that is filled in most rows says when they are."""
    return any(each and each.kind in contents.WHEN and each.filled >= _MOSTLY * len(rows) for each in held)


def _is_regular(rows: Sequence[Sequence[Value]], width: int) -> bool:
    """Tell whether most rows are filled in most columns."""
    full = [row for row in rows if sum(value != "" for value in row) * 2 >= width]
    return len(rows) >= _FEWEST_ROWS and len(full) >= _MOSTLY * len(rows)


def _is_of_list(table: Table, held: Held) -> bool:
    """Tell whether the columns of texts differ in what they are, as those of a grid of rooms do not."""
    when = [place for place, each in enumerate(held) if each and each.kind in contents.WHEN]
    texts = [place for place, each in enumerate(held) if each and each.kind in {Kind.TEXT, Kind.NAMES}]
    kinds = {each.kind for each in held if each}
    if not when or not texts:
        return False
    if len(texts) == 1 or min(texts) < min(when) or _OF_LISTS & table.fields:
        return True
    if kinds & {Kind.LENGTH, Kind.ADDRESS} or {Kind.NAMES, Kind.TEXT} <= kinds:
        return True
    found = [each for place in texts if (each := held[place]) and each.filled >= _ENOUGH_TO_REPEAT]
    repeats = any(each.different * 2 <= each.filled for each in found)
    return repeats and any(each.different >= _MOSTLY * each.filled for each in found)


def table_of(sheet: Sheet, answers: Mapping[str, str]) -> Table | None:
    """Return the table of a sheet with a guess at its titles and times; None where no column can have titles.

    Where a person has said what its columns mean, nothing is guessed.
    """
    place = next((place for place, row in enumerate(sheet.rows[:_LOOKED]) if _may_be_headings(row)), None)
    table = _under(sheet, place) if place is not None else None
    if table is None or "title" in answers.values():
        return table
    made = _guessed(table, _contents(table), {})
    return made if "title" in made.fields and len(made.fields) > 1 else None


def _under(sheet: Sheet, place: int) -> Table | None:
    """Return the table under a row of headings; None where there is nothing under it."""
    return under(sheet, place) if place + 1 < len(sheet.rows) else None


def _may_be_headings(row: Sequence[Value]) -> bool:
    filled = [value for value in row if value != ""]
    return len(filled) > 1 and all(
        isinstance(value, str) and len(value) <= LONGEST and not starts(value) for value in filled
    )


def _may_head_list(row: Sequence[Value]) -> bool:
    filled = [value for value in row if value != ""]
    named = len(filled) >= _FEWEST_COLUMNS and len(set(filled)) == len(filled) and _may_be_headings(row)
    return named and all(moments.in_cell(value, day=True) == moments.NOTHING for value in filled)


def _body(table: Table) -> list[Sequence[Value]]:
    return [row for row in table.sheet.rows[table.first : table.first + _TRIED] if row]


def _contents(table: Table) -> Held:
    body = _body(table)
    return [
        contents.of_column([row[place] for row in body if place < len(row)]) for place in range(len(table.meanings))
    ]


def _guessed(table: Table, held: Held, answers: Mapping[str, str]) -> Table:
    """Return a table with a guess for each column that no heading tells; what a person said is no longer guessed."""
    found = list(table.meanings)
    taken = {*table.fields, *answers.values()}
    for place, field in _guesses(held, len(_body(table)), taken):
        if not found[place].field and (field in SEVERAL or field not in taken):
            taken.add(field)
            found[place] = Meaning(field, sure=False)
    return replace(table, meanings=tuple(found))


def _guesses(held: Held, rows: int, taken: set[str]) -> Iterator[tuple[int, str]]:
    """Yield what columns may mean: those of dates and times first, then the one of titles, then those of people."""
    for place, each in enumerate(held):
        if each:
            yield from ((place, field) for field in _OF_WHEN.get(each.kind, ()))
    texts = [
        (each.kind is Kind.TEXT, each.different * 2 > rows, each.length, place)
        for place, each in enumerate(held)
        if each and each.kind in {Kind.TEXT, Kind.NAMES} and each.length <= _LONGEST_TITLE
    ]
    title = -1 if "title" in taken or not texts else max(texts)[-1]
    if title >= 0:
        yield title, "title"
    for place, each in enumerate(held):
        if each and each.kind is Kind.NAMES and place != title and "speakers" not in taken:
            yield place, "speakers"
