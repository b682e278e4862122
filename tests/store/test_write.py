# SPDX-License-Identifier: MIT
"""Where a step can't be written: a full disk, a file or folder that is read-only, another program that holds the file.

Memory, file and undo are as they were, and one message says what happened.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from forumdesk import edits
from forumdesk.changes import Change
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.program import Appearance, Source
from forumdesk.store import who
from forumdesk.store.errors import DiskError, InUseError, NoSpaceError, ReadOnlyError, UnfitError
from forumdesk.store.journal import StepKind, next_step
from forumdesk.store.schema import FORMAT
from readonly import read_only
from samples import forum_program
from strategies import full

resource = pytest.importorskip("resource")

PRAGMAS = {
    "journal_mode": "delete",
    "synchronous": 3,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": None,
    "secure_delete": 1,
    "busy_timeout": 2000,
    "application_id": 0x46444B31,
    "user_version": FORMAT,
}


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    with Document.create(tmp_path / "a.forum", forum_program(), "Import") as document:
        document.edit("Rename", edits.rename_conference, "Before")
        yield document


def add_text(document: Document, size: int) -> tuple[Change, ...]:
    """Store a text that can't be compressed."""
    body = os.urandom(size // 2).hex()
    source = Source(id="s", name="big.txt", format="text", received=full().sources["source-id"].received, body=body)
    return document.edit("Import", lambda program: program.put(source))


def unchanged(document: Document, act: Callable[[], object], kind: type[ForumDeskError], message: str) -> None:
    """See that a step fails with this message, and that it leaves everything as it was."""
    program, history = document.program, document.history()
    with pytest.raises(ForumDeskError, match=message) as raised:
        act()
    document.give_up()
    assert (raised.type, "\n" in str(raised.value)) == (kind, False)
    assert (document.program, document.history(), document.undo_label) == (program, history, "Rename")
    with Document.open(document.path, read_only=True) as seen:
        assert (seen.program, seen.history()) == (program, history)
    with closing(sqlite3.connect(f"file:{document.path}?mode=ro", uri=True)) as naive:
        assert naive.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def works_again(document: Document) -> None:
    document.edit("Rename", edits.rename_conference, "After")
    document.undo()
    assert document.program.conference.title == "Before"


def test_writer_has_the_settings_that_lose_nothing(document: Document) -> None:
    connection = document._writer._connection.connection.dbapi_connection
    found = {name: (connection.execute(f"PRAGMA {name}").fetchone() or (None,))[0] for name in PRAGMAS}
    assert {**found, "mmap_size": found["mmap_size"] or None} == PRAGMAS


def test_full_disk_inside_sqlite(document: Document) -> None:
    """The page limit raises the very error of a full disk, on every system and without rights."""
    connection = document._writer._connection.connection.dbapi_connection
    connection.execute("PRAGMA max_page_count=1")  # SQLite raises it to the present size
    unchanged(document, lambda: add_text(document, 200_000), NoSpaceError, "^The disk is full, so “a.forum” could not")
    works_again(document)


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", str(folder)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("a small disk can be mounted by root only")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(ballast: Path) -> None:
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


@pytest.mark.skipif(sys.platform != "linux", reason="tmpfs is Linux's")
def test_full_disk(tmp_path: Path) -> None:
    full_disk = "^The disk is full, so “a.forum” could not be saved"
    with ExitStack() as stack:
        disk = stack.enter_context(small_disk(tmp_path / "disk", 2048))
        document = stack.enter_context(Document.create(disk / "a.forum", forum_program(), "Import"))
        document.edit("Rename", edits.rename_conference, "Before")
        unchanged(document, lambda: add_text(document, 3_000_000), NoSpaceError, full_disk)
        works_again(document)
        fill(disk / "ballast")
        with pytest.raises(NoSpaceError, match=full_disk):
            document.undo()
        (disk / "ballast").unlink()
        works_again(document)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_disk_that_refuses_to_grow(document: Document) -> None:
    """Past RLIMIT_FSIZE a write fails like on a broken disk; Python ignores the signal."""
    document.edit("Rename", edits.rename_conference, "Before")
    assert signal.getsignal(signal.SIGXFSZ) == signal.SIG_IGN
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (document.path.stat().st_size + 20_000, before[1]))
        try:
            add_text(document, 400_000)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    unchanged(document, limited, DiskError, "^The disk reported an error while “a.forum” was saved")
    works_again(document)


def test_copy_to_a_full_disk_leaves_the_old_copy(document: Document, tmp_path: Path) -> None:
    add_text(document, 3_000_000)
    with small_disk(tmp_path / "disk", 2048) as disk:
        copy = disk / "copy.forum"
        copy.write_text("an older copy")
        with pytest.raises(NoSpaceError, match=r"^The disk is full, so “copy\.forum” could not be saved"):
            document.save_copy(copy)
        with pytest.raises(NoSpaceError, match=r"^The disk is full, so “new\.forum” could not be saved"):
            Document.create(disk / "new.forum", document.program, "Import")
        assert [(path.name, path.read_text()) for path in disk.iterdir()] == [("copy.forum", "an older copy")]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
@pytest.mark.parametrize(
    ("whole_folder", "reason"),
    [(False, "The file is read-only."), (True, "The f(ile|older that it is in) is read-only.")],
)
def test_read_only_file_is_opened_for_reading(tmp_path: Path, whole_folder: bool, reason: str) -> None:
    path = tmp_path / "folder" / "a.forum"
    path.parent.mkdir()
    Document.create(path, forum_program(), "Import").close()
    with read_only(path.parent if whole_folder else path), Document.open(path) as document:
        assert document.program == forum_program()
        with pytest.raises(ReadOnlyError, match=reason):
            document.edit("Rename", edits.rename_conference, "No")
        assert (len(document.history()), document.program) == (1, forum_program())
        document.save_copy(tmp_path / "copy.forum")
    with Document.open(tmp_path / "copy.forum") as copy:
        assert copy.read_only_reason == ""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_medium_that_becomes_read_only_while_open(document: Document, tmp_path: Path) -> None:
    document.close()
    with Document.open(document.path) as again, read_only(tmp_path):
        unchanged(
            again, lambda: again.edit("Rename", edits.rename_conference, "No"), ReadOnlyError, "Nothing was changed"
        )


def test_file_that_another_program_holds(document: Document) -> None:
    """A database browser with an open transaction: for two seconds we wait, then we say so."""
    with closing(sqlite3.connect(document.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        unchanged(
            document,
            lambda: document.edit("Rename", edits.rename_conference, "No"),
            InUseError,
            "^“a.forum” is being used by another program. Nothing was changed",
        )
        other.execute("ROLLBACK")
    works_again(document)


def test_file_that_another_program_reads_for_long(document: Document) -> None:
    with closing(sqlite3.connect(document.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM session").fetchone()
        unchanged(
            document,
            lambda: document.edit("Rename", edits.rename_conference, "No"),
            InUseError,
            "is being used by another program",
        )
    works_again(document)


def test_foreign_keys_hold_even_for_a_step_that_was_not_checked(document: Document) -> None:
    lost = Appearance(id="a", session_id="no such session", person_id="nobody")
    step = next_step(document.history()[-1], StepKind.EDIT, "Lost")
    unchanged(
        document,
        lambda: document._writer.write(document.history()[-1], step, (Change("appearance", "a", None, lost),)),
        UnfitError,
        "a reference to something that is not in it. Nothing was changed",
    )
    works_again(document)


def test_second_process_is_told_who_writes(document: Document) -> None:
    code = (
        "import sys; from pathlib import Path; from forumdesk.document import Document\n"
        f"with Document.open(Path({str(document.path)!r})) as second:\n"
        "    print(second.read_only_reason, second.program.conference.title)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == (
        f"“a.forum” is open in another window ({who.user()} on {who.host()}, process {os.getpid()}). Before\n"
    )


def test_lock_of_a_killed_process_is_free_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.forum"
    code = (
        "import os, signal, sys; from pathlib import Path; from forumdesk.document import Document\n"
        "from samples import forum_program\n"
        f"document = Document.create(Path({str(path)!r}), forum_program(), 'Import')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    tests = str(Path(__file__).resolve().parents[1])
    environment = {**os.environ, "PYTHONPATH": tests}
    done = subprocess.run([sys.executable, "-c", code], check=False, timeout=60, env=environment)
    assert done.returncode == -signal.SIGKILL
    with Document.open(path) as document:
        assert document.read_only_reason == ""
