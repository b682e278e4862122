# SPDX-License-Identifier: MIT
"""The rows of a table as Qt's model. They keep their places while one edits, and are sorted anew when one asks for it.

A row that is deleted keeps its place as well, so that it comes back there when the step is undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from forumdesk.changes import Change
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.style import Type
from forumdesk.program import Program, Record
from forumdesk.tables import Column, Table
from forumdesk.tables.cells import folded, holding, sorted_ids

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_HERE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


FEW = 5
"""Rows that are drawn again cell by cell."""
MANY = 20
"""Runs of rows that come and go one after the other."""
_EDITABLE = _HERE | Qt.ItemFlag.ItemIsEditable


class Rows(QAbstractTableModel):
    """The records of one kind, a row each."""

    def __init__(self, desk: Desk, table: Table) -> None:
        self._desk = desk
        self.table = table
        self.columns = table.in_view
        self.by = ""
        """The key of the column that it is sorted by; empty for the order of the program."""
        self.descending = False
        self.wanted = ""
        """What a row has to hold to be shown."""
        self._order: list[str] = []
        self._texts: tuple[Program | None, Mapping[str, str]] = (None, {})
        self._left_out: frozenset[str] = frozenset()
        self.ids: tuple[str, ...] = ()
        """The rows that are shown, by the ids of their records."""
        super().__init__()

    def record(self, row: int) -> Record:
        """Return the record of a row."""
        return self._desk.program.records(self.table.kind)[self.ids[row]]

    def words(self, row: int, column: Column) -> str:
        """Return what stands in a cell."""
        return column.says(self._desk.program, self.record(row))

    def row_of(self, key: str) -> int | None:
        """Return where a record stands; None when it is not shown."""
        return self.ids.index(key) if key in self.ids else None

    def section_of(self, key: str) -> int:
        """Return where a column stands."""
        return next(place for place, column in enumerate(self.columns) if column.key == key)

    # What is shown

    def show(self) -> None:
        """List the program as it is now, sorted anew."""
        self._sort()
        self._put(self._wanted_ids())

    def follow(self, changes: tuple[Change, ...] | None = None) -> None:
        """Show the program as it is now, with every row in the place that it has.

        A few rows are drawn again by themselves when nothing else has changed.
        """
        there = self._desk.program.records(self.table.kind)
        known = set(self._order)
        self._order += [key for key in there if key not in known]
        self._put(self._wanted_ids())
        rows = [self.row_of(change.id) for change in changes or () if change.kind == self.table.kind]
        if changes and len(rows) == len(changes) <= FEW:
            for index in (
                self.index(row, place) for row in rows if row is not None for place in range(len(self.columns))
            ):
                self.dataChanged.emit(index, index)
        elif self.ids:
            last = self.index(len(self.ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Sort by a column, or by the order of the program."""
        self.by, self.descending = key, descending
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        ids = [self.ids[index.row()] for index in held]
        self._sort()
        self.ids = self._wanted_ids()
        place = {key: row for row, key in enumerate(self.ids)}
        moved = [self.index(place[key], index.column()) for key, index in zip(ids, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def filter_by(self, wanted: str, *, but: str = "") -> None:
        """Show the rows alone in which these words stand, and the one that is being edited."""
        self.wanted = wanted
        there = self._desk.program.records(self.table.kind)
        kept = set(holding(self._said(), there, wanted)) | {but}
        self._left_out = frozenset(key for key in there if key not in kept)
        self._put(self._wanted_ids())

    def _said(self) -> Mapping[str, str]:
        """Return all that stands in each row, worked out once for each state of the program."""
        if self._texts[0] is not self._desk.program:
            self._texts = (self._desk.program, folded(self._desk.program, self.table))
        return self._texts[1]

    def _sort(self) -> None:
        column = self.table.column(self.by) if self.by else None
        self._order = list(sorted_ids(self._desk.program, self.table, column, descending=self.descending))

    def _wanted_ids(self) -> tuple[str, ...]:
        there = self._desk.program.records(self.table.kind)
        return tuple(key for key in self._order if key in there and key not in self._left_out)

    def _put(self, ids: Sequence[str]) -> None:
        """Show these rows: tell Qt which go and which come, so that the selection stays with its records.

        Where very many do, the table is drawn anew.
        """
        wanted, here = set(ids), set(self.ids)
        gone = _runs(row for row, key in enumerate(self.ids) if key not in wanted)
        come = _runs(row for row, key in enumerate(ids) if key not in here)
        moved = [key for key in self.ids if key in wanted] != [key for key in ids if key in here]
        if moved or len(gone) + len(come) > MANY:
            self.beginResetModel()
            self.ids = tuple(ids)
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            self.ids = (*self.ids[:first], *self.ids[last + 1 :])
            self.endRemoveRows()
        for first, last in come:
            self.beginInsertRows(QModelIndex(), first, last)
            self.ids = (*self.ids[:first], *ids[first : last + 1], *self.ids[first:])
            self.endInsertRows()

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.columns[index.column()].editable else _HERE

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | QFont | int | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading if way == Qt.Orientation.Horizontal else str(section + 1)
        if role == Qt.ItemDataRole.FontRole:
            return self._desk.theme.font(Type.LABEL if way == Qt.Orientation.Horizontal else Type.LABEL_PLAIN)
        if role == Qt.ItemDataRole.TextAlignmentRole and way == Qt.Orientation.Horizontal:
            return int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return what a cell says; to screen readers also that there is nothing in it."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        column = self.columns[index.column()]
        words = self.words(index.row(), column)
        return words or (column.absent if role == Qt.ItemDataRole.AccessibleTextRole else "")


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return the runs of numbers that follow each other, as first and last."""
    runs = []
    for _apart, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        members = [number for _place, number in run]
        runs.append((members[0], members[-1]))
    return runs
