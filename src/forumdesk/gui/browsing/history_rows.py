# SPDX-License-Identifier: MIT
"""The steps of a history as a list by days, the newest first: the rows in words, and how they are painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from forumdesk.gui.files.looking_back import moment_of, what_of
from forumdesk.gui.widgets.painted_list import PaintedList, Spoken
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.store.journal import Step
from forumdesk.text import fold

ROW = 32
"""Height of every row, at the base text size; all are alike, so that a history of thousands opens at once."""
INSET = 16
GAP = 12


@dataclass(frozen=True, slots=True)
class StepRow:
    """One row: a step, or, with the number 0, the day of those beneath it."""

    number: int
    what: str
    time: str = ""
    who: str = ""
    mark: str = ""
    """A word in accent, for the step at which the program is looked at."""


def rows(steps: Iterable[Step], zone: str, wanted: str = "", shown: int = 0) -> Iterator[StepRow]:
    """Yield the rows of steps that have these words, with the day before its first; `shown` is looked at now."""
    sought = fold(wanted.strip())
    last = ""
    for step in steps:
        what = what_of(step)
        if sought and sought not in fold(f"{what} {step.who}"):
            continue
        day, time = moment_of(step, zone)
        if day != last:
            yield StepRow(0, day)
            last = day
        yield StepRow(step.number, what, time, step.who, _("Shown now") if step.number == shown else "")


class StepList(PaintedList):
    """The rows on screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("History"))
        self.setUniformItemSizes(True)
        self.setFrameShape(PaintedList.Shape.NoFrame)

    def show_rows(self, found: tuple[StepRow, ...]) -> None:
        """Show these rows; the days among them can't be chosen."""
        self.fill(found, Spoken(found, _spoken), frozenset(at for at, row in enumerate(found) if not row.number))

    def row_of(self, number: int) -> int:
        """Return the row of a step; else of the newest step that is listed, and -1 when there is none."""
        numbers = [self.rows.value(row).number for row in range(self.rows.rowCount())]
        wanted = number if number and number in numbers else next(iter(filter(None, numbers)), 0)
        return numbers.index(wanted) if wanted else -1

    def height_of(self, row: int, width: int) -> int:
        """Return how high a row is."""
        del row, width
        return self.theme.px(ROW)

    def draw(self, painter: QPainter, box: QRect, row: int, selected: bool) -> None:
        """Paint a row."""
        value: StepRow = self.rows.value(row)
        if not value.number:
            self._write(painter, box.adjusted(INSET, 0, -INSET, -4), value.what, Type.LABEL, "text2", bottom=True)
            return
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("sel"))
            painter.drawRoundedRect(box.adjusted(8, 0, -8, 0), 6, 6)
        pale = "text2" if selected else "text3"
        inner = box.adjusted(INSET, 0, -INSET, 0)
        time = self.theme.metrics(Type.SMALL).horizontalAdvance("00:00") + GAP
        self._write(painter, inner, value.time, Type.SMALL, "text2")
        inner.setLeft(inner.left() + time)
        for words, face, color in ((value.who, Type.SMALL, pale), (value.mark, Type.LABEL, "accent")):
            if words:
                most = min(self.theme.metrics(face).horizontalAdvance(words), inner.width() // 3)
                place = QRect(inner.right() - most, inner.top(), most + 1, inner.height())
                self._write(painter, place, words, face, color)
                inner.setRight(place.left() - GAP)
        self._write(painter, inner, value.what, Type.BODY, "text")

    def _write(
        self, painter: QPainter, box: QRect, words: str, face: Type, color: str, *, bottom: bool = False
    ) -> None:
        painter.setFont(self.theme.font(face))
        painter.setPen(self.theme.color(color))
        shown = self.theme.metrics(face).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        flag = Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(flag | Qt.AlignmentFlag.AlignLeft), shown)


def _spoken(row: StepRow) -> str:
    return ", ".join(part for part in (row.time, row.what, row.who, row.mark) if part)
