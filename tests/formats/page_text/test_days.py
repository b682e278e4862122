# SPDX-License-Identifier: MIT
"""The year that nobody printed, and days that no heading names."""

from __future__ import annotations

from datetime import date

import pytest

from forumdesk.formats.page_text.calendar import days
from forumdesk.formats.page_text.calendar.days import Slot
from forumdesk.formats.page_text.clock.dates import PartialDate

TODAY = date(2026, 11, 22)


def test_likely_year_asks_other_dates_then_the_person_then_the_text_then_weekdays() -> None:
    bare = PartialDate(0, 1, 5, 19, weekday=3)
    printed = PartialDate(0, 1, 5, 20, year=2027)
    assert days.likely_year([bare, printed], "", None, TODAY) == 2027
    assert days.likely_year([bare], "in 2010", date(2032, 5, 19), TODAY) == 2032
    assert days.likely_year([bare], "Forum 2021", None, TODAY) == 2021
    assert days.likely_year([bare], "", None, TODAY) == 2027
    friday = PartialDate(0, 1, 2, 1, weekday=5)  # 2019, or 2030
    assert days.likely_year([friday], "", None, TODAY) == 2019


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
