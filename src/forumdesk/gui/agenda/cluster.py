# SPDX-License-Identifier: MIT
"""The items of the agenda that touch in time: their cards at their true length, the hours beside them, the present."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumdesk.agenda.blocks import Cluster
from forumdesk.gui.agenda.card import ItemCard
from forumdesk.gui.agenda.placing import Scale, most_beside, place, y_of
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.times import clock

RULER = 64
"""Width of the hours, at the base text size."""
LEAST_LANE = 120
"""Least width of one of several cards side by side, at the base text size."""
_EDGE = 12
"""From the hours to the cards."""


class ClusterBox(QWidget):
    """The cards, given in the order of the cluster's items."""

    def __init__(self, theme: Theme, cluster: Cluster, by: Scale, cards: list[ItemCard], now: datetime | None) -> None:
        self._theme = theme
        self._cluster = cluster
        self._by = by
        self._now = now if now is not None and cluster.start <= now < cluster.end else None
        self.cards = cards
        super().__init__()
        for card in cards:
            card.setParent(self)
        beside = most_beside(cluster, by)
        self.setMinimumWidth(theme.px(RULER) + (theme.px(LEAST_LANE) * beside if beside > 1 else 0))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._high = max(place(cluster, by, 1000).height, theme.line(Type.SMALL))
        self.setFixedHeight(self._high)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self._high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = self._theme.px(RULER)
        boxes = place(self._cluster, self._by, max(self.width() - left, 1)).boxes
        for card, item in zip(self.cards, self._cluster.items, strict=True):
            box = boxes[item.id]
            card.setGeometry(left + box.left, box.top, box.width, box.height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, line = self._theme, self._theme.line(Type.SMALL)
        taken: list[int] = []
        for moment, strong in self._marks():
            last = self._high - line
            y = min(max(y_of(self._cluster, moment, self._by) - (0 if strong else line), 0), last)
            if all(abs(y - other) >= line for other in taken):
                taken.append(y)
                painter.setFont(theme.font(Type.SMALL_STRONG if strong else Type.SMALL))
                painter.setPen(theme.color("text" if strong else "text3"))
                room = QRectF(0, y, theme.px(RULER) - _EDGE, line)
                painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), clock(moment))
        if self._now is not None:
            y = y_of(self._cluster, self._now, self._by)
            painter.setPen(QPen(theme.color("now"), 2))
            painter.drawLine(theme.px(RULER) - _EDGE + 2, y, theme.px(RULER) - 2, y)
        painter.end()

    def _marks(self) -> list[tuple[datetime, bool]]:
        """Return the times that stand beside the cards: where one starts, and, if there is room, where one ends."""
        starts = {item.start for item in self._cluster.items if item.start is not None}
        ends = {item.end for item in self._cluster.items if item.end is not None and item.duration}
        return [*((start, True) for start in sorted(starts)), *((end, False) for end in sorted(ends, reverse=True))]
