# SPDX-License-Identifier: MIT
"""What is on in each room and what follows there, and where a moment lies in the whole: before, during, after.

Wall times are those of the conference's zone. Breaks count as what is on; cancelled sessions don't, and are named.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from forumdesk.agenda.now import taking_place
from forumdesk.program import Program, Session, SessionState

SOON = timedelta(hours=2)
"""What begins within this time is near enough to name its room."""
FEW = 6
"""Up to so many rooms are all worth showing."""
UNSAID = timedelta(hours=1)
"""How long a session is taken to be on whose end nobody gives, unless another begins in its room."""


@dataclass(frozen=True, slots=True)
class InRoom:
    """One room at one moment."""

    room_id: str
    """Empty for the sessions that have no room."""
    running: tuple[Session, ...]
    """What is on, in order of start; several where they overlap."""
    coming: tuple[Session, ...]
    """What begins next; several where they begin together."""
    off: tuple[Session, ...]
    """What is cancelled and would be on now, or begin soon."""

    def is_near(self, wall: datetime) -> bool:
        """Tell whether something is on here, begins soon, or would have."""
        return bool(self.running or self.off) or any(s.start and s.start - wall <= SOON for s in self.coming)


class Phase(Enum):
    """Where a moment lies in a program."""

    EMPTY = "no session has a time"
    BEFORE = "nothing has begun"
    ON = "something is on"
    PAUSE = "more begins today"
    NIGHT = "the next begins on a later day"
    AFTER = "all is over"


@dataclass(frozen=True, slots=True)
class Standing:
    """A moment in the whole of a program, cancelled sessions and breaks left out."""

    phase: Phase
    begins: datetime | None
    """The next start; None when nothing follows."""
    ended: datetime | None
    """The latest end so far of what has begun; None when nothing has."""


def in_rooms(program: Program, wall: datetime, sessions: Iterable[Session] | None = None) -> tuple[InRoom, ...]:
    """Return every room with a session that has a time, in the order of the rooms; sessions without one come first.

    With `sessions`, which are in order of start, only these count.
    """
    timed: dict[str, list[Session]] = {}
    for session in program.sessions_in_order if sessions is None else sessions:
        if session.start is not None:
            timed.setdefault(session.room_id if session.room_id in program.rooms else "", []).append(session)
    order = ["", *(room.id for room in program.rooms_in_order)]
    return tuple(_in_room(key, timed[key], wall) for key in order if key in timed)


def near_rooms(rooms: Sequence[InRoom], wall: datetime) -> tuple[InRoom, ...]:
    """Return the rooms that are worth showing: all of a few; of more, those in which something is on or begins soon."""
    return tuple(room for room in rooms if len(rooms) <= FEW or room.is_near(wall))


def _in_room(room_id: str, sessions: Sequence[Session], wall: datetime) -> InRoom:
    takes_place = [session for session in sessions if session.state is not SessionState.CANCELLED]
    later = [session for session in takes_place if session.start is not None and session.start > wall]
    ends = end_times(takes_place)
    return InRoom(
        room_id,
        tuple(s for s in takes_place if s.start is not None and s.start <= wall < ends[s.id]),
        tuple(session for session in later if session.start == later[0].start),
        tuple(s for s in sessions if s.state is SessionState.CANCELLED and _is_missed(s, wall)),
    )


def end_times(sessions: Sequence[Session]) -> dict[str, datetime]:
    """Return until when each session of one room counts as on, by its id; they have times and are in order of start."""
    ends: dict[str, datetime] = {}
    following: datetime | None = None
    starts_after: datetime | None = None
    for session in reversed(sessions):
        assert session.start is not None
        if following is not None and following > session.start:
            starts_after = following
        following = session.start
        guessed = session.start + UNSAID
        if starts_after is not None and starts_after < guessed:
            guessed = starts_after
        ends[session.id] = session.start + timedelta(minutes=session.duration) if session.duration else guessed
    return ends


def _is_missed(session: Session, wall: datetime) -> bool:
    assert session.start is not None
    return session.start - SOON <= wall < session.start + (timedelta(minutes=session.duration) or UNSAID)


def standing(program: Program, wall: datetime) -> Standing:
    """Return where a moment lies in the whole program."""
    timed = taking_place(program)
    ends = [(s.start, s.start + (timedelta(minutes=s.duration) or UNSAID)) for s in timed if s.start is not None]
    begins = next((start for start, _end in ends if start > wall), None)
    ended = max((end for start, end in ends if start <= wall), default=None)
    if not ends:
        phase = Phase.EMPTY
    elif ended is None:
        phase = Phase.BEFORE
    elif wall < ended:
        phase = Phase.ON
    elif begins is None:
        phase = Phase.AFTER
    else:
        phase = Phase.PAUSE if program.day_at(begins) == program.day_at(wall) else Phase.NIGHT
    return Standing(phase, begins, ended)


def next_in_room(program: Program, session: Session, most: int = 2) -> tuple[Session, ...]:
    """Return what begins next in a session’s room on its day, once it is over; nothing without a room or a time."""
    day = program.date_of(session)
    if day is None or session.start is None or session.end is None or not session.room_id:
        return ()
    after = [
        other
        for other in program.sessions_on(day)
        if other.room_id == session.room_id
        and other.id != session.id
        and other.state is not SessionState.CANCELLED
        and other.start is not None
        and other.start >= max(session.end, session.start + timedelta(minutes=1))
    ]
    return tuple(after[:most])
