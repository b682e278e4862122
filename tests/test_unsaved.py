# SPDX-License-Identifier: MIT
"""What the file can't take now is kept in memory until it is saved, saved elsewhere, or given up."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.program import Conference, Program
from forumdesk.store import write
from forumdesk.store.connection import connect
from forumdesk.store.errors import ChangedOutsideError, InUseError, NoSpaceError
from samples import forum_program

FIRST = forum_program().sessions_in_order[0]


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    with Document.create(tmp_path / "a.forum", forum_program(), "Import") as document:
        document.edit("Rename", edits.rename_conference, "Before")
        yield document


@contextmanager
def held_by_another(path: Path) -> Iterator[None]:
    """Let another program write the file for a while, so that nobody else can."""
    with closing(connect(path, "rw")) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def failing(document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Let every write fail like a full disk, until the function is called."""

    def full(*_args: object) -> None:
        raise NoSpaceError("The disk is full.")

    writes = (write.Writer.write, write.Writer.rewrite)
    monkeypatch.setattr(write.Writer, "write", full)
    monkeypatch.setattr(write.Writer, "rewrite", full)

    def free() -> None:
        monkeypatch.setattr(write.Writer, "write", writes[0])
        monkeypatch.setattr(write.Writer, "rewrite", writes[1])

    yield free
    free()
    assert document.read_only_reason == "" or document.unsaved is None


def fail(document: Document, title: str) -> None:
    with pytest.raises(NoSpaceError):
        document.edit(f"Rename to {title}", edits.rename_conference, title)


def test_an_edit_that_can_t_be_written_is_kept_and_tried_again(document: Document, failing: Callable[[], None]) -> None:
    before, steps = document.program, document.history()
    fail(document, "After")
    assert (document.program, document.history()) == (before, steps)
    kept = document.unsaved
    assert kept is not None
    assert (kept.label, kept.why) == ("Rename to After", "The disk is full.")
    assert document.undo_label == "Rename to After"
    with pytest.raises(NoSpaceError):
        document.try_again()
    failing()
    assert document.try_again()
    assert (document.program.conference.title, document.unsaved, document.undo_label) == (
        "After",
        None,
        "Rename to After",
    )
    document.undo()
    assert document.program == before


def test_edits_that_follow_join_what_could_not_be_written(document: Document, failing: Callable[[], None]) -> None:
    fail(document, "After")
    with pytest.raises(NoSpaceError):
        document.edit("Title", edits.set_session, FIRST.id, title="Also")
    failing()
    document.edit("Label", edits.set_session, FIRST.id, label="And this")
    found = document.program.sessions[FIRST.id]
    assert (document.program.conference.title, found.title, found.label) == ("After", "Also", "And this")
    assert document.unsaved is None
    with Document.open(document.path, read_only=True) as seen:
        assert seen.program == document.program


def test_what_is_typed_meanwhile_is_not_lost(document: Document, failing: Callable[[], None]) -> None:
    words = ("F", "Fo", "For", "Foru")
    for title in words[:-1]:
        with pytest.raises(NoSpaceError):
            document.type_in("title", "Rename", edits.rename_conference, title)
    failing()
    document.type_in("title", "Rename", edits.rename_conference, words[-1])
    assert (document.program.conference.title, document.unsaved) == ("Foru", None)


def test_undo_gives_up_what_could_not_be_written(document: Document, failing: Callable[[], None]) -> None:
    fail(document, "After")
    assert document.undo() == ()
    assert (document.unsaved, document.undo_label) == (None, "Rename")
    failing()
    document.undo()
    assert document.program == forum_program()


def test_who_watches_hears_of_what_an_edit_has_taken_back(document: Document, failing: Callable[[], None]) -> None:
    heard: list[tuple[str, ...]] = []
    document.watch(lambda changes: heard.append(tuple(change.kind for change in changes)))
    fail(document, "After")
    failing()
    assert document.edit("Rename back", edits.rename_conference, "Before") == ()
    assert (document.unsaved, document.latest.conference.title) == (None, "Before")
    assert heard == [("conference",), ("conference",)]


def test_a_verb_that_refuses_leaves_what_is_kept(document: Document, failing: Callable[[], None]) -> None:
    fail(document, "After")
    kept = document.unsaved
    with pytest.raises(ForumDeskError, match="needs a title"):
        document.edit("Rename", edits.rename_conference, " ")
    with pytest.raises(ForumDeskError, match="time zone"):
        document.edit("Zone", lambda program: program.put(_elsewhere(program)))
    with pytest.raises(ForumDeskError, match="First save or give up “Rename to After”"):
        document.replace("Import", forum_program())
    assert document.unsaved == kept
    failing()


def _elsewhere(program: Program) -> Conference:
    return replace(program.conference, timezone="Mars/Olympus")


def test_a_copy_elsewhere_has_what_could_not_be_written(
    document: Document, failing: Callable[[], None], tmp_path: Path
) -> None:
    fail(document, "After")
    failing()
    document.save_copy(tmp_path / "b.forum")
    with Document.open(tmp_path / "b.forum") as copy:
        assert copy.program.conference.title == "After"
        assert [step.label for step in copy.history()] == ["Import", "Rename", "Rename to After"]
    document.give_up()
    assert (document.unsaved, document.program.conference.title) == (None, "Before")


def test_a_file_that_another_program_writes_is_tried_again(document: Document) -> None:
    with held_by_another(document.path), pytest.raises(InUseError):
        document.edit("Rename", edits.rename_conference, "After")
    document.try_again()
    assert document.program.conference.title == "After"


def test_a_medium_that_was_pulled_and_comes_back_takes_the_edit(document: Document, tmp_path: Path) -> None:
    away = tmp_path / "away.forum"
    document.path.rename(away)
    with pytest.raises(ForumDeskError):
        document.edit("Rename", edits.rename_conference, "After")
    with pytest.raises(ForumDeskError):
        document.try_again()
    assert document.unsaved is not None
    shutil.copyfile(away, document.path)
    document.try_again()
    with Document.open(document.path, read_only=True) as seen:
        assert (seen.program.conference.title, len(seen.history())) == ("After", 3)


def test_another_file_in_its_place_does_not_take_the_edit(document: Document, tmp_path: Path) -> None:
    with Document.create(tmp_path / "other.forum", forum_program(), "Other") as other:
        other.edit("Rename", edits.rename_conference, "Theirs")
    (tmp_path / "other.forum").replace(document.path)
    with pytest.raises(ChangedOutsideError):
        document.edit("Rename", edits.rename_conference, "After")
    with pytest.raises(ChangedOutsideError):
        document.try_again()
    document.path.write_bytes(b"something else")
    with pytest.raises(ForumDeskError):
        document.try_again()
    assert document.path.read_bytes() == b"something else"
    document.save_copy(tmp_path / "b.forum")
    with Document.open(tmp_path / "b.forum", read_only=True) as copy:
        assert copy.program.conference.title == "After"


def fill(path: Path) -> None:
    """Write a file until the disk is full."""
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def test_a_disk_that_is_full_takes_the_edit_once_there_is_room(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk can be mounted by root only")
    try:
        with Document.create(folder / "a.forum", forum_program(), "Import") as document:
            filler = folder / "filler"
            fill(filler)
            with pytest.raises(NoSpaceError):
                document.edit("Rename", edits.rename_conference, "word " * 20_000)
            assert document.unsaved is not None
            document.save_copy(tmp_path / "elsewhere.forum")
            filler.unlink()
            document.try_again()
            assert document.program.conference.title.startswith("word word")
            with Document.open(folder / "a.forum", read_only=True) as seen:
                assert seen.program == document.program
            with Document.open(tmp_path / "elsewhere.forum", read_only=True) as copy:
                assert copy.program == document.program
    finally:
        subprocess.run(["umount", str(folder)], check=True)
