# SPDX-License-Identifier: MIT
"""Text laid out on exact lines, wrapped, balanced and shortened: what the rows, lists and labels of the window paint.

Right-to-left text lies right. Qt's labels were turned down for this: they know neither the height of a line nor how
many lines there may be.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.style import font as make_font
from forumdesk.wording import right_to_left

# Worked out once: combining Qt's flags costs more than drawing a word.
_RIGHT_TO_LEFT, _LEFT_TO_RIGHT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
_LINE = (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value | (
    Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
).value
_WITHOUT_BLANKS = "\u2e80"
"""Where the blocks of Chinese, Japanese and Korean begin."""
_AT_LEFT = Qt.AlignmentFlag.AlignLeft.value | _LINE
_AT_RIGHT = Qt.AlignmentFlag.AlignRight.value | _LINE


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text on its lines. All lengths are logical pixels."""

    lines: tuple[str, ...]
    width: float
    line_height: int
    font: QFont
    natural: float
    """The width of the widest line."""
    rtl: bool
    whole: bool
    """Whether nothing was cut off."""

    @property
    def height(self) -> int:
        """The height of all lines."""
        return len(self.lines) * self.line_height

    def paint(self, painter: QPainter, x: float, y: float, color: QColor) -> None:
        """Draw the lines with their top left corner at a point."""
        painter.setFont(self.font)
        painter.setPen(color)
        painter.setLayoutDirection(_RIGHT_TO_LEFT if self.rtl else _LEFT_TO_RIGHT)
        flags = _AT_RIGHT if self.rtl else _AT_LEFT
        for index, line in enumerate(self.lines):
            box = QRectF(x, y + index * self.line_height, self.width, self.line_height)
            painter.drawText(box, flags, line)


class Lettered(Protocol):
    """What knows the type at one size: the theme, or the scale of a screen."""

    def font(self, role: Type) -> QFont:
        """Return the font of a role."""

    def line(self, role: Type) -> int:
        """Return the height of a line of that role in pixels."""


def paragraph(
    theme: Lettered, role: Type, text: str, width: float, most: int = 0, *, balanced: bool = False
) -> Paragraph:
    """Return a text laid out in a role of the theme, at most so many lines (0: as many as it takes).

    `balanced` narrows a short title until another pixel would cost a line, so that its lines come out even.
    """
    font = theme.font(role)
    return _laid_out(text, role, font.pointSizeF(), theme.line(role), max(1.0, width), most, balanced)


@functools.lru_cache(maxsize=64)
def _type(role: Type, points: float) -> tuple[QFont, QFontMetricsF]:
    family, _points, weight, _height = role.value
    made = make_font(family, points, weight)
    return made, QFontMetricsF(made)


@functools.lru_cache(maxsize=8192)
def _laid_out(text: str, role: Type, points: float, height: int, width: float, most: int, balanced: bool) -> Paragraph:  # noqa: PLR0917 - a cache takes them so
    font, metrics = _type(role, points)
    lines = _wrapped(text, font, metrics, width)
    if balanced and 1 < len(lines) <= 3:
        count, cut = len(lines), _words_cut(lines)

        def fits(tried: float) -> bool:
            narrower = _wrapped(text, font, metrics, tried)
            return len(narrower) <= count and _words_cut(narrower) <= cut

        even = narrowest(width, count, fits)
        lines = _wrapped(text, font, metrics, even)
    whole = not most or len(lines) <= most
    if not whole:
        # Each line keeps the blank that it was broken at, if it was: an address has none.
        rest = "".join(lines[most - 1 :]).strip()
        lines = [*lines[: most - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    lines = [line.strip() for line in lines]
    natural = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
    return Paragraph(tuple(lines), width, height, font, natural, right_to_left(text), whole)


def _words_cut(lines: list[str]) -> int:
    """Return how many lines end inside a word; scripts without blanks between words may be broken anywhere."""
    return sum(
        before[-1:].isalpha() and after[:1].isalpha() and before[-1] < _WITHOUT_BLANKS
        for before, after in pairwise(lines)
    )


def _wrapped(text: str, font: QFont, metrics: QFontMetricsF, width: float) -> list[str]:
    lines = []
    for part in text.splitlines() or [""]:
        if metrics.horizontalAdvance(part) <= width:
            lines.append(f"{part} ")
        else:
            lines.extend(_broken(f"{part} ", font, width))
    return lines


def _broken(text: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(text, font)
    layout.setTextOption(_option())
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(part(text, line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return lines


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def part(text: str, start: int, end: int | None = None) -> str:
    """Return part of a text by Qt's positions, which count UTF-16 units; to its end when none is given."""
    if text.isascii():
        return text[start:end]
    stop = None if end is None else 2 * end
    return text.encode("utf-16-le")[2 * start : stop].decode("utf-16-le", "replace")


def units(text: str, place: int) -> int:
    """Return Qt's position of a place in a text, which is given in characters."""
    return place if text.isascii() else len(text[:place].encode("utf-16-le")) // 2


def narrowest(width: float, lines: int, fits: Callable[[float], bool]) -> float:
    """Return about the least width at which a text takes no more lines than at this one, so that they are even."""
    low, high = width / lines, width
    while high - low > 4:
        middle = (low + high) / 2
        low, high = (low, middle) if fits(middle) else (middle, high)
    return high
