# SPDX-License-Identifier: MIT
"""Rooms that only their place in most sessions of a text shows."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers


def listed(text: str) -> list[tuple[str, str, list[str]]]:
    """Return title, room and people of every session."""
    program = page_text.read_text(text, "forum.txt", Answers()).program
    return [
        (
            each.title,
            program.rooms[each.room_id].name if each.room_id else "",
            [program.people[seat.person_id].name for seat in program.appearances_in(each.id)],
        )
        for each in program.sessions_in_order
    ]


def test_last_lines_are_rooms_where_most_sessions_end_with_one() -> None:
    text = """\
1 October 2026, 18:00
Opening
Dr. Jane Roe
Nopal Theatre

1 October 2026, 19:00
Bees
Dr. Ada Lee
The Old Mill

1 October 2026, 20:00
Moss
Dr. John Doe
The Old Mill

1 October 2026, 21:00
Ferns
Room 7

1 October 2026, 22:00
Closing
Dr. Jane Roe
Nopal Theatre
"""
    assert listed(text) == [
        ("Opening", "Nopal Theatre", ["Jane Roe"]),
        ("Bees", "The Old Mill", ["Ada Lee"]),
        ("Moss", "The Old Mill", ["John Doe"]),
        ("Ferns", "Room 7", []),
        ("Closing", "Nopal Theatre", ["Jane Roe"]),
    ]


def test_lines_under_titles_are_rooms_where_nearly_every_session_has_its_room_there() -> None:
    text = """\
4 May 2024
ore 9
Fiori
Sala Blu
con Dr. Jane Roe

ore 10
Api
Sala Verde

ore 11
Muschi
Libreria Rosmarino

ore 12
Felci
Chiesa di San Rocco
"""
    assert [(title, room) for title, room, _people in listed(text)] == [
        ("Fiori", "Sala Blu"),
        ("Api", "Sala Verde"),
        ("Muschi", "Libreria Rosmarino"),
        ("Felci", "Chiesa di San Rocco"),
    ]


def test_names_stay_people_where_rooms_stand_in_no_one_place() -> None:
    text = """\
4 May 2024
9:00 Opening
Dr. Jane Roe
Room: Hall 1

10:00 Bees
Room: Hall 2
Dr. Ada Lee

11:00 Moss
Ada Lee
"""
    assert listed(text) == [
        ("Opening", "Hall 1", ["Jane Roe"]),
        ("Bees", "Hall 2", ["Ada Lee"]),
        ("Moss", "", ["Ada Lee"]),
    ]


def test_rooms_over_their_sessions_still_head_them() -> None:
    text = """\
4 May 2024
Hall 1
9:00 Opening
10:00 Bees
Hall 2
9:00 Moss
10:00 Ferns
Hall 3
9:00 Rivers
"""
    assert {title: room for title, room, _people in listed(text)} == {
        "Opening": "Hall 1",
        "Bees": "Hall 1",
        "Moss": "Hall 2",
        "Ferns": "Hall 2",
        "Rivers": "Hall 3",
    }


@pytest.mark.parametrize("frame", ["【{}】", "〔{}〕", "{}"])
def test_rooms_over_lists_that_begin_together_run_side_by_side(frame: str) -> None:
    rooms = [frame.format(room) for room in ("Hall A", "Hall B")]
    text = f"Lake Summit 14 May 2026\n\n{rooms[0]}\n9:00 Salt\n10:00 Moss\n\n{rooms[1]}\n9:00 Ice\n10:00 Fog\n"
    program = page_text.read_text(text, "x.txt", Answers(timezone="UTC")).program
    assert [
        (f"{each.start:%d %H:%M}", each.title, program.rooms[each.room_id].name)
        for each in program.sessions_in_order
        if each.start
    ] == [
        ("14 09:00", "Salt", "Hall A"),
        ("14 09:00", "Ice", "Hall B"),
        ("14 10:00", "Moss", "Hall A"),
        ("14 10:00", "Fog", "Hall B"),
    ]
