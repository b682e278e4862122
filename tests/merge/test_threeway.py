# SPDX-License-Identifier: MIT
"""Three programs become one, field by field."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from forumdesk.merge.threeway import Clash, merge, settled
from forumdesk.program import Appearance, Person, Program, Room, Session, dangling, new_id
from rereading import read_again
from samples import forum_program
from strategies import programs

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
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


def renamed_first(title: str, label: str) -> Program:
    base = BASE.put(replace(FIRST, label=label))
    return merge(base, base, read_again(base.put(replace(FIRST, title=title, label=label)))).program


def test_a_session_of_the_same_label_at_its_time_is_the_same_whatever_its_title() -> None:
    assert renamed_first("A wholly other title", "Panel 1").sessions[FIRST.id].title == "A wholly other title"


def test_a_session_of_a_title_much_alike_at_its_time_is_the_same() -> None:
    assert renamed_first(f"{FIRST.title}, revised", "").sessions[FIRST.id].title == f"{FIRST.title}, revised"


def test_another_session_at_the_same_time_is_another() -> None:
    another = Session(id=new_id(), title="A wholly other title", start=FIRST.start, room_id=FIRST.room_id)
    found = merge(BASE, BASE, read_again(without(BASE, FIRST).put(another))).program
    assert FIRST.id not in found.sessions
    assert another.title in {each.title for each in found.sessions.values()}


def test_a_session_deleted_here_to_which_the_source_adds_a_person_stays_away_until_it_is_taken_back() -> None:
    person = Person(id=new_id(), name="Ada Brook")
    seat = replace(BASE.appearances_in(FIRST.id)[0], id=new_id(), person_id=person.id)
    merged = merge(BASE, without(BASE, FIRST), BASE.put(person, seat))
    assert FIRST.id not in merged.program.sessions
    (clash,) = (each for each in merged.clashes if each.kind == "session")
    assert (clash.mine, clash.theirs) == (None, FIRST)
    back = settled(merged, [clash])
    assert "Ada Brook" in {back.people[each.person_id].name for each in back.appearances_in(FIRST.id)}


def test_a_person_who_only_moved_in_the_order_is_no_question() -> None:
    first, second, *_rest = BASE.appearances_in(FIRST.id)
    mine = BASE.drop(second.id)
    theirs = BASE.put(replace(first, order=1), replace(second, order=2))
    assert merge(BASE, mine, theirs).clashes == ()


def test_a_person_spelled_a_little_differently_is_the_same() -> None:
    seat = BASE.appearances_in(FIRST.id)[0]
    person = BASE.people[seat.person_id]
    other = BASE.people[BASE.appearances_in(FIRST.id)[1].person_id]
    theirs = read_again(BASE.put(replace(person, name=f"{person.name}i"), replace(other, name="Somebody Else")))
    found = merge(BASE, BASE, theirs).program
    assert found.people[person.id].name == f"{person.name}i"
    assert other.id not in found.people


def test_a_session_of_one_number_on_one_day_is_the_same_though_renamed_and_moved() -> None:
    base = BASE.put(replace(FIRST, label="Panel 1"))
    assert FIRST.start is not None
    moved = replace(FIRST, label="Panel 1", title="Wholly new", start=FIRST.start.replace(hour=8))
    found = merge(base, base, read_again(base.put(moved))).program
    assert found.sessions[FIRST.id] == moved


def test_a_session_that_stays_here_keeps_its_people() -> None:
    mine = BASE.put(replace(FIRST, title="Mine"))
    gone = {seat.person_id for seat in BASE.appearances_in(FIRST.id)}
    others = {seat.person_id for seat in BASE.appearances.values() if seat.session_id != FIRST.id}
    theirs = without(BASE, FIRST).drop(*(gone - others))
    merged = merge(BASE, mine, theirs)
    assert [clash.kind for clash in merged.clashes] == ["session"]
    assert merged.program.appearances_in(FIRST.id) == BASE.appearances_in(FIRST.id)
    assert dangling(settled(merged, merged.clashes)) == ()


def test_a_person_who_is_brought_back_speaks_again() -> None:
    seat = BASE.appearances_in(FIRST.id)[0]
    person = BASE.people[seat.person_id]
    gone = BASE.drop(person.id, *(each.id for each in BASE.appearances.values() if each.person_id == person.id))
    merged = merge(BASE, gone, BASE.put(replace(person, organization="Elsewhere")))
    back = settled(merged, merged.clashes)
    assert person.id in {each.person_id for each in back.appearances_in(FIRST.id)}


def test_a_session_new_on_both_sides_may_have_people_whom_the_source_had_before() -> None:
    seat, person = BASE.appearances_in(SECOND.id)[0], Person(id=new_id(), name="Ada Brook")
    new, newer = (replace(SECOND, id=new_id(), title="A new one") for _side in range(2))
    here = Appearance(id=new_id(), session_id=new.id, person_id=person.id)
    there = replace(seat, id=new_id(), session_id=newer.id)
    merged = merge(BASE, BASE.put(new, person, here), BASE.put(newer, there))
    assert [each.title for each in merged.program.sessions.values()].count("A new one") == 1
    assert {each.person_id for each in merged.program.appearances_in(new.id)} == {person.id, seat.person_id}


@SLOW
@given(programs(), programs(), programs())
def test_nothing_dangles_whatever_is_merged(base: Program, mine: Program, theirs: Program) -> None:
    merged = merge(base, mine, theirs)
    assert dangling(merged.program) == ()
    assert dangling(settled(merged, merged.clashes)) == ()


@SLOW
@given(programs(), programs())
def test_a_side_that_says_nothing_new_leaves_the_other_as_it_is(base: Program, other: Program) -> None:
    assert merge(base, base, base).program == base
    assert merge(base, other, base).clashes == ()
