# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from forumdesk import edits
from forumdesk.errors import ForumDeskError
from forumdesk.program import Day, Program, Room, Track, dangling
from samples import at, clashing_program, forum_program

DAY = date(2024, 9, 3)


@pytest.fixture
def program() -> Program:
    return clashing_program()


def test_what_is_added_comes_last(program: Program) -> None:
    rooms = edits.add_room(program, Room(id="c", name="A room"))
    assert [room.id for room in rooms.rooms_in_order] == ["hall-a", "hall-b", "c"]
    tracks = edits.add_track(program, Track(id="t", name="A track"))
    assert [track.id for track in tracks.tracks_in_order] == ["maps", "t"]


def test_add_day_refuses_a_date_that_is_taken(program: Program) -> None:
    with pytest.raises(ForumDeskError, match=r"^The program has a day on that date already\.$"):
        edits.add_day(program, Day(id="again", date=DAY))


def test_reorder_puts_the_others_behind(program: Program) -> None:
    three = edits.add_room(program, Room(id="c", name="Hall C"))
    assert [room.id for room in edits.reorder(three, "room", ["c"]).rooms_in_order] == ["c", "hall-a", "hall-b"]
    two = edits.add_track(program, Track(id="t", name="T"))
    assert [track.id for track in edits.reorder(two, "track", ["t", "maps"]).tracks_in_order] == ["t", "maps"]
    with pytest.raises(KeyError):
        edits.reorder(program, "room", ["nowhere"])
    with pytest.raises(KeyError):
        edits.reorder(program, "day", ["day"])


def test_sessions_of_a_dropped_room_or_track_stay(program: Program) -> None:
    left = edits.drop_room(program, "hall-a")
    assert left.sessions["keynote"] == replace(program.sessions["keynote"], room_id="")
    assert left.sessions["persian"] is program.sessions["persian"]
    left = edits.drop_track(left, "maps")
    assert left.sessions["keynote"].track_id == ""
    assert dangling(left) == ()


def test_sessions_of_a_dropped_day_are_unscheduled(program: Program) -> None:
    left = edits.drop_day(program, "day")
    assert left.dates == ()
    assert left.sessions["night"] == replace(program.sessions["night"], start=None)


def test_a_day_whose_date_another_day_has_leaves_its_sessions(program: Program) -> None:
    twice = program.put(Day(id="again", date=DAY))
    assert edits.drop_day(twice, "again") == program


def test_move_day_takes_its_sessions_along(program: Program) -> None:
    moved = edits.move_day(program, "day", date(2024, 9, 10))
    assert moved.dates == (date(2024, 9, 10),)
    assert moved.sessions["keynote"].start == datetime(2024, 9, 10, 9)
    assert moved.sessions["night"].start == at(date(2024, 9, 11), "00:30")
    assert moved.sessions["open"].start is None
    assert edits.move_day(moved, "day", DAY) == program


def test_records_refer_to_a_room_and_a_track_that_are_new() -> None:
    program = forum_program()
    placed = edits.refer_to_new(program, "session", ("session-1", "session-2"), Room(id="new", name="Hall B"))
    assert {s.id for s in placed.sessions.values() if s.room_id == "new"} == {"session-1", "session-2"}
    assert placed.rooms_in_order[-1].id == "new"
    themed = edits.refer_to_new(program, "session", ("session-1",), Track(id="t", name="Peace"))
    assert themed.sessions["session-1"].track_id == "t"


def test_records_refer_to_the_room_that_has_the_name_already() -> None:
    program = forum_program().put(Room(id="there", name="Hall B"))
    placed = edits.refer_to_new(program, "session", ("session-1",), Room(id="new", name="hall B"))
    assert placed.sessions["session-1"].room_id == "there"
    assert placed.rooms == program.rooms
