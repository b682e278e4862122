# SPDX-License-Identifier: MIT
"""Reads xCal, calendars as XML, as Pentabarf and frab write them beside schedule.xml, and as RFC 6321 has it.

Events are understood as those of schedule.xml, whose fields these are under other names. There is no zone in the
dialect of frab, so it is asked. What no field holds is kept with its session under its own name.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from forumdesk.formats.extras import extras
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.schedule_events import keep_event
from forumdesk.formats.schedule_links import absolute
from forumdesk.formats.schedule_records import Records, refuse_flood, valid_guid
from forumdesk.formats.schedule_said import SaidEvent, SaidLinks, SaidPerson
from forumdesk.formats.schedule_times import Frame, Rules
from forumdesk.formats.schedule_zone import known_zone, zone_question
from forumdesk.formats.xml_tree import (
    Element,
    as_text,
    beyond,
    line,
    line_number,
    looks_like_xml,
    own_line,
    parse,
    prose,
    without_namespaces,
)
from forumdesk.i18n import _
from forumdesk.program import Conference, Person

_MOMENT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?\d\d)?(Z?))?")
_CLOCK = re.compile(r"(\d\d)(\d\d)\d\d")
_UID = re.compile(r"[^@]{1,100}@([^@]{1,100})@[^@]{1,100}")
_KNOWN = frozenset(
    {
        *("uid", "event-id", "event-slug", "title", "subtitle", "language", "language-code", "dtstart", "dtend"),
        *("duration", "summary", "description", "status", "category", "categories", "url", "location", "attendee"),
    }
)
_USUAL = {"method": "PUBLISH", "class": "PUBLIC"}


def recognises(data: bytes) -> bool:
    """Tell by the first bytes whether this is a calendar as XML."""
    head = data[:1024].replace(b"\0", b"").lower()
    return looks_like_xml(data) and b"<icalendar" in head and b"<schedule" not in head


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a calendar. Raises ForumDeskError when it is not well-formed, has a DOCTYPE, or too many events."""
    root, repairs = parse(data, name)
    without_namespaces(root)
    events = [_properties(each) for each in root.iter("vevent")]
    refuse_flood(len(events), name)
    head = next((_properties(each) for each in root.iter("vcalendar")), root)
    acronym = _acronym(events)
    records = Records(acronym or line(head, "x-wr-calname", "name") or name, repairs)
    rules = Rules(zone=known_zone(line(head, "x-wr-timezone"), answers, records, line_number(head)))
    for event in events:
        keep_event(_said(event, records), Frame(date=None), "", rules, records)
    conference = _conference(head, acronym, answers, rules, records)
    asked = () if rules.zone and not answers.timezone else (zone_question("", (), rules.zone),)
    return Reading(
        program=records.dated(conference),
        notes=records.notes(),
        questions=asked,
        original=as_text(root, data),
        lines=records.lines,
    )


def _properties(element: Element) -> Element:
    """Return the element that holds the properties of a component: RFC 6321 has one of its own for them."""
    found = element.find("properties")
    if found is None:
        return element
    for parameters in list(found.iterfind("*/parameters")):
        parameters.clear()
    return found


def _acronym(events: list[Element]) -> str:
    """Return what stands between the number and the host in every uid, as in "4@lake26@pentabarf.org"."""
    found = {match[1] if (match := _UID.fullmatch(line(event, "uid"))) else "" for event in events}
    return found.pop() if len(found) == 1 else ""


def _conference(head: Element, acronym: str, answers: Answers, rules: Rules, records: Records) -> Conference:
    title, about = line(head, "x-wr-calname", "name"), prose(head, "x-wr-caldesc", "description")
    said = beyond(head, {"version", "x-wr-calname", "x-wr-caldesc", "name", "description", "vevent", "components"})
    said.pop("x-wr-timezone", None)
    said["generator"] = said.pop("prodid", "")
    conference = Conference(
        id=records.id_for("conference", ""),
        title=answers.title or title,
        acronym=acronym,
        description=about if about != title else "",
        timezone=rules.zone or "UTC",
        day_starts_at=time(4, 0),
        extra=extras({name: each for name, each in said.items() if each != _USUAL.get(name)}),
    )
    records.lines[conference.id] = line_number(head)
    return conference


def _said(event: Element, records: Records) -> SaidEvent:
    start, end = _moment(line(event, "dtstart")), _moment(line(event, "dtend"))
    uid, page = line(event, "uid"), line(event, "url")
    said = {name: each for name, each in beyond(event, _KNOWN).items() if each != _USUAL.get(name)}
    said |= {"slug": line(event, "event-slug"), "uid": "" if valid_guid(uid) else uid}
    # A page without a host can't be opened, and the file does not say where it is.
    said |= {} if absolute(page, "") else {"url": page}
    title = line(event, "title", "summary")
    said["summary"] = "" if line(event, "summary").startswith(title) else line(event, "summary")
    said["language"] = line(event, "language") if line(event, "language-code") else ""
    return SaidEvent(
        line=line_number(event),
        id=line(event, "event-id") or ("" if valid_guid(uid) else uid),
        guid=uid,
        date=start,
        duration=_length(line(event, "duration"), start, end),
        room=line(event, "location"),
        title=title,
        subtitle=line(event, "subtitle"),
        type=line(event, "category", "categories"),
        state=line(event, "status"),
        language=line(event, "language-code", "language"),
        description=prose(event, "description"),
        links=SaidLinks(singles={"url": page} if absolute(page, "") else {}),
        persons=tuple(_people(event, records)),
        extra=said,
    )


def _people(event: Element, records: Records) -> list[SaidPerson]:
    found = []
    for attendee in event.iterchildren("attendee"):
        name = own_line(attendee)
        if name.lower().startswith("mailto:"):
            records.note("mail", _("An e-mail address was left out"), line_number(attendee))
        else:
            found.append(SaidPerson(line=line_number(attendee), draft=Person(id="", name=name)))
    return found


def _moment(text: str) -> str:
    """Return a date and time of RFC 5545 or 6321 as ISO 8601 has it; empty for anything else."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        return ""
    year, month, number, hour, minute, utc = match.groups()
    return f"{year}-{month}-{number}T{hour or '00'}:{minute or '00'}:00{'+00:00' if utc else ''}"


def _length(text: str, start: str, end: str) -> str:
    """Return the length as schedule.xml writes it: as said, "013000", or else from the start to the end."""
    if match := _CLOCK.fullmatch(text):
        return f"{match[1]}:{match[2]}"
    try:
        span = datetime.fromisoformat(end) - datetime.fromisoformat(start)
    except (ValueError, TypeError):
        return ""
    return str(span // timedelta(minutes=1)) if span >= timedelta() else ""
