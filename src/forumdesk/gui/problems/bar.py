# SPDX-License-Identifier: MIT
"""What stands above the list of problems: which levels, which check, which day, and what is checked at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forumdesk.checks import Level
from forumdesk.gui.problems.rows import DISMISSED, Filter
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.style import Theme
from forumdesk.i18n import _, ngettext
from forumdesk.times import day_short

LEVELS = ("", Level.ERROR.value, Level.WARNING.value, Level.NOTE.value, DISMISSED)
WORDS = {
    "": _("All"),
    Level.ERROR.value: _("Errors"),
    Level.WARNING.value: _("Warnings"),
    Level.NOTE.value: _("Notes"),
    DISMISSED: _("Dismissed"),
}
INSET = 16


class Bar(QWidget):
    """The filters, and the way to the checks."""

    changed = Signal()
    """Emitted when another filter is chosen."""
    checks_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._levels: dict[str, QPushButton] = {}
        super().__init__()
        self.setMinimumWidth(1)
        segments = QWidget()
        line = QHBoxLayout(segments)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        group = QButtonGroup(self)
        for level in LEVELS:
            group.addButton(self._segment(level))
            line.addWidget(self._levels[level])
        self._levels[""].setChecked(True)
        self._check = self._box(_("Check"))
        self._day = self._box(_("Day"))
        self._checks = QPushButton(_("What is checked…"))
        self._checks.clicked.connect(lambda _checked=False: self.checks_asked.emit())
        flow = Flow(8, 8)
        for widget in (segments, self._check, self._day, self._checks):
            flow.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(INSET, 10, INSET, 10)
        box.addLayout(flow)

    @property
    def wanted(self) -> Filter:
        """What is to be listed."""
        level = next(level for level, segment in self._levels.items() if segment.isChecked())
        day = self._day.currentData()
        return Filter(level, self._check.currentData() or "", day if isinstance(day, date) else None)

    def show_all(self) -> None:
        """Let everything pass that is open."""
        self._levels[""].setChecked(True)
        for box in (self._check, self._day):
            box.setCurrentIndex(0)

    def offer(self, counts: Mapping[str, int], checks: Sequence[tuple[str, str]], days: Sequence[date]) -> None:
        """Offer these checks (words and keys) and days, and say how many findings each level has."""
        for level, segment in self._levels.items():
            count = counts.get(level, 0)
            segment.setText(_("{level} {count}").format(level=WORDS[level], count=count) if count else WORDS[level])
            told = ngettext("{count} finding", "{count} findings", count)
            segment.setAccessibleName(f"{WORDS[level]}, {told}")
        _fill(self._check, [(_("Every check"), ""), *checks])
        _fill(self._day, [(_("Every day"), None), *((day_short(day), day) for day in days)])
        self._day.setVisible(len(days) > 1)

    def _segment(self, level: str) -> QPushButton:
        made = QPushButton(WORDS[level])
        made.setCheckable(True)
        made.setProperty("role", "segment")
        edges = {LEVELS[0]: "first", LEVELS[-1]: "last"}
        made.setProperty("edge", edges.get(level, ""))
        made.toggled.connect(self._tell)
        self._levels[level] = made
        return made

    def _tell(self, chosen: bool) -> None:
        if chosen:
            self.changed.emit()

    def _box(self, name: str) -> QComboBox:
        made = ChoiceBox(self._theme)
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(11)
        made.activated.connect(lambda _at: self.changed.emit())
        return made


def _fill(box: QComboBox, items: Sequence[tuple[str, object]]) -> None:
    """Offer other choices, and keep what is chosen where it is still among them."""
    if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] == list(items):
        return
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for words, data in items:
        box.addItem(words, data)
    box.setCurrentIndex(max(0, next((at for at, (_words, data) in enumerate(items) if data == chosen), 0)))
    box.blockSignals(False)
