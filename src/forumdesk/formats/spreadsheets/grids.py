# SPDX-License-Identifier: MIT
"""A workbook that is no list of sessions, such as a grid of times and rooms, as a page with its cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from forumdesk.formats.documents.builder import Builder, Look
from forumdesk.formats.page import Cell, Page
from forumdesk.formats.spreadsheets.cells import Sheet, shown

_HEADING = 2


def page_of(sheets: Sequence[Sheet], name: str) -> Page:
    """Return sheets as a page, each under its name; raise ForumDeskError when that is more than a program's text."""
    builder = Builder(name)
    for number, sheet in enumerate(sheets, 1):
        builder.gap()
        if len(sheets) > 1:
            builder.text(sheet.name, Look(heading=_HEADING))
            builder.gap()
        wide = max((len(row) for row in sheet.rows), default=0) > 1
        spans = {(span.row, span.column): span for span in sheet.spans}
        for place, row in enumerate(sheet.rows):
            for column, value in enumerate(row):
                span = spans.get((place, column))
                cell = Cell(table=number, row=place + 1, column=column + 1)
                if span:
                    cell = replace(cell, rows=span.rows, columns=span.columns)
                look = Look(verbatim=True, cell=cell if wide else None)
                for line in shown(value).split("\n"):
                    builder.text(line, look)
                    builder.end()
    return builder.page()
