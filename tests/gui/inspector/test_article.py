# SPDX-License-Identifier: MIT
"""The form of an article, and the ways to a new one."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from forumdesk.gui.browsing.articles import Articles
from forumdesk.gui.inspector.article import Authors, Related
from forumdesk.gui.inspector.markdown import MarkdownBox
from forumdesk.gui.widgets.rich import RichText
from forumdesk.program import Article
from inspecting import KEY, Editing

OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def written(editing: Editing) -> Editing:
    editing.go("article", "article-1")
    return editing


def article(editing: Editing) -> Article:
    return editing.program.articles["article-1"]


def test_texts_are_typed_and_the_reading_view_follows(written: Editing) -> None:
    written.fill("Title", "Another title", leave=False)
    assert article(written).title == "Another title"
    written.fill("Text", "A **bold** word.")
    assert article(written).body == "A **bold** word."
    view = written.window.findChild(Articles)
    assert isinstance(view, Articles)
    assert view.reader.article_id == "article-1"
    QApplication.processEvents()
    assert "bold" in _read(view)


def _read(view: Articles) -> str:
    return " ".join(text.toPlainText() for text in view.reader.findChildren(RichText) if text.isVisible())


def test_date_is_understood_and_can_be_taken_away(written: Editing) -> None:
    written.fill("Published", "3 May 2021")
    assert article(written).published == date(2021, 5, 3)
    assert written.shown("Published") == "3 May 2021"
    written.fill("Published", "")
    assert article(written).published is None
    written.fill("Published", "soon")
    assert written.problem("Published").startswith("Write a date")


def test_rich_text_is_pasted_as_markdown(written: Editing) -> None:
    box = written.field("Text")
    assert isinstance(box, MarkdownBox)
    box.setFocus()
    box.selectAll()
    data = QMimeData()
    data.setHtml("<h3>Head</h3><p>A <b>bold</b> <a href='https://example.org/'>link</a><script>x()</script></p>")
    box.insertFromMimeData(data)
    assert article(written).body == "### Head\n\nA **bold** [link](https://example.org/)"


@OFFSCREEN
def test_authors_are_named_and_taken_out(written: Editing) -> None:
    field = written.line("Add an author by name")
    for name in ("Sanam Vakil", "Jane Roe"):
        field.setFocus()
        QTest.keyClicks(field, name)
        QTest.keyClick(field, KEY.Key_Return)
    people = written.program.people
    assert [people[key].name for key in article(written).author_ids][-2:] == ["Sanam Vakil", "Jane Roe"]
    (authors,) = written.form.findChildren(Authors)
    authors.rows[-1].name.setFocus()
    QTest.keyClick(authors.rows[-1].name, KEY.Key_Delete)
    assert [people[key].name for key in article(written).author_ids][-1] == "Sanam Vakil"


@OFFSCREEN
def test_related_session_is_found_by_a_part_of_its_title(written: Editing) -> None:
    before = article(written).session_ids
    written.fill("Add a session by its title", "engagement and defense")
    assert article(written).session_ids == (*before, "session-3")
    written.fill("Add a session by its title", "the middle east")
    assert written.problem("Add a session by its title").startswith("Several sessions")
    (related,) = written.form.findChildren(Related)
    related.drop_row(related.rows[-1])
    assert article(written).session_ids == before


def test_new_article_begins_with_its_title(editing: Editing) -> None:
    editing.window._actions["new_article"].trigger()
    QApplication.processEvents()
    QApplication.processEvents()
    field = editing.field("Title")
    assert field.hasFocus()
    QTest.keyClicks(field, "Notes from the forum")
    assert "Notes from the forum" in {each.title for each in editing.program.articles.values()}


def test_article_is_deleted(written: Editing) -> None:
    written.click("Delete this article")
    assert "article-1" not in written.program.articles
