# SPDX-License-Identifier: MIT
"""What the tests of documents share: a page in a form that one can read in a test, and small programs to write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from forumdesk.formats.page import Cell, Hint, Page


def told(page: Page) -> list[str]:
    """Return the lines of a page, each behind its hint: h2, i1 (item), b (strong), c (caption), r1c2 (cell)."""
    hints = page.by_line()
    return [
        f"{_marks(hints[number])} {line}" if number in hints else line
        for number, line in enumerate(page.text.split("\n"), 1)
    ]


def _marks(hint: Hint) -> str:
    marks = [f"h{hint.heading}"] if hint.heading else []
    marks += [f"i{hint.item}"] if hint.item else []
    marks += ["b"] if hint.strong else []
    marks += ["c"] if hint.caption else []
    marks += [_place(hint.cell)] if hint.cell else []
    return f"[{' '.join(marks)}]"


def _place(cell: Cell) -> str:
    spans = f"+{cell.rows - 1}+{cell.columns - 1}" if (cell.rows, cell.columns) != (1, 1) else ""
    return f"{'' if cell.table == 1 else f't{cell.table}'}r{cell.row}c{cell.column}{spans}{'!' if cell.head else ''}"


def zipped(parts: Mapping[str, str]) -> bytes:
    """Return a ZIP file of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for path, text in parts.items():
            file.writestr(path, text)
    return out.getvalue()
