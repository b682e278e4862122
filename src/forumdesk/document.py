# SPDX-License-Identifier: MIT
"""An open program file: the program, undo and redo, and who watches. The only door through which anything changes.

Every path writes, then swaps, then tells. If the write raises, nothing else has happened. When `edit` returns, the step
is on disk; an edit that the file can't take now is kept in memory (`unsaved`). One thread uses a document at a time.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self

from forumdesk.changes import Change, apply, diff, invert
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.store import backup, inspect, journal, load, opening
from forumdesk.store.errors import NOT_SAVED, ChangedOutsideError, DamagedError, NotAProgramError, shown
from forumdesk.store.journal import StepKind
from forumdesk.store.program_file import ProgramFile
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


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was edited and could not be written: kept in memory until it is, or is given up."""

    label: str
    program: Program
    why: str
    """What happened, in a sentence."""


class Document(ProgramFile):
    """A program file that is open. Make one with `open` or `create`, and `close` it."""

    def __init__(self, path: Path, opened: opening.Opened) -> None:
        super().__init__(path, opened)
        self._typing: _Typing | None = None
        self._unsaved: Unsaved | None = None
        self._watchers: list[Watcher] = []

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open a file; raise a ForumDeskError with one clear message when it can't be read.

        A file that can't be written, or that another window holds, is opened for reading.
        """
        path = Path(os.path.realpath(path))
        opened = opening.open_file(path, read_only=read_only)
        document = cls(path, opened)
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
            return cls(path, opening.Opened(load.load(path, FORMAT), held, ""))
        except BaseException:
            opening.release(held)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    @property
    def unsaved(self) -> Unsaved | None:
        """The edit that could not be written; those that follow join it. None when all is on disk."""
        return self._unsaved

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back; None when there is nothing."""
        return self._unsaved.label if self._unsaved else self._label(self._undo)

    @property
    def redo_label(self) -> str | None:
        """What `redo` would make again; None when there is nothing."""
        return self._label(self._redo)

    def edit(
        self, label: str, verb: Callable[Concatenate[Program, P], Program], /, *args: P.args, **kwargs: P.kwargs
    ) -> tuple[Change, ...]:
        """Make one step with a function of `edits`; return what changed. `label` says it in the user's words.

        Raises what the verb raises, or a ForumDeskError when the step can't be saved; then nothing has changed, and
        what only the file could not take is kept as `unsaved`.
        """
        program = verb(self.latest, *args, **kwargs)
        return self._attempt(label, program, lambda: self._made(label, program))

    def replace(self, label: str, program: Program, *, why: str = "", merged: str = "") -> tuple[Change, ...]:
        """Make one step from this program to another; return what changed. No difference is no step.

        With `why`, such as "before a merge", a backup of what stands now is made first. `merged` is the last step of
        the copy that was merged; that is remembered, also when it brought nothing.
        """
        if self._unsaved is not None:
            raise ForumDeskError(_("First save or give up “{label}”.").format(label=self._unsaved.label))
        if why and program != self._program:
            self._refuse_reading()
            self._back_up(why)
        return self._made(label, program, merged)

    def _made(self, label: str, program: Program, merged: str = "") -> tuple[Change, ...]:
        changes = diff(self._program, program)
        kind = StepKind.EDIT if journal.undoable(changes) else StepKind.NOTE
        return self._step(kind, label, program, changes, merged=merged) if changes or merged else ()

    @property
    def latest(self) -> Program:
        """The program with what could not be written: what a window shows."""
        return self._unsaved.program if self._unsaved else self._program

    def _attempt(self, label: str, program: Program, write: Callable[[], tuple[Change, ...]]) -> tuple[Change, ...]:
        """Write an edit; where only the file can't take it, keep it."""
        kept = self._unsaved
        try:
            changes = write()
        except NOT_SAVED as error:
            if not self.read_only_reason:
                changes = diff(self.latest, program)
                self._unsaved = Unsaved(label, program, str(error))
                self._drop_writer()
                self._tell(changes)
            raise
        self._unsaved = None
        if kept is not None:
            # What was shown and never written, and this edit has taken back, is no part of the step.
            told = {(change.kind, change.id) for change in changes}
            back = diff(kept.program, program)
            self._tell(tuple(change for change in back if (change.kind, change.id) not in told))
        return changes

    def try_again(self) -> tuple[Change, ...]:
        """Write what could not be written; return what changed. Raises as `edit` does."""
        unsaved = self._unsaved
        if unsaved is None:
            return ()
        return self._attempt(unsaved.label, unsaved.program, lambda: self._made(unsaved.label, unsaved.program))

    def give_up(self) -> None:
        """Forget what could not be written."""
        changes = diff(self.latest, self._program)
        self._unsaved = None
        self._tell(changes)

    def type_in(
        self,
        thread: str,
        label: str,
        verb: Callable[Concatenate[Program, P], Program],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Change, ...]:
        """Make an edit as `edit` does; when the step before was of the same thread, let that one grow instead.

        A thread is what is being typed, such as "session/ID/title": a sentence is one step, and each letter of it is on
        disk. Back where the thread began, the step is gone. `end_typing`, or any other step, ends it.
        """
        program, typing = verb(self.latest, *args, **kwargs), self._typing
        if typing is not None and typing.thread == thread:
            return self._attempt(label, program, lambda: self._grow(label, program, typing.before))
        before = self._program
        changes = self._attempt(label, program, lambda: self._made(label, program))
        if changes and self._steps[-1].kind is StepKind.EDIT:
            self._typing = _Typing(thread, before)
        return changes

    def end_typing(self) -> None:
        """Let what is typed next be another step."""
        self._typing = None

    def undo(self) -> tuple[Change, ...]:
        """Take back the last edit that stands, as a step of its own; return what changed, nothing when none is left.

        One that could not be written is given up.
        """
        if self._unsaved is not None or not self._undo:
            self.give_up()
            return ()
        number = self._undo[-1]
        changes = invert(self._changes(number))
        return self._step(
            StepKind.UNDO, self._steps[number - 1].label, apply(self._program, changes), changes, of=number
        )

    def redo(self) -> tuple[Change, ...]:
        """Make again what was undone last, as a step of its own; return what changed, nothing when none is left."""
        if self._unsaved is not None or not self._redo:
            return ()
        number = self._redo[-1]
        changes = self._changes(number)
        return self._step(
            StepKind.REDO, self._steps[number - 1].label, apply(self._program, changes), changes, of=number
        )

    def restore(self, label: str, earlier: Program) -> tuple[Change, ...]:
        """Make the program what it was, in its history or in a backup, as one step, with a backup before it.

        What calendars were told since stays.
        """
        conference = replace(earlier.conference, id=self._program.conference.id)
        program = replace(earlier, conference=conference, publications=self._program.publications)
        return self.replace(label, program, why="before a restore")

    def watch(self, callback: Watcher) -> Callable[[], None]:
        """Call back with the changes after every step; return the function that ends it. A watcher makes no edits."""
        self._watchers.append(callback)
        return lambda: self._watchers.remove(callback)

    def fork(self) -> Fork:
        """Return the program with its history, and with what could not be written, for a merge with another copy."""
        from forumdesk.merge.forks import Fork  # noqa: PLC0415 - opening a program merges nothing

        standing = set(self._undo)
        merged = {
            step.number: step.merged
            for step in self._steps
            if step.merged and (step.kind is StepKind.NOTE or step.number in standing)
        }
        last = len(self._steps)
        return Fork(
            tuple(step.uuid for step in self._steps),
            merged,
            lambda number: self.latest if number == last else self.program_at(number),
        )

    def save_copy(self, path: Path) -> None:
        """Write a copy of the file with its whole history, in place of a file of that name.

        What could not be written here is in it. Where the file was moved, replaced or damaged since, the program is
        written as it stands here, with no history.
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
                write.create(path, self.latest, journal.next_step(None, StepKind.CREATE, label))
                return
            backup.copy(self.path, path)
        finally:
            opening.release(held)
        if self._unsaved is not None:
            with Document.open(path) as copy:
                copy.replace(self._unsaved.label, self._unsaved.program)

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
        self._unsaved = None
        self._tell(changes)
        return changes

    def _tell(self, changes: tuple[Change, ...]) -> None:
        for watcher in tuple(self._watchers) if changes else ():
            watcher(changes)


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
