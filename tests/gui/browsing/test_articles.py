# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from forumdesk.changes import diff
from forumdesk.gui.browsing.articles import Articles
from forumdesk.gui.desk import Desk, Place
from forumdesk.program import Article, Program
from samples import forum_program

Show = Callable[..., tuple[Articles, Desk]]
SECOND = Article(id="second", title="The sea between", published=date(2021, 4, 2), body="Some words. " * 400)


@pytest.fixture
def show(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> Show:
    def shown(program: Program | None = None) -> tuple[Articles, Desk]:
        desk = desk_for(program or forum_program())
        view = Articles(desk)
        qtbot.addWidget(view)
        view.resize(736, 600)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        return view, desk

    return shown


def spoken(view: Articles) -> list[str]:
    model = view.list.articles
    return [str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def test_single_article_opens_by_itself(show: Show) -> None:
    view, desk = show()
    assert view.reader.isVisible()
    assert view.reader.article_id == "article-1"
    assert desk.place == Place("article", "article-1")
    assert not view.reader._bar.back.isVisible()


def test_several_articles_are_listed_with_what_is_known_of_them(show: Show) -> None:
    view, _desk = show(forum_program().put(SECOND))
    assert view.list.isVisible()
    assert spoken(view) == [
        "The sea between, No author given · 2 April 2021 · 3 minutes to read · unread",
        (
            "Why Iran-Canada Dialogue is Necessary in Iraq?, Wardah Malik · No date given in the source"
            " · 1 minute to read · unread"
        ),
    ]


def test_model_is_sound(show: Show) -> None:
    view, _desk = show(forum_program().put(SECOND))
    QAbstractItemModelTester(view.list.articles, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_article_is_opened_from_the_list_and_left_again(show: Show) -> None:
    view, desk = show(forum_program().put(SECOND))
    view.list.setFocus()
    view.list.setCurrentIndex(view.list.articles.index(0))
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert view.reader.isVisible()
    assert desk.place == Place("article", "second")
    view.reader._bar.back.click()
    assert view.list.isVisible()


def test_read_article_is_no_longer_marked(show: Show) -> None:
    view, desk = show(forum_program().put(SECOND))
    desk.personal.mark_read("second")
    assert not spoken(view)[0].endswith("unread")


def test_article_that_is_gone_leads_back_to_the_list(show: Show) -> None:
    third = Article(id="third", title="Third")
    view, desk = show(forum_program().put(SECOND, third))
    view.open_article("second")
    before = desk.program
    after = before.drop("second")
    desk.show_program(after, diff(before, after))
    assert view.list.isVisible()


def test_unknown_article_changes_nothing(show: Show) -> None:
    view, _desk = show(forum_program().put(SECOND))
    view.open_article("nowhere")
    assert view.list.isVisible()


def test_program_without_articles_says_what_belongs_here(show: Show) -> None:
    view, _desk = show(Program(forum_program().conference))
    said = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert said[0] == "Articles that belong to the program will be listed here."


def test_begun_article_says_what_is_left(show: Show) -> None:
    view, desk = show(forum_program().put(SECOND))
    desk.personal.set_reading_position("second", 0.42)
    assert spoken(view)[0].endswith("3 minutes to read · begun, 2 minutes left")


def test_opened_article_is_no_longer_unread(show: Show) -> None:
    view, _desk = show(forum_program().put(SECOND))
    view.open_article("second")
    view.show_list()
    assert spoken(view)[0].endswith("begun, 3 minutes left")
    assert spoken(view)[1].endswith("unread")


def test_focus_goes_to_what_is_read(show: Show) -> None:
    view, _desk = show(forum_program().put(SECOND))
    view.setFocus()
    assert view.list.hasFocus()
    view.open_article("second")
    view.reader._bar.smaller.setFocus()
    view.setFocus()
    assert view.reader.page.hasFocus()
    at = view.reader.page.verticalScrollBar().value()
    QTest.keyClick(view.reader.page, Qt.Key.Key_Down)
    assert view.reader.page.verticalScrollBar().value() > at
