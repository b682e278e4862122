# SPDX-License-Identifier: MIT
from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.gui.widgets.parts import INSET, Chip, Column, Scroll, Text, lead_focus
from forumdesk.gui.widgets.style import Theme, Type

LONG = "Humanitarian Diplomacy: An Underused Foreign Policy Tool in the Middle East"


def test_views_load_nothing_heavy() -> None:
    code = (
        "import sys, forumdesk.gui.panes.details;"
        "from forumdesk.gui.browsing import articles, people, sessions;"
        "print(sorted({'nh3', 'markdown_it', 'sqlalchemy', 'lxml', 'icalendar'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_text_is_plain_and_as_high_as_its_lines(qtbot: QtBot, theme: Theme) -> None:
    label = Text(theme, "<b>not bold</b> " + LONG, Type.PANE_TITLE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.hasHeightForWidth()
    assert label.heightForWidth(200) > label.heightForWidth(400) >= theme.line(Type.PANE_TITLE)


def test_text_keeps_its_height_for_its_width_when_it_changes(qtbot: QtBot, theme: Theme) -> None:
    label = Text(theme, "short", Type.BODY)
    qtbot.addWidget(label)
    label.setText(LONG)
    assert label.hasHeightForWidth()
    assert label.heightForWidth(120) > theme.line(Type.BODY)


def test_text_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    label = Text(theme, LONG, Type.BODY)
    qtbot.addWidget(label)
    menu = QMenu(label)
    label.add_copying(menu)
    menu.actions()[0].trigger()
    assert QApplication.clipboard().text() == LONG


def test_chip_writes_a_long_name_whole(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(theme, LONG, theme.colors.hover, theme.colors.text)
    qtbot.addWidget(chip)
    assert chip.heightForWidth(150) > chip.heightForWidth(600) >= theme.px(20)


def test_column_puts_text_and_rows_on_one_edge(qtbot: QtBot, theme: Theme) -> None:
    column = Column(theme)
    qtbot.addWidget(column)
    column.put(text := Text(theme, "Text", Type.BODY))
    column.put_row(row := Text(theme, "Row", Type.BODY))
    column.resize(320, 200)
    column.show()
    assert text.x() == INSET - 2
    assert row.x() == text.x() - 8


def test_ring_is_for_the_keyboard_only(qtbot: QtBot, theme: Theme) -> None:
    area = Scroll()
    qtbot.addWidget(area)
    area.resize(100, 100)
    with qtbot.waitExposed(area):
        area.show()
    area.activateWindow()
    area.clearFocus()
    area.setFocus(Qt.FocusReason.OtherFocusReason)
    assert QColor(area.grab().toImage().pixel(50, 0)) != theme.color("accent")
    area.clearFocus()
    area.setFocus(Qt.FocusReason.TabFocusReason)
    assert QColor(area.grab().toImage().pixel(50, 0)) == theme.color("accent")


def test_shown_view_leads_the_focus_to_what_it_is_for(qtbot: QtBot) -> None:
    stack, view = QStackedWidget(), QWidget()
    qtbot.addWidget(stack)
    box = QVBoxLayout(view)
    box.addWidget(QPushButton("first"))
    box.addWidget(wanted := QLineEdit())
    stack.addWidget(before := QLineEdit())
    stack.addWidget(view)
    with qtbot.waitExposed(stack):
        stack.show()
    stack.activateWindow()
    before.setFocus()
    stack.setCurrentWidget(view)
    lead_focus(view, wanted)
    qtbot.waitUntil(wanted.hasFocus)
