# SPDX-License-Identifier: MIT
"""Reads Markdown: tables and sections of HTML in it as pages, an article as one, and the rest as it stands.

Other marks in a text are `page_text`'s business, and a file that is HTML from its beginning is `html`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents import front_matter, html
from forumdesk.formats.documents.builder import appended
from forumdesk.formats.page import Page
from forumdesk.formats.page_text import read_page
from forumdesk.formats.page_text.source import decode
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.web import articles
from forumdesk.program import Conference

_TABLE = re.compile(r"<(table)[\s>]", re.IGNORECASE)
_SECTION = re.compile(r"\s{0,40}<(article|aside|div|dl|header|main|section)[\s>]", re.IGNORECASE)
_ROW = re.compile(r"<tr[\s>]", re.IGNORECASE)
_MARKUP = re.compile(r"\s*<[/!a-z]|.{0,2000}(?:</[a-z]\w{0,12}|<br\s?/?)>\s*$", re.IGNORECASE)
"""A line that markup begins or ends."""
_TEMPLATE = re.compile(r"\{\{[^{}]{0,300}\}\}|\{%[^{}]{0,300}%\}")
"""What the program that builds a site fills in."""
_HEAD = 1 << 18
"""Bytes in which the first table is looked for."""
_FEWEST = 4
"""Lines of a section that show that it is written in HTML."""


def recognises(data: bytes) -> bool:
    """Tell whether this is text with a table or a section of HTML in it, or one that begins as an article does."""
    if not decode.is_text(data):
        return False
    text = decode.as_text(data[:_HEAD])[0]
    if front_matter.looks_like_article(text):
        return True
    return "<" in text and any(is_markup for _part, is_markup in _parts(text.split("\n")))


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a text with tables, or an article; raises ForumDeskError as `html.page` and `read_page` do."""
    seen = page(data, name)
    draft = front_matter.article_in(seen.text)
    if draft is None:
        return read_page(seen, name, answers)
    shown = None
    with suppress(ForumDeskError):
        shown = read_page(seen, name, answers)
    if shown is not None and shown.program.sessions:
        return shown
    return articles.reading_of(draft, shown, Conference(id=""), answers, seen)


def page(data: bytes, name: str) -> Page:
    """Return the text with its HTML as a reader of the page that it describes sees it."""
    plain = decode.decode(data, name)
    pages = [Page(text="", notes=plain.notes)]
    for part, is_markup in _parts(plain.text.split("\n")):
        text = "\n".join(part)
        made = html.page(_TEMPLATE.sub("", text).encode(), name, "utf-8") if is_markup else Page(text=text.rstrip())
        pages.append(made)
    while len(pages) > 1:  # two by two, since a long text may have many tables
        pages = [_joined(*pages[place : place + 2]) for place in range(0, len(pages), 2)]
    return pages[0]


def _joined(page: Page, after: Page | None = None) -> Page:
    return appended(page, after) if after else page


def _parts(lines: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    """Yield the lines in runs, and whether a run is HTML: a table, or a section in which markup sets every line."""
    run: list[str] = []
    place = told = 0
    while place < len(lines):
        table = _TABLE.search(lines[place])
        section = None if table or place < told else _SECTION.match(lines[place])
        begin = table or section
        end = _end(lines, place, begin[1]) if begin else place
        part = list(lines[place:end])
        if table or (section and _is_markup(part)):
            if run:
                yield run, False
            yield part, section is not None or any(map(_ROW.search, part))
            run, place = [], end
        else:
            told = max(told, end)
            run.append(lines[place])
            place += 1
    if run:
        yield run, False


def _end(lines: Sequence[str], first: int, tag: str) -> int:
    """Return the line after the element that begins on a line, with those of its kind within it."""
    begins, ends = (re.compile(form.format(tag=tag), re.IGNORECASE) for form in (r"<{tag}[\s>]", r"</{tag}\s{{0,9}}>"))
    depth = 0
    for place in range(first, len(lines)):
        depth += len(begins.findall(lines[place])) - len(ends.findall(lines[place]))
        if depth <= 0:
            return place + 1
    return len(lines)


def _is_markup(part: Sequence[str]) -> bool:
    """Tell whether a part is HTML in nearly every line, and not Markdown with a frame around it."""
    said = [line for line in part if line.strip()]
    return len(said) >= _FEWEST and sum(_MARKUP.match(line) is not None for line in said) >= len(said) * 0.9
