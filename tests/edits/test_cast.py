# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from forumdesk import edits
from forumdesk.errors import ForumDeskError
from forumdesk.program import Appearance, Program, Role
from samples import forum_program

PANEL = "session-1"


@pytest.fixture
def program() -> Program:
    return forum_program()


def _names(program: Program, session_id: str) -> list[str]:
    return [program.people[a.person_id].name for a in program.appearances_in(session_id)]


def test_add_appearance_comes_last(program: Program) -> None:
    added = edits.add_appearance(program, Appearance(id="a", session_id=PANEL, person_id="wardah-malik", order=-3))
    assert [a.id for a in added.appearances_in(PANEL)] == [*(a.id for a in program.appearances_in(PANEL)), "a"]
    assert edits.drop_appearance(added, "a") == program
    with pytest.raises(ForumDeskError, match="already"):
        edits.add_appearance(added, Appearance(id="a", session_id=PANEL, person_id="trita-parsi"))
    with pytest.raises(KeyError):
        edits.add_appearance(program, Appearance(id="a", session_id="none", person_id="trita-parsi"))


def test_people_who_are_typed_are_found_or_added(program: Program) -> None:
    typed = ["Trita Pársi", "Grace Hopper", "sanam vakil", "Grace  hopper"]
    done = edits.add_people_to_session(program, PANEL, map(edits.person_called, typed), Role.CHAIR)
    assert _names(done, PANEL) == [*_names(program, PANEL), "Trita Parsi", "Grace Hopper"]
    last = done.appearances_in(PANEL)[-1]
    assert (last.role, last.order, done.people[last.person_id].sort_name) == (Role.CHAIR, 6, "Hopper, Grace")
    assert len(done.people) == len(program.people) + 1


def test_a_person_of_the_program_is_known_by_id(program: Program) -> None:
    done = edits.add_people_to_session(program, PANEL, [program.people["trita-parsi"]])
    assert _names(done, PANEL)[-1] == "Trita Parsi"
    assert len(done.people) == len(program.people)
    with pytest.raises(KeyError):
        edits.add_people_to_session(program, "none", [])


def test_reorder_appearances_puts_the_others_behind(program: Program) -> None:
    first, second, *others = [a.id for a in program.appearances_in(PANEL)]
    done = edits.reorder_appearances(program, PANEL, [second, first])
    assert [a.id for a in done.appearances_in(PANEL)] == [second, first, *others]
    done = edits.reorder_appearances(program, PANEL, [others[-1]])
    assert [a.id for a in done.appearances_in(PANEL)] == [others[-1], first, second, *others[:-1]]
    with pytest.raises(KeyError):
        edits.reorder_appearances(program, "session-2", [first])


def test_drop_appearance_of_nobody_raises(program: Program) -> None:
    with pytest.raises(KeyError):
        edits.drop_appearance(program, "no such id")


def test_set_cast_keeps_seats_and_leaves_nobody_else(program: Program) -> None:
    first, second, *_others = program.appearances_in(PANEL)
    wanted = {"trita-parsi": Role.MODERATOR, second.person_id: None, first.person_id: None}
    done = edits.set_cast(program, PANEL, wanted)
    seats = done.appearances_in(PANEL)
    assert [(a.person_id, a.role) for a in seats] == [
        ("trita-parsi", Role.MODERATOR), (second.person_id, second.role), (first.person_id, first.role),
    ]  # fmt: skip
    assert [a.id for a in seats[1:]] == [second.id, first.id]
    plain = edits.set_cast(done, PANEL, {"trita-parsi": None})
    assert [a.role for a in plain.appearances_in(PANEL)] == [Role.SPEAKER]
    assert plain.people == program.people
    with pytest.raises(KeyError):
        edits.set_cast(program, PANEL, {"nobody": None})


def test_people_are_seated_with_roles_and_printed_lines() -> None:
    program = forum_program()
    known = program.people["sanam-vakil"]
    seats = [(known, Role.MODERATOR, "Chair of the day"), (edits.person_called("Jane Roe"), Role.SPEAKER, "")]
    after = edits.seat_people(program, "session-3", seats)
    fresh = after.appearances_in("session-3")[-2:]
    assert [(a.role, a.byline) for a in fresh] == [(Role.MODERATOR, "Chair of the day"), (Role.SPEAKER, "")]
    assert edits.seat_people(after, "session-3", seats[:1]) == after
