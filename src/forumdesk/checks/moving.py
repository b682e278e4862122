# SPDX-License-Identifier: MIT
"""Offers that mend a finding by another time, room or length of a session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from itertools import islice
from typing import Any

from forumdesk import edits
from forumdesk.checks.clashing import free_rooms, free_starts
from forumdesk.checks.finding import Finding, Fix
from forumdesk.checks.survey import briefly, quoted, shortened
from forumdesk.i18n import _
from forumdesk.program import Day, Program, Session, new_id
from forumdesk.times import clock, day_long, day_short, length
from forumdesk.wording import isolated

_ROOMS = 3
_STARTS = 2
"""So many rooms and times are offered for a session."""
_SLOTS = 8
"""So many places are looked at for a session without a time."""


def sessions_of(program: Program, finding: Finding) -> list[Session]:
    """Return the sessions that a finding is about."""
    return [program.sessions[ref.id] for ref in finding.about if ref.kind == "session"]


def given(session_id: str, **values: Any) -> Callable[[Program], Program]:
    """Return the verb that gives fields of a session new values."""
    return lambda program: edits.set_session(program, session_id, **values)


def of_sessions(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer another room, another time, or an earlier end."""
    sessions = sessions_of(program, finding)
    alone = len(sessions) == 1
    for session in sessions:
        yield from islice(_rooms(program, session, alone=alone), _ROOMS)
    for session in sessions:
        yield from _starts(program, session, alone=alone)
    yield from _ends(sessions)


def to_time(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer another time."""
    sessions = sessions_of(program, finding)
    for session in sessions:
        yield from _starts(program, session, alone=len(sessions) == 1)


def of_person(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer another time, an earlier end, or that the person is in one of the sessions only."""
    yield from to_time(program, finding)
    yield from _ends(sessions_of(program, finding))
    (person,) = (program.people[ref.id] for ref in finding.about if ref.kind == "person")
    for session in sessions_of(program, finding):
        seats = [seat.id for seat in program.appearances_in(session.id) if seat.person_id == person.id]
        words = _("Take {person} out of {title}").format(
            person=isolated(shortened(person.name)), title=quoted(session.title)
        )
        short = _("Take them out of {title}").format(title=briefly(session.title))
        yield Fix(words, partial(edits.drop_appearances, appearance_ids=seats), short)


def of_rooms(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer one room for both sessions, or another time."""
    later, earlier = sessions_of(program, finding)
    for session, other in ((later, earlier), (earlier, later)):
        if other.room_id in free_rooms(program, session.id):
            yield _to_room(program, session, other.room_id, alone=False)
    yield from to_time(program, finding)


def into_a_room(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer rooms that are free."""
    for session in sessions_of(program, finding):
        yield from _rooms(program, session, alone=True)


def _rooms(program: Program, session: Session, *, alone: bool) -> Iterator[Fix]:
    return (_to_room(program, session, room, alone=alone) for room in free_rooms(program, session.id))


def _to_room(program: Program, session: Session, room_id: str, *, alone: bool) -> Fix:
    room = isolated(shortened(program.rooms[room_id].name))
    words = _("Move {title} to {room}").format(title=quoted(session.title), room=room)
    short = _("Move to {room}") if alone else _("Move {title} to {room}")
    return Fix(words, given(session.id, room_id=room_id), short.format(title=briefly(session.title), room=room))


def _starts(program: Program, session: Session, *, alone: bool) -> Iterator[Fix]:
    for free in free_starts(program, session.id, most=_STARTS):
        words = _("Move {title} to {start}").format(title=quoted(session.title), start=free.words)
        short = _("Start at {time}") if alone else _("Start {title} at {time}")
        short = short.format(title=briefly(session.title), time=clock(free.start))
        yield Fix(words, given(session.id, start=free.start), short)


def _ends(sessions: list[Session]) -> Iterator[Fix]:
    """Offer that the earlier of two sessions ends when the later one begins."""
    if len(sessions) != 2:
        return
    later, earlier = sessions
    if earlier.start is not None and later.start is not None and earlier.start < later.start:
        words = _("End {title} at {time}").format(title=quoted(earlier.title), time=clock(later.start))
        short = _("End {title} at {time}").format(title=briefly(earlier.title), time=clock(later.start))
        yield Fix(words, partial(edits.resize_session, session_id=earlier.id, end=later.start), short)


def onto_a_day(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer to make the date a day of the program."""
    for session in sessions_of(program, finding):
        day = program.date_of(session)
        if day is not None:
            words = _("Add {day} to the days").format(day=day_long(day))
            yield Fix(words, partial(edits.add_day, day=Day(id=new_id(), date=day)))


def by_length(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer the length that sessions of its kind usually have, and all of the time until the next one."""
    for session in sessions_of(program, finding):
        alike = Counter(
            other.duration for other in program.sessions.values() if other.kind is session.kind and other.duration > 0
        )
        for minutes, _count in alike.most_common(2):
            words = _("Make {title} {length} long").format(title=quoted(session.title), length=length(minutes))
            yield Fix(
                words, given(session.id, duration=minutes), _("Make it {length} long").format(length=length(minutes))
            )
        words = _("Let {title} go on until the next session").format(title=quoted(session.title))
        short = _("Let it go on until the next session")
        yield Fix(words, partial(edits.fit_into_slot, session_id=session.id, fill=True), short)


def by_clock(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer an hour later, and an hour earlier."""
    for session in sessions_of(program, finding):
        for words, short, minutes in (
            (_("Move {title} an hour later"), _("An hour later"), 60),
            (_("Move {title} an hour earlier"), _("An hour earlier"), -60),
        ):
            verb = partial(edits.shift_sessions, session_ids=(session.id,), minutes=minutes)
            yield Fix(words.format(title=quoted(session.title)), verb, short)


def onto_the_schedule(program: Program, finding: Finding) -> Iterator[Fix]:
    """Offer the first free place in each room, the earliest first."""
    for session in sessions_of(program, finding):
        rooms = list(program.rooms_in_order)[:_SLOTS] if program.rooms else []
        enough = [
            room.id for room in rooms if not (room.capacity and session.expected) or room.capacity >= session.expected
        ]
        for room_id in enough or [""]:
            for free in free_starts(program, session.id, room_id, most=1):
                yield _placed(program, session, room_id, free.start)


def _placed(program: Program, session: Session, room_id: str, start: datetime) -> Fix:
    when = f"{day_short(start.date())}, {clock(start)}"
    words = _("Place {title} on {when}").format(title=quoted(session.title), when=when)
    short = when
    if room_id:
        room = isolated(shortened(program.rooms[room_id].name))
        words, short = (_("{placed}, in {room}").format(placed=said, room=room) for said in (words, short))
    return Fix(words, partial(edits.move_session, session_id=session.id, room_id=room_id, start=start), short)
