# SPDX-License-Identifier: MIT
"""What every stretch of the source became, for the review: the marks, so that nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from forumdesk.formats.page_text.normalise import Line, Piece
from forumdesk.formats.reading import Mark, MarkKind


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the source and what it became."""

    piece: Piece
    kind: MarkKind
    record_id: str = ""


def marks(lines: Sequence[Line], stretches: Iterable[Stretch]) -> tuple[Mark, ...]:
    """Return the marks in order of line and start, none over another; a line that became nothing is left out whole."""
    by_line: dict[int, list[Stretch]] = {}
    for stretch in stretches:
        if stretch.piece.end > stretch.piece.start:
            by_line.setdefault(stretch.piece.line, []).append(stretch)
    found: list[Mark] = []
    for line in lines:
        found += _marks_in(line, by_line.get(line.number, []))
    return tuple(found)


def _marks_in(line: Line, stretches: list[Stretch]) -> list[Mark]:
    found: list[Mark] = []
    stretches.sort(key=lambda each: (each.piece.start, -each.piece.end))
    for stretch in stretches or [Stretch(line.whole(), MarkKind.LEFT_OUT)]:
        piece = stretch.piece
        if not found or piece.start >= found[-1].end:
            found.append(
                Mark(line=piece.line, start=piece.start, end=piece.end, kind=stretch.kind, record_id=stretch.record_id)
            )
    return found
