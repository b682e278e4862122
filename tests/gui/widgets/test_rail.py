# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk.gui.widgets.rail import PITCH, Rail
from forumdesk.gui.widgets.style import Theme


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
    assert rail.pitch == rail.closest


def _listed(rail: Rail) -> str:
    return "".join(str(rail.model().index(row, 0).data()) for row in range(rail.model().rowCount()))


def test_letters_that_lead_nowhere_go_where_there_is_no_room(qtbot: QtBot, theme: Theme) -> None:
    alphabet = tuple((chr(65 + n), n % 2 == 0) for n in range(26))
    rail = _rail(qtbot, theme, 600)
    rail.show_letters(alphabet)
    assert _listed(rail) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    rail.resize(28, 240)
    assert _listed(rail) == "ACEGIKMOQSUWY"
    rail.resize(28, 600)
    assert _listed(rail) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.fixture
def large(theme: Theme) -> Iterator[Theme]:
    theme.set_scale(2.0)
    yield theme
    theme.set_scale(1.0)


def test_last_letter_is_reached_at_the_largest_text(qtbot: QtBot, large: Theme) -> None:
    rail = _rail(qtbot, large, 300)
    rail.show_letters(tuple((chr(65 + n), True) for n in range(26)))
    rail.setFocus()
    with qtbot.waitSignal(rail.chosen) as chosen:
        QTest.keyClick(rail, Qt.Key.Key_End)
    assert chosen.args == ["Z"]
    assert rail.viewport().rect().contains(rail.visualRect(rail.currentIndex()))


def test_focus_alone_leads_nowhere(qtbot: QtBot, theme: Theme) -> None:
    rail = _rail(qtbot, theme)
    rail.clearFocus()
    with qtbot.assertNotEmitted(rail.chosen):
        rail.setFocus(Qt.FocusReason.TabFocusReason)


def test_arrow_keys_go_on_from_where_the_list_is(qtbot: QtBot, theme: Theme) -> None:
    rail = _rail(qtbot, theme)
    rail.stand_at("C")
    rail.setFocus()
    with qtbot.waitSignal(rail.chosen) as chosen:
        QTest.keyClick(rail, Qt.Key.Key_Up)
    assert chosen.args == ["A"]
