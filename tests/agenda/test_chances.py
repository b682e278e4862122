# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import datetime

from forumdesk.agenda.chances import chances
from forumdesk.agenda.day import Hole
from forumdesk.agenda.words import chance_words
from forumdesk.program import Conference, Program, Room, Session, SessionKind, SessionState, Track
from forumdesk.selection import Interest, Selection

NONE = Selection(conference_id="c")
PROGRAM = Program(Conference(id="c")).put(Room(id="a", name="Hall A"), Track(id="sea", name="Sea"))
HOLE = Hole(datetime(2021, 5, 19, 12, 0), datetime(2021, 5, 19, 14, 0))


def _session(
    key: str, hour: int, minute: int, length: int, *, track: str = "", kind: SessionKind = SessionKind.TALK
) -> Session:
    return Session(
        id=key,
        title=key,
        start=datetime(2021, 5, 19, hour, minute),
        duration=length,
        track_id=track,
        room_id="a",
        kind=kind,
    )


def test_chances_are_whole_sessions_first_and_then_parts() -> None:
    program = PROGRAM.put(
        _session("begun", 11, 30, 60),
        _session("whole", 13, 0, 60),
        _session("runs over", 13, 30, 60),
        _session("before", 11, 0, 60),
        _session("hardly", 11, 5, 60),
    )
    found = chances(program, NONE, HOLE)
    assert [(chance.session.id, chance.minutes) for chance in found] == [
        ("whole", 60), ("begun", 30), ("runs over", 30)
    ]  # fmt: skip
    assert [chance_words(chance) for chance in found] == ["", "30 minutes of it", "the first 30 minutes of it"]


def test_chances_leave_out_what_is_hidden_starred_cancelled_or_a_break() -> None:
    cancelled = Session(id="off", title="Off", start=HOLE.start, duration=30, room_id="a", state=SessionState.CANCELLED)
    program = PROGRAM.put(
        _session("starred", 12, 0, 30),
        _session("hidden", 12, 0, 30),
        _session("coffee", 12, 0, 30, kind=SessionKind.BREAK),
        cancelled,
        _session("left", 12, 0, 30),
    )
    mine = NONE.with_interest(program, ["starred"], Interest.MAYBE).with_hidden("session", "hidden", True)
    assert [chance.session.id for chance in chances(program, mine, HOLE)] == ["left"]
    assert chances(program, NONE.with_hidden("room", "a", True), HOLE) == ()


def test_chances_of_a_liked_track_come_before_others_and_what_is_over_comes_last() -> None:
    program = PROGRAM.put(
        _session("early", 12, 0, 30),
        _session("late", 13, 0, 30),
        _session("sea", 13, 30, 30, track="sea"),
        _session("must", 9, 0, 30, track="sea"),
    )
    mine = NONE.with_interest(program, ["must"], Interest.MUST)
    assert [chance.session.id for chance in chances(program, mine, HOLE)] == ["sea", "early", "late"]
    now = datetime(2021, 5, 19, 12, 45)
    assert [chance.session.id for chance in chances(program, mine, HOLE, now)] == ["sea", "late", "early"]


def test_what_has_no_end_is_a_chance_as_a_whole_where_it_begins() -> None:
    (chance,) = chances(PROGRAM.put(_session("endless", 12, 0, 0)), NONE, HOLE)
    assert chance.whole
