# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace

import pytest

from checking import keys, panel, program, rule, said, seat, session
from forumdesk.program import Person, Role, SessionState


def test_panel_without_moderator() -> None:
    assert said(program(*panel("x", 3, moderator=False)), "no-moderator") == [
        "“X” on Wed 19 May, 10:00–11:00 has no moderator."
    ]
    assert said(program(*panel("x", 3)), "no-moderator") == []
    talk = session("x"), *panel("x", 3, moderator=False)[1:]
    assert said(program(*talk), "no-moderator") == []


@pytest.mark.parametrize(
    ("people", "words"),
    [
        (0, "no panellists, fewer than 3"),
        (2, "2 panellists, fewer than 3"),
        (3, ""),
        (6, ""),
        (7, "7 panellists, more than 6"),
    ],
)
def test_panel_has_too_few_or_too_many(people: int, words: str) -> None:
    wanted = [f"“X” on Wed 19 May, 10:00–11:00 has {words}."] if words else []
    assert said(program(*panel("x", people)), "panel-size") == wanted


def test_numbers_of_panellists_are_the_program_s() -> None:
    assert said(program(*panel("x", 2), rule("least-panellists", "2")), "panel-size") == []
    assert len(said(program(*panel("x", 4), rule("most-panellists", "3")), "panel-size")) == 1


def test_cancelled_panel_may_have_anybody() -> None:
    cancelled = panel("x", 1, moderator=False, state=SessionState.CANCELLED, room_id="")
    assert keys(program(*cancelled)) == set()


def test_person_twice_in_a_session() -> None:
    twice = seat("x", "ada"), seat("x", "ada", Role.CHAIR, order=1)
    words = "Ada Quay is named twice in “X” on Wed 19 May, 10:00–11:00."
    assert said(program(session("x"), *twice), "person-twice") == [words]
    assert said(program(session("x"), twice[0], seat("x", "bo")), "person-twice") == []


def test_panellists_of_one_organization() -> None:
    shown, one, other, *others = panel("x", 4)
    assert isinstance(one, Person)
    assert isinstance(other, Person)
    same = replace(one, organization="Łódź University"), replace(other, organization="LODZ UNIVERSITY")
    (words,) = said(program(shown, *same, *others), "one-organization")
    assert words == (
        "Member AAA AAAAAAAAA and Member BBB BBBBBBBBB on “X” on Wed 19 May, 10:00–11:00 are both of Łódź University."
    )
    assert said(program(*panel("x", 4)), "one-organization") == []
