# SPDX-License-Identifier: MIT
"""Which date and which minutes every session gets, once the whole text is known, and what had to be assumed for it.

Records are made in `records`; zones play no part here, since all times are wall times of the forum.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from forumdesk.formats.page_text.blocks.blocks import Outline
from forumdesk.formats.page_text.blocks.bodies import SessionBlock
from forumdesk.formats.page_text.calendar import dating, days, settling
from forumdesk.formats.page_text.calendar.dating import Doubt, OpenOrder, iso
from forumdesk.formats.page_text.clock import dates as printed_dates
from forumdesk.formats.page_text.clock import times, zone_names
from forumdesk.formats.page_text.clock.dates import PartialDate
from forumdesk.formats.page_text.headings.headings import DayMention, Heading
from forumdesk.formats.page_text.source.normalise import LONG, shadow
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.formats.reading import Answers, NoteLevel, Setting, keyed
from forumdesk.i18n import _
from forumdesk.text import fold

STAND_IN = date(2001, 1, 1)
"""The first day of a program whose dates are not known yet; the question "first_date" is then unanswered."""
_ANY_ROOM = "*"
_LONGEST_WAIT = 4 * 60
"""Minutes. A session without an end is taken to last until the next one if that begins within this."""


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
    order: OpenOrder | None = None
    """Which of two dates a heading means, where the text does not say it."""


def place(outline: Outline, answers: Answers, text: str, today: date) -> Placing:
    """Return where every session lies. `today` decides only between years that the text leaves open."""
    outline = replace(outline, sessions=_in_program_zone(outline))
    opening = _opening(outline)
    dated = dating.dates_of(outline.days, opening, answers, text, today)
    mentioned = _mention_numbers(outline.days, dated.dates)
    numbers, backwards = _numbers(outline, mentioned, answers, text)
    known = {number: found for number, found in zip(mentioned, dated.dates, strict=True) if found}
    first = answers.first_date or (None if known else _first_in(dated.opening, dated.year))
    base = first or STAND_IN
    count = max([1, *numbers, *mentioned])
    calendar = days.numbers_to_dates(known, count) or {n: base + timedelta(days=n - 1) for n in range(1, count + 1)}
    chosen = [
        _chosen_date(block, calendar[number], calendar, answers)
        for block, number in zip(outline.sessions, numbers, strict=True)
    ]
    sessions, more = _timed(outline.sessions, chosen, answers)
    doubts = dated.doubts
    if not outline.days and count > 1:
        doubts += _first_of_days(outline.sessions, numbers, backwards=backwards)
    return Placing(
        sessions=_with_ends(sessions),
        days=_days(outline, mentioned, calendar, chosen),
        dated=bool(known),
        first_date=None if known else first,
        backwards=backwards,
        doubts=(*doubts, *more, *_untimed(sessions, answers), *_inferred(sessions)),
        order=dated.order,
    )


def _opening(outline: Outline) -> tuple[PartialDate, ...]:
    """Return the dates in the lines above the program, such as "30 April – 2 May 2025"."""
    texts = [row.line.text for row in (*outline.preamble, *outline.zones) if not row.line.long]
    texts = [text for text in texts if not page_words.DEADLINES.are_in(fold(text))]
    texts += [shadow(outline.title.text)] if outline.title else []
    return tuple(found for text in texts for found in printed_dates.find_dates(text))


def _first_in(opening: Sequence[PartialDate], year: int) -> date | None:
    """Return the first date in the lines above a program whose days are not dated: with a year if one has it.

    Of the others only one counts whose weekday it has in the year that the text is likely to be of.
    """
    if found := next((when for each in opening if each.year and each.month and (when := each.on(0))), None):
        return found
    fitting = (when for each in opening if each.month and (when := each.on(year)) and when.isoweekday() == each.weekday)
    return next(fitting, None)


def _in_program_zone(outline: Outline) -> tuple[SessionBlock, ...]:
    """Return the sessions, each with that one of two printed times that is in the zone which the text says it uses."""
    said = {zone_names.meant(zone_names.said_in(row.line.text)) for row in outline.zones}
    return tuple(_in_zone(block, said) if said else block for block in outline.sessions)


def _in_zone(block: SessionBlock, said: Collection[str]) -> SessionBlock:
    time = block.heading.time
    other = time.times.other if time else None
    if time is None or other is None:
        return block
    if zone_names.meant(time.times.zone) in said or zone_names.meant(other.zone) not in said:
        return block
    swapped = replace(other, other=replace(time.times, other=None))
    return replace(block, heading=replace(block.heading, time=replace(time, times=swapped)))


def _mention_numbers(mentions: Sequence[DayMention], found: Sequence[date | None]) -> tuple[int, ...]:
    """Return the number of each day that has a heading: as printed, by its date or weekday, or by its place."""
    numbers: list[int] = []
    dates = sorted({when for when in found if when})
    weekdays = [each.date.weekday for each in mentions if each.date and each.date.weekday]
    for mention, when in zip(mentions, found, strict=True):
        if mention.number:
            numbers.append(mention.number)
        elif when:
            numbers.append(dates.index(when) + 1)
        elif mention.date and mention.date.weekday:
            numbers.append((mention.date.weekday - weekdays[0]) % 7 + 1)
        else:
            numbers.append(max(numbers, default=0) + 1)
    return tuple(numbers)


def _is_one_day(opening: Sequence[PartialDate], text: str) -> bool:
    """Tell whether a text names the one day of the program, so that times that start over run side by side."""
    named = {(each.month, each.day) for each in opening if each.month and each.day}
    if len(named) != 1 or any(each.last_day for each in opening) or not any(each.weekday for each in opening):
        return False
    short = (shadow(line) for line in text.split("\n") if line.strip() and len(line) < LONG)
    return all(
        (each.month, each.day) in named or not each.weekday for line in short for each in printed_dates.find_dates(line)
    )


def _numbers(outline: Outline, mentioned: Sequence[int], answers: Answers, text: str) -> tuple[tuple[int, ...], bool]:
    """Return the day number of every session, and whether the text runs backwards."""
    if outline.days:
        return tuple(mentioned[max(block.day, 0)] for block in outline.sessions), False
    slots, said = _slots(outline.sessions), _direction(answers)
    timed = [slot for slot in slots if slot]
    restarts = days.restarts(timed, said)
    if len(set(restarts)) > 1 and not said and _is_one_day(_opening(outline), text):
        return (1,) * len(slots), False
    found = iter(restarts)
    numbers: list[int] = []
    for slot in slots:
        numbers.append(next(found) if slot else (numbers[-1] if numbers else 1))
    return tuple(numbers), days.backwards(timed, said)


def _direction(answers: Answers) -> int:
    """Return what a person said of the order of the text: 1 forwards, -1 backwards, 0 nothing."""
    return {"forwards": 1, "backwards": -1}.get(answers.settings.get(Setting.DIRECTION, ""), 0)


def _slots(blocks: Sequence[SessionBlock]) -> list[days.Slot | None]:
    plain = settling.unmarked([each.heading.time.times for each in blocks if each.heading.time])
    found: list[days.Slot | None] = []
    for each in blocks:
        if each.heading.time is None:
            found.append(None)
            continue
        rough = settling.roughly(each.heading.time.times, plain=plain)
        end = rough.end or rough.start + (each.heading.minutes or 1)
        label = fold(each.heading.label.text) if each.heading.label else ""
        numbered = label if any(char.isdigit() for char in label) else ""
        where = each.room or each.track
        found.append(days.Slot(rough.start, end, numbered, fold(where.text) if where else ""))
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
    settled = _settled(blocks, dates, answers)
    found: list[PlacedSession] = []
    doubts: list[Doubt] = []
    for place, block in enumerate(blocks):
        timed, doubt = _one_timed(block, dates[place], settled.get(place), answers)
        found.append(timed)
        doubts += doubt
    return found, tuple(doubts)


def _settled(blocks: Sequence[SessionBlock], dates: Sequence[date], answers: Answers) -> dict[int, settling.Settled]:
    """Return what each time means, by the session's place in the text."""
    plain = settling.unmarked([time.times for each in blocks if (time := each.heading.time)])
    said = answers.settings.get(Setting.MERIDIAN, "")
    by_day: dict[date, list[int]] = {}
    for place, each in enumerate(blocks):
        if each.heading.time:
            by_day.setdefault(dates[place], []).append(place)
    found: dict[int, settling.Settled] = {}
    for places in (part for day in by_day.values() for part in _lists(blocks, day)):
        headings = [blocks[place].heading for place in places]
        lines = {
            index: word
            for index, each in enumerate(headings)
            if (word := answers.values.get((each.line, keyed("meridian", each.place)), ""))
        }
        custom = settling.Custom(plain, said, _direction(answers), lines)
        written = [time.times for each in headings if (time := each.time)]
        found.update(zip(places, settling.settle(written, custom), strict=True))
    return found


def _lists(blocks: Sequence[SessionBlock], places: Sequence[int]) -> list[list[int]]:
    """Return the sessions of a day in the lists that the text has of them."""
    rooms = [_room_of(blocks[place]) for place in places]
    starts = [time.times.first.minutes for place in places if (time := blocks[place].heading.time)]
    return [[places[index] for index in part] for part in days.side_by_side(rooms, starts)]


def _one_timed(
    block: SessionBlock, when: date, settled: settling.Settled | None, answers: Answers
) -> tuple[PlacedSession, list[Doubt]]:
    heading, time = block.heading, block.heading.time
    start, end = (settled.start, settled.end) if settled else (None, None)
    if start is not None and end is None and block.heading.minutes:
        end = start + block.heading.minutes
    doubts = [_doubt(heading, settled.field, settled.doubt, settled.level)] if settled and settled.doubt else []
    if heading.lent and (heading.line, keyed("start", heading.place)) not in answers.values:
        doubts.append(
            _doubt(heading, "start", _("No time stands beside it. It was taken to begin with the one above."))
        )
    left_out = bool(settled and settled.doubt and settled.field == "end" and settled.end is None)
    printed = start
    start, wrong = _said_minutes(answers, heading, "start", start)
    if start is not None and printed is not None and end is not None:
        end += start - printed  # only the start was put right: it lasts as long as is printed
    end, wrong_end = _said_minutes(answers, heading, "end", end)
    end_said = (heading.line, keyed("end", heading.place)) in answers.values
    if start is not None and end_said:
        checked = settling.ended(start, end)
        end = checked.end
        doubts += [_doubt(heading, "end", checked.doubt, checked.level)] if checked.doubt else []
    if start is None or (end is not None and end <= start):
        end = None
    is_open = (time is not None and time.times.open) or end_said or left_out
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
    """Give a session without an end the next start in its room, or in none; in no room, the next of all."""
    following = _following(sessions)
    return tuple(
        replace(each, end=following[place]) if place in following else each for place, each in enumerate(sessions)
    )


def _following(sessions: Sequence[PlacedSession]) -> dict[int, int]:
    """Return, by place in the text, the inferred end of each session that prints none and is not open."""
    starts: dict[tuple[date, str], list[int]] = {}
    for each in sessions:
        if each.start is not None:
            for room in {_room(each), _ANY_ROOM}:
                starts.setdefault((each.date, room), []).append(each.start)
    for listed in starts.values():
        listed.sort()
    found: dict[int, int] = {}
    for place, each in enumerate(sessions):
        if each.start is None or each.end is not None or each.open:
            continue
        rooms = (_room(each), "") if _room(each) else (_ANY_ROOM,)
        later = [start for room in rooms for start in _next(starts.get((each.date, room), []), each.start)]
        if later and min(later) - each.start <= _LONGEST_WAIT:
            found[place] = min(later)
    return found


def _room(session: PlacedSession) -> str:
    return _room_of(session.block)


def _room_of(block: SessionBlock) -> str:
    return fold(block.room.text) if block.room else ""


def _next(starts: Sequence[int], start: int) -> Sequence[int]:
    after = bisect_right(starts, start)
    return starts[after : after + 1]


def _untimed(sessions: Sequence[PlacedSession], answers: Answers) -> list[Doubt]:
    """Return a doubt for each session without a time where others have one."""
    if all(each.start is None for each in sessions):
        return []
    message = _("No time was found for this session.")
    headings = [each.block.heading for each in sessions if each.start is None and each.block.heading.time is None]
    said = answers.values
    return [_doubt(each, "start", message) for each in headings if (each.line, keyed("start", each.place)) not in said]


def _inferred(sessions: Sequence[PlacedSession]) -> list[Doubt]:
    message = _("The text gives no end. It was taken to last until the next session, {time}.")
    return [
        _doubt(sessions[place].block.heading, "end", message.format(time=f"{end // 60 % 24:02d}:{end % 60:02d}"))
        for place, end in sorted(_following(sessions).items())
    ]


def _days(
    outline: Outline, mentioned: Sequence[int], calendar: Mapping[int, date], chosen: Sequence[date]
) -> tuple[PlacedDay, ...]:
    """Return the days by date: the ones with a heading, and the ones that only sessions are on."""
    by_date: dict[date, PlacedDay] = {}
    for number, mention in zip(mentioned, outline.days, strict=True):
        when = calendar[number]
        before = by_date.get(when, PlacedDay(number, when))
        by_date[when] = replace(before, mentions=(*before.mentions, mention))
    for block, when in zip(outline.sessions, chosen, strict=True):
        before = by_date.get(when, PlacedDay(0, when))
        by_date[when] = replace(before, first_line=before.first_line or block.heading.line)
    return tuple(
        replace(each, number=place) for place, each in enumerate((by_date[when] for when in sorted(by_date)), 1)
    )
