# SPDX-License-Identifier: MIT
"""Reads CSV and TSV (RFC 4180 and what else is in use): encoding, delimiter and quotes are told by the content.

Only a well-formed table is claimed whose headings are known, or whose columns are plainly those of a list; whatever
else commas part stays a plain text, which `page_text` reads line by line.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from forumdesk.formats.notes import Note
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.spreadsheets import encoding, entries, guesses, headings
from forumdesk.formats.spreadsheets.cells import (
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    Sheet,
    characters,
    check_size,
    trimmed,
    value_of,
)
from forumdesk.formats.spreadsheets.headings import Table
from forumdesk.formats.spreadsheets.workbook import read_sheets

_DELIMITERS = ",;\t"
_SAMPLED = 20
"""Lines in which delimiters are counted."""
_PROBE = 256 * 1024
"""Bytes by which a table is recognised."""
_TRIED = 200
"""Rows by which a table is recognised."""
_MOST_ABOVE = 2
"""Lines that an export has above its headings."""
_REGULAR = 0.8
"""Share of the rows that have as many cells as the headings, or lack only the last ones."""


def recognises(data: bytes) -> bool:
    """Tell by the beginning whether this is a table of sessions, by its headings or by what its columns hold."""
    if not encoding.is_text(data):
        return False
    text = _decoded(data[:_PROBE])[0]
    if len(data) > _PROBE:
        text = text.rpartition("\n")[0]
    delimiter = delimiter_of(text)
    rows = _rows(text, delimiter)[:_TRIED] if delimiter else []
    sheet = Sheet(rows=trimmed(rows))
    table = headings.strict(sheet) or guesses.plain(sheet, {})
    if table is None:
        return False
    if len(table.above) > _MOST_ABOVE or _is_drawn(table):
        return False
    width = len(table.titles)
    body = [row for row in rows[table.first :] if any(row)]
    regular = [row for row in body if len(row) == width or (len(row) < width and _filled(row) > 1)]
    return not body or len(regular) >= _REGULAR * len(body)


def _is_drawn(table: Table) -> bool:
    """Tell whether days stand above the rows of a table, as in one that is made to be read by people."""
    return any(entries.day_above(row) for row in table.sheet.rows[table.first :])


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a table; raises ForumDeskError when it is too large, or nothing in it is a session."""
    text, notes = _decoded(data)
    delimiter = delimiter_of(text) or ","
    rows = _rows(text, delimiter)
    beyond = sum(map(_filled, rows[MAX_ROWS:]))
    beyond += sum(_filled(row[MAX_COLUMNS:]) for row in rows[:MAX_ROWS])
    kept = trimmed(row[:MAX_COLUMNS] for row in rows[:MAX_ROWS])
    check_size(characters(rows), name)
    return read_sheets((Sheet(rows=kept, beyond=beyond),), name, answers, notes)


def delimiter_of(text: str) -> str:
    """Return what parts the cells: the one of comma, semicolon and tab that most lines have outside quotes."""
    counts: list[Counter[str]] = []
    bare = _QUOTED.sub("", text[: _SAMPLED * 4096])
    for line in bare.split("\n"):
        if line.strip():
            counts.append(Counter(char for char in line if char in _DELIMITERS))
        if len(counts) == _SAMPLED:
            break
    found = {each: (sum(1 for count in counts if count[each]), sum(count[each] for count in counts)) for each in "\t;,"}
    best = max(found, key=lambda each: found[each])
    return best if found[best][0] else ""


_HINT = re.compile(r"\Asep=.\r?\n")
"""The line that tells Excel the delimiter."""
_QUOTED = re.compile(r'"[^"]*"')


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """Return the rows; where a quote is never closed, quotes are taken for letters from that row on."""
    limit = csv.field_size_limit(MAX_CELL)
    try:
        found, stop = _quoted(text, delimiter)
        if stop is not None:
            rest = "".join(io.StringIO(text, newline="").readlines()[stop:])
            found += csv.reader(io.StringIO(rest, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE)
    except csv.Error:
        found = [line.split(delimiter) for line in text.splitlines()]
    finally:
        csv.field_size_limit(limit)
    return [[value_of(cell) for cell in row] for row in found]


def _quoted(text: str, delimiter: str) -> tuple[list[list[str]], int | None]:
    """Return the rows up to a quote that is never closed, and the line where that row begins; None for no such."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    found: list[list[str]] = []
    begin = before = 0
    try:
        for row in reader:
            found.append(row)
            begin, before = reader.line_num, begin
    except csv.Error:
        return found, begin
    if found and found[-1] and "\n" in found[-1][-1] and not text.rstrip().endswith('"'):
        return found[:-1], before
    return found, None


def _filled(row: list[str]) -> int:
    return sum(map(bool, row))


def _decoded(data: bytes) -> tuple[str, tuple[Note, ...]]:
    text, notes = encoding.decoded(data)
    return _HINT.sub("", text, count=1), notes
