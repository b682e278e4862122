# SPDX-License-Identifier: MIT
"""The programs that were opened, as rows of the user's file, and back: what to show of each, unopened."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias

from forumdesk.program import Program

Statement: TypeAlias = tuple[str, tuple[Any, ...]]

MOST = 1000
"""So many are kept; of more, those opened last."""
ALL = "SELECT recent.*, conference, zone, place FROM recent LEFT JOIN library USING (path) ORDER BY opened DESC, path"
"""What reads them, the latest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """A program that was opened before, as it was then. Of what an earlier ForumDesk kept, not all is known."""

    path: Path
    title: str
    dates: tuple[date, ...]
    """The dates of its days, in order."""
    sessions: int
    """How many sessions it had."""
    people: int
    opened_at: datetime
    """Aware, UTC."""
    conference_id: str = ""
    zone: str = ""
    """IANA name."""
    place: str = ""
    """The venue and the city."""


def recent_of(path: Path, program: Program, opened_at: datetime) -> Recent:
    """Return what there is to show of a program that is opened."""
    conference = program.conference
    return Recent(
        path=path,
        title=conference.title,
        dates=program.dates,
        sessions=len(program.sessions),
        people=len(program.people),
        opened_at=opened_at,
        conference_id=conference.id,
        zone=conference.timezone,
        place=", ".join(part for part in (conference.venue, conference.city) if part),
    )


def read(row: tuple[Any, ...]) -> Recent | None:
    """Return what a row says; None when something has changed it into nonsense."""
    path, opened, title, dates, sessions, people, conference, zone, place = row
    try:
        opened_at = datetime.fromisoformat(opened)
        return Recent(
            path=Path(os.fsdecode(path)),
            title=title,
            dates=tuple(date.fromisoformat(day) for day in json.loads(dates)),
            sessions=sessions,
            people=people,
            opened_at=opened_at,
            conference_id=conference or "",
            zone=zone or "",
            place=place or "",
        )
    except (ValueError, TypeError, RecursionError):
        return None


def keeping(recent: Recent) -> Iterator[Statement]:
    """Yield the statements that keep a program, and let go of what there is no room for."""
    path = os.fsencode(recent.path)
    dates = json.dumps([day.isoformat() for day in recent.dates])
    opened = recent.opened_at.isoformat()
    yield (
        "INSERT OR REPLACE INTO recent VALUES (?, ?, ?, ?, ?, ?)",
        (path, opened, recent.title, dates, recent.sessions, recent.people),
    )
    yield (
        "INSERT OR REPLACE INTO library VALUES (?, ?, ?, ?)",
        (path, recent.conference_id, recent.zone, recent.place),
    )
    yield "DELETE FROM recent WHERE path NOT IN (SELECT path FROM recent ORDER BY opened DESC LIMIT ?)", (MOST,)
    yield "DELETE FROM library WHERE path NOT IN (SELECT path FROM recent)", ()


def forgetting(path: Path) -> Iterator[Statement]:
    """Yield the statements that leave a program out."""
    for table in ("recent", "library"):
        yield f"DELETE FROM {table} WHERE path = ?", (os.fsencode(path),)  # noqa: S608 - two names of our own
