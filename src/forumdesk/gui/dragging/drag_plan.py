# SPDX-License-Identifier: MIT
"""What letting go of the mouse would do, worked out at every new place of the pointer by the verbs of `edits`. No Qt.

A plan holds the program as it would be, so that what is shown while one drags, what the checks say of it and what is
done at last can't differ. None stands for a place at which nothing would change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from forumdesk import edits
from forumdesk.errors import ForumDeskError
from forumdesk.gui.dragging.drag_words import copied, drawn, moved, resized, to_all_rooms
from forumdesk.gui.timeline.session_words import label_of_unscheduling
from forumdesk.program import Program, Session
from forumdesk.timegrid import Spot

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One step that would be made, and the program after it."""

    label: str
    """The deed, as undo will name it."""
    verb: Callable[[Program], Program]
    after: Program
    placed: tuple[str, ...]
    """The sessions of `after` that it places, the one at the pointer first."""

    @property
    def lead(self) -> Session:
        """The session at the pointer, as it would be."""
        return self.after.sessions[self.placed[0]]


def move(program: Program, ids: Sequence[str], spot: Spot) -> Plan | None:
    """Place the first of these sessions at a spot, and take the others along."""
    verb = partial(edits.move_sessions, session_ids=ids, lead_id=ids[0], room_id=spot.room_id, start=spot.start)
    after = _tried(program, verb)
    if after is None or all(after.sessions[key] == program.sessions[key] for key in ids):
        return None
    label = moved(program, after, ids)
    return Plan(label=label, verb=verb, after=after, placed=tuple(ids))


def copy(program: Program, ids: Sequence[str], spot: Spot) -> Plan | None:
    """Copy these sessions, the first one to a spot. On top of itself that is no copy that anybody wants."""
    lead = program.sessions[ids[0]]
    if Spot(lead.room_id, lead.start or datetime.min) == spot:  # noqa: DTZ901 - wall time
        return None
    verb = partial(edits.duplicate_sessions, session_ids=ids, room_id=spot.room_id, start=spot.start, lead_id=ids[0])
    after = _tried(program, verb)
    if after is None:
        return None
    made = _new(program, after)
    return Plan(label=copied(program, ids, after.sessions[made[0]]), verb=verb, after=after, placed=made)


def copy_to_all_rooms(program: Program, session_id: str) -> Plan | None:
    """Copy a session, such as a break, to every other room at its own time."""
    session = program.sessions[session_id]
    others = [room.id for room in program.rooms_in_order if room.id != session.room_id]
    if session.room_id not in program.rooms or not others:
        return None
    verb = partial(edits.copy_to_rooms, session_id=session_id, room_ids=others)
    after = verb(program)
    return Plan(label=to_all_rooms(program, session_id), verb=verb, after=after, placed=_new(program, after))


def take_off(program: Program, ids: Sequence[str]) -> Plan | None:
    """Take sessions off the schedule."""
    there = [key for key in ids if program.sessions[key].start is not None]
    if not there:
        return None
    verb = partial(edits.unschedule_sessions, session_ids=there)
    label = label_of_unscheduling(program, there)
    return Plan(label=label, verb=verb, after=verb(program), placed=tuple(there))


def same_time_on(program: Program, session_id: str, day: date) -> Spot | None:
    """Return the spot of a session at its time and in its room on another day; None while it has no time."""
    session = program.sessions[session_id]
    old = program.date_of(session)
    return None if session.start is None or old is None else Spot(session.room_id, session.start + (day - old))


def stretch(program: Program, session_id: str, moment: datetime, least: int, *, top: bool) -> Plan | None:
    """Let a session begin, or else end, at a moment, but be so many minutes long at the least."""
    session = program.sessions[session_id]
    if session.start is None or session.end is None:
        return None
    if top:
        verb = partial(edits.resize_session, session_id=session_id, start=min(moment, session.end - least * _MINUTE))
    else:
        verb = partial(edits.resize_session, session_id=session_id, end=max(moment, session.start + least * _MINUTE))
    after = _tried(program, verb)
    if after is None or after.sessions[session_id] == session:
        return None
    label = resized(program, after.sessions[session_id])
    return Plan(label=label, verb=verb, after=after, placed=(session_id,))


def draw(program: Program, session_id: str, room_id: str, between: tuple[datetime, datetime], least: int) -> Plan:
    """Make a session between two moments, whichever comes first, and so many minutes long at the least."""
    start, end = sorted(between)
    minutes = max((end - start) // _MINUTE, least)

    def verb(program: Program) -> Program:
        return edits.new_session(program, session_id, room_id, start, minutes)

    after = verb(program)
    return Plan(label=drawn(program, after.sessions[session_id]), verb=verb, after=after, placed=(session_id,))


def _tried(program: Program, verb: Callable[[Program], Program]) -> Program | None:
    """Return what a verb makes of the program; None where it refuses, such as past the last year that there is."""
    try:
        return verb(program)
    except ForumDeskError:
        return None


def _new(program: Program, after: Program) -> tuple[str, ...]:
    return tuple(key for key in after.sessions if key not in program.sessions)
