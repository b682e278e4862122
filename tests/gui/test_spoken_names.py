# SPDX-License-Identifier: MIT
"""Whatever takes the keyboard says what it is: each view, and each sheet that a reader opens from the menus."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import VIEWS, Place
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.selection import Entry, Interest

SHEETS = (
    "library", "open_address", "update_address", "preferences", "filter", "lobby", "own_zone", "reminders", "new_entry",
    "list_hidden", "export_agenda", "share_agenda", "open_shared", "colleagues", "show_keys",
)  # fmt: skip


@pytest.fixture
def workspace(window: ProgramWindow, program_file: Path) -> Workspace:
    """Return a program of which something is starred, hidden and planned beside it."""
    window.filing.open_path(program_file)
    assert window.workspace is not None
    mine, sessions = window.workspace.desk.mine, window.workspace.desk.program.sessions_in_order
    mine.set_interest([session.id for session in sessions[:2]], Interest.MUST)
    mine.hide("session", sessions[3].id, True)
    start = sessions[0].start
    assert start is not None
    mine.put_entry(Entry(id="train", title="Train", start=start + timedelta(minutes=20), duration=30))
    return window.workspace


def nameless(root: QWidget) -> Iterator[str]:
    """Yield the class of each widget in sight that the keyboard reaches and a screen reader can't name."""
    for widget in root.findChildren(QWidget):
        reached = widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if reached and not isinstance(widget, QMenuBar) and not widget.objectName().startswith("qt_"):
            spoken = QAccessible.queryAccessibleInterface(widget)
            if not spoken.text(QAccessible.Text.Name):
                yield f"{type(widget).__name__} in {type(widget.parent()).__name__}"


@pytest.mark.parametrize("view", VIEWS)
def test_all_that_the_keyboard_reaches_in_a_view_has_a_name(
    window: ProgramWindow, workspace: Workspace, view: str
) -> None:
    workspace.desk.go(Place("session", workspace.desk.program.sessions_in_order[0].id))
    window.show_view(view)
    QApplication.processEvents()
    assert list(nameless(window)) == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_all_that_the_keyboard_reaches_in_a_sheet_has_a_name(
    window: ProgramWindow, workspace: Workspace, qtbot: QtBot, sheet: str
) -> None:
    assert workspace.desk.mine.kept
    found: list[str] = []
    sheets: list[str] = []

    def look() -> None:
        for other in QApplication.topLevelWidgets():
            if other.isVisible() and other is not window:
                sheets.append(type(other).__name__)
                found.extend(nameless(other))
                other.reject() if isinstance(other, QDialog) else other.close()
        found.extend(nameless(window))

    QTimer.singleShot(0, look)
    window._actions[sheet].trigger()
    qtbot.waitUntil(lambda: bool(sheets))
    assert found == []
