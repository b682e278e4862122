# SPDX-License-Identifier: MIT
"""One time of day as it is written: "9:30 am", "09.30 Uhr", "9 h 30", "下午2点半".

A grammar of our own: the libraries that read dates take "9 h 30", "a. m." or "GMT+3" wrongly, and some need seconds
for a line. How times make ranges, and what they mean in a list, is `times`' and `settling`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from forumdesk.formats.page_text.vocabulary import clock as clock_words

NOON = 12 * 60
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Clock:
    """One time as it is written."""

    hour: int
    minute: int = 0
    meridian: str = ""
    """"am", "pm", or empty when not written."""
    exact: bool = False
    """Whether it can only be a 24-hour time, such as "14h" or "09.30 Uhr"."""
    padded: bool = False
    """Whether it is written as 24-hour lists do it, "09:30", which proves nothing."""
    slip: bool = False
    """Whether a letter or a mark stood for one of its figures ("l0:30", "10;30")."""
    word: bool = False
    """Whether it is written as a word, "noon"."""

    @property
    def minutes(self) -> int:
        """Minutes from midnight, as written."""
        hour = self.hour
        if self.meridian and hour <= 12:
            hour = hour % 12 + (12 if self.meridian == "pm" else 0)
        return hour * 60 + self.minute

    @property
    def told(self) -> bool:
        """Whether what is written says which half of the day is meant."""
        return self.exact or bool(self.meridian) or self.hour > 12

    def taken_as(self, meridian: str) -> Clock:
        """Return the same time with a meridian that stood elsewhere; a 24-hour time stays as it is."""
        return self if self.exact or self.hour > 12 or not meridian else replace(self, meridian=meridian)


@dataclass(frozen=True, slots=True)
class Found:
    """A time and where it stands in the shadow, with the words before and behind that belong to it."""

    begin: int
    stop: int
    clock: Clock
    bare: bool = False
    """Whether it is only a number, which is a time only beside another one."""
    shy: bool = False
    """Whether it is a number with a point and no mark, "9.30", which in a sentence may be something else."""
    closing: bool = False
    """Whether a word before it says that something ends then."""


def _any(*several: str) -> str:
    return "|".join(several)


_HOUR = r"(?:[01]?\d|2[0-7])"
_LATIN = r"(?P<latin>[aApP])\s?\.?\s?[mM](?![a-zà-ÿ])\.?|(?<=\d)(?P<glued>[aApP])(?![\w'’.]|\s\d)"
_NOON = clock_words.NOON.alternation
_PART = (
    rf"(?P<am>{clock_words.MORNING.alternation})|(?P<pm>{clock_words.AFTERNOON.alternation})"
    rf"|(?P<night>{clock_words.NIGHT.alternation})"
)
_MARK = rf"(?:{_any(clock_words.HOUR_MARKS.alternation, clock_words.LONG_MARKS.alternation)})(?!\w)\.?"
_MARKS = re.compile(rf"\s?{_MARK}", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s?(?:{_LATIN}|(?:{_PART})(?!\w))"
    r"|(?P<noon>(?<=12:00)\s?(?:noon|midday|m)(?!\w)\.?|(?<=12)\s?(?:noon(?!\w)|midday(?!\w)|m\.(?!\w)))",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"\s(?:(?P<half>{clock_words.HALF_PAST.alternation})|(?P<quarter>{clock_words.QUARTER_PAST.alternation}))(?!\w)",
    re.IGNORECASE,
)
_HEAD = re.compile(
    rf"(?:(?P<am>{clock_words.MORNING_BEFORE.alternation})|(?P<pm>{clock_words.AFTERNOON_BEFORE.alternation})"
    rf"|(?P<night>{clock_words.NIGHT_BEFORE.alternation}))\s?(?:saat\s)?$",
    re.IGNORECASE,
)

_COLON = re.compile(
    rf"(?P<hour>{_HOUR}|[12] 0(?=:))(?P<mark>\s?:\s?)(?P<minute>[0-5]\d)(?!\d)(?::[0-5]\d(?!\d))?(?![.:;,]\d|\s?%)"
)
_POINT = re.compile(rf"(?P<hour>{_HOUR})\.(?P<minute>[0-5]\d)(?!\d|[.:;,]\d|\s?[%€$£]|\.\d)")
_COMMA = re.compile(rf"(?P<hour>{_HOUR}),(?P<minute>[0-5]\d)(?!\d|[.:;,]\d|\s?[%€$£])")
_COMMA_RANGE = re.compile(r"(?:^|(?<=[\s(]))\d{1,2},[0-5]\d\s?[-–—]\s?\d{1,2},[0-5]\d(?![\d.,]|\s?[%€$£])")
_EAST = re.compile(
    rf"(?P<hour>{_HOUR})\s?[時时点點](?![间間])\s?(?:(?P<minute>[0-5]?\d)\s?分?(?!间|間|钟|鐘|\d)|(?P<half>半))?"
)
_ARMY = re.compile(
    rf"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?=(?:\s?[-–—]\s?\d{{4}})?\s?(?:{_MARK}))", re.IGNORECASE
)
_MARKED = re.compile(
    rf"(?P<hour>{_HOUR})\s?(?P<mark>(?:{clock_words.HOUR_MARKS.alternation})(?![^\W\d])\.?)"
    rf"(?:\s?(?P<minute>[0-5]\d)(?!\d|[.:]\d|\s?%)(?:\s?(?:min|мин|m)(?!\w)\.?)?)?",
    re.IGNORECASE,
)
_LONG = re.compile(
    rf"(?P<hour>{_HOUR})\s(?:{clock_words.LONG_MARKS.alternation})(?!\w)(?:\s(?P<minute>[0-5]\d)(?!\d|[.:]\d))?",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?P<hour>[01]?\d|2[0-4])(?![\d.,:%]\d|\d|\s?[%€$£°]|/\d)(?!\s?(?:st|nd|rd|th|er|º|ª)\b)(?!\.\s?[^\W\d])"
)
_PLACE = re.compile(rf"\d+|(?:{_any(_NOON, clock_words.MIDNIGHT.alternation)})(?!\w)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_ANY = re.compile(rf"{_any(_NOON, clock_words.MIDNIGHT.alternation)}", re.IGNORECASE)
_UNTIL = re.compile(rf"\s(?:{clock_words.UNTIL.alternation})\s", re.IGNORECASE)
_TO = re.compile(rf"\s?[-–—]\s?|\s(?:{clock_words.UNTIL.alternation})\s", re.IGNORECASE)
_CLOSING = re.compile(rf"(?<!\w)(?:{clock_words.CLOSING.alternation})\s?:?\s?$", re.IGNORECASE)
CLOSES = re.compile(rf"(?:{clock_words.CLOSING.alternation})(?!\w)", re.IGNORECASE)
"""What stands before the end of something, and never before its start."""
_MIDNIGHT = re.compile(clock_words.MIDNIGHT.alternation, re.IGNORECASE)
_LEAD = re.compile(
    rf"(?:^|(?<=[\W\d_]))(?:(?P<closing>{clock_words.UNTIL.alternation})|{clock_words.FROM.alternation})\s?:?\s?$",
    re.IGNORECASE,
)
_STRONG_LEAD = re.compile(rf"(?:^|(?<=[\W\d_]))(?:{clock_words.HOUR_FOLLOWS.alternation})\s?$", re.IGNORECASE)
_LENGTH_LEAD = re.compile(rf"(?:(?:^|(?<=\W))(?:{clock_words.LENGTHS.alternation})\s?:?)\s?$", re.IGNORECASE)
_COUNTED = re.compile(rf"(?:^|(?<=\W))(?:{clock_words.COUNTED.alternation})\.?\s?$", re.IGNORECASE)
_RANGED = re.compile(r"\s?[-–—]\s?\d")
_LOOK_BACK = 24
"""Characters before a number in which the words that belong to it are looked for."""

_SLIP = re.compile(
    r"(?<![\w.:;])(?:[\dIlOo]{1,2}[:.][\dIlOo]{2}|\d{1,2};[0-5]\d)(?![\w;])|(?<!\w)[\dIlO]{4}(?=\s?(?:hrs|Uhr|h)\b)"
)
_FIGURES = str.maketrans("IlOo;", "1100:")


def mended(text: str) -> tuple[str, frozenset[int]]:
    """Return a shadow line with the letters that stand for figures of a time set right, and where they stand."""
    places: set[int] = set()
    for match in _SLIP.finditer(text):
        figures = match[0].translate(_FIGURES)
        if figures != match[0] and sum(char.isdigit() for char in match[0]) >= 2:
            places.update(range(*match.span()))
            text = text[: match.start()] + figures + text[match.end() :]
    return text, frozenset(places)


def clocks(text: str, *, after: int = 0) -> Iterator[Found]:
    """Yield every time and every number that could be an hour, from a place in a shadow line on; none over another."""
    if not _DIGIT.search(text) and not _ANY.search(text):
        return
    fixed, slips = mended(text)
    place = after
    while match := _PLACE.search(fixed, place):
        found = at(fixed, match.start(), after)
        place = max(found.stop, match.end()) if found else match.end()
        if found:
            slip = not slips.isdisjoint(range(match.start(), found.stop))
            yield replace(found, clock=replace(found.clock, slip=True)) if slip else found
            after = found.stop


def at(text: str, place: int, after: int = 0) -> Found | None:
    """Return the time whose first figure, or whose word, stands at a place; `after` is where the one before ends."""
    if not text[place].isdigit():
        return _named(text, place, after)
    if _barred(text, place, after):
        return None
    before = text[max(after, place - _LOOK_BACK) : place]
    if not before.rstrip(" .:'’°\t")[-1:].isalpha():
        before = before[-2:]  # no word stands right before it, so none is looked for
    found = (
        _colon(text, place) or _point(text, place, before) or _comma(text, place, after) or _hour(text, place, before)
    )
    if found is None or _is_length(text, found, before):
        return None
    return _closed(_with_lead(_past(text, found), place, before), text, after)


def _barred(text: str, place: int, after: int) -> bool:
    """Tell whether what stands right before a number makes it a part of something else."""
    if place <= after:
        return False
    mark = text[place - 1]
    if (
        mark in "$€£#§+_"
        or text[max(after, place - 2) : place] in {"$ ", "€ ", "£ ", "§ "}
        or (mark.isalpha() and mark < "\u0600")
    ):
        return True
    return mark in "-–.,:/" and place - 2 >= after and text[place - 2].isdigit()


def _colon(text: str, place: int) -> Found | None:
    match = _COLON.match(text, place)
    if match is None or (match["mark"] != ":" and match.end() > match.end("minute")):
        return None  # in "Session 2: 11:00" the session's number is no hour
    found = _told(text, _read(match))
    behind = text[found.stop :]
    sure = found.clock.told or behind[:1] in {"", "\t", ")"} or behind.lstrip()[:1] in {"-", "–", "—"}
    return found if sure or match["mark"][-1:] != " " else None  # not "Session 3: 45 years of work"


def _point(text: str, place: int, before: str) -> Found | None:
    match = _POINT.match(text, place)
    if match is None or _COUNTED.search(before):
        return None
    found = _told(text, _read(match))
    return replace(found, shy=True) if found.stop == match.end() else found


def _comma(text: str, place: int, after: int) -> Found | None:
    """Read "12,30", which is a time in a range and behind a word such as "ore" or before "Uhr"."""
    match = _COMMA.match(text, place)
    if match is None:
        return None
    found = _told(text, _read(match))
    near = text[max(0, place - _LOOK_BACK) : place]
    second = after > 0 and _TO.fullmatch(text, after, place) is not None
    marked = found.stop > match.end() and found.clock.exact
    if marked or second or _STRONG_LEAD.search(near) or _COMMA_RANGE.match(text, place):
        return found
    return None


def _past(text: str, found: Found) -> Found:
    """Return a full hour with the half or the quarter behind it: "mezzogiorno e mezzo"."""
    past = (
        None if found.clock.minute or text[found.begin : found.stop].endswith("00") else _PAST.match(text, found.stop)
    )
    if past is None:
        return found
    clock = replace(found.clock, minute=30 if past["half"] else 15)
    return _parted(text, replace(found, stop=past.end(), clock=clock))


def _closed(found: Found, text: str, after: int) -> Found:
    """Return a time behind the title of a session with the words before it that say that it ends then."""
    if not after or found.bare:
        return found
    begin = max(after, found.begin - _LOOK_BACK)
    lead = _CLOSING.search(text[begin : found.begin])
    if lead is None or not any(map(str.isalpha, text[after : begin + lead.start()])):
        return found
    return replace(found, begin=begin + lead.start(), closing=True)


def _hour(text: str, place: int, before: str) -> Found | None:
    """Read the forms without a mark between hour and minute."""
    if match := _ARMY.match(text, place):
        return _told(text, _read(match))
    if match := _EAST.match(text, place):
        found = _read(match)
        return replace(found, clock=replace(found.clock, minute=30)) if match["half"] else found
    for form in (_MARKED, _LONG):
        match = form.match(text, place)
        if match and (form is _MARKED or int(match["hour"]) >= 7 or _LEAD.search(before)):
            return _parted(text, replace(_read(match), clock=replace(_read(match).clock, exact=True)))
    match = _BARE.match(text, place)
    if match is None:
        return None
    found = _parted(text, _read(match))
    part = text[match.end() : found.stop].strip()
    if found.clock.meridian and not _is_hour(found.clock.hour, part):
        return replace(found if part.lower() in {"a", "p"} else _read(match), bare=True)
    return replace(found, bare=not found.clock.meridian and not _STRONG_LEAD.search(before))


def _is_hour(hour: int, part: str) -> bool:
    """Tell whether a part of the day behind a number alone makes it an hour: "9 صباحاً", but not "3 дня"."""
    return 1 <= hour <= 12 and len(part) > 1 and part not in {"дня", "ночи", "früh"}


def _read(match: re.Match[str]) -> Found:
    parts = match.groupdict()
    hour, minute = parts["hour"].replace(" ", ""), int(parts.get("minute") or 0)
    exact = int(hour) > 12 or hour in {"0", "00"}
    clock = Clock(int(hour), minute, exact=exact, padded=hour[0] == "0", slip=" " in parts["hour"])
    return Found(match.start(), match.end(), clock)


def _told(text: str, found: Found) -> Found:
    """Return a time with the mark and the part of the day behind it."""
    if mark := _MARKS.match(text, found.stop):
        found = replace(found, stop=mark.end(), clock=replace(found.clock, exact=True))
    return _parted(text, found)


def _parted(text: str, found: Found) -> Found:
    """Return a time with the part of the day behind it."""
    part = _BEHIND.match(text, found.stop)
    return _meant(replace(found, stop=part.end()), part) if part else found


def _meant(found: Found, part: re.Match[str]) -> Found:
    said, clock = part.groupdict(), found.clock
    if clock.hour > 12:
        return found
    meridian = {"a": "am", "p": "pm"}.get((said.get("latin") or said.get("glued") or "").lower(), "")
    if said.get("am"):
        meridian = "am"
    elif said.get("pm") or said.get("noon"):
        meridian = "pm"
    elif said.get("night"):
        meridian = "pm" if 5 <= clock.hour < 12 else "am"
    return replace(found, clock=replace(clock, meridian=meridian, exact=False))


def _is_length(text: str, found: Found, before: str) -> bool:
    """Tell whether "1h30" or "2 h" says how long something lasts."""
    clock = found.clock
    if clock.meridian or clock.hour > 9:
        return False
    if _LENGTH_LEAD.search(before) and not found.shy:
        return True
    bracketed = before.rstrip("~ ")[-1:] in {"(", "["} and text[found.stop : found.stop + 1] in {")", "]", ","}
    return bracketed and clock.hour < 6 and ":" not in text[found.begin : found.stop] and not found.shy


def _with_lead(found: Found, place: int, before: str) -> Found:
    """Return a time with the words before it that belong to it."""
    if (part := _HEAD.search(before)) and not (found.clock.meridian or found.clock.hour > 12):
        found = _meant(replace(found, bare=False), part)
        place -= len(before) - part.start()
        before = before[: part.start()]
    lead = None if found.bare and not _STRONG_LEAD.search(before) else _LEAD.search(before)
    if lead is None:
        return found if found.begin == place else replace(found, begin=place)
    return replace(found, begin=place - len(before) + lead.start(), closing=lead["closing"] is not None)


def _named(text: str, place: int, after: int) -> Found | None:
    """Read "noon" and "midnight", each in a place where it is a time and not a word of a title."""
    match = _PLACE.match(text, place)
    if match is None or (place and text[place - 1].isalpha() and text[place - 1] < "\u0600"):
        return None
    before = text[max(after, place - _LOOK_BACK) : place]
    if _is_word_of_more(text, match.end()) and not (after and _TO.fullmatch(before)):
        return None  # "Midnight in the garden"
    clock = Clock(24, exact=True, word=True)
    if not _MIDNIGHT.fullmatch(match[0]):
        clock = Clock(12, meridian="pm", exact=True, word=True)
    found = _closed(_with_lead(_past(text, Found(place, match.end(), clock)), place, before), text, after)
    alone = not any(char.isalpha() for char in text[after : found.begin])
    closes = after > 0 and _CLOSING.search(before) and not text[match.end() :].lstrip()[:1].isalpha()
    return found if alone or closes or _RANGED.match(text, match.end()) else None


def _is_word_of_more(text: str, stop: int) -> bool:
    """Tell whether a small letter, or a letter of a script without capitals that parts words, follows a word."""
    following = text[stop : stop + 2]
    if following[:1] != " " or _UNTIL.match(text, stop) or _PAST.match(text, stop):
        return False
    return following[1:].islower() or "\u0620" <= following[1:] <= "\u06d3"
