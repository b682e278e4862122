# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from forumdesk.known_people import matches
from forumdesk.program import Conference, Person, Program
from samples import forum_program


def names(typed: str, *, most: int = 8) -> list[str]:
    return [match.person.name for match in matches(forum_program(), typed, most=most)]


@pytest.mark.parametrize(
    "typed", ["Sanam Vakil", "sanam vakil", "VAKIL, SANAM", "Vakil", "vak", "Sanám V", "Sanam Vakill"]
)
def test_somebody_is_found_in_spite_of_case_accents_order_and_slips(typed: str) -> None:
    assert names(typed)[0] == "Sanam Vakil"


def test_what_is_only_alike_is_not_sure() -> None:
    (match,) = matches(forum_program(), "Sanan Vakill")
    assert (match.sure, match.exact) == (False, False)
    assert matches(forum_program(), "sanam vakil")[0].exact


def test_beginnings_of_words_come_before_their_middles() -> None:
    people = {name: Person(id=name, name=name) for name in ("Joan Marin", "Ann Other", "Anna First")}
    found = matches(Program(Conference(id="c"), people=people), "ann")
    assert [match.person.name for match in found] == ["Ann Other", "Anna First"]


def test_nobody_is_meant_by_nothing_or_by_something_else() -> None:
    assert names(" ") == []
    assert names("Zbigniew Q") == []


def test_those_who_are_not_looked_for_are_left_out() -> None:
    program = forum_program()
    found = matches(program, "vakil")[0].person
    assert matches(program, "vakil", without={found.id}) == ()
