# SPDX-License-Identifier: MIT
from __future__ import annotations

import contextlib
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk import typed
from forumdesk.errors import ForumDeskError
from forumdesk.times import clock, day_long, day_short, length, length_short

WEDNESDAY, THURSDAY = date(2021, 5, 19), date(2021, 5, 20)
KNOWN = (WEDNESDAY, THURSDAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:30", time(9, 30)), ("9.30", time(9, 30)), ("930", time(9, 30)), ("0930", time(9, 30)), ("9", time(9)),
        ("9h30", time(9, 30)), ("9:30 pm", time(21, 30)), ("9pm", time(21)), ("12 am", time(0)), 
        ("12:15 p.m.", time(12, 15)),
        ("noon", time(12)), ("24:00", time(0)), ("10:30:00", time(10, 30)), ("٩:٣٠", time(9, 30)), ("14 Uhr", time(14)),
    ],
)  # fmt: skip
def test_a_time_is_understood_as_people_type_it(text: str, expected: time) -> None:
    assert typed.clock(text) == expected


@pytest.mark.parametrize("text", ["", "25:00", "9:60", "13 pm", "soon", "9:3", "9-30", "1" * 500])
def test_what_is_no_time_says_how_to_type_one(text: str) -> None:
    with pytest.raises(ForumDeskError, match="Type it like"):
        typed.clock(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("75", 75), ("1:15", 75), ("1 h 15 min", 75), ("1h15", 75), ("1.5 h", 90), ("90 min", 90), ("2 hours", 120),
     ("1 hour 45 minutes", 105), ("0", 0), ("1 day 2 h", 1560)],
)  # fmt: skip
def test_a_length_is_understood_as_people_type_it(text: str, expected: int) -> None:
    assert typed.minutes(text) == expected


@pytest.mark.parametrize("text", ["", "long", "1:75", "h", "-5"])
def test_what_is_no_length_says_how_to_type_one(text: str) -> None:
    with pytest.raises(ForumDeskError, match="Type it like"):
        typed.minutes(text)


@pytest.mark.parametrize(
    "text",
    ["2021-05-20", "20 May", "20 May 2021", "May 20", "May 20th, 2021", "Thu", "Thursday", "Thu 20 May", "20.5.", "5/20",
     "20/5/21", "20", "Thursday, 20 May 2021", "2021/5/20"],
)  # fmt: skip
def test_a_date_is_understood_by_the_dates_of_the_program(text: str) -> None:
    assert typed.day(text, KNOWN) == THURSDAY


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Wed 20 May", "is not a Wednesday"),
        ("Friday", "has no"),
        ("31 June", "There is no date"),
        ("3/4/2021", "may be Saturday 3 April or Thursday 4 March"),
        ("someday", "Type it like"),
        ("", "Type it like"),
    ],
)
def test_what_is_no_date_says_why(text: str, reason: str) -> None:
    with pytest.raises(ForumDeskError, match=reason):
        typed.day(text, KNOWN)


def test_a_date_without_its_year_needs_a_program_with_dates() -> None:
    with pytest.raises(ForumDeskError, match="Type the year"):
        typed.day("20 May")
    with pytest.raises(ForumDeskError, match="several"):
        typed.day("Thu", (THURSDAY, date(2021, 5, 27)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10:30", (None, time(10, 30))),
        ("Thu 10:30", (THURSDAY, time(10, 30))),
        ("2021-05-20T10:30", (THURSDAY, time(10, 30))),
        ("20 May, 9 pm", (THURSDAY, time(21))),
    ],
)
def test_a_time_may_follow_its_date(text: str, expected: tuple[date | None, time]) -> None:
    assert typed.moment(text, KNOWN) == expected


def test_a_number_has_no_sign_and_an_end() -> None:
    assert [typed.number(text) for text in ("120", " 1,200 ", "1 200")] == [120, 1200, 1200]
    for text in ("", "-1", "many", "1.5", "9" * 10):
        with pytest.raises(ForumDeskError, match="no whole number"):
            typed.number(text)


@given(st.datetimes(min_value=datetime(1900, 1, 1)), st.integers(0, 14 * 24 * 60))
def test_what_the_window_shows_can_be_typed(moment: datetime, minutes: int) -> None:
    assert typed.clock(clock(moment)) == moment.time().replace(second=0, microsecond=0)
    assert {typed.day(say(moment.date()), (moment.date(),)) for say in (day_long, day_short, date.isoformat)} == {
        moment.date()
    }
    assert typed.minutes(length(minutes)) == typed.minutes(length_short(minutes)) == minutes


@given(st.text(max_size=80))
def test_no_text_makes_it_fail_in_another_way(text: str) -> None:
    for read in (
        typed.clock,
        typed.minutes,
        typed.number,
        lambda said: typed.day(said, KNOWN),
        lambda said: typed.moment(said, KNOWN),
    ):
        with contextlib.suppress(ForumDeskError):
            read(text)
