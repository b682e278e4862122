# SPDX-License-Identifier: MIT
"""Which sessions a command marks, in a whole window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.own_part import NoteBox
from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.window import ProgramWindow
from forumdesk.selection import Interest


@pytest.fixture
def desk(window: ProgramWindow, program_file: Path, qtbot: QtBot) -> Desk:
    assert window.filing.open_path(program_file)
    assert window.workspace is not None
    canvas = _canvas(window)
    qtbot.waitUntil(canvas.isVisible)
    canvas.setFocus(Qt.FocusReason.OtherFocusReason)
    return window.workspace.desk


def _canvas(window: ProgramWindow) -> Canvas:
    found = window.findChild(Canvas)
    assert isinstance(found, Canvas)
    return found


def test_menu_marks_what_is_in_the_details(window: ProgramWindow, desk: Desk) -> None:
    desk.go(Place("session", "session-3"))
    window._actions["must_see"].trigger()
    assert desk.mine.interest("session-3") is Interest.MUST
    window._actions["may_see"].trigger()
    window._actions["cycle_mark"].trigger()
    assert desk.mine.selection.starred == frozenset()


def test_menu_marks_the_session_in_the_focus_ring_before_the_one_in_the_details(
    window: ProgramWindow, desk: Desk
) -> None:
    desk.go(Place("session", "session-3"))
    canvas = _canvas(window)
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    window._actions["must_see"].trigger()
    assert desk.mine.selection.starred == {"session-1"}


def test_toast_takes_a_mark_back(window: ProgramWindow, desk: Desk) -> None:
    desk.go(Place("session", "session-3"))
    window._actions["must_see"].trigger()
    assert window.statusBar().currentMessage().endswith("is in your agenda: must see")
    window._toast.button.click()
    assert desk.mine.selection.starred == frozenset()


def test_command_without_a_session_says_what_to_do(window: ProgramWindow, desk: Desk) -> None:
    said: list[str] = []
    desk.noted.connect(said.append)
    window._actions["must_see"].trigger()
    assert said == ["Choose a session first, then mark it."]


def test_several_sessions_that_are_chosen_are_marked_together(window: ProgramWindow, desk: Desk) -> None:
    desk.set_editing(True)
    desk.choose(("session-2", "session-3"))
    canvas = _canvas(window)
    canvas.show_current("session-2")
    QTest.keyClick(canvas, Qt.Key.Key_S)
    assert {key: desk.mine.interest(key) for key in ("session-2", "session-3")} == {
        "session-2": Interest.MUST,
        "session-3": Interest.MUST,
    }
    desk.mine.undo()
    assert desk.mine.selection.starred == frozenset()


def test_note_is_reached_by_its_keys(window: ProgramWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.go(Place("session", "session-3"))
    QTest.keyClick(_canvas(window), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), NoteBox))


def test_notes_are_not_written_while_one_edits(window: ProgramWindow, desk: Desk) -> None:
    desk.go(Place("session", "session-3"))
    desk.set_editing(True)
    assert not window._actions["write_note"].isEnabled()
    assert window._actions["must_see"].isEnabled()
