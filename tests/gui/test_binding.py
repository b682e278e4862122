# SPDX-License-Identifier: MIT
"""PySide6 itself: 6.12.0 on Python 3.11 gives None away without counting it, and aborts after seconds of scrolling."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter


def _paint(times: int) -> QImage:
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for i in range(times):
        painter.save()
        painter.setPen(QColor(i % 256, 0, 0))
        painter.drawRect(QRect(i % 32, i % 32, 16, 16))
        painter.restore()
    painter.end()
    return image


def test_painting_keeps_count_of_none() -> None:
    before = sys.getrefcount(None)
    _paint(200)
    assert sys.getrefcount(None) > before - 100


def test_painting_50_000_times_survives(qapp: object) -> None:
    assert qapp is not None
    assert _paint(50_000).pixelColor(63, 63) == QColor("white")
