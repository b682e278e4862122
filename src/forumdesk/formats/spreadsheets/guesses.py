# SPDX-License-Identifier: MIT
"""What the columns of a table mean whose headings nobody knows, by what stands in them; a person has to confirm it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from forumdesk.formats.spreadsheets import moments
from forumdesk.formats.spreadsheets.cells import Sheet, Value, shown
from forumdesk.formats.spreadsheets.headings import Meaning, Table, meanings, starts
from forumdesk.text import clean_line

_LOOKED = 30
_TRIED = 200
"""Rows that are looked at."""
_MOSTLY = 0.8
_LONGEST_TITLE = 250
_LONGEST_HEADING = 60


def table_of(sheet: Sheet, answers: Mapping[str, str]) -> Table | None:
    """Return the table of a sheet with a guess at its titles and times; None where no column can have titles.

    Where a person has said what its columns mean, nothing is guessed.
    """
    place = next((place for place, row in enumerate(sheet.rows[:_LOOKED]) if _may_be_headings(row)), None)
    if place is None or place + 1 >= len(sheet.rows):
        return None
    width = max(len(row) for row in sheet.rows[place:])
    titles = tuple(clean_line(shown(value)) for value in (*sheet.rows[place], *[""] * (width - len(sheet.rows[place]))))
    above = tuple(clean_line(shown(value)) for row in sheet.rows[:place] for value in row if value != "")
    table = Table(sheet=sheet, first=place + 1, titles=titles, meanings=meanings(titles), above=above)
    if "title" in answers.values():
        return table
    return _guessed(table)


def _may_be_headings(row: Sequence[Value]) -> bool:
    filled = [value for value in row if value != ""]
    return len(filled) > 1 and all(
        isinstance(value, str) and len(value) <= _LONGEST_HEADING and not starts(value) for value in filled
    )


def _guessed(table: Table) -> Table | None:
    body = table.sheet.rows[table.first : table.first + _TRIED]
    found = list(table.meanings)
    texts: list[tuple[float, int]] = []
    taken = set(table.fields)
    for place, meaning in enumerate(found):
        values = [row[place] for row in body if place < len(row) and row[place] != ""]
        if meaning.field or not values:
            continue
        field = _of_moments(values)
        if field and field not in taken:
            taken.add(field)
            found[place] = Meaning(field, sure=False)
        elif not field:
            lengths = [len(shown(value)) for value in values if isinstance(value, str)]
            mean = sum(lengths) / len(body)
            if lengths and mean <= _LONGEST_TITLE:
                texts.append((mean, place))
    if "title" not in taken and texts:
        found[max(texts)[1]] = Meaning("title", sure=False)
    made = replace(table, meanings=tuple(found))
    return made if "title" in made.fields and len(made.fields) > 1 else None


def _of_moments(values: Sequence[Value]) -> str:
    """Return the field of a column of times or dates; empty for another one."""
    clocks = sum(not isinstance(v, int | float) and moments.in_cell(v, day=False).times is not None for v in values)
    dated = sum(not isinstance(v, int | float) and moments.in_cell(v, day=True).day is not None for v in values)
    if clocks >= _MOSTLY * len(values):
        return "start"
    return "date" if dated >= _MOSTLY * len(values) else ""
