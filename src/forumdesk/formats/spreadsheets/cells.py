# SPDX-License-Identifier: MIT
"""Sheets as the readers of files hand them on: plain values in rows, within bounds, and which cells are merged.

A value is what the file says, not how it is shown: a date is a date. What a value means is the column's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from forumdesk.errors import ForumDeskError
from forumdesk.formats.guard import unguarded
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.i18n import _
from forumdesk.text import clean

MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_SHEETS = 50
MAX_CELL = 64 * 1024
"""Characters of one cell; abstracts are long."""
MAX_TEXT = 32 * 1024 * 1024
"""Characters of all cells together."""

Value: TypeAlias = str | int | float | bool | datetime | date | time | timedelta
"""An empty text is an empty cell."""

_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"})
"""What formulas that failed show."""


@dataclass(frozen=True, slots=True)
class Span:
    """Merged cells: the first row and column, from 0, and how many of each."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a workbook; a CSV file is one, without a name."""

    name: str = ""
    rows: tuple[tuple[Value, ...], ...]
    """Their number in the file is their place from 1."""
    spans: tuple[Span, ...] = ()
    beyond: int = 0
    """Cells outside of the bounds, which were not read."""
    uncomputed: int = 0
    """Formulas whose result the file does not hold."""


def characters(rows: Iterable[Iterable[Value]]) -> int:
    """Return how many characters of text cells have."""
    return sum(len(value) for row in rows for value in row if isinstance(value, str))


def check_size(count: int, name: str) -> None:
    """Raise ForumDeskError when all cells of a file have more characters than any program."""
    if count > MAX_TEXT:
        words = _("“{name}” has more text than any program. Nothing was read.")
        raise ForumDeskError(words.format(name=name))


def hidden_sheet(sheet: str) -> Note:
    """Return the note that a sheet which is not shown was left out."""
    words = _("The hidden sheet “{name}” was left out.")
    return Note(level=NoteLevel.INFO, message=words.format(name=sheet[:80]))


def value_of(text: str) -> str:
    """Return a text of a cell cleaned and without the guard against formulas; empty for an error of a formula."""
    cleaned = clean(unguarded(text[:MAX_CELL])).strip()
    return "" if cleaned in _ERRORS else cleaned


def shown(value: Value) -> str:
    """Return a value as text, dates and times as ISO 8601 has them."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).upper() if isinstance(value, bool) else str(value)


def trimmed(rows: Iterable[Sequence[Value]]) -> tuple[tuple[Value, ...], ...]:
    """Return rows without the empty cells at their ends and the empty rows at the end."""
    kept: list[tuple[Value, ...]] = []
    last = 0
    for row in rows:
        width = len(row)
        while width and row[width - 1] == "":
            width -= 1
        kept.append(tuple(row[:width]))
        last = len(kept) if width else last
    return tuple(kept[:last])


def letter(column: int) -> str:
    """Return the letters of a column, from 0: "A", "AA"."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def as_text(sheets: Sequence[Sheet]) -> str:
    """Return sheets as text, to be kept with the program: a line a row, tabs between cells."""
    parts = []
    for sheet in sheets:
        lines = ["\t".join(shown(value).replace("\n", " ").replace("\t", " ") for value in row) for row in sheet.rows]
        parts.append("\n".join([*([sheet.name] if sheet.name and len(sheets) > 1 else []), *lines]))
    return "\n\n".join(parts)
