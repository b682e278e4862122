# SPDX-License-Identifier: MIT
"""Text of a card: shaped once, painted many times, which is what makes scrolling through a thousand cards quick.

`lettering` serves rows and labels; its lines are shaped again at every paint, ten times slower than these. Lines lie
on exact heights, right-to-left ones lie right, and what is cut off ends in an ellipsis.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from forumdesk.gui.style import Theme, Type
from forumdesk.wording import right_to_left

LONGEST = 600
"""Characters of one text that a card ever looks at."""


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

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Draw with the painter's pen, for a card whose top left corner is at a point."""
        self.shaped.draw(painter, QPointF(left, top))


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
) -> Piece:
    """Return a text with its top left corner at a place in a card, on at most so many lines.

    `balanced` narrows a title of two lines until another pixel would cost a third, so that both come out even.
    """
    ink = theme.font(role)
    if struck:
        ink = QFont(ink)
        ink.setStrikeOut(True)
    words = words[:LONGEST]
    shaped = QTextLayout(words, ink)
    shaped.setTextOption(_option())
    shaped.setCacheEnabled(True)
    whole = _break_lines(shaped, width, most)
    if not whole:
        cut = shaped.lineAt(most - 1).textStart()
        rest = theme.metrics(role).elidedText(_from(words, cut), Qt.TextElideMode.ElideRight, int(width))
        shaped.setText(_until(words, cut) + rest)
        _break_lines(shaped, width, most)
    elif balanced and shaped.lineCount() == 2:
        _balance(shaped, width)
    widest = _place_lines(shaped, place, width, theme.line(role), rtl=right_to_left(words))
    height = shaped.lineCount() * theme.line(role)
    left = place[0] + (width - widest if right_to_left(words) else 0)
    return Piece(shaped, color, left, place[1], widest, height, whole)


@functools.cache
def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def _break_lines(shaped: QTextLayout, width: float, most: int) -> bool:
    """Break into lines; tell whether all of the text stands on them."""
    shaped.beginLayout()
    whole = False
    for _number in range(most):
        line = shaped.createLine()
        if not line.isValid():
            whole = True
            break
        line.setLineWidth(width)
    else:
        whole = not shaped.createLine().isValid()
    shaped.endLayout()
    return whole


def _balance(shaped: QTextLayout, width: float) -> None:
    low, high = width / 2, width
    while high - low > 4:
        middle = (low + high) / 2
        if _break_lines(shaped, middle, 2):
            high = middle
        else:
            low = middle
    _break_lines(shaped, high, 2)


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


def _from(words: str, units: int) -> str:
    """Return a text from one of Qt's positions on, which count UTF-16 units."""
    return words[units:] if words.isascii() else words.encode("utf-16-le")[2 * units :].decode("utf-16-le", "replace")


def _until(words: str, units: int) -> str:
    return words[:units] if words.isascii() else words.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "replace")
