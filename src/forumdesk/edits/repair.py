# SPDX-License-Identifier: MIT
"""A day put right again: later sessions shifted, gaps closed, one fitted in, two swapped, a block moved to another day.

What is cancelled stays where it was announced. In a program with rooms, what has no room (a lunch for all) belongs to
every room: it is not moved with one of them, and nothing is pulled across it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from forumdesk.edits.fields import minutes_long, shifted
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Program, Session, SessionKind, SessionState

MINUTE = timedelta(minutes=1)


def shift_after(
    program: Program,
    session_id: str,
    minutes: int,
    *,
    this_too: bool = False,
    all_rooms: bool = False,
    all_days: bool = False,
) -> Program:
    """Move what comes after a session by some minutes, later or earlier: in its room and on its day, unless told more.

    In its own room that is what begins later than it; in others, what begins when it has ended.
    """
    session = program.sessions[session_id]
    start, end = _start(session), _end(session)
    there = session.room_id
    later = [
        other
        for other in _taking_place(program, None if all_days else program.day_at(start))
        if other.id != session_id
        and _start(other) > start
        and (other.room_id == there or (all_rooms and _start(other) >= end))
    ]
    return _shifted(program, [session, *later] if this_too else later, minutes)


def shift_from(
    program: Program, moment: datetime, minutes: int, *, room_id: str | None = None, all_days: bool = False
) -> Program:
    """Move what begins at a moment or later by some minutes: on its day, and in all rooms unless one is named."""
    later = [
        session
        for session in _taking_place(program, None if all_days else program.day_at(moment))
        if _start(session) >= moment and room_id in {None, session.room_id}
    ]
    return _shifted(program, later, minutes)


def close_gaps(program: Program, day: date, *, room_id: str | None = None, least: int = 0) -> Program:
    """Pull the sessions of a day together, in one room or in each, so that only `least` minutes lie between them.

    Nothing is made later, and what comes first in a room stays. Before and after a break no further pause is kept.
    """
    rooms: dict[str, list[Session]] = {}
    for session in _taking_place(program, day):
        rooms.setdefault(session.room_id, []).append(session)
    for_all = rooms.pop("", []) if len(rooms) > 1 else []
    if room_id is not None:
        rooms = {room_id: rooms.get(room_id, [])}
    return program.put(*(moved for sessions in rooms.values() for moved in _closed(sessions, for_all, least)))


def _closed(sessions: Sequence[Session], for_all: Sequence[Session], least: int) -> Iterable[Session]:
    latest: dict[bool, datetime] = {}
    for session in sessions:
        start = _start(session)
        if latest:
            walls = _latest_ends(wall for wall in for_all if _end(wall) <= start)
            ends = [*latest.items(), *walls.items()]
            pauses = {True: 0, False: 0 if session.kind is SessionKind.BREAK else least}
            earliest = max(end + pauses[is_break] * MINUTE for is_break, end in ends)
            session = replace(session, start=min(start, earliest))  # noqa: PLW2901 - placed anew
        latest |= {key: max(end, latest.get(key, end)) for key, end in _latest_ends([session]).items()}
        yield session


def _latest_ends(sessions: Iterable[Session]) -> dict[bool, datetime]:
    """Return when the last of these sessions ends, of breaks (True) and of all others."""
    found: dict[bool, datetime] = {}
    for session in sessions:
        is_break = session.kind is SessionKind.BREAK
        found[is_break] = max(_end(session), found.get(is_break, _end(session)))
    return found


def fit_into_slot(program: Program, session_id: str, *, fill: bool = False) -> Program:
    """Put a session between its neighbours in its room, by moving it as little as possible, or else shortening it.

    With `fill` it takes all of the time between them, and so does one without a length. Raises ForumDeskError where
    there is no time between them.
    """
    session = program.sessions[session_id]
    start = _start(session)
    row = [s for s in _taking_place(program, program.day_at(start)) if s.room_id == session.room_id and s != session]
    opens = max((_end(other) for other in row if _in_time(other) < _in_time(session)), default=None)
    closes = min((_start(other) for other in row if _in_time(other) > _in_time(session)), default=None)
    if opens is not None and closes is not None and opens >= closes:
        raise ForumDeskError(_("There is no time free around “{title}”.").format(title=session.title))
    first, last = _fitted(session, opens, closes, fill=fill)
    return program.put(replace(session, start=first, duration=minutes_long((last - first) // MINUTE)))


def _fitted(
    session: Session, opens: datetime | None, closes: datetime | None, *, fill: bool
) -> tuple[datetime, datetime]:
    """Return the beginning and the end of a session in the time that is open to it."""
    start, end = _start(session), _end(session)
    length = end - start
    fill = fill or not length
    if closes is not None and (fill or end > closes):
        end = closes
        start = start if fill else closes - length
    if opens is not None and (fill or start < opens):
        start = opens
        end = end if fill else start + length
    if closes is not None and end > closes:
        end = closes
    return start, end


def swap_sessions(program: Program, one_id: str, other_id: str, *, lengths: bool = False) -> Program:
    """Let two sessions change places in time and room; with `lengths`, each takes the other's length as well.

    Of two that follow each other in a room, each with its own length, the pause between them stays as long as it was.
    """
    one, other = program.sessions[one_id], program.sessions[other_id]
    new_one = replace(one, start=other.start, room_id=other.room_id)
    new_other = replace(other, start=one.start, room_id=one.room_id)
    if lengths:
        new_one, new_other = replace(new_one, duration=other.duration), replace(new_other, duration=one.duration)
    elif _is_placed(one) and _is_placed(other) and _follow(program, one, other):
        by = other.duration - one.duration
        if _start(one) < _start(other):
            new_one = replace(new_one, start=shifted(_start(other), by))
        else:
            new_other = replace(new_other, start=shifted(_start(one), -by))
    return program.put(new_one, new_other)


def _follow(program: Program, one: Session, other: Session) -> bool:
    """Tell whether two sessions stand in one room on one day with nothing between them, and apart from each other."""
    first, second = sorted((one, other), key=_start)
    row = [s.id for s in _taking_place(program, program.day_at(_start(first))) if s.room_id == first.room_id]
    return (
        _end(first) <= _start(second)
        and first.id in row
        and second.id in row
        and row.index(second.id) == row.index(first.id) + 1
    )


def move_block(program: Program, session_ids: Iterable[str], day: date) -> Program:
    """Move sessions to another day at the same times of day; if they are of several days, as far apart as they are."""
    sessions = [session for key in session_ids if _is_placed(session := program.sessions[key])]
    if not sessions:
        raise ForumDeskError(_("None of these sessions has a time yet."))
    first = min(program.day_at(_start(session)) for session in sessions)
    return _shifted(program, sessions, (day - first) // MINUTE)


def _shifted(program: Program, sessions: Iterable[Session], minutes: int) -> Program:
    return program.put(*(replace(session, start=shifted(_start(session), minutes)) for session in sessions))


def _taking_place(program: Program, day: date | None) -> list[Session]:
    """Return the sessions of a day, or of all, that have a time and are not cancelled, in the order of time."""
    sessions = program.sessions.values() if day is None else program.sessions_on(day)
    placed = [s for s in sessions if _is_placed(s) and s.state is not SessionState.CANCELLED]
    return sorted(placed, key=_in_time)


def _in_time(session: Session) -> tuple[datetime, datetime, str]:
    return _start(session), _end(session), session.id


def _is_placed(session: Session) -> bool:
    return session.start is not None


def _start(session: Session) -> datetime:
    if session.start is None:
        raise ForumDeskError(_("“{title}” has no time yet.").format(title=session.title))
    return session.start


def _end(session: Session) -> datetime:
    return _start(session) + session.duration * MINUTE
