# SPDX-License-Identifier: MIT
"""The choices of a filter: opened, found, ticked by mouse and by keyboard, while the view follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from forumdesk.document import Document
from forumdesk.filtering import Filter
from forumdesk.gui.filters.chips import Chip
from forumdesk.gui.filters.choices import Choices
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from keyboard import Keys
from samples import forum_program

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _open(workspace: Workspace) -> Choices:
    QTest.keyClick(workspace, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    found = QApplication.activePopupWidget()
    assert isinstance(found, Choices)
    return found


def _index(choices: Choices, head: str, words: str) -> QModelIndex:
    model = choices.tree.model()
    for row in range(model.rowCount()):
        parent = model.index(row, 0)
        for at in range(model.rowCount(parent)) if parent.data() == head else ():
            if model.index(at, 0, parent).data() == words:
                return model.index(at, 0, parent)
    raise AssertionError(words)


def _seen(choices: Choices) -> list[str]:
    """Return the values that are in the open, in their order."""
    found, index = [], choices.tree.model().index(0, 0)
    while index.isValid():
        if index.parent().isValid():
            found.append(str(index.data()))
        index = choices.tree.indexBelow(index)
    return found


def _click(choices: Choices, index: QModelIndex) -> None:
    choices.tree.scrollTo(index)
    place = choices.tree.visualRect(index).center()
    QTest.mouseClick(choices.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_choices_offer_each_value_with_how_many_sessions_it_leaves(workspace: Workspace) -> None:
    choices = _open(workspace)
    spoken = _index(choices, "Room", "K.003").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "K.003, 12 sessions"
    heads = [choices.tree.model().index(row, 0).data() for row in range(choices.tree.model().rowCount())]
    assert heads == ["Day", "Room", "Track"]
    choices.close()


def test_click_on_a_value_ticks_it_and_the_view_follows_at_once(workspace: Workspace) -> None:
    choices = _open(workspace)
    _click(choices, _index(choices, "Room", "K.003"))
    assert workspace.desk.filter.filter == Filter(rooms=frozenset({"room-2"}))
    index = _index(choices, "Room", "K.003")
    assert Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    assert choices.words.text() == "12 of 96 sessions"
    assert workspace.filters.isVisible()
    assert choices.isVisible()
    _click(choices, index)
    assert workspace.desk.filter.filter == Filter()
    choices.close()


def test_counts_follow_what_is_ticked_elsewhere(workspace: Workspace) -> None:
    choices = _open(workspace)
    _click(choices, _index(choices, "Room", "K.003"))
    other = _index(choices, "Track", "A scheduler track 3").data(Qt.ItemDataRole.AccessibleTextRole)
    none = _index(choices, "Track", "Maps track 1").data(Qt.ItemDataRole.AccessibleTextRole)
    assert (other, none) == ("A scheduler track 3, 12 sessions", "Maps track 1, 0 sessions")
    choices.close()


def test_keyboard_finds_a_value_ticks_it_and_leaves(workspace: Workspace) -> None:
    choices, keys = _open(workspace), Keys()
    assert QApplication.focusWidget() is choices.field
    keys.type("k.005")
    assert _seen(choices) == ["K.005"]
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Space)
    assert workspace.desk.filter.filter == Filter(rooms=frozenset({"room-4"}))
    keys.press(Qt.Key.Key_Return)
    assert workspace.desk.filter.filter == Filter()
    keys.press(Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_what_is_found_is_folded_and_all_is_there_again_without_it(workspace: Workspace) -> None:
    choices = _open(workspace)
    before = _seen(choices)
    choices.field.setText("ＤＡＴＡ track")
    assert _seen(choices) == ["Databases track 2", "Test data track 8"]
    choices.field.setText("nowhere")
    assert _seen(choices) == []
    choices.field.clear()
    assert _seen(choices) == before
    choices.close()


def test_part_folds_by_keyboard_and_by_mouse(workspace: Workspace) -> None:
    choices, keys = _open(workspace), Keys()
    head = choices.tree.model().index(1, 0)
    choices.tree.setFocus()
    choices.tree.setCurrentIndex(head)
    assert choices.tree.isExpanded(head)
    keys.press(Qt.Key.Key_Left)
    assert not choices.tree.isExpanded(head)
    keys.press(Qt.Key.Key_Return)
    assert choices.tree.isExpanded(head)
    _click(choices, head)
    assert not choices.tree.isExpanded(head)
    choices.close()


def test_clear_all_takes_every_tick_away(workspace: Workspace) -> None:
    workspace.desk.filter.set(Filter(rooms=frozenset({"room-4"})))
    choices = _open(workspace)
    QTest.mouseClick(choices.clear, Qt.MouseButton.LeftButton)
    assert workspace.desk.filter.filter == Filter()
    assert not choices.clear.isVisible()
    choices.close()


def test_choices_are_a_tree_with_boxes_for_a_screen_reader(workspace: Workspace) -> None:
    workspace.desk.filter.set(Filter(rooms=frozenset({"room-2"})))
    choices = _open(workspace)
    assert QAccessible.queryAccessibleInterface(choices.tree).role() == QAccessible.Role.Tree
    index = _index(choices, "Room", "K.003")
    assert index.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert choices.tree.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Room, 1 chosen"
    choices.close()


def test_choices_open_from_the_button_in_the_bar_of_the_window(workspace: Workspace) -> None:
    QTest.mouseClick(workspace.topbar.filter, Qt.MouseButton.LeftButton)
    choices = QApplication.activePopupWidget()
    assert isinstance(choices, Choices)
    choices.close()


def test_choices_can_not_be_asked_for_while_one_edits(window: ProgramWindow, workspace: Workspace) -> None:
    action = next(action for action in window.findChildren(QAction) if action.text() == "&Filter…")
    workspace.toggle_editing()
    assert not action.isEnabled()
    workspace.filters.choose()
    assert QApplication.activePopupWidget() is None


def test_few_values_need_no_field_to_find_one(workspace: Workspace) -> None:
    workspace.desk.show_program(forum_program().drop(*(f"session-{n}" for n in range(3, 9))))
    workspace.filters.choose()
    choices = QApplication.activePopupWidget()
    assert isinstance(choices, Choices)
    assert len(_seen(choices)) > 0
    choices.close()


def _tick_by_keyboard(workspace: Workspace, head: str, value: str) -> None:
    choices, keys = _open(workspace), Keys()
    keys.type(value)
    assert _index(choices, head, value).isValid()
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Escape)


def test_language_and_organization_are_ticked_and_leave_with_their_chips(window: ProgramWindow, tmp_path: Path) -> None:
    program = forum_program()
    program = program.put(replace(program.sessions["session-3"], language="fr"))
    Document.create(tmp_path / "forum.forum", program, "Made for a test").close()
    window.filing.open_path(tmp_path / "forum.forum")
    workspace = window.workspace
    assert workspace is not None
    for head, value, left in (("Language", "French", {"session-3"}), ("Organization", "Chatham House", {"session-1"})):
        _tick_by_keyboard(workspace, head, value)
        assert workspace.desk.filter.ids == left
        chip = next(chip for chip in workspace.filters.findChildren(Chip) if value in chip.accessibleName())
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert workspace.desk.filter.ids == program.sessions.keys()


def test_what_is_over_is_hidden_and_what_is_on_now_alone_is_seen(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    workspace = window.workspace
    assert workspace is not None
    desk = workspace.desk
    desk.clock.utc = lambda: datetime(2021, 5, 19, 16, 30, tzinfo=UTC)  # 12:30 in Toronto, in the second panel
    first, second, *_rest = desk.program.sessions_in_order
    _tick_by_keyboard(workspace, "Hide what is over", "Hide what is over")
    assert desk.filter.ids == desk.program.sessions.keys() - {first.id}
    _tick_by_keyboard(workspace, "On now", "On now")
    assert desk.filter.ids == {second.id}
