# SPDX-License-Identifier: MIT
"""A file that is replaced while an unfinished step of the older one lies beside it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from forumdesk.document import Document
from forumdesk.store.atomic import replacing
from forumdesk.store.inspect import journal_of
from samples import big_program

PROGRAM = big_program(sessions=60, rooms=5)
INTERRUPT = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE session SET title='Half ' || title, abstract=hex(randomblob(4000))")
os._exit(0)
"""
STOP_BEFORE_THE_RENAME = """
import os, sys
from pathlib import Path
from forumdesk.store.atomic import replacing
with replacing(Path(sys.argv[1])) as draft:
    draft.write_bytes(b"new")
    sys.addaudithook(lambda event, _arguments: os._exit(9) if event == "os.rename" else None)
"""


def run(code: str, path: Path) -> int:
    return subprocess.run([sys.executable, "-c", code, path], check=False, timeout=60).returncode


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file of which a process died in the middle of a step."""
    made = tmp_path / "a.forum"
    Document.create(made, PROGRAM, "Import").close()
    assert run(INTERRUPT, made) == 0
    assert journal_of(made).stat().st_size > 0
    assert b"Half " in made.read_bytes()
    return made


def test_replacing_that_stops_halfway_leaves_the_old_file_whole(path: Path) -> None:
    assert run(STOP_BEFORE_THE_RENAME, path) == 9
    assert not journal_of(path).exists()
    with Document.open(path) as document:
        assert document.program == PROGRAM


def test_replacing_leaves_no_journal_beside_the_new_file(path: Path) -> None:
    with replacing(path) as draft:
        draft.write_bytes(b"new")
    assert path.read_bytes() == b"new"
    assert [each.name for each in path.parent.iterdir()] == ["a.forum"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.unlink(),
        lambda path: path.write_text("no database"),
        lambda path: path.write_bytes(b"SQLite format 3\x00" + bytes(5000)),
        lambda path: journal_of(path).write_bytes(b"no journal"),
        lambda path: journal_of(path).write_bytes(b"\x00" * 512 + bytes.fromhex("d9d505f920a163d7")),
    ],
    ids=["gone", "text", "nonsense", "no journal", "names another file"],
)
def test_replacing_goes_on_where_there_is_nothing_to_take_back(path: Path, spoil: Callable[[Path], object]) -> None:
    spoil(path)
    with replacing(path) as draft:
        draft.write_bytes(b"new")
    assert path.read_bytes() == b"new"
    assert [each.name for each in path.parent.iterdir()] == ["a.forum"]


def test_replacing_leaves_a_file_alone_that_is_being_written(tmp_path: Path) -> None:
    path = tmp_path / "a.forum"
    Document.create(path, PROGRAM, "Import").close()
    before = path.read_bytes()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("UPDATE conference SET title='Theirs'")
        with pytest.raises(sqlite3.OperationalError, match="locked"), replacing(path) as draft:
            draft.write_bytes(b"new")
        connection.execute("ROLLBACK")
    assert path.read_bytes() == before
    assert not list(tmp_path.glob(".forumdesk-*"))
