# SPDX-License-Identifier: MIT
from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import Workbook

from documents import zipped
from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers
from sheets import ZONE, messages, read, told, xlsx

HEAD = ("Title", "Date", "Start", "Length", "Room", "Speakers")


def test_real_dates_times_and_lengths_are_read() -> None:
    rows = [
        HEAD,
        ("Tides", date(2026, 5, 1), time(9), 45, "Quay", "Ilka Sand"),
        ("Moons", datetime(2026, 5, 1), timedelta(hours=25), time(1, 30), "Quay", "Ilka Sand; Bo Larch"),
        ("Serial", 46143, 0.5, 1 / 24, "Quay", ""),
    ]
    reading = read(xlsx({"Plan": rows}))
    assert told(reading) == [
        "05-01 09:00 | 45 | Quay | Tides | Ilka Sand",
        "05-02 01:00 | 90 | Quay | Moons | Ilka Sand, Bo Larch",
        "05-01 12:00 | 60 | Quay | Serial",
    ]


def test_merged_cells_are_filled_down() -> None:
    rows = [
        ("Spring forum",),
        (),
        HEAD,
        ("Tides", date(2026, 5, 1), time(9), 45, "Quay", "Ilka Sand"),
        (None, None, None, None, None, "Bo Larch"),
        ("Moons", None, time(10), 45, "Quay", "Bo Larch"),
    ]
    reading = read(xlsx({"Plan": rows}, {"Plan": ["A1:F1", "A4:A5", "B4:B6"]}))
    assert reading.program.conference.title == "Spring forum"
    assert told(reading) == ["05-01 09:00 | 45 | Quay | Tides | Ilka Sand, Bo Larch",
                             "05-01 10:00 | 45 | Quay | Moons | Bo Larch"]  # fmt: skip


def test_a_sheet_a_day_and_a_sheet_of_speakers_are_joined() -> None:
    rows = [("Time", "Title", "Speaker"), ("9:00–9:45", "Tides", "Ilka Sand"), ("10:00-11:00", "Moons", "S2")]
    people = [
        ("ID", "Name", "Company", "Bio"),
        ("S1", "Ilka Sand", "Tide Office", "Sails."),
        ("S2", "Bo Larch", "", ""),
    ]
    book = xlsx({"Friday 1 May 2026": rows, "2 May 2026": rows[:2], "Speakers": people})
    reading = read(book)
    assert told(reading) == [
        "05-01 09:00 | 45 | Tides | Ilka Sand",
        "05-01 10:00 | 60 | Moons | Bo Larch",
        "05-02 09:00 | 45 | Tides | Ilka Sand",
    ]
    people_of = {person.name: (person.organization, person.biography) for person in reading.program.people.values()}
    assert people_of == {"Ilka Sand": ("Tide Office", "Sails."), "Bo Larch": ("", "")}


def test_a_sheet_a_room_is_in_its_room() -> None:
    rows = [("Date", "Start", "Title", "Speaker"), (date(2026, 5, 1), time(9), "Tides", "Ilka Sand")]
    assert told(read(xlsx({"Quay": rows, "Pier": rows, "Sheet3": rows}))) == [
        "05-01 09:00 | Quay | Tides | Ilka Sand",
        "05-01 09:00 | Pier | Tides | Ilka Sand",
        "05-01 09:00 | Tides | Ilka Sand",
    ]


def test_grid_goes_to_the_reader_of_pages() -> None:
    rows = [("", "Quay", "Pier"), ("09:00", "Tides", "Moons"), ("10:00", "Salt", "Oil")]
    reading = read(xlsx({"Plan": rows}), answers=Answers(first_date=date(2026, 5, 1), timezone="UTC"))
    assert {session.title for session in reading.program.sessions.values()} == {"Tides", "Moons", "Salt", "Oil"}
    assert [room.name for room in reading.program.rooms_in_order] == ["Quay", "Pier"]
    assert reading.page is not None


def test_hidden_sheet_is_left_out_and_said() -> None:
    book = Workbook()
    for name, state in (("Plan", "visible"), ("Old plan", "hidden")):
        sheet = book.create_sheet(name)
        sheet.sheet_state = state
        sheet.append(["Title", "Start", "Room"])
        sheet.append([name, datetime(2026, 5, 1, 9), "Quay"])
    out = io.BytesIO()
    book.save(out)
    reading = read(out.getvalue())
    assert told(reading) == ["05-01 09:00 | Quay | Plan"]
    assert "The hidden sheet “Old plan” was left out." in messages(reading)


def test_formula_without_a_result_is_said() -> None:
    reading = read(xlsx({"Plan": [("Title", "Start", "Room"), ("Tides", datetime(2026, 5, 1, 9), "=A2")]}))
    assert told(reading) == ["05-01 09:00 | Tides"]
    assert any("1 cell has a formula without its result" in message for message in messages(reading))


def test_last_cell_of_a_sheet_costs_nothing() -> None:
    book = xlsx({"Plan": [("Title", "Start", "Room"), ("Tides", datetime(2026, 5, 1, 9), "Quay")]})
    with zipfile.ZipFile(io.BytesIO(book)) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    far = '<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData>'
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace("</sheetData>", far)
    reading = read(zipped(parts))
    assert told(reading) == ["05-01 09:00 | Quay | Tides"]
    assert "1 cell lies outside of the first 20,000 rows and 200 columns, and was not read." in messages(reading)


def test_bomb_is_refused() -> None:
    parts = {"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": "<c/>" * 20_000_000}
    with pytest.raises(ForumDeskError, match="unpacks to far more"):
        read(zipped(parts))


def test_damaged_workbook_is_refused() -> None:
    with pytest.raises(ForumDeskError, match="damaged"):
        read(zipped({"xl/workbook.xml": "<workbook"}))
    whole = xlsx({"Plan": [HEAD]})
    assert formats.recognise(whole, "forum.xlsx").key == "xlsx"
    with pytest.raises(ForumDeskError):
        formats.read(whole[: len(whole) // 2], "forum.xlsx", ZONE)


def test_empty_workbook_is_refused() -> None:
    with pytest.raises(ForumDeskError):
        read(xlsx({"Plan": []}))
