# SPDX-License-Identifier: MIT
"""A page that is pasted a second time updates the program that it made."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from forumdesk.gui.files.updating import UpdateDialog
from forumdesk.gui.review import ImportPage
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.style import Theme
from forumdesk.gui.window import ProgramWindow
from forumdesk.merge.threeway import Merged, merge
from forumdesk.merge.words import news
from forumdesk.program import Program
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
    with qtbot.waitSignal(page.accepted, timeout=30_000):
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
            (
                [dialog.list.item(row).text().translate(BARE) for row in range(dialog.list.count())],
                len(dialog.questions.choices),
            )
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
    assert [choice.theirs for choice in dialog.questions.choices] == [False, False]
    assert dialog.program.sessions[first.id].title == "Mine"
    dialog.questions.choices[0].choose(theirs=True)
    assert dialog.program.sessions[first.id].title == "Theirs"
    assert dialog.program.sessions[second.id].title == "Mine too"
    dialog.questions.choose_all(theirs=True)
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


def clashing() -> tuple[Program, Merged]:
    """Return what stands here, and a merge in which both sides changed the start and the title of the first session."""
    base = forum_program()
    first = base.sessions_in_order[0]
    assert first.start is not None
    mine, theirs = (
        base.put(replace(first, title=title, start=first.start + timedelta(minutes=minutes)))
        for title, minutes in (("Mine", 5), ("Theirs", 10))
    )
    return mine, merge(base, mine, theirs)


def test_clash_is_decided_by_keys_alone(theme: Theme, qtbot: QtBot) -> None:
    mine, merged = clashing()
    dialog = UpdateDialog(theme, mine, merged, ())
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    title, start = dialog.questions.choices
    title.findChildren(QRadioButton)[0].setFocus()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    assert title.theirs
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    assert title.is_typed
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is title.field
    assert isinstance(title.field, QLineEdit)
    assert title.field.text() == "Mine"
    title.field.selectAll()
    QTest.keyClicks(dialog.focusWidget(), "Ours")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is start.findChildren(QRadioButton)[0]
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    (was,) = (merged.theirs.sessions[clash.id] for clash in merged.clashes if clash.field == "start")
    found = dialog.program.sessions[was.id]
    assert (found.title, found.start) == ("Ours", was.start)


def test_what_can_t_stand_is_said_and_keeps_the_dialog_open(theme: Theme, qtbot: QtBot) -> None:
    mine, merged = clashing()
    dialog = UpdateDialog(theme, mine, merged, ())
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    start = dialog.questions.choices[1]
    assert isinstance(start.field, QLineEdit)
    start.field.setText("soon")
    assert start.is_typed
    dialog.accept()
    assert dialog.isVisible()
    assert start.problem.isVisible()
    assert "Write it as 2021-05-19 10:30" in start.problem.text()
    assert dialog.focusWidget() is start.field
    start.field.setText("11:15")
    dialog.accept()
    assert not dialog.isVisible()
    found = dialog.program.sessions[start.clash.id].start
    assert found is not None
    assert f"{found:%H:%M}" == "11:15"


def test_every_way_to_decide_has_a_name_for_screen_readers(theme: Theme, qtbot: QtBot) -> None:
    mine, merged = clashing()
    dialog = UpdateDialog(theme, mine, merged, ())
    qtbot.addWidget(dialog)
    for choice in dialog.questions.choices:
        names = [button.accessibleName() for button in choice.findChildren(QRadioButton)]
        assert len(set(names)) == 3
        assert all("Mine" in name for name in names)
        assert choice.field is not None
        assert choice.field.accessibleName().endswith("What shall stand there")


def test_cancelling_asks_nothing_of_what_was_typed(
    made: ProgramWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(dialog: UpdateDialog) -> QDialog.DialogCode:
        field = dialog.questions.choices[0].field
        assert isinstance(field, QLineEdit)
        field.clear()
        assert dialog.questions.choices[0].is_typed
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(messages, "ask", lambda _parent, _question, *verbs: verbs[0])
    monkeypatch.setattr(UpdateDialog, "exec", give_up)
    assert made.document is not None
    before = made.document.program
    page = pasted(made, qtbot, PAGE.replace("Who Owns the Quay?", "Who Owns a Quay?"))
    page.review.create_button.click()
    assert made.document.program is before


def test_what_was_dropped_can_only_be_kept_or_left(theme: Theme, qtbot: QtBot) -> None:
    base = forum_program()
    first = base.sessions_in_order[0]
    gone = base.drop(first.id, *(seat.id for seat in base.appearances_in(first.id)))
    merged = merge(base, base.put(replace(first, title="Mine")), gone)
    dialog = UpdateDialog(theme, base, merged, ())
    qtbot.addWidget(dialog)
    assert [len(choice.findChildren(QRadioButton)) for choice in dialog.questions.choices] == [2]
    dialog.questions.choose_all(theirs=True)
    assert first.id not in dialog.program.sessions
