# SPDX-License-Identifier: MIT
"""Where a forum is, by the towns and countries that the lines around its program name: the zones to be suggested first.

A town is a hint for whoever is asked, and never settles the zone by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from forumdesk.formats.page_text.clock.date_words import tokens
from forumdesk.formats.page_text.clock.zone_names import cities
from forumdesk.formats.page_text.vocabulary.towns import TOWNS
from forumdesk.text import fold

_LONGEST_NAME = 3
"""Words in the longest name of a town."""
_LONGEST_LINE = 300
_BEHIND = 15
"""Lines at the end of a text in which an address may stand."""
_OFFERED = 3


@cache
def _places() -> Mapping[str, str]:
    return {**cities(), **{fold(word): name for name, several in TOWNS.items() for word in several.split(" | ")}}


def zones_near(lines: Sequence[str], first: int, last: int) -> tuple[str, ...]:
    """Return the zones of the places named before the first session's line, or else at the end, most often first."""
    return _named(lines[: first - 1]) or _named(lines[max(last, len(lines) - _BEHIND) :])


def _named(lines: Sequence[str]) -> tuple[str, ...]:
    found: Counter[str] = Counter()
    for line in lines:
        if len(line) <= _LONGEST_LINE:
            found.update(_in(line))
    return tuple(name for name, _count in found.most_common(_OFFERED))


def _in(line: str) -> list[str]:
    """Return the zones of the places that a line names, each word taken once."""
    words = [(line[begin], word) for begin, _stop, word in tokens(line)]
    found: list[str] = []
    place = 0
    while place < len(words):
        size = next((size for size in range(_LONGEST_NAME, 0, -1) if _is_place(words[place : place + size])), 0)
        if size:
            found.append(_places()[" ".join(word for _first, word in words[place : place + size])])
        place += size or 1
    return found


def _is_place(words: Sequence[tuple[str, str]]) -> bool:
    if not words or words[0][0].islower():
        return False
    return " ".join(word for _first, word in words) in _places()
