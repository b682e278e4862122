# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given

from forumdesk.formats.schedule_times import Frame, Rules, day, minutes, stamp, stamped, start_of, time_of_day
from strategies import MOMENTS, ZONES

SATURDAY = Frame(date=date(2026, 3, 28))
LISBON = Rules(zone="Europe/Lisbon")
LONG_NIGHT = Frame(
    date=date(2026, 3, 28),
    start=datetime(2026, 3, 28, 9, 0, tzinfo=UTC),
    end=datetime(2026, 3, 29, 2, 0, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-28T09:00:30+02:00", datetime(2026, 3, 28, 9, 0)),
        ("2026-03-28 09:00", datetime(2026, 3, 28, 9, 0)),
        ("2026-03-28", datetime(2026, 3, 28)),
        ("0001-01-01T00:00:00+00:00", None),
        ("28.03.2026", None),
        ("", None),
    ],
)
def test_stamp_reads_iso_dates_of_plausible_years(text: str, expected: datetime | None) -> None:
    found = stamp(text)
    assert (found.replace(tzinfo=None) if found else None) == expected
    assert day(text) == (expected.date() if expected else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("09:05", (9, 5)), ("9:05:59", (9, 5)), ("24:30", (24, 30)), ("48:00", None), ("9:75", None), ("soon", None)],
)
def test_time_of_day_may_be_past_midnight(text: str, expected: tuple[int, int] | None) -> None:
    wanted = None if expected is None else timedelta(hours=expected[0], minutes=expected[1])
    assert time_of_day(text) == wanted


@pytest.mark.parametrize(
    ("text", "expected"),
    [("01:15", 75), ("00:20:30", 20), ("45", 45), ("26:00", 1560), (":", None), ("", None), ("999:00", None)],
)
def test_minutes_reads_the_ways_to_write_a_length(text: str, expected: int | None) -> None:
    assert minutes(text) == expected


@pytest.mark.parametrize(
    ("stamped", "start", "frame", "rules", "expected"),
    [
        # An instant; then a local time; then the day and the start.
        ("2026-03-28T10:00:00+01:00", "09:00", SATURDAY, LISBON, datetime(2026, 3, 28, 9, 0)),
        ("2026-03-28T10:00:00+01:00", "10:00", SATURDAY, Rules(), datetime(2026, 3, 28, 10, 0)),
        ("2026-03-28T10:00:00", "10:00", SATURDAY, LISBON, datetime(2026, 3, 28, 10, 0)),
        ("", "10:00", SATURDAY, LISBON, datetime(2026, 3, 28, 10, 0)),
        # After midnight, by the default, by the file's own hour, by the day's start, and written past 24.
        ("", "03:59", SATURDAY, LISBON, datetime(2026, 3, 29, 3, 59)),
        ("", "04:00", SATURDAY, LISBON, datetime(2026, 3, 28, 4, 0)),
        ("", "08:30", SATURDAY, Rules(day_change=time(9)), datetime(2026, 3, 29, 8, 30)),
        ("", "00:30", SATURDAY, Rules(day_change=time(0)), datetime(2026, 3, 28, 0, 30)),
        ("", "08:59", LONG_NIGHT, LISBON, datetime(2026, 3, 29, 8, 59)),
        ("", "24:30", SATURDAY, LISBON, datetime(2026, 3, 29, 0, 30)),
        # Local times that a program stamped with the offset of UTC.
        ("2026-07-28T10:00:00+00:00", "10:00", SATURDAY, Rules(zone="America/Toronto"), datetime(2026, 7, 28, 10, 0)),
        ("2026-07-28T14:00:00+00:00", "10:00", SATURDAY, Rules(zone="America/Toronto"), datetime(2026, 7, 28, 10, 0)),
    ],
)
def test_start_of_follows_the_order_of_trust(
    stamped: str, start: str, frame: Frame, rules: Rules, expected: datetime
) -> None:
    assert start_of(stamped, start, frame, rules) == (expected, ())


@pytest.mark.parametrize(
    ("stamped", "start", "frame", "expected"),
    [
        ("", "soon", SATURDAY, (None, ("it has no time that can be read",))),
        ("", "10:00", Frame(date=None), (None, ("it has no time that can be read",))),
        ("then", "10:00", SATURDAY, (datetime(2026, 3, 28, 10, 0), ("its date “then” can't be read",))),
        (
            "2026-03-28T10:00:00+01:00",
            "11:00",
            SATURDAY,
            (datetime(2026, 3, 28, 9, 0), ("its start says 11:00, its date 09:00",)),
        ),
        (
            "2026-03-28T08:00:00+00:00",
            "08:00",
            LONG_NIGHT,
            (datetime(2026, 3, 28, 8, 0), ("it lies outside its day, 2026-03-28 09:00 to 2026-03-29 03:00",)),
        ),
    ],
)
def test_start_of_says_what_is_odd(
    stamped: str, start: str, frame: Frame, expected: tuple[datetime | None, tuple[str, ...]]
) -> None:
    assert start_of(stamped, start, frame, LISBON) == expected


@given(moment=MOMENTS, zone_name=ZONES)
@example(moment=datetime(2026, 3, 29, 2, 30), zone_name="Europe/Berlin").via("there is no such time")
@example(moment=datetime(2026, 10, 25, 2, 30), zone_name="Europe/Berlin").via("it comes twice")
@example(moment=datetime(1901, 1, 1, 9, 30), zone_name="Asia/Tehran").via("an offset with seconds")
@example(moment=datetime(2011, 12, 30, 12, 0), zone_name="Pacific/Apia").via("a day that was left out")
def test_start_of_reads_what_stamped_writes(moment: datetime, zone_name: str) -> None:
    written = stamped(moment, zone_name)
    again, odd = start_of(written, f"{moment:%H:%M}", Frame(date=None), Rules(zone=zone_name))
    assert (again, odd) == (moment.replace(second=0, microsecond=0), ())
    assert start_of(written, "", Frame(date=None), Rules(zone=zone_name)) == (again, ())


def test_stamped_writes_the_offset_in_whole_minutes() -> None:
    assert stamped(datetime(2026, 7, 1, 9, 30, 59), "America/Toronto") == "2026-07-01T09:30:00-04:00"
    assert stamped(datetime(1900, 1, 1, 9, 30), "Pacific/Apia") == "1900-01-01T09:30:00-11:27"
