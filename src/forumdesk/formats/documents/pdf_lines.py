# SPDX-License-Identifier: MIT
"""From the words of a page to its lines: what stands on one height, in stretches that wide blanks part.

Running heads and feet are told by standing on most pages at one height.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forumdesk.formats.documents.pdf_words import Sheet, Word

_WIDE = 1.1
"""Times the size of the type: a blank that is wider parts two stretches."""
_NARROW = 0.2
"""The same for words that were not written one after the other, or between which a line is drawn."""
_EDGE = 0.12
"""Part of a page's height, at its top and its bottom, where running heads and feet stand."""
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:(?:page|seite|pag\.?|página|pagina|p\.) )?#(?: ?(?:/|of|von|de|di|sur) ?#)?\W{0,3}"
)
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together on a line."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Its words with single blanks, in the order of reading."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where it begins."""
        return min(word.left for word in self.words)

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @property
    def y(self) -> float:
        """Its baseline."""
        return self.words[0].y

    @property
    def size(self) -> float:
        """The size of most of its type."""
        return max(self.words, key=lambda word: len(word.text)).size

    @property
    def strong(self) -> bool:
        """Whether all of it is bold."""
        return all(word.strong for word in self.words)


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one height, from left to right."""

    stretches: tuple[Stretch, ...]

    @property
    def y(self) -> float:
        """Its baseline."""
        return self.stretches[0].y

    @property
    def size(self) -> float:
        """The size of its largest type."""
        return max(stretch.size for stretch in self.stretches)

    @property
    def text(self) -> str:
        """All that stands on it."""
        return "\t".join(stretch.text for stretch in self.stretches)


def rows_of(sheet: Sheet) -> list[Row]:
    """Return the rows of a page from top to bottom."""
    found: list[list[Word]] = []
    for word in sorted(sheet.words, key=lambda word: (word.y, word.left)):
        last = found[-1] if found else None
        if last and word.y - last[0].y <= 0.35 * max(min(word.size, last[0].size), 4):
            last.append(word)
        else:
            found.append([word])
    return [Row(tuple(_stretches(row, sheet.uprights))) for row in found]


def _stretches(words: list[Word], uprights: Sequence[tuple[float, float, float]]) -> Iterator[Stretch]:
    words.sort(key=lambda word: word.left)
    drawn = [x for x, top, bottom in uprights if top <= words[0].y <= bottom]
    ordered = not is_leftwards(words)
    stretch: list[Word] = []
    for word in words:
        if stretch and _is_apart(stretch[-1], word, drawn, ordered=ordered):
            yield _stretch(stretch)
            stretch = []
        stretch.append(word)
    yield _stretch(stretch)


def _is_apart(word: Word, after: Word, drawn: Sequence[float], *, ordered: bool) -> bool:
    blank = (after.left - word.right) / after.size
    parted = (ordered and after.order != word.order + 1) or any(word.right <= x <= after.left for x in drawn)
    return blank > (_NARROW if parted else _WIDE)


def _stretch(words: list[Word]) -> Stretch:
    return Stretch(tuple(reversed(words)) if is_leftwards(words) else tuple(words))


def is_leftwards(words: Sequence[Word]) -> bool:
    """Tell whether words are mostly of a script that is written from right to left."""
    kinds = Counter(unicodedata.bidirectional(letter) for word in words for letter in word.text[:40])
    return kinds["R"] + kinds["AL"] > kinds["L"]


def without_running(sheets: Sequence[Sheet]) -> tuple[list[list[Row]], list[str]]:
    """Return the rows of every page without running heads, feet and page numbers, and the words of those.

    A running head stays where it stands first: it may be the only place with the program's title.
    """
    pages = [rows_of(sheet) for sheet in sheets]
    met: Counter[tuple[str, int]] = Counter()
    for sheet, rows in zip(sheets, pages, strict=True):
        met.update({_key(row) for row in rows if _at_edge(row, sheet)})
    least = max(2, (len(sheets) + 1) // 2)
    kept, gone, shown = [], [], set()
    for sheet, rows in zip(sheets, pages, strict=True):
        page = []
        for row in rows:
            key = _key(row)
            number = row in (rows[0], rows[-1]) and _is_page_number(row.text)
            running = _at_edge(row, sheet) and (number or met[key] >= least)
            if running and (number or key in shown):
                gone.append(row.text)
            else:
                page.append(row)
                shown.add(key)
        kept.append(page)
    return kept, gone


def _is_page_number(text: str) -> bool:
    line = " ".join(text.split()).lower()
    return _PAGE_NUMBER.fullmatch(_DIGITS.sub("#", line)) is not None and not _YEAR.search(line)


def _at_edge(row: Row, sheet: Sheet) -> bool:
    return not _EDGE * sheet.height < row.y < (1 - _EDGE) * sheet.height


def _key(row: Row) -> tuple[str, int]:
    return _DIGITS.sub("#", " ".join(row.text.split()).lower()), round(row.y / 4)
