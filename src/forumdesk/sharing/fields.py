# SPDX-License-Identifier: MIT
"""Values of a shared agenda as JSON has them, checked and cleaned as they come back: they are somebody else's."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from forumdesk.selection import Entry
from forumdesk.text import clean, clean_line

MOST_ENTRIES = 500
LONGEST_LINE = 300
LONGEST_TEXT = 4000
_LONGEST = 14 * 24 * 60
_YEARS = range(1900, 3000)


def as_line(value: object) -> str:
    """Return a text as one clean line; raise TypeError for what is none."""
    if not isinstance(value, str):
        raise TypeError("no text")
    return clean_line(value[: 4 * LONGEST_LINE])[:LONGEST_LINE].strip()


def as_text(value: object) -> str:
    """Return a text, cleaned; raise TypeError for what is none."""
    if not isinstance(value, str):
        raise TypeError("no text")
    return clean(value[:LONGEST_TEXT])


def as_key(value: object) -> str:
    """Return an id; raise ValueError for what can be none."""
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_LINE or clean_line(value) != value:
        raise ValueError("no id")
    return value


def as_moment(value: object) -> datetime:
    """Return a wall time; raise ValueError or TypeError for what is none that a program can have."""
    if not isinstance(value, str):
        raise TypeError("no time")
    found = datetime.fromisoformat(value)
    if found.tzinfo is not None or found.year not in _YEARS:
        raise ValueError("no wall time")
    return found.replace(second=0, microsecond=0)


def as_minutes(value: object) -> int:
    """Return a length; raise ValueError for what is none."""
    if type(value) is not int or not 0 <= value <= _LONGEST:
        raise ValueError("no length")
    return value


def as_list(value: object, most: int) -> list[Any]:
    """Return a list; raise ValueError for what is none, or too long."""
    if not isinstance(value, list) or len(value) > most:
        raise ValueError("no list")
    return value


def as_object(value: object) -> dict[str, Any]:
    """Return an object of JSON; raise TypeError for what is none."""
    if not isinstance(value, dict):
        raise TypeError("no object")
    return value


def from_entry(entry: Entry) -> list[Any]:
    """Return an own entry, without what it leaves empty at the end."""
    said: list[Any] = [entry.id, entry.title, entry.start.isoformat(timespec="minutes"), entry.duration]
    more = [entry.place, entry.note]
    while more and not more[-1]:
        more.pop()
    return said + more


def as_entry(value: object) -> Entry:
    """Return an own entry; raise ValueError or TypeError for what is none."""
    key, title, start, minutes, place, note = (*as_list(value, 6), "", "")[:6]
    return Entry(
        id=as_key(key),
        title=as_line(title),
        start=as_moment(start),
        duration=as_minutes(minutes),
        place=as_line(place),
        note=as_text(note),
    )
