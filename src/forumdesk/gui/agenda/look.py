# SPDX-License-Identifier: MIT
"""What a card of the agenda says of an item, and what sets it apart. How it is painted is the card's."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from forumdesk import times, wording
from forumdesk.agenda.day import Overlap
from forumdesk.agenda.items import Item
from forumdesk.agenda.words import overlap_seen_from, standing
from forumdesk.gui.desk import Desk
from forumdesk.i18n import _
from forumdesk.times import clock, in_forum_zone, length, length_short, on_own_clock, span

MOST_SPOKEN = 5
"""Overlaps that a screen reader says of one item."""


class Look(NamedTuple):
    """One card."""

    item: Item
    time: str
    """From when to when in the forum's zone."""
    own_time: str
    """The same on the reader's clock; empty when both agree."""
    about: str
    """How long, and where."""
    who: str
    """Who speaks; empty for an own entry."""
    track_id: str
    shared: tuple[tuple[datetime, datetime], ...]
    """When it overlaps others."""
    spoken: str
    """All of it, for screen readers."""
    until: datetime | None = None
    """Until when it is drawn; None where its height says no time."""
    past: bool = False
    """Whether it is over, on the day that is today."""
    now: datetime | None = None
    """The present, if it takes place now."""


def look(
    desk: Desk,
    item: Item,
    laps: tuple[Overlap, ...] = (),
    now: datetime | None = None,
    until: datetime | None = None,
) -> Look:
    """Return what is said of an item; `laps` are its overlaps, `now` is a wall time in the forum's zone."""
    zone, program = desk.program.conference.timezone, desk.program
    session = program.sessions.get(item.id)
    own = on_own_clock(item.start, item.duration, zone, desk.own_zone) if item.start is not None else ""
    lasting = length_short(item.duration) if item.duration else _("No end given")
    begun = now is not None and item.start is not None and item.start <= now
    over = now is not None and item.until is not None and item.until <= now
    today = now is not None and item.start is not None and program.day_at(item.start) == program.day_at(now)
    return Look(
        item=item,
        time=span(item.start, item.duration) if item.start is not None else _("Not scheduled yet"),
        own_time=own,
        about=" · ".join(part for part in (lasting if item.start is not None else "", item.place) if part),
        who=", ".join(wording.names_in(program, session.id)) if session is not None else "",
        track_id=session.track_id if session is not None else "",
        shared=tuple(_shared(lap) for lap in laps if lap.minutes),
        spoken=_spoken(item, laps, zone, own),
        until=until,
        past=over and today,
        now=now if begun and not over else None,
    )


def cancelled_words(item: Item) -> str:
    """Return why an item does not take place; empty for one that does."""
    if item.gone:
        return _("No longer in the program")
    return _("Cancelled") if item.cancelled else ""


def own_start(item: Item, zone: str, own: str) -> str:
    """Return when an item begins on the reader's clock, in short; empty when both clocks agree."""
    if item.start is None or not times.difference(item.start, zone, own):
        return ""
    there = times.wall(times.instant(item.start, zone), own)
    said = _("{time} on your clock").format(time=clock(there))
    return said if there.date() == item.start.date() else f"{said}, {times.WEEKDAYS[there.weekday()]}"


def _shared(lap: Overlap) -> tuple[datetime, datetime]:
    start = lap.other.start
    assert start is not None
    return start, start + timedelta(minutes=lap.minutes)


def _spoken(item: Item, laps: tuple[Overlap, ...], zone: str, own: str) -> str:
    day = times.day_long(item.start.date()) if item.start is not None else ""
    when = in_forum_zone(item.start, item.duration, zone) if item.start is not None else _("Not scheduled yet")
    lasting = length(item.duration) if item.duration else ""
    note = _("Note: {note}").format(note=item.note) if item.note else ""
    said = (item.title, standing(item), cancelled_words(item), day, when, own, lasting, item.place)
    return ", ".join(
        part for part in (*said, *(overlap_seen_from(lap, item.id) for lap in laps[:MOST_SPOKEN]), note) if part
    )
