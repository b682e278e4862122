# SPDX-License-Identifier: MIT
"""When each row of a table takes place: date and clock of its cells put together, and what is odd about them.

The clocks of a day in one room are settled together, as those of a text are (`page_text.calendar.settling`): morning
or afternoon, past midnight, an end before its start.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from forumdesk.formats.page_text.calendar import days, settling
from forumdesk.formats.page_text.calendar.settling import Custom, Settled
from forumdesk.formats.page_text.clock.times import Times
from forumdesk.formats.reading import Answers, Setting
from forumdesk.formats.schedule_times import MAX_MINUTES
from forumdesk.formats.spreadsheets import moments
from forumdesk.formats.spreadsheets.calendar import Calendar
from forumdesk.formats.spreadsheets.columns import Row
from forumdesk.formats.spreadsheets.moments import Day, Moment
from forumdesk.i18n import _
from forumdesk.times import wall

_DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What the cells of one row say of when it is."""

    room: str = ""
    day: Day | None = None
    """Of a cell of its own, of a row above, or of the sheet."""
    start: Moment = moments.NOTHING
    end: Moment = moments.NOTHING
    end_day: Day | None = None
    length: int | None = None
    times: Times | None = None
    """The time, or the range, at which it is; an end of its own column belongs to it."""
    unread: tuple[str, ...] = ()
    """Cells that should say when it is, and do not."""

    @property
    def dated(self) -> Day | None:
        """The date at which it begins; the one beside the time goes first."""
        return self.start.day or self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """When a row is, in the wall time of the program, and what is odd."""

    start: datetime | None = None
    duration: int = 0
    date: date | None = None
    """The date that it has, also without a time."""
    odd: tuple[str, ...] = ()
    guesses: tuple[str, ...] = ()
    """What was understood in the likeliest way."""


def said(row: Row, above: Day | None) -> When:
    """Return what the cells of a row say; `above` is the day that stands over it."""
    start, end = _first(row, "start", day=False), _first(row, "end", day=False)
    dated, end_dated = _first(row, "date", day=True), _first(row, "end_date", day=True)
    if start.times is None and dated.times is not None:
        start = replace(start, times=dated.times, aware=dated.aware)
    if end.times is None and end_dated.times is not None:
        end = replace(end, times=end_dated.times, aware=end_dated.aware)
    fields = {"start": start, "end": end, "date": dated, "end_date": end_dated}
    unread = [row.text(field) for field, found in fields.items() if found == moments.NOTHING and row.text(field)]
    lengths = [moments.length(value) for _column, value in row.cells("duration")]
    unread += [row.text("duration")] if lengths == [None] else []
    return When(
        room=row.text("room"),
        day=dated.day or above,
        start=start,
        end=end,
        end_day=end.day or end_dated.day,
        length=lengths[0] if lengths else None,
        times=_range(start.times, end.times),
        unread=tuple(unread),
    )


def _range(first: Times | None, last: Times | None) -> Times | None:
    """Return what the cells of start and end say together."""
    if first is None or last is None or first.last:
        return first
    return replace(first, last=last.last or last.first)


def _first(row: Row, field: str, *, day: bool) -> Moment:
    found = [moments.in_cell(value, day=day) for _column, value in row.cells(field)]
    return next((each for each in found if each != moments.NOTHING), moments.NOTHING)


def place(whens: Sequence[When], calendar: Calendar, zone: str, answers: Answers) -> list[Placed]:
    """Return when each row is; moments with an offset are shown in `zone`, and as printed where it is empty."""
    numbers = _numbers(whens)
    dates = [
        calendar.date_of(each.dated, number) if each.times else calendar.stated(each.dated)
        for each, number in _both(whens, numbers)
    ]
    settled = _settled(whens, numbers, answers)
    return [
        _placed(when, found, settled.get(index), calendar, zone)
        for index, (when, found) in enumerate(zip(whens, dates, strict=True))
    ]


def _both(whens: Sequence[When], numbers: Sequence[int]) -> Iterator[tuple[When, int]]:
    return zip(whens, numbers, strict=True)


def _numbers(whens: Sequence[When]) -> list[int]:
    """Return for each row which day of the program it is on, where no cell says a day: as its times start over."""
    timed = [(index, each) for index, each in enumerate(whens) if each.times and each.dated is None]
    slots = []
    for _index, each in timed:
        rough = settling.roughly(each.times, plain=False) if each.times else Settled(0)
        slots.append(days.Slot(rough.start, rough.end or rough.start + 1, "", each.room))
    found = [1] * len(whens)
    for (index, _each), number in zip(timed, days.restarts(slots), strict=True):
        found[index] = number
    return found


def _settled(whens: Sequence[When], numbers: Sequence[int], answers: Answers) -> dict[int, Settled]:
    """Return what the times mean, by the place of their row: those of one day in one room are taken together."""
    written = [each.times for each in whens if each.times]
    said_of_all = answers.settings.get(Setting.MERIDIAN, "")
    custom = Custom(plain=settling.unmarked(written), meridian=said_of_all, direction=1)
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, (each, number) in enumerate(_both(whens, numbers)):
        if each.times:
            # A date beside the time is that of the moment, so that nothing of the list around it has to tell.
            alone = index if each.start.day else -1
            groups[each.dated or number, each.room, alone].append(index)
    found: dict[int, Settled] = {}
    for indices in groups.values():
        day = [times for index in indices if (times := whens[index].times)]
        found.update(zip(indices, settling.settle(day, custom), strict=True))
    return found


def _placed(when: When, on: date | None, settled: Settled | None, calendar: Calendar, zone: str) -> Placed:
    odd = [_("“{text}” can't be read as a date or a time").format(text=text[:40]) for text in when.unread]
    if settled is None or on is None:
        return Placed(date=on, odd=tuple(odd), duration=when.length or 0)
    try:
        midnight = datetime.combine(on, time())
        start = midnight + timedelta(minutes=settled.start)
        if when.start.aware is not None:
            start = _shown(when.start.aware, zone)
        last = _end(when, settled, midnight, calendar, zone)
    except OverflowError:
        return Placed(date=on, odd=tuple(odd), duration=when.length or 0)
    if settled.start >= _DAY:
        guess = _("{time} was taken for the night after that day").format(time=f"{start:%H:%M}")
    else:
        guess = settled.doubt if settled.field == "start" else ""
    minutes, ends = _length(start, last, when)
    guesses = (guess,) if guess else ()
    return Placed(start=start, duration=minutes, date=start.date(), odd=(*odd, *ends), guesses=guesses)


def _shown(moment: datetime, zone: str) -> datetime:
    return wall(moment, zone) if zone else moment.replace(tzinfo=None)


def _end(when: When, settled: Settled, midnight: datetime, calendar: Calendar, zone: str) -> datetime | None:
    """Return when it ends, also before it starts; None where nothing says it."""
    if when.end.aware is not None and when.start.aware is not None:
        return _shown(when.end.aware, zone)
    if when.times is None or when.times.last is None:
        return None
    on = calendar.date_of(when.end_day) if when.end_day else None
    last = when.times.last.minutes
    if on is not None and on != midnight.date():
        return datetime.combine(on, time()) + timedelta(minutes=last)
    return midnight + timedelta(minutes=last if settled.end is None else settled.end)


def _length(start: datetime, last: datetime | None, when: When) -> tuple[int, tuple[str, ...]]:
    """Return how many minutes it lasts, 0 for unknown, and what is odd about that."""
    if last is None:
        return when.length or 0, ()
    minutes = round((last - start).total_seconds() / 60)
    if minutes < 0 or minutes > MAX_MINUTES:
        words = _("ends before it starts; kept without an end") if minutes < 0 else _("is longer than two weeks")
        return when.length or 0, (words,)
    if minutes and when.length and minutes != when.length:
        words = _("its length says {said} minutes, its end {minutes}, which is taken")
        return minutes, (words.format(said=when.length, minutes=minutes),)
    return minutes or when.length or 0, ()
