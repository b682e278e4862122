# SPDX-License-Identifier: MIT
"""Where sessions can't be put because a room or a person is not there, for a view that greys it while one drags."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from forumdesk.checks.survey import joined, shortened
from forumdesk.i18n import _
from forumdesk.program import Availability, Program
from forumdesk.wording import isolated


@dataclass(frozen=True, slots=True)
class Closed:
    """A time at which somebody or something is not available."""

    start: datetime
    end: datetime
    words: str
    """Such as "Hall A is not available"."""


def closed_times(
    program: Program, session_ids: Collection[str], first: datetime, last: datetime
) -> Mapping[str, tuple[Closed, ...]]:
    """Return for each room when, between two moments, these sessions can't be in it; rooms that are open are left out.

    What concerns the people of these sessions holds for every room, and for "", which is none.
    """
    people = {seat.person_id for seat in program.appearances.values() if seat.session_id in session_ids}
    away = [
        closed
        for key in sorted(people)
        for closed in _closed(program.people[key].name, program.people[key].available, first, last)
    ]
    rooms = {room.id: [*_closed(room.name, room.available, first, last), *away] for room in program.rooms.values()}
    found = {"": away} | rooms
    return {key: tuple(sorted(each, key=lambda closed: closed.start)) for key, each in found.items() if each}


def _closed(name: str, spans: Sequence[Availability], first: datetime, last: datetime) -> Iterator[Closed]:
    if not spans:
        return
    words = _("{name} is not available").format(name=isolated(shortened(name)))
    for start, end in joined(spans):
        if first < min(start, last):
            yield Closed(first, min(start, last), words)
        first = max(first, end)
    if first < last:
        yield Closed(first, last, words)
