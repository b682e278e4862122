# SPDX-License-Identifier: MIT
"""Which date each day of a workbook is: day or month first, the year that nobody printed, "Day 2" and "Thu".

Decided over all columns of dates together; what decides nothing is asked. What one cell says is `moments`' business.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from forumdesk.formats.page_text.calendar import asking, days
from forumdesk.formats.page_text.calendar.dating import YEARS, OpenOrder, check_first
from forumdesk.formats.reading import Answers, Note, NoteLevel, Question, Setting
from forumdesk.formats.spreadsheets.moments import Day
from forumdesk.i18n import _, ngettext


class Calendar:
    """The dates of a workbook, as far as its cells and a person say them."""

    def __init__(self, said: Sequence[Day], text: str, answers: Answers) -> None:
        """Decide for all days that cells say; `text` is what stands around the tables, whose years count.

        Raises ForumDeskError when the first day was said to be in a year in which no program is.
        """
        check_first(answers)
        self._first = answers.first_date
        self._order, self._open = _order([each.numbers for each in said if each.numbers], answers)
        partial = [each.partial for each in said if each.partial and each.partial.month]
        today = datetime.now(UTC).date()
        self._year = days.likely_year(partial, text, self._first, today) if partial else 0
        self.assumed = bool(partial) and self._first is None
        """Whether the year is only likely."""
        self._known = sorted({found for each in said if (found := self._by_itself(each)) is not None})
        self._relative: set[int] = set()

    def date_of(self, day: Day | None, number: int = 1) -> date | None:
        """Return the date of a day; `number` is which day of the program it is where the cell says none."""
        if day is not None and (found := self._by_itself(day)) is not None:
            return found
        weekday = day.partial.weekday if day and day.partial and not day.partial.month else 0
        fitting = [each for each in self._known if weekday and each.isoweekday() == weekday]
        if len(fitting) == 1:
            return fitting[0]
        if day is not None and not (weekday or day.number):
            return None
        self._relative.add(weekday - 8 if weekday else day.number if day else number)
        if self._first is None:
            return None
        step = (weekday - self._first.isoweekday()) % 7 if weekday else (day.number if day else number) - 1
        return self._first + timedelta(days=step)

    def stated(self, day: Day | None) -> date | None:
        """Return the date that a cell says by itself; None where it says none, or only a weekday or a number."""
        return self._by_itself(day) if day else None

    def _by_itself(self, day: Day) -> date | None:
        if day.exact is not None:
            return day.exact if day.exact.year in YEARS else None
        if day.numbers:
            one, two, year = day.numbers
            first_is_day = one > 12 or (two <= 12 and self._order != "month")
            return _date(year, *((two, one) if first_is_day else (one, two)))
        return day.partial.on(self._year) if day.partial and day.partial.month else None

    @property
    def dates(self) -> list[date]:
        """The dates that cells say by themselves, in order."""
        return self._known

    def questions(self) -> tuple[tuple[Question, ...], tuple[Note, ...]]:
        """Return what has to be asked once every date has been, and the notes about it."""
        order, notes = asking.date_order(self._open)
        questions = (order,) if order else ()
        if not self._relative:
            unused = _unused() if self._first and self._known and self._known[0] != self._first else ()
            return questions, (*notes, *unused)
        asked, missing = _first_date(len(self._relative), self._first)
        return (*questions, asked), (*notes, *missing)


def _order(numbers: Sequence[tuple[int, int, int]], answers: Answers) -> tuple[str, OpenOrder | None]:
    """Return whether day or month stands first, and the date to ask about where nothing shows it."""
    shown = {"day" if one > 12 else "month" for one, two, _year in numbers if (one > 12) != (two > 12)}
    if len(shown) == 1:
        return shown.pop(), None
    said = answers.settings.get(Setting.DATE_ORDER, "")
    for one, two, year in numbers:
        as_day, as_month = _date(year, two, one), _date(year, one, two)
        if one != two and as_day and as_month:
            return said, OpenOrder(0, as_day, as_month, said)
    return said, None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _first_date(count: int, first: date | None) -> tuple[Question, tuple[Note, ...]]:
    detail = ngettext(
        "The table has {count} day without a date.", "The table has {count} days without a date.", count
    ).format(count=count)
    question = Question(
        key="first_date",
        text=_("Which date is day 1?"),
        detail=detail,
        answered=first.isoformat() if first else "",
    )
    if first:
        return question, ()
    message = _(
        "The table gives no date. Say which date day 1 is; on the command line with --date, such as --date 2021-05-19."
    )
    return question, (Note(level=NoteLevel.MISSING, message=message, field="first_date"),)


def _unused() -> Iterable[Note]:
    message = _("The table has dates of its own, so the date that was given for day 1 was not used.")
    return (Note(level=NoteLevel.WARNING, message=message, field="first_date"),)
