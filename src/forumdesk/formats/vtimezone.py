# SPDX-License-Identifier: MIT
"""The rules of a time zone as a calendar file states them: two yearly recurrences at most, taken from tzdata's footer.

Outlook and Exchange read nothing else (MS-STANOICAL 2.2.47), so a zone that has no such form over the dates that
matter gives None, and the writer says those times in UTC. Plain data: writing it is `ics`'s.
icalendar's own `add_missing_timezones` was turned down: it lists single dates, in an order that changes with each run.
"""

from __future__ import annotations

import calendar
import functools
import importlib.resources
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from forumdesk.times import zone

FIRST_YEAR = 1970
"""The year in which every recurrence begins, as most programs write it and all read it."""

_DAY = timedelta(days=1)
_SIX_HOURS = timedelta(hours=6)
_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_NAME = r"(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]+>)"
_TIME = r"[+-]?\d{1,3}(?::\d{2}){0,2}"
_RULE = rf"M(\d{{1,2}})\.([1-5])\.([0-6])(?:/({_TIME}))?"
_FOOTER = re.compile(rf"({_NAME})({_TIME})(?:({_NAME})({_TIME})?,{_RULE},{_RULE})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Observance:
    """One part of a zone's year: from when on, and with which offset from UTC (RFC 5545, 3.6.5)."""

    daylight: bool
    name: str
    """Abbreviation, such as "EST" or "+03"."""
    start: datetime
    """Wall time of the first onset, by the clock as it goes before it."""
    offset_from: timedelta
    offset_to: timedelta
    rule: Mapping[str, str | list[str]] = field(default_factory=dict)
    """Parts of the yearly RRULE; empty for an offset that never changes."""

    def onset(self, year: int) -> datetime:
        """Return the UTC instant of the onset in a year, read from `rule` as a calendar program reads it."""
        if not self.rule:
            return (self.start - self.offset_from).replace(tzinfo=UTC)
        wall = datetime.combine(_date_by_rule(self.rule, year), self.start.time())
        return (wall - self.offset_from).replace(tzinfo=UTC)


@functools.lru_cache(maxsize=64)
def observances(zone_name: str) -> tuple[Observance, ...] | None:
    """Return the observances that hold in a zone from now on; None when they can't be said by yearly recurrences.

    Names without a place, such as "EST" and "GMT", and the fixed offsets of "Etc/" give None too: calendar programs
    take them for abbreviations of their own (pretalx #2588).
    """
    if "/" not in zone_name or zone_name.startswith("Etc/"):
        return None
    match = _FOOTER.fullmatch(_footer(zone_name))
    if match is None:
        return None
    standard, offset, daylight, daylight_offset, *rules = match.groups()
    base = -_seconds(offset)
    if daylight is None:
        start = datetime(FIRST_YEAR, 1, 1)
        return (Observance(daylight=False, name=standard.strip("<>"), start=start, offset_from=base, offset_to=base),)
    other = -_seconds(daylight_offset) if daylight_offset else base + timedelta(hours=1)
    there = _observance(daylight, base, other, rules[:4])
    back = _observance(standard, other, base, rules[4:])
    return None if there is None or back is None else tuple(sorted((there, back), key=lambda o: o.daylight))


def exact(zone_name: str, moments: Iterable[datetime]) -> tuple[Observance, ...] | None:
    """Return the observances of a zone if they are right at all these aware moments, and around them; otherwise None.

    Each moment, and every six hours of its day, the day before and the day after are compared with tzdata itself.
    """
    found = observances(zone_name)
    if found is None:
        return None
    for moment in moments:
        day = moment.astimezone(UTC).date()
        if not _right_on(zone_name, day) or not _right_at(found, zone_name, moment):
            return None
    return found


@functools.lru_cache(maxsize=4096)
def _right_on(zone_name: str, day: date) -> bool:
    found = observances(zone_name)
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    steps = range(-4, 9)
    return found is not None and all(_right_at(found, zone_name, midnight + step * _SIX_HOURS) for step in steps)


def _right_at(found: tuple[Observance, ...], zone_name: str, moment: datetime) -> bool:
    return offset_at(found, moment) == moment.astimezone(zone(zone_name)).utcoffset()


def offset_at(found: tuple[Observance, ...], moment: datetime) -> timedelta | None:
    """Return the offset from UTC that a calendar program works out for a moment; None before the first onset."""
    year = moment.astimezone(UTC).year
    begun = [(o.onset(y), o.offset_to) for o in found for y in (year - 1, year) if y >= FIRST_YEAR]
    return max(((at, to) for at, to in begun if at <= moment), default=(None, None))[1]


def _footer(zone_name: str) -> str:
    """Return the POSIX TZ string at the end of a zone's TZif file (RFC 9636, 3.3); empty when it has none."""
    data = importlib.resources.files("tzdata").joinpath("zoneinfo", *zone_name.split("/")).read_bytes()
    return data.rstrip(b"\n").rpartition(b"\n")[2].decode("ascii", "replace")


def _observance(name: str, before: timedelta, after: timedelta, parts: list[str]) -> Observance | None:
    month, week, weekday = (int(part) for part in parts[:3])
    shift, second = divmod(_seconds(parts[3] or "2"), _DAY)
    rule = _rule(month, week, weekday, shift)
    if rule is None:
        return None
    start = datetime.combine(_date_by_rule(rule, FIRST_YEAR), datetime.min.time()) + second
    return Observance(
        daylight=after > before,
        name=name.strip("<>"),
        start=start,
        offset_from=before,
        offset_to=after,
        rule=rule,
    )


def _rule(month: int, week: int, weekday: int, shift: int) -> dict[str, str | list[str]] | None:
    """Return the RRULE for the n-th weekday of a month (5: the last), moved by whole days, if one month holds it."""
    day = _WEEKDAYS[(weekday + shift) % 7]
    if not shift:
        return {"FREQ": "YEARLY", "BYMONTH": str(month), "BYDAY": f"{-1 if week == 5 else week}{day}"}
    length = calendar.monthrange(FIRST_YEAR, month)[1]
    first = (length - 6 if week == 5 else 7 * week - 6) + shift
    if first < 1 or first + 6 > length or (month == 2 and week == 5):
        return None
    days = [str(number) for number in range(first, first + 7)]
    return {"FREQ": "YEARLY", "BYMONTH": str(month), "BYMONTHDAY": days, "BYDAY": day}


def _date_by_rule(rule: Mapping[str, str | list[str]], year: int) -> datetime:
    """Return the one day of a year that a rule of `_rule` names."""
    month, by_day = int(str(rule["BYMONTH"])), str(rule["BYDAY"])
    first, length = calendar.monthrange(year, month)
    weekday = (_WEEKDAYS.index(by_day[-2:]) - 1) % 7
    fitting = range(1 + (weekday - first) % 7, length + 1, 7)
    if "BYMONTHDAY" in rule:
        return datetime(year, month, next(day for day in fitting if str(day) in rule["BYMONTHDAY"]))
    nth = int(by_day[:-2])
    return datetime(year, month, fitting[nth if nth < 0 else nth - 1])


def _seconds(text: str) -> timedelta:
    """Return a POSIX time or offset, "[+-]hh[:mm[:ss]]", as a length."""
    hours, minutes, seconds = (*(int(part) for part in text.lstrip("+-").split(":")), 0, 0)[:3]
    found = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -found if text.startswith("-") else found
