# SPDX-License-Identifier: MIT
"""Where a name begins behind its honorifics and ranks, and where it ends before the letters after it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from forumdesk.formats.page_text.vocabulary import honorifics as words
from forumdesk.formats.page_text.vocabulary.people import PARTICLES
from forumdesk.text import fold

_KEPT = 8192
"""Answers that are kept: a text is asked about from several stages."""
_MOST = 8
"""Honorifics in front of one name: "H.E. Prof. Dr. Dr. h.c. mult. ..."."""
_LONGEST_EAST = 40
_SHORT = 3
"""Letters. A shorter honorific is one only as it is printed: "HE", not "He"."""
_INITIALS = frozenset({"M.", "D.", "C.", "S.", "M", "د", "Da", "Da.", "Me"})
"""Honorifics that may as well begin a name: an initial, a particle."""
_NAMES_TOO = frozenset(
    {"prince", "earl", "king", "duke", "count", "major", "master", "miss", "don", "dom", "pan", "cap", "fra", "tun",
     "sultan", "baron", "judge", "justice", "president", "mayor", "chief", "bishop", "cardinal", "canon", "deacon",
     "pastor",
     "sri", "emir", "haji", "graf", "sor", "bay", "general", "private", "ing", "سید", "km.", "ar."}
)  # fmt: skip
"""Honorifics that are names as well: "Don Smith", but "Don Sandro Malvolti"."""


def _pattern(each: str) -> str:
    escaped = re.escape(each).replace(r"\ ", r"\s")
    letters = sum(char.isalpha() for char in each)
    return (
        f"(?i:{escaped})"
        if letters > _SHORT or (letters == _SHORT and (each[0].islower() or each.endswith(".")))
        else escaped
    )


def _any(listed: Iterable[str]) -> str:
    """Return a regular expression for any of them, the longest first, by first letter so that few are tried."""
    alike: dict[str, list[str]] = {}
    for each in sorted({each.strip() for each in listed}, key=lambda each: (-len(each), each)):
        alike.setdefault(each[0].lower(), []).append(_pattern(each))
    return "|".join(f"(?=(?i:{re.escape(first)}))(?:{'|'.join(patterns)})" for first, patterns in sorted(alike.items()))


_BEFORE = re.compile(
    rf"(?:{_any(words.BEFORE)})(?!\w)(?:\.(?=[\s\w,(]))?,?\s?(?:(?:&|und|and|et)\s(?=(?:{_any(words.BEFORE)})(?!\w)))?"
)
_BARE = frozenset({"MP", "QC", "KC", "MD", "JP", "RN", "MEP", "SJ", "OSB", "SC"})
_AFTER = re.compile(rf"(,\s?|\s)({_any(words.AFTER)})(?!\w)")
_EAST = "|".join(sorted(words.AFTER_EAST, key=lambda each: -len(each)))
_AFTER_EAST = re.compile(rf"\s?(?:{_EAST})$")


@lru_cache(_KEPT)
def honorific_of(text: str) -> int:
    """Return where the name begins in a shadow that may open with honorifics."""
    start = 0
    for _turn in range(_MOST):
        match = _BEFORE.match(text, start)
        if match is None:
            break
        rest = text[match.end() :].split()
        said = match[0].strip(" ,")
        opens = bool(rest) and (rest[0][:1].isalpha() or rest[0][:1] in "(\"“'")
        if not opens or not _leaves_a_name(said, rest):
            break
        start = match.end()
    return start


def _leaves_a_name(said: str, rest: list[str]) -> bool:
    if said in _INITIALS:
        goes_on = len(rest) > 1 and rest[0][-1].isalpha() and _goes_on(rest[1])
        return goes_on and not rest[0].isupper()
    return len(rest) > 1 or said.lower() not in _NAMES_TOO


def _goes_on(word: str) -> bool:
    """Tell whether a word can be a later part of a name: one with a capital, a particle, or of a script without."""
    return word[0].isalpha() and (not word[0].islower() or fold(word) in PARTICLES or word[1:2] in {"'", "’"})


@lru_cache(_KEPT)
def letters_of(text: str, begin: int) -> int:
    """Return where the letters after a name begin in a shadow whose name begins at a place; its end without any."""
    for match in _AFTER.finditer(text, begin):
        if match.start() == begin or not text[begin : match.start()].strip():
            continue
        letters = sum(char.isalpha() for char in match[2])
        if letters > 2 or match[2] in _BARE or match[1].startswith(","):
            return match.start()
    east = _AFTER_EAST.search(text, begin) if len(text) - begin <= _LONGEST_EAST else None
    return east.start() if east and east.start() > begin + 1 else len(text)


def letters_at(text: str, begin: int) -> int:
    """Return where the letters that begin at a place behind a comma end; the place itself where there are none."""
    stop = begin
    for _turn in range(_MOST):
        match = _AFTER.match(f" {text[stop:].lstrip(' ,')}")
        if match is None:
            break
        stop += len(text[stop:]) - len(text[stop:].lstrip(" ,")) + match.end() - 1
    return stop
