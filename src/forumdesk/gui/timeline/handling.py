# SPDX-License-Identifier: MIT
"""What an organizer does with the chosen sessions, whether by a key, a menu or the menu of a card: one step each.

Each function takes the desk and the sessions, says afterwards where things stand, and tells whether anything was done.
Presses of a key that follow each other hand in one `thread`, and are one step to undo.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from statistics import multimode

from forumdesk import edits, times
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.details_deeds import new_article, show_conference, show_day
from forumdesk.gui.timeline import session_words as words
from forumdesk.i18n import _
from forumdesk.program import Program, Session, SessionKind, SessionState, new_id
from forumdesk.timegrid import aligned, free_spot

_USUAL = 60
"""Minutes of a new session in a program that has no usual length."""
_MINUTE = timedelta(minutes=1)

Ids = Sequence[str]


def move(desk: Desk, ids: Ids, by: int, step: int, thread: str) -> bool:
    """Move sessions later or earlier: the first one to the next full step, the others along with it."""
    start = desk.program.sessions[ids[0]].start
    if start is None:
        return _nothing(desk, _("“{title}” is not on the day yet.").format(title=_short(desk, ids)))
    to = aligned(start, step, by)
    label = words.label_of_move(desk.program, ids, times.clock(to))
    return _moved(desk, ids, desk.type_in(thread, label, edits.shift_sessions, ids, (to - start) // _MINUTE))


def move_aside(desk: Desk, ids: Ids, by: int, thread: str) -> bool:
    """Move sessions to the rooms beside theirs."""
    program = desk.program
    rooms = program.rooms_in_order
    lead = next((s for key in ids if (s := program.sessions[key]).start is not None), program.sessions[ids[0]])
    places = {room.id: at for at, room in enumerate(rooms)}
    wanted = [places.get(program.sessions[key].room_id, -1) + by for key in ids]
    if not rooms:
        return _nothing(desk, _("The program has no rooms yet."))
    if min(wanted) < 0 or max(wanted) >= len(rooms):
        edge = rooms[0] if by < 0 else rooms[-1]
        first, last = _("“{room}” is the first room."), _("“{room}” is the last room.")
        return _nothing(desk, (first if by < 0 else last).format(room=edge.name))
    room = rooms[wanted[ids.index(lead.id)]]
    label = words.label_of_move(program, ids, room.name)
    return _moved(desk, ids, desk.type_in(thread, label, edits.move_sessions, ids, lead.id, room.id, lead.start))


def move_to_day(desk: Desk, ids: Ids, by: int, thread: str) -> bool:
    """Move sessions to the day before or after theirs, at the same time, and show that day."""
    program = desk.program
    day = program.date_of(program.sessions[ids[0]])
    if day is None:
        return _nothing(desk, _("“{title}” is not on the day yet.").format(title=_short(desk, ids)))
    further = [each for each in program.dates if (each < day if by < 0 else each > day)]
    if not further:
        first, last = _("{day} is the first day."), _("{day} is the last day.")
        return _nothing(desk, (first if by < 0 else last).format(day=times.day_long(day)))
    to = further[-1] if by < 0 else further[0]  # the session's own date may be none of the program's
    label = words.label_of_move(program, ids, times.day_short(to))
    return _moved(desk, ids, desk.type_in(thread, label, edits.shift_sessions, ids, (to - day) // _MINUTE))


def lengthen(desk: Desk, ids: Ids, by: int, step: int, thread: str) -> bool:
    """Move the ends of sessions: that of the first one to the next full step, the others by as much."""
    program = desk.program
    sessions = [program.sessions[key] for key in ids]
    end = sessions[0].end
    if end is None:
        return _nothing(desk, _("“{title}” is not on the day yet.").format(title=_short(desk, ids)))
    minutes = (aligned(end, step, by) - end) // _MINUTE
    if min(session.duration for session in sessions) + minutes < 1:
        return _nothing(desk, _("A session has to end after it begins."))
    label = words.label_of_length(program, ids, times.clock(end + minutes * _MINUTE))
    return _moved(desk, ids, desk.type_in(thread, label, edits.lengthen_sessions, ids, minutes))


def unschedule(desk: Desk, ids: Ids) -> bool:
    """Take sessions off the schedule; they wait in the tray."""
    placed = [key for key in ids if desk.program.sessions[key].start is not None]
    label = words.label_of_unscheduling(desk.program, placed or ids)
    said = _("Not on the day any more: {sessions}.").format(sessions=words.named(desk.program, placed or ids))
    return _told(desk, said, bool(placed) and desk.edit(label, edits.unschedule_sessions, placed))


def remove(desk: Desk, ids: Ids) -> bool:
    """Remove sessions from the program."""
    said = words.removed(desk.program, ids)
    label = _("Delete {sessions}").format(sessions=words.named(desk.program, ids))
    return _told(desk, said, bool(ids) and desk.edit(label, edits.drop_sessions, ids))


def set_state(desk: Desk, ids: Ids, state: SessionState) -> bool:
    """Confirm sessions, mark them as tentative, or cancel them."""
    others = [key for key in ids if desk.program.sessions[key].state is not state]
    if not others:
        return False
    label = words.label_of_state(desk.program, others, state)
    said = words.state_told(desk.program, others, state)
    return _told(desk, said, desk.edit(label, edits.set_many, "session", others, state=state))


def duplicate(desk: Desk, ids: Ids) -> bool:
    """Copy sessions, with who appears in them, to where they fit behind themselves, and choose the copies."""
    if not ids:
        return False
    before = desk.program
    label = _("Duplicate {sessions}").format(sessions=words.named(before, ids))
    if not desk.edit(label, edits.duplicate_sessions, ids, None, _behind(desk, ids)):
        return False
    copies = [session.id for session in desk.program.sessions_in_order if session.id not in before.sessions]
    desk.choose(copies)
    return _told(desk, words.standing(desk.program, copies), done=True)


def _behind(desk: Desk, ids: Ids) -> datetime | None:
    """Return where copies begin: a single one where it is free, several right after the last of them."""
    placed = [session for session in map(desk.program.sessions.__getitem__, ids) if session.start is not None]
    ends = [session.end for session in placed if session.end is not None]
    if not ends:
        return None
    if len(placed) == 1:
        day = desk.program.date_of(placed[0])
        spot = day and free_spot(desk.program, placed[0], day, desk.snap, rooms=(placed[0].room_id,), since=ends[0])
        return spot.start if spot else ends[0]
    return max(ends)


def add_after(desk: Desk, key: str | None) -> bool:
    """Make a session after another one, or where the day has room for it, and let its title be typed."""
    program, made = desk.program, new_id()
    after = program.sessions.get(key or "")
    day = (after and program.date_of(after)) or desk.day
    minutes = usual_length(program)
    room, start = ("", None) if day is None else _spot_after(desk, after, day, minutes)
    return _added(desk, made, desk.edit(_("New session"), edits.new_session, made, room, start, minutes))


def add_unplaced(desk: Desk) -> bool:
    """Make a session that waits in the tray, and let its title be typed."""
    made = new_id()
    return _added(
        desk, made, desk.edit(_("New session"), edits.new_session, made, "", None, usual_length(desk.program))
    )


def _added(desk: Desk, made: str, done: bool) -> bool:
    if done:
        desk.go(Place("session", made))
        desk.tell(words.standing(desk.program, (made,)))
        desk.typing_asked.emit("title")
    return done


def _spot_after(desk: Desk, after: Session | None, day: date, minutes: int) -> tuple[str, datetime | None]:
    blank = Session(id="", title="", duration=minutes)
    if after is None or after.start is None:
        spot = free_spot(desk.program, blank, day, desk.snap)
    else:
        spot = free_spot(desk.program, blank, day, desk.snap, rooms=(after.room_id,), since=after.end)
    return (spot.room_id, spot.start) if spot else ("", None)


def usual_length(program: Program) -> int:
    """Return how many minutes most sessions of a program have."""
    lengths = [s.duration for s in program.sessions.values() if s.duration and s.kind is not SessionKind.BREAK]
    return max(multimode(lengths), default=_USUAL)


def select_day(desk: Desk) -> bool:
    """Choose all sessions of the day that the timeline shows."""
    if desk.day is None:
        return False
    desk.choose(session.id for session in desk.program.sessions_on(desk.day))
    desk.note(words.chosen(len(desk.chosen)))
    return True


def _short(desk: Desk, ids: Ids) -> str:
    return words.short(desk.program.sessions[ids[0]])


def _moved(desk: Desk, ids: Ids, done: bool) -> bool:
    """Say where sessions are now, and follow them to another day."""
    day = desk.program.date_of(desk.program.sessions[ids[0]])
    away = done and day is not None and day != desk.day
    if away and day is not None:
        desk.show_day(day)
    return _told(desk, words.standing(desk.program, ids, day=away), done)


def _told(desk: Desk, said: str, done: bool) -> bool:
    if done:
        desk.tell(said)
    return done


def _nothing(desk: Desk, said: str) -> bool:
    desk.note(said)
    return False


DEEDS: Mapping[str, Callable[[Desk], bool]] = {
    "new_session": lambda desk: add_after(desk, desk.chosen[-1] if desk.chosen else None),
    "duplicate_sessions": lambda desk: duplicate(desk, desk.chosen),
    "unschedule_sessions": lambda desk: unschedule(desk, desk.chosen),
    "confirm_sessions": lambda desk: set_state(desk, desk.chosen, SessionState.CONFIRMED),
    "doubt_sessions": lambda desk: set_state(desk, desk.chosen, SessionState.TENTATIVE),
    "cancel_sessions": lambda desk: set_state(desk, desk.chosen, SessionState.CANCELLED),
    "delete_sessions": lambda desk: remove(desk, desk.chosen),
    "select_day": select_day,
    "new_article": new_article,
    "day_details": show_day,
    "program_details": show_conference,
}
"""What the entries of the menus do, by the names that they have in `actions`."""


def possible(desk: Desk) -> dict[str, bool]:
    """Return which of them have something to act on now."""
    sessions = [desk.program.sessions[key] for key in desk.chosen]
    states = {session.state for session in sessions}
    on_timeline = desk.view == "timeline" and desk.day is not None and bool(desk.program.sessions_on(desk.day))
    placed = sum(session.start is not None for session in desk.program.sessions.values())
    return {
        **dict.fromkeys(("shift", "close_gaps", "fit_into_slot", "move_block"), placed > 0),
        "swap": placed > 1,
        "new_session": True,
        "duplicate_sessions": bool(sessions),
        "unschedule_sessions": any(session.start is not None for session in sessions),
        "confirm_sessions": bool(states - {SessionState.CONFIRMED}),
        "doubt_sessions": bool(states - {SessionState.TENTATIVE}),
        "cancel_sessions": bool(states - {SessionState.CANCELLED}),
        "delete_sessions": bool(sessions),
        "select_day": on_timeline,
        "new_article": True,
        "day_details": desk.day is not None,
        "program_details": True,
    }
