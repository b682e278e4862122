# SPDX-License-Identifier: MIT
"""Headings that are rooms although no word in them says so, because the others of their level are rooms.

"Lantern Hall", "Crow Room" and "Cellar", each over its own sessions, are three rooms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from forumdesk.formats.page_text.headings.rows import Row, Sort

_WORDS = 4
_ENOUGH = 2
"""Rooms that show what the headings of a level are."""


def named(rows: Sequence[Row]) -> list[Row]:
    """Return the lines with every heading as a room whose level is that of rooms."""
    found = list(rows)
    levels = {row.line.hint.heading for row in rows if row.bare_room} - {0}
    for level in levels:
        over = [place for place, row in enumerate(rows) if row.line.hint.heading == level and not row.forced]
        said = {row.line.text for place in over if (row := rows[place]).bare_room}
        others = [place for place in over if not rows[place].bare_room]
        if len(said) >= _ENOUGH and all(_may_be_room(rows, place) for place in others):
            for place in others:
                line = rows[place].line
                found[place] = replace(Row(line, Sort.ROOM, room=line.piece()), bare_room=True)
    return found


def _may_be_room(rows: Sequence[Row], place: int) -> bool:
    """Tell whether a heading is short, and sessions with a time follow."""
    row = rows[place]
    after = rows[place + 1].heading if place + 1 < len(rows) else None
    is_short = row.sort in {Sort.TEXT, Sort.PERSON} and len(row.line.text.split()) <= _WORDS
    return is_short and after is not None and after.time is not None
