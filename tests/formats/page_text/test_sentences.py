# SPDX-License-Identifier: MIT
"""Lines that begin as sessions and go on as texts: the title is parted from what is told behind it."""

from __future__ import annotations

import pytest

from forumdesk.formats.page import Page
from forumdesk.formats.page_text import read_text
from forumdesk.formats.page_text.source import sentences
from forumdesk.formats.page_text.source.normalise import lines_of
from forumdesk.formats.reading import Answers

LIST = "8:30 a.m. Check-in.\n9:00 a.m. Opening remarks.\n"


def parted(line: str, others: str = LIST) -> list[str]:
    lines = lines_of(Page(text=others + line))
    return [each.text for each in sentences.parted(lines) if each.number == len(others.split("\n"))]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "12:15 p.m. Lunch: A meal of fresh produce from the valley will be given to all who come.",
            ["12:15 p.m. Lunch", "A meal of fresh produce from the valley will be given to all who come."],
        ),
        (
            "9:30 a.m. Panel discussion by farmers of the Moss Valley, who will discuss how the towns grow.",
            [
                "9:30 a.m. Panel discussion by farmers of the Moss Valley",
                "who will discuss how the towns grow.",
            ],
        ),
        (
            "19 mai, 19h30 Soirée cabaret avec le chœur des enfants. Les places sont limitées, il faut réserver tôt.",
            [
                "19 mai, 19h30 Soirée cabaret avec le chœur des enfants",
                "Les places sont limitées, il faut réserver tôt.",
            ],
        ),
        (
            "24. Mai, 19:30 Uhr Das Quartett Nordwind spielt leichte Klassik Eintritt: 20 Euro, Kinder sind frei.",
            [
                "24. Mai, 19:30 Uhr Das Quartett Nordwind spielt leichte Klassik",
                "Eintritt: 20 Euro, Kinder sind frei.",
            ],
        ),
        (
            "9:10 a.m. Keynote address by Prof. Liz Roe, field manager for the Valley Project of the Moss Land Trust.",
            ["9:10 a.m. Keynote address by Prof. Liz Roe, field manager for the Valley Project of the Moss Land Trust"],
        ),
    ],
)
def test_the_text_behind_a_title_is_parted(line: str, parts: list[str]) -> None:
    assert parted(line) == parts


def test_a_text_becomes_the_description() -> None:
    said = "Speakers will discuss some of the ways that keep the land at the edge of the town."
    program = read_text(f"{LIST}11:15 a.m. Tools and paths: {said}\n", "x.txt", Answers()).program
    last = program.sessions_in_order[-1]
    assert (last.title, last.description) == ("Tools and paths", said)


@pytest.mark.parametrize(
    ("line", "others"),
    [
        ("10:00 Moss: How the small and green ones came to live in all the gardens of the town", LIST),
        ("9 am, when the doors of the hall open, is the time when all of the teams will begin to work.", LIST),
        ("12:15 Lunch: A meal of fresh produce from the valley will be given to all who come.", "Moss Day\n"),
    ],
)
def test_titles_sentences_and_single_lines_stay_whole(line: str, others: str) -> None:
    assert parted(line, others) == [line]


def test_what_a_person_has_said_of_a_line_stays() -> None:
    line = "12:15 p.m. Lunch: A meal of fresh produce from the valley will be given to all who come."
    lines = lines_of(Page(text=LIST + line))
    assert sentences.parted(lines, {3}) == lines
