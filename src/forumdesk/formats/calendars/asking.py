# SPDX-License-Identifier: MIT
"""In which time zone the program of a calendar takes place: what the file says of it, or else the question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timezone

from forumdesk.formats.calendars.recurrences import Instance
from forumdesk.formats.calendars.source import Component
from forumdesk.formats.calendars.values import When, line_of, when
from forumdesk.formats.calendars.zones import Clock, Zones, named
from forumdesk.formats.reading import Question
from forumdesk.formats.schedule_zone import zone_question


def starts(found: Iterable[Instance]) -> list[When]:
    """Return the starts of events that have a time of day."""
    begun = (each.start or when(each.component.first("DTSTART")) for each in found)
    return [each for each in begun if each is not None and not each.whole_day]


def zone_of(begun: Sequence[When], zones: Zones, calendars: Iterable[Component]) -> str:
    """Return the zone that most events have; else the one of the calendar; else that of any event; empty for none."""
    names = Counter(clock.name for each in begun if (clock := zones.clock(each)).name and not _is_utc(each, clock))
    most, count = names.most_common(1)[0] if names else ("", 0)
    said = next((name for each in calendars if (name := named(line_of(each, "X-WR-TIMEZONE")))), "")
    return most if 2 * count >= len(begun) and most else said or most


def _is_utc(found: When, clock: Clock) -> bool:
    return found.utc or clock.name == "UTC"


def question(begun: Sequence[When], zones: Zones, answered: str) -> Question:
    """Return the question for the zone; moments in UTC, and times of no zone, say nothing about it."""
    clocks = [(each.wall, clock) for each in begun if (clock := zones.clock(each)).rules]
    stamps = (
        shown.replace(tzinfo=timezone(shown - clock.moment(shown).replace(tzinfo=None))) for shown, clock in clocks
    )
    return zone_question("", (stamp.isoformat() for stamp in stamps), answered)
