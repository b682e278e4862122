# SPDX-License-Identifier: MIT
"""What an edit of many sessions would do, for the sheet that shows it before it is done: what moves, what goes wrong.

Pure; the edits themselves are `edits.repair`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta

from forumdesk.changes import diff
from forumdesk.checks import Finding, Level, findings
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Session
from forumdesk.times import day_short, span
from forumdesk.wording import called


@dataclass(frozen=True, slots=True)
class Plan:
    """An edit that is not made yet: what its step is called, and the verb with its arguments."""

    label: str
    verb: Callable[[Program], Program]


@dataclass(frozen=True, slots=True)
class Move:
    """A session that would stand elsewhere."""

    id: str
    title: str
    before: str
    """Where it stands now: "Wed 19 May, 10:30–11:45, Hall A"."""
    after: str
    """Where it would stand, as far as that is new: "10:45–12:00"."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a plan would do."""

    moves: tuple[Move, ...]
    news: tuple[Finding, ...]
    """What the checks would find that they don't find now; errors and warnings only."""

    @property
    def words(self) -> str:
        """What it would do, counted."""
        if not self.moves:
            return _("Nothing moves.")
        count = ngettext("{count} session moves.", "{count} sessions move.", len(self.moves))
        if not self.news:
            return count
        return f"{count} " + ngettext("{count} problem comes up.", "{count} problems come up.", len(self.news))


def preview(program: Program, plan: Plan, known: Collection[str]) -> Preview:
    """Return what a plan would do to a program, given the keys of what is found in it; raise what its verb raises."""
    after = plan.verb(program)
    changed = [after.sessions[c.id] for c in diff(program, after) if c.kind == "session" and c.id in after.sessions]
    moved = [session for session in changed if session.id in program.sessions]
    place = {session.id: at for at, session in enumerate(after.sessions_in_order)}
    moved.sort(key=lambda session: place[session.id])
    return Preview(tuple(_move(program, after, session) for session in moved), _news(after, known))


def _news(after: Program, known: Collection[str]) -> tuple[Finding, ...]:
    grave = (finding for finding in findings(after) if finding.level in {Level.ERROR, Level.WARNING})
    return tuple(finding for finding in grave if finding.key not in known)


def _move(before: Program, after: Program, session: Session) -> Move:
    old = before.sessions[session.id]
    new_day, new_room = before.date_of(old) != after.date_of(session), old.room_id != session.room_id
    return Move(
        session.id,
        session.title or called(session),
        _place(before, old, day=True, room=True),
        _place(after, session, day=new_day, room=new_room),
    )


def _place(program: Program, session: Session, *, day: bool, room: bool) -> str:
    on = program.date_of(session)
    if session.start is None or on is None:
        return _("Not scheduled")
    there = program.rooms.get(session.room_id)
    parts = [day_short(on)] if day else []
    parts.append(span(session.start, session.duration))
    if room and program.rooms:
        parts.append(there.name if there is not None else _("no room"))
    return ", ".join(parts)


def days_to_move_to(program: Program) -> tuple[date, ...]:
    """Return the days of a program, with the day before and the day after them."""
    if not program.dates:
        return ()
    day = timedelta(days=1)
    return (program.dates[0] - day, *program.dates, program.dates[-1] + day)
