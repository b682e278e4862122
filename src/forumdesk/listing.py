# SPDX-License-Identifier: MIT
"""The sessions of a program as a table lists them: which columns have anything to say, and every order of the rows.

Pure; `gui/browsing/sessions.py` draws what this decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from forumdesk.program import Program, Session
from forumdesk.selection import Interest, Selection
from forumdesk.text import fold
from forumdesk.wording import called, names_in

COLUMNS = ("time", "title", "kind", "room", "track", "speakers", "length", "mine")
_NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One session with the words that its row is sorted by."""

    session: Session
    day: date | None
    """The program day; None when it is not scheduled."""
    kind: str
    room: str
    track: str
    speakers: tuple[str, ...]
    mine: Interest | None = None
    """How much the reader wants to see it."""


def listed(
    program: Program, sessions: Iterable[Session] | None = None, selection: Selection | None = None
) -> tuple[Listed, ...]:
    """Return these sessions in their order, or every one in that of the program, with what the reader said of them."""
    shown = program.sessions_in_order if sessions is None else sessions
    return tuple(_listed(program, selection, session) for session in shown)


def _listed(program: Program, selection: Selection | None, session: Session) -> Listed:
    room, track = program.rooms.get(session.room_id), program.tracks.get(session.track_id)
    return Listed(
        session=session,
        day=program.date_of(session),
        kind=called(session),
        room=room.name if room is not None else "",
        track=track.name if track is not None else "",
        speakers=names_in(program, session.id),
        mine=selection.interest_of(session.id) if selection is not None else None,
    )


def columns_of(program: Program, *, mine: bool = False) -> tuple[str, ...]:
    """Return the columns that tell sessions apart: no room where there is one at most, no track where there is none.

    `mine`: whether the reader can mark sessions.
    """
    empty = set() if mine else {"mine"}
    if len(program.rooms) < 2:
        empty.add("room")
    if not program.tracks:
        empty.add("track")
    if not program.appearances:
        empty.add("speakers")
    return tuple(column for column in COLUMNS if column not in empty)


def ordered(rows: tuple[Listed, ...], column: str, *, descending: bool = False) -> tuple[Listed, ...]:
    """Return rows sorted by a column, equal ones in the order they had; a row with nothing there comes last."""
    key = _KEYS[column]
    full = [row for row in rows if not _is_empty(row, column)]
    rest = [row for row in rows if _is_empty(row, column)]
    return (*sorted(full, key=key, reverse=descending), *rest)


def natural(words: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key by which "Panel 2" sorts before "Panel 10"."""
    parts = _NUMBER.split(fold(words).strip())
    return tuple((1, int(part[:18]), part) if part.isdecimal() else (2, 0, part) for part in parts if part)


_KEYS: Mapping[str, Callable[[Listed], tuple[object, ...]]] = MappingProxyType(
    {
        "time": lambda row: (row.day or date.max, row.session.start or datetime.max),  # noqa: DTZ901
        "title": lambda row: natural(row.session.title),
        "kind": lambda row: natural(row.kind),
        "room": lambda row: natural(row.room),
        "track": lambda row: natural(row.track),
        "speakers": lambda row: natural(row.speakers[0] if row.speakers else ""),
        "length": lambda row: (row.session.duration,),
        "mine": lambda row: (row.mine is not Interest.MUST,),
    }
)


def _is_empty(row: Listed, column: str) -> bool:
    value = {
        "time": row.day,
        "title": row.session.title,
        "kind": row.kind,
        "room": row.room,
        "track": row.track,
        "speakers": row.speakers,
        "length": row.session.duration,
        "mine": row.mine,
    }[column]
    return not value
