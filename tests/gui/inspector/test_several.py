# SPDX-License-Identifier: MIT
"""The form of several sessions."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from forumdesk import edits
from forumdesk.gui.inspector.several import SeveralForm
from forumdesk.program import SessionKind, SessionState
from inspecting import KEY, Editing

IDS = ("session-1", "session-2", "session-3")


@pytest.fixture
def several(editing: Editing) -> Editing:
    editing.desk.choose(IDS)
    editing.go("session", "session-3") if editing.desk.place is None else None
    editing.desk.choose(IDS)
    QApplication.processEvents()
    assert isinstance(editing.form, SeveralForm)
    return editing


def test_what_they_have_in_common_is_shown(several: Editing) -> None:
    assert several.found(QComboBox, "Kind").currentText() == "Panel"
    assert several.shown("Length") == "1 h 15 min"


def test_change_for_all_is_one_step(several: Editing) -> None:
    several.choose("Kind", "Workshop")
    assert {several.program.sessions[key].kind for key in IDS} == {SessionKind.WORKSHOP}
    assert several.undo == "Change the kind of 3 sessions"
    several.window.undo()
    assert {several.program.sessions[key].kind for key in IDS} == {SessionKind.PANEL}


def test_where_they_differ_several_values_are_said(several: Editing) -> None:
    several.desk.edit("One", edits.set_session, "session-1", duration=30, state=SessionState.DRAFT)
    assert several.shown("Length") == ""
    assert several.field("Length").placeholderText() == "Several values"
    assert several.found(QComboBox, "State").currentIndex() == -1
    several.fill("Length", "45")
    assert {several.program.sessions[key].duration for key in IDS} == {45}


def test_field_with_several_values_that_is_only_left_changes_nothing(several: Editing) -> None:
    several.desk.edit("One", edits.set_session, "session-1", language="fr")
    before = several.program
    field = several.field("Language")
    field.setFocus()
    QTest.keyClick(field, KEY.Key_Tab)
    assert several.program is before


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_tags_are_given_to_all_and_taken_from_all(several: Editing) -> None:
    several.desk.edit("One", edits.set_session, "session-1", tags=("Iran",))
    field = several.line("Add a tag")
    field.setFocus()
    QTest.keyClicks(field, "peace,")
    assert tags(several) == [("Iran", "peace"), ("peace",), ("peace",)]
    QTest.keyClick(field, KEY.Key_Backspace)
    assert tags(several) == [("Iran",), (), ()]
    QTest.keyClicks(field, "aid")
    QTest.keyClick(field, KEY.Key_Return)
    QApplication.processEvents()
    several.click("Remove the tag “aid”")
    assert tags(several) == [("Iran",), (), ()]


def tags(several: Editing) -> list[tuple[str, ...]]:
    return [several.program.sessions[key].tags for key in IDS]


def test_all_get_a_new_room(several: Editing) -> None:
    several.choose("Room", "New room…")
    QTest.keyClicks(several.line("Name of the new room"), "Hall B")
    QTest.keyClick(several.line("Name of the new room"), KEY.Key_Return)
    assert len({several.program.sessions[key].room_id for key in IDS}) == 1
    assert several.undo == "Put 3 sessions into the new room “Hall B”"


def test_all_are_deleted_in_one_step(several: Editing) -> None:
    several.click("Delete these sessions")
    assert not set(IDS) & set(several.program.sessions)
    several.window.undo()
    assert set(IDS) <= set(several.program.sessions)


def test_one_session_has_its_own_form_again(several: Editing) -> None:
    several.desk.choose(("session-2",))
    several.go("session", "session-2")
    assert not isinstance(several.form, SeveralForm)
