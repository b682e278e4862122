# SPDX-License-Identifier: MIT
"""The day beneath a drag as one picture, so that a step of the mouse paints nothing anew but what is dragged.

Painting forty cards takes longer than a frame may; a drag uncovers them at every step, and changes none of them.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap

from forumdesk.gui.timeline.picture import Picture
from forumdesk.timegrid import Box


class Backdrop:
    """What is seen of a day without what is dragged, kept for as long as one does not scroll."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._kept: QPixmap | None = None
        self._shows: object = None
        self._asked: object = None

    def drop(self) -> None:
        """Paint the day anew the next time: something else of it has changed."""
        self._kept = self._shows = self._asked = None

    def paint(self, painter: QPainter, window: Box, seen: Box) -> None:
        """Draw a part of what is seen; kept from the second time on, since one that scrolls paints each place once."""
        ratio = painter.device().devicePixelRatio()
        wanted = (seen, ratio, self._picture.layout, self._picture.now, self._picture.lifted)
        if wanted != self._shows and wanted == self._asked:
            self._keep(painter, seen, ratio)
            self._shows = wanted
        self._asked = wanted
        if self._kept is not None and wanted == self._shows:
            painter.drawPixmap(QPoint(seen.left, seen.top), self._kept)
        else:
            self._picture.paint(painter, window)

    def _keep(self, painter: QPainter, seen: Box, ratio: float) -> None:
        self._kept = QPixmap(round(seen.width * ratio), round(seen.height * ratio))
        self._kept.setDevicePixelRatio(ratio)
        inside = QPainter(self._kept)
        inside.setLayoutDirection(painter.layoutDirection())
        inside.translate(-seen.left, -seen.top)
        self._picture.paint(inside, seen)
        inside.end()
