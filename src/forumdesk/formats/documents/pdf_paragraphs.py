# SPDX-License-Identifier: MIT
"""Lines that only the margin has broken are made one again, with the hyphens taken out.

A line goes on in the next one when the first word of that would not have fitted on it, both are set alike, and the next
does not look like something new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.documents.pdf_lines import Stretch, is_leftwards

HYPHEN = "\x02"
_NEW = re.compile(r"[(\[]?\d{1,2}[.:h)\s]|[•·▪‣◦●○■□✓►*–—-]\s|\d{3,4}\s?[-–]")
_HYPHENATED = re.compile(f"{HYPHEN}$|(?<=[a-zà-öø-ÿ])-$")
_AFTER = re.compile(r"(?<=[^\W\d])[ \t]{1,9}(?=[\u064b-\u0652])")
_BEFORE = re.compile(r"(?<!\S)([\u064b-\u0652])[ \t](\w{1,30})")
_MIRRORED = str.maketrans("()[]", ")(][")
_LONG = 60
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
    leftwards = is_leftwards([each for stretch in stretches for each in stretch.words])
    text = "\t".join(stretch.text for stretch in (reversed(stretches) if leftwards else stretches))
    return Printed(
        text=_righted(text) if leftwards else text,
        left=first.left,
        right=last.right,
        y=first.y,
        top=first.y,
        size=max(stretch.size for stretch in stretches),
        strong=all(stretch.strong for stretch in stretches),
        first_word=word.right - word.left,
    )


def _righted(text: str) -> str:
    """Return a line written from right to left with what pdfium takes by its looks put where it is meant.

    Marks stand apart from the letter that they belong on, brackets are mirrored, the last stop comes first.
    """
    text = _BEFORE.sub(r"\2\1", _AFTER.sub("", text))
    if 0 <= text.find(")") < text.find("("):
        text = text.translate(_MIRRORED)
    return f"{text[1:]}{text[0]}" if len(text) > 1 and text[0] in ".:،؟!" else text


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
    if line.text.endswith(HYPHEN) or (_HYPHENATED.search(line.text) and after.text[:1].islower()):
        return True
    full = line.right + 0.25 * line.size + after.first_word > edge
    if not full or abs(after.left - line.left) > 3 * line.size or _NEW.match(after.text):
        return False
    if line.text.endswith(",") or line.text.count("(") > line.text.count(")"):
        return True
    begins = next((letter for letter in after.text if letter.isalpha()), "A")
    return begins.islower() or heading or (prose and _is_prose(line.text))


def _is_prose(text: str) -> bool:
    """Tell whether a line is in the middle of a sentence: long, and not mostly names."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(text) >= _LONG and text[-1] not in ".!?:" and sum(word[0].islower() for word in words) * 2 > len(words)


def _one(line: Printed, after: Printed) -> Printed:
    text = f"{line.text} {after.text}"
    if _HYPHENATED.search(line.text):
        compound = not after.text[:1].islower() or "-" in after.text.split()[0]
        text = f"{line.text[:-1]}{'-' if compound else ''}{after.text}"
    return replace(after, text=text, top=line.top, first_word=line.first_word)


def _finished(line: Printed) -> Printed:
    return replace(line, text=line.text.replace(HYPHEN, "-"))
