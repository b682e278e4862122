# SPDX-License-Identifier: MIT
"""What the times of a day mean together: minutes from midnight, morning or afternoon where neither is written.

What is written wins. A list without am and pm rises from 7:00 to 22:00. Whatever had to be assumed is said as a doubt,
and a person's word, for the whole text or for one line, ends it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from forumdesk.formats.page_text.clock.clocks import DAY, NOON, Clock
from forumdesk.formats.page_text.clock.times import Times
from forumdesk.formats.reading import NoteLevel
from forumdesk.i18n import _

_MORNING = 7 * 60
_NIGHT = 22 * 60
_EVENING = 18 * 60
_DAWN = 6 * 60
_SMALL_HOURS = 4 * 60
_LONGEST = 8 * 60
"""Minutes of a session whose end is not doubted although it was only taken for the afternoon."""
_LONGEST_PAUSE = 270
"""Minutes. After a longer one, a list that has come to the afternoon goes on only if all its later times rise too."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What a time means: minutes from midnight of its day, past 24:00 when it lies after midnight."""

    start: int
    end: int | None = None
    doubt: str = ""
    """A sentence when it was not taken as written, or not for sure."""
    level: NoteLevel = NoteLevel.GUESS
    field: str = "start"
    """Which of the two the doubt is about: "start" or "end"."""


@dataclass(frozen=True, slots=True)
class Custom:
    """How a text writes its times, as it shows itself or as a person says."""

    plain: bool = False
    """Whether nothing shows a 24-hour clock, so that an hour without am or pm may be one of the afternoon."""
    meridian: str = ""
    """What a person said of all times without am or pm: "am", "pm", "24", or empty."""
    direction: int = 0
    """What a person said of the order of the text: 1 forwards, -1 backwards, 0 nothing."""
    lines: Mapping[int, str] = field(default_factory=dict)
    """Place in the list of times -> "am" or "pm", as a person said of that one."""


def custom_of(written: Sequence[Times]) -> Custom:
    """Return how a whole text writes its times."""
    return Custom(plain=unmarked(written))


def unmarked(written: Sequence[Times]) -> bool:
    """Tell whether nothing in a list shows a 24-hour clock, such as an hour past 12."""
    clocks = [clock for times in written for clock in (times.first, times.last) if clock]
    if any(clock.exact and not clock.word for clock in clocks):
        return False
    if not any(clock.padded and not clock.meridian for clock in clocks):
        return True
    # "09:00, 10:30, 12:00" is written as 24-hour lists are, and is one unless it falls back to 01:30 in the afternoon.
    starts = [times.first.minutes for times in written]
    return any(after < _MORNING <= before for before, after in pairwise(starts))


def _falls_back(day: Sequence[Times]) -> bool:
    """Tell whether a day that shows no 24-hour clock comes to hours before 7:00, as in "10:00, 1:30", in any text."""
    early = any(times.first.minutes < _MORNING and not times.first.told for times in day)
    return early and unmarked(day)


def roughly(times: Times, *, plain: bool) -> Settled:
    """Return what a time means taken alone; `plain` says that its list is `unmarked`."""
    start, end, doubt = _pair(times)
    if plain and not times.first.told and start < _MORNING and not (times.last and times.last.meridian):
        start += NOON
    if plain and end is not None and not (times.last and times.last.told) and end <= start < end + NOON:
        end += NOON
    return ended(start, end, doubt)


def direction(starts: Sequence[int]) -> int:
    """Return 1 for a list that runs forwards and -1 for one that runs backwards, by most of its steps."""
    steps = [after - before for before, after in pairwise(starts) if after != before]
    return -1 if sum(step < 0 for step in steps) * 2 > len(steps) else 1


def settle(day: Sequence[Times], custom: Custom | None = None) -> tuple[Settled, ...]:
    """Return what the times of one day mean, given in the order of the text, which may run backwards."""
    custom = custom or custom_of(day)
    told = [_as_said(times, custom, place) for place, times in enumerate(day)]
    noons = _noons(told)
    told = [
        replace(times, first=replace(times.first, meridian="pm")) if place in noons else times
        for place, times in enumerate(told)
    ]
    plain = (custom.plain or _falls_back(day)) and not custom.meridian
    early = _before_seven(told) if plain and custom.direction >= 0 else 0
    rough = [
        roughly(times, plain=plain and place not in custom.lines and place >= early) for place, times in enumerate(told)
    ]
    # One step back alone, "1:00 Opening, 8:00 Dinner", is rather an evening than a list that runs backwards.
    ways = custom.direction or (1 if plain and len(rough) == 2 else direction([settled.start for settled in rough]))
    order = range(len(rough) - 1, -1, -1) if ways < 0 else range(len(rough))
    before: int | None = None
    latest = 0
    for index in order:
        settled = rough[index]
        if plain and not told[index].first.told:
            settled = _rising(settled, before, told[index], runs_on=ways > 0 and _runs_on(rough, index))
            settled = _falling(settled, before) if index == order[-1] else settled
        if settled.start < _SMALL_HOURS and latest >= NOON:
            settled = _later(settled, DAY)
        before, latest = settled.start, max(latest, settled.start)
        rough[index] = settled
    either = _either(told, rough, plain=custom.plain and plain)
    return tuple(
        replace(each, doubt=_noon_doubt(), level=NoteLevel.WARNING)
        if place in noons
        else _misread(told[place], _unlikely(told[place], each) if plain and place not in custom.lines else each)
        for place, each in enumerate(either)
    )


def _noons(day: Sequence[Times]) -> set[int]:
    """Return the places of times such as "12:00 am" that stand between a morning and an afternoon."""
    return {
        place
        for place, (before, times, after) in enumerate(zip(day, day[1:], day[2:], strict=False), 1)
        if times.first.meridian == "am"
        and (times.first.hour, times.first.minute) == (12, 0)
        and before.first.meridian == "am"
        and _DAWN <= before.first.minutes < NOON <= after.first.minutes
    }


def _noon_doubt() -> str:
    return _("“12 am” after a morning time was taken for noon.")


def _before_seven(day: Sequence[Times]) -> int:
    """Return how many times at the head of a day are before 7:00: those that rise into a morning, not an evening."""
    run = [times.first.minutes for times in day]
    rising = next((place for place, pair in enumerate(pairwise(run), 1) if pair[1] < pair[0]), len(run))
    whole = run[:rising]
    if not whole or any(times.first.told for times in day[:rising]):
        return 0
    if whole[-1] + NOON <= _NIGHT and (whole[-1] < _MORNING or rising == len(run)):
        return 0  # nothing after it shows that it is not the evening
    return sum(minutes < _MORNING for minutes in whole)


def _as_said(times: Times, custom: Custom, place: int) -> Times:
    """Return a time with what a person has said of it, or of all times without am or pm."""
    said = custom.lines.get(place, custom.meridian)
    if (
        said not in {"am", "pm"}
        or times.first.told
        or (place not in custom.lines and times.last and times.last.meridian)
    ):
        return times
    meridian = "pm" if times.first.hour == 12 and place not in custom.lines else said
    return replace(times, first=times.first.taken_as(meridian))


def _runs_on(day: Sequence[Settled], place: int) -> bool:
    """Tell whether the times of a day from one place on fit into its evening, and are no next morning."""
    rest = day[place:]
    if len(rest) == 1 and any(each.start < NOON for each in day[:place]):
        return False  # a last time alone may as well be added to the morning that the day has
    rises = all(before.start <= after.start for before, after in pairwise(rest))
    return rises and rest[-1].start + NOON <= _NIGHT


def _rising(settled: Settled, before: int | None, written: Times, *, runs_on: bool) -> Settled:
    """Move a time without am or pm into the afternoon where the list has come to it, and runs on in it."""
    if written.last and written.last.meridian:
        return settled
    guess = _("No am or pm is given. {time} was taken for the afternoon.")
    later = settled.start + NOON
    falls = before is not None and settled.start < before <= later <= _NIGHT
    if falls and (runs_on or later - (before or 0) <= _LONGEST_PAUSE):
        settled = _later(settled, NOON)
    if settled.start >= NOON and written.first.hour < 12 and not settled.doubt:
        return replace(settled, doubt=guess.format(time=_said(written.first.minutes)))
    return settled


def _falling(settled: Settled, before: int | None) -> Settled:
    """Doubt the last time of a day that falls behind the one before, "2:15, 8:00", and may be one of the evening."""
    if settled.doubt or before is None or not settled.start < before < settled.start + NOON <= _NIGHT:
        return settled
    message = _("No am or pm is given. {time} was taken for the morning.")
    return replace(settled, doubt=message.format(time=_said(settled.start)))


def _either(written: Sequence[Times], found: Sequence[Settled], *, plain: bool) -> Sequence[Settled]:
    """Doubt a day that is as good in the evening as in the morning."""
    clocks = [clock for times in written for clock in (times.first, times.last) if clock]
    latest = max((each.end or each.start for each in found), default=0)
    if not plain or latest + NOON > _NIGHT or any(clock.told or clock.padded for clock in clocks):
        return found
    message = _("No am or pm is given. {time} was taken for the morning.")
    return [each if each.doubt else replace(each, doubt=message.format(time=_said(each.start))) for each in found]


def _unlikely(times: Times, settled: Settled) -> Settled:
    """Doubt a time without am or pm that lies in the night, or that makes a session of most of a day."""
    last = times.last
    if settled.doubt or (last and last.told):
        return settled
    if not times.first.told and settled.start < _DAWN:
        message = _("No am or pm is given. {time} was taken for the morning.")
        return replace(settled, doubt=message.format(time=_said(settled.start)))
    if last and settled.end and settled.end % DAY != last.minutes and settled.end - settled.start > _LONGEST:
        message = _("No am or pm is given. {time} was taken for the afternoon.")
        return replace(settled, doubt=message.format(time=_said(last.minutes)), field="end")
    return settled


def _misread(times: Times, settled: Settled) -> Settled:
    """Doubt a time that was read out of misprinted figures."""
    if not (times.first.slip or (times.last and times.last.slip)) or settled.doubt:
        return settled
    end = "" if settled.end is None else f"–{_said(settled.end % DAY)}"
    message = _("The figures are misprinted here. They were read as {time}.")
    return replace(settled, doubt=message.format(time=_said(settled.start % DAY) + end))


def _later(settled: Settled, minutes: int) -> Settled:
    return replace(settled, start=settled.start + minutes, end=None if settled.end is None else settled.end + minutes)


def _pair(times: Times) -> tuple[int, int | None, str]:
    """Share am and pm between the two times of a range; explicit ones win."""
    first, last = times.first, times.last
    if last is None:
        return first.minutes, None, ""
    if _noon_as_am(first, last):
        return first.taken_as("am").minutes, NOON + last.minute, _noon_doubt()
    if last.meridian and not first.meridian:
        start = first.taken_as(last.meridian).minutes
        # "10:00 - 1:00 am" runs past midnight; "11:00 - 10:15 am" is a slip, and no night.
        if start >= last.minutes and (last.meridian == "pm" or last.minutes <= _DAWN):
            start = first.taken_as("am" if last.meridian == "pm" else "pm").minutes
        return start, last.minutes, ""
    if first.meridian and not last.meridian:
        end = last.taken_as(first.meridian).minutes
        return first.minutes, end if end > first.minutes else last.taken_as("pm").minutes, ""
    return first.minutes, last.minutes, ""


def _noon_as_am(first: Clock, last: Clock) -> bool:
    midnight = last.meridian == "am" and last.hour == 12
    return midnight and first.meridian != "pm" and _DAWN <= first.taken_as("am").minutes < NOON


def ended(start: int, end: int | None, doubt: str = "") -> Settled:
    """Check the end against the start: only an evening may run past midnight."""
    if end is None or end > start:
        return Settled(start, end, doubt, NoteLevel.WARNING if doubt else NoteLevel.GUESS, "end" if doubt else "start")
    if start >= _EVENING and end <= _DAWN:
        return Settled(start, end + DAY, doubt)
    message = _("The end {end} is not after the start {start}. It was left out.")
    return Settled(start, None, message.format(start=_said(start), end=_said(end)), NoteLevel.WARNING, "end")


def _said(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
