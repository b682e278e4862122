# SPDX-License-Identifier: MIT
"""Pages whose form misleads the reader: read again in a plainer way, or told that their times belong to no session."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.formats import page_text
from forumdesk.formats.page_text.blocks import blocks
from forumdesk.formats.page_text.headings.rows import Row
from forumdesk.formats.page_text.people.person import Style
from forumdesk.formats.page_text.source.trust import FULL, Trust
from forumdesk.formats.reading import Answers, NoteLevel, Reading
from tabled import page_of

HEAD = "Lake Summit, 14 May 2026\n"
BESIDE_PEOPLE = (
    (("Jane Roe",), ("9:00 Opening", "9:30 Salt", "10:30 Moss"), ("11:30",)),
    (("Sam Hill",), ("12:30 Rain", "13:00 Fog", "14:00 Dew"), ("15:00",)),
)
"""The rows of a table whose cells are whole lists, beside other times."""
SIGNED = """From: Jane Roe
Subject: Lake Summit

Dear all, this is the program for 14 May 2026.

Best regards
Jane Roe

9:00 Opening
10:00 Moss
11:00 Ice
"""
BARE = """
Hall {}
9:00    10:00    11:00    12:00
Opening    Salt    Moss    Lunch
"""
HOURS = """9:00 Opening
9:30 Salt
10:30 Moss
11:30 Ice

Deadlines

1 March 2026, 23:59 abstracts
1 April 2026, 23:59 papers
"""


def _told(reading: Reading) -> list[tuple[str, str]]:
    return [(f"{each.start:%H:%M}", each.title) for each in reading.program.sessions_in_order if each.start]


def _notes(reading: Reading) -> list[str]:
    return [note.message for note in reading.notes if note.level is NoteLevel.WARNING and not note.field]


def test_a_table_that_hides_most_of_its_times_is_read_line_by_line() -> None:
    reading = page_text.read_page(page_of(HEAD, BESIDE_PEOPLE), "lake.html", Answers())
    assert [each for each in _told(reading) if each[0] not in {"11:30", "15:00"}] == [
        ("09:00", "Opening"),
        ("09:30", "Salt"),
        ("10:30", "Moss"),
        ("12:30", "Rain"),
        ("13:00", "Fog"),
        ("14:00", "Dew"),
    ]
    assert len(_notes(reading)) == 1
    assert "read again" in _notes(reading)[0]


def test_a_program_under_the_end_of_a_letter_is_read_after_all() -> None:
    reading = page_text.read_text(SIGNED, "lake.txt", Answers())
    assert _told(reading) == [("09:00", "Opening"), ("10:00", "Moss"), ("11:00", "Ice")]
    assert "read again" in _notes(reading)[0]


def test_times_that_no_way_of_reading_accounts_for_are_told() -> None:
    reading = page_text.read_text(HEAD + BARE.format("A") + BARE.format("B"), "lake.txt", Answers())
    assert any("belong to no session" in message for message in _notes(reading))


def test_what_is_read_well_is_read_once_and_without_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    believed: list[Trust] = []
    outline = blocks.outline

    def counted(rows: Sequence[Row], style: Style, trust: Trust) -> blocks.Outline:
        believed.append(trust)
        return outline(rows, style, trust)

    monkeypatch.setattr(blocks, "outline", counted)
    reading = page_text.read_text(HEAD + HOURS, "lake.txt", Answers())
    assert _told(reading)[:4] == [("09:00", "Opening"), ("09:30", "Salt"), ("10:30", "Moss"), ("11:30", "Ice")]
    assert (believed, _notes(reading)) == ([FULL], [])


def test_a_card_that_is_printed_twice_loses_no_times() -> None:
    cards = "".join(
        f"{title}\n{time}\n" * 3 for title, time in (("Opening", "9:00"), ("Moss", "10:00"), ("Ice", "11:00"))
    )
    assert _notes(page_text.read_text(HEAD + "\n" + cards, "lake.txt", Answers())) == []


def test_a_session_without_a_time_among_others_is_doubted() -> None:
    text = f"{HEAD}\n9:00 Opening\n10:00 Moss\n\nPanel 3: Ice on the lake\n\n12:00 Lunch\n"
    reading = page_text.read_text(text, "lake.txt", Answers())
    assert [note.line for note in reading.notes if note.field == "start" and "No time" in note.message] == [6]


def test_a_page_without_any_program_is_still_refused() -> None:
    with pytest.raises(ForumDeskError):
        page_text.read_text("Lake Summit\n\nWe look forward to seeing you.\n", "lake.txt", Answers())
