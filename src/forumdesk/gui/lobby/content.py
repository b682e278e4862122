# SPDX-License-Identifier: MIT
"""What a lobby screen says, as plain texts: a block for each room, what is first, what is cancelled or moved. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from forumdesk.agenda.moves import Moved
from forumdesk.agenda.rooms import InRoom, Phase, in_rooms, near_rooms, standing
from forumdesk.clocks import until
from forumdesk.gui.now import words
from forumdesk.i18n import _
from forumdesk.program import Program, Session, SessionKind, SessionState
from forumdesk.times import city, clock, day_long

MOST = 2
"""So many sessions at a time in one room."""
_SPEAKERS, _SPEAKERS_AT_DOOR = 4, 12
_AHEAD = 4
"""So many of a room's next sessions stand on its door screen."""


@dataclass(frozen=True, slots=True)
class Talk:
    """One session: when, what, who."""

    time: str
    title: str
    speakers: str
    over: float = -1.0
    """How much of it is over, from 0 to 1; below that it is not on."""
    quiet: bool = False
    """Whether it is a break."""


@dataclass(frozen=True, slots=True)
class Block:
    """What stands together on a page: a room, or a list under a heading."""

    name: str
    now: tuple[Talk, ...] = ()
    coming: tuple[Talk, ...] = ()
    warnings: tuple[str, ...] = ()
    idle: str = ""
    """What is said where nothing is on."""


@dataclass(frozen=True, slots=True)
class Shown:
    """All that is shown at a moment."""

    title: str
    time: str
    under: str
    """The day and the city, under the time."""
    sentence: str
    """Where the moment lies, while nothing is on."""
    blocks: tuple[Block, ...]
    door: bool
    """Whether it is about one room, which then has the screen for itself."""


def shown(program: Program, now: datetime, room_id: str = "", moved: Sequence[Moved] = ()) -> Shown:
    """Return what to show of all rooms, or of one."""
    zone = program.conference.timezone
    where = standing(program, now)
    rooms = in_rooms(program, now)
    if room_id in program.rooms:
        rooms = tuple(room for room in rooms if room.room_id == room_id) or (InRoom(room_id, (), (), ()),)
    door = len(rooms) == 1
    running = where.phase in {Phase.ON, Phase.PAUSE}
    if door:
        blocks = [_door(program, rooms[0], now, idle=running)]
    elif running:
        blocks = [_room(program, room, now) for room in near_rooms(rooms, now)]
    else:
        blocks = [
            Block(words.room_name(program, room), tuple(_first(program, each) for each in first[:MOST]))
            for room in rooms
            if (first := [each for each in room.coming if each.start == where.begins])
        ]
    changes = () if room_id else _changes(program, now, moved)
    if changes:
        blocks.append(Block(_("Changed today"), warnings=changes))
    title = program.rooms[room_id].name if room_id in program.rooms else program.conference.title
    return Shown(
        title=title,
        time=clock(now),
        under=_day_and_city(now, zone),
        sentence="" if running else words.standing_words(where, now, zone),
        blocks=tuple(blocks),
        door=door,
    )


def _day_and_city(now: datetime, zone: str) -> str:
    return f"{day_long(now.date())}, {city(zone)}"


def _room(program: Program, room: InRoom, now: datetime) -> Block:
    rest = len(room.running) - MOST
    warnings = [words.off_words(each) for each in room.off]
    if rest > 0:
        warnings.insert(0, _("and {count} more in this room").format(count=rest))
    return Block(
        words.room_name(program, room),
        tuple(_talk(program, each, now, _SPEAKERS) for each in room.running[:MOST]),
        tuple(_next(_talk(program, each, now, _SPEAKERS // 2)) for each in room.coming[:1]),
        tuple(warnings),
        "" if room.running else _("Nothing is on here now."),
    )


def _door(program: Program, room: InRoom, now: datetime, *, idle: bool) -> Block:
    later = [
        each
        for each in program.sessions_in_order
        if each.room_id == room.room_id
        and each.state is not SessionState.CANCELLED
        and each.start is not None
        and each.start > now
        and (each.start.date() == now.date() or each in room.coming)
    ]
    return Block(
        words.room_name(program, room),
        tuple(_talk(program, each, now, _SPEAKERS_AT_DOOR) for each in room.running[:MOST]),
        tuple(
            _next(talk) if index == 0 else talk
            for index, talk in enumerate(_talk(program, each, now, _SPEAKERS) for each in later[:_AHEAD])
        ),
        tuple(words.off_words(each) for each in room.off),
        _("Nothing is on here now.") if idle and not room.running else "",
    )


def _talk(program: Program, session: Session, now: datetime, most: int) -> Talk:
    zone = program.conference.timezone
    speakers = words.speakers_words(program, session, most)
    quiet = session.kind is SessionKind.BREAK
    assert session.start is not None
    if session.start <= now:
        over = words.fraction(session, now, zone)
        return Talk(words.until_words(session, now, zone), session.title, speakers, over, quiet)
    return Talk(words.start_words(session.start, now, zone), session.title, speakers, quiet=quiet)


def _first(program: Program, session: Session) -> Talk:
    """Return what begins a day, whose date is said over it."""
    assert session.start is not None
    return Talk(clock(session.start), session.title, words.speakers_words(program, session, _SPEAKERS))


def _next(talk: Talk) -> Talk:
    return replace(talk, time=_("Next: {time}").format(time=talk.time))


def _changes(program: Program, now: datetime, moved: Sequence[Moved]) -> tuple[str, ...]:
    """Return what of this day is cancelled, and what was moved, in sentences."""
    off = [
        each
        for each in program.sessions_on(program.day_at(now))
        if each.state is SessionState.CANCELLED and each.end is not None and each.end > now
    ]
    said = [_at(program, words.off_words(each), each.room_id) for each in off]
    for each in moved:
        session = each.session
        if session.start is None or session.end is None or session.end < now:
            continue
        sentence = _("Moved: {title}, now {time} ({until}) instead of {before}")
        told = sentence.format(
            title=session.title,
            time=_at(program, clock(session.start), session.room_id),
            until=until(now, session.start, program.conference.timezone),
            before=_at(program, clock(each.start), each.room_id if each.room_id != session.room_id else ""),
        )
        said.append(told)
    return tuple(said)


def _at(program: Program, words_: str, room_id: str) -> str:
    room = program.rooms.get(room_id)
    return f"{words_}, {room.name}" if room is not None else words_
