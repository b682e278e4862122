# SPDX-License-Identifier: MIT
"""Workbooks that open right in Excel and LibreOffice: types of cells, bounds, and no formula."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from hypothesis import given, settings
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

import strategies
from forumdesk.formats import xlsx_write
from forumdesk.formats.losses import explained
from forumdesk.formats.writing import Order
from forumdesk.program import Conference, Person, Program, Room, Session
from samples import forum_program

ORDER = Order(now=datetime(2026, 5, 1, tzinfo=UTC))


def written(program: Program) -> Workbook:
    return load_workbook(io.BytesIO(xlsx_write.write(program, ORDER).data))


def told(session: Session) -> dict[str, Any]:
    sheet = written(Program(Conference(id="c")).put(session))["Sessions"]
    head, row = sheet.iter_rows(values_only=True)
    return dict(zip(map(str, head), row, strict=True))


def test_sheets_of_a_program() -> None:
    program = forum_program().put(Room(id="r", name="Hall", capacity=10))
    book = written(program)
    assert book.sheetnames == ["Sessions", "Speakers", "Rooms", "Program"]
    assert book["Sessions"].max_row == 1 + len(program.sessions)
    assert book["Speakers"].max_row == 1 + len(program.people)
    assert [cell.value for cell in book["Rooms"][2]] == ["Hall", 10]
    about = [(row[0].value, row[1].value) for row in book["Program"].iter_rows(min_row=2)]
    assert ("Time zone", "America/Toronto") in about
    assert ("A day starts at", time(4)) in about


def test_head_stays_in_view_and_columns_fit() -> None:
    sheet = written(forum_program())["Sessions"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet["A1"].font.bold
    assert {8 <= sheet.column_dimensions[name].width <= 60 for name in "ABCDEFG"} == {True}


def test_dates_and_times_are_real_ones() -> None:
    sheet = written(forum_program())["Sessions"]
    day, start = sheet["B2"], sheet["C2"]
    assert (day.value, day.number_format) == (datetime(2021, 5, 19), "yyyy-mm-dd")
    assert (start.value, start.number_format) == (time(10, 30), "hh:mm")


def test_a_date_that_spreadsheets_count_differently_is_a_text() -> None:
    row = told(Session(id="s", title="Old", start=datetime(1900, 2, 28, 9, 0), duration=30))
    assert row["Date"] == "1900-02-28"
    assert told(Session(id="s", title="Old", start=datetime(1900, 3, 1, 9, 0)))["Date"].date() == date(1900, 3, 1)


def test_no_text_is_a_formula_an_error_or_a_number() -> None:
    program = Program(Conference(id="c", title="=1+1")).put(
        Session(id="s", title="=HYPERLINK(1)", subtitle="#N/A", abstract="12", description="TRUE")
    )
    sheet = written(program)["Sessions"]
    cells = {cell.value: cell.data_type for cell in sheet[2] if cell.value is not None}
    assert cells["=HYPERLINK(1)"] == cells["#N/A"] == cells["12"] == cells["TRUE"] == "s"


def test_a_text_that_no_cell_holds_is_cut_between_characters_and_told() -> None:
    long = "🎤" * 20_000
    session = Session(id="s", title="Long", description=long)
    assert told(session)["Description"] == "🎤" * (xlsx_write.LONGEST // 2)
    program = Program(Conference(id="c")).put(session)
    assert explained(xlsx_write.losses(program)) == ("Ends of texts longer than 32767 characters: 1, Long.",)
    assert xlsx_write.losses(program.put(replace(session, description="x" * xlsx_write.LONGEST))) == ()


def _texts(data: bytes) -> Iterable[str]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return (archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/"))


@settings(deadline=None, max_examples=30)
@given(strategies.programs())
def test_any_program_makes_a_workbook_of_plain_cells(program: Program) -> None:
    data = xlsx_write.write(program, ORDER).data
    book = load_workbook(io.BytesIO(data))
    assert book["Sessions"].max_row == 1 + len(program.sessions)
    for text in _texts(data):
        assert "<f>" not in text
        assert set(re.findall(r' t="(\w+)"', text)) <= {"inlineStr", "n"}


def test_people_have_a_sheet_with_what_no_row_of_sessions_holds() -> None:
    person = Person(id="p", name="Ana Silva", sort_name="Silva, Ana", biography="Walks.\n\nReads.")
    sheet = written(Program(Conference(id="c")).put(person))["Speakers"]
    assert [cell.value for cell in sheet[2]][:2] == ["p", "Ana Silva"]
    assert sheet["C2"].value == "Walks.\n\nReads."
