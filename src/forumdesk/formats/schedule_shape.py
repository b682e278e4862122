# SPDX-License-Identifier: MIT
"""A program as a schedule file can say it: the shape that both writers, of XML and of JSON, begin with.

What is read again has this shape, so that it is written the same way again. A schedule file says what takes place: it
leaves out what is cancelled or has no time, and apps take what is missing for cancelled.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from forumdesk.formats.schedule_events import type_tags, type_word
from forumdesk.formats.schedule_ids import guid
from forumdesk.formats.schedule_links import is_stream, uri
from forumdesk.formats.schedule_records import color
from forumdesk.formats.schedule_times import MAX_MINUTES
from forumdesk.formats.writing import Loss, loss_of
from forumdesk.i18n import _
from forumdesk.names import sort_name
from forumdesk.program import (
    Appearance,
    Conference,
    Day,
    Link,
    Person,
    Program,
    Record,
    Room,
    Session,
    SessionState,
    Track,
)
from forumdesk.text import clean, clean_line

_PROSE = frozenset({"abstract", "description", "biography"})
_NOT_TEXT = frozenset({"id", "room_id", "track_id", "session_id", "person_id", "picture_id"})
_Cleaned = TypeVar("_Cleaned", Conference, Day, Room, Track, Session, Person, Appearance)
_Named = TypeVar("_Named", Room, Track)


def shaped(program: Program) -> Program:
    """Return what a schedule file says of a program, with clean texts, whole minutes and guids as ids."""
    conference = _cleaned(program.conference)
    change = conference.day_starts_at.replace(second=0, microsecond=0)
    rooms, tracks = _by_name(program.rooms_in_order), _by_name(program.tracks_in_order)
    sessions = [_session(each, rooms, tracks) for each in program.sessions_in_order if _takes_place(each)]
    people = [_person(each) for each in program.people.values() if clean_line(each.name)]
    days = {each.date: _cleaned(each) for each in reversed(program.days_in_order)}
    found = Program(replace(conference, day_starts_at=change, url=uri(conference.url))).put(
        *(days[date] for date in sorted(days)),
        *_distinct(rooms),
        *(replace(each, color=color(each.color)) for each in _distinct(tracks)),
        *sessions,
        *people,
    )
    return found.put(*(seat for each in program.sessions for seat in _seats(program, each, found)))


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what a schedule file leaves out for another reason than its field."""
    sessions = program.sessions_in_order
    unnamed = [each for each in program.people_in_order if not clean_line(each.name)]
    linked: tuple[Session | Person, ...] = (*sessions, *program.people_in_order)
    odd = [each for each in linked if any(not uri(link.url) for link in each.links)]
    twice = [each for each in sessions if _takes_place(each) and _repeats(program.appearances_in(each.id))]
    tagged = [each for each in sessions if not set(each.tags) <= set(type_tags(type_word(each)))]
    return (
        *_loss(_("cancelled sessions"), [each for each in sessions if each.state is SessionState.CANCELLED]),
        *_loss(_("sessions without a time"), [each for each in sessions if not each.start and not _cancelled(each)]),
        *_loss(_("tags of sessions"), tagged),
        *_loss(_("people without a name"), unnamed),
        *_loss(_("rooms with the name of another"), _doubles(program.rooms_in_order)),
        *_loss(_("tracks with the name of another"), _doubles(program.tracks_in_order)),
        *_loss(_("sessions and people with links that are no web addresses"), odd),
        *_loss(_("sessions in which somebody is named twice"), twice),
    )


def _loss(what: str, records: Iterable[Session | Person | Room | Track]) -> tuple[Loss, ...]:
    return loss_of(what, [each.title if isinstance(each, Session) else each.name for each in records])


def _repeats(seats: Collection[Appearance]) -> bool:
    return len({seat.person_id for seat in seats}) < len(seats)


def _cancelled(session: Session) -> bool:
    return session.state is SessionState.CANCELLED


def _takes_place(session: Session) -> bool:
    return session.start is not None and not _cancelled(session)


def _cleaned(record: _Cleaned) -> _Cleaned:
    """Return a record with its guid as its id, and its texts as a reader gives them."""
    texts: dict[str, Any] = {
        field.name: clean(value).strip() if field.name in _PROSE else clean_line(value)
        for field in fields(record)
        if field.type == "str" and field.name not in _NOT_TEXT
        for value in (getattr(record, field.name),)
    }
    return replace(record, id=guid(record.id), **texts)


def _by_name(records: Iterable[_Named]) -> Mapping[str, _Named]:
    """Return the record that stands for each one, by its id: the first of those that share its name."""
    first: dict[str, _Named] = {}
    found: dict[str, _Named] = {}
    for record in records:
        name = clean_line(record.name)
        if name:
            found[record.id] = first.setdefault(name, replace(_cleaned(record), order=len(first)))
    return found


def _distinct(records: Mapping[str, _Named]) -> tuple[_Named, ...]:
    return tuple({record.name: record for record in records.values()}.values())


def _doubles(records: Collection[_Named]) -> list[_Named]:
    standing = _by_name(records)
    return [record for record in records if record.id in standing and standing[record.id].id != guid(record.id)]


def _session(session: Session, rooms: Mapping[str, Room], tracks: Mapping[str, Track]) -> Session:
    plain = _cleaned(session)
    stream, links = _streamed(session)
    return replace(
        plain,
        title=plain.title or _("Untitled"),
        start=session.start.replace(second=0, microsecond=0) if session.start else None,
        duration=max(0, min(session.duration, MAX_MINUTES)),
        room_id=rooms[session.room_id].id if session.room_id in rooms else "",
        track_id=tracks[session.track_id].id if session.track_id in tracks else "",
        description="" if plain.description == plain.abstract else plain.description,
        stream_url=stream,
        tags=type_tags(type_word(session)),
        links=links,
    )


def _streamed(session: Session) -> tuple[str, tuple[Link, ...]]:
    """Return the stream and the other links: no other may have its title, since it is known by that."""
    stream, links = uri(session.stream_url), _usable(session.links)
    stream = stream or next((link.url for link in links if is_stream(link.title)), "")
    others = (replace(link, title="") if is_stream(link.title) else link for link in links)
    return stream, tuple(link for link in others if link.url != stream)


def _person(person: Person) -> Person:
    plain = _cleaned(person)
    return replace(
        plain, picture_id="", sort_name=plain.sort_name or sort_name(plain.name), links=_usable(person.links)
    )


def _usable(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return the links to web addresses, each address once; a title that only repeats it says nothing."""
    found: dict[str, Link] = {}
    for link in links:
        url, title = uri(link.url), clean_line(link.title)
        if url:
            found.setdefault(url, Link(title=title if title != url else "", url=url))
    return tuple(found.values())


def _seats(program: Program, session_id: str, found: Program) -> list[Record]:
    """Return who is in a session, each of them once."""
    if guid(session_id) not in found.sessions:
        return []
    seats: dict[str, Appearance] = {}
    for seat in program.appearances_in(session_id):
        person = guid(seat.person_id)
        if person in found.people and person not in seats:
            seats[person] = replace(_cleaned(seat), session_id=guid(session_id), person_id=person, order=len(seats))
    return list(seats.values())
