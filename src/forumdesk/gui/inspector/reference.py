# SPDX-License-Identifier: MIT
"""A field that refers to another record, such as a room: one of those that there are, none, or one that is new."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk import edits
from forumdesk.gui.inspector.boxes import LineBox
from forumdesk.gui.inspector.fields import Chosen
from forumdesk.gui.inspector.subject import Bond, Subject
from forumdesk.i18n import _
from forumdesk.program import Program, Room, Track, new_id
from forumdesk.text import clean_line
from forumdesk.wording import isolated

NEW: Final = "new"
"""Stands for the record that is about to be made; ids are longer."""
_WORDS = {
    "room": (_("No room"), _("New room…"), _("Name of the new room"), _("Put {what} into the new room “{name}”")),
    "track": (_("No track"), _("New track…"), _("Name of the new track"), _("Put {what} into the new track “{name}”")),
}


class Reference(QWidget):
    """A room or a track."""

    def __init__(self, subject: Subject, bond: Bond, kind: str) -> None:
        self._subject = subject
        self._kind = kind
        self._about = subject.ids
        super().__init__()
        self.name = LineBox()
        self.name.setPlaceholderText(_WORDS[kind][2])
        self.name.setAccessibleName(_WORDS[kind][2])
        self.name.left.connect(self._make)
        self.name.given_up.connect(self._close)
        self.name.hide()
        asked = Bond(bond.label, bond.get, lambda value: self._open() if value == NEW else bond.put(value))
        self.field = Chosen(subject.desk.theme, asked, self._choices)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        stack.addWidget(self.field)
        stack.addWidget(self.name)
        self.setFocusProxy(self.field.box)

    def refresh(self) -> None:
        """Show what the program says now."""
        if self._about != self._subject.ids:
            self._about = self._subject.ids
            self._close()
        self.field.refresh()

    def _choices(self) -> list[tuple[object, str]]:
        program = self._subject.desk.program
        none, new, *_rest = _WORDS[self._kind]
        return [*((record.id, record.name) for record in _in_order(program, self._kind)), ("", none), (NEW, new)]

    def _open(self) -> bool:
        self.name.setText("")
        self.name.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def _close(self) -> None:
        had_focus = self.name.hasFocus()
        self.name.setText("")
        self.name.hide()
        if had_focus:
            self.field.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> None:
        name = clean_line(self.name.text())
        if name and self.name.isVisibleTo(self):
            subject, words = self._subject, _WORDS[self._kind][3]
            record = Room(id=new_id(), name=name) if self._kind == "room" else Track(id=new_id(), name=name)
            label = words.format(what=subject.called, name=isolated(name))
            self.name.setText("")
            subject.desk.edit(label, edits.refer_to_new, subject.kind, subject.ids, record)
        self._close()


def _in_order(program: Program, kind: str) -> tuple[Room, ...] | tuple[Track, ...]:
    return program.rooms_in_order if kind == "room" else program.tracks_in_order
