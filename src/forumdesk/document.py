# SPDX-License-Identifier: MIT
"""An open program file: the program, undo and redo, and who watches. The only door through which anything changes.

Every path ends in one private step: write, swap, tell. If the write raises, nothing else has happened. There is no
"unsaved": when `edit` returns, the step is on disk. One thread uses a document at a time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Self

from forumdesk.changes import Change, apply, diff, invert
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.store import backup, inspect, journal, load, lock, migrations
from forumdesk.store.errors import (
    ChangedOutsideError,
    DamagedError,
    InUseError,
    NotAProgramError,
    ReadOnlyError,
    shown,
)
from forumdesk.store.journal import Step, StepKind
from forumdesk.store.schema import FORMAT

P = ParamSpec("P")

Watcher = Callable[[tuple[Change, ...]], None]


class Document:
    """A program file that is open. Make one with `open` or `create`, and `close` it."""

    def __init__(self, path: Path, loaded: load.Loaded, held: lock.Lock | None, read_only_reason: str) -> None:
        self.path = path
        """The file, with symbolic links followed."""
        self.read_only_reason = read_only_reason
        """Why the file can't be edited, in a sentence; empty when it can be."""
        self.notice = ""
        """What to know beside: that the file lies on a network drive, or that no backup could be made before an edit.

        Else empty.
        """
        self._program = loaded.program
        self._steps = loaded.steps
        self._undo, self._redo = journal.ways(loaded.steps)
        self._lock = held
        self._writer: Any = None
        self._backed_up = ""
        self._watchers: list[Watcher] = []
        self._seen = inspect.mark(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a file; raise a ForumDeskError with one clear message when it can't be read.

        A file that can't be written, or that another window holds, is opened for reading.
        """
        path = Path(os.path.realpath(path))
        try:
            document = cls._open(path, read_only=read_only)
        except DamagedError as error:
            raise DamagedError(_with_backup(error, path)) from error
        if inspect.on_network(path):
            document.notice = _(
                "“{name}” lies on a network drive. A connection that breaks off can damage it there, and two computers"
                " can get in each other's way. Better edit a copy on this computer."
            ).format(name=shown(path))
        return document

    @classmethod
    def _open(cls, path: Path, *, read_only: bool) -> Self:
        version = inspect.probe(path, own=lock.known(path))
        reason = _("It was opened for reading only.") if read_only else _why_not_writable(path)
        held = None
        if not reason:
            try:
                held = lock.acquire(path)
            except lock.HeldError as error:
                reason = _in_use(path, error)
        try:
            if version < FORMAT:
                _bring_up_to_date(path, version, reason)
            return cls(path, load.load(path, FORMAT), held, reason)
        except BaseException:
            _release(held)
            raise

    @classmethod
    def create(cls, path: Path, program: Program, label: str, *, replace: bool = False) -> Self:
        """Write a program to a new file and open it; `label` says where it came from, such as "Import talks.txt".

        Raises a ForumDeskError when it can't be written, when there is such a file and `replace` is not set, or when
        that file is open. The old file stays until the new one is complete.
        """
        from forumdesk.store import write  # noqa: PLC0415 - SQLAlchemy, at the first write

        path = Path(os.path.realpath(path))
        if path.exists() and not replace:
            raise ForumDeskError(_("“{name}” exists already. Choose another name.").format(name=shown(path)))
        held = _exclusively(path)
        try:
            with write.explained(path):
                journal.check(program)
            write.create(path, program, journal.next_step(None, StepKind.CREATE, label))
            return cls(path, load.load(path, FORMAT), held, "")
        except BaseException:
            _release(held)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    @property
    def program(self) -> Program:
        """The program as it stands in the file."""
        return self._program

    @property
    def saved_at(self) -> datetime | None:
        """When the last step was written: aware, UTC. None for a file without a history."""
        return self._steps[-1].at if self._steps else None

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back; None when there is nothing."""
        return self._label(self._undo)

    @property
    def redo_label(self) -> str | None:
        """What `redo` would make again; None when there is nothing."""
        return self._label(self._redo)

    def edit(
        self, label: str, verb: Callable[Concatenate[Program, P], Program], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[Change, ...]:
        """Make one step with a function of `edits`; return what changed. `label` says it in the user's words.

        Raises what the verb raises, or a ForumDeskError when the step can't be saved; then nothing has changed.
        """
        return self.replace(label, verb(self._program, *args, **kwargs))

    def replace(self, label: str, program: Program) -> tuple[Change, ...]:
        """Make one step from this program to another; return what changed. No difference is no step."""
        changes = diff(self._program, program)
        kind = StepKind.EDIT if journal.undoable(changes) else StepKind.NOTE
        return self._step(kind, label, program, changes) if changes else ()

    def undo(self) -> tuple[Change, ...]:
        """Take back the last edit that stands, as a step of its own; return what changed, nothing when none is left."""
        if not self._undo:
            return ()
        number = self._undo[-1]
        changes = invert(journal.undoable(self._changes([number])[number]))
        return self._step(StepKind.UNDO, self._steps[number - 1].label, apply(self._program, changes), changes, number)

    def redo(self) -> tuple[Change, ...]:
        """Make again what was undone last, as a step of its own; return what changed, nothing when none is left."""
        if not self._redo:
            return ()
        number = self._redo[-1]
        changes = journal.undoable(self._changes([number])[number])
        return self._step(StepKind.REDO, self._steps[number - 1].label, apply(self._program, changes), changes, number)

    def watch(self, callback: Watcher) -> Callable[[], None]:
        """Call back with the changes after every step; return the function that ends it. A watcher makes no edits."""
        self._watchers.append(callback)
        return lambda: self._watchers.remove(callback)

    def history(self) -> tuple[Step, ...]:
        """Return every step since the program was created, the newest last."""
        return tuple(self._steps)

    def changes_of(self, number: int) -> tuple[Change, ...]:
        """Return what a step of the history changed; nothing for the one that created the program."""
        step = self._steps[number - 1]
        return journal.effect(step, self._changes(_payloads([step])))

    def effects(self) -> Mapping[int, tuple[Change, ...]]:
        """Return what every step of the history changed, by its number."""
        changes = self._changes(_payloads(self._steps))
        return {step.number: journal.effect(step, changes) for step in self._steps}

    def program_at(self, number: int) -> Program:
        """Return the program as it was after a step of the history."""
        later = self._steps[number:]
        changes = self._changes(_payloads(later))
        program = self._program
        for step in reversed(later):
            program = apply(program, invert(journal.effect(step, changes)))
        return program

    def changed_outside(self) -> bool:
        """Tell whether the file is another one than at the last step here, or was written by another program."""
        return inspect.mark(self.path) != self._seen

    def save_copy(self, path: Path) -> None:
        """Write a copy of the file with its whole history, in place of a file of that name.

        Where the file was moved, replaced or damaged since, the program is written as it stands here, with no history.
        Raises a ForumDeskError when it can't be written, or when that file is open; then the old one is as it was.
        """
        from forumdesk.store import write  # noqa: PLC0415 - SQLAlchemy, at the first write

        path = Path(os.path.realpath(path))
        held = _exclusively(path)
        try:
            try:
                load.read_changes(self.path, self._steps[-1], ())
            except (ChangedOutsideError, DamagedError, NotAProgramError):
                label = _("Copy of {name}").format(name=shown(self.path))
                write.create(path, self._program, journal.next_step(None, StepKind.CREATE, label))
            else:
                backup.copy(self.path, path)
        finally:
            _release(held)

    def close(self) -> None:
        """Let go of the file. There is nothing to save. A closed document can still be read, and not be edited."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        _release(self._lock)
        self._lock = None
        self.read_only_reason = self.read_only_reason or _("It was closed.")

    def _label(self, way: list[int]) -> str | None:
        return self._steps[way[-1] - 1].label if way else None

    def _changes(self, numbers: Iterable[int]) -> dict[int, tuple[Change, ...]]:
        wanted = sorted(set(numbers))
        return load.read_changes(self.path, self._steps[-1], wanted) if wanted else {}

    def _step(
        self, kind: StepKind, label: str, program: Program, changes: tuple[Change, ...], of: int | None = None
    ) -> tuple[Change, ...]:
        """Write, swap, tell."""
        if self.read_only_reason:
            message = _("“{name}” can't be edited. {reason}")
            raise ReadOnlyError(message.format(name=shown(self.path), reason=self.read_only_reason))
        step = journal.next_step(self._steps[-1], kind, label, of)
        self._write(step, program, changes)
        self._program = program
        self._steps.append(step)
        journal.follow(step, self._undo, self._redo)
        for watcher in tuple(self._watchers):
            watcher(changes)
        return changes

    def _write(self, step: Step, program: Program, changes: tuple[Change, ...]) -> None:
        from forumdesk.store import write  # noqa: PLC0415 - SQLAlchemy, at the first write

        with write.explained(self.path):
            journal.check(program, changes)
        self._back_up()
        if self._writer is None:
            self._writer = write.Writer(self.path)
        self._writer.write(self._steps[-1], step, changes)
        self._seen = inspect.mark(self.path)

    def _back_up(self) -> None:
        """Before the first edit of a day. An edit is not refused because its backup failed."""
        today = datetime.now().astimezone().date()
        if self._backed_up == today.isoformat():
            return
        self.notice = ""
        try:
            backup.back_up(self.path, today)
        except (OSError, ForumDeskError) as error:
            self.notice = _("No backup could be made today: {reason}").format(reason=error)
        self._backed_up = today.isoformat()


def repair(path: Path, into: Path) -> tuple[str, ...]:
    """Write what is sound in a damaged file, without its journal, to a new file, in place of one of that name.

    Returns in sentences what was left out or mended. Raises a ForumDeskError when the file is no program, was made by a
    newer ForumDesk, or nothing in it can be read, and what `Document.create` raises. `path` stays as it is.
    """
    from forumdesk.store import rebuild  # noqa: PLC0415 - rarely needed

    if os.path.realpath(path) == os.path.realpath(into):
        raise ForumDeskError(_("The damaged file stays as it is. Choose another name for what can be read of it."))
    program, notes = rebuild.salvage(path)
    Document.create(into, program, _("Repaired copy of {name}").format(name=shown(path)), replace=True).close()
    return notes


def _with_backup(error: DamagedError, path: Path) -> str:
    """Return the message with the place of the newest backup, if there is one."""
    kept = backup.backups(path)
    return _("{error} The newest backup is {path}.").format(error=error, path=kept[-1]) if kept else str(error)


def _payloads(steps: Iterable[Step]) -> set[int]:
    """Return the numbers of the steps that hold what these did."""
    return {step.of or step.number for step in steps if step.kind is not StepKind.CREATE}


def _release(held: lock.Lock | None) -> None:
    if held is not None:
        held.release()


def _exclusively(path: Path) -> lock.Lock:
    try:
        return lock.acquire(path)
    except lock.HeldError as error:
        raise InUseError(_("Nothing was written. {reason}").format(reason=_in_use(path, error))) from error


def _in_use(path: Path, holder: lock.HeldError) -> str:
    return _("“{name}” is open in another window ({holder}).").format(name=shown(path), holder=holder)


def _why_not_writable(path: Path) -> str:
    if not os.access(path, os.W_OK):
        return _("The file is read-only.")
    if not os.access(path.parent, os.W_OK):
        return _("The folder that it is in is read-only.")
    return ""


def _bring_up_to_date(path: Path, version: int, reason: str) -> None:
    if reason:
        message = _("“{name}” was made by an older ForumDesk and must be brought up to date first. {reason}")
        raise ReadOnlyError(message.format(name=shown(path), reason=reason))
    load.check(path, version)
    backup.back_up(path, datetime.now().astimezone().date(), f"before format {FORMAT}")
    migrations.migrate(path, version)
