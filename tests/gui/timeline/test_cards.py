# SPDX-License-Identifier: MIT
"""What was set of a card is kept for as long as it says the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from forumdesk.gui.timeline.cards import Cards
from forumdesk.gui.timeline.faces import Face
from forumdesk.gui.widgets.style import Theme
from forumdesk.program import Program
from samples import forum_program

PROGRAM = forum_program()
ONE, TWO, *_REST = PROGRAM.sessions_in_order


@pytest.fixture
def cards(theme: Theme) -> Cards:
    made = Cards(theme, PROGRAM)
    made.take_day((ONE, TWO), one_stage=False, mixed_rooms=frozenset())
    return made


def _faces(cards: Cards, program: Program) -> list[Face]:
    return [cards._slim(program.sessions[session.id], 200, 90, "") for session in (ONE, TWO)]


def test_only_the_sessions_that_a_step_changed_are_set_anew(cards: Cards) -> None:
    before = _faces(cards, PROGRAM)
    renamed = PROGRAM.put(replace(ONE, title="Another title"))
    cards.take(renamed)
    after = _faces(cards, renamed)
    assert [one is other for one, other in zip(before, after, strict=True)] == [False, True]


def test_what_else_cards_tell_of_sets_them_all_anew(cards: Cards, theme: Theme) -> None:
    kept = [cards._slim(session, 200, 90, "") for session in (ONE, TWO)]
    person = next(iter(PROGRAM.people.values()))
    other = PROGRAM.put(replace(person, name="Another Name"))
    cards.take(other)
    assert all(cards._slim(session, 200, 90, "") is not face for session, face in zip((ONE, TWO), kept, strict=True))
    kept = [cards._slim(session, 200, 90, "") for session in (ONE, TWO)]
    theme.set_mode("dark")
    cards.take(other.put(replace(ONE, title="Another title")))
    assert cards._slim(TWO, 200, 90, "") is not kept[1]


def test_the_same_program_sets_cards_anew_for_another_look_alone(cards: Cards, theme: Theme) -> None:
    kept = _faces(cards, PROGRAM)
    cards.take(PROGRAM)
    assert all(one is other for one, other in zip(kept, _faces(cards, PROGRAM), strict=True))
    theme.set_scale(1.5)
    cards.take(PROGRAM)
    assert not any(one is other for one, other in zip(kept, _faces(cards, PROGRAM), strict=True))
