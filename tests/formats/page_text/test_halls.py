# SPDX-License-Identifier: MIT
from __future__ import annotations

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers

TEXT = """## Friday 2 August 2024
### Lantern Hall
14:00-14:45 Opening
### Crow Room
14:00-15:00 Tides
### {third}
14:00-15:30 Moss and stone
Jane Roe, Teal College
"""


def rooms(third: str) -> list[tuple[str, str]]:
    program = page_text.read_text(TEXT.format(third=third), "x.md", Answers(timezone="Europe/Berlin")).program
    return [
        (each.title, program.rooms[each.room_id].name if each.room_id else "") for each in program.sessions_in_order
    ]


def test_a_heading_among_rooms_is_one() -> None:
    assert ("Moss and stone", "Cellar") in rooms("Cellar")


def test_a_heading_among_rooms_that_is_a_sentence_is_none() -> None:
    assert ("Moss and stone", "Crow Room") in rooms("Please do not bring your dogs")
