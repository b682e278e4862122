# SPDX-License-Identifier: MIT
"""Where each cell of a Word table stands: its grid, with what is merged across (gridSpan) and down (vMerge)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from forumdesk.formats.documents.docx_styles import switched
from forumdesk.formats.documents.html_tables import WIDEST
from forumdesk.formats.documents.local_names import child, local, number, value
from forumdesk.formats.page import Cell
from forumdesk.formats.xml_tree import Element


@dataclass(slots=True)
class _Placed:
    element: Element
    cell: Cell | None


def cells_of(table: Element, number_of_table: int) -> Iterator[tuple[Element, Cell | None]]:
    """Yield the cells of a table in their order, each with its place; without one where the table is only a layout."""
    rows = [row for row in _inside(table, "tr") if child(row, "trPr", "del") is None]
    placed: list[_Placed] = []
    open_above: dict[int, _Placed] = {}
    for row_number, row in enumerate(rows, 1):
        column = 1 + number(value(child(row, "trPr", "gridBefore")), WIDEST)
        head = bool(switched(child(row, "trPr"), "tblHeader"))
        for element in _inside(row, "tc"):
            merge = child(element, "tcPr", "vMerge")
            span = max(1, number(value(child(element, "tcPr", "gridSpan")), WIDEST))
            above = open_above.get(column)
            if merge is not None and value(merge) != "restart" and above and above.cell:
                above.cell = replace(above.cell, rows=row_number - above.cell.row + 1)
            else:
                each = _Placed(element, _cell(number_of_table, row_number, column, span, head=head))
                placed.append(each)
                open_above.pop(column, None)
                if merge is not None:
                    open_above[column] = each
            column += span
    layout = _is_layout(table, rows)
    for each in placed:
        yield each.element, None if layout else each.cell


def _cell(table: int, row: int, column: int, span: int, *, head: bool) -> Cell | None:
    if column > WIDEST:
        return None
    return Cell(table=table, row=row, column=column, columns=min(span, WIDEST - column + 1), head=head)


def _inside(parent: Element, kind: str) -> Iterator[Element]:
    """Yield the children of that kind, also those within content controls."""
    for element in parent:
        if local(element) == kind:
            yield element
        elif local(element) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _inside(element, kind)


def _is_layout(table: Element, rows: list[Element]) -> bool:
    if any(local(each) == "tbl" for each in table.iterdescendants()):
        return True
    return max((sum(1 for _cell in _inside(row, "tc")) for row in rows), default=0) < 2
