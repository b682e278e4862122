# SPDX-License-Identifier: MIT
"""Reads OpenDocument spreadsheets (.ods; OpenDocument 1.3): values by their types, merged cells, sheets that are shown.

lxml walks the document's own XML, as for texts; what is repeated is believed within bounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from forumdesk.formats.documents.archive import MAGIC, Archive
from forumdesk.formats.documents.local_names import child, local, number
from forumdesk.formats.documents.local_names import value as attribute
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.schedule_times import stamp
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
from forumdesk.formats.xml_tree import Element

_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
"""How the first part of the ZIP begins, which is never packed (OpenDocument 1.3, part 2, 3.3)."""
_LENGTH = re.compile(r"P(?:(\d{1,4})D)?T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,4})(?:[.,]\d{1,12})?S)?")
_UNSEEN = frozenset({"annotation", "shapes", "tracked-changes", "ruby-text"})
_MOST_REPEATS = 2_000_000


def recognises(data: bytes) -> bool:
    """Tell by the type that stands first in it whether this is an OpenDocument spreadsheet."""
    return data.startswith(MAGIC) and _TYPE in data[:200]


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a spreadsheet; raises ForumDeskError when it is damaged, encrypted, or nothing in it is a session."""
    archive = Archive(data, name)
    if b"encryption-data" in archive.part("META-INF/manifest.xml"):
        raise archive.encrypted()
    content = archive.tree("content.xml")
    body = child(content, "body", "spreadsheet")
    if content is None or body is None:
        raise archive.damaged()
    hidden = _hidden_styles(content)
    tables = [each for each in body if local(each) == "table"][:MAX_SHEETS]
    shown = [each for each in tables if attribute(each, "style-name") not in hidden]
    sheets = [_sheet(each) for each in shown]
    check_size(sum(characters(sheet.rows) for sheet in sheets), name)
    notes = tuple(hidden_sheet(attribute(each, "name")) for each in tables if each not in shown)
    return read_sheets(sheets, name, answers, notes)


def _hidden_styles(content: Element) -> set[str]:
    styles = child(content, "automatic-styles")
    return {
        attribute(style, "name")
        for style in (styles if styles is not None else ())
        if attribute(child(style, "table-properties"), "display") == "false"
    }


def _sheet(table: Element) -> Sheet:
    rows: list[list[Value]] = []
    spans: list[Span] = []
    beyond = 0
    for element in _rows(table):
        place = len(rows)
        row, merged, outside = _row(element, place)
        repeated = max(1, number(attribute(element, "number-rows-repeated"), _MOST_REPEATS))
        if not row:
            rows += [[]] * min(repeated, MAX_ROWS - place)
            continue
        kept = min(repeated, MAX_ROWS - place)
        beyond += outside * kept + sum(value != "" for value in row) * (repeated - kept)
        spans += merged if kept > 0 else []
        rows += [row] * kept
    return Sheet(name=value_of(attribute(table, "name")), rows=trimmed(rows), spans=tuple(spans), beyond=beyond)


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        kind = local(element)
        if kind == "table-row":
            yield element
        elif kind in {"table-rows", "table-row-group", "table-header-rows"}:
            yield from _rows(element)


def _row(element: Element, place: int) -> tuple[list[Value], list[Span], int]:
    """Return the cells of a row, the merged ones that begin in it, and how many lie beyond the last column."""
    row: list[Value] = []
    spans: list[Span] = []
    column = beyond = 0
    for cell in element:
        if local(cell) not in {"table-cell", "covered-table-cell"}:
            continue
        repeated = max(1, number(attribute(cell, "number-columns-repeated"), _MOST_REPEATS))
        value = "" if local(cell) == "covered-table-cell" else _value(cell)
        if value != "":
            row += [""] * (min(column, MAX_COLUMNS) - len(row))
            kept = min(repeated, max(0, MAX_COLUMNS - column))
            row += [value] * kept
            beyond += repeated - kept
        down = max(1, number(attribute(cell, "number-rows-spanned"), MAX_ROWS))
        across = max(1, number(attribute(cell, "number-columns-spanned"), MAX_COLUMNS))
        if down * across > 1 and column < MAX_COLUMNS:
            spans.append(Span(place, column, down, across))
        column += repeated
    return row, spans, beyond


def _value(cell: Element) -> Value:
    """Return the value of a cell by its type (OpenDocument 1.3, part 3, 19.389)."""
    kind = attribute(cell, "value-type")
    if kind == "date" and (moment := stamp(attribute(cell, "date-value")[:19])):
        return moment if "T" in attribute(cell, "date-value") else moment.date()
    if kind == "time" and (match := _LENGTH.fullmatch(attribute(cell, "time-value"))):
        day, hour, minute, second = (int(part or 0) for part in match.groups())
        minutes = round((day * 24 * 3600 + hour * 3600 + minute * 60 + second) / 60)
        return timedelta(minutes=minutes)
    if kind in {"float", "currency"}:
        try:
            return float(attribute(cell, "value")[:40])
        except ValueError:
            return value_of(_text(cell))
    return value_of(_text(cell))


def _text(cell: Element) -> str:
    lines: list[str] = []
    for element in cell:
        if local(element) == "p":
            lines.append(_words(element))
        elif local(element) == "list":
            lines += [_words(each) for each in element.iter() if local(each) == "p"]
    return "\n".join(lines)


def _words(element: Element) -> str:
    """Return the text of a paragraph; blanks that are elements of their own are counted within reason."""
    parts = [element.text or ""]
    for each in element:
        kind = local(each)
        if kind == "s":
            parts.append(" " * max(1, number(attribute(each, "c"), 100)))
        elif kind in {"tab", "line-break"}:
            parts.append("\n" if kind == "line-break" else "\t")
        elif kind not in _UNSEEN:
            parts.append(_words(each))
        parts.append(each.tail or "")
    return "".join(parts)
