# SPDX-License-Identifier: MIT
"""The bar over the views: chips that stay, go with a click or a key, and what is hidden."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from forumdesk.filtering import Filter
from forumdesk.gui.filters import bar
from forumdesk.gui.filters.chips import Chip
from forumdesk.gui.filters.left_out import LeftOut
from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.program import SessionKind
from keyboard import Keys

ROOMS = Filter(rooms=frozenset({"room-1", "room-2"}))


def _inside(workspace: Workspace) -> LeftOut:
    inside = workspace.filters.inside
    assert inside is not None
    assert inside.isVisible()
    return inside


def _chips(workspace: Workspace) -> list[str]:
    return [chip.accessibleName() for chip in _inside(workspace).chips]


def _link(workspace: Workspace, words: str) -> QPushButton:
    return next(link for link in _inside(workspace).links if link.text() == words)


def _drawn(workspace: Workspace) -> set[str]:
    canvas = workspace.timeline.findChild(Canvas)
    assert canvas is not None
    layout = canvas.picture.layout
    return set(layout.boxes) if layout is not None else set()


def test_bar_is_not_there_as_long_as_nothing_is_left_out(workspace: Workspace) -> None:
    assert not workspace.filters.isVisible()


def test_bar_has_a_chip_for_each_filter_and_says_what_is_left(workspace: Workspace) -> None:
    workspace.desk.filter.set(ROOMS.with_part("kinds", SessionKind.TALK))
    assert _chips(workspace) == [
        "Room: K.002, take this filter away",
        "Room: K.003, take this filter away",
        "Kind: Talk, take this filter away",
    ]
    assert _inside(workspace).words.text() == "24 of 96 sessions, 6 rooms without any are left out"
    rooms = {workspace.desk.program.sessions[key].room_id for key in _drawn(workspace)}
    assert rooms == {"room-1", "room-2"}


def test_chip_goes_with_a_click_and_takes_its_filter_away(workspace: Workspace) -> None:
    workspace.desk.filter.set(ROOMS)
    QTest.mouseClick(_inside(workspace).chips[0], Qt.MouseButton.LeftButton)
    assert workspace.desk.filter.filter == Filter(rooms=frozenset({"room-2"}))
    assert _chips(workspace) == ["Room: K.003, take this filter away"]


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space],
    ids=["delete", "backspace", "return", "space"],
)
def test_chip_goes_by_keyboard_and_the_keyboard_stays_among_the_others(workspace: Workspace, key: Qt.Key) -> None:
    workspace.desk.filter.set(ROOMS.with_part("kinds", SessionKind.TALK))
    keys = Keys()
    _inside(workspace).chips[0].setFocus(Qt.FocusReason.TabFocusReason)
    keys.press(Qt.Key.Key_Tab)
    keys.press(key)
    assert len(_inside(workspace).chips) == 2
    focus = QApplication.focusWidget()
    assert isinstance(focus, Chip)
    assert focus.accessibleName() == "Kind: Talk, take this filter away"
    keys.press(key, times=2)
    assert not workspace.filters.isVisible()
    assert isinstance(QApplication.focusWidget(), Canvas)


def test_many_values_of_one_part_share_a_chip(workspace: Workspace) -> None:
    workspace.desk.filter.set(Filter(rooms=frozenset(f"room-{n}" for n in range(5)), hide_past=True))
    assert _chips(workspace)[0] == "Room: 5 chosen, take this filter away"
    QTest.mouseClick(_inside(workspace).chips[0], Qt.MouseButton.LeftButton)
    assert workspace.desk.filter.filter == Filter(hide_past=True)


def test_clear_all_leads_back_to_everything(workspace: Workspace) -> None:
    before = _drawn(workspace)
    workspace.desk.filter.set(ROOMS)
    assert _drawn(workspace) < before
    QTest.mouseClick(_link(workspace, "Clear all"), Qt.MouseButton.LeftButton)
    assert not workspace.filters.isVisible()
    assert _drawn(workspace) == before


def test_filter_is_there_again_when_the_program_is_opened_again(window: ProgramWindow, workspace: Workspace) -> None:
    path = Path(str(window.document.path)) if window.document is not None else Path()
    workspace.desk.filter.set(ROOMS)
    window.close_program()
    window.filing.open_path(path)
    again = window.workspace
    assert again is not None
    assert again.desk.filter.filter == ROOMS
    assert len(_chips(again)) == 2


def test_bar_stands_over_the_views_that_leave_sessions_out(workspace: Workspace) -> None:
    workspace.desk.filter.set(ROOMS)
    seen = {}
    for view in ("timeline", "sessions", "speakers", "articles", "history"):
        workspace.desk.show_view(view)
        seen[view] = workspace.filters.isVisible()
    assert seen == {"timeline": True, "sessions": True, "speakers": True, "articles": False, "history": False}


def test_filters_rest_while_one_edits(workspace: Workspace) -> None:
    everything = _drawn(workspace)
    workspace.desk.filter.set(ROOMS)
    workspace.toggle_editing()
    assert _inside(workspace).words.text() == "Filters rest while you edit: everything is shown."
    assert _inside(workspace).chips == []
    assert _drawn(workspace) == everything
    assert not workspace.topbar.filter.isVisible()
    workspace.toggle_editing()
    assert len(_chips(workspace)) == 2


def test_hidden_sessions_can_be_shown_for_now(workspace: Workspace) -> None:
    first = workspace.desk.program.sessions_in_order[0]
    workspace.desk.mine.hide("session", first.id, True)
    assert first.id not in _drawn(workspace)
    _link(workspace, "Show 1 hidden session").setFocus(Qt.FocusReason.TabFocusReason)
    Keys().press(Qt.Key.Key_Space)
    assert first.id in _drawn(workspace)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Leave 1 hidden session out"
    Keys().press(Qt.Key.Key_Space)
    assert first.id not in _drawn(workspace)


def test_hidden_session_that_is_shown_is_dim_and_says_so(workspace: Workspace) -> None:
    first = workspace.desk.program.sessions_in_order[0]
    canvas = workspace.timeline.findChild(Canvas)
    assert canvas is not None
    index = canvas.model().index(0, 0)
    before = canvas.grab().toImage()
    workspace.desk.mine.hide("session", first.id, True)
    workspace.desk.filter.show_hidden(True)
    box = canvas.visualRect(index)
    after = canvas.grab().toImage()
    at = canvas.viewport().mapTo(canvas, box.center() + QPoint(0, box.height() // 4))
    assert before.pixelColor(at) != after.pixelColor(at)
    assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).endswith(", hidden")


def test_f6_stops_at_the_chips(workspace: Workspace) -> None:
    workspace.desk.filter.set(ROOMS)
    workspace.topbar.search.setFocus()
    workspace.next_part()
    assert isinstance(QApplication.focusWidget(), Chip)


def test_narrow_window_has_the_button_in_the_bar(window: ProgramWindow, workspace: Workspace) -> None:
    workspace.desk.filter.set(ROOMS)
    more = _inside(workspace).more
    assert more is not None
    assert (workspace.topbar.filter.isVisible(), more.isVisible()) == (True, False)
    window.resize(900, 600)
    QApplication.processEvents()
    assert (workspace.topbar.filter.isVisible(), more.isVisible()) == (False, True)


def test_another_filter_is_told_to_a_screen_reader(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(bar, "speak", lambda _widget, words: said.append(words))
    workspace.desk.filter.set(ROOMS)
    workspace.desk.filter.clear()
    assert said == ["24 of 96 sessions", "96 sessions"]


def test_speakers_of_hidden_sessions_are_still_there(workspace: Workspace) -> None:
    workspace.desk.mine.hide("room", "room-1", True)
    workspace.desk.show_view("speakers")
    assert not workspace.filters.isVisible()
    workspace.desk.filter.set(ROOMS)
    assert _inside(workspace).words.text() == "24 of 96 sessions"
    assert [link.text() for link in _inside(workspace).links] == ["Clear all"]
