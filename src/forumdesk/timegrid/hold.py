# SPDX-License-Identifier: MIT
"""What stays where it is in the view while a day is laid out anew: for another zoom, width or text size, or an edit."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from forumdesk.timegrid.picture import Box, Layout

_MARGIN = 12
"""Left free below a card that has to move to stay in view."""


class Hold(NamedTuple):
    """A place in the picture, and where in the view it lies, in pixels from the view's top left corner."""

    key: str | None
    """The card whose top left corner it is; None for a bare moment."""
    moment: datetime
    share: float
    """How far across the picture, of its width."""
    x: int
    y: int
    whole: tuple[bool, bool]
    """Whether all of the card was in view, across and down, and so has to stay."""


def take_hold(layout: Layout, view: Box, point: tuple[int, int] | None = None, key: str | None = None) -> Hold:
    """Return what to keep: a point of the view when given, else the card when its top is in view, else the middle."""
    box = layout.boxes.get(key or "")
    if point is None and box is not None and view.top <= box.top < view.bottom and box.meets(view):
        x, y = box.left - view.left, box.top - view.top
        whole = (view.left <= box.left and box.right <= view.right, box.bottom <= view.bottom)
        return Hold(key, layout.axis.moment_at(box.top), box.left / layout.width, x, y, whole)
    x, y = point or (view.width // 2, view.height // 2)
    share = (view.left + x) / max(layout.width, 1)
    return Hold(None, layout.axis.moment_at(view.top + y), share, x, y, (False, False))


def place_hold(layout: Layout, hold: Hold, width: int, height: int) -> tuple[int, int]:
    """Return how far to scroll a layout, right and down, in a view of that size, so that the place stays."""
    box = layout.boxes.get(hold.key or "")
    if box is None:
        return round(hold.share * layout.width) - hold.x, layout.axis.y_of(hold.moment) - hold.y
    across, down = hold.whole
    left = _kept(box.left, box.width, hold.x, width if across else None)
    return left, _kept(box.top, box.height, hold.y, height if down else None)


def _kept(start: int, length: int, offset: int, shown: int | None) -> int:
    """Return where to scroll so that a card stays at an offset, or as near to it as shows all of it."""
    at = start - offset
    if shown is None or start + length <= at + shown:
        return at
    return min(start + length + _MARGIN - shown, max(start - _MARGIN, at))
