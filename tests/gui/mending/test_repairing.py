# SPDX-License-Identifier: MIT
"""The sheets of "Ripple and repair", driven by keyboard and mouse; what they did is asked of the document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from forumdesk import edits
from forumdesk.checks import Finding, Level
from forumdesk.document import Document
from forumdesk.gui.actions import MENUS
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.mending.repair_options import REPAIRS, Minutes
from forumdesk.gui.mending.repairing import RepairSheet
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.plain_table import PlainTable
from forumdesk.gui.widgets.tick import Tick
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program, Session
from samples import SECOND, at, clashing_program

NAMES = ("shift", "close_gaps", "fit_into_slot", "swap", "move_block")


@pytest.fixture
def document(window: ProgramWindow, program_file: Path) -> Document:
    """Open the two-day forum for editing; its sessions are session-1 to session-9."""
    return _edited(window, program_file)


def _edited(window: ProgramWindow, path: Path) -> Document:
    window.filing.open_path(path)
    assert window.workspace is not None
    assert window.document is not None
    window.workspace.desk.set_editing(True)
    return window.document


@pytest.fixture
def sheet_for(window: ProgramWindow, qtbot: QtBot) -> Callable[[str], RepairSheet]:
    def made(name: str) -> RepairSheet:
        sheet = RepairSheet(_desk(window), REPAIRS[name](_desk(window)), window)
        qtbot.addWidget(sheet)
        sheet.show()
        return sheet

    return made


def _desk(window: ProgramWindow) -> Desk:
    assert window.workspace is not None
    return window.workspace.desk


def _starts(program: Program, *numbers: int) -> list[str]:
    sessions = [program.sessions[f"session-{number}"] for number in numbers]
    return [f"{session.start:%d %H:%M}" for session in sessions]


def _rows(table: PlainTable) -> list[tuple[str, str]]:
    return [(now, then) for _title, now, then in table.rows]


def test_shift_shows_what_moves_and_moves_it(
    window: ProgramWindow, document: Document, sheet_for: Callable[[str], RepairSheet]
) -> None:
    _desk(window).choose(["session-2"])
    sheet = sheet_for("shift")
    assert sheet.summary.text() == "2 sessions move."
    assert _rows(sheet.table) == [
        ("Wed 19 May, 15:00–16:15", "15:15–16:30"),
        ("Wed 19 May, 16:30–17:30", "16:45–17:45"),
    ]
    minutes = sheet.findChild(Minutes)
    assert minutes is not None
    minutes.setFocus()
    minutes.selectAll()
    QTest.keyClicks(minutes, "1:05")
    assert _rows(sheet.table)[0][1] == "16:05–17:20"
    QTest.keyClick(minutes, Qt.Key.Key_Up)
    assert minutes.text() == "1 h 10 min"
    QTest.mouseClick(sheet.apply, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()
    assert _starts(document.program, 1, 2, 3, 4, 5) == ["19 10:30", "19 12:00", "19 16:10", "19 17:40", "20 10:30"]
    title = document.program.sessions["session-2"].title
    assert document.undo_label == f"Shift what follows “{title}” by 1 hour 10 minutes"
    assert window.statusBar().currentMessage() == "2 sessions were moved."
    document.undo()
    assert _starts(document.program, 3, 4) == ["19 15:00", "19 16:30"]


def test_shift_reaches_earlier_this_session_and_the_following_days(
    window: ProgramWindow, document: Document, sheet_for: Callable[[str], RepairSheet]
) -> None:
    _desk(window).go(Place("session", "session-4"))
    sheet = sheet_for("shift")
    assert sheet.summary.text() == "Nothing moves."
    assert not sheet.apply.isEnabled()
    this_too, all_days = sheet.findChildren(Tick)
    for tick in (this_too, all_days):
        tick.setFocus()
        QTest.keyClick(tick, Qt.Key.Key_Space)
    way = sheet.findChildren(QComboBox)[1]
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Down)
    assert sheet.summary.text() == "6 sessions move."
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert _starts(document.program, 3, 4, 5, 9) == ["19 15:00", "19 16:15", "20 10:15", "20 17:30"]
    assert (document.undo_label or "").startswith("Bring what follows “Humanitarian")


def test_a_length_that_is_none_is_said_and_changes_nothing(
    document: Document, sheet_for: Callable[[str], RepairSheet]
) -> None:
    sheet = sheet_for("shift")
    minutes = sheet.findChild(Minutes)
    assert minutes is not None
    minutes.setText("soon")
    QTest.keyClick(minutes, Qt.Key.Key_Up)
    assert minutes.text() == "soon"
    assert sheet.summary.text() == "Write a length such as 75, 1:15 or 1 h 15 min."
    assert not sheet.table.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert document.undo_label is None


def test_close_gaps_leaves_the_pause_that_is_asked_for(
    window: ProgramWindow, document: Document, sheet_for: Callable[[str], RepairSheet]
) -> None:
    _desk(window).show_day(SECOND)
    sheet = sheet_for("close_gaps")
    minutes = sheet.findChild(Minutes)
    assert minutes is not None
    minutes.setText("10")
    assert sheet.summary.text() == "4 sessions move."
    sheet.accept()
    assert _starts(document.program, 5, 6, 7, 8, 9) == ["20 10:30", "20 11:55", "20 13:20", "20 14:45", "20 16:10"]
    assert document.undo_label == "Close the gaps on Thursday 20 May"


def test_swap_takes_the_two_chosen_sessions(
    window: ProgramWindow, document: Document, sheet_for: Callable[[str], RepairSheet]
) -> None:
    _desk(window).choose(["session-4", "session-5"])
    sheet = sheet_for("swap")
    sheet.accept()
    assert _starts(document.program, 4, 5) == ["20 10:30", "19 16:30"]
    assert document.program.sessions["session-4"].duration == 60


def test_swap_takes_the_next_session_by_itself(
    window: ProgramWindow, document: Document, sheet_for: Callable[[str], RepairSheet]
) -> None:
    _desk(window).go(Place("session", "session-1"))
    sheet_for("swap").accept()
    assert _starts(document.program, 1, 2) == ["19 12:00", "19 10:30"]


def test_move_block_moves_the_chosen_or_a_whole_day(
    window: ProgramWindow, document: Document, sheet_for: Callable[[str], RepairSheet]
) -> None:
    _desk(window).choose(["session-1", "session-2"])
    sheet = sheet_for("move_block")
    block, to = sheet.findChildren(QComboBox)
    words = [block.itemText(at) for at in range(block.count())]
    assert words == ["The chosen 2 sessions", "Everything on Wednesday 19 May", "Everything on Thursday 20 May"]
    assert to.currentText() == "Thursday 20 May"
    sheet.accept()
    assert _starts(document.program, 1, 2, 3) == ["20 10:30", "20 12:00", "19 15:00"]
    assert document.undo_label == "Move 2 sessions to Thursday 20 May"
    sheet = sheet_for("move_block")
    block, to = sheet.findChildren(QComboBox)
    block.setCurrentIndex(2)
    to.setCurrentIndex(to.count() - 1)
    sheet.accept()
    assert document.undo_label == "Move 7 sessions to Friday 21 May"
    assert date(2021, 5, 21) in document.program.dates


def test_fit_into_slot_shortens_what_is_too_long(
    window: ProgramWindow, tmp_path: Path, sheet_for: Callable[[str], RepairSheet]
) -> None:
    path = tmp_path / "halls.forum"
    day = date(2024, 9, 3)
    program = clashing_program().put(
        Session(id="x", title="A long one", start=at(day, "10:15"), duration=180, room_id="hall-a"),
        Session(id="y", title="After it", start=at(day, "11:30"), duration=60, room_id="hall-a"),
    )
    Document.create(path, program, "Made").close()
    document = _edited(window, path)
    _desk(window).choose(["x"])
    sheet = sheet_for("fit_into_slot")
    assert _rows(sheet.table) == [("Tue 3 Sep, 10:15–13:15, Hall A", "10:30–11:30")]
    sheet.accept()
    assert document.program.sessions["x"].end == at(day, "11:30")
    assert document.undo_label == "Fit “A long one” into its slot"


@pytest.mark.parametrize("name", NAMES)
def test_a_sheet_for_a_program_without_a_time_says_so(
    window: ProgramWindow, tmp_path: Path, sheet_for: Callable[[str], RepairSheet], name: str
) -> None:
    path = tmp_path / "none.forum"
    none = clashing_program()
    Document.create(path, none.drop(*none.sessions, *none.appearances, *none.days), "Made").close()
    _edited(window, path)
    sheet = sheet_for(name)
    assert sheet.summary.text() in {"No session has a time yet.", "The program has no days yet."}
    assert not sheet.apply.isEnabled()


def test_a_step_that_is_refused_leaves_the_sheet_open(
    document: Document, sheet_for: Callable[[str], RepairSheet], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, message: said.append(message))
    sheet = sheet_for("swap")
    document.read_only_reason = "The disk is full."
    sheet.accept()
    assert sheet.isVisible()
    assert len(said) == 1


def test_every_field_has_a_name_and_a_key(document: Document, sheet_for: Callable[[str], RepairSheet]) -> None:
    assert document.program.sessions
    for name in NAMES:
        sheet = sheet_for(name)
        for field in (*sheet.findChildren(QComboBox), *sheet.findChildren(Minutes)):
            assert field.accessibleName()
        labels = [label.text() for label in sheet.findChildren(QLabel) if label.buddy() is not None]
        letters = [words[words.index("&") + 1].lower() for words in labels]
        assert len(set(letters)) == len(letters), name


def test_the_program_menu_changes_only_while_one_edits(window: ProgramWindow, document: Document) -> None:
    changing = [command.name for _title, commands in MENUS for command in commands if command.needs_editing]
    assert set(NAMES) <= set(changing)
    assert all(window._actions[name].isEnabled() for name in NAMES)
    _desk(window).set_editing(False)
    assert not any(window._actions[name].isEnabled() for name in NAMES)
    assert document.program.sessions


def test_a_program_without_a_time_has_nothing_to_repair(window: ProgramWindow, document: Document) -> None:
    none = document.program
    _desk(window).edit("Take all off", edits.unschedule_sessions, list(none.sessions))
    assert not any(window._actions[name].isEnabled() for name in NAMES)
    _desk(window).edit("Place one", edits.move_session, "session-1", "", at(SECOND, "10:00"))
    assert [name for name in NAMES if not window._actions[name].isEnabled()] == ["swap"]


@pytest.mark.usefixtures("document")
def test_many_problems_are_counted(sheet_for: Callable[[str], RepairSheet]) -> None:
    sheet = sheet_for("move_block")
    sheet.news.show_findings([_finding(number) for number in range(5)])
    said = [label.text() for label in sheet.news.findChildren(QLabel) if label.isVisible() and label.text()]
    assert said == ["Problem 0.", "Problem 1.", "Problem 2.", "And 2 problems more."]
    sheet.news.show_findings([])
    assert not sheet.news.isVisible()


def _finding(number: int) -> Finding:
    return Finding(check="a", level=Level.ERROR, words=f"Problem {number}.", about=(), key=str(number))


def test_a_menu_entry_shows_its_sheet(window: ProgramWindow, document: Document, qapp: QApplication) -> None:
    titles: list[str] = []

    def leave() -> None:
        sheet = qapp.activeModalWidget()
        assert isinstance(sheet, RepairSheet)
        titles.append(sheet.windowTitle())
        sheet.reject()

    for name in NAMES:
        QTimer.singleShot(0, leave)
        window._actions[name].trigger()
    assert titles == [
        "Shift what follows", "Close gaps", "Fit into the slot", "Swap two sessions", "Move to another day",
    ]  # fmt: skip
    assert document.undo_label is None
