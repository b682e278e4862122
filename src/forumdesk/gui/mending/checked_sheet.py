# SPDX-License-Identifier: MIT
"""What is checked: every check with its sentence, how grave it is in this program, and the numbers that checks go by.

Each change is a step of its own, made at once; the counts beside the checks follow.
"""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QGridLayout, QLineEdit, QScrollArea, QWidget

from forumdesk import checks, edits
from forumdesk.checks import CHECKS, NUMBERS, Check, Level, Number
from forumdesk.checks.rules import level
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, rule
from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.widgets.stacking import stacked
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tool_sheet import ToolSheet
from forumdesk.i18n import _, ngettext

SIZE = (680, 640)
LEVELS = {Level.ERROR: _("Error"), Level.WARNING: _("Warning"), Level.NOTE: _("Note"), Level.OFF: _("Off")}


class NumberField(QLineEdit):
    """A whole number within its bounds; the arrows make it larger and smaller. What is none is taken back."""

    chosen = Signal(int)

    def __init__(self, number: Number) -> None:
        self._number = number
        self._value = number.usual
        super().__init__()
        self.setAccessibleName(number.title)
        bounds = _("{least} to {most}, usually {usual}")
        self.setAccessibleDescription(
            bounds.format(least=number.least, most=number.most, usual=number.usual),
        )
        self.setValidator(QIntValidator(number.least, number.most, self))
        self.editingFinished.connect(self._take)

    def show_value(self, value: int) -> None:
        """Show a number."""
        self._value = value
        self.setText(str(value))

    def _take(self) -> None:
        self._choose(int(self.text()))

    def _choose(self, value: int) -> None:
        if value != self._value and self._number.least <= value <= self._number.most:
            self.chosen.emit(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not self.hasAcceptableInput():
            self.show_value(self._value)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self._choose(self._value + step)
        else:
            super().keyPressEvent(event)


class CheckedSheet(ToolSheet):
    """The sheet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.levels: dict[str, QComboBox] = {}
        self.numbers: dict[str, NumberField] = {}
        self._counts: dict[str, Words] = {}
        sentence = _("How grave each finding is in this program. What is off is not looked for.")
        if not desk.editing:
            sentence = _("“Edit program” lets these be changed.")
        super().__init__(desk, _("What is checked"), sentence, SIZE, parent)
        self.body.addWidget(self._area(), 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        self._box.addWidget(close)
        desk.findings.changed.connect(self._refresh)
        desk.findings.ask()
        self._refresh()

    def _area(self) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        row = 0
        for check in CHECKS.values():
            self._put_check(grid, row, check)
            grid.addWidget(rule(), row + 1, 0, 1, 3)
            row += 2
        head = Words(self.desk.theme, _("Numbers that checks go by"), Type.STRONG)
        grid.addWidget(head, row, 0)
        grid.setRowMinimumHeight(row, self.desk.theme.px(40))
        for at, number in enumerate(NUMBERS.values()):
            self._put_number(grid, row + 1 + at, number)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _put_number(self, grid: QGridLayout, row: int, number: Number) -> None:
        box = NumberField(number)
        box.setFixedWidth(self.desk.theme.px(72))
        self._settle(box)
        label = Text(self.desk.theme, number.title, Type.BODY)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(box, row, 1, 1, 2, Qt.AlignmentFlag.AlignRight)
        grid.setRowMinimumHeight(row, self.desk.theme.px(38))
        self.numbers[number.name] = box
        box.chosen.connect(lambda value: self._set_number(number, value))

    def _put_check(self, grid: QGridLayout, row: int, check: Check) -> None:
        theme = self.desk.theme
        box = ChoiceBox(theme)
        box.setAccessibleName(check.title)
        box.setAccessibleDescription(check.explanation)
        for each, words in LEVELS.items():
            usual = _("{level}, as usual").format(level=words)
            box.addItem(usual if each is check.level else words, each)
        self._settle(box)
        count = self._counts[check.key] = Words(theme, "", Type.SMALL, "second")
        explained = Text(theme, check.explanation, Type.SMALL, "text2")
        grid.addWidget(stacked([Text(theme, check.title, Type.NAME), explained]), row, 0)
        grid.addWidget(count, row, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(box, row, 2, Qt.AlignmentFlag.AlignVCenter)
        self.levels[check.key] = box
        box.activated.connect(lambda _at: self._set_level(check, box.currentData()))

    def _settle(self, box: QWidget) -> None:
        """Let the wheel scroll the list and not change what it passes over; change nothing while one browses."""
        box.setEnabled(self.desk.editing)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _set_level(self, check: Check, wanted: Level) -> None:
        if wanted != level(self.desk.program, check.key, check.level):
            label = _("Check “{check}”: {level}").format(check=check.title, level=LEVELS[Level(wanted)])
            value = None if wanted == check.level else str(wanted)
            if self.desk.edit(label, edits.set_rule, check.key, value):
                self.desk.tell(label)
        self._refresh()

    def _set_number(self, number: Number, wanted: int) -> None:
        if wanted != checks.number(self.desk.program, number.name):
            label = _("{number}: {value}").format(number=number.title, value=wanted)
            value = None if wanted == number.usual else wanted
            self.desk.type_in(f"rule/{number.name}", label, edits.set_rule, number.name, value)
        self._refresh()

    def _refresh(self) -> None:
        """Show the program's levels and numbers, and how many findings each check has now."""
        program = self.desk.program
        review = self.desk.findings.ask()
        counts = Counter(finding.check for finding in review.open)
        for key, box in self.levels.items():
            now = level(program, key, CHECKS[key].level)
            box.setCurrentIndex(box.findData(now))
            count = counts[key]
            self._counts[key].setText(ngettext("{count} finding", "{count} findings", count) if count else "")
        for name, spin in self.numbers.items():
            spin.show_value(checks.number(program, name))

    def done(self, result: int) -> None:
        """Close; what is changed next is a step of its own."""
        self.desk.end_typing()
        super().done(result)
