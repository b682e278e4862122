# SPDX-License-Identifier: MIT
"""What the program itself is called, and what is said of it, by the lines before everything else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forumdesk.formats.page_text.clock import dates
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.source.normalise import Line, Piece
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.text import fold

_FRONT = 6
"""Characters at the beginning of a line in which a date makes it a line about dates; fewer are no title."""
_APART = re.compile(r"\s[*|•·]\s|\s[–—-]\s|\t|,\s")
_WORDS = 3
"""Words of "program" behind a title, at most."""


def opening(rows: Sequence[Row], *, has_article: bool) -> tuple[Piece | None, tuple[Piece, ...]]:
    """Return the program's title and description from the lines before everything else."""
    texts = [row for row in rows if row.sort in {Sort.TEXT, Sort.PERSON, Sort.OPENING} and not _only_says_program(row)]
    titled = [row for row in texts if row.line.hint.heading == 1 or row.sort is Sort.OPENING]
    telling = [row for row in texts if page_words.FORUM_WORDS.are_in(fold(row.line.text)) and _is_title(row)]
    named = [row for row in texts if _is_title(row)]
    title = next(iter(titled or telling), None) or (None if has_article else next(iter(named or texts), None))
    paragraphs = [] if has_article else [row.line.whole() for row in rows if row.sort is Sort.PROSE]
    return (_title(title.line) if title else None), tuple(paragraphs)


def _only_says_program(row: Row) -> bool:
    return fold(row.line.text).strip(" :") in page_words.PROGRAM_WORDS.folded


def _is_title(row: Row) -> bool:
    """Tell whether a line can be a title: it does not begin with a date, and is no sentence."""
    dated = dates.find_date(row.line.text)
    return not (dated and dated.begin < _FRONT) and not row.line.text.endswith((".", ":", "!"))


def _title(line: Line) -> Piece:
    """Return a title without the dates and the word "program" behind it."""
    text, stop = line.text, len(line.text)
    dated = dates.find_date(text)
    if dated and dated.begin > _FRONT and (parted := _APART.search(text)):
        stop = parted.start() if parted.start() <= dated.begin else stop
    for count in range(1, _WORDS + 1):
        head, *tail = text[:stop].rsplit(" ", count)
        if len(head) > _FRONT and page_words.PROGRAM_WORDS.are(fold(" ".join(tail)).strip(" -:|()")):
            stop = len(head.rstrip(" -–—:|("))
            break
    return line.piece(0, stop)
