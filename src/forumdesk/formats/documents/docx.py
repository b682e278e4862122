# SPDX-License-Identifier: MIT
"""Reads Word files (.docx; ECMA-376 part 1, 17): paragraphs with their styles, lists, tables, text boxes.

Left out: headers, footers, comments, hidden text, and what tracked changes have deleted. lxml walks the document's own
XML: python-docx was turned down, since it passes over text boxes, tracked changes and content controls, and knows no
numbering.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from forumdesk.formats.documents.archive import MAGIC, Archive
from forumdesk.formats.documents.builder import Builder, Look
from forumdesk.formats.documents.docx_styles import Lists, Style, Styles, switched
from forumdesk.formats.documents.docx_tables import cells_of
from forumdesk.formats.documents.left_out import left_out
from forumdesk.formats.documents.local_names import child, local, value
from forumdesk.formats.page import Cell, Page
from forumdesk.formats.page_text import read_page
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.xml_tree import Element

_OFFICE = "/officeDocument"
"""How the type of the relation ends that leads to the text (Open Packaging Conventions)."""
_INSIDE = frozenset(
    {"hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo"}
)
_GONE = frozenset({"del", "moveFrom"})
_CHARACTERS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011", "sym": " "}


def recognises(data: bytes) -> bool:
    """Tell by its parts whether this is a Word file."""
    return data.startswith(MAGIC) and b"[Content_Types].xml" in data and b"word/" in data


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a Word file; raises ForumDeskError as `page` and `read_page` do."""
    return read_page(page(data, name), name, answers)


def page(data: bytes, name: str) -> Page:
    """Return the text of a Word file; raise ForumDeskError when it is damaged, encrypted, or out of bounds."""
    archive = Archive(data, name)
    main = _main_part(archive)
    root = archive.tree(main)
    body = child(root, "body")
    if body is None:
        raise archive.damaged()
    folder = main.rpartition("/")[0]
    walk = _Walk(name, Styles(archive.tree(f"{folder}/styles.xml")), Lists(archive.tree(f"{folder}/numbering.xml")))
    walk.blocks(body, None)
    return walk.builder.page(left_out(walk.met))


def _main_part(archive: Archive) -> str:
    relations = archive.tree("_rels/.rels")
    for relation in relations if relations is not None else ():
        if value(relation, "Type").endswith(_OFFICE):
            return value(relation, "Target").lstrip("/")
    return "word/document.xml"


class _Walk:
    """The way through the document's blocks, and what was met and left out."""

    def __init__(self, name: str, styles: Styles, lists: Lists) -> None:
        self.builder = Builder(name)
        self._styles = styles
        self._lists = lists
        self._tables = 0
        self.met: Counter[str] = Counter()

    def blocks(self, parent: Element, cell: Cell | None) -> None:
        """Take what stands below each other in the document, a cell or a text box."""
        for element in parent:
            kind = local(element)
            if kind == "p":
                self._paragraph(element, cell)
            elif kind == "tbl":
                self._table(element, cell)
            elif kind in _INSIDE:
                self.blocks(element, cell)
            elif kind == "AlternateContent":
                self.blocks(element[0] if len(element) else element, cell)

    def _table(self, table: Element, within: Cell | None) -> None:
        self._tables += 1
        self.builder.gap()
        for element, cell in cells_of(table, self._tables):
            self.blocks(element, cell or within)
            self.builder.end()
        self.builder.gap()

    def _paragraph(self, paragraph: Element, cell: Cell | None) -> None:
        properties = child(paragraph, "pPr")
        style = self._styles.of(value(child(properties, "pStyle"))).with_properties(properties, None)
        if style.name.startswith("toc "):
            self.met["contents"] += 1
            return
        look = Look(
            verbatim=True, strong=style.strong, heading=style.heading, caption=style.name == "caption", cell=cell
        )
        if style.heading and cell is None:
            self.builder.gap()
        if style.list_id not in {"", "0"}:
            if not style.heading:
                self.builder.item(style.level + 1)
            self.builder.text(self._lists.words(style), look)
        boxes: list[Element] = []
        self._runs(paragraph, style, look, boxes)
        self.builder.broken()
        for box in boxes:
            self.blocks(box, cell)

    def _runs(self, parent: Element, style: Style, look: Look, boxes: list[Element]) -> None:
        for element in parent:
            kind = local(element)
            if kind == "r":
                self._run(element, style, look, boxes)
            elif kind in _INSIDE:
                self._runs(element, style, look, boxes)
            elif kind in _GONE:
                self.met["gone"] += 1

    def _run(self, run: Element, style: Style, look: Look, boxes: list[Element]) -> None:
        properties = child(run, "rPr")
        named = value(child(properties, "rStyle"))
        if named:
            strong = self._styles.of(named).strong or style.strong
            style = replace(style, strong=strong)
        style = style.with_properties(None, properties)
        if style.hidden or switched(properties, "webHidden"):
            return
        look = replace(look, strong=style.strong)
        for element in run:
            kind = local(element)
            if kind == "t":
                self.builder.text(str(element.text or ""), look)
            elif kind in _CHARACTERS:
                self.builder.text(_CHARACTERS[kind], look)
            elif kind in {"br", "cr"}:
                self.builder.broken()
            elif kind == "footnoteReference":
                self.met["footnote"] += 1
            elif kind in {"drawing", "pict", "object"}:
                boxes += _boxes(element)
            elif kind == "AlternateContent":
                boxes += _boxes(element[0] if len(element) else element)


def _boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes in a drawing; what is in a box within one comes with it."""
    for each in element.iterdescendants():
        if local(each) == "txbxContent" and not any(
            local(above) == "txbxContent" for above in _up_to(each.getparent(), element)
        ):
            yield each


def _up_to(element: Element | None, top: Element) -> Iterator[Element]:
    while element is not None and element is not top:
        yield element
        element = element.getparent()
