# SPDX-License-Identifier: MIT
"""Reads iCalendar (RFC 5545), from whatever program it comes; what ForumDesk wrote itself comes back whole.

Every event becomes a session, and every time of one that repeats. What is odd is a note with its line. Alarms are not
looked at; tasks and journals are counted and left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from forumdesk.formats.calendars import asking, events, ours
from forumdesk.formats.calendars.events import Draft, Rules
from forumdesk.formats.calendars.recurrences import Instance, Odd, instances
from forumdesk.formats.calendars.source import Component, looks_like_calendar, parse
from forumdesk.formats.calendars.values import When, line_of, text_of, when
from forumdesk.formats.calendars.zones import Zones, described
from forumdesk.formats.notes import NoteLevel
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.schedule_records import Records
from forumdesk.i18n import _, ngettext
from forumdesk.program import Conference, Day, Program
from forumdesk.text import clean
from forumdesk.times import city, zone

_LEFT_OUT = frozenset({"VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"})


def recognises(data: bytes) -> bool:
    """Tell by the first bytes whether this means to be a calendar."""
    return looks_like_calendar(data)


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a calendar. Raises ForumDeskError when it is none, or holds more than a program does."""
    root, notes = parse(data, name)
    if ours.is_ours(root):
        return ours.read(root, notes, original(data), answers)
    calendars = [part for part in root.parts if part.name == "VCALENDAR"]
    found = list(root.below("VEVENT"))
    head = calendars[0] if calendars else root
    title = _title(calendars)
    records = Records(line_of(head, "UID") or title or name, notes)
    zones = described(root.below("VTIMEZONE"))
    times = instances(found, zones, lambda odd: _tell(odd, records))
    begun = asking.starts(times)
    said = asking.zone_of(begun, zones, calendars)
    known = zone(answers.timezone).key if answers.timezone else said
    rules = Rules(known, zones, events.categories_that_are_tracks(found), _repeated(found))
    _keep(times, rules, records)
    _note_zones(begun, zones, known, records)
    _note_left_out(root, calendars, records)
    conference = Conference(
        id=records.id_for("conference", ""),
        title=answers.title or title,
        description=_about(head, title),
        timezone=known or "UTC",
        url=events.address(line_of(head, "URL")),
    )
    return Reading(
        program=Program(conference).put(*records.all()),
        notes=records.notes(),
        questions=() if said and not answers.timezone else (asking.question(begun, zones, known),),
        original=original(data),
        lines=records.lines,
    )


def original(data: bytes) -> str:
    """Return the source as text, to be kept with the program."""
    return clean(data.decode("utf-8-sig", errors="replace"))


def _keep(times: Sequence[Instance], rules: Rules, records: Records) -> None:
    begun = (each.start or when(each.component.first("DTSTART")) for each in times)
    dates = {found.wall.date() for found in begun if found and found.whole_day}
    said: dict[int, Draft] = {}
    drafts = []
    for each in times:
        key = id(each.component)
        first = key not in said
        if first:
            said[key] = events.read_event(each.component, rules)
        drafts.append((events.timed(said[key], each, rules, first=first), each))
    dates |= {draft.session.start.date() for draft, _each in drafts if draft.session.start}
    for date in sorted(dates):
        records.day(Day(id="", date=date))
    for draft, each in drafts:
        events.keep(draft, each, rules, records)


def _repeated(found: Sequence[Component]) -> frozenset[str]:
    count = Counter(line_of(event, "UID") for event in found if event.first("RECURRENCE-ID") is None)
    return frozenset(uid for uid, number in count.items() if uid and number > 1)


def _title(calendars: Sequence[Component]) -> str:
    """Return what the calendars are called; of several with different names, none."""
    names = {name: None for each in calendars if (name := line_of(each, "NAME") or line_of(each, "X-WR-CALNAME"))}
    if len(names) == 1:
        return next(iter(names))
    about = line_of(calendars[0], "X-WR-CALDESC") if len(calendars) == 1 else ""
    return about if len(about) < 80 else ""


def _about(head: Component, title: str) -> str:
    text = text_of(head, "DESCRIPTION") or text_of(head, "X-WR-CALDESC")
    return "" if text == title else text


def _tell(odd: Odd, records: Records) -> None:
    title = line_of(odd.component, "SUMMARY") or _("Untitled")
    records.note("repeats", odd.message.format(title=title), odd.component.line)


def _note_zones(begun: Sequence[When], zones: Zones, known: str, records: Records) -> None:
    """Say that times of other zones were converted, and that times of none were taken as they stand."""
    used = {clock.name or tzid for tzid, clock in zones.clocks.items() if clock.known}
    others = sorted(used - {known, "UTC"})
    if known and others:
        words = _("Times in {zones} were converted to those of {city}")
        records.note("zones", words.format(zones=", ".join(others), city=city(known)), level=NoteLevel.INFO)
    floating = sum(1 for each in begun if not each.zone and not each.utc)
    if floating:
        message = ngettext(
            "{count} event names no time zone; its time is taken as one of the program",
            "{count} events name no time zone; their times are taken as those of the program",
            floating,
        )
        records.note("floating", message, level=NoteLevel.INFO)


def _note_left_out(root: Component, calendars: Sequence[Component], records: Records) -> None:
    left = sum(1 for name in _LEFT_OUT for _part in root.below(name))
    if left:
        message = ngettext(
            "{count} task or journal entry was left out", "{count} tasks or journal entries were left out", left
        )
        records.note("left out", message)
    if len(calendars) > 1:
        words = _("The file has {count} calendars; they were read as one program")
        records.note("calendars", words.format(count=len(calendars)), level=NoteLevel.INFO)
