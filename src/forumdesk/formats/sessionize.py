# SPDX-License-Identifier: MIT
"""Reads what Sessionize gives as JSON: "All", and the views "GridSmart", "Sessions" and "Speakers".

Its times are local and no zone is named, so that is asked. A plenum session stands in the grid under every room and is
one session. Categories become track, kind and tags by their titles, and what is no track is kept under these as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from forumdesk.errors import ForumDeskError
from forumdesk.formats.extras import extras
from forumdesk.formats.json_tree import Object, array, line, looks_like_json, objects, parse, prose
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.schedule_events import keep_event, keep_person, kept_of, kind_of
from forumdesk.formats.schedule_json_events import beyond, length_until
from forumdesk.formats.schedule_links import STREAM
from forumdesk.formats.schedule_records import MAX_SESSIONS, Records
from forumdesk.formats.schedule_said import SaidEvent, SaidLink, SaidLinks, SaidPerson
from forumdesk.formats.schedule_times import Frame, Rules
from forumdesk.formats.schedule_zone import known_zone, zone_question
from forumdesk.i18n import _
from forumdesk.program import Conference, Person, Room, SessionKind
from forumdesk.text import clean_line, fold

_MARKS = (b'"isServiceSession"', b'"isPlenumSession"', b'"isTopSpeaker"')
"""Keys that no other program format has."""
_SESSION = frozenset(
    {"id", "title", "description", "startsAt", "endsAt", "isServiceSession", "isPlenumSession", "speakers", "roomId"}
    | {"categoryItems", "categories", "questionAnswers", "room", "liveUrl", "recordingUrl", "status"}
)
_SPEAKER = frozenset(
    {"id", "firstName", "lastName", "fullName", "name", "bio", "tagLine", "profilePicture", "links", "sessions"}
    | {"categoryItems", "categories", "questionAnswers"}
)
_SCHEDULED = frozenset({SessionKind.BREAK, SessionKind.OPENING, SessionKind.CLOSING, SessionKind.SOCIAL})
"""What a service session can be by its title."""
_SOURCE = "sessionize"
"""Sessionize numbers everything uniquely, and names no program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A session, and the room under which it stands in a grid."""

    session: Object
    room: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """What the numbers in sessions and speakers stand for."""

    rooms: Mapping[str, str]
    people: Mapping[str, Object]
    categories: Mapping[str, tuple[str, str]]
    """The id of an item -> the title of its category, and its own."""
    questions: Mapping[str, str]


def recognises(data: bytes) -> bool:
    """Tell whether this is JSON with keys that only Sessionize has."""
    return looks_like_json(data) and any(mark in data for mark in _MARKS)


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read an export. Raises ForumDeskError when it is not well-formed, or holds too much."""
    root, text, notes = parse(data, name)
    placed = list(_once(_placed(root)))
    if len(placed) > MAX_SESSIONS:
        raise ForumDeskError(_("“{name}” has more than 50,000 sessions. Nothing was read.").format(name=name))
    records = Records(_SOURCE, notes)
    rules = Rules(zone=known_zone("", answers, records))
    names = _names(root)
    for room in names.rooms.values():
        records.room(Room(id="", name=room))
    for each in placed:
        keep_event(_said(each, names, records), Frame(date=None), "", rules, records)
    for person in names.people.values():
        keep_person(_speaker(person, names, records), rules, records)
    conference = Conference(
        id=records.id_for("conference", ""), title=answers.title, timezone=rules.zone or "UTC", extra=_extra(root)
    )
    return Reading(
        program=records.dated(conference),
        notes=records.notes(),
        questions=(zone_question("", (), rules.zone),),
        original=text,
        lines=records.lines,
    )


def _placed(root: Any) -> Iterator[_Placed]:
    """Yield every session of any view."""
    if isinstance(root, Object):
        yield from (_Placed(session=each) for each in objects(root, "sessions"))
        return
    for group in (each for each in array(root) if isinstance(each, Object) and "fullName" not in each):
        yield from (_Placed(session=each) for each in objects(group, "sessions"))
        for room in objects(group, "rooms"):
            yield from (_Placed(session=each, room=line(room, "name")) for each in objects(room, "sessions"))


def _once(placed: Iterator[_Placed]) -> Iterator[_Placed]:
    """Yield each session once that a grid repeats under several rooms."""
    seen = set()
    for each in placed:
        key = (line(each.session, "id"), line(each.session, "startsAt"))
        if not key[0] or key not in seen:
            yield each
        seen.add(key)


def _names(root: Any) -> _Names:
    if not isinstance(root, Object):
        groups = [each for each in array(root) if isinstance(each, Object)]
        rooms = [room for group in groups for room in objects(group, "rooms")]
        speakers = [each for each in groups if "fullName" in each]
        return _Names(rooms=_by_id(rooms, "name"), people=_people(speakers), categories={}, questions={})
    return _Names(
        rooms=_by_id(sorted(objects(root, "rooms"), key=_place), "name"),
        people=_people(objects(root, "speakers")),
        categories={
            line(item, "id"): (line(category, "title"), line(item, "name"))
            for category in objects(root, "categories")
            for item in objects(category, "items")
        },
        questions=_by_id(objects(root, "questions"), "question"),
    )


def _place(room: Object) -> float:
    place = room.get("sort")
    return place if isinstance(place, int | float) else 0


def _by_id(found: list[Object] | tuple[Object, ...], key: str) -> dict[str, str]:
    return {line(each, "id"): line(each, key) for each in found}


def _people(found: list[Object] | tuple[Object, ...]) -> dict[str, Object]:
    return {line(each, "id"): each for each in found}


def _said(placed: _Placed, names: _Names, records: Records) -> SaidEvent:
    session = placed.session
    chosen = _categories(session, names)
    track, form = _first(chosen, "track", "stream", "theme"), _first(chosen, "format", "type")
    others = [(title, item) for title, item in chosen if item != track]
    status = line(session, "status")
    return SaidEvent(
        line=session.line,
        id=line(session, "id"),
        guid=line(session, "id"),
        date=line(session, "startsAt"),
        duration=length_until(line(session, "startsAt"), line(session, "endsAt")),
        room=names.rooms.get(line(session, "roomId"), "") or line(session, "room") or placed.room,
        title=line(session, "title"),
        track=track,
        type=_type(session, form),
        state="" if status.lower() == "accepted" else status.replace("_", " "),
        description=prose(session, "description"),
        links=SaidLinks(
            singles={"video_download_url": line(session, "recordingUrl")},
            links=_stream(line(session, "liveUrl")),
        ),
        tags=tuple(dict.fromkeys(item for _title, item in others if item != form)),
        persons=tuple(_seated(each, names, records) for each in array(session.get("speakers"))),
        extra={**_beyond(session, _SESSION), **_by_title(others), **_answers(session, names)},
    )


def _categories(said: Object, names: _Names) -> list[tuple[str, str]]:
    """Return what was chosen in the categories, with the titles of these; a grid spells them out."""
    chosen = [names.categories.get(clean_line(str(each)), ("", "")) for each in array(said.get("categoryItems"))]
    for category in objects(said, "categories"):
        chosen += [(line(category, "name", "title"), line(item, "name")) for item in objects(category, "categoryItems")]
    return [(title, item) for title, item in chosen if item]


def _first(chosen: list[tuple[str, str]], *words: str) -> str:
    return next((item for title, item in chosen if _is_about(title, *words)), "")


def _is_about(title: str, *words: str) -> bool:
    return any(word in fold(title) for word in words)


def _type(session: Object, form: str) -> str:
    kind = kind_of(line(session, "title"))
    if session.get("isServiceSession") is True:
        return kind.value if kind in _SCHEDULED else SessionKind.OTHER.value
    if session.get("isPlenumSession") is True and kind is SessionKind.KEYNOTE:
        return kind.value
    return form if kind_of(form) is not SessionKind.OTHER else ""


def _stream(address: str) -> tuple[SaidLink, ...]:
    return (SaidLink(url=address, title=STREAM),) if address else ()


def _by_title(chosen: list[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for title, item in chosen:
        found.setdefault(title, []).append(item)
    return {title: ", ".join(items) for title, items in found.items()}


def _answers(said: Object, names: _Names) -> dict[str, str]:
    """Return what was answered to each question of the organizer."""
    given = objects(said, "questionAnswers")
    return {
        names.questions.get(line(each, "questionId"), "") or line(each, "question", "questionId"): prose(
            each, "answerValue", "answer"
        )
        for each in given
    }


def _beyond(said: Object, known: frozenset[str]) -> dict[str, Any]:
    """Return what else is said; that something is not so goes without saying."""
    return {key: value for key, value in beyond(said, known).items() if value is not False}


def _seated(said: Any, names: _Names, records: Records) -> SaidPerson:
    """Return a speaker, of whom a session says the id, or in a grid the name as well."""
    key = line(said, "id") if isinstance(said, Object) else clean_line(str(said))
    known = names.people.get(key) or (said if isinstance(said, Object) else Object())
    return _speaker(known, names, records)


def _speaker(said: Object, names: _Names, records: Records) -> SaidPerson:
    """Return what is said of somebody; `records` is told what is left out."""
    given, family = line(said, "firstName"), line(said, "lastName")
    told = {**_beyond(said, _SPEAKER), **_by_title(_categories(said, names)), **_answers(said, names)}
    full = line(said, "fullName", "name") or f"{given} {family}".strip()
    kept = kept_of(told, full, getattr(said, "line", 1), records)
    return SaidPerson(
        line=getattr(said, "line", 1),
        draft=Person(
            id="",
            name=full,
            sort_name=f"{family}, {given}" if given and family and full == f"{given} {family}" else "",
            position=line(said, "tagLine"),
            biography=prose(said, "bio"),
            extra=extras({**kept, "avatar": line(said, "profilePicture")}),
        ),
        number=line(said, "id"),
        guid=line(said, "id"),
        links=SaidLinks(links=tuple(map(_link, objects(said, "links")))),
    )


def _link(said: Object) -> SaidLink:
    return SaidLink(url=line(said, "url"), title=line(said, "title"), type=line(said, "linkType"))


def _extra(root: Any) -> tuple[Any, ...]:
    known = {"sessions", "speakers", "questions", "categories", "rooms"}
    return extras(beyond(root, known)) if isinstance(root, Object) else ()
