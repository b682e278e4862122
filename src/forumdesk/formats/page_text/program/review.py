# SPDX-License-Identifier: MIT
"""What every stretch of the source became, for the review: the marks, so that nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from forumdesk.formats.page_text.source.normalise import Piece
from forumdesk.formats.reading import Mark, MarkKind


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the source and what it became."""

    piece: Piece
    kind: MarkKind
    record_id: str = ""


def marks(source: str, stretches: Iterable[Stretch]) -> tuple[Mark, ...]:
    """Return the marks in order of line and start, none over another; a line that became nothing is left out whole."""
    by_line: dict[int, list[Mark]] = {}
    for stretch in stretches:
        for piece in (stretch.piece, *stretch.piece.rest):
            if piece.end > piece.start:
                by_line.setdefault(piece.line, []).append(_mark(piece, stretch.kind, stretch.record_id))
    found: list[Mark] = []
    for number, line in enumerate(source.split("\n"), 1):
        if line.strip():
            found += _apart(by_line.get(number) or [_left_out(number, line)])
    return tuple(found)


def _mark(piece: Piece, kind: MarkKind, record_id: str) -> Mark:
    return Mark(line=piece.line, start=piece.start, end=piece.end, kind=kind, record_id=record_id)


def _left_out(number: int, line: str) -> Mark:
    start = len(line) - len(line.lstrip())
    return Mark(line=number, start=start, end=start + len(line.strip()), kind=MarkKind.LEFT_OUT)


def _apart(marks_of_line: list[Mark]) -> list[Mark]:
    """Return the marks of a line from left to right, without those that begin within another."""
    found: list[Mark] = []
    for mark in sorted(marks_of_line, key=lambda each: (each.start, -each.end)):
        if not found or mark.start >= found[-1].end:
            found.append(mark)
    return found
