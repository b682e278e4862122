# SPDX-License-Identifier: MIT
"""The pattern that means an overlap, wherever one is drawn."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_HATCH, _STROKE = 10, 3.0


def hatch(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Fill a box with lines at 45 degrees."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, _STROKE))
    first = int((rect.left() + rect.top()) // _HATCH)
    last = int((rect.right() + rect.bottom()) // _HATCH) + 1
    lines = []
    for number in range(first, last):  # each is x + y = a multiple, so that two boxes that meet have one pattern
        across = number * _HATCH
        lines.append(QLineF(across - rect.top(), rect.top(), across - rect.bottom(), rect.bottom()))
    painter.drawLines(lines)
    painter.restore()
