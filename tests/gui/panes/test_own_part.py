# SPDX-License-Identifier: MIT
"""The mark and the private note of a session in its pane, and what of them stays with the reader."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.own_part import MarkButton, NoteBox
from forumdesk.gui.window import ProgramWindow
from forumdesk.selection import Interest

KEY = "session-3"


def opened(window: ProgramWindow, path: Path, qtbot: QtBot) -> Desk:
    assert window.filing.open_path(path)
    assert window.workspace is not None
    desk = window.workspace.desk
    desk.go(Place("session", KEY))
    qtbot.waitUntil(lambda: window.findChild(NoteBox) is not None)
    return desk


def button(window: ProgramWindow) -> MarkButton:
    found = window.findChild(MarkButton)
    assert isinstance(found, MarkButton)
    return found


def note(window: ProgramWindow) -> NoteBox:
    found = window.findChild(NoteBox)
    assert isinstance(found, NoteBox)
    return found


def test_button_says_the_mark_and_goes_on_to_the_next(window: ProgramWindow, program_file: Path, qtbot: QtBot) -> None:
    desk = opened(window, program_file, qtbot)
    said = [button(window).mark.text()]
    for _click in range(3):
        button(window).mark.click()
        said.append(button(window).mark.text())
    assert said == ["Add to my agenda", "In my agenda: must", "In my agenda: maybe", "Add to my agenda"]
    assert desk.mine.interest(KEY) is None


def test_menu_beside_it_names_the_marks(window: ProgramWindow, program_file: Path, qtbot: QtBot) -> None:
    desk = opened(window, program_file, qtbot)
    button(window).choose.click()
    menu = button(window).findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["&Must see", "Ma&ybe", "&Not in my agenda"]
    menu.actions()[1].trigger()
    assert desk.mine.interest(KEY) is Interest.MAYBE
    menu.close()


def test_s_marks_from_anywhere_in_the_pane(window: ProgramWindow, program_file: Path, qtbot: QtBot) -> None:
    desk = opened(window, program_file, qtbot)
    button(window).mark.setFocus()
    QTest.keyClick(button(window).mark, Qt.Key.Key_S)
    assert desk.mine.interest(KEY) is Interest.MUST


def test_note_is_kept_at_every_letter_and_s_in_it_is_an_s(
    window: ProgramWindow, program_file: Path, qtbot: QtBot
) -> None:
    desk = opened(window, program_file, qtbot)
    window._actions["write_note"].trigger()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is note(window))
    for typed in range(1, 8):
        QTest.keyClicks(note(window), "ask Iss"[typed - 1])
        assert window.desktop.personal.selection(desk.program.conference.id).note_of(KEY) == "ask Iss"[:typed]
    assert desk.mine.selection.starred == frozenset()


def test_note_is_not_in_the_program_file(window: ProgramWindow, program_file: Path, qtbot: QtBot) -> None:
    opened(window, program_file, qtbot)
    QTest.keyClicks(note(window), "zebra crossing")
    window.close_program()
    assert b"zebra" not in program_file.read_bytes()
    opened(window, program_file, qtbot)
    assert note(window).text() == "zebra crossing"


def test_whoever_writes_a_note_goes_on_when_the_pane_is_built_anew(
    window: ProgramWindow, program_file: Path, qtbot: QtBot
) -> None:
    desk = opened(window, program_file, qtbot)
    note(window).setFocus()
    QTest.keyClicks(note(window), "half")
    before = note(window)
    desk.theme.set_mode("dark")
    desk.theme.set_mode("light")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), NoteBox) and QApplication.focusWidget() != before)
    focus = QApplication.focusWidget()
    assert isinstance(focus, NoteBox)
    QTest.keyClicks(focus, " done")
    assert desk.mine.selection.note_of(KEY) == "half done"


def test_note_leaves_by_escape_and_is_taken_back_by_undo(
    window: ProgramWindow, program_file: Path, qtbot: QtBot
) -> None:
    desk = opened(window, program_file, qtbot)
    note(window).setFocus()
    QTest.keyClicks(note(window), "words")
    QTest.keyClick(note(window), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is not note(window)
    desk.mine.undo()
    assert note(window).text() == ""
