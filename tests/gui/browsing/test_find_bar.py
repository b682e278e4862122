# SPDX-License-Identifier: MIT
"""Finding in the article that is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.gui.browsing.find_bar import MARKED
from forumdesk.gui.browsing.reader import Reader
from forumdesk.gui.desk import Desk
from forumdesk.program import Program
from samples import forum_program

BODY = (
    ("Nothing of note here.\n\n" * 40)
    + "In Łódź 😀 and in Zürich.\n\n"
    + ("More of the same.\n\n" * 40)
    + "Lodz again."
)


@pytest.fixture
def reader(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> Reader:
    program = forum_program()
    desk = desk_for(program.put(replace(program.articles["article-1"], body=BODY)))
    made = Reader(desk)
    made.desk = desk  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.open_article("article-1")
    QApplication.processEvents()
    return made


def begin(reader: Reader, words: str) -> None:
    QTest.keyClick(reader.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(reader.finding.field, words)


def marked(reader: Reader) -> list[str]:
    assert reader._body is not None
    return [selection.cursor.selectedText() for selection in reader._body.extraSelections()]


def test_each_place_is_marked_and_counted_in_spite_of_accents(reader: Reader) -> None:
    begin(reader, "lodz")
    assert reader.finding.field.hasFocus()
    assert marked(reader) == ["Łódź", "Lodz"]
    assert reader.finding.count == "1 of 2"


def test_keys_walk_through_the_places_and_round(reader: Reader) -> None:
    begin(reader, "lodz")
    found = []
    for key, held in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(reader.finding.field, key, held)
        found.append(reader.finding.count)
    assert found == ["2 of 2", "1 of 2", "2 of 2"]


def test_place_is_brought_into_view(reader: Reader) -> None:
    begin(reader, "zurich")
    body = reader._body
    assert body is not None
    (selection,) = body.extraSelections()
    place = body.cursorRect(selection.cursor)
    view = reader.page.viewport()
    top = body.viewport().mapTo(view, place.topLeft())
    assert QRect(QPoint(0, 0), view.size()).contains(top)
    assert reader.page.verticalScrollBar().value() > 0


def test_what_is_not_there_is_said_and_nothing_is_marked(reader: Reader) -> None:
    begin(reader, "zebra")
    assert reader.finding.count == "Not in this article"
    assert marked(reader) == []
    assert not reader.finding.next.isEnabled()


def test_escape_closes_and_leads_back_to_the_text(reader: Reader) -> None:
    begin(reader, "lodz")
    QTest.keyClick(reader.finding.field, Qt.Key.Key_Escape)
    assert not reader.finding.isVisible()
    assert marked(reader) == []
    assert reader.page.hasFocus()


def test_l_in_the_field_is_a_letter(reader: Reader) -> None:
    begin(reader, "l")
    assert reader.finding.field.text() == "l"
    assert not reader.desk.reading.is_later("article-1")  # type: ignore[attr-defined]


def test_places_stay_marked_in_larger_type(reader: Reader) -> None:
    begin(reader, "lodz")
    reader.finding.step(1)
    reader._bar.larger.click()
    assert marked(reader) == ["Łódź", "Lodz"]
    assert reader.finding.count == "2 of 2"


def test_marks_are_bounded(reader: Reader) -> None:
    begin(reader, "e")
    assert len(marked(reader)) <= MARKED
