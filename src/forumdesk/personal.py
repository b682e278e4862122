# SPDX-License-Identifier: MIT
"""What is this user's own: reading positions, what was read, which programs were opened.

Never in a program file. It is keyed by the ids of records, so it follows an article through an update. One small SQLite
file in the user's folder, through the standard library's sqlite3: it is read before the first paint, where SQLAlchemy
would cost more than all the rest, and a few statements need no schema library. Several windows share it.

Nothing here may keep a program from opening, so nothing here raises. A damaged file is set aside and a new one begun;
where none can be written, what is kept lasts as long as the window. `notice` says so.
"""

from __future__ import annotations

import json
import os
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

from forumdesk.i18n import _
from forumdesk.paths import user_data
from forumdesk.program import Program

FORMAT = 1
APPLICATION_ID = 0x46444B50
"""`PRAGMA application_id`: "FDKP"."""

_TABLES = (
    "CREATE TABLE reading (article TEXT PRIMARY KEY NOT NULL, position REAL NOT NULL, read INTEGER NOT NULL) STRICT",
    (
        "CREATE TABLE recent (path BLOB PRIMARY KEY NOT NULL, opened TEXT NOT NULL, title TEXT NOT NULL,"
        " dates TEXT NOT NULL, sessions INTEGER NOT NULL, people INTEGER NOT NULL) STRICT"
    ),
)
_SETTINGS = (
    "busy_timeout=2000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "secure_delete=ON",
)
_RECENT = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A program that was opened before, with what to show of it without opening it again."""

    path: Path
    title: str
    dates: tuple[date, ...]
    """The dates of its days, in order."""
    sessions: int
    """How many sessions it had."""
    people: int
    opened_at: datetime
    """Aware, UTC."""


class _UnusableError(Exception):
    """The file is damaged, or something else."""


class _NewerError(Exception):
    """The file was made by a newer ForumDesk, which will want it back as it is."""


class Personal:
    """The user's own file, open. Make one with `open`, and `close` it."""

    def __init__(self, database: sqlite3.Connection, notice: str) -> None:
        self._database = database
        self.notice = notice
        """What could not be read or kept, in a sentence; empty when nothing went wrong."""

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Open the user's file, or begin it."""
        path = user_data() / "personal.sqlite" if path is None else path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                return cls(_opened(path), "")
            except _UnusableError:
                aside = _set_aside(path)
                words = _(
                    "Your reading positions and recent programs could not be read. The file was set aside as “{name}”."
                )
                return cls(_opened(path), words.format(name=aside.name))
        except _NewerError:
            notice = _(
                "Your reading positions and recent programs are kept by a newer ForumDesk, so they are not shown here."
            )
        except (sqlite3.Error, OSError, _UnusableError) as error:
            notice = _lasting_no_longer(error)
        return cls(_opened(None), notice)

    def reading_position(self, article_id: str) -> float:
        """Return how far an article was read, from 0 to 1."""
        found = self._rows("SELECT position FROM reading WHERE article = ?", article_id)
        return float(found[0][0]) if found else 0.0

    def set_reading_position(self, article_id: str, fraction: float) -> None:
        """Keep how far an article was read, from 0 to 1."""
        self._change(
            "INSERT INTO reading VALUES (?, ?, 0) ON CONFLICT (article) DO UPDATE SET position = excluded.position",
            article_id,
            min(max(fraction, 0.0), 1.0),
        )

    def is_read(self, article_id: str) -> bool:
        """Tell whether an article was marked as read."""
        return bool(self._rows("SELECT 1 FROM reading WHERE article = ? AND read = 1", article_id))

    def was_opened(self, article_id: str) -> bool:
        """Tell whether anything is kept of an article: it was opened to read, or marked."""
        return bool(self._rows("SELECT 1 FROM reading WHERE article = ?", article_id))

    def mark_read(self, article_id: str, on: bool = True) -> None:
        """Mark an article as read, or as unread."""
        self._change(
            "INSERT INTO reading VALUES (?, 0, ?) ON CONFLICT (article) DO UPDATE SET read = excluded.read",
            article_id,
            int(on),
        )

    def recent(self) -> tuple[Recent, ...]:
        """Return the programs that were opened, the latest first; a file may be gone since."""
        rows = self._rows("SELECT * FROM recent ORDER BY opened DESC, path")
        return tuple(found for row in rows if (found := _recent(row)) is not None)

    def note_opened(self, path: Path, program: Program) -> None:
        """Keep that a program was opened now, and what to show of it; only the latest are kept."""
        self._change(
            "INSERT OR REPLACE INTO recent VALUES (?, ?, ?, ?, ?, ?)",
            os.fsencode(path),
            datetime.now(UTC).isoformat(),
            program.conference.title,
            json.dumps([day.isoformat() for day in program.dates]),
            len(program.sessions),
            len(program.people),
        )
        self._change(
            "DELETE FROM recent WHERE path NOT IN (SELECT path FROM recent ORDER BY opened DESC LIMIT ?)", _RECENT
        )

    def forget(self, path: Path) -> None:
        """Leave a program out of the recent ones. Its file is not touched."""
        self._change("DELETE FROM recent WHERE path = ?", os.fsencode(path))

    def close(self) -> None:
        """Close the file. Everything is kept already."""
        self._database.close()

    def _rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self.notice = _("Your reading positions and recent programs could not be read ({reason}).").format(
                reason=error
            )
            return []

    def _change(self, statement: str, *values: object) -> None:
        try:
            self._database.execute(statement, values)
        except sqlite3.Error as error:
            self.notice = _("This could not be kept for next time ({reason}).").format(reason=error)


def _opened(path: Path | None) -> sqlite3.Connection:
    """Open the file, or a database in memory; raise what SQLite raises, or what the file is not."""
    database = sqlite3.connect(":memory:" if path is None else path, isolation_level=None, check_same_thread=False)
    try:
        for setting in _SETTINGS:
            database.execute(f"PRAGMA {setting}")
        _settle(database)
    except (sqlite3.Error, _UnusableError, _NewerError) as error:
        database.close()
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
            raise _UnusableError(str(error)) from error
        raise
    return database


def _settle(database: sqlite3.Connection) -> None:
    """Make the tables in an empty file; raise unless they are there and sound in any other."""
    database.execute("BEGIN IMMEDIATE")
    ((application_id,), (version,)) = (
        database.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
    )
    schema = {sql for (sql,) in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
    if not schema and not application_id:
        for statement in (*_TABLES, f"PRAGMA application_id={APPLICATION_ID}", f"PRAGMA user_version={FORMAT}"):
            database.execute(statement)
    elif application_id == APPLICATION_ID and version > FORMAT:
        raise _NewerError
    elif (application_id, schema) != (APPLICATION_ID, set(_TABLES)) or not _is_sound(database):
        raise _UnusableError(_("it is damaged"))
    database.execute("COMMIT")


def _is_sound(database: sqlite3.Connection) -> bool:
    return bool(database.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))


def _set_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
    path.replace(aside)
    path.with_name(path.name + "-journal").unlink(missing_ok=True)
    return aside


def _lasting_no_longer(error: Exception) -> str:
    words = _("Reading positions and recent programs last only until you close this window ({reason}).")
    return words.format(reason=error)


def _recent(row: tuple[Any, ...]) -> Recent | None:
    """Return what a row says; None when something has changed it into nonsense."""
    path, opened, title, dates, sessions, people = row
    try:
        return Recent(
            path=Path(os.fsdecode(path)),
            title=title,
            dates=tuple(date.fromisoformat(day) for day in json.loads(dates)),
            sessions=sessions,
            people=people,
            opened_at=datetime.fromisoformat(opened),
        )
    except (ValueError, TypeError):
        return None
