# SPDX-License-Identifier: MIT
"""A program as rows, one a session, in the columns that the reader of tables recognises: for CSV and spreadsheets.

Headings are English in every language of the window, so that a table that was written in one is read in another. What
a session has several of (speakers, links) stands in lines of one cell; the speakers' roles and affiliations stand in
columns of their own, line beside line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, time
from types import MappingProxyType
from typing import TypeAlias

from forumdesk.formats.spreadsheets.aliases import KEPT
from forumdesk.formats.spreadsheets.headings import LONGEST, meanings
from forumdesk.formats.writing import EVERY, Loss, loss_of
from forumdesk.i18n import _
from forumdesk.markup import safe_url
from forumdesk.program import Appearance, Link, Person, Program, Role, Session
from forumdesk.text import clean, clean_line, fold

Value: TypeAlias = str | int | date | time
"""An empty text is an empty cell."""

NOTHING = "–"
"""Stands for a speaker of whom something is not known while it is of others."""
MOST_EXTRAS = 100
"""Columns of what no field holds; spreadsheets of more than 200 columns are not read, nor headings longer than 60."""

CARRIES: Mapping[str, AbstractSet[str]] = MappingProxyType(
    {
        "conference": frozenset({"timezone"}),
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
    made += [(_heading(name), [_extra(session, name) for session in sessions]) for name in _extra_names(sessions)]
    headings = tuple(heading for heading, _cells in made)
    return filled(headings, zip(*(cells for _heading, cells in made), strict=True), usual=_USUAL)


def filled(headings: Sequence[str], rows: Iterable[Sequence[Value]], usual: Collection[str]) -> Table:
    """Return a table without the columns in which nothing stands, but for the usual ones."""
    rows = tuple(rows)
    kept = [
        place for place, heading in enumerate(headings) if heading in usual or any(row[place] != "" for row in rows)
    ]
    return Table(tuple(headings[place] for place in kept), tuple(tuple(row[place] for place in kept) for row in rows))


def losses(program: Program, *, listed: Collection[str] = ()) -> tuple[Loss, ...]:
    """Return what has no row, or would not be read as it was; kinds that are `listed` have a sheet of their own."""
    sessions, seats = program.sessions.values(), program.appearances.values()
    used = {
        "room": {session.room_id for session in sessions},
        "track": {session.track_id for session in sessions},
        "person": {seat.person_id for seat in seats},
    }
    found: list[tuple[str, str, list[str]]] = []
    for kind, ids in used.items():
        names = {key: clean_line(getattr(record, "name", "")) for key, record in program.records(kind).items()}
        unused = [] if kind in listed else [name for key, name in names.items() if key not in ids]
        shared = _shared(name for key, name in names.items() if key in ids or kind in listed)
        found += [(kind, _UNUSED[kind], unused), (kind, _SHARED[kind], shared)]
    found += [("person", _("names that don't look like one name in a list"), _unlisted(program))]
    found += [("session", what, titles) for what, titles in _of_sessions(program).items()]
    return tuple(loss for kind, what, names in found for loss in loss_of(what, names, kind))


def _of_sessions(program: Program) -> dict[str, list[str]]:
    """Return what is lost of single sessions, with their titles."""
    sessions = program.sessions_in_order
    kept = set(_extra_names(sessions))
    found: dict[str, list[str]] = {
        _("addresses that can't be opened, of sessions"): [
            session.title
            for session in sessions
            for url in (session.stream_url, *(link.url for link in session.links))
            if url and not safe_url(url)
        ],
        _("commas in tags of sessions, which part them"): [
            session.title for session in sessions for tag in session.tags if _PARTS_TAGS.search(tag)
        ],
        _("details with long names, or more than {count} different ones").format(count=MOST_EXTRAS): [
            session.title for session in sessions for extra in session.extra if clean_line(extra.name) not in kept
        ],
        _("sessions that name somebody twice, who is named once"): [
            session.title
            for session in sessions
            if len({seat.person_id for seat in program.appearances_in(session.id)})
            < len(program.appearances_in(session.id))
        ],
    }
    return {what: [clean_line(title) for title in titles] for what, titles in found.items()}


def _unlisted(program: Program) -> list[str]:
    names = (clean_line(person.name) for person in program.people_in_order)
    return [name for name in names if _PARTS_NAMES.search(name) or len(name) > _LONGEST_NAME]


def _shared(names: Iterable[str]) -> list[str]:
    seen: dict[str, list[str]] = {}
    for name in names:
        seen.setdefault(fold(name), []).append(name)
    return sorted(same[0] for same in seen.values() if len(same) > 1)


_PARTS_TAGS = re.compile(r"[,;|\n]")
_PARTS_NAMES = re.compile(r"[,;|；]")
_LONGEST_NAME = 100
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
    return [name for name in names if name and len(_heading(name)) <= LONGEST][:MOST_EXTRAS]


def _heading(name: str) -> str:
    """Return the heading of what a source said beyond our fields, so that it is not read as one of them."""
    return f"{KEPT}{name}" if name in _HEADINGS or meanings((name,))[0].field or name.startswith(KEPT) else name


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
    ("Live stream", _line("stream_url")),
    ("Seats", _seats),
    ("Time zone", lambda program, session: clean_line(program.conference.timezone) if session.start else ""),
)
_HEADINGS = frozenset(heading for heading, _cell in _COLUMNS)
_USUAL = frozenset({"ID", "Date", "Start", "End", "Room", "Title", "Speakers"})
