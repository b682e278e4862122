# SPDX-License-Identifier: MIT
"""Articles around a program: their titles, authors and dates, and the program's own title behind them."""

from __future__ import annotations

from datetime import date

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers, MarkKind, Reading
from forumdesk.program import Program

BODY = "The boats were loud that night, and nobody in the harbor slept. " * 3


def understood(text: str) -> Reading:
    return page_text.read_text(text, "forum.txt", Answers())


def articles(program: Program) -> list[tuple[str, list[str], date | None, str]]:
    return [
        (each.title, [program.people[key].name for key in each.author_ids], each.published, each.caption)
        for each in program.articles.values()
    ]


@pytest.mark.parametrize(
    "byline",
    [
        "By Delphine Marchetti-Rowe · August 18, 2025",
        "By Delphine Marchetti-Rowe | August 18, 2025",
        "18 août 2025 – Par Delphine Marchetti-Rowe",
        "Von Delphine Marchetti-Rowe, 18. August 2025",
        "18.08.2025 – Haber: Delphine Marchetti-Rowe",
    ],
)
def test_byline_may_have_its_date_beside_it(byline: str) -> None:
    program = understood(f"[News] The Quiet Ports\n{byline}\n\n{BODY}\n\n9 May 2025\n9:00 Opening").program
    assert articles(program) == [("The Quiet Ports", ["Delphine Marchetti-Rowe"], date(2025, 8, 18), "")]
    assert [each.title for each in program.sessions.values()] == ["Opening"]


def test_a_caption_with_its_credit_is_no_title() -> None:
    program = understood(
        f"The Quiet Ports\n\nBoats at dusk. Photo: M. Okonjo / Tidewater\n\nBy Jane Roe\nAugust 18, 2025\n\n{BODY}\n"
    ).program
    assert articles(program) == [
        ("The Quiet Ports", ["Jane Roe"], date(2025, 8, 18), "Boats at dusk. Photo: M. Okonjo / Tidewater")
    ]


def test_a_session_whose_title_stands_under_its_time_is_no_article() -> None:
    stacked = f"10:00\nThe Quiet Ports\nby Jane Roe\n{BODY * 3}\n11:00\nThe Loud Ports\nby Sam Hill\n{BODY * 3}"
    program = understood(f"19 May 2025\n\n{stacked}").program
    assert not program.articles
    assert [each.title for each in program.sessions.values()] == ["The Quiet Ports", "The Loud Ports"]
    assert [each.name for each in program.people.values()] == ["Jane Roe", "Sam Hill"]


@pytest.mark.parametrize(
    "line", ["We discuss one photo: the Earthrise, and what it did.", "Image: what ports want to be seen as."]
)
def test_a_session_that_speaks_of_a_picture_has_no_caption(line: str) -> None:
    (session,) = understood(f"19 May 2025\n10:00 Opening\n{line}").program.sessions.values()
    assert session.description == line


def test_a_byline_without_date_needs_a_long_text() -> None:
    program = understood(f"The Quiet Ports\nBy Jane Roe\n{BODY}\n9 May 2025\n9:00 Opening").program
    assert not program.articles


def test_the_program_is_named_behind_an_article() -> None:
    reading = understood(
        f"The Quiet Ports\nBy Jane Roe\nAugust 18, 2025\n\n{BODY}\n\n"
        "Annual Harbor Dialogue 2025\nSeptember 25-26, 2025 | Online\n\nFriday, September 26, 2025\n9:00 Opening\n"
    )
    assert reading.program.conference.title == "Annual Harbor Dialogue 2025"
    (article,) = reading.program.articles.values()
    assert article.body == BODY.strip()


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("This site uses cookies. OK\nHome | Program | Contact us\nHarbor Forum", "Harbor Forum"),
        ("Start > News > Conference\nHarbor Forum", "Harbor Forum"),
        ("Harbor Forum – Program", "Harbor Forum"),
        ("Harbor Forum, 3-5 May 2024, Old Hall", "Harbor Forum"),
        ("3-5 May 2024\nQuiet Ports", "Quiet Ports"),
        ("第8回 水辺フォーラム プログラム", "第8回 水辺フォーラム"),
        ("Subject: Fwd: running order\nHarbor Forum", "Harbor Forum"),
    ],
)
def test_the_programs_title_is_no_navigation_and_has_no_dates(opening: str, title: str) -> None:
    reading = understood(f"{opening}\n\n4 May 2024\n9:00 Opening")
    assert reading.program.conference.title == title
    assert all(mark.kind is not MarkKind.DESCRIPTION for mark in reading.marks)


def test_a_title_under_a_time_is_a_session_with_its_speaker_and_no_article() -> None:
    text = "Conference\n\nWednesday, 19 May 2021\n\n10:00\nThe Future of Cities\nby Jane Roe\n"
    text += "Cities grow and shrink, and nobody knows why they do. " * 9 + "\n11:00\nLunch\n"
    program = page_text.read_text(text, "x.txt", Answers()).program
    assert [each.title for each in program.sessions_in_order] == ["The Future of Cities", "Lunch"]
    assert [each.name for each in program.people.values()] == ["Jane Roe"]
    assert not program.articles
