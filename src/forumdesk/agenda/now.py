# SPDX-License-Identifier: MIT
"""What is on, and what comes next: facts about a program at a moment, without a clock of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from forumdesk.program import Program, Session, SessionKind, SessionState

LONGEST = timedelta(days=14)
"""No session lasts longer."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The sessions that are running and the ones that start next, breaks and cancelled ones left out."""

    running: tuple[Session, ...]
    coming: tuple[Session, ...]


def taking_place(program: Program) -> list[Session]:
    """Return the sessions that have a time and are neither cancelled nor breaks, by start."""
    return [
        session
        for session in program.sessions_in_order
        if session.start is not None
        and session.state is not SessionState.CANCELLED
        and session.kind is not SessionKind.BREAK
    ]


def at(program: Program, wall: datetime) -> Moment:
    """Return what happens at a wall time in the program's zone; the next ones all share one start."""
    sessions = taking_place(program)
    begun = wall - LONGEST
    running = tuple(s for s in sessions if s.start and begun <= s.start <= wall and s.end and wall < s.end)
    later = [s for s in sessions if s.start and s.start > wall]
    return Moment(running, tuple(s for s in later if s.start == later[0].start))
