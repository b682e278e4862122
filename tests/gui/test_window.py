# SPDX-License-Identifier: MIT
"""The window as people use it: begin, look, walk, undo, export, come back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from forumdesk import edits, formats
from forumdesk.document import Document
from forumdesk.gui.actions import MENUS, SUBMENUS
from forumdesk.gui.app import Desktop
from forumdesk.gui.desk import Place
from forumdesk.gui.files.export_dialog import ExportDialog
from forumdesk.gui.files.exporting import Export
from forumdesk.gui.files.paste import PastePage
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.card_button import CardButton
from forumdesk.gui.window import ProgramWindow
from samples import forum_program


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what message boxes would have said."""
    said: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, message: said.append(message))
    return said


def _action(window: ProgramWindow, words: str) -> QAction:
    entries = (action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions())
    named = (action for action in entries if action.text().replace("&", "").startswith(words))
    return min(named, key=lambda action: len(action.text()))


def _visible_words(window: ProgramWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_window_with_nothing_open_offers_ways_to_begin(window: ProgramWindow) -> None:
    ways = [button.accessibleName() for button in window.findChildren(QPushButton) if button.isVisible()]
    assert [way.partition(".")[0] for way in ways] == [
        "Make a new program",
        "Begin with last year’s",
        "Open a program",
        "Paste a program",
        "Import a file",
        "Look at the sample",
    ]
    assert "Nothing open" in _visible_words(window)
    assert not _action(window, "Export").isEnabled()


def test_window_opens_the_sample(window: ProgramWindow) -> None:
    next(b for b in window.findChildren(QPushButton) if b.accessibleName().startswith("Look at the sample")).click()
    assert window.windowTitle() == "Middle East Strategy Forum 2021 – Middle East Strategy Forum 2021.forum – ForumDesk"
    assert window.document is not None
    assert window.document.path.parent.name == "samples"
    assert "19 and 20 May 2021" in _visible_words(window)


def test_every_command_has_words_and_somebody_who_carries_it_out() -> None:
    commands = [command for _title, commands in MENUS for command in commands if command.name]
    assert [command.name for command in commands if not command.words] == []
    assert {command.name for command in commands if command.does is None} == SUBMENUS
    keys = [keys for command in commands for keys in command.keys]
    assert len(keys) == len(set(keys))


def test_closing_shows_the_ways_to_begin_and_remembers_the_program(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    _action(window, "Close").trigger()
    assert window.document is None
    assert "Nothing open" in _visible_words(window)
    assert "Middle East Strategy Forum 2021" in _visible_words(window)


def test_views_are_reached_by_the_menu(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    workspace = window.workspace
    assert workspace is not None
    for words, view in (
        ("Sessions", "sessions"),
        ("Speakers", "speakers"),
        ("Articles", "articles"),
        ("History", "history"),
    ):
        _action(window, words).trigger()
        assert workspace.desk.view == view
        assert workspace.views.currentWidget() is workspace._view(view)


def test_details_follow_the_reader_back_and_forward(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    workspace = window.workspace
    assert workspace is not None
    program = workspace.desk.program
    session = program.sessions_in_order[0]
    person = program.appearances_in(session.id)[0].person_id
    assert workspace._details is None
    workspace.desk.go(Place("session", session.id))
    assert workspace.details.isVisible()
    workspace.desk.go(Place("person", person))
    _action(window, "Back").trigger()
    assert workspace.desk.place == Place("session", session.id)
    _action(window, "Forward").trigger()
    assert workspace.desk.place == Place("person", person)
    _action(window, "Close the details").trigger()
    assert not workspace.details.isVisible()


def test_day_segments_lead_to_the_timeline(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    workspace = window.workspace
    assert workspace is not None
    workspace.desk.show_view("sessions")
    segments = [b for b in workspace.topbar.days.findChildren(QPushButton) if b.isVisible()]
    assert [(b.text(), b.isChecked()) for b in segments] == [("Wed 19 May", False), ("Thu 20 May", False)]
    segments[1].click()
    assert workspace.desk.view == "timeline"
    assert workspace.desk.day == workspace.desk.program.dates[1]
    assert [b.isChecked() for b in segments] == [False, True]


def test_undo_leads_to_the_day_that_it_brings_a_session_back_to(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    desk = window.workspace.desk
    desk.set_editing(True)
    first, second = desk.program.dates
    key = desk.program.sessions_on(first)[0].id
    start = desk.program.sessions[key].start
    assert start is not None
    desk.edit("Move it", edits.move_session, key, "", start.replace(day=second.day, hour=22))
    desk.show_day(second)
    QTest.qWait(1)
    window.undo()
    assert desk.day == first
    window.redo()
    assert desk.day == second
    canvas = window.workspace.timeline._canvas
    box = canvas.visualRect(canvas._sessions.index_of(key))
    assert box.intersects(canvas.viewport().rect()), "it stands late in the evening, and is scrolled to"
    desk.show_view("sessions")
    window.undo()
    assert desk.day == second, "only the timeline is led on"


def test_a_view_asked_for_again_puts_the_article_down(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    workspace = window.workspace
    assert workspace is not None
    workspace.desk.set_editing(True)
    workspace.desk.go(Place("article", "article-1"))
    assert workspace.views.currentWidget() is workspace.views.of("articles")
    QTest.mouseClick(workspace.sidebar._buttons["articles"], Qt.MouseButton.LeftButton)
    assert workspace.views.currentWidget() is workspace.views.table("articles")
    QTest.mouseClick(workspace.sidebar._buttons["articles"], Qt.MouseButton.LeftButton)
    assert workspace.views.currentWidget() is workspace.views.table("articles"), "a table stays"


def test_undo_names_what_it_takes_back(window: ProgramWindow, program_file: Path) -> None:
    window.filing.open_path(program_file)
    document, workspace = window.document, window.workspace
    assert document is not None
    assert workspace is not None
    workspace.setFocus()
    renamed = replace(document.program.conference, title="Another title")
    document.replace("Rename the forum", document.program.put(renamed))
    assert window.windowTitle().startswith("Another title")
    undo = _action(window, "Undo")
    assert undo.text() == "Undo “Rename the forum”"
    undo.trigger()
    assert document.program == forum_program()
    assert "Undone: Rename the forum" in window.statusBar().currentMessage()
    assert _action(window, "Redo").text() == "Redo “Rename the forum”"


def test_window_comes_back_to_where_one_was(window: ProgramWindow, desktop: Desktop, program_file: Path) -> None:
    window.filing.open_path(program_file)
    workspace = window.workspace
    assert workspace is not None
    place = Place("session", workspace.desk.program.sessions_in_order[5].id)
    workspace.desk.show_day(workspace.desk.program.dates[1])
    workspace.desk.show_view("speakers")
    workspace.desk.go(place)
    window.close_program()
    again = desktop.window_for(window)
    again.filing.open_path(program_file)
    assert again.workspace is not None
    desk = again.workspace.desk
    assert (desk.view, desk.day, desk.place) == ("speakers", desk.program.dates[1], place)


def test_the_size_of_articles_is_remembered(window: ProgramWindow, desktop: Desktop) -> None:
    window.filing.open_sample()
    sizes = []
    for _visit in range(2):
        assert window.workspace is not None
        window.workspace.desk.show_view("articles")
        reader = window.workspace._view("articles").reader  # type: ignore[attr-defined]
        reader.step_type(1)
        sizes.append(reader.points)
        window.close_program()
        window.filing.open_sample()
    assert sizes[0] < sizes[1]
    assert desktop.settings.number("reading size", 0) == sizes[1]


def test_a_file_that_is_no_program_is_told_and_changes_nothing(
    window: ProgramWindow, program_file: Path, tmp_path: Path, told: list[str]
) -> None:
    window.filing.open_path(program_file)
    bad = tmp_path / "bad.forum"
    bad.write_bytes(b"not a program")
    assert not window.filing.open_path(bad)
    assert len(told) == 1
    assert "bad.forum" in told[0]
    assert window.document is not None
    assert window.document.path == program_file.resolve()


def test_what_can_be_read_of_a_damaged_file_is_saved_as_a_new_one(
    window: ProgramWindow, program_file: Path, tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(program_file)) as database, database:
        database.execute("UPDATE session SET kind = 'no such kind' WHERE label = 'Panel 1'")
    into = tmp_path / "repaired.forum"
    monkeypatch.setattr(messages, "ask", lambda _parent, _question, *verbs: verbs[0])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(into), ""))
    before = program_file.read_bytes()
    assert window.filing.open_path(program_file)
    assert program_file.read_bytes() == before
    assert len(told) == 1
    assert window.document is not None
    assert window.document.path == into.resolve()
    assert [s.label for s in window.document.program.sessions_in_order].count("Panel 2") == 2


@pytest.mark.qt_log_ignore("does not support raise")
def test_opening_an_open_file_again_shows_its_window(
    window: ProgramWindow, desktop: Desktop, program_file: Path
) -> None:
    window.filing.open_path(program_file)
    other = desktop.open_window()
    assert other.filing.open_path(program_file)
    assert other.document is None


def test_a_second_program_gets_a_window_of_its_own(
    window: ProgramWindow, desktop: Desktop, program_file: Path, tmp_path: Path
) -> None:
    window.filing.open_path(program_file)
    other = tmp_path / "other.forum"
    Document.create(other, forum_program(), "Another").close()
    window.filing.open_path(other)
    assert [w.document.path.name for w in desktop.windows if w.document] == ["forum.forum", "other.forum"]


def test_a_dropped_program_file_opens(window: ProgramWindow, program_file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(program_file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    assert window.document is not None
    assert window.document.path == program_file.resolve()


def test_import_offers_every_kind_of_file(window: ProgramWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[str] = []

    def ask(_parent: object, _title: str, _folder: str, words: str) -> tuple[list[str], str]:
        offered.append(words)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    window.filing.import_files()
    (words,) = offered
    for suffix in ("*.html", "*.docx", "*.odt", "*.pdf", "*.eml", "*.txt", "*.md", "*.xml"):
        assert suffix in words


def test_a_dropped_text_is_pasted_with_its_html(window: ProgramWindow) -> None:
    data = QMimeData()
    data.setText("Panel 1")
    data.setHtml("<h2>Panel 1</h2>")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    (page,) = window.findChildren(PastePage)
    assert (page.field.toPlainText(), b"<h2>" in page.markup) == ("Panel 1", True)


def test_export_writes_a_calendar_and_says_so(
    window: ProgramWindow, program_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.filing.open_path(program_file)
    out = tmp_path / "out.ics"
    monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: ExportDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))

    def export() -> bytes:
        out.unlink(missing_ok=True)
        _action(window, "Export").trigger()
        qtbot.waitUntil(out.exists, timeout=20_000)
        qtbot.waitUntil(lambda: "out.ics" in window.statusBar().currentMessage())
        return out.read_bytes()

    first = export()
    assert first.count(b"BEGIN:VEVENT") == 9
    assert "9 calendar entries written to out.ics" in window.statusBar().currentMessage()
    assert export() == first
    assert window.document is not None
    assert len(window.document.program.publications) == 9
    assert window.document.undo_label is None


def test_an_export_that_is_cancelled_leaves_the_old_file(
    window: ProgramWindow, program_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.filing.open_path(program_file)
    assert window.document is not None
    out = tmp_path / "out.ics"
    out.write_bytes(b"old")
    export = Export(window.document, "ics", out)
    ended: list[str] = []
    export.finished.connect(ended.append)
    export.failed.connect(ended.append)
    with qtbot.waitSignal(export.destroyed, timeout=20_000):
        export.start(None)
        export.cancel()
    assert (out.read_bytes(), ended, len(window.document.program.publications)) == (b"old", [], 0)


@pytest.mark.parametrize("cancelled", [False, True])
def test_an_export_that_fails_tells_it_unless_it_was_cancelled(
    window: ProgramWindow, program_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, cancelled: bool
) -> None:
    def fail(*_words: object) -> None:
        raise ValueError("broken")

    window.filing.open_path(program_file)
    assert window.document is not None
    monkeypatch.setattr(formats, "write", fail)
    export = Export(window.document, "ics", program_file.with_name("out.ics"))
    ended: list[str] = []
    export.failed.connect(ended.append)
    with qtbot.waitSignal(export.destroyed, timeout=20_000):
        export.start(None)
        if cancelled:
            export.cancel()
    assert ended == ([] if cancelled else ["The file could not be made: broken"])


def test_text_size_and_colours_are_remembered(window: ProgramWindow, desktop: Desktop) -> None:
    _action(window, "Larger text").trigger()
    _action(window, "Dark").trigger()
    assert desktop.theme.dark
    assert desktop.settings.number("text", 1.0) == pytest.approx(1.1)
    assert desktop.settings.words("colors") == "dark"
    _action(window, "Smaller text").trigger()
    _action(window, "Light").trigger()
    assert not desktop.theme.dark


def test_f6_walks_through_the_parts_of_the_window(window: ProgramWindow, program_file: Path, qtbot: QtBot) -> None:
    window.filing.open_path(program_file)
    workspace = window.workspace
    assert workspace is not None
    window.activateWindow()
    workspace.desk.go(Place("session", workspace.desk.program.sessions_in_order[0].id))
    parts = (workspace.sidebar, workspace.topbar, workspace.views, workspace.details)
    seen = []
    for _step in range(5):
        workspace.next_part()
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(next(i for i, part in enumerate(parts) if part.isAncestorOf(focus)))
    assert seen[1:] == [(seen[0] + step) % 4 for step in range(1, 5)]
    assert qtbot is not None


def test_the_ways_to_begin_have_room_for_their_words_at_any_size(window: ProgramWindow, desktop: Desktop) -> None:
    for scale in (1.0, 1.5, 2.0):
        desktop.theme.set_scale(scale)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        ways = [card for card in window.findChildren(CardButton) if card.isVisible()]
        assert len(ways) == 6
        assert [card for card in ways if card.height() < card.heightForWidth(card.width())] == []
    desktop.theme.set_scale(1.0)
