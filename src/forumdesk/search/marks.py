# SPDX-License-Identifier: MIT
"""Where the words of a question stand in a text as it is printed, and which stretch of a long one shows them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import TypeAlias

from forumdesk.text import fold, fold_words

Range: TypeAlias = tuple[int, int]

SNIPPET = 120
"""Letters of a text that are shown around what was found in it."""
_TAG = re.compile(r"<[!/?a-zA-Z][^<>]*>")


def readable(text: str) -> str:
    """Return a Markdown or HTML text without tags and entities. Cheap, and only good enough to search and to quote."""
    if "<" in text:
        text = _TAG.sub(" ", text)
    return html.unescape(text) if "&" in text else text


def pattern_of(phrases: Sequence[str]) -> re.Pattern[str]:
    """Return what finds folded phrases in a folded text, the longest first; the end of a word is left open."""
    patterns = []
    for phrase in sorted(phrases, key=len, reverse=True):
        first, *others = re.findall(r"[^\W_]+|[^\w\s!-~]+", phrase)
        # The look behind stands after the first letter, because re skips fast only to a letter.
        letter = re.escape(first[0])
        start = rf"{letter}(?<![^\W_]{letter})" if fold_words(first[0]) == first[0] else letter
        patterns.append(r"[\W_]{0,3}".join((start + re.escape(first[1:]), *map(re.escape, others))))
    return re.compile("|".join(patterns))


def ranges(text: str, pattern: re.Pattern[str]) -> tuple[Range, ...]:
    """Return where the pattern stands in a text as printed: each character is folded by itself to keep its place."""
    if text.isascii():
        return tuple(match.span() for match in pattern.finditer(fold(text)))
    pieces = [char.lower() if char.isascii() else fold(char) for char in text]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    found = (match.span() for match in pattern.finditer("".join(pieces)))
    return tuple((places[start], places[end - 1] + 1) for start, end in found if end > start)


def snippet(text: str, pattern: re.Pattern[str]) -> str:
    """Return a stretch of a text around the first place that was found, cut between words."""
    match = pattern.search(text.lower()) or pattern.search(fold(text))
    # Folding changes few lengths, so the place in the folded text is near enough to cut around it.
    middle = min(match.start(), len(text)) if match else 0
    start = max(0, middle - SNIPPET // 3)
    end = min(len(text), middle + SNIPPET)
    words = text[start:end].split(" ")
    if start and len(words) > 2:
        del words[0]
    if end < len(text) and len(words) > 2:
        del words[-1]
    return ("…" if start else "") + " ".join(" ".join(words).split()) + ("…" if end < len(text) else "")
