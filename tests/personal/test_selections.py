# SPDX-License-Identifier: MIT
from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from forumdesk.personal import FORMAT, Personal
from forumdesk.personal.opening import APPLICATION_ID
from forumdesk.selection import NO_REMINDER, Entry, Interest, Selection
from readonly import read_only
from samples import forum_program

PROGRAM = forum_program()
IDS = sorted(PROGRAM.sessions)
NONE = Selection(conference_id=PROGRAM.conference.id)


def full() -> Selection:
    made = NONE.with_interest(PROGRAM, IDS[:1], Interest.MUST).with_interest(PROGRAM, IDS[1:3], Interest.MAYBE)
    made = made.with_note(PROGRAM, IDS[0], "Ask “why”").with_lead(PROGRAM, IDS[1], NO_REMINDER)
    made = made.with_entry(Entry(id="e", title="Train", start=datetime(2021, 5, 18, 23, 50), duration=45, place="Gare"))
    return made.with_hidden("room", "r", on=True).with_hidden("track", "t", on=True).followed(PROGRAM)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "personal.sqlite"


@pytest.fixture
def personal(path: Path) -> Iterator[Personal]:
    own = Personal.open(path)
    yield own
    own.close()


def test_selection_comes_back_as_it_was(personal: Personal, path: Path) -> None:
    assert personal.selection(NONE.conference_id) == NONE
    assert personal.keep_selection(NONE, full())
    other = Personal.open(path)
    assert other.selection(NONE.conference_id) == full()
    assert other.selections() == (full(),)
    other.close()


def test_difference_takes_away_too(personal: Personal) -> None:
    personal.keep_selection(NONE, full())
    less = full().let_go(IDS[0]).without_entry("e").with_hidden("room", "r", on=False)
    personal.keep_selection(full(), less)
    assert personal.selection(NONE.conference_id) == less


def test_conferences_are_apart(personal: Personal) -> None:
    personal.keep_selection(NONE, full())
    assert personal.selection("another") == Selection(conference_id="another")


def test_watchers_are_told_until_they_leave(personal: Personal) -> None:
    told: list[Selection] = []
    leave = personal.watch(told.append)
    personal.keep_selection(NONE, full())
    leave()
    personal.keep_selection(full(), NONE)
    assert told == [full()]


def test_row_of_nonsense_is_passed_over(personal: Personal, path: Path) -> None:
    personal.keep_selection(NONE, full())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE mark SET interest = 'perhaps' WHERE session = ?", (IDS[0],))
        connection.execute("UPDATE entry SET start = '2021-05-18T10:00+02:00'")
    found = personal.selection(NONE.conference_id)
    assert (set(found.marks), dict(found.entries)) == (set(IDS[1:3]), {})


@pytest.mark.parametrize(
    "change",
    [
        "entry SET duration = 9223372036854775807",
        "entry SET duration = -30",
        "entry SET start = '9999-12-31T23:59:00'",
        "entry SET start = '0001-01-01T00:00:00'",
        "mark SET duration = 9223372036854775807",
        "mark SET start = '9999-12-31T23:59:00'",
        "mark SET lead = 9223372036854775807",
        "mark SET lead = -2",
    ],
)
def test_row_that_no_clock_can_count_with_is_passed_over(personal: Personal, path: Path, change: str) -> None:
    personal.keep_selection(NONE, full())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"UPDATE {change}")
    found = personal.selection(NONE.conference_id)
    left = found.marks if change.startswith("mark") else found.entries
    assert dict(left) == {}


def test_what_can_not_be_kept_is_told_and_nobody_watches_it(personal: Personal, path: Path) -> None:
    told: list[Selection] = []
    personal.watch(told.append)
    with read_only(path.parent):
        again = Personal.open(path)
        again.watch(told.append)
        assert not again.keep_selection(NONE, full())
        assert again.notice
        again.close()
    assert told == []
    assert personal.selection(NONE.conference_id) == NONE


def test_texts_are_kept_by_scope(personal: Personal) -> None:
    personal.keep("searches", "a", "1")
    personal.keep("searches", "b", "2")
    personal.keep("other", "a", "3")
    personal.keep("searches", "a", "")
    assert (personal.kept("searches", "a"), personal.kept("other", "a")) == ("", "3")
    assert personal.all_kept("searches") == {"b": "2"}
    personal.keep_all("searches", {"b": "", "c": "4", "d": "5"})
    assert personal.all_kept("searches") == {"c": "4", "d": "5"}


def test_file_of_format_1_gains_the_tables_and_keeps_its_rows(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in (
            (
                "CREATE TABLE reading (article TEXT PRIMARY KEY NOT NULL, position REAL NOT NULL,"
                " read INTEGER NOT NULL) STRICT"
            ),
            (
                "CREATE TABLE recent (path BLOB PRIMARY KEY NOT NULL, opened TEXT NOT NULL, title TEXT NOT NULL,"
                " dates TEXT NOT NULL, sessions INTEGER NOT NULL, people INTEGER NOT NULL) STRICT"
            ),
            "INSERT INTO reading VALUES ('a', 0.5, 1)",
            f"PRAGMA application_id={APPLICATION_ID}",
            "PRAGMA user_version=1",
        ):
            connection.execute(statement)
    own = Personal.open(path)
    assert (own.notice, own.is_read("a"), own.keep_selection(NONE, full())) == ("", True, True)
    own.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (FORMAT,)
