# SPDX-License-Identifier: MIT
"""What is not settled of a session's time, and days without a rest."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from forumdesk.checks.finding import Ref
from forumdesk.checks.rules import HOURS_WITHOUT_BREAK, MINUTES_OF_A_BREAK, number
from forumdesk.checks.survey import MINUTE, Found, Slot, Survey
from forumdesk.i18n import _
from forumdesk.program import SessionState
from forumdesk.times import clock, day_short, length


def no_length(survey: Survey) -> Iterator[Found]:
    """Find sessions of which nobody said how long they are, or that end before they begin."""
    for slot in survey.slots.values():
        minutes = slot.session.duration
        if minutes <= 0:
            words = (
                _("{title} on {when} has no length.") if not minutes else _("{title} on {when} ends before it begins.")
            )
            said = words.format(title=survey.title(slot.session), when=survey.moment(slot.start))
            yield Found(said, (Ref("session", slot.session.id),), (minutes,), slot.start)


def unscheduled(survey: Survey) -> Iterator[Found]:
    """Find sessions without a time."""
    for session in survey.program.sessions.values():
        if session.start is None and session.state is not SessionState.CANCELLED:
            words = _("{title} has no time yet.").format(title=survey.title(session))
            yield Found(words, (Ref("session", session.id),))


def not_confirmed(survey: Survey) -> Iterator[Found]:
    """Find sessions that are on the program and not yet sure."""
    for slot in survey.slots.values():
        session = slot.session
        if session.state in {SessionState.DRAFT, SessionState.TENTATIVE}:
            words = _("{title} on {when} is not confirmed.")
            if session.state is SessionState.DRAFT:
                words = _("{title} on {when} is still a draft.")
            said = words.format(title=survey.title(session), when=survey.when(session))
            yield Found(said, (Ref("session", session.id),), (str(session.state),), slot.start)


def no_break(survey: Survey) -> Iterator[Found]:
    """Find rooms in which one session follows another for too long. A break without a room is one for all rooms."""
    most = number(survey.program, HOURS_WITHOUT_BREAK) * 60 * MINUTE
    pause = number(survey.program, MINUTES_OF_A_BREAK) * MINUTE
    days: dict[tuple[str, date], list[Slot]] = defaultdict(list)
    for slot in survey.slots.values():
        room, day = slot.session.room_id, survey.program.day_at(slot.start)
        if room or not slot.pause:
            days[room, day].append(slot)
    pauses: dict[date, list[datetime]] = defaultdict(list)
    for slot in survey.slots.values():
        if slot.pause and not slot.session.room_id:
            pauses[survey.program.day_at(slot.start)].append(slot.start)
    for (room, day), slots in days.items():
        if max(slot.end for slot in slots) - slots[0].start <= most:
            continue
        rests = pauses.get(day, [])
        for run in _runs(slots, rests, pause):
            end = max(slot.end for slot in run)
            if end - run[0].start > most and len(run) > 1:
                yield _without_break(survey, room, run, end)


def _runs(slots: Sequence[Slot], rests: Sequence[datetime], pause: timedelta) -> Iterator[list[Slot]]:
    """Yield the sessions, given by start, that follow each other without a break."""
    run: list[Slot] = []
    end = slots[0].start
    for slot in slots:
        rested = bisect_left(rests, end) < bisect_left(rests, slot.start)
        if run and (slot.pause or rested or slot.start - end >= pause):
            yield run
            run = []
        if not slot.pause:
            end = max(end, slot.end) if run else slot.end
            run.append(slot)
    if run:
        yield run


def _without_break(survey: Survey, room: str, run: Sequence[Slot], end: datetime) -> Found:
    start = run[0].start
    words = _("{place} on {day}: {length} without a break, {start}–{end}.").format(
        place=survey.room(room) if room else _("The program"),
        day=day_short(start.date()),
        length=length((end - start) // MINUTE),
        start=clock(start),
        end=clock(end),
    )
    about = [Ref("session", run[0].session.id)]
    if room:
        about.append(Ref("room", room))
    return Found(words, tuple(about), (start, end), start)
