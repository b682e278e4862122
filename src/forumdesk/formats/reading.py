# SPDX-License-Identifier: MIT
"""What every reader gives back, and what it may be told: a `Reading` out, `Answers` in.

A reader is lenient: it drops nothing in silence. What it guessed, doubted or left out is a note with its place.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from forumdesk.errors import ForumDeskError
from forumdesk.formats.fields import FIELDS
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.page import Page
from forumdesk.program import Program
from forumdesk.times import zone

__all__ = [
    "SETTINGS",
    "Answers",
    "Choice",
    "Column",
    "Mark",
    "MarkKind",
    "Note",
    "NoteLevel",
    "Question",
    "Reading",
    "Setting",
    "keyed",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One possible answer: the words shown, and the value that goes into `Answers`."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the source leaves open. `key` names the field of `Answers`, "first_date" or "timezone", or a `Setting`."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table of sessions, and what it was taken for."""

    key: str
    """Its heading, made different from every other in the table; the key of its answer in `Answers.columns`."""
    title: str
    """The heading as printed, or such as "column C" where there is none."""
    examples: tuple[str, ...] = ()
    """The first different values in it."""
    field: str = ""
    """The key in `fields.FIELDS` that it was read as; empty when it is kept with the sessions as it is."""
    sure: bool = True
    """Whether its heading says so, or a person did; otherwise the window asks."""


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


class Setting(StrEnum):
    """What a person can say once for a whole source; the values that each takes stand beside it."""

    MERIDIAN = "meridian"
    """Times without am or pm: "am", "pm" (from noon on), or "24" (as they are printed)."""
    NAMES = "names"
    """Every line with this mark names a person before it: ":", ",", "-" or "("."""
    DATE_ORDER = "date_order"
    """3/4/2021: "day" (the day first) or "month"."""
    DIRECTION = "direction"
    """In which order the source lists its days and sessions: "forwards" or "backwards"."""


SETTINGS: Mapping[str, tuple[str, ...]] = {
    Setting.MERIDIAN.value: ("am", "pm", "24"),
    Setting.NAMES.value: (":", ",", "-", "("),
    Setting.DATE_ORDER.value: ("day", "month"),
    Setting.DIRECTION.value: ("forwards", "backwards"),
}
"""Every `Setting` with its values."""


_COLUMN = "column "
"""Stands in front of the key of a column among what was said about the whole source."""


def keyed(name: str, place: int) -> str:
    """Return the name of a field in `Answers.values` for the record of that place (from 0) on its line."""
    return f"{name}:{place + 1}" if place else name


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
    """(line number, field) -> the text that the field has instead, such as (57, "title") or (71, "organization").

    Of several records of one kind on a line the second has "title:2", "name:2" and so on; see `Reading.places`. The
    field "meridian" ("am" or "pm") says how the times of a line without one are meant.
    """
    cuts: frozenset[tuple[int, int]] = frozenset()
    """(line number, character from 0): what stands from there on is a line of its own."""
    parts: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """(line number, character where a part of a cut line begins) -> what that part is instead; it wins over `lines`."""
    joins: frozenset[int] = frozenset()
    """Numbers of lines that go on with what the line above them says."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """`Setting` -> its value, for what is so in the whole source."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """`Column.key` -> the field that the column means; empty to keep it with the sessions as it is."""
    namespace: uuid.UUID = field(default_factory=uuid.uuid4)

    @property
    def whole(self) -> dict[str, str]:
        """What was said about the whole source, by name: it stays right when the same source comes again."""
        first = self.first_date.isoformat() if self.first_date else ""
        said = {"first_date": first, "timezone": self.timezone, "title": self.title, **self.settings}
        columns = {f"{_COLUMN}{key}": meant for key, meant in self.columns.items()}
        return {**{name: value for name, value in said.items() if value}, **columns}

    @property
    def lines_said(self) -> frozenset[int]:
        """The numbers of the lines of which a person has said what they are, or where one ends and the next begins."""
        return frozenset((*self.lines, *self.joins, *(line for line, _place in self.cuts)))

    @property
    def uncorrected(self) -> Answers:
        """The same without what was said about single lines."""
        return replace(self, lines={}, values={}, cuts=frozenset(), parts={}, joins=frozenset())

    def with_whole(self, said: Mapping[str, str]) -> Answers:
        """Return the answers with what was said about the whole source another time, where nothing is said yet.

        What can't be an answer is passed over: it comes from a file.
        """
        first = self.first_date
        with suppress(ValueError):
            first = first or date.fromisoformat(said.get("first_date", ""))
        settings = {name: value for name, value in said.items() if value in SETTINGS.get(name, ())}
        named = {name.removeprefix(_COLUMN): value for name, value in said.items() if name.startswith(_COLUMN)}
        columns = {key: value for key, value in named.items() if value in {"", *FIELDS}}
        return replace(
            self,
            first_date=first,
            timezone=self.timezone or _zone(said.get("timezone", "")),
            title=self.title or said.get("title", ""),
            settings={**settings, **self.settings},
            columns={**columns, **self.columns},
        )

    def id_for(self, kind: str, place: str) -> str:
        """Return the id of the record of that kind read at that place of the source, the same in every reading."""
        return str(uuid.uuid5(self.namespace, f"{kind}:{place}"))


def _zone(said: str) -> str:
    """Return the name of a zone; empty for what is none."""
    try:
        return zone(said).key if said else ""
    except ForumDeskError:
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was understood: the program, and everything a person should know about how it was read."""

    program: Program
    notes: tuple[Note, ...] = ()
    questions: tuple[Question, ...] = ()
    page: Page | None = None
    """The cleaned source for the review, which is read again with every correction; None for formats without one."""
    original: str = ""
    """The source as text, decoded as it says itself, where `source` is empty."""
    marks: tuple[Mark, ...] = ()
    """In order of line and start; together they cover every line of `source` that is not blank."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Record id -> the line where it was found."""
    columns: tuple[Column, ...] = ()
    """The columns of a spreadsheet, in their order; empty for other formats."""
    places: Mapping[str, int] = field(default_factory=dict)
    """Record id -> which of the records of its kind on that line it is, from 0; those that are not in it are 0."""

    @property
    def source(self) -> str:
        """The text of the page; empty where there is none."""
        return self.page.text if self.page else ""

    @property
    def kept(self) -> str:
        """The source as text, to be kept with the program."""
        return self.source or self.original

    @property
    def complete(self) -> bool:
        """Whether every question has an answer, so that the program can be kept."""
        return all(question.answered for question in self.questions)
