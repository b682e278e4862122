# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from forumdesk.gui.browsing.reader import SIZES, Illustration, Reader
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.widgets.parts import Scroll
from forumdesk.gui.widgets.rich import RichText
from forumdesk.gui.widgets.row import Row
from forumdesk.program import Picture, Program
from samples import forum_program

Show = Callable[..., tuple[Reader, Desk]]
BODY = "A sentence of the article that says nothing in particular about anything at all.\n\n" * 80


def long_program() -> Program:
    program = forum_program()
    return program.put(replace(program.articles["article-1"], body=BODY))


@pytest.fixture
def show(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> Show:
    def shown(program: Program | None = None, width: int = 900) -> tuple[Reader, Desk]:
        desk = desk_for(program or long_program())
        reader = Reader(desk)
        qtbot.addWidget(reader)
        reader.resize(width, 600)
        with qtbot.waitExposed(reader):
            reader.show()
        reader.activateWindow()
        reader.open_article("article-1")
        qtbot.wait(20)
        return reader, desk

    return shown


def scroll(reader: Reader) -> Scroll:
    found = reader.findChild(Scroll)
    assert isinstance(found, Scroll)
    return found


def body(reader: Reader) -> RichText:
    return [found for found in reader.findChildren(RichText) if found.isVisible()][-1]


def words(reader: Reader) -> list[str]:
    return [label.text() for label in reader.findChildren(QLabel) if label.isVisible() and label.text()]


def test_article_stands_with_title_author_caption_and_text(show: Show) -> None:
    reader, _desk = show()
    assert "Why Iran-Canada Dialogue is Necessary in Iraq?" in words(reader)
    assert "Pilgrims gather in Karbala after walking there for Arba’een." in words(reader)
    author = next(row for row in reader.findChildren(Row) if row.isVisible())
    assert author.accessibleName() == "Wardah Malik, No date given in the source · 5 minutes to read"
    assert body(reader).toPlainText().startswith("A sentence of the article")


def test_author_leads_to_the_person(show: Show) -> None:
    reader, desk = show()
    next(row for row in reader.findChildren(Row) if row.isVisible()).click()
    assert desk.place == Place("person", "wardah-malik")


def test_missing_author_is_said(show: Show) -> None:
    program = long_program()
    reader, _desk = show(program.put(replace(program.articles["article-1"], author_ids=())))
    assert any(line.startswith("No author given in the source") for line in words(reader))


@pytest.mark.parametrize("width", [900, 1400])
def test_column_has_about_66_characters(show: Show, width: int) -> None:
    reader, _desk = show(width=width)
    text = body(reader)
    prose = "the quick brown fox jumps over the lazy dog and then runs away again "
    character = QFontMetricsF(text.document().defaultFont()).horizontalAdvance(prose) / len(prose)
    assert 60 < text.document().textWidth() / character < 78


def test_narrow_view_keeps_its_margins(show: Show) -> None:
    reader, _desk = show(width=420)
    assert body(reader).width() <= 420 - 2 * 18
    assert scroll(reader).horizontalScrollBar().maximum() == 0


def test_type_has_nine_sizes(show: Show) -> None:
    reader, _desk = show()
    sizes = {reader.points}
    reader.step_type(-9)
    for _step in SIZES:
        sizes.add(reader.points)
        reader.step_type(1)
    assert sorted(sizes) == list(SIZES)
    assert (min(sizes), max(sizes)) == (11, 22)


def test_larger_type_keeps_the_place(show: Show, qtbot: QtBot) -> None:
    reader, _desk = show()
    bar = scroll(reader).verticalScrollBar()
    bar.setValue(reader._last() // 2)
    fraction = reader.fraction
    reader._bar.larger.click()
    qtbot.wait(20)
    assert bar.value() / reader._last() == pytest.approx(fraction, abs=0.01)


def test_reading_position_is_kept(show: Show, qtbot: QtBot) -> None:
    reader, desk = show()
    bar = scroll(reader).verticalScrollBar()
    with qtbot.waitSignal(desk.reading_moved):
        bar.setValue(reader._last() // 3)
    reader.hide()
    assert desk.personal.reading_position("article-1") == pytest.approx(1 / 3, abs=0.01)
    assert not desk.personal.is_read("article-1")
    again = Reader(desk)
    qtbot.addWidget(again)
    again.resize(900, 600)
    again.open_article("article-1")
    with qtbot.waitExposed(again):
        again.show()
    found = scroll(again).verticalScrollBar()
    qtbot.waitUntil(lambda: found.maximum() > 0 and abs(found.value() / again._last() - 1 / 3) < 0.01)


def test_end_of_the_article_marks_it_read(show: Show) -> None:
    reader, desk = show()
    scroll(reader).setFocus()
    QTest.keyClick(scroll(reader), Qt.Key.Key_End)
    assert reader.fraction == 1.0
    reader.save()
    assert desk.personal.is_read("article-1")


def test_keyboard_scrolls_page_by_page(show: Show) -> None:
    reader, _desk = show()
    bar = scroll(reader).verticalScrollBar()
    scroll(reader).setFocus()
    QTest.keyClick(scroll(reader), Qt.Key.Key_Space)
    down = bar.value()
    QTest.keyClick(scroll(reader), Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert down > 300
    assert bar.value() == 0


def test_keys_in_the_text_scroll_the_page(show: Show) -> None:
    reader, _desk = show()
    body(reader).setFocus()
    QTest.keyClick(body(reader), Qt.Key.Key_PageDown)
    assert scroll(reader).verticalScrollBar().value() > 300


def test_picture_that_cannot_be_decoded_is_said(show: Show) -> None:
    program = long_program()
    article = replace(program.articles["article-1"], picture_id="p")
    reader, _desk = show(program.put(article, Picture(id="p", media_type="image/svg+xml", data=b"<svg/>")))
    assert "The picture that belongs here can’t be shown." in words(reader)
    assert not [shown for shown in reader.findChildren(Illustration) if shown.isVisible()]


def test_hostile_text_is_sanitized(show: Show) -> None:
    program = long_program()
    hostile = replace(program.articles["article-1"], body="<img src='file:///etc/passwd'><script>x()</script>Words")
    reader, _desk = show(program.put(hostile))
    assert body(reader).toPlainText().strip() == "Words"
