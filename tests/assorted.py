# SPDX-License-Identifier: MIT
"""A program of six sessions, each with something of its own to be filtered by, and what its reader has starred."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from forumdesk.program import Appearance, Conference, Person, Program, Room, Session, SessionKind, SessionState, Track
from forumdesk.selection import Interest, Selection

SATURDAY, SUNDAY = date(2023, 2, 4), date(2023, 2, 5)
NOON = datetime(2023, 2, 4, 12)


def _session(key: str, hour: int, **fields: Any) -> Session:
    return Session(id=key, title=key.title(), start=datetime(2023, 2, 4, hour), duration=60, **fields)


def assorted() -> Program:
    """Return six sessions, each with something of its own."""
    return Program(Conference(id="c", timezone="Europe/Brussels")).put(
        Room(id="big", name="Hall B", order=1),
        Room(id="small", name="K.101", order=2),
        Track(id="db", name="Databases"),
        _session("opening", 9, room_id="big", kind=SessionKind.OPENING, language="en-GB"),
        _session("query", 11, room_id="small", track_id="db", language="English"),
        _session("index", 12, room_id="small", track_id="db", language="fr"),
        replace(_session("off", 12), state=SessionState.CANCELLED),
        replace(_session("sunday", 10, room_id="big"), start=datetime(2023, 2, 5, 10)),
        Session(id="someday", title="Someday"),
        Person(id="p", name="Ana Łukasz", organization="Łódź  Database Club"),
        Person(id="q", name="Bo", organization="lodz database club"),
        Appearance(id="a", session_id="query", person_id="p"),
        Appearance(id="b", session_id="index", person_id="q"),
    )


def starred_in(program: Program) -> Selection:
    """Return the selection of a reader who must see one session and may see another."""
    own = Selection(conference_id="c").with_interest(program, ["query"], Interest.MUST)
    return own.with_interest(program, ["index"], Interest.MAYBE)
