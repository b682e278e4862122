# SPDX-License-Identifier: MIT
"""Beneath the time of a session: the organizer's own clock, what it clashes with, and the next time that is free."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk import checks, edits
from forumdesk.gui.inspector.fields import Field
from forumdesk.gui.inspector.notice import Notice
from forumdesk.gui.inspector.subject import Subject
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.parts import side_by_side
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.times import clock, on_own_clock
from forumdesk.wording import isolated


class Clashing(QWidget):
    """The clock, the warning and the way out; nothing where there is nothing to say."""

    def __init__(self, subject: Subject, start: Field) -> None:
        self._subject = subject
        self._start = start
        self._free: datetime | None = None
        desk = self._desk = subject.desk
        super().__init__()
        self.clock = wrapping(Words(desk.theme, "", Type.SMALL, "second"), 40)
        self.notice = Notice(subject)
        self.free = button("", "link")
        self.free.clicked.connect(self._take_free)
        self._way = side_by_side([self.free])
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        for widget in (self.clock, self.notice, self._way):
            stack.addWidget(widget)
        self.refresh()

    def refresh(self) -> None:
        """Show the program as it is now."""
        program = self._desk.program
        session = program.sessions[self._subject.id]
        own = ""
        if session.start is not None:
            own = on_own_clock(session.start, session.duration, program.conference.timezone, self._desk.own_zone)
        self.clock.setText(own)
        self.clock.setVisible(bool(own))
        clash = checks.sentence(program, session.id)
        self.notice.refresh(clash)
        free = checks.free_starts(program, session.id, most=1) if clash else ()
        self._free = free[0].start if free else None
        self._way.setVisible(self._free is not None)
        if self._free is not None:
            self.free.setText(_("Start at {time}").format(time=clock(self._free)))
        if not self._start.problem.text():
            self._start.mark("clash" if clash else "")

    def _take_free(self) -> None:
        session = self._desk.program.sessions[self._subject.id]
        if self._free is not None:
            label = _("Move “{title}” to {time}").format(title=isolated(session.title), time=clock(self._free))
            self._desk.edit(label, edits.move_session, session.id, session.room_id, self._free)
