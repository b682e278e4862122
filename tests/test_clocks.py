# SPDX-License-Identifier: MIT
"""How two clocks relate over the days of a program, and how far off a moment is."""

from __future__ import annotations

import zoneinfo
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk import clocks
from forumdesk.clocks import Shift
from forumdesk.times import instant, wall

TORONTO, BERLIN, PARIS, TOKYO = "America/Toronto", "Europe/Berlin", "Europe/Paris", "Asia/Tokyo"
MAY = (date(2021, 5, 19), date(2021, 5, 20))
ZONES = st.sampled_from(sorted(zoneinfo.available_timezones()))
DATES = st.dates(date(1975, 1, 1), date(2035, 12, 1))


def test_clocks_that_differ_are_said_in_one_sentence() -> None:
    said = "This forum is in Toronto time. Your computer is in Berlin: 6 hours ahead."
    assert clocks.apart_words(MAY, TORONTO, BERLIN) == said
    said = "This forum is in Berlin time. Your clock is that of Toronto: 6 hours behind."
    assert clocks.apart_words(MAY, BERLIN, TORONTO, system=False) == said


def test_clocks_that_agree_are_not_warned_of() -> None:
    assert clocks.apart_words(MAY, PARIS, BERLIN) == ""
    assert clocks.apart_words((), TORONTO, BERLIN) == ""


def test_clocks_that_differ_on_one_of_the_days_only_are_said() -> None:
    around = (date(2021, 3, 27), date(2021, 3, 28))
    assert clocks.apart_words(around, "Africa/Lagos", BERLIN).endswith("Your computer is in Berlin: 1 hour ahead.")


@pytest.mark.parametrize(
    ("days", "forum", "own", "said"),
    [
        (
            (date(2021, 3, 13), date(2021, 3, 14)),
            TORONTO,
            BERLIN,
            (
                "Clocks go forward in Toronto on Sunday 14 March at 02:00. "
                "Your clock is 6 hours ahead before that, and 5 hours ahead after it."
            ),
        ),
        (
            (date(2021, 3, 28),),
            TORONTO,
            BERLIN,
            (
                "Clocks go forward in Berlin on Sunday 28 March at 02:00. "
                "Your clock is 5 hours ahead before that, and 6 hours ahead after it."
            ),
        ),
        ((date(2021, 10, 31),), BERLIN, PARIS, "Clocks go back in Berlin on Sunday 31 October at 03:00."),
        ((date(2021, 10, 31),), BERLIN, BERLIN, "Clocks go back in Berlin on Sunday 31 October at 03:00."),
        (MAY, TORONTO, BERLIN, ""),
        ((), TORONTO, BERLIN, ""),
    ],
)
def test_a_change_of_the_clocks_says_when_and_what_it_does(
    days: tuple[date, ...], forum: str, own: str, said: str
) -> None:
    assert clocks.shift_words(days, forum, own) == said


def test_shifts_of_dates_that_are_no_forum_are_not_looked_for() -> None:
    assert clocks.shifts(TORONTO, (date(1901, 1, 1), date(2998, 1, 1))) == ()


def test_a_shift_is_found_to_the_minute() -> None:
    spring = Shift(TORONTO, datetime(2021, 3, 14, 2), datetime(2021, 3, 14, 3))
    autumn = Shift(TORONTO, datetime(2021, 11, 7, 2), datetime(2021, 11, 7, 1))
    assert clocks.shifts(TORONTO, (date(2021, 3, 1), date(2021, 12, 1))) == (spring, autumn)


@settings(deadline=None, max_examples=60)
@given(ZONES, DATES, st.integers(0, 20))
def test_between_two_shifts_the_clocks_run_alike(zone_name: str, first: date, more: int) -> None:
    days = [first + timedelta(days=n) for n in range(more + 1)]
    begins = instant(datetime.combine(days[0], datetime.min.time()), zone_name)
    ends = instant(datetime.combine(days[-1], datetime(2000, 1, 1, 23, 59).time()), zone_name)
    moved = sum((each.after - each.before for each in clocks.shifts(zone_name, days)), timedelta())
    assert wall(ends, zone_name) - wall(begins, zone_name) == ends - begins + moved


@settings(deadline=None)
@given(ZONES, ZONES, DATES)
def test_whatever_the_zones_the_sentences_are_whole(forum: str, own: str, day: date) -> None:
    days = (day, day + timedelta(days=1))
    for words in (clocks.apart_words(days, forum, own), clocks.shift_words(days, forum, own)):
        assert "{" not in words
        assert not words or words.endswith(".")


NOW = datetime(2021, 5, 19, 10, 0)


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (NOW, "now"),
        (NOW + timedelta(minutes=12), "in 12 minutes"),
        (NOW + timedelta(minutes=65), "in 1 hour 5 minutes"),
        (NOW + timedelta(days=3), "in 3 days"),
        (NOW + timedelta(hours=38), "in 2 days"),
        (NOW + timedelta(days=30), "in 4 weeks"),
        (NOW + timedelta(days=120), "in 4 months"),
        (NOW + timedelta(days=365 * 5 + 3), "in 5 years"),
    ],
)
def test_until_says_how_far_ahead(then: datetime, said: str) -> None:
    assert clocks.until(NOW, then, TORONTO) == said


def test_since_says_how_long_ago() -> None:
    assert clocks.since(NOW, NOW - timedelta(minutes=1), TORONTO) == "1 minute ago"
    assert clocks.since(NOW, NOW - timedelta(days=2007), TORONTO) == "5 years ago"
    assert clocks.since(NOW, NOW, TORONTO) == "just now"


def test_what_is_left_is_counted_as_it_passes() -> None:
    assert clocks.left(NOW, NOW + timedelta(minutes=35), TORONTO) == "35 minutes left"
    night = datetime(2021, 3, 14, 1, 30)
    assert clocks.left(night, night + timedelta(hours=2), TORONTO) == "1 hour left"
    assert clocks.until(night, night + timedelta(hours=2), TORONTO) == "in 1 hour"
