# SPDX-License-Identifier: MIT
"""Times of day as programs print them: found in a line, and settled into minutes once a whole day is known.

A grammar of our own: the libraries that read dates take "9 h 30", "a. m." or "GMT+3" wrongly, and some need seconds
for a line. Which line is a heading is `headings`' business, what zone is meant is `zones`'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from forumdesk.formats.page_text.vocabulary import clock as clock_words
from forumdesk.formats.page_text.zones import ZONE
from forumdesk.formats.reading import NoteLevel
from forumdesk.i18n import _

NOON = 12 * 60
DAY = 24 * 60
_MORNING = 7 * 60
_NIGHT = 22 * 60
_EVENING = 18 * 60
_DAWN = 6 * 60
_SMALL_HOURS = 4 * 60
_LONGEST_PAUSE = 270
"""Minutes. A list that has come to the afternoon goes on with an hour without am or pm only within this."""


@dataclass(frozen=True, slots=True)
class Clock:
    """One time as it is written."""

    hour: int
    minute: int = 0
    meridian: str = ""
    """"am", "pm", or empty when not written."""
    exact: bool = False
    """Whether it can only be a 24-hour time, such as "14h" or "09.30 Uhr"."""

    @property
    def minutes(self) -> int:
        """Minutes from midnight, as written."""
        hour = self.hour
        if self.meridian and hour <= 12:
            hour = hour % 12 + (12 if self.meridian == "pm" else 0)
        return hour * 60 + self.minute

    def taken_as(self, meridian: str) -> Clock:
        """Return the same time with a meridian that stood elsewhere; a 24-hour time stays as it is."""
        return self if self.exact or self.hour > 12 or not meridian else replace(self, meridian=meridian)


@dataclass(frozen=True, slots=True)
class Times:
    """A start, or a start and an end, found in a line; `begin` and `stop` are places in the shadow."""

    begin: int
    stop: int
    first: Clock
    last: Clock | None = None
    zone: str = ""
    """The zone as written behind it, or empty."""
    open: bool = False
    """Whether it says that the end is open ("19:00 onwards")."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What a time means: minutes from midnight of its day, past 24:00 when it lies after midnight."""

    start: int
    end: int | None = None
    doubt: str = ""
    """A sentence when it was not taken as written, or not for sure."""
    level: NoteLevel = NoteLevel.GUESS


_MERIDIAN = r"(?:[aApP]\s?\.?\s?[mM](?![a-z])\.?)"
_MARK = rf"(?i:{clock_words.HOUR_MARKS.alternation})"


def _clock(side: str) -> str:
    noon, midnight = clock_words.NOON.alternation, clock_words.MIDNIGHT.alternation
    named = rf"(?P<noon{side}>(?i:{noon}))\b|(?P<night{side}>(?i:{midnight}))\b"
    army = rf"(?P<army{side}>(?:[01]\d|2[0-3])[0-5]\d)\s?(?:{_MARK}|h)\b"
    french = rf"(?P<hf{side}>[01]?\d|2[0-7])\s?[hH](?:\s?(?P<mf{side}>[0-5]\d))?(?![a-zA-Z\d])"
    full = (
        rf"(?P<h{side}>[01]?\d|2[0-7])(?:\s?:\s?|\.)(?P<m{side}>[0-5]\d)(?::[0-5]\d)?(?!\d|[.:]\d)"
        rf"(?:\s?(?P<x{side}>{_MERIDIAN})|\s?(?P<u{side}>(?:{_MARK}|h)\b)|\s(?P<n{side}>(?i:{noon}))\b)?"
    )
    marked = rf"(?P<hm{side}>1[0-2]|0?[1-9])\s?(?P<xm{side}>{_MERIDIAN})"
    german = rf"(?P<hu{side}>[01]?\d|2[0-4])\s?{_MARK}(?![a-z])"
    bare = rf"(?P<hb{side}>[01]?\d|2[0-4])(?![\d.,:%]\d|\d|%)(?!\s?(?:st|nd|rd|th)\b)"
    return f"(?:{named}|{army}|{full}|{french}|{marked}|{german}|{bare})"


_BEFORE = r"(?<![\w$€£#/:,])(?<!\d[-–.])"
_SEPARATOR = rf"(?:\s?[-–—~〜]{{1,2}}\s?|\s(?i:{clock_words.UNTIL.alternation})\s|\t)"
_ZONE = rf"(?:\s?\((?P<zp>{ZONE})\)|,?\s?(?P<zb>{ZONE}))"
_RANGE = re.compile(
    rf"{_BEFORE}{_clock('1')}(?:{_ZONE.replace('zp', 'zq').replace('zb', 'zc')})?{_SEPARATOR}{_clock('2')}{_ZONE}?"
)
_SINGLE = re.compile(
    rf"{_BEFORE}{_clock('1')}{_ZONE}?(?P<open>\s(?i:{clock_words.ONWARDS.alternation})\b|\s?[-–—]\s?(?:\.\.\.|$)|\+)?"
)
_ANY = re.compile(rf"\d|(?i:{clock_words.NOON.alternation}|{clock_words.MIDNIGHT.alternation})")
_DURATION = re.compile(rf"(?<![\w.:-])(\d{{1,3}})[\s-]?(?i:{clock_words.MINUTES.alternation})(?!\w)")


def find(text: str) -> Iterator[Times]:
    """Yield the times in a shadow line from left to right; other numbers (years, pages) are passed over."""
    if not _ANY.search(text):
        return
    pairs = [times for match in _RANGE.finditer(text) if (times := _range(match))]
    lone = [times for match in _SINGLE.finditer(text) if (times := _single(match))]
    place = 0
    for times in sorted(pairs + lone, key=lambda times: (times.begin, -times.stop)):
        if times.begin >= place:
            yield times
            place = times.stop


def _range(match: re.Match[str]) -> Times | None:
    first, last = _read(match, "1"), _read(match, "2")
    if _is_bare(match, "1") and _is_bare(match, "2"):
        return None
    zone = match["zp"] or match["zb"] or match["zq"] or match["zc"] or ""
    return Times(match.start(), match.end(), first, last, zone)


def _single(match: re.Match[str]) -> Times | None:
    if _is_bare(match, "1"):
        return None
    return Times(
        match.start(), match.end(), _read(match, "1"), None, match["zp"] or match["zb"] or "", match["open"] is not None
    )


def _is_bare(match: re.Match[str], side: str) -> bool:
    return match[f"hb{side}"] is not None


def _read(match: re.Match[str], side: str) -> Clock:
    if match[f"noon{side}"]:
        return Clock(12, 0, "pm", exact=True)
    if match[f"night{side}"]:
        return Clock(24, 0, exact=True)
    if army := match[f"army{side}"]:
        return Clock(int(army[:2]), int(army[2:]), exact=True)
    for key in ("hf", "hu"):
        if hour := match[f"{key}{side}"]:
            minute = match[f"mf{side}"] if key == "hf" else None
            return Clock(int(hour), int(minute or 0), exact=True)
    hour = match[f"h{side}"] or match[f"hm{side}"] or match[f"hb{side}"]
    meridian = "p" if match[f"n{side}"] else (match[f"x{side}"] or match[f"xm{side}"] or "")[:1].lower()
    exact = int(hour) > 12 or hour == "00" or match[f"u{side}"] is not None
    return Clock(int(hour), int(match[f"m{side}"] or 0), {"a": "am", "p": "pm"}.get(meridian, ""), exact)


def duration(text: str) -> tuple[int, int, int] | None:
    """Return (begin, stop, minutes) of a length such as "45 minutes" in a shadow line, or None."""
    match = _DURATION.search(text)
    return (match.start(), match.end(), int(match[1])) if match and int(match[1]) else None


def from_words(text: str) -> int | None:
    """Return the minutes from midnight of a time that a person typed as a correction; None when it is none."""
    text = text.strip()
    found = next(find(text), None)
    if found is None or found.last is not None or (found.begin, found.stop) != (0, len(text)):
        return None
    return found.first.minutes if found.first.minutes < DAY + 60 else None


def unmarked(day: Sequence[Times]) -> bool:
    """Tell whether a list never says morning or afternoon: no am or pm, and no hour that only a 24-hour clock has."""
    clocks = [clock for times in day for clock in (times.first, times.last) if clock]
    return not any(clock.meridian or clock.exact for clock in clocks)


def roughly(times: Times, *, plain: bool) -> Settled:
    """Return what a time means taken alone; `plain` says that its list is `unmarked`."""
    start, end, doubt = _pair(times)
    if plain and not times.first.meridian and start < _MORNING:
        start += NOON
    if plain and end is not None and end <= start < end + NOON:
        end += NOON
    return ended(start, end, doubt)


def direction(starts: Sequence[int]) -> int:
    """Return 1 for a list that runs forwards and -1 for one that runs backwards, by most of its steps."""
    steps = [after - before for before, after in pairwise(starts) if after != before]
    return -1 if sum(step < 0 for step in steps) * 2 > len(steps) else 1


def settle(day: Sequence[Times]) -> tuple[Settled, ...]:
    """Return what the times of one day mean, given in the order of the text, which may run backwards."""
    plain = unmarked(day)
    rough = [roughly(times, plain=plain) for times in day]
    backwards = direction([settled.start for settled in rough]) < 0
    order = range(len(rough) - 1, -1, -1) if backwards else range(len(rough))
    before: int | None = None
    latest = 0
    for index in order:
        settled = rough[index]
        if plain:
            settled = _rising(settled, before, day[index])
        if settled.start < _SMALL_HOURS and latest >= NOON:
            settled = _later(settled, DAY)
        before, latest = settled.start, max(latest, settled.start)
        rough[index] = settled
    return tuple(rough)


def _rising(settled: Settled, before: int | None, written: Times) -> Settled:
    """Move a time without am or pm into the afternoon where the list has come to it."""
    guess = _("No am or pm is given. {time} was taken for the afternoon.")
    later = settled.start + NOON
    if before is not None and settled.start < before <= later <= _NIGHT and later - before <= _LONGEST_PAUSE:
        settled = _later(settled, NOON)
    if settled.start >= NOON and written.first.hour < 12:
        return replace(settled, doubt=settled.doubt or guess.format(time=_said(written.first.minutes)))
    return settled


def _later(settled: Settled, minutes: int) -> Settled:
    return replace(settled, start=settled.start + minutes, end=None if settled.end is None else settled.end + minutes)


def _pair(times: Times) -> tuple[int, int | None, str]:
    """Share am and pm between the two times of a range; explicit ones win."""
    first, last = times.first, times.last
    if last is None:
        return first.minutes, None, ""
    if (
        last.meridian == "am"
        and last.hour == 12
        and _DAWN <= first.taken_as("am").minutes < NOON
        and first.meridian != "pm"
    ):
        doubt = _("“12 am” after a morning time was taken for noon.")
        return first.taken_as("am").minutes, NOON + last.minute, doubt
    if last.meridian and not first.meridian:
        start = first.taken_as(last.meridian).minutes
        if start >= last.minutes:
            start = first.taken_as("am" if last.meridian == "pm" else "pm").minutes
        return start, last.minutes, ""
    if first.meridian and not last.meridian:
        end = last.taken_as(first.meridian).minutes
        return first.minutes, end if end > first.minutes else last.taken_as("pm").minutes, ""
    return first.minutes, last.minutes, ""


def ended(start: int, end: int | None, doubt: str = "") -> Settled:
    """Check the end against the start: only an evening may run past midnight."""
    if end is None or end > start:
        return Settled(start, end, doubt, NoteLevel.WARNING if doubt else NoteLevel.GUESS)
    if start >= _EVENING and end <= _DAWN:
        return Settled(start, end + DAY, doubt)
    message = _("The end {end} is not after the start {start}. It was left out.")
    return Settled(start, None, message.format(start=_said(start), end=_said(end)), NoteLevel.WARNING)


def _said(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
