# SPDX-License-Identifier: MIT
"""Each line with its *shadow*: the same line in one form of digits, blanks and dashes, in which the stages search.

Every character of the shadow knows its place in the line as it was given, so what is found there is cut from the
original and loses nothing. What the shadow says is the later stages' business.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from forumdesk.text import clean_line

LONG = 400
"""A line of more characters is running text: no stage looks for a heading or a name in it."""

_GONE = frozenset("\u00ad\u200b\u200c\u200d\u2060")
_FORMS = {"‐": "-", "‑": "-", "‒": "-", "−": "-", "―": "—", "|": "\t", "¦": "\t", "│": "\t"}
_BULLET = re.compile(r"[•·▪‣◦●○■□✓►▶*+>#]{1,6}[ \t]?|[-–—][ \t]|[ \t]+|\*\*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line of the source (from 1), in characters of the original from 0, and its text as one line."""

    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source that is not blank."""

    number: int
    """From 1."""
    original: str
    text: str
    """The shadow, without bullets, with one blank for many and a tab between the cells of a table."""
    places: tuple[int, ...] | range
    """For each character of the shadow its place in the original, and one more for the end."""
    after_blank: bool = False
    """Whether a blank line, or nothing, stands above."""

    @property
    def long(self) -> bool:
        """Whether it can only be running text."""
        return len(self.original) > LONG

    def piece(self, start: int = 0, end: int | None = None) -> Piece:
        """Return what stands in the original at a stretch of the shadow, without blanks around it."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        first = self.places[start]
        last = self.places[end - 1] + 1 if end > start else first
        return Piece(self.number, first, last, clean_line(self.original[first:last]))

    def whole(self) -> Piece:
        """Return the whole line, bullets included."""
        start = len(self.original) - len(self.original.lstrip())
        text = self.original.strip()
        return Piece(self.number, start, start + len(text), text)


def lines_of(source: str) -> tuple[Line, ...]:
    """Return the lines of a cleaned text that are not blank."""
    found: list[Line] = []
    blank = True
    for number, original in enumerate(source.split("\n"), 1):
        if original.strip():
            found.append(_line(number, original, after_blank=blank))
        blank = not original.strip()
    return tuple(found)


def _line(number: int, original: str, *, after_blank: bool) -> Line:
    if len(original) > LONG:
        return Line(number, original, original, range(len(original) + 1), after_blank)
    chars, places = _shadow(original)
    text = "".join(chars)
    start = _past_bullets(text)
    end = len(text.rstrip(" \t*_"))
    if start >= end:
        start, end = 0, len(text)
    return Line(number, original, text[start:end], (*places[start:end], len(original)), after_blank)


def _past_bullets(text: str) -> int:
    start = 0
    for _turn in range(4):
        bullet = _BULLET.match(text, start)
        if bullet is None:
            break
        start = bullet.end()
    return start


def _shadow(original: str) -> tuple[list[str], list[int]]:
    chars: list[str] = []
    places: list[int] = []
    for place, char in enumerate(original):
        for form in _forms(char):
            if form in " \t" and chars and chars[-1] in " \t":
                chars[-1] = "\t" if form == "\t" else chars[-1]
                continue
            chars.append(form)
            places.append(place)
    return chars, places


def _forms(char: str) -> str:
    if char.isascii():
        return "\t" if char == "|" else char
    if char in _GONE:
        return ""
    if char in _FORMS:
        return _FORMS[char]
    return "".join(" " if part.isspace() else _digit(part) for part in unicodedata.normalize("NFKC", char))


def _digit(char: str) -> str:
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)
