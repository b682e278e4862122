# SPDX-License-Identifier: MIT
"""One form for each character: plain digits, blanks and dashes, one blank for several, a tab between cells.

Which lines there are, and what of a line is only a mark, is `normalise`'s business.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_GONE = frozenset("\u00ad\u200b\u200c\u200d\u2060")
_FORMS = {"‐": "-", "‑": "-", "‒": "-", "−": "-", "―": "—", "|": "\t", "¦": "\t", "│": "\t"}
_GAP = 3
"""Blanks within a line that part it as cells are parted: "9:00  Opening        Hall B"."""
_FORMED = re.compile(rf"[ \t]{{2}}| \)|\( |[^\S \t]|[{''.join(_GONE | {*_FORMS})}]|(?![0-9])\d")
"""A character that is another one in the shadow; what NFKC changes comes on top."""
_PARTED = re.compile(r"(?P<plain>[!-{}~]+)|[^!-{}~]")
"""What stays as it is, or one character that may not."""

_MOMENT = re.compile(r"(?<=\d\d\d\d-\d\d-\d\d)T(?=\d\d:\d\d)")
"""What parts date and time in ISO 8601: "2026-05-14T09:00"."""
_LEADERS = re.compile(r"(?<=[^\s._…·–-])\s?(?:[.·_]{4,}|…{2,}|[–—-]{4,}|(?:\s?[.·]\s){4,})[.\s]{0,3}(?=\S)")
"""What leads the eye over a gap to what stands at the end of a line: "Opening .......... 9:00"."""


def unled(text: str) -> str:
    """Return a text with blanks for the dots of such gaps."""
    return _LEADERS.sub(lambda match: " " * len(match[0]), text) if _LEADERS.search(text) else text


def shaped(original: str) -> tuple[str, Sequence[int]]:
    """Return a text in the form that is searched, and for each character of it its place in the original."""
    original = _MOMENT.sub(" ", original)
    if _FORMED.search(original) is None and (original.isascii() or unicodedata.is_normalized("NFKC", original)):
        return original, range(len(original))
    chars: list[str] = []
    places: list[int] = []
    for match in _PARTED.finditer(original):
        place, said = match.start(), match[0]
        if match["plain"]:
            if said[0] == ")" and chars and chars[-1] == " " and "(" in chars:
                del chars[-1], places[-1]
            chars += said
            places += range(place, match.end())
            continue
        for form in _FORM[said]:
            if form == " " and chars and chars[-1] == "(":
                continue
            if form in " \t" and chars and chars[-1] in " \t":
                gap = original[places[-1] : place + 1]
                wide = form == "\t" or ("\n" not in gap and (len(gap) == _GAP or _is_code(chars)))
                chars[-1] = "\t" if wide and len(chars) > 1 else chars[-1]
                continue
            chars.append(form)
            places.append(place)
    return "".join(chars), places


def _is_code(chars: Sequence[str]) -> bool:
    """Tell whether a letter or a number is all that stands before a blank, which two blanks part from a title."""
    said = "".join(chars[-4:]).lstrip(" \t").rstrip()
    front = len(chars) - len(said) - 1
    return len(said) < 3 and said.isalnum() and said.upper() == said and (front <= 0 or chars[front - 1] == "\t")


def _forms(char: str) -> str:
    if char.isascii():
        return {"|": "\t", "\n": " "}.get(char, char)
    if char in _GONE:
        return ""
    if char in _FORMS:
        return _FORMS[char]
    return "".join(" " if part.isspace() else _digit(part) for part in unicodedata.normalize("NFKC", char))


class _Known(dict[str, str]):
    """The form of each character, worked out when it is first met."""

    def __missing__(self, char: str) -> str:
        form = self[char] = _forms(char)
        return form


_FORM = _Known()


def _digit(char: str) -> str:
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)
