# SPDX-License-Identifier: MIT
"""A program file -> `Program` and its history, with the standard library's sqlite3 and plain SELECTs, so that a window
can be painted before SQLAlchemy is imported. One read transaction sees one state, whoever writes meanwhile.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from forumdesk.changes import Change
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import FIELD_OF, KINDS, Program
from forumdesk.store import inspect, journal
from forumdesk.store.columns import COLUMNS, unpack
from forumdesk.store.connection import Mode, connect, set_deadline
from forumdesk.store.errors import FAILURES, changed_outside, damaged, explain


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file holds: the program, and its steps with the newest last."""

    program: Program
    steps: list[journal.Step]


def load(path: Path, version: int) -> Loaded:
    """Read a file in which `inspect.probe` found this version; raise a ForumDeskError when it can't be read.

    A step that was interrupted is rolled back first, if the file can be written.
    """
    with reading(path) as connection:
        inspect.check(connection, path, version)
        program = _program(connection, path)
        try:
            return Loaded(program, journal.read_steps(connection))
        except ValueError as error:
            raise damaged(path, _("its history")) from error


def check(path: Path, version: int) -> None:
    """Raise a ForumDeskError unless a file is sound and has the tables of this version."""
    with reading(path) as connection:
        inspect.check(connection, path, version)


def read_changes(path: Path, last: journal.Step, numbers: Collection[int]) -> dict[int, tuple[Change, ...]]:
    """Return the changes of steps of a file that has been checked; raise DamagedError when one can't be read.

    `last` is the last step that is known of the file: one that does not hold it raises ChangedOutsideError.
    """
    with reading(path) as connection:
        if not journal.holds(connection, last):
            raise changed_outside(path)
        try:
            return journal.read_changes(connection, numbers)
        except ValueError as error:
            raise damaged(path, _("its history")) from error


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection inside a read transaction, and explain what SQLite or the system raise meanwhile."""
    try:
        connection = begin(path)
        try:
            yield connection
        finally:
            connection.close()
    except FAILURES as error:
        raise explain(error, path) from error


def begin(path: Path) -> sqlite3.Connection:
    """Open a file in a read transaction, with an interrupted step rolled back; raise what SQLite raises.

    Where the medium has no locks and nobody can write, it is read without them.
    """
    writable, unfinished = os.access(path, os.W_OK), inspect.unfinished(path)
    can_roll_back = writable and os.access(path.parent, os.W_OK)  # the journal is deleted at its end
    try:
        return _try(path, "rw" if unfinished and can_roll_back else "ro")
    except sqlite3.OperationalError as error:
        no_locks = getattr(error, "sqlite_errorname", "").startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN"))
        if writable or unfinished or not no_locks:
            raise
    return _try(path, "immutable")


def _try(path: Path, mode: Mode) -> sqlite3.Connection:
    connection = connect(path, mode)
    try:
        set_deadline(connection)
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # takes the lock
    except FAILURES:
        connection.close()
        raise
    return connection


def _program(connection: sqlite3.Connection, path: Path) -> Program:
    found = {kind: _records(connection, path, kind) for kind in KINDS}
    if len(found["conference"]) != 1:
        raise damaged(path, _("its conference is missing"))
    program = Program(found["conference"][0], **{FIELD_OF[kind]: _by_id(found[kind]) for kind in FIELD_OF})
    try:
        journal.check(program)
    except (ValueError, ForumDeskError) as error:
        raise damaged(path, str(error)) from error
    return program


def _by_id(records: list[Any]) -> dict[str, Any]:
    return {record.id: record for record in records}


def select(kind: str) -> str:
    """Return the SELECT of a kind's columns in the order of its record's fields."""
    names = ", ".join(f'"{column.name}"' for column in COLUMNS[kind])
    return f'SELECT {names} FROM "{kind}" ORDER BY rowid'  # noqa: S608 - our own names


def _records(connection: sqlite3.Connection, path: Path, kind: str) -> list[Any]:
    try:
        return unpack(kind, connection.execute(select(kind)).fetchall())
    except ValueError as error:
        where = _("table “{table}”, column “{column}”").format(table=kind, column=error)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorname", ""):
            raise
        where = _("table “{table}”").format(table=kind)  # no UTF-8: raised by Python, so without a code
    raise damaged(path, where)
