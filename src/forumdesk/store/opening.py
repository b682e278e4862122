# SPDX-License-Identifier: MIT
"""A path -> its program and history, whether it may be edited, and the lock that it is held by meanwhile."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from forumdesk.i18n import _
from forumdesk.store import backup, inspect, load, lock, migrations
from forumdesk.store.errors import DamagedError, InUseError, ReadOnlyError, changed_outside, shown
from forumdesk.store.schema import FORMAT


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that has been read."""

    loaded: load.Loaded
    held: lock.Lock | None
    """None when it is open for reading."""
    read_only_reason: str
    """Why it can't be edited, in a sentence; empty when it can be."""
    in_use: bool = False
    """Whether that is because another window or program holds it."""


def open_file(path: Path, *, read_only: bool = False) -> Opened:
    """Read a file, and hold it if it can be edited; raise a ForumDeskError when it can't be read.

    A file of an older format is brought up to date first.
    """
    try:
        return _opened(path, read_only=read_only)
    except DamagedError as error:
        raise DamagedError(_with_backup(error, path)) from error


def _opened(path: Path, *, read_only: bool) -> Opened:
    version = inspect.probe(path, own=lock.known(path))
    reason = _("It was opened for reading only.") if read_only else _why_not_writable(path)
    held, in_use = None, False
    if not reason:
        try:
            held = lock.acquire(path)
        except lock.HeldError as error:
            reason, in_use = _in_use(path, error), True
    try:
        if version < FORMAT:
            _bring_up_to_date(path, version, reason)
        return Opened(load.load(path, FORMAT), held, reason, in_use)
    except BaseException:
        release(held)
        raise


def check(path: Path) -> None:
    """Raise a ForumDeskError unless a file that is to be written is still a sound program of today's format."""
    if inspect.probe(path, own=True) != FORMAT:
        raise changed_outside(path)
    load.check(path, FORMAT)


def read(path: Path) -> load.Loaded:
    """Read a file that nobody edits, such as a backup, whatever its version; it stays as it is.

    Raises a ForumDeskError when it can't be read.
    """
    with of_today(path) as today:
        return load.load(today, FORMAT)


@contextmanager
def of_today(path: Path) -> Iterator[Path]:
    """Give the path of a file to read in today's format: its own, or, for an older one, that of a passing copy."""
    version = inspect.probe(path, own=lock.known(path))
    if version == FORMAT:
        yield path
        return
    import tempfile  # noqa: PLC0415 - most files are of today, and a window opens before this is loaded

    with tempfile.TemporaryDirectory(prefix="forumdesk-") as private:
        alone = Path(private) / path.name
        load.check(path, version)
        backup.copy(path, alone)
        migrations.migrate(alone, version)
        yield alone


def exclusively(path: Path) -> lock.Lock:
    """Hold a file that is about to be written; raise InUseError when it is open."""
    try:
        return lock.acquire(path)
    except lock.HeldError as error:
        raise InUseError(_("Nothing was written. {reason}").format(reason=_in_use(path, error))) from error


def release(held: lock.Lock | None) -> None:
    """Let go of a file that may be held."""
    if held is not None:
        held.release()


def _with_backup(error: DamagedError, path: Path) -> str:
    """Return the message with the place of the newest backup, if there is one."""
    kept = backup.backups(path)
    return _("{error} The newest backup is {path}.").format(error=error, path=kept[-1]) if kept else str(error)


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
