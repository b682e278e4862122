# SPDX-License-Identifier: MIT
"""Wall times, zones, and how both are said."""

from __future__ import annotations

import zoneinfo
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk import times
from forumdesk.errors import ForumDeskError

TORONTO, BERLIN, TOKYO = "America/Toronto", "Europe/Berlin", "Asia/Tokyo"
NOON = datetime(2021, 5, 19, 12, 0)
ZONES = st.sampled_from(sorted(zoneinfo.available_timezones()))


@pytest.mark.parametrize(
    "name",
    ["", "Mars/Base", "America", "../../etc/passwd", "/etc/passwd", "zone.tab", "a\x00b", "\ud800", "x" * 5000, "."],
)
def test_zone_refuses_what_is_no_zone_in_one_sentence(name: str) -> None:
    with pytest.raises(ForumDeskError, match="is not a time zone") as caught:
        times.zone(name)
    assert len(str(caught.value)) < 200


def test_zone_rules_come_from_the_package_and_not_from_the_system() -> None:
    assert zoneinfo.TZPATH == ()
    assert times.zone(TORONTO).key == TORONTO


@settings(deadline=None)
@given(ZONES, st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)))
def test_an_instant_is_shown_again_as_a_wall_time_of_the_same_instant(zone_name: str, wall_time: datetime) -> None:
    moment = times.instant(wall_time.replace(microsecond=0), zone_name)
    assert moment.tzinfo is UTC
    shown = times.wall(moment, zone_name)
    assert moment in {times.instant(shown, zone_name), times.instant(shown.replace(fold=1), zone_name)}


@settings(deadline=None)
@given(ZONES, st.datetimes())
def test_every_date_of_the_calendar_has_an_instant_and_a_wall_time(zone_name: str, wall_time: datetime) -> None:
    moment = times.instant(wall_time, zone_name)
    assert times.wall(moment, zone_name).tzinfo is None
    times.on_own_clock(wall_time, 0, zone_name, TOKYO)


def test_a_time_that_occurs_twice_is_the_first_unless_folded() -> None:
    twice = datetime(2021, 11, 7, 1, 30)
    assert times.instant(twice, TORONTO) == datetime(2021, 11, 7, 5, 30, tzinfo=UTC)
    assert times.instant(twice.replace(fold=1), TORONTO) == datetime(2021, 11, 7, 6, 30, tzinfo=UTC)


def test_a_time_that_is_skipped_is_shown_as_the_clocks_go_on() -> None:
    skipped = times.instant(datetime(2021, 3, 14, 2, 30), TORONTO)
    assert times.wall(skipped, TORONTO) == datetime(2021, 3, 14, 3, 30)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Asia/Tokyo", "Asia/Tokyo"),
        (":Asia/Tokyo", "Asia/Tokyo"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("UTC", "UTC"),
    ],
)
def test_own_zone_is_what_the_environment_says(monkeypatch: pytest.MonkeyPatch, told: str, name: str) -> None:
    monkeypatch.setenv("TZ", told)
    assert times.own_zone() == name


@pytest.mark.parametrize("told", ["", "Mars/Base", "../../etc/passwd"])
def test_own_zone_is_always_a_zone(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setenv("TZ", told)
    assert times.zone(times.own_zone())


@pytest.mark.parametrize(
    ("zone_name", "said"),
    [
        (TORONTO, "Toronto"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("Etc/Greenwich", "UTC"),
        ("GMT", "UTC"),
        ("Etc/GMT0", "UTC"),
        ("Etc/GMT-3", "UTC+3"),
        ("Etc/GMT+10", "UTC−10"),
    ],
)
def test_city(zone_name: str, said: str) -> None:
    assert times.city(zone_name) == said


def test_a_fixed_offset_is_said_with_the_sign_that_its_clock_has() -> None:
    assert times.difference(NOON, "UTC", "Etc/GMT-3") == timedelta(hours=3)
    assert times.city("Etc/GMT-3") == "UTC+3"


def test_days_in_words() -> None:
    day = date(2021, 5, 19)
    assert times.day_long(day) == "Wednesday 19 May"
    assert times.day_short(day) == "Wed 19 May"
    assert times.day_short(date(2021, 9, 5)) == "Sun 5 Sep"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((), "Dates not set"),
        ((date(2021, 5, 19),), "19 May 2021"),
        ((date(2021, 5, 19), date(2021, 5, 20)), "19 and 20 May 2021"),
        ((date(2021, 5, 19), date(2021, 5, 20), date(2021, 5, 21)), "19 to 21 May 2021"),
        ((date(2021, 6, 30), date(2021, 7, 1), date(2021, 7, 2)), "30 June to 2 July 2021"),
        ((date(2021, 12, 31), date(2022, 1, 1)), "31 December 2021 and 1 January 2022"),
        ((date(2021, 5, 1), date(2022, 5, 1)), "1 May 2021 and 1 May 2022"),
    ],
)
def test_dates_in_words(days: tuple[date, ...], said: str) -> None:
    assert times.dates_in_words(days) == said


def test_span_has_an_end_only_where_the_length_is_known() -> None:
    assert times.span(NOON, 75) == "12:00–13:15"
    assert times.span(NOON, 0) == "12:00"
    assert times.span(datetime(2021, 5, 19, 23, 30), 60) == "23:30–00:30"


@pytest.mark.parametrize(
    ("minutes", "long", "short"),
    [
        (0, "0 minutes", "0 min"),
        (1, "1 minute", "1 min"),
        (45, "45 minutes", "45 min"),
        (60, "1 hour", "1 h"),
        (61, "1 hour 1 minute", "1 h 1 min"),
        (150, "2 hours 30 minutes", "2 h 30 min"),
    ],
)
def test_length(minutes: int, long: str, short: str) -> None:
    assert (times.length(minutes), times.length_short(minutes)) == (long, short)


def test_times_in_both_zones() -> None:
    assert times.in_forum_zone(NOON, 75, TORONTO) == "12:00–13:15 in Toronto"
    assert times.on_own_clock(NOON, 75, TORONTO, BERLIN) == "18:00–19:15 on your clock (Berlin)"
    assert times.on_own_clock(NOON, 0, TORONTO, BERLIN) == "18:00 on your clock (Berlin)"
    assert times.on_own_clock(NOON, 75, TORONTO, TOKYO) == "01:00–02:15 on your clock (Tokyo), Thursday"
    assert times.on_own_clock(NOON, 75, TORONTO, "America/New_York") == ""


def test_the_end_on_the_own_clock_follows_a_change_of_the_clocks() -> None:
    start = datetime(2021, 3, 28, 0, 30)
    assert times.on_own_clock(start, 60, "UTC", BERLIN) == "01:30–03:30 on your clock (Berlin)"


@pytest.mark.parametrize(
    ("zone_name", "own", "said"),
    [
        (TORONTO, BERLIN, "your clock is 6 hours ahead"),
        (BERLIN, TORONTO, "your clock is 6 hours behind"),
        (TORONTO, "America/New_York", "the same as your clock"),
        ("UTC", "Asia/Kathmandu", "your clock is 5 hours 45 minutes ahead"),
        ("UTC", "America/St_Johns", "your clock is 2 hours 30 minutes behind"),
    ],
)
def test_clock_difference(zone_name: str, own: str, said: str) -> None:
    assert times.clock_difference(NOON, zone_name, own) == said


def test_stretch_names_the_second_date_only_when_it_is_another() -> None:
    start = datetime(2021, 5, 19, 18)
    assert times.stretch(start, datetime(2021, 5, 19, 23, 30)) == "Wed 19 May 18:00–23:30"
    assert times.stretch(start, datetime(2021, 5, 20, 2)) == "Wed 19 May 18:00 to Thu 20 May 02:00"


def test_every_zone_that_is_offered_exists() -> None:
    assert {"America/New York": "America/New_York", "UTC": "UTC"}.items() <= times.zones().items()
    assert all(times.zone(name) for name in times.zones().values())


def test_for_reader_says_the_own_start_in_few_words() -> None:
    assert times.for_reader(NOON, TORONTO, BERLIN) == "18:00 for you"
    assert times.for_reader(NOON, TORONTO, TOKYO) == "Thu 01:00 for you"
    assert times.for_reader(NOON, TORONTO, "America/New_York") == ""
