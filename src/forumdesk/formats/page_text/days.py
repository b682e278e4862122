# SPDX-License-Identifier: MIT
"""Dates and day headings, and which session belongs to which day - also where a page names no day at all.

Dates are read by a grammar of our own over the words in `vocabulary`, so that "May" and "March" count only beside a
number. What is a heading among the lines is decided in `headings`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from forumdesk.formats.page_text.vocabulary import clock as clock_words
from forumdesk.text import fold


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is printed; `begin` and `stop` are places in the shadow. 0 stands for what is not said."""

    begin: int
    stop: int
    month: int = 0
    day: int = 0
    year: int = 0
    weekday: int = 0
    """Monday is 1."""
    last_day: int = 0
    """The last day of a range such as "19-20 May"; a range is no day heading."""
    unsure: bool = False
    """Whether day and month could be the other way round (03/04/2021)."""

    def on(self, year: int) -> date | None:
        """Return the date, with this year when it prints none; None when there is no such day or no month."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def _names(table: Mapping[str, tuple[str, ...]]) -> str:
    every = {name for row in table.values() for name in row}
    every |= {fold(name) for name in every}
    return "|".join(sorted((re.escape(name) for name in every), key=lambda name: (-len(name), name)))


_MONTH_NUMBERS = clock_words.numbered(clock_words.MONTHS)
_WEEKDAY_NUMBERS = clock_words.numbered(clock_words.WEEKDAYS)
_MONTH = rf"(?P<month>{_names(clock_words.MONTHS)})\b\.?"
_WEEKDAY = rf"(?:(?:on\s)?(?P<weekday>{_names(clock_words.WEEKDAYS)})\b\.?,?\s?(?:[-–—]\s?)?(?:(?:the|den|dem|le)\s)?)?"
_DAY = r"(?P<day>[0-3]?\d)(?!\d)(?:st|nd|rd|th|\.|er|º)?"
_YEAR = r"(?:,?\s?(?:de\s|del\s)?(?:(?P<year>(?:19|20)\d\d)|['’](?P<short>\d\d))(?![\d:]))?"
_UNTIL = r"\s?(?:[-–—]|to|bis|au|al?|and|und|et|y)\s?"
_LAST = r"(?P<last>[0-3]?\d)(?!\d)(?:st|nd|rd|th|\.)?"
_OF = r"\s?(?:(?:of|de|du)\s)?"
_NOT_BEFORE = r"(?<![\w.:/-])"

_DATES = tuple(
    re.compile(_NOT_BEFORE + pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}{_DAY}{_UNTIL}{_LAST}{_OF}{_MONTH}{_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s?{_DAY}{_UNTIL}{_LAST}(?!\s?[:h]){_YEAR}",
        rf"{_WEEKDAY}{_DAY}{_OF}{_MONTH}{_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s?{_DAY}(?!\s?:\s?\d){_YEAR}",
        rf"{_WEEKDAY}(?P<year>(?:19|20)\d\d)-(?P<mm>[01]?\d)-(?P<day>[0-3]?\d)(?!\d)",
        rf"{_WEEKDAY}(?P<day>[0-3]?\d)(?P<sign>[./])(?P<mm>[01]?\d)[./](?P<year>(?:19|20)\d\d)(?!\d)",
        rf"{_WEEKDAY}(?P<mm>[01]?\d)(?P<sign>/)(?P<day>[0-3]?\d)/(?P<year>(?:19|20)\d\d)(?!\d)",
        rf"{_WEEKDAY.removesuffix('?')}(?P<day>[0-3]?\d)\.\s?(?P<mm>[01]?\d)\.(?!\d)",
    )
)
_ONLY_WEEKDAY = re.compile(rf"(?P<weekday>{_names(clock_words.WEEKDAYS)})\b[:.]?", re.IGNORECASE)
_ORDINAL = "|".join(sorted(clock_words.ORDINALS, key=lambda name: (-len(name), name)))
_NUMBERED = re.compile(
    rf"(?<!\w)(?:(?P<word>{clock_words.DAY_WORDS.alternation})\s?(?:#|no\.?\s)?(?P<number>\d{{1,2}}|{_ORDINAL})(?!\w|:\d)"
    rf"|(?:the\s)?(?P<ordinal>{_ORDINAL}|\d{{1,2}}(?:st|nd|rd|th|\.))\s(?P<after>{clock_words.DAY_WORDS.alternation})(?!\w))",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?<![\d/.-])20[0-4]\d(?![\d/.-])")
_HAS_DIGIT = re.compile(r"\d")


def find_date(text: str) -> PartialDate | None:
    """Return the first date in a shadow line, or None."""
    if not _HAS_DIGIT.search(text):
        return None
    found = (_date(match) for pattern in _DATES if (match := pattern.search(text)))
    real = [each for each in found if each is not None]
    return min(real, key=lambda each: (each.begin, -each.stop), default=None)


def _date(match: re.Match[str]) -> PartialDate | None:
    parts = match.groupdict()
    month = _MONTH_NUMBERS.get(fold(parts.get("month") or ""), 0) or int(parts.get("mm") or 0)
    day, last = int(parts["day"]), int(parts.get("last") or 0)
    if not 1 <= month <= 12 or not 1 <= day <= 31 or last > 31 or 0 < last <= day:
        return None
    unsure = parts.get("sign") == "/" and day <= 12 and day != month
    weekday = _WEEKDAY_NUMBERS.get(fold(parts.get("weekday") or "").rstrip("."), 0)
    year = int(parts.get("year") or 0) or (2000 + int(parts["short"]) if parts.get("short") else 0)
    return PartialDate(match.start(), match.end(), month, day, year, weekday, last, unsure)


def typed(text: str, year: int) -> date | None:
    """Return the date that is all a person has typed into a shadow line, with this year where none is said.

    None for anything else, for a day that does not exist, and where day and month could be the other way round.
    """
    found = find_date(text)
    if found is None or found.unsure or found.last_day or text[: found.begin].strip() or text[found.stop :].strip():
        return None
    return found.on(year)


def only_weekday(text: str) -> PartialDate | None:
    """Return the weekday that is all a shadow line says, or None."""
    match = _ONLY_WEEKDAY.fullmatch(text.strip())
    return PartialDate(0, len(text), weekday=_WEEKDAY_NUMBERS[fold(match["weekday"])]) if match else None


def find_number(text: str) -> tuple[int, int, int] | None:
    """Return (begin, stop, number) of "Day 1", "Premier jour" and the like in a shadow line, or None."""
    match = _NUMBERED.search(text)
    if match is None:
        return None
    said = fold(match["number"] or match["ordinal"])
    digits = _HAS_DIGIT.search(said)
    number = int(re.sub(r"\D", "", said)) if digits else _ORDINAL_NUMBERS[said]
    return match.start(), match.end(), number


_ORDINAL_NUMBERS = {fold(name): number for name, number in clock_words.ORDINALS.items()}


def likely_year(dates: Sequence[PartialDate], text: str, first: date | None, today: date) -> int:
    """Return the year of dates that print none: as other dates, a person, the text or the weekdays say."""
    printed = Counter(each.year for each in dates if each.year)
    if printed:
        return printed.most_common(1)[0][0]
    if first is not None:
        return first.year
    named = Counter(int(year) for year in _YEARS.findall(text))
    candidates = [year for year, _count in named.most_common()] or []
    near = sorted(range(today.year - 10, today.year + 11), key=lambda year: abs(year - today.year))
    for year in (*candidates, *near):
        if all(_fits(each, year) for each in dates):
            return year
    return candidates[0] if candidates else today.year


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


def restarts(slots: Sequence[Slot]) -> tuple[int, ...]:
    """Return the day number, from 1, of each session of a text without day headings, and in its order.

    A new day begins where the list goes against its own direction and comes to a label or a time that the day already
    has. A page that runs backwards lists its last day first.
    """
    from_top = _blocks(slots)
    if backwards(slots):
        last = from_top[-1] + 1 if from_top else 0
        return tuple(last - block for block in from_top)
    return tuple(block + 1 for block in from_top)


def backwards(slots: Sequence[Slot]) -> bool:
    """Tell whether most steps of a list go back in time."""
    steps = [after.start - before.start for before, after in pairwise(slots) if after.start != before.start]
    return sum(step < 0 for step in steps) * 2 > len(steps)


def _blocks(slots: Sequence[Slot]) -> tuple[int, ...]:
    sign = -1 if backwards(slots) else 1
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
