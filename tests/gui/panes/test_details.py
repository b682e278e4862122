# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from forumdesk.changes import diff
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.details import Details
from forumdesk.gui.widgets.parts import Scroll
from forumdesk.gui.widgets.row import Row
from forumdesk.program import Program
from samples import forum_program

Show = Callable[..., tuple[Details, Desk]]
PANEL = Place("session", "session-3")
PERSON = Place("person", "dennis-horak")


@pytest.fixture
def show(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> Show:
    def shown(program: Program | None = None) -> tuple[Details, Desk]:
        desk = desk_for(program or forum_program())
        details = Details(desk)
        qtbot.addWidget(details)
        details.resize(336, 500)
        with qtbot.waitExposed(details):
            details.show()
        return details, desk

    return shown


def words(details: Details) -> list[str]:
    return [label.text() for label in details.findChildren(QLabel) if label.isVisible() and label.text()]


def row(details: Details, begins: str) -> Row:
    return next(row for row in details.findChildren(Row) if row.accessibleName().startswith(begins))


def button(details: Details, name: str) -> QToolButton:
    return next(b for b in details.findChildren(QToolButton) if b.accessibleName() == name and b.isVisible())


def scroll(details: Details) -> Scroll:
    found = details.findChild(Scroll)
    assert isinstance(found, Scroll)
    return found


def test_nothing_chosen_says_what_belongs_here(show: Show) -> None:
    details, _desk = show()
    assert words(details) == ["Choose a session, a person or an article to read about it here."]


def test_session_says_its_place_in_the_series(show: Show) -> None:
    details, desk = show()
    desk.go(PANEL)
    assert words(details)[0] == "Panel 3 of 4"


def test_walk_from_panel_to_person_and_back_keeps_the_place(show: Show, qtbot: QtBot) -> None:
    details, desk = show()
    desk.go(PANEL)
    qtbot.waitUntil(lambda: scroll(details).verticalScrollBar().maximum() > 40)
    scroll(details).verticalScrollBar().setValue(40)
    row(details, "Dennis Horak").click()
    assert desk.place == PERSON
    assert "From: \u2068A Review of Canada’s Middle East Engagement and Defense Strategy\u2069" in words(details)
    qtbot.waitUntil(lambda: scroll(details).verticalScrollBar().value() == 0)
    button(details, "Back").click()
    assert desk.place == PANEL
    qtbot.waitUntil(lambda: scroll(details).verticalScrollBar().value() == 40)
    button(details, "Forward").click()
    assert desk.place == PERSON


def test_back_and_forward_are_offered_only_where_they_lead(show: Show) -> None:
    details, desk = show()
    desk.go(PANEL)
    assert not button(details, "Back").isEnabled()
    assert not button(details, "Forward").isEnabled()
    desk.go(PERSON)
    assert button(details, "Back").isEnabled()


def test_close_leaves(show: Show) -> None:
    details, desk = show()
    desk.go(PANEL)
    button(details, "Close the details").click()
    assert desk.place is None


def test_walk_by_keyboard_keeps_the_focus_in_the_pane(show: Show) -> None:
    details, desk = show()
    details.activateWindow()
    desk.go(PANEL)
    row(details, "Dennis Horak").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row(details, "Dennis Horak"), Qt.Key.Key_Space)
    assert desk.place == PERSON
    assert scroll(details).hasFocus()


def test_calendar_asks_for_this_session(show: Show, qtbot: QtBot) -> None:
    details, desk = show()
    desk.go(PANEL)
    calendar = next(b for b in details.findChildren(QPushButton) if b.text() == "Calendar")
    with qtbot.waitSignal(details.export_session) as asked:
        calendar.click()
    assert asked.args == ["session-3"]


def test_organization_asks_for_everybody_from_there(show: Show, qtbot: QtBot) -> None:
    details, desk = show()
    desk.go(Place("person", "sanam-vakil"))
    with qtbot.waitSignal(details.organization_asked) as asked:
        row(details, "Chatham House").click()
    assert asked.args == ["Chatham House"]


def test_change_of_the_program_is_shown_where_one_was(show: Show) -> None:
    details, desk = show()
    desk.go(PANEL)
    before = desk.program
    after = before.put(replace(before.sessions["session-3"], title="Another title"))
    desk.show_program(after, diff(before, after))
    assert "Another title" in words(details)


def test_record_that_is_gone_leaves_an_empty_pane(show: Show) -> None:
    details, desk = show()
    desk.go(PANEL)
    before = desk.program
    after = before.drop("session-3")
    desk.show_program(after, diff(before, after))
    assert words(details)[-1].startswith("Choose a session")


def test_hidden_pane_is_built_when_it_is_shown(show: Show) -> None:
    details, desk = show()
    details.hide()
    desk.go(PANEL)
    assert "A Review of Canada’s Middle East Engagement and Defense Strategy" not in words(details)
    details.show()
    assert "A Review of Canada’s Middle East Engagement and Defense Strategy" in words(details)


def test_article_pane_follows_the_reading(show: Show) -> None:
    details, desk = show()
    desk.go(Place("article", "article-1"))
    desk.reading_moved.emit("article-1", 1.0)
    assert words(details)[-1] == "Read to the end"


def test_article_pane_leaves_to_the_reader_what_stands_there(show: Show) -> None:
    details, desk = show()
    desk.go(Place("article", "article-1"))
    assert "Why Iran-Canada Dialogue is Necessary in Iraq?" in words(details)
    desk.show_view("articles")
    assert "Why Iran-Canada Dialogue is Necessary in Iraq?" not in words(details)
    assert "Related panel" in words(details)
