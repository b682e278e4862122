# SPDX-License-Identifier: MIT
"""A pasted block as Qt's model: what each cell would become, which rows are new, and why a cell can't be understood."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from forumdesk.gui.desk import Desk
from forumdesk.gui.tables.rows import Index
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.tables.blocks import Plan
from forumdesk.tables.cells import Cell, Tried

_HERE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class PasteRows(QAbstractTableModel):
    """The rows of a plan, whose words can be corrected."""

    tried_again = Signal()
    """Other words were typed, or another plan is shown."""

    def __init__(self, desk: Desk, plan: Plan) -> None:
        self._desk = desk
        self.plan = plan
        self.outcome: Tried = plan.tried(desk.program)
        super().__init__()

    def show(self, plan: Plan) -> None:
        """Show another plan."""
        self.beginResetModel()
        self.plan = plan
        self.outcome = plan.tried(self._desk.program)
        self.endResetModel()
        self.tried_again.emit()

    def cell(self, index: Index) -> Cell:
        """Return which cell stands at an index."""
        return self.plan.rows[index.row()], self.plan.columns[index.column()].key

    def reason(self, index: Index) -> str:
        """Return why a cell can't be understood; empty when it can."""
        return self.outcome.refused.get(self.cell(index), "") if index.isValid() else ""

    def is_changed(self, index: Index) -> bool:
        """Tell whether a cell of a row that is there becomes another."""
        key, name = self.cell(index)
        if key in self.plan.new or (key, name) not in self.plan.words:
            return False
        column, kind = self.plan.table.column(name), self.plan.table.kind
        before, after = self._desk.program, self.outcome.program
        return column.says(before, before.records(kind)[key]) != column.says(after, after.records(kind)[key])

    def first_refused(self) -> QModelIndex:
        """Return the first cell that can't be understood."""
        places = [
            (self.plan.rows.index(key), next(n for n, column in enumerate(self.plan.columns) if column.key == name))
            for key, name in self.outcome.refused
        ]
        return self.index(*min(places)) if places else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.plan.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.plan.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _HERE | Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | QFont | None:
        if role == Qt.ItemDataRole.FontRole:
            return self._desk.theme.font(Type.LABEL if way == Qt.Orientation.Horizontal else Type.LABEL_PLAIN)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if way == Qt.Orientation.Horizontal:
            return self.plan.columns[section].heading
        return _("New") if self.plan.rows[section] in self.plan.new else _("Changed")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QColor | QFont | None:
        words, reason = self.plan.words.get(self.cell(index), ""), self.reason(index)
        theme = self._desk.theme
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("{words}, not understood: {reason}").format(words=words, reason=reason) if reason else words
        if role == Qt.ItemDataRole.ForegroundRole:
            quiet = self.plan.rows[index.row()] not in self.plan.new and not self.is_changed(index)
            return theme.color("err" if reason else "text3" if quiet else "text")
        if role == Qt.ItemDataRole.FontRole:
            font = QFont(theme.font(Type.SMALL_STRONG if reason or self.is_changed(index) else Type.SMALL))
            font.setUnderline(bool(reason))
            return font
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take other words for a cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self.plan = self.plan.corrected(self.cell(index), str(value))
        self.outcome = self.plan.tried(self._desk.program)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        self.tried_again.emit()
        return True
