# SPDX-License-Identifier: MIT
"""The History view: every step that the program file remembers, the newest first, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from forumdesk.document import Document
from forumdesk.gui.desk import Desk
from forumdesk.gui.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.times import clock, day_long, wall


class History(QWidget):
    """A table of steps: when, what, who. It reads the journal only while it is on screen."""

    def __init__(self, desk: Desk, document: Document) -> None:
        self._desk = desk
        self._document = document
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = QLabel()
        self._count.setProperty("role", "second")
        self._table = QTableWidget(0, 3)
        self._table.setAccessibleName(_("History"))
        self._table.setHorizontalHeaderLabels([_("When"), _("What"), _("Who")])
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 16, 24, 8)
        box.addWidget(self._count)
        box.addWidget(self._table)
        desk.program_changed.connect(self._refresh)
        desk.theme.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self, _changed: object = None) -> None:
        theme = self._desk.theme
        steps = self._document.history()
        self._count.setFont(theme.font(Type.SMALL))
        self._count.setText(
            ngettext("{count} step, kept in the program file", "{count} steps, kept in the program file", len(steps))
        )
        self._table.setFont(theme.font(Type.BODY))
        self._table.horizontalHeader().setFont(theme.font(Type.LABEL))
        self._table.verticalHeader().setDefaultSectionSize(theme.px(40))
        self._table.setRowCount(len(steps))
        for row, step in enumerate(reversed(steps)):
            there = wall(step.at, self._desk.own_zone)
            when = f"{day_long(there.date())}, {clock(there)}"
            for column, words in enumerate((when, step.label, step.who)):
                self._table.setItem(row, column, QTableWidgetItem(words))
