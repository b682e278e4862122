# SPDX-License-Identifier: MIT
"""From a point of a day's picture to a room and a time, and back: where what one drags would go."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from forumdesk.timegrid.picture import Box, Layout

_MINUTE = timedelta(minutes=1)


class Spot(NamedTuple):
    """A room, or `NO_ROOM`, and a wall time of the conference."""

    room_id: str
    start: datetime


def snap(
    layout: Layout, point: tuple[float, float], step: int, keep: datetime | None = None, held: timedelta = timedelta()
) -> Spot:
    """Return the room at a point and the nearest time that lies on a step of the clock; beside the rooms, the nearest.

    `keep` is a time that holds although it lies on no step, as long as the point is as near to it as to one: what is
    only pushed into another room stays when it is. `held` is how long after its start a card was taken hold of.
    """
    moment = layout.axis.moment_at(point[1]) - held
    if keep is not None and abs(moment - keep) <= step * _MINUTE / 2:
        return Spot(room_at(layout, point[0]), keep)
    return Spot(room_at(layout, point[0]), on_step(moment, step))


def room_at(layout: Layout, x: float) -> str:
    """Return the room whose column lies at a place across, or nearest to it."""
    column = next((column for column in layout.columns if x < column.left + column.width), layout.columns[-1])
    return column.room_id


def on_step(moment: datetime, step: int) -> datetime:
    """Return the nearest time that is so many minutes, once or more, after a full hour."""
    hour = moment.replace(minute=0, second=0, microsecond=0)
    steps = round((moment - hour) / (step * _MINUTE))
    return hour + steps * step * _MINUTE


def box_at(layout: Layout, room_id: str, start: datetime, end: datetime, gap: int) -> Box:
    """Return where a card would lie that has its room to itself; one of no room that there is, across all of them."""
    column = next((column for column in layout.columns if column.room_id == room_id), None)
    left, width = (column.left + gap, column.width - 2 * gap) if column is not None else (0, layout.width)
    top = layout.axis.y_of(start) + 1
    return Box(left, top, width, max(layout.axis.y_of(end) - gap // 2 - top, 3))
