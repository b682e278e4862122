# SPDX-License-Identifier: MIT
"""Whether something was painted: pixels of a widget that differ from its ground, or that have a colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget


def pixels(widget: QWidget, box: QRect | QRectF) -> list[QColor]:
    """Return the colours of a widget inside a box, in logical pixels."""
    inside = box.toAlignedRect() if isinstance(box, QRectF) else box
    image = widget.grab(inside).toImage()
    return [image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width())]


def ink(widget: QWidget, box: QRect | QRectF, ground: QColor) -> int:
    """Return how many pixels inside a box are not of the ground."""
    return sum(1 for color in pixels(widget, box) if _distance(color, ground) > 40)


def near(widget: QWidget, box: QRect | QRectF, wanted: QColor, within: int = 40) -> int:
    """Return how many pixels inside a box are about of a colour; thin strokes are mixed with their ground."""
    return sum(1 for color in pixels(widget, box) if _distance(color, wanted) < within)


def _distance(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())
