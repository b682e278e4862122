# SPDX-License-Identifier: MIT
"""Lists that leave the minutes of a full hour out, "5-7 Reception", spelled with them for the later stages.

Two bare numbers may as well be pages, ages or days. They are hours at the beginning of a line, in a list in which other
lines begin with times, and one of these leaves the minutes out at one end of its range, "11-12:30", or begins or ends
where a bare range does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from forumdesk.formats.page_text.clock import dates
from forumdesk.formats.page_text.source.normalise import Line

_BARE = re.compile(r"(1?\d|2[0-4])\s?[-–—]\s?(1?\d|2[0-4])(?=[\s:]\s?[^\W\d_]|\t|\s[\"“«„(]|$)")
_TIMED = re.compile(r"(\d{1,2})[:.h]([0-5]\d)(?!\d)(?:\s?[-–—]\s?(\d{1,2})[:.h]([0-5]\d)(?!\d))?")
_HALF_BARE = re.compile(
    r"(\d{1,2})\s?[-–—]\s?(\d{1,2})[:.h][0-5]\d(?!\d)|\d{1,2}[:.h][0-5]\d\s?[-–—]\s?\d{1,2}(?![\d:.h])"
)
_ENOUGH = 3
"""So many lines that begin with a time, or with what may be one, show a list of them."""
_LONGEST = 6
"""Hours. A longer range is rather of something else."""
_NEAR = 8
"""Lines. Farther from a bare range, another line with a time says nothing of it."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """A line that begins with a time or a bare range, and the hours of its two ends; -1 where no full hour is."""

    place: int
    first: int
    last: int
    bare: bool
    small: bool = False
    """Whether a small letter follows, as in "5-7 years" and "12-1 lunch"."""


def spelled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, with minutes in the bare ranges of a list that shows what they are."""
    begun = [each for place, line in enumerate(lines) if (each := _begun(place, line))]
    bare = _hours(begun, lines) if any(each.bare for each in begun) else frozenset()
    return tuple(_with_minutes(line) if place in bare else line for place, line in enumerate(lines))


def _begun(place: int, line: Line) -> _Begun | None:
    text = line.text
    if line.long or not text[:1].isdigit():
        return None
    if match := _bare(line):
        return _Begun(place, int(match[1]), int(match[2]), bare=True, small=text[match.end() :].lstrip()[:1].islower())
    if half := _HALF_BARE.match(text):
        return _Begun(place, int(half[1] or -1), -1, bare=False)
    timed = _TIMED.match(text)
    return _Begun(place, _full(timed, 1), _full(timed, 3), bare=False) if timed else None


def _full(match: re.Match[str], group: int) -> int:
    """Return an hour without minutes beyond it, or -1."""
    return int(match[group]) if match[group] and match[group + 1] == "00" else -1


def _bare(line: Line) -> re.Match[str] | None:
    match = _BARE.match(line.text)
    return match if match and 0 < (int(match[2]) - int(match[1])) % 12 <= _LONGEST else None


def _hours(begun: Sequence[_Begun], lines: Sequence[Line]) -> frozenset[int]:
    """Return the places of the bare ranges that are hours."""
    touching = {
        each.place
        for before, after in pairwise(begun)
        if _near(before, after) and before.last >= 0 and (before.last - after.first) % 12 == 0 and after.first >= 0
        for each in (before, after)
    }
    timed = [each for each in begun if not each.bare]
    half = any(_HALF_BARE.match(lines[each.place].text) for each in timed)
    shown = half or any(each.place in touching for each in timed)
    if not timed or not shown or len(begun) < _ENOUGH:
        return frozenset()
    beside = {each.place for pair in pairwise(begun) if _near(*pair) for each in pair}
    return frozenset(each.place for each in begun if each.bare and each.place in (touching if each.small else beside))


def _near(before: _Begun, after: _Begun) -> bool:
    return after.place - before.place <= _NEAR


def _with_minutes(line: Line) -> Line:
    match = _bare(line)
    if match is None or dates.find_date(line.text):
        return line
    text, places = line.text, list(line.places)
    for group in (2, 1):
        stop = match.end(group)
        text = f"{text[:stop]}:00{text[stop:]}"
        places[stop:stop] = [places[stop - 1]] * 3
    return replace(line, text=text, places=tuple(places))
