# SPDX-License-Identifier: MIT
"""What a change of the program does to what one reader means to see: overlaps that come and go, reminders that move."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TypeAlias

from forumdesk.i18n import _
from forumdesk.program import Program, Session, SessionState
from forumdesk.selection import NO_REMINDER, Interest, Selection
from forumdesk.text import cut
from forumdesk.times import clock, day_long, length
from forumdesk.wording import isolated

Leads: TypeAlias = Mapping[Interest, int | None]
"""How many minutes ahead of what is wanted that much a reader is reminded; None for never."""

NEVER: Leads = MappingProxyType({})
_LONGEST = 80
"""Characters of a title that is repeated."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What has become of a session in the agenda, in words that go on from its title: "now overlaps “Panel 2”"."""

    words: str
    bad: bool = False
    """Whether the reader has to do something about it."""
    good: bool = False
    """Whether there is something less to do."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """A stretch of the reader's time."""

    id: str
    title: str
    start: datetime
    end: datetime


class Effects:
    """What has become of one reader's agenda between two states of a program."""

    def __init__(self, before: Program, now: Program, selection: Selection, leads: Leads) -> None:
        self._before, self._now, self._selection, self._leads = before, now, selection, leads
        self._were, self._are = (_overlaps(side, selection) for side in (before, now))
        self._titles = {each.id: each.title for side in (before, now) for each in _taken(side, selection)}

    def of(self, session_id: str) -> tuple[Effect, ...]:
        """Return what has become of one session in the agenda."""
        return (*self._come(session_id), *self._gone(session_id), *self._reminder(session_id))

    def _come(self, session_id: str) -> Iterator[Effect]:
        for pair, minutes in self._are.items():
            if session_id in pair and pair not in self._were and self._has_moved(session_id):
                words = _("now overlaps “{title}” for {length}")
                title = self._other(pair, session_id)
                yield Effect(words.format(title=title, length=length(minutes)), bad=True)

    def _gone(self, session_id: str) -> Iterator[Effect]:
        for pair in self._were:
            if session_id in pair and pair not in self._are and self._has_moved(session_id):
                title = self._other(pair, session_id)
                yield Effect(_("no longer overlaps “{title}”").format(title=title), good=True)

    def _has_moved(self, session_id: str) -> bool:
        """Tell whether a session takes other time than before: of two that overlap now, that one is to blame."""
        before, now = (side.sessions.get(session_id) for side in (self._before, self._now))
        return before is None or now is None or _time_of(before) != _time_of(now)

    def _other(self, pair: frozenset[str], session_id: str) -> str:
        (other,) = pair - {session_id}
        return isolated(cut(self._titles[other], _LONGEST))

    def _reminder(self, session_id: str) -> Iterator[Effect]:
        mark = self._selection.marks[session_id]
        usual = self._leads.get(mark.interest) if mark.interest is not None else None
        lead = usual if mark.lead is None else mark.lead
        if lead is None or lead == NO_REMINDER:
            return
        was, there = (_begins(side.sessions.get(session_id)) for side in (self._before, self._now))
        if there is None and was is not None:
            yield Effect(_("you are not reminded of it"))
        elif there is not None and was != there:
            at = there - timedelta(minutes=lead)
            when = clock(at) if was is not None and was.date() == at.date() else f"{day_long(at.date())}, {clock(at)}"
            yield Effect(_("you are reminded at {time}").format(time=when))


def _begins(session: Session | None) -> datetime | None:
    return None if session is None or session.state is SessionState.CANCELLED else session.start


def _time_of(session: Session) -> tuple[datetime | None, int]:
    return _begins(session), session.duration


def _taken(program: Program, selection: Selection) -> Iterator[_Taken]:
    for key in selection.starred:
        session = program.sessions.get(key)
        start = _begins(session)
        if session is not None and start is not None and session.duration > 0:
            yield _Taken(key, session.title, start, start + timedelta(minutes=session.duration))
    for entry in selection.entries.values():
        if entry.duration > 0:
            yield _Taken(entry.id, entry.title, entry.start, entry.end)


def _overlaps(program: Program, selection: Selection) -> Mapping[frozenset[str], int]:
    """Return the pairs in the agenda that are on at one time, and for how many minutes."""
    found: dict[frozenset[str], int] = {}
    running: list[_Taken] = []
    for each in sorted(_taken(program, selection), key=lambda each: (each.start, each.id)):
        running = [other for other in running if other.end > each.start]
        for other in running:
            minutes = int((min(each.end, other.end) - each.start).total_seconds()) // 60
            found[frozenset({each.id, other.id})] = minutes
        running.append(each)
    return found
