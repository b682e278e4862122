# SPDX-License-Identifier: MIT
"""A reader’s day as what stands under each other in its picture: items that touch in time, what is free, what is off.

Where each item of a cluster lies is for the view, which knows the sizes.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple, TypeAlias

from forumdesk.agenda.day import AgendaDay, Hole, Overlap, Way
from forumdesk.agenda.items import Item

WORTH_FILLING = 15
"""Minutes below which free time is a pause: only told, and not filled."""
WORTH_PLANNING = 30
"""The same where nothing else takes place."""


class Cluster(NamedTuple):
    """Items of which each lasts while another of them does; a single one if nothing does."""

    items: tuple[Item, ...]
    start: datetime
    end: datetime
    """That of the day, for what lasts beyond it."""
    overlaps: tuple[Overlap, ...]
    ways: tuple[Way, ...]
    """The short ways that lead to an item of it."""


class Off(NamedTuple):
    """An item that does not take place, at the time at which it would have begun."""

    item: Item
    start: datetime


Block: TypeAlias = Cluster | Hole | Off


def blocks(day: AgendaDay) -> tuple[Block, ...]:
    """Return the day from morning to night. What is cancelled comes before what begins at its time."""
    off = [Off(item, item.start) for item in day.items if item.cancelled and item.start is not None]
    found: list[Block] = [*off, *day.holes, *_clusters(day)]
    return tuple(sorted(found, key=lambda block: (block.start, not isinstance(block, Off))))


def _clusters(day: AgendaDay) -> list[Cluster]:
    found: list[Cluster] = []
    running: list[Item] = []
    until: datetime | None = None
    for item in day.items:
        if item.cancelled or item.start is None or item.until is None:
            continue
        if until is not None and item.start >= until:
            found.append(_cluster(day, running, until))
            running, until = [], None
        running.append(item)
        until = item.until if until is None else max(until, item.until)
    if until is not None:
        found.append(_cluster(day, running, until))
    return found


def _cluster(day: AgendaDay, members: list[Item], until: datetime) -> Cluster:
    ids = {item.id for item in members}
    start = members[0].start
    assert start is not None
    return Cluster(
        tuple(members),
        start,
        min(until, day.last),
        tuple(lap for lap in day.overlaps if lap.one.id in ids),
        tuple(way for way in day.ways if way.other.id in ids),
    )
