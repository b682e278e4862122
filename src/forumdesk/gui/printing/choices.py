# SPDX-License-Identifier: MIT
"""What is asked of a sheet: which one, what of the program, on which paper, and its own few options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tick import Tick
from forumdesk.i18n import _
from forumdesk.printing import PAPERS, SHEETS, Order, Sheet
from forumdesk.printing.sheet import NO, YES, Option
from forumdesk.times import city, day_long

WIDTH = 280
"""Of the column, at the base text size."""
_UPRIGHT, _ACROSS = "upright", "across"


class Choices(QWidget):
    """The column of questions."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._answers: dict[str, dict[str, str]] = {}
        self._filling = False
        super().__init__()
        theme = desk.theme
        self.sheets = QListWidget()
        self.sheets.setAccessibleName(_("Sheet"))
        self.sheets.setFont(theme.font(Type.BODY))
        self.sheets.setProperty("role", "choices")
        self.sheets.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.sheets.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for sheet in SHEETS.values():
            item = QListWidgetItem(sheet.name)
            item.setData(Qt.ItemDataRole.UserRole, sheet.key)
            self.sheets.addItem(item)
        self.about = wrapping(Words(theme, "", Type.SMALL, "hint"), 200)
        self.days, self.rooms, self.paper, self.way = (self._box() for _number in range(4))
        for key, paper in PAPERS.items():
            self.paper.addItem(paper.name, key)
        for words, way in ((_("Portrait"), _UPRIGHT), (_("Landscape"), _ACROSS)):
            self.way.addItem(words, way)
        self.zone = Tick(theme)
        self.zone.toggled.connect(self._tell)
        self._own = QWidget()
        self._own_box = QVBoxLayout(self._own)
        self._own_box.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self.sheets.setCurrentRow(0)
        self._fill()
        self._show_sheet()
        self.sheets.currentRowChanged.connect(self._show_sheet)
        desk.program_changed.connect(self._fill)

    @property
    def sheet(self) -> Sheet:
        """The sheet that is chosen."""
        return SHEETS[self.sheets.currentItem().data(Qt.ItemDataRole.UserRole)]

    def order(self, order: Order) -> Order:
        """Return an order with what is chosen here."""
        day, room = self.days.currentData(), self.rooms.currentData()
        return replace(
            order,
            paper=self.paper.currentData() or "",
            landscape=self.way.currentData() == _ACROSS,
            days=frozenset({date.fromisoformat(day)}) if day else None,
            rooms=frozenset({room}) if room else None,
            own_zone=self._desk.own_zone if self.zone.isChecked() else "",
            chosen=dict(self._answers.get(self.sheet.key, {})),
        )

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(6)
        box.addWidget(self.sheets)
        box.addWidget(self.about)
        box.addSpacing(6)
        for words, asked in (
            (_("Days"), self.days),
            (_("Rooms"), self.rooms),
            (_("Paper"), self.paper),
            (_("Orientation"), self.way),
        ):
            label = QLabel(words)
            label.setProperty("role", "label")
            label.setFont(self._desk.theme.font(Type.LABEL))
            label.setBuddy(asked)
            asked.setAccessibleName(words)
            box.addWidget(label)
            box.addWidget(asked)
        box.addWidget(self.zone)
        box.addWidget(self._own)
        box.addStretch(1)

    def _box(self) -> ChoiceBox:
        made = ChoiceBox(self._desk.theme)
        made.setFont(self._desk.theme.font(Type.BODY))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(8)
        made.currentIndexChanged.connect(self._tell)
        return made

    def _tell(self, _changed: object = None) -> None:
        if not self._filling:
            self.changed.emit()

    def _fill(self, _changes: object = None) -> None:
        """Offer the days and rooms that there are now; what was chosen stays chosen if it is still there."""
        program, desk = self._desk.program, self._desk
        days = {each.isoformat(): day_long(each) for each in program.dates}
        rooms = {room.id: room.name for room in program.rooms_in_order}
        self._filling = True
        self._refill(self.days, _("All days"), days)
        self._refill(self.rooms, _("All rooms"), rooms)
        zone, own = program.conference.timezone, desk.own_zone
        self.zone.setText(_("Times in {city} too").format(city=city(own)))
        self.zone.setVisible(bool(own) and city(own) != city(zone))
        self._filling = False
        self._tell()

    def _refill(self, box: QComboBox, all_words: str, choices: Mapping[str, str]) -> None:
        chosen = box.currentData()
        box.clear()
        box.addItem(all_words, "")
        for key, words in choices.items():
            box.addItem(words, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setEnabled(len(choices) > 1)

    def _show_sheet(self, _row: int = 0) -> None:
        """Ask what this sheet asks, beginning with its usual paper."""
        sheet = self.sheet
        self._filling = True
        self.about.setText(sheet.about)
        self.paper.setCurrentIndex(self.paper.findData(sheet.paper))
        self.way.setCurrentIndex(self.way.findData(_ACROSS if sheet.landscape else _UPRIGHT))
        while (item := self._own_box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for option in sheet.options:
            self._own_box.addWidget(self._asked(sheet, option))
        self._filling = False
        self._tell()

    def _asked(self, sheet: Sheet, option: Option) -> QWidget:
        answers = self._answers.setdefault(sheet.key, {})
        now = answers.get(option.key, option.usual)
        if option.is_tick:
            tick = Tick(self._desk.theme, option.words)
            tick.setFont(self._desk.theme.font(Type.BODY))
            tick.setChecked(now == YES)
            tick.toggled.connect(lambda on: self._answer(answers, option.key, YES if on else NO))
            return tick
        box = self._box()
        box.setAccessibleName(option.words)
        for answer, words in option.answers.items():
            box.addItem(f"{option.words}: {words}", answer)
        box.setCurrentIndex(box.findData(now))
        box.currentIndexChanged.connect(lambda _at: self._answer(answers, option.key, box.currentData()))
        return box

    def _answer(self, answers: dict[str, str], key: str, answer: str) -> None:
        answers[key] = answer
        self._tell()
