# SPDX-License-Identifier: MIT
"""Problems where they are: marked on the timeline, spoken with the card, said in the details."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from samples import clashing_program, forum_program


@pytest.fixture
def workspace(window: ProgramWindow, tmp_path: Path) -> Workspace:
    path = tmp_path / "clashing.forum"
    Document.create(path, clashing_program(), "Made for a test").close()
    window.filing.open_path(path)
    assert window.workspace is not None
    window.workspace.desk.findings.ask()
    return window.workspace


def _border(workspace: Workspace, key: str) -> QColor:
    """Return the colour in the middle of the top border of a card."""
    canvas = workspace.timeline._canvas
    box = canvas.visualRect(canvas._sessions.index_of(key))
    picture = canvas.viewport().grab().toImage()
    return picture.pixelColor(box.center().x(), box.top())


def _near(one: QColor, other: QColor) -> bool:
    apart = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return all(abs(by) < 40 for by in apart)


def test_whoever_browses_sees_errors_marked_and_whoever_edits_warnings_too(workspace: Workspace) -> None:
    findings = workspace.desk.findings
    assert findings.marks() == {"rival": "Clashes", "keynote": "Clashes"}
    workspace.desk.set_editing(True)
    assert findings.marks()["cancelled"] == "Cancelled, and still has a room"
    assert findings.marks()["roomless"] == "2 problems"


def test_a_card_with_a_problem_has_the_border_of_a_warning_until_it_is_mended(
    workspace: Workspace, qtbot: QtBot
) -> None:
    desk = workspace.desk
    warning = desk.theme.color("warn_line")
    assert _near(_border(workspace, "keynote"), warning)
    assert not _near(_border(workspace, "persian"), warning)
    desk.set_editing(True)
    desk.edit("Move it", edits.move_session, "rival", "hall-b", desk.program.sessions["rival"].start)
    qtbot.waitUntil(lambda: "keynote" not in desk.findings.marks())
    assert not _near(_border(workspace, "keynote"), warning)


def test_a_screen_reader_hears_the_problem_with_the_card(workspace: Workspace) -> None:
    canvas = workspace.timeline._canvas
    index = canvas._sessions.index_of("keynote")
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("“Maps that hold” and “The rival keynote” are both in Hall A on Tue 3 Sep, 09:30–10:00.")


def _said(desk: Desk, workspace: Workspace) -> list[str]:
    assert desk.place is not None
    return [label.text() for label in workspace.details.findChildren(QLabel) if label.isVisible()]


def test_the_details_say_the_problems_of_what_they_show(workspace: Workspace, qtbot: QtBot) -> None:
    desk = workspace.desk
    desk.go(Place("session", "keynote"))
    sentence = "“Maps that hold” and “The rival keynote” are both in Hall A on Tue 3 Sep, 09:30–10:00."
    assert sentence in _said(desk, workspace)
    desk.set_editing(True)
    desk.edit("Move it", edits.move_session, "rival", "hall-b", desk.program.sessions["rival"].start)
    desk.set_editing(False)
    desk.findings.ask()
    qtbot.waitUntil(lambda: sentence not in _said(desk, workspace))


def test_on_one_stage_a_card_grows_with_what_is_said_of_it(window: ProgramWindow, tmp_path: Path) -> None:
    path = tmp_path / "forum.forum"
    Document.create(path, forum_program(), "Made for a test").close()
    window.filing.open_path(path)
    assert window.workspace is not None
    workspace = window.workspace
    workspace.desk.findings.ask()
    workspace.desk.set_editing(True)
    assert set(workspace.desk.findings.marks().values()) == {"Panel without moderator"}
    canvas = workspace.timeline._canvas
    face = canvas._picture.cards._wide(
        workspace.desk.program.sessions["session-1"], 600, 2, workspace.desk.findings.marks()["session-1"]
    )
    assert face.sign is not None
    assert face.pieces[1].shaped.text() == "Panel without moderator"
