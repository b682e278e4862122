# SPDX-License-Identifier: MIT
"""The star of a card: where it stands, what of the title it takes, where a click meets it, and how it is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from forumdesk.gui.timeline import faces
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.icons import STARS
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.selection import Interest
from forumdesk.timegrid import Box

_WIDE, _SLIM = 18, 14
"""Sides at the base text size."""
_GAP = 6
"""Between a star and the title."""
_EDGE = 5
"""From the right edge of a card in the grid."""
_REACH = 28
"""A click meets a star within a square of so many pixels, as far as the card goes."""
_PATCH = 2.0
_FLAT = 14
"""A card in the grid that is lower has no words, and no star."""


def notch(theme: Theme, *, one_stage: bool) -> int:
    """Return what a star takes of a title's first line."""
    return theme.px(_WIDE if one_stage else _SLIM) + (_GAP if one_stage else 2)


def place(theme: Theme, box: Box, *, one_stage: bool) -> QRectF:
    """Return where the star of a card stands: at its top right, on the middle of the title's first line."""
    if one_stage:
        side = theme.px(_WIDE)
        top = faces.TOP + (theme.line(Type.CARD_TITLE) - side) / 2
        return QRectF(box.right - faces.INSET - side + 2, box.top + top, side, side)
    large = faces.is_large(theme, box.width, box.height)
    line = theme.line(Type.LIST_TITLE if large else Type.GRID_TITLE)
    side = min(theme.px(_SLIM), box.height - 2)
    pad = faces.GRID_PAD + (4 if large else 1)
    top = min(pad + (line - side) / 2, (box.height - side) / 2)
    return QRectF(box.right - _EDGE - side, box.top + top, side, side)


def reach(theme: Theme, box: Box, *, one_stage: bool) -> QRectF:
    """Return where a click meets the star of a card: more than is seen of it, and nothing past the card."""
    if not one_stage and box.height < theme.px(_FLAT):
        return QRectF()
    star = place(theme, box, one_stage=one_stage)
    more = max(_REACH - star.width(), 0) / 2
    return star.adjusted(-more, -more, more, more).intersected(QRectF(box.left, box.top, box.width, box.height))


def paint(
    painter: QPainter, theme: Theme, star: QRectF, interest: Interest | None, ground: QColor, *, faint: bool
) -> None:
    """Draw a star: full for what must be seen, half full for maybe, and a grey outline where one could be."""
    if star.height() < _FLAT - 4:
        return
    painter.fillRect(star.adjusted(-_PATCH, 0, 0, 0), ground)
    drawn(painter, theme, star, interest, faint=faint)


def drawn(painter: QPainter, theme: Theme, star: QRectF, interest: Interest | None, *, faint: bool = False) -> None:
    """Draw a star on the bare ground, as lists have it."""
    colors = theme.colors
    full = colors.text3 if faint else colors.accent
    name = STARS[interest]
    icons.paint(painter, name, full if interest is not None else colors.edge, star)
