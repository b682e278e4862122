# SPDX-License-Identifier: MIT
"""The checks of a desk: asked once for each state, counted, and told as new until they were seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk import checks, edits
from forumdesk.changes import diff
from forumdesk.checks import Finding, Level, Ref, Review
from forumdesk.gui.desk import Desk
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program, SessionState
from samples import forum_program


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Program]:
    """Have every session that is a draft found, as a warning, and collect the programs that were checked."""
    seen: list[Program] = []

    def review(program: Program) -> Review:
        seen.append(program)
        loose = [session for session in program.sessions_in_order if session.state is SessionState.DRAFT]
        return Review(tuple(_finding(session.id) for session in loose), ())

    monkeypatch.setattr(checks, "review", review)
    return seen


def _finding(key: str) -> Finding:
    about = (Ref("session", key), Ref("session", key))
    return Finding(check="a-draft", level=Level.WARNING, words="It is a draft.", about=about, key=key)


def _to_draft(desk: Desk, at: int) -> str:
    """Make a session a draft; return its id."""
    session = desk.program.sessions_in_order[at]
    changed = desk.program.put(replace(session, state=SessionState.DRAFT))
    desk.show_program(changed, diff(desk.program, changed))
    return session.id


def test_a_desk_that_is_not_started_has_no_findings(desk_for: Callable[[Program], Desk], asked: list[Program]) -> None:
    desk = desk_for(forum_program())
    _to_draft(desk, 0)
    assert (desk.findings.open, desk.findings.count, asked) == ((), 0, [])


def test_each_state_is_checked_once(desk_for: Callable[[Program], Desk], asked: list[Program], qtbot: QtBot) -> None:
    desk = desk_for(forum_program())
    with qtbot.waitSignal(desk.findings.changed):
        desk.findings.start()
    desk.findings.ask()
    with qtbot.waitSignal(desk.findings.changed):
        _to_draft(desk, 0)
        key = _to_draft(desk, 1)
    desk.findings.ask()
    assert len(asked) == 2
    assert desk.findings.about("session", key) == (_finding(key),)
    assert desk.findings.about("room", key) == ()


def test_what_comes_up_is_new_until_it_was_seen(desk_for: Callable[[Program], Desk], asked: list[Program]) -> None:
    desk = desk_for(forum_program())
    _to_draft(desk, 0)
    desk.findings.ask()
    assert desk.findings.in_words() == "1 problem"
    new = _to_draft(desk, 1)
    desk.findings.ask()
    assert (desk.findings.in_words(), desk.findings.new) == ("2 problems, 1 new", frozenset({new}))
    desk.findings.see()
    assert desk.findings.in_words() == "2 problems"
    assert len(asked) == 2


def test_what_was_mended_and_comes_back_is_new_again(desk_for: Callable[[Program], Desk], asked: list[Program]) -> None:
    desk = desk_for(forum_program())
    whole = desk.program
    desk.findings.ask()
    for _time in range(2):
        key = _to_draft(desk, 0)
        desk.findings.ask()
        assert desk.findings.new == {key}
        desk.findings.see()
        desk.show_program(whole, diff(desk.program, whole))
        desk.findings.ask()
    assert desk.findings.in_words() == "No problems"
    assert asked


def test_nothing_is_new_after_one_has_looked_back(program_file: Path, window: ProgramWindow) -> None:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    desk = window.workspace.desk
    sound = desk.program
    last = max(session.start for session in sound.sessions.values() if session.start is not None)
    desk.findings.ask()
    desk.set_editing(True)
    assert desk.edit("Move", edits.set_session, sound.sessions_in_order[0].id, start=last + timedelta(days=9))
    desk.findings.ask()
    assert desk.findings.new
    desk.findings.see()
    desk.look_back(sound)
    desk.findings.ask()
    desk.look_back(None)
    desk.findings.ask()
    assert desk.findings.new == frozenset()


def test_of_another_program_nothing_is_new(desk_for: Callable[[Program], Desk], asked: list[Program]) -> None:
    desk = desk_for(forum_program())
    desk.findings.start()
    desk.findings.ask()
    other = forum_program()
    desk.show_program(other.put(replace(other.sessions_in_order[0], state=SessionState.DRAFT)))
    desk.findings.ask()
    assert desk.findings.in_words() == "1 problem"
    assert len(asked) == 2
