# SPDX-License-Identifier: MIT
"""What pages of event apps leave in a copy: scales of hours, cards printed twice, fields by their names."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers, Reading

CARDS = """\
Harbor Summit
6 May 2024

8 am
9 am
10 am
11 am
12 pm
Main Stage
Main Stage
Main Stage
Registration & Coffee
8:00 am - 9:00 am
Registration & Coffee
8:00 am - 9:00 am
What Quays Remember
9:00 am - 10:15 am
What Quays Remember
9:00 am - 10:15 am
Location
Pilot House
Time
9:00 am - 10:15 am

Session Description

Three ports look back. The talk goes through what the tide left.

Speakers

Jane Roe
Chief Quay Officer, Northgate Ropes

Sam Hill
Mayor, City of Teal

Lunch
12:00 pm - 1:00 pm
Lunch
12:00 pm - 1:00 pm
"""


def read(text: str) -> Reading:
    return page_text.read_text(text, "x.txt", Answers(timezone="Europe/Berlin"))


def sessions(reading: Reading) -> list[tuple[str, str, str]]:
    program = reading.program
    rooms = {"": "", **{key: room.name for key, room in program.rooms.items()}}
    return [
        (f"{each.start:%H:%M}" if each.start else "", each.title, rooms[each.room_id])
        for each in program.sessions_in_order
    ]


def test_cards_that_a_page_prints_twice_are_read_once() -> None:
    reading = read(CARDS)
    assert sessions(reading) == [
        ("08:00", "Registration & Coffee", ""),
        ("09:00", "What Quays Remember", "Pilot House"),
        ("12:00", "Lunch", ""),
    ]
    people = reading.program.people.values()
    assert [(each.name, each.position, each.organization) for each in people] == [
        ("Jane Roe", "Chief Quay Officer", "Northgate Ropes"),
        ("Sam Hill", "Mayor", "City of Teal"),
    ]


@pytest.mark.parametrize(
    "fields",
    [
        "Location\nPilot House\nTime\n9:00 - 10:00",
        "When\n9:00 - 10:00\nWhere\nPilot House",
        "Ort:\nPilot House\nZeit:\n9:00 - 10:00",
    ],
)
def test_fields_by_their_names_say_when_and_where_a_session_is(fields: str) -> None:
    others = "The Second Tide\n11:00 - 12:00\n\nThe Third Tide\n13:00 - 14:00\n"
    text = f"6 May 2024\n\nWhat Quays Remember\n{fields}\n\n{others}"
    assert sessions(read(text)) == [
        ("09:00", "What Quays Remember", "Pilot House"),
        ("11:00", "The Second Tide", ""),
        ("13:00", "The Third Tide", ""),
    ]


def test_times_that_no_scale_has_stay_sessions() -> None:
    text = "6 May 2024\n9:00\nOpening\n10:00\nQuays\n11:00\nBreak\n12:00\nRopes\n"
    assert [each[1] for each in sessions(read(text))] == ["Opening", "Quays", "Break", "Ropes"]
