# SPDX-License-Identifier: MIT
"""Where each session of a day lies on paper: rooms along one side, time along the other, spread over pages by rooms.

All lengths are whole hundredths of a millimetre, as exact as a printer, so that the geometry of the window serves here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import accumulate, pairwise
from math import ceil
from typing import NamedTuple

from forumdesk.timegrid import Axis, Box, Lane, Span, in_lane

POINT = 35.28
"""A point of type in hundredths of a millimetre."""
_HALF = timedelta(minutes=30)
_FOLDED = 4
"""So many empty half hours and more are drawn as one."""
_LETTER = 0.53
"""How wide a letter is on the average, in its size; and how high a line."""
_LINE = 1.22
_SLIM = 6
"""In a column of fewer letters, too many words break."""
_CUT = 0.06
"""So much may be missing, as `_missed` counts it, without more pages being taken for it."""
_MORE = 0.01
"""So much more may be missing in larger type."""


class Words(NamedTuple):
    """How many letters a card has to hold."""

    head: int
    title: int
    people: int


class Cell(NamedTuple):
    """A session to be placed."""

    span: Span
    lane: Lane
    words: Words


class Room(NamedTuple):
    """A room with its sessions of the day, by their ids."""

    id: str
    cells: Mapping[str, Cell]

    @property
    def crowd(self) -> int:
        """As many sessions stand side by side at the most."""
        return max(cell.lane.of for cell in self.cells.values())


class Frame(NamedTuple):
    """The area of a page that is the grid's, at one size of type."""

    size: float
    """Points, of titles; and of the rest."""
    small: float
    box: Box
    ruler: int
    """How far the hours reach into it, and the names of the rooms."""
    names: int
    turned: bool
    """Rooms stand below each other and time runs across."""
    mirrored: bool
    """It reads from right to left."""

    @property
    def length(self) -> int:
        """What there is for the time."""
        return self.box.width - self.names if self.turned else self.box.height - self.names

    @property
    def breadth(self) -> int:
        """What there is for the rooms."""
        return self.box.height - self.ruler if self.turned else self.box.width - self.ruler

    @property
    def line(self) -> float:
        """The height of a line of small type."""
        return _LINE * self.small * POINT

    def place(self, across: tuple[int, int], along: tuple[int, int]) -> Box:
        """Return a rectangle of the page from where it begins and how far it goes among the rooms and in time."""
        if self.turned:
            left, width = self.names + along[0], along[1]
            top, height = self.ruler + across[0], across[1]
        else:
            left, width = self.ruler + across[0], across[1]
            top, height = self.names + along[0], along[1]
        left = self.box.width - left - width if self.mirrored else left
        return Box(self.box.left + left, self.box.top + top, width, height)


class Page(NamedTuple):
    """One page: the rooms on it, each from where it begins and how far it goes, and the axis of time."""

    frame: Frame
    rooms: tuple[tuple[Room, tuple[int, int]], ...]
    axis: Axis

    @property
    def folds(self) -> tuple[Span, ...]:
        """Return the stretches without a session that are drawn shorter than they are."""
        return tuple(each for each in pairwise(self.axis.moments) if each[1] - each[0] > _HALF)

    def card(self, cell: Cell, room: tuple[int, int]) -> Box:
        """Return where a session of a room lies."""
        gap = round(self.frame.size * 4)
        inner = in_lane(cell.lane, room[0] + gap // 2, room[1] - gap, gap)
        return self.frame.place(inner, self.along(cell.span))

    def along(self, span: Span) -> tuple[int, int]:
        """Return where a time begins and how far it goes."""
        begin, end = self.axis.y_of(span[0]), self.axis.y_of(span[1])
        return begin + 10, max(end - begin - 20, 10)


def shares(total: float, needs: Sequence[float]) -> list[float]:
    """Share a length out evenly, but none less than it needs; where that is too much, as each needs."""
    whole = sum(needs)
    if whole >= total:
        return [total * need / whole for need in needs]
    rest, left = total, sorted(needs)
    while left[-1] * len(left) > rest:
        rest -= left.pop()
    return [max(rest / len(left), need) for need in needs]


def pages(rooms: Sequence[Room], quiet: Sequence[Span], frames: Sequence[Frame]) -> tuple[Page, ...]:
    """Return the pages of a day: as few as hold its words, in the largest type that does. `frames` go down in size.

    `quiet` are the breaks that everybody has. Where no number of pages holds all words, the one that nearly holds most.
    """
    spans = [cell.span for room in rooms for cell in room.cells.values()]
    axes = [_axis([*spans, *quiet], spans, frame) for frame in frames]
    tries = [_spread(rooms, frames[-1], axes[-1], count) for count in _counts(rooms, frames[-1])]
    missed = []
    for found in tries:
        missed.append(_missed(found))
        if missed[-1] <= _CUT:
            break
    best = next(place for place, share in enumerate(missed) if share <= max(min(missed) + 0.02, _CUT))
    for frame, axis in zip(frames[:-1], axes[:-1], strict=True):
        found = _spread(rooms, frame, axis, len(tries[best]))
        if _missed(found) <= missed[best] + _MORE:
            return found
    return tries[best]


def _counts(rooms: Sequence[Room], frame: Frame) -> range:
    """Return the numbers of pages that come into question."""
    least = sum(room.crowd for room in rooms) * _narrow(frame) / frame.breadth
    return range(min(max(ceil(least), 1), len(rooms)), len(rooms) + 1)


def _narrow(frame: Frame) -> float:
    """Return the least side of a card among the rooms."""
    return 3.5 * frame.line if frame.turned else 6.5 * frame.size * POINT


def _spread(rooms: Sequence[Room], frame: Frame, axis: Axis, count: int) -> tuple[Page, ...]:
    whole = sum(room.crowd for room in rooms)
    groups: list[list[Room]] = [[] for _page in range(count)]
    before = 0
    for room in rooms:
        groups[min(round((before + room.crowd / 2) / whole * count - 0.5), count - 1)].append(room)
        before += room.crowd
    return tuple(_page(group, frame, axis) for group in groups if group)


def _page(rooms: Sequence[Room], frame: Frame, axis: Axis) -> Page:
    wide = shares(frame.breadth, [room.crowd * _narrow(frame) for room in rooms])
    edges = [round(edge) for edge in accumulate(wide, initial=0.0)]
    return Page(frame, tuple(zip(rooms, [(a, b - a) for a, b in pairwise(edges)], strict=True)), axis)


def _axis(spans: Sequence[Span], cards: Sequence[Span], frame: Frame) -> Axis:
    """Return an axis of half hours: long empty stretches fold, and those of short sessions get room for a line."""
    busy = sorted({half for span in spans for half in _halves(*span)})
    moments, needs = [busy[0]], []
    least = 11 * frame.size * POINT * 0.5 if frame.turned else frame.line + 60
    dense = dict.fromkeys(busy, 0.0)
    for start, end in cards:
        for half in _halves(start, end):
            dense[half] = max(dense[half], least * (_HALF / (end - start)))
    level = frame.length / len(busy)
    for half in busy:
        if half - moments[-1] >= _FOLDED * _HALF:
            moments.append(half)
            needs.append(0.6 * level)
        while moments[-1] <= half:
            needs.append(min(max(dense.get(moments[-1], 0.0), 0.6 * level), 4 * level))
            moments.append(moments[-1] + _HALF)
    ys = accumulate(shares(frame.length, needs), initial=0.0)
    return Axis(tuple(moments), tuple(round(y) for y in ys))


def _halves(start: datetime, end: datetime) -> list[datetime]:
    half = start.replace(minute=start.minute // 30 * 30)
    return [half + step * _HALF for step in range(ceil((end - half) / _HALF))]


def _missed(found: Sequence[Page]) -> float:
    """Return how much does not fit onto the cards, as far as one can tell without setting it.

    A card whose title is cut counts as one, one that has no room for all its people as a fifth, of all cards.
    """
    held = [
        _lost(cell.words, page.card(cell, place), page.frame)
        for page in found
        for room, place in page.rooms
        for cell in room.cells.values()
    ]
    return sum(held) / len(held)


def _lost(words: Words, box: Box, frame: Frame) -> float:
    if _holds(words, box, frame):
        return 0.0
    return 0.2 if words.people and _holds(words._replace(people=1), box, frame) else 1.0


def _holds(words: Words, box: Box, frame: Frame) -> bool:
    """Tell whether a card holds its words: each in lines of its own, or in a low one all running on."""
    width, height = box.width - 1.2 * frame.line, box.height + 0.3 * frame.line  # none stands below the last
    small, size = frame.small * POINT * _LETTER, frame.size * POINT * _LETTER
    if width < _SLIM * size:
        return False
    running = _lines(6 + words.title + words.people, small, width) * frame.line
    if running <= height < 4 * frame.line:
        return True
    title = _lines(words.title, size, width) * _LINE * frame.size * POINT
    rest = _lines(words.head, small, width) + _lines(words.people, small, width)
    return title + rest * frame.line <= height


def _lines(letters: int, letter: float, width: float) -> int:
    """Return how many lines so many letters take: of each, half a word stays empty."""
    if letters * letter <= width:
        return 1 if letters else 0
    return ceil(letters * letter / max(width - 2.5 * letter, letter))
