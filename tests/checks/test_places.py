# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from checking import ADA, at, program, said, seat, session
from forumdesk.program import Availability, Day, Room, SessionKind, SessionState

MORNING = (Availability(start=at("09:00"), end=at("12:00")),)
TWO = (Availability(start=at("09:00"), end=at("10:30")), Availability(start=at("10:30"), end=at("12:00")))


def test_room_is_not_available() -> None:
    hall = Room(id="a", name="Hall A", available=MORNING)
    assert said(program(hall, session("x", "11:00", 60)), "room-unavailable") == []
    late = program(hall, session("x", "11:30", 60))
    assert said(late, "room-unavailable") == ["Hall A is not available for “X” on Wed 19 May, 11:30–12:30."]


def test_availabilities_that_touch_are_one() -> None:
    hall = Room(id="a", name="Hall A", available=TWO[::-1])
    assert said(program(hall, session("x", "10:00", 60)), "room-unavailable") == []
    assert len(said(program(hall, session("x", "12:00", 60)), "room-unavailable")) == 1


def test_person_is_not_available() -> None:
    found = program(replace(ADA, available=MORNING), session("x", "12:00"), seat("x", "ada"))
    assert said(found, "person-unavailable") == ["Ada Quay is not available for “X” on Wed 19 May, 12:00–13:00."]
    cancelled = session("x", "12:00", state=SessionState.CANCELLED)
    assert said(found.put(cancelled), "person-unavailable") == []


def test_room_is_too_small_when_both_numbers_are_known() -> None:
    assert said(program(session("x", expected=101)), "room-too-small") == [
        "101 people are expected for “X” on Wed 19 May, 10:00–11:00, and Hall A has 100 seats."
    ]
    assert said(program(session("x", expected=100)), "room-too-small") == []
    assert said(program(session("x", expected=5), Room(id="a", name="A", capacity=0)), "room-too-small") == []


def test_session_outside_the_days() -> None:
    late = replace(session("x"), start=at("10:00", 2))
    assert said(program(late), "outside-days") == ["“X” is on Friday 21 May 2021, which is no day of the program."]
    assert said(program(late, Day(id="e", date=date(2021, 5, 21))), "outside-days") == []
    assert said(program(replace(late, start=at("01:00", 1))), "outside-days") == []
    assert said(program(late).drop("d"), "outside-days") == []


def berlin(start: datetime, minutes: int, check: str) -> list[str]:
    night = replace(session("x", minutes=minutes), start=start)
    return said(program(night, Day(id="d", date=date(2021, 5, 19))), check)


@pytest.mark.parametrize(
    ("start", "minutes", "skipped", "twice"),
    [
        (datetime(2021, 3, 28, 2, 30), 60, 1, 0),
        (datetime(2021, 3, 28, 1, 0), 90, 1, 0),
        (datetime(2021, 3, 28, 1, 0), 60, 0, 0),
        (datetime(2021, 3, 28, 3, 0), 60, 0, 0),
        (datetime(2021, 10, 31, 2, 30), 60, 0, 1),
        (datetime(2021, 10, 31, 1, 0), 90, 0, 1),
        (datetime(2021, 10, 31, 3, 0), 60, 0, 0),
        (datetime(2021, 5, 19, 2, 30), 60, 0, 0),
    ],
)
def test_hours_in_which_clocks_are_turned(start: datetime, minutes: int, skipped: int, twice: int) -> None:
    assert len(berlin(start, minutes, "time-skipped")) == skipped
    assert len(berlin(start, minutes, "time-twice")) == twice


def test_turned_clocks_are_told_with_the_city() -> None:
    assert berlin(datetime(2021, 3, 28, 2, 30), 60, "time-skipped") == [
        "The clocks go forward in Berlin: Sun 28 Mar, 02:30 does not exist, and “X” is set for then."
    ]
    assert berlin(datetime(2021, 10, 31, 2, 30), 0, "time-twice") == [
        "The clocks go back in Berlin: Sun 31 Oct, 02:30 comes twice, and “X” is set for then."
    ]


def test_cancelled_session_still_has_a_room() -> None:
    gone = session("x", state=SessionState.CANCELLED)
    words = "“X” is cancelled, and still has Hall A on Wed 19 May, 10:00–11:00."
    assert said(program(gone), "cancelled-with-room") == [words]
    assert said(program(replace(gone, room_id="")), "cancelled-with-room") == []


def test_session_without_a_room_in_a_program_with_rooms() -> None:
    walk, talk = session("x", room_id=""), session("y")
    assert said(program(walk, talk), "no-room") == ["“X” on Wed 19 May, 10:00–11:00 has no room."]
    assert said(program(replace(walk, kind=SessionKind.BREAK), talk), "no-room") == []
    assert said(program(walk, session("z", room_id=""), talk), "no-room") == []
    assert said(program(walk).drop("a", "b"), "no-room") == []
