# SPDX-License-Identifier: MIT
"""Sessions and people as the templates are given them; what several sheets say, they say in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from forumdesk.markup import plain
from forumdesk.printing.order import Order
from forumdesk.program import Appearance, Program, Session, SessionState
from forumdesk.times import day_short, difference, in_forum_zone, instant, span, wall
from forumdesk.wording import billing, role_mark, state_word, where


def days(program: Program, order: Order) -> Iterator[tuple[date, tuple[Session, ...]]]:
    """Yield the days that are meant with the sessions that are, those without a time left out."""
    for day in program.dates:
        if order.days is None or day in order.days:
            sessions = tuple(s for s in program.sessions_on(day) if is_meant(s, order))
            if sessions:
                yield day, sessions


def is_meant(session: Session, order: Order) -> bool:
    """Tell whether a session is asked for."""
    in_room = order.rooms is None or session.room_id in order.rooms
    return in_room and (order.sessions is None or session.id in order.sessions)


def session(
    program: Program, one: Session, order: Order, *, texts: bool = False, people: bool = True
) -> dict[str, Any]:
    """Return what there is to say of a session with a time."""
    assert one.start is not None
    zone = program.conference.timezone
    shown = [plain(words).strip() for words in (one.abstract, one.description)] if texts else []
    return {
        "time": span(one.start, one.duration),
        "own": _elsewhere(one.start, one.duration, zone, order.own_zone),
        "title": one.title,
        "label": one.label,
        "state": "" if one.state is SessionState.CONFIRMED else state_word(one),
        "place": where(program, one),
        "texts": [words for words in shown if words],
        "people": cast(program, one) if people else [],
    }


def _elsewhere(start: datetime, minutes: int, zone: str, other: str) -> str:
    """Return a time as it is in another zone, with its weekday where that differs; empty where the clocks agree."""
    if not other or not difference(start, zone, other):
        return ""
    there = wall(instant(start, zone), other)
    end = wall(instant(start + timedelta(minutes=minutes), zone), other)
    words = in_forum_zone(there, int((end - there).total_seconds() // 60), other)
    return words if there.date() == start.date() else f"{day_short(there.date())}, {words}"


def cast(program: Program, one: Session) -> list[dict[str, str]]:
    """Return who appears in a session, the moderator first."""
    return [billed_as(program, seat) for seat in program.billed(one.id) if seat.person_id in program.people]


def billed_as(program: Program, seat: Appearance) -> dict[str, str]:
    """Return somebody as one session names them; the program has to know the person."""
    person = program.people[seat.person_id]
    return {
        "name": f"{person.honorific} {person.name}".strip(),
        "mark": role_mark(seat.role),
        "about": billing(program, seat),
    }
