# SPDX-License-Identifier: MIT
from __future__ import annotations

from PySide6.QtCore import Qt

from import_window import SHIFT, Import


def test_lines_that_were_left_out_are_counted_and_walked_through(imported: Import) -> None:
    imported.paste().click_line(23)
    imported.choose("A person")
    imported.click_line(28)
    assert imported.review.source.next_left_out.text() == "1 line left out, show it"
    imported.click(imported.review.source.next_left_out)
    assert [row.first for row in imported.review.source.lines.chosen] == [1]
    assert imported.review.status.words == "Line 1 was left out"
    assert imported.focus is imported.review.source.lines


def test_what_a_person_leaves_out_is_not_counted(imported: Import) -> None:
    imported.paste().click_line(1)
    imported.choose("Nothing, leave it out")
    assert imported.review.source.next_left_out.isHidden()


def test_keys_walk_through_what_needs_a_look_from_anywhere(imported: Import) -> None:
    imported.paste()
    imported.key(Qt.Key.Key_F3)
    assert imported.review.status.words == "Line 1 was left out"
    imported.key(Qt.Key.Key_F4)
    assert imported.focus is imported.review.program.list
    assert [row.first for row in imported.review.source.lines.chosen] == [16]
    assert imported.review.status.words.startswith("Benedikt Strand: “Professor")
    imported.key(Qt.Key.Key_F3, SHIFT)
    assert [row.first for row in imported.review.source.lines.chosen] == [1]
    imported.key(Qt.Key.Key_F4, SHIFT)
    assert imported.review.program.list.selected.title == "Tides and Tariffs"


def test_keys_do_nothing_where_nothing_needs_a_look(imported: Import) -> None:
    imported.paste().click_line(1)
    imported.choose("Nothing, leave it out")
    imported.click_link("keep")
    imported.click_row("Closing")
    imported.key(Qt.Key.Key_F3)
    imported.key(Qt.Key.Key_F4)
    assert imported.review.program.list.selected.title == "Closing"
