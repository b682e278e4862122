# SPDX-License-Identifier: MIT
"""Text of cards and lists: shaped once, painted many times, which makes scrolling through a thousand cards quick.

`lettering` serves rows and labels; its lines are shaped again at every paint, ten times slower than these. Lines lie
on exact heights, right-to-left ones lie right, and what is cut off ends in an ellipsis.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from forumdesk.gui.widgets.lettering import narrowest, part, units
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.wording import right_to_left

LONGEST = 600
"""Characters of one text that a card ever looks at; where all lines are shown, all characters are."""
_ALL = 10_000

Marked: TypeAlias = tuple[int, int, QTextCharFormat]
"""A stretch of a text that looks another way: from and to which character, and how."""


class Piece(NamedTuple):
    """One text of a card, with its place in the card in logical pixels."""

    shaped: QTextLayout
    color: str
    """A colour of `Colors`."""
    left: float
    top: int
    width: float
    height: int
    whole: bool
    """Whether nothing was cut off."""

    @property
    def right(self) -> float:
        """Where the widest line ends."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first pixel below the last line."""
        return self.top + self.height

    @property
    def baseline(self) -> float:
        """Where the letters of the first line stand."""
        line = self.shaped.lineAt(0)
        return line.y() + line.ascent()

    def stand_beside(self, other: Piece) -> Piece:
        """Stand on another's baseline: on its own line's a smaller text hangs a fraction of a pixel too low."""
        by = other.baseline - self.baseline
        for number in range(self.shaped.lineCount()):
            line = self.shaped.lineAt(number)
            line.setPosition(line.position() + QPointF(0, by))
        return self

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Draw with the painter's pen, for a card whose top left corner is at a point."""
        self.shaped.draw(painter, QPointF(left, top))

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where the characters from one to another lie in the card, a box for each line that they run over."""
        words, step = self.shaped.text(), self.height / max(self.shaped.lineCount(), 1)
        first, last = units(words, start), units(words, end)
        found = []
        for number in range(self.shaped.lineCount()):
            line = self.shaped.lineAt(number)
            here, there = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if here < there:
                ends = sorted((_x(line.cursorToX(here)), _x(line.cursorToX(there))))
                right = min(ends[1], line.naturalTextRect().right())
                found.append(QRectF(ends[0], self.top + number * step, right - ends[0], step))
        return found


def set_text(
    theme: Theme,
    role: Type,
    words: str,
    place: tuple[float, int],
    width: float,
    *,
    color: str = "text",
    most: int = 1,
    balanced: bool = False,
    struck: bool = False,
    marked: Iterable[Marked] = (),
    notch: float = 0,
) -> Piece:
    """Return a text with its top left corner at a place in a card, on at most so many lines (0: as many as it takes).

    `balanced` narrows a title of two lines until another pixel would cost a third, so that both come out even.
    `notch` is what something else takes of the first line, at its right end; a right-to-left text stands off it whole.
    """
    if right_to_left(words):
        width, notch = width - notch, 0
    words, most = (words[:LONGEST], most) if most else (words, _ALL)
    shaped = _shaped(words, theme.font(role), marked, struck=struck)
    whole = _break_lines(shaped, width, most, notch)
    if not whole:
        cut = shaped.lineAt(most - 1).textStart()
        room = int(width - notch) if most == 1 else int(width)
        rest = theme.metrics(role).elidedText(part(words, cut), Qt.TextElideMode.ElideRight, room)
        shaped.setText(part(words, 0, cut) + rest)
        _break_lines(shaped, width, most, notch)
    elif balanced and shaped.lineCount() == 2:
        _break_lines(shaped, narrowest(width, 2, lambda tried: _break_lines(shaped, tried, 2, notch)), 2, notch)
    widest = _place_lines(shaped, place, width, theme.line(role), rtl=right_to_left(words))
    height = shaped.lineCount() * theme.line(role)
    left = place[0] + (width - widest if right_to_left(words) else 0)
    return Piece(shaped, color, left, place[1], widest, height, whole)


def _shaped(words: str, ink: QFont, marked: Iterable[Marked], *, struck: bool) -> QTextLayout:
    """Return a text before it is broken into lines."""
    if struck:
        ink = QFont(ink)
        ink.setStrikeOut(True)
    shaped = QTextLayout(words, ink)
    shaped.setFormats([_format(words, *stretch) for stretch in marked])
    shaped.setTextOption(_option())
    shaped.setCacheEnabled(True)
    return shaped


@functools.cache
def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def _break_lines(shaped: QTextLayout, width: float, most: int, notch: float = 0) -> bool:
    """Break into lines; tell whether all of the text stands on them."""
    shaped.beginLayout()
    whole = False
    for number in range(most):
        line = shaped.createLine()
        if not line.isValid():
            whole = True
            break
        line.setLineWidth(max(width - (0 if number else notch), 1))
    else:
        whole = not shaped.createLine().isValid()
    shaped.endLayout()
    return whole


def _place_lines(shaped: QTextLayout, place: tuple[float, int], width: float, height: int, *, rtl: bool) -> float:
    """Put the lines where they belong and return the width of the widest."""
    widest = 0.0
    for number in range(shaped.lineCount()):
        line = shaped.lineAt(number)
        used = line.naturalTextWidth()
        # A right-to-left line begins at the right end of the width that it was broken for.
        x = place[0] + (width - used - line.naturalTextRect().left() if rtl else 0)
        line.setPosition(QPointF(x, place[1] + number * height + (height - line.height()) / 2))
        widest = max(widest, used)
    return widest


def _format(words: str, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.format = units(words, start), look
    made.length = units(words, end) - made.start
    return made


def _x(answer: object) -> float:
    """Return the place that `QTextLine.cursorToX` answers, which PySide6 gives with the cursor or alone."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
