# SPDX-License-Identifier: MIT
"""`forumdesk merge`: two files that were edited apart, with and without what both were made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from forumdesk import formats
from forumdesk.cli import main
from forumdesk.document import Document
from forumdesk.formats.losses import summed_up
from forumdesk.merge import origins
from forumdesk.program import Person, Program, new_id
from rereading import read_again
from samples import forum_program

BASE = forum_program()
FIRST, SECOND, *_REST = BASE.sessions_in_order
NEW = Person(id="new", name="Ada Brook")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def made(name: str, program: Program = BASE) -> Path:
    Document.create(Path(name), program, "Made").close()
    return Path(name)


def edited(name: str, change: Callable[[Program], Program]) -> None:
    with Document.open(Path(name)) as document:
        document.replace("Edit", change(document.program))


def held(name: str) -> Program:
    with Document.open(Path(name), read_only=True) as document:
        return document.program


def renamed(title: str) -> Callable[[Program], Program]:
    return lambda program: program.put(replace(FIRST, title=title))


@pytest.fixture
def copies() -> None:
    """Two copies of one file, each edited: here the first title, there an abstract, and a person who is new."""
    path = made("mine.forum")
    with Document.open(path) as document:
        document.save_copy(Path("theirs.forum"))
    edited("mine.forum", renamed("Mine"))
    edited("theirs.forum", lambda program: program.put(replace(SECOND, abstract="Theirs"), NEW))


BOTH = BASE.put(replace(FIRST, title="Mine"), replace(SECOND, abstract="Theirs"), NEW)


@pytest.mark.usefixtures("copies")
def test_copies_of_one_file_are_merged_by_their_histories(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "mine.forum", "theirs.forum", "-o", "both.forum"]) == 0
    assert capsys.readouterr().out.startswith("both.forum: 2 changes.\n")
    assert held("both.forum") == BOTH
    assert held("mine.forum") == BASE.put(replace(FIRST, title="Mine"))


@pytest.mark.usefixtures("copies")
def test_merge_into_the_file_itself_is_one_step_and_one_undo() -> None:
    assert main(["merge", "mine.forum", "theirs.forum", "-o", "mine.forum"]) == 0
    with Document.open(Path("mine.forum")) as document:
        assert document.program == BOTH
        assert document.undo_label == "Merge theirs.forum"
        document.undo()
        assert document.program == BASE.put(replace(FIRST, title="Mine"))


@pytest.mark.usefixtures("copies")
def test_what_was_decided_once_is_not_asked_again(capsys: pytest.CaptureFixture[str]) -> None:
    edited("theirs.forum", renamed("Theirs"))
    assert main(["merge", "mine.forum", "theirs.forum", "-o", "mine.forum", "--mine"]) == 0
    capsys.readouterr()
    assert main(["merge", "mine.forum", "theirs.forum", "-o", "mine.forum"]) == 0
    assert capsys.readouterr().out == "mine.forum: nothing has changed.\n"
    assert main(["merge", "theirs.forum", "mine.forum", "-o", "theirs.forum"]) == 0
    assert held("theirs.forum") == held("mine.forum") == BOTH


@pytest.mark.usefixtures("copies")
def test_copy_keeps_the_history_so_that_it_can_be_merged_again() -> None:
    main(["merge", "mine.forum", "theirs.forum", "-o", "both.forum"])
    later = replace(BASE.sessions_in_order[2], abstract="Later")
    edited("theirs.forum", lambda program: program.put(later))
    assert main(["merge", "theirs.forum", "both.forum", "-o", "again.forum"]) == 0
    assert held("again.forum").sessions[later.id].abstract == "Later"
    assert held("again.forum").sessions[FIRST.id].title == "Mine"


@pytest.mark.usefixtures("copies")
def test_what_both_changed_is_listed_and_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    edited("theirs.forum", renamed("Theirs"))
    assert main(["merge", "mine.forum", "theirs.forum", "-o", "both.forum"]) == 3
    said = capsys.readouterr()
    assert "title: in mine.forum Mine, in theirs.forum Theirs" in said.out
    assert said.err == "forumdesk: 1 thing was changed on both sides. Say --mine or --theirs. Nothing was written.\n"
    assert not Path("both.forum").exists()
    for option, title in (("--mine", "Mine"), ("--theirs", "Theirs")):
        assert main(["merge", "mine.forum", "theirs.forum", option, "-o", "both.forum", "--force"]) == 0
        assert held("both.forum").sessions[FIRST.id].title == title


def test_base_can_be_named() -> None:
    made("base.forum")
    made("mine.forum", BASE.put(replace(FIRST, title="Mine")))
    made("theirs.forum", read_again(BASE.put(replace(SECOND, abstract="Theirs"))))
    assert main(["merge", "mine.forum", "theirs.forum", "--base", "base.forum", "-o", "both.forum"]) == 0
    found = held("both.forum")
    assert (found.sessions[FIRST.id].title, found.sessions[SECOND.id].abstract) == ("Mine", "Theirs")


def test_what_a_source_said_is_the_base_of_files_with_separate_histories() -> None:
    source = origins.keep(origins.received("page.txt", "text", "…"), BASE, {})
    made("mine.forum", BASE.put(source, replace(FIRST, title="Mine")))
    made("theirs.forum", read_again(BASE.put(replace(SECOND, abstract="Theirs"))))
    for one, other in (("mine.forum", "theirs.forum"), ("theirs.forum", "mine.forum")):
        assert main(["merge", one, other, "-o", f"both-{one}"]) == 0
        titles = {each.title: each.abstract for each in held(f"both-{one}").sessions.values()}
        assert titles["Mine"] == FIRST.abstract
        assert titles[SECOND.title] == "Theirs"


def test_without_a_base_only_what_is_missing_is_added(capsys: pytest.CaptureFixture[str]) -> None:
    gone = SECOND.id, *(seat.id for seat in BASE.appearances_in(SECOND.id))
    made("mine.forum", BASE.drop(*gone))
    made("theirs.forum", read_again(BASE.put(NEW)))
    assert main(["merge", "mine.forum", "theirs.forum", "-o", "both.forum"]) == 0
    assert "--base" in capsys.readouterr().out
    found = held("both.forum")
    assert SECOND.title in {each.title for each in found.sessions.values()}
    assert "Ada Brook" in {each.name for each in found.people.values()}
    made("other.forum", read_again(BASE.put(replace(FIRST, description="Another"))))
    assert main(["merge", "mine.forum", "other.forum", "-o", "third.forum"]) == 3


def test_merge_is_written_in_any_format_that_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    made("mine.forum")
    made("theirs.forum", BASE.put(replace(SECOND, title="Theirs")))
    for target in formats.TARGETS.values():
        out = f"out{target.suffix}"
        options = ["--base", "mine.forum", "-o", out, "--force"]
        assert main(["merge", "mine.forum", "theirs.forum", *options]) == 0
        assert Path(out).stat().st_size > 100
        lost = summed_up(formats.lost(target.key, held("theirs.forum")))
        assert lost
        assert lost in capsys.readouterr().out


def test_merge_refuses_what_it_can_t_write(capsys: pytest.CaptureFixture[str]) -> None:
    made("mine.forum")
    made("theirs.forum", BASE.put(replace(FIRST, id=new_id(), title="Another")))
    assert main(["merge", "mine.forum", "theirs.forum", "-o", "both.xyz"]) == 2
    assert ".forum" in capsys.readouterr().err
    assert main(["merge", "mine.forum", "theirs.forum", "-o", "theirs.forum"]) == 2
    assert "--force" in capsys.readouterr().err


def table(name: str, room: str = "Hall") -> str:
    Path(name).write_text(f"Title,Date,Start,Room\nTides,2024-09-03,09:00,{room}\n", encoding="utf-8")
    return name


def test_title_that_is_only_the_name_of_a_file_is_no_clash(capsys: pytest.CaptureFixture[str]) -> None:
    table("a.csv")
    table("b.csv", "Annex")
    table("c.csv")
    options = ["--base", "a.csv", "--timezone", "Europe/Berlin", "-o"]
    assert main(["merge", "b.csv", "c.csv", *options, "both.forum"]) == 0
    assert held("both.forum").conference.title == "b"
    assert "title" not in capsys.readouterr().out
    forum = replace(held("both.forum").conference, title="Quay Forum")
    edited("both.forum", lambda program: program.put(forum))
    for one, other in (("both.forum", "c.csv"), ("c.csv", "both.forum")):
        assert main(["merge", one, other, *options, "again.forum", "--force"]) == 0
        assert held("again.forum").conference.title == "Quay Forum"


def test_two_titles_that_say_something_stay_a_clash(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("mine", "theirs"):
        made(f"{name}.forum", BASE.put(replace(BASE.conference, title=name.title())))
    assert main(["merge", "mine.forum", "theirs.forum", "--base", table("a.csv"), "-o", "o.forum", "--mine"]) == 2
    assert main(["merge", "mine.forum", "theirs.forum", "-o", "o.forum"]) == 3
    assert "program: title: in mine.forum Mine, in theirs.forum Theirs\n" in capsys.readouterr().out


def test_help_speaks_of_mine_and_theirs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["merge", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert "it is as in MINE" in said
    assert "it is as in THEIRS" in said
    assert "program's side" not in said
