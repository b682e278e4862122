# SPDX-License-Identifier: MIT
"""Files that a step left unfinished, and what can be saved from those that are damaged or come from strangers."""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from forumdesk.document import Document, repair
from forumdesk.errors import ForumDeskError
from forumdesk.program import Program, dangling
from forumdesk.store.errors import DamagedError, InUseError, NotAProgramError, ReadOnlyError, StrayJournalError
from forumdesk.store.rebuild import salvage
from readonly import read_only
from samples import big_program
from strategies import full

PROGRAM = big_program(sessions=60, rooms=5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "own" / "a.forum"
    made.parent.mkdir()
    Document.create(made, PROGRAM, "Import").close()
    return made


_REMOVED = "to something that is missing were removed."


def interrupted(path: Path) -> None:
    """Leave a file as a power cut in the middle of a step would: half written, with a journal that takes it back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE session SET title='EVIL ' || title, abstract=hex(randomblob(4000))")
        shutil.copyfile(path, path.with_name("half"))
        shutil.copyfile(path.with_name("a.forum-journal"), path.with_name("half-journal"))
        connection.execute("ROLLBACK")
    path.with_name("half").replace(path)
    path.with_name("half-journal").replace(path.with_name("a.forum-journal"))
    assert b"EVIL" in path.read_bytes()


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize("reading", [True, False])
def test_open_takes_back_its_own_unfinished_step(path: Path, reading: bool) -> None:
    interrupted(path)
    with Document.open(path, read_only=reading) as document:
        assert document.program == PROGRAM
    assert [each.name for each in path.parent.iterdir()] == ["a.forum"]


def test_open_refuses_an_unfinished_step_from_elsewhere(path: Path, tmp_path: Path) -> None:
    interrupted(path)
    elsewhere = tmp_path / "stick" / "a.forum"
    path.parent.rename(elsewhere.parent)
    before = elsewhere.read_bytes()
    with pytest.raises(StrayJournalError, match="let ForumDesk make a repaired copy without it"):
        Document.open(elsewhere)
    assert elsewhere.read_bytes() == before
    assert elsewhere.with_name("a.forum-journal").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_open_says_where_an_unfinished_step_can_be_taken_back(path: Path) -> None:
    interrupted(path)
    with read_only(path.parent), pytest.raises(ReadOnlyError, match=r"together with “a\.forum-journal”, into a folder"):
        Document.open(path)
    with Document.open(path) as document:
        assert document.program == PROGRAM


def test_repair_leaves_the_journal_out(path: Path, tmp_path: Path) -> None:
    sent = tmp_path / "sent" / "a.forum"
    sent.parent.mkdir()
    shutil.copyfile(path, sent)
    interrupted(path)
    shutil.copyfile(path.with_name("a.forum-journal"), sent.with_name("a.forum-journal"))
    assert repair(sent, tmp_path / "new.forum") == ()
    with Document.open(tmp_path / "new.forum") as document:
        assert document.program == PROGRAM
        assert [step.label for step in document.history()] == ["Repaired copy of a.forum"]
    assert sent.with_name("a.forum-journal").exists()


def test_salvage_of_a_sound_file_loses_nothing(tmp_path: Path) -> None:
    Document.create(tmp_path / "a.forum", full(), "Full").close()
    assert salvage(tmp_path / "a.forum") == (full(), ())


def test_salvage_leaves_out_what_it_can_not_read(path: Path) -> None:
    program = PROGRAM
    session, other = list(program.sessions.values())[:2]
    sql(
        path,
        "UPDATE session SET kind='seance' WHERE rowid=(SELECT min(rowid) FROM session)",
        "UPDATE session SET tags='{' WHERE rowid=(SELECT min(rowid) + 1 FROM session)",
    )
    saved, notes = salvage(path)
    lost = [*program.appearances_in(session.id), *program.appearances_in(other.id)]
    references = len(lost) + sum(bool({session.id, other.id} & set(a.session_ids)) for a in program.articles.values())
    assert notes == (
        "Table “session”: 2 records could not be read and were left out.",
        f"{references} references to something that is missing were removed.",
    )
    articles = (
        replace(article, session_ids=tuple(key for key in article.session_ids if key not in {session.id, other.id}))
        for article in program.articles.values()
    )
    assert saved == program.put(*articles).drop(session.id, other.id, *(appearance.id for appearance in lost))


def test_salvage_removes_what_hides_or_misleads(path: Path) -> None:
    sql(
        path,
        "UPDATE person SET name='Ada' || char(0x202e) || 'ecalevoL'",
        "UPDATE room SET name=CAST(x'41ff' AS TEXT)",
        "UPDATE conference SET timezone='Mars/Olympus'",
    )
    saved, notes = salvage(path)
    assert {person.name for person in saved.people.values()} == {"AdaecalevoL"}
    assert {room.name for room in saved.rooms.values()} == {"A\ufffd"}
    assert saved.conference.timezone == "UTC"
    (note,) = notes
    assert note.endswith("It was set to UTC.")


def test_salvage_keeps_what_is_readable_of_a_broken_table(path: Path) -> None:
    """Pages overwritten somewhere in the middle: whatever happens, it is a program or a sentence."""
    sound, dice, saved = path.read_bytes(), random.Random(5), 0
    for _round in range(60):
        data = bytearray(sound)
        at = dice.randrange(4096, len(data))
        data[at : at + 600] = dice.randbytes(600)
        path.write_bytes(data[: len(sound)])
        try:
            program, _notes = salvage(path)
        except DamagedError:
            continue
        assert isinstance(program, Program)
        saved += 1
    assert saved > 10


def test_salvage_does_without_both_ends_of_an_appearance(path: Path) -> None:
    sql(path, "DELETE FROM session", "DELETE FROM person")
    saved, notes = salvage(path)
    articles = (replace(a, session_ids=(), author_ids=()) for a in PROGRAM.articles.values())
    assert saved == PROGRAM.put(*articles).drop(*PROGRAM.sessions, *PROGRAM.people, *PROGRAM.appearances)
    assert notes == (f"{len(dangling(PROGRAM.drop(*PROGRAM.sessions, *PROGRAM.people)))} references {_REMOVED}",)


def test_salvage_takes_two_lost_references_from_one_session(tmp_path: Path) -> None:
    Document.create(tmp_path / "a.forum", full(), "Full").close()
    sql(tmp_path / "a.forum", "DELETE FROM room", "DELETE FROM track")
    saved, _notes = salvage(tmp_path / "a.forum")
    (session,) = full().sessions.values()
    assert saved.sessions == {session.id: replace(session, room_id="", track_id="")}


@pytest.mark.parametrize(
    "statement",
    ["CREATE VIEW v AS SELECT 1", "CREATE TRIGGER t AFTER INSERT ON room BEGIN DELETE FROM room; END"],
)
def test_repair_refuses_other_tables(path: Path, tmp_path: Path, statement: str) -> None:
    sql(path, statement)
    with pytest.raises(DamagedError, match="holds other tables"):
        repair(path, tmp_path / "new.forum")
    assert not (tmp_path / "new.forum").exists()


def test_repair_refuses_what_is_no_program(tmp_path: Path) -> None:
    (tmp_path / "a.forum").write_text("text")
    with pytest.raises(NotAProgramError):
        repair(tmp_path / "a.forum", tmp_path / "new.forum")
    with pytest.raises(ForumDeskError, match="is not there"):
        repair(tmp_path / "b.forum", tmp_path / "new.forum")


def test_repair_leaves_an_open_file_alone(path: Path, tmp_path: Path) -> None:
    with Document.create(tmp_path / "new.forum", full(), "Full") as document:
        before = document.path.read_bytes()
        with pytest.raises(InUseError, match=r"Nothing was written\. “new\.forum” is open in another window"):
            repair(path, document.path)
        assert document.path.read_bytes() == before


def test_repair_takes_the_place_of_a_file_that_is_closed(path: Path, tmp_path: Path) -> None:
    Document.create(tmp_path / "new.forum", full(), "Full").close()
    assert repair(path, tmp_path / "new.forum") == ()
    with Document.open(tmp_path / "new.forum") as document:
        assert document.program == PROGRAM


def test_repair_never_writes_to_the_damaged_file(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.forum"
    link.symlink_to(path)
    before = path.read_bytes()
    for into in (path, link):
        with pytest.raises(ForumDeskError, match="The damaged file stays as it is"):
            repair(path, into)
    assert path.read_bytes() == before
