# SPDX-License-Identifier: MIT
"""What the program itself is called, and what is said of it, by the lines before everything else."""

from __future__ import annotations

from collections.abc import Iterable

from forumdesk.formats.page_text.normalise import Piece
from forumdesk.formats.page_text.rows import Row, Sort
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.text import fold


def opening(rows: Iterable[Row], *, has_article: bool) -> tuple[Piece | None, tuple[Piece, ...]]:
    """Return the program's title and description from the lines before everything else."""
    texts = [row for row in rows if row.sort in {Sort.TEXT, Sort.PERSON} and not _only_says_program(row)]
    telling = [row for row in texts if page_words.FORUM_WORDS.are_in(fold(row.line.text))]
    title = next(iter(telling), None) or (None if has_article else next(iter(texts), None))
    paragraphs = [] if has_article else [row.line.whole() for row in rows if row.sort is Sort.PROSE]
    return (title.line.piece() if title else None), tuple(paragraphs)


def _only_says_program(row: Row) -> bool:
    return fold(row.line.text).strip(" :") in page_words.PROGRAM_WORDS.folded
