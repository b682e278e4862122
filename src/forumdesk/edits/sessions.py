# SPDX-License-Identifier: MIT
"""Sessions: made, placed, moved alone or together, made longer or shorter, copied, cancelled and removed.

A copy is a session of its own, with a new id and its own appearances; whoever wants to select the copies compares the
two programs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from forumdesk.edits.fields import add, minutes_long, moment, set_fields, shifted
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Program, Record, Session, SessionState, new_id


def add_session(program: Program, session: Session) -> Program:
    """Add a session that is not yet there."""
    return add(program, session)


def new_session(
    program: Program, session_id: str, room_id: str, start: datetime | None, minutes: int, /, **values: Any
) -> Program:
    """Make a session at a place in the program, with a title of its own until it is given one."""
    made = Session(id=session_id, title=_("New session"), room_id=room_id, start=start, duration=minutes)
    return add(program, replace(made, **values))


def set_session(program: Program, session_id: str, /, **values: Any) -> Program:
    """Give fields of a session new values, by the names that `Session` has for them."""
    return set_fields(program, "session", session_id, **values)


def move_session(program: Program, session_id: str, room_id: str, start: datetime | None) -> Program:
    """Place a session in a room ("" for none) at a wall time of the conference; None takes it off the schedule."""
    return set_session(program, session_id, room_id=room_id, start=start)


def move_sessions(
    program: Program, session_ids: Iterable[str], lead_id: str, room_id: str, start: datetime | None
) -> Program:
    """Place one of several sessions, and take the others along: by as much time, and by as many rooms.

    Nobody leaves the rooms that there are, and who has none gets none. The others that have no time yet follow the lead
    one after another, in its room. Without a start, all of them are taken off the schedule.
    """
    lead = program.sessions[lead_id]
    others = [program.sessions[key] for key in dict.fromkeys(session_ids) if key != lead_id]
    if start is None:
        return unschedule_sessions(move_session(program, lead_id, room_id, None), [other.id for other in others])
    moved = move_session(program, lead_id, room_id, start)
    by = 0 if lead.start is None else (start - lead.start) // timedelta(minutes=1)
    rooms = _rooms_aside(program, lead.room_id, room_id)
    end = start + timedelta(minutes=lead.duration)
    placed = []
    for other in others:
        if other.start is None:
            placed.append(replace(other, room_id=room_id, start=moment(end)))
            end += timedelta(minutes=other.duration)
        else:
            room = rooms.get(other.room_id, other.room_id)
            placed.append(replace(other, room_id=room, start=shifted(other.start, by)))
    return moved.put(*placed)


def _rooms_aside(program: Program, old: str, new: str) -> dict[str, str]:
    """Return the room that lies as far from each as the new one does from the old one, or the outermost."""
    if not old or not new:
        return {}
    rooms = [room.id for room in program.rooms_in_order]
    by = rooms.index(new) - rooms.index(old)
    return {room: rooms[max(0, min(place + by, len(rooms) - 1))] for place, room in enumerate(rooms)}


def shift_sessions(program: Program, session_ids: Iterable[str], minutes: int) -> Program:
    """Move sessions by some minutes, later or earlier; those without a time stay."""
    sessions = (program.sessions[key] for key in session_ids)
    return program.put(*(replace(s, start=shifted(s.start, minutes)) for s in sessions if s.start is not None))


def unschedule_sessions(program: Program, session_ids: Iterable[str]) -> Program:
    """Take sessions off the schedule; they stay in the program, and keep their rooms."""
    return program.put(*(replace(program.sessions[key], start=None) for key in session_ids))


def resize_session(
    program: Program, session_id: str, *, start: datetime | None = None, end: datetime | None = None
) -> Program:
    """Move the beginning of a session, its end, or both; the other edge stays where it is."""
    session = program.sessions[session_id]
    first, last = start or session.start, end or session.end
    if first is None or last is None:
        raise ForumDeskError(_("“{title}” has no time yet.").format(title=session.title))
    return set_session(program, session_id, start=first, duration=_between(first, last))


def lengthen_sessions(program: Program, session_ids: Iterable[str], minutes: int) -> Program:
    """Make sessions longer at their ends, or shorter by a negative number of minutes."""
    sessions = [program.sessions[key] for key in session_ids]
    if any(session.duration + minutes < 1 for session in sessions):
        raise ForumDeskError(_("A session has to end after it begins."))
    return program.put(*(replace(s, duration=minutes_long(s.duration + minutes)) for s in sessions))


def _between(start: datetime, end: datetime) -> int:
    minutes = (moment(end) - moment(start)) // timedelta(minutes=1)
    if minutes < 1:
        raise ForumDeskError(_("A session has to end after it begins."))
    return minutes_long(minutes)


def duplicate_sessions(
    program: Program,
    session_ids: Iterable[str],
    room_id: str | None = None,
    start: datetime | None = None,
    lead_id: str = "",
) -> Program:
    """Copy sessions with who appears in them; one to a room and a start, the others as far from it as now.

    That one is the first in time unless another is named. Without a room, or without a start, the copies keep those of
    their originals.
    """
    originals = [program.sessions[key] for key in dict.fromkeys(session_ids)]
    if not originals:
        return program
    first = min(originals, key=lambda session: (session.start is None, session.start or datetime.max))  # noqa: DTZ901
    lead = program.sessions[lead_id] if lead_id else first
    ids = {session.id: new_id() for session in originals}
    copied = program.put(*_copies(program, ids))
    room = lead.room_id if room_id is None else room_id
    return move_sessions(copied, ids.values(), ids[lead.id], room, start or lead.start)


def copy_to_rooms(program: Program, session_id: str, room_ids: Iterable[str]) -> Program:
    """Copy a session to other rooms at the same time, such as a break to all rooms; not to the one where it is."""
    session = program.sessions[session_id]
    records: list[Record] = []
    for room_id in dict.fromkeys(room_ids):
        if room_id != session.room_id:
            copy, *cast = _copies(program, {session_id: new_id()})
            assert isinstance(copy, Session)
            records += [replace(copy, room_id=program.rooms[room_id].id), *cast]
    return program.put(*records)


def _copies(program: Program, ids: dict[str, str]) -> Sequence[Record]:
    """Return copies of sessions and their appearances, given the new id of each session."""
    sessions = [replace(program.sessions[old], id=new) for old, new in ids.items()]
    cast = [
        replace(appearance, id=new_id(), session_id=new)
        for old, new in ids.items()
        for appearance in program.appearances_in(old)
    ]
    return (*sessions, *cast)


def cancel_session(program: Program, session_id: str) -> Program:
    """Mark a session as cancelled. It stays in the program, so that calendars can be told."""
    return set_session(program, session_id, state=SessionState.CANCELLED)


def drop_session(program: Program, session_id: str) -> Program:
    """Remove a session, who appears in it, and what articles say of it."""
    return drop_sessions(program, (session_id,))


def drop_sessions(program: Program, session_ids: Iterable[str]) -> Program:
    """Remove sessions, who appears in them, and what articles say of them."""
    gone = {program.sessions[key].id for key in session_ids}
    cast = [appearance.id for key in gone for appearance in program.appearances_in(key)]
    mended = (
        replace(article, session_ids=tuple(key for key in article.session_ids if key not in gone))
        for article in program.articles.values()
        if not gone.isdisjoint(article.session_ids)
    )
    return program.put(*mended).drop(*gone, *cast)
