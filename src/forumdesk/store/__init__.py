# SPDX-License-Identifier: MIT
"""The program file: one SQLite database, edited in place, in which every edit is on disk before it is believed.

* `columns`: how a field of a record stands in a column. `schema`: the format's numbers and its DDL, as text.
* `inspect`: is this file what it says? `load`: file -> Program. Both use the standard library's sqlite3 only, because
  importing SQLAlchemy takes longer than opening the window.
* `tables`, `write`, `migrations`: SQLAlchemy Core, imported at the first write; `warm` does it beforehand.
* `opening`: a path -> all of that, and the lock. `journal`: the history. `lock`: one writer at a time.
* `backup`: copies. `rebuild`: the sound part of a doubtful file.

Search is not here: it is derived, and never in the file.
"""

from __future__ import annotations

import importlib


def warm() -> None:
    """Import what the first write needs. Meant for a thread after the first paint; a write meanwhile waits for it."""
    importlib.import_module("forumdesk.store.write")
