# SPDX-License-Identifier: MIT
"""Headings as forums print them: groups of sessions, places beside times, and what is no part of a title."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers


def titles(text: str) -> list[str]:
    reading = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Berlin"))
    return [each.title for each in reading.program.sessions_in_order]


@pytest.mark.parametrize("part", ["Part 1: Opening Views", "Session II – Views", "Teil 2: Aussichten"])
def test_a_heading_over_sessions_with_times_is_none(part: str) -> None:
    assert titles(f"6 May 2024\n{part}\n9:00 Welcome\n9:30 Quays\nPart 9: Ends\n10:00 Ropes\n") == [
        "Welcome",
        "Quays",
        "Ropes",
    ]


@pytest.mark.parametrize(
    "time",
    [
        "14:00-15:00 UTC (11:00-12:00 Santiago; 09:00-10:00 Toronto)",
        "14:00-15:00 CET (13:00-14:00 London / 22:00-23:00 Tokyo)",
        "14:00-15:00 (8:00-9:00 in New York, 21:00-22:00 in Beijing)",
    ],
)
def test_a_bracket_with_the_time_elsewhere_is_no_title(time: str) -> None:
    assert titles(f"6 May 2024\n{time}\nPorts without Ships\n15:00 Tea\n") == ["Ports without Ships", "Tea"]


@pytest.mark.parametrize(
    "line",
    [
        "FULL PROGRAM (as of 9 April, 18:00)",
        "Programm – Stand: 9. April 2024, 18.00 Uhr",
        "Programme mis à jour le 9 avril 2024 à 18h00",
    ],
)
def test_when_a_text_was_changed_is_none_of_its_days(line: str) -> None:
    text = f"Harbor Days\n{line}\n\n6 May 2024\n9:00 Nets\n10:00 Tea\n"
    reading = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Berlin"))
    assert [(each.title, each.start.month) for each in reading.program.sessions_in_order if each.start] == [
        ("Nets", 5),
        ("Tea", 5),
    ]


def test_days_that_a_menu_names_with_another_weekday_are_other_days() -> None:
    text = """Contents
Monday 8/11
Tuesday 9/11

## MONDAY / LUNES 8
9:00 Nets
## TUESDAY / MARTES 9
9:00 Ropes
"""
    reading = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Berlin"))
    assert [each.start.day for each in reading.program.sessions_in_order if each.start] == [8, 9]


def test_a_place_beside_a_time_under_a_title_is_the_room() -> None:
    text = """\
6 May 2024

Opening Views
9:00 – 10:00 - Grand Hall

Tea
10:00 – 10:30 - Foyer

Lunch
12:00 – 13:00 - Riverside Restaurant
"""
    reading = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Berlin"))
    rooms = reading.program.rooms
    assert [(each.title, rooms[each.room_id].name) for each in reading.program.sessions_in_order] == [
        ("Opening Views", "Grand Hall"),
        ("Tea", "Foyer"),
        ("Lunch", "Riverside Restaurant"),
    ]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("The Sea at Night: Who Answers? On the record", "The Sea at Night: Who Answers?"),
        ("Small Groups – By invitation only", "Small Groups"),
        ("What they said off the record", "What they said off the record"),
        ("Lawfare. How suits replaced prison.", "Lawfare. How suits replaced prison"),
        ("Networks that answer the phone at night", "Networks that answer the phone at night"),
        ("A Talk with the Foreign Minister of Cabo Verde", "A Talk with the Foreign Minister of Cabo Verde"),
    ],
)  # fmt: skip
def test_a_title_is_all_of_it_and_nothing_else(printed: str, title: str) -> None:
    assert titles(f"6 May 2024\n9:00 {printed}\n10:00 Tea\n") == [title, "Tea"]


@pytest.mark.parametrize("between", ["-", "–", "to", "bis"])
def test_a_line_between_two_times_only_says_until(between: str) -> None:
    text = f"14 May 2026\n09:00 AM\n{between}\n10:00 AM\nSalt\n10:00 AM\n{between}\n11:00 AM\nMoss\n"
    assert titles(text) == ["Salt", "Moss"]


def test_the_number_of_a_session_before_its_time_is_no_hour() -> None:
    text = "14 May 2026\nSession 1: 9:00-10:30\nSalt\nSession 2: 11:00-12:30\nMoss\n"
    program = page_text.read_text(text, "x.txt", Answers(timezone="UTC")).program
    starts = [f"{each.start:%H:%M}" for each in program.sessions_in_order if each.start]
    assert starts == ["09:00", "11:00"]


def test_a_moment_in_one_word_is_a_date_and_a_time() -> None:
    assert titles("2026-05-14T09:00 Opening\n2026-05-14T10:30 Moss\n") == ["Opening", "Moss"]


@pytest.mark.parametrize("joiner", ["e", "and", "und", "et", "y"])
def test_the_word_between_two_times_is_no_title(joiner: str) -> None:
    assert titles(f"14 May 2026\nMoss on roofs\n8:00 - 12:00 {joiner} 14:00 - 18:00\n\nIce\n19:00 - 20:00\n\n") == [
        "Moss on roofs",
        "Ice",
    ]


def test_a_line_under_a_time_that_only_its_people_make_long_is_a_title() -> None:
    people = "Jane Roe (University of the Lower Lakes), Sam Hill (Guild of Roofers and Slaters) & Ada Berg (Watch)"
    line = f"Moss on roofs and what slaters say of it (Hall A ) - {people}"
    text = f"14 May 2026\n9:00 - 10:00\n\n{line}\n10:00 - 11:00\n\nTea\n"
    program = page_text.read_text(text, "x.txt", Answers(timezone="UTC")).program
    session = program.sessions_in_order[0]
    assert session.title == "Moss on roofs and what slaters say of it"
    assert program.rooms[session.room_id].name == "Hall A"
    assert len(program.appearances_in(session.id)) == 3


def test_people_in_brackets_with_a_moderator_among_them_are_cut_off_whole() -> None:
    text = "14 May 2026\n9:00-10:00 Roofs (Jane Roe, Lake University; moderator: Sam Hill)\n10:00-11:00 Tea\n"
    program = page_text.read_text(text, "x.txt", Answers(timezone="UTC")).program
    session = program.sessions_in_order[0]
    people = [(program.people[each.person_id].name, each.role.value) for each in program.appearances_in(session.id)]
    assert (session.title, people) == ("Roofs", [("Jane Roe", "speaker"), ("Sam Hill", "moderator")])


@pytest.mark.parametrize("rank", ["LTG", "MG", "COL"])
def test_ranks_in_capitals_are_no_names(rank: str) -> None:
    text = f"14 May 2026\n9:00 Roofs\n{rank} Jane Roe, Army Surgeon General\n10:00 Tea\n"
    program = page_text.read_text(text, "x.txt", Answers(timezone="UTC")).program
    assert [(each.honorific, each.name) for each in program.people.values()] == [(rank, "Jane Roe")]
