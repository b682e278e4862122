# SPDX-License-Identifier: MIT
"""A table of what an agenda holds, to read: titles break their lines rather than being cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableWidget, QTableWidgetItem

from forumdesk.gui.widgets.style import Theme, Type

AIR = 8
"""Pixels between the lines of one row and those of the next."""
SIDES = 24
"""Pixels of a cell beside its words: the padding that the style sheet gives it, and Qt's own margins."""


class _Airy(QStyledItemDelegate):
    """Gives what breaks its lines the room that a single line has; Qt works out the breaks without what is beside."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrow = QStyleOptionViewItem(option)
        narrow.rect.setWidth(max(0, option.rect.width() - SIDES))
        size = super().sizeHint(narrow, index)
        return QSize(size.width() + AIR, size.height() + AIR)


class AgendaTable(QTableWidget):
    """Rows of words; the first column takes what room there is."""

    def __init__(self, theme: Theme, name: str, heads: Sequence[str]) -> None:
        self._rows: Sequence[Sequence[str]] = ()
        super().__init__(0, len(heads))
        self.setProperty("role", "plain")
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.setFont(theme.font(Type.BODY))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Airy(self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(theme.px(30))
        header = self.horizontalHeader()
        header.setFont(theme.font(Type.LABEL))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # to the words once, not at every row that comes
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or its coming would break lines anew

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def fill(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; the same as before are left alone."""
        if rows == self._rows:
            return
        self._rows = rows
        self.setRowCount(0)
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                self.setItem(at, column, QTableWidgetItem(words))
        for column in range(1, self.columnCount()):
            self.resizeColumnToContents(column)
        self.resizeRowsToContents()
        if rows:
            self.selectRow(0)
