# SPDX-License-Identifier: MIT
"""Wall times, zones, and how both are said in words. A zone is an IANA name; an abbreviation is never shown or stored.

The zone rules come from the tzdata package and not from the operating system, whose copy may be years older.
"""

from __future__ import annotations

import functools
import os
import zoneinfo
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _, ngettext

zoneinfo.reset_tzpath(to=())


@functools.lru_cache(maxsize=64)
def zone(name: str) -> ZoneInfo:
    """Return the zone of an IANA name; raise ForumDeskError when there is none."""
    try:
        return ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        message = _("“{name}” is not a time zone. Use a name such as America/Toronto or Europe/Berlin.")
        raise ForumDeskError(message.format(name=name[:60])) from error


def instant(wall_time: datetime, zone_name: str) -> datetime:
    """Return the UTC instant of a wall time in a zone; of a time that occurs twice, the first unless fold=1.

    On the first and last day of the calendar, where there may be no such instant, the wall time is taken as UTC.
    """
    try:
        return wall_time.replace(tzinfo=zone(zone_name)).astimezone(UTC)
    except OverflowError:
        return wall_time.replace(tzinfo=UTC)


def wall(moment: datetime, zone_name: str) -> datetime:
    """Return the wall time, without tzinfo, that a clock in the zone shows at an aware moment.

    On the first and last day of the calendar, where it may show none, it is that of UTC.
    """
    try:
        return moment.astimezone(zone(zone_name)).replace(tzinfo=None)
    except OverflowError:
        return moment.astimezone(UTC).replace(tzinfo=None)


def own_zone() -> str:
    """Return the IANA name of this computer's zone, or "UTC" when it can't be told."""
    asked = os.environ.get("TZ", "").removeprefix(":")
    told = (asked, str(Path("/etc/localtime").resolve()), _etc_timezone())
    names = (path.rpartition("zoneinfo/")[2] for path in told)
    return next((name for name in names if name and _known(name)), "UTC")


def _etc_timezone() -> str:
    try:
        return Path("/etc/timezone").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _known(name: str) -> bool:
    try:
        zone(name)
    except ForumDeskError:
        return False
    return True


@functools.cache
def zones() -> dict[str, str]:
    """Return every zone that a program may be in, as it is shown -> its IANA name, in order of the names."""
    areas = (
        "Africa/",
        "America/",
        "Antarctica/",
        "Arctic/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    )
    names = sorted(name for name in zoneinfo.available_timezones() if name.startswith(areas))
    return {name.replace("_", " "): name for name in [*names, "UTC"]}


_UTC_NAMES = {"UTC", "UCT", "Zulu", "Universal", "GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich"}


def city(zone_name: str) -> str:
    """Return the word by which people know a zone: "Toronto" for America/Toronto, "UTC" for UTC and its aliases.

    A fixed offset is said as people write it, "UTC+3" for Etc/GMT-3: the sign of that name is the other way round.
    """
    name = zone_name.removeprefix("Etc/")
    if name in _UTC_NAMES:
        return "UTC"
    if zone_name.startswith("Etc/GMT"):
        return f"UTC{name.removeprefix('GMT').translate(_TURNED)}"
    return name.rpartition("/")[2].replace("_", " ")


_TURNED = str.maketrans("+-", "−+")


def difference(wall_time: datetime, zone_name: str, other: str) -> timedelta:
    """Return how far a clock in `other` is ahead of one in the zone at that wall time."""
    moment = instant(wall_time, zone_name)
    return wall(moment, other) - wall(moment, zone_name)


WEEKDAYS = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))
WEEKDAYS_SHORT = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)
MONTHS_SHORT = (
    _("Jan"),
    _("Feb"),
    _("Mar"),
    _("Apr"),
    _("May"),
    _("Jun"),
    _("Jul"),
    _("Aug"),
    _("Sep"),
    _("Oct"),
    _("Nov"),
    _("Dec"),
)


def day_long(day: date) -> str:
    """Return a date as "Wednesday 19 May"."""
    return _("{weekday} {day} {month}").format(
        weekday=WEEKDAYS[day.weekday()], day=day.day, month=MONTHS[day.month - 1]
    )


def day_short(day: date) -> str:
    """Return a date as "Wed 19 May"."""
    return _("{weekday} {day} {month}").format(
        weekday=WEEKDAYS_SHORT[day.weekday()], day=day.day, month=MONTHS_SHORT[day.month - 1]
    )


def dates_in_words(days: tuple[date, ...]) -> str:
    """Return the dates of a program: "19 and 20 May 2021", "30 June to 2 July 2021", "Dates not set"."""
    if not days:
        return _("Dates not set")
    first, last = days[0], days[-1]
    whole = _("{day} {month} {year}")
    end = whole.format(day=last.day, month=MONTHS[last.month - 1], year=last.year)
    if first == last:
        return end
    start = str(first.day)
    if first.year != last.year:
        start = whole.format(day=first.day, month=MONTHS[first.month - 1], year=first.year)
    elif first.month != last.month:
        start = _("{day} {month}").format(day=first.day, month=MONTHS[first.month - 1])
    joined = _("{first} and {last}") if len(days) == 2 else _("{first} to {last}")
    return joined.format(first=start, last=end)


def clock(wall_time: datetime) -> str:
    """Return a time of day as "15:00"."""
    return f"{wall_time.hour:02}:{wall_time.minute:02}"  # five times as fast as strftime, and said very often


def span(start: datetime, minutes: int) -> str:
    """Return "15:00–16:15", or only the start when the length is not known."""
    return _between(start, start + timedelta(minutes=minutes)) if minutes else clock(start)


def _between(start: datetime, end: datetime) -> str:
    return f"{clock(start)}–{clock(end)}"


def stretch(start: datetime, end: datetime) -> str:
    """Return a span of time with its dates: "Wed 19 May 09:00–18:00", "Wed 19 May 18:00 to Thu 20 May 02:00"."""
    if start.date() == end.date():
        return f"{day_short(start.date())} {_between(start, end)}"
    first, last = (f"{day_short(each.date())} {clock(each)}" for each in (start, end))
    return _("{first} to {last}").format(first=first, last=last)


def length(minutes: int) -> str:
    """Return a length in full words: "1 hour 45 minutes"."""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(ngettext("{count} hour", "{count} hours", hours))
    if rest or not hours:
        parts.append(ngettext("{count} minute", "{count} minutes", rest))
    return " ".join(parts)


def length_short(minutes: int) -> str:
    """Return a length as a card shows it: "1 h 45 min"."""
    hours, rest = divmod(minutes, 60)
    parts = ([_("{n} h").format(n=hours)] if hours else []) + (
        [_("{n} min").format(n=rest)] if rest or not hours else []
    )
    return " ".join(parts)


def in_forum_zone(start: datetime, minutes: int, zone_name: str) -> str:
    """Return "15:00–16:15 in Toronto"."""
    return _("{span} in {city}").format(span=span(start, minutes), city=city(zone_name))


def on_own_clock(start: datetime, minutes: int, zone_name: str, own: str) -> str:
    """Return the reader's own time of a session in words, with the weekday when it is another date.

    "21:00–22:15 on your clock (Berlin)", "02:00–03:15 on your clock (Tokyo), Thursday"; empty when both clocks agree.
    """
    there = wall(instant(start, zone_name), own)
    if there == start:
        return ""
    # The end is that of the forum's clock, because either clock may be put forward or back in between.
    end = wall(instant(start + timedelta(minutes=minutes), zone_name), own)
    said = _("{span} on your clock ({city})").format(
        span=_between(there, end) if minutes else clock(there), city=city(own)
    )
    return said if there.date() == start.date() else f"{said}, {WEEKDAYS[there.weekday()]}"


def for_reader(start: datetime, zone_name: str, own: str) -> str:
    """Return the reader's own time of a start in the fewest words: "16:30 for you", "Thu 01:00 for you".

    Empty when both clocks agree.
    """
    there = wall(instant(start, zone_name), own)
    if there == start:
        return ""
    said = clock(there) if there.date() == start.date() else f"{WEEKDAYS_SHORT[there.weekday()]} {clock(there)}"
    return _("{time} for you").format(time=said)


def clock_difference(wall_time: datetime, zone_name: str, own: str) -> str:
    """Return how the reader's clock relates to the forum's: "your clock is 6 hours ahead", "the same as your clock"."""
    ahead = int(difference(wall_time, zone_name, own).total_seconds() // 60)
    if ahead == 0:
        return _("the same as your clock")
    words = _("your clock is {length} ahead") if ahead > 0 else _("your clock is {length} behind")
    return words.format(length=length(abs(ahead)))
