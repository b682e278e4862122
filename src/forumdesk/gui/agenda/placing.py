# SPDX-License-Identifier: MIT
"""Where the cards of a cluster lie: as long as they last, side by side where they overlap. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from forumdesk.agenda.blocks import Block, Cluster
from forumdesk.agenda.items import Item
from forumdesk.timegrid import Box, lanes
from forumdesk.timegrid.lanes import in_lane

GAP = 6
"""Pixels between cards."""


class Scale(NamedTuple):
    """How time becomes pixels in one day."""

    minute: float
    """The height of a minute."""
    least: int
    """The least height of a card; what is shorter is drawn so high, and what follows stands beside it."""


class Placed(NamedTuple):
    """The cards of a cluster."""

    boxes: Mapping[str, Box]
    """Item id -> its box."""
    height: int


def scale(found: Sequence[Block], usual: float, most: float, wanted: int, least: int) -> Scale:
    """Return the scale of a day in which the shortest item is about `wanted` pixels high, within bounds."""
    lengths = [_minutes(item) for block in found if isinstance(block, Cluster) for item in block.items]
    shortest = min(lengths, default=60.0)
    return Scale(min(max(wanted / shortest, usual), most), least)


def place(cluster: Cluster, by: Scale, width: int) -> Placed:
    """Return where each card lies at a width."""
    spans = {item.id: _drawn(cluster, item, by) for item in cluster.items}
    found = lanes(spans)
    boxes = {}
    for key, (start, end) in spans.items():
        left, wide = in_lane(found[key], 0, width, GAP)
        top, bottom = y_of(cluster, start, by), y_of(cluster, end, by)
        boxes[key] = Box(left, top, max(wide, 1), bottom - top)
    return Placed(boxes, max(box.bottom for box in boxes.values()))


def most_beside(cluster: Cluster, by: Scale) -> int:
    """Return how many cards of a cluster stand side by side at the most."""
    return max(lane.of for lane in lanes({item.id: _drawn(cluster, item, by) for item in cluster.items}).values())


def y_of(cluster: Cluster, moment: datetime, by: Scale) -> int:
    """Return how far down in its cluster a moment lies."""
    return round((moment - cluster.start).total_seconds() / 60 * by.minute)


def _minutes(item: Item) -> float:
    assert item.start is not None
    assert item.until is not None
    return (item.until - item.start).total_seconds() / 60


def _drawn(cluster: Cluster, item: Item, by: Scale) -> tuple[datetime, datetime]:
    assert item.start is not None
    assert item.until is not None
    end = min(item.until, cluster.end)
    return item.start, max(end, item.start + timedelta(minutes=by.least / by.minute))
