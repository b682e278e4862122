# SPDX-License-Identifier: MIT
"""File > Merge with a copy: what each side did is shown, what both changed is asked, and it is one undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPlainTextEdit, QPushButton

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.files.deciding import BOTH, THEIRS, TYPED
from forumdesk.gui.files.joining import JoinDialog
from forumdesk.gui.widgets import messages
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program
from forumdesk.store import backup
from samples import forum_program

FIRST, SECOND, *_REST = forum_program().sessions_in_order
BARE = {0x2068: None, 0x2069: None}


@pytest.fixture
def opened(window: ProgramWindow, program_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ProgramWindow:
    """Return a window with a program of which there is a copy, both edited since."""
    copy = tmp_path / "copy.forum"
    with Document.open(program_file) as mine:
        mine.save_copy(copy)
        mine.edit("Mine", edits.set_session, FIRST.id, title="Mine", abstract="What I say.")
    with Document.open(copy) as theirs:
        theirs.edit("Theirs", edits.set_session, FIRST.id, title="Theirs", abstract="What they say.")
        theirs.edit("Label", edits.set_session, SECOND.id, label="Panel 9")

    def chosen(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[str, str]:
        assert folder == str(program_file.parent)  # a copy is looked for beside the program
        return str(copy), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    window.filing.open_path(program_file)
    return window


def deciding(monkeypatch: pytest.MonkeyPatch, act: Callable[[JoinDialog], None]) -> None:
    def shown(dialog: JoinDialog) -> int:
        dialog.show()
        act(dialog)
        return dialog.result()

    monkeypatch.setattr(JoinDialog, "exec", shown)


def agree(dialog: JoinDialog) -> None:
    found = dialog.findChildren(QPushButton)
    QTest.mouseClick(next(b for b in found if b.text() == "Merge the programs"), Qt.MouseButton.LeftButton)


def program(window: ProgramWindow) -> Program:
    assert window.document is not None
    return window.document.program


def test_the_sheet_tells_what_each_side_did_session_by_session(
    opened: ProgramWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    deciding(monkeypatch, lambda dialog: told.append(dialog.told.toPlainText().translate(BARE)))
    before = program(opened)
    opened._actions["merge_copy"].trigger()
    assert f"Here: title: {FIRST.title} → Mine" in told[0]
    assert f"In the copy: title: {FIRST.title} → Theirs" in told[0]
    assert "In the copy: label: " in told[0]
    assert program(opened) == before


def test_a_merge_is_one_undo_with_a_backup_and_is_remembered(
    opened: ProgramWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    deciding(monkeypatch, agree)
    before = program(opened)
    opened.filing.merge_copy()
    assert program(opened).sessions[FIRST.id].title == "Mine"
    assert program(opened).sessions[SECOND.id].label == "Panel 9"
    document = opened.document
    assert document is not None
    assert document.undo_label == "Merge copy.forum"
    assert [backup.reason(each) for each in backup.backups(document.path)].count("before a merge") == 1
    steps = len(document.history())
    monkeypatch.setattr(JoinDialog, "exec", lambda _dialog: pytest.fail("nothing is left to ask"))
    opened.filing.merge_copy()
    assert len(document.history()) == steps
    assert "has nothing that is not here already" in opened.statusBar().currentMessage()
    opened.undo()
    assert program(opened) == before


def test_theirs_both_and_typed_stand_as_chosen(opened: ProgramWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def act(dialog: JoinDialog) -> None:
        title, abstract = sorted(dialog.questions.choices, key=lambda each: each.clash.field != "title")
        title._group.button(THEIRS).click()
        abstract._group.button(BOTH).click()
        agree(dialog)

    deciding(monkeypatch, act)
    opened.filing.merge_copy()
    found = program(opened).sessions[FIRST.id]
    assert (found.title, found.abstract) == ("Theirs", "What I say.\n\nWhat they say.")
    opened.undo()

    def type_it(dialog: JoinDialog) -> None:
        abstract = next(each for each in dialog.questions.choices if each.clash.field == "abstract")
        assert isinstance(abstract.field, QPlainTextEdit)
        abstract.field.selectAll()
        QTest.keyClicks(abstract.field, "Something else")
        assert abstract._group.checkedId() == TYPED
        agree(dialog)

    deciding(monkeypatch, type_it)
    opened.filing.merge_copy()
    assert program(opened).sessions[FIRST.id].abstract == "Something else"


def test_a_merge_that_is_cancelled_changes_nothing(opened: ProgramWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    deciding(monkeypatch, QDialog.reject)
    before = program(opened)
    opened.filing.merge_copy()
    assert program(opened) is before


def test_the_program_itself_is_no_copy_of_itself(
    opened: ProgramWindow, program_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, words: said.append(words))
    assert not opened.filing.merge_with(program_file)
    assert said == ["This is the open program itself. Choose another copy of it."]


def test_a_program_without_a_common_history_says_so(
    opened: ProgramWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.forum"
    start = forum_program()
    Document.create(other, start.put(replace(start.sessions[SECOND.id], label="X")), "Elsewhere").close()
    told: list[str] = []
    deciding(monkeypatch, lambda dialog: told.extend(each.text() for each in dialog.findChildren(QLabel)))
    opened.filing.merge_with(other)
    assert any(words.startswith("It is not known what both were made of") for words in told)


def test_a_copy_of_an_older_format_is_merged_and_stays_as_it_is(
    opened: ProgramWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Path(__file__).parents[2] / "old_files" / "format-2.forum"
    before = old.read_bytes()
    deciding(monkeypatch, agree)
    assert opened.filing.merge_with(old)
    assert old.read_bytes() == before
