# SPDX-License-Identifier: MIT
"""Which part of a program is written when only some of its sessions are meant."""

from __future__ import annotations

from forumdesk.formats.writing import subset
from forumdesk.program import dangling
from samples import clashing_program


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
