# SPDX-License-Identifier: MIT
"""Two copies of one program that were edited apart are merged by what their histories have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forking import edited
from forumdesk import edits
from forumdesk.changes import diff, thing
from forumdesk.document import Document
from forumdesk.merge.forks import Fork, ancestor, join
from forumdesk.merge.records import FOLLOWS, UNASKED
from forumdesk.merge.threeway import settled
from forumdesk.program import KINDS, Article, Program
from samples import forum_program
from strategies import programs

SLOW = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
BASE = forum_program()
FIRST, SECOND, *_REST = BASE.sessions_in_order


@dataclass(repr=False)
class Copy:
    """A copy in memory: the states after each step."""

    name: str
    steps: list[str]
    states: list[Program]
    merged: dict[int, str] = field(default_factory=dict)

    @property
    def program(self) -> Program:
        return self.states[-1]

    def fork(self) -> Fork:
        return Fork(tuple(self.steps), dict(self.merged), lambda number: self.states[number - 1])

    def step(self, program: Program) -> None:
        self.steps.append(f"{self.name} {len(self.steps) + 1}")
        self.states.append(program)

    def another(self, name: str) -> Copy:
        return Copy(name, list(self.steps), list(self.states), dict(self.merged))

    def take(self, other: Copy, *, theirs: bool = False) -> None:
        merged = join(self.fork(), other.fork()).merged
        program = settled(merged, merged.clashes if theirs else ())
        last = other.steps[-1]
        self.step(program)
        self.merged[len(self.steps)] = last


def begun(program: Program = BASE) -> tuple[Copy, Copy]:
    first = Copy("a", ["start"], [program])
    return first, first.another("b")


def title(program: Program, words: str) -> Program:
    return program.put(replace(program.sessions[FIRST.id], title=words))


def label(program: Program, words: str) -> Program:
    return program.put(replace(program.sessions[FIRST.id], label=words))


def test_the_ancestor_is_where_both_histories_part() -> None:
    ada, ben = begun()
    ada.step(title(BASE, "Shared"))
    ben = ada.another("b")
    ada.step(title(ada.program, "Ada's"))
    ben.step(label(ben.program, "Ben's"))
    assert ancestor(ada.fork(), ben.fork()) == title(BASE, "Shared")
    joined = join(ada.fork(), ben.fork())
    assert joined.merged.clashes == ()
    assert joined.merged.program == label(title(BASE, "Ada's"), "Ben's")
    assert [deed.lines for deed in joined.here] == [("title: Shared → Ada's",)]
    assert [deed.lines for deed in joined.there] == [(f"label: {FIRST.label} → Ben's",)]


def test_copies_of_different_programs_have_no_ancestor() -> None:
    ada, _ben = begun()
    other = Copy("c", ["other start"], [BASE])
    assert ancestor(ada.fork(), other.fork()) is None
    assert not join(ada.fork(), other.fork()).known


def test_a_question_that_was_decided_is_not_asked_again() -> None:
    ada, ben = begun()
    ada.step(title(BASE, "Ada's"))
    ben.step(title(BASE, "Ben's"))
    ada.take(ben)
    again = join(ada.fork(), ben.fork())
    assert (again.merged.clashes, again.merged.program, again.there) == ((), ada.program, ())
    ben.step(label(ben.program, "New"))
    assert join(ada.fork(), ben.fork()).merged.clashes == ()
    assert join(ada.fork(), ben.fork()).merged.program == label(title(BASE, "Ada's"), "New")


def test_who_is_merged_back_takes_the_whole_merge() -> None:
    ada, ben = begun()
    ada.step(title(BASE, "Ada's"))
    ben.step(title(BASE, "Ben's"))
    ada.take(ben)
    ada.step(label(ada.program, "Later"))
    joined = join(ben.fork(), ada.fork())
    assert (joined.merged.clashes, joined.merged.program) == ((), ada.program)
    assert joined.here == ()


def test_merges_back_and_forth_keep_what_came_last() -> None:
    ada, ben = begun()
    for turn in range(4):
        ada.step(title(ada.program, f"Ada {turn}"))
        ben.take(ada, theirs=True)
        ben.step(label(ben.program, f"Ben {turn}"))
        ada.take(ben, theirs=True)
    assert ada.program == ben.program == label(title(BASE, "Ada 3"), "Ben 3")


def test_an_undone_merge_can_be_made_again(tmp_path: Path) -> None:
    with Document.create(tmp_path / "a.forum", BASE, "Start") as ada:
        ada.save_copy(tmp_path / "b.forum")
        with Document.open(tmp_path / "b.forum") as ben:
            ben.edit("Title", edits.set_session, FIRST.id, title="Ben's")
            for _time in range(2):
                merged = join(ada.fork(), ben.fork()).merged.program
                assert merged == ben.program
                ada.replace("Merge", merged, merged=ben.history()[-1].uuid)
                assert join(ada.fork(), ben.fork()).there == ()
                ada.undo()


@pytest.mark.parametrize("start", [None, datetime(2021, 5, 20, 7, 0)])
def test_sessions_of_one_title_that_both_have_made_are_two(start: datetime | None) -> None:
    ada, ben = begun()
    ada.step(edits.new_session(BASE, "ada's", "", start and start.replace(hour=9), 15, title="Coffee"))
    ben.step(edits.new_session(BASE, "ben's", "", start, 15, title="Coffee"))
    joined = join(ada.fork(), ben.fork()).merged
    assert joined.clashes == ()
    assert joined.program.sessions.keys() - BASE.sessions.keys() == {"ada's", "ben's"}


def test_articles_of_one_title_that_both_have_written_are_two() -> None:
    ada, ben = begun()
    for copy in (ada, ben):
        copy.step(edits.add_article(BASE, Article(id=f"{copy.name}'s", title="Welcome", body=f"From {copy.name}.")))
    joined = join(ada.fork(), ben.fork()).merged
    assert joined.clashes == ()
    assert {article.body for article in joined.program.articles.values()} >= {"From a.", "From b."}


def test_a_session_that_both_have_made_at_one_time_in_one_room_is_one() -> None:
    ada, ben = begun()
    for copy, key in ((ada, "ada's"), (ben, "ben's")):
        copy.step(edits.new_session(BASE, key, FIRST.room_id, datetime(2021, 5, 20, 7, 0), 15, title="Coffee"))
    joined = join(ada.fork(), ben.fork()).merged
    assert joined.program.sessions.keys() - BASE.sessions.keys() == {"ada's"}


def test_what_nobody_is_asked_about_is_told() -> None:
    ada, ben = begun()
    person = next(iter(BASE.people.values()))
    ada.step(BASE.put(replace(person, sort_name="Ada's")))
    ben.step(BASE.put(replace(person, sort_name="Ben's")))
    joined = join(ada.fork(), ben.fork())
    assert joined.merged.clashes == ()
    assert joined.untaken == (f"person “{person.name}”: name in lists stays as it is here",)


@st.composite
def forks(draw: st.DrawFn) -> tuple[Copy, Copy]:
    """Return two copies that were edited apart, after a few steps together."""
    ada = Copy("a", ["start"], [draw(programs())])
    for _step in range(draw(st.integers(0, 2))):
        ada.step(draw(edited(ada.program, "both")))
    ben = ada.another("b")
    for copy in (ada, ben):
        for _step in range(draw(st.integers(0, 2))):
            copy.step(draw(edited(copy.program, copy.name)))
    return ada, ben


@SLOW
@given(forks(), st.booleans())
def test_merging_twice_changes_nothing(two: tuple[Copy, Copy], theirs: bool) -> None:
    ada, ben = two
    ada.take(ben, theirs=theirs)
    again = join(ada.fork(), ben.fork())
    assert again.merged.clashes == ()
    assert again.merged.program == ada.program
    assert again.there == ()


@SLOW
@given(forks())
def test_merging_is_symmetric_but_for_the_choices(two: tuple[Copy, Copy]) -> None:
    ada, ben = two
    one, other = join(ada.fork(), ben.fork()).merged, join(ben.fork(), ada.fork()).merged
    asked = {clash.place[:3] for clash in one.clashes}
    assert asked == {clash.place[:3] for clash in other.clashes}
    assert list(_differences(one.program, other.program, asked)) == []


def _differences(one: Program, other: Program, asked: set[tuple[str, str, str]]) -> Iterator[str]:
    """Yield where two merges differ though nobody was asked about it."""
    whole = {key for _kind, key, name in asked if not name}
    for kind in KINDS:
        here, there = one.records(kind), other.records(kind)
        if kind != "appearance":  # they come and go with their session and their person
            yield from (f"{kind} {key}" for key in here.keys() ^ there.keys() if key not in whole)
        for key in (here.keys() & there.keys()) - whole:
            for name in (each.name for each in fields(here[key])):
                if (kind, key, name) in asked or name in {*UNASKED, *FOLLOWS}:
                    continue
                values = [_bare(getattr(side[key], name), whole) for side in (here, there)]
                if values[0] != values[1]:
                    yield f"{kind} {key} {name} {values}"


def _bare(value: object, whole: set[str]) -> object:
    """Return a value without what depends on a choice: references to what may go, and the order of a list."""
    if isinstance(value, tuple):
        return sorted(repr(each) for each in value if each not in whole)
    return "" if value in whole else value


@SLOW
@given(forks())
def test_nothing_that_the_other_did_is_lost_without_being_shown(two: tuple[Copy, Copy]) -> None:
    ada, ben = two
    joined = join(ada.fork(), ben.fork())
    asked = {(clash.kind, clash.id) for clash in joined.merged.clashes}
    base = ancestor(ada.fork(), ben.fork())
    assert base is not None
    said = " ".join(joined.untaken)
    for change in diff(base, joined.merged.theirs):
        record = change.after or change.before
        assert record is not None
        there = joined.merged.program.records(change.kind).get(change.id) == change.after
        if not there and (change.kind, change.id) not in asked and change.kind not in {"source", "publication"}:
            mine = ada.program.records(change.kind).get(change.id)
            both = mine is not None and change.after is not None and change.before is not None
            assert thing(record) in said or both
