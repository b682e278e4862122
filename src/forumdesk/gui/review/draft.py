# SPDX-License-Identifier: MIT
"""What a person has said in a review so far: frozen drafts, each with the deed that led to it, so that undo is a step
back in a list. No Qt; reading again with the answers is the page's business.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from forumdesk.formats.fields import FIELDS
from forumdesk.formats.reading import Answers, MarkKind, Note, Reading, Setting
from forumdesk.gui.review.choices import line_deed, several
from forumdesk.gui.review.for_all import all_deed
from forumdesk.gui.review.lines import base_field
from forumdesk.i18n import _, ngettext
from forumdesk.merge.origins import Arrival, received
from forumdesk.program import Program
from forumdesk.text import clean, clean_line, cut

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
    "track": _("track"),
    "day": _("day"),
    "subtitle": _("subtitle"),
    "description": _("description"),
    "state": _("state"),
    "caption": _("caption"),
    "published": _("date"),
    "body": _("text"),
}
LONG_FIELDS = frozenset({"description", "body"})
"""Fields of more than a line."""

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
    """Return the draft with a question answered: "first_date" (an ISO date), "timezone", "title" or a `Setting`."""
    deed = {
        Setting.DATE_ORDER.value: _("The date is {answer}"),
        "first_date": _("The first day is {answer}"),
        "timezone": _("The zone is {answer}"),
        "title": _("The title is {answer}"),
    }.get(key, all_deed(key, value)).format(answer=cut(words or value, DEED_LENGTH))
    if key in set(Setting):
        return replace(said_for_all(draft, key, value), deed=deed)
    if key == "first_date":
        answers = replace(draft.answers, first_date=date.fromisoformat(value))
    elif key == "timezone":
        answers = replace(draft.answers, timezone=value)
    else:
        answers = replace(draft.answers, title=value)
    return replace(draft, answers=answers, deed=deed)


def said_for_all(draft: Draft, setting: str, value: str) -> Draft:
    """Return the draft with something said for the whole source; an empty value lets the reader decide again."""
    settings = {key: said for key, said in draft.answers.settings.items() if key != setting}
    if value:
        settings[setting] = value
    return replace(draft, answers=replace(draft.answers, settings=settings), deed=all_deed(setting, value))


def columned(draft: Draft, key: str, meaning: str, title: str) -> Draft:
    """Return the draft with a column meaning a field, or nothing that we know: then it is kept with its session."""
    words = FIELDS[meaning] if meaning else _("kept with the session")
    deed = _("“{column}”: {meaning}").format(column=cut(title, DEED_LENGTH), meaning=words)
    columns = _with(draft.answers.columns, key, meaning)
    return replace(draft, answers=replace(draft.answers, columns=columns), deed=deed)


def corrected(draft: Draft, line: int, name: str, value: str) -> Draft:
    """Return the draft with another value in a field of what was read on a line."""
    words = clean(value).strip() if base_field(name) in LONG_FIELDS else clean_line(value)
    values = _with(draft.answers.values, (line, name), words)
    deed = _("Change the {field}").format(field=FIELD_WORDS[base_field(name)])
    return replace(draft, answers=replace(draft.answers, values=values), deed=deed)


def reassigned(draft: Draft, lines: Collection[int], kind: MarkKind, parts: Collection[tuple[int, int]] = ()) -> Draft:
    """Return the draft with lines of the source being something else, and parts of lines that are cut."""
    said = {**draft.answers.lines, **dict.fromkeys(lines, kind.value)}
    of_parts = {**draft.answers.parts, **dict.fromkeys(parts, kind.value)}
    deed = line_deed(kind, [*lines, *(line for line, _start in parts)])
    return replace(draft, answers=replace(draft.answers, lines=said, parts=of_parts), deed=deed)


def as_it_was_read(draft: Draft, lines: Collection[int]) -> Draft:
    """Return the draft without anything that was said of these lines."""
    here, before = frozenset(lines), draft.answers
    answers = replace(
        before,
        lines={line: kind for line, kind in before.lines.items() if line not in here},
        values={key: value for key, value in before.values.items() if key[0] not in here},
        cuts=frozenset(cut for cut in before.cuts if cut[0] not in here),
        parts={part: kind for part, kind in before.parts.items() if part[0] not in here},
        joins=before.joins - here,
    )
    deed = several(_("Line {line} as it was read"), _("{count} lines as they were read"), lines)
    return replace(draft, answers=answers, deed=deed)


def anything_said(answers: Answers, lines: Collection[int]) -> bool:
    """Tell whether a person has said anything of these lines."""
    here = frozenset(lines)
    keyed = (*answers.values, *answers.cuts, *answers.parts)
    spoken_of = {*answers.lines, *answers.joins, *(line for line, _key in keyed)}
    return not here.isdisjoint(spoken_of)


def meant(draft: Draft, lines: Collection[int], meridian: str) -> Draft:
    """Return the draft with the times of these lines in the morning ("am") or in the afternoon ("pm")."""
    values = {**draft.answers.values, **{(line, "meridian"): meridian for line in lines}}
    morning, afternoon = _("Line {line} is in the morning"), _("Line {line} is in the afternoon")
    am, pm = _("{count} lines are in the morning"), _("{count} lines are in the afternoon")
    deed = several(morning, am, lines) if meridian == "am" else several(afternoon, pm, lines)
    return replace(draft, answers=replace(draft.answers, values=values), deed=deed)


def split(draft: Draft, line: int, character: int) -> Draft:
    """Return the draft with a line cut in two before one of its characters."""
    answers = replace(draft.answers, cuts=draft.answers.cuts | {(line, character)}, joins=draft.answers.joins - {line})
    return replace(draft, answers=answers, deed=_("Split line {line}").format(line=line))


def unsplit(draft: Draft, line: int, character: int) -> Draft:
    """Return the draft without one of its cuts, and without what was said of the part behind it.

    A line that is whole again has no parts.
    """
    before = draft.answers
    cuts = before.cuts - {(line, character)}
    whole = all(number != line for number, _character in cuts)
    parts = {
        (number, start): kind
        for (number, start), kind in before.parts.items()
        if number != line or not (whole or start == character)
    }
    answers = replace(before, cuts=cuts, parts=parts)
    return replace(draft, answers=answers, deed=_("Do not split line {line}").format(line=line))


def joined(draft: Draft, lines: Collection[int]) -> Draft:
    """Return the draft with lines that each go on with what the line above says."""
    here = frozenset(lines)
    cuts = frozenset(cut for cut in draft.answers.cuts if cut[0] not in here)
    parts = {part: kind for part, kind in draft.answers.parts.items() if part[0] not in here}
    deed = several(_("Join line {line} with the one above"), _("Join {count} lines with those above"), lines)
    answers = replace(draft.answers, joins=draft.answers.joins | here, cuts=cuts, parts=parts)
    return replace(draft, answers=answers, deed=deed)


def parted(draft: Draft, lines: Collection[int]) -> Draft:
    """Return the draft with lines standing for themselves that had been joined."""
    deed = several(_("Do not join line {line}"), _("Do not join {count} lines"), lines)
    return replace(draft, answers=replace(draft.answers, joins=draft.answers.joins - frozenset(lines)), deed=deed)


def with_kept(draft: Draft, *notes: Note) -> Draft:
    """Return the draft with guesses found right."""
    deed = _("Keep") if len(notes) == 1 else ngettext("Keep {count} guess", "Keep {count} guesses", len(notes))
    return replace(draft, kept=draft.kept.union(notes), deed=deed)


def _with(mapping: Mapping[Key, str], key: Key, value: str) -> dict[Key, str]:
    return {**mapping, key: value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(Arrival):
    """What an import ends with."""

    name: str
    """To call its file by."""


def accept(reading: Reading, said: Program, answers: Answers, name: str, format_key: str) -> Accepted:
    """Return the program that was understood, together with what it was read from, and what that says by itself."""
    stem = name.rpartition(".")[0] if format_key != "text" or "." in name else ""
    return Accepted(
        program=reading.program,
        source=received(name, format_key, reading.kept),
        said=said,
        answers=answers.whole,
        name=reading.program.conference.title or stem or _("Program"),
    )
