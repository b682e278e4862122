# SPDX-License-Identifier: MIT
"""An older program file -> the format of today, one version after the other. A backup comes first.

A step is a function that gets a connection inside a transaction. It leaves the schema exactly as `schema.SCHEMAS` says
for its version, so a changed table is built anew and filled (https://sqlite.org/lang_altertable.html, 7). The text of
the old version stays in `schema`, and one real file of it in `tests/old_files`. Alembic was turned down: it would put
a table of its own into users' files, and costs more to import than all the rest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from forumdesk.i18n import _
from forumdesk.store.connection import connect
from forumdesk.store.errors import FAILURES, damaged, explain
from forumdesk.store.schema import EXTENDED_3, EXTENDED_4, table

Migration = Callable[[sqlite3.Connection], None]


def _give_sources_an_ancestor(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE source RENAME TO source_1")
    connection.execute(table(2, "source"))
    connection.execute("INSERT INTO source SELECT id, name, format, received, body, '' FROM source_1")
    connection.execute("DROP TABLE source_1")


def _keep_what_sources_say_beyond_our_fields(connection: sqlite3.Connection) -> None:
    # Otherwise a renamed table would be renamed in the references of others too.
    connection.execute("PRAGMA legacy_alter_table=ON")
    for name in EXTENDED_3:
        connection.execute(f"ALTER TABLE {name} RENAME TO {name}_2")
        connection.execute(table(3, name))
        connection.execute(f"INSERT INTO {name} SELECT *, '[]' FROM {name}_2")  # noqa: S608 - our own names
        connection.execute(f"DROP TABLE {name}_2")


def _keep_what_checks_and_merges_need(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA legacy_alter_table=ON")
    empty = {"room": "'[]'", "session": "NULL, ''", "person": "'[]'"}
    for name in EXTENDED_4:
        connection.execute(f"ALTER TABLE {name} RENAME TO {name}_3")
        connection.execute(table(4, name))
        connection.execute(f"INSERT INTO {name} SELECT *, {empty[name]} FROM {name}_3")  # noqa: S608 - our own names
        connection.execute(f"DROP TABLE {name}_3")
    for name in ("dismissal", "rule"):
        connection.execute(table(4, name))
    connection.execute("ALTER TABLE journal RENAME TO journal_3")
    connection.execute(table(4, "journal"))
    connection.execute("INSERT INTO journal SELECT *, NULL FROM journal_3")
    connection.execute("DROP TABLE journal_3")


STEPS: Sequence[Migration] = (
    _give_sources_an_ancestor,
    _keep_what_sources_say_beyond_our_fields,
    _keep_what_checks_and_merges_need,
)
"""STEPS[0] leads from version 1 to 2, and so on; `schema.FORMAT` is one more than their number."""


def migrate(path: Path, version: int, steps: Sequence[Migration] = STEPS) -> None:
    """Bring a file of an older version up to date. A step that fails leaves the file at the version before it.

    Raises a ForumDeskError. The caller has checked the file and made a backup.
    """
    try:
        with closing(connect(path, "rw")) as connection:
            connection.execute("PRAGMA foreign_keys=OFF")  # tables are rebuilt; the check comes at the end of a step
            for number, step in enumerate(steps[version - 1 :], start=version + 1):
                _take(connection, path, step, number)
    except FAILURES as error:
        raise explain(error, path, saving=True) from error


def _take(connection: sqlite3.Connection, path: Path, step: Migration, version: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        step(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise damaged(path, _("it refers to something that is missing"))
        connection.execute(f"PRAGMA user_version={version}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
