# SPDX-License-Identifier: MIT
from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from forumdesk.gui.sharing.table import AgendaTable
from forumdesk.gui.widgets.style import Theme

TITLE = "The Great Power Competition in the Middle East"
PADDING = 16
"""Left and right of the words of a cell, as the style sheet has it."""


def test_no_title_is_cut_at_any_width(theme: Theme, qtbot: QtBot) -> None:
    table = AgendaTable(theme, "Sessions", ("Session", "When"))
    qtbot.addWidget(table)
    table.fill([(TITLE, "Wed 19 May, 12:00–13:15")])
    table.show()
    for width in range(360, 640, 7):
        table.resize(width, 200)
        wrap = Qt.TextFlag.TextWordWrap.value
        room = QRect(0, 0, table.columnWidth(0) - PADDING - 6, 1000)
        assert table.rowHeight(0) >= table.fontMetrics().boundingRect(room, wrap, TITLE).height(), width
