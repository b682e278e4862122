# SPDX-License-Identifier: MIT
"""What every reader gives back, and what it may be told: a `Reading` out, `Answers` in.

A reader is lenient: it drops nothing in silence. What it guessed, doubted or left out is a note with its place.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from forumdesk.program import Program


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One possible answer: the words shown, and the value that goes into `Answers`."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the source leaves open. `key` names the field of `Answers`: "first_date" or "timezone"."""

    key: str
    text: str
    """Such as "Which date is day 1?"."""
    detail: str
    """Why it is asked."""
    choices: tuple[Choice, ...] = ()
    suggested: str = ""
    """Value of the likeliest choice; empty where a guess would be unsafe."""
    answered: str = ""
    """The answer that this reading used; empty when it still waits for one."""


class MarkKind(StrEnum):
    """What a stretch of the source became."""

    DAY = "day"
    LABEL = "label"
    TITLE = "title"
    TIME = "time"
    ROOM = "room"
    PERSON = "person"
    ROLE = "role"
    AFFILIATION = "affiliation"
    DESCRIPTION = "description"
    ARTICLE = "article"
    CAPTION = "caption"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of one line of the source (from 1) and what it became; `start` and `end` count characters from 0."""

    line: int
    start: int
    end: int
    kind: MarkKind
    record_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a person has said about a source, for the next reading of it.

    `namespace` makes the ids of two readings of one import the same, so that a selection survives a correction.
    """

    first_date: date | None = None
    """The date of the first program day, where the source has no dates."""
    timezone: str = ""
    """IANA name, or empty when not said."""
    title: str = ""
    """The program's title, or empty to take what the source says."""
    lines: Mapping[int, str] = field(default_factory=dict)
    """Line number (from 1) -> what the line is instead, as a value of `MarkKind`."""
    values: Mapping[tuple[int, str], str] = field(default_factory=dict)
    """(line number, field) -> the text that the field has instead, such as (57, "title") or (71, "organization")."""
    namespace: uuid.UUID = field(default_factory=uuid.uuid4)

    def id_for(self, kind: str, place: str) -> str:
        """Return the id of the record of that kind read at that place of the source, the same in every reading."""
        return str(uuid.uuid5(self.namespace, f"{kind}:{place}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was understood: the program, and everything a person should know about how it was read."""

    program: Program
    notes: tuple[Note, ...] = ()
    questions: tuple[Question, ...] = ()
    source: str = ""
    """The cleaned source text for the review; empty for formats that need none."""
    original: str = ""
    """The source as text, decoded as it says itself, where `source` is empty."""
    marks: tuple[Mark, ...] = ()
    """In order of line and start; together they cover every line of `source` that is not blank."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Record id -> the line where it was found."""

    @property
    def kept(self) -> str:
        """The source as text, to be kept with the program."""
        return self.source or self.original

    @property
    def complete(self) -> bool:
        """Whether every question has an answer, so that the program can be kept."""
        return all(question.answered for question in self.questions)
