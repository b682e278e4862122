# SPDX-License-Identifier: MIT
"""Where each cell of an HTML table stands, as HTML counts it (HTML Living Standard, 4.9.12), within bounds.

Tables that only lay a page out give no cells: their content is read as if they were not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from forumdesk.formats.page import Cell
from forumdesk.formats.xml_tree import Element

WIDEST = 200
"""Columns. What stands further right is read as plain lines."""
_LONG = 12
"""Paragraphs in a cell: a table of a single row that holds more in one is a layout."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def cells_of(table: Element, number: int) -> Mapping[Element, Cell]:
    """Return the place of each cell of a table; empty when the table is only a layout."""
    rows = list(_rows(table))
    if _is_layout(table, rows):
        return {}
    found: dict[Element, Cell] = {}
    taken: dict[int, int] = {}  # column -> the last row that a cell from above reaches down to
    for row, (element, in_head) in enumerate(rows, 1):
        column = 1
        for cell in _cells(element):
            while taken.get(column, 0) >= row:
                column += 1
            if column > WIDEST:
                break
            columns = min(_span(cell, "colspan"), WIDEST - column + 1)
            down = _span(cell, "rowspan") or len(rows)
            rows_down = min(down, len(rows) - row + 1)
            found[cell] = Cell(
                table=number,
                row=row,
                column=column,
                rows=rows_down,
                columns=columns or 1,
                head=in_head or cell.tag == "th",
            )
            for each in range(column, column + (columns or 1)):
                taken[each] = row + rows_down - 1
            column += columns or 1
    return found


def _rows(table: Element) -> Iterator[tuple[Element, bool]]:
    """Yield the rows of a table and whether each stands in its head."""
    for child in table:
        if child.tag == "tr":
            yield child, False
        elif child.tag in {"thead", "tbody", "tfoot"}:
            for row in child:
                if row.tag == "tr":
                    yield row, child.tag == "thead"


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _is_layout(table: Element, rows: Sequence[tuple[Element, bool]]) -> bool:
    if table.get("role") in {"presentation", "none"} or next(table.iterdescendants("table"), None) is not None:
        return True
    counts = [len(_cells(row)) for row, _in_head in rows]
    if max(counts, default=0) < 2:
        return True
    return sum(map(bool, counts)) == 1 and any(_is_page(cell) for row, _in_head in rows for cell in _cells(row))


def _is_page(cell: Element) -> bool:
    """Tell whether a cell holds a part of a page, not one fact."""
    if next(cell.iterdescendants(*_HEADINGS), None) is not None:
        return True
    return sum(1 for _block in cell.iterdescendants("p", "div", "li", "br")) > _LONG


def _span(cell: Element, name: str) -> int:
    digits = str(cell.get(name) or "1").strip()[:6]
    return int(digits) if digits.isascii() and digits.isdigit() else 1
