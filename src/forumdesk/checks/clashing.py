# SPDX-License-Identifier: MIT
"""What sessions clash with where they are put, said while they are dragged, and where there would be room for them.

Only what concerns these sessions is looked at, so that it is told within a frame; what the program has turned off is
not told.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from forumdesk.checks.places import turned, turned_at
from forumdesk.checks.rules import MINUTES_TO_CHANGE_ROOMS, level, number
from forumdesk.checks.survey import MINUTE, Slot, Survey, is_within, joined, meeting
from forumdesk.checks.table import CHECKS
from forumdesk.i18n import _
from forumdesk.program import Program, Session, SessionState
from forumdesk.times import clock, length

_TRIED = 200
"""So many starts after and before are tried; a day of thousands of sessions has more than anybody can wait for."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A session that can't be where it is, or only at the cost of somebody."""

    check: str
    session_id: str
    other_id: str
    """The session that is in its way; empty where it is none."""
    start: datetime
    end: datetime
    """The time for which they clash."""
    words: str
    """One sentence, as it is said beside the session: "Clashes with “Arms Race” for 30 minutes."."""


@dataclass(frozen=True, slots=True)
class FreeStart:
    """A time at which a session would clash with nothing."""

    start: datetime
    words: str
    """Such as "13:15, with no break before it"."""


def clashes(program: Program, session_ids: Collection[str]) -> tuple[Clash, ...]:
    """Return what these sessions clash with as they stand in this program, by time."""
    ids = frozenset(key for key in session_ids if key in program.sessions)
    survey = Survey(program, ids)
    found = [
        clash
        for check, find in _FOUND.items()
        if level(program, check, CHECKS[check].level) != "off"
        for clash in find(survey, ids)
    ]
    return tuple(sorted(found, key=lambda clash: clash.start))


def sentence(program: Program, session_id: str) -> str:
    """Return what a session clashes with, and when it would not; empty where it clashes with nothing."""
    return told(program, session_id, clashes(program, (session_id,)))


def told(program: Program, session_id: str, found: Collection[Clash]) -> str:
    """Return what a session clashes with, as it was found, and when it would not; empty where that is nothing."""
    if not found:
        return ""
    words = list(dict.fromkeys(clash.words for clash in found))[:2]
    free = free_starts(program, session_id, most=1)
    if free:
        start = program.sessions[session_id].start
        later = start is None or free[0].start >= start
        said = _("First free start: {start}.") if later else _("Free before that: {start}.")
        words.append(said.format(start=free[0].words))
    return " ".join(words)


def _in_one_room(survey: Survey, ids: Collection[str]) -> Iterator[Clash]:
    for slots in survey.by_room.values():
        for mine, other in _met(slots, ids):
            start, end = max(mine.start, other.start), min(mine.end, other.end)
            known = mine.session.duration > 0 and other.session.duration > 0
            words = _("Clashes with {title} for {length}.") if known else _("Clashes with {title}.")
            words = words.format(title=survey.title(other.session), length=length((end - start) // MINUTE))
            yield Clash("room-overlap", mine.session.id, other.session.id, start, end, words)


def _in_two_places(survey: Survey, ids: Collection[str]) -> Iterator[Clash]:
    for person, slots in survey.by_person.items():
        for mine, other in _met(slots, ids):
            room = mine.session.room_id
            if not room or room != other.session.room_id:
                start, end = max(mine.start, other.start), min(mine.end, other.end)
                words = _("{person} is in {title} then.").format(
                    person=survey.name(person), title=survey.title(other.session)
                )
                yield Clash("person-double-booked", mine.session.id, other.session.id, start, end, words)


def _met(slots: Iterable[Slot], ids: Collection[str]) -> Iterator[tuple[Slot, Slot]]:
    """Yield the pairs of slots that meet and of which one is asked for, that one first."""
    for one, other in meeting(tuple(slots)):
        if other.session.id in ids:
            yield other, one
        elif one.session.id in ids:
            yield one, other


def _not_available(survey: Survey, ids: Collection[str]) -> Iterator[Clash]:
    for key in ids:
        slot, room = survey.slots.get(key), survey.program.rooms.get(survey.program.sessions[key].room_id)
        spans = joined(room.available) if room is not None else []
        if slot is not None and room is not None and not is_within(slot.start, slot.end, spans):
            words = _("{room} is not available then.").format(room=survey.room(room.id))
            yield Clash("room-unavailable", key, "", slot.start, slot.end, words)


def _not_there(survey: Survey, ids: Collection[str]) -> Iterator[Clash]:
    for person, slots in survey.by_person.items():
        spans = joined(survey.program.people[person].available)
        for slot in slots if spans else ():
            if slot.session.id in ids and not is_within(slot.start, slot.end, spans):
                words = _("{person} is not available then.").format(person=survey.name(person))
                yield Clash("person-unavailable", slot.session.id, "", slot.start, slot.end, words)


def _not_in_time(survey: Survey, ids: Collection[str]) -> Iterator[Clash]:
    for slot, _moment in turned(survey, forward=True):
        if slot.session.id in ids:
            words = _("The clocks go forward: that time does not exist.")
            yield Clash("time-skipped", slot.session.id, "", slot.start, slot.end, words)


_FOUND = {
    "room-overlap": _in_one_room,
    "person-double-booked": _in_two_places,
    "room-unavailable": _not_available,
    "person-unavailable": _not_there,
    "time-skipped": _not_in_time,
}


def free_starts(program: Program, session_id: str, room_id: str | None = None, most: int = 3) -> tuple[FreeStart, ...]:
    """Return when a session could begin on its day, in its room or another, without a clash.

    The next ones come first, then the ones before it, the nearest first. A session without a time can begin on any day.
    """
    session = program.sessions[session_id]
    frame = _Frame.of(program, session_id, session.room_id if room_id is None else room_id)
    found, wanted = sorted(frame.candidates()), session.start
    if wanted is not None:
        place = bisect_left(found, wanted)
        found = found[place:][:_TRIED] + found[:place][: -_TRIED - 1 : -1]
    free = islice((start for start in found[: 2 * _TRIED] if frame.takes(start)), most)
    return tuple(FreeStart(start, frame.said(start)) for start in free)


def free_rooms(program: Program, session_id: str) -> tuple[str, ...]:
    """Return the ids of the other rooms that are free while a session lasts and have seats enough, in their order."""
    session = program.sessions[session_id]
    if session.start is None:
        return ()
    first, last = session.start, session.start + max(session.duration, 1) * MINUTE
    taken = {
        other.room_id
        for other in program.sessions.values()
        if other.start is not None
        and other.start < last
        and first < other.start + max(other.duration, 1) * MINUTE
        and other.state is not SessionState.CANCELLED
        and other.id != session_id
    }
    return tuple(
        room.id
        for room in program.rooms_in_order
        if room.id not in taken
        and room.id != session.room_id
        and is_within(first, last, joined(room.available))
        and not (room.capacity and session.expected and session.expected > room.capacity)
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """Everything that bounds a session: its room, its people, the days."""

    minutes: int
    room: tuple[tuple[datetime, datetime], ...]
    """When the room is taken by others."""
    people: tuple[tuple[datetime, datetime], ...]
    """When its people are elsewhere, with the time that they need to come and go."""
    available: tuple[Sequence[tuple[datetime, datetime]], ...]
    """When the room and each of its people are there."""
    days: tuple[tuple[datetime, datetime], ...]
    """From the first start to the last end of each day that is meant."""
    ends: frozenset[datetime]
    """When other sessions end in those days, wherever they are."""
    zone_name: str

    @classmethod
    def of(cls, program: Program, session_id: str, room_id: str) -> _Frame:
        """Return what bounds a session in a room."""
        session = program.sessions[session_id]
        change = number(program, MINUTES_TO_CHANGE_ROOMS) * MINUTE
        people = {seat.person_id for seat in program.appearances_in(session_id)}
        theirs = {seat.session_id for person in people for seat in program.appearances_of(person)}
        day = None if session.start is None else program.day_at(session.start)
        placed = _placed(program, day)
        room: list[tuple[datetime, datetime]] = []
        elsewhere: list[tuple[datetime, datetime]] = []
        for other, start, end in placed:
            if other.id == session_id:
                continue
            if room_id and other.room_id == room_id:
                room.append((start, end))
            elif other.id in theirs:
                far = change if other.room_id and room_id else 0 * MINUTE
                elsewhere.append((start - far, end + far))
        spans = [program.rooms[room_id].available] if room_id else []
        spans += (program.people[key].available for key in people)
        minutes = max(session.duration, 1)
        there = tuple(joined(each) for each in spans if each)
        ends = frozenset(end for other, _start, end in placed if other.id != session_id)
        days = _bounds(program, placed, day)
        return cls(minutes, tuple(room), tuple(elsewhere), there, days, ends, program.conference.timezone)

    def candidates(self) -> set[datetime]:
        """Return the starts with which the session would follow something, or something would follow it."""
        found = {start for start, _end in self.days} | self.ends
        for start, end in (*self.room, *self.people):
            found |= {end, start - self.minutes * MINUTE}
        for first, last in (span for spans in self.available for span in spans):
            found |= {first, last - self.minutes * MINUTE}
        return found

    def takes(self, start: datetime) -> bool:
        """Tell whether the session could begin then."""
        end = start + self.minutes * MINUTE
        if not any(first <= start and end <= last for first, last in self.days):
            return False
        if any(first < end and start < last for first, last in (*self.room, *self.people)):
            return False
        if not all(is_within(start, end, spans) for spans in self.available):
            return False
        return turned_at(start, self.minutes, self.zone_name, forward=True) is None

    def said(self, start: datetime) -> str:
        """Return a start in words, and whether it leaves a break before it and after it."""
        before = any(end == start for _start, end in self.room)
        after = any(first == start + self.minutes * MINUTE for first, _end in self.room)
        words = {
            (True, True): _("{start}, with no break before or after it"),
            (True, False): _("{start}, with no break before it"),
            (False, True): _("{start}, with no break after it"),
        }.get((before, after), "{start}")
        return words.format(start=clock(start))


def _placed(program: Program, day: date | None) -> list[tuple[Session, datetime, datetime]]:
    """Return what takes place on a day, or on any, from when to when.

    `Program.sessions_on` would put all in order first, of a program that is looked at once.
    """
    first, last = datetime.min, datetime.max  # noqa: DTZ901 - wall times
    if day is not None:
        first = datetime.combine(day, program.conference.day_starts_at)
        last = first + timedelta(days=1)
    return [
        (session, session.start, session.start + max(session.duration, 1) * MINUTE)
        for session in program.sessions.values()
        if session.start is not None and first <= session.start < last and session.state is not SessionState.CANCELLED
    ]


def _bounds(
    program: Program, placed: Iterable[tuple[Session, datetime, datetime]], day: date | None
) -> tuple[tuple[datetime, datetime], ...]:
    """Return the first start and the last end of each day of sessions with a time, or of the one day that it is."""
    days: dict[date | None, list[tuple[datetime, datetime]]] = {}
    for session, start, end in placed:
        days.setdefault(day or program.date_of(session), []).append((start, end))
    return tuple((min(start for start, _end in found), max(end for _start, end in found)) for found in days.values())
