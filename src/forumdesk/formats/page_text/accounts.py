# SPDX-License-Identifier: MIT
"""Whether a reading accounts for the times of its page, and the plainer reading that does so where it does not.

A form that the page only seems to have, such as a table, can mislead a whole reading at once. A time that a line begins
or ends with should then begin a session; where most do not, the page is read again with one form less, and the reading
that has a title for most times is kept. Deciding form by form, in each stage, would have to foresee every page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from forumdesk.formats.page_text.blocks.blocks import Outline
from forumdesk.formats.page_text.blocks.bodies import SessionBlock
from forumdesk.formats.page_text.headings import rows
from forumdesk.formats.page_text.headings.rows import Sort
from forumdesk.formats.page_text.source.normalise import Line, Piece, parts
from forumdesk.formats.page_text.source.trust import FULL, PLAINER, Trust
from forumdesk.formats.reading import Note, NoteLevel
from forumdesk.i18n import _
from forumdesk.text import fold

_FEWEST = 4
"""Times of a page from which on it is worth a second look."""
_ENOUGH = 0.6
"""Share of the times that begin sessions with a title, in a reading that needs no second look."""
_NEAR = 3
"""Lines between a time and the title that is printed with it once more."""
_MOST_LINES = 4_000
"""A longer page is not read a second time."""

Read = Callable[[Trust], Outline]


def settled(lines: Sequence[Line], read: Read) -> tuple[Outline, tuple[Note, ...]]:
    """Return the outline that accounts for the times of a page, and a note where that is not the first one, or where
    none does. `lines` are those of the source, without the ones of which a person has said what they are.
    """
    first = read(FULL)
    printed = list(_printed(lines))
    lost = _lost(printed, lines, first)
    best, most = first, len(printed) - len(lost) - _untitled(first)
    if most >= len(printed) * _ENOUGH or (first.sessions and len(printed) < _FEWEST):
        return first, ()
    for trust in PLAINER if len(lines) <= _MOST_LINES else ():
        outline = read(trust)
        left = _lost(printed, lines, outline)
        found = len(printed) - len(left) - _untitled(outline)
        if found > most and found >= len(printed) * _ENOUGH:
            best, most, lost = outline, found, left
    again = best is not first
    return best, (_note(printed, lost, again=again),) if again or len(lost) * 2 >= len(printed) >= _FEWEST else ()


def _printed(lines: Sequence[Line]) -> Iterator[tuple[int, Piece]]:
    """Yield the times that could begin sessions, each with the place of its line: those at the edge of a line or cell.

    A day's hours beside its date are not among them.
    """
    for place, line in enumerate(lines):
        if line.long or not any(map(str.isdigit, line.text)):
            continue
        for part in _cells(line):
            row = rows.classify(part)
            if row.sort is not Sort.DAY and row.heading and row.heading.time:
                yield place, row.heading.time.piece


def _cells(line: Line) -> Iterator[Line]:
    begin = 0
    for text in line.text.split("\t"):
        if text.strip():
            yield line.between(begin, begin + len(text), line.place)
        begin += len(text) + 1


def _lost(printed: Sequence[tuple[int, Piece]], lines: Sequence[Line], outline: Outline) -> list[Piece]:
    """Return the times that no session begins or ends with, and that do not repeat one right beside its title."""
    known = {
        (each.line, each.start) for session in outline.sessions for piece in _times(session) for each in parts(piece)
    }
    titles: dict[str, set[str]] = {}
    for session in outline.sessions:
        if session.heading.time and session.heading.title:
            said = titles.setdefault(fold(session.heading.time.piece.text), set())
            said.add(fold(session.heading.title.text))
    return [
        piece
        for place, piece in printed
        if known.isdisjoint(_places(piece)) and not _repeats(lines, place, titles.get(fold(piece.text), set()))
    ]


def _times(session: SessionBlock) -> Iterator[Piece]:
    """Yield the time of a session, and what else stands on its line, such as the same in another zone."""
    if time := session.heading.time:
        yield time.piece
        yield from (each for each in session.heading.spare if each.line == time.piece.line)


def _places(piece: Piece) -> Iterator[tuple[int, int]]:
    """Yield every character of a time on its first line, as (line, character)."""
    yield from ((piece.line, place) for place in range(piece.start, piece.end))


def _repeats(lines: Sequence[Line], place: int, titles: set[str]) -> bool:
    near = lines[max(0, place - _NEAR) : place + _NEAR + 1]
    return bool(titles) and any(fold(line.text) in titles for line in near)


def _untitled(outline: Outline) -> int:
    return sum(not (each.heading.title or each.heading.label) for each in outline.sessions if each.heading.time)


def _note(printed: Sequence[tuple[int, Piece]], lost: Sequence[Piece], *, again: bool) -> Note:
    count = {"count": len(printed), "lost": len(lost)}
    if again:
        message = _(
            "The form of this page was not understood: most of its {count} times belonged to no session. It was read "
            "again line by line; {lost} times still belong to none. Check rooms, people and what stands side by side."
        )
        return Note(level=NoteLevel.WARNING, message=message.format(**count))
    message = _(
        "{lost} of the {count} times on this page belong to no session. Say in the text which lines begin a session."
    )
    return Note(level=NoteLevel.WARNING, message=message.format(**count), line=lost[0].line)
