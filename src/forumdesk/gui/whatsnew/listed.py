# SPDX-License-Identifier: MIT
"""The list of what has changed: beside each title what has become of it, beneath it what that does to the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.whatsnew.rows import Row, spoken
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.painted_list import PaintedList, Spoken
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

INSET = 16
GUTTER = 92
"""From the word for what has happened to the title, at the base text size."""
SIGN = 16
LEAST = 120


@dataclass(frozen=True, slots=True)
class _Plan:
    height: int
    pieces: tuple[Piece, ...]
    signs: tuple[tuple[str, str, float, int], ...] = ()
    """Icon, colour and place of each sign."""


class NewsList(PaintedList):
    """The rows on screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("What has changed"))

    def show_rows(self, found: tuple[Row, ...]) -> None:
        """Show these rows."""
        idle = frozenset(at for at, row in enumerate(found) if row.kind == "heading")
        self.fill(found, Spoken(found, spoken), idle)

    def row_of(self, kind: str, key: str) -> int:
        """Return the place of the row about a record; -1 when there is none."""
        rows = (self.rows.value(at) for at in range(self.rows.rowCount()))
        return next((at for at, row in enumerate(rows) if (row.kind, row.key) == (kind, key)), -1)

    @property
    def chosen(self) -> Row | None:
        """The row that is current; None on a heading."""
        row: Row | None = self.rows.value(self.currentIndex().row())
        return row if row is not None and row.kind != "heading" else None

    def height_of(self, row: int, width: int) -> int:
        """Return how high a row is."""
        return self._plan(row, width).height

    def _plan(self, row: int, width: int) -> _Plan:
        plan: _Plan = self.planned(row, width)
        return plan

    def lay_out_row(self, value: Row, width: int) -> _Plan:
        """Return a row with its texts set."""
        if value.kind == "heading":
            title = set_text(self.theme, Type.STRONG, value.title, (INSET, 14), width)
            left = title.right + 10
            count = set_text(self.theme, Type.SMALL, value.detail, (left, 14), width - left, color="text3")
            return _Plan(title.bottom + 4, (title, count.stand_beside(title)))
        gutter = self.theme.px(GUTTER)
        left, room = INSET + gutter, max(width - 2 * INSET - gutter, LEAST)
        face = Type.LIST_TITLE if value.kind == "session" else Type.NAME
        title = set_text(self.theme, face, value.title, (left, 8), room, most=0, struck=value.off)
        pieces, signs = [title], []
        if value.tag:
            tag = set_text(self.theme, Type.LABEL, value.tag, (INSET, 8), gutter - 8, color=value.color)
            pieces.append(tag.stand_beside(title))
        bottom = title.bottom
        for words, color, sign in _lines(value):
            inner = self.theme.px(SIGN) + 6 if sign else 0
            line = set_text(self.theme, Type.BODY, words, (left + inner, bottom), room - inner, color=color, most=0)
            if sign:
                signs.append((sign, color, left, bottom + (self.theme.line(Type.BODY) - self.theme.px(SIGN)) // 2))
            pieces.append(line)
            bottom = line.bottom
        return _Plan(bottom + 10, tuple(pieces), tuple(signs))

    def draw(self, painter: QPainter, box: QRect, row: int, selected: bool) -> None:
        """Paint a row."""
        value: Row = self.rows.value(row)
        plan = self._plan(row, box.width())
        if selected:
            painter.fillRect(box, self.theme.color("sel"))
        if value.kind == "heading" and row:
            painter.fillRect(QRect(box.left(), box.top() + 6, box.width(), 1), self.theme.color("line"))
        for piece in plan.pieces:
            painter.setPen(self.theme.color("text2" if selected and piece.color == "text3" else piece.color))
            piece.paint(painter, box.left(), box.top())
        size = self.theme.px(SIGN)
        for name, color, left, top in plan.signs:
            where = QRectF(box.left() + left, box.top() + top, size, size)
            icons.paint(painter, name, getattr(self.theme.colors, color), where)


def _lines(row: Row) -> Iterator[tuple[str, str, str]]:
    """Yield each line beneath a title with its colour and its sign."""
    if row.detail:
        yield row.detail, "text3", ""
    for effect in row.effects:
        words = effect.words[:1].upper() + effect.words[1:]
        yield words, *(("warn", "warning") if effect.bad else ("ok", "check") if effect.good else ("text2", ""))
    for words in row.lines:
        yield words[:1].upper() + words[1:], "text2", ""
