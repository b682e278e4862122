# SPDX-License-Identifier: MIT
"""Times as a line has them: a start alone, or a start and an end, with the zone behind them.

How one time is written is `clocks`' business, what the times of a day mean together is `settling`'s, what zone is
meant `zones`'. Which line is a heading is decided in `headings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from forumdesk.formats.page_text.clock import clocks, lengths
from forumdesk.formats.page_text.clock.clocks import DAY, NOON, Clock, Found
from forumdesk.formats.page_text.clock.zone_names import ZONE, said_in
from forumdesk.formats.page_text.vocabulary import clock as clock_words


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
    other: Times | None = None
    """The same time in another zone, where it is printed in two ("10:00 ET / 16:00 CET")."""
    closing: bool = False
    """Whether it is only an end ("until 13:00")."""


_SEPARATOR = re.compile(
    rf"\s?(?:[-–—~〜→]{{1,2}}>?|>|至|到|から)\s?|\s(?:{clock_words.UNTIL.alternation})\s|\t", re.IGNORECASE
)
_SECOND_LEAD = re.compile(
    rf"(?:(?:{clock_words.UNTIL.alternation}|{clock_words.FROM.alternation})\s|"
    rf"(?:{clock_words.MORNING_BEFORE.alternation}|{clock_words.AFTERNOON_BEFORE.alternation}"
    rf"|{clock_words.NIGHT_BEFORE.alternation})\s?)",
    re.IGNORECASE,
)
_ZONE = re.compile(rf"\s?\((?P<inside>{ZONE})\)|,?\s?(?P<bare>{ZONE})")
_IN_BRACKETS = re.compile(r"\s?\(([^()]{4,40})\)")
"""Behind a time, where a place may say the zone: "14 h (heure de Paris)"."""
_OPEN = re.compile(
    rf"\s(?:{clock_words.ONWARDS.alternation})(?!\w)"
    rf"|(?:\s(?:{clock_words.UNTIL.alternation})\s|\s?[-–—→]\s?)(?:{clock_words.LATE.alternation})(?!\s?\w)"
    r"|\s?[-–—~〜]\s?(?:\.\.\.|$|(?=\t))|[~〜](?=\s?[^\d\s])|\+(?!\d)",
    re.IGNORECASE,
)
_ENDING = re.compile(r"['’](?:de|da|te|ta|den|dan|ten|tan|e|a|ye|ya)(?:\skadar)?(?!\w)|\s?(?:まで|止)", re.IGNORECASE)
_FOR = re.compile(rf"\s(?:{clock_words.FOR.alternation})\s", re.IGNORECASE)
_LONGEST_ARRIVAL = 60
"""Minutes."""
_OTHER = re.compile(r"\s?[/=|(\[•·]\s?")
_KEPT = 8192
"""Answers that are kept: rows, tables and lists ask about the same lines."""
_LONGEST_FROM_A_NUMBER = 5 * 60
"""Minutes. "1 - 9:30" is the number of an item and its time, and no range."""


def find(text: str) -> Iterator[Times]:
    """Yield the times in a shadow line from left to right; other numbers (years, pages) are passed over."""
    return iter(_every(text))


@lru_cache(_KEPT)
def _every(text: str) -> tuple[Times, ...]:
    found = list(clocks.clocks(text))
    every: list[Times] = []
    index = 0
    while index < len(found):
        made, index = _times(text, found, index)
        if made and not (every and _is_word(made)):
            every.append(made)
    return tuple(every)


def _is_word(made: Times) -> bool:
    """Tell whether a time is only the word noon or midnight, which behind another time belongs to a title."""
    return made.last is None and made.first.word and not (made.zone or made.closing)


def _times(text: str, found: Sequence[Found], index: int) -> tuple[Times | None, int]:
    """Return the times that begin with a clock of a line, and the index of the next clock; None when they are none."""
    first = found[index]
    place, zone = _zone_at(text, first.stop)
    last = _last(text, found, index, place, zone)
    if last is None and (first.bare or (first.shy and _in_a_sentence(text, first))):
        return None, index + 1
    made = Times(first.begin, place, first.clock, zone=zone, closing=first.closing)
    index += 1
    if last is not None:
        stop, after = _zone_at(text, last.stop)
        made = replace(made, stop=stop, last=last.clock, zone=after or zone, closing=False)
        index += 1
    elif opened := _OPEN.match(text, place):
        made = replace(made, stop=opened.end(), open=True)
    elif late := _seated(text, found, index, made):
        made = replace(made, stop=late.stop)
        index += 1
    if ending := _ENDING.match(text, made.stop):
        made = replace(made, stop=ending.end())
    return _with_other(text, found, index, made)


def _seated(text: str, found: Sequence[Found], index: int, made: Times) -> Found | None:
    """Return the second time of "19.00 for 19.30", at which those who came at the first sit down."""
    late = found[index] if index < len(found) else None
    if late is None or not _FOR.fullmatch(text, made.stop, late.begin):
        return None
    return late if 0 < (late.clock.minutes - made.first.minutes) % NOON <= _LONGEST_ARRIVAL else None


def _zone_at(text: str, place: int) -> tuple[int, str]:
    """Return where the zone behind a time ends, and the zone as written."""
    match = _ZONE.match(text, place)
    if match:
        return match.end(), match["inside"] or match["bare"]
    place_said = _IN_BRACKETS.match(text, place) if text.find("(", place, place + 2) >= 0 else None
    if place_said and (said := said_in(place_said[1])):
        return place_said.end(), said
    return place, ""


def _last(text: str, found: Sequence[Found], index: int, place: int, zone: str) -> Found | None:
    """Return the end of the range that begins with a clock of a line; None when it begins none."""
    first = found[index]
    parted = _SEPARATOR.match(text, place)
    if parted is None or index + 1 == len(found):
        return None
    last = found[index + 1]
    lead = _SECOND_LEAD.match(text, parted.end())
    # The word between two times may have been taken for one that stands before the second.
    if not (place <= last.begin <= parted.end() or (lead and last.begin <= lead.end())) or last.stop <= parted.end():
        return None
    if parted[0] == "\t" and (first.bare or last.bare or _zone_differs(text, last, zone)):
        return None
    if first.bare and last.bare:
        return None
    if first.bare and not _near(first.clock, last.clock):
        return None
    return last


def _zone_differs(text: str, last: Found, zone: str) -> bool:
    after = _zone_at(text, last.stop)[1]
    return bool(zone and after and zone != after)


def _near(first: Clock, last: Clock) -> bool:
    length = (last.hour * 60 + last.minute - first.hour * 60 - first.minute) % NOON
    return length <= _LONGEST_FROM_A_NUMBER


def _in_a_sentence(text: str, found: Found) -> bool:
    """Tell whether "9.30" stands among words, where it is more likely a number of another kind."""
    before, behind = text[: found.begin].rstrip(" "), text[found.stop :].lstrip(" ")
    return (before[-1:].isalpha() and found.begin > 0 and bool(behind[:1]) and behind[:1] not in "\t-–—|,;)\x1a") or (
        before[-1:].isalpha() and behind[:1] == ")"
    )


def _with_other(text: str, found: Sequence[Found], index: int, made: Times) -> tuple[Times, int]:
    """Take in the same time in another zone, where it stands right behind."""
    parted = _OTHER.match(text, made.stop) if made.zone and index < len(found) else None
    if parted is None or made.other or not parted.end() - 1 <= found[index].begin <= parted.end():
        return made, index
    other, after = _times(text, found, index)
    if other is None or not other.zone or other.zone == made.zone:
        return made, index
    stop = other.stop + (text[other.stop : other.stop + 1] in {")", "]"} and parted[0].strip() in {"(", "["})
    return replace(made, stop=stop, other=other), after


def until(text: str) -> Times | None:
    """Return the time until which a shadow line says that something lasts, at its end: "Concert, until 23:00"."""
    found = next((each for each in find(text) if each.begin and clocks.CLOSES.match(text, each.begin)), None)
    return found if found and found.last is None and not text[found.stop :].strip(" .)]!") else None


def duration(text: str) -> tuple[int, int, int] | None:
    """Return (begin, stop, minutes) of a length such as "45 minutes" in a shadow line, or None."""
    return lengths.find(text)


def from_words(text: str) -> int | None:
    """Return the minutes from midnight of a time that a person typed as a correction; None when it is none."""
    text = text.strip()
    found = next(find(text), None)
    if found is None or found.last is not None or (found.begin, found.stop) != (0, len(text)):
        return None
    return found.first.minutes if found.first.minutes < DAY + 60 else None
