# SPDX-License-Identifier: MIT
"""A window in which the two-day forum is edited, and what a person does in the forms beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from forumdesk.gui.desk import Place
from forumdesk.gui.window import ProgramWindow
from inspecting import Editing


@pytest.fixture
def editing(window: ProgramWindow, program_file: Path) -> Editing:
    """Return the forum as it is edited, with its third session in the details."""
    window.filing.open_path(program_file)
    made = Editing(window)
    made.desk.set_editing(True)
    made.desk.go(Place("session", "session-3"))
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QApplication.processEvents()
    return made
