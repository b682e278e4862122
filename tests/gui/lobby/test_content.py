# SPDX-License-Identifier: MIT
"""What a lobby screen says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from forumdesk.agenda.moves import Moved
from forumdesk.gui.lobby.content import Block, Talk, shown
from forumdesk.program import Program, Room, SessionState
from samples import big_program, clashing_program, forum_program

PROGRAM = forum_program()


def two_rooms() -> Program:
    made = PROGRAM.put(Room(id="a", name="Hall A", order=1), Room(id="b", name="Hall B", order=2))
    sessions = made.sessions
    return made.put(
        *(replace(sessions[f"session-{n}"], room_id="a") for n in (1, 2, 3)),
        replace(sessions["session-4"], room_id="b"),
    )


def test_one_stage_has_the_screen_for_itself() -> None:
    found = shown(PROGRAM, datetime(2021, 5, 19, 12, 10))
    assert (found.title, found.time, found.under) == (
        "Middle East Strategy Forum 2021",
        "12:10",
        "Wednesday 19 May, Toronto",
    )
    assert found.door
    assert found.sentence == ""
    (block,) = found.blocks
    assert [talk.title for talk in block.now] == ["The Great Power Competition in the Middle East"]
    assert block.now[0].time == "until 13:15, 1 hour 5 minutes left"
    assert 0.13 < block.now[0].over < 0.14
    assert "Kelley Vlahos (Quincy Institute)" in block.now[0].speakers
    assert [talk.time for talk in block.coming] == [
        "Next: 15:00, in 2 hours 50 minutes",
        "16:30, in 4 hours 20 minutes",
    ]


def test_each_room_says_what_is_on_and_what_follows() -> None:
    found = shown(two_rooms(), datetime(2021, 5, 19, 12, 10))
    hall_a, hall_b = (block for block in found.blocks if block.name.startswith("Hall"))
    assert [talk.title for talk in hall_a.now] == ["The Great Power Competition in the Middle East"]
    assert hall_a.now[0].speakers.endswith("and 1 more")
    assert [talk.time for talk in hall_a.coming] == ["Next: 15:00, in 2 hours 50 minutes"]
    assert (hall_b.now, hall_b.idle) == ((), "Nothing is on here now.")


def test_the_door_of_a_room_says_that_room_alone() -> None:
    found = shown(two_rooms(), datetime(2021, 5, 19, 12, 10), "b")
    assert (found.title, found.door, len(found.blocks)) == ("Hall B", True, 1)
    assert found.blocks[0].coming[0].title.startswith("Humanitarian Diplomacy")


def test_cancelled_and_moved_are_said_with_the_room() -> None:
    program = two_rooms()
    off = replace(program.sessions["session-3"], state=SessionState.CANCELLED)
    late = replace(program.sessions["session-4"], start=datetime(2021, 5, 19, 17, 0), room_id="a")
    moved = (Moved(late, datetime(2021, 5, 19, 16, 30), "b"),)
    found = shown(program.put(off, late), datetime(2021, 5, 19, 14, 10), moved=moved)
    assert found.blocks[-1] == Block(
        "Changed today",
        warnings=(
            "Cancelled: A Review of Canada’s Middle East Engagement and Defense Strategy, 15:00, Hall A",
            (
                "Moved: Humanitarian Diplomacy: An Underused Foreign Policy Tool in the Middle East, now 17:00, Hall A "
                "(in 2 hours 50 minutes) instead of 16:30, Hall B"
            ),
        ),
    )
    hall_a = next(block for block in found.blocks if block.name == "Hall A")
    assert hall_a.warnings[0].startswith("Cancelled: A Review")


def test_before_it_begins_it_names_what_begins_first() -> None:
    found = shown(two_rooms(), datetime(2021, 5, 18, 10, 0))
    assert found.sentence == "The forum begins on Wednesday 19 May at 10:30 (in 1 day)."
    assert [(block.name, block.now[0].time) for block in found.blocks] == [("Hall A", "10:30")]
    assert isinstance(found.blocks[0].now[0], Talk)


def test_after_the_end_it_says_so() -> None:
    found = shown(PROGRAM, datetime(2021, 6, 1))
    assert found.sentence.startswith("The forum is over.")
    assert shown(clashing_program(), datetime(2030, 1, 1)).blocks == ()


def test_of_many_rooms_the_near_ones_are_shown() -> None:
    program = big_program(sessions=140, rooms=35)
    first = program.sessions_in_order[0].start
    assert first is not None
    assert 0 < len(shown(program, first).blocks) <= 35
