# SPDX-License-Identifier: MIT
"""The heading of a day or a session on one line, cut into its parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.calendar import settling
from forumdesk.formats.page_text.clock import dates
from forumdesk.formats.page_text.headings import headings
from forumdesk.formats.page_text.source.normalise import Line, lines_of


def line(text: str) -> Line:
    (only,) = lines_of(Page(text=text))
    return only


@pytest.mark.parametrize(
    ("text", "title", "end"),
    [
        ("22h00 Concerto no hangar, até às 00h30", "Concerto no hangar", "24:30"),
        ("20:00 Party bis Mitternacht", "Party", "24:00"),
        ("15h Baile (até à meia-noite)", "Baile", "24:00"),
        ("19:00 Party. Ends: 11 pm", "Party", "23:00"),
        ("19 Uhr Fest, Ende 23 Uhr", "Fest", "23:00"),
        ("19:00 Concerto a mezzanotte", "Concerto a mezzanotte", ""),
        ("21:00 Midnight in the garden", "Midnight in the garden", ""),
    ],
)
def test_an_end_behind_the_title_ends_the_session(text: str, title: str, end: str) -> None:
    heading = headings.heading_in(line(text))
    assert heading is not None
    assert heading.time is not None
    assert heading.title is not None
    settled = settling.settle([heading.time.times])[0].end
    assert (heading.title.text, f"{settled // 60:02}:{settled % 60:02}" if settled else "") == (title, end)


def test_the_last_letter_of_a_room_in_the_cell_before_a_time_stays_there() -> None:
    found = headings.heading_in(line("Chi paga? @ Aula Magna\t9:00–10:00"))
    assert found is not None
    assert found.room is not None
    assert found.room.text == "Aula Magna"


def test_a_place_behind_a_time_is_its_zone() -> None:
    heading = headings.heading_in(line("14 h (heure de Paris) Atelier"))
    assert heading is not None
    assert heading.time is not None
    assert heading.title is not None
    assert (heading.time.times.zone, heading.title.text, heading.remarks) == ("heure de Paris", "Atelier", ())


def test_a_date_said_twice_in_a_line_has_the_year_of_its_second_time() -> None:
    day = headings.day_mention(line("Friday, April 11, that was last time! This year: THURSDAY, April 11, 2024"))
    assert day is not None
    assert day.date is not None
    assert dates.PartialDate(0, 0, 4, 11, year=2024, weekday=4) == replace(day.date, begin=0, stop=0)


@pytest.mark.parametrize(
    "text",
    [
        "Le mardi 3 mai 2022",
        "El martes 3 de mayo, Paris",
        "Am 3. Mai 2022",
        "Le mardi 3 mai 2022, Paris",
        "يوم الثلاثاء 3 مايو 2022",
        "2-й день – вторник, 3 мая 2022 г.",
        "Journée 2: Le mardi 3 mai 2022:",
    ],
)
def test_an_article_before_a_date_heads_a_day(text: str) -> None:
    day = headings.day_mention(line(text))
    assert day is not None
    assert day.date is not None
    assert (day.date.month, day.date.day) == (5, 3)


def test_a_date_in_a_sentence_heads_no_day() -> None:
    assert headings.day_mention(line("Le 3 mai 2022 nous partons pour Brest")) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("12:00 7 pm: a play", "7 pm: a play"),
        ("10:30 Chapter 11:15 of Isaiah", "Chapter 11:15 of Isaiah"),
        ("11:00 24 hours in Rome", "24 hours in Rome"),
        ("11:00 24 hours – Rome", "Rome"),
        ("9:00 10:00 Opening", "Opening"),
        ("9:00 Opening, 10:00", "Opening"),
        ("9:00\tFührung, Besammlung 8:45\tHalle", "Führung, Besammlung"),
    ],
)
def test_a_later_time_within_a_title_stays_in_it(text: str, title: str) -> None:
    heading = headings.heading_in(line(text))
    assert heading is not None
    assert heading.title is not None
    assert heading.title.text == title
