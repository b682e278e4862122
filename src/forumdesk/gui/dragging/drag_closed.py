# SPDX-License-Identifier: MIT
"""The times at which a room, or somebody who is dragged along, is not available: greyed beneath the cards, and said."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from forumdesk.checks import closed_times
from forumdesk.gui.desk import Desk
from forumdesk.gui.timeline.set_text import set_text
from forumdesk.gui.widgets.style import Type
from forumdesk.timegrid import Box, Layout, box_at

_INSET = 8


class ClosedTimes:
    """Where these sessions can't go on a laid out day."""

    def __init__(self, desk: Desk, layout: Layout, session_ids: Collection[str]) -> None:
        self._theme = desk.theme
        first, last = layout.axis.moments[0], layout.axis.moments[-1]
        rooms = {column.room_id for column in layout.columns}
        self._boxes = [
            (box_at(layout, room, closed.start, closed.end, 0), closed.words)
            for room, found in closed_times(desk.program, session_ids, first, last).items()
            if room in rooms
            for closed in found
        ]

    def __bool__(self) -> bool:
        """Tell whether there is any such time."""
        return bool(self._boxes)

    def paint(self, painter: QPainter, window: Box) -> None:
        """Grey them, and say in each of them why."""
        theme, line = self._theme, self._theme.line(Type.LABEL_PLAIN)
        for box, words in self._boxes:
            if not box.meets(window):
                continue
            rect = QRectF(box.left, box.top, box.width, box.height)
            painter.fillRect(rect, theme.color("hover"))
            painter.fillRect(rect, QBrush(theme.color("line2"), Qt.BrushStyle.BDiagPattern))
            most = (box.height - 8) // line
            if most > 0:
                width = box.width - 2 * _INSET
                piece = set_text(theme, Type.LABEL_PLAIN, words, (_INSET, 4), width, most=min(most, 3))
                ground = QRectF(box.left + _INSET - 2, box.top + 3, piece.width + 4, piece.height + 2)
                painter.fillRect(ground, theme.color("hover"))
                painter.setPen(theme.color("text2"))
                piece.paint(painter, box.left, box.top)
