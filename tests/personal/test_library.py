# SPDX-License-Identifier: MIT
from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from forumdesk.personal import Personal, library
from forumdesk.selection import Entry, Interest
from samples import forum_program

NOW = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "personal.sqlite"


@pytest.fixture
def personal(path: Path) -> Iterator[Personal]:
    own = Personal.open(path)
    yield own
    own.close()


def test_what_was_forgotten_comes_back_whole(personal: Personal) -> None:
    recent = library.recent_of(Path("/a.forum"), forum_program(), NOW)
    personal.keep_recent(recent)
    personal.forget(recent.path)
    assert personal.recent() == ()
    personal.keep_recent(recent)
    assert personal.recent() == (recent,)


def test_a_thousand_are_kept_and_the_oldest_makes_room(personal: Personal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert library.MOST == 1000
    monkeypatch.setattr(library, "MOST", 3)
    first = library.recent_of(Path("/0.forum"), forum_program(), NOW)
    for n in range(5):
        personal.keep_recent(replace(first, path=Path(f"/{n}.forum"), opened_at=NOW + timedelta(days=n)))
    assert [each.path.name for each in personal.recent()] == ["4.forum", "3.forum", "2.forum"]


def test_what_an_earlier_forumdesk_kept_is_shown_without_what_it_did_not_know(personal: Personal, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        row = (b"/a.forum", NOW.isoformat(), "Forum", '["2026-05-19"]', 9, 38)
        connection.execute("INSERT INTO recent VALUES (?, ?, ?, ?, ?, ?)", row)
    (found,) = personal.recent()
    assert (found.title, found.sessions, found.conference_id, found.zone, found.place) == ("Forum", 9, "", "", "")


def test_agendas_count_stars_and_own_entries_of_each_conference(personal: Personal) -> None:
    program = forum_program()
    before = personal.selection(program.conference.id)
    meeting = Entry(id="e", title="Lunch", start=datetime(2021, 5, 19, 13), duration=30)
    starred = before.with_interest(program, ["session-1", "session-2"], Interest.MAYBE)
    personal.keep_selection(before, starred.with_note(program, "session-3", "Ask").with_entry(meeting))
    assert personal.agendas() == {program.conference.id: 3}
