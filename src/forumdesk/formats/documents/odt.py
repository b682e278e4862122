# SPDX-License-Identifier: MIT
"""Reads OpenDocument texts (.odt; OpenDocument 1.3): headings, paragraphs, lists, tables, text boxes.

Left out: headers, footers, comments, hidden text, and what tracked changes have deleted. lxml walks the document's own
XML: odfdo was turned down, since its plain text has no places for cells, and footnotes and comments in the middle of a
line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from forumdesk.formats.documents.archive import MAGIC, Archive
from forumdesk.formats.documents.builder import Builder, Look
from forumdesk.formats.documents.html_tables import WIDEST
from forumdesk.formats.documents.left_out import left_out
from forumdesk.formats.documents.local_names import child, local, number, value
from forumdesk.formats.documents.odt_styles import Style, Styles
from forumdesk.formats.page import Cell, Page
from forumdesk.formats.page_text import read_page
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.xml_tree import Element

_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""How the first part of the ZIP begins, which is never packed (OpenDocument 1.3, part 2, 3.3)."""
_UNSEEN = frozenset(
    {"annotation", "annotation-end", "tracked-changes", "sequence-decls", "forms", "ruby-text", "hidden-text", "script"}
)
_CONTENTS = frozenset({"table-of-content", "alphabetical-index", "bibliography", "illustration-index", "table-index"})
_COUNTED = {"note": "footnote", "change": "gone"}
_BLANKS = re.compile("[ \t\r\n]+")
_MANY = 500
"""Repeated blanks and cells are believed up to here."""


def recognises(data: bytes) -> bool:
    """Tell by the type that stands first in it whether this is an OpenDocument text."""
    return data.startswith(MAGIC) and _TYPE in data[:200]


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read an OpenDocument text; raises ForumDeskError as `page` and `read_page` do."""
    return read_page(page(data, name), name, answers)


def page(data: bytes, name: str) -> Page:
    """Return the text of an OpenDocument file; raise ForumDeskError when it is damaged, encrypted, or out of bounds."""
    archive = Archive(data, name)
    if b"encryption-data" in archive.part("META-INF/manifest.xml"):
        raise archive.encrypted()
    content = archive.tree("content.xml")
    text = child(content, "body", "text")
    if text is None:
        raise archive.damaged()
    walk = _Walk(name, Styles(archive.tree("styles.xml"), content))
    walk.blocks(text, Look(verbatim=True))
    return walk.builder.page(left_out(walk.met))


class _Walk:
    """The way through the document's blocks, and what was met and left out."""

    def __init__(self, name: str, styles: Styles) -> None:
        self.builder = Builder(name)
        self._styles = styles
        self._tables = 0
        self._lists: list[str] = []
        self.met: Counter[str] = Counter()

    def blocks(self, parent: Element, look: Look) -> None:
        """Take what stands below each other in the document, a cell or a text box."""
        for element in parent:
            kind = local(element)
            if kind in {"p", "h"}:
                self._paragraph(element, look)
            elif kind == "list":
                self._list(element, look)
            elif kind == "table":
                self._table(element, look)
            elif kind in _CONTENTS:
                self.met["contents"] += 1
            elif kind not in _UNSEEN:
                self.blocks(element, look)

    def _list(self, element: Element, look: Look) -> None:
        self._lists.append(value(element, "style-name") or (self._lists[-1] if self._lists else ""))
        for item in element:
            if local(item) == "list-item":
                depth = len(self._lists)
                if local(item[0] if len(item) else item) == "p":
                    self.builder.item(depth)
                    self.builder.text(self._styles.item_words(self._lists[-1], depth), look)
                self.blocks(item, look)
            elif local(item) == "list-header":
                self.blocks(item, look)
        self._lists.pop()

    def _paragraph(self, element: Element, look: Look) -> None:
        style = self._styles.of("paragraph", value(element, "style-name"))
        if style.hidden:
            return
        heading = style.heading
        if local(element) == "h":
            heading = min(number(value(element, "outline-level"), 6) or 1, 6)
        if heading and look.cell is None:
            self.builder.gap()
        boxes: list[Element] = []
        self._words(element, style, replace(look, strong=style.strong, heading=heading), boxes)
        self.builder.broken()
        for box in boxes:
            self.blocks(box, look)

    def _words(self, parent: Element, style: Style, look: Look, boxes: list[Element]) -> None:
        self._text(parent.text, style, look)
        for element in parent:
            kind = local(element)
            if kind in {"s", "tab"}:
                blanks = "\t" if kind == "tab" else " " * max(1, number(value(element, "c"), _MANY))
                self.builder.text(blanks, look)
            elif kind == "line-break":
                self.builder.broken()
            elif kind in _COUNTED:
                self.met[_COUNTED[kind]] += 1
            elif kind == "text-box":
                boxes.append(element)
            elif kind not in _UNSEEN:
                inner = self._span(style, value(element, "style-name")) if kind == "span" else style
                self._words(element, inner, replace(look, strong=inner.strong), boxes)
            self._text(element.tail, style, look)

    def _text(self, words: str | None, style: Style, look: Look) -> None:
        if words and not style.hidden:
            self.builder.text(_BLANKS.sub(" ", words), look)

    def _span(self, around: Style, name: str) -> Style:
        style = self._styles.of("text", name)
        return Style(strong=style.strong or around.strong, hidden=style.hidden or around.hidden)

    def _table(self, table: Element, look: Look) -> None:
        rows = list(_rows(table))
        layout = any(local(each) == "table" for each in table.iterdescendants())
        layout = layout or max((len(_cells(row)) for row, _head in rows), default=0) < 2
        self._tables += 0 if layout else 1
        self.builder.gap()
        for number_of_row, (row, head) in enumerate(rows, 1):
            column = 1
            for cell in row:
                if local(cell) == "table-cell":
                    place = _place(cell, (self._tables, number_of_row, column), len(rows), head=head)
                    self.blocks(cell, look if layout else replace(look, cell=place))
                    self.builder.end()
                column += max(1, number(value(cell, "number-columns-repeated"), _MANY))
        self.builder.gap()


def _rows(table: Element, *, head: bool = False) -> Iterator[tuple[Element, bool]]:
    """Yield the rows of a table and whether each stands in its head."""
    for element in table:
        kind = local(element)
        if kind == "table-row":
            yield element, head
        elif kind in {"table-rows", "table-row-group", "table-header-rows"}:
            yield from _rows(element, head=head or kind == "table-header-rows")


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if local(cell) in {"table-cell", "covered-table-cell"}]


def _place(cell: Element, at: tuple[int, int, int], rows: int, *, head: bool) -> Cell | None:
    """Return the place of a cell at a table, row and column."""
    table, row, column = at
    if column > WIDEST:
        return None
    down = max(1, number(value(cell, "number-rows-spanned"), rows - row + 1))
    across = max(1, number(value(cell, "number-columns-spanned"), WIDEST - column + 1))
    return Cell(table=table, row=row, column=column, rows=down, columns=across, head=head)
