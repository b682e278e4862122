# SPDX-License-Identifier: MIT
"""What a reader could still see in free time: the sessions that fit into it, then those that it holds a part of."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from forumdesk.agenda.day import Hole
from forumdesk.agenda.items import ASSUMED
from forumdesk.program import Program, Session, SessionKind, SessionState
from forumdesk.selection import Interest, Selection

LEAST = 10
"""Minutes of a session below which it is not worth a way."""


class Chance(NamedTuple):
    """A session that there is time for."""

    session: Session
    since: datetime
    """From when one can be there."""
    until: datetime

    @property
    def whole(self) -> bool:
        """Whether all of it can be seen."""
        return self.since == self.session.start and self.until >= _until(self.session)

    @property
    def minutes(self) -> int:
        """How much of it can be seen."""
        return int((self.until - self.since).total_seconds() // 60)


def chances(program: Program, selection: Selection, hole: Hole, now: datetime | None = None) -> tuple[Chance, ...]:
    """Return the sessions that take place in a hole and are not hidden, the best first.

    What is over (`now` is a wall time in the conference's zone) comes last. Before that, whole sessions come before
    parts, and those of the tracks that the reader must see something of before others.
    """
    liked = _liked_tracks(program, selection)
    that_day = program.sessions_on(program.day_at(hole.start))
    found = (chance for session in that_day if (chance := _chance(hole, session)) is not None)
    open_to = [
        chance
        for chance in found
        if selection.interest_of(chance.session.id) is None and not selection.is_hidden(chance.session)
    ]

    def rank(chance: Chance) -> tuple[bool, bool, bool, datetime]:
        over = now is not None and chance.until <= now
        return over, not chance.whole, chance.session.track_id not in liked, chance.since

    return tuple(sorted(open_to, key=rank))


def _liked_tracks(program: Program, selection: Selection) -> frozenset[str]:
    """Return the tracks of what the reader must see."""
    wanted = (key for key in selection.starred if selection.interest_of(key) is Interest.MUST)
    tracks = (program.sessions[key].track_id for key in wanted if key in program.sessions)
    return frozenset(track for track in tracks if track)


def _chance(hole: Hole, session: Session) -> Chance | None:
    """Return how much of a session a hole holds; None when that is not worth a way."""
    if session.start is None or session.state is SessionState.CANCELLED or session.kind is SessionKind.BREAK:
        return None
    chance = Chance(session, max(session.start, hole.start), min(_until(session), hole.end))
    return chance if chance.minutes > 0 and (chance.whole or chance.minutes >= LEAST) else None


def _until(session: Session) -> datetime:
    assert session.start is not None
    return session.start + (timedelta(minutes=session.duration) or ASSUMED)
