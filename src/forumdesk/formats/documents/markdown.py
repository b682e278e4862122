# SPDX-License-Identifier: MIT
"""Reads texts with tables of HTML in them, as Markdown files have them: the tables as pages, the rest as it stands.

Other marks in a text are `page_text`'s business, and a file that is HTML from its beginning is `html`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from forumdesk.formats.documents import html
from forumdesk.formats.documents.builder import appended
from forumdesk.formats.page import Page
from forumdesk.formats.page_text import read_page
from forumdesk.formats.page_text.source import decode
from forumdesk.formats.reading import Answers, Reading

_BEGIN = re.compile(r"<table[\s>]", re.IGNORECASE)
_END = re.compile(r"</table\s{0,9}>", re.IGNORECASE)
_ROW = re.compile(r"<tr[\s>]", re.IGNORECASE)
_HEAD = 1 << 18
"""Bytes in which the first table is looked for."""


def recognises(data: bytes) -> bool:
    """Tell whether this is text with a table of HTML in it."""
    if b"<" not in data[:_HEAD] or not decode.is_text(data):
        return False
    text = decode.as_text(data[:_HEAD])[0]
    begin = _BEGIN.search(text)
    return begin is not None and _ROW.search(text, begin.end()) is not None


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a text with tables; raises ForumDeskError as `html.page` and `read_page` do."""
    return read_page(page(data, name), name, answers)


def page(data: bytes, name: str) -> Page:
    """Return the text with its tables as a reader of the page that it describes sees them."""
    plain = decode.decode(data, name)
    pages = [Page(text="", notes=plain.notes)]
    for part, is_table in _parts(plain.text.split("\n")):
        text = "\n".join(part)
        pages.append(html.page(text.encode(), name, "utf-8") if is_table else Page(text=text.rstrip()))
    while len(pages) > 1:  # two by two, since a long text may have many tables
        pages = [_joined(*pages[place : place + 2]) for place in range(0, len(pages), 2)]
    return pages[0]


def _joined(page: Page, after: Page | None = None) -> Page:
    return appended(page, after) if after else page


def _parts(lines: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    """Yield the lines in runs, and whether a run is the lines of a table, with those within it."""
    run: list[str] = []
    depth = 0
    for line in lines:
        begins, ends = len(_BEGIN.findall(line)), len(_END.findall(line))
        if begins and not depth:
            if run:
                yield run, False
            run = []
        run.append(line)
        inside = depth or begins
        depth = max(0, depth + begins - ends)
        if inside and not depth:
            yield run, True
            run = []
    if run:
        yield run, depth > 0
