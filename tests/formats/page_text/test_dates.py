# SPDX-License-Identifier: MIT
"""Dates and day numbers in a line, in the forms and languages of programs."""

from __future__ import annotations

from datetime import date

import pytest

from forumdesk.formats.page_text.clock import dates, jalali
from forumdesk.formats.page_text.source.normalise import shadow


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "weekday"),
    [
        ("Wednesday, May 19, 2021", 2021, 5, 19, 3),
        ("Wed., May 19", 0, 5, 19, 3),
        ("Wednesday 19 May", 0, 5, 19, 3),
        ("Wednesday the 19th of May 2021", 2021, 5, 19, 3),
        ("19 May 2021", 2021, 5, 19, 0),
        ("الثلاثاء، 13 مايو 2025", 2025, 5, 13, 2),
        ("سه‌شنبه، 13 مه 2025", 2025, 5, 13, 2),
        ("May 19th", 0, 5, 19, 0),
        ("Mar. 3", 0, 3, 3, 0),
        ("March 3rd, 2025", 2025, 3, 3, 0),
        ("Sat, 03 May", 0, 5, 3, 6),
        ("THURSDAY, April 11, 2024", 2024, 4, 11, 4),
        ("Thur 2 July", 0, 7, 2, 4),
        ("Mittwoch, 19. Mai 2021", 2021, 5, 19, 3),
        ("Montag, den 3. März 2025", 2025, 3, 3, 1),
        ("3. Mrz.", 0, 3, 3, 0),
        ("Mi 19.05.", 0, 5, 19, 3),
        ("Mo., 06.10.2025", 2025, 10, 6, 1),
        ("03.03.", 0, 3, 3, 0),
        ("mercredi 1er juin", 0, 6, 1, 3),
        ("Mardi 21 mai 2024", 2024, 5, 21, 2),
        ("ven. 18 oct. 2024", 2024, 10, 18, 5),
        ("miércoles 19 de mayo de 2021", 2021, 5, 19, 3),
        ("miercoles 19 de mayo", 0, 5, 19, 3),
        ("JUEVES 13 DE NOVIEMBRE", 0, 11, 13, 4),
        ("sabato 25 marzo", 0, 3, 25, 6),
        ("Martedì 27 febbraio", 0, 2, 27, 2),
        ("3 de março", 0, 3, 3, 0),
        ("Quinta-feira, 25 de setembro de 2025", 2025, 9, 25, 4),
        ("sexta, 5 de dezembro", 0, 12, 5, 5),
        ("QUINTA-FEIRA (25/09)", 0, 9, 25, 4),
        ("zaterdag 3 mei 2025", 2025, 5, 3, 6),
        ("Czwartek, 1.12.2022", 2022, 12, 1, 4),
        ("środa 14 września 2022", 2022, 9, 14, 3),
        ("lördag 3 maj 2025", 2025, 5, 3, 6),
        ("tirsdag den 4. marts 2025", 2025, 3, 4, 2),
        ("MONDAY / LUNES 8", 0, 0, 8, 1),
        ("Freitag / Friday, 12. Mai 2023", 2023, 5, 12, 5),
        ("114年9月25日(四)", 2025, 9, 25, 4),
        ("民國114年9月26日(五)", 2025, 9, 26, 5),
        ("令和7年5月3日(土)", 2025, 5, 3, 6),
        ("平成元年1月8日", 1989, 1, 8, 0),
        ("16 апреля, четверг", 0, 4, 16, 4),
        ("14 сентября (четверг)", 0, 9, 14, 4),
        ("3 мая", 0, 5, 3, 0),
        ("3 мая 2025 г.", 2025, 5, 3, 0),
        ("Среда, 3 сент. 2025", 2025, 9, 3, 3),
        ("12 Eki", 0, 10, 12, 0),
        ("30 Eylül 2026 Çarşamba", 2026, 9, 30, 3),
        ("1 ŞUBAT 2026 PAZAR", 2026, 2, 1, 7),
        ("الخميس 7 نوفمبر 2024", 2024, 11, 7, 4),
        ("الثلاثاء ٢١ أيار ٢٠٢٤", 2024, 5, 21, 2),
        ("الأحد 3 كانون الثاني 2021", 2021, 1, 3, 7),
        ("5 ماي 2023", 2023, 5, 5, 0),
        ("سه‌شنبه ۱۶ فوریه ۲۰۲۷", 2027, 2, 16, 2),
        ("۲۷ بهمن ۱۴۰۵", 2027, 2, 16, 0),
        ("2024年3月5日(火)", 2024, 3, 5, 2),
        ("3月5日（星期二）", 0, 3, 5, 2),
        ("9月9日 星期一", 0, 9, 9, 1),
        ("2021-05-19", 2021, 5, 19, 0),
        ("2021/05/19", 2021, 5, 19, 0),
        ("Wed. - May 19, ’21", 2021, 5, 19, 3),
        ("19.05.2021", 2021, 5, 19, 0),
        ("05/19/2021", 2021, 5, 19, 0),
        ("19/05/2021", 2021, 5, 19, 0),
        ("19.05.21", 2021, 5, 19, 0),
        ("MONDAY 15 FEB 27", 2027, 2, 15, 1),
        ("15-Feb-27", 2027, 2, 15, 0),
        ("03/mai/2027", 2027, 5, 3, 0),
        ("Wed 27th", 0, 0, 27, 3),
        ("Mon 3rd", 0, 0, 3, 1),
        ("lunes 3", 0, 0, 3, 1),
    ],
)
def test_find_date_reads_a_date(text: str, year: int, month: int, day: int, weekday: int) -> None:
    shown = shadow(text)
    assert dates.find_date(shown) == dates.PartialDate(0, len(shown), month, day, year, weekday)


@pytest.mark.parametrize(
    "text",
    [
        "In May we march",
        "Vol. 60",
        "10:30",
        "1949",
        "32 May",
        "the 3rd of them",
        "Room 12",
        "24/7",
        "9/11",
        "9 out of 10",
        "set 3",
        "pages 12/15",
        "3.50",
        "10.30 Opening",
        "9.10. Opening",
        "version 2.10.1",
        "1/2",
        "14 Uhr",
        "So 20 of us",
        "Sat 10:30",
        "Mon 9-11",
    ],
)
def test_find_date_finds_none(text: str) -> None:
    assert dates.find_date(shadow(text)) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("19-20 May 2021", date(2021, 5, 19), date(2021, 5, 20)),
        ("September 25-26, 2025", date(2025, 9, 25), date(2025, 9, 26)),
        ("November, 23rd - 26th 2021", date(2021, 11, 23), date(2021, 11, 26)),
        ("30 April – 2 May 2025", date(2025, 4, 30), date(2025, 5, 2)),
        ("21 et 22 mai 2024", date(2024, 5, 21), date(2024, 5, 22)),
        ("13 y 14 de noviembre de 2025", date(2025, 11, 13), date(2025, 11, 14)),
        ("19 al 21 de mayo de 2025", date(2025, 5, 19), date(2025, 5, 21)),
        ("de 25 a 27 de setembro de 2025", date(2025, 9, 25), date(2025, 9, 27)),
        ("5 e 6 de dezembro de 2025", date(2025, 12, 5), date(2025, 12, 6)),
        ("16–17 апреля 2026 г.", date(2026, 4, 16), date(2026, 4, 17)),
        ("24 و25 يونيو 2024", date(2024, 6, 24), date(2024, 6, 25)),
        ("2025年5月13日・14日", date(2025, 5, 13), date(2025, 5, 14)),
        ("7 – 8 نوفمبر 2024", date(2024, 11, 7), date(2024, 11, 8)),
        ("۲۷ و ۲۸ بهمن ۱۴۰۵", date(2027, 2, 16), date(2027, 2, 17)),
        ("2026年2月4日(水)～5日(木)", date(2026, 2, 4), date(2026, 2, 5)),
        ("2024年9月9日至10日", date(2024, 9, 9), date(2024, 9, 10)),
        ("Montag, 6. Oktober und Dienstag, 7. Oktober 2025", date(2025, 10, 6), date(2025, 10, 7)),
        ("30 Eylül Çarşamba - 1 Ekim Perşembe 2026", date(2026, 9, 30), date(2026, 10, 1)),
        ("25.-27.09.2025", date(2025, 9, 25), date(2025, 9, 27)),
        ("25.09.-27.09.2025", date(2025, 9, 25), date(2025, 9, 27)),
    ],
)
def test_find_date_of_a_range_has_both_ends(text: str, first: date, last: date) -> None:
    found = dates.find_date(shadow(text))
    assert found is not None
    assert (found.on(0), found.last_on(0)) == (first, last)


def test_find_date_behind_the_number_of_a_day_is_no_range() -> None:
    found = dates.find_date("AGENDA DAY 2 – 21 MAY 2027")
    assert found is not None
    assert (found.on(0), found.last_day) == (date(2027, 5, 21), 0)


def test_find_date_takes_no_time_and_no_number_of_things_for_a_year() -> None:
    for text in ("3 May 14 – 16 Opening", "15 Feb 10:30", "12 May 20 boats came in", "7 mai 19 h"):
        found = dates.find_date(shadow(text))
        assert found is not None
        assert (found.year, found.last_day) == (0, 0)


def test_find_date_of_an_unsure_order() -> None:
    unsure = dates.find_date("03/04/2021")
    assert unsure is not None
    assert (unsure.day, unsure.month, unsure.unsure) == (3, 4, True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("19 May 2021", (date(2021, 5, 19),)),
        ("May 19", (date(2027, 5, 19),)),
        ("3/4/2021", (date(2021, 4, 3), date(2021, 3, 4))),
        ("Sat 3/4/2021", (date(2021, 4, 3),)),
        ("Thu 3/4/2021", (date(2021, 3, 4),)),
        ("19-20 May 2021", ()),
        ("the 19 May 2021", ()),
        ("31 June", ()),
        ("soon", ()),
    ],
)
def test_candidates_of_what_a_person_typed(text: str, found: tuple[date, ...]) -> None:
    assert dates.candidates(text, 2027) == found


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1405, 11, 27), date(2027, 2, 16)),
        ((1404, 12, 30), None),
        ((1400, 13, 1), None),
        ((1400, 7, 31), None),
        ((900, 1, 1), None),
    ],
)
def test_to_date_of_the_iranian_calendar(said: tuple[int, int, int], meant: date | None) -> None:
    assert jalali.to_date(*said) == meant


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Sat 30 – Sun 31 January 2027", 6),
        ("Fr 30. – So 31. Januar 2027", 5),
        ("du vendredi 30 au samedi 31 janvier 2027", 5),
        ("sábado 30 y domingo 31 de enero de 2027", 6),
    ],
)
def test_a_range_has_one_month_for_two_weekdays(text: str, weekday: int) -> None:
    (found,) = dates.find_dates(shadow(text))
    assert (found.year, found.month, found.day, found.last_day, found.weekday) == (2027, 1, 30, 31, weekday)


def test_the_number_of_a_day_before_its_weekday_begins_no_range() -> None:
    (found,) = dates.find_dates(shadow("Day 1 - Thursday, October 8, 2026"))
    assert (found.day, found.last_day, found.weekday) == (8, 0, 4)


@pytest.mark.parametrize("text", ["17/09 · quinta-feira", "17.09. • Donnerstag", "17 сентября · четверг"])
def test_a_point_in_the_middle_parts_a_date_from_its_weekday(text: str) -> None:
    (found,) = dates.find_dates(shadow(text))
    assert (found.month, found.day, found.weekday) == (9, 17, 4)
