# SPDX-License-Identifier: MIT
"""What has been moved since an earlier state of a program, as far as it concerns one of its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from forumdesk.program import Program, Session, SessionState


@dataclass(frozen=True, slots=True)
class Moved:
    """A session that takes place at another time or in another room than was said before."""

    session: Session
    start: datetime
    """When it would have begun."""
    room_id: str
    """Where it would have been."""


def moved_on(before: Program, now: Program, day: date) -> tuple[Moved, ...]:
    """Return what was, or is now, on a day and has been moved, in the order of what it would have been."""
    found = []
    for session in now.sessions.values():
        was = before.sessions.get(session.id)
        if was is None or was.start is None or session.start is None or session.state is SessionState.CANCELLED:
            continue
        elsewhere = (was.start, was.room_id) != (session.start, session.room_id)
        if elsewhere and day in {now.day_at(was.start), now.day_at(session.start)}:
            found.append(Moved(session, was.start, was.room_id))
    return tuple(sorted(found, key=lambda each: (each.start, each.session.title, each.session.id)))
