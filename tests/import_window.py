# SPDX-License-Identifier: MIT
"""One import in a window, and what can be seen and done there: what the tests of the review stand on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

import reviewing
from forumdesk.formats.worker import Request
from forumdesk.gui.files.jobs import Job
from forumdesk.gui.review import ImportPage
from forumdesk.gui.review.page import ReviewPage
from forumdesk.gui.widgets.style import Theme

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Import:
    """One import in a window, and what can be seen and done there."""

    def __init__(
        self, qtbot: QtBot, theme: Theme, start_job: Callable[[Request, QObject], Job], instant: int = 0
    ) -> None:
        self.bot = qtbot
        self.page = ImportPage(theme, "Europe/Berlin", start_job, instant)
        self.window = QMainWindow()
        self.window.setCentralWidget(self.page)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 780)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    @property
    def review(self) -> ReviewPage:
        return self.page.review

    def paste(self, text: str = reviewing.TEXT) -> Import:
        self.page.start_paste(text)
        self.click(self.page.paste.read_button)
        self.bot.waitUntil(lambda: self.page.pages.currentWidget() is self.review, timeout=30_000)
        return self

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, LEFT)
        self.bot.wait(20)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifier)
        self.bot.wait(20)

    @property
    def focus(self) -> QWidget:
        focus = self.window.focusWidget()
        assert focus is not None
        return focus

    def answer(self, card: int, choice: str) -> None:
        cards = list(self.review.questions._cards.values())
        self.click(cards[card]._choices[choice])

    def answer_all(self) -> None:
        self.answer(0, "2027-06-02")
        self.answer(1, "Europe/London")

    def titles(self) -> list[str]:
        return [row.title for row in self.review.program.rows if row.kind == "session"]

    def click_row(self, title: str) -> None:
        view = self.review.program.list
        at = next(at for at, row in enumerate(self.review.program.rows) if row.title == title)
        view.scrollTo(view.rows.index(at))
        place = view.visualRect(view.rows.index(at)).topLeft() + QPoint(160, 14)
        QTest.mouseClick(view.viewport(), LEFT, pos=place)
        self.bot.wait(20)

    def click_line(
        self, line: int, x: int = 120, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        view = self.review.source.lines
        at = next(at for at, row in enumerate(self.review.source.rows) if row.first <= line <= row.last)
        view.scrollTo(view.rows.index(at))
        place = view.visualRect(view.rows.index(at)).topLeft() + QPoint(x, 10)
        QTest.mouseClick(view.viewport(), LEFT, modifier, place)
        self.bot.wait(20)

    def click_link(self, deed: str) -> None:
        view = self.review.program.list
        for row in range(view.rows.rowCount()):
            box = view.visualRect(view.rows.index(row))
            for link in view._plan(row, box.width()).links:
                if link.deed == deed:
                    QTest.mouseClick(view.viewport(), LEFT, pos=box.topLeft() + link.box.center().toPoint())
                    self.bot.wait(20)
                    return
        raise AssertionError(deed)

    def write(self, page: str, field: str, words: str) -> None:
        made = self.review.program.corrections.forms[page].field(field)
        assert isinstance(made, QLineEdit)
        made.setFocus()
        made.selectAll()
        QTest.keyClicks(made, words)
        QTest.keyClick(made, Qt.Key.Key_Return)
        self.bot.wait(20)

    def choose(self, words: str) -> None:
        """Choose an entry of the menu of the chosen lines; one of a menu in it after a "/"."""
        menu = self.review.source.line_menu()
        *above, last = words.split("/")
        actions = menu.actions()
        for step in above:
            found = next(action for action in actions if action.text().replace("&", "") == step).menu()
            assert isinstance(found, QMenu)
            actions = found.actions()
        next(action for action in actions if action.text().replace("&", "") == last).trigger()
        menu.deleteLater()
        self.bot.wait(20)
