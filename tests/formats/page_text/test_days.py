# SPDX-License-Identifier: MIT
"""Dates and day numbers in a line, the year that nobody printed, and days that no heading names."""

from __future__ import annotations

from datetime import date

import pytest

from forumdesk.formats.page_text import days
from forumdesk.formats.page_text.days import Slot

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "weekday"),
    [
        ("Wednesday, May 19, 2021", 2021, 5, 19, 3),
        ("Wed., May 19", 0, 5, 19, 3),
        ("19 May 2021", 2021, 5, 19, 0),
        ("May 19th", 0, 5, 19, 0),
        ("Mittwoch, 19. Mai 2021", 2021, 5, 19, 3),
        ("Mi 19.05.", 0, 5, 19, 3),
        ("mercredi 1er juin", 0, 6, 1, 3),
        ("miércoles 19 de mayo de 2021", 2021, 5, 19, 3),
        ("miercoles 19 de mayo", 0, 5, 19, 3),
        ("2021-05-19", 2021, 5, 19, 0),
        ("Wed. - May 19, ’21", 2021, 5, 19, 3),
        ("19.05.2021", 2021, 5, 19, 0),
        ("05/19/2021", 2021, 5, 19, 0),
    ],
)
def test_find_date_reads_a_date(text: str, year: int, month: int, day: int, weekday: int) -> None:
    assert days.find_date(text) == days.PartialDate(0, len(text), month, day, year, weekday)


@pytest.mark.parametrize(
    "text", ["In May we march", "Vol. 60", "10:30", "1949", "32 May", "the 3rd of them", "Room 12"]
)
def test_find_date_finds_none(text: str) -> None:
    assert days.find_date(text) is None


def test_find_date_of_a_range_and_of_an_unsure_order() -> None:
    two, unsure = days.find_date("19-20 May 2021"), days.find_date("03/04/2021")
    assert two is not None
    assert two.last_day == 20
    assert unsure is not None
    assert (unsure.day, unsure.month, unsure.unsure) == (3, 4, True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Day 1", 1),
        ("Day One: Water", 1),
        ("Premier jour", 1),
        ("Zweiter Tag", 2),
        ("Día 3", 3),
        ("2nd day", 2),
        ("Jour II", 2),
    ],
)
def test_find_number_reads_a_day(text: str, number: int) -> None:
    found = days.find_number(text)
    assert found is not None
    assert found[2] == number


@pytest.mark.parametrize("text", ["Days of old", "Birthday 3", "Today 1", "Every day", "Day 1:30"])
def test_find_number_finds_none(text: str) -> None:
    assert days.find_number(text) is None


def test_likely_year_asks_other_dates_then_the_person_then_the_text_then_weekdays() -> None:
    bare = days.PartialDate(0, 1, 5, 19, weekday=3)
    printed = days.PartialDate(0, 1, 5, 20, year=2027)
    assert days.likely_year([bare, printed], "", None, TODAY) == 2027
    assert days.likely_year([bare], "in 2010", date(2032, 5, 19), TODAY) == 2032
    assert days.likely_year([bare], "Forum 2021", None, TODAY) == 2021
    assert days.likely_year([bare], "", None, TODAY) == 2027


def slots(*starts: float, labels: str = "", rooms: str = "") -> list[Slot]:
    return [
        Slot(int(start * 60), int(start * 60) + 60, labels[place : place + 1], rooms[place : place + 1])
        for place, start in enumerate(starts)
    ]


@pytest.mark.parametrize(
    ("given", "numbers"),
    [
        (slots(9, 10, 11), (1, 1, 1)),
        (slots(9, 10, 14, 9, 10), (1, 1, 1, 2, 2)),
        (slots(14, 16, 9, 11), (1, 1, 2, 2)),
        (slots(16, 17, 15, 12, 10, 16, 15, 12, 10, labels="4C3214321"), (2, 2, 2, 2, 2, 1, 1, 1, 1)),
        (slots(9, 10, 9, 10, rooms="AABB"), (1, 1, 1, 1)),
        (slots(9, 9, 10, 10), (1, 1, 1, 1)),
        (slots(9, 11, 10), (1, 1, 1)),
        (slots(9, 10, 10, 11, labels="1212"), (1, 1, 2, 2)),
        ([], ()),
    ],
)
def test_restarts_begin_a_new_day(given: list[Slot], numbers: tuple[int, ...]) -> None:
    assert days.restarts(given) == numbers
