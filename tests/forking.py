# SPDX-License-Identifier: MIT
"""Hypothesis strategies for programs that were edited: by two sides that often touch the same things."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from forumdesk.program import Appearance, Extra, Link, Person, Program, Record, Room, Session, dangling
from strategies import BY_TYPE

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
