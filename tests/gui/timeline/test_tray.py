# SPDX-License-Identifier: MIT
"""The tray: which sessions wait there, in which order, how they are chosen, dragged and made."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.timeline.tray import FILTERED_FROM, Tray, waiting
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Appearance, Program, Session, SessionKind, SessionState
from samples import forum_program

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

_Key, _Held = Qt.Key, Qt.KeyboardModifier


def _waiting_program(count: int = 3) -> Program:
    """Return the forum with as many sessions that have no time; the first has a speaker."""
    program = forum_program()
    person = next(iter(program.people))
    sessions = (Session(id=f"w{n}", title=f"Waiting {n}", duration=15 * n) for n in range(1, count + 1))
    return program.put(*sessions, Appearance(id="seat", session_id="w1", person_id=person))


@pytest.fixture
def editor(window: ProgramWindow, tmp_path: Path) -> ProgramWindow:
    return _open(window, tmp_path, _waiting_program())


def _open(window: ProgramWindow, folder: Path, program: Program) -> ProgramWindow:
    path = folder / "forum.forum"
    Document.create(path, program, "Made for a test").close()
    window.filing.open_path(path)
    assert window.workspace is not None
    window.workspace.desk.set_editing(True)
    return window


def _tray(window: ProgramWindow) -> Tray:
    assert window.workspace is not None
    tray = window.workspace.timeline.tray
    assert tray is not None
    return tray


def _desk(window: ProgramWindow) -> Desk:
    assert window.workspace is not None
    return window.workspace.desk


def _spot(tray: Tray, key: str) -> QPoint:
    return tray.list.visualRect(tray.list.model().index(tray.list.keys.index(key), 0)).center()


def _click(tray: Tray, key: str, held: Qt.KeyboardModifier = _Held.NoModifier) -> None:
    QTest.mouseClick(tray.list.viewport(), Qt.MouseButton.LeftButton, held, _spot(tray, key))


def test_sessions_wait_by_label_and_number_and_the_cancelled_ones_last() -> None:
    program = Program(forum_program().conference).put(
        Session(id="off", title="A cancelled one", state=SessionState.CANCELLED),
        Session(id="plain", title="Talk"),
        Session(id="ten", title="Something", label="Panel 10"),
        Session(id="two", title="Something", label="Panel 2"),
    )
    assert [session.id for session in waiting(program)] == ["two", "ten", "plain", "off"]


def test_words_of_titles_labels_and_people_are_looked_for() -> None:
    program = _waiting_program()
    name = next(iter(program.people.values())).name
    assert [session.id for session in waiting(program, "waiting 2")] == ["w2"]
    assert [session.id for session in waiting(program, name.upper())] == ["w1"]
    assert waiting(program, "nothing of this") == ()


def test_the_tray_is_there_while_one_edits(editor: ProgramWindow) -> None:
    tray = _tray(editor)
    assert tray.isVisible()
    _desk(editor).set_editing(False)
    assert not tray.isVisible()


def test_cards_say_what_they_are(editor: ProgramWindow) -> None:
    tray = _tray(editor)
    view = QAccessible.queryAccessibleInterface(tray.list)
    said = [view.child(row).text(QAccessible.Text.Name) for row in range(view.childCount())]
    assert "Waiting 1, 15 min, 1 speaker" in said
    assert "Waiting 2, 30 min, no speaker" in said
    _desk(editor).edit("Make it a break", edits.set_session, "w2", kind=SessionKind.BREAK)
    assert tray.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Waiting 2, 30 min"


def test_what_is_taken_off_comes_and_what_is_placed_goes(editor: ProgramWindow) -> None:
    tray, desk = _tray(editor), _desk(editor)
    first = desk.program.sessions_in_order[0].id
    desk.edit("Take it off", edits.unschedule_sessions, [first])
    assert set(tray.list.keys) == {"w1", "w2", "w3", first}
    desk.edit("Place it", edits.move_session, "w1", "", desk.program.sessions_in_order[0].start)
    assert "w1" not in tray.list.keys


def test_with_nothing_waiting_it_is_one_line(window: ProgramWindow, tmp_path: Path) -> None:
    tray = _tray(_open(window, tmp_path, forum_program()))
    assert not tray.list.isVisible()
    line = tray.height()
    _desk(window).edit("New", edits.new_session, "w1", "", None, 30)
    assert tray.list.isVisible()
    QTest.qWait(0)
    assert tray.height() > line + 40


def test_it_shows_that_a_session_would_be_dropped_on_it(editor: ProgramWindow) -> None:
    tray, desk = _tray(editor), _desk(editor)
    corner = QPoint(4, 4)

    def ground() -> str:
        return tray.grab().toImage().pixelColor(corner).name().upper()

    assert ground() == editor.theme.colors.sunken
    tray.drop_at(tray.mapToGlobal(corner))
    assert ground() == editor.theme.colors.accent_tint
    desk.hinted.emit("")
    assert ground() == editor.theme.colors.sunken


def test_an_empty_program_has_no_sessions_yet(window: ProgramWindow, tmp_path: Path) -> None:
    tray = _tray(_open(window, tmp_path, Program(forum_program().conference)))
    assert [label.text() for label in tray.findChildren(QLabel) if label.isVisible()] == [
        "No sessions yet",
        "Draw one on the day, or paste a whole program with Ctrl+Shift+V",
    ]


def test_a_click_chooses_and_opens(editor: ProgramWindow) -> None:
    tray, desk = _tray(editor), _desk(editor)
    _click(tray, "w2")
    assert (desk.chosen, desk.place) == (("w2",), Place("session", "w2"))
    _click(tray, "w3", _Held.ControlModifier)
    assert set(desk.chosen) == {"w2", "w3"}
    desk.choose(("w1",))
    assert tray.list.selected == ("w1",)


def test_many_can_be_looked_through(window: ProgramWindow, tmp_path: Path) -> None:
    tray = _tray(_open(window, tmp_path, _waiting_program(FILTERED_FROM + 1)))
    assert tray.field.isVisible()
    QTest.keyClicks(tray.field, "waiting 13")
    assert tray.list.keys == ("w13",)
    assert tray.list.isVisible()
    tray.field.clear()
    assert len(tray.list.keys) == FILTERED_FROM + 1
    assert tray.list.horizontalScrollBar().maximum() > 0


def test_few_need_no_field(editor: ProgramWindow) -> None:
    assert not _tray(editor).field.isVisible()


def test_the_button_makes_a_session_that_waits(editor: ProgramWindow) -> None:
    asked: list[str] = []
    tray, desk = _tray(editor), _desk(editor)
    desk.typing_asked.connect(asked.append)
    QTest.mouseClick(tray.new, Qt.MouseButton.LeftButton)
    made = next(session for session in desk.program.sessions.values() if session.title == "New session")
    assert (made.start, made.duration) == (None, 75)
    assert made.id in tray.list.keys
    assert (desk.place, asked) == (Place("session", made.id), ["title"])


def test_keys_of_a_card(editor: ProgramWindow) -> None:
    asked: list[str] = []
    placed: list[str] = []
    tray, desk = _tray(editor), _desk(editor)
    desk.typing_asked.connect(asked.append)
    tray.place_asked.connect(placed.append)
    tray.focus_card("w1")
    QTest.keyClick(tray.list, _Key.Key_Right)
    assert desk.chosen == ("w2",)
    QTest.keyClick(tray.list, _Key.Key_Return)
    QTest.keyClick(tray.list, _Key.Key_F2)
    assert (placed, asked) == (["w2"], ["title"])
    QTest.keyClick(tray.list, _Key.Key_Delete, _Held.ShiftModifier)
    assert "w2" not in desk.program.sessions
    assert editor.document is not None
    assert editor.document.undo_label == "Delete “Waiting 2”"


def test_all_that_are_chosen_are_dragged_together(editor: ProgramWindow) -> None:
    tray = _tray(editor)
    told: list[object] = []
    tray.list.lifted.connect(told.append)
    tray.list.dropped.connect(lambda: told.append("dropped"))
    _click(tray, "w1")
    _click(tray, "w3", _Held.ControlModifier)
    view, at = tray.list.viewport(), _spot(tray, "w3")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, _Held.NoModifier, at)
    QTest.mouseMove(view, at + QPoint(0, -5))
    QTest.mouseMove(view, at + QPoint(0, -60))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, _Held.NoModifier, at + QPoint(0, -60))
    assert told == [("w3", "w1"), "dropped"]
    assert set(_desk(editor).chosen) == {"w1", "w3"}
    _click(tray, "w3")
    assert _desk(editor).chosen == ("w3",)


def test_f6_leads_to_the_tray_and_on(editor: ProgramWindow) -> None:
    tray = _tray(editor)
    assert editor.workspace is not None
    editor.workspace.focus_view()
    editor.workspace.next_part()
    assert tray.list.hasFocus()
    editor.workspace.next_part()
    assert not tray.isAncestorOf(QApplication.focusWidget() or tray)


def test_only_editing_loads_what_edits(program_file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from forumdesk.gui.widgets.style import build_application;"
        "app = build_application(['test']);"
        "from forumdesk.gui.app import Desktop; desktop = Desktop(app); window = desktop.open_window();"
        f"window.filing.open_path(Path({str(program_file)!r})); app.processEvents();"
        "late = {'timeline_keys', 'tray', 'tray_list', 'placing', 'handling', 'session_words', 'drag', 'drag_ghost'};"
        "print(sorted(late & {name.rpartition('.')[2] for name in sys.modules if name.startswith('forumdesk.gui')}));"
        "window.close()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
