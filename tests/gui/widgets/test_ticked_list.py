# SPDX-License-Identifier: MIT
"""Rows with boxes to tick, by mouse and keyboard, as a screen reader sees them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk.gui.widgets.style import Theme
from forumdesk.gui.widgets.ticked_list import Said, TickedList, TickRow

ROWS = (
    TickRow("a", "First", (Said("some words", marked=((0, 4),)),)),
    TickRow("b", "Second"),
    TickRow("c", "Third"),
)


@pytest.fixture
def ticked(qtbot: QtBot, theme: Theme) -> TickedList:
    view = TickedList(theme, "Rows")
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    view.show_rows(ROWS, {"a"})
    return view


def keys(ticked: TickedList) -> list[str]:
    return list(ticked.ticked)


def test_the_space_bar_and_a_click_on_the_box_tick(ticked: TickedList, qtbot: QtBot) -> None:
    assert keys(ticked) == ["a"]
    ticked.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(ticked, Qt.Key.Key_Down)
    with qtbot.waitSignal(ticked.ticks_changed):
        QTest.keyClick(ticked, Qt.Key.Key_Space)
    assert keys(ticked) == ["a", "b"]
    box = ticked.visualRect(ticked.rows.index(0))
    QTest.mouseClick(ticked.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(18, 14))
    assert keys(ticked) == ["b"]
    QTest.mouseClick(ticked.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(150, 14))
    assert keys(ticked) == ["b"]


def test_a_screen_reader_hears_the_row_and_its_tick(ticked: TickedList) -> None:
    first, second = ticked.rows.index(0), ticked.rows.index(1)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "First, some words"
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert second.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_all_and_none(ticked: TickedList) -> None:
    ticked.tick_all(True)
    assert keys(ticked) == ["a", "b", "c"]
    ticked.tick_all(False)
    assert keys(ticked) == []
