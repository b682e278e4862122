# SPDX-License-Identifier: MIT
"""Which part of a program is written when only some of its sessions are meant, and what never is."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest

from forumdesk import formats
from forumdesk.formats.writing import Order, subset
from forumdesk.program import dangling
from samples import clashing_program
from strategies import full


def test_subset_of_all_is_the_program_itself() -> None:
    program = clashing_program()
    assert subset(program, None) is program


def test_subset_keeps_what_its_sessions_need_and_nothing_else() -> None:
    program = clashing_program()
    chosen = next(session for session in program.sessions_in_order if program.appearances_in(session.id))
    part = subset(program, {chosen.id})
    assert dict(part.sessions) == {chosen.id: chosen}
    assert set(part.people) == {seat.person_id for seat in program.appearances_in(chosen.id)}
    assert {room.id for room in part.rooms.values()} == {chosen.room_id} - {""}
    assert {day.date for day in part.days.values()} == {program.date_of(chosen)} & {
        d.date for d in program.days.values()
    }
    assert dangling(part) == ()


@pytest.mark.parametrize("target", formats.TARGETS)
def test_what_is_for_organizers_alone_leaves_no_trace(target: str) -> None:
    program = full()
    (session,), (dismissal,), (rule,) = program.sessions.values(), program.dismissals.values(), program.rules.values()
    program = program.put(
        replace(session, notes="SECRET", expected=424_242),
        replace(dismissal, words="SECRET", reason="SECRET"),
        replace(rule, value="SECRET"),
    )
    data = formats.write(target, program, Order(now=datetime(2021, 5, 1, tzinfo=UTC))).data
    if zipfile.is_zipfile(BytesIO(data)):
        with zipfile.ZipFile(BytesIO(data)) as parts:
            data = b"".join(map(parts.read, parts.namelist()))
    data = data.replace(b"\r\n ", b"")  # as a calendar folds its lines
    assert b"SECRET" not in data
    assert b"424242" not in data


def test_losses_name_what_is_for_organizers_alone() -> None:
    lost = {(loss.kind, loss.field) for loss in formats.lost("csv", full())}
    assert lost >= {("session", "notes"), ("session", "expected"), ("dismissal", ""), ("rule", "")}
    part = formats.lost("csv", full(), frozenset({"session-id"}))
    assert {loss.kind for loss in part}.isdisjoint({"dismissal", "rule"})
