# SPDX-License-Identifier: MIT
"""A row of a pane that leads somewhere: a few lines of text, a picture or icon before them, all of it one button."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.lettering import Paragraph, paragraph
from forumdesk.gui.widgets.style import Theme, Type

PAD = 8
"""From the edge of a row, whose ground shows under the pointer, to its text."""
_MARK_GAP = 8

Drawing: TypeAlias = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Line:
    """One text of a row: in a role and a colour of the theme, on at most so many lines (0: as many as it takes)."""

    words: str
    role: Type
    color: str = "text"
    most: int = 0
    mark: str = ""
    """A word in accent behind it, such as a speaker's role."""
    otherwise: tuple[Line, ...] = ()
    """What stands in its place where it would have to be cut."""


@dataclass(frozen=True, slots=True)
class _Placed:
    text: Paragraph
    x: float
    y: int
    color: str


class Row(QAbstractButton):
    """The button. `gutter` is the width, at the base text size, that `draw` has for a square of `side`."""

    def __init__(
        self,
        theme: Theme,
        lines: Sequence[Line],
        *,
        draw: Drawing | None = None,
        gutter: int = 0,
        side: int = 0,
        centred: bool = False,
        padding: int = 5,
    ) -> None:
        self._theme = theme
        self._lines: tuple[Line, ...] = ()
        self._draw = draw
        self._gutter = theme.px(gutter)
        self._side = theme.px(side)
        self._centred = centred
        self._padding = padding
        super().__init__()
        self.say(lines)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, lines: Sequence[Line]) -> None:
        """Say something else."""
        self._lines = tuple(line for line in lines if line.words)
        self.setAccessibleName(", ".join(part for line in self._lines for part in (line.words, line.mark) if part))
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> tuple[Line, ...]:
        """What the row says."""
        return self._lines

    def heightForWidth(self, width: int) -> int:
        """Return the height that the lines need."""
        return self._place(width)[1]

    def sizeHint(self) -> QSize:
        """Ask for the width of a pane."""
        width = self._theme.px(304)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Shrink as far as a pane does."""
        return QSize(120, self._theme.line(Type.BODY))

    def _place(self, width: int) -> tuple[tuple[_Placed, ...], int]:
        """Return every text with its place, and the height of the row."""
        inner = max(1, width - 2 * PAD - self._gutter)
        placed: list[_Placed] = []
        y = 0
        for line, text in self._set(self._lines, inner):
            placed.append(_Placed(text, PAD + self._gutter, y, line.color))
            y += text.height
            if line.mark:
                y += self._place_mark(placed, line, inner)
        height = max(y, self._side if self._draw else 0)
        top = self._padding + ((height - y) // 2 if self._centred else 0)
        return tuple(replace(item, y=item.y + top) for item in placed), height + 2 * self._padding

    def _set(self, lines: Sequence[Line], inner: int) -> Iterator[tuple[Line, Paragraph]]:
        for line in lines:
            text = paragraph(self._theme, line.role, line.words, inner, line.most)
            if line.otherwise and not text.whole:
                yield from self._set(line.otherwise, inner)
            else:
                yield line, text

    def _place_mark(self, placed: list[_Placed], line: Line, inner: int) -> int:
        """Place a mark behind its line, or beneath where there is no room; return the height that adds."""
        before = placed[-1]
        mark = paragraph(self._theme, Type.LABEL, line.mark, inner, 1)
        last = self._theme.metrics(line.role).horizontalAdvance(before.text.lines[-1])
        room = inner - last - _MARK_GAP
        bottom = before.y + before.text.height
        if mark.natural > room:
            placed.append(_Placed(mark, before.x, bottom, "accent"))
            return mark.height
        x = room - mark.natural if before.text.rtl else last + _MARK_GAP
        drop = (before.text.line_height - mark.line_height) // 2
        top = bottom - before.text.line_height + drop + 1
        placed.append(_Placed(mark, before.x + x, top, "accent"))
        return 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, picture, texts and focus."""
        painter = QPainter(self)
        self._paint_ground(painter)
        placed, _height = self._place(self.width())
        for item in placed:
            item.text.paint(painter, item.x, item.y, self._theme.color(item.color))
        if self._draw is not None:
            top = (self.height() - self._side) / 2 if self._centred else self._padding + 1
            self._draw(painter, QRectF(PAD, round(top), self._side, self._side))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("sel" if self.isDown() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


def icon_drawing(theme: Theme, name: str, color: str = "text2") -> Drawing:
    """Return what draws an icon before a row."""
    value = getattr(theme.colors, color)
    return lambda painter, box: icons.paint(painter, name, value, box)
