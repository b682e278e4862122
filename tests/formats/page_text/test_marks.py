# SPDX-License-Identifier: MIT
"""The marks of any text: they cover every line that is not blank, in order, none over another."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk.errors import ForumDeskError
from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers, MarkKind, Reading
from forumdesk.program import KINDS, dangling

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "page_text"
LINES = sorted({line for path in GOLDEN.glob("*.txt") for line in path.read_text(encoding="utf-8").split("\n")})
SCRAPS = ("9:00", "10", "noon", "Day 1", "Monday", "31 February", "99:99",
          "Speakers:", ";", "By", "By Jane Roe", "Room:", "|",
          "Panel 1", "Jane Roe", "Jane Roe;", "٩:٣٠", "Day 99", "24:30", "27:59 - 27:00",
          "- ", "**", "M. X", "\u200b", "½")  # fmt: skip
TEXTS = st.lists(st.sampled_from(LINES) | st.sampled_from(SCRAPS) | st.text(max_size=40), min_size=1, max_size=30).map(
    "\n".join
)
FIELDS = (
    "title",
    "start",
    "end",
    "day",
    "name",
    "kind",
    "role",
    "room",
    "organization",
    "author",
    "day_title",
    "position:2",
)
CORRECTIONS = st.builds(
    Answers,
    lines=st.dictionaries(st.integers(1, 30), st.sampled_from([*MarkKind, "nonsense"]), max_size=4),
    values=st.dictionaries(
        st.tuples(st.integers(1, 30), st.sampled_from(FIELDS)),
        st.sampled_from(["", "x", "10:00", "2021-05-19", "2", "panel", "moderator", "A, B"]) | st.text(max_size=20),
        max_size=4,
    ),
)
NO_PROGRAM = "No program was found"


def check(reading: Reading) -> None:
    lines = reading.source.split("\n")
    place = (0, 0)
    for mark in reading.marks:
        assert place <= (mark.line, mark.start)
        assert 0 <= mark.start < mark.end <= len(lines[mark.line - 1])
        place = (mark.line, mark.end)
    blank = {number for number, line in enumerate(lines, 1) if not line.strip()}
    assert {mark.line for mark in reading.marks} == set(range(1, len(lines) + 1)) - blank
    ids = {key for kind in KINDS for key in reading.program.records(kind)}
    assert {mark.record_id for mark in reading.marks} | {note.record_id for note in reading.notes} <= ids | {""}
    assert set(reading.lines) <= ids
    assert dangling(reading.program) == ()


@settings(max_examples=150, deadline=None)
@given(TEXTS, CORRECTIONS)
def test_any_text_with_any_corrections_is_read_whole_or_refused_in_words(text: str, answers: Answers) -> None:
    try:
        reading = page_text.read_text(text, "x.txt", answers)
    except ForumDeskError as error:
        assert str(error).startswith(NO_PROGRAM)  # noqa: PT017 - any other end fails
    else:
        check(reading)


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_marks_cover_the_texts_of_the_project(path: Path) -> None:
    check(page_text.read(path.read_bytes(), path.name, Answers()))


def test_marks_of_a_heading_and_a_person() -> None:
    text = "Panel 1: Shores (9:00 – 10:00)\n  Moderator: Dr. Jane Roe, Tide Institute\nSpeakers:\n\nAny old line"
    reading = page_text.read_text(text, "x.txt", Answers())
    lines = text.split("\n")
    assert [(mark.kind, lines[mark.line - 1][mark.start : mark.end]) for mark in reading.marks] == [
        (MarkKind.LABEL, "Panel 1"),
        (MarkKind.TITLE, "Shores"),
        (MarkKind.TIME, "9:00 – 10:00"),
        (MarkKind.ROLE, "Moderator:"),
        (MarkKind.PERSON, "Jane Roe"),
        (MarkKind.AFFILIATION, "Tide Institute"),
        (MarkKind.ROLE, "Speakers:"),
        (MarkKind.DESCRIPTION, "Any old line"),
    ]


def test_an_end_on_a_line_of_its_own_is_marked_as_a_time() -> None:
    reading = page_text.read_text("10:00 AM\n10:15 AM\nInaugural Address\nJane Roe, Mayor\n", "x", Answers())
    assert [(mark.line, mark.kind) for mark in reading.marks][:2] == [(1, MarkKind.TIME), (2, MarkKind.TIME)]
