# SPDX-License-Identifier: MIT
"""Files that are no program, are newer, damaged or hostile: each gets one clear message and stays as it is."""

from __future__ import annotations

import os
import random
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.store import inspect
from forumdesk.store.errors import DamagedError, NewerFormatError, NotAProgramError, StrayJournalError
from forumdesk.store.schema import FORMAT
from samples import forum_program

SQLITE = b"SQLite format 3\x00"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "forum.forum"
    Document.create(made, forum_program(), "Import").close()
    return made


def sql(*statements: str) -> Callable[[Path], None]:
    def run(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return run


def patch(offset: int, data: bytes) -> Callable[[Path], None]:
    def run(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[offset : offset + len(data)] = data
        path.write_bytes(content)

    return run


def content(data: bytes) -> Callable[[Path], None]:
    def run(path: Path) -> None:
        path.write_bytes(data)

    return run


def cut(share: float) -> Callable[[Path], None]:
    return lambda path: os.truncate(path, int(path.stat().st_size * share))


def set_schema(change: str) -> tuple[str, ...]:
    return ("PRAGMA writable_schema=ON", change)


NOT_A_PROGRAM: dict[str, tuple[Callable[[Path], None], str]] = {
    "empty": (content(b""), "is empty. It is not a ForumDesk program."),
    "text": (content(b"SQLite is mentioned here " * 20), "is not a ForumDesk program."),
    "a few bytes": (content(SQLITE), "is not a ForumDesk program."),
    "another application": (sql("PRAGMA application_id=1"), "is a database of another application"),
}
DAMAGED: dict[str, tuple[Callable[[Path], None], str]] = {
    "no version": (sql("PRAGMA user_version=0"), "its version is missing"),
    "cut in half": (cut(0.5), "cut off, or something was added"),
    "cut by a byte": (lambda path: os.truncate(path, path.stat().st_size - 1), "cut off, or something was added"),
    "something added": (lambda path: os.truncate(path, path.stat().st_size + 4096), "cut off, or something was added"),
    "page size of nonsense": (patch(16, b"\x10\x01"), "cut off, or something was added"),
    "in WAL mode": (patch(18, b"\x02\x02"), "another program has changed its form"),
    "in UTF-16": (patch(56, struct.pack(">I", 2)), "another program has changed its form"),
    "pages overwritten": (patch(4096 * 2, random.Random(1).randbytes(4096 * 8)), "damaged"),
    "a trigger": (
        sql("CREATE TRIGGER t AFTER UPDATE ON session BEGIN DELETE FROM session; END"),
        "holds other tables",
    ),
    "a view in place of a table": (
        sql("ALTER TABLE room RENAME TO other", "CREATE VIEW room AS SELECT * FROM other"),
        "holds other tables",
    ),
    "a view that never ends": (
        sql("CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n"),
        "holds other tables",
    ),
    "an index": (sql("CREATE INDEX i ON session (title)"), "holds other tables"),
    "a table more": (sql("CREATE TABLE t (a)"), "holds other tables"),
    "a virtual table": (sql("CREATE VIRTUAL TABLE t USING fts5(a)"), "holds other tables"),
    "a table less": (sql("DROP TABLE source"), "holds other tables"),
    "a column more": (sql("ALTER TABLE room ADD COLUMN more TEXT"), "holds other tables"),
    "a generated column": (
        sql("ALTER TABLE room ADD COLUMN more TEXT AS (name) VIRTUAL"),
        "holds other tables",
    ),
    "tables that are swapped": (
        sql(
            *set_schema(
                "UPDATE sqlite_master SET rootpage = (SELECT sum(rootpage) FROM sqlite_master WHERE name IN"
                " ('session', 'person')) - rootpage WHERE name IN ('session', 'person')"
            )
        ),
        "damaged",
    ),
    "no conference": (sql("DELETE FROM conference"), "its conference is missing"),
    "two conferences": (
        sql("INSERT INTO conference SELECT 'x', title, acronym, subtitle, description, timezone, venue, city, url,"
            " organizer, language, day_starts_at, extra FROM conference"),
        "its conference is missing",
    ),
    "an unknown choice": (sql("UPDATE session SET kind='seance'"), "table “session”, column “kind”"),
    "a broken list": (sql("UPDATE session SET tags='{'"), "table “session”, column “tags”"),
    "a broken date": (sql("UPDATE day SET date='soon'"), "table “day”, column “date”"),
    "broken UTF-8": (sql("UPDATE person SET name=CAST(x'ff' AS TEXT)"), "table “person”"),
    "a zone that does not exist": (sql("UPDATE conference SET timezone='Mars/Olympus'"), "“Mars/Olympus” is not"),
    "an author who is missing": (sql("UPDATE article SET author_ids='[\"x\"]'"), "refers to a missing author"),
    "a session that is missing": (
        sql("PRAGMA foreign_keys=OFF", "UPDATE appearance SET session_id='x'"),
        "refers to a missing session",
    ),
    "no history": (sql("DELETE FROM journal"), "its history"),
    "a history with a hole": (sql("UPDATE journal SET step=2"), "its history"),
    "a history of nonsense": (sql("UPDATE journal SET kind='undo', \"of\"=7"), "its history"),
}  # fmt: skip


def refused(path: Path, kind: type[ForumDeskError]) -> str:
    """Return the message with which a file is refused, after seeing that it was left as it was."""
    before = {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    for read_only in (False, True):
        with pytest.raises(ForumDeskError) as raised:
            Document.open(path, read_only=read_only)
        assert raised.type is kind
    assert {each: each.read_bytes() for each in path.parent.iterdir() if each.is_file()} == before
    message = str(raised.value)
    assert message.startswith(("“forum.forum”", "Beside “forum.forum”"))
    assert "\n" not in message
    return message


@pytest.mark.parametrize(("harm", "reason"), NOT_A_PROGRAM.values(), ids=NOT_A_PROGRAM)
def test_open_refuses_what_is_no_program(path: Path, harm: Callable[[Path], None], reason: str) -> None:
    harm(path)
    assert reason in refused(path, NotAProgramError)


@pytest.mark.parametrize(("harm", "reason"), DAMAGED.values(), ids=DAMAGED)
def test_open_refuses_what_is_damaged(path: Path, harm: Callable[[Path], None], reason: str) -> None:
    harm(path)
    assert reason in refused(path, DamagedError)


def test_open_refuses_a_newer_format(path: Path) -> None:
    sql(f"PRAGMA user_version={FORMAT + 1}")(path)
    assert refused(path, NewerFormatError) == (
        "“forum.forum” was made by a newer ForumDesk. Install the newest version to open it."
    )


def test_open_refuses_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotAProgramError, match=r"^“no\.forum” is not there\.$"):
        Document.open(tmp_path / "no.forum")
    with pytest.raises(NotAProgramError, match=r"is not a file\.$"):
        Document.open(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_open_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.forum")
    with pytest.raises(NotAProgramError, match="is not a file"):
        Document.open(tmp_path / "pipe.forum")


def test_open_refuses_a_giant_before_reading_it(path: Path) -> None:
    os.truncate(path, inspect.MAX_BYTES + 1)
    with pytest.raises(NotAProgramError, match=r"larger than a ForumDesk program can be \(256 MB\)"):
        Document.open(path)


def test_open_takes_other_blanks_in_the_schema(path: Path) -> None:
    sql(*set_schema("UPDATE sqlite_master SET sql=replace(sql, 'TEXT', '  TEXT') WHERE name='room'"))(path)
    with Document.open(path) as document:
        assert document.program == forum_program()


@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_open_refuses_a_journal_that_was_sent_along(
    path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """It would be rolled back into the file; and it came from elsewhere, as this computer never edited that path."""
    monkeypatch.setenv("FORUMDESK_HOME", str(tmp_path_factory.mktemp("another computer")))
    path.with_name(path.name + suffix).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"x" * 504)
    assert f"lies “forum.forum{suffix}”" in refused(path, StrayJournalError)


def test_open_refuses_a_journal_that_names_another_file(path: Path, tmp_path: Path) -> None:
    """SQLite deletes the file that the end of a journal names once it has been rolled back."""
    victim = tmp_path / "victim"
    victim.write_text("precious")
    name = os.fsencode(victim)
    magic = bytes.fromhex("d9d505f920a163d7")
    head = magic + struct.pack(">IIIII", 0, 0, path.stat().st_size // 4096, 512, 4096)
    tail = struct.pack(">I", 2**30 // 4096 + 1) + name + struct.pack(">II", len(name), sum(name)) + magic
    path.with_name(path.name + "-journal").write_bytes(head.ljust(512, b"\0") + tail)
    assert "lies “forum.forum-journal”" in refused(path, StrayJournalError)
    assert victim.read_text() == "precious"
    with closing(sqlite3.connect(path)) as naive:
        naive.execute("SELECT count(*) FROM session").fetchone()
    assert not victim.exists(), "SQLite has become safer: the check is no longer needed"


def test_open_survives_flipped_bytes(path: Path, tmp_path: Path) -> None:
    """Whatever is flipped: it opens or is refused in a sentence, and what opens can be edited and is sound."""
    sound, dice = path.read_bytes(), random.Random(2021)
    flipped = tmp_path / "flipped.forum"
    opened, messages = 0, []
    for _round in range(150):
        data = bytearray(sound)
        for _flip in range(dice.randint(1, 8)):
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        flipped.write_bytes(data)
        try:
            with Document.open(flipped) as document:
                opened += 1
                document.edit("Rename", edits.rename_conference, f"Still {opened}")
        except ForumDeskError as error:
            messages.append(str(error))
            continue
        with closing(sqlite3.connect(flipped)) as naive:
            assert naive.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert opened
    assert all(message.startswith("“flipped.forum”") and "\n" not in message for message in messages)


MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/ada/stick vfat rw 0 0
//server/share /mnt/Our\040share cifs rw 0 0
ada@host: /mnt/far fuse.sshfs rw 0 0
C: /mnt/c 9p rw 0 0
portal /run/doc fuse.portal rw 0 0
tmpfs /mnt/twice tmpfs rw 0 0
server:/twice /mnt/twice nfs rw 0 0
nonsense
"""


@pytest.mark.parametrize(
    ("name", "remote"),
    [
        ("/a.forum", False),
        ("/home/ada/a.forum", True),
        ("/home/ada/stick/a.forum", False),
        ("/home/ada/stick2/a.forum", True),
        ("/homeless/a.forum", False),
        ("/mnt/Our share/2021/a.forum", True),
        ("/mnt/far/a.forum", True),
        ("/mnt/c/a.forum", True),
        ("/run/doc/a.forum", False),
        ("/mnt/twice/a.forum", True),
    ],
)
def test_on_network_follows_the_nearest_mount(tmp_path: Path, name: str, remote: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert inspect.on_network(Path(name), mounts) is remote


def test_on_network_is_false_where_nothing_is_known(tmp_path: Path) -> None:
    assert not inspect.on_network(tmp_path, tmp_path / "no such file")


def test_mark_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.forum")
    assert inspect.mark(tmp_path / "a.forum") == inspect.mark(tmp_path / "b.forum") == (0, 0, b"")
