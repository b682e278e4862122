# SPDX-License-Identifier: MIT
"""Lines that only the margin has broken are made one again, with the hyphens taken out.

A line goes on in the next one when the first word of that would not have fitted on it, both are set alike, and the next
does not look like something new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.documents.pdf_lines import Stretch

HYPHEN = "\x02"
_NEW = re.compile(r"[(\[]?\d{1,2}[.:h)\s]|[•·▪‣◦●○■□✓►*–—-]\s|\d{3,4}\s?[-–]")
_LONG = 50
"""Characters of a line that can be one of a paragraph, not an entry of a list."""
_LEAST_FULL = 3
"""Lines that reach the margin, before it is believed to be one."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One line of text, after joining maybe one of several printed lines; places are those of its last."""

    text: str
    left: float
    right: float
    y: float
    top: float
    """The baseline of its first printed line."""
    size: float
    strong: bool
    first_word: float
    """The width of its first word."""


def printed(stretches: Sequence[Stretch]) -> Printed:
    """Return the line that stretches on one height make; a tab stands between two."""
    first, last = stretches[0], stretches[-1]
    word = first.words[0]
    return Printed(
        text="\t".join(stretch.text for stretch in stretches),
        left=first.left,
        right=last.right,
        y=first.y,
        top=first.y,
        size=max(stretch.size for stretch in stretches),
        strong=all(stretch.strong for stretch in stretches),
        first_word=word.right - word.left,
    )


def joined(lines: Sequence[Printed], edge: float, body: float) -> Iterator[Printed]:
    """Yield the lines with their continuations; `edge` is the right margin, `body` the size of running text."""
    full = sum(1 for line in lines if line.right > edge - 3 * line.size and len(line.text) >= _LONG)
    current: Printed | None = None
    for line in lines:
        if current and _goes_on(current, line, edge, prose=full >= _LEAST_FULL, heading=line.size > 1.15 * body):
            current = _one(current, line)
        else:
            if current:
                yield _finished(current)
            current = line
    if current:
        yield _finished(current)


def _goes_on(line: Printed, after: Printed, edge: float, *, prose: bool, heading: bool) -> bool:
    alike = abs(line.size - after.size) < 0.5 and line.strong == after.strong
    if not alike or not 0 < after.y - line.y < 1.75 * line.size or "\t" in line.text + after.text:
        return False
    if line.text.endswith(HYPHEN):
        return True
    full = line.right + 0.25 * line.size + after.first_word > edge
    if not full or abs(after.left - line.left) > 3 * line.size or _NEW.match(after.text):
        return False
    if line.text.endswith(",") or line.text.count("(") > line.text.count(")"):
        return True
    begins = next((letter for letter in after.text if letter.isalpha()), "A")
    return begins.islower() or heading or (prose and len(line.text) >= _LONG)


def _one(line: Printed, after: Printed) -> Printed:
    if line.text.endswith(HYPHEN):
        text = f"{line.text[:-1]}{'' if after.text[:1].islower() else '-'}{after.text}"
    else:
        text = f"{line.text} {after.text}"
    return replace(after, text=text, top=line.top, first_word=line.first_word)


def _finished(line: Printed) -> Printed:
    return replace(line, text=line.text.replace(HYPHEN, "-"))
