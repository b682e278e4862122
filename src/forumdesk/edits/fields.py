# SPDX-License-Identifier: MIT
"""What a field of a record may hold when a person gives it: names that are not empty, cleaned lines, plausible times.

`set_fields` and `add` are the doors through which every value comes in; verbs that know better build on them. How a
value stands in the file is the business of `store`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from forumdesk import names
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import (
    KIND_OF,
    KINDS,
    REFERENCES,
    Availability,
    Conference,
    Day,
    Link,
    Person,
    Program,
    Record,
    Role,
    SessionKind,
    SessionState,
)
from forumdesk.text import clean, clean_line
from forumdesk.times import zone

LONGEST = 14 * 24 * 60
"""The most minutes that a session can last."""
PARAGRAPHS = frozenset({"description", "abstract", "biography", "summary", "body", "alt", "notes"})
"""The fields whose texts may have several lines; every other text is one line."""
CHANGEABLE = ("conference", "day", "room", "track", "session", "person", "appearance", "article", "picture")
"""The kinds of records that people change; the others are about the program and not of it."""

_YEARS = range(1900, 3000)
_COLOR = re.compile(r"#[0-9a-f]{6}")
_NEEDED = MappingProxyType(
    {
        "conference": ("title", _("A conference needs a title.")),
        "session": ("title", _("A session needs a title.")),
        "article": ("title", _("An article needs a title.")),
        "room": ("name", _("A room needs a name.")),
        "track": ("name", _("A track needs a name.")),
        "person": ("name", _("A person needs a name.")),
    }
)


def set_fields(program: Program, kind: str, key: str, /, **values: Any) -> Program:
    """Give fields of a record new values, by the names that the record has for them.

    Texts are cleaned, and a person's name in lists follows the name as long as nobody wrote it otherwise. Raises
    ForumDeskError for a value that makes no sense, such as an empty title, and KeyError for a reference to nothing.
    """
    return set_many(program, kind, (key,), **values)


def set_many(program: Program, kind: str, keys: Iterable[str], /, **values: Any) -> Program:
    """Give fields of several records of a kind the same new values."""
    records = program.records(kind)
    return program.put(*(changed(program, records[key], values) for key in keys))


def add(program: Program, record: Record) -> Program:
    """Add a record that is not yet there, with its values checked and cleaned."""
    if any(record.id in program.records(kind) for kind in KINDS):
        raise ForumDeskError(_("That is in the program already."))
    values = {f.name: getattr(record, f.name) for f in dataclasses.fields(record) if f.name != "id"}
    return program.put(changed(program, record, values))


def changed(program: Program, record: Record, values: Mapping[str, Any]) -> Record:
    """Return a record with new values, checked and cleaned; the program is the one that its references are looked for
    in.
    """
    kind = KIND_OF[type(record)]
    if kind not in CHANGEABLE:
        raise KeyError(kind)
    given = {name: _cleaned(program, name, value) for name, value in values.items()}
    needed, refusal = _NEEDED.get(kind, ("", ""))
    if not given.get(needed, True):
        raise ForumDeskError(refusal)
    if isinstance(record, Person):
        given = _with_sort_name(record, given)
    if isinstance(record, Day):
        _refuse_a_second(program, record, given)
    after: Record = dataclasses.replace(record, **given)
    return after


def moment(start: datetime) -> datetime:
    """Return a start in whole minutes; raise ForumDeskError for one that no program has."""
    if start.year not in _YEARS:
        raise ForumDeskError(_("A program lies between the years 1900 and 2999."))
    return start.replace(second=0, microsecond=0, tzinfo=None, fold=0)


def shifted(start: datetime, minutes: int) -> datetime:
    """Return a start some minutes later; raise ForumDeskError where no program can be."""
    try:
        return moment(start + timedelta(minutes=minutes))
    except OverflowError as error:
        raise ForumDeskError(_("A program lies between the years 1900 and 2999.")) from error


def later_day(day: date, by: timedelta) -> date:
    """Return a date some days later; raise ForumDeskError where no program can be."""
    try:
        return _date(day + by)
    except OverflowError as error:
        raise ForumDeskError(_("A program lies between the years 1900 and 2999.")) from error


def minutes_long(minutes: int) -> int:
    """Return a length in minutes; raise ForumDeskError for one that no session has."""
    if not 0 <= minutes <= LONGEST:
        raise ForumDeskError(_("A session lasts between 0 minutes and 14 days."))
    return int(minutes)


def _cleaned(program: Program, name: str, value: Any) -> Any:
    if name in REFERENCES:
        return _referring(program, name, value)
    if name in _RULES:
        return _RULES[name](value)
    if isinstance(value, str):
        return clean(value) if name in PARAGRAPHS else clean_line(value)
    return value


def _referring(program: Program, name: str, value: Any) -> Any:
    there = program.records(REFERENCES[name])
    ids = tuple(dict.fromkeys(value)) if name.endswith("_ids") else (value,) if value else ()
    for key in ids:
        there[key]
    return ids if name.endswith("_ids") else value


def _with_sort_name(person: Person, given: dict[str, Any]) -> dict[str, Any]:
    name = given.get("name", person.name)
    wanted = given.get("sort_name", "" if person.sort_name == names.sort_name(person.name) else person.sort_name)
    return given if "name" not in given and "sort_name" not in given else given | {
        "sort_name": wanted or names.sort_name(name)
    }  # fmt: skip


def _refuse_a_second(program: Program, day: Day, given: Mapping[str, Any]) -> None:
    there = program.day_on(given.get("date", day.date))
    if "date" in given and there is not None and there.id != day.id:
        raise ForumDeskError(_("The program has a day on that date already."))


def _start(value: datetime | None) -> datetime | None:
    return None if value is None else moment(value)


def _date(value: date) -> date:
    if value.year not in _YEARS:
        raise ForumDeskError(_("A program lies between the years 1900 and 2999."))
    return value


def _published(value: date | None) -> date | None:
    return None if value is None else _date(value)


def _seats(value: int | None) -> int | None:
    if value is not None and not 0 <= value < 2**31:
        raise ForumDeskError(_("A room has no fewer than 0 seats."))
    return value


def _expected(value: int | None) -> int | None:
    if value is not None and not 0 <= value < 2**31:
        raise ForumDeskError(_("No fewer than 0 people come to a session."))
    return value


def _available(value: Iterable[Availability]) -> tuple[Availability, ...]:
    spans = (Availability(start=moment(span.start), end=moment(span.end)) for span in value)
    ordered = tuple(sorted(dict.fromkeys(spans), key=lambda span: (span.start, span.end)))
    if any(span.end <= span.start for span in ordered):
        raise ForumDeskError(_("A time of availability has to end after it begins."))
    return ordered


def _zone(value: str) -> str:
    return zone(value).key


def _color(value: str) -> str:
    wanted = clean_line(value).lower()
    if wanted and not _COLOR.fullmatch(wanted):
        raise ForumDeskError(_("A color is written as # and six digits from 0 to f, such as #2f4fb8."))
    return wanted


def _tags(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for tag in map(clean_line, value) if tag))


def _links(value: Iterable[Link]) -> tuple[Link, ...]:
    cleaned = (Link(title=clean_line(link.title), url=clean_line(link.url)) for link in value)
    return tuple(link for link in cleaned if link.title or link.url)


_RULES: Mapping[str, Callable[[Any], Any]] = {
    "duration": minutes_long,
    "start": _start,
    "date": _date,
    "published": _published,
    "capacity": _seats,
    "expected": _expected,
    "available": _available,
    "timezone": _zone,
    "color": _color,
    "tags": _tags,
    "links": _links,
    "role": Role,
    "kind": SessionKind,
    "state": SessionState,
}


def rename_conference(program: Program, title: str) -> Program:
    """Give the conference a title; raise ForumDeskError for an empty one."""
    return set_conference(program, title=title)


def set_conference(program: Program, **values: Any) -> Program:
    """Give fields of the conference new values, by the names that `Conference` has for them."""
    conference: Conference = program.conference
    return set_fields(program, "conference", conference.id, **values)
