# SPDX-License-Identifier: MIT
"""Which sessions are meant by the words `--day`, `--track`, `--room` and `--session` together."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from datetime import date

from forumdesk.cli.days import SHOWN, chosen_day, chosen_session
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Program, Room, Session, Track
from forumdesk.text import fold


def chosen(program: Program, key: str, arguments: argparse.Namespace) -> AbstractSet[str] | None:
    """Return the ids that are meant for a format; None for the whole program."""
    wanted = (arguments.day, arguments.track, arguments.room, arguments.session)
    if not any(wanted):
        return None
    day = chosen_day(program, arguments.day) if arguments.day else None
    if day is not None and key == "ics" and not any(wanted[1:]):
        from forumdesk.formats import ics  # noqa: PLC0415 - icalendar is slow to import

        return ics.on_day(program, day)
    among = _among(program, day, arguments.track, arguments.room)
    if not arguments.session:
        return {session.id for session in among}
    return {chosen_session(among, asked).id for asked in arguments.session}


def room_named(program: Program, asked: str) -> str:
    """Return the id of the room that is meant by an id, a name or a part of it."""
    return _named(program.rooms_in_order, asked).id


def _among(program: Program, day: date | None, track: str | None, room: str | None) -> tuple[Session, ...]:
    found = program.sessions_in_order if day is None else program.sessions_on(day)
    if track:
        track_id = _named(program.tracks_in_order, track).id
        found = tuple(session for session in found if session.track_id == track_id)
    if room:
        room_id = _named(program.rooms_in_order, room).id
        found = tuple(session for session in found if session.room_id == room_id)
    return found


def _named(records: Iterable[Room | Track], asked: str) -> Room | Track:
    """Return the one of an id, a name or a part of it; raise ForumDeskError for none or several."""
    records = tuple(records)
    wanted = fold(asked.strip())
    exact = [each for each in records if each.id == asked or fold(each.name) == wanted]
    found = exact or [each for each in records if wanted in fold(each.name)]
    if len(found) == 1:
        return found[0]
    shown = ", ".join(f"“{each.name}”" for each in (found or records)[:SHOWN])
    more = " …" if len(found or records) > SHOWN else ""
    words = (
        _("“{asked}” can be {named}{more}.") if found else _("Nothing is called “{asked}”. There are {named}{more}.")
    )
    if not records:
        words = _("Nothing is called “{asked}”.")
    raise ForumDeskError(words.format(asked=asked, named=shown, more=more))
