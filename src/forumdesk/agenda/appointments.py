# SPDX-License-Identifier: MIT
"""What a reader has now and next: of the starred sessions and the own entries, without what is cancelled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from forumdesk.agenda.rooms import UNSAID
from forumdesk.program import Program, SessionState
from forumdesk.selection import Selection


@dataclass(frozen=True, slots=True)
class Appointment:
    """One thing that the reader means to go to."""

    id: str
    """That of the session, or of the own entry."""
    title: str
    start: datetime
    minutes: int
    """0 when no end is given."""
    place: str

    @property
    def ends(self) -> datetime:
        """Until when it counts as on."""
        return self.start + (timedelta(minutes=self.minutes) or UNSAID)


@dataclass(frozen=True, slots=True)
class NowAndNext:
    """What a reader has at one moment."""

    running: tuple[Appointment, ...]
    coming: tuple[Appointment, ...]
    """What begins next; several where they begin together."""


def appointments(program: Program, selection: Selection) -> tuple[Appointment, ...]:
    """Return all that a reader means to go to, in order of start."""
    found = [
        Appointment(entry.id, entry.title, entry.start, entry.duration, entry.place)
        for entry in selection.entries.values()
    ]
    for key in selection.starred:
        session = program.sessions.get(key)
        if session is not None and session.start is not None and session.state is not SessionState.CANCELLED:
            room = program.rooms.get(session.room_id)
            place = room.name if room is not None else ""
            found.append(Appointment(key, session.title, session.start, session.duration, place))
    return tuple(sorted(found, key=lambda each: (each.start, each.title, each.id)))


def now_and_next(program: Program, selection: Selection, wall: datetime) -> NowAndNext:
    """Return what a reader has at a wall time in the program's zone, and what next."""
    planned = appointments(program, selection)
    later = [each for each in planned if each.start > wall]
    return NowAndNext(
        tuple(each for each in planned if each.start <= wall < each.ends),
        tuple(each for each in later if each.start == later[0].start),
    )
