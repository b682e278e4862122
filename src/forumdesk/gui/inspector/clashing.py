# SPDX-License-Identifier: MIT
"""Beneath the time of a session: what the checks say of it, and its time on the organizer's own clock."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk.gui.inspector.notice import Notice
from forumdesk.gui.inspector.subject import Subject
from forumdesk.gui.labels import Words, wrapping
from forumdesk.gui.style import Type
from forumdesk.times import on_own_clock


class Clashing(QWidget):
    """The clock and the warning; nothing where there is nothing to say."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        desk = self._desk = subject.desk
        super().__init__()
        self.clock = wrapping(Words(desk.theme, "", Type.SMALL, "second"), 40)
        self.notice = Notice(subject)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        stack.addWidget(self.clock)
        stack.addWidget(self.notice)
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
        self.notice.refresh()
