# SPDX-License-Identifier: MIT
"""Days that a line names by a number or a weekday, in the languages of programs."""

from __future__ import annotations

import pytest

from forumdesk.formats.page_text.clock import day_names
from forumdesk.formats.page_text.source.normalise import shadow


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Day 1", 1),
        ("Day 1 – Water", 1),
        ("Day One: Water", 1),
        ("DAY TWO", 2),
        ("Premier jour", 1),
        ("Jour 2", 2),
        ("2e jour", 2),
        ("1er jour", 1),
        ("Zweiter Tag", 2),
        ("1. Tag", 1),
        ("Tag 1", 1),
        ("Día 3", 3),
        ("Primer día", 1),
        ("Giorno 1", 1),
        ("Prima giornata", 1),
        ("Dia 1", 1),
        ("Terceiro dia", 3),
        ("2º dia", 2),
        ("Dag 2", 2),
        ("1. Gün", 1),
        ("2. GÜN", 2),
        ("İkinci gün", 2),
        ("День 1", 1),
        ("1 день", 1),
        ("Второй день", 2),
        ("第1天", 1),
        ("第二天", 2),
        ("1日目", 1),
        ("第２日", 2),
        ("اليوم الأول", 1),
        ("اليوم الثاني", 2),
        ("روز اول", 1),
        ("روز دوم", 2),
        ("2nd day", 2),
        ("Jour II", 2),
    ],
)
def test_find_number_reads_a_day(text: str, number: int) -> None:
    found = day_names.find_number(shadow(text))
    assert found is not None
    assert found[2] == number


@pytest.mark.parametrize(
    "text", ["Days of old", "Birthday 3", "Today 1", "Every day", "Day 1:30", "All day", "One-day pass", "Day care"]
)
def test_find_number_finds_none(text: str) -> None:
    assert day_names.find_number(text) is None


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Wednesday", 3),
        ("SATURDAY:", 6),
        ("Saturday morning", 6),
        ("Sunday Schedule", 7),
        ("Samstag", 6),
        ("jeudi", 4),
        ("Quinta-feira", 4),
        ("Среда", 3),
        ("الجمعة", 5),
        ("سه‌شنبه", 2),
        ("Çarşamba", 3),
        ("星期五", 5),
        ("土曜日", 6),
    ],
)
def test_only_weekday(text: str, weekday: int) -> None:
    found = day_names.only_weekday(shadow(text))
    assert found is not None
    assert found.weekday == weekday


@pytest.mark.parametrize("text", ["Black Friday", "so", "Wednesday club", "Monday 3", "Sunday school teachers", "mar"])
def test_only_weekday_is_nothing_else(text: str) -> None:
    assert day_names.only_weekday(text) is None


@pytest.mark.parametrize(
    ("text", "day", "weekday"),
    [("—— 14号 ——", 14, 0), ("15日（金）", 15, 5), ("15日 金曜日 午後", 15, 5), ("【3日】", 3, 0), ("14號上午", 14, 0)],
)
def test_only_weekday_reads_the_day_of_a_month_that_stands_alone_in_east_asia(
    text: str, day: int, weekday: int
) -> None:
    found = day_names.only_weekday(shadow(text))
    assert found is not None
    assert (found.day, found.month, found.weekday) == (day, 0, weekday)


@pytest.mark.parametrize("text", ["3日間", "32日", "14日开幕", "第14日目の朝"])
def test_only_weekday_of_no_day_of_a_month(text: str) -> None:
    assert day_names.only_weekday(shadow(text)) is None
