# SPDX-License-Identifier: MIT
"""What the tests of the views share: a theme, and a desk for any program, read in Berlin."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.document import Document
from forumdesk.gui.app import Desktop
from forumdesk.gui.desk import Desk
from forumdesk.gui.garbage import sweep
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.style import Theme
from forumdesk.gui.window import ProgramWindow
from forumdesk.personal import Personal
from forumdesk.program import Program
from samples import forum_program


@pytest.fixture(autouse=True)
def _garbage_is_collected_here() -> Iterator[None]:
    """Keep Python's collector out of the threads of a test, as the application does."""
    gc.disable()
    yield
    sweep()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    found = Theme(qapp)
    found.set_mode("light")
    yield found
    found.set_scale(1.0)  # the next theme takes the size of the application's font for that of the system
    found.deleteLater()


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """Return the clipboard, empty before and after.

    Qt keeps what is on it until after Python has ended, and a QMimeData that Python made can't be destroyed by then.
    """
    found = qapp.clipboard()
    found.clear()
    yield found
    found.clear()


@pytest.fixture
def desk_for(theme: Theme) -> Iterator[Callable[[Program], Desk]]:
    personal = Personal.open()
    yield lambda program: Desk(theme, personal, program, "Europe/Berlin")
    personal.close()


@pytest.fixture
def desktop(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    made = Desktop(qapp)
    yield made
    monkeypatch.setattr(messages, "ask_to_lose", lambda *_args: True)
    for window in list(made.windows):
        window.close()
    made.personal.close()


@pytest.fixture
def window(desktop: Desktop, qtbot: QtBot) -> ProgramWindow:
    """Return a window with nothing open, wide enough for the sidebar."""
    made = desktop.open_window()
    made.resize(1280, 800)
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def program_file(tmp_path: Path) -> Path:
    """Return a file with the two-day forum of `samples`."""
    path = tmp_path / "forum.forum"
    Document.create(path, forum_program(), "Made for a test").close()
    return path
