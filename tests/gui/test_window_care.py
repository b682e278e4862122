# SPDX-License-Identifier: MIT
"""What a window takes care of: keys, what may be lost, what stays in memory, what comes back."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.document import Document
from forumdesk.gui.actions import MENUS
from forumdesk.gui.browsing.search_field import SearchField
from forumdesk.gui.desk import EDIT_VIEWS, VIEWS, Place
from forumdesk.gui.widgets import messages
from forumdesk.gui.window import ProgramWindow
from forumdesk.selection import Interest
from samples import big_program, forum_program


class Leaving(QWidget):
    """A page that may not be left."""

    def __init__(self, answer: bool) -> None:
        self.answer = answer
        self.asked = 0
        super().__init__()

    def may_leave(self) -> bool:
        self.asked += 1
        return self.answer


def test_enter_presses_the_button_that_has_the_keyboard(window: ProgramWindow) -> None:
    sample = next(b for b in window.findChildren(QPushButton) if b.accessibleName().startswith("Look at the sample"))
    sample.setFocus()
    QTest.keyClick(sample, Qt.Key.Key_Return)
    assert window.document is not None


def test_no_two_commands_share_a_key_on_a_keyboard_with_plus_above_equals() -> None:
    keys = [key for _title, commands in MENUS for command in commands for key in command.keys]
    typed = [key.replace("Shift+=", "+") for key in keys]
    assert len(typed) == len(set(typed))
    assert not [key for key in keys if key.endswith("Shift++")]


def test_undo_reaches_the_program_from_the_search_field(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    document, workspace = window.document, window.workspace
    assert document is not None
    assert workspace is not None
    document.replace("Rename", document.program.put(replace(document.program.conference, title="New")))
    workspace.topbar.search.focus_field()
    QTest.keyClicks(workspace.topbar.search.field, "abc")
    window.undo()
    assert workspace.topbar.search.field.text() == ""
    assert document.program.conference.title == "New"
    window.undo()
    assert document.program == forum_program()


def test_a_page_that_may_not_be_left_stays(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    page = Leaving(answer=False)
    window._show(page)
    window.close_program()
    assert not window.close()
    window.filing.paste_text("Some program")
    assert window._pages.currentWidget() is page
    assert page.asked == 3
    page.answer = True
    window.close_program()
    assert window._pages.currentWidget() is window.workspace


def test_a_file_that_can_only_be_read_says_so_until_dismissed(window: ProgramWindow, program_file: Path) -> None:
    window.show_document(Document.open(program_file, read_only=True))
    assert window.workspace is not None
    banner = window.workspace.banner
    assert banner.isVisible()
    assert banner._words.text() == "It was opened for reading only."
    banner.findChildren(QPushButton)[0].click()
    assert not banner.isVisible()


def test_zoom_and_place_of_the_timeline_come_back(window: ProgramWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "big.forum"
    Document.create(path, big_program(sessions=300, rooms=20), "Big").close()
    window.filing.open_path(path)
    assert window.workspace is not None
    timeline = window.workspace.timeline
    timeline.zoom_in()
    timeline.restore((180, 240))
    qtbot.waitUntil(lambda: timeline.scroll_position() == (180, 240))
    zoom = timeline.zoom
    window.close_program()
    window.filing.open_path(path)
    assert window.workspace is not None
    again = window.workspace.timeline
    qtbot.waitUntil(lambda: again.scroll_position() == (180, 240))
    assert again.zoom == pytest.approx(zoom)


def _wait_for_hits(qtbot: QtBot, search: SearchField) -> None:
    qtbot.waitUntil(lambda: len(search.results) > 1)


def test_a_closed_program_leaves_nothing_in_memory(
    window: ProgramWindow, program_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    kept: list[weakref.ref[QObject]] = []
    for _visit in range(3):
        window.filing.open_path(program_file)
        QApplication.processEvents()
        workspace = window.workspace
        assert workspace is not None
        session = workspace.desk.program.sessions_in_order[0]
        workspace.desk.go(Place("session", session.id))
        workspace.desk.mine.set_interest([session.id], Interest.MUST)
        for editing in (False, True):
            workspace.desk.set_editing(editing)
            for view in ("timeline", "sessions", "speakers", "articles", "agenda", "problems", "history"):
                workspace.desk.show_view(view)
        workspace.topbar.search.focus_field()
        QTest.keyClicks(workspace.topbar.search.field, "east")
        _wait_for_hits(qtbot, workspace.topbar.search)
        messages.tell(window, "Something")
        kept += [weakref.ref(part) for part in (workspace, workspace.desk, workspace.topbar.search)]
        window.close_program()
        del workspace
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert [part() for part in kept if part() is not None] == []
    assert window.findChildren(QMessageBox) == []


@pytest.mark.parametrize("view", [view for view in VIEWS if view not in EDIT_VIEWS])
def test_a_program_opens_in_the_view_in_which_it_was_left(window: ProgramWindow, program_file: Path, view: str) -> None:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    window.workspace.desk.show_view(view)
    window.workspace.desk.show_day(window.workspace.desk.program.dates[1])
    window.close_program()
    window.filing.open_path(program_file)
    again = window.workspace.desk
    assert (again.view, again.day) == (view, again.program.dates[1])


def test_a_program_opens_with_the_article_that_was_read(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    article = next(iter(window.workspace.desk.program.articles))
    window.workspace.desk.go(Place("article", article))
    window.close_program()
    window.filing.open_path(program_file)
    again = window.workspace
    assert (again.desk.view, again.desk.place) == ("articles", Place("article", article))
    assert again.views.reading
