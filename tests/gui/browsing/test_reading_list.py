# SPDX-License-Identifier: MIT
"""What is unread, what is to be read later, whose articles are listed, and where one goes from the end of one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu
from pytestqt.qtbot import QtBot

from forumdesk.document import Document
from forumdesk.gui.browsing.article_sections import LATER, TODAY, UNREAD
from forumdesk.gui.browsing.articles import Articles
from forumdesk.gui.desk import Place
from forumdesk.gui.widgets.row import Row
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.program import Article, Program
from samples import forum_program


def program() -> Program:
    made = forum_program()
    speaker = made.billed("session-1")[0].person_id
    return made.put(
        Article(id="one", title="One", author_ids=(speaker,), session_ids=("session-1",), body="Some words."),
        Article(id="two", title="Two", author_ids=(speaker,), body="Other words."),
    )


@pytest.fixture
def workspace(window: ProgramWindow, tmp_path: Path) -> Workspace:
    path = tmp_path / "articles.forum"
    Document.create(path, program(), "Made for a test").close()
    assert window.filing.open_path(path)
    assert window.workspace is not None
    window.workspace.desk.show_view("articles")
    return window.workspace


def view(workspace: Workspace) -> Articles:
    found = workspace.views.of("articles")
    assert isinstance(found, Articles)
    return found


def listed(workspace: Workspace) -> list[str]:
    return [article.id for article in view(workspace).list.articles.items]


def buttons(workspace: Workspace) -> list[str]:
    return [button.text() for button in view(workspace).sections._buttons.values()]


def go_to(workspace: Workspace, article_id: str) -> None:
    view(workspace).list.setFocus()
    view(workspace).list.go_to(article_id)


def test_sections_say_how_many_they_hold(workspace: Workspace) -> None:
    assert buttons(workspace) == ["All  3", "Unread  3", "Read later  0", "Speakers of Wed 19 May  2"]


def test_l_puts_on_the_reading_list_and_takes_off(workspace: Workspace) -> None:
    go_to(workspace, "two")
    QTest.keyClick(view(workspace).list, Qt.Key.Key_L)
    view(workspace).sections.choose(LATER)
    assert listed(workspace) == ["two"]
    QTest.keyClick(view(workspace).list, Qt.Key.Key_L)
    assert listed(workspace) == []
    texts = [label.text() for label in view(workspace).findChildren(QLabel) if label.isVisible()]
    assert "Nothing on your reading list" in texts


def test_toast_takes_back_what_was_put_off(window: ProgramWindow, workspace: Workspace) -> None:
    go_to(workspace, "two")
    QTest.keyClick(view(workspace).list, Qt.Key.Key_L)
    assert window.statusBar().currentMessage() == "“Two” is on your reading list"
    window._toast.button.click()
    assert workspace.desk.reading.later == ()


def test_section_of_unread_articles_empties_as_one_reads(workspace: Workspace) -> None:
    view(workspace).sections.choose(UNREAD)
    assert set(listed(workspace)) == {"one", "two", "article-1"}
    workspace.desk.go(Place("article", "one"))
    view(workspace).leave()
    assert set(listed(workspace)) == {"two", "article-1"}


def test_sidebar_counts_the_unread(workspace: Workspace) -> None:
    button, count = workspace.sidebar._buttons["articles"], workspace.sidebar._counts["articles"]
    assert (count.text(), button.accessibleName()) == ("3 unread", "Articles, 3, 3 unread")
    workspace.desk.go(Place("article", "one"))
    assert count.text() == "2 unread"
    for key in ("two", "article-1"):
        workspace.desk.reading.mark(key, read=True)
    assert (count.text(), button.accessibleName()) == ("3", "Articles, 3")


def test_articles_of_the_days_speakers_follow_the_day(workspace: Workspace) -> None:
    view(workspace).sections.choose(TODAY)
    assert listed(workspace) == ["one", "two"]
    desk = workspace.desk
    desk.show_day(desk.program.dates[1])
    assert "Speakers of Thu 20 May  0" in buttons(workspace)
    assert listed(workspace) == []


def test_menu_of_an_article_marks_it(workspace: Workspace) -> None:
    rows = view(workspace).list
    place = rows.visualRect(rows.articles.index(0)).center()
    key = rows.articles.items[0].id
    for words in ("Mark as &read", "Mark as &unread"):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, rows.viewport().mapToGlobal(place))
        QApplication.sendEvent(rows.viewport(), event)
        menu = rows.findChild(QMenu)
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()
        QApplication.processEvents()
    assert workspace.desk.reading.is_unread(key)


def test_one_walks_from_panel_to_speaker_to_article_and_on(workspace: Workspace, qtbot: QtBot) -> None:
    desk = workspace.desk
    speaker = desk.program.people[desk.program.billed("session-1")[0].person_id]

    def follow(within: object, words: str, kind: str) -> None:
        rows = [row for row in within.findChildren(Row) if words in row.accessibleName() and row.isVisible()]  # type: ignore[attr-defined]
        QTest.mouseClick(rows[0], Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: desk.place is not None and desk.place.kind == kind)

    desk.show_view("timeline")
    desk.go(Place("session", "session-1"))
    qtbot.waitUntil(lambda: bool(workspace.details.findChildren(Row)))
    follow(workspace.details, speaker.name, "person")
    follow(workspace.details, "One, ", "article")
    reader = view(workspace).reader
    qtbot.waitUntil(reader.isVisible)
    follow(reader, desk.program.sessions["session-1"].title, "session")
    workspace.go_back()
    follow(reader, "Two, ", "article")
    assert reader.article_id == "two"


def test_end_of_an_article_names_what_waits(workspace: Workspace) -> None:
    desk = workspace.desk
    desk.reading.put_later(desk.program.articles["article-1"], on=True)
    desk.go(Place("article", "two"))
    said = [label.text() for label in view(workspace).reader.findChildren(QLabel)]
    assert "Next on your reading list" in said
    assert any(words.startswith("Another article by ") for words in said)


def test_end_of_the_text_is_where_it_is_read_although_more_follows(workspace: Workspace, qtbot: QtBot) -> None:
    desk = workspace.desk
    body = "A sentence of an article. " * 600
    desk.show_program(
        desk.program.put(Article(id="one", title="One", author_ids=desk.program.articles["one"].author_ids, body=body))
    )
    desk.go(Place("article", "one"))
    reader = view(workspace).reader
    bar = reader.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and reader._last() > 0)
    assert reader._last() < bar.maximum()
    bar.setValue(reader._last())
    assert reader.fraction == 1.0


def test_article_is_printed_with_author_and_text(
    window: ProgramWindow, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "one.pdf"), ""))
    workspace.desk.go(Place("article", "one"))
    QTest.keyClick(view(workspace).reader.page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    document = pypdfium2.PdfDocument((tmp_path / "one.pdf").read_bytes())
    page = document[0].get_textpage().get_text_range()
    document.close()
    program = workspace.desk.program
    author = program.people[program.articles["one"].author_ids[0]].name
    assert all(words in page for words in ("One", "Some words.", author, program.conference.title, "Page 1 of 1"))
    assert window._actions["print_article"].isEnabled()


def test_speakers_are_todays_while_the_forum_is_on(workspace: Workspace) -> None:
    workspace.desk.present.pretend(datetime(2021, 5, 20, 11, 0))
    view(workspace).sections.refresh()
    assert "Today’s speakers  0" in buttons(workspace)
