# SPDX-License-Identifier: MIT
"""Three programs become one, field by field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from forumdesk.merge.threeway import Clash, merge, settled
from forumdesk.program import Person, Program, Room, Session, dangling, new_id
from rereading import read_again
from samples import forum_program
from strategies import programs

BASE = forum_program()
FIRST, SECOND, *_REST = BASE.sessions_in_order


def without(program: Program, session: Session) -> Program:
    return program.drop(session.id, *(seat.id for seat in program.appearances_in(session.id)))


def test_each_side_s_changes_arrive_in_one_record() -> None:
    mine = BASE.put(replace(FIRST, title="Mine"))
    theirs = BASE.put(replace(FIRST, description="Theirs"))
    merged = merge(BASE, mine, theirs)
    assert merged.program == BASE.put(replace(FIRST, title="Mine", description="Theirs"))
    assert merged.clashes == ()


def test_the_same_change_on_both_sides_is_one() -> None:
    both = BASE.put(replace(FIRST, title="Both"))
    assert merge(BASE, both, both).program == both
    assert merge(BASE, both, both).clashes == ()


def test_two_changes_of_one_field_clash_and_mine_stays() -> None:
    merged = merge(BASE, BASE.put(replace(FIRST, title="Mine")), BASE.put(replace(FIRST, title="Theirs")))
    assert merged.clashes == (Clash(kind="session", id=FIRST.id, field="title", mine="Mine", theirs="Theirs"),)
    assert merged.program.sessions[FIRST.id].title == "Mine"
    assert settled(merged, merged.clashes).sessions[FIRST.id].title == "Theirs"


def test_what_the_source_dropped_goes_and_what_was_dropped_here_stays_away() -> None:
    merged = merge(BASE, without(BASE, FIRST), without(BASE, SECOND))
    assert merged.clashes == ()
    assert {FIRST.id, SECOND.id}.isdisjoint(merged.program.sessions)


def test_dropped_there_and_changed_here_clashes_and_stays() -> None:
    mine = BASE.put(replace(FIRST, title="Mine"))
    merged = merge(BASE, mine, without(BASE, FIRST))
    (clash,) = merged.clashes
    assert (clash.kind, clash.field, clash.mine, clash.theirs) == ("session", "", mine.sessions[FIRST.id], None)
    assert merged.program.sessions[FIRST.id].title == "Mine"
    gone = settled(merged, merged.clashes)
    assert FIRST.id not in gone.sessions
    assert dangling(gone) == ()


def test_dropped_here_and_changed_there_clashes_and_can_come_back_with_its_people() -> None:
    theirs = BASE.put(replace(FIRST, title="Theirs"))
    merged = merge(BASE, without(BASE, FIRST), theirs)
    assert FIRST.id not in merged.program.sessions
    back = settled(merged, merged.clashes)
    assert back.sessions[FIRST.id].title == "Theirs"
    assert len(back.appearances_in(FIRST.id)) == len(BASE.appearances_in(FIRST.id)) > 0


def test_new_records_of_both_sides_are_there() -> None:
    here, there = Room(id=new_id(), name="Here"), Room(id=new_id(), name="There")
    merged = merge(BASE, BASE.put(here), BASE.put(there))
    assert {here.id, there.id} <= merged.program.rooms.keys()


def test_what_both_sides_added_under_one_name_is_one_and_only_differences_clash() -> None:
    here = Person(id=new_id(), name="Ada Brook", position="Pilot")
    there = Person(id=new_id(), name="ADA BROOK", position="Pilot", organization="Port of Hull")
    merged = merge(BASE, BASE.put(here), BASE.put(there))
    assert merged.program.people[here.id].organization == "Port of Hull"
    assert there.id not in merged.program.people
    assert [(clash.field, clash.theirs) for clash in merged.clashes] == [("name", "ADA BROOK")]


def test_a_person_that_a_session_still_needs_is_kept_and_told() -> None:
    seat = BASE.appearances_in(FIRST.id)[0]
    mine = BASE.put(replace(seat, id=new_id(), session_id=SECOND.id))
    gone = [each.id for each in BASE.appearances.values() if each.person_id == seat.person_id]
    merged = merge(BASE, mine, BASE.drop(seat.person_id, *gone))
    assert seat.person_id in merged.program.people
    assert [(clash.kind, clash.id) for clash in merged.clashes] == [("person", seat.person_id)]
    assert dangling(settled(merged, merged.clashes)) == ()


@pytest.mark.parametrize("title", ["A wholly other title", FIRST.title.upper()])
def test_a_session_that_moved_or_was_renamed_a_little_is_the_same(title: str) -> None:
    theirs = read_again(BASE.put(replace(FIRST, title=title)))
    merged = merge(BASE, BASE, theirs)
    assert (FIRST.id in merged.program.sessions) == (title == FIRST.title.upper() or bool(FIRST.label))


@given(programs(), programs(), programs())
def test_nothing_dangles_whatever_is_merged(base: Program, mine: Program, theirs: Program) -> None:
    merged = merge(base, mine, theirs)
    assert dangling(merged.program) == ()
    assert dangling(settled(merged, merged.clashes)) == ()


@given(programs(), programs())
def test_a_side_that_says_nothing_new_leaves_the_other_as_it_is(base: Program, other: Program) -> None:
    assert merge(base, base, base).program == base
    assert merge(base, other, base).clashes == ()
