# SPDX-License-Identifier: MIT
"""A program that has changed since its reader looked last says so, shows what, and marks it until it was read."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.desk import Place
from forumdesk.gui.whatsnew import WhatsNew
from forumdesk.gui.whatsnew.rows import Row, spoken
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.program import Program, Session, SessionState
from forumdesk.selection import Interest

Change = Callable[[Program], Program]


def later(program: Program) -> Program:
    """Return a program whose first session begins an hour later, over the second."""
    first = program.sessions_in_order[0]
    assert first.start is not None
    return program.put(replace(first, start=first.start + timedelta(hours=1)))


def cancelled(program: Program) -> Program:
    second = [session for session in program.sessions_in_order if session.id != "added"][1]
    return program.put(replace(second, state=SessionState.CANCELLED))


def with_another(program: Program) -> Program:
    first = program.sessions_in_order[0]
    return program.put(Session(id="added", title="An Added Hour", start=first.start, duration=60))


def organizer(path: Path, *changes: Change) -> None:
    """Change a file as somebody else does it."""
    with Document.open(path) as document:
        program = document.program
        for change in changes:
            program = change(program)
        document.replace("At the organizer's", program)


def opened(window: ProgramWindow, path: Path) -> Workspace:
    """Open a file, and have what has changed worked out."""
    assert window.filing.open_path(path)
    assert window.workspace is not None
    settled(window.workspace)
    return window.workspace


def settled(workspace: Workspace) -> None:
    news = workspace.desk.news
    for timer in (news._first, news._later):
        if timer.isActive():
            timer.stop()
            timer.timeout.emit()


def banner(workspace: Workspace) -> str:
    """Return what the banner says of news; there may be something else on it."""
    words = workspace.attending.advice.banner.words
    return words if words.startswith("The program has changed") else ""


def press(workspace: Workspace, words: str) -> None:
    """Press a button of the banner."""
    found = workspace.attending.advice.banner.findChildren(QPushButton)
    QTest.mouseClick(
        next(each for each in found if each.text() == words and each.isVisible()), Qt.MouseButton.LeftButton
    )


def view(workspace: Workspace) -> WhatsNew:
    found = workspace.views.of("news")
    assert isinstance(found, WhatsNew)
    return found


def listed(workspace: Workspace) -> list[tuple[str, str]]:
    """Return the rows: what has become of each, and its title; of a heading its name."""
    rows: tuple[Row, ...] = tuple(view(workspace).list.rows.values)
    return [(row.tag, row.title) for row in rows]


@pytest.fixture
def seen_file(window: ProgramWindow, program_file: Path) -> Path:
    """Return a file that was looked at, with its first two sessions starred."""
    workspace = opened(window, program_file)
    first, second = workspace.desk.program.sessions_in_order[:2]
    workspace.desk.mine.set_interest([first.id, second.id], Interest.MUST)
    window.close_program()
    return program_file


def test_the_first_time_nothing_is_new(window: ProgramWindow, program_file: Path) -> None:
    workspace = opened(window, program_file)
    assert (banner(workspace), workspace.desk.news.report) == ("", None)
    assert workspace.sidebar._buttons["news"].isHidden()


def test_what_has_not_changed_is_not_new(window: ProgramWindow, seen_file: Path) -> None:
    assert banner(opened(window, seen_file)) == ""


def test_what_the_organizer_changed_is_told_when_the_file_is_opened_again(
    window: ProgramWindow, seen_file: Path
) -> None:
    organizer(seen_file, later, with_another)
    words = "The program has changed since you last looked: 1 new, 1 moved; 1 of them in your agenda."
    assert banner(opened(window, seen_file)) == words


def test_a_newer_file_at_another_place_is_told_of_too(window: ProgramWindow, seen_file: Path, tmp_path: Path) -> None:
    newer = tmp_path / "mailed.forum"
    with Document.open(seen_file) as document:
        Document.create(newer, with_another(document.program), "Made anew").close()
    assert banner(opened(window, newer)) == "The program has changed since you last looked: 1 new."


@pytest.mark.parametrize("at_once", [False, True], ids=["shown", "closed at once"])
def test_what_is_new_is_told_though_the_history_is_damaged(
    window: ProgramWindow, seen_file: Path, *, at_once: bool
) -> None:
    organizer(seen_file, later)
    with closing(sqlite3.connect(seen_file, isolation_level=None)) as database:
        database.execute("UPDATE journal SET changes = x'00' WHERE step = (SELECT max(step) FROM journal)")
    if at_once:
        assert window.filing.open_path(seen_file)
        window.close_program()
    assert banner(opened(window, seen_file)).startswith("The program has changed since you last looked: 1 moved;")


def test_what_is_edited_here_is_no_news(window: ProgramWindow, seen_file: Path) -> None:
    workspace = opened(window, seen_file)
    key = workspace.desk.program.sessions_in_order[0].id
    workspace.desk.set_editing(True)
    workspace.desk.edit("Rename", edits.set_session, key, title="Another")
    settled(workspace)
    assert workspace.desk.news.report is None
    window.close_program()
    assert banner(opened(window, seen_file)) == ""


def test_what_was_edited_before_a_crash_is_no_news(window: ProgramWindow, seen_file: Path) -> None:
    workspace = opened(window, seen_file)
    key = workspace.desk.program.sessions_in_order[0].id
    workspace.desk.set_editing(True)
    workspace.desk.edit("Rename", edits.set_session, key, title="Another")
    workspace.desk.news._rest.timeout.emit()
    workspace.desk.news._document = None  # nothing is kept at the end
    window.close_program()
    assert banner(opened(window, seen_file)) == ""


def test_an_edit_of_what_is_new_takes_it_out_of_the_news(window: ProgramWindow, seen_file: Path) -> None:
    organizer(seen_file, later, with_another)
    workspace = opened(window, seen_file)
    workspace.desk.set_editing(True)
    workspace.desk.edit("Rename", edits.set_session, "added", title="Another")
    settled(workspace)
    report = workspace.desk.news.report
    assert report is not None
    assert [item.session.title for item in report.items if item.session.id == "added"] == []


def test_the_banner_leads_to_what_has_changed_my_agenda_first(window: ProgramWindow, seen_file: Path) -> None:
    organizer(seen_file, later, cancelled, with_another)
    workspace = opened(window, seen_file)
    titles = [each.title for each in workspace.desk.program.sessions_in_order if each.id != "added"]
    press(workspace, "Show")
    assert workspace.desk.view == "news"
    assert listed(workspace) == [
        ("", "My agenda"),
        ("Moved", titles[0]),
        ("Cancelled", titles[1]),
        ("", "New"),
        ("New", "An Added Hour"),
    ]
    assert banner(workspace) == ""


def test_rows_lead_to_their_sessions_by_keyboard(window: ProgramWindow, seen_file: Path, qtbot: QtBot) -> None:
    organizer(seen_file, with_another)
    workspace = opened(window, seen_file)
    window.show_view("news")
    page = view(workspace)
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: workspace.desk.place == Place("session", "added"))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert (workspace.desk.view, workspace.desk.place) == ("timeline", Place("session", "added"))


def test_a_session_that_is_gone_says_so(window: ProgramWindow, seen_file: Path) -> None:
    def without(program: Program) -> Program:
        return edits.drop_sessions(program, [program.sessions_in_order[-1].id])

    organizer(seen_file, without)
    workspace = opened(window, seen_file)
    window.show_view("news")
    said: list[str] = []
    workspace.desk.noted.connect(said.append)
    page = view(workspace)
    page.list.select(1)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert said[-1].endswith("is no longer in the program.")


def test_filters_leave_what_they_say(window: ProgramWindow, seen_file: Path) -> None:
    organizer(seen_file, later, with_another)
    workspace = opened(window, seen_file)
    window.show_view("news")
    page = view(workspace)
    page.bar.groups.setFocus()
    QTest.keyClicks(page.bar.groups, "New")
    page.bar.groups.activated.emit(page.bar.groups.currentIndex())
    assert listed(workspace) == [("", "New"), ("New", "An Added Hour")]
    page.bar.groups.setCurrentIndex(0)
    QTest.keyClicks(page.bar.words, "ADDED")
    assert listed(workspace) == [("", "New"), ("New", "An Added Hour")]
    QTest.keyClicks(page.bar.words, "xyz")
    assert listed(workspace) == []


def test_marks_stay_until_it_was_read_and_that_can_be_taken_back(window: ProgramWindow, seen_file: Path) -> None:
    organizer(seen_file, with_another)
    workspace = opened(window, seen_file)
    window.show_view("news")
    news = workspace.desk.news
    assert (news.mark("added"), news.count) == ("New", 1)
    read = view(workspace).bar.read
    QTest.mouseClick(read, Qt.MouseButton.LeftButton)
    assert (news.mark("added"), news.count, read.text()) == ("", 0, "Mark as unread")
    QTest.mouseClick(read, Qt.MouseButton.LeftButton)
    assert (news.mark("added"), read.text()) == ("New", "Mark as read")
    QTest.mouseClick(read, Qt.MouseButton.LeftButton)
    window.close_program()
    assert banner(opened(window, seen_file)) == ""


def test_what_was_not_read_is_told_again(window: ProgramWindow, seen_file: Path) -> None:
    organizer(seen_file, with_another)
    words = banner(opened(window, seen_file))
    window.close_program()
    organizer(seen_file, cancelled)
    assert words == "The program has changed since you last looked: 1 new."
    again = banner(opened(window, seen_file))
    assert again == "The program has changed since you last looked: 1 new, 1 cancelled; 1 of them in your agenda."


def test_a_dismissed_banner_stays_away_until_more_has_changed(window: ProgramWindow, seen_file: Path) -> None:
    organizer(seen_file, with_another)
    workspace = opened(window, seen_file)
    press(workspace, "Dismiss")
    assert (banner(workspace), workspace.desk.news.unread) == ("", True)
    workspace.desk.mine.set_interest(["added"], Interest.MUST)
    settled(workspace)
    assert banner(workspace).endswith("1 back; it is in your agenda.")


def test_the_details_say_what_has_changed(window: ProgramWindow, seen_file: Path) -> None:
    organizer(seen_file, later)
    workspace = opened(window, seen_file)
    (item,) = workspace.desk.news.report.items if workspace.desk.news.report else ()
    workspace.desk.go(Place("session", item.session.id))
    QApplication.processEvents()
    texts = [label.text() for label in workspace.details.findChildren(type(workspace.banner._words))]
    assert "Changed: moved to 11:30 (was 10:30)" in texts
    workspace.desk.news.read()
    QApplication.processEvents()
    texts = [
        label.text() for label in workspace.details.findChildren(type(workspace.banner._words)) if label.isVisible()
    ]
    assert "Changed: moved to 11:30 (was 10:30)" not in texts


def test_with_nothing_new_the_view_says_how_news_come(window: ProgramWindow, program_file: Path) -> None:
    workspace = opened(window, program_file)
    QTest.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert workspace.desk.view == "news"
    assert view(workspace)._pages.currentWidget() is view(workspace)._empty


def test_lists_mark_what_is_new_until_it_was_read(window: ProgramWindow, seen_file: Path) -> None:
    organizer(seen_file, with_another)
    workspace = opened(window, seen_file)
    window.show_view("sessions")
    model = workspace.views.of("sessions").table.sessions  # type: ignore[attr-defined]
    row = model.row_of("added")
    title = model.index(row, model.columns.index("title"))
    assert model.data(title).endswith("An Added Hour, New")
    workspace.desk.news.read()
    title = model.index(model.row_of("added"), model.columns.index("title"))
    assert model.data(title).endswith("An Added Hour")


def test_a_newer_file_in_the_place_of_the_open_one_is_shown_and_told_of(
    window: ProgramWindow, seen_file: Path, tmp_path: Path
) -> None:
    newer = tmp_path / "mailed.forum"
    with Document.open(seen_file) as document:
        Document.create(newer, with_another(document.program), "Made anew").close()
    opened(window, seen_file)
    newer.replace(seen_file)
    window.outside.look()
    assert window.workspace is not None
    settled(window.workspace)
    assert banner(window.workspace) == "The program has changed since you last looked: 1 new."


def test_nothing_is_told_after_the_program_was_closed(window: ProgramWindow, seen_file: Path) -> None:
    organizer(seen_file, with_another)
    workspace = opened(window, seen_file)
    news = workspace.desk.news
    workspace.desk.mine.set_interest(["added"], Interest.MUST)
    assert news._later.isActive()
    window.close_program()
    assert not any(timer.isActive() for timer in (news._first, news._later, news._rest))


def test_what_has_changed_says_when_on_both_clocks(window: ProgramWindow, seen_file: Path) -> None:
    organizer(seen_file, later)
    workspace = opened(window, seen_file)
    window.show_view("news")
    details = []
    for choice in ("Europe/Berlin", "Pacific/Auckland", "forum"):
        workspace.desk.clock.choose(choice)
        details.append(view(workspace).list.rows.value(1).detail)
    assert details == [
        "Wed 19 May, 11:30–12:45 · 17:30 for you",
        "Wed 19 May, 11:30–12:45 · Thu 03:30 for you",
        "Wed 19 May, 11:30–12:45",
    ]
    assert spoken(view(workspace).list.rows.value(1)).endswith(details[-1])
