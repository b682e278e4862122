# SPDX-License-Identifier: MIT
"""What was done is told session by session, with the old and the new value where they are short."""

from __future__ import annotations

from dataclasses import replace

from forumdesk import edits
from forumdesk.changes import diff
from forumdesk.merge.deeds import Deed, deeds
from forumdesk.program import Appearance, Person, Program, Role, Room
from samples import forum_program

BASE = forum_program()
FIRST = BASE.sessions_in_order[0]


def told(program: Program, before: Program = BASE) -> tuple[Deed, ...]:
    return deeds(diff(before, program), program)


def plain(program: Program, before: Program = BASE) -> list[tuple[str, list[str]]]:
    found = told(program, before)
    return [(deed.kind, [line.replace("\u2068", "").replace("\u2069", "") for line in deed.lines]) for deed in found]


def test_short_values_are_told_with_what_was_there() -> None:
    after = BASE.put(replace(FIRST, title="New title", abstract="word " * 40))
    (deed,) = told(after)
    assert "“New title”" in deed.what
    assert plain(after) == [("session", [f"title: {FIRST.title} → New title", "abstract: written anew"])]


def test_rooms_are_named_also_where_one_is_gone() -> None:
    before = BASE.put(Room(id="r", name="Hall A"), replace(FIRST, room_id="r"))
    after = before.put(replace(FIRST, room_id="")).drop("r")
    assert plain(after, before) == [("room", ["removed"]), ("session", ["room: Hall A → (nothing)"])]


def test_people_are_told_with_the_session_in_which_they_appear() -> None:
    seat = BASE.appearances_in(FIRST.id)[0]
    person = Person(id="ada", name="Ada Brook")
    new = Appearance(id="a", session_id=FIRST.id, person_id="ada", role=Role.MODERATOR, order=9)
    after = BASE.put(person, new).drop(seat.id)
    gone = BASE.people[seat.person_id].name
    assert plain(after) == [
        ("person", ["new"]),
        ("session", ["Ada Brook is added as moderator", f"{gone} is taken out"]),
    ]


def test_a_session_that_is_gone_is_told_without_its_people() -> None:
    assert plain(edits.drop_session(BASE, FIRST.id))[0] == ("session", ["removed"])
