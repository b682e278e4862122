# SPDX-License-Identifier: MIT
from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from forumdesk import edits
from forumdesk.changes import Change, apply, diff, invert
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.merge.forks import join
from forumdesk.merge.threeway import settled
from forumdesk.program import KINDS, Program, Publication, Room, Session, dangling, publication_id
from forumdesk.store import backup, inspect, journal, who, write
from forumdesk.store.errors import ChangedOutsideError, InUseError, ReadOnlyError, UnfitError
from samples import forum_program
from strategies import programs, records
from verbs import steps


@pytest.fixture
def program() -> Program:
    return forum_program()


@pytest.fixture
def document(tmp_path: Path, program: Program) -> Iterator[Document]:
    with Document.create(tmp_path / "forum.forum", program, "Import forum.txt") as document:
        yield document


@pytest.fixture
def reopened(document: Document) -> Iterator[Callable[[], Document]]:
    """Close the document and open its file again."""
    with ExitStack() as stack:

        def reopen() -> Document:
            document.close()
            return stack.enter_context(Document.open(document.path))

        yield reopen


def rename(document: Document, title: str) -> tuple[Change, ...]:
    return document.edit(f"Rename to {title}", edits.rename_conference, title)


def test_create_writes_the_program(document: Document, program: Program, reopened: Callable[[], Document]) -> None:
    assert document.program == program
    assert reopened().program == program


def test_create_refuses_a_file_that_is_there(document: Document) -> None:
    document.close()
    with pytest.raises(ForumDeskError, match=r"^“forum\.forum” exists already"):
        Document.create(document.path, forum_program(), "Again")


def test_create_replaces_a_file_when_told_to(document: Document) -> None:
    document.close()
    other = edits.rename_conference(document.program, "Other")
    with Document.create(document.path, other, "Again", replace=True) as made:
        assert made.program == other
        assert [step.label for step in made.history()] == ["Again"]


def test_create_leaves_an_open_file_alone(
    document: Document, program: Program, reopened: Callable[[], Document]
) -> None:
    with pytest.raises(InUseError, match="open in another window"):
        Document.create(document.path, Program(replace(program.conference, title="Other")), "Again", replace=True)
    assert reopened().program == program


def test_create_leaves_nothing_behind_when_it_fails(tmp_path: Path, program: Program) -> None:
    broken = program.put(Session(id="s", title="Nowhere", room_id="no such room"))
    with pytest.raises(UnfitError, match="“Nowhere” refers to a missing room"):
        Document.create(tmp_path / "a.forum", broken, "Import")
    with pytest.raises(ForumDeskError, match=r"folder of “a\.forum” can't be written"):
        Document.create(tmp_path / "no such folder" / "a.forum", program, "Import")
    assert list(tmp_path.iterdir()) == []


def test_edit_is_on_disk_when_it_returns(document: Document) -> None:
    changes = rename(document, "Forum")
    assert [change.kind for change in changes] == ["conference"]
    with Document.open(document.path, read_only=True) as other:
        assert other.program == document.program
        assert other.program.conference.title == "Forum"


def test_edit_without_a_difference_is_no_step(document: Document) -> None:
    assert rename(document, document.program.conference.title) == ()
    assert len(document.history()) == 1


def test_edit_that_a_verb_refuses_changes_nothing(document: Document, program: Program) -> None:
    with pytest.raises(ForumDeskError, match="needs a title"):
        rename(document, " ")
    assert document.program is program or document.program == program
    assert len(document.history()) == 1


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (Session(id="s", title="Nowhere", room_id="gone"), "“Nowhere” refers to a missing room"),
        (Room(id="r", name="Hall", capacity=2**63), "capacity"),
        (Room(id="r", name="\ud800"), "name"),
        (Session(id="s", title="Then", start=datetime(1, 1, 1)), "start"),
        (Session(id="s", title="Then", start=datetime(2021, 5, 19, tzinfo=UTC)), "start"),
    ],
)
def test_edit_that_a_file_may_not_hold_changes_nothing(
    document: Document, record: Room, reason: str, reopened: Callable[[], Document]
) -> None:
    before = document.program
    with pytest.raises(UnfitError, match=reason) as raised:
        document.edit("Add", Program.put, record)
    assert str(raised.value).endswith("Nothing was changed.")
    assert document.program is before
    assert (document.undo_label, len(document.history())) == (None, 1)
    rename(document, "Still works")
    assert reopened().program.conference.title == "Still works"


def test_edit_that_drops_what_others_refer_to_changes_nothing(document: Document) -> None:
    before = document.program
    for kind in ("person", "session"):
        with pytest.raises(UnfitError, match=f"refers to a missing {kind}"):
            document.edit("Drop", Program.drop, *before.records(kind))
    assert (document.program, len(document.history())) == (before, 1)


def test_edit_refuses_a_zone_that_does_not_exist(document: Document) -> None:
    with pytest.raises(ForumDeskError, match="“Mars/Olympus” is not a time zone"):
        document.edit("Zone", lambda p: p.put(replace(p.conference, timezone="Mars/Olympus")))
    assert len(document.history()) == 1


def test_undo_and_redo_survive_a_restart(
    document: Document, program: Program, reopened: Callable[[], Document]
) -> None:
    rename(document, "One")
    rename(document, "Two")
    document.undo()
    again = reopened()
    assert (again.undo_label, again.redo_label) == ("Rename to One", "Rename to Two")
    again.redo()
    assert again.program.conference.title == "Two"
    again.undo()
    again.undo()
    assert again.program == program
    assert (again.undo_label, again.undo(), again.redo_label) == (None, (), "Rename to One")


def test_edit_after_undo_ends_redo(document: Document) -> None:
    rename(document, "One")
    document.undo()
    rename(document, "Two")
    assert (document.undo_label, document.redo_label, document.redo()) == ("Rename to Two", None, ())


def test_history_tells_every_step(document: Document, reopened: Callable[[], Document]) -> None:
    rename(document, "One")
    document.undo()
    document.redo()
    again = reopened()
    told = [(step.number, step.kind, step.label, step.of) for step in again.history()]
    assert told == [
        (1, "create", "Import forum.txt", None),
        (2, "edit", "Rename to One", None),
        (3, "undo", "Rename to One", 2),
        (4, "redo", "Rename to One", 2),
    ]
    assert document.history()[-1].at == document.saved_at
    assert document.saved_at is not None
    assert abs((datetime.now(UTC) - document.saved_at).total_seconds()) < 60
    assert [step.uuid for step in document.history()] == [step.uuid for step in again.history()]


def test_program_at_returns_every_earlier_state(document: Document, reopened: Callable[[], Document]) -> None:
    states = [document.program]
    acts: tuple[Callable[[], object], ...] = (
        lambda: rename(document, "One"),
        lambda: document.edit("Drop", edits.drop_person, next(iter(document.program.people))),
        document.undo,
        lambda: rename(document, "Two"),
        document.undo,
        document.redo,
    )
    for act in acts:
        act()
        states.append(document.program)
    again = reopened()
    assert [again.program_at(step.number) for step in again.history()] == states


def test_restore_is_one_step_with_a_backup_before_it(document: Document, program: Program) -> None:
    rename(document, "One")
    document.edit("Drop", edits.drop_person, next(iter(document.program.people)))
    before = document.program
    assert document.restore("Restore the beginning", document.program_at(1))
    assert (document.program, document.undo_label) == (program, "Restore the beginning")
    kept = next(each for each in backup.backups(document.path) if backup.reason(each) == "before a restore")
    with Document.open(kept, read_only=True) as backed_up:
        assert backed_up.program == before
    document.undo()
    assert document.program == before


def test_restore_keeps_what_calendars_were_told(document: Document, program: Program) -> None:
    told = Publication(
        id=publication_id("s"), uid="s", digest="", created=datetime(2021, 5, 1), changed=datetime(2021, 5, 1),
        title="Opening", start=datetime(2021, 5, 19, 9),
    )  # fmt: skip
    document.edit("Export calendar", Program.put, told)
    rename(document, "One")
    document.restore("Restore", document.program_at(1))
    assert document.program == replace(program, publications={told.id: told})


def test_a_merge_is_remembered_also_when_it_brought_nothing(
    document: Document, reopened: Callable[[], Document]
) -> None:
    program = edits.rename_conference(document.program, "Merged")
    assert document.replace("Merge", program, merged="theirs-1")
    assert document.replace("Merge", program, merged="theirs-2") == ()
    again = reopened()
    assert [(step.kind, step.merged) for step in again.history()] == [
        ("create", ""), ("edit", "theirs-1"), ("note", "theirs-2"),
    ]  # fmt: skip
    assert (again.program, again.undo_label) == (program, "Merge")


def test_changes_of_leads_from_one_state_to_the_next(document: Document) -> None:
    rename(document, "One")
    document.undo()
    assert document.changes_of(1) == ()
    for number in (2, 3):
        before, after = document.program_at(number - 1), document.program_at(number)
        assert apply(before, document.changes_of(number)) == after


def say(document: Document, thread: str, title: str) -> tuple[Change, ...]:
    return document.type_in(thread, f"Rename to {title}", edits.rename_conference, title)


def test_typing_grows_one_step(document: Document, program: Program, reopened: Callable[[], Document]) -> None:
    rename(document, "Start")
    before = document.program
    for title in ("F", "Fo", "For"):
        assert [change.kind for change in say(document, "title", title)] == ["conference"]
    assert [step.label for step in document.history()] == ["Import forum.txt", "Rename to Start", "Rename to For"]
    assert document.changes_of(3) == diff(before, document.program)
    again = reopened()
    assert (again.program.conference.title, again.history()) == ("For", document.history())
    again.undo()
    assert again.program == before
    again.undo()
    assert again.program == program


def test_typing_begins_a_step_for_another_thread_or_after_another_step(document: Document) -> None:
    say(document, "title", "A")
    say(document, "acronym", "B")
    document.end_typing()
    say(document, "acronym", "C")
    rename(document, "D")
    say(document, "acronym", "E")
    document.undo()
    say(document, "acronym", "F")
    labels = [step.label.removeprefix("Rename to ") for step in document.history()]
    assert labels == ["Import forum.txt", "A", "B", "C", "D", "E", "E", "F"]


def test_typing_back_to_where_it_began_is_no_step(document: Document, reopened: Callable[[], Document]) -> None:
    title = document.program.conference.title
    rename(document, "Once")
    document.undo()
    steps = document.history()
    say(document, "title", "New")
    say(document, "title", title)
    assert document.history() == steps
    document.redo()
    assert document.program.conference.title == "Once"
    document.undo()
    say(document, "title", "Newer")
    document.undo()
    again = reopened()
    assert (again.program.conference.title, again.redo_label) == (title, "Rename to Newer")


def test_typing_leaves_the_step_of_a_copy_made_meanwhile_alone(document: Document, tmp_path: Path) -> None:
    say(document, "title", "F")
    document.save_copy(tmp_path / "copy.forum")
    say(document, "title", "Fo")
    with Document.open(tmp_path / "copy.forum") as copy:
        steps = zip(copy.history(), document.history(), strict=True)
        assert [one.uuid == other.uuid for one, other in steps] == [True, False]


def test_typing_that_is_refused_changes_nothing(document: Document) -> None:
    say(document, "title", "F")
    with pytest.raises(ForumDeskError, match="needs a title"):
        say(document, "title", " ")
    with pytest.raises(UnfitError, match="refers to a missing room"):
        document.type_in("title", "Put", Program.put, Session(id="s", title="Nowhere", room_id="gone"))
    assert (document.program.conference.title, len(document.history())) == ("F", 2)
    say(document, "title", "Fo")
    assert (document.program.conference.title, len(document.history())) == ("Fo", 2)


def test_typing_behind_the_lock_is_not_lost(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(document, "title", "Mine")
    monkeypatch.setenv("FORUMDESK_HOME", str(tmp_path / "another computer"))
    with Document.open(document.path) as other:
        rename(other, "Theirs")
    with pytest.raises(ChangedOutsideError, match="was edited by another program"):
        say(document, "title", "Mine too")


def test_watchers_are_told_after_the_swap_until_they_leave(document: Document) -> None:
    seen: list[tuple[str, tuple[Change, ...]]] = []
    leave = document.watch(lambda changes: seen.append((document.program.conference.title, changes)))
    done = rename(document, "One")
    undone = document.undo()
    leave()
    rename(document, "Two")
    assert seen == [("One", done), (invert(done)[0].after.title, undone)]  # type: ignore[union-attr]


def test_what_calendars_were_told_is_not_undone(document: Document, reopened: Callable[[], Document]) -> None:
    rename(document, "One")
    told = Publication(
        id=publication_id("s"), uid="s", digest="", created=datetime(2021, 5, 1), changed=datetime(2021, 5, 1),
        title="Opening", start=datetime(2021, 5, 19, 9),
    )  # fmt: skip
    document.edit("Export calendar", Program.put, told)
    assert document.undo_label == "Rename to One"
    document.undo()
    assert document.program.publications == {told.id: told}
    again = reopened()
    assert again.program.publications == {told.id: told}
    assert (again.undo_label, again.redo_label) == (None, "Rename to One")
    assert [step.kind for step in again.history()] == ["create", "edit", "note", "undo"]
    assert again.program_at(2).publications == {}


def test_second_window_opens_for_reading_and_says_who_writes(document: Document) -> None:
    with Document.open(document.path) as second:
        assert second.program == document.program
        assert second.read_only_reason == (
            f"“forum.forum” is open in another window ({who.user()} on {who.host()}, process {os.getpid()})."
        )
        with pytest.raises(ReadOnlyError, match=r"“forum\.forum” can't be edited\. “forum\.forum” is open in another"):
            rename(second, "No")
    rename(document, "Yes")
    document.close()
    with Document.open(document.path) as second:
        assert second.read_only_reason == ""


def test_read_only_keeps_others_free_to_write(document: Document) -> None:
    document.close()
    with Document.open(document.path, read_only=True) as reader, Document.open(document.path) as writer:
        rename(writer, "Written")
        with pytest.raises(ReadOnlyError, match="opened for reading only"):
            rename(reader, "No")


def test_a_link_to_the_file_is_the_same_file(document: Document, tmp_path: Path) -> None:
    link = tmp_path / "link.forum"
    link.symlink_to(document.path)
    with Document.open(link) as second:
        assert (second.path, second.read_only_reason != "") == (document.path, True)


def test_file_edited_behind_the_lock_is_not_overwritten(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another computer that shares the folder has its own home, so it does not see the lock."""
    monkeypatch.setenv("FORUMDESK_HOME", str(tmp_path / "another computer"))
    with Document.open(document.path) as other:
        rename(other, "Theirs")
    with pytest.raises(ChangedOutsideError, match="was edited by another program"):
        rename(document, "Mine")
    with Document.open(document.path, read_only=True) as seen:
        assert seen.program.conference.title == "Theirs"


def test_file_replaced_while_open_is_not_written(document: Document, tmp_path: Path) -> None:
    rename(document, "One")
    copy = tmp_path / "copy.forum"
    document.save_copy(copy)
    kept = copy.read_bytes()
    copy.replace(document.path)
    with pytest.raises(ChangedOutsideError, match="was moved or replaced while it was open"):
        rename(document, "Two")
    assert document.path.read_bytes() == kept
    assert document.program.conference.title == "One"


def test_history_of_another_file_is_not_told(document: Document, tmp_path: Path) -> None:
    rename(document, "One")
    with Document.create(tmp_path / "other.forum", document.program, "Other") as other:
        rename(other, "Not ours")
    other.path.replace(document.path)
    for ask in (lambda: document.changes_of(2), lambda: document.program_at(1), document.undo):
        with pytest.raises(ChangedOutsideError, match=r"“forum\.forum” was edited by another program"):
            ask()
    assert document.program.conference.title == "One"


def test_history_is_told_while_another_window_writes(document: Document, program: Program) -> None:
    rename(document, "One")
    with Document.open(document.path, read_only=True) as reader:
        rename(document, "Two")
        assert reader.program_at(1) == program


def test_changed_outside_sees_what_others_did(document: Document, tmp_path: Path) -> None:
    rename(document, "One")
    document.undo()
    assert not document.changed_outside()
    with Document.open(document.path, read_only=True) as reader:
        assert not reader.changed_outside()
        rename(document, "Two")
        assert (reader.changed_outside(), document.changed_outside()) == (True, False)
    copy = tmp_path / "copy.forum"
    document.save_copy(copy)
    copy.replace(document.path)
    assert document.changed_outside()
    document.path.unlink()
    assert document.changed_outside()


def test_step_that_is_too_large_changes_nothing(document: Document, reopened: Callable[[], Document]) -> None:
    before = document.program
    with pytest.raises(UnfitError, match="it changes more at once than one step of the history can hold"):
        document.edit("Add", Program.put, Room(id="r", name="Hall", description="a" * 33 * 1024 * 1024))
    assert (document.program, len(document.history())) == (before, 1)
    assert reopened().program == before


def test_file_from_elsewhere_opens_without_what_misleads(tmp_path: Path, program: Program) -> None:
    """The file itself stays as it is until the first edit."""
    path = tmp_path / "a.forum"
    misleading = program.put(replace(program.conference, title="Forum \u202e1202"))
    write.create(path, misleading, journal.next_step(None, journal.StepKind.CREATE, "Import\u202e txt.exe"))
    before = path.read_bytes()
    for _time in range(2):
        with Document.open(path) as document:
            assert document.program == program.put(replace(program.conference, title="Forum 1202"))
            assert document.history()[0].label == "Import txt.exe"
    assert path.read_bytes() == before


def test_save_copy_carries_the_history(document: Document, tmp_path: Path) -> None:
    rename(document, "One")
    copy = tmp_path / "copy.forum"
    copy.write_text("an older file")
    document.save_copy(copy)
    with Document.open(copy) as other:
        assert (other.program, other.history()) == (document.program, document.history())
        rename(other, "Two")
    assert document.program.conference.title == "One"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.forum", "forum.forum"]


@pytest.mark.parametrize("replaced", [True, False])
def test_save_copy_saves_what_is_here_when_the_file_is_not(document: Document, tmp_path: Path, replaced: bool) -> None:
    rename(document, "Mine")
    document.path.unlink()
    if replaced:
        Document.create(tmp_path / "other.forum", Program(document.program.conference), "Other").close()
        (tmp_path / "other.forum").replace(document.path)
    document.save_copy(tmp_path / "copy.forum")
    with Document.open(tmp_path / "copy.forum") as copy:
        assert copy.program == document.program
        assert [step.label for step in copy.history()] == ["Copy of forum.forum"]


def test_open_warns_of_a_network_drive(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    assert document.notice == ""
    monkeypatch.setattr(inspect, "on_network", lambda path: path == document.path)
    with Document.open(document.path, read_only=True) as other:
        assert other.notice.startswith("“forum.forum” lies on a network drive.")


def test_save_copy_refuses_a_file_that_is_open(document: Document) -> None:
    with pytest.raises(InUseError, match=r"^Nothing was written\. “forum\.forum” is open in another window"):
        document.save_copy(document.path)


def test_save_copy_that_fails_leaves_the_old_file(document: Document, tmp_path: Path) -> None:
    with pytest.raises(ForumDeskError, match=r"folder of “copy\.forum” can't be written"):
        document.save_copy(tmp_path / "nowhere" / "copy.forum")


def test_closed_document_can_be_read_and_not_edited(document: Document, program: Program) -> None:
    document.close()
    assert document.program == program
    with pytest.raises(ReadOnlyError, match="It was closed"):
        rename(document, "No")
    document.close()


class Editing(RuleBasedStateMachine):
    """Edit, undo, redo, close and reopen at random: the file always holds what the memory does."""

    @initialize(program=programs())
    def create(self, program: Program) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.start = program
        self.document = Document.create(self.folder / "a.forum", program, "Start")
        self.states = [program]
        self.undone: list[Program] = []
        self.typing: tuple[str, list[Program]] | None = None

    def present(self) -> dict[str, list[str]]:
        return {kind: list(self.document.program.records(kind)) for kind in KINDS}

    def kept(self, before: Program) -> None:
        if self.document.program != before:
            self.states.append(self.document.program)
            self.undone.clear()
            self.typing = None

    @rule(data=st.data(), kind=st.sampled_from([kind for kind in KINDS if kind != "publication"]))
    def put(self, data: st.DataObject, kind: str) -> None:
        present, before = self.present(), self.document.program
        if kind == "appearance" and not (present["session"] and present["person"]):
            return
        fresh = [] if kind == "conference" else [f"{kind}-{n}" for n in range(3)]
        record = data.draw(records(kind, data.draw(st.sampled_from([*present[kind], *fresh])), present))
        self.document.edit(f"Put {kind}", Program.put, record)
        self.kept(before)

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        before = self.document.program
        name, step = data.draw(steps(before))
        with contextlib.suppress(ForumDeskError):
            self.document.edit(name, step)
        self.kept(before)

    @rule(program=programs())
    def replace(self, program: Program) -> None:
        before = self.document.program
        self.document.replace("Import", replace(program, publications=before.publications))
        self.kept(before)

    @rule()
    def undo(self) -> None:
        changes = self.document.undo()
        assert bool(changes) == (len(self.states) > 1)
        if changes:
            self.undone.append(self.states.pop())
            self.typing = None

    @rule()
    def redo(self) -> None:
        changes = self.document.redo()
        assert bool(changes) == bool(self.undone)
        if changes:
            self.states.append(self.undone.pop())
            self.typing = None

    @rule(thread=st.sampled_from("ab"), title=st.sampled_from(("One", "Two", "")))
    def type_in(self, thread: str, title: str) -> None:
        before, undone = self.document.program, list(self.undone)
        conference = replace(before.conference, title=title or self.start.conference.title)
        self.document.type_in(thread, "Type", Program.put, conference)
        if self.document.program == before:
            return
        if self.typing is None or self.typing[0] != thread:
            self.kept(before)
            self.typing = (thread, undone)
        elif self.document.program == self.states[-2]:
            self.states.pop()
            self.undone, self.typing = self.typing[1], None
        else:
            self.states[-1] = self.document.program

    @rule()
    def end_typing(self) -> None:
        self.document.end_typing()
        self.typing = None

    @rule(ours=st.sampled_from(("One", "Two")), theirs=st.sampled_from(("Two", "Three")))
    def merge(self, ours: str, theirs: str) -> None:
        path, before = self.folder / "b.forum", self.document.program
        self.document.save_copy(path)
        with Document.open(path) as copy:
            copy.edit("Theirs", edits.rename_conference, theirs)
            self.document.edit("Ours", edits.rename_conference, ours)
            self.kept(before)
            before = self.document.program
            merged = join(self.document.fork(), copy.fork()).merged
            self.document.replace("Merge", settled(merged, merged.clashes), merged=copy.history()[-1].uuid)
            self.kept(before)
            again = join(self.document.fork(), copy.fork()).merged
        path.unlink()
        self.typing = None
        assert (again.clashes, again.program) == ((), self.document.program)

    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        before = self.document.program
        number = data.draw(st.integers(1, len(self.document.history())))
        self.document.restore("Restore", self.document.program_at(number))
        self.kept(before)

    @rule()
    def reopen(self) -> None:
        history = self.document.history()
        self.document.close()
        self.document = Document.open(self.folder / "a.forum")
        self.typing = None
        assert self.document.read_only_reason == ""
        assert self.document.history() == history

    @precondition(lambda self: hasattr(self, "document"))
    @invariant()
    def memory_equals_file(self) -> None:
        assert self.document.program == self.states[-1]
        with Document.open(self.folder / "a.forum", read_only=True) as seen:
            assert seen.program == self.states[-1]
            assert (seen.undo_label, seen.redo_label) == (self.document.undo_label, self.document.redo_label)
        assert dangling(self.document.program) == ()

    def teardown(self) -> None:
        if not hasattr(self, "document"):
            return
        while self.document.undo():
            pass
        assert self.document.program == replace(self.start, publications=self.document.program.publications)
        with Document.open(self.folder / "a.forum", read_only=True) as seen:
            assert seen.program == self.document.program
            assert seen.program_at(1) == self.start
        self.document.close()
        shutil.rmtree(self.folder)


TestEditing = Editing.TestCase
TestEditing.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
