# SPDX-License-Identifier: MIT
from __future__ import annotations

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.clock import full_hours
from forumdesk.formats.page_text.source.normalise import lines_of


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


def test_bare_ranges_are_hours_beside_a_time_that_they_touch_or_that_leaves_minutes_out() -> None:
    assert spelled("9-10 Opening\n12-1 lunch\n1-2:30 Workshop: Snow\n3-4 Welcome\nsnow\n2-3 metres deep") == [
        "9:00-10:00 Opening",
        "12:00-1:00 lunch",
        "1-2:30 Workshop: Snow",
        "3:00-4:00 Welcome",
        "snow",
        "2-3 metres deep",
    ]
    assert spelled("9 - 10.30\tOpening\n11 - 12\tShore power\n1 - 2.30\tTides")[1] == "11:00 - 12:00\tShore power"
    assert spelled("9-10 Opening\n10:00-11:00 Tides\n11-12 Shore power")[::2] == [
        "9:00-10:00 Opening",
        "11:00-12:00 Shore power",
    ]


def test_bare_ranges_that_no_time_touches_are_scores_pages_and_dates() -> None:
    for text in (
        "9:00 Tides\n1-3 Norway\n2-4 Sweden",
        "9:30 Tides\n9-10 May\n10-11 May",
        "1-2 Snow\n2-3 Ice\n3-4 Hail",
    ):
        assert spelled(text) == text.split("\n")


def test_pieces_lead_back_to_the_source() -> None:
    text = "11-12:30 Talk\n1:00 Bees\n2:00 Moss\n2:30 Ferns\n 5-7 Dinner"
    line = full_hours.spelled(lines_of(Page(text=text)))[4]
    assert (line.piece(0, 9).text, line.piece(10).text) == ("5-7", "Dinner")
