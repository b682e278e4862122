# SPDX-License-Identifier: MIT
"""A page that is pasted a second time updates the program that it made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from forumdesk.gui import messages
from forumdesk.gui.review import ImportPage
from forumdesk.gui.style import Theme
from forumdesk.gui.updating import UpdateDialog
from forumdesk.gui.window import ProgramWindow
from forumdesk.merge.threeway import merge
from forumdesk.merge.words import news
from samples import forum_program

PAGE = """Quay Forum

Day 1

Panel 1: Who Owns the Quay? (10:30 - 11:45 JST)

Ada Brook: Pilot, Port of Hull

Panel 2: Tides and Tariffs (12:00 - 13:15 JST)

Dirk van der Zee: Senior Advisor, Port of Ghent
"""
BARE = {0x2068: None, 0x2069: None}
LATER = PAGE.replace("12:00 - 13:15", "12:15 - 13:30").replace("Senior Advisor", "Director")


def pasted(window: ProgramWindow, qtbot: QtBot, text: str) -> ImportPage:
    window.filing.paste_text(text)
    page = window.findChildren(ImportPage)[-1]
    page.paste.read_button.click()
    qtbot.waitUntil(lambda: page.pages.currentWidget() is page.review, timeout=30_000)
    return page


def titles(window: ProgramWindow) -> dict[str, str]:
    assert window.document is not None
    return {each.title: f"{each.start:%d %H:%M}" for each in window.document.program.sessions_in_order}


@pytest.fixture
def made(window: ProgramWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ProgramWindow:
    """Return a window with the program that the page made, its first title corrected in the review."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "quay.forum"), ""))
    page = pasted(window, qtbot, PAGE)
    page.review.questions.answered.emit("first_date", "2027-06-02", "2 June")
    line = page.review.reading.lines[page.review.reading.program.sessions_in_order[0].id]
    qtbot.waitUntil(page.review.create_button.isEnabled, timeout=30_000)
    page.review.program.corrections.corrected.emit(line, "title", "Who Owns Our Quay?")
    qtbot.waitUntil(page.review.create_button.isEnabled, timeout=30_000)
    page.review.create_button.click()
    assert titles(window) == {"Who Owns Our Quay?": "02 10:30", "Tides and Tariffs": "02 12:00"}
    return window


def test_second_paste_updates_and_keeps_what_was_corrected(
    made: ProgramWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    dialogs: list[tuple[list[str], int]] = []

    def ask(_parent: object, _question: str, *verbs: str) -> str:
        asked.append(verbs)
        return verbs[0]

    def execute(dialog: UpdateDialog) -> QDialog.DialogCode:
        dialogs.append(
            ([dialog.list.item(row).text().translate(BARE) for row in range(dialog.list.count())], len(dialog.choices))
        )
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(messages, "ask", ask)
    monkeypatch.setattr(UpdateDialog, "exec", execute)
    assert made.document is not None
    ids = set(made.document.program.sessions)
    page = pasted(made, qtbot, LATER)
    assert page.review.reading.complete, "the date was answered the first time"
    page.review.create_button.click()
    assert asked == [("Update “Quay Forum”", "Make a new program")]
    assert dialogs == [
        (
            [
                "panel “Tides and Tariffs”: start: Wednesday 2 June, 12:15",
                "person “Dirk van der Zee”: position: Director",
            ],
            0,
        )
    ]
    assert titles(made) == {"Who Owns Our Quay?": "02 10:30", "Tides and Tariffs": "02 12:15"}
    assert set(made.document.program.sessions) == ids
    made.document.undo()
    assert titles(made) == {"Who Owns Our Quay?": "02 10:30", "Tides and Tariffs": "02 12:00"}


def test_same_page_again_says_that_nothing_is_new(
    made: ProgramWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "ask", lambda _parent, _question, *verbs: verbs[0])
    page = pasted(made, qtbot, PAGE)
    page.review.create_button.click()
    assert made.statusBar().currentMessage() == "Nothing has changed since “Quay Forum” was last updated."


def test_update_that_is_cancelled_changes_nothing(
    made: ProgramWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "ask", lambda _parent, _question, *verbs: verbs[0])
    monkeypatch.setattr(UpdateDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    assert made.document is not None
    before = made.document.program
    pasted(made, qtbot, LATER).review.create_button.click()
    assert made.document.program is before


def test_another_page_replaces_only_when_told(
    made: ProgramWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def ask(_parent: object, _question: str, *verbs: str) -> str:
        asked.append(verbs)
        return ""

    monkeypatch.setattr(messages, "ask", ask)
    page = pasted(made, qtbot, "Wednesday 2 June 2027\n\nPanel 7: Another matter (9:00 - 10:00 JST)\n")
    page.review.create_button.click()
    assert asked == [("Make a new program", "Add it to “Quay Forum”", "Replace what is open")]


def test_dialog_asks_about_every_clash(theme: Theme, qtbot: QtBot) -> None:
    base = forum_program()
    first, second, *_rest = base.sessions_in_order
    mine = base.put(replace(first, title="Mine"), replace(second, title="Mine too"))
    theirs = base.put(replace(first, title="Theirs"), replace(second, title="Theirs too"))
    merged = merge(base, mine, theirs)
    dialog = UpdateDialog(theme, mine, merged, news(mine, merged.program))
    qtbot.addWidget(dialog)
    dialog.show()
    assert [choice.theirs for choice in dialog.choices] == [False, False]
    assert dialog.program.sessions[first.id].title == "Mine"
    dialog.choices[0].choose(theirs=True)
    assert dialog.program.sessions[first.id].title == "Theirs"
    assert dialog.program.sessions[second.id].title == "Mine too"
    dialog.choose_all(theirs=True)
    assert dialog.program.sessions[second.id].title == "Theirs too"


def test_another_page_is_added_when_asked(made: ProgramWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "ask", lambda *_words: "Add it to “Quay Forum”")
    monkeypatch.setattr(UpdateDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    assert made.document is not None
    before = set(made.document.program.sessions)
    page = pasted(made, qtbot, "Wednesday 2 June 2027\n\nPanel 7: Another matter (9:00 - 10:00 JST)\n")
    page.review.create_button.click()
    program = made.document.program
    assert before < set(program.sessions)
    assert "Another matter" in {session.title for session in program.sessions.values()}
