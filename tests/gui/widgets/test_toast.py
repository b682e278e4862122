# SPDX-License-Identifier: MIT
"""The messages in the status bar, and the way back beside them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from forumdesk.gui.widgets.toast import Toast
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program


def _renamed(program: Program) -> Program:
    return program.put(replace(program.conference, title="Another title"))


def _toast(window: ProgramWindow) -> Toast:
    return window.findChildren(Toast)[0]


def test_what_was_done_is_taken_back_from_the_foot_of_the_window(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    desk = window.workspace.desk
    desk.set_editing(True)
    before = desk.program
    desk.edit("Rename it", _renamed)
    desk.tell("It was renamed.")
    assert window.statusBar().currentMessage() == "It was renamed."
    button = _toast(window).button
    assert button.isVisible()
    words = window.statusBar().fontMetrics().horizontalAdvance("It was renamed.")
    assert words < button.x() < words + 40
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.program.conference == before.conference
    assert not button.isVisible()
    assert "Undone: Rename it" in window.statusBar().currentMessage()


def test_the_way_back_goes_with_the_message(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    window.workspace.desk.tell("It was renamed.")
    window.toast("Another message")
    assert not _toast(window).button.isVisible()
    window.workspace.desk.tell("A sentence that is longer than the window. " * 20)
    button = _toast(window).button
    standing = [label for label in window.statusBar().findChildren(QLabel) if label.isVisible() and label.text()]
    assert standing
    assert all(button.geometry().right() < label.x() for label in standing)
    assert window.statusBar().currentMessage().endswith("…")
