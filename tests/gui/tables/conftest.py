# SPDX-License-Identifier: MIT
"""A window in which a program is edited, and its tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from forumdesk.document import Document
from forumdesk.gui.tables import TablePage
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program
from keyboard import Keys
from samples import forum_program

Open = Callable[..., TablePage]


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def open_table(window: ProgramWindow, tmp_path: Path) -> Open:
    def opened(view: str = "sessions", program: Program | None = None) -> TablePage:
        path = tmp_path / "edited.forum"
        Document.create(path, program or forum_program(), "Made for a test").close()
        window.filing.open_path(path)
        assert window.workspace is not None
        window.workspace.desk.set_editing(True)
        window.workspace.desk.show_view(view)
        page = window.workspace.views.currentWidget()
        assert isinstance(page, TablePage)
        QApplication.processEvents()
        page.grid.setFocus()
        return page

    return opened
