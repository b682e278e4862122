# SPDX-License-Identifier: MIT
"""Blocks of cells, as spreadsheets copy and paste them: written as text, read again, and planned before they change
anything.

Which heading means which field is known to `formats.spreadsheets`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.guard import guarded
from forumdesk.formats.spreadsheets.cells import value_of
from forumdesk.formats.spreadsheets.delimited import delimiter_of
from forumdesk.formats.spreadsheets.headings import Meaning, meanings
from forumdesk.i18n import _
from forumdesk.program import LEADING_ROLES, Program, Role, new_id
from forumdesk.tables.cells import Cell, Tried, set_cells, tried
from forumdesk.tables.column import Column, Table
from forumdesk.text import fold
from forumdesk.wording import role_word

MOST_ROWS, MOST_COLUMNS, MOST_CHARS = 5_000, 60, 8_000_000
"""Bounds of what is pasted."""

Rows = tuple[tuple[str, ...], ...]


def written(program: Program, table: Table, ids: Sequence[str], columns: Sequence[Column]) -> str:
    """Return cells as lines with tabs between them, as spreadsheets read them; none runs there as a formula."""
    records = program.records(table.kind)
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    for key in ids:
        writer.writerow([guarded(column.says(program, records[key])) for column in columns])
    return text.getvalue().removesuffix("\n")


def rows_of(text: str) -> Rows:
    """Return the cells of a pasted text: parted by tabs, or by the comma or semicolon of regular lines, or lines alone.

    A single line is one cell unless it has tabs: a title may have commas.
    """
    text = text[:MOST_CHARS].removesuffix("\n").removesuffix("\r")
    if "\t" in text or '"' in text[:1]:
        return _bounded(_read(text, "\t"))
    delimiter = delimiter_of(text)
    rows = _read(text, delimiter) if delimiter and "\n" in text else []
    if rows and len({len(row) for row in rows}) == 1 and len(rows[0]) > 1:
        return _bounded(rows)
    return _bounded([[line] for line in text.splitlines() or [""]])


def _read(text: str, delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return [line.split(delimiter) for line in text.splitlines()]


def _bounded(rows: Sequence[Sequence[str]]) -> Rows:
    return tuple(tuple(value_of(cell) for cell in row[:MOST_COLUMNS]) for row in rows[:MOST_ROWS])


@dataclass(frozen=True, slots=True)
class Head:
    """What the first row of a block means as headings: for each column of the block a column of the table, or None."""

    columns: tuple[Column | None, ...]
    meanings: tuple[Meaning, ...]

    @property
    def known(self) -> int:
        """How many headings are known."""
        return sum(column is not None for column in self.columns)


def head_of(table: Table, titles: Sequence[str]) -> Head:
    """Return what headings mean in a table: its own, or what spreadsheets call its columns."""
    said = meanings(titles, people=table.kind == "person")
    own = {fold(column.heading): column for column in table.columns}
    by_field = {field: column for column in reversed(table.columns) for field in column.known_as}
    if table.kind == "person":
        by_field |= {"first_name": table.column("name"), "last_name": table.column("name")}
    found = [own.get(fold(title).strip()) or by_field.get(each.field) for title, each in zip(titles, said, strict=True)]
    return Head(tuple(column if column is not None and column.editable else None for column in found), said)


def is_headed(table: Table, rows: Rows) -> bool:
    """Tell whether the first row of a block is one of headings."""
    if not rows:
        return False
    filled = [title for title in rows[0] if title]
    known = head_of(table, rows[0]).known
    return len(filled) == len(set(map(fold, filled))) and known * 2 >= max(len(filled), 2 if len(rows[0]) > 1 else 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a block would change."""

    table: Table
    columns: tuple[Column, ...]
    """The columns that it gives something to, in the order of the block."""
    rows: tuple[str, ...]
    """The ids of its rows: of records that are there, then of new ones."""
    new: frozenset[str]
    words: Mapping[Cell, str]
    left_out: tuple[str, ...] = ()
    """The columns of the block that have no place: their headings, or where they stand."""

    def tried(self, program: Program) -> Tried:
        """Return what comes of it."""
        return tried(program, self.table, self.words, [key for key in self.rows if key in self.new])

    def corrected(self, cell: Cell, text: str) -> Plan:
        """Return the plan with other words in a cell."""
        return replace(self, words={**self.words, cell: text})

    def without(self, cells: Mapping[Cell, str]) -> Plan:
        """Return the plan without some of its cells."""
        return replace(self, words={cell: text for cell, text in self.words.items() if cell not in cells})


def planned(table: Table, rows: Rows, onto: Sequence[str], columns: Sequence[Column], *, headed: bool) -> Plan:
    """Return what a block would change when its rows come onto these records, and onto new ones where they end.

    `columns` are those of the table from the current one on; with headings these say which column is meant.
    """
    head = head_of(table, rows[0]) if headed else None
    body = rows[1:] if headed else rows
    width = max((len(row) for row in rows), default=0)
    places = head.columns if head else tuple(columns[at] if at < len(columns) else None for at in range(width))
    keys = [*onto[: len(body)], *(new_id() for _row in body[len(onto) :])]
    new = frozenset(keys[len(onto) :])
    words: dict[Cell, str] = {}
    for key, row in zip(keys, body, strict=True):
        for column, text in _row_words(places, row, head).items():
            if text or key not in new:
                words[key, column] = text
    titles = rows[0] if headed else tuple(_("column {number}").format(number=at + 1) for at in range(width))
    used = tuple(dict.fromkeys(column for column in places if column is not None and column.editable))
    left = [at for at, column in enumerate(places) if column is None or not column.editable]
    return Plan(
        table=table,
        columns=used,
        rows=tuple(keys),
        new=new,
        words=words,
        left_out=tuple(titles[at] for at in left if any(len(row) > at and row[at] for row in body)),
    )


def _row_words(places: Sequence[Column | None], row: Sequence[str], head: Head | None) -> dict[str, str]:
    """Return the words of a row by the keys of the columns; several columns for one are joined in their order."""
    found: dict[str, list[str]] = {}
    for at, column in enumerate(places):
        if column is not None and column.editable and at < len(row):
            meaning = head.meanings[at] if head is not None else Meaning()
            found.setdefault(column.key, []).append(_with_role(row[at], meaning))
    names = {"first_name", "last_name"}
    of_one = head is not None and bool(names & {each.field for each in head.meanings})
    return {key: _joined([part for part in parts if part], of_one=of_one) for key, parts in found.items()}


def _joined(parts: Sequence[str], *, of_one: bool) -> str:
    """Return the words of several columns as those of one cell: the parts of one name, or names behind each other."""
    if of_one or len(parts) < 2:
        return " ".join(parts)
    return "; ".join(part if ";" in part else part.replace(",", ";") for part in parts)


def _with_role(text: str, meaning: Meaning) -> str:
    """Return names with the role that their column gives them."""
    role = meaning.role or (Role.MODERATOR if meaning.field == "moderators" else None)
    if role not in LEADING_ROLES or not text:
        return text
    sign = ";" if ";" in text else ","
    mark = role_word(role)
    return "; ".join(f"{name.strip()} ({mark})" for name in text.split(sign) if name.strip())


def paste(program: Program, plan: Plan) -> Program:
    """Make what was planned; raises ForumDeskError where a cell can't be understood."""
    return set_cells(program, plan.table, plan.words, [key for key in plan.rows if key in plan.new])
