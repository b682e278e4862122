# SPDX-License-Identifier: MIT
"""A program as rows, one a session, in the columns that the reader of tables recognises: for CSV and spreadsheets.

Headings are English in every language of the window, so that a table that was written in one is read in another. What
a session has several of (speakers, links) stands in lines of one cell; the speakers' roles and affiliations stand in
columns of their own, line beside line.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, time
from types import MappingProxyType
from typing import TypeAlias

from forumdesk.formats.writing import EVERY, EXAMPLES, Loss
from forumdesk.i18n import _
from forumdesk.program import Appearance, Link, Person, Program, Role, Session
from forumdesk.text import clean, clean_line, fold

Value: TypeAlias = str | int | date | time
"""An empty text is an empty cell."""

NOTHING = "–"
"""Stands for a speaker of whom something is not known while it is of others."""
MOST_EXTRAS = 100
"""Columns of what no field holds; spreadsheets of more than 200 columns are not read."""

CARRIES: Mapping[str, AbstractSet[str]] = MappingProxyType(
    {
        "room": frozenset({"name", "capacity"}),
        "track": frozenset({"name"}),
        "session": frozenset(
            {
                "id", "title", "subtitle", "kind", "state", "start", "duration", "room_id", "track_id", "label",
                "abstract", "description", "language", "stream_url", "links", "tags",
            }
        ),
        "person": frozenset({"name", "honorific", "position", "organization"}),
        "appearance": frozenset({"session_id", "person_id", "role", "order"}),
    }
)  # fmt: skip
EXTRAS: Mapping[str, AbstractSet[str]] = MappingProxyType({"session": EVERY})


@dataclass(frozen=True, slots=True)
class Table:
    """A heading for each column, and the rows."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def table(program: Program) -> Table:
    """Return the sessions in their order; columns in which nothing stands are left out, but for the usual ones."""
    sessions = program.sessions_in_order
    made = [(heading, [cell(program, session) for session in sessions]) for heading, cell in _COLUMNS]
    made += [(name, [_extra(session, name) for session in sessions]) for name in _extra_names(sessions)]
    headings = tuple(heading for heading, _cells in made)
    return filled(headings, zip(*(cells for _heading, cells in made), strict=True), usual=_USUAL)


def filled(headings: Sequence[str], rows: Iterable[Sequence[Value]], usual: Collection[str]) -> Table:
    """Return a table without the columns in which nothing stands, but for the usual ones."""
    rows = tuple(rows)
    kept = [
        place for place, heading in enumerate(headings) if heading in usual or any(row[place] != "" for row in rows)
    ]
    return Table(tuple(headings[place] for place in kept), tuple(tuple(row[place] for place in kept) for row in rows))


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what has no row: rooms, tracks and people that no session has, and names that several share."""
    sessions, seats = program.sessions.values(), program.appearances.values()
    used = {
        "room": {session.room_id for session in sessions},
        "track": {session.track_id for session in sessions},
        "person": {seat.person_id for seat in seats},
    }
    found = []
    for kind, ids in used.items():
        records = program.records(kind)
        names = [clean_line(getattr(record, "name", "")) for key, record in records.items() if key not in ids]
        found.append(Loss(what=_UNUSED[kind], count=len(names), examples=tuple(names[:EXAMPLES]), kind=kind))
        shared = _shared(getattr(record, "name", "") for key, record in records.items() if key in ids)
        found.append(Loss(what=_SHARED[kind], count=len(shared), examples=tuple(shared[:EXAMPLES]), kind=kind))
    return tuple(loss for loss in found if loss.count)


def _shared(names: Iterable[str]) -> list[str]:
    seen: dict[str, list[str]] = {}
    for name in names:
        seen.setdefault(fold(clean_line(name)), []).append(clean_line(name))
    return sorted(same[0] for same in seen.values() if len(same) > 1)


_UNUSED = {
    "room": _("rooms without a session"),
    "track": _("tracks without a session"),
    "person": _("people who are in no session"),
}
_SHARED = {
    "room": _("rooms of the same name, which become one"),
    "track": _("tracks of the same name, which become one"),
    "person": _("people of the same name, who become one"),
}


def _line(name: str) -> Callable[[Program, Session], Value]:
    return lambda _program, session: clean_line(str(getattr(session, name)))


def _title(_program: Program, session: Session) -> Value:
    return clean_line(session.title) or _("Untitled")


def _text(name: str) -> Callable[[Program, Session], Value]:
    return lambda _program, session: clean(getattr(session, name)).strip()


def _date(_program: Program, session: Session) -> Value:
    return session.start.date() if session.start else ""


def _start(_program: Program, session: Session) -> Value:
    return session.start.time() if session.start else ""


def _end_date(_program: Program, session: Session) -> Value:
    """Return the date of the end where it is another one."""
    if session.start is None or session.end is None or session.end.date() == session.start.date():
        return ""
    return session.end.date()


def _end(_program: Program, session: Session) -> Value:
    return session.end.time() if session.end and session.duration else ""


def _length(_program: Program, session: Session) -> Value:
    """Return the minutes of what has no start, and so no end."""
    return session.duration if session.duration and session.start is None else ""


def _room(program: Program, session: Session) -> Value:
    room = program.rooms.get(session.room_id)
    return clean_line(room.name) if room else ""


def _seats(program: Program, session: Session) -> Value:
    room = program.rooms.get(session.room_id)
    return room.capacity if room and room.capacity is not None else ""


def _track(program: Program, session: Session) -> Value:
    track = program.tracks.get(session.track_id)
    return clean_line(track.name) if track else ""


def _of_people(said: Callable[[Appearance, Person], str], usual: str = "") -> Callable[[Program, Session], Value]:
    """Return what makes the cell with a line for each speaker; empty where nobody has more than the usual."""

    def cell(program: Program, session: Session) -> Value:
        seats = program.appearances_in(session.id)
        lines = [said(seat, program.people[seat.person_id]) for seat in seats if seat.person_id in program.people]
        return "\n".join(line or NOTHING for line in lines) if set(lines) - {"", usual} else ""

    return cell


def link_line(link: Link) -> str:
    """Return a link as a line of a cell."""
    return clean_line(f"{link.title} <{link.url}>" if link.title else link.url)


def _links(_program: Program, session: Session) -> Value:
    return "\n".join(map(link_line, session.links))


def _tags(_program: Program, session: Session) -> Value:
    return ", ".join(clean_line(tag) for tag in session.tags)


def _extra_names(sessions: Iterable[Session]) -> list[str]:
    names = dict.fromkeys(clean_line(extra.name) for session in sessions for extra in session.extra)
    return [name for name in names if name][:MOST_EXTRAS]


def _extra(session: Session, name: str) -> Value:
    return next((clean(extra.value).strip() for extra in session.extra if clean_line(extra.name) == name), "")


_COLUMNS: tuple[tuple[str, Callable[[Program, Session], Value]], ...] = (
    ("ID", _line("id")),
    ("Date", _date),
    ("Start", _start),
    ("End date", _end_date),
    ("End", _end),
    ("Length", _length),
    ("Room", _room),
    ("Track", _track),
    ("Kind", _line("kind")),
    ("Label", _line("label")),
    ("Title", _title),
    ("Subtitle", _line("subtitle")),
    ("Speakers", _of_people(lambda _seat, person: clean_line(person.name))),
    ("Role", _of_people(lambda seat, _person: seat.role.value, Role.SPEAKER.value)),
    ("Honorific", _of_people(lambda _seat, person: clean_line(person.honorific))),
    ("Position", _of_people(lambda _seat, person: clean_line(person.position))),
    ("Organization", _of_people(lambda _seat, person: clean_line(person.organization))),
    ("Abstract", _text("abstract")),
    ("Description", _text("description")),
    ("Language", _line("language")),
    ("Status", _line("state")),
    ("Tags", _tags),
    ("Web page", _links),
    ("Stream", _line("stream_url")),
    ("Seats", _seats),
)
_USUAL = frozenset({"ID", "Date", "Start", "End", "Room", "Title", "Speakers"})
