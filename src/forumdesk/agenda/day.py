# SPDX-License-Identifier: MIT
"""One day of a reader: what overlaps, what is free, and where the way from one room to the next is short.

What is cancelled stays among the items and takes no time. No length of a way is made up: a reader says how many minutes
they want between two rooms, and what leaves them fewer is told.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from forumdesk.agenda.items import ASSUMED, Item, date_of, items, of_session
from forumdesk.program import Program, SessionKind, SessionState
from forumdesk.selection import Selection
from forumdesk.text import fold

USUAL_CHANGE = 5
"""Minutes that a reader wants to change rooms, until they say another number."""
MOST_CHANGE = 60
"""No reader can want more."""
CHANGE_KEPT = ("agenda", "minutes to change rooms")
"""Under which scope and key the reader's own file keeps what they say."""


_HOUR = timedelta(hours=1)


class Overlap(NamedTuple):
    """Two items of which one can't be seen whole. The first begins first."""

    one: Item
    other: Item
    minutes: int
    """How long both last at the same time; 0 where one that has no end begins within the other."""


class Hole(NamedTuple):
    """A stretch of a day in which nothing is planned."""

    start: datetime
    end: datetime

    @property
    def minutes(self) -> int:
        """How long it is."""
        return _minutes(self.end - self.start)


class Way(NamedTuple):
    """A change of rooms that leaves less time than the reader wants for it."""

    one: Item
    other: Item
    minutes: int
    """Between the end of the one and the start of the other."""


@dataclass(frozen=True, kw_only=True)
class AgendaDay:
    """A reader's day."""

    date: date
    items: tuple[Item, ...]
    """In order of start, cancelled ones among them."""
    overlaps: tuple[Overlap, ...]
    holes: tuple[Hole, ...]
    ways: tuple[Way, ...]
    last: datetime
    """When the day ends, by the hour at which days change."""

    @cached_property
    def _overlaps_by_item(self) -> Mapping[str, tuple[Overlap, ...]]:
        found: dict[str, list[Overlap]] = defaultdict(list)
        for lap in self.overlaps:
            found[lap.one.id].append(lap)
            found[lap.other.id].append(lap)
        return {key: tuple(laps) for key, laps in found.items()}

    def overlaps_of(self, item_id: str) -> tuple[Overlap, ...]:
        """Return what an item overlaps, in order of start."""
        return self._overlaps_by_item.get(item_id, ())


def change_of(kept: str) -> int:
    """Return how many minutes a reader wants to change rooms by the text that was kept of it, or what is usual."""
    said = int(kept) if kept.isascii() and kept.isdigit() and len(kept) < 4 else -1
    return said if 0 <= said <= MOST_CHANGE else USUAL_CHANGE


def agenda_day(program: Program, selection: Selection, day: date, change: int = USUAL_CHANGE) -> AgendaDay:
    """Return a reader's day; `change` is how many minutes they want to change rooms, 0 for not to be told."""
    return agenda_days(program, selection, [day], change)[0]


def agenda_days(
    program: Program, selection: Selection, days: Iterable[date], change: int = USUAL_CHANGE
) -> tuple[AgendaDay, ...]:
    """Return several of a reader's days, which goes through all that they have only once."""
    found: dict[date | None, list[Item]] = defaultdict(list)
    for item in items(program, selection):
        found[date_of(program, item)].append(item)
    return tuple(_day_of(program, day, tuple(found.get(day, ())), change) for day in days)


def _day_of(program: Program, day: date, found: tuple[Item, ...], change: int) -> AgendaDay:
    return AgendaDay(
        date=day,
        items=found,
        overlaps=overlaps(found),
        holes=holes(found, day_span(program, day, found)),
        ways=ways(found, change),
        last=_last_moment(program, day),
    )


def dates(program: Program, selection: Selection) -> tuple[date, ...]:
    """Return the dates of the program, and those beside them on which a reader has something."""
    own = {date_of(program, item) for item in items(program, selection)}
    return tuple(sorted({*program.dates, *(day for day in own if day is not None)}))


def dates_beside(program: Program, selection: Selection, day: date) -> tuple[date, ...]:
    """Return the dates that are shown with a day of the program: its own, and those outside that are nearest to it.

    What comes before the first day is shown with that; what comes after a day, before the next one, is shown with it.
    """
    own = program.dates
    at = bisect_right(own, day) - 1
    since = own[at] if at > 0 else date.min
    until = own[at + 1] if 0 <= at < len(own) - 1 else date.max
    return tuple(each for each in dates(program, selection) if since <= each < until or each == day == date.max)


def free_hour(day: AgendaDay) -> tuple[datetime, datetime]:
    """Return an hour at which something could be put: at noon or after it if that is free, or what there is of one."""
    noon = datetime.combine(day.date, time(12))
    if any(hole.start <= noon < hole.end for hole in day.holes) or not day.holes:
        return noon, noon + _HOUR
    hole = next((hole for hole in day.holes if hole.start > noon), day.holes[0])
    return hole.start, min(hole.end, hole.start + _HOUR)


def overlaps(found: Iterable[Item]) -> tuple[Overlap, ...]:
    """Return every two items that take place at the same time, in order of start."""
    made: list[Overlap] = []
    running: list[tuple[datetime, Item]] = []
    for item in sorted(_taking_place(found), key=_first):
        start, end = _start(item), _end(item)
        running = [(over, other) for over, other in running if over > start or other.start == start]
        made += [Overlap(other, item, _minutes(min(over, end) - start)) for over, other in running]
        running.append((end, item))
    return tuple(made)


def overlap(one: Item, other: Item) -> Overlap | None:
    """Return how two items overlap, whichever is given first; None when they don't, or have no time."""
    return next(iter(overlaps((one, other))), None)


def overlaps_with(program: Program, selection: Selection, session_id: str) -> tuple[Overlap, ...]:
    """Return what of a reader's agenda overlaps a session, whether that is in it or not."""
    session = program.sessions.get(session_id)
    if session is None or session.start is None:
        return ()
    asked = of_session(program, session)
    others = (item for item in items(program, selection) if item.id != session_id)
    return tuple(lap for item in others if (lap := overlap(asked, item)) is not None)


def day_span(program: Program, day: date, found: Sequence[Item]) -> tuple[datetime, datetime] | None:
    """Return from when to when a day lasts, by the program's sessions and the reader's items; None for an empty day."""
    last = _last_moment(program, day)
    spans = [(item.start, item.until) for item in found if item.start is not None and item.until is not None]
    for session in program.sessions_on(day):
        takes_place = session.state is not SessionState.CANCELLED and session.kind is not SessionKind.BREAK
        if takes_place and session.start is not None:
            spans.append((session.start, session.start + (timedelta(minutes=session.duration) or ASSUMED)))
    if not spans:
        return None
    return min(start for start, _until in spans), min(max(until for _start, until in spans), last)


def _last_moment(program: Program, day: date) -> datetime:
    """Return the last moment of a program day; on the last day of the calendar, that of the calendar."""
    if day == date.max:
        return datetime.max  # noqa: DTZ901 - wall time
    return datetime.combine(day + timedelta(days=1), program.conference.day_starts_at)


def holes(found: Iterable[Item], span: tuple[datetime, datetime] | None) -> tuple[Hole, ...]:
    """Return the stretches of a span in which none of the items takes place."""
    if span is None:
        return ()
    free, (at, last) = [], span
    for item in sorted(_taking_place(found), key=_start):
        assert item.until is not None
        if _start(item) > at:
            free.append(Hole(at, min(_start(item), last)))
        at = max(at, item.until)
    if at < last:
        free.append(Hole(at, last))
    return tuple(hole for hole in free if hole.start < hole.end)


def ways(found: Iterable[Item], change: int) -> tuple[Way, ...]:
    """Return the changes between different places that leave less than `change` minutes, in order of time."""
    timed = [item for item in _taking_place(found) if item.duration and item.place]
    by_end = sorted(timed, key=_end)
    places = {item.id: fold(item.place) for item in timed}
    made, first = [], 0
    for other in sorted((item for item in _taking_place(found) if item.place), key=_start):
        while first < len(by_end) and _minutes(_start(other) - _end(by_end[first])) >= change:
            first += 1
        place = fold(other.place)
        for one in islice(by_end, first, None):
            if _end(one) > _start(other):
                break
            if places[one.id] != place:
                made.append(Way(one, other, _minutes(_start(other) - _end(one))))
    return tuple(made)


def _taking_place(found: Iterable[Item]) -> list[Item]:
    return [item for item in found if item.start is not None and not item.cancelled]


def _first(item: Item) -> tuple[datetime, int, str, str]:
    """Sort by start; of what begins together, the longest first."""
    return _start(item), -item.duration, item.title, item.id


def _start(item: Item) -> datetime:
    assert item.start is not None
    return item.start


def _end(item: Item) -> datetime:
    assert item.end is not None
    return item.end


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)
