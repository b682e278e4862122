# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from forumdesk.paths import user_data
from forumdesk.personal import Personal, Recent
from forumdesk.program import Program
from forumdesk.selection import Interest
from readonly import read_only
from samples import forum_program


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "personal.sqlite"


@pytest.fixture
def personal(path: Path) -> Iterator[Personal]:
    own = Personal.open(path)
    yield own
    own.close()


@pytest.fixture
def program() -> Program:
    return forum_program()


def kept(path: Path) -> tuple[set[str], str]:
    """Return which of the articles 1 and 2 another window finds read, and its notice."""
    own = Personal.open(path)
    found = {article for article in ("1", "2") if own.is_read(article)}, own.notice
    own.close()
    return found


def test_open_begins_a_file_in_the_users_folder() -> None:
    own = Personal.open()
    assert (own.notice, own.recent(), own.is_read("a"), own.reading_position("a")) == ("", (), False, 0.0)
    own.close()
    assert (user_data() / "personal.sqlite").stat().st_size > 0


def test_reading_position_and_mark_do_not_touch_each_other(personal: Personal) -> None:
    personal.set_reading_position("a", 0.25)
    assert (personal.reading_position("a"), personal.is_read("a")) == (0.25, False)
    personal.mark_read("a")
    personal.set_reading_position("a", 0.5)
    assert (personal.reading_position("a"), personal.is_read("a")) == (0.5, True)
    personal.mark_read("a", on=False)
    assert (personal.reading_position("a"), personal.is_read("a")) == (0.5, False)
    personal.mark_read("b")
    assert (personal.reading_position("b"), personal.is_read("b")) == (0.0, True)


@pytest.mark.parametrize(("given", "found"), [(-0.5, 0.0), (1.5, 1.0), (1, 1.0)])
def test_reading_position_is_a_share(personal: Personal, given: float, found: float) -> None:
    personal.set_reading_position("a", given)
    assert personal.reading_position("a") == found


def test_recent_tells_what_to_show_latest_first(personal: Personal, program: Program, tmp_path: Path) -> None:
    first, second = tmp_path / "ä “1”.forum", tmp_path / os.fsdecode(b"\xff.forum")
    for path in (first, second, first):
        personal.note_opened(path, program)
    found = personal.recent()
    assert [entry.path for entry in found] == [first, second]
    assert found[0] == Recent(
        path=first,
        title=program.conference.title,
        dates=program.dates,
        sessions=len(program.sessions),
        people=len(program.people),
        opened_at=found[0].opened_at,
        conference_id=program.conference.id,
        zone=program.conference.timezone,
        place=", ".join(part for part in (program.conference.venue, program.conference.city) if part),
    )
    assert abs((datetime.now(UTC) - found[0].opened_at).total_seconds()) < 60
    personal.forget(first)
    assert [entry.path for entry in personal.recent()] == [second]


def test_windows_share_the_file(personal: Personal, path: Path) -> None:
    other = Personal.open(path)
    personal.mark_read("1")
    other.mark_read("2")
    assert all(own.is_read(article) for own in (personal, other) for article in "12")
    other.close()


@pytest.mark.parametrize(
    "content", [b"not a database", b"SQLite format 3\x00" + b"x" * 5000], ids=["text", "broken database"]
)
def test_damaged_file_is_set_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    own = Personal.open(path)
    own.mark_read("1")
    (aside,) = (each for each in path.parent.iterdir() if each != path)
    assert own.notice == (
        f"Your stars, notes and recent programs could not be read. The file was set aside as “{aside.name}”."
    )
    own.close()
    assert aside.read_bytes() == content
    assert kept(path) == ({"1"}, "")


def test_file_whose_damage_can_not_be_said_is_set_aside(personal: Personal, path: Path) -> None:
    personal.mark_read("1")
    personal.close()
    path.write_bytes(path.read_bytes().replace(b"article TEXT", b"article \xf9EXT"))
    read, notice = kept(path)
    assert (read, "was set aside" in notice) == (set(), True)


def test_damaged_letters_cost_no_more_than_themselves(personal: Personal, path: Path, program: Program) -> None:
    first, second = program.sessions_in_order[:2]
    empty = personal.selection(program.conference.id)
    starred = empty.with_interest(program, [first.id, second.id], Interest.MUST)
    personal.keep_selection(empty, starred.with_note(program, first.id, "Ask Ida"))
    personal.close()
    path.write_bytes(path.read_bytes().replace(b"Ask Ida", b"Ask \xf9da"))
    own = Personal.open(path)
    found = own.selection(program.conference.id)
    assert (own.notice, found.note_of(first.id), found.starred) == ("", "Ask \ufffdda", starred.starred)
    own.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON reading BEGIN DELETE FROM reading; END",
        "DROP TABLE recent",
        "PRAGMA application_id=1",
    ],
)
def test_file_with_other_tables_is_set_aside(personal: Personal, path: Path, statement: str) -> None:
    personal.mark_read("1")
    personal.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)
    read, notice = kept(path)
    assert (read, "was set aside" in notice) == (set(), True)


def test_row_of_nonsense_is_passed_over(personal: Personal, path: Path, program: Program) -> None:
    personal.note_opened(Path("/a.forum"), program)
    personal.note_opened(Path("/b.forum"), program)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE recent SET dates='[1' WHERE path=x'2f612e666f72756d'")
    assert [entry.path for entry in personal.recent()] == [Path("/b.forum")]


def test_newer_file_stays_as_it_is(personal: Personal, path: Path) -> None:
    personal.mark_read("1")
    personal.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version=99")
    before = path.read_bytes()
    read, notice = kept(path)
    assert (read, "by a newer ForumDesk" in notice) == (set(), True)
    assert path.read_bytes() == before


def test_home_that_can_not_be_written_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    own = Personal.open(tmp_path / "home" / "personal.sqlite")
    own.mark_read("1")
    assert own.is_read("1")
    assert own.notice.startswith("Stars, notes and recent programs last only until you close this window")
    own.close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_medium_that_becomes_read_only_loses_the_change_and_says_so(personal: Personal, path: Path) -> None:
    personal.mark_read("1")
    personal.close()
    own = Personal.open(path)
    with read_only(path.parent):
        again = Personal.open(path)
        again.mark_read("2")
        assert again.notice
        again.close()
    own.close()
    assert kept(path) == ({"1"}, "")


def test_closed_file_raises_nothing(personal: Personal) -> None:
    personal.close()
    personal.mark_read("1")
    assert not personal.is_read("1")
    assert personal.notice.startswith("Your stars, notes and recent programs could not be read")


def test_personal_does_not_import_sqlalchemy() -> None:
    code = (
        "import sys; from forumdesk.personal import Personal\n"
        "Personal.open().close(); assert 'sqlalchemy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_was_opened_once_a_position_is_kept(tmp_path: Path) -> None:
    own = Personal.open(tmp_path / "own.sqlite")
    before = own.was_opened("a")
    own.set_reading_position("a", 0.0)
    after = own.was_opened("a")
    own.close()
    assert (before, after) == (False, True)


def test_article_is_unread_until_anything_is_kept_of_it(tmp_path: Path) -> None:
    personal = Personal.open(tmp_path / "own.sqlite")
    personal.set_reading_position("begun", 0.0)
    personal.mark_read("read")
    assert personal.opened_articles() == {"begun", "read"}
    personal.mark_unread("read")
    assert personal.opened_articles() == {"begun"}
    assert not personal.is_read("read")
    personal.close()
