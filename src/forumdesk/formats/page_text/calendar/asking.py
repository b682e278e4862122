# SPDX-License-Identifier: MIT
"""What a text leaves open about its dates, as questions, and which of its times are odd or do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from forumdesk.formats.page_text.calendar import zones
from forumdesk.formats.page_text.calendar.dating import Doubt, OpenOrder
from forumdesk.formats.page_text.calendar.placing import PlacedSession, Placing
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.reading import Answers, Choice, Note, NoteLevel, Question, Setting
from forumdesk.i18n import _, ngettext
from forumdesk.times import day_long

_LIKE_TIME = re.compile(r"\W{0,3}(?P<hour>\d{1,2}):(?P<minute>\d\d)(?![\d:])")
_DAY, _LATEST, _HOUR = 24, 29, 60
"""Hours of a day, the hour up to which a list may count on past midnight, and minutes of an hour."""


def odd_times(lines: Sequence[Line]) -> Iterator[Note]:
    """Yield a note for each line that begins with what looks like a time and is none, or counts on past midnight."""
    for line in lines:
        found = None if line.long else _LIKE_TIME.match(line.text)
        if found is None:
            continue
        hour, minute = int(found["hour"]), int(found["minute"])
        said = f"{found['hour']}:{found['minute']}"
        if hour > _LATEST or minute >= _HOUR:
            message = _("“{text}” is no time of day; the line was read without one.")
            yield Note(level=NoteLevel.WARNING, message=message.format(text=said), line=line.number)
        elif hour > _DAY:
            message = _("“{text}” was taken for {time} in the night after that day.")
            time = f"{hour - _DAY:02d}:{minute:02d}"
            yield Note(
                level=NoteLevel.GUESS, message=message.format(text=said, time=time), line=line.number, field="start"
            )


def first_date(placed: Placing, answers: Answers) -> tuple[Question | None, tuple[Note, ...]]:
    """Ask which date day 1 is, where days have only numbers."""
    if placed.dated or not placed.days:
        return None, _unused_answer(placed, answers)
    count = ngettext(
        "The text has {count} day and gives no date.", "The text has {count} days and gives no date.", len(placed.days)
    )
    order = _("Its list runs backwards; day 1 is its last block.") if placed.backwards and len(placed.days) > 1 else ""
    question = Question(
        key="first_date",
        text=_("Which date is day 1?"),
        detail=f"{count} {order}".strip(),
        suggested=placed.first_date.isoformat() if placed.first_date and not answers.first_date else "",
        answered=placed.first_date.isoformat() if placed.first_date else "",
    )
    if placed.first_date is None:
        message = _(
            "The text gives no date. Say which date day 1 is; on the command line with --date, "
            "such as --date 2021-05-19."
        )
        return question, (Note(level=NoteLevel.MISSING, message=message, field="first_date"),)
    if answers.first_date is None:
        message = _("No day has a date. The first date that the text names was taken for day 1.")
        return question, (Note(level=NoteLevel.GUESS, message=message, field="first_date"),)
    return question, ()


def _unused_answer(placed: Placing, answers: Answers) -> tuple[Note, ...]:
    first: date | None = placed.days[0].date if placed.days else None
    if answers.first_date is None or first in {None, answers.first_date}:
        return ()
    message = _("The text has dates of its own, so the date that was given for day 1 was not used.")
    return (Note(level=NoteLevel.WARNING, message=message, field="first_date"),)


def date_order(order: OpenOrder | None) -> tuple[Question | None, tuple[Note, ...]]:
    """Ask whether day or month stands first in 3/4/2021, where nothing in the text shows it."""
    if order is None:
        return None, ()
    both = [_said(order.day_first), _said(order.month_first)]
    question = Question(
        key=Setting.DATE_ORDER.value,
        text=_("Is that {day_first} or {month_first}?").format(day_first=both[0], month_first=both[1]),
        detail=_("Day and month are both numbers, and nothing in the text says which of them stands first."),
        choices=(Choice(label=both[0], value="day"), Choice(label=both[1], value="month")),
        answered=order.said,
    )
    if order.said:
        return question, ()
    message = _(
        "The date can be {day_first} or {month_first}. Say which; on the command line with --set date_order=day "
        "or --set date_order=month."
    )
    note = Note(
        level=NoteLevel.MISSING,
        message=message.format(day_first=both[0], month_first=both[1]),
        line=order.line or None,
        field=Setting.DATE_ORDER.value,
    )
    return question, (note,)


def _said(day: date) -> str:
    return _("{day} {year}").format(day=day_long(day), year=day.year)


def other_zones(placed: Placing, zone: str) -> Iterator[Doubt]:
    """Yield a doubt for each session whose times in two zones are not the same moment."""
    for each in placed.sessions:
        time = each.block.heading.time
        if time and time.times.other and each.start is not None and _differ(each, zone):
            message = _("The times “{text}” are not the same moment. The one in the program’s zone was kept.")
            heading = each.block.heading
            yield Doubt(heading.line, "start", message.format(text=time.piece.text), NoteLevel.WARNING, heading.place)


def _differ(each: PlacedSession, zone: str) -> bool:
    time = each.block.heading.time
    other = time.times.other if time else None
    if other is None or each.start is None:
        return False
    midnight = datetime.combine(each.date, datetime.min.time())
    here = midnight + timedelta(minutes=each.start)
    halves = (0,) if other.first.told else (0, 12)
    there = [
        midnight + timedelta(days=shift, hours=half, minutes=other.first.minutes)
        for half in halves
        for shift in (-1, 0, 1)
    ]
    return all(zones.differ(here, zone, moment, other.zone) for moment in there)
