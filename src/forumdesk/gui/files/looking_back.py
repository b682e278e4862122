# SPDX-License-Identifier: MIT
"""The program as it was, in its history or in a backup, shown in the place of today's: to look at, and to restore."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.banner import Action
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.store.journal import Step, StepKind
from forumdesk.times import clock, day_long, wall

_VERBS = {
    StepKind.CREATE: _("Created: {label}"),
    StepKind.UNDO: _("Undone: {label}"),
    StepKind.REDO: _("Done again: {label}"),
}


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier state of the program."""

    program: Program
    words: str
    """Which one it is, in a sentence."""
    restoring: str
    """The label of the step that restores it."""
    number: int = 0
    """The step of the history after which it stood; 0 for one that is not of the history."""


class LookingBack(QObject):
    """Which earlier state a window shows, and the ways out of it."""

    changed = Signal(int)
    """Carries the number of the step whose state is shown now; 0 for any other."""

    def __init__(self, document: Document, desk: Desk) -> None:
        self._document, self._desk = document, desk
        self._earlier: Earlier | None = None
        super().__init__()

    @property
    def earlier(self) -> Earlier | None:
        """What is shown; None for the program as it is."""
        return self._earlier

    def look(self, number: int) -> None:
        """Show the program as it was after a step, or, with 0, as it is."""
        if not number:
            self.leave()
            return
        earlier = self._after(number)
        if earlier is not None:
            self.show(earlier)

    def show(self, earlier: Earlier) -> None:
        """Show an earlier state."""
        self._earlier = earlier
        self._desk.look_back(earlier.program)
        self.changed.emit(earlier.number)

    def leave(self) -> None:
        """Show the program as it is."""
        if self._earlier is not None:
            self._earlier = None
            self._desk.look_back(None)
            self.changed.emit(0)

    def restore_step(self, number: int) -> None:
        """Make the program what it was after a step."""
        earlier = self._after(number)
        if earlier is not None:
            self.restore(earlier)

    def restore(self, earlier: Earlier) -> None:
        """Make the program what it was; undo takes it back."""
        self.leave()
        try:
            self._document.restore(earlier.restoring, earlier.program)
        except ForumDeskError as error:
            self._desk.refused.emit(str(error))

    def actions(self) -> tuple[Action, ...]:
        """Return what can be done with the state that is shown."""
        earlier = self._earlier
        back: Action = (_("Back to today"), self.leave)
        if earlier is None or self._document.read_only_reason:
            return (back,)
        return (_("Restore this"), lambda: self.restore(earlier)), back

    def _after(self, number: int) -> Earlier | None:
        """Return the state after a step; None, after saying why, when it can't be read."""
        steps = self._document.history()
        day, time = moment_of(steps[number - 1], self._desk.own_zone)
        following = what_of(steps[number]) if number < len(steps) else ""
        words = _("As it was on {day}, {time}, before “{label}”. It can be looked at, not edited.")
        label = _("Restore the state of {day}, {time}").format(day=day, time=time)
        try:
            past = self._document.program_at(number)
        except ForumDeskError as error:
            self._desk.refused.emit(str(error))
            return None
        return Earlier(past, words.format(day=day, time=time, label=following), label, number)


def what_of(step: Step) -> str:
    """Return what a step did, such as "Undone: Move “Opening”"."""
    return _VERBS.get(step.kind, "{label}").format(label=step.label)


def moment_of(step: Step, zone: str) -> tuple[str, str]:
    """Return the day and the time at which a step was made, in a zone."""
    there = wall(step.at, zone)
    return f"{day_long(there.date())} {there.year}", clock(there)
