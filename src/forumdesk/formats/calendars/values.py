# SPDX-License-Identifier: MIT
"""Values of calendar properties: texts, dates, moments and lengths (RFC 5545, 3.3). None stands for what is none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from forumdesk.formats.calendars.source import Component, Property
from forumdesk.program import SessionState
from forumdesk.text import clean, clean_line

LONGEST_LINE = 2_000
"""Characters of a title or a name; the rest is cut."""
LONGEST_TEXT = 256 * 1024

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "N": "\n", "r": "", ",": ",", ";": ";", ":": ":", "\\": "\\", '"': '"'}
_SEPARATOR = re.compile(r"((?:[^\\,]|\\.)*+)(?:,|\Z|\\\Z)", re.DOTALL)
_WHEN = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d{1,9})?(Z|z)?)?")
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?", re.IGNORECASE
)
_STATES = {"CANCELLED": SessionState.CANCELLED, "TENTATIVE": SessionState.TENTATIVE}
YEARS = range(1901, 2999)
"""As in a program file but for the first and the last, since zones, lengths and short nights lead on from a time."""


@dataclass(frozen=True, slots=True)
class When:
    """A date, or a moment as it is written."""

    wall: datetime
    """Without tzinfo; midnight of a date."""
    utc: bool = False
    whole_day: bool = False
    zone: str = ""
    """The TZID that stands with it."""


def unescaped(text: str) -> str:
    """Return a TEXT value as it is meant; an escape that is none stays."""
    return _ESCAPE.sub(lambda match: _ESCAPED.get(match[1], match[0]), text) if "\\" in text else text


def text_of(component: Component, name: str) -> str:
    """Return a text with its lines, cleaned; empty when there is none."""
    found = component.first(name)
    return clean(unescaped(found.value[: 2 * LONGEST_TEXT]))[:LONGEST_TEXT].strip() if found else ""


def whole_text(component: Component, name: str) -> str:
    """Return a text exactly as it is meant, of any length; empty when there is none."""
    found = component.first(name)
    return unescaped(found.value) if found else ""


def line_of(component: Component, name: str) -> str:
    """Return a text as one clean line; empty when there is none."""
    found = component.first(name)
    return clean_line(unescaped(found.value[: 2 * LONGEST_LINE]))[:LONGEST_LINE] if found else ""


def state_of(status: str) -> SessionState:
    """Return the state of a session that a STATUS means; what is not called off or open is confirmed."""
    return _STATES.get(status, SessionState.CONFIRMED)


def listed(value: str) -> list[str]:
    """Return the texts of a list, each once."""
    found = (clean_line(unescaped(part[:LONGEST_LINE])) for part in _SEPARATOR.findall(value[:LONGEST_TEXT]))
    return [part for part in dict.fromkeys(found) if part]


def when(found: Property | None) -> When | None:
    """Return the date or moment that a property says."""
    known = _moment(found.value) if found else None
    return replace(known, zone=clean_line(found.param("TZID"))) if found and known and not known.utc else known


def _moment(text: str) -> When | None:
    match = _WHEN.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, utc = match.groups()
    try:
        wall = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), min(int(second or 0), 59))
    except ValueError:
        return None
    return When(wall, utc=bool(utc), whole_day=hour is None) if wall.year in YEARS else None


def readable(text: str) -> bool:
    """Tell whether a text is a date, a moment, a period or a length."""
    begins, _slash, rest = text.strip().partition("/")
    return (_moment(begins) is not None and (not rest or readable(rest))) or length(text) is not None


def length(text: str) -> timedelta | None:
    """Return a DURATION."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    found = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -found if match[1] == "-" else found
