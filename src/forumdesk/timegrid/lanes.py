# SPDX-License-Identifier: MIT
"""From when to when each session of a day is drawn, and which place it takes beside others of its room."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple, TypeAlias

from forumdesk.program import Program, Session, SessionKind
from forumdesk.timegrid.picture import NO_ROOM

STAGE_LANES = 3
"""As many sessions at a time can stand side by side on one stage; with more, the day is drawn as a grid."""

_ASSUMED = timedelta(minutes=30)
_LEAST = timedelta(minutes=5)

Span: TypeAlias = tuple[datetime, datetime]


class Lane(NamedTuple):
    """One of the `of` places side by side, and how many of them a session takes."""

    place: int
    taken: int
    of: int


def is_one_stage(program: Program, day: date) -> bool:
    """Tell whether a day uses at most one room, breaks aside, and is not too crowded for wide cards."""
    sessions = program.sessions_on(day)
    rooms = {room_of(program, session) for session in sessions if session.kind is not SessionKind.BREAK}
    return len(rooms) <= 1 and all(lane.of <= STAGE_LANES for lane in lanes(spans(program, day)).values())


def spans(program: Program, day: date) -> dict[str, Span]:
    """Return from when to when each session of a day is drawn.

    One without an end is drawn for half an hour, a very short one for five minutes, unless the next in its room
    begins sooner; what lasts past the program day is drawn to its end.
    """
    latest = datetime.combine(day, program.conference.day_starts_at) + timedelta(days=1)
    starts: dict[str, list[datetime]] = defaultdict(list)
    for session in program.sessions_on(day):
        if session.start is not None:
            starts[room_of(program, session)].append(session.start)
    return {
        session.id: (session.start, min(_drawn_end(session, session.start, starts[room_of(program, session)]), latest))
        for session in program.sessions_on(day)
        if session.start is not None
    }


def _drawn_end(session: Session, start: datetime, starts: Sequence[datetime]) -> datetime:
    length = timedelta(minutes=min(max(session.duration, 0), 24 * 60))
    if length >= _LEAST:
        return start + length
    index = bisect_right(starts, start)
    drawn = start + (_LEAST if length else _ASSUMED)
    if index == len(starts):
        return drawn
    return min(drawn, max(starts[index], start + length))


def lanes(times: Mapping[str, Span]) -> dict[str, Lane]:
    """Return which place side by side each session takes, so that no two lie on top of each other.

    Sessions that touch through others form a cluster; each takes the first free lane of it, and what is free beside.
    """
    found: dict[str, Lane] = {}
    cluster: list[str] = []
    until: datetime | None = None
    for key in sorted(times, key=lambda key: (times[key][0], -times[key][1].timestamp())):
        start, end = times[key]
        if until is not None and start >= until:
            found.update(_cluster_lanes(cluster, times))
            cluster, until = [], None
        cluster.append(key)
        until = end if until is None else max(until, end)
    return found | _cluster_lanes(cluster, times)


def _cluster_lanes(cluster: Sequence[str], times: Mapping[str, Span]) -> dict[str, Lane]:
    if len(cluster) == 1:
        return {cluster[0]: Lane(0, 1, 1)}
    rows: list[list[str]] = []
    place: dict[str, int] = {}
    for key in cluster:
        free = next((i for i, row in enumerate(rows) if times[row[-1]][1] <= times[key][0]), len(rows))
        if free == len(rows):
            rows.append([])
        rows[free].append(key)
        place[key] = free
    return {key: Lane(place[key], _taken(times[key], place[key], rows, times), len(rows)) for key in cluster}


def _taken(span: Span, place: int, rows: Sequence[Sequence[str]], times: Mapping[str, Span]) -> int:
    taken = 1
    for row in rows[place + 1 :]:
        if any(times[key][0] < span[1] and span[0] < times[key][1] for key in row):
            break
        taken += 1
    return taken


def room_of(program: Program, session: Session) -> str:
    """Return the id of a session's room, or `NO_ROOM`."""
    return session.room_id if session.room_id in program.rooms else NO_ROOM


def in_lane(lane: Lane, left: int, width: int, gap: int) -> tuple[int, int]:
    """Return the left edge and the width of a lane, or of several, with gaps between them only."""
    step = (width + gap) / lane.of
    start, end = round(lane.place * step), round((lane.place + lane.taken) * step)
    return left + start, end - start - gap
