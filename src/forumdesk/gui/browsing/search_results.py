# SPDX-License-Identifier: MIT
"""The list under the search field: what was found, grouped, with the words marked. It never takes the keyboard.

What the rows say is `search_rows`'. Only rows in view are set in type, since a list changes with every letter; how high
the others are is told from the widths of their words.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat

from forumdesk.gui.browsing.search_rows import STATES, Found, about_line, spoken
from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.icons import STARS
from forumdesk.gui.widgets.painted_list import PaintedList, Spoken
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.search import Range

INSET = 14
BELOW = 5
SCROLL_BAR = 12
TITLE_LINES = 2
STAR = 16
LONGEST = 400
"""Letters of a text that are measured; its row has no room for more."""
_SAFELY = 1.03
"""By how much lines may be wider than their letters: a line ends where a word does."""


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of a row, and on how many lines it may stand."""

    words: str
    face: Type
    color: str
    most: int = 1
    ranges: tuple[Range, ...] = ()
    """Where the words that were looked for stand in it."""
    tail: str = ""
    """What stands at the end of its line."""
    on: int = 0
    """So many letters at its beginning say that something is on now."""
    struck: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    height: int
    pieces: tuple[Piece, ...]


class ResultsList(PaintedList):
    """What was found."""

    def __init__(self, theme: Theme) -> None:
        self._wide = 0
        self._heights: list[int] = []
        self._lines: dict[Type, int] = {}
        self._letters: dict[Type, dict[str, float]] = {}
        super().__init__(theme, _("What was found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Always there, so that the rows keep their width and are laid out once; it shows only where it can be used.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._hide_idle_bar)
        self.setViewportMargins(0, 4, 0, 4)
        # It fills its own ground, so that Qt does not paint the timeline beneath it again with every letter.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setStyleSheet("QListView { background: transparent; }")

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), self.theme.color("raised"))
        ground.end()
        super().paintEvent(event)

    def show_rows(self, found: tuple[Found, ...], width: int) -> None:
        """Show these rows in a list of that width, and select the first that can be opened."""
        self._wide = width - SCROLL_BAR - 2 * INSET
        self._heights = [self._measured(row) for row in found]
        idle = frozenset(at for at, row in enumerate(found) if not row.key)
        self.fill(found, Spoken(found, spoken), idle)
        self.verticalScrollBar().setValue(0)
        self.select(self.next_after(-1), reveal=False)

    def next_after(self, at: int, step: int = 1) -> int:
        """Return the next row that can be opened, that way; `at` itself when there is none."""
        count = self.rows.rowCount()
        there = at + step
        while 0 <= there < count:
            if self.rows.value(there).key:
                return there
            there += step
        return at

    def walk(self, step: int) -> None:
        """Select the next or the previous row that can be opened."""
        here = self.currentIndex().row()
        self.select(self.next_after(here, step))
        if self.currentIndex().row() == self.next_after(-1):
            self.scrollToTop()

    def walk_far(self, step: int) -> None:
        """Select the first or the last row that can be opened."""
        self.select(self.next_after(self.rows.rowCount(), -1) if step > 0 else self.next_after(-1))
        if step < 0:
            self.scrollToTop()

    def walk_page(self, step: int) -> None:
        """Select a row that can be opened about as far away as the list is high."""
        here = self.currentIndex().row()
        far, at = self.viewport().height() * 3 // 4, here
        while far > 0 and (there := self.next_after(at, step)) != at:
            far -= sum(self._heights[slice(*sorted((at, there)))])
            at = there
        self.select(at)
        if at == self.next_after(-1):
            self.scrollToTop()

    def whole_height(self) -> int:
        """Return how high all rows are together."""
        return sum(self._heights) + 8

    def height_of(self, row: int, width: int) -> int:
        """Return how high a row is."""
        del width  # it is that of the whole list
        return self._heights[row] if row < len(self._heights) else 0

    def remeasure(self) -> None:
        """Measure all rows again, in another type or width."""
        self._lines.clear()
        self._letters.clear()
        self._heights = [self._measured(row) for row in self.rows.values]
        super().remeasure()

    def _measured(self, row: Found) -> int:
        lines = sum(self._line(text.face) * self._lines_of(text) for text in self._texts(row))
        return _top(row) + lines + BELOW

    def _line(self, face: Type) -> int:
        if face not in self._lines:
            self._lines[face] = self.theme.line(face)
        return self._lines[face]

    def _lines_of(self, text: _Text) -> int:
        """Return on how many lines a text is set: a guess from the widths of its letters, which is soon made.

        Where it is wrong, a text ends in an ellipsis that would just have had room, or there is a line to spare.
        """
        if text.most == 1:
            return 1
        letters = self._letters.setdefault(text.face, {})
        words, room = text.words[:LONGEST], self._room_for(text)
        for letter in set(words).difference(letters):
            letters[letter] = self.theme.metrics(text.face).horizontalAdvance(letter * 8) / 8
        wide = sum(map(letters.__getitem__, words))
        return max(1, min(text.most, math.ceil(wide * _SAFELY / room)))

    def _room_for(self, text: _Text) -> int:
        return self._wide - (self.theme.px(STAR) + 8 if text.tail == "star" else 0)

    def _hide_idle_bar(self, low: int, high: int) -> None:
        self.verticalScrollBar().setEnabled(high > low)

    def draw(self, painter: QPainter, box: QRect, row: int, selected: bool) -> None:
        """Paint a row."""
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("sel"))
            painter.drawRoundedRect(box.adjusted(4, 0, -4, 0), 6, 6)
        for piece in self._plan(row).pieces:
            painter.setPen(self.theme.color("text2" if selected and piece.color == "text3" else piece.color))
            piece.paint(painter, box.left() + INSET, box.top())
        value: Found = self.rows.value(row)
        if value.star is not None:
            size = self.theme.px(STAR)
            place = QRectF(box.left() + INSET + self._wide - size, box.top() + _top(value) + 1, size, size)
            icons.paint(painter, STARS[value.star], self.theme.color("accent").name(), place)

    def _plan(self, row: int) -> _Plan:
        plan: _Plan = self.planned(row, self._wide)
        return plan

    def lay_out_row(self, value: Found, width: int) -> _Plan:
        """Return a row with its texts one under the other."""
        del width
        top, pieces = _top(value), []
        for text in self._texts(value):
            made = self._set(text, top)
            pieces += made
            top = made[0].bottom
        return _Plan(top + BELOW, tuple(pieces))

    def _set(self, text: _Text, top: int) -> list[Piece]:
        found, on = QTextCharFormat(), QTextCharFormat()
        found.setForeground(self.theme.color("accent"))
        found.setFontUnderline(True)
        on.setForeground(self.theme.color("now"))
        marked = [(start, end, found) for start, end in text.ranges] + [(0, text.on, on)] * bool(text.on)
        room, most = self._room_for(text), self._lines_of(text)
        piece = set_text(
            self.theme,
            text.face,
            text.words,
            (0, top),
            room,
            color=text.color,
            most=most,
            marked=marked,
            struck=text.struck,
        )
        if not text.tail or text.tail == "star":
            return [piece]
        wide = self.theme.metrics(Type.SMALL).horizontalAdvance(text.tail) + 1
        tail = set_text(self.theme, Type.SMALL, text.tail, (self._wide - wide, top), wide, color="text3")
        return [piece, tail.stand_beside(piece)]

    def _texts(self, row: Found) -> tuple[_Text, ...]:
        if row.kind == "heading":
            return (_Text(f"{row.title}  {row.about}".rstrip(), Type.LABEL, "text2"),)
        if row.kind == "words":
            return (_Text(row.title, Type.SMALL, "text2", 3),)
        if row.kind in {"offer", "recent", "forget"}:
            return (_Text(row.title, Type.BODY, "accent" if row.kind == "forget" else "text", tail=row.about),)
        over, face = (
            row.state in {"over", "cancelled"} or row.hidden,
            Type.STRONG if row.kind != "person" else Type.NAME,
        )
        texts = (
            _Text(
                row.title,
                face,
                "text3" if over else "text",
                TITLE_LINES,
                row.title_ranges,
                tail="star" if row.star is not None else "",
                struck=row.state == "cancelled",
            ),
            _Text(about_line(row), Type.SMALL, "text2", on=len(STATES["now"]) if row.state == "now" else 0),
            _Text(row.found, Type.SMALL, "text3", TITLE_LINES, row.found_ranges),
        )
        return tuple(text for text in texts if text.words)


def _top(row: Found) -> int:
    return 9 if row.kind == "heading" else 5
