# SPDX-License-Identifier: MIT
"""What all checks look at: the program, and when each room and each person is taken. Worked out once for all of them.

What is cancelled takes no time. A session without a length takes the minute at which it begins, so that two of them at
one time still meet.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property, lru_cache
from typing import NamedTuple

from forumdesk.checks.finding import Ref
from forumdesk.i18n import _
from forumdesk.program import Availability, Program, Session, SessionKind, SessionState
from forumdesk.text import cut
from forumdesk.times import clock, day_short, span
from forumdesk.wording import isolated

MOST = 2000
"""Findings of one check; a program in which everything meets everything would have a million."""
_BRIEF = 20
_LONGEST_TITLE = 70
_MOST_MET = 8
"""So many sessions that run when another begins are told for it."""
MINUTE = timedelta(minutes=1)
_RESTS = frozenset({SessionKind.BREAK, SessionKind.SOCIAL})


class Slot(NamedTuple):
    """A session and the time that it takes."""

    start: datetime
    end: datetime
    session: Session
    pause: bool
    """Whether people rest in it."""


class Found(NamedTuple):
    """What a check says, before it is known how grave that is here."""

    words: str
    about: tuple[Ref, ...]
    facts: tuple[object, ...] = ()
    at: datetime | None = None
    name: str = ""
    """What tells it apart from others of its check about the same things."""


@dataclass(frozen=True)
class Survey:
    """A program as the checks see it; with `only`, what concerns these sessions and what meets them."""

    program: Program
    only: Collection[str] | None = field(default=None)

    @cached_property
    def seats(self) -> Mapping[str, AbstractSet[str]]:
        """The sessions in which each person appears."""
        if self.only is not None:
            program = self.program
            people = {seat.person_id for key in self.only for seat in program.appearances_in(key)}
            return {person: {seat.session_id for seat in program.appearances_of(person)} for person in people}
        found: dict[str, set[str]] = defaultdict(set)
        for seat in self.program.appearances.values():
            found[seat.person_id].add(seat.session_id)
        return found

    @cached_property
    def slots(self) -> Mapping[str, Slot]:
        """What takes place, by the session's id, in the order of the starts."""
        sessions: Iterable[Session] = self.program.sessions.values()
        if self.only is not None:
            rooms = {self.program.sessions[key].room_id for key in self.only} - {""}
            others = set().union(self.only, *self.seats.values())
            sessions = [session for session in sessions if session.room_id in rooms or session.id in others]
        found = [
            Slot(
                session.start,
                session.start + max(1, session.duration) * MINUTE,
                session,
                session.kind in _RESTS,
            )
            for session in sessions
            if session.start is not None and session.state is not SessionState.CANCELLED
        ]
        return {slot.session.id: slot for slot in sorted(found, key=_in_time)}

    @cached_property
    def by_room(self) -> Mapping[str, Sequence[Slot]]:
        """What takes place in each room, by start; what has no room is left out."""
        found: dict[str, list[Slot]] = defaultdict(list)
        for slot in self.slots.values():
            if slot.session.room_id:
                found[slot.session.room_id].append(slot)
        return found

    @cached_property
    def by_person(self) -> Mapping[str, Sequence[Slot]]:
        """Where each person has to be, by start."""
        slots = self.slots
        return {
            person: sorted([slots[key] for key in keys if key in slots], key=_in_time)
            for person, keys in self.seats.items()
        }

    @cached_property
    def printed(self) -> AbstractSet[str]:
        """The people of whom a line is printed in some session."""
        return {seat.person_id for seat in self.program.appearances.values() if seat.byline}

    def title(self, session: Session) -> str:
        """Return a session's title as a sentence quotes it."""
        return quoted(session.title)

    def name(self, person_id: str) -> str:
        """Return a person's name as a sentence has it."""
        return _shown(self.program.people[person_id].name)

    def room(self, room_id: str) -> str:
        """Return a room's name as a sentence has it."""
        return _shown(self.program.rooms[room_id].name)

    def track(self, track_id: str) -> str:
        """Return a track's name as a sentence has it."""
        return quoted(self.program.tracks[track_id].name)

    def when(self, session: Session) -> str:
        """Return when a session is: "Wed 19 May, 15:00–16:15"."""
        assert session.start is not None
        return f"{day_short(session.start.date())}, {span(session.start, session.duration)}"

    def placed(self, session: Session) -> str:
        """Return when a session is, to follow its title; nothing for one without a time."""
        return "" if session.start is None else _(" on {when}").format(when=self.when(session))

    def moment(self, start: datetime) -> str:
        """Return a moment of the program: "Wed 19 May, 15:00"."""
        return f"{day_short(start.date())}, {clock(start)}"


def _in_time(slot: Slot) -> tuple[datetime, datetime, str]:
    return slot.start, slot.end, slot.session.id


@lru_cache(maxsize=8192)  # every review says the names of the one before it
def _shown(text: str) -> str:
    return isolated(shortened(text))


def quoted(title: str) -> str:
    """Return a title in quotes, shortened for a sentence."""
    return f"“{_shown(title)}”"


def shortened(text: str) -> str:
    """Return a text as one line that a sentence can hold."""
    line = " ".join(text[: 4 * _LONGEST_TITLE].split())
    return cut(line, _LONGEST_TITLE)


def briefly(title: str) -> str:
    """Return the beginning of a title in quotes, of whole words where they are not too long, as a button has room."""
    line = " ".join(title[: 4 * _LONGEST_TITLE].split())
    if len(line) > _BRIEF:
        cut = line[: _BRIEF - 1]
        line = f"{(cut.rpartition(' ')[0] if line[_BRIEF - 1] != ' ' else cut) or cut}…"
    return f"“{isolated(line)}”"


def meeting(slots: Sequence[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Yield the pairs of slots, given by start, that take the same time; the earlier one comes first in each."""
    running: list[Slot] = []
    for slot in slots if len(slots) > 1 else ():
        running = [other for other in running if other.end > slot.start][-_MOST_MET:]
        for other in running:
            yield other, slot
        running.append(slot)


def joined(spans: Iterable[Availability]) -> list[tuple[datetime, datetime]]:
    """Return spans of time by start, those that touch as one."""
    found: list[tuple[datetime, datetime]] = []
    for each in sorted(spans, key=lambda each: each.start):
        if found and each.start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], each.end)
        else:
            found.append((each.start, each.end))
    return found


def is_within(start: datetime, end: datetime, free: Sequence[tuple[datetime, datetime]]) -> bool:
    """Tell whether a time lies in these spans, which are `joined`; no spans are all of the time."""
    if not free:
        return True
    place = bisect_left(free, start, key=lambda each: each[1])
    return place < len(free) and free[place][0] <= start and end <= free[place][1]
