# SPDX-License-Identifier: MIT
"""A cell that is still open when editing ends, or the program closes: nothing of it is lost without a word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from forumdesk.document import Document
from forumdesk.gui.tables import TablePage
from forumdesk.gui.unfinished import Unfinished
from forumdesk.gui.widgets import messages
from forumdesk.gui.window import ProgramWindow
from keyboard import Keys

Open = Callable[..., TablePage]
KEY = Qt.Key


def type_in(page: TablePage, keys: Keys, key: str, column: str, words: str) -> None:
    page.grid.stand_at(key, column)
    keys.type(words)


def test_a_value_is_taken_when_the_window_closes(window: ProgramWindow, open_table: Open, keys: Keys) -> None:
    type_in(open_table(), keys, "session-1", "start", "9:15")
    assert window.document is not None
    path = window.document.path
    window.close()
    with Document.open(path) as again:
        assert again.program.sessions["session-1"].start == datetime(2021, 5, 19, 9, 15)


@pytest.mark.parametrize(("column", "words"), [("start", "soon"), ("room", "Hall C")])
def test_editing_goes_on_while_a_cell_can_t_be_taken(
    window: ProgramWindow, open_table: Open, keys: Keys, column: str, words: str
) -> None:
    page, workspace, said = open_table(), window.workspace, list[str]()
    assert workspace is not None
    workspace.desk.noted.connect(said.append)
    type_in(page, keys, "session-1", column, words)
    workspace.desk.show_view("timeline")
    workspace.toggle_editing()
    editor = page.grid.editor
    assert (workspace.desk.editing, workspace.desk.view, editor.field.text()) == (True, "sessions", words)
    assert editor.field.hasFocus()
    assert editor.hint.isVisible()
    assert said == [f"Editing ends once “{words}” is corrected, or given up with Esc."]
    keys.press(KEY.Key_Escape)
    workspace.toggle_editing()
    assert not workspace.desk.editing


def test_closing_asks_before_a_cell_that_can_t_be_taken_is_lost(
    window: ProgramWindow, open_table: Open, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answers, page = list[str](), [False, True], open_table()

    def ask(_parent: object, question: str, _verb: str) -> bool:
        asked.append(question)
        return answers.pop(0)

    monkeypatch.setattr(messages, "ask_to_lose", ask)
    type_in(page, keys, "session-1", "start", "soon")
    workspace = window.workspace
    window.close_program()
    assert window.workspace is workspace
    assert page.grid.editor.field.hasFocus()
    window.close_program()
    assert window.workspace is None
    assert asked == ["“soon” was typed and could not be taken. It is lost when the program is closed."] * 2


def test_of_many_words_a_sentence_repeats_the_first() -> None:
    assert Unfinished("soon " * 400, lambda: None).named == "soon " * 11 + "soon…"


def test_an_emptied_name_is_no_loss(window: ProgramWindow, open_table: Open, keys: Keys) -> None:
    page = open_table()
    page.grid.stand_at("session-1", "title")
    keys.press(KEY.Key_F2)
    keys.press(KEY.Key_Delete)
    assert window.workspace is not None
    window.workspace.toggle_editing()
    assert not window.workspace.desk.editing
    assert not page.grid.editor.open
