# SPDX-License-Identifier: MIT
"""Which day of the program a session belongs to, also where a page names no day at all, and the year nobody printed.

How dates are written is `dates`' business; what is a heading among the lines is decided in `headings`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from forumdesk.formats.page_text.clock.dates import PartialDate

_TOGETHER = 60
"""Minutes between the beginnings of lists that run side by side, at most."""
_YEARS = re.compile(r"(?<![\d/.-])20[0-4]\d(?![\d/.]|-(?!\d\d-\d\d))")


_OPENING = 12
"""Lines at the beginning of a text, whose years speak of the program; further down they may be those of books."""
_AHEAD = 3
"""How much farther a year to come is than one gone by."""
_OFTEN = 3
_SOON = 2


def likely_year(dates: Sequence[PartialDate], text: str, first: date | None, today: date) -> int:
    """Return the year of dates that print none: as other dates, a person, the text or the weekdays say."""
    printed = Counter(each.year for each in dates if each.year)
    if printed:
        return printed.most_common(1)[0][0]
    if first is not None:
        return first.year
    lines = [line for line in text.split("\n") if line.strip()]
    heads = Counter(
        int(year)
        for number, line in enumerate(lines)
        if "©" in line or number < _OPENING
        for year in _YEARS.findall(line)
    )
    body = Counter(int(year) for year in _YEARS.findall(text))
    near = sorted(range(today.year - 10, today.year + 11), key=lambda year: _distance(year, today.year))
    named = [year for year, _count in heads.most_common()]
    named += [year for year, count in body.most_common() if count >= _OFTEN or abs(year - today.year) <= _SOON]
    for year in (*named, *near):
        if all(_fits(each, year) for each in dates):
            return year
    return named[0] if named else today.year


def _distance(year: int, this: int) -> int:
    """Return how far away a year is; programs are kept for long, and made a year or two ahead."""
    return (year - this) * _AHEAD if year > this else this - year


def _fits(each: PartialDate, year: int) -> bool:
    found = each.on(year)
    return found is not None and each.weekday in {0, found.isoweekday()}


@dataclass(frozen=True, slots=True)
class Slot:
    """What tells days apart where no heading does: a session's rough times in minutes, its label and its room."""

    start: int
    end: int
    label: str
    room: str


def restarts(slots: Sequence[Slot], said: int = 0) -> tuple[int, ...]:
    """Return the day number, from 1, of each session of a text without day headings, and in its order.

    A new day begins where the list goes against its own direction and comes to a label or a time that the day already
    has. A page that runs backwards lists its last day first. `said` is the direction, 1 or -1, where a person gave it.
    """
    from_top = _blocks(slots, -1 if backwards(slots, said) else 1)
    if backwards(slots, said):
        last = from_top[-1] + 1 if from_top else 0
        return tuple(last - block for block in from_top)
    return tuple(block + 1 for block in from_top)


def backwards(slots: Sequence[Slot], said: int = 0) -> bool:
    """Tell whether most steps of a list go back in time, unless a person has said in which direction it runs."""
    if said:
        return said < 0
    steps = [after.start - before.start for before, after in pairwise(slots) if after.start != before.start]
    return sum(step < 0 for step in steps) * 2 > len(steps)


def _blocks(slots: Sequence[Slot], sign: int) -> tuple[int, ...]:
    found: list[int] = []
    block = 0
    seen: set[tuple[str, str]] = set()
    taken: dict[str, int] = {}
    before: Slot | None = None
    for slot in slots:
        mask = _minutes(slot)
        against = before is not None and (slot.start - before.start) * sign < 0
        again = bool(slot.label) and (slot.label, slot.room) in seen
        clash = bool(taken.get(slot.room, 0) & mask)
        if before is not None and (again or (against and (clash or _starts_over(slot, taken, sign)))):
            block += 1
            seen, taken = set(), {}
        seen.add((slot.label, slot.room))
        taken[slot.room] = taken.get(slot.room, 0) | mask
        before = slot
        found.append(block)
    return tuple(found)


def _minutes(slot: Slot) -> int:
    """Return the minutes of a session as bits, so that asking for a clash costs the same on any day."""
    start, end = max(0, min(slot.start, 3000)), max(0, min(slot.end, 3000))
    return ((1 << max(end - start, 1)) - 1) << start


def _starts_over(slot: Slot, taken: Mapping[str, int], sign: int) -> bool:
    """Tell whether a session lies beyond all others of its room's day, and not beside the outermost one."""
    mask = taken.get(slot.room, 0)
    if not mask or any(room != slot.room for room in taken):
        return False
    first, last = (mask & -mask).bit_length() - 1, mask.bit_length()
    return slot.end < first - 60 if sign > 0 else slot.start > last + 60


def numbers_to_dates(known: Mapping[int, date], count: int) -> dict[int, date]:
    """Return a date for each day number up to `count`, the missing ones counted on from the nearest known one."""
    found = dict(known)
    for number in range(1, count + 1):
        if number not in found and known:
            nearest = min(known, key=lambda each: abs(each - number))
            found[number] = known[nearest] + timedelta(days=number - nearest)
    return found


def side_by_side(rooms: Sequence[str], starts: Sequence[int]) -> list[list[int]]:
    """Return the places of a day's sessions list by list, where one room after the other lists its own from the
    beginning; else all of them as one list.
    """
    runs = [list(run) for _room, run in groupby(range(len(rooms)), key=rooms.__getitem__)]
    apart = len(runs) > 1 and all(rooms) and len({rooms[run[0]] for run in runs}) == len(runs)
    first = starts[0] if starts else 0
    over = all(len(run) > 1 and abs(starts[run[0]] - first) <= _TOGETHER for run in runs)
    return runs if apart and over else [list(range(len(rooms)))]
