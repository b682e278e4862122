# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import Desk
from forumdesk.gui.panes.article_pane import ArticlePane
from forumdesk.gui.panes.session_pane import Asks
from forumdesk.gui.widgets.row import Row
from forumdesk.program import Program, Source
from samples import forum_program

Pane = Callable[..., ArticlePane]


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def pane(qtbot: QtBot, desk_for: Callable[[Program], Desk], asked: list[str]) -> Pane:
    def built(program: Program | None = None, *, open_beside: bool = True) -> ArticlePane:
        desk = desk_for(program or forum_program())
        if open_beside:
            desk.show_view("articles")
        asks = Asks(lambda _key: None, lambda _name: None, asked.append, lambda _url: None)
        made = ArticlePane(desk, desk.program.articles["article-1"], asks)
        qtbot.addWidget(made)
        return made

    return built


def words(pane: ArticlePane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.text()]


def rows(pane: ArticlePane) -> list[str]:
    return [row.accessibleName() for row in pane.findChildren(Row)]


def test_open_article_leads_to_panels_and_author(pane: Pane) -> None:
    made = pane()
    assert words(made)[:2] == ["Related panel", "Author"]
    assert rows(made)[0].startswith("A New Middle East Security Architecture in the Making, Wednesday 19 May")
    assert rows(made)[1] == "Wardah Malik, No affiliation given, Not in a session of this program"


def test_source_says_its_date_and_address(pane: Pane) -> None:
    program = forum_program()
    article = replace(
        program.articles["article-1"], published=date(2019, 8, 1), source_url="https://example.org/a", tags=("iraq",)
    )
    made = pane(program.put(article))
    assert "1 August 2019" in words(made)
    assert "Tags: iraq" in words(made)
    assert "example.org/a" in rows(made)


def test_missing_date_and_author_are_said(pane: Pane) -> None:
    program = forum_program()
    source = Source(id="s", name="forum.txt", format="page", received=datetime(2021, 11, 22, 23, 30), body="")
    made = pane(program.put(replace(program.articles["article-1"], author_ids=()), source))
    section = words(made).index("Source")
    assert words(made)[section + 1 :][:2] == ["Read from “forum.txt”, 23 November 2021", "No date given in the source"]
    assert "No author given in the source" in words(made)


def test_source_of_which_nothing_is_known_is_left_out(pane: Pane) -> None:
    assert words(pane()) == ["Related panel", "Author", "Reading position", "About 1 minute left"]


def test_bar_follows_the_reading(pane: Pane) -> None:
    program = forum_program()
    made = pane(program.put(replace(program.articles["article-1"], body="word " * 1610)))
    bar = made.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert words(made)[-1] == "About 7 minutes left"
    made.show_position(0.3)
    assert bar.value() == 300
    assert words(made)[-1] == "About 5 minutes left. Kept when you come back."


def test_article_elsewhere_can_be_read(pane: Pane, asked: list[str]) -> None:
    made = pane(open_beside=False)
    assert "Why Iran-Canada Dialogue is Necessary in Iraq?" in words(made)
    read = made.findChild(QPushButton)
    assert isinstance(read, QPushButton)
    read.click()
    assert asked == ["article-1"]
