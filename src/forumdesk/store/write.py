# SPDX-License-Identifier: MIT
"""Changes and their journal row -> the program file, in one transaction that is on disk when the call returns.

SQLAlchemy Core; imported at the first write. What may be written is said by `journal.check` and `columns`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, bindparam, create_engine, delete, event, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from forumdesk.changes import Change
from forumdesk.program import KINDS, Program
from forumdesk.store import journal
from forumdesk.store.atomic import replacing
from forumdesk.store.columns import Value, pack
from forumdesk.store.connection import Mode, connect
from forumdesk.store.errors import changed_outside, explain
from forumdesk.store.journal import Step, StepKind
from forumdesk.store.schema import APPLICATION_ID, FORMAT
from forumdesk.store.tables import JOURNAL, METADATA

_TABLES = {kind: METADATA.tables[kind] for kind in KINDS}
_INSERT = {kind: sqlite.insert(table) for kind, table in _TABLES.items()}
_PUT = {
    kind: statement.on_conflict_do_update(
        index_elements=["id"], set_={c.name: statement.excluded[c.name] for c in _TABLES[kind].c if c.name != "id"}
    )
    for kind, statement in _INSERT.items()
}
_NAMED = sqlite.dialect(paramstyle="named")
_FILL = {kind: str(statement.compile(dialect=_NAMED)) for kind, statement in _INSERT.items()}
"""The statements that fill a new file, as text: SQLAlchemy would look at each of its thousands of rows again."""
_DROP = {kind: delete(table).where(table.c.id == bindparam("gone")) for kind, table in _TABLES.items()}
_LAST = select(JOURNAL.c.step, JOURNAL.c.uuid).order_by(JOURNAL.c.step.desc()).limit(1)
_JOURNAL = insert(JOURNAL)
_TAKE_BACK = delete(JOURNAL).where(JOURNAL.c.step == bindparam("gone"))


class Writer:
    """The one connection through which a program file is changed; opened at the first write and then kept.

    It holds no lock between two steps. While it is open, SQLite notices when the file is moved or replaced.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with explained(path):
            self._connection = _engine(path, "rw").connect()

    def write(self, last: Step, step: Step, changes: tuple[Change, ...]) -> None:
        """Write a step that follows `last`, whole or not at all; raise a ForumDeskError when it can't be written."""
        with self._transaction(last):
            _put_changes(self._connection, changes)
            self._connection.execute(_JOURNAL, _row(step, changes))

    def rewrite(self, last: Step, step: Step | None, changes: tuple[Change, ...], whole: tuple[Change, ...]) -> None:
        """Write changes as a part of the last step, which becomes `step` and then is `whole`; or, with None, is gone.

        Raises as `write` does.
        """
        with self._transaction(last):
            _put_changes(self._connection, changes)
            self._connection.execute(_TAKE_BACK, {"gone": last.number})
            if step is not None:
                self._connection.execute(_JOURNAL, _row(step, whole))

    @contextmanager
    def _transaction(self, last: Step) -> Iterator[None]:
        """Change a file that has this last step, whole or not at all."""
        with explained(self._path):
            try:
                with self._connection.begin():
                    if self._connection.execute(_LAST).one_or_none() != (last.number, last.uuid):
                        raise changed_outside(self._path)
                    yield
            finally:
                # SQLAlchemy takes a COMMIT that failed for the end of the transaction; for SQLite it is still open.
                driver = self._connection.connection.driver_connection
                if driver is not None and driver.in_transaction:
                    driver.rollback()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
        self._connection.engine.dispose()


def create(path: Path, program: Program, step: Step) -> None:
    """Write a new file, whole or not at all, in place of one of that name; `step` is the first of its history."""
    with explained(path), replacing(path) as draft:
        engine = _engine(draft, "rwc")
        try:
            with engine.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version={FORMAT}")
                METADATA.create_all(connection, checkfirst=False)
                for kind in KINDS:
                    rows = [pack(record) for record in program.records(kind).values()]
                    if rows:
                        connection.exec_driver_sql(_FILL[kind], rows)
                connection.execute(_JOURNAL, _row(step, ()))
        finally:
            engine.dispose()


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite, SQLAlchemy or the system raise while a file is written into a ForumDeskError."""
    try:
        yield
    except (DBAPIError, OSError, ValueError, OverflowError) as error:
        raise explain(error, path, saving=True) from error


def _engine(path: Path, mode: Mode) -> Engine:
    engine = create_engine("sqlite://", creator=lambda: connect(path, mode), poolclass=StaticPool)
    # Python's own transactions are off; the write lock is taken at once, so that no step can fail halfway for it.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _put_changes(connection: Connection, changes: Iterable[Change]) -> None:
    gone: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    rows: dict[str, list[dict[str, Value]]] = defaultdict(list)
    for change in changes:
        if change.after is None:
            gone[change.kind].append({"gone": change.id})
        else:
            rows[change.kind].append(pack(change.after))
    for kind, ids in gone.items():
        connection.execute(_DROP[kind], ids)
    for kind, records in rows.items():
        connection.execute(_PUT[kind], records)


def _row(step: Step, changes: tuple[Change, ...]) -> dict[str, Value]:
    own = step.kind in {StepKind.EDIT, StepKind.NOTE}
    return {
        "step": step.number,
        "uuid": step.uuid,
        "at": step.at.isoformat(),
        "who": step.who,
        "kind": step.kind.value,
        "label": step.label,
        "of": step.of,
        "changes": journal.pack_changes(changes) if own else None,
        "merged": step.merged or None,
    }
