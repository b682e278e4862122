# SPDX-License-Identifier: MIT
"""The right side of the review: the program as it was understood, each guess in a sentence with "Keep" and "Change…".

The same list shows the notes of a source that has no text to show. The rows come from `understood`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QTextCharFormat

from forumdesk.formats.reading import Note
from forumdesk.gui.review.understood import Row
from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.painted_list import PaintedList, Spoken
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext

INSET = 24
TIMES = 108
"""Width of the column of times, at the base text size."""
MARK = 20
SHOWN_DOUBTS = 3
LEAST = 60
"""Pixels that a text takes, however narrow the list is."""
HEADINGS = frozenset({"day", "heading"})


@dataclass(frozen=True, slots=True)
class _Link:
    """A deed that is offered in a row: its place, and the guess that it is about."""

    box: QRectF
    deed: str
    """"keep" or "change"."""
    note: Note


@dataclass(slots=True)
class _Plan:
    """A row laid out at a width."""

    height: int = 0
    pieces: list[Piece] = field(default_factory=list)
    links: list[_Link] = field(default_factory=list)


class ResultList(PaintedList):
    """What was understood."""

    keep = Signal(object)
    """Carries the `Note` whose guess is right."""
    change = Signal(int, object)
    """Carries a row, and the `Note` of it whose guess is wrong."""

    def __init__(self, theme: Theme, name: str = "", correctable: bool = True) -> None:
        self._correctable = correctable
        super().__init__(theme, name or _("The program, as it was understood"))

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows."""
        idle = frozenset(index for index, row in enumerate(rows) if row.kind == "heading")
        self.fill(rows, Spoken(rows, spoken), idle)

    def set_correctable(self, correctable: bool) -> None:
        """Say whether rows can be changed here; notes, and what comes from sources without lines, can't."""
        if correctable != self._correctable:
            self._correctable = correctable
            self.forget()

    def row_of(self, key: str) -> int:
        """Return the index of the row with that key; -1 when there is none."""
        if not key:
            return -1
        return next((row for row in range(self.rows.rowCount()) if self.rows.value(row).key == key), -1)

    def height_of(self, row: int, width: int) -> int:
        """Return how high a row is at a width."""
        return self._plan(row, width).height

    def draw(self, painter: QPainter, box: QRect, row: int, selected: bool) -> None:
        """Paint a row: its texts, its links, and whether it waits for a look."""
        value: Row = self.rows.value(row)
        if selected:
            painter.fillRect(box, self.theme.color("sel"))
        if value.kind in HEADINGS and row:
            painter.fillRect(QRect(box.left(), box.top(), box.width(), 1), self.theme.color("line"))
        for piece in self._plan(row, box.width()).pieces:
            color = "text2" if selected and piece.color == "text3" else piece.color
            painter.setPen(self.theme.color(color))
            piece.paint(painter, box.left(), box.top())
        if value.kind in {"session", "article"}:
            self._draw_mark(painter, box, value)

    def _draw_mark(self, painter: QPainter, box: QRect, value: Row) -> None:
        size = self.theme.px(16)
        place = QRectF(box.right() - INSET - size + 2, box.top() + 8, size, size)
        name, color = ("question", "warn") if value.doubts else ("check", "ok")
        icons.paint(painter, name, getattr(self.theme.colors, color), place)

    def _plan(self, row: int, width: int) -> _Plan:
        plan: _Plan = self.planned(row, width)
        return plan

    def lay_out_row(self, value: Row, width: int) -> _Plan:
        """Return a row with the places of its texts and links."""
        lay = {"day": self._plan_heading, "heading": self._plan_heading, "note": self._plan_note}
        return lay.get(value.kind, self._plan_item)(value, width)

    def _plan_heading(self, row: Row, width: int) -> _Plan:
        plan = _Plan()
        metrics = self.theme.metrics(Type.STRONG)
        self._add(plan, row.title, Type.STRONG, "text", (INSET, 10, width))
        left = INSET + metrics.horizontalAdvance(row.title) + 12
        self._add(plan, row.detail, Type.SMALL, "text3", (left, 11, width - INSET), most=1)
        plan.height = 10 + self.theme.line(Type.STRONG) + 6
        self._add_doubts(plan, row, INSET, width)
        return plan

    def _plan_note(self, row: Row, width: int) -> _Plan:
        plan = _Plan(height=6)
        if self._correctable:
            self._add_doubts(plan, row, INSET, width)
        else:
            plan.height = self._add(plan, row.title, Type.BODY, "text", (INSET, 6, width - INSET))
            plan.height = self._add(plan, row.detail, Type.SMALL, "text2", (INSET, plan.height, width - INSET))
        plan.height += 6
        return plan

    def _plan_item(self, row: Row, width: int) -> _Plan:
        plan = _Plan()
        theme, timed = self.theme, self.theme.px(TIMES)
        left = INSET + (timed if row.kind == "session" else 0)
        right = width - 2 * INSET - theme.px(MARK)
        self._add(plan, row.time, Type.BODY, "text", (INSET, 8, INSET + timed))
        own = self._add(plan, row.own, Type.SMALL, "text2", (INSET, 8 + theme.line(Type.BODY), INSET + timed))
        plan.height = self._add(plan, row.title, Type.LIST_TITLE, "text", (left, 6, right), balanced=True)
        if row.detail:
            plan.height = self._add(plan, row.detail, Type.SMALL, "text2", (left, plan.height, right), most=2)
        self._add_doubts(plan, row, left, width)
        plan.height = max(plan.height, own) + 6
        return plan

    def _add(
        self,
        plan: _Plan,
        words: str,
        kind: Type,
        color: str,
        box: tuple[float, int, float],
        *,
        most: int = 0,
        balanced: bool = False,
    ) -> int:
        """Add a text to a plan, in a box of left, top and right, and return where it ends below."""
        left, top, right = box
        if not words:
            return top
        width = max(right - left, LEAST)
        plan.pieces.append(
            set_text(self.theme, kind, words, (left, top), width, color=color, most=most, balanced=balanced)
        )
        return plan.pieces[-1].bottom

    def _add_doubts(self, plan: _Plan, row: Row, left: float, width: int) -> None:
        for note, sentence in zip(row.doubts[:SHOWN_DOUBTS], row.sentences, strict=False):
            changes = self._correctable and row.line > 0 and row.kind in {"session", "article"}
            self._add_doubt(plan, note, sentence, (left, width - 2 * INSET - self.theme.px(MARK)), changes)
        more = len(row.doubts) - SHOWN_DOUBTS
        if more > 0:
            words = ngettext("{count} more", "{count} more", more)
            plan.height = self._add(plan, words, Type.SMALL, "warn", (left, plan.height, width))

    def _add_doubt(self, plan: _Plan, note: Note, sentence: str, box: tuple[float, float], changes: bool) -> None:
        left, right = box
        deeds = {"keep": _("Keep")} | ({"change": _("Change…")} if changes else {})
        words, ranges = f"{sentence}  ", list[tuple[int, int, str]]()
        for deed, label in deeds.items():
            words += "\N{NO-BREAK SPACE}" * 3 if ranges else ""
            ranges.append((len(words), len(words) + len(label), deed))
            words += label
        look = self._link_look()
        piece = set_text(
            self.theme,
            Type.SMALL,
            words,
            (left, plan.height),
            max(right - left, LEAST),
            color="warn",
            most=0,
            marked=[(start, end, look) for start, end, _deed in ranges],
        )
        plan.pieces.append(piece)
        for start, end, deed in ranges:
            plan.links.extend(_Link(box, deed, note) for box in piece.boxes(start, end))
        plan.height = piece.bottom

    def _link_look(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self.theme.color("accent"))
        made.setFontWeight(QFont.Weight.Medium)
        return made

    def _link_at(self, place: QPoint) -> _Link | None:
        index = self.indexAt(place)
        if not index.isValid():
            return None
        box = self.visualRect(index)
        inside = place.toPointF() - box.topLeft().toPointF()
        links = self._plan(index.row(), box.width()).links
        return next((link for link in links if link.box.adjusted(-2, -1, 2, 1).contains(inside)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._link_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        link = self._link_at(place)
        if link is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if link.deed == "keep":
            self.keep.emit(link.note)
        else:
            self.change.emit(self.indexAt(place).row(), link.note)


def spoken(row: Row) -> str:
    """Return a row as a screen reader says it, its guesses included."""
    parts = [row.time, row.own, row.title, row.detail, *(row.sentences if row.kind != "note" else ())]
    if row.kind in {"session", "article"} and not row.doubts:
        parts.append(_("understood"))
    return ", ".join(part for part in parts if part)
