# SPDX-License-Identifier: MIT
"""When to remind a reader of what is in their agenda: a function of their selections, their habits and the clock.

It has no clock, no timer and no window. What was already said is handed in as `Said`, so that nothing is said twice, in
this run or the next. A reminder is known by what it says: a session that is moved, or cancelled, is
another reminder, and is told again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, Protocol

from forumdesk.errors import ForumDeskError
from forumdesk.program import SessionState
from forumdesk.selection import NO_REMINDER, Entry, Interest, Mark, Selection
from forumdesk.times import instant, wall

LEADS = (0, 5, 10, 15, 30, 60)
"""The leads, in minutes, that are offered; any other can be given up to `MOST_LEAD`."""
USUAL_LEAD = 10
MOST_LEAD = 7 * 24 * 60
LATE = timedelta(minutes=5)
"""What should have been said so long ago at the most, of something that has begun, is still worth a reminder."""
MISSED = timedelta(hours=24)
"""What began longer ago was not missed: it is over."""
KEPT = timedelta(days=30)
"""For so long after its start it is kept that something was said."""

HABITS = ("reminders", "habits")
"""Under which scope and key the habits are kept."""

Said = Mapping[str, datetime | None]
"""By the key of a reminder: None when it was said, or the moment until which the reader wants to hear no more of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How a reader wants to be reminded. A lead is in minutes before the start; None is never."""

    must: int | None = USUAL_LEAD
    maybe: int | None = USUAL_LEAD
    entry: int | None = USUAL_LEAD
    silent_on: date | None = None
    """The date, on the reader's own clock, on which nothing is said."""

    @classmethod
    def read(cls, text: str) -> Habits:
        """Return what `text` says; the usual for whatever is missing or makes no sense in it."""
        try:
            found = json.loads(text)
            given = {each.name: found[each.name] for each in fields(cls) if each.name in found}
            leads = {name: value for name, value in given.items() if name != "silent_on" and _is_lead(value)}
            silent = date.fromisoformat(given["silent_on"]) if given.get("silent_on") else None
        except (ValueError, TypeError, RecursionError):
            return cls()
        return cls(**leads, silent_on=silent)

    def with_lead(self, kind: str, lead: int | None) -> Habits:
        """Return them with another lead for a kind: "must", "maybe" or "entry"."""
        leads: dict[str, Any] = {"must": self.must, "maybe": self.maybe, "entry": self.entry, kind: lead}
        return Habits(**leads, silent_on=self.silent_on)

    def as_text(self) -> str:
        """Return it as `read` takes it."""
        return json.dumps(asdict(self), default=date.isoformat)


class Keeps(Protocol):
    """Where texts are kept from one run to the next: the user's own file."""

    def kept(self, scope: str, key: str) -> str:
        """Return a text that was kept; empty when there is none."""


def habits_kept(own: Keeps) -> Habits:
    """Return the habits that a reader has chosen."""
    return Habits.read(own.kept(*HABITS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """Something that a reader wants to be reminded of, as it is known now."""

    conference_id: str
    id: str
    """Of the session or the own entry."""
    title: str
    place: str
    start: datetime
    """Wall time in `zone`."""
    duration: int
    """Minutes; 0 when not known."""
    zone: str
    lead: int
    """Minutes before the start at which to say it."""
    is_session: bool = True
    cancelled: bool = False

    @property
    def begins(self) -> datetime:
        """The moment at which it starts, UTC."""
        return instant(self.start, self.zone)

    @property
    def at(self) -> datetime:
        """The moment at which to say it, UTC."""
        try:
            return self.begins - timedelta(minutes=self.lead)
        except OverflowError:
            return self.begins

    @property
    def key(self) -> str:
        """What tells it from all other reminders; another for another start, and for what was cancelled."""
        return json.dumps([self.conference_id, self.id, self.begins.isoformat(), self.cancelled])


def lead_for(mark: Mark, habits: Habits) -> int | None:
    """Return how many minutes before its start to remind of a session; None for never."""
    if mark.lead is not None:
        return None if mark.lead == NO_REMINDER else min(max(mark.lead, 0), MOST_LEAD)
    return {Interest.MUST: habits.must, Interest.MAYBE: habits.maybe, None: None}[mark.interest]


def all_of(selections: Iterable[Selection], habits: Habits) -> tuple[Reminder, ...]:
    """Return what there is to remind of, in the order of its time; what has no time or no known zone is left out."""
    found = (reminder for selection in selections for reminder in _each(selection, habits))
    return tuple(sorted(found, key=lambda each: (each.at, each.begins, each.key)))


def _each(selection: Selection, habits: Habits) -> list[Reminder]:
    made = [_of_mark(selection, mark, lead_for(mark, habits)) for mark in selection.marks.values()]
    made += [_of_entry(selection, entry, habits.entry) for entry in selection.entries.values()]
    return [each for each in made if each is not None and _has_moment(each)]


def _of_mark(selection: Selection, mark: Mark, lead: int | None) -> Reminder | None:
    then = mark.known
    if lead is None or then.start is None:
        return None
    return Reminder(
        conference_id=selection.conference_id,
        id=mark.session_id,
        title=then.title,
        place=then.place,
        start=then.start,
        duration=then.duration,
        zone=selection.zone,
        lead=lead,
        cancelled=then.state is SessionState.CANCELLED,
    )


def _of_entry(selection: Selection, entry: Entry, lead: int | None) -> Reminder | None:
    if lead is None:
        return None
    return Reminder(
        conference_id=selection.conference_id,
        id=entry.id,
        title=entry.title,
        place=entry.place,
        start=entry.start,
        duration=entry.duration,
        zone=selection.zone,
        lead=lead,
        is_session=False,
    )


def _has_moment(reminder: Reminder) -> bool:
    try:
        return reminder.at <= reminder.begins
    except ForumDeskError:  # a zone that this computer does not know
        return False


def moment_of(reminder: Reminder, said: Said) -> datetime | None:
    """Return when to say it, or to say it again; None when that was done."""
    return said.get(reminder.key, reminder.at)


def due(reminders: Iterable[Reminder], said: Said, now: datetime) -> tuple[Reminder, ...]:
    """Return what is to be said now: its moment has come, and it has not begun, or only just."""
    return tuple(each for each in reminders if _is_due(each, said, now))


def _is_due(reminder: Reminder, said: Said, now: datetime) -> bool:
    moment = moment_of(reminder, said)
    return moment is not None and moment <= now and (now < reminder.begins or now - moment <= LATE)


def missed(reminders: Iterable[Reminder], said: Said, now: datetime) -> tuple[Reminder, ...]:
    """Return what should have been said and was not: first what is still to come, then what began lately."""
    late = (each for each in reminders if _is_missed(each, said, now))
    return tuple(sorted(late, key=lambda each: (each.begins <= now, abs(each.begins - now), each.key)))


def _is_missed(reminder: Reminder, said: Said, now: datetime) -> bool:
    moment = moment_of(reminder, said)
    return moment is not None and moment < now and now - reminder.begins < MISSED


def next_moment(reminders: Iterable[Reminder], said: Said, now: datetime) -> datetime | None:
    """Return the first moment after now at which something is to be said; None when there is none."""
    moments = (moment_of(each, said) for each in reminders)
    return min((moment for moment in moments if moment is not None and moment > now), default=None)


def upcoming(selections: Iterable[Selection], now: datetime) -> Reminder | None:
    """Return what comes next in the agendas of a reader, whether it is to be reminded of or not; None for nothing."""
    found = [
        made
        for selection in selections
        for made in (
            *(_of_mark(selection, mark, 0) for mark in selection.marks.values() if mark.interest is not None),
            *(_of_entry(selection, entry, 0) for entry in selection.entries.values()),
        )
        if made is not None and not made.cancelled and _has_moment(made) and made.begins > now
    ]
    return min(found, key=lambda each: (each.begins, each.key), default=None)


def not_silent(reminders: Iterable[Reminder], habits: Habits, own_zone: str) -> tuple[Reminder, ...]:
    """Return those whose time does not fall on the day of which the reader wants to hear nothing."""
    silent = habits.silent_on
    return tuple(each for each in reminders if silent is None or wall(each.at, own_zone).date() != silent)


def begun_with(before: Iterable[Reminder], after: Iterable[Reminder], now: datetime) -> frozenset[str]:
    """Return the keys of what was put into the agenda when its time had come already, and so need not be said.

    What was there before at another time is not among them: it was moved, and that is news.
    """
    there = {(each.conference_id, each.id) for each in before}
    new = (each for each in after if (each.conference_id, each.id) not in there)
    return frozenset(each.key for each in new if each.at <= now)


def snoozed(reminder: Reminder, minutes: int | None, now: datetime) -> datetime:
    """Return the moment at which to say it again: in so many minutes, or, with None, when it starts."""
    return max(reminder.begins, now) if minutes is None else now + timedelta(minutes=minutes)


def read_said(kept: Mapping[str, str], now: datetime) -> tuple[Said, tuple[str, ...]]:
    """Return what was said, as it was kept by the key of each reminder, and the keys that need not be kept any more."""
    found = {key: _read_moment(value) for key, value in kept.items()}
    old = tuple(key for key in found if _is_old(key, now))
    return MappingProxyType({key: value for key, value in found.items() if key not in old}), old


def written(moment: datetime | None) -> str:
    """Return a value of `Said` as a text to keep."""
    return "said" if moment is None else moment.isoformat()


def _read_moment(value: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def _is_old(key: str, now: datetime) -> bool:
    try:
        return now - datetime.fromisoformat(json.loads(key)[2]) > KEPT
    except (LookupError, ValueError, TypeError, RecursionError):
        return True


def _is_lead(value: Any) -> bool:
    return value is None or (isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_LEAD)
