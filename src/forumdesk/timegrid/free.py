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


def usual_start(program: Program, session: Session, day: date) -> datetime:
    """Return where a session begins that is put on a day without a time: after the last in its room, or at nine."""
    ends = [
        other.end
        for other in program.sessions_on(day)
        if other.room_id == session.room_id and other.end is not None and other.id != session.id
    ]
    last = max(ends, default=None)
    return last if last is not None and program.day_at(last) == day else program.wall_at(day, _MORNING)


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
        everywhere = room == NO_ROOM and _is_everybodys(program, session)
        others = ((program.sessions[key], span) for key, span in drawn.items())
        taken = [span for other, span in others if everywhere or _in_the_way(program, other, room, cast)]
        start = _first_gap(sorted(taken), since, length, step)
        if start + length <= until:
            found.append(Spot(room, start))
    return min(found, key=lambda spot: spot.start, default=None)


def _rooms(program: Program, session: Session) -> tuple[str, ...]:
    own = room_of(program, session)
    if own or _is_everybodys(program, session):
        return (own,)
    return tuple(room.id for room in program.rooms_in_order) or (NO_ROOM,)


def _is_everybodys(program: Program, session: Session) -> bool:
    """Tell whether a session is a break that is in all rooms."""
    return session.kind is SessionKind.BREAK and not room_of(program, session)


def _in_the_way(program: Program, other: Session, room: str, cast: set[str]) -> bool:
    """Tell whether a session takes the room, everybody's time, or that of somebody of the cast."""
    if other.state is SessionState.CANCELLED:
        return False
    here = room_of(program, other) == room or _is_everybodys(program, other)
    return here or any(appearance.person_id in cast for appearance in program.appearances_in(other.id))


def _first_gap(taken: Iterable[Span], since: datetime, length: timedelta, step: int) -> datetime:
    start = _ceiled(since, step)
    for begin, end in taken:
        if begin < start + length and start < end:
            start = _ceiled(end, step)
    return start


def _ceiled(moment: datetime, step: int) -> datetime:
    return aligned(moment - timedelta(minutes=1), step, 1)
