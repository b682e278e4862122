# SPDX-License-Identifier: MIT
"""What schedule.xml says besides its events: the conference, its days, rooms and tracks, with what no field holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from forumdesk.formats.extras import extras
from forumdesk.formats.schedule_links import absolute
from forumdesk.formats.schedule_records import Records, color, valid_guid
from forumdesk.formats.schedule_times import day, stamp
from forumdesk.formats.xml_tree import (
    Element,
    attribute,
    beyond,
    line,
    line_number,
    named,
    own_line,
    prose,
    remarks,
    structured,
)
from forumdesk.program import Conference, Day, Room, Track

NO_DAY = date(1970, 1, 1)
"""The day that a program without days is written under, with the hour at which its days would change."""
HEX = re.compile(r"#[0-9a-fA-F]{6}")
"""A colour of a conference."""

_HEAD = frozenset(
    {
        *("acronym", "title", "subtitle", "venue", "city", "description", "time_zone_name", "day_change", "track"),
        *("start", "end", "days", "conference", "day", "tracks", "generator", "color"),
    }
)


def conference_of(root: Element, head: Element, records: Records, zone_name: str, starts_at: time) -> Conference:
    """Return the conference; `head` is its element, or the root where the file has none."""
    base_url = line(head, "base_url")
    conference = Conference(
        id=records.id_for("conference", ""),
        title=line(head, "title"),
        acronym=line(head, "acronym"),
        subtitle=line(head, "subtitle"),
        description=prose(head, "description"),
        timezone=zone_name or "UTC",
        venue=line(head, "venue"),
        city=line(head, "city"),
        url=absolute(line(head, "url", "base_url"), ""),
        day_starts_at=starts_at,
        extra=extras(_beyond(root, head, records, base_url)),
    )
    records.lines[conference.id] = line_number(head)
    return conference


def _beyond(root: Element, head: Element, records: Records, base_url: str) -> Mapping[str, Any]:
    dates = sorted(record.date for record in records.all() if isinstance(record, Day))
    found = beyond(head, _HEAD) | remarks(
        named(head), _HEAD - {"track", "conference", "day", "tracks", "generator", "color"}
    )
    if head is not root:
        outer = beyond(root, _HEAD)
        found |= {f"schedule_{name}" if name == "url" or name in found else name: each for name, each in outer.items()}
    if absolute(line(head, "url"), ""):
        found.pop("url", None)
    if logo := line(head, "logo"):
        found["logo"] = absolute(logo, base_url) or logo
    for tracks in root.iterchildren("tracks"):
        found.update(beyond(tracks, {"track"}))
    for generator in root.iterchildren("generator"):
        found["generator"] = structured(generator)
    for each in head.iterchildren("color"):
        said = structured(each)
        found["colors"] = {"primary": said} if isinstance(said, str) and HEX.fullmatch(said) else said
    for name, derived in (("start", dates[:1]), ("end", dates[-1:])):
        said = line(head, name)
        found[name] = "" if [day(said)] == derived else said
    days = line(head, "days")
    found["days"] = "" if days == str(len(dates)) else days
    return found


def day_beyond(element: Element, index: int, when: date, *, whole: bool) -> Mapping[str, Any]:
    """Return what a day says beyond its date; `whole` where it lasts until the next one begins."""
    found = beyond(element, {"index", "date", "start", "end", "room", "event"})
    number, said = attribute(element, "index"), attribute(element, "date")
    found["index"] = "" if number == str(index) else number
    found["date"] = "" if day(said) == when else said
    for name in ("start", "end"):
        if not whole or stamp(attribute(element, name)) is None:
            found[name] = attribute(element, name)
    return found


def room_of(element: Element) -> Room:
    """Return the draft of a room from its element."""
    found = beyond(element, {"name", "guid", "event"})
    guid = attribute(element, "guid")
    found["guid"] = "" if valid_guid(guid) else guid
    return Room(id="", name=attribute(element, "name"), extra=extras(found))


def track_of(element: Element) -> Track:
    """Return the draft of a track from its element."""
    found = beyond(element, {"name", "color"}, text=False)
    name, words, paint = attribute(element, "name"), own_line(element), attribute(element, "color")
    found["color"] = "" if color(paint) else paint
    found["text"] = words if name and words != name else ""
    return Track(id="", name=name or words, color=color(paint), extra=extras(found))
