# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from forumdesk import edits
from forumdesk.changes import Change, describe, diff
from forumdesk.errors import ForumDeskError
from forumdesk.program import Appearance, Person, Program, Role, Session, SessionState, dangling
from samples import clashing_program, forum_program


@pytest.fixture
def program() -> Program:
    return forum_program()


def test_rename_conference_cleans_the_title(program: Program) -> None:
    renamed = edits.rename_conference(program, "  New\u202e \n title ")
    assert renamed == replace(program, conference=replace(program.conference, title="New title"))


def test_rename_conference_refuses_no_title(program: Program) -> None:
    with pytest.raises(ForumDeskError, match=r"^A conference needs a title\.$"):
        edits.rename_conference(program, " \u200e")


def test_move_session_changes_room_and_start_only() -> None:
    program = clashing_program()
    session = next(session for session in program.sessions_in_order if session.room_id)
    room = next(key for key in program.rooms if key != session.room_id)
    start = datetime(2021, 5, 20, 8, 15)
    moved = edits.move_session(program, session.id, room, start)
    assert diff(program, moved) == (
        Change("session", session.id, session, replace(session, room_id=room, start=start)),
    )
    assert edits.move_session(program, session.id, "", None).sessions[session.id].start is None


def test_move_session_refuses_a_room_that_is_not_there(program: Program) -> None:
    with pytest.raises(KeyError, match="no such room"):
        edits.move_session(program, next(iter(program.sessions)), "no such room", None)


def test_cancel_session_keeps_it(program: Program) -> None:
    session = program.sessions_in_order[0]
    cancelled = edits.cancel_session(program, session.id)
    assert cancelled.sessions[session.id] == replace(session, state=SessionState.CANCELLED)


def test_set_session_sets_what_is_named(program: Program) -> None:
    session = program.sessions_in_order[0]
    changed = edits.set_session(program, session.id, duration=5, tags=("a",))
    assert changed == program.put(replace(session, duration=5, tags=("a",)))


def test_add_and_drop_are_opposites(program: Program) -> None:
    session, person = Session(id="s", title="New"), Person(id="p", name="Ada Lovelace")
    added = edits.add_person(edits.add_session(program, session), person)
    assert describe(diff(program, added)) == ("new talk “New”", "new person “Ada Lovelace”")
    cast = edits.add_appearance(added, Appearance(id="a", session_id="s", person_id="p", role=Role.CHAIR, order=9))
    assert cast.appearances_in("s") == (Appearance(id="a", session_id="s", person_id="p", role=Role.CHAIR, order=0),)
    assert edits.drop_appearance(cast, "a") == added
    assert edits.drop_person(edits.drop_session(cast, "s"), "p") == program
    assert edits.drop_session(edits.drop_person(cast, "p"), "s") == program


def test_add_appearance_comes_last(program: Program) -> None:
    session = max(program.sessions, key=lambda key: len(program.appearances_in(key)))
    person = next(iter(program.people))
    added = edits.add_appearance(program, Appearance(id="a", session_id=session, person_id=person))
    assert [a.id for a in added.appearances_in(session)] == [*(a.id for a in program.appearances_in(session)), "a"]


@pytest.mark.parametrize("kind", ["session", "person"])
def test_drop_leaves_a_whole_program(program: Program, kind: str) -> None:
    drop = {"session": edits.drop_session, "person": edits.drop_person}[kind]
    for key in program.records(kind):
        left = drop(program, key)
        assert dangling(left) == ()
        assert key not in left.records(kind)
        assert left.articles.keys() == program.articles.keys()


def test_add_refuses_what_is_there(program: Program) -> None:
    for verb, record in (
        (edits.add_session, program.sessions_in_order[0]),
        (edits.add_person, program.people_in_order[0]),
        (edits.add_appearance, next(iter(program.appearances.values()))),
    ):
        add: Callable[..., Program] = verb
        with pytest.raises(ForumDeskError, match="already"):
            add(program, record)


@pytest.mark.parametrize(
    "verb", [edits.drop_session, edits.drop_person, edits.drop_appearance, edits.cancel_session, edits.set_session]
)
def test_edits_of_what_is_not_there_raise(program: Program, verb: Callable[..., Program]) -> None:
    with pytest.raises(KeyError):
        verb(program, "no such id")
