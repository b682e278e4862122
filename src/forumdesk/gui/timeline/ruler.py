# SPDX-License-Identifier: MIT
"""The hours beside the timeline: a sibling of its viewport, so that they stay in view by construction."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.style import Type
from forumdesk.timegrid import Layout, Mark, Weight
from forumdesk.times import WEEKDAYS_SHORT, clock, difference, instant, wall

WIDTH, OWN = 64, 48
"""Its width at the base text size, and what the reader's hours add to it."""
_EDGE = 10
"""From the times to the ruler's right edge."""
_SPARSE = 1.8
"""Lines of distance that a full hour keeps from starts and ends, which say more."""


class Ruler(QWidget):
    """Paints the marks of a layout at the timeline's scroll position; with several rooms, whose cards have no place
    for that, also what the reader's clock shows then, if it shows something else.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._theme = desk.theme
        self._own: dict[Mark, tuple[str, str]] = {}
        """The reader's time of a mark, and the weekday where another date begins there."""
        self._layout: Layout | None = None
        self._labels: tuple[tuple[Mark, int], ...] = ()
        self._offset = 0
        self._now: datetime | None = None
        self._dragged: datetime | None = None
        self._warned = False
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def own(self) -> bool:
        """Whether the reader's hours stand beside the forum's."""
        day, program = self._desk.day, self._desk.program
        if day is None or len(program.rooms) < 2:
            return False
        return bool(difference(datetime.combine(day, time(12)), program.conference.timezone, self._desk.own_zone))

    @property
    def breadth(self) -> int:
        """How wide it is to be."""
        return self._theme.px(WIDTH + OWN if self.own else WIDTH)

    def _own_words(self) -> dict[Mark, tuple[str, str]]:
        forum, own = self._desk.program.conference.timezone, self._desk.own_zone
        found: dict[Mark, tuple[str, str]] = {}
        before = self._desk.day
        for mark, _y in self._labels if self.own else ():
            if mark.weight in {Weight.HOUR, Weight.START}:
                there = wall(instant(mark.moment, forum), own)
                found[mark] = clock(there), WEEKDAYS_SHORT[there.weekday()] if there.date() != before else ""
                before = there.date()
        return found

    def show_layout(self, layout: Layout | None) -> None:
        """Show the marks of another layout."""
        self._layout = layout
        self._labels = _labels(layout, self._theme.line(Type.SMALL)) if layout is not None else ()
        self._own = self._own_words()
        self.update()

    def show_now(self, now: datetime | None) -> None:
        """Show the time tag at a wall time; None on any other day."""
        self._now = now
        self.update()

    def show_drag(self, moment: datetime | None, *, warned: bool = False) -> None:
        """Show the time to which something is dragged, where it would clash as a warning; None for nothing."""
        if (moment, warned) != (self._dragged, self._warned):
            self._dragged, self._warned = moment, warned
            self.update()

    def set_offset(self, offset: int) -> None:
        """Follow the timeline to a scroll position."""
        moved, self._offset = self._offset - offset, offset
        if not moved:
            return
        if (moved * self.devicePixelRatioF()).is_integer():
            self.scroll(0, moved)
        else:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks in the exposed part, and the time tag."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(event.rect(), self._theme.color("surface"))
        if self._layout is not None:
            painter.translate(0, -self._offset)
            top, bottom = event.rect().top() + self._offset, event.rect().bottom() + self._offset
            for mark, y in self._labels:
                if top - 40 < y < bottom + 40:
                    self._mark(painter, mark, y)
            self._folds(painter)
            if self._now is not None:
                self._tag(painter, self._now, "now", "on_now")
            if self._dragged is not None:
                self._tag(painter, self._dragged, "warn" if self._warned else "accent", "on_accent")
        painter.end()

    def _mark(self, painter: QPainter, mark: Mark, middle: int) -> None:
        assert self._layout is not None
        strong = mark.weight is Weight.START or (mark.weight is Weight.HOUR and not self._layout.one_stage)
        painter.setFont(self._theme.font(Type.SMALL_STRONG if strong else Type.SMALL))
        painter.setPen(self._theme.color("text" if strong else "text3"))
        height = self._theme.line(Type.SMALL)
        right = self.width() - _EDGE
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, middle - height / 2, right, height), int(flags), clock(mark.moment))
        if mark.moment.date() != self._layout.axis.moments[0].date() and self._first_of_its_date(mark):
            painter.setFont(self._theme.font(Type.LABEL))
            painter.setPen(self._theme.color("text2"))
            under = QRectF(0, middle + height / 2 - 1, right, height)
            painter.drawText(under, int(flags), WEEKDAYS_SHORT[mark.moment.weekday()])
        if mark in self._own:
            self._own_mark(painter, mark, middle)
        if self._layout.one_stage and mark.weight is Weight.HOUR:
            painter.setPen(QPen(self._theme.color("line2"), 1))
            painter.drawLine(right + 4, middle, self.width() - 1, middle)

    def _own_mark(self, painter: QPainter, mark: Mark, middle: int) -> None:
        """Draw what the reader's clock shows, and beneath it the weekday that begins there."""
        said, weekday = self._own[mark]
        height, right = self._theme.line(Type.SMALL), self.width() - self._theme.px(WIDTH)
        flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(self._theme.font(Type.SMALL))
        painter.setPen(self._theme.color("text3"))
        painter.drawText(QRectF(0, middle - height / 2, right, height), flags, said)
        if weekday:
            painter.setFont(self._theme.font(Type.LABEL))
            painter.drawText(QRectF(0, middle + height / 2 - 1, right, height), flags, weekday)

    def _first_of_its_date(self, mark: Mark) -> bool:
        return next(m for m, _y in self._labels if m.moment.date() == mark.moment.date()) is mark

    def _folds(self, painter: QPainter) -> None:
        assert self._layout is not None
        painter.setPen(QPen(self._theme.color("edge"), 1, Qt.PenStyle.DotLine))
        x = self.width() - _EDGE - 6
        for pause in self._layout.pauses:
            if pause.folded:
                painter.drawLine(x, pause.top + 6, x, pause.top + pause.height - 6)

    def _tag(self, painter: QPainter, moment: datetime, ground: str, ink: str) -> None:
        assert self._layout is not None
        y = self._layout.axis.y_of(moment)
        metrics = self._theme.metrics(Type.SMALL_STRONG)
        words = clock(moment)
        width, height = metrics.horizontalAdvance(words) + 12, self._theme.line(Type.SMALL) + 2
        box = QRectF(self.width() - _EDGE + 5 - width, y - height / 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(Qt.GlobalColor.transparent))
        painter.setBrush(QBrush(self._theme.color(ground)))
        painter.drawRoundedRect(box, 4, 4)
        painter.fillRect(QRectF(box.right(), y - 1, self.width() - box.right(), 2), self._theme.color(ground))
        painter.setFont(self._theme.font(Type.SMALL_STRONG))
        painter.setPen(self._theme.color(ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _labels(layout: Layout, height: int) -> tuple[tuple[Mark, int], ...]:
    """Return the marks that are written, with their middle: the important ones first, none on top of another.

    A start lies along its card's top edge and an end along the bottom edge; hours lie on their line.
    """
    lift = {Weight.START: height // 2 - 1, Weight.END: 1 - height // 2, Weight.HOUR: 0}
    kept: list[tuple[Mark, int]] = []
    for mark in sorted(layout.marks, key=lambda mark: (mark.weight.value, mark.y)):
        if mark.weight is Weight.HALF:
            continue
        middle = mark.y + (lift[mark.weight] if layout.one_stage else 0)
        apart = height * (_SPARSE if mark.weight is Weight.HOUR else 1)
        if all(abs(middle - other) >= apart for _mark, other in kept):
            kept.append((mark, middle))
    return tuple(sorted(kept, key=lambda found: found[1]))
