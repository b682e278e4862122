# SPDX-License-Identifier: MIT
"""The search in a whole window: by its key, and to where its rows lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.document import Document
from forumdesk.gui.browsing.people import Speakers
from forumdesk.gui.browsing.search_field import SearchField
from forumdesk.gui.desk import Place
from forumdesk.gui.window import ProgramWindow
from samples import clashing_program


def searched(window: ProgramWindow, qtbot: QtBot, path: Path, words: str, *, editing: bool = False) -> SearchField:
    window.filing.open_path(path)
    assert window.workspace is not None
    window.workspace.desk.set_editing(editing)
    with qtbot.waitActive(window):
        window.activateWindow()
    QApplication.processEvents()  # the view takes the keyboard once the program is there
    window.search()
    search = window.workspace.topbar.search
    QTest.keyClicks(search.field, words)
    qtbot.waitUntil(lambda: any(row.key for row in search.results))
    return search


def test_an_organization_leads_to_its_people(window: ProgramWindow, qtbot: QtBot, program_file: Path) -> None:
    search = searched(window, qtbot, program_file, "al-monitor")
    assert search.popup is not None
    assert search.popup.list.selected.kind == "organization"
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert window.workspace is not None
    speakers = window.workspace.views.middle()
    assert isinstance(speakers, Speakers)
    assert [entry.surname for entry in speakers.list.people.items if hasattr(entry, "surname")] == [
        "Hagedorn",
        "Parasiliti",
    ]


@pytest.mark.parametrize("editing", [False, True])
def test_a_track_leads_to_its_sessions_and_while_one_edits_to_itself(
    window: ProgramWindow, qtbot: QtBot, tmp_path: Path, editing: bool
) -> None:
    path = tmp_path / "small.forum"
    Document.create(path, clashing_program(), "Made for a test").close()
    search = searched(window, qtbot, path, "maps", editing=editing)
    assert window.workspace is not None
    assert search.popup is not None
    desk = window.workspace.desk
    rows = [row.kind for row in search.results]
    search.popup.list.select(rows.index("track"))
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    if editing:
        assert desk.place == Place("track", "maps")
    else:
        assert (desk.view, desk.filter.ids) == ("sessions", frozenset({"keynote"}))


def test_a_hit_that_the_filter_leaves_out_says_so(window: ProgramWindow, qtbot: QtBot, program_file: Path) -> None:
    search = searched(window, qtbot, program_file, "arms race")
    assert window.workspace is not None
    desk = window.workspace.desk
    desk.filter.set(desk.filter.filter.with_part("days", desk.program.dates[0]))
    with qtbot.waitSignal(desk.noted) as said:
        QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert said.args == ["The filter, or what you have hidden, leaves this session out of the views."]
