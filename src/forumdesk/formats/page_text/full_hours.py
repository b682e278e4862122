# SPDX-License-Identifier: MIT
"""Lists that leave the minutes of a full hour out, "5-7 Reception", spelled with them for the later stages.

Two bare numbers may as well be pages, ages or days. They are hours at the beginning of a line, in a list in which other
lines begin with times, and one of these leaves the minutes out at one end of its range: "11-12:30".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from forumdesk.formats.page_text import dates
from forumdesk.formats.page_text.normalise import Line

_BARE = re.compile(r"(1?\d|2[0-4])\s?[-–—]\s?(1?\d|2[0-4])(?=\t|\s[^\W\d_a-zà-ÿ]|\s[\"“«„(]|$)")
_TIMED = re.compile(r"\d{1,2}[:.h][0-5]\d(?!\d)")
_HALF_BARE = re.compile(r"\d{1,2}\s?[-–—]\s?\d{1,2}[:.h][0-5]\d(?!\d)|\d{1,2}[:.h][0-5]\d\s?[-–—]\s?\d{1,2}(?![\d:.h])")
_ENOUGH = 3
"""So many lines that begin with a time show a list of them."""
_LONGEST = 6
"""Hours. A longer range is rather of something else."""


def spelled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, with minutes in the bare ranges of a list that shows what they are."""
    bare = {place for place, line in enumerate(lines) if not line.long and _bare(line)}
    if not bare or not _shows_hours(lines):
        return tuple(lines)
    return tuple(_with_minutes(line) if place in bare else line for place, line in enumerate(lines))


def _bare(line: Line) -> re.Match[str] | None:
    match = _BARE.match(line.text) if line.text[:1].isdigit() else None
    return match if match and 0 < (int(match[2]) - int(match[1])) % 12 <= _LONGEST else None


def _shows_hours(lines: Sequence[Line]) -> bool:
    begun = [line.text for line in lines if line.text[:1].isdigit() and not line.long]
    return sum(map(bool, map(_TIMED.match, begun))) >= _ENOUGH and any(map(_HALF_BARE.match, begun))


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
