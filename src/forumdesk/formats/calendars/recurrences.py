# SPDX-License-Identifier: MIT
"""Events that repeat, as one for each time: by days, weeks, months or years, with their exceptions and changes.

The library that knows the rules is given nothing but wall times and the parts of rules that are known, because a rule
of a stranger may never come to an end; it works in a thread of its own, which is left behind when it takes too long.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from time import monotonic
from typing import Any

from forumdesk.formats.calendars.source import Component, Property
from forumdesk.formats.calendars.values import YEARS, When, line_of, when
from forumdesk.formats.calendars.zones import Clock, Zones, shown
from forumdesk.i18n import _

MOST = 500
"""Times of one event."""
SECONDS = 5.0
"""For all the repeated events of a file."""

_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_NUMBERS = {"INTERVAL": 1_000, "COUNT": 100_000}
_LISTS = frozenset({"BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY", "BYWEEKNO", "WKST"})
_LIST = re.compile(r"[-+0-9A-Z,]{1,200}")
_YEAR = timedelta(days=366)
_WHOLE_DAY = timedelta(hours=23, minutes=59)
_LONGEST = 10 * _YEAR
_PLACE = "X-PLACE"


@dataclass(frozen=True, slots=True)
class Instance:
    """One time of an event."""

    component: Component
    start: When | None
    """None: as the component itself says."""
    number: str = ""
    """Which of the times of its series it is, by the date and hour that the series gave it; empty for a single one."""


@dataclass(frozen=True, slots=True)
class Odd:
    """What could not be followed."""

    component: Component
    message: str


Tell = Callable[[Odd], None]


def instances(events: Sequence[Component], zones: Zones, tell: Tell) -> list[Instance]:
    """Return every time of every event, in the order of the file; `tell` hears what could not be followed."""
    series: dict[str, list[Component]] = {}
    for event in events:
        series.setdefault(_uid(event), []).append(event)
    repeated = {uid for uid, members in series.items() if any(_repeats(member) for member in members)}
    first, last = _window([event for event in events if _uid(event) not in repeated], events)
    deadline = monotonic() + SECONDS
    found: list[Instance] = []
    for event in events:
        uid = _uid(event)
        if uid not in repeated:
            found.append(Instance(event, None, _number(event)))
        elif uid in series:
            found += _Series(series.pop(uid), zones, tell).expanded(first, last, deadline)
    return found


def _uid(event: Component) -> str:
    return line_of(event, "UID") or f"line {event.line}"


def _repeats(event: Component) -> bool:
    return event.first("RRULE") is not None or event.first("RDATE") is not None


def _number(event: Component) -> str:
    found = when(event.first("RECURRENCE-ID"))
    return f"{found.wall:%Y%m%dT%H%M}" if found else ""


def _window(single: Iterable[Component], events: Iterable[Component]) -> tuple[datetime, datetime]:
    """Return between which moments repeated events count: a year around the single ones, or from their own start."""
    starts = [found.wall for event in single if (found := when(event.first("DTSTART")))]
    own = [found.wall for event in events if (found := when(event.first("DTSTART")))]
    first, last = min(starts or own, default=datetime.min), max(starts or own, default=datetime.min)  # noqa: DTZ901
    before = _YEAR if starts and first.year > 1 else timedelta()
    return max(first - before, datetime(YEARS.start, 1, 1)), min(last + _YEAR, datetime(YEARS.stop, 1, 1))


class _Series:
    """The events of one UID of which at least one repeats."""

    def __init__(self, members: list[Component], zones: Zones, tell: Tell) -> None:
        self._members = members
        self._zones = zones
        self._tell = tell
        self._master = next(member for member in members if _repeats(member))
        self._start = when(self._master.first("DTSTART"))

    def expanded(self, first: datetime, last: datetime, deadline: float) -> list[Instance]:
        """Return the times of the series; only those that its members say themselves where it can't be followed."""
        alone = [Instance(member, None, _number(member)) for member in self._members]
        lines = self._lines()
        if self._start is None or lines is None:
            self._tell(Odd(self._master, _("“{title}” repeats in a way that is not followed; it is kept once")))
            return alone
        first = max(first, self._start.wall - timedelta(days=1)) if not _has_changes(self._members) else first
        left = deadline - monotonic()
        found = _within(left, lambda: _occurrences(lines, first, min(last, first + _LONGEST))) if left > 0 else None
        if found is None:
            self._tell(Odd(self._master, _("It took too long to work out when “{title}” repeats; it is kept once")))
            return alone
        if len(found) > MOST:
            self._tell(Odd(self._master, _("“{title}” repeats more than 500 times; the first 500 are kept")))
        return self._instances(found[:MOST])

    def _instances(self, found: list[tuple[datetime, str, int]]) -> list[Instance]:
        assert self._start is not None
        kept = []
        for begin, number, place in found:
            member = self._members[place]
            changed = member is not self._master and not _repeats(member)
            start = When(begin, self._start.utc, self._start.whole_day, self._start.zone)
            kept.append(Instance(member, None if changed else start, number))
        there = {id(each.component) for each in kept}
        return kept + [Instance(member, None, _number(member)) for member in self._members if id(member) not in there]

    def _lines(self) -> bytes | None:
        """Return the series as a calendar of wall times; None when it has a rule that is not followed."""
        if self._start is None:
            return None
        lines = ["BEGIN:VCALENDAR"]
        for place, member in enumerate(self._members):
            rules = [self._rule(each.value) for each in member.all("RRULE")]
            if len(rules) > 1 or not all(rules):
                return None
            lines += ["BEGIN:VEVENT", "UID:1", f"{_PLACE}:{place}", *(f"RRULE:{rule}" for rule in rules)]
            for name in ("DTSTART", "RECURRENCE-ID", "RDATE", "EXDATE"):
                lines += [self._time(name, text) for each in member.all(name) for text in self._texts(each)]
            lines.append("END:VEVENT")
        return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()

    def _texts(self, found: Property) -> list[When]:
        parts = [part.partition("/")[0] for part in found.value.split(",", 2 * MOST)[: 2 * MOST]]
        each = (when(Property(found.name, found.params, part, found.line, "")) for part in parts)
        return [known for known in each if known]

    def _time(self, name: str, found: When) -> str:
        assert self._start is not None
        wall = self._on_clock(found)
        if self._start.whole_day:
            return f"{name};VALUE=DATE:{wall:%Y%m%d}"
        if found.whole_day:
            wall = datetime.combine(wall.date(), self._start.wall.time())
        return f"{name}:{wall:%Y%m%dT%H%M%S}"

    def _on_clock(self, found: When) -> datetime:
        """Return a time as the clock of the series shows it."""
        assert self._start is not None
        own, other = self._zones.clock(self._start), self._zones.clock(found)
        if found.whole_day or own == other or not (own.known and other.known):
            return found.wall
        return _moved(found.wall, other, own)

    def _rule(self, text: str) -> str:
        """Return a rule of known parts with its end as a wall time; empty when there is anything else in it."""
        kept: dict[str, str] = {}
        for part in text.upper().split(";"):
            name, _equals, value = part.strip().partition("=")
            if name == "UNTIL":
                end = when(Property("UNTIL", {}, value, 0, ""))
                if end is None or self._start is None:
                    return ""
                kept[name] = f"{self._on_clock(end) + (_WHOLE_DAY if end.whole_day else timedelta()):%Y%m%dT%H%M%S}"
            elif _is_known(name, value):
                kept[name] = value
            elif part.strip():
                return ""
        if "COUNT" in kept:
            kept.pop("UNTIL", "")
        return ";".join(f"{name}={value}" for name, value in kept.items()) if "FREQ" in kept else ""


def _is_known(name: str, value: str) -> bool:
    """Tell whether a part of a rule is one that is followed."""
    if name in _NUMBERS:
        return value.isdecimal() and len(value) < 7 and 0 < int(value) <= _NUMBERS[name]
    return value in _FREQUENCIES if name == "FREQ" else name in _LISTS and _LIST.fullmatch(value) is not None


def _has_changes(members: Iterable[Component]) -> bool:
    return any(member.first("RECURRENCE-ID") is not None for member in members)


def _moved(found: datetime, clock: Clock, other: Clock) -> datetime:
    return shown(clock.moment(found), other)


def _within(seconds: float, work: Callable[[], Any]) -> Any:
    """Return what some work gives; None when it takes longer, or fails."""
    found: list[Any] = []

    def run() -> None:
        try:
            found.append(work())
        except Exception:  # noqa: BLE001 - whatever the library makes of a stranger's rule
            found.append(None)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    return found[0] if found else None


def _occurrences(lines: bytes, first: datetime, last: datetime) -> list[tuple[datetime, str, int]]:
    """Return when a series takes place: each time, which of the series' times it is, and the event that says it."""
    import icalendar  # noqa: PLC0415 - slow to import
    import recurring_ical_events  # noqa: PLC0415 - slow to import, and hardly a program repeats anything

    icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]
    calendar = icalendar.Calendar.from_ical(lines)
    found = []
    for event in recurring_ical_events.of(calendar, keep_recurrence_attributes=True).between(first, last):
        begin = _naive(event["DTSTART"].dt)
        number = _naive(event["RECURRENCE-ID"].dt) if "RECURRENCE-ID" in event else begin
        found.append((begin, f"{number:%Y%m%dT%H%M}", int(event[_PLACE])))
    return sorted(found)


def _naive(found: date) -> datetime:
    moment = found if isinstance(found, datetime) else datetime(found.year, found.month, found.day)
    return moment.replace(tzinfo=None)
