# SPDX-License-Identifier: MIT
"""Layouts whose widgets take further lines where the width does not hold them all. Qt has none of its own."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QVBoxLayout, QWidget


class Flow(QLayout):
    """Widgets in lines; one that can grow takes the rest of its line."""

    def __init__(self, across: int = 6, down: int = 6) -> None:
        self._items: list[QLayoutItem] = []
        self._across = across
        self._down = down
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), place=False)

    def minimumSize(self) -> QSize:
        # A widget may always become narrower than it would like; what it needs in height depends on the width.
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def sizeHint(self) -> QSize:
        wanted = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in wanted) + self._across * max(len(wanted) - 1, 0)
        return QSize(width, max((size.height() for size in wanted), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, place=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _flow(self, rect: QRect, *, place: bool) -> int:
        """Lay the widgets out and return how high they are together."""
        top, height = rect.top(), 0
        for line in self._lines(rect.width()):
            top += height + (self._down if height else 0)
            sizes = self._sizes(line, rect.width())
            height = max(size.height() for size in sizes)
            left = rect.left()
            for item, size in zip(line, sizes, strict=True):
                if place:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._across
        return top + height - rect.top()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if not lines or left + wanted > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wanted + self._across
        return lines

    def _sizes(self, line: list[QLayoutItem], width: int) -> list[QSize]:
        wide = [min(item.sizeHint().width(), width) for item in line]
        grows = [place for place, item in enumerate(line) if item.expandingDirections() & Qt.Orientation.Horizontal]
        if grows:
            wide[grows[-1]] += max(width - sum(wide) - self._across * (len(line) - 1), 0)
        return [QSize(across, _high(item, across)) for item, across in zip(line, wide, strict=True)]


def _high(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def flowing(widget: QWidget, flow: Flow, margins: QMargins) -> Flow:
    """Lay a flow into a widget with so much around it, and return it."""
    around = QVBoxLayout(widget)
    around.setContentsMargins(margins)
    around.addLayout(flow)
    return flow


class Columns(Flow):
    """Widgets in columns of one width, as many as the width holds; those of a line are as high as each other."""

    def __init__(self, across: int, down: int) -> None:
        self._least = 1
        super().__init__(across, down)

    def set_least(self, width: int) -> None:
        """Say how wide a column is at the least, in pixels."""
        if width != self._least:
            self._least = width
            self.invalidate()

    def minimumSize(self) -> QSize:
        return QSize(self._least, super().minimumSize().height())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        shown, columns = self._shown(), self._columns(width)
        return [shown[first : first + columns] for first in range(0, len(shown), columns)]

    def _sizes(self, line: list[QLayoutItem], width: int) -> list[QSize]:
        columns = self._columns(width)
        across = (width + self._across) // columns - self._across
        high = max(_high(item, across) for item in line)
        return [QSize(across, high)] * len(line)

    def _columns(self, width: int) -> int:
        return max(1, min(len(self._shown()), (width + self._across) // (self._least + self._across)))
