# SPDX-License-Identifier: MIT
"""What somebody types into a field, as a value: a time, a length, a date, a number, an address, a zone.

Each function takes the words and returns what they mean, or raises a ForumDeskError that says how to write it. Forms
that people use everywhere are understood; what a whole text says is the business of `formats.page_text`.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Sequence
from datetime import date, time

from forumdesk.errors import ForumDeskError
from forumdesk.formats.page_text.clock import dates
from forumdesk.formats.page_text.source import normalise
from forumdesk.i18n import _
from forumdesk.markup import safe_url
from forumdesk.text import clean_line, fold
from forumdesk.times import WEEKDAYS, WEEKDAYS_SHORT, city, day_long, zones

LONGEST_LENGTH = 14 * 24 * 60
"""Minutes."""
MOST = 10_000_000
"""No number of seats or people is larger."""
_TIME = re.compile(r"(\d{1,2})(?:\s?[:.h]\s?(\d{2})|\s?h)?(?: ?uhr)?\s?(?:([ap])\.?\s?m\.?)?")
_DIGITS = re.compile(r"(\d{1,2})(\d{2})\s?(?:([ap])\.?\s?m\.?)?")
_CLOCK_LENGTH = re.compile(r"(\d{1,3})[:h](\d{2})")
_LENGTH = re.compile(
    r"(?:(\d{1,3})(?:[.,](\d{1,2}))?\s?(?:hours?|hrs?|h)\b\.?,?)?\s?(?:(\d{1,5})\s?(?:minutes?|mins?|m|')?\.?)?"
)
_WEEKDAYS = {fold(name): at for names in (WEEKDAYS, WEEKDAYS_SHORT) for at, name in enumerate(names)}
_PARTED = re.compile(r"(?<=\d)t(?=\d)")
"""What parts date and time in ISO 8601."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@/:]{1,64}@[^\s@/:]{1,200}\.[^\s@/:.]{2,30}")
_SITE = re.compile(r"[^\s/:@]{1,200}\.[^\s/:@.]{2,30}(?:[/?#:]\S*)?")


def time_of(words: str) -> time:
    """Return the time of day that is meant: "9:30", "9.30", "930", "9h30", "9:30 pm"; "24:00" is midnight."""
    text = fold(clean_line(words))[:20]
    found = _DIGITS.fullmatch(text) or _TIME.fullmatch(text)
    if found:
        hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
        if half:
            hour = hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else 99
        if (hour, minute) == (24, 0):
            return time(0, 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise ForumDeskError(_("Write a time such as 9:30 or 14:15."))


def length_of(words: str) -> int:
    """Return the minutes that are meant: "75", "1:15", "1 h 15 min", "1.5 h"; nothing written is 0, "not known"."""
    text = fold(clean_line(words))[:40]
    parted = _CLOCK_LENGTH.fullmatch(text)
    found = _LENGTH.fullmatch(text)
    if parted and int(parted[2]) < 60:
        minutes = 60 * int(parted[1]) + int(parted[2])
    elif found:
        part = f"0.{found[2]}" if found[2] else "0"
        minutes = 60 * int(found[1] or 0) + round(60 * float(part)) + int(found[3] or 0)
    else:
        raise ForumDeskError(_("Write a length such as 75, 1:15 or 1 h 15 min."))
    if minutes > LONGEST_LENGTH:
        raise ForumDeskError(_("A session lasts 14 days at the most."))
    return minutes


def date_of(words: str, near: date) -> date:
    """Return the date that is meant: "19 May", "2021-05-19", "19.5.2021"; a missing year is that of `near`."""
    meant = dates.candidates(normalise.shadow(clean_line(words)[:80]), near.year)
    if len(meant) == 2:
        both = [_("{day} {year}").format(day=day_long(day), year=day.year) for day in meant]
        message = _("That can be {day_first} or {month_first}. Write the month as a word.")
        raise ForumDeskError(message.format(day_first=both[0], month_first=both[1]))
    if len(meant) != 1:
        raise ForumDeskError(_("Write a date such as 19 May 2021 or 2021-05-19."))
    return meant[0]


def day_of(words: str, known: Sequence[date]) -> date:
    """Return the date that is meant among those of a program, or beside them.

    Of a program's own, a weekday or the number of the day is enough: "Thu", "20". A date that can be read in two ways
    is the program's own.
    """
    text = fold(clean_line(words))[:80]
    weekday = _WEEKDAYS.get(text.strip(" .,"))
    own = [day for day in known if (str(day.day) == text if text.isdecimal() else day.weekday() == weekday)]
    if len(own) > 1:
        raise ForumDeskError(_("The program has several of these days. Write the date, such as 2021-05-19."))
    if own or not known:
        return own[0] if own else date_of(words, date.today())  # noqa: DTZ011 - the year where nothing tells another
    meant = dates.candidates(normalise.shadow(clean_line(words)[:80]), known[0].year)
    in_program = [day for day in meant if day in known]
    return in_program[0] if len(in_program) == 1 else date_of(words, known[0])


def moment_of(words: str, known: Sequence[date]) -> tuple[date | None, time]:
    """Return a time of day, and the date if one stands before it: "10:30", "Thu 10:30", "2021-05-20T10:30"."""
    parts = _PARTED.sub(" ", fold(clean_line(words))[:80]).replace(",", " ").split()
    for at in range(max(1, len(parts) - 2), len(parts)):
        with contextlib.suppress(ForumDeskError):
            return day_of(" ".join(parts[:at]), known), time_of(" ".join(parts[at:]))
    return None, time_of(words)


def count_of(words: str) -> int | None:
    """Return a number of seats or people, as "1200", "1 200" or "1,200"; None where nothing is written."""
    digits = "".join(char for char in fold(clean_line(words))[:20] if char not in " ,.'")
    if not digits:
        return None
    if not digits.isascii() or not digits.isdigit() or int(digits) > MOST:
        raise ForumDeskError(_("Write a number, such as 120."))
    return int(digits)


def address_of(words: str) -> str:
    """Return the web or mail address that is meant, whole: "example.org" is "https://example.org"; "" for nothing."""
    text = clean_line(words)
    if not text:
        return ""
    if _MAIL.fullmatch(text):
        text = f"mailto:{text}"
    elif _SITE.fullmatch(text):
        text = f"https://{text}"
    found = safe_url(text)
    if not found:
        raise ForumDeskError(_("Write an address such as https://example.org/page."))
    return found


def language_of(words: str) -> str:
    """Return a language as a BCP 47 tag, such as "en" or "fr-CA"; "" for nothing."""
    text = clean_line(words)
    if text and not _LANGUAGE.fullmatch(text):
        raise ForumDeskError(_("Write a language as its short name, such as en, fr or pt-BR."))
    return text


def zone_of(words: str) -> str:
    """Return the IANA name of the zone that is meant, by its city, by its name or by a part that no other has."""
    typed = fold(clean_line(words))[:60].replace("_", " ")
    matching = [shown for shown in zones() if typed and typed in fold(shown)]
    exact = [shown for shown in matching if typed in {fold(shown), fold(city(zones()[shown]))}]
    found = exact or matching
    if len(found) == 1:
        return zones()[found[0]]
    if not found:
        raise ForumDeskError(_("No zone is called like that. Try the nearest large city."))
    some = ", ".join(found[:3])
    raise ForumDeskError(_("That can be one of several: {zones}. Choose one.").format(zones=some))


def tags_of(words: str) -> tuple[str, ...]:
    """Return the tags that are parted by commas or semicolons, each once."""
    parts = (clean_line(part) for part in words.replace(";", ",").replace("\n", ",").split(","))
    return tuple({fold(part): part for part in parts if part}.values())


def as_clock(at: time) -> str:
    """Return a time of day as it is shown in a field: "09:30"."""
    return f"{at:%H:%M}"
