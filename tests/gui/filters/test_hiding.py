# SPDX-License-Identifier: MIT
"""Hiding sessions, rooms and tracks, and showing them again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from forumdesk.gui import marking
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.filters.hidden_sheet import HiddenSheet, list_hidden
from forumdesk.gui.filters.hiding import deeds, fill, hide
from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.program import Program
from forumdesk.selection import Interest
from keyboard import Keys
from samples import big_program, forum_program

Make = Callable[[Program], Desk]


def _action(window: ProgramWindow, words: str) -> QAction:
    return next(action for action in window.findChildren(QAction) if action.text() == words)


def test_deeds_of_a_session_are_itself_its_room_and_its_track(desk_for: Make) -> None:
    desk = desk_for(big_program(40, 5))
    session = desk.program.sessions["session-3"]
    assert [deed.words for deed in deeds(desk, session)] == [
        "Hide this session",
        "Hide room “K.004”",
        "Hide track “Fonts track 4”",
    ]
    desk.mine.hide("room", "room-3", True)
    assert deeds(desk, session)[1].words == "Show room “K.004” again"


def test_only_room_and_track_can_not_be_hidden(desk_for: Make) -> None:
    desk = desk_for(forum_program())
    assert [deed.kind for deed in deeds(desk, desk.program.sessions["session-1"])] == ["session"]


def test_hide_says_which_starred_sessions_stay(desk_for: Make) -> None:
    desk = desk_for(big_program(40, 5))
    said: list[str] = []
    desk.mine.told.connect(said.append)
    inside = [s.id for s in desk.program.sessions.values() if s.room_id == "room-3"]
    desk.mine.set_interest(inside[:2], Interest.MUST)
    hide(desk, "room", "room-3", on=True)
    assert said[-1] == "“K.004” is hidden; 2 starred sessions in it stay"
    hide(desk, "room", "room-3", on=False)
    assert said[-1] == "“K.004” is shown again"


def test_menu_of_a_session_hides_it(desk_for: Make) -> None:
    desk = desk_for(big_program(40, 5))
    menu = QMenu()
    fill(menu, desk, "session-3")
    menu.actions()[0].trigger()
    assert desk.mine.selection.hidden == {("session", "session-3")}


@pytest.mark.parametrize(
    ("command", "hidden"),
    [
        ("&Hide or show this session", ("session", "session-3")),
        ("Hide or show its &room", ("room", "room-3")),
        ("Hide or show its &track", ("track", "track-3")),
    ],
    ids=["session", "room", "track"],
)
def test_command_hides_what_is_meant_and_undo_shows_it_again(
    window: ProgramWindow, workspace: Workspace, command: str, hidden: tuple[str, str]
) -> None:
    workspace.desk.go(Place("session", "session-3"))
    workspace.topbar.search.setFocus()
    _action(window, command).trigger()
    assert workspace.desk.mine.selection.hidden == {hidden}
    workspace.desk.mine.undo()
    assert workspace.desk.mine.selection.hidden == frozenset()


def test_command_hides_the_card_that_the_keyboard_is_at(
    window: ProgramWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    canvas = workspace.timeline.findChild(Canvas)
    assert canvas is not None
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    Keys().press(Qt.Key.Key_Right, times=3)
    assert canvas.current_key == "session-3"
    _action(window, "&Hide or show this session").trigger()
    assert workspace.desk.mine.selection.hidden == {("session", "session-3")}
    assert canvas.current_key == "session-5"  # which begins next


def test_menu_of_a_card_offers_hiding_it(desk_for: Make) -> None:
    desk = desk_for(big_program(40, 5))
    menu = QMenu()
    marking.fill(menu, desk, "session-3")
    assert [a.text() for a in menu.actions()][-3:] == [
        deed.words for deed in deeds(desk, desk.program.sessions["session-3"])
    ]


def test_command_says_when_no_session_is_meant(window: ProgramWindow, workspace: Workspace) -> None:
    said: list[str] = []
    workspace.desk.noted.connect(said.append)
    workspace.topbar.search.setFocus()
    _action(window, "Hide or show its &room").trigger()
    assert said == ["Choose a session first, then hide it, its room or its track."]


def test_sheet_lists_what_is_hidden_and_shows_it_again(desk_for: Make, qtbot: QtBot) -> None:
    desk = desk_for(big_program(40, 5))
    desk.mine.set_interest(["session-3"], Interest.MUST)
    for kind, key in (("session", "session-7"), ("room", "room-3"), ("track", "track-1")):
        desk.mine.hide(kind, key, True)
    desk.clock.choose("Asia/Kolkata")
    sheet = HiddenSheet(desk)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    sheet.activateWindow()
    rows = [sheet.list.rows.data(sheet.list.rows.index(row)) for row in range(3)]
    assert rows == [
        "Track “Databases track 2”, 8 sessions",
        "Room “K.004”, 8 sessions, 1 of them is starred and stays",
        f"{desk.program.sessions['session-7'].title}, Sat 4 Feb, 10:15–10:45, 14:45 for you",
    ]
    sheet.list.setFocus()
    keys = Keys()
    keys.press(Qt.Key.Key_Space)
    assert desk.mine.selection.hidden == {("session", "session-7"), ("room", "room-3")}
    keys.press(Qt.Key.Key_Space)
    assert ("track", "track-1") in desk.mine.selection.hidden
    QTest.mouseClick(sheet.all, Qt.MouseButton.LeftButton)
    assert desk.mine.selection.hidden == frozenset()
    assert not sheet.all.isEnabled()
    desk.mine.undo()
    assert len(desk.mine.selection.hidden) == 3


def test_list_hidden_says_when_there_is_nothing(desk_for: Make, window: ProgramWindow) -> None:
    desk = desk_for(big_program(40, 5))
    said: list[str] = []
    desk.noted.connect(said.append)
    list_hidden(desk, window)
    assert said == ["Nothing is hidden. The menu of a session hides it, its room or its track."]
