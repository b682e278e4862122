# SPDX-License-Identifier: MIT
"""Driving the forms of a window as a person does: find a field by its label, type, choose, look at the program."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from forumdesk.document import Document
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program

W = TypeVar("W", bound=QWidget)
KEY, NO_KEYS, ALT = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


class Editing:
    """A window whose program is edited."""

    def __init__(self, window: ProgramWindow) -> None:
        self.window = window

    @property
    def document(self) -> Document:
        assert self.window.document is not None
        return self.window.document

    @property
    def desk(self) -> Desk:
        assert self.window.workspace is not None
        return self.window.workspace.desk

    @property
    def program(self) -> Program:
        return self.document.program

    @property
    def undo(self) -> str | None:
        """What would be undone."""
        return self.document.undo_label

    @property
    def form(self) -> Form:
        """The form that is shown."""
        assert self.window.workspace is not None
        found = self.window.workspace.details.findChildren(Form)
        return next(form for form in found if form.isVisible())

    def go(self, kind: str, key: str) -> None:
        """Show a record in the details."""
        self.desk.go(Place(kind, key))
        QApplication.processEvents()

    def found(self, kind: type[W], name: str) -> W:
        """Return what is shown in the form under an accessible name."""
        every = self.form.findChildren(kind)
        return next(each for each in every if each.accessibleName() == name and each.isVisibleTo(self.form))

    def line(self, name: str) -> QLineEdit:
        return self.found(QLineEdit, name)

    def text(self, name: str) -> QPlainTextEdit:
        return self.found(QPlainTextEdit, name)

    def button(self, words: str) -> QAbstractButton:
        every = self.form.findChildren(QAbstractButton)
        return next(b for b in every if words in {b.text(), b.accessibleName()} and b.isVisibleTo(self.form))

    def click(self, words: str) -> None:
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def choices(self, name: str) -> list[str]:
        box = self.found(QComboBox, name)
        return [box.itemText(place) for place in range(box.count())]

    def choose(self, name: str, words: str) -> None:
        """Choose as Qt does when an entry of the open list is taken."""
        box = self.found(QComboBox, name)
        wanted = self.choices(name).index(words)
        box.setCurrentIndex(wanted)
        box.activated.emit(wanted)
        QApplication.processEvents()

    def fill(self, name: str, words: str, *, leave: bool = True) -> None:
        """Type something in place of what stands in a field, and leave it."""
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        if not words:
            QTest.keyClick(field, KEY.Key_Delete)
        type_words(field, words)
        completer = field.completer() if isinstance(field, QLineEdit) else None
        popup = completer.popup() if completer is not None else None
        if popup is not None:
            popup.hide()
        if leave:
            QTest.keyClick(field, KEY.Key_Tab)

    def field(self, name: str) -> QLineEdit | QPlainTextEdit:
        """Return a field to type in."""
        every: list[QLineEdit | QPlainTextEdit] = [
            *self.form.findChildren(QLineEdit),
            *self.form.findChildren(QPlainTextEdit),
        ]
        return next(each for each in every if each.accessibleName() == name and each.isVisibleTo(self.form))

    def shown(self, name: str) -> str:
        """Return what stands in a field."""
        field = self.field(name)
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def problem(self, name: str) -> str:
        """Return what is said to be wrong with a field."""
        return self.field(name).accessibleDescription()

    def drag(self, widget: QWidget, by: int) -> None:
        """Drag a widget down by some pixels, or up."""
        start = widget.rect().center()
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, NO_KEYS, start)
        goal = widget.mapToGlobal(start) + QPoint(0, by)
        QTest.mouseMove(widget, widget.mapFromGlobal(goal))
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, NO_KEYS, widget.mapFromGlobal(goal))


def type_words(field: QWidget, words: str) -> None:
    """Type words of any script, which QTest can't."""
    for char in words:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS, char))
