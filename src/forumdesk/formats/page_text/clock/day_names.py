# SPDX-License-Identifier: MIT
"""Days that a line names without a date: "Saturday morning", "Day One", "第1天", "اليوم الأول"."""

from __future__ import annotations

import re
from dataclasses import replace

from forumdesk.formats.page_text.clock.date_words import EAST_WEEKDAY, ORDINALS, WEEKDAYS, east_number, tokens
from forumdesk.formats.page_text.clock.dates import PartialDate
from forumdesk.formats.page_text.vocabulary import calendar as words
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.text import fold

_HAS_DIGIT = re.compile(r"\d")


def only_weekday(text: str) -> PartialDate | None:
    """Return the weekday that is all a shadow line says, also with a part of the day; None for anything else.

    In East Asia a day of the month may stand alone: "14号", "15日(金)".
    """
    bare = text.strip(" :.,-–—()")
    if len(bare) > 40:
        return None
    named = tokens(bare)
    if eastern := _eastern(bare) or _east_day(text.strip(" :.,-–—*")):
        return replace(eastern, stop=len(text))
    if not named or named[0][2] not in WEEKDAYS or named[0][0] or _HAS_DIGIT.search(bare):
        return None
    if bare[0].islower() and named[0][2] in words.SHARED_SHORT:
        return None
    if any(
        word not in words.PARTS_OF_DAY.folded | page_words.PROGRAM_WORDS.folded for _begin, _stop, word in named[1:]
    ):
        return None
    return PartialDate(0, len(text), weekday=WEEKDAYS[named[0][2]])


def _eastern(text: str) -> PartialDate | None:
    match = EAST_WEEKDAY.fullmatch(text)
    return PartialDate(0, match.end(), weekday=east_number(match)) if match else None


def _east_day(text: str) -> PartialDate | None:
    """Return a day of the month with the weekday behind it; None where something else stands there."""
    match = _EAST_DAY.fullmatch(text)
    said = match["weekday"] if match else None
    weekday = (_eastern(said) or _eastern(said.strip("()"))) if said else None
    if match is None or (said and weekday is None):
        return None
    return PartialDate(0, match.end(), day=int(match["day"]), weekday=weekday.weekday if weekday else 0)


def weekday_before(text: str, place: int) -> PartialDate | None:
    """Return the weekday that stands right before a place in a shadow, as in "Opening, Fri 14:00"."""
    match = _LAST_WORD.search(text, max(0, place - _LONGEST_WEEKDAY), place)
    if match is None:
        return None
    word = fold(match[1])
    before = text[: match.start()].split()
    within = word in words.SHARED_SHORT and before and before[-1].islower()  # "Walk in the Sun"
    if word not in WEEKDAYS or not match[1][0].isupper() or within:
        return None
    return PartialDate(match.start(1), match.end(1), weekday=WEEKDAYS[word])


_EAST_DAY = re.compile(
    r"[【\[]?(?P<day>[12]\d|3[01]|0?[1-9])\s?[日号號](?:\s?(?P<weekday>[(]?[^\W\d]{1,3}[)]?))??"
    r"\s?(?:上午|下午|晚上|全天|午前|午後|夜)?[】\]]?"
)
_LAST_WORD = re.compile(r"(?<![\w'’])([^\W\d_]{2,14})\.?,?\s?$")
_LONGEST_WEEKDAY = 18
_DAY_NUMBER = re.compile(
    rf"(?<!\w)(?:(?:{words.DAY_WORDS.alternation})\s?(?:#|№\s?|n[o°º]\.?\s)?"
    r"(?P<number>\d{1,2}(?!\.\d)|[^\W\d_]+)(?!\w|:\d)"
    rf"|(?:the\s)?(?:(?P<ordinal>[^\W\d_]+)|(?P<figures>\d{{1,2}})(?:st|nd|rd|th|\.|er|ère|[eoa]|°|-й|-ый|-ий)?)"
    rf"\s(?:{words.DAY_WORDS.alternation})(?!\w))",
    re.IGNORECASE,
)
_DAY_WORDS = frozenset(words.DAY_WORDS.folded)
_EAST_NUMBER = re.compile(r"第\s?(?P<china>\d{1,2}|[一二三四五六七八九十])\s?[天日](?!\d)|(?P<japan>\d{1,2})\s?日目")


def find_number(text: str) -> tuple[int, int, int] | None:
    """Return (begin, stop, number) of "Day 1", "Premier jour" and the like in a shadow line, or None."""
    if east := _EAST_NUMBER.search(text):
        said = east["china"] or east["japan"]
        return east.start(), east.end(), int(said) if said.isdecimal() else "一二三四五六七八九十".index(said) + 1
    if not any(word in _DAY_WORDS for _begin, _stop, word in tokens(text)):
        return None
    for match in _DAY_NUMBER.finditer(text):
        said = fold(match["number"] or match["ordinal"] or match["figures"])
        number = int(said) if said.isdecimal() else ORDINALS.get(said, 0)
        if number:
            return match.start(), match.end(), number
    return None
