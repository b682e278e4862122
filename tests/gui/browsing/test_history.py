# SPDX-License-Identifier: MIT
"""The History view: steps by days, what each changed, the program as it was, and back to it."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.browsing.history import History
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.store.journal import Step, StepKind


@pytest.fixture
def workspace(window: ProgramWindow, program_file: Path) -> Workspace:
    with Document.open(program_file) as document:
        for title in ("One", "Two", "Three"):
            document.edit(f"Rename to {title}", edits.rename_conference, title)
    window.filing.open_path(program_file)
    assert window.workspace is not None
    window.workspace.desk.show_view("history")
    return window.workspace


@pytest.fixture
def history(workspace: Workspace) -> History:
    return cast("History", workspace._view("history"))


def listed(history: History) -> list[str]:
    values = (history.list.rows.value(row) for row in range(history.list.rows.rowCount()))
    return [value.what for value in values if value.number]


def verb(workspace: Workspace, words: str) -> QPushButton:
    found = workspace.banner.findChildren(QPushButton)
    return next(each for each in found if each.text() == words and each.isVisible())


def test_steps_are_listed_by_day_the_newest_first(history: History) -> None:
    assert listed(history) == ["Rename to Three", "Rename to Two", "Rename to One", "Created: Made for a test"]
    assert history.list.rows.value(0).number == 0
    assert history.list.selected.what == "Rename to Three"
    assert history._count.text() == "4 steps, kept in the program file"


def test_a_step_tells_the_old_and_the_new_value(history: History) -> None:
    assert "title: Two → Three" in history.told.toPlainText()
    history.list.setFocus()
    for _step in range(3):
        QTest.keyClick(history.list, Qt.Key.Key_Down)
    assert history.told.toPlainText() == "The program as it began."


def test_a_click_shows_the_step_that_it_is_on(history: History) -> None:
    view = history.list
    for words in ("Rename to Two", "Rename to One"):
        row = next(row for row in range(view.rows.rowCount()) if getattr(view.rows.value(row), "what", "") == words)
        place = view.visualRect(view.rows.index(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert history._title.text() == words


def test_the_filter_leaves_the_steps_that_have_the_words(history: History) -> None:
    QTest.keyClicks(history.filter, "TWO")
    assert listed(history) == ["Rename to Two"]
    assert "title: One → Two" in history.told.toPlainText()
    QTest.keyClicks(history.filter, "x")
    assert (listed(history), history._title.text()) == ([], "No step has these words.")
    assert not history.look.isEnabled()
    assert not history.restore.isEnabled()


def test_enter_shows_the_program_as_it_was_and_a_button_leads_back(
    window: ProgramWindow, workspace: Workspace, history: History
) -> None:
    history.list.setFocus()
    QTest.keyClick(history.list, Qt.Key.Key_Down)
    QTest.keyClick(history.list, Qt.Key.Key_Return)
    assert (workspace.desk.program.conference.title, workspace.desk.editable) == ("Two", False)
    assert "before “Rename to Three”" in workspace.banner.words
    assert not window._actions["undo"].isEnabled()
    assert not window._actions["export"].isEnabled()
    assert history.look.text() == "Back to today"
    QTest.mouseClick(verb(workspace, "Back to today"), Qt.MouseButton.LeftButton)
    assert (workspace.desk.program.conference.title, workspace.desk.editable) == ("Three", True)
    assert (workspace.banner.words, window._actions["undo"].isEnabled()) == ("", True)


def test_the_state_after_a_step_is_told_from_that_after_it_was_undone(
    window: ProgramWindow, workspace: Workspace
) -> None:
    window.undo()
    workspace.past.look(4)
    assert "before “Undone: Rename to Three”" in workspace.banner.words


def test_an_earlier_state_is_restored_as_one_step(window: ProgramWindow, workspace: Workspace) -> None:
    workspace.past.look(2)
    QTest.mouseClick(verb(workspace, "Restore this"), Qt.MouseButton.LeftButton)
    document = window.document
    assert document is not None
    assert document.program.conference.title == workspace.desk.program.conference.title == "One"
    assert document.undo_label is not None
    assert document.undo_label.startswith("Restore the state of ")
    assert workspace.past.earlier is None
    window.undo()
    assert document.program.conference.title == "Three"


def test_the_newest_step_is_what_is_there_already(history: History) -> None:
    assert not history.look.isEnabled()
    assert not history.restore.isEnabled()


def test_an_edit_ends_looking_back(window: ProgramWindow, workspace: Workspace) -> None:
    workspace.past.look(2)
    assert window.document is not None
    window.document.edit("Rename to Four", edits.rename_conference, "Four")
    assert workspace.past.earlier is None
    assert workspace.desk.program.conference.title == "Four"
    assert workspace.banner.words == ""


def test_a_file_that_can_only_be_read_is_looked_at_and_not_restored(window: ProgramWindow, program_file: Path) -> None:
    with Document.open(program_file) as document:
        document.edit("Rename", edits.rename_conference, "One")
    window.show_document(Document.open(program_file, read_only=True))
    workspace = window.workspace
    assert workspace is not None
    workspace.desk.show_view("history")
    history = cast("History", workspace._view("history"))
    history.list.select(history.list.row_of(1))
    history._tell()
    assert history.look.isEnabled()
    assert not history.restore.isEnabled()
    workspace.past.look(1)
    assert [each[0] for each in workspace.past.actions()] == ["Back to today"]
    workspace.past.leave()
    assert workspace.banner.words == "It was opened for reading only."


def test_a_history_of_thousands_opens_and_filters_at_once(
    window: ProgramWindow, program_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.filing.open_path(program_file)
    assert window.document is not None
    assert window.workspace is not None
    first = window.document.history()[0]
    many = (first, *(_step(first, number) for number in range(2, 5001)))
    monkeypatch.setattr(Document, "history", lambda _self: many)
    monkeypatch.setattr(Document, "changes_of", lambda _self, _number: ())
    began = time.perf_counter()
    window.workspace.desk.show_view("history")
    history = cast("History", window.workspace._view("history"))
    window.grab()
    opened = time.perf_counter()
    history.filter.setText("step 49")
    window.grab()
    filtered = time.perf_counter()
    assert len(listed(history)) == 111
    assert opened - began < 2
    assert filtered - opened < 1


def _step(first: Step, number: int) -> Step:
    moment = first.at + timedelta(minutes=9 * number)
    return replace(first, number=number, kind=StepKind.EDIT, label=f"Step {number}", at=moment)
