# SPDX-License-Identifier: MIT
"""A program file that is open: what is in it, who holds it, and the connection through which a step gets there.

What may be done with a program, and in which order a step is written, believed and told, is `document`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from forumdesk.changes import Change
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.store import backup, inspect, journal, opening, past
from forumdesk.store.errors import ReadOnlyError, shown
from forumdesk.store.journal import Step


class ProgramFile:
    """An open file, with its program and its steps."""

    def __init__(self, path: Path, opened: opening.Opened) -> None:
        self.path = path
        """The file, with symbolic links followed."""
        self.read_only_reason = opened.read_only_reason
        """Why the file can't be edited, in a sentence; empty when it can be."""
        self.notice = ""
        """What to know beside: that the file lies on a network drive, or that no backup could be made before an edit.

        Else empty.
        """
        self._program = opened.loaded.program
        self._steps = opened.loaded.steps
        self._undo, self._redo = journal.ways(self._steps)
        self._lock = opened.held
        self.in_use = opened.in_use
        """Whether another window or program holds the file."""
        self._writer: Any = None
        self._dropped = False
        self._backed_up = ""
        self._seen = inspect.mark(path)

    @property
    def program(self) -> Program:
        """The program as it stands in the file."""
        return self._program

    @property
    def saved_at(self) -> datetime | None:
        """When the last step was written: aware, UTC. None for a file without a history."""
        return self._steps[-1].at if self._steps else None

    def history(self) -> tuple[Step, ...]:
        """Return every step since the program was created, the newest last."""
        return tuple(self._steps)

    def changes_of(self, number: int) -> tuple[Change, ...]:
        """Return what a step of the history changed; nothing for the one that created the program."""
        return past.effects(self.path, self._steps, self._steps[number - 1 : number])[number]

    def effects(self) -> Mapping[int, tuple[Change, ...]]:
        """Return what every step of the history changed, by its number."""
        return past.effects(self.path, self._steps, self._steps)

    def program_at(self, number: int) -> Program:
        """Return the program as it was after a step of the history."""
        return past.program_at(self.path, self._steps, self._program, number)

    def changed_outside(self) -> bool:
        """Tell whether the file is another one than at the last step here, or was written by another program."""
        return inspect.mark(self.path) != self._seen

    def close(self) -> None:
        """Let go of the file. There is nothing to save. A closed document can still be read, and not be edited."""
        self._drop_writer()
        opening.release(self._lock)
        self._lock = None
        self.read_only_reason = self.read_only_reason or _("It was closed.")

    def _drop_writer(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None
            self._dropped = True

    def _label(self, way: list[int]) -> str | None:
        return self._steps[way[-1] - 1].label if way else None

    def _changes(self, number: int) -> tuple[Change, ...]:
        return journal.undoable(past.changes_in(self.path, self._steps, [number])[number])

    def _refuse_reading(self) -> None:
        """Raise ReadOnlyError where the file can't be edited."""
        if self.read_only_reason:
            message = _("“{name}” can't be edited. {reason}")
            raise ReadOnlyError(message.format(name=shown(self.path), reason=self.read_only_reason))

    def _writing(self, program: Program, changes: tuple[Change, ...]) -> Any:
        """Return what writes, once it is sure that these changes may stand in a file."""
        from forumdesk.store import write  # noqa: PLC0415 - SQLAlchemy, at the first write

        with write.explained(self.path):
            journal.check(program, changes)
        self._back_up()
        if self._writer is None:
            if self._dropped:  # the medium may have been exchanged meanwhile
                opening.check(self.path)
            self._writer = write.Writer(self.path)
        return self._writer

    def _back_up(self, why: str = "") -> None:
        """Before the first edit of a day, or for a reason. An edit is not refused because its backup failed."""
        now = datetime.now().astimezone()
        if not why and self._backed_up == now.date().isoformat():
            return
        self.notice = ""
        try:
            backup.back_up(self.path, now.date(), f"{now:%H.%M.%S} {why}" if why else "")
        except (OSError, ForumDeskError) as error:
            self.notice = _("No backup could be made today: {reason}").format(reason=error)
        self._backed_up = now.date().isoformat() if not why else self._backed_up
