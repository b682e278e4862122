# SPDX-License-Identifier: MIT
"""A program that was read again keeps the identity of the one it replaces."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given

from forumdesk.adopt import adopted
from forumdesk.formats import ics
from forumdesk.program import Appearance, Program, dangling, new_id
from samples import forum_program
from strategies import programs

NOW = datetime(2021, 5, 1, 12, 0, tzinfo=UTC)


def _read_again(program: Program) -> Program:
    """Return the same facts under new ids, as a second reading of the same page gives them."""
    ids = {
        key: new_id()
        for kind in ("day", "room", "track", "session", "person", "article", "picture", "appearance")
        for key in program.records(kind)
    }

    def renamed(value: Any) -> Any:
        return tuple(ids.get(key, key) for key in value) if isinstance(value, tuple) else ids.get(str(value), value)

    records = [
        replace(
            record,
            **{
                name: renamed(getattr(record, name))
                for name in record.__dataclass_fields__
                if name == "id" or name.endswith(("_id", "_ids"))
            },
        )
        for kind in ("day", "room", "track", "session", "person", "article", "picture", "appearance")
        for record in program.records(kind).values()
    ]
    return Program(replace(program.conference, id=new_id())).put(*records)


def test_the_same_page_read_again_is_the_same_program() -> None:
    program = forum_program()
    again = _read_again(program)
    assert set(again.sessions).isdisjoint(program.sessions)
    assert adopted(program, again) == program


def test_a_moved_session_is_updated_and_a_dropped_one_cancelled_in_calendars() -> None:
    export = ics.write(forum_program(), None, NOW)
    old = export.program
    again = _read_again(forum_program())
    moved, *_between, gone = again.sessions_in_order
    assert moved.start is not None
    later = replace(moved, start=moved.start + timedelta(minutes=15))
    new = again.put(later).drop(gone.id, *(a.id for a in again.appearances_in(gone.id)))
    updated = ics.write(adopted(old, new), None, NOW + timedelta(days=1)).data.decode().replace("\r\n ", "")
    first = export.data.decode().replace("\r\n ", "")
    assert sorted(_lines(updated, "UID")) == sorted(_lines(first, "UID"))
    assert _lines(updated, "STATUS").count("STATUS:CANCELLED") == 1
    assert sorted(_lines(updated, "SEQUENCE")) == ["SEQUENCE:0"] * 7 + ["SEQUENCE:1"] * 2


def test_what_the_new_conference_leaves_empty_is_kept() -> None:
    old = forum_program()
    new = _read_again(old)
    nameless = replace(new, conference=replace(new.conference, title="", venue=""))
    assert adopted(old, nameless).conference == old.conference


def test_two_sessions_of_one_title_are_told_apart_by_their_start() -> None:
    program = forum_program()
    first = program.sessions_in_order[0]
    assert first.start is not None
    twice = program.put(replace(first, id=new_id(), start=first.start + timedelta(hours=9)))
    assert adopted(twice, _read_again(twice)) == twice


def test_a_session_that_took_the_title_of_another_is_not_taken_for_it() -> None:
    old = forum_program()
    first, second, *_others = old.sessions_in_order
    new = old.put(replace(first, title=second.title), replace(second, title="Another"))
    assert adopted(old, new) == new


@given(programs(), programs())
def test_nothing_dangles_and_no_fact_is_lost(old: Program, new: Program) -> None:
    made = adopted(old, new)
    assert dangling(made) == dangling(new) == ()
    for kind in ("day", "room", "track", "session", "person", "article"):
        assert len(made.records(kind)) == len(new.records(kind))
    assert sorted(map(_billing, made.appearances.values())) == sorted(map(_billing, new.appearances.values()))


def _billing(appearance: Appearance) -> tuple[str, int, str]:
    return appearance.role, appearance.order, appearance.byline


def _lines(text: str, name: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(f"{name}:") and "forumdesk-" not in line]
