# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
import zlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from forumdesk.changes import Change, diff, invert
from forumdesk.program import Program, Room
from forumdesk.store.journal import Step, StepKind, effect, next_step, pack_changes, undoable, unpack_changes, ways
from strategies import full, programs


def step(number: int, kind: StepKind, of: int | None = None) -> Step:
    return Step(number=number, uuid="", at=datetime(2021, 5, 19, tzinfo=UTC), who="", kind=kind, label="", of=of)


@given(program=programs())
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
def test_packed_changes_come_back(program: Program) -> None:
    changes = diff(Program(full().conference), program)
    assert unpack_changes(pack_changes(changes)) == changes
    assert unpack_changes(pack_changes(invert(changes))) == invert(changes)


def test_changes_of_every_field_come_back() -> None:
    changes = diff(Program(full().conference), full())
    assert unpack_changes(pack_changes(changes)) == changes


def test_record_of_another_format_reads_as_it_does_today() -> None:
    """A field that was added since has its default; one that was removed is left out."""
    old = [["room", "r", None, {"id": "r", "name": "Hall", "colour_of_the_door": "red"}]]
    packed = zlib.compress(json.dumps(old).encode())
    assert unpack_changes(packed) == (Change("room", "r", None, Room(id="r", name="Hall")),)


@pytest.mark.parametrize(
    "plain",
    [b"", b"null", b"[1]", b'[["seance","x",null,null]]', b'[["room","r",null,{"id":1}]]', b"[" * 99999, b"\xff"],
)
def test_unpack_refuses_nonsense(plain: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it is, it is one kind of error
        unpack_changes(zlib.compress(plain))
    with pytest.raises(ValueError, match="unreadable"):
        unpack_changes(b"not compressed")


def sized(count: int) -> bytes:
    """Return a step that is so many bytes long before it is compressed."""
    head, tail = b'[["room","r",null,{"id":"r","name":"', b'"}]]'
    return head + b"a" * (count - len(head) - len(tail)) + tail


def test_unpack_reads_a_step_up_to_its_limit_only() -> None:
    limit = 32 * 1024 * 1024
    (change,) = unpack_changes(zlib.compress(sized(limit)))
    assert change.id == "r"
    for bomb in (sized(limit + 1), *(b"[" + part * 3_000_000 + b"0]" for part in (b"[],", b"{},", b'"a",'))):
        with pytest.raises(ValueError, match="more at once than one step"):
            unpack_changes(zlib.compress(bomb))


def test_unpack_refuses_what_is_cut_or_has_a_tail() -> None:
    packed = pack_changes(diff(Program(full().conference), full()))
    for data in (packed[:-1], packed + b"x", packed + packed):
        with pytest.raises(ValueError, match="unreadable"):
            unpack_changes(data)


def test_pack_refuses_what_unpack_would() -> None:
    source = replace(next(iter(full().sources.values())), body="a" * 33 * 1024 * 1024)
    with pytest.raises(ValueError, match="more at once than one step"):
        pack_changes([Change("source", source.id, None, source)])


def test_ways_follow_edits_undos_and_redos() -> None:
    edit, undo, redo = StepKind.EDIT, StepKind.UNDO, StepKind.REDO
    history = [step(1, StepKind.CREATE), step(2, edit), step(3, edit), step(4, undo, 3), step(5, StepKind.NOTE)]
    assert ways(history) == ([2], [3])
    history += [step(6, undo, 2), step(7, redo, 2)]
    assert ways(history) == ([2], [3])
    assert ways([*history, step(8, edit)]) == ([2, 8], [])


@pytest.mark.parametrize(("kind", "of"), [(StepKind.UNDO, 1), (StepKind.UNDO, 9), (StepKind.REDO, 2)])
def test_ways_refuse_a_step_that_can_not_follow(kind: StepKind, of: int) -> None:
    with pytest.raises(ValueError, match="step 3 can't follow"):
        ways([step(1, StepKind.CREATE), step(2, StepKind.EDIT), step(3, kind, of)])


def test_effect_of_undo_is_the_inverse_without_what_was_told() -> None:
    changes = diff(Program(full().conference), full())
    kept = undoable(changes)
    assert {change.kind for change in changes} - {change.kind for change in kept} == {"publication"}
    assert effect(step(2, StepKind.EDIT), {2: changes}) == changes
    assert effect(step(3, StepKind.UNDO, 2), {2: changes}) == invert(kept)
    assert effect(step(4, StepKind.REDO, 2), {2: changes}) == kept
    assert effect(step(1, StepKind.CREATE), {}) == ()


def test_next_step_counts_and_knows_its_user() -> None:
    first = next_step(None, StepKind.CREATE, "Import")
    second = next_step(first, StepKind.EDIT, "Move")
    assert (first.number, second.number, second.label) == (1, 2, "Move")
    assert first.uuid != second.uuid
    assert first.who == second.who != ""
    assert second.at.tzinfo is UTC
