# SPDX-License-Identifier: MIT
"""Which date each day heading of a text is: its year, its month where only the title says it, the order of 3/4/2021.

What decides nothing is left open and said. Which session belongs to which day is `placing`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from forumdesk.errors import ForumDeskError
from forumdesk.formats.page_text.calendar import days
from forumdesk.formats.page_text.clock.dates import PartialDate
from forumdesk.formats.page_text.headings.headings import DayMention
from forumdesk.formats.reading import Answers, NoteLevel, Setting
from forumdesk.i18n import _
from forumdesk.times import WEEKDAYS, day_long

YEARS = range(1901, 2201)
"""A date in another year is a slip of the pen."""
_LONGEST = 60
"""Days. A title that says a longer span is not the one of the program."""


def check_first(answers: Answers) -> None:
    """Raise ForumDeskError when the first day was said to be in a year in which no program is."""
    if answers.first_date and answers.first_date.year not in YEARS:
        message = _("The first day can't be in the year {year}. Give a date such as 2021-05-19.")
        raise ForumDeskError(message.format(year=answers.first_date.year))


@dataclass(frozen=True, slots=True)
class Doubt:
    """A remark about one field, to become a note once the record has its id."""

    line: int
    field: str
    message: str
    level: NoteLevel = NoteLevel.GUESS
    place: int = 0
    """Which of the sessions on its line it is about, from 0."""


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """A date such as 3/4/2021 of which nothing in the text says whether day or month stands first."""

    line: int
    """Where it stands; 0 where it stands above the program."""
    day_first: date
    month_first: date
    said: str = ""
    """What a person has said, as a value of `Setting.DATE_ORDER`."""


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of each day heading, None where it has none, with what is doubtful about them."""

    dates: tuple[date | None, ...]
    opening: tuple[PartialDate, ...] = ()
    """The dates above the program, day and month in the order that was found or said."""
    doubts: tuple[Doubt, ...] = ()
    order: OpenOrder | None = None
    year: int = 0
    """The year of dates that print none; 0 where there are no dates."""


def dates_of(
    mentions: Sequence[DayMention], opening: Sequence[PartialDate], answers: Answers, text: str, today: date
) -> Dating:
    """Return what date every day heading is. `opening` are the dates in the lines above the program."""
    printed = [each.date for each in mentions if each.date and each.date.month]
    shown = _order_in(printed, opening, text)
    ways = _order_by_running_on(printed) if shown is None else shown
    said = answers.settings.get(Setting.DATE_ORDER, "")
    if (said or ways) == "month":
        mentions = [replace(each, date=_swapped(each.date)) for each in mentions]
        printed = [each.date for each in mentions if each.date and each.date.month]
        opening = [_swapped(each) or each for each in opening]
    year = days.likely_year(printed or opening, text, answers.first_date, today) if printed or opening else 0
    order = None if ways else _open_order([(each.line, each.date) for each in mentions], year, said)
    if order is None and not ways and not printed:
        order = _open_order([(0, each) for each in opening], year, said)
    span = _span(opening, year)
    found: list[date | None] = []
    doubts = _doubt_of_order(mentions, year) if ways and shown is None and not said else []
    for mention in mentions:
        when, doubt = _date_of(mention, year, span, answers)
        found.append(when)
        doubts += doubt
    return Dating(tuple(found), tuple(opening), tuple(doubts), order, year)


def _swapped(printed: PartialDate | None) -> PartialDate | None:
    return printed.swapped() if printed and printed.unsure else printed


_STROKES = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:19|20)\d\d(?!\d)")


def _order_in(printed: Sequence[PartialDate], opening: Sequence[PartialDate], text: str) -> str | None:
    """Return "day" or "month" where the text shows which stands first in 3/4/2021, "" where it shows both."""
    unsure = [each for each in (*printed, *opening) if each.unsure]
    if not unsure:
        return "day"
    pairs = [(int(one), int(two)) for one, two in _STROKES.findall(text)]
    shown = {"day" if one > 12 else "month" for one, two in pairs if (one > 12) != (two > 12)}
    shown |= {way for each in unsure for way in _by_weekday(each)}
    if not shown:
        plain = {(each.month, each.day) for each in (*printed, *opening) if not each.unsure and each.month}
        shown |= {"day" for each in unsure if (each.month, each.day) in plain}
        shown |= {"month" for each in unsure if (each.day, each.month) in plain}
    return (shown.pop() if len(shown) == 1 else "") if shown else None


def _by_weekday(each: PartialDate) -> Iterable[str]:
    if each.weekday and each.year:
        as_day, as_month = each.on(0), each.swapped().on(0)
        fits = [bool(found and found.isoweekday() == each.weekday) for found in (as_day, as_month)]
        if fits[0] != fits[1]:
            yield "day" if fits[0] else "month"


def _order_by_running_on(printed: Sequence[PartialDate]) -> str:
    """Return the order in which the dates follow one another; empty where both do, or none."""
    shown = _by_running_on([each for each in printed if each.unsure or each.month == each.day])
    return shown.pop() if len(shown) == 1 else ""


def _doubt_of_order(mentions: Sequence[DayMention], year: int) -> list[Doubt]:
    """Say on the first date that only the dates after it show which of its two readings is meant."""
    message = _("The date can be {date} or {other}. {date} was taken, because then the days follow one another.")
    for each in mentions:
        if each.date and each.date.unsure:
            when, other = each.date.on(year), each.date.swapped().on(year)
            if when and other:
                said = message.format(date=day_long(when), other=day_long(other))
                return [Doubt(each.line, "day", said)]
    return []


def _by_running_on(numbers: Sequence[PartialDate]) -> set[str]:
    """Return the order in which the dates follow one another as days of one program do, where only one does."""
    if len({(each.month, each.day) for each in numbers}) < 2:
        return set()
    spans = {way: _length(each if way == "day" else each.swapped() for each in numbers) for way in ("day", "month")}
    close = {way for way, length in spans.items() if length <= max(7, 2 * len(numbers))}
    return close if len(close) == 1 else set()


def _length(printed: Iterable[PartialDate]) -> int:
    found = [when.toordinal() for each in printed if (when := each.on(2024))]
    return max(found) - min(found)


def _open_order(printed_on: Iterable[tuple[int, PartialDate | None]], year: int, said: str) -> OpenOrder | None:
    for line, printed in printed_on:
        if printed and printed.unsure:
            first, second = printed.on(year), printed.swapped().on(year)
            if first and second:
                as_month = said == "month"
                return OpenOrder(line, second if as_month else first, first if as_month else second, said)
    return None


def _span(opening: Sequence[PartialDate], year: int) -> tuple[date, ...]:
    """Return the days that the lines above the program name for it; of several ranges the first."""
    ranges = sorted((each for each in opening if each.month), key=lambda each: not each.last_day)
    for each in ranges:
        first, last = each.on(year), each.last_on(year)
        if first and last and 0 <= (last - first).days <= _LONGEST:
            return tuple(first + timedelta(days=step) for step in range((last - first).days + 1))
    return ()


def _date_of(mention: DayMention, year: int, span: Sequence[date], answers: Answers) -> tuple[date | None, list[Doubt]]:
    said = iso(answers.values.get((mention.line, "day"), ""))
    printed = mention.date
    if said or printed is None:
        return said, []
    if not printed.month:
        return _within(printed, span), []
    when = printed.on(year)
    if when is None:
        message = _("There is no such date in {year}. The day was placed beside the others.")
        return None, [Doubt(mention.line, "day", message.format(year=printed.year or year), NoteLevel.WARNING)]
    return when, _doubts(mention.line, printed, when)


def _within(printed: PartialDate, span: Sequence[date]) -> date | None:
    """Return the one day of a span that a weekday, or a weekday and a number ("Wed 27th"), can mean."""
    fitting = [
        each for each in span if printed.day in {0, each.day} and (printed.day or printed.weekday == each.isoweekday())
    ]
    return fitting[0] if len(fitting) == 1 else None


def _doubts(line: int, printed: PartialDate, when: date) -> list[Doubt]:
    if printed.weekday and printed.weekday != when.isoweekday():
        message = _("The text says {said}, but {date} {year} is another weekday. The date was kept.")
        said = WEEKDAYS[printed.weekday - 1]
        message = message.format(said=said, date=day_long(when), year=when.year)
        return [Doubt(line, "day", message, NoteLevel.WARNING)]
    if not printed.year:
        message = _("The text gives no year here. {date} {year} was assumed.")
        return [Doubt(line, "day", message.format(date=day_long(when), year=when.year))]
    return []


def iso(text: str) -> date | None:
    """Return the date that a person wrote as 2021-05-19; None for anything else, and for a year far away."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.year in YEARS else None
