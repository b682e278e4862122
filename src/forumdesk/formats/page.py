# SPDX-License-Identifier: MIT
"""A page as the readers of documents hand it on: its text line by line, and what its own markup says of the lines.

One pipeline (`page_text`) understands every page, whether it came as plain text, HTML, a word processor's file or mail.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forumdesk.formats.notes import Note
from forumdesk.program import Conference


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a line stands in a table; several lines may stand in one cell. Everything counts from 1."""

    table: int
    row: int
    column: int
    rows: int = 1
    """How many rows the cell spans."""
    columns: int = 1
    """How many columns the cell spans."""
    head: bool = False
    """Whether the markup says that it is a heading of its row or column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What the markup of the source says of one line."""

    line: int
    """From 1."""
    heading: int = 0
    """Level of the heading, 1 to 6; 0 for none."""
    item: int = 0
    """Depth of the list whose item begins here, from 1; 0 for none."""
    strong: bool = False
    """Whether all of the line is set in bold or as a term."""
    caption: bool = False
    """Whether it is the caption of a picture."""
    cell: Cell | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A text with hints, and what there was to say about taking it out of its file."""

    text: str
    hints: tuple[Hint, ...] = ()
    """In order of line, at most one a line; lines without one are plain."""
    notes: tuple[Note, ...] = ()
    about: Conference | None = None
    """What the markup says of the program as a whole, for where its lines say less; its id means nothing."""

    def by_line(self) -> Mapping[int, Hint]:
        """Return the hints by their line."""
        return {hint.line: hint for hint in self.hints}
