# SPDX-License-Identifier: MIT
"""What a laid out day is: boxes, columns, marks and the axis of time, and how one finds a session in it.

How they come about is told by `grid` and `stage`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

NO_ROOM = ""
"""The column of the sessions without a room."""


class Box(NamedTuple):
    """A rectangle of the day's picture in logical pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first pixel past it."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first pixel below it."""
        return self.top + self.height

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes share a pixel."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


class Column(NamedTuple):
    """A room's place; `NO_ROOM` for the sessions that have none."""

    room_id: str
    left: int
    width: int


class Weight(Enum):
    """What a mark on the ruler stands for, the most important first."""

    START = 1
    END = 2
    HOUR = 3
    HALF = 4


class Mark(NamedTuple):
    """A time on the ruler."""

    moment: datetime
    y: int
    weight: Weight


class Pause(NamedTuple):
    """A stretch of the day without a session."""

    top: int
    height: int
    minutes: int
    folded: bool
    left_out: int = 0
    """How many sessions that are not shown lie in it."""


class Scale(NamedTuple):
    """The sizes of one picture, in logical pixels."""

    minute: float
    """Height of a minute."""
    lane: int
    """Least width of a room."""
    widest: int
    """Greatest width that a room is stretched to when there is space."""
    narrow: int
    """Least width of one of several sessions side by side: the room grows to keep it."""
    gap: int
    """Between cards."""
    top: int
    bottom: int
    """Space above the first mark and below the last."""
    side: int = 0
    """Space left of the first card of a stage, and right of the last."""
    pause: int = 0
    """Least height of a pause on a stage."""
    fold: int = 0
    """Height of a folded pause."""


class Axis(NamedTuple):
    """Wall time to pixels and back: straight from point to point, and never backwards."""

    moments: tuple[datetime, ...]
    ys: tuple[int, ...]

    def y_of(self, moment: datetime) -> int:
        """Return the height of a moment; of one outside the day, the nearest end."""
        index = bisect_right(self.moments, moment)
        if index == 0:
            return self.ys[0]
        if index == len(self.moments):
            return self.ys[-1]
        since, until = self.moments[index - 1], self.moments[index]
        share = (moment - since) / (until - since)
        return round(self.ys[index - 1] + share * (self.ys[index] - self.ys[index - 1]))

    def moment_at(self, y: float) -> datetime:
        """Return the moment at a height; outside the day, its nearest end."""
        index = bisect_right(self.ys, y)
        if index == 0:
            return self.moments[0]
        if index == len(self.ys):
            return self.moments[-1]
        above, below = self.ys[index - 1], self.ys[index]
        share = (y - above) / (below - above)
        return self.moments[index - 1] + share * (self.moments[index] - self.moments[index - 1])


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The picture of one day."""

    one_stage: bool
    boxes: Mapping[str, Box]
    """Session id -> its card, in order of start."""
    columns: tuple[Column, ...]
    axis: Axis
    marks: tuple[Mark, ...]
    pauses: tuple[Pause, ...] = ()
    across: frozenset[str] = frozenset()
    """Breaks that lie across all rooms."""
    width: int
    height: int

    @cached_property
    def _shelves(self) -> tuple[_Shelf, ...]:
        found: dict[int, list[str]] = defaultdict(list)
        lefts = [column.left for column in self.columns]
        for key, box in self.boxes.items():
            if key not in self.across:
                found[bisect_right(lefts, box.left) - 1].append(key)
        return tuple(_shelf(keys, self.boxes) for _place, keys in sorted(found.items()))

    @cached_property
    def _across_all(self) -> tuple[_Shelf, ...]:
        return (_shelf(list(self.across), self.boxes),) if self.across else ()

    def within(self, window: Box) -> list[str]:
        """Return the sessions whose cards meet a window, column by column."""
        return [key for shelf in (*self._across_all, *self._shelves) for key in shelf.within(window, self.boxes)]

    def session_at(self, x: int, y: int) -> str | None:
        """Return the session whose card lies at a point, or None."""
        return next(iter(self.within(Box(x, y, 1, 1))), None)

    def between(self, one: str, other: str) -> list[str]:
        """Return the sessions from one to another: those of the rooms between them that begin in their time."""
        if one not in self.boxes or other not in self.boxes:
            return [other]
        first, last = self.boxes[one], self.boxes[other]
        left, top = min(first.left, last.left), min(first.top, last.top)
        span = Box(left, top, max(first.right, last.right) - left, max(first.bottom, last.bottom) - top)
        found = {key for key in self.within(span) if self.boxes[key].top >= top}
        return [key for key in self.boxes if key in found]

    def next_to(self, key: str, across: int, down: int, home: str | None = None) -> str | None:
        """Return the session beside one: a step to a side, or up or down in its room; None at the edge.

        `home` is a session of the room that one came from, for the way on from a break across all rooms.
        """
        if down:
            keys = self._in_room(home if key in self.across and home else key)
            place = keys.index(key) + down
            return keys[place] if 0 <= place < len(keys) else None
        if key in self.across:
            return None
        return self._in_lanes(key, across) or self._in_next_room(key, across)

    def _shelf_of(self, key: str) -> int:
        return next((index for index, shelf in enumerate(self._shelves) if key in shelf.keys), 0)

    def _in_room(self, key: str) -> list[str]:
        """Return the sessions of a session's room from top to bottom, with the breaks that everybody has."""
        keys = self._shelves[self._shelf_of(key)].keys if self._shelves else ()
        return sorted((*keys, *self.across), key=lambda key: (self.boxes[key].top, self.boxes[key].left))

    def _in_lanes(self, key: str, across: int) -> str | None:
        box = self.boxes[key]
        beside = [
            other
            for other in self._shelves[self._shelf_of(key)].keys
            if (found := self.boxes[other]).top < box.bottom
            and box.top < found.bottom
            and (found.left - box.left) * across > 0
        ]
        return self.nearest(beside, Box(box.left + across, box.top, box.width, box.height)) if beside else None

    def _in_next_room(self, key: str, across: int) -> str | None:
        place = self._shelf_of(key) + across
        return self.nearest(self._shelves[place].keys, self.boxes[key]) if 0 <= place < len(self._shelves) else None

    def page(self, key: str, by: int) -> str:
        """Return the session of the same room that lies nearest to a place `by` pixels further down."""
        box = self.boxes[key]
        return self.nearest(self._in_room(key), Box(box.left, box.top + by, box.width, box.height))

    def nearest(self, keys: Iterable[str], box: Box) -> str:
        """Return the session whose card is nearest in time to a box: one beside it before one above or below."""

        def distance(key: str) -> tuple[int, int, int]:
            other = self.boxes[key]
            apart = max(other.top - box.bottom, box.top - other.bottom, 0)
            return apart, abs(other.top - box.top), abs(other.left - box.left)

        return min(keys, key=distance)


class _Shelf(NamedTuple):
    """The cards of one column by top, so that those in a window are found without looking at the others."""

    keys: tuple[str, ...]
    tops: tuple[int, ...]
    reach: tuple[int, ...]
    """The lowest bottom of this card and all before it: it only grows, so it can be searched."""
    left: int
    right: int

    def within(self, window: Box, boxes: Mapping[str, Box]) -> list[str]:
        if self.right <= window.left or window.right <= self.left:
            return []
        first, last = bisect_right(self.reach, window.top), bisect_left(self.tops, window.bottom)
        return [key for key in self.keys[first:last] if boxes[key].meets(window)]


def _shelf(keys: list[str], boxes: Mapping[str, Box]) -> _Shelf:
    ordered = sorted(keys, key=lambda key: (boxes[key].top, boxes[key].left))
    return _Shelf(
        tuple(ordered),
        tuple(boxes[key].top for key in ordered),
        tuple(accumulate((boxes[key].bottom for key in ordered), max)),
        min(boxes[key].left for key in ordered),
        max(boxes[key].right for key in ordered),
    )
