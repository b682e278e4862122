# SPDX-License-Identifier: MIT
"""The drawn icons of resources/icons, tinted and sharp at every scale of the screen."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from forumdesk.paths import resources
from forumdesk.selection import Interest

STARS: Mapping[Interest | None, str] = MappingProxyType(
    {Interest.MUST: "star-full", Interest.MAYBE: "star-half", None: "star"}
)
"""The icon of each interest in a session. Their shapes tell them apart, also where colours do not."""


@functools.cache
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@functools.lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", color).encode()))


def paint(painter: QPainter, name: str, color: str, box: QRectF) -> None:
    """Draw an icon into a square box."""
    _renderer(name, color).render(painter, box)


@functools.lru_cache(maxsize=256)
def pixmap(name: str, color: str, size: int, scale: float = 1.0, gap: int = 0) -> QPixmap:
    """Return an icon as a picture of `size` logical pixels for a screen of that scale, with a gap to its right."""
    picture = QPixmap(round((size + gap) * scale), round(size * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, name, color, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, color: str, current: str = "", size: int = 20, gap: int = 0) -> QIcon:
    """Return an icon for a button; `current` is its colour while the button is checked.

    `gap` widens the distance to the words, which Qt's styles fix at 4 pixels.
    """
    sharpest = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    made = QIcon(pixmap(name, color, size, sharpest, gap))
    if current:
        made.addPixmap(pixmap(name, current, size, sharpest, gap), QIcon.Mode.Normal, QIcon.State.On)
    return made
