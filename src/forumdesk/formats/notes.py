# SPDX-License-Identifier: MIT
"""A reader's remarks for people: what it guessed, doubted or left out, each with its place in the source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NoteLevel(StrEnum):
    """How much a note matters to the person who imports."""

    INFO = "info"
    """Worth knowing; nothing to do."""
    GUESS = "guess"
    """Understood in the likeliest way; could be otherwise."""
    WARNING = "warning"
    """Odd or contradictory in the source; kept as it says."""
    MISSING = "missing"
    """The program can't be made, or not rightly, before this is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One remark of a reader, in a sentence for people."""

    level: NoteLevel
    message: str
    line: int | None = None
    """Line of the source, from 1."""
    record_id: str = ""
    """The record that it speaks of, if one."""
    field: str = ""
    """The field of that record, if one; with `line` it is the key of a correction in `Answers.values`."""
