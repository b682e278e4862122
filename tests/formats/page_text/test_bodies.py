# SPDX-License-Identifier: MIT
"""What the lines under a heading say of its session besides people."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers


@pytest.mark.parametrize("length", ["durata 1h30", "Duration: 90 minutes", "(90 min)", "Dauer: 1,5 Stunden"])
def test_a_line_that_only_says_how_long_gives_the_end(length: str) -> None:
    text = f"4 May 2024\n15:00\nBees\n{length}\nAll about them.\n\n18:00\nDinner"
    bees, _dinner = page_text.read_text(text, "forum.txt", Answers()).program.sessions_in_order
    assert (bees.title, bees.duration, bees.description) == ("Bees", 90, "All about them.")


def test_a_talk_of_a_book_and_its_author_under_a_time_is_the_title() -> None:
    text = "4 May 2024\nore 15\nPresentazione del libro «La crosta» di Elvira Sanseverino\nMercato\n\nore 18\nCena"
    book, _dinner = page_text.read_text(text, "forum.txt", Answers()).program.sessions_in_order
    assert book.title == "Presentazione del libro «La crosta»"


def test_what_ends_a_session_in_the_cell_of_its_title_counts() -> None:
    table = "| 15h00 | Knots (pier, 90 min) |\n| 17h30 | **Film** |\n| 22h00 | Concert, until 00h30 |"
    text = f"Sunday, 5 May 2024\n\n{table}\n"
    knots, _film, concert = page_text.read_text(text, "forum.txt", Answers()).program.sessions_in_order
    assert (knots.title, knots.duration, concert.title, concert.duration) == ("Knots", 90, "Concert", 150)
