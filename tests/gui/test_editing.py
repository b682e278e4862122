# SPDX-License-Identifier: MIT
"""The switch between browsing and editing, and the one door for edits that widgets have."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.widgets import messages
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace


@pytest.fixture
def workspace(window: ProgramWindow, program_file: Path) -> Workspace:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    return window.workspace


def _button(workspace: Workspace, words: str) -> QPushButton:
    found = workspace.topbar.findChildren(QPushButton)
    return next(button for button in found if button.isVisible() and button.text().startswith(words))


def test_a_key_turns_editing_on_and_a_button_off(window: ProgramWindow, workspace: Workspace) -> None:
    seen: list[bool] = []
    workspace.desk.editing_changed.connect(seen.append)
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_E, shift)
    QTest.mouseClick(_button(workspace, "Done editing"), Qt.MouseButton.LeftButton)
    assert seen == [True, False]


def test_an_edit_is_one_step_that_the_bar_offers_to_undo(window: ProgramWindow, workspace: Workspace) -> None:
    desk = workspace.desk
    desk.set_editing(True)
    title = desk.program.conference.title
    assert desk.edit("Rename it", edits.rename_conference, "Another title")
    assert window.document is not None
    assert window.document.program.conference.title == "Another title"
    assert window.document.undo_label == "Rename it"
    QTest.mouseClick(_button(workspace, "Undo “Rename it”"), Qt.MouseButton.LeftButton)
    assert window.document.program.conference.title == title


def test_while_one_browses_nothing_is_edited(workspace: Workspace) -> None:
    assert not workspace.desk.edit("Rename it", edits.rename_conference, "Another title")
    assert workspace.desk.program.conference.title != "Another title"


def test_a_refused_edit_says_why_and_changes_nothing(
    window: ProgramWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, message: said.append(message))
    workspace.desk.set_editing(True)
    assert window.document is not None
    before = window.document.program
    assert not workspace.desk.edit("Rename it", edits.rename_conference, " ")
    assert said == ["A conference needs a title."]
    assert window.document.program is before


def test_a_file_that_is_open_elsewhere_stays_in_browsing(window: ProgramWindow, program_file: Path) -> None:
    with Document.open(program_file):
        window.filing.open_path(program_file)
    assert window.workspace is not None
    window.workspace.toggle_editing()
    assert not window.workspace.desk.editing
    assert not _button(window.workspace, "Edit program").isEnabled()


def test_the_chosen_sessions_are_those_that_there_are(workspace: Workspace) -> None:
    desk = workspace.desk
    desk.set_editing(True)
    first, second = (session.id for session in desk.program.sessions_in_order[:2])
    desk.choose([second, first, "nothing", second])
    assert list(desk.chosen) == [second, first]
    desk.edit("Remove it", edits.drop_session, second)
    assert list(desk.chosen) == [first]


def test_what_is_typed_in_one_thread_is_one_step(window: ProgramWindow, workspace: Workspace) -> None:
    desk = workspace.desk
    desk.set_editing(True)
    title = desk.program.conference.title
    for words in ("A", "An", "Another"):
        assert desk.type_in("conference/title", f"Call it {words}", edits.rename_conference, words)
    desk.end_typing()
    desk.type_in("conference/title", "Call it Another one", edits.rename_conference, "Another one")
    window.undo()
    assert desk.program.conference.title == "Another"
    window.undo()
    assert desk.program.conference.title == title


def test_a_narrow_bar_cuts_nothing_for_the_name_of_a_step(
    window: ProgramWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.desk.set_editing(True)
    workspace.desk.edit("Rename the conference to something longer", edits.rename_conference, "Another title")
    window.resize(900, 600)

    def cut() -> list[str]:
        buttons = [button for button in workspace.topbar.findChildren(QPushButton) if button.isVisible()]
        return [button.text() for button in buttons if button.width() < button.sizeHint().width()]

    qtbot.waitUntil(lambda: not cut())
    assert _button(workspace, "Undo").isVisible()
