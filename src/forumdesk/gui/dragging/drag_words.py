# SPDX-License-Identifier: MIT
"""What a drag is called: the label of its step, which undo names, and the line that tells its keys. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from forumdesk import times
from forumdesk.gui.timeline.session_words import label_of_move, named
from forumdesk.i18n import _
from forumdesk.program import Program, Session


def moved(program: Program, after: Program, ids: Sequence[str]) -> str:
    """Return "Move “Opening” to 12:45, Hall B": only what becomes another; of several, where the first one goes."""
    return label_of_move(program, ids, _where(after, program.sessions[ids[0]], after.sessions[ids[0]]))


def copied(program: Program, ids: Sequence[str], to: Session) -> str:
    """Return "Copy “Coffee” to 12:45, Hall B"."""
    words = _("Copy {sessions} to {place}")
    return words.format(sessions=named(program, ids), place=_where(program, program.sessions[ids[0]], to))


def _where(program: Program, old: Session, new: Session) -> str:
    """Return the day, the time and the room in which one placement differs from another."""
    parts = []
    day = program.date_of(new)
    if new.start is not None and new.start != old.start:
        if day is not None and day != program.date_of(old):
            parts.append(times.day_short(day))
        parts.append(times.clock(new.start))
    if new.room_id != old.room_id:
        parts.append(room_name(program, new.room_id))
    return ", ".join(parts)


def room_name(program: Program, room_id: str) -> str:
    """Return what a room is called; words for none."""
    room = program.rooms.get(room_id)
    return room.name if room is not None else _("no room")


def to_all_rooms(program: Program, session_id: str) -> str:
    """Return "Copy “Coffee” to all rooms"."""
    return _("Copy {sessions} to all rooms").format(sessions=named(program, (session_id,)))


def resized(program: Program, new: Session) -> str:
    """Return "Make “Opening” 30 minutes longer"; of one whose end was not known, when it ends."""
    old = program.sessions[new.id]
    title = named(program, (new.id,))
    if not old.duration and new.end is not None:
        return _("End {title} at {time}").format(title=title, time=times.clock(new.end))
    by = new.duration - old.duration
    words = _("Make {title} {length} longer") if by > 0 else _("Make {title} {length} shorter")
    return words.format(title=title, length=times.length(abs(by)))


def drawn(program: Program, session: Session) -> str:
    """Return "New session at 12:45–13:30, Hall B"."""
    place = [times.span(session.start, session.duration)] if session.start is not None else []
    if session.room_id in program.rooms:
        place.append(program.rooms[session.room_id].name)
    return _("New session at {place}").format(place=", ".join(place))


def was_here(session: Session) -> str:
    """Return what stands where a session is dragged away: "Was here, 15:00–16:15"."""
    assert session.start is not None
    return _("Was here, {time}").format(time=times.span(session.start, session.duration))


def keys(deed: str, step: int, *, copies: bool) -> str:
    """Return a deed with the keys that change it, for the status bar."""
    words = (
        _("{deed}. Esc puts it back, Ctrl ignores the {step}-minute steps, Alt copies.")
        if copies
        else _("{deed}. Esc puts it back, Ctrl ignores the {step}-minute steps.")
    )
    return words.format(deed=deed, step=step)


def back() -> str:
    """Return what letting go does where nothing would change."""
    return _("Let go here to leave everything as it is.")
