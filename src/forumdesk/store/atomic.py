# SPDX-License-Identifier: MIT
"""A whole new file under a name, or the old one: written beside it, synced, then renamed over it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from forumdesk.store.connection import connect
from forumdesk.store.inspect import journal_of, names_another_file, unfinished


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path to write a database to; when the block ends well, it takes the place of `path`, durably.

    A journal that an older file of that name left behind goes first, or SQLite would roll it back into the new one.
    Before it goes, the older file gets back what it holds, so that a power cut in between leaves that file whole.
    """
    draft = path.with_name(f".forumdesk-{os.urandom(8).hex()}.tmp")
    try:
        yield draft
        _sync(draft)
        _take_back(path)
        journal_of(path).unlink(missing_ok=True)
        draft.replace(path)
        _sync(path.parent)
    finally:
        draft.unlink(missing_ok=True)
        journal_of(draft).unlink(missing_ok=True)


def _take_back(path: Path) -> None:
    if not path.is_file() or not unfinished(path) or names_another_file(journal_of(path)):
        return
    try:
        with closing(connect(path, "rw")) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # whoever reads first rolls back
    except sqlite3.DatabaseError as error:
        # What is no database of ours has nothing to get back. One that is being written, or can't be, is not replaced.
        if not getattr(error, "sqlite_errorname", "").startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
            raise


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows can't sync a folder, and needs no such thing after a rename
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
