# SPDX-License-Identifier: MIT
"""Copying to and pasting from a spreadsheet, by the keyboard, with the sheet that shows what would change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from forumdesk.gui.tables import TablePage
from forumdesk.gui.tables.paste_sheet import PasteSheet
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program
from keyboard import Keys

Open = Callable[..., TablePage]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def program_of(window: ProgramWindow) -> Program:
    assert window.document is not None
    return window.document.program


def sheet_of(window: ProgramWindow) -> PasteSheet | None:
    QApplication.processEvents()
    return next((sheet for sheet in window.findChildren(PasteSheet) if sheet.isVisible()), None)


def test_cells_are_copied_and_pasted_onto_others(
    window: ProgramWindow, open_table: Open, keys: Keys, clipboard: QClipboard
) -> None:
    page = open_table()
    page.grid.stand_at("session-1", "start")
    keys.press(KEY.Key_Right, SHIFT)
    keys.press(KEY.Key_C, CTRL)
    assert clipboard.text() == "10:30\t11:45"
    page.grid.stand_at("session-2", "start")
    keys.press(KEY.Key_V, CTRL)
    assert sheet_of(window) is None
    session = program_of(window).sessions["session-2"]
    assert (session.start, session.duration) == (program_of(window).sessions["session-1"].start, 75)
    assert window.document is not None
    assert window.document.undo_label == "Paste into 1 session"


def test_one_cell_fills_all_that_are_chosen(
    window: ProgramWindow, open_table: Open, keys: Keys, clipboard: QClipboard
) -> None:
    page = open_table()
    clipboard.setText("peace")
    page.grid.stand_at("session-1", "tags")
    keys.press(KEY.Key_Down, SHIFT, 2)
    keys.press(KEY.Key_V, CTRL)
    assert [len(s.tags) for s in program_of(window).sessions_in_order] == [1, 1, 1, 0, 0, 0, 0, 0, 0]


def test_a_table_with_headings_is_shown_first_and_is_one_step(
    window: ProgramWindow, open_table: Open, keys: Keys, clipboard: QClipboard
) -> None:
    page = open_table("rooms")
    clipboard.setText("Capacity\tRoom\tKeys\n120\tHall A\t3\n60\tHall B\t1\n")
    QTest.mouseClick(page._paste, Qt.MouseButton.LeftButton)
    sheet = sheet_of(window)
    assert sheet is not None
    assert sheet.summary.text() == "2 rooms would be new. These columns have no place here: Keys."
    assert not program_of(window).rooms
    keys.press(KEY.Key_Return)
    rooms = [(room.name, room.capacity) for room in program_of(window).rooms_in_order]
    assert rooms == [("Hall A", 120), ("Hall B", 60)]
    assert window.document is not None
    assert window.document.undo_label == "Paste 2 rooms as new"
    window.document.undo()
    assert not program_of(window).rooms


def test_a_cell_that_is_not_understood_says_why_and_is_typed_anew(
    window: ProgramWindow, open_table: Open, keys: Keys, clipboard: QClipboard
) -> None:
    page = open_table()
    clipboard.setText("9:00\nsoon\n")
    page.grid.stand_at("session-8", "start")
    keys.press(KEY.Key_V, CTRL)
    sheet = sheet_of(window)
    assert sheet is not None
    assert sheet.go.text() == "Paste without 1 cell"
    assert sheet.reason.text() == "“soon”: Write a time such as 9:30 or 14:15."
    bad = sheet.grid.currentIndex()
    assert bad.data(Qt.ItemDataRole.AccessibleTextRole).startswith("soon, not understood: ")
    sheet.grid.setFocus()
    keys.press(KEY.Key_F2)
    keys.type("18:00")
    keys.press(KEY.Key_Return)
    QApplication.processEvents()
    assert (sheet.go.text(), sheet.reason.text()) == ("Paste", "")
    QTest.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    starts = [program_of(window).sessions[f"session-{n}"].start for n in (8, 9)]
    assert [start.hour for start in starts if start is not None] == [9, 18]


def test_rows_beyond_the_last_are_new_or_all_are(
    window: ProgramWindow, open_table: Open, keys: Keys, clipboard: QClipboard
) -> None:
    page = open_table()
    clipboard.setText("The end\nAfterwards\n")
    page.grid.stand_at("session-9", "title")
    keys.press(KEY.Key_V, CTRL)
    sheet = sheet_of(window)
    assert sheet is not None
    assert sheet.in_place.text() == "Change the rows from “Closing” on"
    assert sheet.summary.text() == "1 session would be new. 1 session would be changed."
    sheet.as_new.setChecked(True)
    assert sheet.summary.text() == "2 sessions would be new."
    sheet.in_place.setChecked(True)
    QTest.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert program_of(window).sessions["session-9"].title == "The end"
    assert [s.title for s in program_of(window).sessions.values()][-1] == "Afterwards"
    assert page.grid.chosen_rows[0] == "session-9"
    assert len(page.grid.chosen_rows) == 2


def test_cancelling_changes_nothing(window: ProgramWindow, open_table: Open, keys: Keys, clipboard: QClipboard) -> None:
    page = open_table()
    before = program_of(window)
    clipboard.setText("Hall Z\nHall Y\n")
    page.grid.stand_at("session-1", "room")
    keys.press(KEY.Key_V, CTRL)
    sheet = sheet_of(window)
    assert sheet is not None
    assert "“Hall Z” and “Hall Y” are not in the program yet" in sheet.summary.text()
    keys.press(KEY.Key_Escape)
    assert sheet_of(window) is None
    assert program_of(window) is before


def test_an_empty_clipboard_is_told(window: ProgramWindow, open_table: Open, keys: Keys, clipboard: QClipboard) -> None:
    open_table()
    said: list[str] = []
    assert clipboard.text() == ""
    assert window.workspace is not None
    window.workspace.desk.noted.connect(said.append)
    keys.press(KEY.Key_V, CTRL)
    assert said == ["There is no text to paste."]
