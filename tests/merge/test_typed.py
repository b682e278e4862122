# SPDX-License-Identifier: MIT
"""A clash that is decided by what somebody types."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime
from typing import Any

import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.merge.threeway import Clash, merge, settled
from forumdesk.merge.typed import as_typed, can_be_typed, from_typed
from forumdesk.program import KINDS, Extra, Link, Person, Program, Role, Room, Session, SessionState, Track
from samples import forum_program
from strategies import full

BASE = forum_program()
FIRST = BASE.sessions_in_order[0]
PLACES = BASE.put(Room(id="r1", name="Hall"), Track(id="t1", name="Ports"))


def clash(kind: str, field: str, part: str = "", mine: Any = None) -> Clash:
    return Clash(kind=kind, id="x", field=field, part=part, mine=mine)


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        (clash("session", "title"), "  Tides\u202e and   tariffs ", "Tides and tariffs"),
        (clash("session", "abstract"), "One.\n\nTwo.", "One.\n\nTwo."),
        (clash("session", "start"), "2021-05-19 10:30", datetime(2021, 5, 19, 10, 30)),
        (clash("session", "start", mine=datetime(2021, 5, 19, 9, 0)), "8:15", datetime(2021, 5, 19, 8, 15)),
        (clash("session", "start"), "", None),
        (clash("session", "duration"), "1:15", 75),
        (clash("session", "duration"), "90", 90),
        (clash("session", "state"), "Cancelled", SessionState.CANCELLED),
        (clash("session", "do_not_record"), "Yes", True),
        (clash("session", "tags"), "ports, tides,ports,", ("ports", "tides")),
        (clash("session", "room_id"), "hall", "r1"),
        (clash("session", "room_id"), "", ""),
        (clash("session", "links", "https://example.org/a"), "Slides", (Link(title="Slides", url="https://example.org/a"),)),
        (clash("session", "extra", "code"), "AB12", (Extra(name="code", value="AB12"),)),
        (clash("session", "extra", "code"), "", ()),
        (clash("appearance", "role"), "chair", Role.CHAIR),
        (clash("room", "capacity"), "", None),
        (clash("room", "capacity"), "120", 120),
        (clash("conference", "timezone"), "Europe/Berlin", "Europe/Berlin"),
    ],
)  # fmt: skip
def test_text_is_read_as_the_field_wants_it(asked: Clash, text: str, value: object) -> None:
    assert from_typed(asked, text, PLACES) == value


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (clash("session", "title"), " "),
        (clash("session", "start"), "tomorrow"),
        (clash("session", "start"), "0001-01-01 10:30"),
        (clash("session", "duration"), "-5"),
        (clash("session", "duration"), "999:00"),
        (clash("session", "state"), "postponed"),
        (clash("session", "do_not_record"), "perhaps"),
        (clash("session", "room_id"), "Cellar"),
        (clash("room", "capacity"), "9" * 40),
        (clash("room", "capacity"), "many"),
        (clash("conference", "timezone"), "Atlantis"),
        (clash("day", "date"), ""),
    ],
)
def test_what_a_field_can_t_have_is_refused_in_a_sentence(asked: Clash, text: str) -> None:
    with pytest.raises(ForumDeskError, match=r"\.$"):
        from_typed(asked, text, PLACES)


def test_every_field_s_value_can_be_written_and_read_again() -> None:
    program = full()
    met = 0
    for kind in KINDS:
        record = next(iter(program.records(kind).values()))
        for field in fields(record):
            value = getattr(record, field.name)
            part = value[0].name if field.name == "extra" else value[0].url if field.name == "links" else ""
            asked = clash(kind, field.name, part)
            if field.name != "id" and can_be_typed(asked) and isinstance(value, tuple | str | int | datetime):
                line = as_typed(asked, value, program)
                wanted = " ".join(value.split()) if isinstance(value, str) and field.name == "title" else value
                if "\n" not in line:
                    assert from_typed(asked, line, program) == wanted, field.name
                    met += 1
    assert met > 20


def settle(field: str, mine: object, theirs: object, typed: object) -> Program:
    """Return what becomes of a field of the first session that both changed, when a third value is typed."""
    sides = (BASE.put(replace(FIRST, **{field: value})) for value in (mine, theirs))  # type: ignore[arg-type]
    merged = merge(BASE, *sides)
    (asked,) = merged.clashes
    return settled(merged, typed={asked: typed})


def test_typed_value_stands_in_place_of_both() -> None:
    assert settle("title", "Mine", "Theirs", "Ours").sessions[FIRST.id].title == "Ours"


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "typed"),
    [
        ("title", "Mine", "Theirs", 5),
        ("duration", 10, 20, "30"),
        ("duration", 10, 20, True),
        ("state", SessionState.DRAFT, SessionState.TENTATIVE, "cancelled"),
        ("language", "en", "fr", None),
    ],
)
def test_typed_value_of_another_type_is_refused(field: str, mine: object, theirs: object, typed: object) -> None:
    with pytest.raises(ForumDeskError):
        settle(field, mine, theirs, typed)


def test_room_that_is_not_there_can_t_be_typed() -> None:
    rooms = [Room(id=name, name=name) for name in ("A", "B")]
    sides = (BASE.put(*rooms, replace(FIRST, room_id=name)) for name in ("A", "B"))
    merged = merge(BASE.put(*rooms), *sides)
    with pytest.raises(ForumDeskError):
        settled(merged, typed={merged.clashes[0]: "C"})


def test_dropped_record_has_no_value_to_type() -> None:
    gone = BASE.drop(FIRST.id, *(seat.id for seat in BASE.appearances_in(FIRST.id)))
    merged = merge(BASE, BASE.put(replace(FIRST, title="Mine")), gone)
    with pytest.raises(ForumDeskError):
        settled(merged, typed={merged.clashes[0]: "x"})


def test_name_that_is_typed_or_taken_sorts_by_itself() -> None:
    person = Person(id="p", name="Ada Brook", sort_name="Brook, Ada")
    base = BASE.put(person)
    sides = (base.put(replace(person, name=f"Ada {name}", sort_name=f"{name}, Ada")) for name in ("Mine", "Theirs"))
    merged = merge(base, *sides)
    (asked,) = merged.clashes
    assert merged.program.people["p"].sort_name == "Mine, Ada"
    assert settled(merged, [asked]).people["p"].sort_name == "Theirs, Ada"
    assert settled(merged, typed={asked: "Ada Third"}).people["p"].sort_name == "Third, Ada"


def test_session_is_not_needed_for_a_clash_to_be_typable() -> None:
    assert not can_be_typed(Clash(kind="session", id="x", mine=Session(id="x", title="")))
