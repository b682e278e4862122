# SPDX-License-Identifier: MIT
"""The place of a room or a track among its like, and two buttons to move it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk import edits
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.labels import Words, button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _


class Order(QWidget):
    """The place."""

    def __init__(self, form: Form) -> None:
        self._form = form
        super().__init__()
        theme = form.desk.theme
        self.words = Words(theme, "", Type.BODY, "second")
        self.earlier = button(_("Move up"), "small")
        self.earlier.clicked.connect(lambda: self._move(-1))
        self.later = button(_("Move down"), "small")
        self.later.clicked.connect(lambda: self._move(1))
        line = Flow(6, 6)
        for widget in (self.words, self.earlier, self.later):
            line.addWidget(widget)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        stack.addWidget(Words(theme, _("Order"), Type.LABEL, "label"))
        stack.addLayout(line)
        self.refresh()

    def _ids(self) -> list[str]:
        program = self._form.desk.program
        return [
            r.id for r in (program.rooms_in_order if self._form.subject.kind == "room" else program.tracks_in_order)
        ]

    def refresh(self) -> None:
        """Show what the program says now."""
        ids = self._ids()
        at = ids.index(self._form.subject.id)
        self.words.setText(_("{place} of {count}").format(place=at + 1, count=len(ids)))
        self.earlier.setEnabled(at > 0)
        self.later.setEnabled(at + 1 < len(ids))

    def _move(self, by: int) -> None:
        subject, ids = self._form.subject, self._ids()
        at = ids.index(subject.id)
        ids[at], ids[at + by] = ids[at + by], ids[at]
        label = _("Move {what} up") if by < 0 else _("Move {what} down")
        self._form.desk.edit(label.format(what=subject.called), edits.reorder, subject.kind, ids)
