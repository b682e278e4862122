# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.source import armies
from forumdesk.formats.page_text.source.normalise import lines_of


def spelled(text: str) -> list[str]:
    return [line.text for line in armies.spelled(lines_of(Page(text=text)))]


def test_four_figures_are_times_where_the_list_shows_it() -> None:
    assert spelled("0845 – 0900 Opening\n0900 Moss\n1900 Ice-breaker\nFounded in 1949\n1600-1900 Registration") == [
        "08:45 – 09:00 Opening",
        "09:00 Moss",
        "19:00 Ice-breaker",
        "Founded in 1949",
        "16:00-19:00 Registration",
    ]


@pytest.mark.parametrize("form", ["({}-{}) ", "[{} – {}] ", "{} to {} ", "{}~{}: ", "{} bis {}\t"])
def test_a_range_of_them_may_stand_in_brackets_and_between_words(form: str) -> None:
    text = f"{form.format('0845', '0900')}Opening\n{form.format('0900', '1030')}Moss"
    assert spelled(text) == f"{form.format('08:45', '09:00')}Opening\n{form.format('09:00', '10:30')}Moss".split("\n")


def test_four_figures_are_years_where_nothing_shows_times() -> None:
    text = "1939-1945 The war\n1949 A new start\n1960 Roads\n0800 Doors"
    assert spelled(text) == text.split("\n")


def test_the_number_of_an_item_may_stand_before_its_time() -> None:
    assert spelled("1   1000-1130   Sign-in\n12A  1130-1230  Lunch\n(c) 1230 Talk\n3 1939-1945 The war") == [
        "1\t10:00-11:30\tSign-in",
        "12A 11:30-12:30 Lunch",
        "(c) 12:30 Talk",
        "3 1939-1945 The war",
    ]


def test_a_year_before_the_list_is_none_of_its_times() -> None:
    text = "2021 Annual Meeting\n19 May 2021\n\n0900 Opening\n0945 Talk\n2021 and all that\n1900 Dinner"
    assert spelled(text)[:2] == ["2021 Annual Meeting", "19 May 2021"]
    assert spelled(text)[-2:] == ["2021 and all that", "19:00 Dinner"]
    assert spelled("2000 Years of Rome\n\n0900 Opening\n0945 Talk")[0] == "2000 Years of Rome"
    assert spelled("1900 Doors\n2000 Concert\n0030 Bus\n0100 Bus")[:2] == ["19:00 Doors", "20:00 Concert"]


def test_pieces_lead_back_to_the_source() -> None:
    lines = armies.spelled(lines_of(Page(text="  0845-0900 Opening\n0900 Moss")))
    assert lines[0].piece(0, 11).text == "0845-0900"
    assert lines[0].piece(12).text == "Opening"


def test_hyphened_figures_are_times_where_several_lines_begin_with_two() -> None:
    text = "8-00 зарядка\n9-00 — 10-20 Лекция\n10-40–12-00 кофе\nс. 12-30"
    assert spelled(text) == ["8:00 зарядка", "9:00 — 10:20 Лекция", "10:40–12:00 кофе", "с. 12-30"]
    pages = "9-00 — 10-20 Lecture\n10-12 years\n11-15 people"
    assert spelled(pages) == pages.split("\n")


def test_raised_minutes_are_minutes() -> None:
    assert spelled("9⁰⁰ – 10³⁰ Открытие\nin 2021¹²") == ["9:00 – 10:30 Открытие", "in 202112"]
