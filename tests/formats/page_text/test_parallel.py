# SPDX-License-Identifier: MIT
"""Sessions under one printed time, and headings that are only the track or the room of what follows."""

from __future__ import annotations

from forumdesk.formats import page_text
from forumdesk.formats.page import Hint, Page
from forumdesk.formats.reading import Answers, Reading


def understood(text: str) -> Reading:
    return page_text.read_text(text, "forum.txt", Answers())


def listed(text: str) -> list[tuple[str, str, str, str]]:
    """Return start, label, title and room of every session, in the order of time."""
    program = understood(text).program
    return [
        (
            f"{each.start:%H:%M}" if each.start else "",
            each.label,
            each.title,
            program.rooms[each.room_id].name if each.room_id else "",
        )
        for each in program.sessions_in_order
    ]


def test_labelled_sessions_under_one_time_share_it() -> None:
    text = """\
21 May 2024
13:30  Workshops in parallel
  Workshop A – Farming (Hall 1)
  Workshop B – Rivers (Hall 2)
15:00 Tea
"""
    assert listed(text) == [
        ("13:30", "Workshop A", "Farming", "Hall 1"),
        ("13:30", "Workshop B", "Rivers", "Hall 2"),
        ("15:00", "", "Tea", ""),
    ]


def test_numbered_sessions_in_every_form_share_the_time_that_announces_them() -> None:
    text = """\
4 May 2024
11:00 - 12:00 PARALLEL SESSIONS W1
  Baobab    W1.1  Who signs for a river?
                  Jane Roe (Water Court)
  Acacia    W1.2  Seed banks
12:00 - 13:00 PARALLEL SESSIONS W2
[Baobab] W2.1 Panel: After the dam - Sam Hill (River Project); Ada Finch
[Acacia] W2.2 Patents on potatoes - Omar Said (Grain and
    Seed Clinic)
13:00 Parallel sessions T1
* T1.1: Is water a person? (Baobab)
    - Jane Roe, Water Court
* T1.2: The locust year (Acacia)
14:00 Session P1: Fish
P1.1 Cod in cold water
P1.2 Herring
"""
    assert listed(text) == [
        ("11:00", "W1.1", "Who signs for a river?", "Baobab"),
        ("11:00", "W1.2", "Seed banks", "Acacia"),
        ("12:00", "W2.1 Panel", "After the dam", "Baobab"),
        ("12:00", "W2.2", "Patents on potatoes", "Acacia"),
        ("13:00", "T1.1", "Is water a person?", "Baobab"),
        ("13:00", "T1.2", "The locust year", "Acacia"),
        ("14:00", "Session P1", "Fish", ""),
    ]


def test_sessions_by_their_rooms_share_the_time_above_them() -> None:
    text = """\
4 May 2024
11:00 Breakout sessions
Main Hall: Stories\tJane Roe and John Doe
Annex: Weeding\tAda Lee
12:00 Lunch
"""
    assert listed(text) == [
        ("11:00", "", "Stories", "Main Hall"),
        ("11:00", "", "Weeding", "Annex"),
        ("12:00", "", "Lunch", ""),
    ]
    program = understood(text).program
    assert [program.people[seat.person_id].name for seat in program.appearances.values()] == [
        "Jane Roe",
        "John Doe",
        "Ada Lee",
    ]


def test_codes_under_one_time_share_it() -> None:
    text = """\
4 May 2024
11:15 Short papers
1A Ports: old and new (Hall A)
* Jane Roe, Chair
1B Maps (Hall B)
12:45 Lunch
"""
    assert listed(text)[:2] == [("11:15", "1A", "Ports: old and new", "Hall A"), ("11:15", "1B", "Maps", "Hall B")]


def test_numbered_sessions_without_time_stay_without_it() -> None:
    text = """\
4 May 2024
9:00 Registration

Panel 1: Ports
Jane Roe, Institute of Ports

Panel 2: Maps
John Doe, Institute of Maps
"""
    assert {each[:2] for each in listed(text)} == {("09:00", ""), ("", "Panel 1"), ("", "Panel 2")}


def test_a_track_is_the_context_of_what_follows() -> None:
    text = """\
4 May 2024
Track 1: Cloud
10:00 Clusters
11:00 Meshes
Track 2: Data
10:00 Lakes
11:00 Streams of consciousness
"""
    program = understood(text).program
    assert [(each.title, program.tracks[each.track_id].name) for each in program.sessions.values()] == [
        ("Clusters", "Track 1: Cloud"),
        ("Meshes", "Track 1: Cloud"),
        ("Lakes", "Track 2: Data"),
        ("Streams of consciousness", "Track 2: Data"),
    ]
    assert len(program.dates) == 1


def test_numbers_of_a_list_before_the_times_are_no_titles() -> None:
    assert listed("4 May 2024\n1) 10:00\nHello\n2) 10:30\nPorts\n3) 11:00\nMaps\n")[:2] == [
        ("10:00", "", "Hello", ""),
        ("10:30", "", "Ports", ""),
    ]


def test_headings_in_the_markup_are_titles_under_a_time_and_a_kind() -> None:
    text = "4 May 2024\n09:30 – 09:50\nOpening\n\nWelcome to the Forum\n\n09:50 – 10:20\nKeynote\n\nAfter the switch"
    page = Page(text=text, hints=(Hint(line=5, heading=3), Hint(line=10, heading=3)))
    program = page_text.read_page(page, "forum.html", Answers()).program
    assert [(each.label, each.title) for each in program.sessions_in_order] == [
        ("Opening", "Welcome to the Forum"),
        ("Keynote", "After the switch"),
    ]


def test_a_line_with_a_title_and_its_speaker_is_the_title_under_a_time() -> None:
    assert [each[2] for each in listed("4 May 2024\n10:00\nQuiet ports by Jane Roe\n\n11:00\nTea")] == [
        "Quiet ports",
        "Tea",
    ]


def test_times_in_the_brackets_of_a_remark_are_no_times_of_the_session() -> None:
    reading = understood("4 May 2024\n6:30 PM - 8:30 PM Reception, Great Hall (buses from 6:10 PM)")
    (session,) = reading.program.sessions.values()
    assert (session.title, session.description) == ("Reception", "buses from 6:10 PM")


def test_a_session_without_title_is_noted() -> None:
    reading = understood("4 May 2024\n10:00\n\n11:00 Tea")
    titles = {each.id: each.title for each in reading.program.sessions.values()}
    assert [titles[note.record_id] for note in reading.notes if note.field == "title" and note.line] == ["Untitled"]


def test_rooms_over_sessions_with_a_code_share_the_time_that_announces_them() -> None:
    text = (
        "4 June 2022\n9.00 - 10.00 Tides\n\n11.30 – 12.45 PARALLEL SESSIONS\n"
        "Room A (Daugava)\n1A. Undersea Cables\nAnn Lee, Tide Lab\n"
        "Room B (Gauja)\n1B. Storms at Sea\nBo Roe, Tide Lab\n\n14.00 - 15.00 Closing\n"
    )
    program = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Riga")).program
    found = [each for each in program.sessions_in_order if each.start and each.start.hour == 11]
    assert [(each.title, each.duration, program.rooms[each.room_id].name) for each in found] == [
        ("Undersea Cables", 75, "Room A (Daugava)"),
        ("Storms at Sea", 75, "Room B (Gauja)"),
    ]


def test_numbered_speakers_are_no_sessions_side_by_side() -> None:
    text = """\
Thursday 17 September 2026
4   Deputations, Part One ......... 10:45 a.m.
    4.1   Ngaire Whitcombe, Net Menders' Guild
    4.2   Rev. Tobias Ankrah, Seafarers' Mission
5   Traffic Study ................. 1:15 p.m.
    1. Dr. Parveen Sodhi, Elswick Polytechnic
"""
    assert listed(text) == [("10:45", "", "Deputations, Part One", ""), ("13:15", "", "Traffic Study", "")]
    names = {each.name for each in understood(text).program.people.values()}
    assert names == {"Ngaire Whitcombe", "Tobias Ankrah", "Parveen Sodhi"}


def _sessions(text: str) -> list[tuple[str, str, str, list[str]]]:
    program = page_text.read_text(text, "x.txt", Answers(timezone="UTC")).program
    return sorted(
        (
            f"{each.start:%H:%M}" if each.start else "",
            each.label,
            each.title,
            [program.people[seat.person_id].name for seat in program.appearances_in(each.id)],
        )
        for each in program.sessions_in_order
    )


def test_items_under_an_item_that_is_only_a_time_begin_together() -> None:
    text = (
        "* 14 May 2026\n  * 9:00\n    * Track 1: Salt and light\n      * Jane Roe\n    * Track 2: Moss on roofs\n"
        "      * Sam Hill\n  * 10:30\n    * Track 1: Ice on the lake\n    * Track 2: Fog\n"
    )
    assert _sessions(text) == [
        ("09:00", "Track 1", "Salt and light", ["Jane Roe"]),
        ("09:00", "Track 2", "Moss on roofs", ["Sam Hill"]),
        ("10:30", "Track 1", "Ice on the lake", []),
        ("10:30", "Track 2", "Fog", []),
    ]


def test_items_of_a_deeper_list_belong_to_the_session_above_them() -> None:
    text = (
        "- 14 May 2026\n    - 9:00-10:30 Parallel sessions\n"
        "        - Roofs and moss (Hall A)\n            - Sam Hill: Moss\n"
        "            - Ada Berg: Walls\n        - Lakes and ice (Hall B)\n            - Tom Reed: Ice\n"
        "    - 11:30-12:00 Closing\n"
    )
    assert [each[2] for each in _sessions(text)] == ["Lakes and ice", "Roofs and moss", "Closing"]


def test_panels_of_one_debate_are_who_sits_there() -> None:
    text = (
        "14 May 2026\n\n9:00 - 10:30 Debate of the Harbours\n\n1st Panel\n\n• Ms Jane Roe, Chair, Tide Works\n"
        "• Mr Sam Hill, Chair, Lake Guild\n\n2nd Panel\n\n• Ms Ada Berg, Director, Fog Watch\n\n11:00 - 11:30 Tea\n"
    )
    assert _sessions(text) == [
        ("09:00", "", "Debate of the Harbours", ["Jane Roe", "Sam Hill", "Ada Berg"]),
        ("11:00", "", "Tea", []),
    ]
