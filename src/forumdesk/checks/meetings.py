# SPDX-License-Identifier: MIT
"""Where two sessions want the same thing at one time: a room, a person, the people who follow a track."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from forumdesk.checks.finding import Ref
from forumdesk.checks.rules import MINUTES_TO_CHANGE_ROOMS, number
from forumdesk.checks.survey import MINUTE, Found, Slot, Survey, meeting
from forumdesk.i18n import _, ngettext
from forumdesk.program import Session
from forumdesk.times import clock, day_short


def room_overlap(survey: Survey) -> Iterator[Found]:
    """Find two sessions in one room at one time."""
    for room, slots in survey.by_room.items():
        for one, other in meeting(slots):
            words = _("{one} and {other} are both in {room} on {when}.").format(
                one=survey.title(one.session),
                other=survey.title(other.session),
                room=survey.room(room),
                when=_span(one, other),
            )
            yield Found(words, _both(other, one), (room, one[:2], other[:2]), other.start)


def person_double_booked(survey: Survey) -> Iterator[Found]:
    """Find a person in two sessions at one time. In one room that is the overlap of the sessions, told already."""
    for person, slots in survey.by_person.items():
        for one, other in meeting(slots):
            if one.session.room_id and one.session.room_id == other.session.room_id:
                continue
            words = _("{person} is in two sessions on {when}: {one} and {other}.").format(
                person=survey.name(person),
                when=_span(one, other),
                one=_placed(survey, one.session, other.session),
                other=_placed(survey, other.session, one.session),
            )
            yield Found(words, (*_both(other, one), Ref("person", person)), (one[:2], other[:2]), other.start)


def person_room_change(survey: Survey) -> Iterator[Found]:
    """Find a person who has too little time to get from one room to another."""
    needed = number(survey.program, MINUTES_TO_CHANGE_ROOMS)
    for person, slots in survey.by_person.items():
        for one, other in pairwise(slots):
            left = (other.start - one.end) // MINUTE
            rooms = one.session.room_id, other.session.room_id
            if not 0 <= left < needed or not all(rooms) or rooms[0] == rooms[1]:
                continue
            words = _("{person} has {time} to get from {one} in {from_room} to {other} in {to_room} on {when}.").format(
                person=survey.name(person),
                time=ngettext("{count} minute", "{count} minutes", left) if left else _("no time"),
                one=survey.title(one.session),
                from_room=survey.room(rooms[0]),
                other=survey.title(other.session),
                to_room=survey.room(rooms[1]),
                when=survey.moment(other.start),
            )
            facts = (one[:2], other[:2], *rooms)
            yield Found(words, (*_both(other, one), Ref("person", person)), facts, other.start)


def track_parallel(survey: Survey) -> Iterator[Found]:
    """Find two sessions of one track at one time, so that nobody can follow it.

    Also in one room: whoever moves one of them to another room has mended the overlap, and made nothing new.
    """
    tracks: dict[str, list[Slot]] = defaultdict(list)
    for slot in survey.slots.values():
        if slot.session.track_id and slot.session.duration > 0 and not slot.pause:
            tracks[slot.session.track_id].append(slot)
    for track, slots in tracks.items():
        last: Slot | None = None
        for slot in slots:
            if last is not None and last.end > slot.start:
                words = _("{one} and {other} of the track {track} are both on {when}.").format(
                    one=_placed(survey, last.session, slot.session),
                    other=_placed(survey, slot.session, last.session),
                    track=survey.track(track),
                    when=_span(last, slot),
                )
                yield Found(words, _both(slot, last), (last[:2], slot[:2], track), slot.start)
            if last is None or slot.end > last.end:
                last = slot


def _both(one: Slot, other: Slot) -> tuple[Ref, ...]:
    return Ref("session", one.session.id), Ref("session", other.session.id)


def _span(one: Slot, other: Slot) -> str:
    """Return the time that two slots share: "Wed 19 May, 15:00–15:30", or its start where one of them has no length."""
    start: datetime = max(one.start, other.start)
    end = min(one.end, other.end)
    day = day_short(start.date())
    known = one.session.duration and other.session.duration
    return f"{day}, {clock(start)}–{clock(end)}" if known else f"{day}, {clock(start)}"


def _placed(survey: Survey, session: Session, other: Session) -> str:
    """Return a title, with the room where the other session has the same one."""
    title = survey.title(session)
    if session.title != other.title or not session.room_id:
        return title
    return _("{title} in {room}").format(title=title, room=survey.room(session.room_id))
