# SPDX-License-Identifier: MIT
"""Dates and numbers of days in a line, in any order and language: "Wed., May 19", "16 апреля, четверг", "第1天".

Words are looked up one by one, so that "May" and "March" count only beside a number, and a line costs little. Which
session belongs to which day is `days`' business, what is a heading `headings`'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from forumdesk.formats.page_text.clock import jalali
from forumdesk.formats.page_text.clock.date_words import EAST_WEEKDAY, JALALI, MONTHS, WEEKDAYS, east_number, tokens
from forumdesk.formats.page_text.vocabulary import calendar as words


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is printed; `begin` and `stop` are places in the shadow. 0 stands for what is not said."""

    begin: int
    stop: int
    month: int = 0
    day: int = 0
    year: int = 0
    weekday: int = 0
    """Monday is 1."""
    last_day: int = 0
    """The last day of a range such as "19-20 May"; a range is no day heading."""
    unsure: bool = False
    """Whether day and month could be the other way round (03/04/2021)."""
    last_month: int = 0
    """The month of the last day, where it is another one ("30 April – 2 May")."""

    def on(self, year: int) -> date | None:
        """Return the date, with this year when it prints none; None when there is no such day or no month."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None

    def last_on(self, year: int) -> date | None:
        """Return the last day of a range, or the only day; None when there is no such day."""
        if not self.last_day:
            return self.on(year)
        try:
            return date(self.year or year, self.last_month or self.month, self.last_day)
        except ValueError:
            return None

    def swapped(self) -> PartialDate:
        """Return the date with day and month the other way round."""
        return replace(self, month=self.day, day=self.month)


_ONLY_WITH_MORE = frozenset({"set", "out", "ago", "ara", "tem", "mag", "می", "مه", "ماي", "دی", "تیر", "مهر"})
"""Months that are other words as well, and need a weekday, a year or a point beside them."""

_ORDINAL_END = r"(?:st|nd|rd|th|\.|er|re|°|[eoa](?![^\W\d_]))?"
_UNTIL = rf"\s?(?:[-–—~〜/]|(?<=[\s.])(?:{words.DATE_RANGE.alternation})(?=\s)|(?<=\s)و)\s?"
_OF = rf"(?:(?:{words.OF.alternation})\s)?"
_NOT_BEFORE = r"(?<![\w.:/-])"
_DAY_BEFORE = re.compile(
    rf"{_NOT_BEFORE}(?P<day>[0-3]?\d){_ORDINAL_END}(?:{_UNTIL}(?P<last>[0-3]?\d){_ORDINAL_END})?[\s/-]?{_OF}$",
    re.IGNORECASE,
)
_DAY_BEHIND = re.compile(
    rf"\.?,?\s?(?P<day>[0-3]?\d)(?!\d|\s?[:h]\s?\d|\.\d\d){_ORDINAL_END}"
    rf"(?:{_UNTIL}(?P<last>[0-3]?\d)(?!\d|\s?[:h]|\.\d|\s?[ap]\.?m|\s[^\W\d_]){_ORDINAL_END})?",
    re.IGNORECASE,
)
_YEAR = re.compile(
    rf"\.?,?\s?{_OF}(?:(?P<year>(?:19|20)\d\d|1[34]\d\d)|['’](?P<short>\d\d))(?!\d|:\d|-\d)"
    r"(?:\s?(?:г\.|года?(?!\w)|م\b))?",
    re.IGNORECASE,
)
_YEAR_BEHIND = re.compile(r"(?P<sign>[/-])(?:(?P<year>20\d\d)|(?P<short>\d\d))(?![\w:.-])")
"""The year of "15-Feb-27", behind the sign that parts the day from the month."""
_SHORT_YEAR = re.compile(r"\.?\s(?P<year>)(?P<short>[1-4]\d)(?=$|[\t,;)\]]|\.(?!\d)|\s[-–—(](?!\s?\d))")
"""The year of "MON 15 FEB 27", which nothing but a mark follows."""
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""The year before the first of each count of years in East Asia."""
_REPUBLIC = 1911
"""The year before the first of Taiwan's count, which prints no name beside its three figures: "114年9月25日"."""
_EAST = re.compile(
    r"(?:(?:(?P<year>(?:19|20)\d\d)|(?P<era>令和|平成|昭和|民[國国])\s?(?P<count>\d{1,3}|元)|(?<!\d)(?P<bare>1[01]\d))\s?[年년]\s?)?"
    r"(?<!\d)(?P<month>1[0-2]|0?[1-9])\s?[月월]\s?(?P<day>[0-3]?\d)\s?[日号號일]?(?!\d)"
    r"(?!间|間|目)"
)
_EAST_UNTIL = re.compile(
    r"\s?(?:[-–—~〜]|至|到|、|・|和)\s?(?:(?P<year>(?:19|20)\d\d)年)?(?:(?P<month>1[0-2]|0?[1-9])\s?月\s?)?"
    r"(?P<day>[0-3]?\d)\s?[日号號]"
)
_NUMERIC = re.compile(
    rf"{_NOT_BEFORE}"
    r"(?:(?P<from>[0-3]?\d)\.(?:(?P<month>[01]?\d)\.)?\s?[-–—]\s?(?=[0-3]?\d\.[01]?\d\.))?"
    r"(?:(?P<year>(?:19|20)\d\d)(?P<iso>[-/.])(?P<mm>[01]?\d)(?P=iso)(?P<dd>[0-3]?\d)"
    r"|(?P<first>[0-3]?\d)(?P<sign>[./-])\s?(?P<second>[0-3]?\d)(?P=sign)\s?"
    r"(?P<late>(?:19|20)\d\d|(?<=[./])\d\d(?![.:]\d))"
    r"|(?P<one>[0-3]?\d)(?P<mark>[./])\s?(?P<two>[0-3]?\d)(?P<end>\.?))(?!\d|/\d|:\d)"
)
_HAS_DIGIT = re.compile(r"\d")
_GLUE_BEFORE = re.compile(
    rf"(?P<glue>[.,،:)]{{0,2}}\s?(?:[-–—(]\s?)?(?:(?:{words.BEFORE_DAY.alternation})\s)?)$", re.IGNORECASE
)
_GLUE_BEHIND = re.compile(r"(?:\s?[,،(\[–—·•-]\s?|\s)")
_TWICE = re.compile(r"\s?[/|,·–-]\s?|\s")
_LOOK_BACK = 40


def find_date(text: str) -> PartialDate | None:
    """Return the first date in a shadow line, or None."""
    return next(find_dates(text), None)


def find_dates(text: str) -> Iterator[PartialDate]:
    """Yield the dates in a shadow line from left to right; of a range the first day, with its last."""
    if not _HAS_DIGIT.search(text):
        return
    printed = (_from_first_day(text, each) for each in (*_in_words(text), *_eastern(text), *_numeric(text)))
    found = sorted(printed, key=lambda each: (each.begin, -each.stop))
    apart: list[PartialDate] = []
    for each in found:
        if not apart or each.begin >= apart[-1].stop:
            apart.append(each)
    place = 0
    while place < len(apart):
        each, place = _as_range(text, apart, place)
        yield each


_BETWEEN = re.compile(rf"\s?[,)]?{_UNTIL}", re.IGNORECASE)


_FIRST_DAY = re.compile(
    rf"{_NOT_BEFORE}(?P<day>[0-3]?\d){_ORDINAL_END}{_UNTIL}(?:{words.BEFORE_DAY.alternation}\s)?$", re.IGNORECASE
)


def _from_first_day(text: str, made: PartialDate) -> PartialDate:
    """Return the range that ends with a date, "Sat 30 – Sun 31 January", where both have their weekday."""
    if not (made.weekday and made.month and made.begin) or made.last_day:
        return made
    first = _FIRST_DAY.search(text, max(0, made.begin - 12), made.begin)
    if first is None or not 1 <= int(first["day"]) < made.day:
        return made
    whole = replace(made, begin=first.start(), day=int(first["day"]), last_day=made.day, weekday=0, unsure=False)
    whole = replace(_with_weekday(text, whole), stop=made.stop)
    return whole if whole.weekday else made


def _as_range(text: str, found: list[PartialDate], place: int) -> tuple[PartialDate, int]:
    """Join two dates with a dash or a word such as "to" between them into one range."""
    first = found[place]
    after = found[place + 1] if place + 1 < len(found) else None
    if after is None or first.last_day or after.last_day or not _BETWEEN.fullmatch(text[first.stop : after.begin]):
        return first, place + 1
    whole = replace(
        first,
        stop=after.stop,
        year=first.year or after.year,
        last_day=after.day,
        last_month=after.month if after.month != first.month else 0,
    )
    return whole, place + 2


def _in_words(text: str) -> Iterator[PartialDate]:
    """Yield the dates whose month is a word, and the weekdays with only a number ("Wed 27th")."""
    for begin, stop, word in tokens(text):
        month = MONTHS.get(word) or JALALI.get(word)
        made = _around_month(text, begin, stop, month, jalali_month=word in JALALI) if month else None
        if made and (word not in _ONLY_WITH_MORE or made.weekday or made.year or text[stop : stop + 1] in {".", "/"}):
            yield made
        elif word in WEEKDAYS and (bare := _weekday_and_day(text, begin, stop, word)):
            yield bare


_BEHIND_DAY = re.compile(rf"(?<!\w)(?:{words.DAY_WORDS.alternation})\s$", re.IGNORECASE)


def _around_month(text: str, begin: int, stop: int, month: int, *, jalali_month: bool) -> PartialDate | None:
    start = max(0, begin - _LOOK_BACK)
    before = _DAY_BEFORE.search(text[start:begin])
    days = before or _DAY_BEHIND.match(text, stop)
    if days is None:
        return None
    low, high = (start + before.start(), stop) if before else (begin, days.end())
    numbered = before is not None and before["last"] is not None and _BEHIND_DAY.search(text, start, low) is not None
    if before and numbered:
        low = start + before.start("last")  # "Day 2 – 21 May" is no range
    if before and text[high : high + 1] == ".":
        high += 1
    year = _YEAR.match(text, high) or (_short_year(text, begin, high) if before else None)
    day, last = int(days["last" if numbered else "day"]), 0 if numbered else int(days["last"] or 0)
    said = _year_of(year)
    if not 1 <= day <= 31 or last > 31 or 0 < last <= day or (1300 <= said < 1500 and not jalali_month):
        return None
    made = PartialDate(low, year.end() if year else high, month, day, said, 0, last)
    if jalali_month:
        converted = _gregorian(made)
        return _with_weekday(text, converted) if converted else None
    made = _with_weekday(text, made)
    late = None if said else _YEAR.match(text, made.stop)
    return replace(made, stop=late.end(), year=_year_of(late)) if late else made


def _short_year(text: str, month: int, stop: int) -> re.Match[str] | None:
    """Return the two figures of a year behind a day and a month, as in "15-Feb-27" and "15 FEB 27"."""
    behind = _YEAR_BEHIND.match(text, stop)
    if behind and text[month - 1] == behind["sign"]:
        return behind
    return _SHORT_YEAR.match(text, stop)


def _year_of(match: re.Match[str] | None) -> int:
    if match is None:
        return 0
    return int(match["year"] or 2000 + int(match["short"]))


def _gregorian(made: PartialDate) -> PartialDate | None:
    """Return a date of the Iranian calendar in ours; None without a year, for then nothing says which."""
    when = jalali.to_date(made.year, made.month, made.day) if 1300 <= made.year < 1500 else None
    last = jalali.to_date(made.year, made.month, made.last_day) if when and made.last_day else None
    if when is None:
        return None
    other_month = last.month if last and last.month != when.month else 0
    return replace(
        made, year=when.year, month=when.month, day=when.day, last_day=last.day if last else 0, last_month=other_month
    )


_NUMBER_BEHIND = re.compile(
    rf"\.?,?\s(?:(?:{words.BEFORE_DAY.alternation})\s)?(?P<day>[0-3]?\d)"
    r"(?!\d|[.:/h]\s?\d|[-–]\d|\s?[ap]m)(?:st|nd|rd|th|\.|er|[oa])?(?![^\W\d_])",
    re.IGNORECASE,
)


def _weekday_and_day(text: str, begin: int, stop: int, word: str) -> PartialDate | None:
    """Read "Wed 27th", whose month stands elsewhere."""
    begin = _said_twice(text, begin, WEEKDAYS[word])
    if begin and not text[:begin].isspace() and text[begin - 1] not in "\t([|":
        return None
    match = _NUMBER_BEHIND.match(text, stop)
    if match is None or not 1 <= int(match["day"]) <= 31 or (word in words.SHARED_SHORT and word not in _PLAIN_SHORT):
        return None
    return PartialDate(begin, match.end(), day=int(match["day"]), weekday=WEEKDAYS[word])


_PLAIN_SHORT = frozenset({"sun", "sat"})


def _eastern(text: str) -> Iterator[PartialDate]:
    for match in _EAST.finditer(text):
        stop, last, last_month = match.end(), 0, 0
        weekday = EAST_WEEKDAY.match(text, stop) or EAST_WEEKDAY.match(text, stop + 1)
        number = east_number(weekday) if weekday else 0
        if weekday:
            stop = weekday.end() + (text[weekday.end() : weekday.end() + 1] == ")")
        if until := _EAST_UNTIL.match(text, stop):
            last, last_month, stop = int(until["day"]), int(until["month"] or 0), until.end()
        month, day = int(match["month"]), int(match["day"])
        if 1 <= day <= 31:
            yield PartialDate(
                match.start(), stop, month, day, _eastern_year(match), number, last,
                last_month=last_month if last_month != month else 0,
            )  # fmt: skip


def _eastern_year(match: re.Match[str]) -> int:
    """Return the year as we count it; 0 when none is printed."""
    if match["era"]:
        return _ERAS[match["era"]] + (1 if match["count"] == "元" else int(match["count"]))
    return int(match["year"] or 0) or (_REPUBLIC + int(match["bare"]) if match["bare"] else 0)


def _numeric(text: str) -> Iterator[PartialDate]:
    for match in _NUMERIC.finditer(text):
        if match["year"]:
            made = PartialDate(*match.span(), int(match["mm"]), int(match["dd"]), int(match["year"]))
        elif match["first"]:
            made = _by_sign(match, match["first"], match["second"], match["sign"])
            made = replace(made, year=int(match["late"]) + (2000 if len(match["late"]) == 2 else 0))
        else:
            made = _by_sign(match, match["one"], match["two"], match["mark"])
            if made.day <= 31 and 1 <= made.month <= 12:
                made = _with_weekday(text, made)
            if not made.weekday and not _is_short(text, match):
                continue
        if match["from"]:
            made = _from(made, int(match["from"]), int(match["month"] or made.month))
        if 1 <= made.day <= 31 and 1 <= made.month <= 12:
            yield made if made.weekday else _with_weekday(text, made)


def _from(made: PartialDate, day: int, month: int) -> PartialDate:
    """Return the range that begins with a day and ends with the date."""
    other_month = made.month if made.month != month else 0
    return replace(made, month=month, day=day, last_day=made.day, last_month=other_month, unsure=False)


def _by_sign(match: re.Match[str], one: str, two: str, sign: str) -> PartialDate:
    """Read two numbers as day and month: by a point or a dash the day first, by a stroke either of the two."""
    day, month = int(one), int(two)
    if month > 12 and sign == "/":
        day, month = month, day
    unsure = sign == "/" and day <= 12 and day != month
    return PartialDate(*match.span(), month, day, unsure=unsure)


def _is_short(text: str, match: re.Match[str]) -> bool:
    """Tell whether "03.03." or "25/09" is a date though no weekday says so: it stands alone, or at the line's edge."""
    around = (text[: match.start()] + text[match.end() :]).strip(" \t()[]-–—:,.|")
    if match["mark"] == ".":
        padded = len(match["one"]) == 2 and len(match["two"]) == 2
        return bool(match["end"]) and (not around or (padded and match.start() == 0))
    return any(word in words.DAY_WORDS.folded for _begin, _stop, word in tokens(text)) or (
        match.start() == 0 and re.match(r"[\s,|]{1,3}\d\d?[:.h]\d\d", text[match.end() :]) is not None
    )


def _with_weekday(text: str, made: PartialDate) -> PartialDate:
    """Return a date with the weekday right before or behind it."""
    glue = _GLUE_BEFORE.search(text, max(0, made.begin - 12), made.begin)
    before, behind = _weekday_before(text, made, glue), _weekday_behind(text, made)
    # In "30 Eylül Çarşamba - 1 Ekim Perşembe" the dash parts two dates.
    loose = glue is not None and any(dash in glue["glue"] for dash in "-–—")
    return (behind or before or made) if loose else (before or behind or made)


def _weekday_before(text: str, made: PartialDate, glue: re.Match[str] | None) -> PartialDate | None:
    edge = glue.start() if glue else made.begin
    for begin, stop, word in tokens(text):
        if stop == edge and word in WEEKDAYS and begin < made.begin:
            closed = glue is not None and "(" in glue["glue"] and text[made.stop : made.stop + 1] == ")"
            first = _past_on(text, _said_twice(text, begin, WEEKDAYS[word]))
            return replace(made, begin=first, stop=made.stop + closed, weekday=WEEKDAYS[word])
    return None


def _said_twice(text: str, begin: int, weekday: int) -> int:
    """Return where a weekday begins that another language has right before it: "MONDAY / LUNES 8"."""
    for low, high, word in tokens(text):
        if high < begin and WEEKDAYS.get(word) == weekday and _TWICE.fullmatch(text, high, begin):
            return low
    return begin


def _weekday_behind(text: str, made: PartialDate) -> PartialDate | None:
    glue = _GLUE_BEHIND.match(text, made.stop)
    place = glue.end() if glue else made.stop
    bracket = glue is not None and "(" in glue[0]
    for begin, stop, word in tokens(text):
        if begin == place and word in WEEKDAYS and (word not in words.SHARED_SHORT or bracket):
            closed = bracket and text[stop : stop + 1] == ")"
            return replace(made, stop=stop + closed, weekday=WEEKDAYS[word])
    weekday = EAST_WEEKDAY.match(text, made.stop) or EAST_WEEKDAY.match(text, place)
    return replace(made, stop=weekday.end(), weekday=east_number(weekday)) if weekday else None


def _past_on(text: str, begin: int) -> int:
    return begin - 3 if text[max(0, begin - 3) : begin].lower() == "on " else begin


def candidates(text: str, year: int) -> tuple[date, ...]:
    """Return the dates that all a person has typed into a shadow line can mean, with this year where none is said.

    Two where day and month could be the other way round; none for anything else, and for a day that does not exist.
    """
    found = find_date(text)
    if found is None or found.last_day or text[: found.begin].strip() or text[found.stop :].strip():
        return ()
    meant = [found.on(year)]
    if found.unsure:
        meant.append(found.swapped().on(year))
    real = tuple(each for each in meant if each)
    if found.unsure and found.weekday:
        fitting = tuple(each for each in real if each.isoweekday() == found.weekday)
        return fitting or real
    return real
