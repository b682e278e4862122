# SPDX-License-Identifier: MIT
"""Whether a session can be where and when it is: rooms and people that are not there, seats, days, turned clocks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from forumdesk.checks.finding import Ref
from forumdesk.checks.survey import MINUTE, Found, Slot, Survey, is_within, joined
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _, ngettext
from forumdesk.program import SessionState
from forumdesk.times import city, day_long, zone

_DAY = timedelta(days=1)


def room_unavailable(survey: Survey) -> Iterator[Found]:
    """Find sessions in a room that can't be used then."""
    for room, slots in survey.by_room.items():
        spans = joined(survey.program.rooms[room].available)
        for slot in slots if spans else ():
            if not is_within(slot.start, slot.end, spans):
                words = _("{room} is not available for {title} on {when}.").format(
                    room=survey.room(room), title=survey.title(slot.session), when=survey.when(slot.session)
                )
                about = Ref("session", slot.session.id), Ref("room", room)
                yield Found(words, about, (slot[:2], _nearest(slot, spans)), slot.start)


def person_unavailable(survey: Survey) -> Iterator[Found]:
    """Find sessions in which a person appears who is not there then."""
    for person, slots in survey.by_person.items():
        spans = joined(survey.program.people[person].available)
        for slot in slots if spans else ():
            if not is_within(slot.start, slot.end, spans):
                words = _("{person} is not available for {title} on {when}.").format(
                    person=survey.name(person), title=survey.title(slot.session), when=survey.when(slot.session)
                )
                about = Ref("session", slot.session.id), Ref("person", person)
                yield Found(words, about, (slot[:2], _nearest(slot, spans)), slot.start)


def _nearest(slot: Slot, spans: Sequence[tuple[datetime, datetime]]) -> Sequence[tuple[datetime, datetime]]:
    """Return the spans of availability that touch a slot or stand next to it: what it depends on."""
    first = bisect_left(spans, slot.start, key=lambda span: span[1])
    last = bisect_right(spans, slot.end, key=lambda span: span[0])
    return tuple(spans[max(0, first - 1) : min(last + 1, first + 3)])


def too_small(survey: Survey) -> Iterator[Found]:
    """Find sessions for which more people are expected than their room has seats."""
    rooms = survey.program.rooms
    for slot in survey.slots.values():
        session = slot.session
        if not session.room_id or session.expected is None:
            continue
        seats = rooms[session.room_id].capacity
        if seats and session.expected > seats:
            words = _("{expected} for {title} on {when}, and {room} has {seats}.").format(
                expected=ngettext("{count} person is expected", "{count} people are expected", session.expected),
                title=survey.title(session),
                when=survey.when(session),
                room=survey.room(session.room_id),
                seats=ngettext("{count} seat", "{count} seats", seats),
            )
            about = Ref("session", session.id), Ref("room", session.room_id)
            yield Found(words, about, (session.expected, seats), slot.start)


def outside_days(survey: Survey) -> Iterator[Found]:
    """Find sessions on a date that is none of the program's days."""
    dates = {day.date for day in survey.program.days.values()}
    for slot in survey.slots.values() if dates else ():
        day = survey.program.day_at(slot.start)
        if day not in dates:
            words = _("{title} is on {date}, which is no day of the program.").format(
                title=survey.title(slot.session), date=f"{day_long(day)} {day.year}"
            )
            yield Found(words, (Ref("session", slot.session.id),), (day,), slot.start)


def skipped_time(survey: Survey) -> Iterator[Found]:
    """Find sessions that begin or end in the hour that is left out when the clocks go forward."""
    for slot, moment in turned(survey, forward=True):
        words = _("The clocks go forward in {city}: {moment} does not exist, and {title} is set for then.").format(
            city=city(survey.program.conference.timezone),
            moment=survey.moment(moment),
            title=survey.title(slot.session),
        )
        yield Found(words, (Ref("session", slot.session.id),), (slot[:2],), slot.start)


def repeated_time(survey: Survey) -> Iterator[Found]:
    """Find sessions that begin or end in the hour that comes twice when the clocks go back."""
    for slot, moment in turned(survey, forward=False):
        words = _("The clocks go back in {city}: {moment} comes twice, and {title} is set for then.").format(
            city=city(survey.program.conference.timezone),
            moment=survey.moment(moment),
            title=survey.title(slot.session),
        )
        yield Found(words, (Ref("session", slot.session.id),), (slot[:2],), slot.start)


def turned(survey: Survey, *, forward: bool) -> Iterator[tuple[Slot, datetime]]:
    """Yield what begins or ends where the clocks are turned, and that moment."""
    zone_name = survey.program.conference.timezone
    for slot in survey.slots.values():
        moment = turned_at(slot.start, slot.session.duration, zone_name, forward=forward)
        if moment is not None:
            yield slot, moment


def turned_at(start: datetime, minutes: int, zone_name: str, *, forward: bool) -> datetime | None:
    """Return the start of a session or its end, if that is where clocks are turned; None if neither is, as mostly.

    What ends as the hour begins that is left out does not reach into it.
    """
    end = start + minutes * MINUTE
    if not _turn_near(start.date(), zone_name) and not _turn_near(end.date(), zone_name):
        return None
    if _is_turned(start, zone_name, forward=forward):
        return start
    last = end - MINUTE if forward else end
    return end if minutes > 0 and _is_turned(last, zone_name, forward=forward) else None


@lru_cache(maxsize=1024)
def _turn_near(day: date, zone_name: str) -> bool:
    try:
        here = zone(zone_name)
    except ForumDeskError:
        return False
    return len({datetime.combine(day + step, time(), here).utcoffset() for step in (-_DAY, 2 * _DAY)}) > 1


def _is_turned(moment: datetime, zone_name: str, *, forward: bool) -> bool:
    """Tell whether a wall time is left out, or comes twice: then `fold` makes a difference (PEP 495)."""
    before, after = (moment.replace(tzinfo=zone(zone_name), fold=fold).utcoffset() for fold in (0, 1))
    assert before is not None
    assert after is not None
    return before < after if forward else before > after


def cancelled_with_room(survey: Survey) -> Iterator[Found]:
    """Find cancelled sessions that keep a room from others."""
    for session in survey.program.sessions.values():
        if session.state is SessionState.CANCELLED and session.room_id and session.start is not None:
            words = _("{title} is cancelled, and still has {room} on {when}.").format(
                title=survey.title(session), room=survey.room(session.room_id), when=survey.when(session)
            )
            about = Ref("session", session.id), Ref("room", session.room_id)
            yield Found(words, about, (session.start, session.duration), session.start)


def no_room(survey: Survey) -> Iterator[Found]:
    """Find sessions that have a time and no room, where most of the others have one; breaks are for everybody."""
    placed = [slot for slot in survey.slots.values() if not slot.pause]
    without = [slot for slot in placed if not slot.session.room_id]
    if 2 * len(without) <= len(placed):
        for slot in without:
            words = _("{title} on {when} has no room.").format(
                title=survey.title(slot.session), when=survey.when(slot.session)
            )
            yield Found(words, (Ref("session", slot.session.id),), (), slot.start)
