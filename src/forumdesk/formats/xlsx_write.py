# SPDX-License-Identifier: MIT
"""Excel workbooks (ECMA-376): a sheet of sessions, one of speakers, one of rooms, one about the program.

A text is always written as a text, whatever it begins with; dates and times are real ones. Only here and in the reader
of workbooks openpyxl is known.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, time
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from forumdesk.formats import session_rows
from forumdesk.formats.session_rows import Table, Value
from forumdesk.formats.writing import Loss, Order, Written, loss_of
from forumdesk.i18n import _
from forumdesk.program import Link, Person, Program, Room
from forumdesk.text import clean, clean_line

CARRIES: Mapping[str, AbstractSet[str]] = MappingProxyType(
    {
        **session_rows.CARRIES,
        "conference": frozenset(
            {
                "title", "acronym", "subtitle", "description", "timezone", "venue", "city", "url", "organizer",
                "language", "day_starts_at",
            }
        ),
        "room": session_rows.CARRIES["room"] | {"floor", "description", "order"},
        "person": session_rows.CARRIES["person"] | {"id", "pronouns", "biography", "links"},
    }
)  # fmt: skip
EXTRAS: Mapping[str, AbstractSet[str]] = session_rows.EXTRAS

LONGEST = 32_767
"""Characters of a cell, counted in UTF-16 as Excel does."""
_NARROWEST, _WIDEST = 8, 60
_FIRST = date(1900, 3, 1)
"""Before it, spreadsheets count days differently: Excel has a 29 February 1900. Such dates are written as texts."""
_FORMATS = MappingProxyType({date: "yyyy-mm-dd", time: "hh:mm"})


def write(program: Program, order: Order) -> Written:  # noqa: ARG001 - every writer is asked in the same way
    """Write a workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = clean_line(program.conference.title)
    book.properties.creator = "ForumDesk"
    for name, table in _tables(program):
        _fill(book.create_sheet(name), table)
    out = io.BytesIO()
    book.save(out)
    return Written(data=out.getvalue(), count=len(program.sessions), program=program)


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what has no row, and what is longer than a cell."""
    texts = (
        (text, session.title)
        for session in program.sessions_in_order
        for text in (session.abstract, session.description, *(extra.value for extra in session.extra))
    )
    cut = [title for text, title in texts if len(text) > LONGEST // 2 and text != _fitting(text)]
    words = _("ends of texts longer than {count} characters").format(count=LONGEST)
    return (*session_rows.losses(program, listed=("room", "person")), *loss_of(words, cut, "session"))


def _tables(program: Program) -> Iterator[tuple[str, Table]]:
    yield "Sessions", session_rows.table(program)
    if program.people:
        yield "Speakers", session_rows.filled(_PERSON, map(_person, program.people_in_order), usual=("ID", "Name"))
    if program.rooms:
        yield "Rooms", session_rows.filled(_ROOM, map(_room, program.rooms_in_order), usual=("Name", "Seats"))
    yield "Program", Table(("Field", "Value"), tuple(_about(program)))


_PERSON = ("ID", "Name", "Honorific", "Pronouns", "Position", "Organization", "Biography", "Links")
_ROOM = ("Name", "Seats", "Floor", "Description")


def _person(person: Person) -> tuple[Value, ...]:
    lines = (person.id, person.name, person.honorific, person.pronouns, person.position, person.organization)
    return (*map(clean_line, lines), clean(person.biography).strip(), _links(person.links))


def _links(links: Iterable[Link]) -> str:
    return "\n".join(map(session_rows.link_line, links))


def _room(room: Room) -> tuple[Value, ...]:
    seats = "" if room.capacity is None else room.capacity
    return (clean_line(room.name), seats, clean_line(room.floor), clean(room.description).strip())


def _about(program: Program) -> Iterator[tuple[Value, ...]]:
    told = program.conference
    values: dict[str, Value] = {
        "Title": told.title, "Acronym": told.acronym, "Subtitle": told.subtitle, "Description": told.description,
        "Time zone": told.timezone, "Venue": told.venue, "City": told.city, "Web page": told.url,
        "Organizer": told.organizer, "Language": told.language, "A day starts at": told.day_starts_at,
    }  # fmt: skip
    for name, value in values.items():
        if value != "":
            yield name, clean(value).strip() if isinstance(value, str) else value


def _fill(sheet: Worksheet, table: Table) -> None:
    bold, top = Font(bold=True), Alignment(vertical="top", wrap_text=True)
    for column, heading in enumerate(table.headings, 1):
        _put(sheet, 1, column, heading).font = bold
        cells = [row[column - 1] for row in table.rows]
        for number, value in enumerate(cells, 2):
            if value != "":
                _put(sheet, number, column, value).alignment = top
        longest = max(len(line) for cell in (heading, *cells) for line in str(cell).split("\n"))
        sheet.column_dimensions[get_column_letter(column)].width = min(max(longest + 2, _NARROWEST), _WIDEST)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _put(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # nothing is merged here
    if isinstance(value, str):
        cell.value = _fitting(value)
        cell.data_type = "s"  # openpyxl takes what begins with "=" for a formula, and "#N/A" for an error
        return cell
    if isinstance(value, date) and value < _FIRST:
        value = value.isoformat()
    cell.value = value
    if isinstance(value, date | time):
        cell.number_format = _FORMATS[type(value)]
    return cell


def _fitting(text: str) -> str:
    """Return as much of a text as a cell holds."""
    if len(text) <= LONGEST // 2:
        return text
    return text.encode("utf-16-le")[: 2 * LONGEST].decode("utf-16-le", errors="ignore")
