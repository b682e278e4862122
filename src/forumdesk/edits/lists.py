# SPDX-License-Identifier: MIT
"""Days, rooms and tracks: added at the end of their order, put into another order, and taken away.

Taking one away leaves its sessions: those of a room or track without one, those of a day unscheduled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from forumdesk.edits.fields import add, set_fields, set_many, shifted
from forumdesk.program import Day, Program, Room, Track

T = TypeVar("T", Room, Track)


def add_room(program: Program, room: Room) -> Program:
    """Add a room, as the last one."""
    return add(program, replace(room, order=_next(program.rooms.values())))


def add_track(program: Program, track: Track) -> Program:
    """Add a track, as the last one."""
    return add(program, replace(track, order=_next(program.tracks.values())))


def add_day(program: Program, day: Day) -> Program:
    """Add a day; raise ForumDeskError when the program has one on its date."""
    return add(program, day)


def refer_to_new(program: Program, kind: str, keys: Iterable[str], record: Room | Track) -> Program:
    """Let records of a kind refer to a room or track: the one that has this name already, else this new one."""
    there: Iterable[Room | Track] = (program.rooms if isinstance(record, Room) else program.tracks).values()
    found = next((each for each in there if each.name.casefold() == record.name.casefold()), record)
    if isinstance(found, Room):
        return set_many(program if found is not record else add_room(program, found), kind, keys, room_id=found.id)
    return set_many(program if found is not record else add_track(program, found), kind, keys, track_id=found.id)


def _next(present: Iterable[Room] | Iterable[Track]) -> int:
    return max((record.order for record in present), default=-1) + 1


def reorder(program: Program, kind: str, ids: Iterable[str]) -> Program:
    """Put rooms or tracks into this order; those that are not named follow as they are."""
    if kind == "room":
        return program.put(*(replace(room, order=place) for place, room in _in_order(ids, program.rooms_in_order)))
    if kind == "track":
        return program.put(*(replace(track, order=place) for place, track in _in_order(ids, program.tracks_in_order)))
    raise KeyError(kind)


def _in_order(ids: Iterable[str], present: Sequence[T]) -> Iterable[tuple[int, T]]:
    there: dict[str, T] = {record.id: record for record in present}
    wanted = dict.fromkeys([*ids, *there])
    return enumerate(there[key] for key in wanted)


def drop_room(program: Program, room_id: str) -> Program:
    """Remove a room; its sessions stay where they are in time, without one."""
    gone = program.rooms[room_id].id
    freed = (replace(session, room_id="") for session in program.sessions.values() if session.room_id == gone)
    return program.put(*freed).drop(gone)


def drop_track(program: Program, track_id: str) -> Program:
    """Remove a track; its sessions stay, without one."""
    gone = program.tracks[track_id].id
    freed = (replace(session, track_id="") for session in program.sessions.values() if session.track_id == gone)
    return program.put(*freed).drop(gone)


def drop_day(program: Program, day_id: str) -> Program:
    """Remove a day; its sessions stay in the program, unscheduled, unless another day has the same date."""
    day = program.days[day_id]
    left = program.drop(day.id)
    if left.day_on(day.date) is not None:
        return left
    return left.put(*(replace(session, start=None) for session in program.sessions_on(day.date)))


def move_day(program: Program, day_id: str, to: date) -> Program:
    """Give a day another date, and take its sessions along at the same times of day."""
    day = program.days[day_id]
    by = (to - day.date) // timedelta(minutes=1)
    moved = [
        replace(session, start=shifted(session.start, by))
        for session in program.sessions_on(day.date)
        if session.start is not None
    ]
    return set_fields(program, "day", day.id, date=to).put(*moved)
