# SPDX-License-Identifier: MIT
"""The left side of the review as data: the lines of the source, what each stretch became, what is folded. No Qt."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from forumdesk.formats.reading import Answers, Mark, MarkKind, Note, NoteLevel, Reading
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
    start: int = 0
    """Where in its line it begins: a line that a person has split is several rows."""
    offset: int = 0
    """Where in its line its words begin, past blanks."""
    cut: bool = False
    """Whether it is a part of a line that a person has split."""
    joined: bool = False
    """Whether a person has joined it with the line above."""
    said: bool = False
    """Whether a person has said what it is."""
    inside: tuple[int, ...] = ()
    """The lines of a folded row, without the blank ones between them."""

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines that it stands for."""
        return self.inside or (self.first,)

    @property
    def number(self) -> str:
        """What stands in the margin: "75", or "10–26"."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def kinds(self) -> tuple[MarkKind, ...]:
        """What the line became, in its order."""
        return tuple(dict.fromkeys(stretch.kind for stretch in self.stretches))


def line_rows(
    reading: Reading, unfolded: Container[int] = (), kept: Container[Note] = (), answers: Answers | None = None
) -> tuple[LineRow, ...]:
    """Return the rows of the source; those that begin at a line in `unfolded` stay line by line."""
    answers = answers or Answers()
    doubts = _doubtful_lines(reading, kept)
    marks = {line: tuple(found) for line, found in groupby(reading.marks, key=lambda mark: mark.line)}
    cuts = cuts_by_line(answers)
    rows = [
        part
        for number, line in enumerate(reading.source.split("\n"), start=1)
        if line.strip()
        for part in _parts(
            _row(number, line, marks.get(number, ()), doubts.get(number, ()), answers), cuts.get(number, ()), answers
        )
    ]
    touched = {*doubts, *answers.lines, *(line for line, _name in answers.values)}
    return tuple(_folded(rows, unfolded, touched))


def _row(number: int, line: str, marks: tuple[Mark, ...], doubts: Container[str], answers: Answers) -> LineRow:
    stretches = tuple(
        Stretch(start=mark.start, end=mark.end, kind=mark.kind, doubtful=_in_doubt(mark.kind, doubts)) for mark in marks
    )
    owner = next((mark.record_id for mark in marks if mark.record_id), "")
    return LineRow(
        first=number,
        last=number,
        words=line,
        stretches=stretches,
        record_id=owner,
        joined=number in answers.joins,
        said=number in answers.lines,
    )


def cuts_by_line(answers: Answers) -> dict[int, tuple[int, ...]]:
    """Return where each line that a person has split is cut, from left to right."""
    found: dict[int, tuple[int, ...]] = {}
    for line, character in sorted(answers.cuts):
        found[line] = (*found.get(line, ()), character)
    return found


def _parts(row: LineRow, cuts: tuple[int, ...], answers: Answers) -> Iterator[LineRow]:
    """Yield a row for each part of a line, as the reader cuts it: nowhere but between words of it."""
    words = row.words
    edges = [0, *(cut for cut in cuts if words[:cut].strip() and words[cut:].strip()), len(words)]
    if len(edges) == 2 or row.joined:
        yield row
        return
    for low, high in pairwise(edges):
        first = high - len(words[low:high].lstrip())
        inside = (mark for mark in row.stretches if low <= mark.start < high)
        moved = tuple(replace(mark, start=mark.start - first, end=min(mark.end, high) - first) for mark in inside)
        said = row.said or (row.first, low) in answers.parts
        words_here = words[first:high].rstrip()
        yield replace(row, words=words_here, stretches=moved, start=low, offset=first, cut=True, said=said)


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


def _folded(rows: Iterable[LineRow], unfolded: Container[int], touched: Container[int]) -> Iterator[LineRow]:
    """Yield rows, with runs of text in one row; nothing that a person has touched, or should look at, is in one."""

    def alike(row: LineRow) -> tuple[object, ...]:
        by_hand = row.first in touched or row.cut or row.joined
        return row.kinds, row.record_id, row.kinds != _DESCRIBED or _is_prose(row.words), by_hand

    for key, group in groupby(rows, key=alike):
        run, foldable = tuple(group), key[-2] and not key[-1]
        least = FOLD_FROM.get(run[0].kinds[0], 0) if len(run[0].kinds) == 1 and foldable else 0
        if least and len(run) >= least and run[0].first not in unfolded:
            yield _fold(run, run[0].kinds[0])
        else:
            yield from run


_DESCRIBED = (MarkKind.DESCRIPTION,)
PROSE = 60
"""Characters from which a line is prose, however it begins and ends."""


def _is_prose(words: str) -> bool:
    """Tell whether a line reads as running text; a short one that does not could be a title, to be seen."""
    bare = words.strip().rstrip("”’\"')»")
    return len(bare) >= PROSE or bare[:1].islower() or bare[-1:] in _ENDS


_ENDS = frozenset(".!?…,;:。！？、؟۔।")
"""What a sentence, or a line within one, ends with."""


def _fold(run: tuple[LineRow, ...], kind: MarkKind) -> LineRow:
    words = _summary(kind, run)
    whole = replace(run[0], last=run[-1].last, folded=len(run), inside=tuple(row.first for row in run))
    if words:
        return replace(whole, words=words, stretches=(Stretch(start=0, end=len(words), kind=kind),), summary=True)
    return whole


_QUOTED_LINES = 4
_QUOTED = 60
"""Characters of lines that were left out which their summary shows."""


def _summary(kind: MarkKind, run: tuple[LineRow, ...]) -> str:
    count = len(run)
    if kind == MarkKind.ARTICLE:
        return ngettext("{count} line, the text of the article", "{count} lines, the text of the article", count)
    if kind == MarkKind.LEFT_OUT:
        quoted = " · ".join(" ".join(row.words.split()[:8]) for row in run[:_QUOTED_LINES])
        more = len(quoted) > _QUOTED or count > _QUOTED_LINES
        cut = f"{quoted[:_QUOTED].rstrip(' ·')}…" if more else quoted
        said = ngettext("{count} line left out", "{count} lines left out", count)
        return _("{lines}: {words}").format(lines=said, words=cut)
    return ""


def row_of(rows: Iterable[LineRow], line: int, start: int = 0) -> int:
    """Return the index of the row in which a line stands, of a split one the part that begins there; -1 for none."""
    found = [(index, row.start) for index, row in enumerate(rows) if row.first <= line <= row.last]
    return next((index for index, begins in found if begins == start), found[0][0] if found else -1)


def lines_of(rows: Iterable[LineRow]) -> tuple[int, ...]:
    """Return the numbers of the lines that some rows stand for."""
    return tuple(sorted({line for row in rows for line in row.lines}))


def spoken(row: LineRow) -> str:
    """Return a row as a screen reader says it, with what each stretch became: "Line 75. Person: Ada Lovelace. ..."."""
    place = _("Line {number}").format(number=row.number) if row.first == row.last else ""
    place = place or _("Lines {first} to {last}").format(first=row.first, last=row.last)
    if row.summary:
        return f"{place}. {row.words}"
    parts = [_spoken_stretch(row.words, stretch) for stretch in row.stretches] or [row.words.strip()]
    more = [ngettext("{count} line in all", "{count} lines in all", row.folded)] if row.folded else []
    more += [_("as you said")] if row.said else []
    more += [_("joined with the line above")] if row.joined else []
    return ". ".join([place, *parts, *more])


def _spoken_stretch(words: str, stretch: Stretch) -> str:
    said = f"{KIND_WORDS[stretch.kind]}: {words[stretch.start : stretch.end].strip()}"
    return f"{said} ({_('a guess')})" if stretch.doubtful else said


def counted(reading: Reading) -> str:
    """Return how much of the source was used: "163 lines, all accounted for"; what was left out is said apart."""
    lines = reading.source.split("\n") if reading.source else []
    marked = {mark.line for mark in reading.marks}
    unread = sum(1 for number, line in enumerate(lines, start=1) if line.strip() and number not in marked)
    lost = ngettext("{count} not understood", "{count} not understood", unread)
    return ", ".join(
        [ngettext("{count} line", "{count} lines", len(lines)), lost if unread else _("all accounted for")]
    )
