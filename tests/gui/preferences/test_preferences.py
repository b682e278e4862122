# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from forumdesk.document import Document
from forumdesk.gui.app import Desktop
from forumdesk.gui.desk import Place
from forumdesk.gui.panes.reminder_part import ReminderLine
from forumdesk.gui.preferences.sheet import PreferencesSheet
from forumdesk.gui.reminding.background import Background
from forumdesk.gui.reminding.lead_box import LeadBox
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program
from forumdesk.reminders import Habits, habits_kept
from forumdesk.selection import NO_REMINDER, Interest
from samples import forum_program


@pytest.fixture(autouse=True)
def background(desktop: Desktop) -> Iterator[Background]:
    made = Background(desktop, ())
    desktop.background = made
    yield made
    desktop.background = None


@pytest.fixture
def sheet(window: ProgramWindow, qtbot: QtBot) -> PreferencesSheet:
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.findChild(PreferencesSheet) is not None)
    found = window.findChild(PreferencesSheet)
    assert isinstance(found, PreferencesSheet)
    qtbot.waitExposed(found)
    return found


def lead_box(sheet: PreferencesSheet, name: str) -> LeadBox:
    return next(each for each in sheet.findChildren(LeadBox) if each.choice.accessibleName() == name)


def choose(box: ChoiceBox, words: str) -> None:
    """Choose an entry by the keyboard."""
    box.setFocus()
    while box.currentText() != words:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() > before


def test_leads_hold_at_once_and_are_kept(sheet: PreferencesSheet, desktop: Desktop, background: Background) -> None:
    choose(lead_box(sheet, "What I must see").choice, "30 minutes before")
    choose(lead_box(sheet, "What I may see").choice, "No reminder")
    other = lead_box(sheet, "My own entries")
    choose(other.choice, "Other…")
    assert QApplication.focusWidget() is other.minutes
    QTest.keyClicks(other.minutes, "45")
    QTest.keyClick(other.minutes, Qt.Key.Key_Tab)
    assert background.reminding.habits == Habits(must=30, maybe=None, entry=45)
    assert habits_kept(desktop.personal) == Habits(must=30, maybe=None, entry=45)


def test_what_was_chosen_before_is_shown(window: ProgramWindow, background: Background, qtbot: QtBot) -> None:
    background.reminding.set_habits(Habits(must=None, maybe=0, entry=7))
    sheet = PreferencesSheet(window)
    qtbot.addWidget(sheet)
    boxes = [lead_box(sheet, name) for name in ("What I must see", "What I may see", "My own entries")]
    assert [box.choice.currentText() for box in boxes] == ["No reminder", "When it starts", "Other…"]
    assert [box.lead for box in boxes] == [NO_REMINDER, 0, 7]
    assert [not box.minutes.isHidden() for box in boxes] == [False, False, True]


def test_silence_and_tray_are_ticked_there(sheet: PreferencesSheet, background: Background) -> None:
    ticks = {each.text(): each for each in sheet.findChildren(QCheckBox)}
    ticks["No reminders today"].click()
    assert background.reminding.silent_today
    tray = ticks["Keep running in the tray for reminders"]
    assert not tray.isEnabled()  # nothing is drawn on a screen here, and so there is no tray
    tray.setEnabled(True)
    tray.click()
    assert background.wants_tray


def test_look_follows_at_once(sheet: PreferencesSheet, window: ProgramWindow) -> None:
    boxes = {each.accessibleName(): each for each in sheet.findChildren(ChoiceBox)}
    choose(boxes["Colours"], "Dark")
    choose(boxes["Text size"], "120 %")
    assert (window.theme.mode, window.theme.scale) == ("dark", 1.2)
    assert (window.settings.words("colors"), window.settings.number("text", 0)) == ("dark", 1.2)
    window.set_text(1.0)  # the next theme takes the application's font for the system's


def test_closes_with_escape_and_leads_to_the_clock_where_a_program_is_open(
    window: ProgramWindow, program_file: Path, qtbot: QtBot
) -> None:
    first = PreferencesSheet(window)
    qtbot.addWidget(first)
    assert not [each for each in first.findChildren(QPushButton) if each.text() == "Choose…"]
    window.filing.open_path(program_file)
    sheet = PreferencesSheet(window)
    qtbot.addWidget(sheet)
    assert [each.accessibleName() for each in sheet.findChildren(QPushButton) if each.text() == "Choose…"] == [
        "Choose the clock of my own times"
    ]
    sheet.show()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.fixture
def to_come(tmp_path: Path) -> Path:
    """Return the file of a program whose first session is far from now."""
    from dataclasses import replace

    program: Program = forum_program()
    session = program.sessions["session-1"]
    path = tmp_path / "to-come.forum"
    later = program.put(replace(session, start=datetime(2099, 5, 19, 10, 30)))
    Document.create(path, later, "Made for a test").close()
    return path


def test_details_pane_chooses_a_lead_for_one_session(window: ProgramWindow, to_come: Path) -> None:
    window.filing.open_path(to_come)
    assert window.workspace is not None
    desk = window.workspace.desk
    desk.go(Place("session", "session-1"))
    (line,) = window.workspace.details.findChildren(ReminderLine)
    assert line.box.choice.currentText() == "As usual: only with a star"
    desk.mine.set_interest(["session-1"], Interest.MUST)
    assert line.box.choice.currentText() == "As usual: 10 minutes before"
    choose(line.box.choice, "1 hour before")
    assert desk.mine.selection.marks["session-1"].lead == 60
    choose(line.box.choice, "No reminder")
    assert desk.mine.selection.marks["session-1"].lead == NO_REMINDER
    desk.mine.undo()
    assert line.box.lead == 60
    desk.go(Place("session", "session-2"))  # which was years ago
    assert [each for each in window.workspace.details.findChildren(ReminderLine) if each.isVisible()] == []
