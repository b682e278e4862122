# SPDX-License-Identifier: MIT
from __future__ import annotations

import time

import pytest

import reviewing
from forumdesk.formats.page import Hint, Page
from forumdesk.formats.reading import Answers, Mark, MarkKind, Reading
from forumdesk.gui.review.alike import alike, parts_of
from forumdesk.program import empty


def plain(*lines: str, hints: tuple[Hint, ...] = ()) -> Reading:
    """Return a reading of which every line became a description."""
    marks = tuple(Mark(line=n, start=0, end=len(w), kind=MarkKind.DESCRIPTION) for n, w in enumerate(lines, 1))
    return Reading(program=empty(), page=Page(text="\n".join(lines), hints=hints), marks=marks)


def test_people_of_all_sessions_are_alike() -> None:
    assert alike(reviewing.read(reviewing.TEXT, Answers()), 22) == (15, 16, 22, 23, 28)


def test_line_of_other_kinds_is_not_alike() -> None:
    assert alike(reviewing.read(reviewing.TEXT, Answers()), 25) == (25,)


def test_mark_between_the_parts_sets_lines_apart() -> None:
    reading = plain("Ada Brook: Pilot", "Ben Strand – Professor", "Chloé Rives - Director", "Dirk Zee: Advisor", "Eve")
    assert alike(reading, 1) == (1, 4)
    assert alike(reading, 2) == (2, 3)
    assert alike(reading, 5) == (5,)


def test_bullet_heading_bold_and_list_set_lines_apart() -> None:
    hints = (Hint(line=3, strong=True), Hint(line=4, item=1), Hint(line=5, heading=2))
    reading = plain("Ada", "- Ben", "Cleo", "Dirk", "Eve", "Flo", hints=hints)
    assert [alike(reading, line) for line in range(1, 6)] == [(1, 6), (2,), (3,), (4,), (5,)]


def test_paragraph_is_not_like_a_line() -> None:
    assert alike(plain("Ada", "word " * 50, "Ben", "other " * 50), 2) == (2, 4)


@pytest.mark.parametrize("line", [0, 9])
def test_line_that_is_not_there_is_like_none(line: int) -> None:
    assert alike(plain("Ada"), line) == ()


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Ada Brook: Pilot", ":"),
        ("10:30 Opening", ""),
        ("10:30 Opening, with tea", ","),
        ("Ada Brook — Pilot, Port", "-"),
        ("Jean-Luc Rives", ""),
        ("Ada Brook (Port of Hull)", "("),
        ("司会：田中", ""),
        ("司会： 田中", ":"),
        ("10:30\tOpening", "\t"),
        ("10:30 | Opening", "\t"),
    ],
)
def test_mark_that_parts_a_line(text: str, mark: str) -> None:
    assert parts_of(text) == mark


def test_thousands_of_long_lines_are_compared_in_no_time() -> None:
    reading = plain(*(f"{'a ' * 5000}{number}" for number in range(2000)))
    before = time.process_time()
    assert len(alike(reading, 7)) == 2000
    assert time.process_time() - before < 5
