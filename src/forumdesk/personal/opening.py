# SPDX-License-Identifier: MIT
"""The user's own SQLite file: its tables, what it has to be to be used, and what becomes of one that is not."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from forumdesk.i18n import _

FORMAT = 2
APPLICATION_ID = 0x46444B50
"""`PRAGMA application_id`: "FDKP"."""

_FIRST = (
    "CREATE TABLE reading (article TEXT PRIMARY KEY NOT NULL, position REAL NOT NULL, read INTEGER NOT NULL) STRICT",
    (
        "CREATE TABLE recent (path BLOB PRIMARY KEY NOT NULL, opened TEXT NOT NULL, title TEXT NOT NULL,"
        " dates TEXT NOT NULL, sessions INTEGER NOT NULL, people INTEGER NOT NULL) STRICT"
    ),
)
"""The tables of format 1."""
_SECOND = (
    "CREATE TABLE selection (conference TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, zone TEXT NOT NULL) STRICT",
    (
        "CREATE TABLE mark (conference TEXT NOT NULL, session TEXT NOT NULL, interest TEXT, note TEXT NOT NULL,"
        " lead INTEGER, title TEXT NOT NULL, start TEXT, duration INTEGER NOT NULL, place TEXT NOT NULL,"
        " state TEXT NOT NULL, PRIMARY KEY (conference, session)) STRICT"
    ),
    (
        "CREATE TABLE entry (conference TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, start TEXT NOT NULL,"
        " duration INTEGER NOT NULL, place TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (conference, id)) STRICT"
    ),
    (
        "CREATE TABLE hidden (conference TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,"
        " PRIMARY KEY (conference, kind, id)) STRICT"
    ),
    (
        "CREATE TABLE kept (scope TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,"
        " PRIMARY KEY (scope, key)) STRICT"
    ),
    (
        "CREATE TABLE library (path BLOB PRIMARY KEY NOT NULL, conference TEXT NOT NULL, zone TEXT NOT NULL,"
        " place TEXT NOT NULL) STRICT"
    ),
)
"""What format 2 adds."""
_TABLES = {1: _FIRST, 2: (*_FIRST, *_SECOND)}
SETTINGS = (
    "busy_timeout=2000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "secure_delete=ON",
)


class UnusableError(Exception):
    """The file is damaged, or something else."""


class NewerError(Exception):
    """The file was made by a newer ForumDesk, which will want it back as it is."""


def opened(path: Path | None) -> sqlite3.Connection:
    """Open the file, or a database in memory; raise what SQLite raises, or what the file is not."""
    database = sqlite3.connect(":memory:" if path is None else path, isolation_level=None, check_same_thread=False)
    database.text_factory = _text
    try:
        for setting in SETTINGS:
            database.execute(f"PRAGMA {setting}")
        _settle(database)
    except (sqlite3.Error, UnusableError, NewerError) as error:
        database.close()
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
            raise UnusableError(str(error)) from error
        raise
    except UnicodeDecodeError as error:  # what SQLite says of a damaged table repeats its bytes
        database.close()
        raise UnusableError(_("it is damaged")) from error
    return database


def set_aside(path: Path) -> Path:
    """Give a file another name, so that a new one can be begun; return it."""
    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
    path.replace(aside)
    path.with_name(path.name + "-journal").unlink(missing_ok=True)
    return aside


def _text(raw: bytes) -> str:
    """Return a text; one that a damaged disk has hurt costs no more than the letters it hurt."""
    return raw.decode("utf-8", "replace")


def _settle(database: sqlite3.Connection) -> None:
    """Make the tables in an empty file and those that an older one lacks; raise unless the file is sound."""
    database.execute("BEGIN IMMEDIATE")
    ((application_id,), (version,)) = (
        database.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
    )
    schema = {sql for (sql,) in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
    if not schema and not application_id:
        _bring_to_format(database, ())
    elif application_id == APPLICATION_ID and version > FORMAT:
        raise NewerError
    elif (application_id, schema) != (APPLICATION_ID, set(_TABLES.get(version, ()))) or not _is_sound(database):
        raise UnusableError(_("it is damaged"))
    elif version < FORMAT:
        _bring_to_format(database, _TABLES[version])
    database.execute("COMMIT")


def _bring_to_format(database: sqlite3.Connection, there: tuple[str, ...]) -> None:
    """Make the tables that are not there yet."""
    missing = [statement for statement in _TABLES[FORMAT] if statement not in there]
    for statement in (*missing, f"PRAGMA application_id={APPLICATION_ID}", f"PRAGMA user_version={FORMAT}"):
        database.execute(statement)


def _is_sound(database: sqlite3.Connection) -> bool:
    return bool(database.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
