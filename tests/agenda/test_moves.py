# SPDX-License-Identifier: MIT
"""What has been moved on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from forumdesk.agenda.moves import Moved, moved_on
from forumdesk.program import Room, SessionState
from samples import forum_program

BEFORE = forum_program().put(Room(id="b", name="Hall B"))
FIRST, SECOND = date(2021, 5, 19), date(2021, 5, 20)


def test_another_time_or_room_is_a_move_of_both_days() -> None:
    one = replace(BEFORE.sessions["session-1"], start=datetime(2021, 5, 20, 9, 0))
    two = replace(BEFORE.sessions["session-2"], room_id="b")
    now = BEFORE.put(one, two)
    start_one, start_two = BEFORE.sessions["session-1"].start, BEFORE.sessions["session-2"].start
    assert start_one is not None
    assert start_two is not None
    assert moved_on(BEFORE, now, FIRST) == (Moved(one, start_one, ""), Moved(two, start_two, ""))
    assert moved_on(BEFORE, now, SECOND) == (Moved(one, start_one, ""),)


def test_what_is_new_cancelled_or_unscheduled_is_no_move() -> None:
    off = replace(BEFORE.sessions["session-1"], room_id="b", state=SessionState.CANCELLED)
    loose = replace(BEFORE.sessions["session-2"], start=None)
    new = replace(BEFORE.sessions["session-3"], id="new", room_id="b")
    assert moved_on(BEFORE, BEFORE.put(off, loose, new), FIRST) == ()
