# SPDX-License-Identifier: MIT
"""Reads schedule.xml, the program format of frab, pretalx, wafer and the c3voc, in the dialects that are in use.

Lenient: nothing is left out in silence. What no field holds is kept with its record under its own name, and what is
odd is a note with its line. HTML in texts stays, because showing makes it safe. Validating first was turned down, since
hardly a file in use is valid. Events are `schedule_xml_events`', the conference is `schedule_xml_head`'s.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import islice

from forumdesk.errors import ForumDeskError
from forumdesk.formats.extras import extras
from forumdesk.formats.reading import Answers, Question, Reading
from forumdesk.formats.schedule_events import keep_event
from forumdesk.formats.schedule_records import Records, refuse_flood
from forumdesk.formats.schedule_times import Frame, Rules, day, local, stamp, time_of_day
from forumdesk.formats.schedule_xml_events import said_event
from forumdesk.formats.schedule_xml_head import NO_DAY, conference_of, day_beyond, room_of, track_of
from forumdesk.formats.schedule_zone import MOST_STAMPS, known_zone, zone_question
from forumdesk.formats.xml_tree import (
    Element,
    as_text,
    attribute,
    line,
    line_number,
    local_name,
    looks_like_xml,
    own_line,
    parse,
    without_namespaces,
)
from forumdesk.i18n import _
from forumdesk.program import Day, Program

_LATEST_CHANGE = time(12, 0)
_WHOLE_DAY = (timedelta(days=1), timedelta(days=1, minutes=-1))


def recognises(data: bytes) -> bool:
    """Tell by the first bytes whether this is XML. XML that is no schedule is claimed too, to refuse it in words."""
    return looks_like_xml(data)


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a schedule file. Raises ForumDeskError when it is not well-formed, has a DOCTYPE, or holds no schedule."""
    root, repairs = parse(data, name)
    if local_name(root.tag) != "schedule":
        raise ForumDeskError(_("“{name}” is XML, but not a schedule. Nothing was read.").format(name=name))
    without_namespaces(root)
    refuse_flood(sum(1 for _event in root.iter("event")), name)
    found = root.find("conference")
    head = root if found is None else found
    source = line(head, "acronym", "title") or name
    records = Records(source, repairs, people_by_name=_numbers_are_places(root))
    zone_name = known_zone(line(head, "time_zone_name"), answers, records, line_number(head))
    change = _day_change(head, records)
    rules = Rules(zone=zone_name, day_change=change, base_url=line(head, "base_url"))
    for track in (*head.iterchildren("track"), *root.iterfind("tracks/track")):
        records.track(track_of(track), line=line_number(track))
    for index, element in enumerate(root.iterchildren("day"), 1):
        _read_day(element, index, rules, records)
    starts_at = change or _day_starts_at(root, rules) or time(4, 0)
    conference = conference_of(root, head, records, zone_name, starts_at)
    if answers.title:
        conference = replace(conference, title=answers.title)
    return Reading(
        program=Program(conference).put(*records.all()),
        notes=records.notes(),
        questions=() if rules.zone and not answers.timezone else (_question(root, head, rules),),
        original=as_text(root, data),
        lines=records.lines,
    )


def _numbers_are_places(root: Element) -> bool:
    """Tell whether no number of a person comes twice, but names do: it then counts printed places (FOSDEM 2009)."""
    if any(person.get("guid") for person in root.iter("person")):
        return False
    numbers = [attribute(person, "id") for person in root.iter("person")]
    names = {own_line(person) for person in root.iter("person")}
    return len(names) < len(numbers) == len(set(numbers))


def _day_change(head: Element, records: Records) -> time | None:
    given = line(head, "day_change")
    change = time_of_day(given)
    found = None if change is None else (datetime(1970, 1, 1) + change).time()
    if given and (found is None or found > _LATEST_CHANGE):
        words = _("The hour at which a day changes, “{hour}”, is not used")
        records.note("change", words.format(hour=given[:20]), line_number(head))
        return None
    return found


def _day_starts_at(root: Element, rules: Rules) -> time | None:
    """Return the hour at which days change, where every day of the file lasts until the next one begins."""
    spans = []
    for element in root.iterchildren("day"):
        with suppress(ValueError, OverflowError):
            first, last = (datetime.fromisoformat(attribute(element, name)) for name in ("start", "end"))
            spans.append((local(first, rules), local(last, rules)))
    starts = {first.replace(second=0).time() for first, last in spans}
    whole = all(timedelta(days=1, minutes=-1) <= last - first <= timedelta(days=1) for first, last in spans)
    return starts.pop() if whole and len(starts) == 1 else None


def _read_day(element: Element, index: int, rules: Rules, records: Records) -> None:
    start, end = stamp(attribute(element, "start")), stamp(attribute(element, "end"))
    frame = Frame(date=day(attribute(element, "date")), start=start, end=end)
    # wafer's date attribute can be the date in UTC (DebConf23), so the day's start goes first.
    when = local(start, rules).date() if start else frame.date
    if when is None:
        records.note("day", _("A day has no date that can be read"), line_number(element))
    elif when != NO_DAY or frame.date:
        whole = bool(start and end and local(end, rules) - local(start, rules) in _WHOLE_DAY)
        said = day_beyond(element, index, when, whole=whole)
        records.day(Day(id="", date=when, extra=extras(said)), line_number(element))
    for child in element.iterchildren("event", "room"):
        if child.tag == "event":
            keep_event(said_event(child, rules.base_url, records), frame, "", rules, records)
            continue
        room = room_of(child)
        records.room(room, attribute(child, "guid"), line_number(child))
        for event in child.iterchildren("event"):
            keep_event(said_event(event, rules.base_url, records), frame, room.name, rules, records)


def _question(root: Element, head: Element, rules: Rules) -> Question:
    stamps = (own_line(element) for element in islice(root.iter("date"), MOST_STAMPS))
    return zone_question(line(head, "city"), stamps, rules.zone)
