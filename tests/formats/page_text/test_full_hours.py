# SPDX-License-Identifier: MIT
from __future__ import annotations

from forumdesk.formats.page import Page
from forumdesk.formats.page_text import full_hours
from forumdesk.formats.page_text.normalise import lines_of


def spelled(text: str) -> list[str]:
    return [line.text for line in full_hours.spelled(lines_of(Page(text=text)))]


def test_bare_ranges_are_hours_in_a_list_of_times_that_leaves_minutes_out() -> None:
    assert spelled("8:45-9\tWelcome\n9:15-10:30 Keynote\n11:00 Talk\n5-7\tHappy hour\n5-7 years of war") == [
        "8:45-9\tWelcome",
        "9:15-10:30 Keynote",
        "11:00 Talk",
        "5:00-7:00\tHappy hour",
        "5-7 years of war",
    ]


def test_bare_ranges_stay_where_nothing_shows_hours() -> None:
    text = "8:45 Welcome\n9:15 Keynote\n11:00 Talk\n5-7\tPages"
    assert spelled(text) == text.split("\n")


def test_pieces_lead_back_to_the_source() -> None:
    text = "11-12:30 Talk\n1:00 Bees\n2:00 Moss\n2:30 Ferns\n 5-7 Dinner"
    line = full_hours.spelled(lines_of(Page(text=text)))[4]
    assert (line.piece(0, 9).text, line.piece(10).text) == ("5-7", "Dinner")
