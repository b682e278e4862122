# SPDX-License-Identifier: MIT
"""The days of a program as a table for a terminal: time, what it is called, title, and below it who speaks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from forumdesk.i18n import _
from forumdesk.program import Day, Program, Session, SessionState
from forumdesk.text import for_terminal
from forumdesk.times import city, dates_in_words, day_long, span
from forumdesk.wording import called, names_in, state_word

TIME = len("10:30–11:45")


def days_table(program: Program, width: int) -> str:
    """Return every day with its sessions in order of time, in lines of at most `width` characters where words allow."""
    conference = program.conference
    lines = [
        for_terminal(conference.title) or _("Untitled program"),
        _("{dates}, times in {city}").format(dates=dates_in_words(program.dates), city=city(conference.timezone)),
    ]
    for date in program.dates:
        day = program.day_on(date) or Day(id="", date=date)
        lines += ["", ": ".join(part for part in (day_long(date), for_terminal(day.title)) if part)]
        sessions = program.sessions_on(date)
        label = max((len(for_terminal(called(session))) for session in sessions), default=0)
        for session in sessions:
            lines += _rows(program, session, label, width)
    return "\n".join(lines) + "\n"


def _rows(program: Program, session: Session, label: int, width: int) -> Iterator[str]:
    when = span(session.start, session.duration or 0) if session.start is not None else ""
    state = "" if session.state is SessionState.CONFIRMED else f" ({state_word(session)})"
    start = f"  {when:{TIME}}  {for_terminal(called(session)):{label}}  "
    margin = " " * len(start)
    room = max(len(start) + 20, width)
    title = for_terminal(session.title) + state
    yield from textwrap.wrap(title, room, initial_indent=start, subsequent_indent=margin) or [start.rstrip()]
    names = for_terminal(", ".join(names_in(program, session.id)))
    yield from textwrap.wrap(names, room, initial_indent=margin, subsequent_indent=margin)
