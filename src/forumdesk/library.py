# SPDX-License-Identifier: MIT
"""The programs of a reader on their shelves: on now, to come, past, and those whose file is not found any more.

One conference is one volume, however many files of it were opened: the newest stands for it, the others lie beneath.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from forumdesk.clocks import days_long
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.personal import Recent
from forumdesk.text import fold
from forumdesk.times import wall


class Shelf(StrEnum):
    """Where a volume stands, in the order of the shelves."""

    NOW = "now"
    COMING = "coming"
    PAST = "past"
    UNDATED = "undated"
    LOST = "lost"


SHELF_WORDS = {
    Shelf.NOW: _("On now"),
    Shelf.COMING: _("To come"),
    Shelf.PAST: _("Past"),
    Shelf.UNDATED: _("Without dates"),
    Shelf.LOST: _("Not found any more"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """One conference."""

    shelf: Shelf
    newest: Recent
    """The file that stands for it."""
    others: tuple[Recent, ...]
    """Further files of it that are there, the newest first; of one that is lost, all others."""
    days: int
    """Days from today to its first day, or, negative, from its last day to today; 0 while it is on, or undated."""
    mine: int
    """How many sessions and own entries are in the reader's agenda."""


def arranged(
    recent: Iterable[Recent],
    changed: Mapping[Path, float],
    agendas: Mapping[str, int],
    now: datetime,
    own_zone: str,
) -> tuple[Volume, ...]:
    """Return the volumes in order; `changed` tells of each file that is there when it was changed last."""
    files: dict[str, list[Recent]] = defaultdict(list)
    for each in recent:
        files[each.conference_id or f"file {each.path}"].append(each)
    volumes = (_volume(found, changed, agendas, now, own_zone) for found in files.values())
    return tuple(sorted(volumes, key=_place))


def _volume(
    files: list[Recent], changed: Mapping[Path, float], agendas: Mapping[str, int], now: datetime, own_zone: str
) -> Volume:
    there = [each for each in files if each.path in changed]
    newest, *others = sorted(there or files, key=lambda each: (-changed.get(each.path, 0.0), _latest(each)))
    days = _days(newest.dates, _today(newest, now, own_zone))
    shelf = Shelf.UNDATED if not newest.dates else Shelf.NOW if not days else Shelf.COMING if days > 0 else Shelf.PAST
    return Volume(
        shelf=shelf if there else Shelf.LOST,
        newest=newest,
        others=tuple(others),
        days=days,
        mine=agendas.get(newest.conference_id, 0),
    )


def _place(volume: Volume) -> tuple[int, int, float, str]:
    """Return what orders volumes: by shelf, what is nearest to today first, then what was opened last."""
    return (list(Shelf).index(volume.shelf), abs(volume.days), _latest(volume.newest), volume.newest.title)


def _latest(recent: Recent) -> float:
    return -recent.opened_at.timestamp()


def _today(recent: Recent, now: datetime, own_zone: str) -> date:
    """Return the date in the zone of the conference, or, where that is not known, on the reader's clock."""
    try:
        return wall(now, recent.zone or own_zone).date()
    except ForumDeskError:
        return wall(now, own_zone).date()


def _days(dates: tuple[date, ...], today: date) -> int:
    if not dates:
        return 0
    return max((dates[0] - today).days, 0) or min((dates[-1] - today).days, 0)


def how_far(volume: Volume) -> str:
    """Return how far a volume is from today: "tomorrow", "in 3 weeks", "last month"; empty for now and undated."""
    days = abs(volume.days)
    if not days:
        return ""
    if days == 1:
        return _("tomorrow") if volume.days > 0 else _("until yesterday")
    return (_("in {length}") if volume.days > 0 else _("{length} ago")).format(length=days_long(days))


def matching(volumes: Iterable[Volume], words: str) -> tuple[Volume, ...]:
    """Return the volumes of which title, place, year or files have all of these words, however they are spelt."""
    wanted = fold(words).split()
    return tuple(each for each in volumes if all(word in fold(_spoken(each)) for word in wanted))


def _spoken(volume: Volume) -> str:
    newest = volume.newest
    years = {str(day.year) for day in newest.dates}
    return " ".join((newest.title, newest.place, *years, *(each.path.name for each in (newest, *volume.others))))
