# SPDX-License-Identifier: MIT
"""When an event of a schedule file takes place: its instant, wall time, day element and day change, in that order.

The dialects disagree about each of them, so whatever contradicts is said and nothing is refused. Texts in, wall times
out; the elements are `schedule_xml`'s.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from forumdesk.i18n import _
from forumdesk.times import clock, wall, zone

MAX_MINUTES = 14 * 24 * 60
"""What says it lasts longer than two weeks is a mistake."""

_YEARS = range(1901, 2999)
"""As in a program file but for the first and the last, since zones, lengths and short nights lead on from a time."""
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?")
_LENGTH = re.compile(r"(\d{1,3}):(\d{2})(?::\d{2})?|(\d{1,4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The day element that an event stands in."""

    date: date | None
    start: datetime | None = None
    """As written, with tzinfo where the file gives an offset; and so the next."""
    end: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What holds for every event of a file."""

    zone: str = ""
    """IANA name; empty while nobody has said it: times then stay as printed."""
    day_change: time | None = None
    """An event before this hour belongs to the day element before; None when the file does not say."""
    base_url: str = ""
    """What relative addresses are relative to."""
    page: str = ""
    """The page of the program as a whole: an event that names it has no page of its own."""


def stamp(text: str) -> datetime | None:
    """Return an ISO 8601 date and time as written, in whole minutes; None when it is none, or of no plausible year."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.replace(second=0, microsecond=0) if found.year in _YEARS else None


def stamped(moment: datetime, zone_name: str) -> str:
    """Return a wall time in whole minutes with its offset, as `start_of` reads it back in the same zone."""
    offset = _offsets(moment, zone_name)[0]
    return moment.replace(second=0, microsecond=0, tzinfo=timezone(offset)).isoformat()


@functools.lru_cache(maxsize=1024)
def _offsets(moment: datetime, zone_name: str) -> tuple[timedelta, ...]:
    """Return the offsets that a clock in the zone may have at a wall time: two where it comes twice, or never.

    Whole minutes, since neither RFC 3339 nor XML writes the seconds that local mean times had.
    """
    where = zone(zone_name)
    found = (moment.replace(tzinfo=where, fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    return tuple(offset - offset % timedelta(minutes=1) for offset in found)


def day(text: str) -> date | None:
    """Return an ISO 8601 date; None when it is none, or of no plausible year."""
    found = stamp(text)
    return found.date() if found else None


@functools.lru_cache(maxsize=1024)
def time_of_day(text: str) -> timedelta | None:
    """Return "HH:MM" or "HH:MM:SS" as the time since midnight, in whole minutes; it may be past 24 hours."""
    match = _CLOCK.fullmatch(text)
    if match is None or int(match[1]) > 47 or int(match[2]) > 59:
        return None
    return timedelta(hours=int(match[1]), minutes=int(match[2]))


@functools.lru_cache(maxsize=1024)
def minutes(text: str) -> int | None:
    """Return a duration, "HH:MM", "HH:MM:SS" or minutes, in minutes; None when it is none, or implausibly long."""
    match = _LENGTH.fullmatch(text)
    if match is None:
        return None
    found = int(match[3]) if match[3] else int(match[1]) * 60 + int(match[2])
    return found if found <= MAX_MINUTES else None


def start_of(date_text: str, start_text: str, frame: Frame, rules: Rules) -> tuple[datetime | None, tuple[str, ...]]:
    """Return the wall time at which an event starts, or None, and what is odd about it in words."""
    said, since_midnight = stamp(date_text), time_of_day(start_text)
    if said is not None:
        start = _local(said, since_midnight, rules)
        return start, (*_contradiction(start, since_midnight), *_outside(start, frame, rules))
    if frame.date is None or since_midnight is None:
        return None, (_("it has no time that can be read"),)
    midnight = datetime.combine(frame.date, time())
    late = timedelta(days=1) if since_midnight < _change(frame, rules) else timedelta()
    odd = (_("its date “{date}” can't be read").format(date=date_text[:40]),) if date_text else ()
    return midnight + since_midnight + late, odd


def local(moment: datetime, rules: Rules) -> datetime:
    """Return the wall time of a moment as written: in the zone, if both are known, and else as it stands."""
    printed = moment.replace(tzinfo=None)
    # Where the clock is put forward or back, the zone alone gives another time than the one that is printed.
    if moment.tzinfo is None or not rules.zone or moment.utcoffset() in _offsets(printed, rules.zone):
        return printed
    return wall(moment, rules.zone).replace(second=0)


def _local(said: datetime, since_midnight: timedelta | None, rules: Rules) -> datetime:
    # Wafer wrote local times with the offset of UTC (DebConf17): the same clock in <start> tells, as that is local.
    shown = timedelta(hours=said.hour, minutes=said.minute)
    if said.utcoffset() == timedelta() and since_midnight == shown:
        return said.replace(tzinfo=None)
    return local(said, rules)


def _change(frame: Frame, rules: Rules) -> timedelta:
    if rules.day_change is not None:
        found = rules.day_change
    else:
        found = local(frame.start, rules).time() if frame.start else time(4)
    return timedelta(hours=found.hour, minutes=found.minute)


def _contradiction(start: datetime, since_midnight: timedelta | None) -> tuple[str, ...]:
    printed = None if since_midnight is None else (datetime.combine(start.date(), time()) + since_midnight).time()
    if printed is None or printed == start.time():
        return ()
    return (_("its start says {start}, its date {date}").format(start=f"{printed:%H:%M}", date=clock(start)),)


def _outside(start: datetime, frame: Frame, rules: Rules) -> tuple[str, ...]:
    if frame.start is None or frame.end is None:
        return ()
    first, last = local(frame.start, rules), local(frame.end, rules)
    return (
        ()
        if first <= start <= last
        else (
            _("it lies outside its day, {first} to {last}").format(
                first=f"{first:%Y-%m-%d %H:%M}", last=f"{last:%Y-%m-%d %H:%M}"
            ),
        )
    )
