# SPDX-License-Identifier: MIT
"""Lines that look alike: read the same way, set the same way, with the same mark between their parts. No Qt.

What a person says of one of them is mostly true of all, so that the review offers to say it once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from forumdesk.formats.page import Hint
from forumdesk.formats.reading import Mark, MarkKind, Reading

PARAGRAPH = 160
"""Characters from which a line is a paragraph, which is never like a line."""
_LOOKED_AT = 400
_PARTS = re.compile(r"[:：](?=\s|$)|\s[-–—]\s|,\s|[(\[（【]|\t|\|")
_DASHES = frozenset("-–—")
_OPENING = {"[": "(", "（": "(", "【": "(", "：": ":", "|": "\t"}
_PLAIN = Hint(line=0)


@dataclass(frozen=True, slots=True)
class Look:
    """What two lines must share to be alike."""

    kinds: tuple[MarkKind, ...]
    """What its stretches became, in their order."""
    heading: int
    item: int
    strong: bool
    lead: str
    """The bullet or number sign that it begins with, if any."""
    parts: str
    """The mark that parts its first two pieces: colon, comma, dash, bracket or tab, if any."""
    paragraph: bool


def look_of(text: str, marks: tuple[Mark, ...], hint: Hint = _PLAIN) -> Look:
    """Return what a line with these marks looks like."""
    bare = text.strip()
    kinds = tuple(kind for kind, _group in groupby(mark.kind for mark in marks))
    return Look(
        kinds=kinds,
        heading=hint.heading,
        item=hint.item,
        strong=hint.strong,
        lead="" if bare[:1].isalnum() else bare[:1],
        parts=parts_of(bare),
        paragraph=len(bare) >= PARAGRAPH,
    )


def parts_of(text: str) -> str:
    """Return the first mark that parts a line: ":", ",", "-", "(", a tab, or nothing."""
    found = _PARTS.search(text[:_LOOKED_AT])
    if found is None:
        return ""
    mark = found[0].strip() or "\t"
    return "-" if mark in _DASHES else _OPENING.get(mark, mark)


def alike(reading: Reading, line: int) -> tuple[int, ...]:
    """Return the lines that look like one, itself included, in their order; nothing for a line that is not there."""
    lines = reading.source.split("\n")
    if not 0 < line <= len(lines):
        return ()
    marks = marks_by_line(reading)
    hints = reading.page.by_line() if reading.page else {}
    wanted = look_of(lines[line - 1], marks.get(line, ()), hints.get(line, _PLAIN))
    return tuple(
        number
        for number, text in enumerate(lines, start=1)
        if text.strip() and look_of(text, marks.get(number, ()), hints.get(number, _PLAIN)) == wanted
    )


def marks_by_line(reading: Reading) -> Mapping[int, tuple[Mark, ...]]:
    """Return the marks of each line that has any."""
    return {line: tuple(found) for line, found in groupby(reading.marks, key=lambda mark: mark.line)}
