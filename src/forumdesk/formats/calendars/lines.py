# SPDX-License-Identifier: MIT
"""Content lines as a calendar file has them (RFC 5545, 3.1): escaped, in a fixed order, and folded at 75 octets.

A text can't leave its property: it is cleaned, and its line breaks are escaped. icalendar was turned down for writing:
it writes some properties as they are given, and folds character by character, which took most of an export's time.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType

from forumdesk.text import clean, clean_line

_ROOM = 74
"""Octets of a line, so that with its blank in front a folded one has 75."""
_FIRST: Mapping[str, int] = MappingProxyType(
    {name: place for place, name in enumerate((
        "VERSION", "PRODID", "CALSCALE", "METHOD", "DESCRIPTION of VCALENDAR", "X-WR-CALDESC", "NAME", "X-WR-CALNAME",
        "TZID", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID of VEVENT", "SEQUENCE",
    ))}
)  # fmt: skip
"""What stands first in a component, in this order; the rest follows by name."""


@dataclass(slots=True)
class Block:
    """A component on its way into a file."""

    name: str
    lines: list[tuple[str, str]] = field(default_factory=list)
    """The name of each property, and its whole line."""
    parts: list[Block] = field(default_factory=list)
    """The components in it, which stand after its properties."""

    def raw(self, name: str, value: str, **params: str) -> None:
        """Add a property whose value needs no escapes."""
        given = "".join(f";{key}={_param(params[key])}" for key in sorted(params))
        self.lines.append((name, f"{name}{given}:{value}"))

    def text(self, name: str, value: str, **params: str) -> None:
        """Add a text if there is one."""
        if value := clean(value):
            self.raw(name, escaped(value), **params)

    def texts(self, name: str, values: Iterable[str]) -> None:
        """Add a list of texts if there is one."""
        if found := [clean(value) for value in values if value]:
            self.raw(name, ",".join(map(escaped, found)))

    def moment(self, name: str, moment: datetime) -> None:
        """Add a moment, said in UTC."""
        self.raw(name, f"{stamp(moment.astimezone(UTC))}Z")

    def wall(self, name: str, shown: datetime, zone_name: str) -> None:
        """Add a wall time of a zone."""
        self.raw(name, stamp(shown), TZID=zone_name)

    def written(self) -> list[str]:
        """Return its lines in order, from BEGIN to END, not folded yet."""
        lines = [line for _name, line in sorted(self.lines, key=lambda line: _place(line[0], self.name))]
        parts = (line for part in self.parts for line in part.written())
        return [f"BEGIN:{self.name}", *lines, *parts, f"END:{self.name}"]


@functools.lru_cache(maxsize=256)
def _place(name: str, component: str) -> tuple[int, str]:
    """Return by what a property is sorted in a component."""
    return _FIRST.get(name, _FIRST.get(f"{name} of {component}", len(_FIRST))), name


def stamp(shown: datetime) -> str:
    """Return a time as calendars write it. (strftime is slow, and leaves out zeros of early years.)"""
    return f"{shown.year:04}{shown.month:02}{shown.day:02}T{shown.hour:02}{shown.minute:02}{shown.second:02}"


def escaped(text: str) -> str:
    """Return a cleaned text as a value."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _param(value: str) -> str:
    line = clean_line(value).replace('"', "'")
    return f'"{line}"' if set(line) & set(":;,") and not line.startswith("AUDIO,") else line


def folded(lines: Iterable[str]) -> bytes:
    """Return the lines as the bytes of a file."""
    return b"".join(map(_folded, lines))


def _folded(line: str) -> bytes:
    data = line.encode()
    if len(data) <= _ROOM:
        return data + b"\r\n"
    parts, begin = [], 0
    while len(data) - begin > _ROOM:
        end = begin + _ROOM
        while data[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        if data[end - 1] in b"\\^":  # some readers part an escape there
            end -= 1
        parts.append(data[begin:end])
        begin = end
    return b"\r\n ".join([*parts, data[begin:]]) + b"\r\n"
