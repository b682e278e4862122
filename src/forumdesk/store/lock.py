# SPDX-License-Identifier: MIT
"""One writer at a time: a lock of the operating system on a small file in the user's folder, named after the program's.

The system frees it when its owner dies, however that happens. It does not lie beside the program, so that nothing has
to be written there and nothing stays behind; two computers that share a folder don't see each other's locks, and
`write` notices what the other one did before it writes. (Qt's QLockFile was turned down: the command line has no Qt.)
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from io import FileIO
from pathlib import Path

from forumdesk.i18n import _
from forumdesk.paths import user_data
from forumdesk.store.who import host, user

_BEYOND_THE_TEXT = 1 << 20
"""The byte that is locked on Windows, where locked bytes can't be read: the text is before it."""


class Lock:
    """A held lock; `release` frees it. Without a file it stands for a folder in which no lock can be made."""

    def __init__(self, file: FileIO | None) -> None:
        self._file = file

    def release(self) -> None:
        """Free the lock. Its file stays: removing it would race with the next owner."""
        if self._file is not None:
            self._file.close()
            self._file = None


class HeldError(Exception):
    """Somebody else holds the lock; the text says who, as "ada on host, process 123"."""


def key_of(path: Path) -> str:
    """Return what names a program file in the user's folder: the same for every way to write its path."""
    real = os.path.normcase(os.path.realpath(path))
    return hashlib.sha256(os.fsencode(real)).hexdigest()[:32]


def known(path: Path) -> bool:
    """Tell whether this user has had this path open for editing on this computer before."""
    return _lock_file(path).exists()


def acquire(path: Path) -> Lock:
    """Take the lock of a program file, or raise HeldError. It also keeps out other windows of this process."""
    where = _lock_file(path)
    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        where.touch()
        file = where.open("r+b", buffering=0)
    except OSError:
        return Lock(None)  # a home that can't be written: the check in `write` is left
    try:
        _lock(file)
    except OSError as error:
        owner = (file.read(200) or b"").decode(errors="replace").strip() or _("it does not say which")
        file.close()
        raise HeldError(owner) from error
    with contextlib.suppress(OSError):  # a full disk: the lock holds all the same, it only does not say whose it is
        file.truncate()
        file.write(f"{user() or '?'} on {host()}, process {os.getpid()}\n".encode())
    return Lock(file)


def is_free(path: Path) -> bool:
    """Tell whether the lock of a program file could be taken now."""
    try:
        acquire(path).release()
    except HeldError:
        return False
    return True


def _lock_file(path: Path) -> Path:
    return user_data() / "locks" / f"{key_of(path)}.lock"


if sys.platform == "win32":
    import msvcrt

    def _lock(file: FileIO) -> None:
        file.seek(_BEYOND_THE_TEXT)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        finally:
            file.seek(0)

else:
    import fcntl

    def _lock(file: FileIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
