# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from forumdesk import edits
from forumdesk.changes import Change, describe, diff
from forumdesk.errors import ForumDeskError
from forumdesk.program import Program, Room, Session, SessionState, dangling
from samples import at, clashing_program, forum_program

DAY = date(2024, 9, 3)


@pytest.fixture
def program() -> Program:
    return edits.add_room(clashing_program(), Room(id="hall-c", name="Hall C"))


def _placed(program: Program, *ids: str) -> list[tuple[str, str]]:
    """Return the room of each session, and its start as a clock shows it."""
    sessions = [program.sessions[key] for key in ids]
    return [(s.room_id, f"{s.start:%H:%M}" if s.start else "") for s in sessions]


def _copies(before: Program, after: Program) -> list[Session]:
    return [session for key, session in after.sessions.items() if key not in before.sessions]


def test_move_session_changes_room_and_start_only(program: Program) -> None:
    session = program.sessions["keynote"]
    start = datetime(2021, 5, 20, 8, 15)
    moved = edits.move_session(program, "keynote", "hall-b", start)
    assert diff(program, moved) == (
        Change("session", "keynote", session, replace(session, room_id="hall-b", start=start)),
    )
    assert edits.move_session(program, "keynote", "", None).sessions["keynote"].start is None


def test_move_session_refuses_a_room_that_is_not_there(program: Program) -> None:
    with pytest.raises(KeyError, match="no such room"):
        edits.move_session(program, "keynote", "no such room", None)


def test_move_sessions_takes_the_others_as_far(program: Program) -> None:
    ids = ("keynote", "rival", "persian", "lunch")
    moved = edits.move_sessions(program, ids, "rival", "hall-b", at(DAY, "10:00"))
    assert _placed(moved, *ids) == [("hall-b", "09:30"), ("hall-b", "10:00"), ("hall-c", "13:30"), ("", "12:30")]
    assert edits.move_sessions(moved, ids, "rival", "hall-a", at(DAY, "09:30")) == program


def test_move_sessions_keeps_everybody_in_a_room_that_there_is(program: Program) -> None:
    moved = edits.move_sessions(program, ("keynote", "persian"), "keynote", "hall-c", at(DAY, "09:00"))
    assert _placed(moved, "keynote", "persian") == [("hall-c", "09:00"), ("hall-c", "13:00")]


def test_sessions_without_a_time_follow_one_after_another(program: Program) -> None:
    more = program.put(*(Session(id=key, title=key, duration=20) for key in ("x", "y")))
    moved = edits.move_sessions(more, ("x", "y", "open"), "x", "hall-b", at(DAY, "16:00"))
    assert _placed(moved, "x", "y", "open") == [("hall-b", "16:00"), ("hall-b", "16:20"), ("hall-b", "16:40")]


def test_move_sessions_to_no_time_takes_all_off_the_schedule(program: Program) -> None:
    moved = edits.move_sessions(program, ("keynote", "persian"), "keynote", "hall-a", None)
    assert _placed(moved, "keynote", "persian") == [("hall-a", ""), ("hall-b", "")]


def test_shift_sessions_leaves_those_without_a_time(program: Program) -> None:
    moved = edits.shift_sessions(program, ("keynote", "open"), -45)
    assert _placed(moved, "keynote", "open") == [("hall-a", "08:15"), ("hall-a", "")]
    with pytest.raises(ForumDeskError, match="between the years"):
        edits.shift_sessions(program, ("keynote",), 10**9)
    with pytest.raises(ForumDeskError, match="between the years"):
        edits.shift_sessions(program, ("keynote",), -(10**12))


def test_unschedule_sessions_keeps_their_rooms(program: Program) -> None:
    assert _placed(edits.unschedule_sessions(program, ("keynote",)), "keynote") == [("hall-a", "")]


@pytest.mark.parametrize(
    ("edges", "start", "minutes"),
    [
        ({"start": at(DAY, "08:30")}, "08:30", 90),
        ({"end": at(DAY, "09:10")}, "09:00", 10),
        ({"start": at(DAY, "09:30"), "end": at(DAY, "10:30")}, "09:30", 60),
    ],
)
def test_resize_session_leaves_the_other_edge(
    program: Program, edges: dict[str, datetime], start: str, minutes: int
) -> None:
    session = edits.resize_session(program, "keynote", **edges).sessions["keynote"]
    assert (session.start, session.duration) == (at(DAY, start), minutes)


def test_a_session_ends_after_it_begins(program: Program) -> None:
    with pytest.raises(ForumDeskError, match=r"^A session has to end after it begins\.$"):
        edits.resize_session(program, "keynote", end=at(DAY, "09:00"))
    with pytest.raises(ForumDeskError, match=r"^A session has to end after it begins\.$"):
        edits.lengthen_sessions(program, ("keynote",), -60)
    with pytest.raises(ForumDeskError, match="14 days"):
        edits.resize_session(program, "keynote", end=at(DAY, "09:00") + timedelta(days=15))
    with pytest.raises(ForumDeskError, match="“Not scheduled yet” has no time yet"):
        edits.resize_session(program, "open", end=at(DAY, "09:00"))


def test_lengthen_sessions_moves_their_ends(program: Program) -> None:
    longer = edits.lengthen_sessions(program, ("keynote", "persian"), 15)
    assert [longer.sessions[key].duration for key in ("keynote", "persian")] == [75, 75]
    assert longer.sessions["keynote"].start == program.sessions["keynote"].start


def test_a_copy_has_its_own_id_and_people(program: Program) -> None:
    copied = edits.duplicate_sessions(program, ("keynote",), "hall-c", at(DAY, "15:00"))
    (copy,) = _copies(program, copied)
    assert copy == replace(program.sessions["keynote"], id=copy.id, room_id="hall-c", start=at(DAY, "15:00"))
    cast = [(a.person_id, a.role, a.order) for a in copied.appearances_in(copy.id)]
    assert cast == [(a.person_id, a.role, a.order) for a in program.appearances_in("keynote")]
    assert edits.drop_session(copied, copy.id) == program


def test_several_copies_lie_as_their_originals_do(program: Program) -> None:
    copied = edits.duplicate_sessions(program, ("persian", "keynote", "open"), "hall-b", at(DAY, "10:00"))
    copies = {s.title: (s.room_id, s.start) for s in _copies(program, copied)}
    assert copies == {
        "Maps that hold": ("hall-b", at(DAY, "10:00")),
        "نقشه‌های شهر تهران": ("hall-c", at(DAY, "14:00")),
        "Not scheduled yet": ("hall-b", at(DAY, "11:00")),
    }
    assert edits.duplicate_sessions(program, ()) is program


def test_a_copy_stays_in_place_unless_it_is_given_another(program: Program) -> None:
    (copy,) = _copies(program, edits.duplicate_sessions(program, ("persian",)))
    assert (copy.room_id, copy.start) == ("hall-b", at(DAY, "13:00"))
    (copy,) = _copies(program, edits.duplicate_sessions(program, ("open",)))
    assert (copy.room_id, copy.start) == ("hall-a", None)


def test_copy_to_rooms_skips_the_room_where_it_is(program: Program) -> None:
    copied = edits.copy_to_rooms(program, "keynote", ("hall-a", "hall-b", "hall-c", "hall-b"))
    assert sorted(s.room_id for s in _copies(program, copied)) == ["hall-b", "hall-c"]
    assert len(copied.appearances) == len(program.appearances) + 4
    with pytest.raises(KeyError):
        edits.copy_to_rooms(program, "keynote", ("nowhere",))


def test_new_session_has_a_title(program: Program) -> None:
    made = edits.new_session(program, "s", "hall-b", at(DAY, "15:00"), 45, track_id="maps")
    assert made.sessions["s"] == Session(
        id="s", title="New session", room_id="hall-b", start=at(DAY, "15:00"), duration=45, track_id="maps"
    )
    assert edits.new_session(program, "s", "", None, 30, title="Tea").sessions["s"].title == "Tea"


def test_cancel_session_keeps_it(program: Program) -> None:
    cancelled = edits.cancel_session(program, "keynote")
    assert cancelled.sessions["keynote"] == replace(program.sessions["keynote"], state=SessionState.CANCELLED)


def test_set_session_sets_what_is_named(program: Program) -> None:
    session = program.sessions["keynote"]
    changed = edits.set_session(program, session.id, duration=5, tags=("a",))
    assert changed == program.put(replace(session, duration=5, tags=("a",)))


def test_drop_sessions_leaves_a_whole_program() -> None:
    program = forum_program()
    for key in program.sessions:
        left = edits.drop_session(program, key)
        assert dangling(left) == ()
        assert key not in left.sessions
        assert left.articles.keys() == program.articles.keys()
    none = edits.drop_sessions(program, program.sessions)
    assert (dict(none.sessions), dict(none.appearances)) == ({}, {})
    assert none.articles["article-1"].session_ids == ()


def test_add_session_refuses_what_is_there(program: Program) -> None:
    added = edits.add_session(program, Session(id="s", title="New"))
    assert describe(diff(program, added)) == ("new talk “New”",)
    with pytest.raises(ForumDeskError, match="already"):
        edits.add_session(added, Session(id="s", title="Again"))


@pytest.mark.parametrize("verb", [edits.drop_session, edits.cancel_session, edits.set_session, edits.resize_session])
def test_edits_of_what_is_not_there_raise(program: Program, verb: Callable[..., Program]) -> None:
    with pytest.raises(KeyError):
        verb(program, "no such id")
