# SPDX-License-Identifier: MIT
"""What a reader has now and next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from forumdesk.agenda.appointments import NowAndNext, now_and_next
from forumdesk.program import SessionState
from forumdesk.selection import Entry, Interest, Selection
from samples import clashing_program, forum_program

PROGRAM = forum_program()
MEETING = Entry(id="meeting", title="Meeting", start=datetime(2021, 5, 19, 11, 45), duration=30, place="Lobby")
MINE = (
    Selection(conference_id="forum")
    .with_interest(PROGRAM, ["session-1", "session-3"], Interest.MUST)
    .with_interest(PROGRAM, ["session-2"], Interest.MAYBE)
    .with_entry(MEETING)
)


def ids(found: NowAndNext) -> tuple[list[str], list[str]]:
    return [each.id for each in found.running], [each.id for each in found.coming]


def test_stars_and_own_entries_are_now_and_next() -> None:
    assert ids(now_and_next(PROGRAM, MINE, datetime(2021, 5, 19, 10))) == ([], ["session-1"])
    assert ids(now_and_next(PROGRAM, MINE, datetime(2021, 5, 19, 11))) == (["session-1"], ["meeting"])
    assert ids(now_and_next(PROGRAM, MINE, datetime(2021, 5, 19, 12, 0))) == (["meeting", "session-2"], ["session-3"])
    assert ids(now_and_next(PROGRAM, MINE, datetime(2021, 5, 20))) == ([], [])


def test_a_note_alone_is_no_appointment_and_a_cancelled_session_none_either() -> None:
    noted = Selection(conference_id="forum").with_note(PROGRAM, "session-1", "Ask")
    assert ids(now_and_next(PROGRAM, noted, datetime(2021, 5, 19))) == ([], [])
    off = PROGRAM.put(replace(PROGRAM.sessions["session-1"], state=SessionState.CANCELLED))
    assert ids(now_and_next(off, MINE, datetime(2021, 5, 19))) == ([], ["meeting"])


def test_an_appointment_says_where() -> None:
    program = clashing_program()
    mine = Selection(conference_id="x").with_interest(program, ["keynote"], Interest.MUST)
    session = program.sessions["keynote"]
    assert session.start is not None
    found = now_and_next(program, mine, session.start)
    assert [(each.id, each.place) for each in found.running] == [("keynote", "Hall A")]
