# SPDX-License-Identifier: MIT
from __future__ import annotations

import time

import pytest

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers
from forumdesk.formats.spreadsheets import delimited
from sheets import ZONE, csv, fields, messages, told

PLAIN = "Title,Date,Start,End,Room,Speaker\nOpening,2026-05-01,09:00,09:30,Quay,Ilka Sand\n"


def test_table_with_known_headings_is_read() -> None:
    assert told(csv(PLAIN)) == ["05-01 09:00 | 30 | Quay | Opening | Ilka Sand"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_is_told_by_the_content(delimiter: str) -> None:
    text = PLAIN.replace(",", delimiter) + delimiter.join(
        ('"Salt, oil; and\twine"', "2026-05-01", "10:00", "", "Quay", "Ilka Sand")
    )
    assert told(csv(text))[1] == "05-01 10:00 | Quay | Salt, oil; and wine | Ilka Sand"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251"])
def test_encoding_is_told_by_the_content(encoding: str) -> None:
    rows = "".join(f"Маяки и мели на северном берегу {n},2026-05-01,{9 + n}:00\n" for n in range(9))
    data = ("Название,Дата,Начало\n" + rows).encode(encoding)
    assert formats.recognise(data, "forum.csv").key == "csv"
    first = next(iter(formats.read(data, "forum.csv", ZONE).program.sessions.values()))
    assert first.title == "Маяки и мели на северном берегу 0"


def test_hint_of_excel_for_the_delimiter_is_no_row() -> None:
    assert told(csv("sep=;\r\n" + PLAIN.replace(",", ";"))) == ["05-01 09:00 | 30 | Quay | Opening | Ilka Sand"]


def test_guard_against_formulas_is_taken_off() -> None:
    reading = csv("Title,Start,Room\n'=cmd()|x,2026-05-01T09:00,'@quay\n''=1,2026-05-01T10:00,-5\n")
    assert told(reading) == ["05-01 09:00 | @quay | =cmd()|x", "05-01 10:00 | -5 | '=1"]


def test_line_breaks_in_cells_do_not_break_rows() -> None:
    reading = csv('Title,Start,Abstract\r\n"Two\r\nlines",2026-05-01T09:00,"One.\r\n\r\nTwo."\r\n')
    session = next(iter(reading.program.sessions.values()))
    assert (session.title, session.abstract) == ("Two lines", "One.\n\nTwo.")


def test_quote_that_is_never_closed_costs_no_row() -> None:
    text = 'Title,Start,Room\n"A, b",2026-05-01T09:00,Quay\n"Open,2026-05-01T10:00,Pier\nLast,2026-05-01T11:00,Loft\n'
    assert told(csv(text)) == [
        "05-01 09:00 | Quay | A, b",
        '05-01 10:00 | Pier | "Open',
        "05-01 11:00 | Loft | Last",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a,b,c\n1,2,3\n",
        "first,last,address,city,zip\nJohn,Doe,120 any st.,Anytown,08123\n",
        "Programme, with time and title, in words\n10:30 Opening, with speakers, in room 4\n",
        "Name,Organization,Bio\nIlka Sand,Tide Office,Sails.\n",
        "Zeit;Saal;Titel\nFreitag, 1. Mai 2026;;\n09:00;Kai;Beginn\n",
        "Title,Start\n",
        "",
    ],
)
def test_other_texts_are_left_to_the_reader_of_texts(text: str) -> None:
    assert not delimited.recognises(text.encode()) or text == "Title,Start\n"


def test_table_without_rows_is_refused() -> None:
    with pytest.raises(ForumDeskError, match="no row is a session"):
        csv("Title,Start,Room\n,,\n")


def test_nul_characters_are_no_text() -> None:
    assert not delimited.recognises(b"Title,Start\0,Room\nA\0,9:00,B\n")


def test_indico_has_no_headings() -> None:
    rows = (
        "2026-05-01T09:00,20,Tides,Ilka,Sand,Tide Office,ilka@example.org\n"
        "2026-05-01T09:20,20,Moons,Bo,Larch,Moon Office,bo@example.org\n"
    )
    reading = csv(rows)
    assert told(reading) == ["05-01 09:00 | 20 | Tides | Ilka Sand", "05-01 09:20 | 20 | Moons | Bo Larch"]
    assert {person.organization for person in reading.program.people.values()} == {"Tide Office", "Moon Office"}


def test_google_calendar_headings_are_known() -> None:
    reading = csv(
        "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private\n"
        "Night walk,05/30/2026,11:00 PM,05/31/2026,1:30 AM,False,By lamp,Quay,False\n"
        "Holiday,05/31/2026,,05/31/2026,,True,,,False\n"
    )
    assert told(reading) == ["05-30 23:00 | 150 | Quay | Night walk", "– | Holiday"]
    assert fields(reading)["Private"] == fields(reading)["All Day Event"] == "nothing"
    assert "row 3: has a date and no time, so it is not scheduled" in messages(reading)


def test_a_hundred_thousand_columns_are_read_within_bounds_and_said() -> None:
    wide = ",".join(["x"] * 100_000)
    text = f"Title,Start,Room,{wide}\nTides,2026-05-01T09:00,Quay,{wide.upper()}\n"
    begin = time.monotonic()
    reading = delimited.read(text.encode(), "wide.csv", ZONE)
    assert time.monotonic() - begin < 10
    assert [session.title for session in reading.program.sessions.values()] == ["Tides"]
    assert any("lie outside of the first 20,000 rows and 200 columns" in message for message in messages(reading))


def test_columns_are_answered_and_kept() -> None:
    text = "Title,Start,Colour,Who speaks there\nTides,2026-05-01T09:00,blue,Ilka Sand\n"
    reading = csv(text)
    assert fields(reading) == {"Title": "title", "Start": "start", "Colour": "?", "Who speaks there": "?"}
    session = next(iter(reading.program.sessions.values()))
    assert {extra.name: extra.value for extra in session.extra} == {"Colour": "blue", "Who speaks there": "Ilka Sand"}
    answered = csv(text, Answers(timezone="UTC", columns={"Who speaks there": "speakers", "Colour": "nothing"}))
    assert told(answered) == ["05-01 09:00 | Tides | Ilka Sand"]
    assert fields(answered) == {
        "Title": "title", "Start": "start", "Colour": "nothing", "Who speaks there": "speakers",
    }  # fmt: skip


def test_ids_are_the_same_when_the_file_comes_again() -> None:
    assert csv(PLAIN).program.sessions.keys() == csv(PLAIN + "\n").program.sessions.keys()
