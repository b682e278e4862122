# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk import edits
from forumdesk.gui.app import Desktop
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.mine import Mine
from forumdesk.gui.widgets.style import Theme
from forumdesk.gui.window import ProgramWindow
from forumdesk.personal import Personal
from forumdesk.program import Program, SessionState
from forumdesk.selection import Entry, Interest
from samples import forum_program

PROGRAM = forum_program()
FIRST, SECOND = sorted(PROGRAM.sessions)[:2]


@pytest.fixture
def mine(desk_for: Callable[[Program], Desk]) -> Iterator[Mine]:
    desk = desk_for(PROGRAM)
    yield desk.mine
    desk.deleteLater()


def test_cycle_goes_round(mine: Mine) -> None:
    seen = []
    for _turn in range(3):
        mine.cycle(FIRST)
        seen.append(mine.interest(FIRST))
    assert seen == [Interest.MUST, Interest.MAYBE, None]


def test_change_is_told_with_its_way_back(mine: Mine) -> None:
    heard: list[object] = []
    mine.changed.connect(heard.append)
    mine.told.connect(heard.append)
    mine.set_interest([FIRST], Interest.MUST)
    assert heard == [frozenset({FIRST}), f"“{PROGRAM.sessions[FIRST].title}” is in your agenda: must see"]
    mine.set_interest([SECOND], Interest.MAYBE)
    mine.undo()
    assert mine.selection.starred == {FIRST}
    mine.undo()
    assert (mine.selection.starred, mine.undo()) == (frozenset(), "")


def test_note_that_is_typed_is_one_step(mine: Mine) -> None:
    for note in ("A", "As", "Ask"):
        mine.set_note(FIRST, note)
    assert mine.selection.note_of(FIRST) == "Ask"
    mine.undo()
    assert mine.selection.note_of(FIRST) == ""


def test_entries_and_hidden_things_are_steps_too(mine: Mine) -> None:
    mine.put_entry(Entry(id="e", title="Train", start=datetime(2021, 5, 19, 8), duration=30))
    mine.hide("session", FIRST, on=True)
    mine.undo()
    assert (set(mine.selection.entries), mine.selection.hidden) == ({"e"}, frozenset())
    mine.drop_entry("e")
    assert not mine.selection.entries


def test_review_without_a_personal_file_marks_nothing(theme: Theme) -> None:
    desk = Desk(theme, None, PROGRAM)
    mine = desk.mine
    mine.cycle(FIRST)
    assert (mine.kept, mine.interest(FIRST)) == (False, None)


def test_failure_is_said_and_shows_nothing(theme: Theme, qtbot: QtBot) -> None:
    personal = Personal.open()
    desk = Desk(theme, personal, PROGRAM)
    mine = desk.mine
    personal.close()
    with qtbot.waitSignal(mine.failed):
        mine.cycle(FIRST)
    assert mine.interest(FIRST) is None


def opened(desktop: Desktop, path: Path) -> ProgramWindow:
    window = desktop.open_window(path)
    assert window.workspace is not None
    return window


def test_star_from_the_menu_is_kept_and_follows_an_edit(desktop: Desktop, program_file: Path) -> None:
    window = opened(desktop, program_file)
    assert window.workspace is not None
    assert window.document is not None
    desk = window.workspace.desk
    desk.go(Place("session", FIRST))
    window._actions["must_see"].trigger()
    assert desk.mine.interest(FIRST) is Interest.MUST
    window.document.edit("Rename", edits.set_fields, "session", FIRST, title="Another title")
    assert desk.mine.selection.marks[FIRST].known.title == "Another title"
    window.document.edit("Delete", edits.drop_sessions, (FIRST,))
    assert desk.mine.selection.marks[FIRST].known.state is SessionState.CANCELLED
    window.document.undo()
    assert desk.mine.selection.marks[FIRST].known.state is PROGRAM.sessions[FIRST].state
    window.close()
    assert opened(desktop, program_file).workspace.desk.mine.interest(FIRST) is Interest.MUST  # type: ignore[union-attr]


def test_two_windows_of_one_conference_share(desktop: Desktop, theme: Theme) -> None:
    desks = [Desk(theme, desktop.personal, PROGRAM) for _window in range(2)]
    first, second = (desk.mine for desk in desks)
    first.cycle(FIRST)
    assert second.interest(FIRST) is Interest.MUST
    second.follow(replace(PROGRAM, conference=replace(PROGRAM.conference, id="another")))
    assert second.interest(FIRST) is None
