# SPDX-License-Identifier: MIT
"""The time zone of a source that lists sessions: what it says, what was answered, and else the question."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterable

from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, Choice, Question
from forumdesk.formats.schedule_records import Records
from forumdesk.formats.schedule_times import stamp
from forumdesk.i18n import _
from forumdesk.text import fold
from forumdesk.times import city, zone

MOST_STAMPS = 50
"""So many times of a source are asked for their offset."""

_ZONES = (
    "Europe/London", "Europe/Berlin", "Europe/Brussels", "Europe/Paris", "Europe/Athens", "Europe/Istanbul",
    "Africa/Johannesburg", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo",
    "Australia/Sydney", "Pacific/Auckland", "America/Sao_Paulo", "America/New_York", "America/Toronto",
    "America/Chicago", "America/Denver", "America/Los_Angeles",
)  # fmt: skip
"""Offered where the source gives offsets but no zone, as far as they had those offsets on its dates."""


def known_zone(given: str, answers: Answers, records: Records, line: int | None = None) -> str:
    """Return the zone that was answered, or else the one that the source gives; empty, with a note, for no zone."""
    if answers.timezone:
        return zone(answers.timezone).key
    try:
        return zone(given).key if given else ""
    except ForumDeskError:
        records.note("zone", _("“{name}” is not a time zone").format(name=given[:60]), line)
        return ""


def zone_question(place: str, stamps: Iterable[str], answered: str) -> Question:
    """Return the question for the zone of a source that names none; `place` is its city, `stamps` are times in it."""
    suggested = _zone_of(place)
    names = dict.fromkeys([*([suggested] if suggested else []), *_zones_by_offset(stamps)])
    return Question(
        key="timezone",
        text=_("In which time zone does the program take place?"),
        detail=_("The file does not name one. Until then its times are shown as printed."),
        choices=tuple(Choice(label=_("{city} ({zone})").format(city=city(n), zone=n), value=n) for n in names),
        suggested=suggested,
        answered=answered,
    )


def _zone_of(place: str) -> str:
    """Return the zone that is named after a city; empty when there is none, or more than one."""
    wanted = fold(place.partition(",")[0]).replace(" ", "_")
    found = [n for n in zoneinfo.available_timezones() if "/" in n and fold(n.rpartition("/")[2]) == wanted]
    return found[0] if len(found) == 1 and not found[0].startswith("Etc/") else ""


def _zones_by_offset(stamps: Iterable[str]) -> list[str]:
    """Return the well-known zones that had the offsets which these times have; none where they have none."""
    aware = [found for text in stamps if (found := stamp(text)) is not None and found.tzinfo is not None]
    if not aware:
        return []
    return [n for n in _ZONES if all(found.astimezone(zone(n)).utcoffset() == found.utcoffset() for found in aware)]
