# SPDX-License-Identifier: MIT
"""When a session is, as a cell of the list of sessions says it: the forum's time, and the reader's own beneath."""

from __future__ import annotations

from forumdesk.gui.desk import Desk
from forumdesk.i18n import _
from forumdesk.program import Session
from forumdesk.times import WEEKDAYS_SHORT, clock, day_short, instant, on_own_clock, span, wall


def time_lines(desk: Desk, session: Session, *, dated: bool) -> tuple[str, ...]:
    """Return the day, if it is to be said, the time, and when it begins for the reader if the clocks differ."""
    if session.start is None:
        return (_("no time yet"),)
    day = (day_short(session.start.date()),) if dated else ()
    there = wall(instant(session.start, desk.program.conference.timezone), desk.own_zone)
    own: tuple[str, ...] = ()
    if there.date() != session.start.date():
        day_and_time = f"{WEEKDAYS_SHORT[there.weekday()]} {clock(there)}"
        own = (_("{time} for you").format(time=day_and_time),)
    elif there != session.start:
        own = (_("{time} for you").format(time=clock(there)),)
    return (*day, span(session.start, session.duration), *own)


def own_spoken(desk: Desk, session: Session) -> str:
    """Return the reader's own time for a screen reader; empty where both clocks agree."""
    if session.start is None:
        return ""
    return on_own_clock(session.start, session.duration, desk.program.conference.timezone, desk.own_zone)
