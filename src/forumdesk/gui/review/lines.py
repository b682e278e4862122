# SPDX-License-Identifier: MIT
"""The left side of the review as data: the lines of the source, what each stretch became, what is folded. No Qt."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from forumdesk.formats.reading import Mark, MarkKind, Note, NoteLevel, Reading
from forumdesk.i18n import _, ngettext

KIND_WORDS: Mapping[MarkKind, str] = {
    MarkKind.DAY: _("Day"),
    MarkKind.LABEL: _("Label"),
    MarkKind.TITLE: _("Title"),
    MarkKind.TIME: _("Time"),
    MarkKind.ROOM: _("Room"),
    MarkKind.PERSON: _("Person"),
    MarkKind.ROLE: _("Role"),
    MarkKind.AFFILIATION: _("Affiliation"),
    MarkKind.DESCRIPTION: _("Description"),
    MarkKind.ARTICLE: _("Article"),
    MarkKind.CAPTION: _("Caption"),
    MarkKind.LEFT_OUT: _("Left out"),
}

FOLD_FROM = {MarkKind.ARTICLE: 2, MarkKind.DESCRIPTION: 2, MarkKind.LEFT_OUT: 4}
"""From how many lines in a row on a kind is folded into one row, until it is asked for."""

DOUBTS = frozenset({NoteLevel.GUESS, NoteLevel.WARNING, NoteLevel.MISSING})
"""The levels of notes that a person should look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Part of a line that became something; `start` and `end` count characters."""

    start: int
    end: int
    kind: MarkKind
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """One line of the source, or several of one kind folded into one row."""

    first: int
    """Its line, from 1."""
    last: int
    """The last line of a folded row; otherwise the same as `first`."""
    words: str
    """The line; of folded ones the first, or a summary."""
    stretches: tuple[Stretch, ...] = ()
    record_id: str = ""
    """The record that it became part of; empty when it was left out."""
    folded: int = 0
    """How many lines that are not blank it stands for; 0 when it is not folded."""
    summary: bool = False
    """Whether `words` speaks about the lines instead of quoting them."""

    @property
    def number(self) -> str:
        """What stands in the margin: "75", or "10–26"."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def kinds(self) -> tuple[MarkKind, ...]:
        """What the line became, in its order."""
        return tuple(dict.fromkeys(stretch.kind for stretch in self.stretches))


def line_rows(reading: Reading, unfolded: Container[int] = (), kept: Container[Note] = ()) -> tuple[LineRow, ...]:
    """Return the rows of the source; those that begin at a line in `unfolded` stay line by line."""
    doubts = _doubtful_lines(reading, kept)
    marks = {line: tuple(found) for line, found in groupby(reading.marks, key=lambda mark: mark.line)}
    rows = [
        _row(number, line, marks.get(number, ()), doubts.get(number, ()))
        for number, line in enumerate(reading.source.split("\n"), start=1)
        if line.strip()
    ]
    return tuple(_folded(rows, unfolded))


def _row(number: int, line: str, marks: tuple[Mark, ...], doubts: Container[str]) -> LineRow:
    stretches = tuple(
        Stretch(start=mark.start, end=mark.end, kind=mark.kind, doubtful=_in_doubt(mark.kind, doubts)) for mark in marks
    )
    owner = next((mark.record_id for mark in marks if mark.record_id), "")
    return LineRow(first=number, last=number, words=line, stretches=stretches, record_id=owner)


FIELDS_OF_KIND: Mapping[MarkKind, frozenset[str]] = {
    MarkKind.DAY: frozenset({"date", "day"}),
    MarkKind.LABEL: frozenset({"label", "day"}),
    MarkKind.TITLE: frozenset({"title", "kind"}),
    MarkKind.TIME: frozenset({"start", "end"}),
    MarkKind.ROOM: frozenset({"room"}),
    MarkKind.PERSON: frozenset({"name", "honorific", "author"}),
    MarkKind.ROLE: frozenset({"role"}),
    MarkKind.AFFILIATION: frozenset({"position", "organization", "detail"}),
    MarkKind.CAPTION: frozenset({"caption"}),
}
"""The fields that a stretch of a kind fills, as notes name them."""


def base_field(field: str) -> str:
    """Return the field without the place of its person on the line: "organization" for "organization:2"."""
    return field.partition(":")[0]


def _in_doubt(kind: MarkKind, doubts: Container[str]) -> bool:
    return any(field in doubts for field in FIELDS_OF_KIND.get(kind, ()))


def _doubtful_lines(reading: Reading, kept: Container[Note]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for note in reading.notes:
        if note.line is not None and note.level in DOUBTS and note not in kept:
            found.setdefault(note.line, set()).add(base_field(note.field))
    return found


def _folded(rows: Iterable[LineRow], unfolded: Container[int]) -> Iterator[LineRow]:
    for (kinds, owner), group in groupby(rows, key=lambda row: (row.kinds, row.record_id)):
        run = tuple(group)
        least = FOLD_FROM.get(kinds[0], 0) if len(kinds) == 1 else 0
        if least and len(run) >= least and run[0].first not in unfolded:
            yield _fold(run, kinds[0], owner)
        else:
            yield from run


def _fold(run: tuple[LineRow, ...], kind: MarkKind, owner: str) -> LineRow:
    words = _summary(kind, len(run))
    first, last = run[0].first, run[-1].last
    if words:
        return LineRow(
            first=first,
            last=last,
            words=words,
            stretches=(Stretch(start=0, end=len(words), kind=kind),),
            record_id=owner,
            folded=len(run),
            summary=True,
        )
    return LineRow(
        first=first, last=last, words=run[0].words, stretches=run[0].stretches, record_id=owner, folded=len(run)
    )


def _summary(kind: MarkKind, count: int) -> str:
    if kind == MarkKind.ARTICLE:
        return ngettext("{count} line, the text of the article", "{count} lines, the text of the article", count)
    if kind == MarkKind.LEFT_OUT:
        return ngettext("{count} line left out", "{count} lines left out", count)
    return ""


def row_of(rows: Iterable[LineRow], line: int) -> int:
    """Return the index of the row in which a line stands; -1 when it stands in none."""
    return next((index for index, row in enumerate(rows) if row.first <= line <= row.last), -1)


def spoken(row: LineRow) -> str:
    """Return a row as a screen reader says it, with what each stretch became: "Line 75. Person: Ada Lovelace. ..."."""
    place = _("Line {number}").format(number=row.number) if row.first == row.last else ""
    place = place or _("Lines {first} to {last}").format(first=row.first, last=row.last)
    if row.summary:
        return f"{place}. {row.words}"
    parts = [_spoken_stretch(row.words, stretch) for stretch in row.stretches] or [row.words.strip()]
    folded = [ngettext("{count} line in all", "{count} lines in all", row.folded)] if row.folded else []
    return ". ".join([place, *parts, *folded])


def _spoken_stretch(words: str, stretch: Stretch) -> str:
    said = f"{KIND_WORDS[stretch.kind]}: {words[stretch.start : stretch.end].strip()}"
    return f"{said} ({_('a guess')})" if stretch.doubtful else said


def counted(reading: Reading) -> str:
    """Return how much of the source was used: "163 lines, all accounted for, 2 left out"."""
    lines = reading.source.split("\n") if reading.source else []
    marked = {mark.line for mark in reading.marks}
    left = len({mark.line for mark in reading.marks if mark.kind == MarkKind.LEFT_OUT})
    unread = sum(1 for number, line in enumerate(lines, start=1) if line.strip() and number not in marked)
    parts = [ngettext("{count} line", "{count} lines", len(lines))]
    lost = ngettext("{count} not understood", "{count} not understood", unread)
    parts.append(lost if unread else _("all accounted for"))
    if left:
        parts.append(ngettext("{count} left out", "{count} left out", left))
    return ", ".join(parts)
