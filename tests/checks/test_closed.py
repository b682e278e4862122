# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from checking import ADA, at, program, seat, session
from forumdesk.checks import Closed, closed_times
from forumdesk.program import Availability, Room

DAY = at("08:00"), at("20:00")


def span(start: str, end: str) -> Availability:
    return Availability(start=at(start), end=at(end))


def test_room_is_closed_around_its_availability() -> None:
    hall = Room(id="b", name="Hall B", available=(span("14:00", "18:00"), span("09:00", "12:00")))
    words = "Hall B is not available"
    assert closed_times(program(hall, session("x")), ["x"], *DAY) == {
        "b": (
            Closed(at("08:00"), at("09:00"), words),
            Closed(at("12:00"), at("14:00"), words),
            Closed(at("18:00"), at("20:00"), words),
        )
    }


def test_people_close_every_room() -> None:
    found = program(replace(ADA, available=(span("07:00", "19:00"),)), session("x"), seat("x", "ada"), session("y"))
    away = (Closed(at("19:00"), at("20:00"), "Ada Quay is not available"),)
    assert closed_times(found, ["x"], *DAY) == {"": away, "a": away, "b": away}
    assert closed_times(found, ["y"], *DAY) == {}


def test_availability_on_another_day_closes_all_of_this_one() -> None:
    later = Availability(start=at("09:00", 1), end=at("12:00", 1))
    earlier = Availability(start=at("09:00", -1), end=at("12:00", -1))
    for spans in ((later,), (earlier,), (earlier, later)):
        found = program(Room(id="b", name="Hall B", available=spans))
        assert closed_times(found, [], *DAY) == {"b": (Closed(*DAY, "Hall B is not available"),)}


@given(st.lists(st.tuples(st.integers(0, 23), st.integers(1, 300)), min_size=1, max_size=6))
def test_closed_and_open_times_make_the_day(spans: list[tuple[int, int]]) -> None:
    minutes = [(60 * hour, 60 * hour + length) for hour, length in spans]
    available = tuple(Availability(start=at_minute(start), end=at_minute(end)) for start, end in minutes)
    found = closed_times(program(Room(id="b", name="B", available=available)), [], *DAY).get("b", ())
    for minute in range(8 * 60, 20 * 60, 7):
        is_open = any(start <= minute < end for start, end in minutes)
        assert is_open is not any(closed.start <= at_minute(minute) < closed.end for closed in found)


def at_minute(minute: int) -> datetime:
    return at("00:00") + (at("00:01") - at("00:00")) * minute
