# SPDX-License-Identifier: MIT
"""Which session of a reading is meant by which session that a person found in the text, the likeliest pairs first.

Sessions are compared only where they share a title, a day or an hour, so a long program costs little more than a short
one. How a pair is judged is `scoring`'s business.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from itertools import product
from typing import Any

from forumdesk.program import Program, Session
from forumdesk.text import fold

_ALIKE = 0.5
"""Two titles that share less than this are not one session, unless they begin together."""
_ALIKE_TOGETHER = 0.3
"""The same of two sessions that begin together."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A session as a person understood it."""

    data: Mapping[str, Any]
    title: str
    day: str | int
    """ISO date, or the number of the day where the text has no date."""
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """A session of a reading, in the same terms."""

    session: Session
    title: str
    days: frozenset[str | int]
    """Every date and number that its day goes by: after midnight both the evening's and the morning's."""
    start: str | None
    end: str | None
    room: str = ""


Pair = tuple[Wanted, Found | None]


def plain(text: str) -> str:
    """Return what counts of a title or a name: not case, accents, quotes, dashes, other marks, or blanks."""
    kept = "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in fold(text))
    return " ".join(kept.split())


def wanted_sessions(listed: Iterable[Mapping[str, Any]]) -> list[Wanted]:
    """Return the sessions of a corpus text's JSON."""
    return [
        Wanted(
            each, plain(each["title"]), each["date"] or each.get("day", 1), _clock(each["start"]), _clock(each["end"])
        )
        for each in listed
    ]


def found_sessions(program: Program) -> list[Found]:
    """Return the sessions of a reading, in order."""
    numbers = {date: number for number, date in enumerate(program.dates, 1)}
    rooms = {key: plain(room.name) for key, room in program.rooms.items()}
    found: list[Found] = []
    for each in program.sessions_in_order:
        dates = {each.start.date(), program.day_at(each.start)} if each.start else set()
        days = {date.isoformat() for date in dates} | {numbers[date] for date in dates if date in numbers}
        end = each.end if each.duration else None
        room = rooms.get(each.room_id, "")
        found.append(Found(each, plain(each.title), frozenset(days), _wall(each.start), _wall(end), room))
    return found


def _clock(written: str | None) -> str | None:
    """Return a wall time of the JSON as clocks show it: 24:30 is 00:30."""
    if written is None:
        return None
    hour, _colon, minute = written.partition(":")
    return f"{int(hour) % 24:02}:{minute}"


def _wall(moment: datetime | None) -> str | None:
    return f"{moment:%H:%M}" if moment else None


def same_day(wanted: Wanted, found: Found) -> bool:
    """Tell whether they are on one day; of two that have no time it isn't asked."""
    return wanted.day in found.days or (wanted.start is None and found.start is None)


def begin_together(wanted: Wanted, found: Found) -> bool:
    """Tell whether day and hour are the same."""
    return wanted.start == found.start and same_day(wanted, found)


def paired(wanted: Sequence[Wanted], found: Sequence[Found]) -> list[Pair]:
    """Return every session that was wanted with the one that was found for it, or None.

    First those that share a title, or begin together and have titles that are alike; of what is left, those with
    titles that are alike on one day or at one hour; at last those that alone are left at their day and hour.
    """
    chosen: dict[int, int] = {}
    _choose(chosen, wanted, found, (_by_title, _by_start))
    _choose(chosen, wanted, found, (_by_day, _by_hour))
    taken = set(chosen.values())
    for one, other in _shared(*_by_start(wanted, found)):
        ours = [place for place in one if place not in chosen]
        theirs = [place for place in other if place not in taken]
        if len(ours) == len(theirs) == 1:
            chosen[ours[0]] = theirs[0]
            taken.add(theirs[0])
    return [(each, found[chosen[place]] if place in chosen else None) for place, each in enumerate(wanted)]


Places = Mapping[Hashable, Sequence[int]]
Sorting = Callable[[Sequence[Wanted], Sequence[Found]], tuple[Places, Places]]


def _choose(chosen: dict[int, int], wanted: Sequence[Wanted], found: Sequence[Found], ways: Iterable[Sorting]) -> None:
    """Add the likeliest pairs of what is not chosen yet, among those that one of the ways puts together."""
    taken = set(chosen.values())
    met = {
        pair
        for way in ways
        for ours, theirs in _shared(*way(wanted, found))
        for pair in product(ours, theirs)
        if pair[0] not in chosen and pair[1] not in taken
    }
    likely = ((_likeness(wanted[one], found[other]), one, other) for one, other in met)
    for _how, one, other in sorted((each for each in likely if each[0]), key=lambda each: (-each[0], *each[1:])):
        if one not in chosen and other not in taken:
            chosen[one] = other
            taken.add(other)


def _shared(ours: Places, theirs: Places) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    return ((places, theirs[key]) for key, places in ours.items() if key in theirs)


def _grouped(keys: Iterable[Collection[Hashable]]) -> Places:
    """Return the places that go by each key; each place may go by several."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for place, some in enumerate(keys):
        for key in some:
            groups[key].append(place)
    return groups


def _by_title(wanted: Sequence[Wanted], found: Sequence[Found]) -> tuple[Places, Places]:
    return _grouped([each.title] if each.title else () for each in wanted), _grouped([each.title] for each in found)


def _by_start(wanted: Sequence[Wanted], found: Sequence[Found]) -> tuple[Places, Places]:
    return (
        _grouped([(each.start and each.day, each.start)] for each in wanted),
        _grouped([(each.start and day, each.start) for day in each.days or {None}] for each in found),
    )


def _by_day(wanted: Sequence[Wanted], found: Sequence[Found]) -> tuple[Places, Places]:
    return _grouped([each.day] for each in wanted), _grouped(each.days for each in found)


def _by_hour(wanted: Sequence[Wanted], found: Sequence[Found]) -> tuple[Places, Places]:
    return _grouped([each.start] for each in wanted), _grouped([each.start] for each in found)


def _likeness(wanted: Wanted, found: Found) -> float:
    """Return how likely it is that the two are one session; 0 when they are not."""
    day, together = same_day(wanted, found), begin_together(wanted, found)
    small = 0.1 * (wanted.end == found.end) + 0.1 * (plain(wanted.data.get("room", "")) == found.room)
    if wanted.title == found.title:
        return 1.7 + 1.7 * together + 0.7 * day + small
    alike = _alike(wanted.title, found.title)
    if alike < (_ALIKE_TOGETHER if together else _ALIKE):
        return 0
    return alike + together + 0.1 * day + small


def _alike(one: str, other: str) -> float:
    """Return how much two titles share, from 0 to 1; what is sure to be under the least that counts is 0."""
    if not one or not other:
        return 0
    within = _ALIKE if one in other or other in one else 0
    both = SequenceMatcher(None, one, other, autojunk=False)
    if both.real_quick_ratio() < _ALIKE_TOGETHER or both.quick_ratio() < _ALIKE_TOGETHER:
        return within
    return max(within, both.ratio())
