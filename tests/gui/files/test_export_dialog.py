# SPDX-License-Identifier: MIT
"""The export sheet: format and sessions by keyboard, and what the format can't carry, before anything is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk.formats import TARGETS, lost
from forumdesk.formats.losses import explained
from forumdesk.gui.desk import Desk
from forumdesk.gui.files.export_choices import THIS
from forumdesk.gui.files.export_dialog import ExportDialog
from forumdesk.gui.window import ProgramWindow


@pytest.fixture
def desk(window: ProgramWindow, program_file: Path) -> Desk:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    return window.workspace.desk


def told(dialog: ExportDialog) -> list[str]:
    return [dialog.losses.item(at).text() for at in range(dialog.losses.count())]


@pytest.mark.parametrize("key", TARGETS)
def test_each_format_says_what_it_cannot_carry(desk: Desk, qtbot: QtBot, key: str) -> None:
    dialog = ExportDialog(desk, "")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.format.setCurrentIndex(dialog.format.findData(key))
    wanted = list(explained(lost(key, desk.program)))
    qtbot.waitUntil(lambda: told(dialog) == wanted and "Looking" not in dialog.verdict.text())
    assert dialog.losses.isVisible() == bool(wanted)
    assert dialog.use.text()


def test_only_a_calendar_has_a_method(desk: Desk, qtbot: QtBot) -> None:
    dialog = ExportDialog(desk, "")
    qtbot.addWidget(dialog)
    dialog.show()
    for key in TARGETS:
        dialog.format.setCurrentIndex(dialog.format.findData(key))
        assert dialog.plain.isVisible() == (key == "ics")


def test_a_session_for_a_calendar_is_chosen_at_once(desk: Desk, qtbot: QtBot) -> None:
    session = desk.program.sessions_in_order[0]
    dialog = ExportDialog(desk, session.id, calendar=True)
    qtbot.addWidget(dialog)
    assert (dialog.target.key, dialog.scope.currentText()) == ("ics", THIS)
    assert dialog.choice.sessions == {session.id}
    assert dialog.with_method


def test_keys_choose_a_day_and_losses_are_of_that_day(desk: Desk, qtbot: QtBot) -> None:
    dialog = ExportDialog(desk, "")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.part.isVisible()
    dialog.scope.setFocus()
    QTest.keyClick(dialog.scope, Qt.Key.Key_Down)
    assert dialog.scope.currentText() == "A day"
    assert dialog.part.isVisible()
    QTest.keyClick(dialog.part, Qt.Key.Key_Down)
    day = desk.program.dates[1]
    assert dialog.choice.sessions == {session.id for session in desk.program.sessions_on(day)}
    wanted = list(explained(lost(dialog.target.key, desk.program, dialog.choice.sessions)))
    qtbot.waitUntil(lambda: told(dialog) == wanted)


def test_the_format_is_remembered(desk: Desk, qtbot: QtBot) -> None:
    last = list(TARGETS)[-1]
    dialog = ExportDialog(desk, "")
    qtbot.addWidget(dialog)
    dialog.format.setCurrentIndex(dialog.format.findData(last))
    dialog.accept()
    again = ExportDialog(desk, "")
    qtbot.addWidget(again)
    assert again.target.key == last


def test_enter_waits_until_the_losses_were_told(desk: Desk, qtbot: QtBot) -> None:
    dialog = ExportDialog(desk, "")
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.save.isEnabled)
    assert "Looking" not in dialog.verdict.text()
    dialog.save.setFocus()
    dialog.format.setCurrentIndex(dialog.format.count() - 1)
    assert not dialog.save.isEnabled()
    assert dialog.focusWidget() is dialog.format
    qtbot.waitUntil(dialog.save.isEnabled)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == ExportDialog.DialogCode.Accepted


def test_sheet_that_is_gone_before_its_answer_is_no_error(desk: Desk, qtbot: QtBot) -> None:
    for _time in range(20):
        dialog = ExportDialog(desk, "")
        dialog.deleteLater()
        qtbot.wait(1)
    assert QThreadPool.globalInstance().waitForDone(20_000)
    qtbot.wait(10)
