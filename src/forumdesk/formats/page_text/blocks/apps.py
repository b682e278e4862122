# SPDX-License-Identifier: MIT
"""What the pages of event apps leave in a copy: a calendar's scale of hours, each card twice, fields by their names.

A card says "Location", and on the next line which one. Whatever says nothing new is left out; the rest are lines as any
other text has them, so that later stages need not know of apps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from forumdesk.formats.page_text.headings.headings import is_paragraph
from forumdesk.formats.page_text.headings.kinds import kind_of
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.formats.page_text.vocabulary import sessions as session_words
from forumdesk.program import SessionKind
from forumdesk.text import fold

_TEXT, _ROOM, _TIME = "text", "room", "time"
_PLACES = frozenset({Sort.TEXT, Sort.PERSON, Sort.ROOM})
_HALF_DAY = 12 * 60
_STEPS = frozenset({15, 30, 60, 120})
"""Minutes between the marks of a scale."""
_LONGEST_CARD = 3
"""Lines of a card that a page prints twice."""
_COLUMN = 3
"""Times that a page prints the heading of a calendar's column."""


def without_echoes(rows: Sequence[Row]) -> list[Row]:
    """Return the lines with those left out that only repeat others, and with named fields as what they say."""
    return _with_fields(_without_copies(_without_scale(rows)))


def _left_out(row: Row) -> Row:
    return row if row.forced else Row(row.line, Sort.LEFT_OUT)


def _without_scale(rows: Sequence[Row]) -> list[Row]:
    """Leave out the hours beside a calendar, "8 am", "9 am", "10 am", which are no sessions."""
    found = list(rows)
    place = 0
    while place < len(found):
        stop = _scale_end(found, place)
        if stop - place > _COLUMN:
            found[place:stop] = map(_left_out, found[place:stop])
        place = max(stop, place + 1)
    return found


def _scale_end(rows: Sequence[Row], place: int) -> int:
    stop, step = place, 0
    while stop < len(rows) and (now := _lone_start(rows[stop])) is not None:
        if stop > place:
            before = _lone_start(rows[stop - 1]) or 0
            apart = (now - before) % _HALF_DAY
            if apart not in _STEPS or (step and apart != step):
                break
            step = apart
        stop += 1
    return stop


def _lone_start(row: Row) -> int | None:
    heading = row.heading
    if row.sort is not Sort.TIME or row.forced or heading is None or heading.time is None or heading.room:
        return None
    return None if heading.time.times.last else heading.time.times.first.minutes


def _without_copies(rows: Sequence[Row]) -> list[Row]:
    """Leave out a card that stands right under itself, and the heading of a column that stands there again and again.

    What is printed twice begins something. Parts of one line, such as the cells of a table, are no cards.
    """
    found = list(rows)
    lines = Counter(row.line.number for row in rows)
    texts = [
        fold(row.line.text) if lines[row.line.number] == 1 and _is_whole(row) else f"\0{place}"
        for place, row in enumerate(rows)
    ]
    place = 0
    while place < len(found):
        size = _copied(found, texts, place)
        run = _run(texts, place)
        if size:
            found[place] = replace(found[place], line=replace(found[place].line, after_blank=True))
            place += size
            while texts[place : place + size] == texts[place - size : place]:
                found[place : place + size] = map(_left_out, found[place : place + size])
                place += size
        elif run >= _COLUMN and found[place].sort not in {Sort.TIME, Sort.PROSE} and not _is_break(found[place]):
            found[place : place + run] = map(_left_out, found[place : place + run])
            place += run
        else:
            place += 1
    return found


def _is_whole(row: Row) -> bool:
    """Tell whether all that a line means stands on it, and nothing in another cell."""
    time = row.heading.time if row.heading else None
    return not row.line.hint.cell and (time is None or time.piece.text in row.line.original)


def _copied(rows: Sequence[Row], texts: Sequence[str], place: int) -> int:
    """Return how many lines of a session's card begin at a place and follow once more; 0 when none do."""
    for size in range(1, _LONGEST_CARD + 1):
        card = rows[place : place + size]
        if texts[place : place + size] == texts[place + size : place + 2 * size] and any(map(_is_timed, card)):
            return size if not any(row.forced for row in rows[place : place + 2 * size]) else 0
    return 0


def _run(texts: Sequence[str], place: int) -> int:
    stop = place + 1
    while stop < len(texts) and texts[stop] == texts[place]:
        stop += 1
    return stop - place


def _is_break(row: Row) -> bool:
    return kind_of(row.line.text, "") is SessionKind.BREAK


def _is_timed(row: Row) -> bool:
    return row.sort in {Sort.TIME, Sort.HEADING} and row.timed


def _with_fields(rows: Sequence[Row]) -> list[Row]:
    """Return the lines with fields, such as "Location" and the line under it, as what they say of their session."""
    found: list[Row] = []
    place, time = 0, ""
    while place < len(rows):
        row, value = rows[place], rows[place + 1] if place + 1 < len(rows) else None
        field = _field(row, value)
        found.append(_left_out(row) if field else row)
        place += 1
        if _is_timed(row):
            time = _time_of(row)
        if value is None or field in {None, _TEXT}:
            continue
        place += 1
        if field is _ROOM:
            found.append(Row(value.line, Sort.ROOM, room=value.line.piece()))
        elif _time_of(value) == time:
            found.append(_left_out(value))
        else:
            found.insert(_under_title(found), value)
            time = _time_of(value)
    return found


def _field(row: Row, value: Row | None) -> str | None:
    """Return what a line is the name of, if the line under it says that."""
    said = fold(row.line.text).strip(" :")
    if row.forced or value is None or value.forced:
        return None
    if said in page_words.FIELDS_OF_TEXT.folded:
        return _TEXT
    if value.line.after_blank and not row.line.text.endswith(":"):
        return None
    if said in session_words.ROOM_LABELS.folded and value.sort in _PLACES and not is_paragraph(value.line.text):
        return _ROOM
    return _TIME if said in page_words.FIELDS_OF_TIME.folded and value.sort is Sort.TIME else None


def _time_of(row: Row) -> str:
    return fold(row.heading.time.piece.text) if row.heading and row.heading.time else ""


def _under_title(rows: Sequence[Row]) -> int:
    """Return the place behind the last line that is more than a field."""
    place = len(rows)
    while place and rows[place - 1].sort in {Sort.LEFT_OUT, Sort.ROOM}:
        place -= 1
    return place
