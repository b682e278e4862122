# SPDX-License-Identifier: MIT
"""What a person has said in a review so far: frozen drafts, each with the deed that led to it, so that undo is a step
back in a list. No Qt; reading again with the answers is the page's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TypeVar

from forumdesk.formats.reading import Answers, MarkKind, Note, Reading, Setting
from forumdesk.gui.review.lines import base_field
from forumdesk.i18n import _
from forumdesk.merge import origins
from forumdesk.program import Program, Source, new_id
from forumdesk.text import clean_line

Key = TypeVar("Key")

FIELD_WORDS: Mapping[str, str] = {
    "title": _("title"),
    "label": _("label"),
    "kind": _("kind"),
    "start": _("start"),
    "end": _("end"),
    "name": _("name"),
    "honorific": _("honorific"),
    "position": _("position"),
    "organization": _("organization"),
    "role": _("role"),
    "author": _("author"),
    "room": _("room"),
    "day": _("day"),
}

DEED_LENGTH = 32
"""Characters of an answer that "Undo" repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The answers and corrections as they are now."""

    answers: Answers
    kept: frozenset[Note] = field(default_factory=frozenset)
    """The guesses that were looked at and found right."""
    deed: str = ""
    """What was done last, as "Undo" names it; empty for the first draft."""


def answered(draft: Draft, key: str, value: str, words: str = "") -> Draft:
    """Return the draft with a question answered: "first_date" (an ISO date), "timezone", "title", or a `Setting`."""
    deed = {
        Setting.DATE_ORDER.value: _("The date is {answer}"),
        "first_date": _("The first day is {answer}"),
        "timezone": _("The zone is {answer}"),
        "title": _("The title is {answer}"),
    }[key].format(answer=_short(words or value))
    answers = draft.answers
    if key == "first_date":
        answers = replace(answers, first_date=date.fromisoformat(value))
    elif key == "timezone":
        answers = replace(answers, timezone=value)
    elif key in set(Setting):
        answers = replace(answers, settings={**answers.settings, key: value})
    else:
        answers = replace(answers, title=value)
    return replace(draft, answers=answers, deed=deed)


def _short(words: str) -> str:
    return words if len(words) <= DEED_LENGTH else words[: DEED_LENGTH - 1].rstrip() + "…"


def corrected(draft: Draft, line: int, name: str, value: str) -> Draft:
    """Return the draft with another value in a field of what was read on a line."""
    values = _with(draft.answers.values, (line, name), clean_line(value))
    deed = _("Change the {field}").format(field=FIELD_WORDS[base_field(name)])
    return replace(draft, answers=replace(draft.answers, values=values), deed=deed)


LINE_CHOICES: tuple[tuple[MarkKind, str], ...] = (
    (MarkKind.TITLE, _("A session")),
    (MarkKind.PERSON, _("A person")),
    (MarkKind.DESCRIPTION, _("A description")),
    (MarkKind.DAY, _("A day")),
    (MarkKind.LEFT_OUT, _("Nothing, leave it out")),
)
"""What a line can be said to be."""


def reassigned(draft: Draft, line: int, kind: MarkKind) -> Draft:
    """Return the draft with a line of the source being something else."""
    lines = _with(draft.answers.lines, line, kind.value)
    return replace(draft, answers=replace(draft.answers, lines=lines), deed=_("Line {line}").format(line=line))


def with_kept(draft: Draft, note: Note) -> Draft:
    """Return the draft with a guess found right."""
    return replace(draft, kept=draft.kept | {note}, deed=_("Keep"))


def _with(mapping: Mapping[Key, str], key: Key, value: str) -> dict[Key, str]:
    return {**mapping, key: value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What an import ends with."""

    program: Program
    """What was understood, corrections included."""
    source: Source
    said: Program
    """What the source says by itself, without the corrections of single lines."""
    answers: Mapping[str, str]
    """What was answered about the whole source."""
    name: str
    """To call its file by."""

    @property
    def kept(self) -> Program:
        """The program with its source inside, which remembers what it said."""
        return self.program.put(origins.keep(self.source, self.said, self.answers))


def accept(reading: Reading, said: Program, answers: Answers, name: str, format_key: str) -> Accepted:
    """Return the program that was understood, together with what it was read from, and what that says by itself."""
    now = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    source = Source(id=new_id(), name=clean_line(name), format=format_key, received=now, body=reading.kept)
    stem = name.rpartition(".")[0] if format_key != "text" or "." in name else ""
    return Accepted(
        program=reading.program,
        source=source,
        said=said,
        answers=answers.whole,
        name=reading.program.conference.title or stem or _("Program"),
    )
