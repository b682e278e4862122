# SPDX-License-Identifier: MIT
from __future__ import annotations

import zoneinfo
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.formats.vtimezone import Observance, exact, observances, offset_at
from forumdesk.times import zone

EVERY = sorted(zoneinfo.available_timezones())


def test_observances_of_toronto_are_two_yearly_rules() -> None:
    assert observances("America/Toronto") == (
        Observance(
            daylight=False,
            name="EST",
            start=datetime(1970, 11, 1, 2, 0),
            offset_from=timedelta(hours=-4),
            offset_to=timedelta(hours=-5),
            rule={"FREQ": "YEARLY", "BYMONTH": "11", "BYDAY": "1SU"},
        ),
        Observance(
            daylight=True,
            name="EDT",
            start=datetime(1970, 3, 8, 2, 0),
            offset_from=timedelta(hours=-5),
            offset_to=timedelta(hours=-4),
            rule={"FREQ": "YEARLY", "BYMONTH": "3", "BYDAY": "2SU"},
        ),
    )


def test_observances_of_a_zone_without_summer_time_never_change() -> None:
    nine = timedelta(hours=9)
    start = datetime(1970, 1, 1)
    only = Observance(daylight=False, name="JST", start=start, offset_from=nine, offset_to=nine)
    assert observances("Asia/Tokyo") == (only,)


def test_observances_of_dublin_call_the_winter_standard_although_tzdata_does_not() -> None:
    found = observances("Europe/Dublin")
    assert found is not None
    assert [(o.daylight, o.name, o.offset_to) for o in found] == [
        (False, "GMT", timedelta()),
        (True, "IST", timedelta(hours=1)),
    ]


def test_observances_past_midnight_move_to_the_next_weekday() -> None:
    found = observances("Asia/Jerusalem")
    assert found is not None
    summer = next(o for o in found if o.daylight)
    # "M3.4.4/26": the fourth Thursday of March, and 26 hours more.
    assert summer.rule["BYDAY"] == "FR"
    assert summer.rule["BYMONTHDAY"] == ["23", "24", "25", "26", "27", "28", "29"]
    assert summer.onset(2026) == datetime(2026, 3, 27, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize("name", ["UTC", "GMT", "EST", "CET", "Etc/UTC", "Etc/GMT-3", "Africa/Cairo"])
def test_observances_are_none_where_clients_would_misread_them(name: str) -> None:
    assert observances(name) is None


@pytest.mark.parametrize(
    ("name", "moment", "right"),
    [
        ("America/Toronto", datetime(2021, 5, 19, 19, 0, tzinfo=UTC), True),
        ("America/Toronto", datetime(2004, 2, 20, 19, 0, tzinfo=UTC), True),
        ("America/Toronto", datetime(2004, 4, 1, 19, 0, tzinfo=UTC), False),
        ("America/Toronto", datetime(1969, 5, 19, 19, 0, tzinfo=UTC), False),
        ("America/Mexico_City", datetime(2021, 7, 1, 12, 0, tzinfo=UTC), False),
        ("America/Mexico_City", datetime(2026, 7, 1, 12, 0, tzinfo=UTC), True),
    ],
)
def test_exact_asks_tzdata_about_the_days_themselves(name: str, moment: datetime, right: bool) -> None:
    assert (exact(name, [moment]) is not None) == right


def test_exact_knows_every_zone_or_leaves_it_to_utc() -> None:
    days = [datetime(2026, month, 1, tzinfo=UTC) for month in range(1, 13)]
    left = {name for name in EVERY if "/" in name and not name.startswith("Etc/") and exact(name, days) is None}
    usable = [name for name in EVERY if "/" in name and not name.startswith("Etc/")]
    assert len(left) <= len(usable) // 20
    assert "Africa/Cairo" in left


@given(st.sampled_from(EVERY), st.datetimes(datetime(1965, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)))
def test_exact_is_never_wrong(name: str, moment: datetime) -> None:
    found = exact(name, [moment])
    assert found is None or offset_at(found, moment) == moment.astimezone(zone(name)).utcoffset()
    for hours in (-12, -6, -1, 1, 6, 12):
        near = moment + timedelta(hours=hours)
        if found is not None and near.hour % 6 == 0 and near.date() == moment.date():
            whole = near.replace(minute=0, second=0, microsecond=0)
            assert offset_at(found, whole) == whole.astimezone(zone(name)).utcoffset()
