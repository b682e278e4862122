# SPDX-License-Identifier: MIT
"""What holds of every merge, over any programs and any edits of them."""

from __future__ import annotations

import time
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from forumdesk.merge.threeway import Clash, Merged, merge, settled
from forumdesk.program import (
    KINDS,
    Appearance,
    Conference,
    Extra,
    Link,
    Person,
    Program,
    Record,
    Room,
    Session,
    dangling,
)
from samples import big_program
from strategies import BY_TYPE, programs

SLOW = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
EDITED = (
    *("conference", "day", "room", "track", "session", "person", "appearance", "article", "picture"),
    *("dismissal", "rule"),
)
SMALL = {
    "tuple[str, ...]": st.permutations(["a", "b", "c", "d"]).map(lambda each: tuple(each[:3])),
    "tuple[Link, ...]": st.lists(
        st.builds(Link, title=st.sampled_from("xyz"), url=st.sampled_from("abc")), max_size=3, unique_by=lambda e: e.url
    ).map(tuple),
    "tuple[Extra, ...]": st.lists(
        st.builds(Extra, name=st.sampled_from("abc"), value=st.sampled_from("xyz")),
        max_size=3,
        unique_by=lambda each: each.name,
    ).map(tuple),
    "int": st.integers(0, 3),
}
"""Values from which two sides often take the same parts."""


@st.composite
def edited(draw: st.DrawFn, program: Program, side: str) -> Program:
    """Return a program after a few random edits: fields, drops with all that refers to them, and new records."""
    for step in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(EDITED))
        records = list(program.records(kind).values())
        what = draw(st.sampled_from(["change", "change", "drop", "add"]))
        if what == "add":
            program = program.put(*draw(_added(program, f"{side} {step}")))
        elif records and what == "drop" and kind != "conference":
            program = _dropped(program, draw(st.sampled_from(records)))
        elif records:
            program = program.put(draw(_changed(program, draw(st.sampled_from(records)))))
    return program


def _changed(program: Program, record: Record) -> SearchStrategy[Record]:
    targets = {"room_id": "room", "track_id": "track", "picture_id": "picture"}
    values: dict[str, SearchStrategy[Any]] = {}
    for field in fields(record):
        if field.name in targets:
            values[field.name] = st.sampled_from(["", *program.records(targets[field.name])])
        elif field.name == "author_ids":
            values[field.name] = st.permutations(list(program.people)).map(tuple)
        elif field.name not in {"id", "session_id", "person_id", "session_ids", "timezone"}:
            values[field.name] = SMALL.get(str(field.type), BY_TYPE[str(field.type)])
    name = st.sampled_from(sorted(values))
    return name.flatmap(lambda name: values[name].map(lambda value: replace(record, **{name: value})))


def _added(program: Program, name: str) -> SearchStrategy[list[Record]]:
    """Return strategies of new records, whose names nothing else has, and which need what is there."""
    room, person = Room(id=f"room {name}", name=f"Room {name}"), Person(id=f"person {name}", name=f"Person {name}")
    rooms = st.sampled_from(["", room.id, *program.rooms])
    session = rooms.map(lambda key: Session(id=f"session {name}", title=f"Session {name}", room_id=key))
    # one of the two is new: a seat in place of a dropped one of the same person is that one, under its old id
    pairs = [(f"session {name}", key) for key in (person.id, *program.people)]
    pairs += [(key, person.id) for key in program.sessions]
    seat = st.builds(
        lambda pair, order: Appearance(id=f"seat {name}", session_id=pair[0], person_id=pair[1], order=order),
        st.sampled_from(pairs),
        st.integers(0, 3),
    )
    return st.tuples(session, seat).map(lambda two: [room, person, *two])


def _dropped(program: Program, record: Record) -> Program:
    program = program.drop(record.id)
    for kind, key, name in dangling(program):
        if kind == "appearance":
            program = program.drop(key)
            continue
        other: Any = program.records(kind)[key]
        value = getattr(other, name)
        left = tuple(each for each in value if each != record.id) if isinstance(value, tuple) else ""
        program = program.put(replace(other, **{name: left}))
    return program


@st.composite
def sides(draw: st.DrawFn) -> tuple[Program, Program, Program]:
    """Return a program, and two that were made of it."""
    base = draw(programs())
    return base, draw(edited(base, "mine")), draw(edited(base, "theirs"))


@SLOW
@given(sides())
def test_source_that_says_nothing_new_changes_nothing(three: tuple[Program, Program, Program]) -> None:
    base, mine, _theirs = three
    merged = merge(base, mine, base)
    assert (merged.program, merged.clashes) == (mine, ())


@SLOW
@given(sides())
def test_program_that_was_not_edited_becomes_what_the_source_says(three: tuple[Program, Program, Program]) -> None:
    base, _mine, theirs = three
    merged = merge(base, base, theirs)
    assert (merged.program, merged.clashes) == (theirs, ())


@SLOW
@given(sides())
def test_both_sides_alike_are_merged_to_that(three: tuple[Program, Program, Program]) -> None:
    base, mine, _theirs = three
    merged = merge(base, mine, mine)
    assert (merged.program, merged.clashes) == (mine, ())


def places(merged: Merged) -> set[tuple[str, str, str, str]]:
    return {clash.place for clash in merged.clashes}


@SLOW
@given(sides())
def test_both_ways_round_ask_the_same(three: tuple[Program, Program, Program]) -> None:
    base, mine, theirs = three
    there, back = merge(base, mine, theirs), merge(base, theirs, mine)
    assert places(there) == places(back)
    swapped = {clash.place: (clash.theirs, clash.mine) for clash in back.clashes if clash.field}
    assert {clash.place: (clash.mine, clash.theirs) for clash in there.clashes if clash.field} == swapped


@SLOW
@given(sides(), st.data())
def test_nothing_dangles_however_it_is_decided(three: tuple[Program, Program, Program], data: st.DataObject) -> None:
    merged = merge(*three)
    assert dangling(merged.program) == ()
    asked = list(merged.clashes)
    chosen = data.draw(st.lists(st.sampled_from(asked), unique_by=lambda each: each.place)) if asked else []
    assert dangling(settled(merged, chosen)) == ()
    assert settled(merged) == merged.program


@SLOW
@given(sides())
def test_what_was_chosen_stands(three: tuple[Program, Program, Program]) -> None:
    merged = merge(*three)
    program = settled(merged, merged.clashes)
    for clash in merged.clashes:
        record = program.records(clash.kind).get(clash.id)
        assert (record is not None) == (clash.theirs is not None)
        if record is not None and clash.field and not clash.part and clash.field in {e.name for e in fields(record)}:
            assert getattr(record, clash.field) == clash.theirs or clash.field.endswith(("_id", "_ids"))


def cost(count: int) -> tuple[float, Merged]:
    """Return the seconds of CPU that a merge of so many sessions takes, in which both sides have changed a third."""
    base = big_program(sessions=count, days=max(1, count // 500))
    mine = base.put(*(replace(each, title=f"{each.title}!") for each in list(base.sessions.values())[::3]))
    moved = [each for each in list(base.sessions.values())[1::3] if each.start]
    theirs = base.put(*(replace(each, start=each.start and each.start + timedelta(minutes=5)) for each in moved))
    began = time.process_time()
    merged = merge(base, mine, theirs)
    settled(merged, merged.clashes)
    return time.process_time() - began, merged


def test_thousand_sessions_take_less_than_a_second() -> None:
    taken, merged = cost(1000)
    assert len(merged.program.sessions) == 1000
    assert taken < 1


def test_clash_is_one_thing_to_decide() -> None:
    assert Clash(kind="session", id="x", field="extra", part="code").place == ("session", "x", "extra", "code")
    assert set(EDITED) | {"source", "publication"} == set(KINDS)
    assert Conference(id="c") != Conference(id="d")
