# SPDX-License-Identifier: MIT
"""The file of a window, in use elsewhere, changed by others, gone, or without room: what is said, and the ways out."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.files.joining import JoinDialog
from forumdesk.gui.widgets import banner, messages
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.store import lock, who, write
from forumdesk.store.errors import NoSpaceError
from samples import forum_program

FIRST, SECOND, *_REST = forum_program().sessions_in_order


@pytest.fixture(autouse=True)
def losing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let windows close at the end of a test that fails, instead of asking nobody."""
    monkeypatch.setattr(messages, "ask_to_lose", lambda *_args: True)


@pytest.fixture
def workspace(window: ProgramWindow, program_file: Path) -> Workspace:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    return window.workspace


def press(workspace: Workspace, words: str) -> None:
    found = workspace.banner.findChildren(QPushButton)
    button = next(each for each in found if each.text() == words and each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def title(window: ProgramWindow) -> str:
    """Return the title on screen."""
    assert window.workspace is not None
    return window.workspace.desk.program.conference.title


@pytest.fixture
def elsewhere(program_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what renames the program on another computer, which sees no locks of this one, and syncs it here."""

    def rename(to: str) -> None:
        home, copy = os.environ["FORUMDESK_HOME"], tmp_path / "synced.forum"
        shutil.copyfile(program_file, copy)
        monkeypatch.setenv("FORUMDESK_HOME", str(tmp_path / "another computer"))
        with Document.open(copy) as document:
            document.edit(f"Rename to {to}", edits.rename_conference, to)
        monkeypatch.setenv("FORUMDESK_HOME", home)
        copy.replace(program_file)

    return rename


def test_a_file_in_use_names_who_uses_it_and_is_edited_once_it_is_free(
    window: ProgramWindow, program_file: Path
) -> None:
    holder = lock.acquire(program_file)
    window.filing.open_path(program_file)
    workspace = window.workspace
    assert workspace is not None
    assert f"({who.user()} on {who.host()}, process " in workspace.banner.words
    press(workspace, "Try again")
    assert window.workspace is not None
    assert window.workspace.banner.words != ""
    holder.release()
    press(window.workspace, "Try again")
    assert (window.workspace.banner.words, window.workspace.desk.editable) == ("", True)


def test_a_file_that_has_become_free_can_be_edited_when_one_comes_back(
    window: ProgramWindow, program_file: Path
) -> None:
    holder = lock.acquire(program_file)
    window.filing.open_path(program_file)
    window.outside.look()
    first = window.document
    holder.release()
    window.outside.look()
    assert [each.in_use for each in (first, window.document) if each is not None] == [True, False]
    assert "can be edited here now" in window.statusBar().currentMessage()


@pytest.mark.qt_log_ignore("does not support raise")
def test_opening_a_file_a_second_time_leads_to_its_window(
    window: ProgramWindow, workspace: Workspace, program_file: Path
) -> None:
    assert window.filing.open_path(program_file)
    assert len(window.desktop.windows) == 1
    assert window.workspace is workspace


def test_what_another_program_did_is_shown_when_one_comes_back(
    window: ProgramWindow, workspace: Workspace, elsewhere: Callable[[str], None]
) -> None:
    workspace.desk.show_view("speakers")
    workspace.desk.set_editing(True)
    elsewhere("Theirs")
    window.outside.look()
    assert title(window) == "Theirs"
    assert window.workspace is not None
    assert (window.workspace.desk.view, window.workspace.desk.editing) == ("speakers", True)
    assert "was changed by another program" in window.statusBar().currentMessage()
    assert window.workspace.desk.edit("Rename", edits.rename_conference, "Mine")


def test_a_newer_file_that_is_copied_over_it_in_two_pieces_is_shown_once_it_is_whole(
    window: ProgramWindow, program_file: Path, elsewhere: Callable[[str], None]
) -> None:
    window.filing.open_path(program_file)
    elsewhere("Forum 2022")
    whole = program_file.read_bytes()
    for piece in (whole[: len(whole) // 2], whole):
        with program_file.open("r+b") as file:
            file.write(piece)
            file.truncate(len(piece))
        window.outside.look()
    assert window.workspace is not None
    assert (title(window), window.workspace.banner.words) == ("Forum 2022", "")


def test_nothing_is_opened_again_under_a_sheet(
    window: ProgramWindow, workspace: Workspace, elsewhere: Callable[[str], None]
) -> None:
    sheet = QDialog(window)
    sheet.open()
    elsewhere("Theirs")
    window.outside.look()
    assert window.workspace is workspace
    sheet.reject()
    window.outside.look()
    assert title(window) == "Theirs"


def both_changed(window: ProgramWindow, program_file: Path, elsewhere: Callable[[str], None], tmp_path: Path) -> None:
    """Edit the program here, and put in its place a copy from before that was edited elsewhere."""
    before = tmp_path / "before.forum"
    shutil.copyfile(program_file, before)
    assert window.workspace is not None
    window.workspace.desk.set_editing(True)
    assert window.workspace.desk.edit("Label", edits.set_session, FIRST.id, label="Mine")
    shutil.copyfile(before, program_file)
    elsewhere("Theirs")


@pytest.mark.usefixtures("workspace")
def test_where_both_went_on_they_are_merged(
    window: ProgramWindow,
    program_file: Path,
    elsewhere: Callable[[str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    both_changed(window, program_file, elsewhere, tmp_path)
    told: list[str] = []

    def agree(dialog: JoinDialog) -> int:
        told.append(dialog.told.toPlainText())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(JoinDialog, "exec", agree)
    window.outside.look()
    assert "In the file: title: " in told[0]
    assert "Here: label: " in told[0]
    document = window.document
    assert document is not None
    assert (document.program.conference.title, document.program.sessions[FIRST.id].label) == ("Theirs", "Mine")
    assert [step.label for step in document.history()][-2:] == [
        "Rename to Theirs",
        "Merge what was done here into forum.forum",
    ]
    with Document.open(program_file, read_only=True) as seen:
        assert seen.program == document.program
    window.undo()
    assert document.program.sessions[FIRST.id].label != "Mine"


@pytest.mark.usefixtures("workspace")
def test_what_is_not_merged_stays_on_screen_and_can_be_saved(
    window: ProgramWindow,
    program_file: Path,
    elsewhere: Callable[[str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    both_changed(window, program_file, elsewhere, tmp_path)
    asked: list[JoinDialog] = []

    def decline(dialog: JoinDialog) -> int:
        asked.append(dialog)
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(JoinDialog, "exec", decline)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "mine.forum"), ""))
    for _time in range(2):
        window.outside.look()
    assert len(asked) == 1
    workspace = window.workspace
    assert workspace is not None
    assert workspace.desk.program.sessions[FIRST.id].label == "Mine"
    assert not workspace.desk.editing
    questions: list[str] = []
    monkeypatch.setattr(messages, "ask_to_lose", lambda _parent, words, _verb: questions.append(words))
    assert not workspace.may_leave()
    assert questions[0].startswith(
        "“forum.forum” was changed by another program. What is on screen is what it was here"
    )
    monkeypatch.setattr(messages, "ask_to_lose", lambda *_args: True)
    press(workspace, "Save a copy elsewhere…")
    with Document.open(tmp_path / "mine.forum", read_only=True) as copy:
        assert copy.program.sessions[FIRST.id].label == "Mine"
    monkeypatch.setattr(JoinDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    press(workspace, "Merge both…")
    assert title(window) == "Theirs"
    assert window.workspace is not None
    assert window.workspace.desk.program.sessions[FIRST.id].label == "Mine"
    assert window.workspace.banner.words == ""


@pytest.mark.usefixtures("workspace")
def test_an_edit_that_another_program_was_ahead_of_is_merged(
    window: ProgramWindow, elsewhere: Callable[[str], None], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.workspace is not None
    window.workspace.desk.set_editing(True)
    elsewhere("Theirs")
    monkeypatch.setattr(JoinDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    assert window.workspace.desk.edit("Label", edits.set_session, FIRST.id, label="Mine")
    qtbot.waitUntil(lambda: title(window) == "Theirs")
    assert window.document is not None
    assert window.document.program.sessions[FIRST.id].label == "Mine"
    assert window.document.unsaved is None


def test_a_medium_that_is_pulled_and_comes_back_loses_nothing(
    window: ProgramWindow, workspace: Workspace, program_file: Path, tmp_path: Path
) -> None:
    workspace.desk.set_editing(True)
    assert workspace.desk.edit("Rename", edits.rename_conference, "One")
    away = tmp_path / "away.forum"
    shutil.copyfile(program_file, away)
    program_file.unlink()
    assert workspace.desk.edit("Rename", edits.rename_conference, "Two")
    assert title(window) == "Two"
    window.outside.look()
    assert "is not there. What is on screen is kept." in workspace.banner.words
    shutil.copyfile(away, program_file)
    window.outside.look()
    assert "“Rename” is kept here until it is saved." in workspace.banner.words
    press(workspace, "Try again")
    assert workspace.banner.words == ""
    with Document.open(program_file, read_only=True) as seen:
        assert seen.program.conference.title == "Two"


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let the disk be full, until the function is called."""
    before = write.Writer.write

    def no_room(*_args: object) -> None:
        raise NoSpaceError("The disk is full.")

    monkeypatch.setattr(write.Writer, "write", no_room)
    return lambda: monkeypatch.setattr(write.Writer, "write", before)


def test_an_edit_for_which_there_is_no_room_stays_on_screen_until_it_is_saved(
    window: ProgramWindow, workspace: Workspace, full: Callable[[], None]
) -> None:
    workspace.desk.set_editing(True)
    assert workspace.desk.edit("Rename to One", edits.rename_conference, "One")
    assert title(window) == "One"
    assert workspace.banner.words == "The disk is full. “Rename to One” is kept here until it is saved."
    assert window._status._saved.text() == "Not saved"
    press(workspace, "Try again")
    assert workspace.banner.words != ""
    full()
    press(workspace, "Try again")
    assert (workspace.banner.words, title(window)) == ("", "One")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert workspace.views.isAncestorOf(focus)
    assert window.document is not None
    assert window.document.program.conference.title == "One"


def test_an_edit_for_which_there_is_no_room_is_given_up_by_a_button_or_undo(
    window: ProgramWindow, workspace: Workspace, full: Callable[[], None]
) -> None:
    workspace.desk.set_editing(True)
    before = title(window)
    for button in (True, False):
        assert workspace.desk.edit("Rename to One", edits.rename_conference, "One")
        press(workspace, "Give it up") if button else window.undo()
        assert (title(window), workspace.banner.words) == (before, "")
    full()


def test_a_copy_elsewhere_is_gone_on_with(
    window: ProgramWindow,
    workspace: Workspace,
    full: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace.desk.set_editing(True)
    assert workspace.desk.edit("Rename to One", edits.rename_conference, "One")
    full()
    target = tmp_path / "elsewhere.forum"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    press(workspace, "Save a copy elsewhere…")
    document = window.document
    assert document is not None
    assert (document.path, document.program.conference.title, document.unsaved) == (target, "One", None)
    assert document.undo_label == "Rename to One"


def test_what_matters_is_read_out(window: ProgramWindow, program_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(banner, "speak", lambda _banner, words: said.append(words))
    window.show_document(Document.open(program_file, read_only=True))
    assert "It was opened for reading only." in said


@pytest.mark.usefixtures("full")
def test_closing_asks_before_what_is_not_saved_is_lost(
    window: ProgramWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, True]
    monkeypatch.setattr(messages, "ask_to_lose", lambda *_args: answers.pop(0))
    workspace.desk.set_editing(True)
    assert workspace.desk.edit("Rename to One", edits.rename_conference, "One")
    window.close_program()
    assert window.workspace is workspace
    window.close_program()
    assert window.workspace is None
