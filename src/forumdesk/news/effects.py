# SPDX-License-Identifier: MIT
"""What a change of the program does to what one reader means to see: overlaps that come and go, reminders that move."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from forumdesk.agenda.day import overlaps
from forumdesk.agenda.items import items
from forumdesk.i18n import _
from forumdesk.program import Program, Session, SessionState
from forumdesk.reminders import Habits, lead_for
from forumdesk.selection import Selection
from forumdesk.text import cut
from forumdesk.times import clock, day_long, length
from forumdesk.wording import isolated

NEVER = Habits(must=None, maybe=None, entry=None)
"""The habits of a reader who is reminded of nothing but what they said so of."""
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


class Effects:
    """What has become of one reader's agenda between two states of a program."""

    def __init__(self, before: Program, now: Program, selection: Selection, habits: Habits) -> None:
        self._before, self._now, self._selection, self._habits = before, now, selection, habits
        self._were, self._are = (_overlaps(side, selection) for side in (before, now))
        self._titles = {item.id: item.title for side in (before, now) for item in items(side, selection)}

    def of(self, session_id: str) -> tuple[Effect, ...]:
        """Return what has become of one session in the agenda."""
        laps = (*self._come(session_id), *self._gone(session_id)) if self._has_moved(session_id) else ()
        return (*laps, *self._reminder(session_id))

    def _come(self, session_id: str) -> Iterator[Effect]:
        were = self._were.get(session_id, {})
        for other, minutes in self._are.get(session_id, {}).items():
            if other not in were:
                words = _("now overlaps “{title}” for {length}") if minutes else _("now at the same time as “{title}”")
                yield Effect(words.format(title=self._title(other), length=length(minutes)), bad=True)

    def _gone(self, session_id: str) -> Iterator[Effect]:
        are = self._are.get(session_id, {})
        for other in self._were.get(session_id, {}):
            if other not in are:
                yield Effect(_("no longer overlaps “{title}”").format(title=self._title(other)), good=True)

    def _has_moved(self, session_id: str) -> bool:
        """Tell whether a session takes other time than before: of two that overlap now, that one is to blame."""
        before, now = (side.sessions.get(session_id) for side in (self._before, self._now))
        return before is None or now is None or _time_of(before) != _time_of(now)

    def _title(self, item_id: str) -> str:
        return isolated(cut(self._titles[item_id], _LONGEST))

    def _reminder(self, session_id: str) -> Iterator[Effect]:
        lead = lead_for(self._selection.marks[session_id], self._habits)
        if lead is None:
            return
        was, there = (_begins(side.sessions.get(session_id)) for side in (self._before, self._now))
        if there is None and was is not None:
            is_off = session_id not in self._now.sessions or _is_off(self._now.sessions[session_id])
            yield Effect(_("your reminder will say so") if is_off else _("you are not reminded of it"))
        elif there is not None and was != there:
            at = there - timedelta(minutes=lead)
            when = clock(at) if was is not None and was.date() == at.date() else f"{day_long(at.date())}, {clock(at)}"
            yield Effect(_("you are reminded at {time}").format(time=when))


def _begins(session: Session | None) -> datetime | None:
    return None if session is None or _is_off(session) else session.start


def _is_off(session: Session) -> bool:
    return session.state is SessionState.CANCELLED


def _time_of(session: Session) -> tuple[datetime | None, int]:
    return _begins(session), session.duration


def _overlaps(program: Program, selection: Selection) -> Mapping[str, Mapping[str, int]]:
    """Return for each item of the agenda what is on at the same time, and for how many minutes."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for lap in overlaps(items(program, selection)):
        found[lap.one.id][lap.other.id] = found[lap.other.id][lap.one.id] = lap.minutes
    return found
