# SPDX-License-Identifier: MIT
"""The panel in which what was understood is put right: a session, each of its people, or an article with its author.

Every field is written as a correction of its line as soon as it is left; the page reads again with it.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from forumdesk.formats.reading import Note
from forumdesk.gui.labels import Words, button, restyle, rule, wrapping
from forumdesk.gui.review.lines import base_field
from forumdesk.gui.review.subjects import Subject, as_time
from forumdesk.gui.review.understood import Row
from forumdesk.gui.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.program import Role, SessionKind
from forumdesk.wording import kind_word, role_word

LIST_WIDTH = 190
"""Of the list of people, at the base text size."""


_PAGES: Mapping[str, tuple[tuple[str, str, int, int, int], ...]] = {
    "session": (
        ("title", _("Title"), 0, 0, 3),
        ("label", _("Label"), 1, 0, 1),
        ("kind", _("Kind"), 1, 1, 1),
        ("room", _("Room"), 1, 2, 1),
        ("start", _("Start"), 2, 0, 1),
        ("end", _("End"), 2, 1, 1),
        ("day", _("Day"), 2, 2, 1),
    ),
    "person": (
        ("honorific", _("Honorific"), 0, 0, 1),
        ("name", _("Name"), 0, 1, 2),
        ("position", _("Position"), 1, 0, 3),
        ("organization", _("Organization"), 2, 0, 2),
        ("role", _("Role"), 2, 2, 1),
    ),
    "article": (("title", _("Title"), 0, 0, 3), ("author", _("Author"), 1, 0, 3)),
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


class Form(QWidget):
    """The fields of one kind of subject."""

    corrected = Signal(str, str)
    """Carries the name of a field and what it holds instead."""

    def __init__(self, theme: Theme, page: str) -> None:
        self._shown: Mapping[str, str] = {}
        self._fields: dict[str, QLineEdit | QComboBox] = {}
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        for name, label, row, column, columns in _PAGES[page]:
            words = Words(theme, label, Type.LABEL, "label")
            made = self._make(name)
            made.setAccessibleName(label)
            words.setBuddy(made)
            self._fields[name] = made
            grid.addWidget(words, 2 * row, column, 1, columns)
            grid.addWidget(made, 2 * row + 1, column, 1, columns)
        self._hint = Words(theme, _("Write a time such as 15:00."), Type.SMALL, "err")
        self._hint.hide()
        grid.addWidget(self._hint, 6, 0, 1, 3)
        grid.setRowStretch(7, 1)

    def field(self, name: str) -> QLineEdit | QComboBox:
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

    def _make(self, name: str) -> QLineEdit | QComboBox:
        if name in _CHOICES:
            combo = QComboBox()
            for value, words in _CHOICES[name]:
                combo.addItem(words, value)
            combo.activated.connect(lambda _index, n=name: self._say(n, str(combo.currentData())))
            return combo
        line = Entry()
        line.editingFinished.connect(lambda n=name: self._say(n, line.text()))
        return line

    def _say(self, name: str, words: str) -> None:
        value = as_time(words) if name in _TIMES else " ".join(words.split())
        self._hint.setVisible(value is None)
        made = self._fields[name]
        if isinstance(made, QLineEdit):
            made.setModified(value is None)
        if value is not None and value != self._shown.get(name, ""):
            self._shown = {**self._shown, name: value}
            self.corrected.emit(name, value)


class Corrections(QWidget):
    """The panel: on the left who or what, on the right its fields, above them the guesses about it."""

    corrected = Signal(int, str, str)
    """Carries a line of the source, the name of a field, and what it holds instead."""
    keep = Signal(object)
    """Carries the `Note` whose guess is right."""
    closed = Signal()
    subject_changed = Signal(int)
    """Carries the line of the subject that was chosen in the list."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._subjects: tuple[Subject, ...] = ()
        self._notes: tuple[tuple[Note, str], ...] = ()
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = Words(theme, _("Change what was understood"), Type.STRONG)
        self._close = QToolButton()
        restyle(self._close, role="quiet")
        self._close.setAccessibleName(_("Close the changes"))
        self._close.clicked.connect(self.closed)
        self.people = QListWidget()
        self.people.setAccessibleName(_("The session and its people"))
        self.people.currentRowChanged.connect(self._choose)
        self.forms = {page: Form(theme, page) for page in _PAGES}
        self._pages = QStackedWidget()
        for form in self.forms.values():
            form.corrected.connect(self._correct)
            self._pages.addWidget(form)
        self._doubts = QVBoxLayout()
        self._scroll = QScrollArea()
        self._arrange()
        theme.changed.connect(self._dress)
        self._dress()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._close)
        inside = QWidget()
        right = QVBoxLayout(inside)
        right.setContentsMargins(0, 0, 8, 0)
        right.setSpacing(6)
        right.addLayout(self._doubts)
        right.addWidget(self._pages)
        right.addStretch(1)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.people.setMinimumHeight(60)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.people)
        body.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 8, 16, 14)
        inner.setSpacing(6)
        inner.addLayout(head)
        inner.addLayout(body, 1)
        column.addLayout(inner)

    @property
    def subject(self) -> Subject | None:
        """What is being put right."""
        row = self.people.currentRow()
        return self._subjects[row] if 0 <= row < len(self._subjects) else None

    def show_subjects(self, found: tuple[Subject, ...], row: Row, line: int = 0, days: int = 0) -> None:
        """Show what belongs to a row; where a line is given, choose what stands on it. `days` is how many there are."""
        self.forms["session"].show_days(days)
        before = self.subject
        self._subjects, self._notes = found, tuple(zip(row.doubts, row.sentences, strict=True))
        at_line = [row for row, subject in enumerate(found) if line and subject.line == line]
        same = [row for row, subject in enumerate(found) if before is not None and subject.key == before.key]
        chosen = (at_line or same or [0])[0]
        self.people.blockSignals(True)
        self.people.clear()
        for subject in found:
            self.people.addItem(self._item(subject))
        self.people.setCurrentRow(chosen)
        self.people.setVisible(len(found) > 1)
        self.people.blockSignals(False)
        self._show_subject()

    def enter(self, field: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        subject = self.subject
        if subject is not None:
            form = self.forms[subject.page]
            name = base_field(field) if base_field(field) in subject.fields else next(iter(subject.fields))
            made = form.field(name)
            made.setFocus(Qt.FocusReason.TabFocusReason)
            if isinstance(made, QLineEdit):
                made.selectAll()
            self._scroll.ensureWidgetVisible(made)

    def _item(self, subject: Subject) -> QListWidgetItem:
        words = subject.title if subject.page == "person" else subject.detail or subject.title
        item = QListWidgetItem(words)
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (subject.title, subject.detail) if part)
        )
        item.setSizeHint(QSize(0, self._theme.px(26)))
        return item

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._subjects):
            self._show_subject()
            self.subject_changed.emit(self._subjects[row].line)

    def _show_subject(self) -> None:
        subject = self.subject
        if subject is None:
            return
        form = self.forms[subject.page]
        self._pages.setCurrentWidget(form)
        form.show_fields(subject.fields)
        self._show_doubts(subject)

    def _show_doubts(self, subject: Subject) -> None:
        while (item := self._doubts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        others = {other.line for other in self._subjects if other is not subject}
        first = subject is self._subjects[0]
        for note, words in self._notes:
            if note.line == subject.line or (first and note.line not in others):
                self._doubts.addWidget(self._doubt(note, words))

    def _doubt(self, note: Note, words: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        keep = button(_("Keep"), "small")
        keep.setAccessibleDescription(words)
        keep.clicked.connect(lambda: self.keep.emit(note))
        row.addWidget(wrapping(Words(self._theme, words, Type.SMALL, "warn")), 1)
        row.addWidget(keep)
        return made

    def _correct(self, name: str, value: str) -> None:
        subject = self.subject
        if subject is not None and subject.line:
            self.corrected.emit(subject.line, subject.key_of(name), value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.people.setFixedWidth(min(self._theme.px(LIST_WIDTH), self.width() // 3))

    def _dress(self) -> None:
        self._close.setIcon(self._theme.icon("close"))
        self.people.setFont(self._theme.font(Type.SMALL))
        self._fit()
        colors = self._theme.colors
        self.people.setStyleSheet(
            f"QListWidget {{ background: transparent; border: 2px solid transparent; border-radius: 6px; }}"
            f"QListWidget:focus {{ border-color: {colors.accent}; }}"
            f"QListWidget::item {{ padding: 0 8px; border-radius: 4px; }}"
            f"QListWidget::item:selected {{ background: {colors.sel}; color: {colors.text}; }}"
        )
