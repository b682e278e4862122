# SPDX-License-Identifier: MIT
"""The words of a line that name months, weekdays and numbers, looked up one by one, so that a line costs little."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from forumdesk.formats.page_text.vocabulary import calendar as words
from forumdesk.text import fold


def _looked_up(names: Mapping[str, int]) -> Mapping[str, int]:
    return {**names, **{fold(name): number for name, number in names.items()}}


MONTHS = _looked_up(words.numbered(words.MONTHS))
JALALI = _looked_up(words.numbered(words.JALALI_MONTHS))
WEEKDAYS = _looked_up(words.numbered(words.WEEKDAYS))
ORDINALS = _looked_up(words.ORDINALS)
_TWO_WORDS = {name.split(" ")[0] for name in (*MONTHS, *WEEKDAYS) if " " in name}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
EAST_WEEKDAY = re.compile(
    r"(?:星期|周|週|礼拜)(?P<china>[一二三四五六日天])|(?P<japan>[月火水木金土日])曜日?"
    r"|[(](?:(?P<short>[月火水木金土日])|(?P<number>[一二三四五六]))(?:[・祝)]|$)"
)


@lru_cache(maxsize=256)
def tokens(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return the words of a line as (begin, stop, folded), a name of two words as one."""
    found = [(match.start(), match.end(), match[0].lower()) for match in _WORD.finditer(text)]
    made: list[tuple[int, int, str]] = []
    for begin, stop, word in found:
        folded = word if word.isascii() else fold(word)
        if made and made[-1][2] in _TWO_WORDS and begin == made[-1][1] + 1 and f"{made[-1][2]} {folded}" in _EVERY:
            made[-1] = (made[-1][0], stop, f"{made[-1][2]} {folded}")
        else:
            made.append((begin, stop, folded))
    return tuple(made)


_EVERY = frozenset({*MONTHS, *WEEKDAYS})
_TWO_WORDS |= {fold(word) for word in _TWO_WORDS}


def east_number(match: re.Match[str]) -> int:
    """Return the number of a weekday that `EAST_WEEKDAY` found, Monday as 1."""
    if china := match["china"] or match["number"]:
        return "一二三四五六日".find(china.replace("天", "日")) + 1
    return words.KANJI_WEEKDAYS.index(match["japan"] or match["short"]) + 1
