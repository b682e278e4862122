# SPDX-License-Identifier: MIT
"""Puts a page together line by line: texts go in as they are met, a `Page` with its hints comes out.

Blanks are made one, many blank lines one, and a document with more text than any program has is refused while it is
read. What begins and ends a line is the readers' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from forumdesk.errors import ForumDeskError
from forumdesk.formats.notes import Note
from forumdesk.formats.page import Cell, Hint, Page
from forumdesk.formats.page_text.source.decode import MAX_BYTES, MAX_LINES, too_large, too_many_lines
from forumdesk.text import clean

_BLANKS = re.compile("[ \t\n\f\r]+")
_FEW = 8
"""Stretches of a line that are looked at together."""
_BREAKS = re.compile("[\n\f\r\x0b\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a stretch of text is set: what its elements, or the style of its paragraph, say of it."""

    strong: bool = False
    verbatim: bool = False
    """Whether blanks are kept as they are."""
    heading: int = 0
    caption: bool = False
    cell: Cell | None = None


class Builder:
    """The page so far, and the line that is being made."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lines: list[str] = []
        self._hints: list[Hint] = []
        self._size = 0
        self._parts: list[str] = []
        self._look = Look()
        self._letters = 0
        self._strong = 0
        self._item = 0
        self._gap = False
        self._cell: Cell | None = None

    def text(self, words: str, look: Look) -> None:
        """Add a stretch of text to the line; the first one that is not blank says how the line is set."""
        words = _BREAKS.sub(" ", words) if look.verbatim else _BLANKS.sub(" ", words)
        begun = bool(self._parts)
        if not look.verbatim and (not begun or self._parts[-1].endswith((" ", "\t"))):
            words = words.lstrip(" ")
        if not words:
            return
        if not begun or not self._letters:
            self._look = look
        letters = sum(map(str.isalnum, words))
        self._letters += letters
        self._strong += letters if look.strong else 0
        self._size += len(words)
        if self._size > MAX_BYTES:
            raise ForumDeskError(too_large(self._name))
        self._parts.append(words)

    def item(self, depth: int) -> None:
        """Say that an item of a list begins with the next line that has text."""
        self._item = depth

    def end(self) -> None:
        """End the line, if anything is on it."""
        line = _BREAKS.sub(" ", clean("".join(self._parts))).rstrip()
        if line.strip():
            self._keep(line)
        self._parts.clear()
        self._letters = self._strong = 0

    def broken(self) -> None:
        """End the line; when it has no text, a blank line follows."""
        if not "".join(self._parts).strip():
            self._gap = True
        self.end()

    def gap(self) -> None:
        """End the line and leave a blank one before the next."""
        self.end()
        self._gap = True

    @property
    def begun(self) -> str:
        """The last stretch of the line that is being made; empty when it has none yet."""
        return self._parts[-1] if self._parts else ""

    @property
    def front(self) -> str:
        """The line that is being made, if it has few stretches yet; else empty."""
        return "".join(self._parts) if len(self._parts) <= _FEW else ""

    def page(self, notes: Iterable[Note] = ()) -> Page:
        """Return the page."""
        self.end()
        return Page(text="\n".join(self._lines), hints=tuple(self._hints), notes=tuple(notes))

    def _keep(self, line: str) -> None:
        if self._gap and self._lines and not self._is_next_cell():
            self._lines.append("")
        self._gap, self._cell = False, self._look.cell
        self._lines.append(line)
        if len(self._lines) > MAX_LINES:
            raise ForumDeskError(too_many_lines(self._name, len(self._lines)))
        number, look = len(self._lines), self._look
        hint = Hint(
            line=number,
            heading=look.heading,
            item=self._item,
            strong=0 < self._letters == self._strong,
            caption=look.caption,
            cell=look.cell,
        )
        self._item = 0
        if hint != Hint(line=number):
            self._hints.append(hint)

    def _is_next_cell(self) -> bool:
        """Tell whether the line begins another cell of the table that the line above stands in."""
        before, here = self._cell, self._look.cell
        return before is not None and here is not None and before != here and before.table == here.table


def appended(page: Page, after: Page, notes: Iterable[Note] = ()) -> Page:
    """Return two pages as one, with a blank line between them."""
    if not page.text or not after.text:
        return replace(after if after.text else page, notes=(*page.notes, *after.notes, *notes))
    above = page.text.count("\n") + 2
    tables = max((hint.cell.table for hint in page.hints if hint.cell), default=0)
    moved = (replace(hint, line=hint.line + above, cell=_moved(hint.cell, tables)) for hint in after.hints)
    shifted = (replace(note, line=note.line + above) if note.line else note for note in after.notes)
    return Page(text=f"{page.text}\n\n{after.text}", hints=(*page.hints, *moved), notes=(*page.notes, *shifted, *notes))


def _moved(cell: Cell | None, tables: int) -> Cell | None:
    return replace(cell, table=cell.table + tables) if cell else None
