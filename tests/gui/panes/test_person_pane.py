# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.person_pane import MOST_COMPANIONS, person_pane
from forumdesk.gui.panes.session_pane import Asks
from forumdesk.gui.widgets.rich import RichText
from forumdesk.gui.widgets.row import Row
from forumdesk.program import Appearance, Link, Person, Program, Role
from samples import forum_program

Pane = Callable[[Program, str], QWidget]


@pytest.fixture
def pane(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> Pane:
    def built(program: Program, person_id: str) -> QWidget:
        desk = desk_for(program)
        asks = Asks(lambda _key: None, lambda _name: None, lambda _key: None, lambda _url: None)
        made = person_pane(desk, program.people[person_id], asks)
        made.desk = desk  # type: ignore[attr-defined]
        qtbot.addWidget(made)
        return made

    return built


def words(pane: QWidget) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.text()]


def rows(pane: QWidget) -> list[str]:
    return [row.accessibleName() for row in pane.findChildren(Row)]


def test_person_has_honorific_and_affiliation(pane: Pane) -> None:
    made = pane(forum_program(), "sergio-marchi")
    assert words(made)[:2] == ["Hon. Sergio Marchi", "Canada’s Former Minister of International Trade"]


def test_pronouns_stand_beneath_the_name(pane: Pane) -> None:
    program = forum_program()
    person = replace(program.people["sanam-vakil"], pronouns="she/her")
    assert "she/her" in words(pane(program.put(person), "sanam-vakil"))


def test_missing_biography_is_said(pane: Pane) -> None:
    assert "The program has no biography." in words(pane(forum_program(), "sanam-vakil"))


def test_biography_is_shown(pane: Pane) -> None:
    program = forum_program()
    made = pane(program.put(replace(program.people["sanam-vakil"], biography="Writes *books*.")), "sanam-vakil")
    shown = made.findChild(RichText)
    assert isinstance(shown, RichText)
    assert shown.toPlainText() == "Writes books."


def test_speaks_at_says_both_clocks_and_the_role(pane: Pane) -> None:
    program = forum_program()
    appearance = program.appearances_of("dennis-horak")[0]
    said = rows(pane(program.put(replace(appearance, role=Role.MODERATOR)), "dennis-horak"))
    assert said[0] == (
        "A Review of Canada’s Middle East Engagement and Defense Strategy, Moderator, "
        "Wednesday 19 May, 15:00–16:15 in Toronto, 21:00–22:15 on your clock (Berlin)"
    )


def test_stage_is_shared_with_the_others_of_the_panel(pane: Pane) -> None:
    said = rows(pane(forum_program(), "dennis-horak"))
    assert [name for name in said[1:] if name.startswith(("Ferry", "Chris", "David"))] == said[1:]


def test_many_companions_are_counted(pane: Pane) -> None:
    people = [Person(id=f"p{n}", name=f"Person {n}") for n in range(20)]
    there = [Appearance(id=f"a{n}", session_id="session-9", person_id=f"p{n}", order=n) for n in range(20)]
    made = pane(forum_program().put(*people, *there), "p0")
    assert len([row for row in rows(made) if row.startswith("Person ")]) == MOST_COMPANIONS
    assert words(made)[-1] == f"and {19 - MOST_COMPANIONS} more"


def test_author_who_is_on_no_panel_is_said_to_be(pane: Pane) -> None:
    made = pane(forum_program(), "wardah-malik")
    assert "No affiliation given" in words(made)
    assert "Not in a session of this program." in words(made)
    assert rows(made)[0].startswith("Why Iran-Canada Dialogue is Necessary in Iraq?")


def test_link_shows_where_it_leads(pane: Pane) -> None:
    program = forum_program()
    person = replace(program.people["sanam-vakil"], links=(Link(title="Home", url="https://example.org/"),))
    assert "Home, example.org" in rows(pane(program.put(person), "sanam-vakil"))


def test_printed_line_with_more_in_it_is_kept(pane: Pane) -> None:
    program = forum_program()
    appearance = replace(program.appearances_of("sanam-vakil")[0], byline="Chatham House, visiting from London")
    said = words(pane(program.put(appearance), "sanam-vakil"))
    assert "As printed: Chatham House, visiting from London" in said


def test_session_row_leads_to_the_session(pane: Pane) -> None:
    made = pane(forum_program(), "dennis-horak")
    made.findChildren(Row)[0].click()
    assert made.desk.place == Place("session", "session-3")  # type: ignore[attr-defined]


def test_article_says_how_far_one_is_while_it_is_read(pane: Pane) -> None:
    made = pane(forum_program(), "wardah-malik")
    assert rows(made)[0].endswith("1 minute to read, unread")
    made.desk.reading_moved.emit("article-1", 0.42)  # type: ignore[attr-defined]
    assert rows(made)[0].endswith("1 minute to read, begun, 1 minute left")
    made.desk.reading_moved.emit("article-1", 1.0)  # type: ignore[attr-defined]
    assert rows(made)[0].endswith("1 minute to read")
