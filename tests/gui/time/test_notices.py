# SPDX-License-Identifier: MIT
"""What the window says of the clocks: once, until it is dismissed, and again when the facts are others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.gui.advice import Advice
from forumdesk.gui.app import Desktop
from forumdesk.gui.clock import FORUM
from forumdesk.gui.desk import Desk
from forumdesk.gui.settings import Settings
from forumdesk.gui.time.notices import TimeNotices
from forumdesk.gui.time.zone_sheet import ZoneSheet
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Day, Program, Session
from samples import clashing_program, forum_program

BEFORE = datetime(2021, 1, 4, 12, tzinfo=UTC)
APART = "This forum is in Toronto time. Your computer is in Berlin: 6 hours ahead."
SHIFT = (
    "Clocks go forward in Toronto on Sunday 14 March at 02:00. "
    "Your clock is 6 hours ahead before that, and 5 hours ahead after it."
)


@pytest.fixture
def advice(desk_for: Callable[[Program], Desk], qtbot: QtBot) -> Callable[[Program], tuple[Desk, Advice]]:
    pages = []

    def made(program: Program) -> tuple[Desk, Advice]:
        desk = desk_for(program)
        desk.clock.choose("system")
        desk.clock.utc = lambda: BEFORE
        page = QWidget()
        pages.append(page)
        qtbot.addWidget(page)
        shown = Advice(desk.theme, page)
        TimeNotices(desk, Settings(), shown)
        return desk, shown

    return made


def march() -> Program:
    program = forum_program()
    moved = [
        replace(session, start=datetime.combine(date(2021, 3, 13), session.start.time()))
        for session in program.sessions.values()
        if session.start is not None
    ]
    return program.drop(*program.days).put(
        *moved, Day(id="d", date=date(2021, 3, 14)), Session(id="x", title="X", start=datetime(2021, 3, 14, 9))
    )


def dismiss(shown: Advice) -> None:
    button = next(each for each in shown.banner.findChildren(QPushButton) if each.text() == "Dismiss")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


Made = Callable[[Program], tuple[Desk, Advice]]


def test_clocks_that_differ_are_said_on_the_first_opening_only(advice: Made) -> None:
    _desk, shown = advice(forum_program())
    assert shown.banner.words == APART
    dismiss(shown)
    assert shown.banner.words == ""
    assert advice(forum_program())[1].banner.words == ""


def test_clocks_that_agree_are_not_spoken_of(advice: Made) -> None:
    assert advice(clashing_program())[1].banner.words == ""


def test_it_is_not_said_again_at_the_next_opening_even_if_it_stayed(
    desktop: Desktop, window: ProgramWindow, program_file: Path
) -> None:
    desktop.clock.utc = lambda: BEFORE
    for said in (APART, ""):
        window.filing.open_path(program_file)
        assert window.workspace is not None
        assert window.workspace.attending.advice.banner.words == said
        window.close_program()


def test_nothing_is_said_of_the_clocks_of_a_forum_that_is_over(advice: Made) -> None:
    desk, shown = advice(march())
    desk.clock.utc = lambda: datetime(2021, 5, 21, 12, tzinfo=UTC)
    desk.clock.choose("Asia/Tokyo")
    assert shown.banner.words == ""


def test_a_change_of_the_clocks_comes_next(advice: Made) -> None:
    _desk, shown = advice(march())
    dismiss(shown)
    assert shown.banner.words == SHIFT
    dismiss(shown)
    assert shown.banner.words == ""


def test_another_zone_makes_other_facts(advice: Made) -> None:
    desk, shown = advice(forum_program())
    dismiss(shown)
    desk.clock.choose("Asia/Tokyo")
    assert shown.banner.words == "This forum is in Toronto time. Your clock is that of Tokyo: 13 hours ahead."
    desk.clock.choose(FORUM)
    assert shown.banner.words == ""


def test_a_journey_is_said_first_in_every_window(advice: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, shown = advice(clashing_program())
    monkeypatch.setattr("forumdesk.gui.clock._asked", lambda: "Asia/Tokyo")
    desk.clock.look_again()
    words = "This computer has gone from Berlin to Tokyo time. Your own times have gone with it."
    assert shown.banner.words == words
    dismiss(shown)
    assert desk.clock.travelled_from == ""


def test_the_choice_of_the_zone_is_a_button_away(advice: Made) -> None:
    desk, shown = advice(forum_program())
    shown.banner.show()
    button = next(each for each in shown.banner.findChildren(QPushButton) if each.text() == "My time zone…")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    sheet = shown.banner.window().findChild(ZoneSheet)
    assert sheet is not None
    QTest.keyClicks(sheet.search, "tokyo")
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert desk.own_zone == "Asia/Tokyo"
