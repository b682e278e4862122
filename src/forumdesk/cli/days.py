# SPDX-License-Identifier: MIT
"""Which day or session somebody means who writes it on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Program, Session
from forumdesk.text import fold
from forumdesk.times import day_short, span
from forumdesk.wording import called

SHOWN = 4


def chosen_day(program: Program, asked: str) -> date:
    """Return the date of a program day, asked for by its number or date; raise ForumDeskError if none."""
    if asked.isascii() and asked.isdigit() and len(asked) < 4 and 0 < int(asked) <= len(program.dates):
        return program.dates[int(asked) - 1]
    try:
        day = date.fromisoformat(asked)
    except ValueError:
        day = None
    if day is None or day not in program.dates:
        days = ", ".join(f"{number} ({day})" for number, day in enumerate(program.dates[:SHOWN], 1))
        raise ForumDeskError(
            _("The program has no day “{asked}”. Its days are {days}.").format(asked=asked, days=days)
            if days
            else _("The program has no days yet.")
        )
    return day


def chosen_session(sessions: Iterable[Session], asked: str) -> Session:
    """Return the session of an id, title, label or part of a title; raise ForumDeskError for none or several."""
    sessions = tuple(sessions)
    wanted = fold(asked.strip())
    exact = [s for s in sessions if s.id == asked or wanted in {fold(s.title), fold(s.label), fold(called(s))}]
    found = exact or [session for session in sessions if wanted in fold(session.title)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise ForumDeskError(_("No session is called “{asked}”.").format(asked=asked))
    named = "; ".join(map(_named, found[:SHOWN])) + (" …" if len(found) > SHOWN else "")
    message = _("“{asked}” can be several sessions: {named}. Add --day, or write more of the title.")
    raise ForumDeskError(message.format(asked=asked, named=named))


def _named(session: Session) -> str:
    when = f"{day_short(session.start.date())} {span(session.start, session.duration)} " if session.start else ""
    return f"{when}{session.title}"
