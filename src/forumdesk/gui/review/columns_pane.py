# SPDX-License-Identifier: MIT
"""The columns of a spreadsheet in the review: each with its heading, what stands in it, and what it was taken for."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from forumdesk.formats.fields import FIELDS
from forumdesk.formats.reading import Column
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import OneLine, Words
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

KEEP = _("Keep with the session")
"""The words for a column without a field."""
SHOWN = 3
"""Examples of what stands in a column."""


def asked_first(columns: Collection[Column]) -> tuple[Column, ...]:
    """Return the columns, the doubtful ones first, otherwise in their order."""
    return tuple(sorted(columns, key=lambda column: column.sure))


class ColumnsPane(QScrollArea):
    """One row a column, with a box that says what it means."""

    meant = Signal(str, str, str)
    """Carries the key of a column, the field that it means (empty to keep it as it is), and the column's heading."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._keys: tuple[str, ...] = ()
        self._marks: dict[str, QLabel] = {}
        self.boxes: dict[str, QComboBox] = {}
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Columns, and what they mean"))

    def show_columns(self, columns: Collection[Column]) -> None:
        """Show the columns as they were read; rows stay where they are while the same columns are read again."""
        known = {column.key: column for column in columns}
        if set(self._keys) != set(known):
            self._keys = tuple(column.key for column in asked_first(columns))
            self._build([known[key] for key in self._keys])
        for key, box in self.boxes.items():
            box.setCurrentIndex(box.findData(known[key].field))
            self._marks[key].setVisible(not known[key].sure)

    def _build(self, columns: Collection[Column]) -> None:
        self.boxes, self._marks = {}, {}
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(24, 10, 16, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, column in enumerate(columns):
            heading = OneLine(self._theme, column.title, Type.STRONG)
            examples = OneLine(self._theme, " · ".join(column.examples[:SHOWN]), Type.SMALL, "second")
            mark = Words(self._theme, _("Please check"), Type.SMALL, "warn")
            box = self._box(column)
            heading.setBuddy(box)
            line = QHBoxLayout()
            line.addWidget(heading, 1)
            line.addWidget(mark)
            grid.addLayout(line, 3 * row, 0)
            grid.addWidget(examples, 3 * row + 1, 0)
            grid.addWidget(box, 3 * row, 1, 2, 1)
            grid.setRowMinimumHeight(3 * row + 2, 10)
            self.boxes[column.key], self._marks[column.key] = box, mark
        grid.setRowStretch(3 * len(columns), 1)
        self.setWidget(inside)

    def _box(self, column: Column) -> QComboBox:
        box = ChoiceBox(self._theme)
        box.addItem(KEEP, "")
        for field, words in FIELDS.items():
            box.addItem(words, field)
        box.setAccessibleName(_("What the column “{title}” means").format(title=column.title))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self)
        box.activated.connect(lambda _at: self.meant.emit(column.key, str(box.currentData()), column.title))
        return box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The wheel scrolls the columns; it must not change what one means on the way.
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def enter(self) -> None:
        """Put the keyboard on the first box."""
        if self._keys:
            self.boxes[self._keys[0]].setFocus(Qt.FocusReason.TabFocusReason)
