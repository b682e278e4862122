# SPDX-License-Identifier: MIT
"""How two clocks relate over the days of a program, and how far off a moment is: what there is to warn of, in words.

A clock is known by the IANA name of its zone. Which zone a reader is in is somebody else's business.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from forumdesk.i18n import _, ngettext
from forumdesk.times import city, clock, day_long, difference, instant, length, wall, zone

_DAY, _STEP = 24 * 60, timedelta(hours=1)
_LONG_BEFORE = 14
"""Days from which on one counts in weeks, and so on."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A moment at which a clock is put forward or back."""

    zone: str
    before: datetime
    """Wall time up to which the old reckoning holds."""
    after: datetime
    """Wall time that the clock shows then."""

    @property
    def ahead(self) -> bool:
        """Whether it is put forward."""
        return self.after > self.before


def elapsed(start: datetime, end: datetime, zone_name: str) -> int:
    """Return the minutes between two wall times of a zone as they pass, rounded up."""
    seconds = (instant(end, zone_name) - instant(start, zone_name)).total_seconds()
    return -int(-seconds // 60)


def shifts(zone_name: str, days: Sequence[date]) -> tuple[Shift, ...]:
    """Return when the clocks of a zone change from the first of these dates, in order, to the end of the last."""
    if not days:
        return ()
    found = []
    at = instant(datetime.combine(days[0], time()), zone_name)
    over = instant(datetime.combine(days[-1], time(23, 59)), zone_name)
    if over - at > timedelta(days=400):
        return ()  # no forum: a date in it is wrong
    while at < over:
        until = min(at + _STEP, over)
        if _offset(at, zone_name) != _offset(until, zone_name):
            found.append(_shift(zone_name, at, until))
        at = until
    return tuple(found)


def _offset(moment: datetime, zone_name: str) -> timedelta:
    return moment.astimezone(zone(zone_name)).utcoffset() or timedelta()


def _shift(zone_name: str, low: datetime, high: datetime) -> Shift:
    """Return the one change between two instants, found to the second."""
    old = _offset(low, zone_name)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        low, high = (middle, high) if _offset(middle, zone_name) == old else (low, middle)
    high = high.astimezone(UTC).replace(microsecond=0)
    return Shift(zone_name, (high + old).replace(tzinfo=None), wall(high, zone_name))


def apart_words(days: Sequence[date], forum: str, own: str, *, system: bool = True) -> str:
    """Return that the reader's clock is not the forum's, and how far off on its first day; empty when both agree.

    "This forum is in Toronto time. Your computer is in Berlin: 6 hours ahead."; `system` tells whether the reader's
    zone is that of the computer.
    """
    ahead = [_minutes(datetime.combine(day, time(12)), forum, own) for day in days]
    first = next((minutes for minutes in ahead if minutes), 0)
    if not first:
        return ""
    words = {
        (True, True): _("This forum is in {forum} time. Your computer is in {own}: {length} ahead."),
        (True, False): _("This forum is in {forum} time. Your computer is in {own}: {length} behind."),
        (False, True): _("This forum is in {forum} time. Your clock is that of {own}: {length} ahead."),
        (False, False): _("This forum is in {forum} time. Your clock is that of {own}: {length} behind."),
    }[system, first > 0]
    return words.format(forum=city(forum), own=city(own), length=length(abs(first)))


def shift_words(days: Sequence[date], forum: str, own: str) -> str:
    """Return which clocks are put forward or back within these dates, and what that does; empty when none is.

    "Clocks go forward in Toronto on Sunday 14 March at 02:00. Your clock is 6 hours ahead before that, and 5 hours
    ahead after it."
    """
    found = shifts(forum, days)
    if own != forum:
        found += tuple(shift for shift in shifts(own, days) if not _together(shift, found))
    return " ".join(_shift_sentence(shift, forum, own) for shift in found)


def _together(shift: Shift, others: Sequence[Shift]) -> bool:
    moment = instant(shift.after, shift.zone)
    return any(instant(other.after, other.zone) == moment and shift.ahead == other.ahead for other in others)


def _shift_sentence(shift: Shift, forum: str, own: str) -> str:
    words = _("Clocks go forward in {city} on {day} at {time}.")
    if not shift.ahead:
        words = _("Clocks go back in {city} on {day} at {time}.")
    said = words.format(city=city(shift.zone), day=day_long(shift.before.date()), time=clock(shift.before))
    moment = instant(shift.after.replace(fold=int(not shift.ahead)), shift.zone)
    before, after = (
        _minutes(wall(each, forum), forum, own) for each in (moment - timedelta(hours=3), moment + timedelta(hours=3))
    )
    if own == forum or before == after:
        return said
    relation = _("Your clock is {before} before that, and {after} after it.")
    return f"{said} {relation.format(before=_relation(before), after=_relation(after))}"


def relation_words(moment: datetime, forum: str, own: str) -> str:
    """Return how a clock relates to the forum's at a wall time there: "6 hours ahead", "the same as the forum’s"."""
    return _relation(_minutes(moment, forum, own))


def _relation(minutes: int) -> str:
    if not minutes:
        return _("the same as the forum’s")
    words = _("{length} ahead") if minutes > 0 else _("{length} behind")
    return words.format(length=length(abs(minutes)))


def _minutes(moment: datetime, forum: str, own: str) -> int:
    return round(difference(moment, forum, own).total_seconds() / 60)


def until(now: datetime, then: datetime, zone_name: str) -> str:
    """Return how far ahead a moment is: "in 12 minutes", "in 3 days", "now"."""
    minutes = elapsed(now, then, zone_name)
    return _("in {time}").format(time=_far(minutes, now, then)) if minutes > 0 else _("now")


def since(now: datetime, then: datetime, zone_name: str) -> str:
    """Return how long ago a moment is: "12 minutes ago", "5 years ago", "just now"."""
    minutes = elapsed(then, now, zone_name)
    return _("{time} ago").format(time=_far(minutes, now, then)) if minutes > 0 else _("just now")


def _far(minutes: int, now: datetime, then: datetime) -> str:
    if minutes < _DAY:
        return length(minutes)
    return days_long(abs((then.date() - now.date()).days))


def days_long(days: int) -> str:
    """Return about how long a number of days is: "9 days", "3 weeks", "5 years"."""
    if days < _LONG_BEFORE:
        return ngettext("{count} day", "{count} days", days)
    if days < 60:
        return ngettext("{count} week", "{count} weeks", round(days / 7))
    months = round(days / 30.44)
    if months < 24:
        return ngettext("{count} month", "{count} months", months)
    return ngettext("{count} year", "{count} years", months // 12)


def left(now: datetime, end: datetime, zone_name: str) -> str:
    """Return how long something still goes on: "35 minutes left"."""
    return _("{length} left").format(length=length(max(elapsed(now, end, zone_name), 0)))
