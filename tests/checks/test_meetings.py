# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from checking import program, rule, said, seat, session
from forumdesk.program import Record, SessionKind, SessionState


def test_sessions_that_share_a_room_and_a_time_overlap() -> None:
    found = program(session("x", "10:00", 60), session("y", "10:30", 60), session("z", "11:30"))
    assert said(found, "room-overlap") == ["“X” and “Y” are both in Hall A on Wed 19 May, 10:30–11:00."]


@pytest.mark.parametrize(
    "other",
    [
        session("y", "11:00"),
        session("y", "10:30", room_id="b"),
        session("y", "10:30", room_id=""),
        session("y", "10:30", state=SessionState.CANCELLED),
        session("y", None),
    ],
    ids=["after it", "elsewhere", "without a room", "cancelled", "without a time"],
)
def test_sessions_do_not_overlap(other: Record) -> None:
    assert said(program(session("x", "10:00", 60), other), "room-overlap") == []


def test_sessions_without_a_length_overlap_when_they_begin_together() -> None:
    found = program(session("x", "10:00", 0), session("y", "10:00", 0), session("z", "10:30", 0))
    assert said(found, "room-overlap") == ["“X” and “Y” are both in Hall A on Wed 19 May, 10:00."]


def test_every_session_in_a_long_one_overlaps_it() -> None:
    found = program(session("x", "09:00", 600), session("y", "10:00"), session("z", "11:00"))
    assert len(said(found, "room-overlap")) == 2


def test_person_in_two_rooms_at_once_is_double_booked() -> None:
    found = program(
        session("x", "10:00", 60), session("y", "10:30", 60, room_id="b"), seat("x", "ada"), seat("y", "ada")
    )
    words = "Ada Quay is in two sessions on Wed 19 May, 10:30–11:00: “X” and “Y”."
    assert said(found, "person-double-booked") == [words]


def test_person_in_two_sessions_of_one_title_is_told_with_their_rooms() -> None:
    found = program(
        session("x", "10:00", title="Tides"),
        session("y", "10:00", title="Tides", room_id="b"),
        seat("x", "ada"),
        seat("y", "ada"),
    )
    (words,) = said(found, "person-double-booked")
    assert words.endswith("10:00–11:00: “Tides” in Hall A and “Tides” in Hall B.")


def test_person_in_sessions_that_overlap_in_one_room_is_told_once_as_that() -> None:
    found = program(session("x"), session("y"), seat("x", "ada"), seat("y", "ada"))
    assert said(found, "person-double-booked") == []
    assert len(said(found, "room-overlap")) == 1


def test_person_needs_minutes_to_change_rooms() -> None:
    cast = (session("x", "10:00", 60), session("y", "11:02", 60, room_id="b"), seat("x", "ada"), seat("y", "ada"))
    words = "Ada Quay has 2 minutes to get from “X” in Hall A to “Y” in Hall B on Wed 19 May, 11:02."
    assert said(program(*cast), "person-room-change") == [words]
    assert said(program(*cast, rule("minutes-to-change-rooms", "2")), "person-room-change") == []
    assert said(program(*cast, session("y", "11:02")), "person-room-change") == []


def test_sessions_of_one_track_in_parallel() -> None:
    one, other = session("x", track_id="t"), session("y", "10:15", track_id="t", room_id="b")
    words = "“X” and “Y” of the track “Water” are both on Wed 19 May, 10:15–11:00."
    assert said(program(one, other), "track-parallel") == [words]
    lunch = session("y", track_id="t", room_id="b", kind=SessionKind.BREAK)
    assert said(program(one, lunch), "track-parallel") == []
    assert said(program(one, session("y", "11:00", track_id="t", room_id="b")), "track-parallel") == []
    assert said(program(one, session("y", "10:15", 0, track_id="t", room_id="b")), "track-parallel") == []
