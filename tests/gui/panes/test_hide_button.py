# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import Desk
from forumdesk.gui.panes.hide_button import HideButton
from forumdesk.program import Program
from samples import big_program


def test_button_hides_the_room_of_a_session_and_says_that_it_is_hidden(
    desk_for: Callable[[Program], Desk], qtbot: QtBot
) -> None:
    desk = desk_for(big_program(40, 5))
    made = HideButton(desk, desk.program.sessions["session-3"])
    qtbot.addWidget(made)
    made.show()
    assert made.button.text() == "Hide…"
    QTest.mouseClick(made.button, Qt.MouseButton.LeftButton)
    menu = made.findChild(QMenu)
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Hide room “K.004”").trigger()
    menu.close()
    assert desk.mine.selection.hidden == {("room", "room-3")}
    assert made.button.text() == "Hidden…"
    desk.mine.undo()
    assert made.button.text() == "Hide…"
