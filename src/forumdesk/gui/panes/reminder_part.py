# SPDX-License-Identifier: MIT
"""Of a session's pane the line that says when the reader is reminded of it, for a session that is still to come."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.reminding.lead_box import LeadBox, lead_words
from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.parts import Column
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Session
from forumdesk.reminders import habits_kept
from forumdesk.selection import NO_REMINDER, Interest


def put_reminder(column: Column, desk: Desk, session: Session) -> None:
    """Add the choice of a lead; nothing for what has begun, has no time, or can't be kept."""
    if not desk.mine.kept or session.start is None:
        return
    if session.start > desk.clock.wall(desk.program.conference.timezone):
        column.put(ReminderLine(desk, session.id), 12)


class ReminderLine(QWidget):
    """How long before one session to remind of it."""

    def __init__(self, desk: Desk, session_id: str) -> None:
        self._desk = desk
        self._id = session_id
        super().__init__()
        self.box = LeadBox(desk.theme, _("Remind me"), _("As usual"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        name = Words(desk.theme, _("Remind me"), Type.BODY, "second")
        name.setBuddy(self.box)
        line.addWidget(name)
        line.addWidget(self.box, 1)
        self.box.chosen.connect(self._choose)
        desk.mine.changed.connect(self._follow)
        self._show()

    def _choose(self, lead: int | None) -> None:
        self._desk.mine.set_lead(self._id, lead)

    def _follow(self, touched: frozenset[str]) -> None:
        if self._id in touched:
            self._show()

    def _show(self) -> None:
        mark = self._desk.mine.selection.marks.get(self._id)
        self.box.say_usual(_usual(self._desk, mark.interest if mark is not None else None))
        self.box.show_lead(mark.lead if mark is not None else None)


def _usual(desk: Desk, interest: Interest | None) -> str:
    """Return what the usual is for a session that is wanted that much."""
    if interest is None:
        return _("As usual: only with a star")
    habits = habits_kept(desk.personal)
    lead = habits.must if interest is Interest.MUST else habits.maybe
    return _("As usual: {lead}").format(lead=lead_words(NO_REMINDER if lead is None else lead).lower())
