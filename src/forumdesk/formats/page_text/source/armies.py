# SPDX-License-Identifier: MIT
"""Lists whose times are four figures, "0900-1030", hyphened, "9-00 — 10-20", or raised, "9⁰⁰", spelled with a colon so
that the later stages read them as times.

Four figures may as well be a year. They are times where several lines begin with one that no year can be ("0845"), or
with a range of two, and where they stand at the beginning of a line or a cell. The number of an item may stand before
them: "12A  1015-1200". Hyphened figures may as well be a range of hours or of pages, and are times where
several lines begin with two of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.vocabulary import clock as clock_words

_FIGURES = r"(?:[01]\d|2[0-3])[0-5]\d|2400"
_UNTIL = rf"\s?[-–—~〜]\s?|\s(?:{clock_words.UNTIL.alternation})\s"
_WRITTEN = rf"({_FIGURES})(?:(?:{_UNTIL})({_FIGURES}))?(?=[\s,:;)\]]|$)"
_TIME = re.compile(rf"(?:^[(\[]?|(?<=\t)){_WRITTEN}", re.IGNORECASE)
_TIME_BEHIND = re.compile(_WRITTEN, re.IGNORECASE)
_ITEM = re.compile(r"(?:\(?\d{1,3}[A-Za-z]?|\(?[A-Za-z])[.)]?[ \t]")
"""The number of an item, in front of a time."""
_HYPHENED = re.compile(
    r"(?:^|(?<=\t))(?:[01]?\d|2[0-4])(-)[0-5]\d(?:\s?[-–—]\s?(?:[01]?\d|2[0-4])(-)[0-5]\d)?(?=[\s,:;)]|$)"
)
_RAISED = re.compile(r"(?<!\d)(?:[01]?[0-9]|2[0-4])(?P<minutes>[⁰¹²³⁴⁵][⁰¹²³⁴⁵⁶⁷⁸⁹])(?![0-9⁰¹²³⁴⁵⁶⁷⁸⁹])")
_ENOUGH = 2
"""So many lines that can't be years show what the list is."""
_NEAR = 12
"""Lines above among which an earlier time shows that 1900 is one, too."""


def spelled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, in a list of such times with a colon in each."""
    lines = tuple(_with_raised_minutes(line) for line in lines)
    ranges = (not line.long and (match := _HYPHENED.match(line.text)) and match[2] for line in lines)
    if sum(map(bool, ranges)) >= _ENOUGH:
        lines = tuple(line if line.long else _with_colons_for_hyphens(line) for line in lines)
    if sum(_is_no_year(line) for line in lines) < _ENOUGH:
        return tuple(lines)
    return tuple(
        line if line.long or _may_be_year(lines, place) else _with_colons(line) for place, line in enumerate(lines)
    )


def _may_be_year(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line begins with four figures like those of a year, which no time near it leads to."""
    match = _first(lines[place])
    if match and match[2]:
        years = match[1][:2] in {"17", "18", "19", "20"} and match[1] < match[2]
        return years and int(match[1]) % 5 > 0
    if match is None or (match[1][:2] not in {"19", "20"} and int(match[1]) % 5 == 0):
        return False
    above = (_begins(line) for line in reversed(lines[max(0, place - _NEAR) : place]))
    leads = next((time for time in above if time), match[1]) < match[1]
    follows = place + 1 < len(lines) and _begins(lines[place + 1]) > match[1]
    return int(match[1]) % 5 > 0 or not (leads or follows)


def _begins(line: Line) -> str:
    """Return the four figures that a line begins with, or nothing."""
    match = _first(line)
    return match[1] if match and int(match[1]) % 5 == 0 else ""


def _first(line: Line) -> re.Match[str] | None:
    """Return the four figures, or the two of a range, with which a line begins, with or without a number of an item."""
    if line.long:
        return None
    item = _ITEM.match(line.text)
    return _TIME.match(line.text) or (_TIME_BEHIND.match(line.text, item.end()) if item else None)


def _is_no_year(line: Line) -> bool:
    match = _first(line)
    return match is not None and (match[1][0] == "0" or (match[2] is not None and _rises(match[1], match[2])))


def _rises(first: str, last: str) -> bool:
    """Tell whether a range is rather of times than of years: both are on five minutes, and the second is later."""
    return first < last and int(first) % 5 == int(last) % 5 == 0


def _with_raised_minutes(line: Line) -> Line:
    """Return a line with a colon before minutes that are raised; in its shadow they are figures like others."""
    if line.long or (first := _RAISED.search(line.original)) is None:
        return line
    text, places = line.text, list(line.places)
    for match in reversed(list(_RAISED.finditer(line.original, first.start()))):
        spot = bisect_left(places, match.start("minutes"))
        text = f"{text[:spot]}:{text[spot:]}"
        places.insert(spot, match.start("minutes"))
    return replace(line, text=text, places=tuple(places))


def _with_colons_for_hyphens(line: Line) -> Line:
    text = line.text
    for match in _HYPHENED.finditer(text):
        for place in (match.start(1), match.start(2)):
            text = f"{text[:place]}:{text[place + 1 :]}" if place >= 0 else text
    return line if text == line.text else replace(line, text=text)


def _with_colons(line: Line) -> Line:
    text, places = line.text, list(line.places)
    first = _first(line)
    found = {match.start(): match for match in (*_TIME.finditer(text), *([first] if first else []))}
    for _begin, match in sorted(found.items(), reverse=True):
        for group in (2, 1):
            if match[group]:
                middle = match.start(group) + 2
                text = f"{text[:middle]}:{text[middle:]}"
                places.insert(middle, places[middle])
    return line if text == line.text else replace(line, text=text, places=tuple(places))
