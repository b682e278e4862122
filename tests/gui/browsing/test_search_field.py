# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import samples
from forumdesk.changes import diff
from forumdesk.gui.browsing.search_field import SearchField
from forumdesk.gui.browsing.search_rows import Found, rows, spoken
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.widgets.style import Theme
from forumdesk.personal import Personal
from forumdesk.program import Program
from forumdesk.search import Index, understand


class Bar:
    """The field in a window, with what it leads to."""

    def __init__(self, qtbot: QtBot, theme: Theme, personal: Personal, program: Program) -> None:
        self.bot = qtbot
        self.desk = Desk(theme, personal, program, "Europe/Berlin")
        self.field = SearchField(self.desk)
        self.other = QPushButton("Export")
        self.window = QMainWindow()
        middle = QWidget()
        box = QVBoxLayout(middle)
        box.addWidget(self.field)
        box.addWidget(self.other)
        box.addStretch(1)
        self.window.setCentralWidget(middle)
        self.window.resize(1000, 640)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.focus_field()

    def type(self, words: str) -> Bar:
        QTest.keyClicks(self.field.field, words)
        self.bot.waitUntil(lambda: not self.preparing)
        return self

    @property
    def preparing(self) -> bool:
        return any("Getting ready" in row.title for row in self.field.results)

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.field.results]

    @property
    def chosen(self) -> str:
        assert self.field.popup is not None
        chosen: Found | None = self.field.popup.list.selected
        return chosen.title if chosen is not None else ""

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.field.field, key)

    def click(self, title: str) -> None:
        assert self.field.popup is not None
        view = self.field.popup.list
        at = self.titles.index(title)
        view.scrollTo(view.rows.index(at))
        place = view.visualRect(view.rows.index(at)).topLeft() + QPoint(60, 12)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def personal(tmp_path: Path) -> Iterator[Personal]:
    opened = Personal.open(tmp_path / "personal.db")
    yield opened
    opened.close()


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, personal: Personal) -> Bar:
    return Bar(qtbot, theme, personal, samples.forum_program())


def person(program: Program, name: str) -> str:
    return next(found.id for found in program.people.values() if found.name == name)


def test_person_and_their_panel_are_found_as_one_types(bar: Bar) -> None:
    bar.type("vaki")
    assert bar.titles == ["People", "Sanam Vakil", "Sessions", "A New Middle East Security Architecture in the Making"]


def test_accents_and_case_do_not_matter(bar: Bar) -> None:
    assert "Sanam Vakil" in bar.type("VÁKIL").titles


def test_words_that_were_found_are_marked(bar: Bar) -> None:
    bar.type("diplomacy trade")
    row = bar.field.results[1]
    assert [row.title[start:end] for start, end in row.title_ranges] == ["Trade", "Diplomacy"]


def test_rows_say_when_or_who(bar: Bar) -> None:
    bar.type("vakil")
    assert [row.about for row in bar.field.results] == [
        "1",
        "Deputy Director of MENA Programme, Chatham House",
        "1",
        "Wed 19 May, 10:30–11:45",
    ]


def test_keyboard_stays_in_the_field_while_walking(bar: Bar) -> None:
    bar.type("vakil")
    assert bar.chosen == "Sanam Vakil"
    bar.key(Qt.Key.Key_Down)
    assert bar.chosen == "A New Middle East Security Architecture in the Making"
    bar.key(Qt.Key.Key_Down)
    assert bar.chosen == "A New Middle East Security Architecture in the Making"
    bar.key(Qt.Key.Key_Up)
    assert bar.chosen == "Sanam Vakil"
    assert bar.field.field.hasFocus()
    assert bar.field.field.accessibleDescription().startswith("2 results. Sanam Vakil, Deputy Director")


def test_enter_leads_to_the_person(bar: Bar) -> None:
    bar.type("vakil")
    bar.key(Qt.Key.Key_Return)
    assert bar.desk.place == Place("person", person(bar.desk.program, "Sanam Vakil"))
    assert bar.field.results == ()


def test_enter_leads_to_the_session_on_its_day(bar: Bar) -> None:
    bar.type("arms race")
    bar.key(Qt.Key.Key_Return)
    place = bar.desk.place
    assert place is not None
    assert bar.desk.program.sessions[place.id].title == "Arms Race and Terrorism in the Middle East"
    assert bar.desk.day == date(2021, 5, 20)


def test_article_is_found_by_its_text_and_opened_by_a_click(bar: Bar) -> None:
    article = next(iter(bar.desk.program.articles.values()))
    bar.type(article.title)
    bar.click(article.title)
    assert bar.desk.place == Place("article", article.id)


def test_heading_leads_nowhere(bar: Bar) -> None:
    bar.type("vakil").click("People")
    assert bar.desk.place is None
    assert bar.titles[0] == "People"


def test_escape_clears_and_closes(bar: Bar) -> None:
    bar.type("vakil")
    bar.key(Qt.Key.Key_Escape)
    assert (bar.field.field.text(), bar.field.results) == ("", ())


def test_nothing_found_is_said_in_words(bar: Bar) -> None:
    bar.type("zeppelin")
    assert bar.titles == ["Nothing found for “zeppelin”."]
    assert bar.field.field.accessibleDescription() == "Nothing found for “zeppelin”."
    bar.key(Qt.Key.Key_Return)
    assert bar.desk.place is None


def test_blanks_find_nothing_and_say_nothing(bar: Bar) -> None:
    QTest.keyClicks(bar.field.field, "   ")
    assert bar.field.results == ()


def test_list_closes_with_the_focus_and_opens_again_with_it(bar: Bar) -> None:
    bar.type("vakil")
    bar.other.setFocus()
    assert bar.field.results == ()
    bar.field.focus_field()
    assert bar.field.field.selectedText() == "vakil"
    assert "Sanam Vakil" in bar.titles


def test_index_is_built_after_the_first_showing_only(qtbot: QtBot, theme: Theme, personal: Personal) -> None:
    desk = Desk(theme, personal, samples.forum_program(), "Europe/Berlin")
    field = SearchField(desk)
    qtbot.addWidget(field)
    qtbot.wait(300)
    assert field._finder.index is None
    field.show()
    qtbot.waitUntil(lambda: field._finder.index is not None)


def test_what_is_typed_before_the_index_stands_is_answered_when_it_does(bar: Bar) -> None:
    QTest.keyClicks(bar.field.field, "vakil")
    assert bar.titles == ["Getting ready to search…"]
    bar.bot.waitUntil(lambda: "Sanam Vakil" in bar.titles)


def test_changed_program_is_found_as_it_is_now(bar: Bar) -> None:
    bar.type("vakil")
    before = bar.desk.program
    someone = before.people[person(before, "Sanam Vakil")]
    after = before.put(replace(someone, name="Sanam Vakilova"))
    bar.desk.show_program(after, diff(before, after))
    assert bar.titles[:2] == ["People", "Sanam Vakilova"]


def test_another_program_is_searched_instead(bar: Bar) -> None:
    bar.type("vakil")
    bar.desk.show_program(samples.clashing_program())
    bar.bot.waitUntil(lambda: bar.titles == ["Nothing found for “vakil”."])
    QTest.keyClick(bar.field.field, Qt.Key.Key_Escape)
    assert "Ada Okafor" in bar.type("okafor").titles


def test_program_that_changes_while_the_index_is_built_is_found_as_it_is_now(bar: Bar) -> None:
    QTest.keyClicks(bar.field.field, "okafor")
    bar.desk.show_program(samples.clashing_program())
    bar.bot.waitUntil(lambda: "Ada Okafor" in bar.titles)


def test_list_lies_inside_the_window_under_the_field(bar: Bar) -> None:
    bar.type("middle")
    popup = bar.field.popup
    assert popup is not None
    assert bar.window.rect().contains(popup.geometry())
    assert popup.y() > bar.field.mapTo(bar.window, QPoint(0, bar.field.height())).y()
    bar.window.resize(700, 400)
    bar.bot.wait(20)
    assert bar.window.rect().contains(popup.geometry())


def test_mouse_clears_the_field(bar: Bar) -> None:
    bar.type("vakil")
    bar.field._clear.trigger()
    assert bar.field.field.text() == ""
    assert not bar.field._clear.isVisible()


def test_long_groups_are_cut_and_say_so() -> None:
    program = samples.big_program(sessions=60, rooms=5)
    index = Index(program)
    found = rows(program, index.answer(understand(program, "part", None)))
    assert len([row for row in found if row.kind == "session"]) == 8
    assert found[-1].title == "52 more; another word narrows them down"
    assert found[1].about.endswith(program.rooms[program.sessions[found[1].key].room_id].name)
    index.close()


def test_row_is_spoken_with_all_it_says() -> None:
    row = Found(kind="person", key="p", title="Ada Okafor", about="Open Maps", found="maps")
    assert spoken(row) == "Ada Okafor, Open Maps, maps"
