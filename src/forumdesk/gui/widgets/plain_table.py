# SPDX-License-Identifier: MIT
"""A table of words to look at: one column takes the room that there is, and breaks its words into two lines.

All rows have one height, two lines if one of them needs that, and are shown at once: Qt takes minutes to fit a thousand
rows to what is in them.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from forumdesk.gui.widgets.style import Theme, Type

_Index = QModelIndex | QPersistentModelIndex
_ROOM = 12
"""Left above and below the lines of a cell, together."""
_MARGIN = 26
"""Left beside the words of a cell, on both sides together."""
_NOWHERE = QModelIndex()


class _Rows(QAbstractTableModel):
    """Rows of words under headings."""

    def __init__(self, headings: Sequence[str]) -> None:
        self._headings = headings
        self._words: Sequence[Sequence[str]] = ()
        super().__init__()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        self.beginResetModel()
        self._words = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._words)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        return self._words[index.row()][index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headings[section]


class PlainTable(QTableView):
    """A table without grid and without editing; whole rows are selected."""

    def __init__(self, theme: Theme, name: str, headings: Sequence[str], wide: int = 0) -> None:
        self._rows = _Rows(headings)
        self._wide = wide
        self._longest = 0
        super().__init__()
        self.setModel(self._rows)
        self.setProperty("role", "plain")
        self.setAccessibleName(name)
        self.setFont(theme.font(Type.BODY))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setFont(theme.font(Type.LABEL))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """What is shown."""
        columns = range(self._rows.columnCount())
        return tuple(
            tuple(str(self._rows.index(row, column).data()) for column in columns)
            for row in range(self._rows.rowCount())
        )

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        self._longest = max((self.fontMetrics().horizontalAdvance(row[self._wide]) for row in rows), default=0)
        self._rows.show_rows(rows)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give every row the height of one line, or of two where the longest words need them."""
        lines = 1 if self._longest + _MARGIN <= self.columnWidth(self._wide) else 2
        self.verticalHeader().setDefaultSectionSize(lines * self.fontMetrics().lineSpacing() + _ROOM)
