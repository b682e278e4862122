# SPDX-License-Identifier: MIT
"""What one cell says of when something is: a date as far as it goes, a time or a range of times, or both.

Words and clocks are `page_text.clock`'s; here is what only cells have: real dates and times, the serial numbers of
spreadsheets, ISO stamps with an offset. Which date is meant in the end is `calendar`'s business.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from forumdesk.formats.page_text.clock import dates, day_names, jalali, lengths, times
from forumdesk.formats.page_text.clock.clocks import Clock
from forumdesk.formats.page_text.clock.dates import PartialDate
from forumdesk.formats.page_text.clock.times import Times
from forumdesk.formats.page_text.source.normalise import shadow
from forumdesk.formats.schedule_times import MAX_MINUTES, minutes, stamp
from forumdesk.formats.spreadsheets.cells import Value, shown

_EPOCH = datetime(1899, 12, 30)
"""Day 0 of spreadsheets (ISO/IEC 29500-1, 18.17.4.1), but for 1900-02-29, which was none."""
_SERIALS = range(20_000, 80_000)
"""Numbers that are dates: 1954 to 2119."""
_LONGEST = 120
"""Characters of a cell that says when."""
_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/-])")
_IRANIAN = re.compile(r"(?<![\d/.-])(1[34]\d\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d/-])")
"""A date of the Iranian calendar in figures."""
_ARMY = re.compile(r"([01]?\d|2[0-4])([0-5]\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The date that a cell says, as far as it does."""

    text: str = ""
    exact: date | None = None
    numbers: tuple[int, int, int] | None = None
    """Two numbers of which one is the day and the other the month, and the year."""
    partial: PartialDate | None = None
    """A date without its year, or only a weekday."""
    number: int = 0
    """The number of a day, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What a cell says of when something is."""

    day: Day | None = None
    times: Times | None = None
    """A time, or a range."""
    aware: datetime | None = None
    """The whole moment, where the cell gives its offset."""


NOTHING = Moment()


@functools.lru_cache(maxsize=8192, typed=True)  # a list says each of its days and hours in very many rows
def in_cell(value: Value, *, day: bool) -> Moment:
    """Return what a cell says; `day` says that its column is one of dates, in which a bare number is no hour."""
    if isinstance(value, bool):
        return NOTHING
    if isinstance(value, str):
        return _of_text(value.strip(), day=day)
    if isinstance(value, int | float):
        return _of_number(float(value), day=day)
    return _of_typed(value, day=day)


def _of_typed(value: datetime | date | time | timedelta, *, day: bool) -> Moment:
    if isinstance(value, datetime):
        return _of_datetime(value, day=day)
    if isinstance(value, date):
        return Moment(day=Day(text=shown(value), exact=value))
    if isinstance(value, time):
        return Moment(times=_times(value.hour, value.minute))
    whole = round(value.total_seconds() / 60)
    return Moment(times=_times(*divmod(whole, 60))) if 0 <= whole < 48 * 60 else NOTHING


def length(value: Value) -> int | None:
    """Return how long something lasts, in minutes; None when the cell does not say."""
    if isinstance(value, datetime):
        value = value - _EPOCH if value.year < 1905 else value.time()
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute)
    if isinstance(value, timedelta):
        return _bounded(value.total_seconds() / 60)
    if isinstance(value, int | float):
        return _bounded(value * 24 * 60 if 0 < value < 1 else value)
    if isinstance(value, str):
        text = shadow(value.strip()[:_LONGEST])
        found = minutes(text)
        said = lengths.find(text) if found is None else None
        return found if said is None else said[2]
    return None


def _bounded(found: float) -> int | None:
    return round(found) if 0 <= found <= MAX_MINUTES else None


def _times(hour: int, minute: int) -> Times:
    return Times(0, 0, Clock(hour, minute, exact=True))


def _of_datetime(value: datetime, *, day: bool) -> Moment:
    clock = _times(value.hour, value.minute)
    if value.year < 1905:
        return Moment(times=clock)
    said = Day(text=shown(value), exact=value.date())
    return Moment(day=said) if day and value.time() == time() else Moment(day=said, times=clock)


def _of_number(value: float, *, day: bool) -> Moment:
    if int(value) in _SERIALS:
        found = _EPOCH + timedelta(minutes=round(value * 24 * 60))
        return _of_datetime(found, day=day or value.is_integer())
    if 0 < value < 1:
        return Moment(times=_times(*divmod(round(value * 24 * 60), 60)))
    if not value.is_integer():
        return _of_text(f"{value:.2f}", day=day)
    if day:
        return Moment(day=Day(text=str(int(value)), number=int(value))) if 0 < value <= 99 else NOTHING
    return _of_hours(str(int(value)))


def _of_hours(figures: str) -> Moment:
    """Read "9" and "0930" in a column of times."""
    if len(figures) <= 2 and int(figures) <= 24:
        return Moment(times=Times(0, len(figures), Clock(int(figures))))
    match = _ARMY.fullmatch(figures)
    return Moment(times=_times(int(match[1]), int(match[2]))) if match else NOTHING


def _of_text(text: str, *, day: bool) -> Moment:
    if len(text) > _LONGEST or not text:
        return NOTHING
    said = stamp(text)
    if said is not None:
        aware = said if said.tzinfo else None
        found = _of_datetime(said.replace(tzinfo=None), day=day or len(text) <= len("2026-05-01"))
        return Moment(day=found.day, times=found.times, aware=aware)
    if text.isascii() and text.replace(".", "", 1).isdigit() and (text.isdigit() or "." in text[:-3]):
        number = float(text)
        if text.isdigit() and not day and int(number) not in _SERIALS:
            return _of_hours(text)
        if day or int(number) in _SERIALS or number < 1:
            return _of_number(number, day=day)
    return _of_words(shadow(text), text, day=day)


def _of_words(said: str, text: str, *, day: bool) -> Moment:
    first = next(times.find(said), None)
    if first and not day and (first.begin, first.stop) == (0, len(said)):
        return Moment(times=first)
    found = _day_in(said, text)
    if found is None:
        beside = _day_in(f"{said[: first.begin]} {said[first.stop :]}".strip(), text) if first else None
        return Moment(day=beside[0] if beside else None, times=first)
    when, begin, stop = found
    rest = f"{said[:begin]}\t{said[stop:]}"
    return Moment(day=when, times=next(times.find(rest), None))


def _day_in(said: str, text: str) -> tuple[Day, int, int] | None:
    """Return the date in a shadow, and where it stands."""
    match = _NUMBERS.search(said)
    if match and 1 <= max(int(match[1]), int(match[3])) <= 31:
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        one, two = int(match[1]), int(match[3])
        if match[2] == "." and two <= 12:
            return (_exact(text, year, two, one), *match.span())
        return Day(text=text, numbers=(one, two, year)), *match.span()
    if (match := _IRANIAN.search(said)) and (when := jalali.to_date(int(match[1]), int(match[3]), int(match[4]))):
        return Day(text=text, exact=when), *match.span()
    found = dates.find_date(said)
    if found and found.month:
        exact = found.on(0) if found.year else None
        return Day(text=text, exact=exact, partial=None if exact else found), found.begin, found.stop
    if number := day_names.find_number(said):
        return Day(text=text, number=number[2]), number[0], number[1]
    found = found or day_names.only_weekday(said)
    return (Day(text=text, partial=found), found.begin, found.stop) if found else None


def _exact(text: str, year: int, month: int, day: int) -> Day:
    try:
        return Day(text=text, exact=date(year, month, day))
    except ValueError:
        return Day(text=text)
