# SPDX-License-Identifier: MIT
"""Sessions that their own headings call off."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers
from forumdesk.program import SessionState


def session(title: str) -> tuple[str, SessionState]:
    text = f"4 June 2022\n9:00 - 10:00 {title}\n10:00 - 11:00 Ferns\n"
    program = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Berlin")).program
    first = min(program.sessions.values(), key=lambda each: str(each.start))
    return first.title, first.state


@pytest.mark.parametrize(
    "title",
    [
        "~~Cancelled: Moss~~",
        "CANCELLED: Moss",
        "[CANCELLED] Moss",
        "Moss (cancelled)",
        "Moss entfällt",
        "Moss – annulé",
        "Moss (cancelado)",
    ],
)
def test_a_session_that_is_called_off_is_cancelled_and_its_title_has_no_word_of_it(title: str) -> None:
    assert session(title) == ("Moss", SessionState.CANCELLED)


@pytest.mark.parametrize("title", ["How the fair was cancelled", "Cancelled trains of Teal"])
def test_a_title_about_what_was_cancelled_takes_place(title: str) -> None:
    assert session(title) == (title, SessionState.CONFIRMED)
