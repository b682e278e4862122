# SPDX-License-Identifier: MIT
"""The left side of the review: the source, line by line, each stretch on the ground of what it became.

Long texts are folded to one row, what was left out is struck, what is in doubt is framed. The rows themselves come
from `lines`; to tell a line what it is instead is the page's business.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, QRect, QRectF, Qt, Signal
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
from PySide6.QtWidgets import QAbstractItemView, QWidget

from forumdesk.formats.reading import MarkKind
from forumdesk.gui.review.lines import KIND_WORDS, LineRow, Stretch, spoken
from forumdesk.gui.timeline.set_text import Marked, Piece, set_text
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.labels import kind_colors
from forumdesk.gui.widgets.lettering import part
from forumdesk.gui.widgets.painted_list import PaintedList, Spoken
from forumdesk.gui.widgets.style import Theme, Type
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
    chosen_changed = Signal()
    """Emitted when other lines are chosen."""
    split_wanted = Signal(object, int)
    """Carries a `LineRow`, and the character of its words at which the reader pointed, 0 for none."""

    def __init__(self, theme: Theme) -> None:
        self._margin = 0
        super().__init__(theme, _("The source text, and what each line became"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)

    def show_rows(self, rows: tuple[LineRow, ...]) -> None:
        """Show these lines."""
        chosen = {(row.first, row.start) for row in self.chosen}
        self._fit_margin(rows)
        self.fill(rows, Spoken(rows, spoken))
        self._choose([at for at, row in enumerate(rows) if (row.first, row.start) in chosen])

    @property
    def text_left(self) -> int:
        """Where the words of the lines begin, in pixels from the left."""
        return self._margin + GAP

    @property
    def chosen(self) -> tuple[LineRow, ...]:
        """The rows that are chosen, in their order."""
        picked = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.rows.value(row) for row in picked)

    @property
    def selected(self) -> LineRow | None:
        """The row with the keyboard, of those that are chosen."""
        index = self.currentIndex()
        row: LineRow | None = self.rows.value(index.row())
        return row if self.selectionModel().isSelected(index) else None

    def show_row(self, row: int) -> None:
        """Select a row for the reader; what else is chosen stays so when the row is among it."""
        index = self.rows.index(row)
        if row >= 0 and self.selectionModel().isSelected(index):
            self._quiet = True
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
            self._quiet = False
        else:
            self.select(row)

    def _choose(self, rows: Iterable[int]) -> None:
        """Choose rows again after others took their places."""
        flag = QItemSelectionModel.SelectionFlag.Select
        for row in rows:
            self.selectionModel().select(self.rows.index(row), flag)

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
        sign = "forward" if line.folded else "link" if line.joined else "check" if line.said else ""
        if sign:
            color = self.theme.colors.text3 if line.folded else self.theme.colors.accent
            icons.paint(painter, sign, color, QRectF(box.left() + 4, box.top() + ABOVE + (step - 12) / 2, 12, 12))

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

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line: LineRow | None = self.rows.value(index.row())
        if line is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if line.folded:
            self.unfold.emit(line.first, True)
        else:
            self.split_wanted.emit(line, self._character_at(index.row(), event.position().toPoint()))

    def _character_at(self, row: int, place: QPoint) -> int:
        """Return the character of a row's words at a point of the view."""
        box, line = self.visualRect(self.rows.index(row)), self.rows.value(row)
        inside = place - box.topLeft() - QPoint(self._margin + GAP, ABOVE)
        shaped = self._plan(row, box.width()).shaped
        step = self.theme.line(Type.RUNNING)
        at = min(max(inside.y() // step, 0), shaped.lineCount() - 1)
        found = shaped.lineAt(at).xToCursor(inside.x())
        return min(len(part(shaped.text(), 0, found)), len(line.words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.selected
        opens = event.key() in {Qt.Key.Key_Right, Qt.Key.Key_F2}
        if line is not None and event.key() == Qt.Key.Key_F2 and not line.folded:
            self.split_wanted.emit(line, 0)
        elif line is not None and opens and line.folded:
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
