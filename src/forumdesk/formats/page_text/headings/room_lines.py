# SPDX-License-Identifier: MIT
"""Lines that are rooms because of where they stand: under the title, or last, as in most sessions of the same text.

Only some of a text's rooms have a word such as "hall" in their names. Where these stand in one place of their sessions,
the other lines of that place are rooms too: those that repeat, and all where nearly every session has its room there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.page_text.headings.headings import is_paragraph
from forumdesk.formats.page_text.headings.rows import STARTERS, Row, Sort
from forumdesk.formats.page_text.source.normalise import Piece
from forumdesk.formats.page_text.vocabulary import sessions as session_words
from forumdesk.text import fold

_FEW = 2
"""Rooms at the end of a line that show that a column has them."""
_ENOUGH = 3
"""Rooms in one place that show a habit."""
_SHARE = 0.4
"""Of the sessions with a time, those that have to have a room there."""
_NEARLY_ALL = 0.7
_LONGEST = 6
"""Words in the name of a room that no word shows."""
_TIMED = STARTERS - {Sort.DAY}
_PLAIN = frozenset({Sort.TEXT, Sort.PERSON})


@dataclass(frozen=True, slots=True)
class _Body:
    """The places of the lines under one heading."""

    begin: int
    stop: int


def learned(rows: Sequence[Row]) -> list[Row]:
    """Return the lines with those as rooms that stand where the text has its rooms."""
    found = _beside(rows)
    bodies = list(_bodies(rows))
    if head_sessions(rows):
        return found
    people = {fold(each.name.text) for row in rows for each in row.people if each.sure}
    for spot in (_first, _last):
        places = [place for body in bodies if (place := spot(body)) is not None]
        for place in _rooms(found, places, len(bodies), people):
            line = found[place].line
            found[place] = replace(found[place], bare_room=False) if found[place].sort is Sort.ROOM else Row(
                line, Sort.ROOM, room=line.piece()
            )  # fmt: skip
    return found


def _beside(rows: Sequence[Row]) -> list[Row]:
    """Return the lines with the last cell of a session's line as its room, where the cells there are rooms."""
    cells = {place: cell for place, row in enumerate(rows) if (cell := _last_cell(row))}
    shown = sum(row.heading is not None and row.heading.room is not None for row in map(rows.__getitem__, cells))
    met = Counter(fold(cell.text) for cell in cells.values())
    found = list(rows)
    for place, cell in cells.items():
        heading = rows[place].heading
        if heading and heading.room is None and shown >= _FEW and met[fold(cell.text)] + shown > _ENOUGH:
            spare = tuple(each for each in heading.spare if each != cell)
            found[place] = replace(found[place], heading=replace(heading, room=cell, spare=spare))
    return found


def _last_cell(row: Row) -> Piece | None:
    """Return what stands in the last cell of a session's line, behind its title, where it can be a room."""
    heading = row.heading
    if row.forced or heading is None or heading.time is None or heading.title is None or "\t" not in row.line.text:
        return None
    last = row.line.piece(row.line.text.rindex("\t") + 1)
    if heading.room is not None:
        return last if heading.room == last else None
    spoken = any(mark in last.text for mark in ',;:"“«')
    return last if last in heading.spare and len(last.text.split()) <= _LONGEST and not spoken else None


def _bodies(rows: Sequence[Row]) -> Iterator[_Body]:
    begin = None
    for place, row in enumerate((*rows, None)):
        if row is None or row.sort in STARTERS:
            if begin is not None:
                yield _Body(begin, place)
            begin = place + 1 if row and row.heading and row.heading.time and row.heading.title else None


def _first(body: _Body) -> int | None:
    return body.begin if body.begin < body.stop else None


def _last(body: _Body) -> int | None:
    return body.stop - 1 if body.begin < body.stop else None


def head_sessions(rows: Sequence[Row]) -> bool:
    """Tell whether a room stands over the first session, so that the others head sessions as well."""
    first = next((place for place, row in enumerate(rows) if row.sort in _TIMED), 0)
    return first > 0 and rows[first - 1].bare_room


def _rooms(rows: Sequence[Row], places: Sequence[int], sessions: int, people: set[str]) -> list[int]:
    """Return which of the lines in one place of their sessions are rooms; none where the text has no such habit."""
    places = [place for place in places if not rows[place].forced]
    shown = [place for place in places if rows[place].bare_room]
    if len(shown) < _ENOUGH or len(shown) < _SHARE * sessions:
        return []
    met = Counter(fold(rows[place].line.text) for place in places)
    nearly_all = len(shown) >= _NEARLY_ALL * len(places)
    able = [place for place in places if _can_be_room(rows[place], people)]
    texts = {place: fold(rows[place].line.text) for place in able}
    return shown + [
        place for place, text in texts.items() if nearly_all or met[text] > 1 or session_words.ROOM_WORDS.are_in(text)
    ]


def _can_be_room(row: Row, people: set[str]) -> bool:
    text = row.line.text
    if row.sort not in _PLAIN or is_paragraph(text) or len(text.split()) > _LONGEST or text[-1:] in ".?!:;":
        return False
    told = any(each.sure or each.honorific or each.role or each.detail for each in row.people)
    return not (told or fold(text) in people or any(mark in text for mark in ',;:\t"“«'))
