# SPDX-License-Identifier: MIT
"""The way from an old format to a new one, tried with made-up formats; `test_old_files` has the real ones."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from forumdesk.document import Document
from forumdesk.store.errors import DamagedError
from forumdesk.store.migrations import migrate
from samples import clashing_program


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.forum"
    Document.create(made, clashing_program(), "Import").close()
    return made


def add_color(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE room_2 (id TEXT NOT NULL, color TEXT NOT NULL, PRIMARY KEY (id)) STRICT")
    connection.execute("INSERT INTO room_2 SELECT id, '#' || name FROM room")
    connection.execute("DROP TABLE room")
    connection.execute("ALTER TABLE room_2 RENAME TO room")


def shorten(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE room SET color = substr(color, 1, 2)")


def fail(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM journal")
    connection.execute("SELECT * FROM no_such_table")


def drop_rooms(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM room")


def state(path: Path) -> tuple[int, list[str], int]:
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        names = [row[1] for row in connection.execute("PRAGMA table_info(room)")]
        (steps,) = connection.execute("SELECT count(*) FROM journal").fetchone()
    return version, names, steps


def test_migrate_takes_every_step_and_keeps_references(path: Path) -> None:
    migrate(path, 1, (add_color, shorten))
    assert state(path) == (3, ["id", "color"], 1)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rooms = clashing_program().rooms
        assert dict(connection.execute("SELECT id, color FROM room")) == {
            key: f"#{room.name[0]}" for key, room in rooms.items()
        }


def test_migrate_begins_at_the_version_of_the_file(path: Path) -> None:
    migrate(path, 1, (add_color,))
    migrate(path, 2, (add_color, shorten))
    assert state(path) == (3, ["id", "color"], 1)


def test_migrate_stops_before_the_step_that_fails(path: Path) -> None:
    with pytest.raises(DamagedError):
        migrate(path, 1, (add_color, fail, shorten))
    assert state(path) == (2, ["id", "color"], 1)


def test_migrate_refuses_a_step_that_breaks_references(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(DamagedError, match="refers to something that is missing"):
        migrate(path, 1, (drop_rooms,))
    assert path.read_bytes() == before
