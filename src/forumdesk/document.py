# SPDX-License-Identifier: MIT
"""An open program file: the program, undo and redo, and who watches. The only door through which anything changes.

Every path writes, then swaps, then tells. If the write raises, nothing else has happened. There is no
"unsaved": when `edit` returns, the step is on disk. One thread uses a document at a time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Self

from forumdesk.changes import Change, apply, diff, invert
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.store import backup, inspect, journal, load, lock, opening
from forumdesk.store.errors import ChangedOutsideError, DamagedError, NotAProgramError, ReadOnlyError, shown
from forumdesk.store.journal import Step, StepKind
from forumdesk.store.schema import FORMAT

if TYPE_CHECKING:
    from forumdesk.merge.forks import Fork

P = ParamSpec("P")

Watcher = Callable[[tuple[Change, ...]], None]


@dataclass(frozen=True, slots=True)
class _Typing:
    """What the last step lets grow."""

    thread: str
    before: Program
    """The program as it was when the thread began."""


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
        self._typing: _Typing | None = None
        self._watchers: list[Watcher] = []
        self._seen = inspect.mark(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a file; raise a ForumDeskError with one clear message when it can't be read.

        A file that can't be written, or that another window holds, is opened for reading.
        """
        path = Path(os.path.realpath(path))
        opened = opening.open_file(path, read_only=read_only)
        document = cls(path, opened.loaded, opened.held, opened.read_only_reason)
        if inspect.on_network(path):
            document.notice = _(
                "“{name}” lies on a network drive. A connection that breaks off can damage it there, and two computers"
                " can get in each other's way. Better edit a copy on this computer."
            ).format(name=shown(path))
        return document

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
        held = opening.exclusively(path)
        try:
            with write.explained(path):
                journal.check(program)
            write.create(path, program, journal.next_step(None, StepKind.CREATE, label))
            return cls(path, load.load(path, FORMAT), held, "")
        except BaseException:
            opening.release(held)
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
        self, label: str, verb: Callable[Concatenate[Program, P], Program], /, *args: P.args, **kwargs: P.kwargs
    ) -> tuple[Change, ...]:
        """Make one step with a function of `edits`; return what changed. `label` says it in the user's words.

        Raises what the verb raises, or a ForumDeskError when the step can't be saved; then nothing has changed.
        """
        return self.replace(label, verb(self._program, *args, **kwargs))

    def replace(self, label: str, program: Program, *, why: str = "", merged: str = "") -> tuple[Change, ...]:
        """Make one step from this program to another; return what changed. No difference is no step.

        With `why`, such as "before a merge", a backup of what stands now is made first. `merged` is the last step of
        the copy that was merged; that is remembered, also when it brought nothing.
        """
        changes = diff(self._program, program)
        if changes and why:
            self._refuse_reading()
            self._back_up(why)
        kind = StepKind.EDIT if journal.undoable(changes) else StepKind.NOTE
        return self._step(kind, label, program, changes, merged=merged) if changes or merged else ()

    def type_in(
        self,
        thread: str,
        label: str,
        verb: Callable[Concatenate[Program, P], Program],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Change, ...]:
        """Make an edit as `edit` does; when the step before was of the same thread, let that one grow instead.

        A thread is what is being typed, such as "session/ID/title": a sentence is one step, and each letter of it is on
        disk. Back where the thread began, the step is gone. `end_typing`, or any other step, ends it.
        """
        program, typing = verb(self._program, *args, **kwargs), self._typing
        if typing is not None and typing.thread == thread:
            return self._grow(label, program, typing.before)
        before = self._program
        changes = self.replace(label, program)
        if changes and self._steps[-1].kind is StepKind.EDIT:
            self._typing = _Typing(thread, before)
        return changes

    def end_typing(self) -> None:
        """Let what is typed next be another step."""
        self._typing = None

    def undo(self) -> tuple[Change, ...]:
        """Take back the last edit that stands, as a step of its own; return what changed, nothing when none is left."""
        if not self._undo:
            return ()
        number = self._undo[-1]
        changes = invert(journal.undoable(self._changes([number])[number]))
        return self._step(
            StepKind.UNDO, self._steps[number - 1].label, apply(self._program, changes), changes, of=number
        )

    def redo(self) -> tuple[Change, ...]:
        """Make again what was undone last, as a step of its own; return what changed, nothing when none is left."""
        if not self._redo:
            return ()
        number = self._redo[-1]
        changes = journal.undoable(self._changes([number])[number])
        return self._step(
            StepKind.REDO, self._steps[number - 1].label, apply(self._program, changes), changes, of=number
        )

    def restore(self, label: str, past: Program) -> tuple[Change, ...]:
        """Make the program what it was, in its history or in a backup, as one step, with a backup before it.

        What calendars were told since stays.
        """
        conference = replace(past.conference, id=self._program.conference.id)
        program = replace(past, conference=conference, publications=self._program.publications)
        return self.replace(label, program, why="before a restore")

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

    def fork(self) -> Fork:
        """Return the program with its history, for a merge with another copy of it."""
        from forumdesk.merge.forks import Fork  # noqa: PLC0415 - opening a program merges nothing

        standing = set(self._undo)
        merged = {
            step.number: step.merged
            for step in self._steps
            if step.merged and (step.kind is StepKind.NOTE or step.number in standing)
        }
        return Fork(tuple(step.uuid for step in self._steps), merged, self.program_at)

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
        held = opening.exclusively(path)
        try:
            try:
                load.read_changes(self.path, self._steps[-1], ())
            except (ChangedOutsideError, DamagedError, NotAProgramError):
                label = _("Copy of {name}").format(name=shown(self.path))
                write.create(path, self._program, journal.next_step(None, StepKind.CREATE, label))
            else:
                backup.copy(self.path, path)
        finally:
            opening.release(held)

    def close(self) -> None:
        """Let go of the file. There is nothing to save. A closed document can still be read, and not be edited."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        opening.release(self._lock)
        self._lock = None
        self.read_only_reason = self.read_only_reason or _("It was closed.")

    def _label(self, way: list[int]) -> str | None:
        return self._steps[way[-1] - 1].label if way else None

    def _changes(self, numbers: Iterable[int]) -> dict[int, tuple[Change, ...]]:
        wanted = sorted(set(numbers))
        return load.read_changes(self.path, self._steps[-1], wanted) if wanted else {}

    def _step(
        self,
        kind: StepKind,
        label: str,
        program: Program,
        changes: tuple[Change, ...],
        *,
        of: int | None = None,
        merged: str = "",
    ) -> tuple[Change, ...]:
        self._refuse_reading()
        self._typing = None
        step = journal.next_step(self._steps[-1], kind, label, of, merged)
        self._writing(program, changes).write(self._steps[-1], step, changes)
        self._steps.append(step)
        journal.follow(step, self._undo, self._redo)
        return self._swap(program, changes)

    def _grow(self, label: str, program: Program, before: Program) -> tuple[Change, ...]:
        """Make the last step, which began with the program `before`, the one that leads to another program."""
        self._refuse_reading()
        changes, whole = diff(self._program, program), diff(before, program)
        if not changes:
            return ()
        last = self._steps[-1]
        # Under an id of its own: a copy that was made in between has another step of this number.
        step = journal.next_step(self._steps[-2], StepKind.EDIT, label) if whole else None
        self._writing(program, changes).rewrite(last, step, changes, whole)
        self._steps[-1:] = [step] if step else []
        if step is None:
            self._typing = None
            self._undo, self._redo = journal.ways(self._steps)
        return self._swap(program, changes)

    def _swap(self, program: Program, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """Believe what has been written, and tell."""
        self._seen = inspect.mark(self.path)
        self._program = program
        for watcher in tuple(self._watchers):
            watcher(changes)
        return changes

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


def copy_of(path: Path, into: Path) -> None:
    """Write a copy of a file that is not open, such as a backup, in place of one of that name; raise as `save_copy`."""
    held = opening.exclusively(Path(os.path.realpath(into)))
    try:
        backup.copy(path, Path(os.path.realpath(into)))
    finally:
        opening.release(held)


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


def _payloads(steps: Iterable[Step]) -> set[int]:
    """Return the numbers of the steps that hold what these did."""
    return {step.of or step.number for step in steps if step.kind is not StepKind.CREATE}
