# SPDX-License-Identifier: MIT
"""The foot of the window, and the steps of moving that are chosen in a menu."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.selection import Interest


@pytest.fixture
def workspace(window: ProgramWindow, program_file: Path) -> Workspace:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    return window.workspace


def _said(window: ProgramWindow) -> list[str]:
    return [label.accessibleName() or label.text() for label in window.statusBar().findChildren(QLabel)]


def test_a_gesture_borrows_a_line_of_the_status_bar(window: ProgramWindow, workspace: Workspace) -> None:
    before = _said(window)
    width = window.minimumSizeHint().width()
    workspace.desk.hinted.emit("Moving “Opening” to 12:45. " + "Esc puts it back. " * 20)
    assert any(words.startswith("Moving “Opening” to 12:45.") for words in _said(window))
    assert window.minimumSizeHint().width() == width
    workspace.desk.hinted.emit("")
    assert _said(window) == before


def test_the_steps_of_moving_are_chosen_in_a_menu_and_remembered(
    window: ProgramWindow, workspace: Workspace, program_file: Path
) -> None:
    menus = window.menuBar().findChildren(QMenu)
    steps = next(menu for menu in menus if menu.title() == "S&teps while editing")
    steps.aboutToShow.emit()
    assert [action.text() for action in steps.actions() if action.isChecked()] == ["15 minutes"]
    steps.actions()[0].trigger()
    assert workspace.desk.snap == 5
    window.close_program()
    window.filing.open_path(program_file)
    assert window.workspace is not None
    assert window.workspace.desk.snap == 5


def _at(workspace: Workspace, hour: int, minute: int) -> None:
    """Let it be a time of 19 May 2021 in Toronto."""
    workspace.desk.clock.utc = lambda: datetime(2021, 5, 19, hour + 4, minute, tzinfo=UTC)
    workspace.desk.clock.minute.emit()


def test_it_says_what_is_on_how_long_still_and_what_one_has_next(
    window: ProgramWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    _at(workspace, 11, 10)
    assert "Now: A New Middle East Security Architecture in the Making, 35 minutes left" in _said(window)
    _at(workspace, 14, 15)
    assert any(line.startswith("Next: 15:00, in 45 minutes: A Review of Canada") for line in _said(window))
    _at(workspace, 19, 0)
    assert any(line.startswith("Next: Thursday 20 May 10:30, Future of Diplomacy") for line in _said(window))
    _at(workspace, 11, 10)
    workspace.desk.mine.set_interest(["session-2"], Interest.MUST)
    said = "In my agenda in 50 minutes: The Great Power Competition in the Middle East"
    qtbot.waitUntil(lambda: said in _said(window))
