# SPDX-License-Identifier: MIT
"""Keys and clicks on the timeline while one edits: what is chosen, where it goes, how many steps that is."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.desk import Place
from forumdesk.gui.timeline import timeline_keys
from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.widgets import messages
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Appearance, Conference, Day, Person, Program, Room, Session
from samples import FIRST, SECOND, ZONE

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

_Key, _Held = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT = _Held.ControlModifier, _Held.ShiftModifier, _Held.AltModifier


def _session(key: str, room: str, start: str, minutes: int = 60, day: int = 19) -> Session:
    begin = datetime.strptime(f"2021-05-{day} {start}", "%Y-%m-%d %H:%M") if start else None  # noqa: DTZ007 - wall time
    return Session(id=key, title=f"Title of {key}", start=begin, duration=minutes, room_id=room)


def _program() -> Program:
    """Return two days in three rooms; "waits" has no time."""
    return Program(Conference(id="forum", title="Forum", timezone=ZONE)).put(
        Day(id="first", date=FIRST),
        Day(id="second", date=SECOND),
        *(Room(id=name, name=f"Hall {name}", order=order) for order, name in enumerate("ABC")),
        _session("early", "A", "09:00"),
        _session("mid", "A", "10:30"),
        _session("late", "A", "13:00"),
        _session("beside", "B", "10:00"),
        _session("far", "C", "11:00"),
        _session("next", "A", "09:00", day=20),
        _session("waits", "", "", 20),
        Person(id="ada", name="Ada"),
        Appearance(id="ada in early", session_id="early", person_id="ada"),
    )


@pytest.fixture
def editor(window: ProgramWindow, tmp_path: Path) -> ProgramWindow:
    """Return a window in which that program is edited, with the keyboard on its first session."""
    path = tmp_path / "forum.forum"
    Document.create(path, _program(), "Made for a test").close()
    window.filing.open_path(path)
    assert window.workspace is not None
    window.workspace.desk.show_day(FIRST)
    window.workspace.desk.set_editing(True)
    _canvas(window).setFocus()
    _canvas(window).show_current("early")
    return window


def _canvas(window: ProgramWindow) -> Canvas:
    assert window.workspace is not None
    canvas = window.workspace.timeline.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    return canvas


def _press(window: ProgramWindow, *keys: Qt.Key, held: Qt.KeyboardModifier = _Held.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(_canvas(window), key, held)


def _click(window: ProgramWindow, key: str, held: Qt.KeyboardModifier = _Held.NoModifier) -> None:
    canvas = _canvas(window)
    canvas.scrollTo(_index(window, key))
    rect = canvas.visualRect(_index(window, key))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, held, rect.center())


def _index(window: ProgramWindow, key: str) -> QModelIndex:
    canvas = _canvas(window)
    title = f"Title of {key}"
    model = canvas.model()
    return next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == title)


def _chosen(window: ProgramWindow) -> tuple[str, ...]:
    assert window.workspace is not None
    return window.workspace.desk.chosen


def _of(window: ProgramWindow, key: str) -> Session:
    assert window.document is not None
    return window.document.program.sessions[key]


def _at(window: ProgramWindow, key: str) -> str:
    """Return where a session is, such as "19 09:00 60 A"."""
    session = _of(window, key)
    assert session.start is not None
    return f"{session.start:%d %H:%M} {session.duration} {session.room_id}"


def _label(window: ProgramWindow) -> str | None:
    assert window.document is not None
    return window.document.undo_label


def _steps(window: ProgramWindow) -> int:
    assert window.document is not None
    return len(window.document.history()) - 1


def _said(window: ProgramWindow) -> str:
    return window.statusBar().currentMessage()


def test_ctrl_and_shift_choose_several_by_pointer(editor: ProgramWindow) -> None:
    _click(editor, "early")
    _click(editor, "far", CTRL)
    assert _chosen(editor) == ("early", "far")
    _click(editor, "early", CTRL)
    assert _chosen(editor) == ("far",)
    _click(editor, "early")
    _click(editor, "late", SHIFT)
    assert set(_chosen(editor)) == {"early", "mid", "late"}
    assert _said(editor) == "3 sessions chosen."
    _click(editor, "mid", SHIFT)
    assert set(_chosen(editor)) == {"early", "mid"}


def test_shift_between_two_rooms_chooses_what_begins_between_them(editor: ProgramWindow) -> None:
    _click(editor, "beside")
    _click(editor, "far", SHIFT)
    assert set(_chosen(editor)) == {"beside", "far"}
    _click(editor, "early")
    _click(editor, "far", SHIFT)
    assert set(_chosen(editor)) == {"early", "mid", "beside", "far"}


def test_keys_choose_several(editor: ProgramWindow) -> None:
    _press(editor, _Key.Key_Down)
    assert _chosen(editor) == ("mid",)
    _press(editor, _Key.Key_Down, held=SHIFT)
    assert set(_chosen(editor)) == {"mid", "late"}
    _press(editor, _Key.Key_Escape)
    assert _chosen(editor) == ("late",)
    _press(editor, _Key.Key_Up, held=CTRL)
    assert _chosen(editor) == ("late",)
    _press(editor, _Key.Key_Space, held=CTRL)
    assert _chosen(editor) == ("late", "mid")
    _press(editor, _Key.Key_A, held=CTRL)
    assert set(_chosen(editor)) == {"early", "mid", "late", "beside", "far"}


def test_all_that_are_chosen_are_selected_for_screen_readers(editor: ProgramWindow) -> None:
    _press(editor, _Key.Key_A, held=CTRL)
    view = QAccessible.queryAccessibleInterface(_canvas(editor))
    states = [view.child(row).state() for row in range(view.childCount()) if view.child(row).object() is None]
    assert [state.selected for state in states if state.selectable] == [True] * 5


def test_the_details_follow_what_is_chosen(editor: ProgramWindow, qtbot: QtBot) -> None:
    assert editor.workspace is not None
    desk = editor.workspace.desk
    _click(editor, "early")
    assert desk.place == Place("session", "early")
    _press(editor, _Key.Key_Down)
    assert (desk.chosen, desk.place) == (("mid",), Place("session", "early"))
    qtbot.waitUntil(lambda: desk.place == Place("session", "mid"))
    _click(editor, "far", CTRL)
    assert desk.place is not None
    assert desk.place.id in desk.chosen
    desk.go(Place("session", "late"))
    assert desk.chosen == ("late",)
    desk.go(Place("person", "ada"))
    assert not _chosen(editor)


def test_browsing_chooses_one_and_changes_nothing(editor: ProgramWindow) -> None:
    assert editor.workspace is not None
    _press(editor, _Key.Key_A, held=CTRL)
    editor.workspace.desk.set_editing(False)
    assert _chosen(editor) == ()
    _click(editor, "mid", CTRL)
    assert editor.workspace.desk.place == Place("session", "mid")
    _press(editor, _Key.Key_Delete, _Key.Key_Insert)
    _press(editor, _Key.Key_Down, held=ALT)
    assert _steps(editor) == 0


def test_alt_and_arrows_move_to_the_next_full_step(editor: ProgramWindow) -> None:
    _press(editor, _Key.Key_Down, held=ALT)
    assert _at(editor, "early") == "19 09:15 60 A"
    assert _label(editor) == "Move “Title of early” to 09:15"
    assert _said(editor) == "Title of early: 09:15–10:15, Hall A."
    _press(editor, _Key.Key_Up, held=ALT | CTRL)
    assert _at(editor, "early") == "19 09:14 60 A"
    _press(editor, _Key.Key_Up, held=ALT)
    assert _at(editor, "early") == "19 09:00 60 A"
    _press(editor, _Key.Key_Right, held=ALT)
    assert _at(editor, "early") == "19 09:00 60 B"
    assert _label(editor) == "Move “Title of early” to Hall B"


def test_presses_in_a_row_are_one_step(editor: ProgramWindow) -> None:
    _press(editor, *[_Key.Key_Down] * 3, held=ALT)
    assert (_at(editor, "early"), _steps(editor)) == ("19 09:45 60 A", 1)
    assert _label(editor) == "Move “Title of early” to 09:45"
    _press(editor, _Key.Key_Down, held=ALT | SHIFT)
    assert (_at(editor, "early"), _steps(editor)) == ("19 09:45 75 A", 2)
    editor.undo()
    editor.undo()
    assert _at(editor, "early") == "19 09:00 60 A"


def test_a_pause_ends_the_step(editor: ProgramWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    keys = _canvas(editor)._keys
    assert keys is not None
    monkeypatch.setattr(keys, "clock", lambda: now[0])
    _press(editor, _Key.Key_Down, held=ALT)
    now[0] += timeline_keys.PAUSE + 0.1
    _press(editor, _Key.Key_Down, held=ALT)
    assert (_at(editor, "early"), _steps(editor)) == ("19 09:30 60 A", 2)


def test_several_move_together(editor: ProgramWindow) -> None:
    _click(editor, "early")
    _click(editor, "beside", CTRL)
    _press(editor, _Key.Key_Down, held=ALT)
    assert [_at(editor, key) for key in ("early", "beside")] == ["19 09:15 60 A", "19 10:15 60 B"]
    assert _label(editor) == "Move 2 sessions, “Title of beside” to 10:15"
    _press(editor, _Key.Key_Right, held=ALT)
    assert [_at(editor, key) for key in ("early", "beside")] == ["19 09:15 60 B", "19 10:15 60 C"]
    _press(editor, _Key.Key_Right, held=ALT)
    assert [_at(editor, key) for key in ("early", "beside")] == ["19 09:15 60 B", "19 10:15 60 C"]
    assert _said(editor) == "“Hall C” is the last room."
    _press(editor, _Key.Key_PageDown, held=ALT)
    assert [_at(editor, key) for key in ("early", "beside")] == ["20 09:15 60 B", "20 10:15 60 C"]
    assert editor.workspace is not None
    assert editor.workspace.desk.day == SECOND
    assert _said(editor) == "Title of beside: Thu 20 May, 10:15–11:15, Hall C. 1 more session moved with it."
    _press(editor, _Key.Key_PageDown, held=ALT)
    assert _said(editor) == "Thursday 20 May is the last day."


def test_a_session_that_moves_past_the_night_is_followed(editor: ProgramWindow) -> None:
    assert editor.workspace is not None
    desk = editor.workspace.desk
    desk.edit("Move it", edits.move_session, "late", "A", datetime(2021, 5, 20, 3, 45))
    _canvas(editor).show_current("late")
    _press(editor, _Key.Key_Down, held=ALT)
    assert (_at(editor, "late"), desk.day) == ("20 04:00 60 A", SECOND)
    assert _said(editor).startswith("Title of late: Thu 20 May, 04:00–05:00, Hall A.")
    _press(editor, _Key.Key_Up, held=ALT)
    assert (_at(editor, "late"), desk.day) == ("20 03:45 60 A", FIRST)


def test_shift_and_alt_change_the_end(editor: ProgramWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, message: refusals.append(message))
    _press(editor, _Key.Key_Up, held=ALT | SHIFT)
    assert _at(editor, "early") == "19 09:00 45 A"
    assert _label(editor) == "End “Title of early” at 09:45"
    _press(editor, _Key.Key_Down, held=ALT | SHIFT | CTRL)
    assert _at(editor, "early") == "19 09:00 46 A"
    _press(editor, *[_Key.Key_Up] * 9, held=ALT | SHIFT)
    assert _at(editor, "early") == "19 09:00 15 A"
    assert _said(editor) == "A session has to end after it begins."
    assert refusals == []


def test_delete_takes_off_and_with_shift_removes(editor: ProgramWindow) -> None:
    _press(editor, _Key.Key_Delete)
    assert _of(editor, "early").start is None
    assert _label(editor) == "Take “Title of early” off the schedule"
    editor.undo()
    _canvas(editor).show_current("early")
    _press(editor, _Key.Key_Delete, held=SHIFT)
    assert editor.document is not None
    assert "early" not in editor.document.program.sessions
    assert _label(editor) == "Delete “Title of early”"
    assert _said(editor) == "Removed: “Title of early”. 1 appearance went with it."


def test_the_keyboard_goes_on_with_the_next_session(editor: ProgramWindow) -> None:
    _press(editor, _Key.Key_Delete)
    assert _canvas(editor).current_key == "beside"
    _press(editor, _Key.Key_Delete)
    assert [_of(editor, key).start for key in ("early", "beside")] == [None, None]
    _canvas(editor).show_current("late")
    _press(editor, _Key.Key_Delete)
    assert _canvas(editor).current_key == "far"


def test_insert_makes_a_session_behind_the_current_one(editor: ProgramWindow) -> None:
    asked: list[str] = []
    assert editor.workspace is not None
    desk = editor.workspace.desk
    desk.typing_asked.connect(asked.append)
    _press(editor, _Key.Key_Insert)
    assert editor.document is not None
    made = next(s for s in editor.document.program.sessions.values() if s.title == "New session")
    assert (made.room_id, made.start, made.duration) == ("A", datetime(2021, 5, 19, 11, 30), 60)
    assert (desk.place, desk.chosen, asked) == (Place("session", made.id), (made.id,), ["title"])


def test_f2_goes_to_the_title(editor: ProgramWindow) -> None:
    asked: list[str] = []
    assert editor.workspace is not None
    editor.workspace.desk.typing_asked.connect(asked.append)
    _press(editor, _Key.Key_F2)
    assert (editor.workspace.desk.place, asked) == (Place("session", "early"), ["title"])


def test_alt_and_an_arrow_lead_back_while_browsing(editor: ProgramWindow) -> None:
    assert editor.workspace is not None
    desk = editor.workspace.desk
    desk.go(Place("session", "mid"))
    desk.go(Place("session", "late"))
    desk.set_editing(False)
    _press(editor, _Key.Key_Left, held=ALT)
    assert desk.place == Place("session", "mid")
    assert _at(editor, "mid") == "19 10:30 60 A"


def test_a_moved_session_stays_under_the_keyboard_and_in_sight(editor: ProgramWindow) -> None:
    canvas = _canvas(editor)
    _press(editor, *[_Key.Key_Down] * 40, held=ALT)
    assert _of(editor, "early").start == datetime(2021, 5, 19, 9) + timedelta(hours=10)
    assert canvas.current_key == "early"
    assert canvas.viewport().rect().contains(canvas.visualRect(canvas.currentIndex()).center())
