# SPDX-License-Identifier: MIT
"""File > Backups: what they are, what is in them, and the ways back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.files.backups import BackupsDialog
from forumdesk.gui.window import ProgramWindow
from forumdesk.store import backup
from samples import forum_program

OLD_FILES = Path(__file__).parents[2] / "old_files"


@pytest.fixture
def opened(window: ProgramWindow, program_file: Path) -> ProgramWindow:
    with Document.open(program_file) as document:
        document.edit("Rename", edits.rename_conference, "One")
        document.restore("Restore", document.program_at(1))
        document.edit("Rename", edits.rename_conference, "Two")
    window.filing.open_path(program_file)
    return window


def acting(monkeypatch: pytest.MonkeyPatch, act: Callable[[BackupsDialog], None]) -> None:
    """Let a test do something in the dialog instead of waiting for somebody."""
    monkeypatch.setattr(BackupsDialog, "exec", act)


def test_backups_are_listed_with_when_why_and_what_is_in_them(
    opened: ProgramWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[list[str], str]] = []

    def act(dialog: BackupsDialog) -> None:
        rows = [dialog.table.item(row, 1) for row in range(dialog.table.rowCount())]
        told.append((sorted(item.text() for item in rows if item is not None), dialog.inside.text()))

    acting(monkeypatch, act)
    opened._actions["backups"].trigger()
    ((reasons, inside),) = told
    assert reasons == ["Before a restore", "First edit of the day"]
    assert inside.startswith(f"“One”: 2 days, {len(forum_program().sessions)} sessions, ")
    assert "Its last step: " in inside


def test_a_backup_is_looked_at_and_restored(opened: ProgramWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def act(dialog: BackupsDialog) -> None:
        dialog.table.selectRow(next(r for r, each in enumerate(dialog._found) if each.why == "before a restore"))
        QTest.mouseClick(dialog.look, Qt.MouseButton.LeftButton)

    acting(monkeypatch, act)
    opened.filing.show_backups()
    workspace, document = opened.workspace, opened.document
    assert workspace is not None
    assert document is not None
    assert workspace.desk.program.conference.title == "One"
    assert workspace.banner.words.startswith("The backup of ")
    assert document.program.conference.title == "Two"
    (_words, restore), _back = workspace.past.actions()
    restore()
    assert (document.program.conference.title, workspace.banner.words) == ("One", "")
    assert (document.undo_label or "").startswith("Restore the backup of ")
    opened.undo()
    assert document.program.conference.title == "Two"


def test_a_backup_is_restored_at_once(opened: ProgramWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def act(dialog: BackupsDialog) -> None:
        dialog.table.selectRow(next(r for r, each in enumerate(dialog._found) if not each.why))
        QTest.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)

    acting(monkeypatch, act)
    opened.filing.show_backups()
    assert opened.document is not None
    assert opened.document.program == forum_program()


def test_a_backup_becomes_a_program_of_its_own(
    opened: ProgramWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "new.forum"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    acting(monkeypatch, lambda dialog: QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton))
    opened.filing.show_backups()
    with Document.open(target, read_only=True) as copy:
        assert copy.history()[0].label == "Made for a test"
    assert any(each.document and each.document.path == target for each in opened.desktop.windows)


def test_a_backup_of_an_older_format_is_looked_at_and_stays(
    opened: ProgramWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.document is not None
    old = next(iter(sorted(OLD_FILES.glob("*.forum"))))
    kept = backup.back_up(opened.document.path, date(2021, 5, 19), "before format 2")
    kept.write_bytes(old.read_bytes())
    before = kept.read_bytes()

    def act(dialog: BackupsDialog) -> None:
        dialog.table.selectRow(next(r for r, each in enumerate(dialog._found) if each.path == kept))
        assert dialog.look.isEnabled()
        QTest.mouseClick(dialog.look, Qt.MouseButton.LeftButton)

    acting(monkeypatch, act)
    opened.filing.show_backups()
    assert opened.workspace is not None
    assert opened.workspace.past.earlier is not None
    assert kept.read_bytes() == before


def test_a_damaged_backup_says_so(opened: ProgramWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened.document is not None
    for each in backup.backups(opened.document.path):
        each.write_bytes(each.read_bytes()[:-100])
    told: list[tuple[str, bool]] = []
    acting(monkeypatch, lambda dialog: told.append((dialog.inside.text(), dialog.restore.isEnabled())))
    opened.filing.show_backups()
    assert "is damaged" in told[0][0]
    assert told[0][1] is False


def test_without_backups_it_is_said_when_there_will_be_one(
    window: ProgramWindow, program_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.filing.open_path(program_file)
    told: list[str] = []
    shown: list[str] = []

    def act(dialog: BackupsDialog) -> None:
        told.append(dialog.inside.text())
        QTest.mouseClick(dialog.folder, Qt.MouseButton.LeftButton)

    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    acting(monkeypatch, act)
    window.filing.show_backups()
    assert told == ["There is none yet. The first is made before the next edit."]
    assert Path(shown[0]).is_dir()
