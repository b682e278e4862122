# SPDX-License-Identifier: MIT
"""The program as it was after a step of its history, shown in the place of today's: to look at, and to restore."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.banner import Action
from forumdesk.gui.desk import Desk
from forumdesk.i18n import _
from forumdesk.store.journal import Step
from forumdesk.times import clock, day_long, wall


class LookingBack(QObject):
    """Which earlier state a window shows, and the ways out of it."""

    changed = Signal(int)
    """Carries the number of the step whose state is shown now; 0 for the program as it is."""

    def __init__(self, document: Document, desk: Desk) -> None:
        self._document, self._desk = document, desk
        self._number = 0
        super().__init__()

    @property
    def number(self) -> int:
        """The step whose state is shown; 0 for the program as it is."""
        return self._number

    def look(self, number: int) -> None:
        """Show the program as it was after a step, or, with 0, as it is."""
        try:
            past = self._document.program_at(number) if number else None
        except ForumDeskError as error:
            self._desk.refused.emit(str(error))
            return
        self._number = number
        self._desk.look_back(past)
        self.changed.emit(number)

    def leave(self) -> None:
        """Show the program as it is."""
        if self._number:
            self.look(0)

    def restore(self, number: int) -> None:
        """Make the program what it was after a step; undo takes it back."""
        day, time = self._moment(number)
        label = _("Restore the state of {day}, {time}").format(day=day, time=time)
        self.leave()
        try:
            self._document.restore(label, number)
        except ForumDeskError as error:
            self._desk.refused.emit(str(error))

    def words(self) -> str:
        """Return which state is shown, in a sentence."""
        day, time = self._moment(self._number)
        following = self._document.history()[self._number]
        said = _("As it was on {day}, {time}, before “{label}”. It can be looked at, not edited.")
        return said.format(day=day, time=time, label=following.label)

    def actions(self) -> tuple[Action, ...]:
        """Return what can be done with the state that is shown."""
        number = self._number
        restore: Action = (_("Restore this"), lambda: self.restore(number))
        back: Action = (_("Back to today"), self.leave)
        return (back,) if self._document.read_only_reason else (restore, back)

    def _moment(self, number: int) -> tuple[str, str]:
        return moment_of(self._document.history()[number - 1], self._desk.own_zone)


def moment_of(step: Step, zone: str) -> tuple[str, str]:
    """Return the day and the time at which a step was made, in a zone."""
    there = wall(step.at, zone)
    return f"{day_long(there.date())} {there.year}", clock(there)
