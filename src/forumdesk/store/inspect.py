# SPDX-License-Identifier: MIT
"""Is this file what it says? `probe` looks at the file without SQLite; `check` looks at the database before its rows.

Opening a hostile SQLite file is safe only in this order: a view can hang for ever, a trigger can empty a table at the
first edit, and a journal that was sent along rewrites the file, or names another file that SQLite then deletes.
"""

from __future__ import annotations

import os
import re
import sqlite3
import stat
import struct
from operator import itemgetter
from pathlib import Path

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.store.errors import (
    DamagedError,
    NewerFormatError,
    NotAProgramError,
    StrayJournalError,
    damaged,
    explain,
    shown,
)
from forumdesk.store.schema import APPLICATION_ID, FORMAT, entries, normal

MAX_BYTES = 256 * 1024 * 1024
CHECKED_BYTES = 50 * 1024 * 1024
"""Larger files are not checked page by page when they are opened."""

_MAGIC = b"SQLite format 3\x00"
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = 100
_ROLLBACK_JOURNAL = b"\x01\x01"
_UTF8 = 1
_NETWORKS = ("nfs", "cifs", "smb", "sshfs", "9p")


def probe(path: Path, *, own: bool) -> int:
    """Return the format version that a file's header says; raise a ForumDeskError when it is no program or not safe.

    `own` says that ForumDesk has edited this path on this computer, so a journal beside it is its own unfinished step.
    """
    header, size = _header(path)
    version = _version(path, header)
    if _left_over(path, "-wal"):
        raise _stray(path, "-wal")
    if _left_over(path, "-journal"):
        if not own or names_another_file(journal_of(path)):
            raise _stray(path, "-journal")
    else:
        _check_layout(path, header, size)
    return version


def identify(path: Path) -> int:
    """Return the format version that a file's header says, whatever state the rest is in."""
    return _version(path, _header(path)[0])


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps a file's rollback journal."""
    return path.with_name(path.name + "-journal")


def unfinished(path: Path) -> bool:
    """Tell whether a journal lies beside the file: a step that is being written, or was interrupted."""
    return _left_over(path, "-journal")


def _header(path: Path) -> tuple[bytes, int]:
    try:
        size = _size(path)  # first, because opening a pipe would wait for its writer
        with path.open("rb") as file:
            return file.read(_HEADER), size
    except OSError as error:
        raise explain(error, path) from error


def _size(path: Path) -> int:
    info = path.stat()
    if not stat.S_ISREG(info.st_mode):
        raise NotAProgramError(_("“{name}” is not a file.").format(name=shown(path)))
    if info.st_size > MAX_BYTES:
        message = _("“{name}” is larger than a ForumDesk program can be ({limit} MB).")
        raise NotAProgramError(message.format(name=shown(path), limit=MAX_BYTES // 2**20))
    return info.st_size


def _version(path: Path, header: bytes) -> int:
    if not header:
        raise NotAProgramError(_("“{name}” is empty. It is not a ForumDesk program.").format(name=shown(path)))
    if not header.startswith(_MAGIC) or len(header) < _HEADER:
        raise NotAProgramError(_("“{name}” is not a ForumDesk program.").format(name=shown(path)))
    version, application_id = struct.unpack_from(">i4xi", header, 60)
    if application_id != APPLICATION_ID:
        raise NotAProgramError(
            _("“{name}” is a database of another application, not a ForumDesk program.").format(name=shown(path))
        )
    if version > FORMAT:
        message = _("“{name}” was made by a newer ForumDesk. Install the newest version to open it.")
        raise NewerFormatError(message.format(name=shown(path)))
    if version < 1:
        raise damaged(path, _("its version is missing"))
    return int(version)


def _check_layout(path: Path, header: bytes, size: int) -> None:
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    whole = page >= 512 and page & (page - 1) == 0 and size % page == 0
    if not whole or struct.unpack_from(">I", header, 28)[0] * page != size:
        raise damaged(path, _("it was cut off, or something was added"))
    if header[18:20] != _ROLLBACK_JOURNAL or struct.unpack_from(">I", header, 56)[0] != _UTF8:
        raise damaged(path, _("another program has changed its form"))


def _left_over(path: Path, suffix: str) -> bool:
    try:
        return path.with_name(path.name + suffix).lstat().st_size > 0
    except OSError:
        return False


def names_another_file(journal: Path) -> bool:
    """Tell whether a journal belongs to a transaction over several files, which ForumDesk never makes.

    Such a journal ends with the name of a "super-journal" and the journal magic (https://sqlite.org/fileformat.html,
    3.1). SQLite deletes the named file after it has rolled back.
    """
    try:
        with journal.open("rb") as file:
            file.seek(-len(_JOURNAL_MAGIC), os.SEEK_END)
            return file.read() == _JOURNAL_MAGIC
    except OSError:
        return True


def mark(path: Path) -> tuple[int, int, bytes]:
    """Return what tells one state of a file from the next: which file it is, its size, as one that is copied over it
    grows piece by piece, and the change counter in its header (https://sqlite.org/fileformat.html, 1.3.7). The same for
    every file that is gone or can't be read.
    """
    try:
        found = path.stat()
        return found.st_ino, found.st_size, _header(path)[0][24:28]
    except (OSError, ForumDeskError):
        return 0, 0, b""


def on_network(path: Path, mounts: Path = Path("/proc/mounts")) -> bool:
    """Tell whether a file lies on a network drive, as far as Linux says; elsewhere it doesn't."""
    try:
        lines = [line.split() for line in mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()]
    except OSError:
        return False
    where = os.path.realpath(path)
    found = [(_unescaped(words[1]), words[2]) for words in lines if len(words) > 2]
    above = [(len(at), kind) for at, kind in found if f"{where}/".startswith(at.rstrip("/") + "/")]
    # Of two mounts on one folder the later one is seen.
    return bool(above) and max(reversed(above), key=itemgetter(0))[1].removeprefix("fuse.").startswith(_NETWORKS)


def _unescaped(mount: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), mount)


def _stray(path: Path, suffix: str) -> StrayJournalError:
    return StrayJournalError(
        _(
            "Beside “{name}” lies “{journal}”, an unfinished change that was not made on this computer. Nothing was"
            " changed. Open the program where it was last edited, or let ForumDesk make a repaired copy without it."
        ).format(name=shown(path), journal=shown(path) + suffix)
    )


def check(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Raise DamagedError unless the schema is exactly that of the version and the pages are sound."""
    check_schema(connection, path, version)
    if path.stat().st_size <= CHECKED_BYTES:
        # Not quick_check: it does not see a table that disagrees with its index, and the next edit would make it worse.
        (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise damaged(path, _("its pages don't fit together"))


def check_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Raise DamagedError unless the file holds exactly the tables of the version, and no view, trigger or index."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    if {(kind, name, table, normal(sql)) for kind, name, table, sql in rows} != entries(version):
        message = _("“{name}” holds other tables than a ForumDesk program does. It was not opened, and left as it is.")
        raise DamagedError(message.format(name=shown(path)))
