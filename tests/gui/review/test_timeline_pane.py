# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import reviewing
from forumdesk.gui.settings import Settings
from forumdesk.gui.widgets.style import Theme
from import_window import LEFT, Import


@pytest.fixture
def shown(imported: Import) -> Import:
    imported.paste()
    imported.click(imported.review.program.timeline_button)
    return imported


def card(imported: Import, title: str) -> QModelIndex:
    model = imported.review.program.timeline.view.model()
    return next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == title)


def click_card(imported: Import, title: str, *, twice: bool = False) -> None:
    view = imported.review.program.timeline.view
    view.scrollTo(card(imported, title))
    place = view.visualRect(card(imported, title)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=place)
    if twice:
        QTest.mouseDClick(view.viewport(), LEFT, pos=place)
    imported.bot.wait(20)


def days(imported: Import) -> list[QPushButton]:
    found = imported.review.program.timeline.days.findChildren(QPushButton)
    return [day for day in found if not day.isHidden()]


def lines(imported: Import) -> list[int]:
    return [row.first for row in imported.review.source.lines.chosen]


def title(imported: Import) -> str:
    timeline = imported.review.program.timeline
    return timeline.desk.program.sessions[timeline.key].title if timeline.key else ""


def test_card_leads_to_its_line(shown: Import) -> None:
    click_card(shown, "Tides and Tariffs")
    assert lines(shown) == [10]
    assert shown.review.status.words == "Line 10 to Tides and Tariffs"


def test_line_leads_to_its_card_on_whatever_day(shown: Import) -> None:
    shown.click_line(28)
    assert title(shown) == "Closing"
    assert shown.review.program.timeline.desk.day == shown.review.reading.program.dates[1]
    shown.click_line(1)
    assert title(shown) == ""


def test_days_have_numbers_until_their_dates_are_known(shown: Import) -> None:
    assert [day.text() for day in days(shown)] == ["Day 1", "Day 2"]
    shown.click(days(shown)[1])
    shown.answer(0, "2027-06-02")
    assert [day.text() for day in days(shown)] == ["Wed 2 Jun", "Thu 3 Jun"]
    assert [day.isChecked() for day in days(shown)] == [False, True]


def test_arrows_walk_the_cards_and_the_lines_follow(shown: Import) -> None:
    click_card(shown, "Who Owns the Quay?")
    shown.review.program.timeline.view.setFocus()
    shown.key(Qt.Key.Key_Down)
    assert (title(shown), lines(shown)) == ("Tides and Tariffs", [10])


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_card_is_changed_by_the_keyboard(shown: Import, key: Qt.Key) -> None:
    click_card(shown, "Who Owns the Quay?")
    shown.review.program.timeline.view.setFocus()
    shown.key(key)
    assert shown.review.program.corrections.forms["session"].field("title").hasFocus()
    shown.write("session", "title", "Quays")
    assert title(shown) == "Quays"
    shown.key(Qt.Key.Key_Escape)
    assert shown.focus is shown.review.program.timeline.view


def test_card_is_changed_by_a_double_click(shown: Import) -> None:
    click_card(shown, "Who Owns the Quay?", twice=True)
    assert shown.review.program.corrections.isVisible()


def test_card_in_doubt_is_marked_and_said_so_until_it_is_kept(shown: Import) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert str(card(shown, "Tides and Tariffs").data(role)).endswith(", in doubt")
    assert not str(card(shown, "Who Owns the Quay?").data(role)).endswith(", in doubt")
    view = shown.review.program.timeline.view
    before = view.grab().toImage()
    menu = shown.review.row_menu(shown.review.program.timeline.desk.program.sessions_in_order[1].id)
    assert [action.text() for action in menu.actions()][1:] == ["Change…", "This is no session"]
    menu.actions()[0].trigger()
    shown.bot.wait(20)
    assert not str(card(shown, "Tides and Tariffs").data(role)).endswith(", in doubt")
    assert view.grab().toImage() != before


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_menu_is_of_the_card_under_the_pointer(shown: Import) -> None:
    click_card(shown, "Who Owns the Quay?")
    view = shown.review.program.timeline.view
    view.scrollTo(card(shown, "Tides and Tariffs"))
    place = view.visualRect(card(shown, "Tides and Tariffs")).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    with shown.bot.waitSignal(shown.review.program.menu_wanted) as waited:
        QApplication.sendEvent(view.viewport(), event)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    assert (waited.args or [""])[0] == shown.review.program.timeline.key
    assert (title(shown), lines(shown)) == ("Tides and Tariffs", [10])


def test_guess_is_walked_to_on_the_timeline(shown: Import) -> None:
    shown.key(Qt.Key.Key_F4)
    assert (title(shown), lines(shown)) == ("Tides and Tariffs", [16])
    assert shown.focus is shown.review.program.timeline.view
    assert card(shown, "Tides and Tariffs") == shown.review.program.timeline.view.currentIndex()


def test_f6_reaches_the_timeline(shown: Import) -> None:
    shown.review.source.lines.setFocus()
    shown.key(Qt.Key.Key_F6)
    assert shown.focus is shown.review.program.timeline.view


def test_list_shows_what_was_selected_on_the_timeline(shown: Import) -> None:
    click_card(shown, "Who Owns the Quay?")
    shown.click(shown.review.program.list_button)
    assert shown.review.program.list.selected.title == "Who Owns the Quay?"
    assert shown.review.program.timeline.days.isHidden()


def test_choice_between_list_and_timeline_is_remembered(qtbot: QtBot, theme: Theme) -> None:
    first = Import(qtbot, theme, reviewing.ReadyJob)
    assert not first.review.program.on_timeline
    first.review.program.timeline_button.click()
    assert Settings().words("review") == "timeline"
    assert Import(qtbot, theme, reviewing.ReadyJob).review.program.on_timeline


def test_article_in_doubt_is_shown_in_the_list(qtbot: QtBot, theme: Theme) -> None:
    imported = Import(qtbot, theme, reviewing.ReadyJob).paste()
    program = imported.review.program
    imported.click(program.timeline_button)
    imported.click_line(2)
    assert title(imported) == ""
    assert program.list.selected.title == "Why harbours need each other"
