# SPDX-License-Identifier: MIT
"""How the clocks go that a calendar's times are written in: by the zones it names, or by the rules it brings along.

A name that tzdata knows goes before the file's own rules, which are older. Those count where the name says nothing
("Customized Time Zone"); only yearly ones are followed, so that no rule of a stranger takes long.
"""

from __future__ import annotations

import functools
import re
import zoneinfo
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from forumdesk.errors import ForumDeskError
from forumdesk.formats.calendars.source import Component
from forumdesk.formats.calendars.values import When, line_of, when
from forumdesk.formats.vtimezone import Observance, offset_at
from forumdesk.times import instant, wall, zone

UTC_NAMES = frozenset({"utc", "gmt", "z", "zulu", "etc/utc", "etc/gmt", "coordinated universal time"})
MAX_OBSERVANCES = 500

_OFFSET = re.compile(r"\(?(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d\d))?\)?(?:\s.{0,80})?", re.IGNORECASE)
_SIGNED = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?")
_BY_DAY = re.compile(r"(-?[1-5]|)(SU|MO|TU|WE|TH|FR|SA)")
_EARLY = datetime(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock that times are read from."""

    name: str = ""
    """IANA name; empty when it goes by rules of its own, or when nobody knows how it goes."""
    rules: tuple[Observance, ...] = ()

    @property
    def known(self) -> bool:
        """Whether its times are moments; otherwise they are those of a wall, wherever it stands."""
        return bool(self.name or self.rules)

    def moment(self, shown: datetime) -> datetime:
        """Return the UTC moment at which it shows a time."""
        if self.name:
            return instant(shown, self.name)
        for rule in self.rules:
            found = (shown - rule.offset_to).replace(tzinfo=UTC)
            if offset_at(self.rules, found) == rule.offset_to:
                return found
        return (shown - self.rules[0].offset_to).replace(tzinfo=UTC)


UTC_CLOCK = Clock("UTC")
FLOATING = Clock()


@dataclass(frozen=True, slots=True)
class Zones:
    """The zones that a file describes, by their TZID."""

    described: Mapping[str, Component] = field(default_factory=dict)
    clocks: dict[str, Clock] = field(default_factory=dict)

    def clock(self, found: When) -> Clock:
        """Return the clock that a time is read from; `FLOATING` where the file gives none, or none that is known."""
        if found.utc:
            return UTC_CLOCK
        if not found.zone:
            return FLOATING
        if found.zone not in self.clocks:
            self.clocks[found.zone] = _clock(found.zone, self.described.get(found.zone))
        return self.clocks[found.zone]


def described(components: Iterable[Component]) -> Zones:
    """Return the zones that calendars describe; of those with one TZID, the first that says something counts."""
    found: dict[str, Component] = {}
    for component in components:
        name = line_of(component, "TZID")
        if name and (name not in found or not found[name].parts):
            found[name] = component
    return Zones(found)


def named(text: str) -> str:
    """Return the IANA name that a text means: one itself, Windows' name for it, or one behind a path; else empty."""
    text = text.strip().strip('"').strip("/")
    if not text or len(text) > 200:
        return ""
    if text.lower() in UTC_NAMES:
        return "UTC"
    parts = text.split("/")
    tails = dict.fromkeys([text, *("/".join(parts[-count:]) for count in (3, 2) if len(parts) > count)])
    return next((name for tail in tails if (name := _iana(tail))), "") or _windows(text)


def _iana(text: str) -> str:
    found = _by_lower_case().get(text.lower().replace(" ", "_"), "")
    try:
        return zone(found).key if found else ""
    except ForumDeskError:
        return ""


@functools.cache
def _by_lower_case() -> Mapping[str, str]:
    return {name.lower(): name for name in zoneinfo.available_timezones()}


def _windows(text: str) -> str:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415 - icalendar is slow to import

    return WINDOWS_TO_OLSON.get(text, "")


def _clock(name: str, component: Component | None) -> Clock:
    if found := named(name):
        return Clock(found)
    if component is not None:
        if found := named(line_of(component, "X-LIC-LOCATION")):
            return Clock(found)
        if rules := _observances(component):
            return Clock(rules=rules)
    match = _OFFSET.fullmatch(name[:100])
    return Clock(rules=(fixed(_signed(*match.groups())),)) if match else FLOATING


def fixed(offset: timedelta) -> Observance:
    """Return the rule of a clock that is never put forward or back."""
    return Observance(daylight=False, name="", start=_EARLY, offset_from=offset, offset_to=offset)


def _observances(component: Component) -> tuple[Observance, ...]:
    found: list[Observance] = []
    for part in component.parts:
        if part.name in {"STANDARD", "DAYLIGHT"} and len(found) < MAX_OBSERVANCES:
            found += _onsets(part)
    if found and not any(each.start <= _EARLY and not each.rule for each in found):
        first = min(found, key=lambda each: each.start)
        found.append(fixed(first.offset_from))
    return tuple(found)


def _onsets(part: Component) -> list[Observance]:
    """Return the yearly rule of an observance, or one for each date that it lists."""
    before, after = (_SIGNED.fullmatch(line_of(part, name)) for name in ("TZOFFSETFROM", "TZOFFSETTO"))
    start = when(part.first("DTSTART"))
    begins = start.wall if start else _EARLY
    if before is None or after is None:
        return []
    rule = _rule(line_of(part, "RRULE"))
    dates = [found.wall for each in part.all("RDATE")[:MAX_OBSERVANCES] if (found := when(each))]
    starts = [begins] if rule else [begins, *dates]
    return [
        Observance(
            daylight=part.name == "DAYLIGHT",
            name="",
            start=max(each, _EARLY) if not rule else each,
            offset_from=_signed(*before.groups()),
            offset_to=_signed(*after.groups()),
            rule=rule,
        )
        for each in dict.fromkeys(starts)
    ]


def _rule(text: str) -> dict[str, str | list[str]]:
    """Return a yearly rule on the n-th weekday of a month; nothing for any other."""
    parts = dict(part.upper().split("=", 1) for part in text.split(";") if "=" in part)
    month, day = parts.get("BYMONTH", ""), parts.get("BYDAY", "")
    if parts.get("FREQ") != "YEARLY" or not month.isdecimal() or not 1 <= int(month) <= 12:
        return {}
    days = _week(parts["BYMONTHDAY"], int(month)) if "BYMONTHDAY" in parts else []
    match = _BY_DAY.fullmatch(day)
    if match is None or (not match[1] and not days):
        return {}
    if days:
        return {"BYMONTH": month, "BYMONTHDAY": days, "BYDAY": match[2]}
    return {"BYMONTH": month, "BYDAY": ("-1" if match[1] in {"5", "-5"} else match[1]) + match[2]}


def _week(text: str, month: int) -> list[str]:
    """Return seven days in a row that a month has in every year; nothing for other days."""
    days = sorted(int(part) for part in text.split(",")[:31] if part.isdecimal() and len(part) < 3)
    fits = len(days) == 7 and days[0] > 0 and days[-1] - days[0] == 6 and len(set(days)) == 7
    return [str(day) for day in days] if fits and days[-1] <= monthrange(_EARLY.year, month)[1] else []


def _signed(sign: str, hours: str, minutes: str | None, seconds: str | None = None) -> timedelta:
    found = timedelta(hours=min(int(hours), 23), minutes=int(minutes or 0) % 60, seconds=int(seconds or 0) % 60)
    return -found if sign == "-" else found


def shown(moment: datetime, clock: Clock) -> datetime:
    """Return the wall time that a clock shows at a moment."""
    if clock.name:
        return wall(moment, clock.name)
    offset = offset_at(clock.rules, moment) or clock.rules[0].offset_to
    return (moment + offset).replace(tzinfo=None)
