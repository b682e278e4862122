# SPDX-License-Identifier: MIT
"""What an organizer can do, as functions from a program to a program. They know of no file: `document` keeps them.

An edit that names a record which is not there raises KeyError; one whose values make no sense raises ForumDeskError.
What an edit leaves behind is whole: whoever drops a session drops its appearances too.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Appearance, Article, Person, Program, Record, Session, SessionState
from forumdesk.text import clean_line


def rename_conference(program: Program, title: str) -> Program:
    """Give the conference a title; raise ForumDeskError for an empty one."""
    wanted = clean_line(title)
    if not wanted:
        raise ForumDeskError(_("A conference needs a title."))
    return program.put(dataclasses.replace(program.conference, title=wanted))


def move_session(program: Program, session_id: str, room_id: str, start: datetime | None) -> Program:
    """Place a session in a room ("" for none) at a wall time of the conference; None takes it off the schedule."""
    if room_id and room_id not in program.rooms:
        raise KeyError(room_id)
    return set_session(program, session_id, room_id=room_id, start=start)


def cancel_session(program: Program, session_id: str) -> Program:
    """Mark a session as cancelled. It stays in the program, so that calendars can be told."""
    return set_session(program, session_id, state=SessionState.CANCELLED)


def set_session(program: Program, session_id: str, **values: Any) -> Program:
    """Give fields of a session new values, by the names that `Session` has for them."""
    return program.put(dataclasses.replace(program.sessions[session_id], **values))


def add_session(program: Program, session: Session) -> Program:
    """Add a session that is not yet there."""
    return _add(program, session, program.sessions)


def drop_session(program: Program, session_id: str) -> Program:
    """Remove a session, who appears in it, and what articles say of it."""
    gone = program.sessions[session_id].id
    return _drop(program, gone, program.appearances_in(gone), program.articles_about(gone), "session_ids")


def add_person(program: Program, person: Person) -> Program:
    """Add a person who is not yet there."""
    return _add(program, person, program.people)


def drop_person(program: Program, person_id: str) -> Program:
    """Remove a person, their appearances, and their name from the articles they wrote."""
    gone = program.people[person_id].id
    return _drop(program, gone, program.appearances_of(gone), program.articles_by(gone), "author_ids")


def add_appearance(program: Program, appearance: Appearance) -> Program:
    """Put a person into a session, at the end of the printed order."""
    _present = program.sessions[appearance.session_id], program.people[appearance.person_id]
    last = max((a.order for a in program.appearances_in(appearance.session_id)), default=-1)
    return _add(program, dataclasses.replace(appearance, order=last + 1), program.appearances)


def drop_appearance(program: Program, appearance_id: str) -> Program:
    """Take a person out of a session; both stay in the program."""
    return program.drop(program.appearances[appearance_id].id)


def _drop(
    program: Program, gone: str, appearances: Iterable[Appearance], articles: Iterable[Article], field: str
) -> Program:
    """Drop a record with these appearances, and take it out of a field of these articles."""

    def mended(article: Article) -> Article:
        kept: Any = tuple(key for key in getattr(article, field) if key != gone)
        return dataclasses.replace(article, **{field: kept})

    return program.put(*map(mended, articles)).drop(gone, *(appearance.id for appearance in appearances))


def _add(program: Program, record: Record, there: Any) -> Program:
    if record.id in there:
        raise ForumDeskError(_("That is in the program already."))
    return program.put(record)
