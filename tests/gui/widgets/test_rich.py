# SPDX-License-Identifier: MIT
from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from forumdesk.gui.widgets.rich import RING_X, RING_Y, RichText
from forumdesk.gui.widgets.style import Theme, Type

# Qt's offscreen platform says so of every menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def opened() -> list[QUrl]:
    return []


@pytest.fixture
def rich(qtbot: QtBot, theme: Theme, opened: list[QUrl]) -> RichText:
    made = RichText(theme, Type.RUNNING, opener=opened.append)
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


@pytest.mark.parametrize(
    "kind", [QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.StyleSheetResource]
)
def test_nothing_is_ever_loaded(rich: RichText, tmp_path: Path, kind: QTextDocument.ResourceType) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    for address in (QUrl.fromLocalFile(str(secret)), QUrl("https://example.org/x.png"), QUrl("//srv/share/x.png")):
        assert rich.loadResource(kind.value, address) == QByteArray()
        assert rich.document().resource(kind.value, address) in {None, QByteArray()}


def test_picture_in_html_does_not_reach_a_file(rich: RichText, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    rich.setHtml(f'<img src="{secret.as_uri()}"><style>@import url({secret.as_uri()});</style>Words')
    rich.show()
    assert "secret" not in rich.toPlainText()


def test_text_is_sanitized_first(rich: RichText) -> None:
    rich.show_text("<script>alert(1)</script>Hello <b>there</b>")
    assert rich.toPlainText() == "Hello there"


def test_click_shows_the_address_and_opens_nothing(rich: RichText, opened: list[QUrl]) -> None:
    rich.show_text("[Slides](https://example.org/slides)")
    rich.show()
    rich.anchorClicked.emit(QUrl("https://example.org/slides"))
    menu = rich.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert opened == []
    next(action for action in menu.actions() if action.text() == "Open in the browser").trigger()
    assert opened == [QUrl("https://example.org/slides")]
    assert rich.toPlainText() == "Slides"


def test_link_is_reached_by_keyboard(rich: RichText, qtbot: QtBot) -> None:
    rich.show_text("Read [the slides](https://example.org/slides) first.")
    rich.show()
    rich.activateWindow()
    rich.setFocus()
    QTest.keyClick(rich, Qt.Key.Key_Tab)
    assert rich.textCursor().selectedText() == "the slides"
    with qtbot.waitSignal(rich.anchorClicked):
        QTest.keyClick(rich, Qt.Key.Key_Return)


def test_height_is_that_of_the_text(rich: RichText) -> None:
    rich.show_text("word " * 10)
    short = rich.heightForWidth(300)
    rich.show_text("word " * 200)
    assert rich.heightForWidth(300) > 4 * short
    assert rich.heightForWidth(150) > rich.heightForWidth(300)


def test_larger_type_takes_more_room(rich: RichText) -> None:
    rich.show_text("word " * 100)
    usual = rich.heightForWidth(300)
    rich.show_text("word " * 100, factor=1.5)
    assert rich.heightForWidth(300) > 1.5 * usual


def test_scrolling_is_left_to_what_is_around(rich: RichText) -> None:
    rich.show_text("word " * 400)
    rich.show()
    QTest.keyClick(rich, Qt.Key.Key_PageDown)
    assert rich.verticalScrollBar().value() == 0


def test_right_to_left_text_lies_right(rich: RichText) -> None:
    rich.show_text("نقشه‌های شهر")
    assert rich.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft


def test_focus_shows_no_caret_and_keeps_off_the_text(qtbot: QtBot, theme: Theme) -> None:
    text = RichText(theme, Type.RUNNING)
    qtbot.addWidget(text)
    text.show_text("Words")
    assert text.cursorWidth() == 0
    text.resize(300, text.heightForWidth(300))
    text.show()
    inner = text.viewport().geometry()
    assert (inner.x(), inner.y()) == (RING_X, RING_Y)
    assert inner.height() >= text.document().size().height()
