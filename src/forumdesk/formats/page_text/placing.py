# SPDX-License-Identifier: MIT
"""Which date and which minutes every session gets, once the whole text is known, and what had to be assumed for it.

Records are made in `records`; zones play no part here, since all times are wall times of the forum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from forumdesk.formats.page_text import days, times
from forumdesk.formats.page_text.blocks import Outline
from forumdesk.formats.page_text.bodies import SessionBlock
from forumdesk.formats.page_text.headings import DayMention, Heading
from forumdesk.formats.reading import Answers, NoteLevel, keyed
from forumdesk.i18n import _
from forumdesk.text import fold
from forumdesk.times import WEEKDAYS, day_long

STAND_IN = date(2001, 1, 1)
"""The first day of a program whose dates are not known yet; the question "first_date" is then unanswered."""
YEARS = range(1900, 2201)
"""A date in another year is a slip of the pen."""
_LONGEST_WAIT = 4 * 60
"""Minutes. A session without an end is taken to last until the next one if that begins within this."""


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
class PlacedDay:
    """One day of the program, with all that the text says of it."""

    number: int
    date: date
    mentions: tuple[DayMention, ...] = ()
    first_line: int = 0
    """The line of the first of its sessions in the text; 0 when it has none."""


@dataclass(frozen=True, slots=True)
class PlacedSession:
    """A session with its day's date and its minutes from that midnight; None for what is not known."""

    block: SessionBlock
    date: date
    start: int | None = None
    end: int | None = None
    open: bool = False
    """Whether it is said that there is no end."""


@dataclass(frozen=True, slots=True)
class Placing:
    """All sessions in the order of the text, and the days by date."""

    sessions: tuple[PlacedSession, ...]
    days: tuple[PlacedDay, ...]
    dated: bool
    """Whether the text has dates of its own."""
    first_date: date | None
    """The date of day 1 where the text has none: as said, or as the text's opening gives it; None when unknown."""
    backwards: bool
    doubts: tuple[Doubt, ...] = ()


def place(outline: Outline, answers: Answers, text: str, today: date) -> Placing:
    """Return where every session lies. `today` decides only between years that the text leaves open."""
    dates, doubts = _dates_of(outline.days, answers, text, today)
    numbers, backwards = _numbers(outline)
    known = {number: found for number, found in zip(_mention_numbers(outline.days), dates, strict=True) if found}
    first = answers.first_date or (None if known else _date_in(outline))
    base = first or STAND_IN
    count = max([1, *numbers, *_mention_numbers(outline.days)])
    calendar = days.numbers_to_dates(known, count) or {n: base + timedelta(days=n - 1) for n in range(1, count + 1)}
    chosen = [
        _chosen_date(block, calendar[number], calendar, answers)
        for block, number in zip(outline.sessions, numbers, strict=True)
    ]
    sessions, more = _timed(outline.sessions, chosen, answers)
    if not outline.days and count > 1:
        doubts += _first_of_days(outline.sessions, numbers, backwards=backwards)
    return Placing(
        sessions=_with_ends(sessions),
        days=_days(outline, calendar, chosen),
        dated=bool(known),
        first_date=None if known else first,
        backwards=backwards,
        doubts=(*doubts, *more, *_inferred(sessions)),
    )


def _mention_numbers(mentions: Sequence[DayMention]) -> tuple[int, ...]:
    """Return the number of each day that has a heading: as printed, by its weekday or date, or by its place."""
    found: list[int] = []
    dates = sorted({_order(each) for each in mentions if each.date and each.date.month})
    weekdays = [each.date.weekday for each in mentions if each.date and not each.date.month]
    for mention in mentions:
        if mention.number:
            found.append(mention.number)
        elif mention.date and mention.date.month:
            found.append(dates.index(_order(mention)) + 1)
        elif mention.date:
            found.append((mention.date.weekday - weekdays[0]) % 7 + 1)
        else:
            found.append(max(found, default=0) + 1)
    return tuple(found)


def _order(mention: DayMention) -> tuple[int, int, int]:
    when = mention.date
    return (when.year, when.month, when.day) if when else (0, 0, 0)


def _dates_of(
    mentions: Sequence[DayMention], answers: Answers, text: str, today: date
) -> tuple[tuple[date | None, ...], tuple[Doubt, ...]]:
    """Return the date of every day heading, None where it has none, with what is doubtful about it."""
    partial = [each.date for each in mentions if each.date and each.date.month]
    year = days.likely_year(partial, text, answers.first_date, today) if partial else 0
    found: list[date | None] = []
    doubts: list[Doubt] = []
    for mention in mentions:
        when, doubt = _date_of(mention, year, answers)
        found.append(when)
        doubts += doubt
    return tuple(found), tuple(doubts)


def _date_of(mention: DayMention, year: int, answers: Answers) -> tuple[date | None, list[Doubt]]:
    said = iso(answers.values.get((mention.line, "day"), ""))
    if said or mention.date is None or not mention.date.month:
        return said, []
    printed = mention.date
    when = printed.on(year)
    swapped = replace(printed, month=printed.day, day=printed.month).on(year) if printed.unsure else None
    if swapped and when and printed.weekday == swapped.isoweekday() != when.isoweekday():
        return swapped, []
    if when is None:
        message = _("There is no such date in {year}. The day was placed beside the others.")
        return None, [Doubt(mention.line, "day", message.format(year=printed.year or year), NoteLevel.WARNING)]
    return when, _date_doubts(mention, when, certain_year=bool(printed.year))


def _date_doubts(mention: DayMention, when: date, *, certain_year: bool) -> list[Doubt]:
    printed = mention.date
    if printed and printed.weekday and printed.weekday != when.isoweekday():
        message = _("The text says {said}, but {date} {year} is another weekday. The date was kept.")
        said = WEEKDAYS[printed.weekday - 1]
        return [
            Doubt(
                mention.line, "day", message.format(said=said, date=day_long(when), year=when.year), NoteLevel.WARNING
            )
        ]
    if printed and printed.unsure:
        message = _("The date was read as {date}; day and month could be the other way round.")
        return [Doubt(mention.line, "day", message.format(date=day_long(when)))]
    if not certain_year:
        message = _("The text gives no year here. {date} {year} was assumed.")
        return [Doubt(mention.line, "day", message.format(date=day_long(when), year=when.year))]
    return []


def iso(text: str) -> date | None:
    """Return the date that a person wrote as 2021-05-19; None for anything else, and for a year far away."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.year in YEARS else None


def _date_in(outline: Outline) -> date | None:
    """Return the first date of a text whose days are not dated, where its opening lines give one with a year."""
    for row in outline.preamble:
        found = None if row.line.long else days.find_date(row.line.text)
        if found and found.year and (when := found.on(found.year)):
            return when
    return None


def _numbers(outline: Outline) -> tuple[tuple[int, ...], bool]:
    """Return the day number of every session, and whether the text runs backwards."""
    slots = _slots(outline.sessions)
    if outline.days:
        by_heading = _mention_numbers(outline.days)
        return tuple(by_heading[max(block.day, 0)] for block in outline.sessions), False
    timed = [slot for slot in slots if slot]
    found = iter(days.restarts(timed))
    numbers: list[int] = []
    for slot in slots:
        numbers.append(next(found) if slot else (numbers[-1] if numbers else 1))
    return tuple(numbers), days.backwards(timed)


def _slots(blocks: Sequence[SessionBlock]) -> list[days.Slot | None]:
    plain = times.unmarked([each.heading.time.times for each in blocks if each.heading.time])
    found: list[days.Slot | None] = []
    for each in blocks:
        if each.heading.time is None:
            found.append(None)
            continue
        rough = times.roughly(each.heading.time.times, plain=plain)
        end = rough.end or rough.start + (each.heading.minutes or 1)
        label = fold(each.heading.label.text) if each.heading.label else ""
        numbered = label if any(char.isdigit() for char in label) else ""
        found.append(days.Slot(rough.start, end, numbered, fold(each.room.text) if each.room else ""))
    return found


def _first_of_days(blocks: Sequence[SessionBlock], numbers: Sequence[int], *, backwards: bool) -> tuple[Doubt, ...]:
    """Return one doubt for each day that no heading names, on the line of its first session in the text."""
    message = _("No heading says where a day begins. The times start over here, so day {number} was taken to begin.")
    if backwards:
        message = _(
            "No heading says where a day begins. The list runs backwards and starts over here, "
            "so this was taken for day {number}."
        )
    seen: dict[int, int] = {}
    for block, number in zip(blocks, numbers, strict=True):
        seen.setdefault(number, block.heading.line)
    return tuple(Doubt(line, "day", message.format(number=number)) for number, line in seen.items())


def _chosen_date(block: SessionBlock, when: date, calendar: Mapping[int, date], answers: Answers) -> date:
    """Return a session's date, unless a person has said another: an ISO date or the number of a day."""
    said = answers.values.get((block.heading.line, keyed("day", block.heading.place)), "").strip()
    if said.isdecimal() and int(said) in calendar:
        return calendar[int(said)]
    return iso(said) or when


def _timed(
    blocks: Sequence[SessionBlock], dates: Sequence[date], answers: Answers
) -> tuple[list[PlacedSession], tuple[Doubt, ...]]:
    """Settle the times of each day together, then let a person's own word win."""
    settled: dict[int, times.Settled] = {}
    for when in dict.fromkeys(dates):
        places = [place for place, each in enumerate(blocks) if dates[place] == when and each.heading.time]
        written = [time.times for place in places if (time := blocks[place].heading.time)]
        settled.update(zip(places, times.settle(written), strict=True))
    found: list[PlacedSession] = []
    doubts: list[Doubt] = []
    for place, block in enumerate(blocks):
        timed, doubt = _one_timed(block, dates[place], settled.get(place), answers)
        found.append(timed)
        doubts += doubt
    return found, tuple(doubts)


def _one_timed(
    block: SessionBlock, when: date, settled: times.Settled | None, answers: Answers
) -> tuple[PlacedSession, list[Doubt]]:
    heading, time = block.heading, block.heading.time
    start, end = (settled.start, settled.end) if settled else (None, None)
    if start is not None and end is None and block.heading.minutes:
        end = start + block.heading.minutes
    doubts = [_doubt(heading, "start", settled.doubt, settled.level)] if settled and settled.doubt else []
    start, wrong = _said_minutes(answers, heading, "start", start)
    end, wrong_end = _said_minutes(answers, heading, "end", end)
    end_said = (heading.line, keyed("end", heading.place)) in answers.values
    if start is not None and end_said:
        checked = times.ended(start, end)
        end = checked.end
        doubts += [_doubt(heading, "end", checked.doubt, checked.level)] if checked.doubt else []
    if start is None or (end is not None and end <= start):
        end = None
    is_open = (time is not None and time.times.open) or end_said
    return PlacedSession(block, when, start, end, is_open), [*doubts, *wrong, *wrong_end]


def _doubt(heading: Heading, field: str, message: str, level: NoteLevel = NoteLevel.GUESS) -> Doubt:
    return Doubt(heading.line, field, message, level, heading.place)


def _said_minutes(
    answers: Answers, heading: Heading, field: str, otherwise: int | None
) -> tuple[int | None, list[Doubt]]:
    said = answers.values.get((heading.line, keyed(field, heading.place)))
    if said is None:
        return otherwise, []
    if not said.strip():
        return None, []
    minutes = times.from_words(said)
    if minutes is None:
        message = _("“{text}” is no time of day, such as 09:30. The time was left as it was read.")
        return otherwise, [_doubt(heading, field, message.format(text=said[:40]), NoteLevel.WARNING)]
    return minutes, []


def _with_ends(sessions: Sequence[PlacedSession]) -> tuple[PlacedSession, ...]:
    """Give a session without an end the next start in its room."""
    following = _following(sessions)
    return tuple(
        replace(each, end=following[place]) if place in following else each for place, each in enumerate(sessions)
    )


def _following(sessions: Sequence[PlacedSession]) -> dict[int, int]:
    """Return, by place in the text, the inferred end of each session that prints none and is not open."""
    found: dict[int, int] = {}
    groups: dict[tuple[date, str], list[int]] = {}
    for place, each in enumerate(sessions):
        if each.start is not None:
            groups.setdefault((each.date, fold(each.block.room.text) if each.block.room else ""), []).append(place)
    for places in groups.values():
        later: int | None = None
        start_after: int | None = None
        for place in sorted(places, key=lambda place: -(sessions[place].start or 0)):
            each = sessions[place]
            start = each.start or 0
            if start_after is not None and start < start_after:
                later = start_after
            if each.end is None and not each.open and later is not None and later - start <= _LONGEST_WAIT:
                found[place] = later
            start_after = start
    return found


def _inferred(sessions: Sequence[PlacedSession]) -> list[Doubt]:
    message = _("The text gives no end. It was taken to last until the next session, {time}.")
    return [
        _doubt(sessions[place].block.heading, "end", message.format(time=f"{end // 60 % 24:02d}:{end % 60:02d}"))
        for place, end in sorted(_following(sessions).items())
    ]


def _days(outline: Outline, calendar: Mapping[int, date], chosen: Sequence[date]) -> tuple[PlacedDay, ...]:
    """Return the days by date: the ones with a heading, and the ones that only sessions are on."""
    by_date: dict[date, PlacedDay] = {}
    for number, mention in zip(_mention_numbers(outline.days), outline.days, strict=True):
        when = calendar[number]
        before = by_date.get(when, PlacedDay(number, when))
        by_date[when] = replace(before, mentions=(*before.mentions, mention))
    for block, when in zip(outline.sessions, chosen, strict=True):
        before = by_date.get(when, PlacedDay(0, when))
        by_date[when] = replace(before, first_line=before.first_line or block.heading.line)
    return tuple(
        replace(each, number=place) for place, each in enumerate((by_date[when] for when in sorted(by_date)), 1)
    )
