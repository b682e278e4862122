# SPDX-License-Identifier: MIT
"""Tags: each one a piece that can be taken away, and a line to type others in, which knows those of the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumdesk import edits
from forumdesk.entering import tags_of
from forumdesk.gui.inspector.subject import Subject
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.parts import small_button
from forumdesk.gui.widgets.stops import lead_through
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.text import fold
from forumdesk.wording import isolated


class Tags(QWidget):
    """The tags of one record, or those that several have in common."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._shown: tuple[str, ...] = ()
        self._pieces: list[QPushButton] = []
        super().__init__()
        self.line = _Line()
        self.line.setAccessibleName(_("Add a tag"))
        self.line.setPlaceholderText(_("Add a tag"))
        self.line.returnPressed.connect(self._add)
        self.line.editingFinished.connect(self._add)
        self.line.textEdited.connect(self._see_comma)
        self.line.emptied = self._drop_last
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        words = Words(subject.desk.theme, _("Tags"), Type.LABEL, "label")
        words.setBuddy(self.line)
        self._flow = Flow(4, 4)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        stack.addWidget(words)
        stack.addLayout(self._flow)
        stack.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.refresh()

    def refresh(self) -> None:
        """Show what the program says now."""
        records = self._subject.records
        tags = [getattr(record, "tags", ()) for record in records]
        common = tuple(tag for tag in (tags[0] if tags else ()) if all(tag in each for each in tags))
        self._known.setStringList(known_tags(self._subject.desk.program))
        if common != self._shown:
            self._shown = common
            self._rebuild()

    def _rebuild(self) -> None:
        for piece in self._pieces:
            self._flow.removeWidget(piece)
            piece.hide()
            piece.deleteLater()
        self._pieces = [self._piece(tag) for tag in self._shown]
        for piece in self._pieces:
            self._flow.addWidget(piece)
        lead_through(self, [*self._pieces, self.line])
        self.updateGeometry()

    def _piece(self, tag: str) -> QPushButton:
        piece = small_button(self._subject.desk.theme, "close", tag.replace("&", "&&"), lambda: self._drop(tag))
        piece.setParent(self)
        piece.setAccessibleName(_("Remove the tag “{tag}”").format(tag=isolated(tag)))
        piece.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return piece

    def _add(self) -> None:
        added = tags_of(self.line.text())
        self.line.setText("")  # which, unlike clearing, leaves nothing to undo in it
        if added:
            subject = self._subject
            label = _("Give {what} the tag “{tag}”").format(what=subject.called, tag=isolated(", ".join(added)))
            subject.desk.edit(label, edits.retag, subject.kind, subject.ids, added=added)

    def _see_comma(self, words: str) -> None:
        if words.rstrip().endswith((",", ";")):
            self._add()

    def _drop(self, tag: str) -> None:
        subject = self._subject
        label = _("Take the tag “{tag}” from {what}").format(what=subject.called, tag=isolated(tag))
        subject.desk.edit(label, edits.retag, subject.kind, subject.ids, removed=(tag,))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_last(self) -> None:
        if self._shown:
            self._drop(self._shown[-1])


class _Line(QLineEdit):
    """A line whose backspace, with nothing left to delete, does something else."""

    def __init__(self) -> None:
        self.emptied: Callable[[], None] = lambda: None
        super().__init__()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            event.accept()
        else:
            super().keyPressEvent(event)


def known_tags(program: Program) -> list[str]:
    """Return the tags that a program uses, each once, in order."""
    used = [*(s.tags for s in program.sessions.values()), *(a.tags for a in program.articles.values())]
    return sorted({tag for tags in used for tag in tags}, key=fold)
