# SPDX-License-Identifier: MIT
"""A program that was sent in a chat: "[12/3/26, 21:47] Jane Roe:" in front of each message, which is no session.

The messages that have no times of their own say nothing of the program. What is left out here stays in sight as such.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from forumdesk.formats.page_text.clock import times
from forumdesk.formats.page_text.source.normalise import Line

_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\.?)?"
_STAMP = re.compile(
    rf"\[?(?:{_DATE},?\s{_TIME}|{_TIME},?\s{_DATE})(?:\]\s?|\s[-–]\s)(?P<name>[^:\t\[\]]{{1,40}}):(?:\s|$)",
    re.IGNORECASE,
)
_SEVERAL = 2
"""Times in a message, under its first line, that show that it has the program."""


def without_stamps(lines: Sequence[Line], said: Collection[int] = ()) -> tuple[Line, ...]:
    """Return the lines of a text, in that of a chat without the stamps, and without messages beside the program; all
    lines of which a person has said what they are stay.
    """
    stamps = {place: match.end() for place, line in enumerate(lines) if (match := _stamp(line, said))}
    messages = [range(place, after) for place, after in pairwise((*stamps, len(lines)))]
    programs = [each for each in messages if sum(_timed(lines[place]) for place in each[1:]) >= _SEVERAL]
    if not programs:
        return tuple(lines)
    gone = {place for each in messages if each not in programs for place in each if lines[place].number not in said}
    return tuple(_bare(lines, stamps, gone))


def _bare(lines: Sequence[Line], stamps: dict[int, int], gone: Collection[int]) -> Iterator[Line]:
    for place, line in enumerate(lines):
        if place in gone:
            continue
        begin = stamps.get(place, 0)
        if line.text[begin:].strip():
            yield line.between(begin, len(line.text), line.place) if begin else line


def _stamp(line: Line, said: Collection[int]) -> re.Match[str] | None:
    return None if line.long or line.number in said else _STAMP.match(line.text)


def _timed(line: Line) -> bool:
    return not line.long and next(times.find(line.text), None) is not None
