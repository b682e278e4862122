# SPDX-License-Identifier: MIT
"""SQLite connections with the only settings that ForumDesk uses, for reading and for writing.

Durability: rollback journal and synchronous=EXTRA. Of all modes that leave one plain file behind after a commit, it is
the only one that lost nothing in simulated power cuts (Python's default, FULL, can lose the last commit, because the
journal's removal is not synced). WAL was turned down: a copy of the file alone would miss what is in the WAL.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from pathlib import Path
from typing import Literal

Mode = Literal["ro", "rw", "rwc", "immutable"]

DEADLINE = 10.0
"""Seconds after which reading a file is given up."""

_SAFE = ("busy_timeout=2000", "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0")
_READING = (*_SAFE, "query_only=ON")
_WRITING = (*_SAFE, "journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON", "secure_delete=ON")
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 256 * 1024 * 1024,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 50,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}


def connect(path: Path, mode: Mode) -> sqlite3.Connection:
    """Open a file without implicit transactions; "immutable" is reading without any lock or journal.

    A connection may be handed from one thread to another, and is used by one at a time.
    """
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    uri = f"{path.absolute().as_uri()}?{query}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        _set_up(connection, writing=mode in {"rw", "rwc"})
    except (sqlite3.Error, UnicodeDecodeError):
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, *, writing: bool) -> None:
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)
    for setting in _WRITING if writing else _READING:
        connection.execute(f"PRAGMA {setting}")
    if writing and sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync=ON")


def set_deadline(connection: sqlite3.Connection, seconds: float = DEADLINE) -> None:
    """Let every statement of the connection fail with SQLITE_INTERRUPT after so many seconds from now."""
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: int(time.monotonic() > end), 50_000)
