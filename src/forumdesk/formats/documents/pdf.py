# SPDX-License-Identifier: MIT
"""Reads PDFs that have text: words by their places become lines, tables and columns, sizes of type become headings.

A PDF of scanned pages is refused, because there is nothing to read in it; recognising letters in pictures is left to
others. The document's own tags are not looked at: few programs have them, and wrong ones are worse than none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents.builder import Builder, Look
from forumdesk.formats.documents.pdf_lines import Row, without_running
from forumdesk.formats.documents.pdf_paragraphs import Printed, joined, printed
from forumdesk.formats.documents.pdf_tables import Grid, blocks_of
from forumdesk.formats.documents.pdf_words import MAX_PAGES, Sheet, sheets
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.page import Cell, Page
from forumdesk.formats.page_text import read_page
from forumdesk.formats.reading import Answers, Reading
from forumdesk.i18n import _, ngettext

_LARGER = 1.12
"""Times the size of running text: type that is larger sets headings."""
_APART = 1.75
"""Times the size of the type: lines further apart have a blank between them."""
_SHOWN = 60


def recognises(data: bytes) -> bool:
    """Tell by the first bytes whether this is a PDF."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a PDF; raises ForumDeskError as `page` and `read_page` do."""
    return read_page(page(data, name), name, answers)


def page(data: bytes, name: str) -> Page:
    """Return the text of a PDF; raise ForumDeskError when it is damaged or encrypted, or has no text."""
    found, count = sheets(data, name)
    if not any(sheet.words for sheet in found):
        words = _(
            "“{name}” has no text, only pictures of pages. Run text recognition on it first, or paste its text. "
            "Nothing was read."
        )
        raise ForumDeskError(words.format(name=name))
    pages, running = without_running(found)
    setting = _Setting(found, name)
    for sheet, rows in zip(found, pages, strict=True):
        setting.take(sheet, rows)
    return setting.builder.page(_notes(found, count, running))


def _notes(found: Sequence[Sheet], count: int, running: Sequence[str]) -> Iterator[Note]:
    if count > MAX_PAGES:
        words = _("The PDF has {count} pages; the first {most} were read.")
        yield Note(level=NoteLevel.WARNING, message=words.format(count=count, most=MAX_PAGES))
    if running:
        shown = " … ".join(list(dict.fromkeys(text.replace("\t", " ")[:_SHOWN] for text in running))[:3])
        words = _("Page numbers and what is repeated on every page were left out: “{words}”.")
        yield Note(level=NoteLevel.INFO, message=words.format(words=shown))
    if turned := sum(sheet.turned for sheet in found):
        words = ngettext(
            "{count} character that is set upright or askew was left out.",
            "{count} characters that are set upright or askew were left out.",
            turned,
        )
        yield Note(level=NoteLevel.WARNING, message=words)


class _Setting:
    """How the document is set as a whole, and the page that is made of it."""

    def __init__(self, found: Sequence[Sheet], name: str) -> None:
        self.builder = Builder(name)
        self._tables = 0
        sizes: Counter[float] = Counter()
        strong = 0
        for word in (word for sheet in found for word in sheet.words):
            sizes[_rounded(word.size)] += len(word.text)
            strong += len(word.text) if word.strong else 0
        self._body = sizes.most_common(1)[0][0]
        self._levels = _levels(sizes, self._body)
        self._bold_tells = strong * 2 < sizes.total()

    def take(self, sheet: Sheet, rows: Sequence[Row]) -> None:
        """Add a page."""
        above: Printed | None = None
        for block in blocks_of(rows, sheet.width, sheet.rules):
            if isinstance(block, Grid):
                self._table(block)
                above = None
            else:
                lines = [printed(row.stretches) for row in block]
                above = self._lines(lines, max(line.right for line in lines), above)
        self.builder.end()

    def _lines(self, lines: Sequence[Printed], edge: float, above: Printed | None) -> Printed | None:
        for line in joined(lines, edge, self._body):
            if above and not 0 < line.top - above.y < _APART * min(line.size, above.size):
                self.builder.gap()
            if line.text.startswith(("•", "·", "▪", "‣", "◦", "●", "○", "■", "►", "– ", "- ")):
                self.builder.item(1)
            self.builder.text(line.text, self._look(line, None))
            self.builder.end()
            above = line
        return above

    def _table(self, grid: Grid) -> None:
        self._tables += 1
        self.builder.gap()
        edges = [right for _left, right in grid.columns]
        for number, row in enumerate(grid.rows, 1):
            for column, stretches in sorted(row.items()):
                span = grid.span(row, column)
                down = grid.down.get((number - 1, column), 1)
                cell = Cell(table=self._tables, row=number, column=column + 1, rows=down, columns=span)
                lines = [printed([stretch]) for stretch in stretches]
                for line in joined(lines, edges[column + span - 1], self._body):
                    self.builder.text(line.text, self._look(line, cell))
                    self.builder.end()
        self.builder.gap()

    def _look(self, line: Printed, cell: Cell | None) -> Look:
        heading = self._levels.get(_rounded(line.size), 0)
        return Look(verbatim=True, strong=line.strong and self._bold_tells, heading=heading, cell=cell)


def _levels(sizes: Counter[float], body: float) -> Mapping[float, int]:
    """Return the level of the headings in each size of type that is larger than running text."""
    larger = sorted((size for size in sizes if size > _LARGER * body), reverse=True)
    return {size: min(place, 6) for place, size in enumerate(larger, 1)}


def _rounded(size: float) -> float:
    return round(size * 2) / 2
