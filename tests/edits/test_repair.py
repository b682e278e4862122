# SPDX-License-Identifier: MIT
"""A day of two halls, written as `room start–end`; `=` is a break, `!` is cancelled, `*` stands for no room."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from forumdesk import edits
from forumdesk.errors import ForumDeskError
from forumdesk.program import Conference, Program, Room, Session, SessionKind, SessionState
from samples import at

DAY = date(2027, 5, 19)
NEXT = DAY + timedelta(days=1)


def _program(text: str) -> Program:
    """Return a program of sessions, given as "id room start–end" one a line."""
    program = Program(Conference(id="c", title="C", timezone="Europe/Berlin")).put(
        Room(id="A", name="Hall A", order=0), Room(id="B", name="Hall B", order=1)
    )
    return program.put(*map(_session, text.split("\n")))


def _session(line: str) -> Session:
    key, room, span, *more = line.split()
    begins, _dash, ends = span.partition("–")
    day = NEXT if "next" in more else DAY
    start, end = at(day, begins), at(day, ends or begins)
    return Session(
        id=key.strip("=!"), title=f"Session {key}", room_id=room.strip("*"), start=start,
        duration=(end - start) // timedelta(minutes=1),
        kind=SessionKind.BREAK if "=" in key else SessionKind.TALK,
        state=SessionState.CANCELLED if "!" in key else SessionState.CONFIRMED,
    )  # fmt: skip


def _said(program: Program) -> str:
    return " · ".join(
        f"{s.id} {s.room_id or '*'} {s.start:%H:%M}–{s.end:%H:%M}" + (" next" if program.date_of(s) == NEXT else "")
        for s in sorted(program.sessions.values(), key=lambda s: s.id)
        if s.start and s.end
    )


DAYS = _program(
    "a A 09:00–10:00\nb A 10:00–11:00\nc! A 11:00–12:00\nd B 09:30–10:30\ne B 10:00–10:30\nf= * 12:00–13:00\n"
    "g A 13:30–14:00\nh A 09:00–10:00 next"
)


def test_shift_after_moves_what_comes_later_in_the_room() -> None:
    assert _said(edits.shift_after(DAYS, "a", 15)) == (
        "a A 09:00–10:00 · b A 10:15–11:15 · c A 11:00–12:00 · d B 09:30–10:30 · e B 10:00–10:30 · f * 12:00–13:00 · "
        "g A 13:45–14:15 · h A 09:00–10:00 next"
    )


def test_shift_after_reaches_further_where_it_is_told() -> None:
    assert _said(edits.shift_after(DAYS, "a", -5, this_too=True, all_rooms=True, all_days=True)) == (
        "a A 08:55–09:55 · b A 09:55–10:55 · c A 11:00–12:00 · d B 09:30–10:30 · e B 09:55–10:25 · f * 11:55–12:55 · "
        "g A 13:25–13:55 · h A 08:55–09:55 next"
    )


def test_shift_from_moves_what_begins_at_a_moment() -> None:
    moved = edits.shift_from(DAYS, at(DAY, "10:00"), 60)
    assert _said(moved).startswith("a A 09:00–10:00 · b A 11:00–12:00 · c A 11:00–12:00 · d B 09:30–10:30 · e B 11:00")
    assert _said(moved).endswith("h A 09:00–10:00 next")
    assert edits.shift_from(DAYS, at(DAY, "10:00"), 60, room_id="B").sessions["b"] == DAYS.sessions["b"]


def test_shift_after_a_session_without_a_time_is_refused() -> None:
    with pytest.raises(ForumDeskError, match=r"^“Open” has no time yet\.$"):
        edits.shift_after(DAYS.put(Session(id="o", title="Open")), "o", 5)


def test_close_gaps_pulls_a_room_together() -> None:
    program = _program("a A 09:00–10:00\nb A 10:30–11:00\nc A 10:45–11:30\nd A 12:00–12:30\ne B 15:00–16:00")
    assert _said(edits.close_gaps(program, DAY)) == (
        "a A 09:00–10:00 · b A 10:00–10:30 · c A 10:30–11:15 · d A 11:15–11:45 · e B 15:00–16:00"
    )
    assert _said(edits.close_gaps(program, DAY, least=10)) == (
        "a A 09:00–10:00 · b A 10:10–10:40 · c A 10:45–11:30 · d A 11:40–12:10 · e B 15:00–16:00"
    )


def test_close_gaps_keeps_no_pause_beside_a_break() -> None:
    program = _program("a A 09:00–10:00\nb= A 10:30–11:00\nc A 11:30–12:00\nd A 12:30–13:00")
    assert _said(edits.close_gaps(program, DAY, least=15)) == (
        "a A 09:00–10:00 · b A 10:00–10:30 · c A 10:30–11:00 · d A 11:15–11:45"
    )


def test_close_gaps_pulls_nothing_across_a_lunch_for_all() -> None:
    program = _program("a A 09:00–10:00\nf= * 12:00–13:00\ng A 14:00–15:00\nh B 10:00–11:00\ni B 11:30–12:00")
    assert _said(edits.close_gaps(program, DAY, least=10)) == (
        "a A 09:00–10:00 · f * 12:00–13:00 · g A 13:00–14:00 · h B 10:00–11:00 · i B 11:10–11:40"
    )


def test_close_gaps_of_one_room_leaves_the_others() -> None:
    program = _program("a A 09:00–10:00\nb A 10:30–11:00\nc B 09:00–10:00\nd B 10:30–11:00")
    assert _said(edits.close_gaps(program, DAY, room_id="B")) == (
        "a A 09:00–10:00 · b A 10:30–11:00 · c B 09:00–10:00 · d B 10:00–10:30"
    )
    assert edits.close_gaps(program, DAY, room_id="C") == program
    assert edits.close_gaps(program, NEXT) == program


def test_close_gaps_of_a_stage_that_has_no_name() -> None:
    assert _said(edits.close_gaps(_program("a * 09:00–10:00\nb * 12:00–13:00"), DAY)) == (
        "a * 09:00–10:00 · b * 10:00–11:00"
    )


@pytest.mark.parametrize(
    ("line", "fill", "wanted"),
    [
        ("x A 10:15–11:15", False, "10:00–11:00"),
        ("x A 09:30–10:30", False, "10:00–11:00"),
        ("x A 10:15–10:45", False, "10:15–10:45"),
        ("x A 10:15–10:45", True, "10:00–11:00"),
        ("x A 09:30–12:30", False, "10:00–11:00"),
        ("x A 10:30", False, "10:00–11:00"),
        ("x A 12:15–12:45", False, "12:30–13:00"),
        ("x A 12:15–12:45", True, "12:30–12:45"),
        ("x A 07:30–08:00", False, "07:30–08:00"),
        ("x B 10:15–11:15", True, "10:15–11:15"),
    ],
)
def test_fit_into_slot_moves_as_little_as_possible(line: str, fill: bool, wanted: str) -> None:
    program = _program(f"a A 08:00–10:00\nb A 11:00–12:30\nc! A 10:00–11:00\n{line}")
    session = edits.fit_into_slot(program, "x", fill=fill).sessions["x"]
    assert f"{session.start:%H:%M}–{session.end:%H:%M}" == wanted


def test_fit_into_slot_says_when_there_is_none() -> None:
    program = _program("a A 08:00–10:30\nb A 10:30–12:00\nx A 10:15–11:00")
    with pytest.raises(ForumDeskError, match=r"^There is no time free around “Session x”\.$"):
        edits.fit_into_slot(program, "x")


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("a A 09:00–10:00\nb B 11:00–11:30", "a B 11:00–12:00 · b A 09:00–09:30"),
        ("a A 09:00–10:00\nb A 10:00–10:30", "a A 09:30–10:30 · b A 09:00–09:30"),
        ("a A 09:00–10:00\nb A 10:15–10:45", "a A 09:45–10:45 · b A 09:00–09:30"),
        ("b A 09:00–10:00\na A 10:15–10:45", "a A 09:00–09:30 · b A 09:45–10:45"),
        ("a A 09:00–10:00\nb A 10:30–12:00\nx A 10:00–10:30", "a A 10:30–11:30 · b A 09:00–10:30 · x A 10:00–10:30"),
        ("a A 09:00–10:00\nb A 09:30–11:00", "a A 09:30–10:30 · b A 09:00–10:30"),
    ],
)
def test_swap_sessions_keeps_their_lengths(lines: str, wanted: str) -> None:
    program = _program(lines)
    assert _said(edits.swap_sessions(program, "a", "b")) == wanted
    assert _said(edits.swap_sessions(program, "b", "a")) == wanted


def test_swap_sessions_can_take_the_lengths_along() -> None:
    program = _program("a A 09:00–10:00\nb B 11:00–11:30")
    assert _said(edits.swap_sessions(program, "a", "b", lengths=True)) == "a B 11:00–11:30 · b A 09:00–10:00"


def test_swap_with_one_that_has_no_time_takes_the_other_off() -> None:
    swapped = edits.swap_sessions(DAYS.put(Session(id="o", title="O", duration=20)), "a", "o")
    assert swapped.sessions["a"].start is None
    assert (swapped.sessions["o"].start, swapped.sessions["o"].room_id) == (at(DAY, "09:00"), "A")


def test_move_block_keeps_wall_times() -> None:
    moved = edits.move_block(DAYS, ("b", "a", "g"), NEXT)
    assert _said(moved).startswith("a A 09:00–10:00 next · b A 10:00–11:00 next · c A 11:00–12:00 · ")
    both = edits.move_block(DAYS, ("a", "h"), date(2027, 6, 1))
    assert both.sessions["h"].start == datetime(2027, 6, 2, 9)
    with pytest.raises(ForumDeskError, match=r"^None of these sessions has a time yet\.$"):
        edits.move_block(DAYS.put(Session(id="o", title="O")), ("o",), NEXT)


def test_move_block_takes_a_night_with_its_day() -> None:
    night = DAYS.put(Session(id="n", title="Night", start=at(NEXT, "00:30"), duration=60))
    moved = edits.move_block(night, ("a", "n"), NEXT)
    assert moved.sessions["n"].start == at(NEXT + timedelta(days=1), "00:30")
