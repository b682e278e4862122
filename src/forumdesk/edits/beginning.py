# SPDX-License-Identifier: MIT
"""A program from nothing, or from last year's.

What a copy of last year's keeps its id, and what not: people, rooms, tracks and articles are the same ones as last
year, so their ids stay; a source that gives them again finds them, and articles that were read stay read. The
conference, its days, sessions and who appears in them are new ones: a session's id is its UID in every calendar, where
last year's must stay what it was, and stars belong to the session that was starred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from forumdesk.edits.fields import later_day, set_conference, shifted
from forumdesk.edits.lists import add_day, add_room
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Article, Conference, Day, Program, Record, Room, Session, SessionState, empty, new_id

FEBRUARY = 2


def new_program(title: str, zone: str, days: Iterable[date], rooms: Iterable[str]) -> Program:
    """Make a program with a title, an IANA time zone, days and the names of rooms, and no session yet."""
    program = set_conference(empty(), title=title, timezone=zone)
    for day in dict.fromkeys(days):
        program = add_day(program, Day(id=new_id(), date=day))
    for name in rooms:
        program = add_room(program, Room(id=new_id(), name=name))
    return program


def from_last_year(program: Program, first_day: date, title: str = "") -> Program:
    """Make a program from another: every date later by as much as its first day, at the same times of day.

    Cancelled sessions, streams, links, findings set aside and expected numbers of last year are left out, and so is
    what calendars were told and where the program came from. Who appears, and when people and rooms are available, has
    not been asked yet: sessions with people are tentative.
    """
    if not program.dates:
        raise ForumDeskError(_("“{title}” has no days that could be moved.").format(title=program.conference.title))
    by = first_day - program.dates[0]
    kept = [s for s in program.sessions_in_order if s.state is not SessionState.CANCELLED]
    ids = {session.id: new_id() for session in kept}
    return Program(_next_conference(program, first_day, title)).put(
        *(replace(room, available=()) for room in program.rooms.values()),
        *program.tracks.values(),
        *(replace(person, available=()) for person in program.people.values()),
        *program.pictures.values(),
        *program.rules.values(),
        *(replace(day, id=new_id(), date=later_day(day.date, by), extra=()) for day in program.days_in_order),
        *(_next_session(program, session, ids[session.id], by) for session in kept),
        *_next_cast(program, ids),
        *(_kept_article(article, ids) for article in program.articles.values()),
    )


def next_first_day(program: Program, today: date) -> date:
    """Return a first day for the next such program: the same weekday about the same date, next year or later."""
    first = program.dates[0] if program.dates else today
    return next(
        day
        for year in (max(first.year + 1, today.year), max(first.year, today.year) + 1)
        if (day := _about(first, year)) >= today or year > today.year
    )


def _about(day: date, year: int) -> date:
    """Return the date in a year that has the weekday of a day and lies next to its month and day."""
    near = date(year, day.month, min(day.day, 28) if day.month == FEBRUARY else day.day)
    off = (day.weekday() - near.weekday()) % 7
    return near + timedelta(days=off if off <= 3 else off - 7)


def next_title(program: Program, first_day: date) -> str:
    """Return the title of a program with its year, where it has one, put forward to that of a first day."""
    return _in_year(program.conference.title, program, first_day)


def _in_year(words: str, program: Program, first_day: date) -> str:
    old = str(program.dates[0].year) if program.dates else ""
    return re.sub(rf"(?<!\d){old}(?!\d)", str(first_day.year), words) if old else words


def _next_conference(program: Program, first_day: date, title: str) -> Conference:
    old = program.conference
    return replace(
        old,
        id=new_id(),
        title=title or next_title(program, first_day),
        acronym=_in_year(old.acronym, program, first_day),
        subtitle=_in_year(old.subtitle, program, first_day),
        extra=(),
    )


def _next_session(program: Program, session: Session, key: str, by: timedelta) -> Session:
    start = None if session.start is None else shifted(session.start, by // timedelta(minutes=1))
    state = SessionState.TENTATIVE if program.appearances_in(session.id) else session.state
    return replace(session, id=key, start=start, state=state, stream_url="", links=(), expected=None, extra=())


def _next_cast(program: Program, ids: Mapping[str, str]) -> Iterable[Record]:
    return (
        replace(appearance, id=new_id(), session_id=ids[appearance.session_id], extra=())
        for appearance in program.appearances.values()
        if appearance.session_id in ids
    )


def _kept_article(article: Article, ids: Mapping[str, str]) -> Article:
    return replace(article, session_ids=tuple(ids[key] for key in article.session_ids if key in ids))
