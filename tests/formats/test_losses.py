# SPDX-License-Identifier: MIT
"""What a format can't carry is counted and said, and nothing that it carries is."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, fields, replace

from hypothesis import HealthCheck, given, settings

import strategies
from forumdesk.formats.losses import MOST_EXTRAS, explained, lost, summed_up
from forumdesk.formats.writing import EVERY, Loss, Order, Writer, Written
from forumdesk.program import (
    KINDS,
    Appearance,
    Conference,
    Extra,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionKind,
    Track,
)

_ALL = {kind: frozenset(f.name for f in fields(cls)) for kind, cls in KINDS.items()}


@dataclass
class Made:
    """A writer that carries what it is told to."""

    CARRIES: Mapping[str, AbstractSet[str]]
    EXTRAS: Mapping[str, AbstractSet[str]] = field(default_factory=dict)
    more: tuple[Loss, ...] = ()

    def write(self, program: Program, order: Order) -> Written:
        return Written(data=order.version.encode(), count=0, program=program)

    def losses(self, _program: Program) -> tuple[Loss, ...]:
        return self.more


def carrying_all_but(kind: str, *names: str) -> Writer:
    return Made({**_ALL, kind: _ALL[kind] - set(names)}, dict.fromkeys(KINDS, EVERY))


def halls(*seats: int | None) -> Program:
    rooms = (Room(id=f"r{n}", name=f"Hall {chr(65 + n)}", capacity=each) for n, each in enumerate(seats))
    return Program(Conference(id="c", title="Forum")).put(*rooms)


def test_seats_are_counted_with_the_first_three_as_examples() -> None:
    (loss,) = lost(halls(300, None, 40, 20, 10), carrying_all_but("room", "capacity"))
    assert loss == Loss(
        what="seats of rooms",
        count=4,
        examples=("Hall A (300)", "Hall C (40)", "Hall D (20)"),
        kind="room",
        field="capacity",
    )
    assert explained((loss,)) == ("Seats of rooms: 4, such as Hall A (300), Hall C (40) and Hall D (20).",)


def test_no_seats_are_no_loss() -> None:
    assert lost(halls(None, None), carrying_all_but("room", "capacity")) == ()


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.programs())
def test_what_carries_everything_loses_nothing(program: Program) -> None:
    assert lost(program, Made(_ALL, dict.fromkeys(KINDS, EVERY))) == ()


def test_every_field_that_is_not_carried_has_words() -> None:
    program = strategies.full()
    for kind in set(KINDS) - {"source", "publication", "dismissal", "rule"}:  # no other file has one of those
        for name in _ALL[kind] - {"extra"}:
            found = lost(program, carrying_all_but(kind, name))
            assert [(loss.kind, loss.field, loss.count) for loss in found] == [(kind, name, 1)]
            assert explained(found)


def test_a_kind_that_is_not_carried_at_all_is_one_loss() -> None:
    program = halls().put(
        Track(id="t", name="Water"), Track(id="u", name="Air"), Session(id="s", title="Opening", track_id="t")
    )
    writer = Made({**_ALL, "track": frozenset()}, dict.fromkeys(KINDS, EVERY))
    assert explained(lost(program, writer)) == ("Tracks: 2, Water and Air.",)


def test_people_in_sessions_are_called_by_both() -> None:
    program = halls().put(
        Session(id="s", title="Opening", kind=SessionKind.OPENING),
        Person(id="p", name="Ana Silva"),
        Appearance(id="a", session_id="s", person_id="p", role=Role.CHAIR),
    )
    found = lost(program, carrying_all_but("appearance", "role"))
    assert explained(found) == ("Roles of people in sessions: 1, Ana Silva in “Opening” (Chair).",)


def test_a_name_in_lists_that_follows_from_the_name_is_not_lost() -> None:
    person = Person(id="p", name="Ana Silva", sort_name="Silva, Ana")
    writer = carrying_all_but("person", "sort_name")
    assert lost(halls().put(person), writer) == ()
    assert len(lost(halls().put(replace(person, sort_name="Ana Silva")), writer)) == 1


def test_extras_are_lost_by_name() -> None:
    extra = (Extra(name="logo", value="/a.png"), Extra(name="answers", value="[]"))
    program = halls().put(Session(id="s", title="Opening", extra=extra))
    (loss,) = lost(program, Made(_ALL, {"session": frozenset({"logo"})}))
    assert explained((loss,)) == ("“answers” of sessions: 1, Opening.",)


def test_a_flood_of_extras_is_told_in_few_lines() -> None:
    extra = tuple(Extra(name=f"x{n}", value="1") for n in range(100))
    found = lost(halls().put(Session(id="s", title="Opening", extra=extra)), Made(_ALL))
    assert len(found) == MOST_EXTRAS + 1
    assert found[-1].count == 100 - MOST_EXTRAS


def test_lost_identities_of_all_kinds_are_one_sentence() -> None:
    writer = Made({**_ALL, "room": _ALL["room"] - {"id"}, "track": _ALL["track"] - {"id"}})
    sentences = explained(lost(halls(1).put(Track(id="t", name="Water")), writer))
    assert sentences == ("Identities of rooms and tracks: what is read from it again counts as new.",)


def test_the_program_itself_is_said_by_its_value() -> None:
    program = Program(Conference(id="c", title="Forum", venue="Town hall"))
    found = lost(program, carrying_all_but("conference", "venue"))
    assert explained(found) == ("Venue of the program: Town hall.",)


def test_what_the_writer_counts_itself_comes_last() -> None:
    own = Loss(what="sessions without a time", count=2, examples=("A", "B"))
    found = lost(halls(1), Made({**_ALL, "room": frozenset({"id", "name"})}, more=(own,)))
    assert found[-1] == own


def test_summing_up_names_three_and_counts_the_rest() -> None:
    found = [Loss(what=f"thing {n}", count=1) for n in range(5)]
    assert summed_up(found) == (
        "Not in it, because the format can't carry them: thing 0, thing 1, thing 2 and 2 more things."
    )
    assert summed_up(()) == ""
