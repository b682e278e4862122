# SPDX-License-Identifier: MIT
"""The sheets of the Edit and Program menus: each makes one step of what one has chosen in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.checks import CHECKS, NUMBERS
from forumdesk.document import Document
from forumdesk.gui.desk import Place
from forumdesk.gui.mending.checked_sheet import CheckedSheet
from forumdesk.gui.mending.merging_people import MergeSheet
from forumdesk.gui.mending.renaming import RenameSheet
from forumdesk.gui.mending.replacing import ReplaceSheet
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Appearance, Person, Program
from samples import forum_program

SANAM = "sanam-vakil"


def _program() -> Program:
    """Return the forum, in which one person is there twice, and an organization in two spellings."""
    program = forum_program()
    again = Person(
        id="again", name="Sanam  Vakil", sort_name="Vakil, Sanam", organization="The Chatham House", biography="A life."
    )
    seat = Appearance(id="seat", session_id="session-2", person_id="again", byline="The Chatham House, London")
    return program.put(again, seat)


@pytest.fixture
def editing(window: ProgramWindow, tmp_path: Path) -> ProgramWindow:
    path = tmp_path / "forum.forum"
    Document.create(path, _program(), "Made for a test").close()
    window.filing.open_path(path)
    assert window.workspace is not None
    window.workspace.desk.set_editing(True)
    return window


def _program_of(window: ProgramWindow) -> Program:
    assert window.document is not None
    return window.document.program


def _action(window: ProgramWindow, words: str) -> QAction:
    entries = (action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions())
    return next(action for action in entries if action.text().replace("&", "").startswith(words))


def _sheet(kind: type[QWidget]) -> QWidget:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def test_tools_are_offered_while_one_edits(editing: ProgramWindow) -> None:
    words = ("Find and replace", "Merge people", "Rename an organization")
    assert [_action(editing, each).isEnabled() for each in words] == [True] * 3
    assert editing.workspace is not None
    editing.workspace.desk.set_editing(False)
    assert [_action(editing, each).isEnabled() for each in words] == [False] * 3
    assert _action(editing, "What is checked").isEnabled()


def test_what_is_ticked_is_replaced_in_one_step(editing: ProgramWindow) -> None:
    QTest.keyClick(editing, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    sheet = _sheet(ReplaceSheet)
    assert isinstance(sheet, ReplaceSheet)
    assert not sheet.done_button.isEnabled()
    QTest.keyClicks(sheet.old, "Chatham House")
    QTest.keyClick(sheet.old, Qt.Key.Key_Tab)
    QTest.keyClicks(sheet.new, "CHATHAM")
    sheet._look()
    assert [sheet.list.rows.value(at).title for at in range(sheet.list.rows.rowCount())] == [
        "Person “Sanam Vakil”: organization",
        "Person “Sanam  Vakil”: organization",
        "Sanam  Vakil in “The Great Power Competition in the Middle East”: printed line",
    ]
    sheet.list.toggle(0)
    assert sheet.done_button.text() == "Replace in 2 fields"
    QTest.keyClick(sheet.new, Qt.Key.Key_Return)
    program = _program_of(editing)
    assert program.people[SANAM].organization == "Chatham House"
    assert program.people["again"].organization == "The CHATHAM"
    assert program.appearances["seat"].byline == "The CHATHAM, London"
    assert editing.document is not None
    assert editing.document.undo_label == "Replace “Chatham House” with “CHATHAM”"
    editing.undo()
    assert _program_of(editing) == _program()


def test_what_was_left_out_stays_so_while_one_goes_on_typing(editing: ProgramWindow) -> None:
    assert editing.workspace is not None
    sheet = ReplaceSheet(editing.workspace.desk)
    sheet.old.setText("Chatham")
    sheet._look()
    sheet.list.toggle(1)
    sheet.new.setText("Chat")
    sheet._look()
    assert sheet.done_button.text() == "Replace in 2 fields"
    sheet.kinds["appearance"].setChecked(False)
    assert sheet.done_button.text() == "Replace in 1 field"
    sheet.whole_words.setChecked(True)
    sheet.old.setText("Chatha")
    sheet._look()
    assert (sheet.count.text(), sheet.done_button.isEnabled()) == ("Not found", False)
    sheet.deleteLater()


def test_replacing_only_one_field_and_case(editing: ProgramWindow) -> None:
    assert editing.workspace is not None
    sheet = ReplaceSheet(editing.workspace.desk)
    sheet.old.setText("chatham")
    sheet._look()
    assert sheet.count.text() == "Found 3 times in 3 fields"
    sheet.match_case.setChecked(True)
    assert sheet.count.text() == "Not found"
    sheet.match_case.setChecked(False)
    sheet.field.setCurrentIndex(sheet.field.findText("Only: organization"))
    sheet.field.activated.emit(sheet.field.currentIndex())
    assert sheet.count.text() == "Found 2 times in 2 fields"
    sheet.deleteLater()


def test_an_organization_gets_one_name(editing: ProgramWindow) -> None:
    assert editing.workspace is not None
    editing.workspace.desk.go(Place("person", "again"))
    _action(editing, "Rename an organization").trigger()
    sheet = _sheet(RenameSheet)
    assert isinstance(sheet, RenameSheet)
    assert set(sheet.list.ticked) == {"Chatham House", "The Chatham House"}
    assert sheet.name.text() == "Chatham House"
    assert sheet.told.text() == "Changes: 1 person, 1 printed line."
    QTest.keyClicks(sheet.looked_for, "gulf")
    assert set(sheet.list.ticked) == {"Chatham House", "The Chatham House"}
    sheet.name.selectAll()
    QTest.keyClicks(sheet.name, "Royal Institute")
    sheet.list.toggle(0)
    sheet.list.toggle(0)
    assert sheet.name.text() == "Royal Institute"
    QTest.mouseClick(sheet.done_button, Qt.MouseButton.LeftButton)
    program = _program_of(editing)
    assert {program.people[key].organization for key in (SANAM, "again")} == {"Royal Institute"}
    assert program.appearances["seat"].byline == "Royal Institute, London"
    assert editing.document is not None
    assert editing.document.undo_label == "Rename the organization “Royal Institute”"


def test_two_records_of_one_person_become_one(editing: ProgramWindow) -> None:
    _action(editing, "Merge people").trigger()
    sheet = _sheet(MergeSheet)
    assert isinstance(sheet, MergeSheet)
    assert sheet.pair is not None
    assert {person.id for person in sheet.pair} == {SANAM, "again"}
    words = [label.text() for label in sheet._area.findChildren(QLabel)]
    assert "Organization" in words
    choice = next(
        button
        for button in sheet.findChildren(QRadioButton)
        if button.accessibleName() == "Organization: The Chatham House"
    )
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=choice.rect().center())
    assert sheet.told.text() == "Afterwards one person, in 2 sessions."
    kept = sheet.pair[0].id
    QTest.mouseClick(sheet.done_button, Qt.MouseButton.LeftButton)
    program = _program_of(editing)
    assert len(program.people) == len(_program().people) - 1
    merged = program.people[kept]
    assert (merged.organization, merged.biography) == ("The Chatham House", "A life.")
    assert {seat.session_id for seat in program.appearances_of(kept)} == {"session-1", "session-2"}
    editing.undo()
    assert _program_of(editing) == _program()


def test_any_two_can_be_merged_by_typing_their_names(editing: ProgramWindow) -> None:
    assert editing.workspace is not None
    desk = editing.workspace.desk
    desk.go(Place("person", "denise-natali"))
    sheet = MergeSheet(desk)
    assert not sheet.done_button.isEnabled()
    assert sheet.people[0].currentData() == "denise-natali"
    other = sheet.people[1]
    other.setCurrentIndex(other.findData("ali-vaez"))
    assert sheet.done_button.isEnabled()
    other.setCurrentIndex(other.findData("denise-natali"))
    assert not sheet.done_button.isEnabled()
    sheet.deleteLater()


def test_a_level_is_changed_at_once_and_as_one_step(editing: ProgramWindow) -> None:
    _action(editing, "What is checked").trigger()
    sheet = _sheet(CheckedSheet)
    assert isinstance(sheet, CheckedSheet)
    assert set(sheet.levels) == set(CHECKS)
    assert sheet._counts["no-moderator"].text() == "8 findings"
    box = sheet.levels["no-moderator"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert sheet._counts["no-moderator"].text() == ""
    assert editing.document is not None
    assert editing.document.undo_label == "Check “Panel without moderator”: Off"
    editing.document.undo()
    sheet.desk.findings.ask()
    assert box.currentData() == CHECKS["no-moderator"].level
    assert not _program_of(editing).rules


def test_a_number_is_typed_and_what_is_none_is_taken_back(editing: ProgramWindow) -> None:
    assert editing.workspace is not None
    sheet = CheckedSheet(editing.workspace.desk)
    field = sheet.numbers["least-panellists"]
    field.selectAll()
    QTest.keyClicks(field, "5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [rule.value for rule in _program_of(editing).rules.values()] == ["5"]
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "7"
    assert editing.document is not None
    editing.document.end_typing()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    field.clearFocus()
    usual = str(NUMBERS["least-panellists"].usual)
    field.setText(usual)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not _program_of(editing).rules
    sheet.deleteLater()


def test_while_one_browses_the_checks_can_be_read(editing: ProgramWindow) -> None:
    assert editing.workspace is not None
    editing.workspace.desk.set_editing(False)
    sheet = CheckedSheet(editing.workspace.desk)
    assert not any(box.isEnabled() for box in (*sheet.levels.values(), *sheet.numbers.values()))
    assert "Edit program" in sheet.sentence.text()
    sheet.deleteLater()


def test_a_refused_replacement_leaves_the_sheet_open(editing: ProgramWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from forumdesk.gui.widgets import messages

    said: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, message: said.append(message))
    assert editing.workspace is not None
    before = _program_of(editing)
    sheet = ReplaceSheet(editing.workspace.desk, editing)
    sheet.open()
    sheet.old.setText(replace(before.conference).title)
    sheet._look()
    sheet.accept()
    assert sheet.isVisible()
    assert said
    assert _program_of(editing) is before
    sheet.reject()


def test_a_finding_opens_the_tool_for_it(editing: ProgramWindow, qtbot: QtBot) -> None:
    from forumdesk.gui.problems import Problems

    assert editing.workspace is not None
    editing.workspace.desk.show_view("problems")
    view = editing.workspace.views.currentWidget()
    assert isinstance(view, Problems)
    for check, words, kind in (
        ("duplicate-person", "Compare and merge…", MergeSheet),
        ("organization-spellings", "Choose the name…", RenameSheet),
    ):
        at = next(at for at, row in enumerate(view.list.rows.values) if row.key.startswith(check))
        view.list.setFocus(Qt.FocusReason.TabFocusReason)
        view.list.setCurrentIndex(view.list.rows.index(at))
        assert view._mending is not None
        button = next(each for each in view._mending.findChildren(QPushButton) if each.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        sheet = _sheet(kind)
        if isinstance(sheet, MergeSheet):
            assert sheet.pair is not None
            assert {person.id for person in sheet.pair} == {SANAM, "again"}
        elif isinstance(sheet, RenameSheet):
            assert set(sheet.list.ticked) == {"Chatham House", "The Chatham House"}
        sheet.close()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_a_finding_about_a_room_leads_to_its_form(editing: ProgramWindow) -> None:
    from forumdesk.checks import Finding, Level, Ref
    from forumdesk.gui.problems import Problems
    from forumdesk.gui.problems.rows import Row

    assert editing.workspace is not None
    view = Problems(editing.workspace.desk)
    about = (Ref("conference", "forum"),)
    finding = Finding(check="bad-link", level=Level.WARNING, words="It is none.", about=about, key="k")
    row = Row(kind="finding", key="k", level=Level.WARNING, title="It is none.", finding=finding)
    assert view._leads_to(row) == "Edit it"
    editing.workspace.desk.set_editing(False)
    assert view._leads_to(row) == ""
    view.deleteLater()
