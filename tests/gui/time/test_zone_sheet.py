# SPDX-License-Identifier: MIT
"""Choosing one's own clock."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from forumdesk.gui.clock import FORUM, SYSTEM
from forumdesk.gui.desk import Desk
from forumdesk.gui.time.zone_sheet import ZoneSheet
from forumdesk.program import Program
from samples import forum_program


@pytest.fixture
def sheet(desk_for: Callable[[Program], Desk], qtbot: QtBot) -> ZoneSheet:
    desk = desk_for(forum_program())
    desk.clock.choose(SYSTEM)
    made = ZoneSheet(desk)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def said(sheet: ZoneSheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]


def test_it_opens_with_what_holds_and_says_what_that_does(sheet: ZoneSheet) -> None:
    assert sheet.system.isChecked()
    assert sheet.system.text() == "As on this computer: Berlin"
    assert "10:30 in Toronto is 16:30 on your clock (Berlin)." in said(sheet)


def test_a_city_is_found_walked_to_and_taken_by_keyboard(sheet: ZoneSheet) -> None:
    QTest.keyClicks(sheet.search, "switz")
    assert sheet.other.isChecked()
    assert sheet.list.currentItem().text() == "Zurich, Switzerland · 6 hours ahead"
    sheet.search.clear()
    QTest.keyClicks(sheet.search, "united st")
    QTest.keyClick(sheet.search, Qt.Key.Key_Down)
    second = sheet.list.currentItem().data(Qt.ItemDataRole.UserRole)
    assert sheet.list.currentRow() == 1
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert sheet.desk.clock.choice == second
    assert not sheet.isVisible()


def test_nothing_found_is_said_and_nothing_taken(sheet: ZoneSheet) -> None:
    QTest.keyClicks(sheet.search, "qqqq")
    assert {"No city is found like that. Try a large one nearby.", "Choose a city."} <= set(said(sheet))
    QTest.keyClick(sheet.search, Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert sheet.desk.clock.choice == SYSTEM


def test_the_forum_alone_says_no_own_times(sheet: ZoneSheet) -> None:
    sheet.forum.setFocus()
    QTest.keyClick(sheet.forum, Qt.Key.Key_Space)
    assert "Both clocks agree: 10:30 in Toronto." in said(sheet)
    sheet.accept()
    assert sheet.desk.clock.choice == FORUM
    assert sheet.desk.own_zone == "America/Toronto"


def test_it_opens_at_the_city_that_was_chosen(sheet: ZoneSheet, qtbot: QtBot) -> None:
    sheet.desk.clock.choose("Asia/Tokyo")
    again = ZoneSheet(sheet.desk)
    qtbot.addWidget(again)
    assert again.other.isChecked()
    assert again.chosen() == "Asia/Tokyo"
