# SPDX-License-Identifier: MIT
"""The fields in which one thing is put right: a session, a person, or an article. Each tells when it is left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from forumdesk.gui.review.draft import LONG_FIELDS
from forumdesk.gui.review.subjects import as_time
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.program import Role, SessionKind
from forumdesk.wording import kind_word, role_word

PAGES: Mapping[str, tuple[tuple[str, str, int, int, int], ...]] = {
    "session": (
        ("title", _("Title"), 0, 0, 3),
        ("label", _("Label"), 1, 0, 1),
        ("kind", _("Kind"), 1, 1, 1),
        ("room", _("Room"), 1, 2, 1),
        ("start", _("Start"), 2, 0, 1),
        ("end", _("End"), 2, 1, 1),
        ("day", _("Day"), 2, 2, 1),
        ("subtitle", _("Subtitle"), 3, 0, 2),
        ("track", _("Track"), 3, 2, 1),
        ("description", _("Description"), 4, 0, 3),
    ),
    "person": (
        ("honorific", _("Honorific"), 0, 0, 1),
        ("name", _("Name"), 0, 1, 2),
        ("position", _("Position"), 1, 0, 3),
        ("organization", _("Organization"), 2, 0, 2),
        ("role", _("Role"), 2, 2, 1),
    ),
    "article": (
        ("title", _("Title"), 0, 0, 3),
        ("author", _("Author"), 1, 0, 3),
        ("caption", _("Caption of its picture"), 2, 0, 3),
    ),
}
"""The fields of each page: name, label, row, column, columns taken."""

_CHOICES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "kind": tuple((kind.value, kind_word(kind)) for kind in SessionKind),
    "role": tuple((role.value, role_word(role)) for role in Role),
    "day": (),
}
"""The choices of a field; those of the days come from the program."""
_TIMES = frozenset({"start", "end"})


class Entry(QLineEdit):
    """A field from which Ctrl+Z goes on to the page, once there is nothing typed in it to take back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isModified():
            event.ignore()
        else:
            super().keyPressEvent(event)


class LongEntry(QPlainTextEdit):
    """A field of several lines, which tells when it is left. Tab leaves it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)

    def text(self) -> str:
        """Return what stands in it."""
        return self.toPlainText()

    def isModified(self) -> bool:
        """Tell whether somebody has typed in it since it was filled."""
        return self.document().isModified()

    def setModified(self, modified: bool) -> None:
        """Say whether somebody has typed in it."""
        self.document().setModified(modified)

    def setText(self, words: str) -> None:
        """Fill it."""
        if words != self.toPlainText():
            self.setPlainText(words)
        self.setModified(False)

    def setCursorPosition(self, place: int) -> None:
        """Put the caret at a place, where the text is also scrolled to."""
        if not self.hasFocus():
            cursor = self.textCursor()
            cursor.setPosition(place)
            self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isModified():
            self.left.emit()

    def sizeHint(self) -> QSize:
        """Return room for three lines."""
        return QSize(200, 3 * self.fontMetrics().lineSpacing() + 2 * 8 + 2 * int(self.document().documentMargin()))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: a form scrolls as a whole."""
        return QSize(80, self.sizeHint().height())


Field: TypeAlias = QLineEdit | QComboBox | LongEntry


class Form(QWidget):
    """The fields of one kind of subject."""

    corrected = Signal(str, str)
    """Carries the name of a field and what it holds instead."""

    def __init__(self, theme: Theme, page: str) -> None:
        self._theme = theme
        self._shown: Mapping[str, str] = {}
        self._fields: dict[str, Field] = {}
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        for name, label, row, column, columns in PAGES[page]:
            words = Words(theme, label, Type.LABEL, "label")
            made = self._make(name)
            made.setAccessibleName(label)
            words.setBuddy(made)
            self._fields[name] = made
            grid.addWidget(words, 2 * row, column, 1, columns)
            grid.addWidget(made, 2 * row + 1, column, 1, columns)
        self._hint = Words(theme, _("Write a time such as 15:00."), Type.SMALL, "err")
        self._hint.hide()
        below = 2 * max(row for _name, _label, row, *_place in PAGES[page]) + 2
        grid.addWidget(self._hint, below, 0, 1, 3)
        grid.setRowStretch(below + 1, 1)

    def field(self, name: str) -> Field:
        """Return the editor of a field."""
        return self._fields[name]

    def show_days(self, days: int) -> None:
        """Offer the days of the program, by their number."""
        combo = self._fields.get("day")
        if isinstance(combo, QComboBox) and combo.count() != days:
            combo.clear()
            for number in range(1, days + 1):
                combo.addItem(_("Day {number}").format(number=number), str(number))

    def show_fields(self, fields: Mapping[str, str]) -> None:
        """Show what the fields hold; one that somebody is writing in keeps its text."""
        self._hint.hide()
        for name, made in self._fields.items():
            value = fields.get(name, "")
            if isinstance(made, QComboBox):
                made.setCurrentIndex(made.findData(value))
            elif not (made.hasFocus() and made.isModified()):
                made.setText(value)
                made.setCursorPosition(0)
        self._shown = dict(fields)

    def _make(self, name: str) -> Field:
        if name in _CHOICES:
            combo = ChoiceBox(self._theme)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(4)
            for value, words in _CHOICES[name]:
                combo.addItem(words, value)
            combo.activated.connect(lambda _index, n=name: self._say(n, str(combo.currentData())))
            return combo
        if name in LONG_FIELDS:
            text = LongEntry()
            text.left.connect(lambda n=name: self._say(n, text.text()))
            return text
        line = Entry()
        line.editingFinished.connect(lambda n=name: self._say(n, line.text()))
        return line

    def _say(self, name: str, words: str) -> None:
        value = as_time(words) if name in _TIMES else words.strip() if name in LONG_FIELDS else " ".join(words.split())
        self._hint.setVisible(value is None)
        made = self._fields[name]
        # What was typed is said even if it is what stood there: a reading under way may be about to change it.
        typed = not isinstance(made, QComboBox) and made.isModified()
        if not isinstance(made, QComboBox):
            made.setModified(value is None)
        if value is not None and (typed or value != self._shown.get(name, "")):
            self._shown = {**self._shown, name: value}
            self.corrected.emit(name, value)
