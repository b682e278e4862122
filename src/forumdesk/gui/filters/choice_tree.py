# SPDX-License-Identifier: MIT
"""The tree of a filter's choices: its parts, which fold, and beneath each its values, with a box and a count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from forumdesk.facets import Choice, Facet
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.labels import focus_ring
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.text import fold

Index: TypeAlias = QModelIndex | QPersistentModelIndex
OPEN = 8
"""A part with no more values than these is open from the start."""
ROW, HEAD = 28, 32
_INSET, _BOX, _GAP = 8, 16, 10
_FACT = Qt.ItemDataRole.UserRole + 1


class ChoiceTree(QTreeView):
    """The tree."""

    picked = Signal(object)
    """Carries the `Choice` that is to be ticked, or no more."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._shape: tuple[object, ...] = ()
        self._wanted = ""
        self._rows = QStandardItemModel()
        super().__init__()
        self._rows.setParent(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painted(self))
        self.setAccessibleName(_("Choices"))
        self.setProperty("role", "choices")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._use)

    def show_facets(self, found: tuple[Facet, ...]) -> None:
        """Show these parts; where the same stand as before only their counts and ticks change."""
        shape = tuple((facet.name, tuple(choice.value for choice in facet.choices)) for facet in found)
        if shape != self._shape:
            opened = {facet.name for facet, index in self._facets() if self.isExpanded(index)}
            known = {facet.name for facet, _index in self._facets()}
            self._rebuild(found)
            for facet, index in self._facets():
                opens = facet.name in opened if facet.name in known else _opens(facet)
                self.setExpanded(index, opens)
            self._shape = shape
            self.narrow(self._wanted)
            return
        for row, facet in enumerate(found):
            head = self._rows.item(row)
            _say_facet(head, facet)
            for at, choice in enumerate(facet.choices):
                _say_choice(head.child(at), choice)
        self.viewport().update()

    def _rebuild(self, found: tuple[Facet, ...]) -> None:
        self._rows.clear()
        for facet in found:
            head = QStandardItem()
            _say_facet(head, facet)
            for choice in facet.choices:
                item = QStandardItem()
                _say_choice(item, choice)
                head.appendRow(item)
            self._rows.appendRow(head)

    def _facets(self) -> Iterator[tuple[Facet, QModelIndex]]:
        for row in range(self._rows.rowCount()):
            index = self._rows.index(row, 0)
            yield index.data(_FACT), index

    def narrow(self, wanted: str) -> None:
        """Show only the values whose names have every one of some words in them, and all of their parts' when none."""
        words = fold(wanted).split()
        ended, self._wanted = bool(self._wanted) and not words, wanted
        for facet, index in self._facets():
            met = [all(word in fold(choice.words) for word in words) for choice in facet.choices]
            for row, meets in enumerate(met):
                self.setRowHidden(row, index, not meets)
            self.setRowHidden(index.row(), QModelIndex(), not any(met))
            if words or ended:
                self.setExpanded(index, bool(words) or _opens(facet))
        self.scrollToTop() if words else None

    def begin(self) -> None:
        """Put the keyboard on the first value in sight."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        for facet, head in self._facets():
            rows = range(len(facet.choices)) if self.isExpanded(head) else ()
            first = next((row for row in rows if not self.isRowHidden(row, head)), None)
            if first is not None:
                self.setCurrentIndex(self._rows.index(first, 0, head))
                return

    def wanted_height(self) -> int:
        """Return how high it would like to be, to show what is open."""
        rows = 0
        for facet, index in self._facets():
            rows += self.theme.px(HEAD) + (len(facet.choices) * self.theme.px(ROW) if self.isExpanded(index) else 0)
        return rows + 4

    def _use(self, index: Index) -> None:
        """Tick a value, or fold a part."""
        fact = index.data(_FACT)
        if isinstance(fact, Choice):
            self.picked.emit(fact)
        elif isinstance(fact, Facet):
            self.setExpanded(index, not self.isExpanded(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._use(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # for whoever it lies in
        else:
            super().keyPressEvent(event)


class _Painted(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, tree: ChoiceTree) -> None:
        self._tree = tree
        super().__init__(tree)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._tree.theme.px(ROW if index.parent().isValid() else HEAD))

    def editorEvent(
        self, _event: QEvent, _model: QAbstractItemModel, _option: QStyleOptionViewItem, _index: Index
    ) -> bool:
        """Leave ticking to the tree, which does it with a click anywhere in the row."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        fact = index.data(_FACT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._tree.theme.color("hover"))
            painter.drawRoundedRect(QRectF(box), 4, 4)
        if isinstance(fact, Choice):
            self._paint_choice(painter, box, fact)
        elif isinstance(fact, Facet):
            self._paint_facet(painter, box, fact, opened=self._tree.isExpanded(index))
        if self._tree.hasFocus() and index == self._tree.currentIndex():
            focus_ring(painter, self._tree.theme, QRectF(box))
        painter.restore()

    def _paint_facet(self, painter: QPainter, box: QRect, facet: Facet, *, opened: bool) -> None:
        theme = self._tree.theme
        side = theme.px(_BOX)
        place = QRectF(box.left() + _INSET, box.center().y() - side / 2 + 1, side, side)
        icons.paint(painter, "down" if opened else "forward", theme.colors.text2, place)
        chosen = sum(choice.chosen for choice in facet.choices)
        told = ngettext("{count} chosen", "{count} chosen", chosen) if chosen else ""
        self._paint_words(painter, box, (facet.words, Type.STRONG, "text"), (told, "accent"))

    def _paint_choice(self, painter: QPainter, box: QRect, choice: Choice) -> None:
        theme = self._tree.theme
        side = theme.px(_BOX)
        place = QRectF(box.left() + _INSET, box.center().y() - side / 2 + 1, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.color("accent" if choice.chosen else "edge"), 1))
        painter.setBrush(theme.color("accent" if choice.chosen else "raised"))
        painter.drawRoundedRect(place, 3, 3)
        if choice.chosen:
            icons.paint(painter, "check", theme.colors.on_accent, place.adjusted(1, 1, -1, -1))
        ink = "text" if choice.count or choice.chosen else "text3"
        self._paint_words(painter, box, (choice.words, Type.BODY, ink), (str(choice.count), "text2"))

    def _paint_words(self, painter: QPainter, box: QRect, words: tuple[str, Type, str], told: tuple[str, str]) -> None:
        """Write a name, cut where it has no room, and what is told of it at the right."""
        theme = self._tree.theme
        right = theme.metrics(Type.SMALL).horizontalAdvance(told[0])
        left = _INSET + theme.px(_BOX) + _GAP
        room = box.adjusted(left, 0, -_INSET - right - 8, 0)
        shown = theme.metrics(words[1]).elidedText(words[0], Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(theme.font(words[1]))
        painter.setPen(theme.color(words[2]))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(told[1]))
        painter.drawText(
            box.adjusted(0, 0, -_INSET, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), told[0]
        )


def _opens(facet: Facet) -> bool:
    return len(facet.choices) <= OPEN or any(choice.chosen for choice in facet.choices)


def _say_facet(item: QStandardItem, facet: Facet) -> None:
    chosen = sum(choice.chosen for choice in facet.choices)
    told = [facet.words, *([ngettext("{count} chosen", "{count} chosen", chosen)] if chosen else ())]
    _say(item, facet.words, ", ".join(told), facet)


def _say_choice(item: QStandardItem, choice: Choice) -> None:
    counted = ngettext("{count} session", "{count} sessions", choice.count)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked if choice.chosen else Qt.CheckState.Unchecked)
    _say(item, choice.words, f"{choice.words}, {counted}", choice)


def _say(item: QStandardItem, words: str, spoken: str, fact: Choice | Facet) -> None:
    item.setText(words)
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    item.setData(fact, _FACT)
