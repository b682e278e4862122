# SPDX-License-Identifier: MIT
"""The sheets of a file as one `Reading`: lists of sessions, lists of people, the zone and the dates of all together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from forumdesk.errors import ForumDeskError
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.page_text import read_page
from forumdesk.formats.page_text.calendar import zones
from forumdesk.formats.reading import Answers, Column, Question, Reading
from forumdesk.formats.schedule_records import MAX_SESSIONS, Records
from forumdesk.formats.schedule_zone import known_zone, zone_question
from forumdesk.formats.spreadsheets import about, columns, entries, grids, guesses, headings, moments, speakers, timing
from forumdesk.formats.spreadsheets.aliases import key_of
from forumdesk.formats.spreadsheets.calendar import Calendar
from forumdesk.formats.spreadsheets.cells import Sheet, Value, as_text
from forumdesk.formats.spreadsheets.columns import Meant
from forumdesk.formats.spreadsheets.entries import Entry
from forumdesk.formats.spreadsheets.headings import Table
from forumdesk.formats.spreadsheets.moments import Day as SaidDay
from forumdesk.formats.spreadsheets.people_sheets import Directory
from forumdesk.formats.spreadsheets.sessions import Into, read_entry
from forumdesk.formats.spreadsheets.timing import When
from forumdesk.i18n import _, ngettext
from forumdesk.program import Room
from forumdesk.text import clean_line, fold

_DEFAULT_NAMES = frozenset(
    ("sheet", "tabelle", "feuil", "feuille", "hoja", "foglio", "planilha", "folha", "лист", "sayfa", "ورقة", "برگه",
     "工作表", "シート", "table", "blad", "arkusz")
)  # fmt: skip
"""What programs call a sheet that nobody named, before its number."""


@dataclass(slots=True)
class _List:
    """A list of sessions with what its sheet says for all of them."""

    table: Table
    columns: tuple[Meant, ...]
    day: SaidDay | None = None
    room: str = ""
    where: str = ""
    """What stands before the number of a row in a note: the sheet, if there are several."""
    entries: list[Entry] = field(default_factory=list)
    aside: list[tuple[int, str]] = field(default_factory=list)
    whens: list[When] = field(default_factory=list)

    def place(self, row: int) -> str:
        """Return how a note names a row."""
        return _("{sheet}row {number}").format(sheet=self.where, number=row)


@dataclass(slots=True)
class _Book:
    """What the sheets of a file are."""

    lists: list[_List] = field(default_factory=list)
    people: list[Table] = field(default_factory=list)
    rooms: list[Table] = field(default_factory=list)
    facts: dict[str, Value] = field(default_factory=dict)
    others: list[Sheet] = field(default_factory=list)


def read_sheets(sheets: Sequence[Sheet], name: str, answers: Answers, notes: tuple[Note, ...] = ()) -> Reading:
    """Read the sheets of a file; raise ForumDeskError when nothing in them is a session."""
    filled = [entries.filled_down(sheet) for sheet in sheets if sheet.rows]
    notes = (*notes, *_limits(sheets))
    book = _sorted(filled, answers)
    if not book.lists:
        return _drawn(sheets, filled, name, answers, notes)
    return _read(book, sheets, name, answers, notes)


def _limits(sheets: Sequence[Sheet]) -> Iterator[Note]:
    """Yield notes of what was not read of sheets that are larger than any program, or that were never computed."""
    if beyond := sum(sheet.beyond for sheet in sheets):
        said = ngettext(
            "{count} cell lies outside of the first 20,000 rows and 200 columns, and was not read.",
            "{count} cells lie outside of the first 20,000 rows and 200 columns, and were not read.",
            beyond,
        )
        yield Note(level=NoteLevel.WARNING, message=said)
    if empty := sum(sheet.uncomputed for sheet in sheets):
        said = ngettext(
            "{count} cell has a formula without its result, and was read as empty. Open the file in a spreadsheet "
            "program and save it there.",
            "{count} cells have formulas without their results, and were read as empty. Open the file in a "
            "spreadsheet program and save it there.",
            empty,
        )
        yield Note(level=NoteLevel.WARNING, message=said)


def _sorted(sheets: Sequence[Sheet], answers: Answers) -> _Book:
    book = _Book()
    for sheet in sheets:
        facts, rooms = about.facts(sheet), headings.of_rooms(sheet)
        people = headings.of_people(sheet)
        if facts is not None:
            book.facts |= facts
        elif rooms is not None:
            book.rooms.append(rooms)
        elif people is not None:
            book.people.append(people)
        elif (table := headings.strict(sheet)) or (answers.columns and (table := _as_said(sheet, answers))):
            book.lists.append(_List(table, columns.meant(table, answers.columns)))
        else:
            book.others.append(sheet)
    return book if book.lists else _plain(book, answers)


def _as_said(sheet: Sheet, answers: Answers) -> Table | None:
    """Return the table of a sheet in which a person has said which column has the titles."""
    if "title" not in answers.columns.values():
        return None
    return guesses.plain(sheet, answers.columns) or guesses.table_of(sheet, answers.columns)


def _plain(book: _Book, answers: Answers) -> _Book:
    """Return a book without known headings with the sheets that are plainly lists, unless another is drawn."""
    found = [(sheet, guesses.plain(sheet, answers.columns)) for sheet in book.others]
    if any(table is None and guesses.has_times(sheet) for sheet, table in found):
        return book
    book.lists = [_List(table, columns.meant(table, answers.columns)) for _sheet, table in found if table]
    book.others = [sheet for sheet, table in found if table is None]
    return book


def _drawn(
    sheets: Sequence[Sheet], filled: Sequence[Sheet], name: str, answers: Answers, notes: tuple[Note, ...]
) -> Reading:
    """Read what is no list as a page, or else by a guess at its columns."""
    try:
        reading = read_page(grids.page_of([sheet for sheet in sheets if sheet.rows], name), name, answers)
    except ForumDeskError:
        tables = [table for sheet in filled if (table := guesses.table_of(sheet, answers.columns))]
        if not tables:
            raise
        book = _Book(lists=[_List(table, columns.meant(table, answers.columns)) for table in tables])
        return _read(book, sheets, name, answers, notes)
    return replace(reading, notes=(*notes, *reading.notes))


def _read(book: _Book, sheets: Sequence[Sheet], name: str, answers: Answers, notes: tuple[Note, ...]) -> Reading:
    for each in book.lists:
        _take(each, several=len(book.lists) > 1 or len(sheets) > 1, rooms=len(book.lists) > 1)
    count = sum(len(each.entries) for each in book.lists)
    if not count:
        words = _("“{name}” is a table in which no row is a session. Nothing was read.")
        raise ForumDeskError(words.format(name=name))
    if count > MAX_SESSIONS:
        words = _("“{name}” has more than 50,000 sessions. Nothing was read.")
        raise ForumDeskError(words.format(name=name))
    tables = [each.table for each in book.lists]
    title = clean_line(str(book.facts.get("title", ""))) or about.title_above(tables) or about.stem(name)
    records = Records(title, notes)
    text = "\n".join(line for table in tables for line in table.above)
    calendar = Calendar([day for each in book.lists for day in _days(each)], text, answers)
    zone, question, zone_notes = _zone(book, answers, records, calendar)
    directory = _people(book, records)
    for each in book.lists:
        placed = timing.place(each.whens, calendar, zone, answers)
        into = Into(records, directory, speakers.habits(each.table, each.columns), each.room)
        for entry, when in zip(each.entries, placed, strict=True):
            read_entry(entry, when, each.place(entry.row.number), into)
        for number, said in each.aside:
            words = _("{where}: “{text}” is no session and was left out")
            records.note("aside", words.format(where=each.place(number), text=said[:80]))
    _left_out(book, records)
    conference = about.conference(records.id_for("conference", ""), answers.title or title, zone, book.facts)
    questions, dated_notes = calendar.questions()
    return Reading(
        program=records.dated(conference),
        notes=(*dated_notes, *zone_notes, *records.notes()),
        questions=(*questions, *((question,) if question else ())),
        original=as_text(sheets),
        columns=_columns(book),
    )


def _take(each: _List, *, several: bool, rooms: bool) -> None:
    """Read what the rows of a list are and when, with the day or the room that the name of its sheet says."""
    sheet, fields = each.table.sheet, {column.field for column in each.columns}
    named = moments.in_cell(sheet.name, day=True).day if sheet.name and not sheet.name.isdecimal() else None
    default = fold(sheet.name).rstrip(" 0123456789.()") in {fold(word) for word in _DEFAULT_NAMES}
    if named and "date" not in fields:
        each.day = named
    elif rooms and "room" not in fields and not default and not named:
        each.room = sheet.name
    each.where = _("sheet “{name}”, ").format(name=sheet.name[:40]) if several and sheet.name else ""
    found = entries.of_table(each.table, each.columns, each.day)
    each.entries, each.aside = found.found, found.aside
    each.whens = [timing.said(entry.row, entry.day) for entry in each.entries]
    if each.room:
        each.whens = [replace(when, room=when.room or each.room) for when in each.whens]


def _days(each: _List) -> Iterator[SaidDay]:
    for when in each.whens:
        yield from (day for day in (when.start.day, when.end.day, when.day, when.end_day) if day)


def _zone(
    book: _Book, answers: Answers, records: Records, calendar: Calendar
) -> tuple[str, Question | None, tuple[Note, ...]]:
    """Return the program's zone, empty while nobody has said it, with the question about it and its notes."""
    said = clean_line(str(book.facts.get("timezone", "")))
    named = [
        (entry.row.number, zone)
        for each in book.lists
        for entry in each.entries
        if (zone := entry.row.text("timezone"))
    ]
    if known := known_zone(said or (named[0][1] if named and "/" in named[0][1] else ""), answers, records):
        question = zone_question("", (), known) if answers.timezone else None
        return known, question, ()
    timed = [when for each in book.lists for when in each.whens if when.times]
    if not timed:
        return "", None, ()
    behind = [(0, when.times.zone) for when in timed if when.times and when.times.zone]
    around = [
        (each.table.first, zone)
        for each in book.lists
        for zone in about.zones_said(each.table.titles, (*each.table.above, *(text for _row, text in each.aside)))
    ]
    written = [*around, *named, *behind]
    if written:
        found = zones.resolve(written, "", "", calendar.dates)
        notes = tuple(replace(note, line=None) for note in found.notes)
        return found.name if found.question is None or found.question.answered else "", found.question, notes
    stamps = [when.start.aware.isoformat() for when in timed if when.start.aware and when.start.aware.utcoffset()]
    return "", zone_question(str(book.facts.get("city", "")), stamps, ""), (_unzoned(),)


def _unzoned() -> Note:
    message = _(
        "The table names no time zone. Say which is meant; on the command line with --timezone, such as "
        "--timezone America/Toronto."
    )
    return Note(level=NoteLevel.MISSING, message=message, field="timezone")


def _people(book: _Book, records: Records) -> Directory:
    directory = Directory()
    for table in book.people:
        directory.add(table, columns.meant(table, {}), records)
    for table in book.rooms:
        for row in entries.rows_of(table, columns.meant(table, {})):
            name = row.text("room")
            floor = next(
                (clean_line(str(value)) for each, value in row.cells("") if key_of(each.column.key) == "floor"), ""
            )
            said = Room(id="", name=name, capacity=row.seats, floor=floor, description=row.prose("description"))
            records.room(said)
    return directory


def _left_out(book: _Book, records: Records) -> None:
    """Say which columns and sheets were left out."""
    for each in book.lists:
        for column in each.columns:
            if column.field == columns.OUT and column.printed and column.column.examples:
                words = _("The column “{title}” was left out. If it is wanted, choose what it means.")
                records.note("column", words.format(title=column.column.title), level=NoteLevel.INFO)
    for sheet in book.others:
        words = _("The sheet “{name}” is no list of sessions and was left out")
        records.note("sheet", words.format(name=sheet.name[:80]))


def _columns(book: _Book) -> tuple[Column, ...]:
    return tuple({each.column.key: each.column for one in book.lists for each in one.columns}.values())
