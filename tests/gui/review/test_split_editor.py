# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from forumdesk.gui.review.split_editor import SplitEditor
from import_window import LEFT, Import


def editor(imported: Import) -> SplitEditor:
    return imported.review.source.splitter


def parts(imported: Import, line: int) -> list[str]:
    return [row.words for row in imported.review.source.rows if row.first == line]


def test_line_is_split_at_the_caret_by_the_keyboard(imported: Import) -> None:
    imported.paste().click_line(22)
    imported.key(Qt.Key.Key_F2)
    assert editor(imported).caret.hasFocus()
    imported.key(Qt.Key.Key_Home)
    for _step in range(6):
        imported.key(Qt.Key.Key_Right)
    imported.key(Qt.Key.Key_Return)
    assert imported.review.draft.answers.cuts == frozenset({(22, 6)})
    assert parts(imported, 22) == ["Chloé", "Rives: Director, Institut des Ports"]
    assert imported.review.undo_button.text() == "Undo “Split line 22”"
    assert imported.focus is imported.review.source.lines


def test_caret_begins_where_the_second_thing_begins(imported: Import) -> None:
    imported.paste().click_line(22)
    imported.choose("Split this line here…")
    assert editor(imported).caret.textCursor().position() == len("Chloé Rives: ")


def test_line_is_left_whole_by_escape(imported: Import) -> None:
    imported.paste().click_line(22)
    imported.key(Qt.Key.Key_F2)
    imported.key(Qt.Key.Key_Escape)
    assert editor(imported).isHidden()
    assert imported.focus is imported.review.source.lines
    assert not imported.review.corrections_made


def test_line_is_not_split_before_its_first_word(imported: Import) -> None:
    imported.paste().click_line(22)
    imported.key(Qt.Key.Key_F2)
    imported.key(Qt.Key.Key_Home)
    assert not editor(imported).split_button.isEnabled()
    imported.key(Qt.Key.Key_Return)
    assert not imported.review.corrections_made


def test_part_of_a_line_is_split_again_and_made_whole(imported: Import) -> None:
    imported.paste().click_line(22)
    imported.key(Qt.Key.Key_F2)
    imported.key(Qt.Key.Key_Return)
    imported.key(Qt.Key.Key_Down)
    chosen = imported.review.source.lines.selected
    assert chosen is not None
    assert chosen.words == "Director, Institut des Ports"
    imported.key(Qt.Key.Key_F2)
    imported.key(Qt.Key.Key_End)
    for _step in range(5):
        imported.key(Qt.Key.Key_Left)
    imported.key(Qt.Key.Key_Return)
    assert parts(imported, 22) == ["Chloé Rives:", "Director, Institut des", "Ports"]
    imported.key(Qt.Key.Key_Up)
    imported.key(Qt.Key.Key_Down)
    imported.choose("Do not split here")
    assert parts(imported, 22) == ["Chloé Rives: Director, Institut des", "Ports"]


def test_double_click_puts_the_caret_and_a_second_one_splits(imported: Import) -> None:
    imported.paste().click_line(22)
    view = imported.review.source.lines
    at = next(at for at, row in enumerate(imported.review.source.rows) if row.first == 22)
    box = view.visualRect(view.rows.index(at))
    QTest.mouseDClick(view.viewport(), LEFT, pos=box.topLeft() + QPoint(view.text_left + 60, 10))
    imported.bot.wait(20)
    caret = editor(imported).caret
    assert 4 < caret.textCursor().position() < 14
    cursor = caret.textCursor()
    cursor.setPosition(6)
    QTest.mouseDClick(caret.viewport(), LEFT, pos=caret.cursorRect(cursor).center())
    imported.bot.wait(20)
    assert parts(imported, 22) == ["Chloé", "Rives: Director, Institut des Ports"]


def test_editor_goes_when_one_turns_to_something_else(imported: Import) -> None:
    imported.paste().click_line(22)
    imported.key(Qt.Key.Key_F2)
    imported.click_row("Closing")
    assert editor(imported).isHidden()


@pytest.mark.parametrize("line", [12, 7])
def test_folded_lines_are_shown_one_by_one_before_one_is_split(imported: Import, line: int) -> None:
    imported.paste().click_line(line)
    count = len(imported.review.source.rows)
    imported.key(Qt.Key.Key_F2)
    assert editor(imported).isHidden()
    assert len(imported.review.source.rows) > count
    imported.key(Qt.Key.Key_F2)
    assert editor(imported).isVisible()
