# SPDX-License-Identifier: MIT
"""Where a person has to look: lines that were left out, lines in doubt, and the way from one to the next. No Qt."""

from __future__ import annotations

from collections.abc import Container, Sequence

from forumdesk.formats.reading import Answers, MarkKind, Note, Reading
from forumdesk.gui.review.lines import DOUBTS


def left_out(reading: Reading, answers: Answers) -> tuple[int, ...]:
    """Return the lines of which something was left out and nobody has said that it should be, in their order."""
    said = {line for line, kind in answers.lines.items() if kind == MarkKind.LEFT_OUT}
    lines = dict.fromkeys(mark.line for mark in reading.marks if mark.kind == MarkKind.LEFT_OUT)
    return tuple(line for line in lines if line not in said)


def doubtful(reading: Reading, kept: Container[Note] = ()) -> tuple[int, ...]:
    """Return the lines that a guess or an oddity is about, in their order."""
    return tuple(
        sorted({note.line for note in reading.notes if note.line and note.level in DOUBTS and note not in kept})
    )


def onwards(lines: Sequence[int], here: int, step: int = 1) -> int:
    """Return the next line after `here`, or before it with a step of -1, round again at the end; 0 without any."""
    if not lines:
        return 0
    if step > 0:
        return next((line for line in lines if line > here), lines[0])
    return next((line for line in reversed(lines) if line < here), lines[-1])


def bare_times(reading: Reading, lines: Container[int]) -> tuple[int, ...]:
    """Return those of the lines on which a time stands that could be before or after noon."""
    source = reading.source.split("\n")
    found = {
        mark.line
        for mark in reading.marks
        if mark.kind == MarkKind.TIME and mark.line in lines and _is_bare(source[mark.line - 1][mark.start : mark.end])
    }
    return tuple(sorted(found))


def _is_bare(words: str) -> bool:
    from forumdesk.formats.page_text.clock import times  # noqa: PLC0415 - loaded by the first reading
    from forumdesk.formats.page_text.source import normalise  # noqa: PLC0415 - loaded by the first reading

    for found in times.find(normalise.shadow(words[:80])):
        clocks = [clock for clock in (found.first, found.last) if clock is not None]
        if all(not clock.meridian and not clock.exact and clock.hour <= 12 for clock in clocks):
            return True
    return False
