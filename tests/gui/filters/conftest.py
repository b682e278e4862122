# SPDX-License-Identifier: MIT
"""A window with a conference in eight rooms, to leave sessions out of."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.document import Document
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from samples import big_program


@pytest.fixture
def workspace(window: ProgramWindow, tmp_path: Path, qtbot: QtBot) -> Workspace:
    path = tmp_path / "large.forum"
    Document.create(path, big_program(96, 8, 2), "Made for a test").close()
    window.filing.open_path(path)
    made = window.workspace
    assert made is not None
    qtbot.waitUntil(made.timeline.isVisible)
    QApplication.processEvents()
    return made
