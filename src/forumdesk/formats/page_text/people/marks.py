# SPDX-License-Identifier: MIT
"""The mark behind a name, where what somebody is begins: a comma, a colon, a bracket, or only a blank.

What the mark means for the name is `person`'s business.
"""

from __future__ import annotations

import re
from itertools import islice

from forumdesk.formats.page_text.people import honorifics
from forumdesk.formats.page_text.people.name_forms import (
    is_eastern,
    is_eastern_name,
    is_single_name,
    is_suffix,
    is_surely_eastern,
    looks_like_name,
    works,
)

MARKS = re.compile(r"\s?:\s|\s[-–—]{1,2}\s|\s?[–—]\s?|\s?[,،、]\s?|\s?\(|\s?\[|\t|\s/\s|\s@\s|:$")
COMMAS = frozenset(",،、")
_BLANK = re.compile(r"\s")
_MOST_GAPS = 4
_LONGEST_EAST = 9
"""Characters of a name in Chinese letters with the blank within."""
_STOP = re.compile(r"\.\s(?=[^\W\d_a-zà-ÿ])")
_SHORTEST = 3
"""Letters of a surname before a full stop; shorter ones may be initials."""
_LONGEST_FRONT = 60
_LONGEST_POST = 100
"""Characters of what stands behind the full stop after a name."""
_GLUE = re.compile("(?<=[^\\W\\d_][a-zà-öø-ÿāčēģīķļņšūžąęėįųłńśźżğışöüç])(?=[A-ZÀ-ÖØ-ÞĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲŁŃŚŹŻĞİŞ])")
_JOINED = re.compile(r"(?:^|[\s'’-])(?:Ma?c|De|Di|Du|La|Le|Van|Von|Fitz|Al|El|San|Del|Da|Dos|Des|O)$")
"""Beginnings of names that go on with a capital: "McDonald"."""


def behind(text: str, begin: int, stop: int, *, expected: bool, titled: bool = False) -> re.Match[str] | None:
    """Return what parts a name that begins at a place from the rest; None where there is no rest.

    `titled` says that an honorific stands in front.
    """
    return (
        _glued(text, begin, stop)
        or _apart(text, begin, stop, expected=expected)
        or _full_stop(text, begin, stop, titled=titled)
        or first(text, begin, stop)
    )


def _full_stop(text: str, begin: int, stop: int, *, titled: bool) -> re.Match[str] | None:
    """Return the full stop between a name and what that person is: "D. Anselmo Ruiz. Alcalde de Teal"."""
    match = _STOP.search(text, begin, min(stop, begin + _LONGEST_FRONT))
    front, rest = (text[begin : match.start()], text[match.end() : stop].rstrip(".")) if match else ("", "")
    if match is None or MARKS.search(front) or not looks_like_name(front) or works(front):
        return None
    if len(front.split()[-1]) < _SHORTEST:
        return None
    plain = len(rest) <= _LONGEST_POST and not _STOP.search(rest) and rest[-1:] not in "?!"
    return match if plain and (titled or works(rest)) else None


def first(text: str, begin: int, stop: int) -> re.Match[str] | None:
    """Return the first mark behind a name: not the comma before "Jr." or "PhD", and not a nickname's brackets."""
    place = begin
    for _turn in range(8):
        match = MARKS.search(text, place, stop)
        if match is None or match.start() == begin:
            return None
        if match[0].strip() in COMMAS:
            rest = text[match.end() : stop]
            if is_suffix(rest):
                place = match.end()
                continue
            letters = honorifics.letters_at(text[match.end() : stop], 0)
            if letters:
                place = match.end() + letters
                continue
        if match[0].strip() == "(" and (skipped := _skipped(text, match, stop)):
            place = skipped
            continue
        return match
    return None


def _glued(text: str, begin: int, stop: int) -> re.Match[str] | None:
    """Return where a name ends that an affiliation is glued to: "Jane RoeUniversity of Teal"."""
    mark = MARKS.search(text, begin, stop)
    for match in _GLUE.finditer(text, begin, mark.start() if mark else stop):
        front, rest = text[begin : match.start()], text[match.start() : stop]
        if _JOINED.search(front):
            continue
        if looks_like_name(front) and not works(front) and (works(rest) or len(rest.split()) > 1):
            return match
    return None


def _apart(text: str, begin: int, stop: int, *, expected: bool) -> re.Match[str] | None:
    """Return the blank between a name in Chinese letters and where that person works, which needs no other mark."""
    if not is_eastern(text[begin:stop]):
        return None
    mark = MARKS.search(text, begin, stop)
    stop = mark.start() if mark else stop
    stop = begin + honorifics.letters_of(text[begin:stop], 0)
    for match in islice(_BLANK.finditer(text, begin, stop), _MOST_GAPS):
        front = text[begin : match.start()]
        bare = front[: honorifics.letters_of(front, 0)]
        if works(text[match.end() : stop].partition(" ")[0]):
            shown = is_surely_eastern(bare) or (expected and is_eastern_name(bare))
            return match if shown and not works(bare) and len(bare) <= _LONGEST_EAST else None
    return None


def _skipped(text: str, match: re.Match[str], stop: int) -> int:
    """Return where a text goes on after brackets inside a name, such as a rank's "(Ret.)" or a nickname; 0 for none."""
    close = text.find(")", match.end(), stop)
    if close < 0:
        return 0
    if honorifics.letters_at(text[: close + 1], match.start()) > match.start():
        return close + 1
    inside = text[match.end() : close]
    after = text[close + 1 : stop].lstrip().split(" ")[0]
    return close + 1 if is_single_name(inside) and after and is_single_name(after.strip(",:")) else 0
