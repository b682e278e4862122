# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

import reviewing
from forumdesk.formats.page import Page
from forumdesk.formats.reading import Answers, Mark, MarkKind, Reading
from forumdesk.gui.review.walk import bare_times, doubtful, left_out, onwards
from forumdesk.program import empty


def test_lines_left_out_wait_until_a_person_has_said_so() -> None:
    answers = Answers(lines={25: "left out"})
    reading = reviewing.read(reviewing.TEXT, answers)
    assert left_out(reading, Answers()) == (1, 25)
    assert left_out(reading, answers) == (1,)


def test_doubtful_lines_are_those_of_open_notes() -> None:
    reading = reviewing.read(reviewing.TEXT, Answers())
    assert doubtful(reading) == (16,)
    assert doubtful(reading, frozenset(reading.notes)) == ()


@pytest.mark.parametrize(
    ("here", "step", "wanted"), [(0, 1, 3), (3, 1, 8), (8, 1, 3), (5, 1, 8), (5, -1, 3), (3, -1, 8), (0, -1, 8)]
)
def test_walk_goes_round(here: int, step: int, wanted: int) -> None:
    assert onwards((3, 8), here, step) == wanted


def test_walk_without_a_place_to_go_stays() -> None:
    assert onwards((), 4) == 0


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("10:30 - 11:45", True),
        ("2:00", True),
        ("12:00 PM - 1:15 PM", False),
        ("10:30 - 11:45 am", False),
        ("15:00", False),
        ("9h30", False),
        ("14.00 Uhr", False),
    ],
)
def test_time_that_may_be_before_or_after_noon(words: str, bare: bool) -> None:
    mark = Mark(line=1, start=0, end=len(words), kind=MarkKind.TIME)
    reading = Reading(program=empty(), page=Page(text=words), marks=(mark,))
    assert bare_times(reading, {1}) == ((1,) if bare else ())
    assert bare_times(reading, set()) == ()
