# SPDX-License-Identifier: MIT
"""A whole new file under a name, or the old one: written beside it, synced, then renamed over it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forumdesk.store.inspect import journal_of


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path to write a database to; when the block ends well, it takes the place of `path`, durably.

    A journal that an older file of that name left behind goes first, or SQLite would roll it back into the new one.
    """
    draft = path.with_name(f".forumdesk-{os.urandom(8).hex()}.tmp")
    try:
        yield draft
        _sync(draft)
        journal_of(path).unlink(missing_ok=True)
        draft.replace(path)
        _sync(path.parent)
    finally:
        draft.unlink(missing_ok=True)
        journal_of(draft).unlink(missing_ok=True)


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows can't sync a folder, and needs no such thing after a rename
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
