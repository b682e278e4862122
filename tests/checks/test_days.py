# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace

from checking import program, rule, said, session
from forumdesk.program import SessionKind, SessionState


def test_session_without_length() -> None:
    assert said(program(session("x", minutes=0)), "no-length") == ["“X” on Wed 19 May, 10:00 has no length."]
    assert said(program(session("x", minutes=1)), "no-length") == []
    assert said(program(session("x", None, minutes=0)), "no-length") == []


def test_session_that_ends_before_it_begins() -> None:
    """No file holds one, but a program may on its way."""
    assert said(program(session("x", minutes=-5)), "no-length") == ["“X” on Wed 19 May, 10:00 ends before it begins."]


def test_session_without_a_time() -> None:
    assert said(program(session("x", None)), "unscheduled") == ["“X” has no time yet."]
    assert said(program(session("x", None, state=SessionState.CANCELLED)), "unscheduled") == []


def test_session_that_is_not_confirmed() -> None:
    maybe = session("x", state=SessionState.TENTATIVE)
    assert said(program(maybe), "not-confirmed") == ["“X” on Wed 19 May, 10:00–11:00 is not confirmed."]
    draft = replace(maybe, state=SessionState.DRAFT)
    assert said(program(draft), "not-confirmed") == ["“X” on Wed 19 May, 10:00–11:00 is still a draft."]
    assert said(program(session("x")), "not-confirmed") == []


MORNING = (session("w", "09:00"), session("x", "10:05"), session("y", "11:05"), session("z", "12:05"))


def test_hours_without_a_break() -> None:
    words = "Hall A on Wed 19 May: 4 hours 5 minutes without a break, 09:00–13:05."
    assert said(program(*MORNING), "no-break") == [words]
    assert said(program(*MORNING, rule("hours-without-break", "5")), "no-break") == []
    assert said(program(*MORNING, rule("minutes-of-a-break", "5")), "no-break") == []
    assert said(program(*MORNING[:3]), "no-break") == [words.replace("4 hours", "3 hours").replace("13:05", "12:05")]
    assert said(program(*MORNING[:2]), "no-break") == []


def test_pause_and_break_part_the_hours() -> None:
    assert said(program(*MORNING[:2], *(replace(each, start=each.start) for each in MORNING[3:])), "no-break") == []
    coffee = session("v", "11:05", 15, kind=SessionKind.BREAK)
    later = session("y", "11:20", 45)
    assert said(program(*MORNING[:2], coffee, later, MORNING[3]), "no-break") == []
    for_all = replace(coffee, room_id="")
    assert said(program(*MORNING[:2], for_all, later, MORNING[3]), "no-break") == []


def test_one_long_session_is_its_own_affair() -> None:
    assert said(program(session("x", "09:00", 600)), "no-break") == []
