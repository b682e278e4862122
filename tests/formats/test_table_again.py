# SPDX-License-Identifier: MIT
"""What is written as CSV or a workbook is read again the same, in every field that the writer says it carries."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import strategies
from forumdesk import formats
from forumdesk.formats.losses import lost
from forumdesk.formats.reading import Answers
from forumdesk.formats.writing import Order
from forumdesk.program import Appearance, Extra, Link, Person, Program, Record, Room, Session, Track
from forumdesk.text import clean, clean_line

ORDER = Order(now=datetime(2026, 5, 1, tzinfo=UTC))


_ABOUT = ("acronym", "subtitle", "venue", "city", "organizer", "language", "description")


def key(text: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, text))


def line(text: str) -> str:
    """Return a text as a reader cleans it, without what would be HTML or an error of a spreadsheet."""
    kept = clean_line(clean(text).replace("<", "").replace("#", ""))
    return kept if any(map(str.isalnum, kept)) else ""


def tidy(program: Program) -> Program:
    """Return a program as our readers make them: ids are UUIDs, texts cleaned, names told apart, addresses right."""
    about = program.conference
    people = {k: _person(p) for k, p in program.people.items()}
    seats = {(a.session_id, a.person_id): a for a in program.appearances.values()}
    placed: dict[str, int] = {}
    conference = replace(
        about,
        **dict[str, Any]({name: line(getattr(about, name)) for name in _ABOUT}),
        title=f"Forum {line(about.title)}".strip(),
        url="https://example.org/",
        day_starts_at=about.day_starts_at.replace(hour=about.day_starts_at.hour % 12, second=0, microsecond=0),
    )
    return Program(conference).put(
        *(
            replace(r, name=f"Hall {r.id}", capacity=abs(r.capacity or 0) % 1000 or None, floor=line(r.floor),
                    description=line(r.description), order=0)
            for r in program.rooms.values()
        ),
        *(replace(t, name=f"Track {t.id}") for t in program.tracks.values()),
        *people.values(),
        *(_session(s) for s in program.sessions.values()),
        *(
            replace(a, session_id=key(a.session_id), person_id=key(a.person_id), order=_next(placed, a.session_id))
            for a in seats.values()
        ),
    )  # fmt: skip


def _next(placed: dict[str, int], session_id: str) -> int:
    placed[session_id] = placed.get(session_id, -1) + 1
    return placed[session_id]


def _person(person: Person) -> Person:
    fields = ("pronouns", "position", "organization", "biography")
    return replace(
        person,
        **dict[str, Any]({name: line(getattr(person, name)) for name in fields}),
        id=key(person.id),
        honorific=line(person.honorific)[:8].strip(),
        name=f"Ana {'Silva' if person.id.endswith('0') else 'Souza'}",
        links=_links(person.links),
    )


def _moment(start: datetime) -> datetime:
    """Return a moment in whole minutes, in a year in which programs are."""
    return start.replace(year=1990 + start.year % 100, day=min(start.day, 28), second=0, microsecond=0, fold=0)


def _links(links: tuple[Link, ...]) -> tuple[Link, ...]:
    return tuple(Link(title=f"L {n}", url=f"https://example.org/{n}") for n, _link in enumerate(links))


def _session(session: Session) -> Session:
    texts = ("subtitle", "label", "abstract", "description", "language")
    tags = (line(tag) for tag in session.tags)
    extra = {f"x {n} {line(each.name)}".strip(): line(each.value) for n, each in enumerate(session.extra)}
    return replace(
        session,
        **dict[str, Any]({name: line(getattr(session, name)) for name in texts}),
        id=key(session.id),
        title=f"T {line(session.title)}".strip(),
        start=_moment(session.start) if session.start else None,
        duration=session.duration if session.start else session.duration % 600,
        stream_url="https://example.org/live",
        links=_links(session.links),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag and not set(tag) & set(",;|"))),
        extra=tuple(Extra(name=name, value=value) for name, value in sorted(extra.items()) if value),
    )


def told(program: Program, carries: Mapping[str, AbstractSet[str]]) -> dict[str, list[Any]]:
    """Return what a program says in the fields that are carried; references by the names of what they refer to."""
    names: dict[str, Mapping[str, Any]] = {
        "room_id": program.rooms,
        "track_id": program.tracks,
        "person_id": program.people,
    }

    def value(record: Record, name: str) -> Any:
        said = getattr(record, name)
        return names[name][said].name if name in names and said else said

    found: dict[str, list[Any]] = {}
    for kind, fields in carries.items():
        records = program.records(kind).values()
        found[kind] = sorted(
            (
                [(name, value(record, name)) for name in sorted(fields)]
                + ([("extra", record.extra)] if isinstance(record, Session) else [])
                for record in records
            ),
            key=repr,
        )
    return found


def without_rest(program: Program) -> Program:
    """Return the program without what has no row."""
    rooms = {session.room_id for session in program.sessions.values()}
    tracks = {session.track_id for session in program.sessions.values()}
    people = {seat.person_id for seat in program.appearances.values()}
    return replace(
        program,
        rooms={k: r for k, r in program.rooms.items() if k in rooms},
        tracks={k: t for k, t in program.tracks.items() if k in tracks},
        people={k: p for k, p in program.people.items() if k in people},
    )


@pytest.mark.parametrize("target", ["csv", "xlsx"])
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.programs())
def test_what_is_written_is_read_the_same(target: str, made: Program) -> None:
    program = without_rest(tidy(made))
    if not program.sessions:
        return
    carries = dict(formats.writer(target).CARRIES)
    if not any(session.start for session in program.sessions.values()) and target == "csv":
        del carries["conference"]
    written = formats.write(target, program, ORDER)
    again = formats.read(written.data, f"again.{target}", Answers(timezone=""))
    assert told(again.program, carries) == told(program, carries)


def test_rooms_people_and_tracks_without_a_session_are_told_where_they_are_lost() -> None:
    program = Program(strategies.full().conference).put(
        Session(id="s", title="S"), Room(id="r", name="Attic"), Track(id="t", name="Air"), Person(id="p", name="A, B")
    )
    said = {target: [loss.what for loss in lost(program, formats.writer(target))] for target in ("csv", "xlsx")}
    assert {"rooms without a session", "people who are in no session"} <= set(said["csv"])
    assert not {"rooms without a session", "people who are in no session"} & set(said["xlsx"])
    assert "tracks without a session" in said["xlsx"]
    assert "names that don't look like one name in a list" in said["xlsx"]


def test_what_a_source_calls_as_a_field_of_ours_comes_back_under_its_name() -> None:
    extra = tuple(Extra(name=name, value=f"{name} 1") for name in ("code", "extra:x", "id", "slug", "type", "url"))
    program = Program(strategies.full().conference).put(
        Session(id=key("s"), title="S", start=datetime(2027, 3, 8, 9, 30), extra=extra), Appearance(
            id="a", session_id=key("s"), person_id="p"), Person(id="p", name="Ana Silva"),
    )  # fmt: skip
    for target in ("csv", "xlsx"):
        again = formats.read(formats.write(target, program, ORDER).data, "again", Answers()).program
        (session,) = again.sessions.values()
        assert session.extra == extra


def test_a_table_with_many_details_is_still_known() -> None:
    extra = tuple(Extra(name=f"detail {n:03}", value=str(n)) for n in range(100))
    program = Program(strategies.full().conference).put(
        Session(id=key("s"), title="S", start=datetime(2027, 3, 8, 9, 30), duration=30, extra=extra)
    )
    again = formats.read(formats.write("csv", program, ORDER).data, "again", Answers()).program
    (session,) = again.sessions.values()
    assert session.extra == extra
