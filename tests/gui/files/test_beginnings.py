# SPDX-License-Identifier: MIT
"""The assistants for a new program and for the next one after last year's, driven by the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.files import beginnings
from forumdesk.gui.files.beginnings import NewProgram, NextProgram
from forumdesk.gui.welcome import Welcome
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.style import Theme
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import SessionState
from samples import FIRST, forum_program


@pytest.fixture
def kept_as(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return where the new program will be kept, as the file dialog is told."""
    path = tmp_path / "kept" / "new.forum"
    path.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    return path


@pytest.fixture
def with_sheet(qapp: QApplication) -> Callable[[Callable[[QDialog], None]], None]:
    """Return what does something with the sheet that opens next."""

    def do(deed: Callable[[QDialog], None]) -> None:
        def once() -> None:
            sheet = qapp.activeModalWidget()
            assert isinstance(sheet, QDialog)
            assert QTest.qWaitForWindowActive(sheet)
            deed(sheet)

        QTimer.singleShot(0, once)

    return do


@pytest.fixture
def sheet(theme: Theme, qtbot: object) -> NewProgram:
    assert qtbot
    made = NewProgram(theme)
    made.show()
    return made


def test_ctrl_n_makes_a_program_that_is_edited(
    window: ProgramWindow, kept_as: Path, with_sheet: Callable[[Callable[[QDialog], None]], None]
) -> None:
    def fill(sheet: QDialog) -> None:
        assert isinstance(sheet, NewProgram)
        QTest.keyClicks(sheet.title, "Harbour Forum 2027")
        sheet.zone.setText("Toronto")  # typed, its list would take the activity from the sheet, with no window manager
        QTest.keyClicks(sheet.first, "19 May 2027")
        QTest.keyClick(sheet.count, Qt.Key.Key_Down)
        QTest.keyClicks(sheet.rooms, "Main hall")
        QTest.keyClick(sheet.rooms, Qt.Key.Key_Return)
        QTest.keyClicks(sheet.rooms, "Side room")
        assert sheet.summary.text() == "19 and 20 May 2027, 2 rooms, times of Toronto."
        QTest.mouseClick(sheet.create_button, Qt.MouseButton.LeftButton)

    with_sheet(fill)
    QTest.keySequence(window, QKeySequence("Ctrl+N"))
    assert window.document is not None
    program = window.document.program
    assert window.document.path == kept_as
    assert (program.conference.title, program.conference.timezone) == ("Harbour Forum 2027", "America/Toronto")
    assert program.dates == (date(2027, 5, 19), date(2027, 5, 20))
    assert [room.name for room in program.rooms_in_order] == ["Main hall", "Side room"]
    assert window.workspace is not None
    assert window.workspace.desk.editing
    assert [step.label for step in window.document.history()] == ["Make a new program"]
    assert "The program is over" not in [label.text() for label in window.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("title", "zone", "first", "said"),
    [
        ("", "Berlin", "", "Give it a title first."),
        ("A", "Atlantis", "", "No zone is called like that. Try the nearest large city."),
        ("A", "Berlin", "soon", "Write a date such as 19 May 2021 or 2021-05-19."),
        ("A", "Berlin", "", "Dates not set, one stage, times of Berlin."),
        ("A", "Berlin", "1 May 2027", "1 May 2027, one stage, times of Berlin."),
    ],
)
def test_what_is_missing_is_said(sheet: NewProgram, title: str, zone: str, first: str, said: str) -> None:
    for field, words in ((sheet.title, title), (sheet.zone, zone), (sheet.first, first)):
        field.setText(words)
    assert sheet.summary.text() == said
    assert sheet.create_button.isEnabled() == said.endswith("times of Berlin.")
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.isVisible() != sheet.create_button.isEnabled()


def test_fields_stay_where_they_are_while_one_types(sheet: NewProgram) -> None:
    before = sheet.size()
    sheet.title.setText("Harbour Forum")
    for zone in ("a", "Atlantis", "America", "Toronto"):
        sheet.zone.setText(zone)
        QApplication.processEvents()
        assert sheet.size() == before


def test_a_sheet_that_is_left_makes_nothing(
    window: ProgramWindow, kept_as: Path, with_sheet: Callable[[Callable[[QDialog], None]], None]
) -> None:
    with_sheet(lambda sheet: QTest.keyClick(sheet, Qt.Key.Key_Escape))
    beginnings.new_program(window)
    assert window.document is None
    assert not kept_as.exists()


def test_a_program_that_can_not_be_kept_says_why(
    window: ProgramWindow, kept_as: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, message: said.append(message))
    kept_as.parent.rmdir()
    window.filing.begin(forum_program(), "Make a new program")
    assert window.document is None
    assert len(said) == 1


def _from(window: ProgramWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    beginnings.next_program(window)


def test_last_years_program_is_copied_to_its_new_days(
    window: ProgramWindow,
    program_file: Path,
    kept_as: Path,
    monkeypatch: pytest.MonkeyPatch,
    with_sheet: Callable[[Callable[[QDialog], None]], None],
) -> None:
    def fill(sheet: QDialog) -> None:
        assert isinstance(sheet, NextProgram)
        sheet.first.setText("18 May 2033")
        assert sheet.title.text() == "Middle East Strategy Forum 2033"
        assert sheet.days.rows == (
            ("Wed 19 May 2021", "Wed 18 May 2033: Multi-Faceted Geopolitics in the Middle East", "4"),
            ("Thu 20 May 2021", "Thu 19 May 2033: Diplomacy in Action in the Middle East", "5"),
        )
        QTest.keyClick(sheet, Qt.Key.Key_Return)

    with_sheet(fill)
    _from(window, program_file, monkeypatch)
    assert window.document is not None
    program = window.document.program
    assert window.document.path == kept_as
    assert program.dates == (date(2033, 5, 18), date(2033, 5, 19))
    assert program.people == forum_program().people
    assert window.document.history()[0].label == "Begin with a copy of “Middle East Strategy Forum 2021”"
    assert window.workspace is not None
    assert window.workspace.desk.editing


def test_the_sheet_says_what_differs(theme: Theme, qtbot: object) -> None:
    assert qtbot
    old = forum_program()
    old = old.put(replace(old.sessions["session-9"], state=SessionState.CANCELLED))
    sheet = NextProgram(theme, old)
    sheet.title.setText("The next one")
    QTest.keyClicks(sheet.title, "!")
    sheet.first.setText("18 May 2033")
    assert sheet.title.text() == "The next one!"
    assert sheet.summary.text() == (
        "18 and 19 May 2033: 2 days, 8 sessions, 39 people, 38 speakers, 1 article. 1 cancelled session stays behind."
    )
    sheet.first.setText("19 May 2033")
    assert sheet.summary.text().endswith("The days fall on other weekdays than before.")
    sheet.first.setText("soon")
    assert sheet.summary.text() == "Write a date such as 19 May 2021 or 2021-05-19."
    assert sheet.days.rows == ()
    sheet.first.setText("19 May 2033")
    sheet.title.clear()
    assert sheet.summary.text() == "Give it a title first."
    sheet.accept()
    assert sheet.result() != QDialog.DialogCode.Accepted


def test_the_proposed_day_is_the_same_weekday(theme: Theme, qtbot: object) -> None:
    assert qtbot
    sheet = NextProgram(theme, forum_program())
    assert sheet.program.dates[0].weekday() == FIRST.weekday()
    assert sheet.program.dates[0] >= beginnings._today() - timedelta(days=1)


@pytest.mark.parametrize("text", ["no program", ""])
def test_what_is_no_program_or_has_no_days_is_refused(
    window: ProgramWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, message: said.append(message))
    path = tmp_path / "a.forum"
    if text:
        path.write_text(text)
    else:
        Document.create(path, edits.new_program("A", "UTC", [], []), "Made").close()
    _from(window, path, monkeypatch)
    assert len(said) == 1
    assert text or said == ["“a.forum” has no days. There is nothing in it that could be moved to another year."]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
    beginnings.next_program(window)
    assert len(said) == 1


def test_the_first_page_offers_both(window: ProgramWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(beginnings, "new_program", lambda _window: asked.append("new"))
    monkeypatch.setattr(beginnings, "next_program", lambda _window: asked.append("next"))
    page = window.findChild(Welcome)
    assert page is not None
    for words in ("Make a new program", "Begin with last year’s"):
        button = next(b for b in page.findChildren(QPushButton) if b.accessibleName().startswith(words))
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert asked == ["new", "next"]
