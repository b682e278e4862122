# SPDX-License-Identifier: MIT
"""When a session is, as a cell of the list of sessions says it: the forum's time, and the reader's own beneath."""

from __future__ import annotations

from forumdesk.gui.desk import Desk
from forumdesk.i18n import _
from forumdesk.program import Session
from forumdesk.times import day_short, for_reader, on_own_clock, span


def time_lines(desk: Desk, session: Session, *, dated: bool) -> tuple[str, ...]:
    """Return the day, if it is to be said, the time, and when it begins for the reader if the clocks differ."""
    if session.start is None:
        return (_("no time yet"),)
    day = (day_short(session.start.date()),) if dated else ()
    own = for_reader(session.start, desk.program.conference.timezone, desk.own_zone)
    return (*day, span(session.start, session.duration), *([own] if own else []))


def own_spoken(desk: Desk, session: Session) -> str:
    """Return the reader's own time for a screen reader; empty where both clocks agree."""
    if session.start is None:
        return ""
    return on_own_clock(session.start, session.duration, desk.program.conference.timezone, desk.own_zone)
