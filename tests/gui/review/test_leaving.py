# SPDX-License-Identifier: MIT
from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import reviewing
from forumdesk.formats.reading import Answers
from forumdesk.gui.review.draft import accept
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.style import Theme
from import_window import Import


def test_escape_leaves_what_could_not_be_read(imported: Import) -> None:
    imported.page.start_file(Path("quay.txt"))
    imported.page._fail("There is no file “quay.txt”.")
    with imported.bot.waitSignal(imported.page.cancelled):
        imported.key(Qt.Key.Key_Escape)


def test_escape_leaves_the_text_and_asks_once_it_was_changed(imported: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(_parent: object, question: str, *_verbs: str) -> str:
        asked.append(question)
        return ""

    monkeypatch.setattr(messages, "ask", ask)
    imported.page.start_paste("Panel 1")
    with imported.bot.waitSignal(imported.page.cancelled):
        imported.key(Qt.Key.Key_Escape)
    QTest.keyClicks(imported.page.paste.field, "X")
    with imported.bot.assertNotEmitted(imported.page.cancelled):
        imported.key(Qt.Key.Key_Escape)
    assert not imported.page.may_leave()
    assert asked == ["Leave the import? The text is not kept."] * 2


def test_source_that_is_known_is_an_update_and_says_so(qtbot: QtBot, theme: Theme) -> None:
    answers = Answers(title="Harbour Forum")
    before = reviewing.read(reviewing.TEXT, answers)
    imported = Import(qtbot, theme, reviewing.ReadyJob)
    imported.page._open_program = accept(before, before.program, answers, "x", "text").kept
    review = imported.paste().review
    assert review.create_button.text() == "Update the program…"
    assert review.update_note.isVisible()
    assert review.update_note.text() == (
        "This updates “Harbour Forum”. What you put right last time stays in the program."
    )
    assert review.questions._promise.text() == "Nothing is written until you press Update."


def test_source_that_is_new_makes_a_program(imported: Import) -> None:
    review = imported.paste().review
    assert review.create_button.text() == "Create the program"
    assert not review.update_note.isVisible()
