# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.gui.files import paste
from forumdesk.gui.files.paste import PastePage
from forumdesk.gui.widgets.style import Theme


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot, clipboard: QClipboard) -> PastePage:
    assert clipboard.text() == ""
    made = PastePage(Theme(qapp))
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_field_holds_the_text_of_the_clipboard(page: PastePage, clipboard: QClipboard) -> None:
    clipboard.setText("Panel 1\nAda Brook")
    page.start()
    assert page.field.toPlainText() == "Panel 1\nAda Brook"
    assert page.field.hasFocus()


def test_given_text_goes_before_the_clipboard(page: PastePage, clipboard: QClipboard) -> None:
    clipboard.setText("other")
    page.start("Panel 1")
    assert page.field.toPlainText() == "Panel 1"


def test_text_is_cleaned_before_it_is_shown(page: PastePage) -> None:
    page.start("Panel\u202e 1\x07\r\nAda")
    assert page.field.toPlainText() == "Panel 1\nAda"


def test_nothing_can_be_read_before_something_is_pasted(page: PastePage, qtbot: QtBot) -> None:
    page.start()
    assert not page.read_button.isEnabled()
    with qtbot.assertNotEmitted(page.ready):
        QTest.keyClick(page.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.field, "Panel 1")
    assert page.read_button.isEnabled()


def test_button_and_key_hand_over_the_text(page: PastePage) -> None:
    page.start("Panel 1")
    handed: list[str] = []
    page.ready.connect(handed.append)
    QTest.mouseClick(page.read_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert handed == ["Panel 1", "Panel 1"]


def test_tab_leaves_the_field_and_reaches_every_button(page: PastePage) -> None:
    page.start("Panel 1")
    reached = set()
    for _turn in range(6):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.add(page.focusWidget())
    assert {page.read_button, page.cancel_button, page.clear_button, page.field} <= reached


def test_clearing_can_be_taken_back(page: PastePage) -> None:
    page.start("Panel 1")
    QTest.mouseClick(page.clear_button, Qt.MouseButton.LeftButton)
    assert page.field.toPlainText() == ""
    QTest.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.field.toPlainText() == "Panel 1"


def test_text_that_is_too_long_is_refused_in_words(page: PastePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paste, "MOST", 10)
    page.start("x" * 11)
    assert page.field.toPlainText() == ""
    assert page.error == "That text is longer than two million characters. Paste only the part with the program."


def test_error_goes_when_another_text_is_begun(page: PastePage) -> None:
    page.show_error("Line 3 is too long.")
    assert page.error == "Line 3 is too long."
    page.start("Panel 1")
    assert page.error == ""


def test_cancel_is_told(page: PastePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.cancelled):
        QTest.mouseClick(page.cancel_button, Qt.MouseButton.LeftButton)


MARKUP = "<meta charset=utf-16><ul><li>Panel 1<li>Ada Br\xf6ok</ul>"
PAGE = b"\xef\xbb\xbf<!doctype html>" + MARKUP.encode()


def copied(text: str, markup: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    data.setHtml(markup)
    return data


def test_html_of_the_clipboard_goes_with_the_text(page: PastePage, clipboard: QClipboard) -> None:
    clipboard.setMimeData(copied("Panel 1\nAda Br\xf6ok", MARKUP))
    page.start()
    assert page.field.toPlainText() == "Panel 1\nAda Br\xf6ok"
    assert page.plain_button.isVisible()
    assert page.markup == PAGE


def test_html_goes_when_the_text_is_changed_and_comes_back_with_undo(page: PastePage) -> None:
    page.start("Panel 1", MARKUP)
    QTest.keyClicks(page.field, "x")
    assert (page.markup, page.plain_button.isVisible()) == (b"", False)
    page.field.undo()
    assert (page.markup, page.plain_button.isVisible()) == (PAGE, True)


def test_html_can_be_turned_down(page: PastePage) -> None:
    page.start("Panel 1", MARKUP)
    QTest.mouseClick(page.plain_button, Qt.MouseButton.LeftButton)
    assert (page.markup, page.plain_button.isVisible(), page.field.hasFocus()) == (b"", False, True)


def test_html_that_says_no_more_than_its_text_is_not_kept(page: PastePage, monkeypatch: pytest.MonkeyPatch) -> None:
    page.start("Panel 1", "<pre style='color: red'><span>Panel 1</span></pre>")
    assert page.markup == b""
    monkeypatch.setattr(paste, "MOST_MARKUP", 10)
    page.start("Panel 1", MARKUP)
    assert page.markup == b""


def test_html_is_kept_when_it_is_pasted_into_an_empty_field_or_over_everything(
    page: PastePage, clipboard: QClipboard
) -> None:
    page.start()
    clipboard.setMimeData(copied("Panel 1", MARKUP))
    page.field.paste()
    assert page.markup == PAGE
    page.field.selectAll()
    page.field.paste()
    assert (page.markup, page.field.toPlainText()) == (PAGE, "Panel 1")
    page.field.paste()
    assert (page.markup, page.field.toPlainText()) == (b"", "Panel 1Panel 1")
