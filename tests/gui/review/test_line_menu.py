# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

import reviewing
from forumdesk.formats.reading import Answers, Setting
from forumdesk.gui.widgets.style import Theme
from import_window import CONTROL, SHIFT, Import

# Qt's offscreen platform says so of every menu.
OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KINDS = [
    "A session",
    "A person",
    "A role, such as “Moderator”",
    "An affiliation",
    "A room",
    "A day",
    "A time",
    "A description",
    "An article’s title or text",
    "Nothing, leave it out",
]


def words(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]


def ticked(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.isChecked()]


def answers(imported: Import) -> Answers:
    return imported.review.draft.answers


def test_menu_of_a_line_says_all_that_it_can_be(imported: Import) -> None:
    imported.paste().click_line(22)
    menu = imported.review.source.line_menu()
    assert words(menu) == [
        *KINDS,
        "All 5 lines like this one are",
        "Split this line here…",
        "Join with the line above",
        "As it was read",
    ]
    assert ticked(menu) == ["A person"]
    assert not menu.actions()[-1].isEnabled()


def test_every_entry_has_a_letter_of_its_own(imported: Import) -> None:
    imported.paste().click_line(10)
    menu = imported.review.source.line_menu()
    letters = [a.text()[a.text().index("&") + 1].casefold() for a in menu.actions() if "&" in a.text()]
    assert len(letters) == len(set(letters)) == len(KINDS) + 4


def test_what_was_said_of_a_line_is_ticked_and_taken_back(imported: Import) -> None:
    imported.paste().click_line(28)
    imported.choose("Nothing, leave it out")
    assert ticked(imported.review.source.line_menu()) == ["Nothing, leave it out"]
    imported.choose("As it was read")
    assert answers(imported).lines == {}
    assert imported.review.undo_button.text() == "Undo “Line 28 as it was read”"


def test_several_lines_are_chosen_by_mouse_and_are_one_deed(imported: Import) -> None:
    imported.paste().click_line(15)
    imported.click_line(22, modifier=CONTROL)
    assert imported.review.source.this_is.text() == "These lines are…"
    assert imported.review.status.words == "2 lines are chosen"
    imported.choose("A description")
    assert answers(imported).lines == {15: "description", 22: "description"}
    assert imported.review.undo_button.text() == "Undo “2 lines are a description”"
    assert [row.first for row in imported.review.source.lines.chosen] == [15, 22]
    imported.review.undo()
    imported.bot.wait(20)
    assert answers(imported).lines == {}


def test_several_lines_are_chosen_by_the_keyboard(imported: Import) -> None:
    imported.paste().click_line(15)
    imported.key(Qt.Key.Key_Down, SHIFT)
    imported.key(Qt.Key.Key_Down, SHIFT)
    imported.choose("A person")
    assert answers(imported).lines == {15: "person", 16: "person", 18: "person"}


def test_folded_lines_are_all_meant(imported: Import) -> None:
    imported.paste().click_line(12)
    assert words(imported.review.source.line_menu())[0] == "Show line by line"
    imported.choose("A room")
    assert answers(imported).lines == {12: "room", 13: "room"}


def test_lines_that_look_alike_are_said_to_be_something_at_once(imported: Import) -> None:
    imported.paste().click_line(22)
    imported.choose("All 5 lines like this one are/A role, such as “Moderator”")
    assert answers(imported).lines == dict.fromkeys((15, 16, 22, 23, 28), "role")
    assert imported.review.undo_button.text() == "Undo “5 lines are roles”"


def test_time_without_am_or_pm_is_meant_one_way(imported: Import) -> None:
    imported.paste().click_line(18)
    imported.click_line(10, modifier=CONTROL)
    imported.choose("This time is in the afternoon (pm)")
    assert answers(imported).values == {(18, "meridian"): "pm"}  # 13:15 in the other line can only be that
    assert ticked(imported.review.source.line_menu()) == ["A session", "This time is in the afternoon (pm)"]
    assert imported.review.undo_button.text() == "Undo “Line 18 is in the afternoon”"


def test_meridian_is_offered_only_where_a_bare_time_stands(imported: Import) -> None:
    imported.paste().click_line(27)
    assert not any("afternoon" in entry for entry in words(imported.review.source.line_menu()))
    imported.click_line(18)
    assert "This time is in the morning (am)" in words(imported.review.source.line_menu())


def test_line_is_joined_with_the_one_above_and_parted(imported: Import) -> None:
    imported.paste().click_line(16)
    imported.choose("Join with the line above")
    assert answers(imported).joins == frozenset({16})
    assert words(imported.review.source.line_menu())[-2:] == ["Do not join with the line above", "As it was read"]
    imported.choose("Do not join with the line above")
    assert answers(imported).joins == frozenset()


def test_chosen_lines_are_joined_with_the_first_of_them(imported: Import) -> None:
    imported.paste().click_line(15)
    imported.click_line(16, modifier=CONTROL)
    imported.choose("Join these lines")
    assert answers(imported).joins == frozenset({16})


def test_first_line_has_none_above_to_be_joined_with(imported: Import) -> None:
    imported.paste().click_line(1)
    assert "Join with the line above" not in words(imported.review.source.line_menu())


@OFFSCREEN
def test_letter_in_the_menu_says_it_by_the_keyboard(imported: Import) -> None:
    imported.paste().click_line(28)
    imported.key(Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_N)
    imported.bot.wait(20)
    assert answers(imported).lines == {28: "left out"}


def test_parts_of_a_split_line_are_said_to_be_different_things(imported: Import) -> None:
    imported.paste().click_line(22)
    imported.key(Qt.Key.Key_F2)
    imported.key(Qt.Key.Key_Return)
    at = len("Chloé Rives: ")
    imported.key(Qt.Key.Key_Down)
    imported.choose("A description")
    assert answers(imported).parts == {(22, at): "description"}
    assert ticked(imported.review.source.line_menu()) == ["A description"]
    imported.key(Qt.Key.Key_Up)
    assert ticked(imported.review.source.line_menu()) == ["A person"]
    imported.choose("As it was read")
    assert (answers(imported).parts, answers(imported).cuts) == ({}, frozenset())


# Set for all


def test_something_is_set_for_all_and_left_to_the_reader_again(imported: Import) -> None:
    imported.paste()
    menu = imported.review.source.for_all_menu()
    assert words(menu) == ["Times without am or pm", "Names", "Dates such as 3/4", "Order of the list"]
    names = menu.actions()[1].menu()
    assert isinstance(names, QMenu)
    assert ticked(names) == ["Let ForumDesk decide"]
    names.actions()[0].trigger()
    imported.bot.wait(20)
    assert answers(imported).settings == {Setting.NAMES: ":"}
    assert imported.review.undo_button.text().startswith("Undo “Every line with a colon names a person")
    again = imported.review.source.for_all_menu()
    assert ticked(again) == ["Names"]
    names = again.actions()[1].menu()
    assert isinstance(names, QMenu)
    assert ticked(names) == ["Every line with a colon names a person before it"]
    names.actions()[-1].trigger()
    imported.bot.wait(20)
    assert answers(imported).settings == {}


@OFFSCREEN
def test_set_for_all_opens_by_the_keyboard(imported: Import) -> None:
    imported.paste()
    imported.review.source.for_all.setFocus()
    imported.key(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction().text() == "Times without am or pm"
    menu.close()


def test_what_was_chosen_in_another_source_is_forgotten(qtbot: QtBot, theme: Theme) -> None:
    imported = Import(qtbot, theme, reviewing.ReadyJob).paste()
    imported.click_line(15)
    imported.click(imported.review.back_button)
    imported.paste()
    assert imported.review.source.lines.chosen == ()
    assert not imported.review.source.this_is.isEnabled()
