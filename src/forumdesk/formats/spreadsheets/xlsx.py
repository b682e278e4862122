# SPDX-License-Identifier: MIT
"""Reads Excel workbooks (.xlsx, .xlsm; ECMA-376): openpyxl gives the values, and the file's own XML what it can't say.

openpyxl reads row by row behind the guard of the ZIP, and never more rows and columns than a program has:
python-calamine was turned down, since it aborts on a file of 4 kB that names the last cell of a sheet.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents.archive import MAGIC, Archive
from forumdesk.formats.documents.local_names import value as attribute
from forumdesk.formats.notes import Note
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.spreadsheets.cells import (
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_SHEETS,
    Sheet,
    Span,
    Value,
    characters,
    check_size,
    hidden_sheet,
    trimmed,
    value_of,
)
from forumdesk.formats.spreadsheets.workbook import read_sheets

_WORKBOOK = "xl/workbook.xml"
_MERGED = re.compile(rb'<(?:\w{1,20}:)?mergeCell ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_CELL = re.compile(rb'<(?:\w{1,20}:)?c r="([A-Z]{1,3})([0-9]{1,7})"[^<>]{0,200}>(?=<)')
_UNCOMPUTED = re.compile(
    rb"</(?:\w{1,20}:)?f>(?:<(?:\w{1,20}:)?v(?:>\s{0,9}</(?:\w{1,20}:)?v|\s?/)>)?</(?:\w{1,20}:)?c>"
)
_MOST_SPANS = 20_000


def recognises(data: bytes) -> bool:
    """Tell by the names of its parts whether this is an Excel workbook."""
    return data.startswith(MAGIC) and b"xl/workbook.xml" in data


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a workbook; raises ForumDeskError when it is damaged, encrypted, or nothing in it is a session."""
    sheets, notes = _sheets(data, Archive(data, name))
    return read_sheets(sheets, name, answers, notes)


def _sheets(data: bytes, archive: Archive) -> tuple[list[Sheet], tuple[Note, ...]]:
    """Return the sheets that are shown, and notes of those that are hidden."""
    from openpyxl import load_workbook  # noqa: PLC0415 - 100 ms, needed by few files

    found: list[Sheet] = []
    notes: list[Note] = []
    size = 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, of which nothing is read
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            paths = _paths(archive)
            for sheet in book.worksheets[:MAX_SHEETS]:
                if sheet.sheet_state != "visible":
                    notes.append(hidden_sheet(sheet.title))
                    continue
                rows = trimmed(_rows(sheet))
                size += characters(rows)
                check_size(size, archive.name)
                spans, beyond, uncomputed = _told(archive.part(paths.get(sheet.title, "")))
                found.append(
                    Sheet(name=value_of(sheet.title), rows=rows, spans=spans, beyond=beyond, uncomputed=uncomputed)
                )
    except ForumDeskError:
        raise
    except Exception as error:  # openpyxl raises whatever a broken part makes it: KeyError, ValueError, its own
        raise archive.damaged() from error
    return found, tuple(notes)


def _rows(sheet: Any) -> Iterator[list[Value]]:
    for row in sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True):
        yield [_value(value) for value in row]


def _value(value: object) -> Value:
    if value is None:
        return ""
    if isinstance(value, str):
        return value_of(value)
    if isinstance(value, datetime):
        return _whole(value.replace(tzinfo=None))
    if isinstance(value, time):
        whole = _whole(datetime.combine(date(2000, 1, 1), value.replace(tzinfo=None)))
        return whole.time() if whole.date() == date(2000, 1, 1) else timedelta(hours=24)
    return value if isinstance(value, int | float | bool | date | timedelta) else value_of(str(value))


def _whole(moment: datetime) -> datetime:
    """Return a moment to the nearest minute: a third of a day is no whole number of seconds in a spreadsheet."""
    return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0)


def _paths(archive: Archive) -> dict[str, str]:
    """Return the part of each sheet, by its name."""
    book, links = archive.tree(_WORKBOOK), archive.tree("xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        return {}
    targets = {attribute(link, "Id"): attribute(link, "Target") for link in links}
    found = {}
    for element in book.iter():
        if str(element.tag).endswith("}sheet"):
            target = targets.get(attribute(element, "id"), "")
            found[attribute(element, "name")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return found


def _told(part: bytes) -> tuple[tuple[Span, ...], int, int]:
    """Return the merged cells of a sheet's XML, how many cells lie out of bounds, and how many were not computed."""
    spans: list[Span] = []
    for match in _MERGED.finditer(part):
        column, row = _number(match[1]), int(match[2]) - 1
        columns, rows = _number(match[3]) - column + 1, int(match[4]) - row
        if row < MAX_ROWS and column < MAX_COLUMNS and columns > 0 and rows > 0 and len(spans) < _MOST_SPANS:
            spans.append(Span(row, column, min(rows, MAX_ROWS), min(columns, MAX_COLUMNS)))
    beyond = sum(int(m[2]) > MAX_ROWS or _number(m[1]) >= MAX_COLUMNS for m in _CELL.finditer(part))
    return tuple(spans), beyond, sum(1 for _match in _UNCOMPUTED.finditer(part))


def _number(letters: bytes) -> int:
    """Return the place of a column, from 0."""
    found = 0
    for char in letters:
        found = found * 26 + char - 64
    return found - 1
