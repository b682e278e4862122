# SPDX-License-Identifier: MIT
"""What a workbook says of the program as a whole: a sheet of names and values, the lines above a table, rooms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import time
from pathlib import PurePath

from forumdesk.formats.page_text.clock import dates, zone_names
from forumdesk.formats.page_text.source.normalise import shadow
from forumdesk.formats.spreadsheets import moments
from forumdesk.formats.spreadsheets.aliases import key_of
from forumdesk.formats.spreadsheets.cells import Sheet, Value, shown
from forumdesk.formats.spreadsheets.headings import Table
from forumdesk.markup import safe_url
from forumdesk.program import Conference
from forumdesk.text import clean_line

_FIELDS = {
    "title": "title", "name": "title", "acronym": "acronym", "subtitle": "subtitle", "description": "description",
    "timezone": "timezone", "venue": "venue", "city": "city", "webpage": "url", "url": "url", "website": "url",
    "organizer": "organizer", "organiser": "organizer", "language": "language", "adaystartsat": "day_starts_at",
}  # fmt: skip
_FEWEST = 2
_LONGEST_TITLE = 200
_LATEST = time(12)


def facts(sheet: Sheet) -> dict[str, Value] | None:
    """Return what a sheet of names and values says of the program, by our fields; None for another sheet."""
    rows = [row for row in sheet.rows if row]
    if not rows or max(map(len, rows)) > 2 or len(rows) > 100:
        return None
    found = {field: row[1] for row in rows if len(row) == 2 and (field := _FIELDS.get(key_of(shown(row[0]))))}
    return found if len(found) >= _FEWEST else None


def conference(key: str, title: str, zone: str, said: Mapping[str, Value]) -> Conference:
    """Return the program's own record."""
    line = {name: clean_line(shown(said.get(name, ""))) for name in _FIELDS.values()}
    change = moments.in_cell(said.get("day_starts_at", ""), day=False).times
    hour = time(*divmod(change.first.minutes, 60)) if change and change.first.minutes < 24 * 60 else time(4)
    return Conference(
        id=key,
        title=title,
        acronym=line["acronym"],
        subtitle=line["subtitle"],
        description=shown(said.get("description", "")),
        timezone=zone or "UTC",
        venue=line["venue"],
        city=line["city"],
        url=safe_url(line["url"]),
        organizer=line["organizer"],
        language=line["language"],
        day_starts_at=hour if hour <= _LATEST else time(4),
    )


def title_above(tables: Iterable[Table]) -> str:
    """Return the first line above a table that is no date and says nothing of a zone; empty where there is none."""
    for table in tables:
        for text in table.above:
            said = shadow(text[:_LONGEST_TITLE])
            if not (dates.find_date(said) or zone_names.said_in(said)) and any(map(str.isalpha, said)):
                return clean_line(text)[:_LONGEST_TITLE]
    return ""


def stem(name: str) -> str:
    """Return a file's name without its ending, and without the number that a second download gets."""
    bare = PurePath(name).stem.strip()
    front, mark, number = bare.rpartition(" (")
    return front if mark and number.rstrip(")").isdigit() else bare


def zones_said(titles: Iterable[str], around: Iterable[str]) -> list[str]:
    """Return the zones that headings name in brackets, and those that the lines around a table name."""
    lines = [(shadow(text[:_LONGEST_TITLE]), "(" in text) for text in titles]
    lines += [(shadow(text[:_LONGEST_TITLE]), True) for text in around]
    found = (zone_names.said_in(said) or (zone_names.stated(said) if plain else "") for said, plain in lines)
    return [zone for zone in found if zone]
