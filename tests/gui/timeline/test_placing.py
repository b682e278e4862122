# SPDX-License-Identifier: MIT
"""Placing a session of the tray by keyboard: where it begins, how it moves, what is said, and that one step is made."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from forumdesk.document import Document
from forumdesk.gui.desk import Desk
from forumdesk.gui.timeline import placing
from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.timeline.tray import Tray
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program, Room, Session
from samples import FIRST, SECOND, forum_program

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

_Key, _Held = Qt.Key, Qt.KeyboardModifier


def _program(*rooms: str) -> Program:
    """Return the forum with two sessions that wait, in rooms besides that of the forum."""
    program = forum_program()
    return program.put(
        *(Room(id=name, name=f"Hall {name}", order=10 + order) for order, name in enumerate(rooms)),
        Session(id="w1", title="Waiting 1", duration=15),
        Session(id="w2", title="Waiting 2", duration=60),
    )


@pytest.fixture
def editor(window: ProgramWindow, tmp_path: Path) -> ProgramWindow:
    return _open(window, tmp_path, _program())


def _open(window: ProgramWindow, folder: Path, program: Program) -> ProgramWindow:
    path = folder / "forum.forum"
    Document.create(path, program, "Made for a test").close()
    window.filing.open_path(path)
    _desk(window).show_day(FIRST)
    _desk(window).set_editing(True)
    return window


def _desk(window: ProgramWindow) -> Desk:
    assert window.workspace is not None
    return window.workspace.desk


def _tray(window: ProgramWindow) -> Tray:
    assert window.workspace is not None
    tray = window.workspace.timeline.tray
    assert tray is not None
    return tray


def _canvas(window: ProgramWindow) -> Canvas:
    assert window.workspace is not None
    canvas = window.workspace.timeline.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    return canvas


def _begin(window: ProgramWindow, key: str) -> None:
    _tray(window).focus_card(key)
    QTest.keyClick(_tray(window).list, _Key.Key_Return)


def _press(window: ProgramWindow, *keys: Qt.Key, held: Qt.KeyboardModifier = _Held.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(_canvas(window), key, held)


def _at(window: ProgramWindow, key: str) -> str:
    session = _desk(window).program.sessions[key]
    return f"{session.start:%d %H:%M} {session.room_id}" if session.start is not None else "waits"


def _hints(window: ProgramWindow) -> list[str]:
    hints: list[str] = []
    _desk(window).hinted.connect(hints.append)
    return hints


def test_enter_shows_where_it_fits_and_enter_puts_it_there(editor: ProgramWindow) -> None:
    hints = _hints(editor)
    _begin(editor, "w1")
    assert hints[-1].startswith("Wed 19 May, 11:45–12:00. ")
    assert _at(editor, "w1") == "waits"
    _press(editor, _Key.Key_Return)
    room = next(iter(_desk(editor).program.rooms), "")
    assert _at(editor, "w1") == f"19 11:45 {room}"
    assert editor.document is not None
    assert len(editor.document.history()) == 2
    assert "Waiting 1" in (editor.document.undo_label or "")
    assert editor.statusBar().currentMessage().startswith("Waiting 1: Wed 19 May, 11:45–12:00.")
    assert hints[-1] == ""


def test_the_tray_goes_on_with_the_next_one(editor: ProgramWindow) -> None:
    _begin(editor, "w1")
    _press(editor, _Key.Key_Return)
    assert _tray(editor).list.hasFocus()
    QTest.keyClick(_tray(editor).list, _Key.Key_Return)
    _press(editor, _Key.Key_Return)
    assert _at(editor, "w2") != "waits"
    assert QApplication.focusWidget() is _canvas(editor)
    assert _canvas(editor).current_key == "w2"


def test_esc_takes_it_back(editor: ProgramWindow) -> None:
    _begin(editor, "w2")
    _press(editor, _Key.Key_Down, _Key.Key_Escape)
    assert _at(editor, "w2") == "waits"
    assert editor.document is not None
    assert len(editor.document.history()) == 1
    assert (_tray(editor).list.hasFocus(), _tray(editor).list.current_key) == (True, "w2")
    assert editor.statusBar().currentMessage() == "“Waiting 2” stays in the tray."


def test_arrows_move_it_and_say_what_it_clashes_with(
    window: ProgramWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(placing, "speak", lambda _view, words: said.append(words))
    editor = _open(window, tmp_path, _program("A", "B"))
    first, *rooms = [column.room_id for column in _canvas(editor).picture.layout.columns]  # type: ignore[union-attr]
    _begin(editor, "w2")
    _press(editor, _Key.Key_Right, _Key.Key_Right, _Key.Key_Right, _Key.Key_Left)
    _press(editor, _Key.Key_Up)
    _press(editor, _Key.Key_Up, held=_Held.ControlModifier)
    _press(editor, _Key.Key_PageDown)
    assert _desk(editor).day == SECOND
    assert said[-1].startswith("Thu 20 May, ")
    _press(editor, _Key.Key_PageDown, _Key.Key_PageUp)
    _press(editor, _Key.Key_Return)
    assert _at(editor, "w2").startswith("19 10:14 ")
    assert len({first, *rooms}) == len(rooms) + 1
    assert _desk(editor).day == FIRST


def test_a_clash_is_said(window: ProgramWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(placing, "speak", lambda _view, words: said.append(words))
    program = _program()
    room = Room(id="stage", name="Stage")
    placed = (session for session in program.sessions.values() if session.start is not None)
    moved = [Session(id=s.id, title=s.title, start=s.start, duration=s.duration, room_id="stage") for s in placed]
    editor = _open(window, tmp_path, program.put(room, *moved))
    _begin(editor, "w1")
    _press(editor, _Key.Key_Up)
    assert said[-1].startswith("Wed 19 May, 11:30–11:45. Clashes with “A New Middle East")


def test_the_ghost_is_painted_where_it_would_be(editor: ProgramWindow) -> None:
    canvas = _canvas(editor)
    _begin(editor, "w2")
    before = canvas.grab().toImage()
    _press(editor, _Key.Key_Down, _Key.Key_Down)
    assert canvas.grab().toImage() != before
    editor.resize(900, 600)
    QTest.qWait(0)
    canvas.grab()
    _press(editor, _Key.Key_Escape)
    assert canvas.placing is not None
    assert not canvas.placing.active


def test_another_step_ends_it(editor: ProgramWindow) -> None:
    _begin(editor, "w1")
    _desk(editor).set_editing(False)
    placing_now = _canvas(editor).placing
    assert placing_now is not None
    assert not placing_now.active


def test_the_session_is_seen_where_it_would_be(editor: ProgramWindow) -> None:
    view = _canvas(editor).viewport()
    before = view.grab().toImage()
    _begin(editor, "w2")
    assert view.grab().toImage() != before
    _press(editor, _Key.Key_Escape)
    assert _at(editor, "w2") == "waits"
