# SPDX-License-Identifier: MIT
"""Writes schedule.json, version 1, as the schema of the c3voc wants it, in a form that comes back byte for byte.

What a conference says and the schema has no field for goes into its "meta", which is free. Version 2 is a draft and is
not written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from forumdesk.formats.extras import said
from forumdesk.formats.json_tree import spoken
from forumdesk.formats.schedule_ids import acronym, matching, numbers, slugs
from forumdesk.formats.schedule_json import META
from forumdesk.formats.schedule_json_entries import Names, event, filled, first_structure, person
from forumdesk.formats.schedule_links import uri
from forumdesk.formats.schedule_shape import losses, shaped
from forumdesk.formats.schedule_times import stamped
from forumdesk.formats.writing import Order, Written
from forumdesk.program import Conference, Program, Room, Track
from forumdesk.text import clean, clean_line

__all__ = ["CARRIES", "EXTRAS", "losses", "write"]

CARRIES: Mapping[str, AbstractSet[str]] = MappingProxyType(
    {
        "conference": frozenset({"title", "description", "timezone", "url", "day_starts_at", *META}),
        "day": frozenset({"date", "title"}),
        "room": frozenset({"id", "name", "capacity", "floor", "description", "order"}),
        "track": frozenset({"id", "name", "color", "order"}),
        "session": frozenset(
            {"id", "title", "subtitle", "kind", "start", "duration", "room_id", "track_id", "abstract", "description"}
            | {"language", "stream_url", "links", "do_not_record", "tags"}
        ),
        "person": frozenset(
            {"id", "name", "sort_name", "honorific", "pronouns", "position", "organization", "biography", "links"}
        ),
        "appearance": frozenset({"session_id", "person_id", "role", "order", "byline"}),
    }
)
EXTRAS: Mapping[str, AbstractSet[str]] = MappingProxyType(
    {
        "conference": frozenset({"base_url", "colors", "keywords", "logo", "meta", "timeslot_duration", "version"}),
        "room": frozenset({"assembly", "description", "features", "slug", "stream_id", "type", "url"}),
        "track": frozenset({"colors", "slug"}),
        "session": frozenset(
            {"attachments", "code", "do_not_stream", "feedback_url", "id", "links", "logo", "origin_url"}
            | {"recording_license", "slug", "type", "url", "video_download_url"}
        ),
        "person": frozenset({"answers", "avatar", "code", "id", "links", "url"}),
        "appearance": frozenset({"role"}),
    }
)

_ZONE = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+.*|.*UTC", re.DOTALL)
_SLUG = re.compile(r"[a-z0-9_-]+[a-z0-9]")
_LENGTH = re.compile(r"[0-9]{1,3}:[0-9]{2}")
_ROOM_TYPES = frozenset({"lecturehall", "stage", "workshop", "outside", "online", "project", "bbb", "hangar", "other"})
_RECORDING = frozenset(
    {"record_by_default", "not_recorded_by_default", "recording_forbidden", "recording_not_possible", "unknown"}
)
_CHANGE = time(4, 0)
"""What readers take for the hour of change where none is given."""


def write(program: Program, order: Order) -> Written:
    """Write the sessions of a program that take place."""
    plain = shaped(program)
    conference = plain.conference
    seated = {seat.person_id for seat in plain.appearances.values()}
    document = {
        "$schema": "https://c3voc.de/schedule/schema.json",
        "generator": {"name": "ForumDesk"},
        "schedule": {
            "version": order.version or clean_line(said(conference, "version")) or "1",
            **filled({"base_url": uri(said(conference, "base_url"))}),
            "conference": _conference(plain, order.now.date()),
            **filled({"persons": [person(each) for each in plain.people_in_order if each.id not in seated]}),
        },
    }
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return Written(data=f"{text}\n".encode(), count=len(plain.sessions), program=program)


def _conference(program: Program, today: date) -> dict[str, Any]:
    conference = program.conference
    dates = program.dates or (today,)
    short = acronym(conference)
    names = Names(
        numbers=numbers(program.sessions.values()),
        slugs=slugs(program.sessions.values(), short),
    )
    return {
        "acronym": short,
        "title": conference.title,
        **filled({"description": conference.description}),
        "start": dates[0].isoformat(),
        "end": dates[-1].isoformat(),
        "daysCount": len(program.dates),
        "timeslot_duration": matching(_LENGTH, said(conference, "timeslot_duration")) or "00:05",
        **filled(
            {
                "time_zone_name": matching(_ZONE, conference.timezone),
                "logo": uri(said(conference, "logo")),
                "colors": _colors(conference),
                "keywords": _keywords(conference),
                "url": conference.url or uri(said(conference, "base_url")),
                "meta": _meta(program, short),
            }
        ),
        "tracks": [_track(each) for each in program.tracks_in_order],
        "rooms": [_room(each) for each in program.rooms_in_order],
        "days": [_day(program, each, index, names) for index, each in enumerate(program.dates, 1)],
    }


def _meta(program: Program, short: str) -> dict[str, Any]:
    """Return what the schema has no field for, or takes only in another form."""
    conference = program.conference
    own = {name: getattr(conference, name) for name in META if name != "acronym"}
    change, zone_name = conference.day_starts_at, conference.timezone
    found = first_structure(conference, "meta", dict) or {}
    found |= filled(own)
    found |= {"acronym": conference.acronym} if conference.acronym != short else {}
    found |= filled(
        {
            "day_change": f"{change:%H:%M}" if change != _CHANGE else "",
            "time_zone_name": "" if matching(_ZONE, zone_name) else zone_name,
            "days": {day.date.isoformat(): day.title for day in program.days_in_order if day.title},
        }
    )
    return found


def _colors(conference: Conference) -> dict[str, Any]:
    found = first_structure(conference, "colors", dict) or {}
    texts = all(isinstance(found.get(name, ""), str) for name in ("primary", "background"))
    return found if texts else {}


def _keywords(conference: Conference) -> list[str]:
    found = first_structure(conference, "keywords", list) or []
    return found if all(isinstance(each, str) for each in found) else []


def _track(track: Track) -> dict[str, Any]:
    more = {
        "slug": matching(_SLUG, said(track, "slug")),
        "color": track.color,
        "colors": first_structure(track, "colors", dict),
    }
    return {"name": track.name, "guid": track.id, **filled(more)}


def _room(room: Room) -> dict[str, Any]:
    kind = said(room, "type").lower().replace("_", "")
    more = {
        "slug": matching(_SLUG, said(room, "slug")),
        "type": kind if kind in _ROOM_TYPES else "",
        "stream_id": clean_line(said(room, "stream_id")),
        "capacity": room.capacity,
        "description": _description(room),
        "url": uri(said(room, "url")),
        "features": _features(room),
        "assembly": _assembly(room),
    }
    return {"name": room.name, "guid": room.id, **filled(more)}


def _description(room: Room) -> Any:
    """Return the description in all the languages of the source, as long as it is still theirs."""
    given = first_structure(room, "description", dict) or {}
    return given if room.description and clean(spoken(given)).strip() == room.description else room.description


def _features(room: Room) -> dict[str, Any]:
    found = first_structure(room, "features", dict) or {}
    if (recording := found.pop("recording", None)) and str(recording).lower() in _RECORDING:
        found["recording"] = str(recording).lower()
    return dict(sorted({**found, **filled({"floor": room.floor})}.items()))


def _assembly(room: Room) -> dict[str, Any]:
    found = first_structure(room, "assembly", dict) or {}
    texts = [found.get(name) for name in ("name", "guid", "slug")]
    valid = all(isinstance(text, str) for text in (*texts, found.get("url", ""))) and matching(_SLUG, str(texts[2]))
    return found if valid else {}


def _day(program: Program, day: date, index: int, names: Names) -> dict[str, Any]:
    begins = datetime.combine(day, program.conference.day_starts_at)
    rooms: dict[str, list[dict[str, Any]]] = {room.name: [] for room in program.rooms_in_order}
    for session in program.sessions_on(day):
        made = event(program, session, names)
        rooms.setdefault(made["room"], []).append(made)
    return {
        "index": index,
        "date": day.isoformat(),
        "day_start": stamped(begins, program.conference.timezone),
        "day_end": stamped(begins + timedelta(days=1), program.conference.timezone),
        "rooms": {name: events for name, events in rooms.items() if events},
    }
