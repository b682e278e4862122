# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from checking import ADA, at, program, rule, seat, session
from forumdesk import checks, edits
from forumdesk.checks import FreeStart
from forumdesk.program import Availability, Program, Room, SessionState

BUSY = program(session("x", "10:00", 60), session("y", "11:00", 60), session("z", "13:00", 30), session("w", "14:00"))


def moved(found: Program, key: str, clock: str, room: str = "a") -> Program:
    return edits.move_session(found, key, room, at(clock))


def test_clash_says_with_what_and_for_how_long() -> None:
    (clash,) = checks.clashes(moved(BUSY, "w", "10:30", "a"), ["w"])[:1]
    assert clash.words == "Clashes with “X” for 30 minutes."
    assert (clash.session_id, clash.other_id, clash.start, clash.end) == ("w", "x", at("10:30"), at("11:00"))


def test_sentence_offers_the_first_free_start() -> None:
    assert checks.sentence(moved(BUSY, "w", "11:15"), "w") == (
        "Clashes with “Y” for 45 minutes. First free start: 12:00, with no break before or after it."
    )
    assert checks.sentence(moved(BUSY, "w", "14:00"), "w") == ""
    assert checks.sentence(BUSY, "x") == ""


def test_sentence_offers_what_is_free_before_where_nothing_is_later() -> None:
    early = program(session("v", "08:00", 30, room_id="b"), session("x", "10:00", 60), session("y", "10:00", 60))
    assert checks.sentence(early, "y") == (
        "Clashes with “X” for 1 hour. Free before that: 09:00, with no break after it."
    )


def test_clash_with_a_session_without_a_length_has_none() -> None:
    (clash,) = checks.clashes(program(session("x"), session("y", "10:00", 0)), ["x"])
    assert clash.words == "Clashes with “Y”."


def test_clashes_concern_only_what_is_asked_for() -> None:
    both = BUSY.put(session("u", "10:00"))
    assert checks.clashes(both, ["z"]) == ()
    assert [clash.session_id for clash in checks.clashes(both, ["u", "x"])] == ["x"]
    assert checks.clashes(both, ["gone"]) == ()


def test_person_and_availability_and_clock_are_told() -> None:
    hall = Room(id="b", name="Hall B", available=(Availability(start=at("14:00"), end=at("18:00")),))
    away = replace(ADA, available=(Availability(start=at("08:00"), end=at("09:00")),))
    found = program(hall, away, session("x"), session("y", room_id="b"), seat("x", "ada"), seat("y", "ada"))
    assert [clash.words for clash in checks.clashes(found, ["y"])] == [
        "Ada Quay is in “X” then.",
        "Hall B is not available then.",
        "Ada Quay is not available then.",
    ]
    night = program(replace(session("x"), start=datetime(2021, 3, 28, 2, 30)))
    assert [clash.words for clash in checks.clashes(night, ["x"])] == [
        "The clocks go forward: that time does not exist."
    ]


def test_what_the_program_turned_off_is_no_clash() -> None:
    assert checks.clashes(moved(BUSY, "w", "10:30").put(rule("room-overlap", "off")), ["w"]) == ()


def test_free_starts_are_the_next_and_then_those_before() -> None:
    assert checks.free_starts(BUSY, "z", "a") == (
        FreeStart(at("13:30"), "13:30, with no break after it"),
        FreeStart(at("12:00"), "12:00, with no break before it"),
    )
    assert checks.free_starts(replace(BUSY, sessions={}).put(session("x", None)), "x") == ()


def test_free_starts_mind_the_people() -> None:
    cast = seat("z", "ada"), seat("v", "ada")
    found = BUSY.put(session("v", "13:00", 60, room_id="b"), *cast)
    assert [each.start for each in checks.free_starts(found, "z")] == [at("12:25"), at("12:00")]
    away = replace(ADA, available=(Availability(start=at("12:15"), end=at("18:00")),))
    assert [each.start for each in checks.free_starts(found.put(away), "z")] == [at("12:25"), at("12:15")]


def test_free_start_is_a_time_that_exists() -> None:
    """The clocks go from 2 to 3 in that night."""
    night = datetime(2021, 3, 28)
    moved = [(session("s"), 1, 60), (session("x"), 1, 60), (session("y"), 3, 60), (session("z", room_id="b"), 0, 300)]
    found = program(*(replace(each, start=night.replace(hour=hour), duration=minutes) for each, hour, minutes in moved))
    assert [each.start.hour for each in checks.free_starts(found, "s", most=9)] == [4, 0]


def test_unscheduled_session_can_begin_on_any_day() -> None:
    found = BUSY.put(session("v", None, 30), replace(session("u"), start=at("10:00", 1)))
    starts = checks.free_starts(found, "v", "a", most=9)
    assert [each.start for each in starts] == [at("12:00"), at("12:30"), at("13:30")]
    anywhere = [each.start for each in checks.free_starts(found, "v", "b", most=9)]
    assert (anywhere[0], anywhere[-1]) == (at("10:00"), at("10:00", 1))


def test_free_rooms_have_seats_and_time() -> None:
    found = BUSY.put(session("v", "10:30", 60, expected=200))
    assert checks.free_rooms(found, "v") == ("b",)
    assert checks.free_rooms(found.put(session("u", "11:15", room_id="b")), "v") == ()
    assert checks.free_rooms(found.put(session("u", "11:15", room_id="b", state=SessionState.CANCELLED)), "v") == ("b",)
    assert checks.free_rooms(found.put(session("v", "10:30", 60, expected=500)), "v") == ()
    shut = Room(id="b", name="B", available=(Availability(start=at("11:00"), end=at("18:00")),))
    assert checks.free_rooms(found.put(shut), "v") == ()
    assert checks.free_rooms(found.put(session("v", None)), "v") == ()


@settings(deadline=None, max_examples=80)
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 90), st.sampled_from("ab"), st.booleans()), max_size=8),
    st.integers(0, 40),
)
def test_free_start_clashes_with_nothing(others: list[tuple[int, int, str, bool]], start: int) -> None:
    found = program(session("s"), seat("s", "ada"))
    found = edits.move_session(found, "s", "a", at("09:00") + timedelta(minutes=15 * start))
    for number, (begin, minutes, room, hers) in enumerate(others):
        key = f"o{number}"
        other = replace(session(key, "09:00", minutes, room_id=room), start=at("09:00") + timedelta(minutes=15 * begin))
        found = found.put(other, *([seat(key, "ada")] if hers else []))
    for free in checks.free_starts(found, "s", most=99):
        assert checks.clashes(edits.move_session(found, "s", "a", free.start), ["s"]) == ()
