# SPDX-License-Identifier: MIT
"""What a day was drawn from, so that after a step only those cards are painted again that the step has changed."""

from __future__ import annotations

from collections.abc import Mapping
from operator import is_
from typing import NamedTuple

from forumdesk.program import Session
from forumdesk.timegrid import Box, Layout


class Drawn(NamedTuple):
    """The state of a picture; what is hovered, chosen or marked is painted when it changes, and does not count here."""

    layout: Layout | None
    sessions: Mapping[str, Session]
    said: tuple[object, ...]
    """What else of the program is said on it: the same while each of these is the same object."""
    mixed: frozenset[str]
    """The rooms whose cards say their track."""
    state: tuple[object, ...]
    """What else it depends on."""


def differing(before: Drawn, after: Drawn) -> list[Box] | None:
    """Return the places at which two pictures of a day differ; None when that may be anywhere."""
    one, other = before.layout, after.layout
    if one is None or other is None or _frame(one) != _frame(other):
        return None
    if before.state != after.state or not all(map(is_, before.said, after.said)):
        return None
    old, new, turned = before.sessions, after.sessions, before.mixed ^ after.mixed
    keys = (
        key
        for key in one.boxes.keys() | other.boxes.keys()
        if (session := new.get(key)) is None
        or old.get(key) is not session
        or one.boxes.get(key) != other.boxes.get(key)
        or session.room_id in turned
    )
    return [boxes[key] for key in keys for boxes in (one.boxes, other.boxes) if key in boxes]


def _frame(layout: Layout) -> tuple[object, ...]:
    """Return what is drawn of a layout besides its cards; breaks across all rooms are drawn in each of them."""
    across = {key: layout.boxes[key] for key in layout.across}
    return layout.one_stage, layout.columns, layout.axis, layout.pauses, across, layout.width, layout.height
