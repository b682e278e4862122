# SPDX-License-Identifier: MIT
from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from forumdesk.changes import Change, apply, changed_fields, describe, diff, invert, name_of
from forumdesk.program import KINDS, Appearance, Day, Person, Picture, Program, Room, Session, SessionKind
from samples import big_program
from strategies import full, programs

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@given(old=programs(), new=programs())
@SLOW
def test_applied_diff_leads_to_the_new_and_its_inverse_back(old: Program, new: Program) -> None:
    changes = diff(old, new)
    assert apply(old, changes) == new
    assert apply(new, invert(changes)) == old
    assert diff(old, apply(old, changes)) == changes


@given(program=programs())
@SLOW
def test_diff_of_equal_programs_is_empty(program: Program) -> None:
    copy = Program(replace(program.conference)).put(*(r for kind in KINDS for r in program.records(kind).values()))
    assert diff(program, copy) == ()


def test_diff_names_new_changed_and_dropped() -> None:
    kept, gone = Room(id="r", name="Hall"), Person(id="p", name="Ada")
    old = Program(full().conference, rooms={"r": kept}, people={"p": gone})
    new = old.put(replace(kept, floor="2"), Session(id="s", title="Opening")).drop("p")
    assert diff(old, new) == (
        Change("room", "r", kept, replace(kept, floor="2")),
        Change("session", "s", None, Session(id="s", title="Opening")),
        Change("person", "p", gone, None),
    )


def test_diff_does_not_read_what_is_the_same_object() -> None:
    """Its cost is what changed: a mapping that would raise when read is skipped."""

    class Unreadable(dict[str, Room]):
        def items(self) -> None:  # type: ignore[override]
            raise AssertionError

    old = replace(big_program(20, 3), rooms=Unreadable())
    new = old.put(replace(old.sessions_in_order[0], title="Other"))
    assert len(diff(old, new)) == 1


def test_apply_overwrites_what_stands_there() -> None:
    program = Program(full().conference, rooms={"r": Room(id="r", name="Now")})
    change = Change("room", "r", Room(id="r", name="Before"), Room(id="r", name="After"))
    assert apply(program, (change,)).rooms == {"r": Room(id="r", name="After")}
    assert apply(program, ()) == program


@pytest.mark.parametrize("kind", KINDS)
def test_changed_fields_finds_each_field(kind: str) -> None:
    (record,) = full().records(kind).values()
    names = tuple(field.name for field in fields(record) if field.name != "id")
    assert changed_fields(Change(kind, record.id, None, record)) == names
    assert changed_fields(Change(kind, record.id, record, None)) == names
    for name in names:
        other = replace(record, **{name: object()})  # type: ignore[arg-type]
        assert changed_fields(Change(kind, record.id, record, other)) == (name,)


def test_describe_says_it_in_words() -> None:
    session = Session(id="s", title="Opening", kind=SessionKind.PANEL)
    day = Day(id="d", date=date(2021, 5, 19))
    conference = full().conference
    assert describe(
        (
            Change("session", "s", session, replace(session, start=datetime(2021, 5, 19, 9), room_id="r")),
            Change("person", "p", None, Person(id="p", name="Ada Lovelace")),
            Change("day", "d", day, None),
            Change("conference", "c", conference, replace(conference, day_starts_at=conference.day_starts_at.min)),
            Change("appearance", "a", None, Appearance(id="a", session_id="s", person_id="p")),
        )
    ) == (
        "panel “Opening”: start, room",
        "new person “Ada Lovelace”",
        "removed day “2021-05-19”",
        "program: hour at which a day starts",
        "new person in a session",
    )


@pytest.mark.parametrize("kind", KINDS)
def test_describe_has_words_for_each_field_and_no_name_of_the_code(kind: str) -> None:
    (record,) = full().records(kind).values()
    for name in (field.name for field in fields(record) if field.name not in {"id", "kind"}):
        (said,) = describe((Change(kind, record.id, record, replace(record, **{name: b"other"})),))  # type: ignore[arg-type]
        assert re.fullmatch(r"[^:_]+: [^_]+", said)


def test_describe_tells_every_kind_of_session_apart() -> None:
    sessions = (Session(id="s", title="", kind=kind) for kind in SessionKind)
    said = describe(Change("session", "s", None, session) for session in sessions)
    assert len(set(said)) == len(SessionKind)


def test_name_of_is_what_people_say() -> None:
    assert name_of(Session(id="s", title="Opening")) == "Opening"
    assert name_of(Picture(id="p", media_type="image/png", data=b"", alt="A hall")) == "A hall"
    assert name_of(Day(id="d", date=date(2021, 5, 19), title="Diplomacy")) == "Diplomacy"
    assert name_of(Appearance(id="a", session_id="s", person_id="p")) == ""
