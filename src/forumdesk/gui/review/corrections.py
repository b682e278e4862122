# SPDX-License-Identifier: MIT
"""The panel in which what was understood is put right: a session, each of its people, or an article with its author.

Every field is written as a correction of its line as soon as it is left; the page reads again with it.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from forumdesk.formats.reading import Note, Reading
from forumdesk.gui.review.form import PAGES, Form
from forumdesk.gui.review.lines import base_field
from forumdesk.gui.review.subjects import Subject, subject_of
from forumdesk.gui.review.understood import Row
from forumdesk.gui.widgets.labels import Words, button, rule, wrapping
from forumdesk.gui.widgets.style import Theme, Type, restyle
from forumdesk.i18n import _

QWIDGETSIZE_MAX = (1 << 24) - 1
"""What Qt calls no limit."""
NARROW_BELOW = 480
"""Width from which there is room for the list of people beside the fields, at the base text size."""
LIST_WIDTH = 190
"""Of the list of people, at the base text size."""


class Corrections(QWidget):
    """The panel: on the left who or what, on the right its fields, above them the guesses about it."""

    corrected = Signal(int, str, str)
    """Carries a line of the source, the name of a field, and what it holds instead."""
    keep = Signal(object)
    """Carries the `Note` whose guess is right."""
    closed = Signal()
    unmade = Signal(object)
    """Carries the `Subject` that is no session, or no person."""
    subject_changed = Signal(int)
    """Carries the line of the subject that was chosen in the list."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._narrow = False
        self._subjects: tuple[Subject, ...] = ()
        self._notes: tuple[tuple[Note, str, str], ...] = ()
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = Words(theme, _("Change what was understood"), Type.STRONG)
        self.unmake_button = button("", "link")
        self.unmake_button.clicked.connect(lambda: self.unmade.emit(self.subject))
        self._close = QToolButton()
        restyle(self._close, role="quiet")
        self._close.setAccessibleName(_("Close the changes"))
        self._close.clicked.connect(self.closed)
        self.people = QListWidget()
        self.people.setAccessibleName(_("The session and its people"))
        self.people.currentRowChanged.connect(self._choose)
        self.forms = {page: Form(theme, page) for page in PAGES}
        self._pages = QStackedWidget()
        for form in self.forms.values():
            form.corrected.connect(self._correct)
            self._pages.addWidget(form)
        self._doubts = QVBoxLayout()
        self._scroll = QScrollArea()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        theme.changed.connect(self._dress)
        self._dress()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self.unmake_button)
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
        self._body.setSpacing(12)
        self._body.addWidget(self.people)
        self._body.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 8, 16, 14)
        inner.setSpacing(6)
        inner.addLayout(head)
        inner.addLayout(self._body, 1)
        column.addLayout(inner)

    @property
    def subject(self) -> Subject | None:
        """What is being put right."""
        row = self.people.currentRow()
        return self._subjects[row] if 0 <= row < len(self._subjects) else None

    def show_subjects(self, reading: Reading, found: tuple[Subject, ...], row: Row, line: int = 0) -> None:
        """Show what belongs to a row; where a line is given, choose what stands on it."""
        self.forms["session"].show_days(len(reading.program.dates))
        before = self.subject
        self._subjects = found
        abouts = (subject_of(reading, found, note) or found[0] for note in row.doubts)
        notes = zip(row.doubts, row.sentences, abouts, strict=True)
        self._notes = tuple((note, words, subject.key) for note, words, subject in notes)
        at_line = [row for row, subject in enumerate(found) if line and subject.line == line]
        same = [row for row, subject in enumerate(found) if before is not None and subject.key == before.key]
        chosen = next((row for row in same if row in at_line), (at_line or same or [0])[0])
        self.people.blockSignals(True)
        self.people.clear()
        for subject in found:
            self.people.addItem(self._item(subject))
        self.people.setCurrentRow(chosen)
        self.people.setVisible(len(found) > 1)
        self.people.blockSignals(False)
        self._show_subject()

    def choose(self, key: str) -> None:
        """Choose one of those that are shown."""
        at = next((at for at, subject in enumerate(self._subjects) if subject.key == key), -1)
        if at >= 0:
            self.people.setCurrentRow(at)

    def enter(self, field: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        subject = self.subject
        if subject is not None:
            form = self.forms[subject.page]
            name = base_field(field) if base_field(field) in subject.fields else next(iter(subject.fields))
            made = form.field(name)
            made.setFocus(Qt.FocusReason.TabFocusReason)
            if not isinstance(made, QComboBox):
                made.selectAll()
            self._scroll.ensureWidgetVisible(made)

    def _item(self, subject: Subject) -> QListWidgetItem:
        words = subject.title if subject.page == "person" else subject.detail or subject.title
        item = QListWidgetItem(words)
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (subject.title, subject.detail) if part)
        )
        item.setSizeHint(self._size_of(words))
        return item

    def _size_of(self, words: str) -> QSize:
        """Return how large a name is in the list: in a row as wide as it is, in a column as wide as the list."""
        wide = self.people.fontMetrics().horizontalAdvance(words) + 24 if self._narrow else 0
        return QSize(wide, self._theme.px(26))

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
        for page in self.forms.values():
            # Only as high as the fields that are shown.
            high = QSizePolicy.Policy.Preferred if page is form else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        form.show_fields(subject.fields)
        words = {"session": _("This is no session"), "person": _("This is no person")}.get(subject.page, "")
        self.unmake_button.setText(words)
        self.unmake_button.setVisible(bool(words))
        self._show_doubts(subject)

    def _show_doubts(self, subject: Subject) -> None:
        while (item := self._doubts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for note, words, key in self._notes:
            if key == subject.key:
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
        """Stand the names beside the fields, or where these need the width in a row above them."""
        theme, way = self._theme, QBoxLayout.Direction
        self._narrow = self.width() < theme.px(NARROW_BELOW)
        self._body.setDirection(way.TopToBottom if self._narrow else way.LeftToRight)
        self.people.setFlow(QListWidget.Flow.LeftToRight if self._narrow else QListWidget.Flow.TopToBottom)
        if self._narrow:
            bar = self.people.horizontalScrollBar().sizeHint().height()
            self.people.setMinimumWidth(0)
            self.people.setMaximumWidth(QWIDGETSIZE_MAX)
            self.people.setFixedHeight(theme.px(26) + bar + 6)
        else:
            self.people.setMinimumHeight(60)
            self.people.setMaximumHeight(QWIDGETSIZE_MAX)
            self.people.setFixedWidth(min(theme.px(LIST_WIDTH), self.width() // 3))
        for row in range(self.people.count()):
            item = self.people.item(row)
            item.setSizeHint(self._size_of(item.text()))

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
