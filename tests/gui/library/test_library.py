# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from forumdesk.gui.app import Desktop
from forumdesk.gui.library.card import VolumeCard
from forumdesk.gui.library.sheet import LibrarySheet
from forumdesk.gui.library.shelves import Shelves
from forumdesk.gui.welcome import Welcome
from forumdesk.gui.window import ProgramWindow
from forumdesk.personal import library
from forumdesk.selection import Interest
from samples import forum_program

NOW = datetime.now(UTC)


@pytest.fixture
def put(desktop: Desktop, program_file: Path) -> Callable[..., Path]:
    """Return what puts a program into the library, a file of it with a conference of its own unless told otherwise."""
    sound = program_file.read_bytes()

    def does(name: str, starts: int = 1, *, there: bool = True, conference: str = "", age: int = 0) -> Path:
        path = program_file.parent / f"{name}.forum"
        if there:
            path.write_bytes(sound)
            os.utime(path, (1_700_000_000 - age, 1_700_000_000 - age))
        recent = library.recent_of(path, forum_program(), NOW - timedelta(seconds=age))
        first = date.today() + timedelta(days=starts)  # noqa: DTZ011 - the library tells dates by the clock
        kept = replace(recent, title=f"The {name}", dates=(first,), conference_id=conference or name)
        desktop.personal.keep_recent(kept)
        return path

    return does


def page(window: ProgramWindow) -> Shelves:
    """Return the library on the first page, with what is in it now."""
    shown = window.findChildren(Welcome)[-1].shelves
    assert shown is not None
    shown.refresh()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return shown


def headings(shelves: Shelves) -> list[str]:
    return [label.text() for label in shelves.findChildren(QLabel) if label.property("role") == "label"]


def card(shelves: Shelves, title: str) -> VolumeCard:
    return next(each for each in shelves.cards if each.button.accessibleName().startswith(title))


def test_conferences_stand_on_shelves_with_their_facts(
    window: ProgramWindow, put: Callable[..., Path], desktop: Desktop
) -> None:
    put("spring", 21)
    put("winter", -400)
    put("lost", 30, there=False)
    program = forum_program()
    own = desktop.personal.selection("spring")
    desktop.personal.keep_selection(own, own.with_interest(program, ["session-1", "session-2"], Interest.MUST))
    shelves = page(window)
    assert headings(shelves) == ["To come", "Past", "Not found any more"]
    assert [each.button.accessibleName().partition(".")[0] for each in shelves.cards] == [
        "The spring",
        "The winter",
        "The lost",
    ]
    said = shelves.cards[0].button.accessibleName()
    assert " · in 3 weeks · " in said
    assert "9 sessions, 39 people · 2 in your agenda" in said
    assert "spring.forum in " in said
    assert ", opened today" in said
    assert not shelves.search.isVisible()


def test_a_click_opens_and_what_is_lost_is_looked_for_or_forgotten(
    window: ProgramWindow, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, gone = put("spring"), put("lost", there=False)
    asked: list[str] = []

    def none_found(_parent: object, title: str, *_more: object) -> tuple[str, str]:
        asked.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", none_found)
    shelves = page(window)
    card(shelves, "The lost").button.click()
    assert asked == [f"Find {gone.name}"]
    next(each for each in shelves.findChildren(QPushButton) if each.text() == "Forget").click()
    assert [each.path for each in window.desktop.personal.recent()] == [path]
    card(shelves, "The spring").button.click()
    assert window.document is not None
    assert window.document.path == path


def test_delete_forgets_a_conference_and_undo_puts_it_back(window: ProgramWindow, put: Callable[..., Path]) -> None:
    put("spring")
    put("copy", conference="spring", age=60)
    put("winter", 200)
    before = window.desktop.personal.recent()
    shelves = page(window)
    QTest.keyClick(card(shelves, "The spring").button, Qt.Key.Key_Delete)
    assert [each.title for each in window.desktop.personal.recent()] == ["The winter"]
    assert len(shelves.cards) == 1
    assert "is out of the library" in window.statusBar().currentMessage()
    next(each for each in window.statusBar().findChildren(QPushButton) if each.text() == "Undo").click()
    assert (window.desktop.personal.recent(), len(shelves.cards)) == (before, 2)


def test_other_files_of_a_conference_lie_beneath_the_newest(window: ProgramWindow, put: Callable[..., Path]) -> None:
    put("old", conference="c", age=600)
    put("new", conference="c")
    oldest = [put(f"older{n}", conference="c", age=1000 + n) for n in range(4)]
    shelves = page(window)
    (only,) = shelves.cards
    assert only.button.accessibleName().startswith("The new")
    links = [each for each in only.findChildren(QPushButton) if each.text().startswith("Also: ")]
    assert [each.text().split()[1] for each in links] == ["old.forum", "older0.forum", "older1.forum"]
    assert "and 2 more files" in [label.text() for label in only.findChildren(QLabel)]
    only.button.menu_asked.emit()
    menu = only.findChild(QMenu)
    assert isinstance(menu, QMenu)
    offered = {action.text().removeprefix("Open ").partition(" in ")[0]: action for action in menu.actions()}
    assert {"Open", "Forget", *(path.name for path in oldest)} <= set(offered)
    offered[oldest[3].name].trigger()
    menu.close()
    assert window.document is not None
    assert window.document.path == oldest[3]


def test_search_comes_with_many_and_finds_by_any_word(window: ProgramWindow, put: Callable[..., Path]) -> None:
    for n in range(9):
        put(f"forum {n}", n + 1)
    shelves = page(window)
    assert shelves.search.isVisible()
    QTest.keyClicks(shelves.search, "FORUM 7")
    assert [each.button.accessibleName().partition(".")[0] for each in shelves.cards] == ["The forum 7"]
    shelves.search.setText("nothing")
    assert shelves.cards == []
    assert "Nothing in your library is called that." in [label.text() for label in shelves.findChildren(QLabel)]


def test_a_large_library_is_listed_in_parts(window: ProgramWindow, put: Callable[..., Path]) -> None:
    for n in range(45):
        put(f"forum {n}", n + 1, there=False)
    shelves = page(window)
    assert len(shelves.cards) == 40
    next(each for each in shelves.findChildren(QPushButton) if each.text() == "Show 5 more").click()
    assert len(shelves.cards) == 45


def test_over_a_program_the_library_opens_with_its_key_and_a_choice_opens_another_window(
    window: ProgramWindow, put: Callable[..., Path], program_file: Path, qtbot: QtBot
) -> None:
    other = put("spring")
    window.filing.open_path(program_file)
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    sheet = window.findChild(LibrarySheet)
    assert isinstance(sheet, LibrarySheet)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is sheet.shelves.cards[0].button)
    assert all(each.height() < 1.5 * each.sizeHint().height() for each in sheet.shelves.cards), "none is drawn out"
    card(sheet.shelves, "The spring").button.click()
    assert [each.document.path for each in window.desktop.windows if each.document] == [program_file, other]


def test_empty_library_says_how_it_fills(window: ProgramWindow) -> None:
    said = [label.text() for label in page(window).findChildren(QLabel)]
    assert said == ["No program has been opened on this computer yet. The sample shows what one looks like."]
