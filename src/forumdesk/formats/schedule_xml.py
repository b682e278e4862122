# SPDX-License-Identifier: MIT
"""Reads schedule.xml, the program format of frab, pretalx, wafer and the c3voc, in the dialects that are in use.

Lenient: no event is left out, and every oddity is a note with its line. HTML in texts stays, because showing makes it
safe. Validating first was turned down, since hardly a file in use is valid. Not kept: version, generator, licenses,
logos, answers, and slugs where an event has a number. Events are `schedule_events`', times `schedule_times`'.
"""

from __future__ import annotations

from datetime import datetime, time
from itertools import islice

from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, Question, Reading
from forumdesk.formats.schedule_events import keep_event
from forumdesk.formats.schedule_links import absolute
from forumdesk.formats.schedule_records import Records, color
from forumdesk.formats.schedule_times import Frame, Rules, day, local, stamp, time_of_day
from forumdesk.formats.schedule_xml_events import said_event
from forumdesk.formats.schedule_zone import MOST_STAMPS, known_zone, zone_question
from forumdesk.formats.xml_tree import (
    Element,
    as_text,
    attribute,
    line,
    line_number,
    looks_like_xml,
    own_line,
    parse,
    prose,
)
from forumdesk.i18n import _
from forumdesk.program import Conference, Day, Program, Room, Track

MAX_EVENTS = 50_000

_LATEST_CHANGE = time(12, 0)


def recognises(data: bytes) -> bool:
    """Tell by the first bytes whether this is XML. XML that is no schedule is claimed too, to refuse it in words."""
    return looks_like_xml(data)


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a schedule file. Raises ForumDeskError when it is not well-formed, has a DOCTYPE, or holds no schedule."""
    root, repairs = parse(data, name)
    if root.tag != "schedule":
        raise ForumDeskError(_("“{name}” is XML, but not a schedule. Nothing was read.").format(name=name))
    if sum(1 for _event in root.iter("event")) > MAX_EVENTS:
        raise ForumDeskError(_("“{name}” has more than 50,000 events. Nothing was read.").format(name=name))
    found = root.find("conference")
    head = root if found is None else found
    source = line(head, "acronym", "title") or name
    records = Records(source, repairs, people_by_name=_numbers_are_places(root))
    zone_name = known_zone(line(head, "time_zone_name"), answers, records, line_number(head))
    rules = Rules(zone=zone_name, day_change=_day_change(head, records), base_url=line(head, "base_url"))
    for track in (*head.iterchildren("track"), *root.iterfind("tracks/track")):
        name = attribute(track, "name") or own_line(track)
        records.track(Track(id="", name=name, color=color(attribute(track, "color"))))
    for element in root.iterchildren("day"):
        _read_day(element, rules, records)
    conference = _conference(head, answers, rules, records)
    return Reading(
        program=Program(conference).put(*records.all()),
        notes=records.notes(),
        questions=() if rules.zone and not answers.timezone else (_question(root, head, rules),),
        original=as_text(root, data),
        lines=records.lines,
    )


def _numbers_are_places(root: Element) -> bool:
    """Tell whether no number of a person comes twice, but names do: it then counts printed places (FOSDEM 2009)."""
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


def _read_day(element: Element, rules: Rules, records: Records) -> None:
    start, end = stamp(attribute(element, "start")), stamp(attribute(element, "end"))
    frame = Frame(date=day(attribute(element, "date")), start=start, end=end)
    # wafer's date attribute can be the date in UTC (DebConf23), so the day's start goes first.
    when = local(start, rules).date() if start else frame.date
    if when is None:
        records.note("day", _("A day has no date that can be read"), line_number(element))
    else:
        records.day(Day(id="", date=when), line_number(element))
    for child in element.iterchildren("event", "room"):
        if child.tag == "event":
            keep_event(said_event(child), frame, "", rules, records)
            continue
        name = attribute(child, "name")
        records.room(Room(id="", name=name), attribute(child, "guid"))
        for event in child.iterchildren("event"):
            keep_event(said_event(event), frame, name, rules, records)


def _conference(head: Element, answers: Answers, rules: Rules, records: Records) -> Conference:
    conference = Conference(
        id=records.id_for("conference", ""),
        title=answers.title or line(head, "title"),
        acronym=line(head, "acronym"),
        subtitle=line(head, "subtitle"),
        description=prose(head, "description"),
        timezone=rules.zone or "UTC",
        venue=line(head, "venue"),
        city=line(head, "city"),
        url=absolute(line(head, "url", "base_url"), ""),
        day_starts_at=rules.day_change or time(4, 0),
    )
    records.lines[conference.id] = line_number(head)
    return conference


def _question(root: Element, head: Element, rules: Rules) -> Question:
    stamps = (own_line(element) for element in islice(root.iter("date"), MOST_STAMPS))
    return zone_question(line(head, "city"), stamps, rules.zone)
