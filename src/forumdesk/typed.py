# SPDX-License-Identifier: MIT
"""What a person types into a field for a time, a date, a length or a number, as a value; or why it is none.

Each function raises ForumDeskError with a sentence that says how to type it instead. The readers of whole programs
understand far more (`formats.page_text.clock`), and take a second to load.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, time

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.text import clean_line, fold
from forumdesk.times import MONTHS, MONTHS_SHORT, WEEKDAYS, WEEKDAYS_SHORT, day_long

_MOST = 60
"""Characters of a time, a date or a length."""
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2})(?::\d{2})?|(\d{2}))? ?(a\.?m\.?|p\.?m\.?|h|uhr)?")
_LENGTH = re.compile(
    r"(?:(\d{1,2}) ?d[a-z]{0,4})? ?(?:(\d{1,3}(?:[.,]\d{1,2})?) ?h[a-z]{0,5})? ?(?:(\d{1,5}) ?(?:m[a-z]{0,6}|')?)?"
)
_HOURS = re.compile(r"(\d{1,3}):(\d{2})")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2}) ?[./-] ?(\d{1,2})(?: ?[./-] ?(\d{4}|\d{2})?)?")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ORDINALS = frozenset({"st", "nd", "rd", "th", "of", "the", "de", "a", "day"})
_NAMED_HOURS = {"noon": time(12), "midnight": time(0), fold(_("noon")): time(12), fold(_("midnight")): time(0)}


def _numbered(several: Iterable[Sequence[str]], first: int) -> dict[str, int]:
    return {fold(name): at for names in several for at, name in enumerate(names, first)}


_MONTHS = _numbered((MONTHS, MONTHS_SHORT), 1) | {"sept": 9}
_WEEKDAYS = _numbered((WEEKDAYS, WEEKDAYS_SHORT), 0) | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}


def _plain(text: str) -> str:
    return fold(clean_line(text[:_MOST])).strip()


def clock(text: str) -> time:
    """Return a time of day: "9:30", "9.30", "930", "9h30", "9:30 pm", "noon"."""
    said = _plain(text)
    found = _clock(said)
    if found is None:
        words = _("“{text}” is no time of day. Type it like 9:30 or 14:15.")
        raise ForumDeskError(words.format(text=clean_line(text[:_MOST])))
    return found


def _clock(said: str) -> time | None:
    if said in _NAMED_HOURS:
        return _NAMED_HOURS[said]
    match = _CLOCK.fullmatch(said)
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or match[3] or 0), (match[4] or "")[:1]
    if half in {"a", "p"}:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour == 24 and not minute:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def minutes(text: str) -> int:
    """Return a length in minutes, however long: "75", "1:15", "1 h 15 min", "1.5 h"."""
    said = _plain(text)
    match = _HOURS.fullmatch(said)
    found = None
    if match is not None and int(match[2]) < 60:
        found = 60 * int(match[1]) + int(match[2])
    elif said and (match := _LENGTH.fullmatch(said)) is not None:
        days, hours, rest = int(match[1] or 0), float((match[2] or "0").replace(",", ".")), int(match[3] or 0)
        found = round(24 * 60 * days + 60 * hours) + rest
    if found is None:
        words = _("“{text}” is no length. Type it like 75, 1:15 or 1 h 15 min.")
        raise ForumDeskError(words.format(text=clean_line(text[:_MOST])))
    return found


def number(text: str) -> int:
    """Return a whole number from 0 up, with or without signs between the thousands."""
    said = _plain(text)
    bare = re.sub(r"(?<=\d)[ .,'](?=\d{3})", "", said)
    if not bare.isdecimal() or len(bare) > 9:
        words = _("“{text}” is no whole number.")
        raise ForumDeskError(words.format(text=clean_line(text[:_MOST])))
    return int(bare)


def day(text: str, known: Sequence[date] = ()) -> date:
    """Return a date: "2021-05-19", "19 May", "May 19, 2021", "19.5.", "Thu", or "20" for the 20th of the program.

    `known` are the dates of the program, by which a weekday, a number and a date without its year are understood.
    """
    said = _plain(text).strip(" ,")
    shown = clean_line(text[:_MOST])
    if match := _ISO.fullmatch(said):
        return _existing(shown, int(match[1]), int(match[2]), int(match[3]))
    words = [word for word in _WORD.findall(said) if word not in _ORDINALS]
    weekdays = [_WEEKDAYS[word] for word in words if word in _WEEKDAYS]
    rest = " ".join(said.replace(",", " ").split())
    if weekdays:
        rest = " ".join(word for word in rest.split() if word.strip(".") not in _WEEKDAYS)
        words = [word for word in words if word not in _WEEKDAYS]
    found = _in_figures(shown, rest, known) or _in_words(shown, words, known)
    if found is None and len(weekdays) == 1 and not words:
        return _only(shown, [each for each in known if each.weekday() == weekdays[0]])
    if found is None:
        raise ForumDeskError(_("“{text}” is no date. Type it like 19 May or 2021-05-19.").format(text=shown))
    if weekdays and found.weekday() != weekdays[0]:
        wrong = _("{day} {year} is not a {weekday}.")
        raise ForumDeskError(wrong.format(day=day_long(found), year=found.year, weekday=WEEKDAYS[weekdays[0]]))
    return found


def moment(text: str, known: Sequence[date] = ()) -> tuple[date | None, time]:
    """Return a time of day and the date that stands before it, if one does: "Thu 10:30", "2021-05-20T10:30"."""
    said = _plain(text)
    if _clock(said) is not None:
        return None, clock(text)
    words = re.sub(r"(?<=\d)t(?=\d)", " ", said).replace(",", " ").split()
    for at in (len(words) - 1, len(words) - 2):
        found = _clock(" ".join(words[at:])) if at > 0 else None
        if found is not None:
            return day(" ".join(words[:at]), known), found
    return None, clock(text)


def _existing(shown: str, year: int, month: int, number_of_day: int) -> date:
    try:
        return date(year, month, number_of_day)
    except ValueError as error:
        raise ForumDeskError(_("There is no date “{text}”.").format(text=shown)) from error


def _only(shown: str, found: Sequence[date]) -> date:
    if not found:
        raise ForumDeskError(_("The program has no “{text}”. Type the date, such as 2021-05-19.").format(text=shown))
    if len(found) > 1:
        raise ForumDeskError(_("The program has several “{text}”. Type the date.").format(text=shown))
    return found[0]


def _in_figures(shown: str, said: str, known: Sequence[date]) -> date | None:
    """Read "19.5.", "5/19/2021": the way round that is a date of the program, or else the only one that is a date."""
    match = _FIGURES.fullmatch(said)
    if match is None:
        if _ISO.fullmatch(said):
            return day(said, known)
        return _only(shown, [each for each in known if each.day == int(said)]) if _is_day(said) else None
    one, two = int(match[1]), int(match[2])
    year = _year(match[3], known)
    tried = [(one, two)] if "." in said else [(one, two), (two, one)]
    ways = [each for number_of_day, month in tried if (each := _maybe(year, month, number_of_day, known)) is not None]
    here = [each for each in ways if each in known]
    ways = list(dict.fromkeys(here or ways))
    if len(ways) > 1:
        words = _("“{text}” may be {one} or {two}. Type it like 2021-05-19.")
        raise ForumDeskError(words.format(text=shown, one=day_long(ways[0]), two=day_long(ways[1])))
    if not ways:
        raise ForumDeskError(_("There is no date “{text}”.").format(text=shown))
    return ways[0]


def _is_day(said: str) -> bool:
    return said.isdecimal() and len(said) <= 2


def _in_words(shown: str, words: Sequence[str], known: Sequence[date]) -> date | None:
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    numbers = [word for word in words if word.isdecimal()]
    days = [int(word) for word in numbers if len(word) <= 2]
    years = [word for word in numbers if len(word) == 4]
    if len(months) != 1 or len(days) != 1 or len(words) != 2 + len(years) or len(years) > 1:
        return None
    year = _year(years[0] if years else None, known)
    found = _maybe(year, months[0], days[0], known)
    if found is None:
        raise ForumDeskError(_("There is no date “{text}”.").format(text=shown))
    return found


def _year(said: str | None, known: Sequence[date]) -> int:
    """Return the year that is said; 0 when the dates of the program tell it."""
    if said:
        return int(said) + (2000 if len(said) == 2 else 0)
    if not known:
        raise ForumDeskError(_("Type the year as well, such as 2021-05-19."))
    return 0


def _maybe(year: int, month: int, number_of_day: int, known: Sequence[date]) -> date | None:
    if not year:
        for each in known:
            if (each.month, each.day) == (month, number_of_day):
                return each
        year = known[0].year
    try:
        return date(year, month, number_of_day)
    except ValueError:
        return None
