# SPDX-License-Identifier: MIT
"""A list view with rows of any height over a list of values, painted by a subclass: the review and the search use it.

It keeps what is selected by key when the rows change, and tells what the reader chose. What a row looks like is
the subclass's business.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, overload

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from forumdesk.gui.widgets.labels import focus_ring
from forumdesk.gui.widgets.style import Theme

Index: TypeAlias = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
BATCH = 48
"""Rows that are measured at a time, so that a long source does not hold the window."""


class Spoken(Sequence[str]):
    """The words of rows, each made when a screen reader asks for it: most of a long list nobody ever hears."""

    def __init__(self, values: Sequence[Any], say: Callable[[Any], str]) -> None:
        self._values, self._say = values, say

    def __len__(self) -> int:
        return len(self._values)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        return Spoken(self._values[at], self._say) if isinstance(at, slice) else self._say(self._values[at])


class Rows(QAbstractListModel):
    """The rows as Qt asks for them: a value each, with the words that a screen reader says."""

    def __init__(self) -> None:
        self._values: Sequence[Any] = ()
        self._spoken: Sequence[str] = ()
        self._idle: frozenset[int] = frozenset()
        super().__init__()

    def fill(self, values: Sequence[Any], spoken: Sequence[str], idle: frozenset[int] = frozenset()) -> None:
        """Take other rows; `idle` are those that can't be selected."""
        self.beginResetModel()
        self._values, self._spoken, self._idle = values, spoken, idle
        self.endResetModel()

    def renew(self, values: Sequence[Any], spoken: Sequence[str]) -> None:
        """Take values that look as those that there are."""
        self._values, self._spoken = values, spoken

    @property
    def values(self) -> Sequence[Any]:
        """The values of all rows."""
        return self._values

    def value(self, row: int) -> Any:
        """Return the value of a row; None when there is no such row."""
        return self._values[row] if 0 <= row < len(self._values) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} and index.row() < len(
            self._spoken
        ):
            return self._spoken[index.row()]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.row() in self._idle:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Painted(QStyledItemDelegate):
    """Paints rows through the view that they lie in."""

    def __init__(self, view: PaintedList) -> None:
        self._view = view
        super().__init__(view)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self._view
        state = option.state
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view.draw(painter, box, index.row(), bool(state & QStyle.StateFlag.State_Selected))
        if view.rings and index.row() == view.currentIndex().row():
            focus_ring(painter, view.theme, box.toRectF())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        width = self._view.viewport().width()
        return QSize(width, self._view.height_of(index.row(), width))


class PaintedList(QListView):
    """A list whose rows are drawn by `draw` and measured by `height_of`."""

    ROWS: type[Rows] = Rows
    """What the rows are, as Qt asks for them."""

    picked = Signal(int)
    """Carries the row that the reader walked to or clicked, not one that the program selected."""
    wanted = Signal(int)
    """Carries the row that the reader wants to change: Enter, F2, or a double click."""
    menu_wanted = Signal(int, QPoint)
    """Carries a row and the place on the screen for its menu."""

    def __init__(self, theme: Theme, name: str) -> None:
        self.theme = theme
        self.rows = self.ROWS()
        self._by_keyboard = True
        self._quiet = False
        self._plans: dict[tuple[Any, int], Any] = {}
        super().__init__()
        self.setModel(self.rows)
        self.setItemDelegate(Painted(self))
        self.setAccessibleName(name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setBatchSize(BATCH)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 72)
        self.setViewportMargins(0, 6, 0, 6)
        self.verticalScrollBar().setSingleStep(24)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.remeasure)

    @property
    def rings(self) -> bool:
        """Whether the current row shows the ring of keyboard focus."""
        return self.hasFocus() and self._by_keyboard

    def draw(self, painter: QPainter, box: QRect, row: int, selected: bool) -> None:
        """Paint a row into its box."""
        raise NotImplementedError

    def height_of(self, row: int, width: int) -> int:
        """Return how high a row is at a width, in logical pixels."""
        raise NotImplementedError

    def lay_out_row(self, value: Any, width: int) -> Any:
        """Return a row laid out at a width, as `draw` and `height_of` need it."""
        raise NotImplementedError

    def planned(self, row: int, width: int) -> Any:
        """Return a row laid out at a width; kept for as long as the row, the width and the type stay the same."""
        key = self.rows.value(row), width
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = self.lay_out_row(*key)
        return plan

    def forget(self) -> None:
        """Drop what was laid out."""
        self._plans.clear()

    def _measure_in_batches(self) -> None:
        """Let many new rows be measured batch by batch, and rows that are known all at once, which does not flicker."""
        width = self.viewport().width()
        values = (self.rows.value(row) for row in range(self.rows.rowCount()))
        fresh = sum(1 for value in values if (value, width) not in self._plans)
        many = fresh > BATCH
        self.setLayoutMode(QListView.LayoutMode.Batched if many else QListView.LayoutMode.SinglePass)

    def fill(self, values: Sequence[Any], spoken: Sequence[str], idle: frozenset[int] = frozenset()) -> None:
        """Show other rows, at the same place of the scroll bar."""
        place = self.verticalScrollBar().value()
        stay = set(values)
        self._plans = {key: plan for key, plan in self._plans.items() if key[0] in stay}
        self._quiet = True
        self.rows.fill(values, spoken, idle)
        self._quiet = False
        self._measure_in_batches()
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    def select(self, row: int, reveal: bool = True) -> None:
        """Select a row for the reader, without telling that it was picked; -1 selects none."""
        index = self.rows.index(row) if row >= 0 else QModelIndex()
        self._quiet = True
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if reveal:
                self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self._quiet = False

    @property
    def selected(self) -> Any:
        """The value of the selected row, or None."""
        chosen = self.selectionModel().selectedIndexes()
        return self.rows.value(chosen[0].row()) if chosen else None

    def remeasure(self) -> None:
        """Measure all rows again."""
        self.forget()
        self._measure_in_batches()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # QListView asks again for the heights of a column only when its own height has changed.
            self.remeasure()
        if self.selectionModel().hasSelection():
            QTimer.singleShot(0, self, self._reveal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and row >= 0:
            self.wanted.emit(row)
        elif event.key() == Qt.Key.Key_Menu and row >= 0:
            self.menu_wanted.emit(row, self._below(row))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0:
            self.wanted.emit(row)

    def contextMenuEvent(self, event: Any) -> None:
        row = self.indexAt(event.pos()).row()
        if row >= 0:
            self.menu_wanted.emit(row, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        self._quiet = True  # Qt makes the first row the current one, without selecting it
        super().focusInEvent(event)
        self._quiet = False
        if self._by_keyboard and not self.selectionModel().hasSelection():
            self._begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.forget()

    def _reveal(self) -> None:
        self.scrollTo(self.currentIndex())

    def _begin(self) -> None:
        selectable = Qt.ItemFlag.ItemIsSelectable
        rows = (row for row in range(self.rows.rowCount()) if self.rows.flags(self.rows.index(row)) & selectable)
        first = next(rows, -1)
        if first >= 0:
            self.select(first)
            self.picked.emit(first)

    def _below(self, row: int) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.rows.index(row)).bottomLeft() + QPoint(48, 0))

    def _tell(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            if self.selectionMode() == QAbstractItemView.SelectionMode.SingleSelection:
                # A press makes a row the current one before it selects it: `selected` would be the row before.
                self.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.picked.emit(current.row())
