# SPDX-License-Identifier: MIT
"""What the views make of a filter: which sessions, rooms and people they show, and what they say when none is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.document import Document
from forumdesk.filtering import Filter
from forumdesk.gui.browsing.people import Speakers
from forumdesk.gui.browsing.sessions import Sessions
from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.program import SessionKind, empty
from forumdesk.selection import Interest
from keyboard import Keys
from samples import FIRST, SECOND


@pytest.fixture
def forum(window: ProgramWindow, program_file: Path, qtbot: QtBot) -> Workspace:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    qtbot.waitUntil(window.workspace.timeline.isVisible)
    return window.workspace


def _canvas(workspace: Workspace) -> Canvas:
    found = workspace.timeline.findChild(Canvas)
    assert found is not None
    return found


def _words(widget: QWidget) -> list[str]:
    return [text.text() for text in widget.findChildren(Text) if text.isVisible()]


def _button(widget: QWidget, words: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.isVisible() and b.text() == words)


def test_timeline_keeps_its_hours_and_brings_a_session_into_view(workspace: Workspace) -> None:
    canvas = _canvas(workspace)
    last = workspace.desk.program.sessions_on(workspace.desk.program.dates[0])[-1]
    before = canvas.picture.layout
    workspace.desk.mine.set_interest([last.id], Interest.MUST)
    assert not _is_in_view(canvas, last.id)
    workspace.desk.filter.set(Filter(starred=frozenset({Interest.MUST})))
    after = canvas.picture.layout
    assert before is not None
    assert after is not None
    assert after.axis == before.axis
    assert list(after.boxes) == [last.id]
    assert _is_in_view(canvas, last.id)


def _is_in_view(canvas: Canvas, session_id: str) -> bool:
    rows = range(canvas.model().rowCount())
    index = next(found for row in rows if canvas.key_at(found := canvas.model().index(row, 0)) == session_id)
    return canvas.visualRect(index).intersects(canvas.viewport().rect())


def test_timeline_on_one_stage_says_what_is_left_out_between(forum: Workspace) -> None:
    forum.desk.filter.set(Filter(speakers=frozenset({"sanam-vakil", "erica-di-ruggiero"})))
    layout = _canvas(forum).picture.layout
    assert layout is not None
    assert layout.one_stage
    assert [pause.left_out for pause in layout.pauses] == [2]


def test_empty_day_says_so_with_the_ways_out(forum: Workspace) -> None:
    forum.desk.filter.set(Filter(kinds=frozenset({SessionKind.CLOSING})))
    assert forum.desk.day == FIRST
    assert _words(forum.timeline) == [
        "No session on Wednesday 19 May is left by the filters",
        "1 session is left on another day.",
    ]
    QTest.mouseClick(_button(forum.timeline, "Go to Thu 20 May"), Qt.MouseButton.LeftButton)
    assert forum.desk.day == SECOND
    assert _canvas(forum).isVisible()
    forum.desk.show_day(FIRST)
    forum.focus_view()
    Keys().press(Qt.Key.Key_Space)
    assert forum.desk.filter.filter == Filter()
    assert QApplication.focusWidget() is _canvas(forum)


def test_day_of_which_all_is_hidden_offers_to_show_it(forum: Workspace) -> None:
    for session in forum.desk.program.sessions_on(FIRST):
        forum.desk.mine.hide("session", session.id, True)
    assert _words(forum.timeline)[0] == "All sessions on Wednesday 19 May are hidden"
    QTest.mouseClick(_button(forum.timeline, "Show what is hidden"), Qt.MouseButton.LeftButton)
    assert _canvas(forum).model().rowCount() == 4


def test_sessions_list_what_the_filter_keeps(forum: Workspace) -> None:
    forum.desk.filter.set(Filter(days=frozenset({SECOND}), kinds=frozenset({SessionKind.CLOSING})))
    forum.desk.show_view("sessions")
    view = forum.views.of("sessions")
    assert isinstance(view, Sessions)
    assert [index.data() for index in (view.table.sessions.index(row, 1) for row in range(2))][1] == "Closing"
    assert "1 session" in _words(view)
    forum.desk.filter.set(Filter(starred=frozenset({Interest.MUST})))
    assert _words(view) == ["No session is left by the filters", "Take away one of the filters above, or all of them."]
    view.setFocus()
    Keys().press(Qt.Key.Key_Space)
    assert view.table.sessions.rowCount() == 11
    assert QApplication.focusWidget() is view.table


def test_sessions_mark_what_is_hidden_while_it_is_shown(forum: Workspace) -> None:
    forum.desk.show_view("sessions")
    view = forum.views.of("sessions")
    assert isinstance(view, Sessions)
    forum.desk.mine.hide("session", "session-9", True)
    assert view.table.sessions.row_of("session-9") is None
    forum.desk.filter.show_hidden(True)
    row = view.table.sessions.row_of("session-9")
    assert row is not None
    title = view.table.sessions.columns.index("title")
    assert view.table.sessions.index(row, title).data() == "Closing, hidden"


def test_speakers_are_those_of_the_sessions_that_are_kept(forum: Workspace) -> None:
    forum.desk.show_view("speakers")
    view = forum.views.of("speakers")
    assert isinstance(view, Speakers)
    forum.desk.filter.set(Filter(organizations=frozenset({"chatham house"})))
    assert "5 speakers, 5 organizations" in _words(view)
    forum.desk.filter.set(Filter(kinds=frozenset({SessionKind.CLOSING})))
    assert _words(view)[0] == "No session is left by the filters"
    forum.desk.filter.clear()
    assert view.list.isVisible()


def test_program_without_sessions_has_nothing_to_filter(window: ProgramWindow, tmp_path: Path) -> None:
    path = tmp_path / "plain.forum"
    Document.create(path, empty("Nothing yet"), "Made for a test").close()
    window.filing.open_path(path)
    workspace = window.workspace
    assert workspace is not None
    assert not any(workspace.filters.possible.values())
