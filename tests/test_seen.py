# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from forumdesk import seen
from forumdesk.paths import user_data
from forumdesk.program import Program, empty
from samples import forum_program
from strategies import programs

SLOW = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def bare(program: Program) -> Program:
    return replace(program, sources={}, pictures={}, publications={}, dismissals={}, rules={})


def files() -> list[Path]:
    return sorted((user_data() / "seen").glob("*"))


def test_what_was_never_seen_is_not_known() -> None:
    assert seen.last("c") is None


@SLOW
@given(programs())
def test_a_program_comes_back_as_it_was_seen(program: Program) -> None:
    seen.keep(program)
    assert seen.last(program.conference.id) == bare(program)


def test_each_conference_has_a_file_of_its_own() -> None:
    one, other = empty("One"), empty("Other")
    seen.keep(one)
    seen.keep(other)
    seen.keep(replace(one, conference=replace(one.conference, title="Uno")))
    assert len(files()) == 2
    assert (seen.last(one.conference.id) or other).conference.title == "Uno"


@pytest.mark.parametrize("data", [b"", b"junk", zlib.compress(b"{}"), zlib.compress(b"[" * 100_000)], ids=range(4))
def test_a_damaged_file_is_as_none(data: bytes) -> None:
    program = forum_program()
    seen.keep(program)
    files()[0].write_bytes(data)
    assert seen.last(program.conference.id) is None


def test_a_file_of_another_conference_is_as_none() -> None:
    one, other = empty("One"), empty("Other")
    seen.keep(one)
    here = files()[0]
    seen.keep(other)
    there = next(path for path in files() if path != here)
    here.replace(there)
    assert seen.last(other.conference.id) is None


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    program = forum_program()
    seen.keep(program)
    monkeypatch.setattr(seen, "MOST_BYTES", 1000)
    assert seen.last(program.conference.id) is None
    seen.keep(empty(program.conference.title * 1000))
    assert len(files()) == 1


def test_the_oldest_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen, "MOST_KEPT", 2)
    found = [empty(str(number)) for number in range(3)]
    for number, program in enumerate(found[:2]):
        seen.keep(program)
        for path in files():
            os.utime(path, (number, number))
    seen.keep(found[2])
    assert len(files()) == 2


def test_a_folder_that_cant_be_written_keeps_nobody_from_anything(home: Path) -> None:
    (home / "forumdesk").mkdir()
    (home / "forumdesk" / "seen").write_text("in the way")
    seen.keep(forum_program())
    assert seen.last(forum_program().conference.id) is None
