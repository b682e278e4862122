# SPDX-License-Identifier: MIT
"""The left side of the review: the source, line by line, each stretch on the ground of what it became.

Long texts are folded to one row, what was left out is struck, what is in doubt is framed. The rows themselves come
from `lines`; to tell a line what it is instead is the page's business.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QWidget

from forumdesk.formats.reading import MarkKind
from forumdesk.gui import icons
from forumdesk.gui.labels import kind_colors
from forumdesk.gui.painted_list import PaintedList
from forumdesk.gui.review.lines import KIND_WORDS, LineRow, Stretch, spoken
from forumdesk.gui.set_text import Marked, Piece, set_text
from forumdesk.gui.style import Theme, Type
from forumdesk.i18n import _

FOLD = 18
"""Width of the mark that folded lines have."""
GAP = 14
ABOVE = 2
FOLDED_LINES = 2
LEAST = 60
"""Pixels that a line of text takes, however narrow the list is."""
SHOWN = 1200
"""Characters of one line that are shown."""
_STRONG = frozenset({MarkKind.TITLE, MarkKind.DAY})
_MEDIUM = frozenset({MarkKind.PERSON, MarkKind.ROLE})


class SourceList(PaintedList):
    """The lines of the source."""

    unfold = Signal(int, bool)
    """Carries the first line of folded lines, and whether to show them line by line."""

    def __init__(self, theme: Theme) -> None:
        self._margin = 0
        super().__init__(theme, _("The source text, and what each line became"))

    def show_rows(self, rows: tuple[LineRow, ...]) -> None:
        """Show these lines."""
        self._fit_margin(rows)
        self.fill(rows, [spoken(row) for row in rows])

    def _fit_margin(self, rows: Iterable[LineRow]) -> None:
        metrics = self.theme.metrics(Type.LABEL_PLAIN)
        widest = max((row.number for row in rows), key=len, default="")
        margin = FOLD + max(metrics.horizontalAdvance(widest), metrics.horizontalAdvance("000"))
        if margin != self._margin:
            self._margin = margin
            super().forget()

    def forget(self) -> None:
        """Drop what was laid out; the numbers may have another width too."""
        super().forget()
        self._fit_margin(map(self.rows.value, range(self.rows.rowCount())))

    def height_of(self, row: int, width: int) -> int:
        """Return how high a line is at a width."""
        return self._plan(row, width).height + 2 * ABOVE

    def draw(self, painter: QPainter, box: QRect, row: int, selected: bool) -> None:
        """Paint a line with its number, its grounds and its words."""
        line: LineRow = self.rows.value(row)
        if selected:
            painter.fillRect(box, self.theme.color("sel"))
        self._draw_number(painter, box, line, selected)
        piece = self._plan(row, box.width())
        origin = QPointF(box.left() + self._margin + GAP, box.top() + ABOVE)
        if line.summary:
            bar = QRectF(origin.x(), origin.y() + 2, 3, piece.height - 4)
            painter.fillRect(bar, self.theme.color("edge"))
            origin += QPointF(11, 0)
        else:
            for stretch in line.stretches:
                self._draw_ground(painter, piece, origin, stretch)
        painter.setPen(self.theme.color(piece.color))
        piece.paint(painter, origin.x(), origin.y())

    def _draw_number(self, painter: QPainter, box: QRect, line: LineRow, selected: bool) -> None:
        step = self.theme.line(Type.RUNNING)
        painter.setFont(self.theme.font(Type.LABEL_PLAIN))
        painter.setPen(self.theme.color("text2" if selected else "text3"))
        place = QRect(box.left(), box.top() + ABOVE, self._margin, step)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.number)
        if line.folded:
            fold = QRectF(box.left() + 4, box.top() + ABOVE + (step - 12) / 2, 12, 12)
            icons.paint(painter, "forward", self.theme.colors.text3, fold)

    def _draw_ground(self, painter: QPainter, piece: Piece, origin: QPointF, stretch: Stretch) -> None:
        _text, ground = kind_colors(self.theme, stretch.kind)
        for box in piece.boxes(stretch.start, stretch.end):
            shape = box.translated(origin).adjusted(-2.5, 1, 2.5, -1)
            painter.setPen(QPen(self.theme.color("warn_line"), 1.5) if stretch.doubtful else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(shape, 3, 3)

    def _plan(self, row: int, width: int) -> Piece:
        plan: Piece = self.planned(row, width)
        return plan

    def lay_out_row(self, value: LineRow, width: int) -> Piece:
        """Return a line broken to a width."""
        words = value.words.replace("\t", " ")
        if len(words) > SHOWN:
            words = words[:SHOWN] + "…"
        return set_text(
            self.theme,
            Type.RUNNING,
            words,
            (0, 0),
            max(width - self._margin - GAP - 16, LEAST),
            color="text2" if value.summary else "text",
            most=FOLDED_LINES if value.folded and not value.summary else 0,
            marked=() if value.summary else map(self._marked, value.stretches),
        )

    def _marked(self, stretch: Stretch) -> Marked:
        return stretch.start, stretch.end, self._char_format(stretch.kind)

    def _char_format(self, kind: MarkKind) -> QTextCharFormat:
        made = QTextCharFormat()
        text, _ground = kind_colors(self.theme, kind)
        made.setForeground(text)
        made.setFontStrikeOut(kind == MarkKind.LEFT_OUT)
        if kind in _STRONG:
            made.setFontWeight(QFont.Weight.DemiBold)
        elif kind in _MEDIUM:
            made.setFontWeight(QFont.Weight.Medium)
        return made

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        row = self.indexAt(place).row()
        line: LineRow | None = self.rows.value(row)
        super().mousePressEvent(event)
        if line is not None and line.folded and place.x() <= self._margin:
            self.unfold.emit(line.first, True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line: LineRow | None = self.selected
        if line is not None and event.key() == Qt.Key.Key_Right and line.folded:
            self.unfold.emit(line.first, True)
        elif line is not None and event.key() == Qt.Key.Key_Left:
            self.unfold.emit(line.first, False)
        else:
            super().keyPressEvent(event)


class Legend(QWidget):
    """What the colours mean, in words on the colours, in as many rows as the width needs."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._chips: list[tuple[QRectF, MarkKind]] = []
        self._kinds: tuple[MarkKind, ...] = ()
        super().__init__()
        self.setMinimumWidth(160)
        theme.changed.connect(self._flow)

    def show_kinds(self, kinds: tuple[MarkKind, ...]) -> None:
        """Show these kinds, in this order."""
        if kinds != self._kinds:
            self._kinds = kinds
            words = ", ".join(KIND_WORDS[kind] for kind in kinds)
            self.setAccessibleName(_("What the colours mean: {kinds}").format(kinds=words))
            self._flow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, kind in self._chips:
            text, ground = kind_colors(self._theme, kind)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(text)
            painter.setFont(self._face(kind))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, KIND_WORDS[kind])
        painter.end()

    def _face(self, kind: MarkKind) -> QFont:
        face = QFont(self._theme.font(Type.LABEL if kind in _STRONG else Type.LABEL_PLAIN))
        face.setStrikeOut(kind == MarkKind.LEFT_OUT)
        return face

    def _flow(self) -> None:
        left, top, high = 0.0, 0.0, float(self._theme.px(18))
        self._chips = []
        for kind in self._kinds:
            wide = QFontMetricsF(self._face(kind)).horizontalAdvance(KIND_WORDS[kind]) + 8
            if left and left + wide > self.width():
                left, top = 0.0, top + high + 4
            self._chips.append((QRectF(left, top, wide, high), kind))
            left += wide + 6
        self.setFixedHeight(round(top + high))
        self.update()
