# SPDX-License-Identifier: MIT
"""What lists no sessions is none, and stays in sight as left out."""

from __future__ import annotations

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers, MarkKind, Reading


def understood(text: str) -> Reading:
    return page_text.read_text(text, "forum.txt", Answers())


def titles(reading: Reading) -> list[str]:
    return [each.title for each in reading.program.sessions_in_order]


def left_out(reading: Reading) -> list[int]:
    return [mark.line for mark in reading.marks if mark.kind is MarkKind.LEFT_OUT]


def test_deadlines_hours_and_other_events_are_no_sessions() -> None:
    reading = understood(
        """\
Harbor Forum

Important dates
3 March 2024
23:59 Submission deadline
1 April 2024
12:00 Notification

Program
Monday, 6 May 2024
9:00 Opening
10:00 The quiet ports

Upcoming events
19:00 Choir in the town hall

Contact
Office hours 9:00-17:00
"""
    )
    assert titles(reading) == ["Opening", "The quiet ports"]
    assert left_out(reading) == [3, 4, 5, 6, 7, 9, 14, 15, 17, 18]


def test_biographies_behind_the_program_name_nobody_in_it() -> None:
    reading = understood(
        """\
6 May 2024
9:00 Opening

OUR SPEAKERS

JANE ROE
Founder, Sandstone Robotics
Jane wakes up the harbor every weekday from 06:00 to 09:00.
"""
    )
    assert titles(reading) == ["Opening"]
    assert not reading.program.people
    assert left_out(reading) == [4, 6, 7, 8]


def test_speakers_under_a_session_are_its_speakers() -> None:
    reading = understood(
        "6 May 2024\n9:00 Panel: Ports\n\nSpeakers\n\nJane Roe, Director, Institute of Ports\n\n10:00 Tea"
    )
    assert [each.name for each in reading.program.people.values()] == ["Jane Roe"]


def test_parts_of_a_day_are_no_sessions_unless_they_are_titles() -> None:
    reading = understood("6 May 2024\nMorning\n9:00 Opening\nAfternoon\n14:00 Ports\n19:00\nEvening\n")
    assert titles(reading) == ["Opening", "Ports", "Evening"]
    assert left_out(reading) == [2, 4]


def test_what_stands_behind_the_program_is_left_out() -> None:
    footer = "Supported by: Bank of the Coast\nTel. 0541 113012"
    reading = understood(f"6 May 2024\n9:00 Opening\nAll are welcome to the hall.\n\n{footer}")
    assert [each.description for each in reading.program.sessions.values()] == ["All are welcome to the hall."]
    assert left_out(reading) == [5, 6]


def test_a_menu_of_days_is_no_days() -> None:
    days = "Friday 18 October 2024\n9:00 Opening\n\nSaturday 19 October 2024\n9:30 Ports"
    reading = understood(f"Day 1\nDay 2\nVenue\n\nHarbor Forum\n\n{days}")
    assert [f"{each.start:%d}" for each in reading.program.sessions_in_order if each.start] == ["18", "19"]
    assert left_out(reading)[:2] == [1, 2]


def test_a_heading_such_as_sponsors_among_the_sessions_takes_none_of_those_that_go_on_behind_it() -> None:
    reading = understood(
        """\
Harbor Forum
Monday, 6 May 2024
9:00 Opening
10:00 Panel 1: Bees

Sponsors
Sandstone Robotics
11:00 Panel 2: Wasps
12:00 Lunch
"""
    )
    assert titles(reading) == ["Opening", "Bees", "Wasps", "Lunch"]
    assert left_out(reading) == [6, 7]


def test_tables_under_names_of_tracks_run_side_by_side() -> None:
    head = "| Zeit | Thema | Wer |\n|---|---|---|\n"
    rows = "".join(f"| {hour}:00 | {{}} {hour} | Anna Beispiel |\n" for hour in (13, 14, 15))
    tracks = "".join(
        f"\n## Track {n}: {name}\n\n{head}{rows.format(name, name, name)}"
        for n, name in enumerate(("Watt", "Geest"), 1)
    )
    program = understood(
        f"3. Mai 2025\n\n| Zeit | Thema | Wer |\n|---|---|---|\n| 9:00 | Auftakt | |\n{tracks}"
    ).program
    assert {f"{each.start:%d}" for each in program.sessions_in_order if each.start} == {"03"}
    assert sorted(each.name for each in program.tracks.values()) == ["Track 1: Watt", "Track 2: Geest"]


def test_the_people_of_the_last_session_are_no_biographies_where_other_sessions_have_such_lists() -> None:
    text = "6 May 2024\n\n"
    for hour in (9, 10, 11):
        text += f"{hour}:00 – {hour}:45 Talk {hour}\n\nWhat ropes know of knots.\n\n"
        text += "Speakers:\nJane Roe – Mayor\nSam Hill – Envoy\n\n"
    program = understood(text).program
    assert len(program.appearances) == 6


def test_an_opening_under_its_time_is_a_title_though_people_can_follow_such_words() -> None:
    text = "6. Mai 2024\n\n9.00 Uhr\nGrußworte\n\n9.30 Uhr\nWasser und Land\n\n10.00 Uhr\nPause\n"
    assert titles(understood(text)) == ["Grußworte", "Wasser und Land", "Pause"]
