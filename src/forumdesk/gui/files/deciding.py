# SPDX-License-Identifier: MIT
"""The questions of a merge: as it is here, as the other side has it, both, or something that is typed.

Nothing is decided here. `MergeSheet` is what the sheets that ask them have in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from forumdesk.errors import ForumDeskError
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.merge.threeway import Clash, Merged, settled
from forumdesk.merge.typed import LONG, as_typed, both, can_be_both, can_be_typed, from_typed
from forumdesk.merge.words import told
from forumdesk.program import Program

MINE, THEIRS, BOTH, TYPED = range(4)
"""The four buttons."""
_LINES = 5
"""Lines of a long text that are seen at once."""


@dataclass(frozen=True, slots=True)
class Other:
    """How the other side is called."""

    said: str
    """What its value is called: "From the source: {value}"."""
    every: str
    """What takes its side everywhere: "All from the source"."""


SOURCE = Other(_("From the source: {value}"), _("All from the source"))
FILE = Other(_("In the file: {value}"), _("All as in the file"))
COPY = Other(_("In the copy: {value}"), _("All as in the copy"))


class Side(Words):
    """The words of one side; a click on them chooses it."""

    def __init__(self, theme: Theme, words: str, side: QRadioButton) -> None:
        self._side = side
        super().__init__(theme, words, Type.BODY)
        wrapping(self, 240)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._side.click()


class Choice(QWidget):
    """One clash: what it is about, and a button for each way to decide it, with a field for the third."""

    def __init__(self, theme: Theme, clash: Clash, merged: Merged, other: Other = SOURCE) -> None:
        self._theme, self.clash, self._merged = theme, clash, merged
        self.field: QLineEdit | QPlainTextEdit | None = None
        said = told(clash, merged)
        super().__init__()
        self._what = said.what
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 8)
        self._box.setSpacing(2)
        self._box.addWidget(wrapping(Words(theme, said.what, Type.STRONG), 300))
        self._group = QButtonGroup(self)
        self._add(MINE, _("As it is here: {value}").format(value=said.mine))
        self._add(THEIRS, other.said.format(value=said.theirs))
        if can_be_both(clash):
            self._add(BOTH, _("Both, one after the other"))
        self.problem = wrapping(Words(theme, "", Type.BODY, "warn"), 240)
        if can_be_typed(clash):
            self._add(TYPED, _("Something else:"))
            self._add_field()
        self.problem.hide()
        self.choose(theirs=False)

    def _add(self, number: int, words: str) -> None:
        button = QRadioButton()
        button.setAccessibleName(f"{self._what}. {words}")
        self._group.addButton(button, number)
        row = QHBoxLayout()
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Side(self._theme, words, button), 1)
        self._box.addLayout(row)

    def _add_field(self) -> None:
        text = as_typed(self.clash, self.clash.mine, self._merged.program)
        field: QLineEdit | QPlainTextEdit
        if self.clash.field in LONG or "\n" in text:
            field = QPlainTextEdit(text)
            field.setTabChangesFocus(True)
            field.setFixedHeight(field.fontMetrics().lineSpacing() * _LINES + 16)
        else:
            field = QLineEdit(text)
        field.setAccessibleName(_("{what}. What shall stand there").format(what=self._what))
        field.textChanged.connect(self._take)
        self.field = field
        for widget in (field, self.problem):
            row = QHBoxLayout()
            row.addSpacing(self._theme.px(24))
            row.addWidget(widget, 1)
            self._box.addLayout(row)

    def _take(self) -> None:
        """Choose what is typed, as soon as something is."""
        self._group.button(TYPED).setChecked(True)
        self.problem.hide()

    @property
    def theirs(self) -> bool:
        """Whether the source's side was chosen."""
        return self._group.checkedId() == THEIRS

    @property
    def is_typed(self) -> bool:
        """Whether another value than that of a side was chosen: both, or what stands in the field."""
        return self._group.checkedId() in {BOTH, TYPED}

    @property
    def typed(self) -> Any:
        """The value that was chosen in the place of a side's; raises ForumDeskError when the field means none."""
        if self._group.checkedId() == BOTH:
            return both(self.clash)
        assert self.field is not None
        text = self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()
        return from_typed(self.clash, text, self._merged.program)

    def choose(self, *, theirs: bool) -> None:
        """Choose a side."""
        self._group.button(THEIRS if theirs else MINE).setChecked(True)

    def objects(self) -> bool:
        """Say under the field, and lead there, when what is typed can't stand; tell whether it is so."""
        problem = ""
        if self.is_typed:
            try:
                _value = self.typed
            except ForumDeskError as error:
                problem = str(error)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem and self.field is not None:
            self.field.setAccessibleDescription(problem)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(problem)


class Questions(QWidget):
    """All questions of a merge, under a sentence that says how many they are."""

    def __init__(self, theme: Theme, merged: Merged, words: str, other: Other = SOURCE) -> None:
        self._merged = merged
        self.choices = tuple(Choice(theme, clash, merged, other) for clash in merged.clashes)
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(wrapping(Words(theme, words, Type.STRONG), 240), 1)
        if len(self.choices) > 1:
            for said, theirs in ((_("All as they are here"), False), (other.every, True)):
                every = button(said, "link")
                every.clicked.connect(lambda _checked=False, theirs=theirs: self.choose_all(theirs=theirs))
                head.addWidget(every, 0, Qt.AlignmentFlag.AlignBottom)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(head)
        box.addWidget(_scrolled(self.choices), 1)

    @property
    def program(self) -> Program:
        """The merged program, with what was chosen and typed."""
        theirs = [choice.clash for choice in self.choices if choice.theirs]
        return settled(self._merged, theirs, {choice.clash: choice.typed for choice in self.choices if choice.is_typed})

    def choose_all(self, *, theirs: bool) -> None:
        """Choose one side of everything."""
        for choice in self.choices:
            choice.choose(theirs=theirs)

    def object(self) -> bool:
        """Say where something that was typed can't stand, and lead to the first; tell whether there is such a thing."""
        return any(choice.objects() for choice in self.choices)


class MergeSheet(QDialog):
    """A sheet that shows what a merge would do, and asks about what can't be decided; nothing is written here.

    Whoever inherits fills `box` and sets `questions`.
    """

    questions: Questions

    def __init__(self, theme: Theme, title: str, width: int, height: int, parent: QWidget | None) -> None:
        self._theme = theme
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(theme.px(width), theme.px(height))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(24, 20, 24, 20)
        self.box.setSpacing(10)

    @property
    def program(self) -> Program:
        """The merged program, with the sides that were chosen, and what was typed."""
        return self.questions.program

    def accept(self) -> None:
        """Close, unless something that was typed can't stand: then that is shown."""
        if not self.questions.object():
            super().accept()

    def _buttons(self, verb: str) -> QDialogButtonBox:
        """Return the button that does what the sheet is for, and the one that does not."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        does = buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        does.setProperty("role", "primary")
        does.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _scrolled(widgets: Sequence[QWidget]) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 8, 0)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
