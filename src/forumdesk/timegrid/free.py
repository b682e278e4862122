# SPDX-License-Identifier: MIT
"""Where a session fits on a day: where its room is free, and nobody who appears in it is elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from forumdesk.program import Program, Session, SessionKind, SessionState
from forumdesk.timegrid.lanes import Span, room_of, spans
from forumdesk.timegrid.picture import NO_ROOM
from forumdesk.timegrid.spot import Spot

ASSUMED = 30
"""Minutes taken for a session whose length nobody has said."""
_MORNING = time(9)
"""When an empty day is taken to begin."""


def aligned(moment: datetime, step: int, by: int) -> datetime:
    """Return the next full step of minutes after a moment, or, with a negative `by`, the one before."""
    midnight = datetime.combine(moment.date(), time())
    minutes = (moment - midnight) // timedelta(minutes=1)
    steps = minutes // step + 1 if by > 0 else -(-minutes // step) - 1
    return midnight + timedelta(minutes=steps * step)


def free_spot(
    program: Program,
    session: Session,
    day: date,
    step: int,
    *,
    rooms: Sequence[str] = (),
    since: datetime | None = None,
) -> Spot | None:
    """Return the earliest spot of a day, at full steps of minutes, where a session fits; None when the day is full.

    `rooms` are those that it may be in: without them its own, or else any. It looks from `since` on, or from where the
    day begins.
    """
    drawn = {key: span for key, span in spans(program, day).items() if key != session.id}
    since = since or min((start for start, _end in drawn.values()), default=datetime.combine(day, _MORNING))
    until = datetime.combine(day, program.conference.day_starts_at) + timedelta(days=1)
    length = timedelta(minutes=session.duration or ASSUMED)
    cast = {appearance.person_id for appearance in program.appearances_in(session.id)}
    found = []
    for room in rooms or _rooms(program, session):
        taken = [span for key, span in drawn.items() if _in_the_way(program, program.sessions[key], room, cast)]
        start = _first_gap(sorted(taken), since, length, step)
        if start + length <= until:
            found.append(Spot(room, start))
    return min(found, key=lambda spot: spot.start, default=None)


def _rooms(program: Program, session: Session) -> tuple[str, ...]:
    own = room_of(program, session)
    return (own,) if own else tuple(room.id for room in program.rooms_in_order) or (NO_ROOM,)


def _in_the_way(program: Program, other: Session, room: str, cast: set[str]) -> bool:
    """Tell whether a session takes the room, everybody's time, or that of somebody of the cast."""
    if other.state is SessionState.CANCELLED:
        return False
    place = room_of(program, other)
    everybody = other.kind is SessionKind.BREAK and not place
    return place == room or everybody or any(a.person_id in cast for a in program.appearances_in(other.id))


def _first_gap(taken: Iterable[Span], since: datetime, length: timedelta, step: int) -> datetime:
    start = _ceiled(since, step)
    for begin, end in taken:
        if begin < start + length and start < end:
            start = _ceiled(end, step)
    return start


def _ceiled(moment: datetime, step: int) -> datetime:
    return aligned(moment - timedelta(minutes=1), step, 1)
