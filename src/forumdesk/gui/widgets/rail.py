# SPDX-License-Identifier: MIT
"""The letters beside a list of names: those that are there lead to their group, those that are not are dimmed."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

Index = QModelIndex | QPersistentModelIndex
PITCH = 20
WIDTH = 28
_BETWEEN = 6
"""Pixels between letters where they stand as close as they can."""


class _Letters(QAbstractListModel):
    def __init__(self) -> None:
        self.letters: tuple[tuple[str, bool], ...] = ()
        super().__init__()

    def show(self, letters: tuple[tuple[str, bool], ...]) -> None:
        self.beginResetModel()
        self.letters = letters
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.letters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self.letters[index.row()][0] if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self.letters[index.row()][1]:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Drawing(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        there = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if there and state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(box, 4, 4)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        painter.setFont(theme.font(Type.LABEL_PLAIN))
        painter.setPen(theme.color("text" if there else "line2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        rail = self.parent()
        return QSize(rail.viewport().width(), rail.pitch) if isinstance(rail, Rail) else QSize(WIDTH, PITCH)


class Rail(QListView):
    """The rail. One stop for Tab; the arrow keys go from letter to letter.

    Where not all letters have room, those that lead nowhere are left out; where even so they have not, it scrolls.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._letters = _Letters()
        self._all: tuple[tuple[str, bool], ...] = ()
        self.pitch = PITCH
        super().__init__()
        self.setAccessibleName(_("Letters"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setModel(self._letters)
        self._drawing = _Drawing(theme)
        self._drawing.setParent(self)
        self.setItemDelegate(self._drawing)
        self.clicked.connect(self._choose)
        self.dress()

    def dress(self) -> None:
        """Take the theme's sizes."""
        self.setFixedWidth(self._theme.px(WIDTH))
        self._fit()

    def show_letters(self, letters: tuple[tuple[str, bool], ...]) -> None:
        """List letters, each with whether it leads anywhere."""
        self._all = letters
        self._fit()

    def stand_at(self, letter: str) -> None:
        """Let the arrow keys go on from a letter, without leading anywhere."""
        there = [found for found, leads in self._letters.letters if leads]
        if there:
            row = self._letters.letters.index((letter if letter in there else there[0], True))
            self.setCurrentIndex(self._letters.index(row))

    def _choose(self, index: QModelIndex) -> None:
        letter, there = self._letters.letters[index.row()]
        if there:
            self.chosen.emit(letter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the letter that the keyboard has reached; the focus alone leads nowhere."""
        before = self.currentIndex()
        super().keyPressEvent(event)
        current = self.currentIndex()
        if current.isValid() and (current != before or event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}):
            self._choose(current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the letters as close as they have to stand."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, closest = self.viewport().height(), self.closest
        letters = self._all
        if len(letters) * closest > room:
            letters = tuple((letter, there) for letter, there in letters if there)
        if letters != self._letters.letters:
            current = str(self.currentIndex().data() or "")
            self._letters.show(letters)
            self.stand_at(current)
        self.pitch = max(closest, min(self._theme.px(PITCH), room // max(1, len(letters))))
        self.scheduleDelayedItemsLayout()

    @property
    def closest(self) -> int:
        """How close the letters may stand, from one to the next."""
        return self._theme.metrics(Type.LABEL_PLAIN).capHeight() + _BETWEEN
