# SPDX-License-Identifier: MIT
"""Reads schedule.json, the program format of frab, pretalx and the c3voc: version 1 and the draft of version 2.

As lenient as the reader of schedule.xml, with which it shares the understanding of an event. What a conference says
and the schema has no field for stands in its "meta", where `schedule_json_write` puts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from forumdesk.errors import ForumDeskError
from forumdesk.formats.extras import extras
from forumdesk.formats.json_tree import Object, array, inner, line, looks_like_json, number, objects, parse, prose
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.schedule_events import keep_event, keep_person
from forumdesk.formats.schedule_json_events import Known, beyond, image, said_event, said_person
from forumdesk.formats.schedule_links import absolute
from forumdesk.formats.schedule_records import Records, color, refuse_flood
from forumdesk.formats.schedule_times import Frame, Rules, day, local, stamp, time_of_day
from forumdesk.formats.schedule_zone import MOST_STAMPS, known_zone, zone_question
from forumdesk.i18n import _
from forumdesk.program import Conference, Day, Program, Room, Track
from forumdesk.text import clean_line

META = ("acronym", "subtitle", "venue", "city", "organizer", "language")
"""Fields of a conference that stand in its "meta" where the schema has no place for them."""
_CONFERENCE = frozenset(
    {"title", "acronym", "description", "start", "end", "days", "daysCount", "time_zone_name", "url", "tracks", "rooms"}
    | {"meta", "logo", *META}
)
_SCHEDULE = frozenset({"conference", "events", "persons", "rooms", "$schema"})
_OWN_META = frozenset({*META, "day_change", "time_zone_name", "days"})
_DAY = frozenset({"index", "date", "day_start", "day_end", "start", "end", "rooms", "events", "title"})
_ROOM = frozenset({"name", "guid", "capacity", "description", "features", "floor"})
_TRACK = frozenset({"name", "guid", "color", "colors"})


def recognises(data: bytes) -> bool:
    """Tell by the first bytes whether this is JSON. JSON that is no schedule is claimed too, to refuse it in words."""
    return looks_like_json(data)


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a schedule file. Raises ForumDeskError when it is not well-formed, or holds no schedule."""
    root, text, notes = parse(data, name)
    schedule = _schedule(root, name)
    conference = inner(schedule, "conference")
    refuse_flood(sum(1 for _event in _events(schedule)), name)
    records = Records(line(conference, "acronym", "title") or name, notes)
    rules = _rules(schedule, conference, answers, records)
    names = dict(_keep_tracks(conference, records))
    names |= dict(_keep_rooms((*objects(conference, "rooms"), *objects(schedule, "rooms")), records))
    people = {line(each, "guid"): each for each in objects(schedule, "persons") if line(each, "guid")}
    known = Known(names=names, people=people, base_url=rules.base_url)
    titles = inner(inner(conference, "meta"), "days")
    for each in objects(conference, "days"):
        _read_day(each, line(titles, line(each, "date")), known, rules, records)
    for event in objects(schedule, "events"):
        keep_event(said_event(event, known, records), Frame(date=None), "", rules, records)
    for person in objects(schedule, "persons"):
        keep_person(said_person(person, people, records), rules, records)
    stamps = (line(event, "date", "start") for event in islice(_events(schedule), MOST_STAMPS))
    question = zone_question(line(conference, "city"), stamps, rules.zone)
    made = _conference(root, schedule, answers, rules, records)
    return Reading(
        program=Program(made).put(*records.all()),
        notes=records.notes(),
        questions=() if rules.zone and not answers.timezone else (question,),
        original=text,
        lines=records.lines,
    )


def _schedule(root: Any, name: str) -> Object:
    """Return what holds the conference; raise ForumDeskError, which says what the file is instead."""
    if isinstance(root, Object):
        schedule = root.get("schedule")
        found = schedule if isinstance(schedule, Object) else root
        if isinstance(found.get("conference"), Object):
            return found
        if {"complete", "sessions", "questions", "notes"} <= root.keys():
            message = _(
                "“{name}” is what “forumdesk import --json” printed of a program. Open the file it was read from."
            )
            raise ForumDeskError(message.format(name=name))
    message = _("“{name}” is JSON, but neither a schedule nor an export of Sessionize. Nothing was read.")
    raise ForumDeskError(message.format(name=name))


def _events(schedule: Object) -> Iterator[Object]:
    """Yield every event, in the order of the file."""
    for each in objects(inner(schedule, "conference"), "days"):
        for events in inner(each, "rooms").values():
            yield from (event for event in array(events) if isinstance(event, Object))
    yield from objects(schedule, "events")


def _rules(schedule: Object, conference: Object, answers: Answers, records: Records) -> Rules:
    meta = inner(conference, "meta")
    given = line(meta, "time_zone_name") or line(conference, "time_zone_name")
    change = time_of_day(line(meta, "day_change"))
    return Rules(
        zone=known_zone(given, answers, records, conference.line),
        day_change=None if change is None else (datetime(1970, 1, 1) + change).time(),
        base_url=line(schedule, "base_url"),
        page=line(conference, "url"),
    )


def _keep_tracks(conference: Object, records: Records) -> Iterator[tuple[str, str]]:
    """Keep the tracks; yield what refers to each, and its name."""
    for track in objects(conference, "tracks"):
        name, colors = line(track, "name"), inner(track, "colors")
        shown = line(track, "color") or line(colors, "light", "primary")
        draft = Track(id="", name=name, color=color(shown), extra=extras(_colored(track, shown)))
        records.track(draft, line(track, "guid"), track.line)
        yield from ((f"track {line(track, word)}", name) for word in ("guid", "slug") if line(track, word))


def _colored(track: Object, shown: str) -> dict[str, Any]:
    found = beyond(track, _TRACK)
    found["colors"] = track.get("colors")
    if not color(shown):
        found["color"] = shown
    return found


def _keep_rooms(rooms: Iterable[Object], records: Records) -> Iterator[tuple[str, str]]:
    """Keep the rooms; yield what refers to each, and its name."""
    for room in rooms:
        name, features = line(room, "name"), inner(room, "features")
        seats, said = number(room.get("capacity")), room.get("description")
        kept = beyond(room, _ROOM)
        kept["features"] = beyond(features, {"floor"})
        kept["description"] = said if isinstance(said, dict) else ""
        kept["capacity"] = room.get("capacity") if seats is None else ""
        draft = Room(
            id="",
            name=name,
            capacity=seats,
            floor=line(features, "floor") or line(room, "floor"),
            description=prose(room, "description"),
            extra=extras(kept),
        )
        records.room(draft, line(room, "guid"), room.line)
        yield from ((f"room {line(room, word)}", name) for word in ("guid", "slug") if line(room, word))


def _read_day(said: Object, title: str, known: Known, rules: Rules, records: Records) -> None:
    start, end = stamp(line(said, "day_start", "start")), stamp(line(said, "day_end", "end"))
    frame = Frame(date=day(line(said, "date")), start=start, end=end)
    when = local(start, rules).date() if start else frame.date
    if when is None:
        records.note("day", _("A day has no date that can be read"), said.line)
    else:
        records.day(_day(said, when, title), said.line)
    rooms = said.get("rooms")
    if rooms is not None and not isinstance(rooms, Object):
        records.note("rooms", _("The rooms of a day are no object and were left out"), said.line)
    for key, events in inner(said, "rooms").items():
        name = clean_line(key)
        records.room(Room(id="", name=name), line=said.line)
        for event in array(events):
            if isinstance(event, Object):
                keep_event(said_event(event, known, records), frame, name, rules, records)
            else:
                records.note(
                    "event", _("What stands in “{room}” is no event and was left out").format(room=name), said.line
                )


def _day(said: Object, when: date, title: str) -> Day:
    return Day(id="", date=when, title=title or line(said, "title"), extra=extras(beyond(said, _DAY)))


def _conference(root: Object, schedule: Object, answers: Answers, rules: Rules, records: Records) -> Conference:
    said = inner(schedule, "conference")
    meta, defaults = inner(said, "meta"), inner(said, "defaults")
    own = {name: line(meta if name in meta else said, name) for name in META}
    own["language"] = own["language"] or line(defaults, "language")
    conference = Conference(
        id=records.id_for("conference", ""),
        title=answers.title or line(said, "title"),
        **own,
        description=prose(said, "description"),
        timezone=rules.zone or "UTC",
        url=absolute(line(said, "url") or rules.base_url, ""),
        day_starts_at=rules.day_change or time(4, 0),
        extra=extras(_extra(root, schedule, said, meta)),
    )
    records.lines[conference.id] = said.line
    return conference


def _extra(root: Object, schedule: Object, said: Object, meta: Object) -> dict[str, Any]:
    outer = beyond(root, {"schedule", "$schema"}) if root is not schedule else {}
    if line(inner(root, "generator"), "name") == "ForumDesk":
        outer.pop("generator", None)
    found = {**beyond(said, _CONFERENCE), **outer, **beyond(schedule, _SCHEDULE)}
    found["meta"] = beyond(meta, _OWN_META)
    found["logo"] = image(said, "logo", line(schedule, "base_url"))
    return found
