# SPDX-License-Identifier: MIT
"""Notes on the command line: what is said of several lines is one line."""

from __future__ import annotations

from forumdesk.cli.noting import alike
from forumdesk.formats.notes import Note, NoteLevel


def note(message: str, line: int | None = None) -> Note:
    return Note(level=NoteLevel.WARNING, message=message, line=line)


def test_notes_that_say_the_same_are_one_line_with_a_count() -> None:
    notes = [note("No end", 3), note("Odd", 4), note("No end", 8), note("No end", 9), note("Bare"), note("Bare")]
    assert alike(notes) == ["Line 3 and 2 more: No end", "Line 4: Odd", "Bare (and 1 time more)"]


def test_many_notes_that_differ_in_what_they_quote_are_one_line() -> None:
    notes = [note(f"“x{line}” is no web address", line) for line in range(12, 30)]
    assert alike(notes) == ["Line 12 and 17 more: “…” is no web address"]
    assert alike(notes[:3]) == [f"Line {line}: “x{line}” is no web address" for line in (12, 13, 14)]


def test_same_text_keeps_what_it_quotes() -> None:
    assert alike([note("“x” is odd", line) for line in range(1, 6)]) == ["Line 1 and 4 more: “x” is odd"]
    assert alike([note("“{count}” {x}")] * 2) == ["“{count}” {x} (and 1 time more)"]
