# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import Desk
from forumdesk.gui.panes.person_row import PersonRow
from forumdesk.gui.widgets.row import Line, Row
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.program import Person, Program
from forumdesk.wording import affiliation
from samples import forum_program

LONG = "Professor and Chair of the Department of Political Science and International Relations " * 3


def test_row_is_one_button_with_a_spoken_name(qtbot: QtBot, theme: Theme) -> None:
    row = Row(theme, (Line("Ada & Bo", Type.NAME, mark="Moderator"), Line("", Type.SMALL), Line("Lund", Type.SMALL)))
    qtbot.addWidget(row)
    assert row.accessibleName() == "Ada & Bo, Moderator, Lund"
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, Qt.Key.Key_Space)


def test_row_grows_with_its_text(qtbot: QtBot, theme: Theme) -> None:
    row = Row(theme, (Line(LONG, Type.SMALL),))
    qtbot.addWidget(row)
    assert row.heightForWidth(200) > row.heightForWidth(400) > theme.line(Type.SMALL)


def test_mark_without_room_goes_beneath(qtbot: QtBot, theme: Theme) -> None:
    row = Row(theme, (Line("Ada Okafor", Type.NAME, mark="Moderator"),))
    qtbot.addWidget(row)
    assert row.heightForWidth(120) > row.heightForWidth(300)


@pytest.mark.parametrize("name", ["Ada Okafor", "ليلى حسن المنصوري", "山田 太郎", "X" * 300])
def test_person_row_has_two_lines_of_affiliation_at_most(
    qtbot: QtBot, desk_for: Callable[[Program], Desk], name: str
) -> None:
    desk = desk_for(forum_program())
    row = PersonRow(desk.theme, desk.program, Person(id="p", name=name), about=LONG)
    bare = PersonRow(desk.theme, desk.program, Person(id="p", name=name), about="")
    for widget in (row, bare):
        qtbot.addWidget(widget)
    assert bare.heightForWidth(304) >= 42
    assert row.heightForWidth(304) - bare.heightForWidth(304) <= 2 * desk.theme.line(Type.SMALL)
    assert LONG.strip() in row.accessibleName()


def test_keyboard_focus_is_seen(qtbot: QtBot, theme: Theme) -> None:
    row = Row(theme, (Line("Ada", Type.NAME),))
    qtbot.addWidget(row)
    row.resize(300, 40)
    with qtbot.waitExposed(row):
        row.show()
    row.activateWindow()
    row.clearFocus()
    accent = theme.color("accent")
    before = row.grab().toImage()
    row.setFocus(Qt.FocusReason.TabFocusReason)
    after = row.grab().toImage()
    assert QColor(before.pixel(150, 1)) != accent
    assert QColor(after.pixel(150, 1)) == accent


def test_long_position_leaves_the_organization_whole(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> None:
    desk = desk_for(forum_program())
    person = Person(id="p", name="Ada Okafor", position=LONG.strip(), organization="University of Lund")
    row = PersonRow(desk.theme, desk.program, person, about=affiliation(person))
    qtbot.addWidget(row)
    placed, _height = row._place(304)
    assert [item.text.whole for item in placed] == [True, False, True]
    assert placed[-1].text.lines == ("University of Lund",)
    assert row.accessibleName() == f"Ada Okafor, {LONG.strip()}, University of Lund"


def test_short_position_shares_the_line_with_the_organization(
    qtbot: QtBot, desk_for: Callable[[Program], Desk]
) -> None:
    desk = desk_for(forum_program())
    person = Person(id="p", name="Ada Okafor", position="Professor", organization="University of Lund")
    row = PersonRow(desk.theme, desk.program, person, about=affiliation(person))
    qtbot.addWidget(row)
    assert [item.text.lines for item in row._place(304)[0]] == [("Ada Okafor",), ("Professor, University of Lund",)]
