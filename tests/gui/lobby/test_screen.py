# SPDX-License-Identifier: MIT
"""The lobby screen: pages that turn by themselves and by keys, at every size, and the sheet that opens it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import Desk
from forumdesk.gui.lobby.awake import Awake
from forumdesk.gui.lobby.screen import TURN, LobbyScreen
from forumdesk.gui.lobby.setting import pages
from forumdesk.gui.lobby.sheet import LobbySheet
from forumdesk.gui.widgets.colors import DARK, LIGHT
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program
from samples import big_program, forum_program

Show = Callable[..., LobbyScreen]
NOON = datetime(2021, 5, 19, 16, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _sleepless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Awake, "hold", lambda _awake: None)
    monkeypatch.setattr(Awake, "release", lambda _awake: None)


@pytest.fixture
def lobby(desk_for: Callable[[Program], Desk], qtbot: QtBot) -> Show:
    def made(program: Program, width: int = 1280, height: int = 720, **more: object) -> LobbyScreen:
        desk = desk_for(program)
        desk.clock.utc = lambda: NOON
        screen = LobbyScreen(desk, **more)  # type: ignore[arg-type]
        screen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        screen.desk = desk  # type: ignore[attr-defined]
        qtbot.addWidget(screen)
        screen.resize(width, height)
        screen.show()
        qtbot.waitExposed(screen)
        return screen

    return made


def busy(lobby: Show, **more: object) -> LobbyScreen:
    program = big_program(sessions=140, rooms=35)
    first = program.sessions_in_order[0].start
    assert first is not None
    screen = lobby(program, **more)
    screen._desk.present.pretend(first)
    return screen


def test_it_says_what_is_on_and_grows_with_the_screen(lobby: Show) -> None:
    screen = lobby(forum_program())
    assert screen.words[0] == "The Great Power Competition in the Middle East"
    small = screen._sets[0].pieces[0].text
    assert small is not None
    screen.resize(3840, 2160)
    large = screen._sets[0].pieces[0].text
    assert large is not None
    assert large.line_height == pytest.approx(3 * small.line_height, abs=3)
    assert small.line_height >= 60


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080), (3840, 2160), (720, 1280), (1080, 1920)])
def test_nothing_leaves_its_page_at_any_size(lobby: Show, width: int, height: int) -> None:
    screen = busy(lobby, width=width, height=height)
    for page in range(screen.count):
        assert screen.page == page
        used = sum(screen._sets[index].height for index in screen._pages[page])
        assert used <= screen._room
        for index in screen._pages[page]:
            for piece in screen._sets[index].pieces:
                if piece.text is not None:
                    assert piece.x + piece.text.natural <= width - 2 * screen._margin + 1
        screen.turn()
    assert screen.page == 0


def test_keys_turn_pages_stop_them_and_leave(lobby: Show) -> None:
    screen = busy(lobby)
    assert screen.count > 3
    seen = []
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_P, Qt.Key.Key_Right, Qt.Key.Key_P):
        QTest.keyClick(screen, key)
        seen.append((screen.page, screen.paused))
    assert seen == [(1, False), (2, False), (1, False), (1, True), (2, True), (2, False)]
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert not screen.isVisible()


def test_pages_turn_by_themselves_and_begin_again(lobby: Show) -> None:
    screen = busy(lobby)
    assert screen._turning.interval() == TURN
    for _turn in range(screen.count):
        screen._turning.timeout.emit()
    assert screen.page == 0


def test_it_needs_nobody_and_hides_the_pointer(lobby: Show) -> None:
    assert lobby(forum_program()).cursor().shape() is Qt.CursorShape.BlankCursor


def test_it_is_dark_unless_light_is_chosen(lobby: Show) -> None:
    for dark, colors in ((True, DARK), (False, LIGHT)):
        screen = lobby(forum_program(), dark=dark)
        assert screen.grab().toImage().pixelColor(2, 2).name().upper() == colors.bg.upper()


def test_it_follows_the_program_and_the_minute(lobby: Show) -> None:
    screen = lobby(forum_program())
    desk = screen._desk
    desk.show_program(desk.program.put(replace(desk.program.sessions["session-2"], title="Renamed while it is on")), ())
    assert screen.words[0] == "Renamed while it is on"
    desk.clock.utc = lambda: datetime(2021, 5, 19, 19, 10, tzinfo=UTC)
    desk.clock.minute.emit()
    assert screen.words[0].startswith("A Review of Canada")
    assert "15:10" in screen.accessibleDescription()


def test_a_computer_that_sleeps_is_said(lobby: Show) -> None:
    screen = lobby(forum_program())
    screen._awake.refused.emit()
    assert screen._hint.startswith("The screen saver can’t be kept off")
    screen._hinting.timeout.emit()
    assert screen._hint == ""


@given(st.lists(st.floats(1, 500), max_size=40), st.floats(100, 900))
def test_pages_keep_order_and_fit(heights: list[float], room: float) -> None:
    found = pages(heights, room, 10)
    assert [index for page in found for index in page] == list(range(len(heights)))
    for page in found:
        assert len(page) <= 1 or sum(heights[index] for index in page) + 10 * (len(page) - 1) <= room + 1e-6


def test_the_sheet_opens_it_and_remembers_the_choice(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    workspace = window.workspace
    assert workspace is not None
    workspace.desk.clock.utc = lambda: NOON
    window._actions["lobby"].trigger()
    sheet = window.findChild(LobbySheet)
    assert sheet is not None
    assert sheet.room.itemText(0) == "All rooms"
    sheet.look.setCurrentIndex(1)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    screen = window.findChild(LobbyScreen)
    assert screen is not None
    assert screen.isFullScreen()
    assert screen.words[0] == "The Great Power Competition in the Middle East"
    window.close_program()
    QApplication.processEvents()
    assert not [each for each in window.findChildren(LobbyScreen) if each.isVisible()]
    window.filing.open_path(program_file)
    window._actions["lobby"].trigger()
    again = [found for found in window.findChildren(LobbySheet) if found.isVisible()]
    assert again[-1].look.currentText() == "Light"
    again[-1].reject()
