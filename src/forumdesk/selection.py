# SPDX-License-Identifier: MIT
"""What one reader means to see of a conference: stars, private notes, own entries, and what is not to be shown.

It is the reader's own, keyed by the ids of records, and is never in a program file. Of each marked session it keeps
what was last known, so that one that is dropped still says what it was, and reminders need no program.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Self, TypeAlias, TypeVar

from forumdesk.program import Program, Session, SessionState

NO_REMINDER = -1
"""The lead of a session that is not to be reminded of."""

Hidden: TypeAlias = tuple[str, str]
"""Kind ("session", "room" or "track") and id of what is not to be shown."""

K = TypeVar("K")
V = TypeVar("V")


class Interest(StrEnum):
    """How much a reader wants to see a session."""

    MUST = "must"
    MAYBE = "maybe"


NEXT: Mapping[Interest | None, Interest | None] = MappingProxyType(
    {None: Interest.MUST, Interest.MUST: Interest.MAYBE, Interest.MAYBE: None}
)
"""What follows each as a star is pressed again and again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a session was when the reader's program last had it."""

    title: str
    start: datetime | None
    """Wall time in the conference's zone, without tzinfo."""
    duration: int
    """Minutes; 0 when not known."""
    place: str
    """The room's name; empty when not known."""
    state: SessionState
    """Cancelled also for a session that the program has no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a reader has said of one session."""

    session_id: str
    interest: Interest | None = None
    note: str = ""
    lead: int | None = None
    """Minutes before its start at which to remind of it; None for as many as for all, `NO_REMINDER` for never."""
    known: Known

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return self.interest is None and not self.note and self.lead is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something of the reader's own, such as a meeting or a train."""

    id: str
    title: str
    start: datetime
    """Wall time in the conference's zone, without tzinfo."""
    duration: int
    """Minutes."""
    place: str = ""
    note: str = ""

    @property
    def end(self) -> datetime:
        """Wall time at which it ends."""
        return self.start + timedelta(minutes=self.duration)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """All that a reader has said of one conference. Every verb returns another one."""

    conference_id: str
    title: str = ""
    """The conference's, as last known."""
    zone: str = "UTC"
    """IANA name, as last known; all wall times are in it."""
    marks: Mapping[str, Mark] = field(default_factory=lambda: MappingProxyType({}))
    """By the id of the session."""
    entries: Mapping[str, Entry] = field(default_factory=lambda: MappingProxyType({}))
    """By their own id."""
    hidden: frozenset[Hidden] = frozenset()

    @property
    def starred(self) -> frozenset[str]:
        """The ids of the sessions that must or may be seen, dropped ones included."""
        return frozenset(key for key, mark in self.marks.items() if mark.interest is not None)

    def interest_of(self, session_id: str) -> Interest | None:
        """Return how much a session is wanted."""
        mark = self.marks.get(session_id)
        return mark.interest if mark is not None else None

    def note_of(self, session_id: str) -> str:
        """Return the private note on a session; empty when there is none."""
        mark = self.marks.get(session_id)
        return mark.note if mark is not None else ""

    def with_interest(self, program: Program, ids: Iterable[str], interest: Interest | None) -> Self:
        """Want these sessions that much; None no more. Notes stay."""
        return self._marked(replace(mark, interest=interest) for mark in self._marks_of(program, ids))

    def with_note(self, program: Program, session_id: str, note: str) -> Self:
        """Keep a private note on a session; an empty one takes it away."""
        return self._marked(replace(mark, note=note) for mark in self._marks_of(program, [session_id]))

    def with_lead(self, program: Program, session_id: str, lead: int | None) -> Self:
        """Remind of a session so many minutes before it starts; None as for all, `NO_REMINDER` never."""
        return self._marked(replace(mark, lead=lead) for mark in self._marks_of(program, [session_id]))

    def let_go(self, session_id: str) -> Self:
        """Forget all that was said of a session."""
        return replace(self, marks=_without(self.marks, session_id))

    def with_entry(self, entry: Entry) -> Self:
        """Put an own entry in, or in the place of the one with its id."""
        return replace(self, entries=MappingProxyType({**self.entries, entry.id: entry}))

    def without_entry(self, entry_id: str) -> Self:
        """Take an own entry out."""
        return replace(self, entries=_without(self.entries, entry_id))

    def with_hidden(self, kind: str, key: str, on: bool) -> Self:
        """Hide a session, a room or a track, or show it again."""
        return replace(self, hidden=self.hidden | {(kind, key)} if on else self.hidden - {(kind, key)})

    def is_hidden(self, session: Session) -> bool:
        """Tell whether a session is hidden, itself or, unless it is starred, by its room or track."""
        if ("session", session.id) in self.hidden:
            return True
        by_place = {("room", session.room_id), ("track", session.track_id)} & self.hidden
        return bool(by_place) and self.interest_of(session.id) is None

    def followed(self, program: Program) -> Self:
        """Return it with what its sessions are now; one that is gone keeps what it was, and counts as cancelled."""
        changed = {
            key: replace(mark, known=known)
            for key, mark in self.marks.items()
            if (known := _known_now(program, mark)) != mark.known
        }
        conference = program.conference
        if not changed and (self.title, self.zone) == (conference.title, conference.timezone):
            return self
        marks = MappingProxyType({**self.marks, **changed})
        return replace(self, title=conference.title, zone=conference.timezone, marks=marks)

    def reverted(self, before: Selection, after: Selection) -> Self:
        """Take back the step that led from one to the other, and nothing that has come since."""
        return replace(
            self,
            marks=_reverted(self.marks, before.marks, after.marks),
            entries=_reverted(self.entries, before.entries, after.entries),
            hidden=(self.hidden - (after.hidden - before.hidden)) | (before.hidden - after.hidden),
        )

    def _marks_of(self, program: Program, ids: Iterable[str]) -> list[Mark]:
        """Return the marks of these sessions, empty ones where there are none; unknown sessions are passed over."""
        found = []
        for key in ids:
            mark, session = self.marks.get(key), program.sessions.get(key)
            if mark is not None:
                found.append(mark)
            elif session is not None:
                found.append(Mark(session_id=key, known=known(program, session)))
        return found

    def _marked(self, marks: Iterable[Mark]) -> Self:
        made = {**self.marks, **{mark.session_id: mark for mark in marks}}
        said = {key: mark for key, mark in made.items() if not mark.is_empty}
        return replace(self, marks=MappingProxyType(said))


def known(program: Program, session: Session) -> Known:
    """Return what there is to keep of a session."""
    room = program.rooms.get(session.room_id)
    return Known(
        title=session.title,
        start=session.start,
        duration=session.duration,
        place=room.name if room is not None else "",
        state=session.state,
    )


def _known_now(program: Program, mark: Mark) -> Known:
    session = program.sessions.get(mark.session_id)
    return replace(mark.known, state=SessionState.CANCELLED) if session is None else known(program, session)


def touched(before: Selection, after: Selection) -> frozenset[str]:
    """Return the ids of the sessions and entries that differ; an empty text among them says that hidden things do."""
    ids = {key for key in {*before.marks, *after.marks} if before.marks.get(key) != after.marks.get(key)}
    ids |= {key for key in {*before.entries, *after.entries} if before.entries.get(key) != after.entries.get(key)}
    return frozenset(ids | ({""} if before.hidden != after.hidden else set()))


def _without(mapping: Mapping[K, V], key: K) -> Mapping[K, V]:
    return MappingProxyType({each: value for each, value in mapping.items() if each != key})


def _reverted(now: Mapping[K, V], before: Mapping[K, V], after: Mapping[K, V]) -> Mapping[K, V]:
    made = dict(now)
    for key in {*before, *after}:
        if before.get(key) == after.get(key):
            continue
        if key in before:
            made[key] = before[key]
        else:
            made.pop(key, None)
    return MappingProxyType(made)
