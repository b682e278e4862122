# SPDX-License-Identifier: MIT
"""Make two records of one person one: both side by side, field by field, with what each appears in.

Which pairs are suggested comes from the checks; any two can be chosen. What a merge keeps is `edits.merge_people`'s.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QCompleter, QGridLayout, QRadioButton, QScrollArea, QWidget

from forumdesk import edits
from forumdesk.gui.desk import Desk
from forumdesk.gui.files.deciding import Side
from forumdesk.gui.mending.merge_rows import Field, called, differing, joined_in_words, suggestions, what_they_do
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tool_sheet import ToolSheet
from forumdesk.i18n import _
from forumdesk.program import Person
from forumdesk.wording import isolated

SIZE = (760, 640)
LONGEST = 400
"""Characters of a biography that are shown."""
LINES = 8
"""Sessions and articles that are listed on each side."""


class MergeSheet(ToolSheet):
    """The sheet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, pair: tuple[str, str] | None = None) -> None:
        """Compare this pair at first, or else the one that is suggested for whom the details show."""
        self._groups: dict[str, QButtonGroup] = {}
        self._fields: tuple[Field, ...] = ()
        sentence = _("Choose what stays. Sessions, articles and links of both go to the one who stays.")
        super().__init__(desk, _("Merge people"), sentence, SIZE, parent)
        self._pairs = suggestions(desk.program, desk.findings.ask().open)
        self.suggested = self._suggestions()
        self.people = self._picker(_("One")), self._picker(_("The other"))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = wrapping(Words(desk.theme, "", Type.SMALL, "second"), 240)
        self._lay_out()
        self.done_button = self.add_buttons(_("Merge"))
        for picker in self.people:
            picker.currentIndexChanged.connect(self._compare)
        self.suggested.activated.connect(self._take_pair)
        self._begin(pair)

    def _begin(self, pair: tuple[str, str] | None) -> None:
        """Begin with this pair, the person that the details show, or the first pair that is suggested."""
        if pair is not None:
            for side, key in enumerate(pair):
                self._choose(side, key)
            self._compare()
            return
        place = self.desk.place
        shown = place.id if place is not None and place.kind == "person" else ""
        at = next((at for at, pair in enumerate(self._pairs) if shown in pair), 0 if not shown else -1)
        if self._pairs and at >= 0:
            self.suggested.setCurrentIndex(at + 1)
            self._take_pair(at + 1)
        else:
            self._choose(0, shown)
            self._compare()

    def _suggestions(self) -> QComboBox:
        box = ChoiceBox(self.desk.theme)
        box.setAccessibleName(_("Suggestions"))
        people = self.desk.program.people
        box.addItem(_("Likely the same person: choose a pair") if self._pairs else _("No two people look like one"))
        for one, other in self._pairs:
            pair = _("{one} and {other}").format(one=isolated(people[one].name), other=isolated(people[other].name))
            box.addItem(pair)
        box.setEnabled(bool(self._pairs))
        return box

    def _picker(self, name: str) -> QComboBox:
        box = ChoiceBox(self.desk.theme)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(18)
        for person in self.desk.program.people_in_order:
            box.addItem(called(self.desk.program, person), person.id)
        box.setCurrentIndex(-1)
        finder = box.completer()
        assert finder is not None
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line = box.lineEdit()
        assert line is not None
        line.setPlaceholderText(_("Type a name"))
        line.setAccessibleName(name)
        return box

    def _lay_out(self) -> None:
        line = QGridLayout()
        line.setSpacing(8)
        line.addWidget(self.suggested, 0, 0, 1, 2)
        for column, picker in enumerate(self.people):
            line.addWidget(picker, 1, column)
            line.setColumnStretch(column, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.told)

    def _take_pair(self, at: int) -> None:
        if at > 0:
            for side, key in enumerate(self._pairs[at - 1]):
                self._choose(side, key)
            self._compare()

    def _choose(self, side: int, key: str) -> None:
        picker = self.people[side]
        picker.blockSignals(True)
        picker.setCurrentIndex(picker.findData(key) if key else -1)
        picker.blockSignals(False)

    @property
    def pair(self) -> tuple[Person, Person] | None:
        """The two that are chosen; None while they are not two."""
        keys = [picker.currentData() for picker in self.people]
        found = [self.desk.program.people[key] for key in keys if key in self.desk.program.people]
        return (found[0], found[1]) if len(found) == 2 and found[0] is not found[1] else None

    def _compare(self, _at: int = 0) -> None:
        """Show the two that are chosen side by side."""
        self._groups.clear()
        pair = self.pair
        self._fields = differing(*pair) if pair is not None else ()
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        if pair is not None:
            for row, field in enumerate(self._fields):
                self._put_field(grid, row, field)
            self._put_deeds(grid, len(self._fields), pair)
        grid.setRowStretch(len(self._fields) + 1, 1)
        self._area.setWidget(inside)
        self.told.setText(joined_in_words(self.desk.program, *pair) if pair is not None else "")
        self.done_button.setEnabled(pair is not None)

    def _put_field(self, grid: QGridLayout, row: int, field: Field) -> None:
        theme = self.desk.theme
        grid.addWidget(Words(theme, field.words, Type.SMALL, "second"), row, 0, Qt.AlignmentFlag.AlignTop)
        group = self._groups[field.name] = QButtonGroup(grid.parentWidget())
        for side, value in enumerate(field.values):
            said = _in_words(field.name, value)
            choice = QRadioButton()
            choice.setAccessibleName(f"{field.words}: {said}")
            group.addButton(choice, side)
            cell = QWidget()
            line = QGridLayout(cell)
            line.setContentsMargins(0, 0, 0, 0)
            line.setHorizontalSpacing(8)
            line.addWidget(choice, 0, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Side(theme, said, choice), 0, 1)
            line.setColumnStretch(1, 1)
            grid.addWidget(cell, row, side + 1, Qt.AlignmentFlag.AlignTop)
        group.button(field.begin).setChecked(True)

    def _put_deeds(self, grid: QGridLayout, row: int, pair: tuple[Person, Person]) -> None:
        theme = self.desk.theme
        grid.addWidget(Words(theme, _("Appears in"), Type.SMALL, "second"), row, 0, Qt.AlignmentFlag.AlignTop)
        for side, person in enumerate(pair):
            lines = what_they_do(self.desk.program, person)
            more = ["…"] if len(lines) > LINES else []
            words = wrapping(Words(theme, "\n".join([*lines[:LINES], *more]), Type.SMALL, "second"), 160)
            grid.addWidget(words, row, side + 1, Qt.AlignmentFlag.AlignTop)

    def accept(self) -> None:
        """Merge; stay when that is refused."""
        pair = self.pair
        if pair is None:
            return
        one, other = pair
        values: dict[str, Any] = {
            field.name: field.values[max(0, self._groups[field.name].checkedId())] for field in self._fields
        }
        name = values.get("name", one.name)
        label = _("Merge two records of “{name}”").format(name=name)
        if self.desk.edit(label, partial(edits.merge_people, keep_id=one.id, gone_ids=(other.id,), **values)):
            self.desk.tell(label)
            super().accept()


def _in_words(name: str, value: str) -> str:
    if not value:
        return _("not given")
    if name == "picture_id":
        return _("This picture")
    return value if len(value) <= LONGEST else f"{value[:LONGEST].rstrip()}…"
