# SPDX-License-Identifier: MIT
from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from forumdesk.cli import main
from forumdesk.document import Document
from forumdesk.personal import Personal
from forumdesk.selection import Entry, Interest
from samples import FIRST, SECOND, forum_program

PROGRAM = forum_program()
PANEL = PROGRAM.sessions_on(FIRST)[1].id
SECOND_DAY = PROGRAM.sessions_on(SECOND)[0].id


@pytest.fixture
def forum(tmp_path: Path) -> str:
    path = tmp_path / "forum.forum"
    Document.create(path, PROGRAM, "Made for a test").close()
    return str(path)


def _keep() -> None:
    entries = (
        Entry(
            id="lunch",
            title="Lunch\x1b[31m",
            start=datetime(2021, 5, 19, 12, 50),
            duration=60,
            place="Café",
            note="a\nb",
        ),
        Entry(id="train", title="Train", start=datetime(2021, 5, 18, 19, 0), duration=90),
    )
    with closing(Personal.open()) as personal:
        before = personal.selection(PROGRAM.conference.id)
        after = before.with_interest(PROGRAM, [PANEL], Interest.MUST)
        after = after.with_interest(PROGRAM, [SECOND_DAY], Interest.MAYBE)
        for entry in entries:
            after = after.with_entry(entry)
        personal.keep_selection(before, after)


def test_agenda_is_printed_day_by_day_with_both_clocks_and_overlaps(
    forum: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _keep()
    assert main(["agenda", forum, "--zone", "Europe/Berlin"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(
        """Tuesday 18 May 2021 (1 own entry)
  19:00–20:30  Train
               Own entry, 01:00–02:30 on your clock (Berlin), Wednesday

Wednesday 19 May 2021 (1 session, 1 own entry, 1 overlap)
  12:00–13:15  The Great Power Competition in the Middle East
               Must see, 18:00–19:15 on your clock (Berlin)
"""
    )
    assert "overlap by 25 minutes" in said
    assert "\x1b" not in said
    assert said.endswith("Maybe, 16:30–17:45 on your clock (Berlin)\n")


@pytest.mark.parametrize(("day", "first"), [("1", "Wednesday"), ("2021-05-20", "Thursday"), ("2021-05-18", "Tuesday")])
def test_agenda_of_one_day(forum: str, capsys: pytest.CaptureFixture[str], day: str, first: str) -> None:
    _keep()
    assert main(["agenda", forum, "--day", day]) == 0
    said = capsys.readouterr().out
    assert said.startswith(first)
    assert said.count(" 2021 (") == 1


def test_empty_agenda_says_so(forum: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agenda", forum]) == 2
    assert "nothing in your agenda" in capsys.readouterr().err


def test_unknown_day_and_zone_are_refused(forum: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agenda", forum, "--day", "9"]) == 2
    assert main(["agenda", forum, "--zone", "Nowhere"]) == 2
    assert capsys.readouterr().err.count("\n") == 2
