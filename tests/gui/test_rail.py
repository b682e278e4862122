# SPDX-License-Identifier: MIT
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk.gui.rail import CLOSEST, PITCH, Rail
from forumdesk.gui.style import Theme


def _rail(qtbot: QtBot, theme: Theme, height: int = 600) -> Rail:
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.show_letters((("A", True), ("B", False), ("C", True)))
    rail.resize(28, height)
    with qtbot.waitExposed(rail):
        rail.show()
    rail.activateWindow()
    return rail


def test_absent_letter_is_listed_and_leads_nowhere(qtbot: QtBot, theme: Theme) -> None:
    rail = _rail(qtbot, theme)
    assert [rail.model().index(row, 0).data() for row in range(3)] == ["A", "B", "C"]
    assert not rail.model().index(1, 0).flags() & Qt.ItemFlag.ItemIsEnabled


def test_click_leads_to_a_letter(qtbot: QtBot, theme: Theme) -> None:
    rail = _rail(qtbot, theme)
    with qtbot.waitSignal(rail.chosen) as chosen:
        place = rail.visualRect(rail.model().index(2, 0)).center()
        QTest.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["C"]


def test_arrow_keys_go_from_letter_to_letter(qtbot: QtBot, theme: Theme) -> None:
    rail = _rail(qtbot, theme)
    rail.setFocus()
    rail.setCurrentIndex(rail.model().index(0, 0))
    with qtbot.waitSignal(rail.chosen) as chosen:
        QTest.keyClick(rail, Qt.Key.Key_Down)
    assert chosen.args == ["C"]


def test_letters_stand_closer_where_there_is_little_room(qtbot: QtBot, theme: Theme) -> None:
    alphabet = tuple((chr(65 + n), True) for n in range(26))
    rail = _rail(qtbot, theme, 420)
    rail.show_letters(alphabet)
    assert rail.pitch == 16
    rail.resize(28, 900)
    assert rail.pitch == PITCH
    rail.resize(28, 100)
    assert rail.pitch == CLOSEST
