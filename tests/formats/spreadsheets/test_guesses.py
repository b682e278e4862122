# SPDX-License-Identifier: MIT
"""Lists whose headings nobody knows, or that have none: claimed by what stands in their columns, and asked about."""

from __future__ import annotations

import time as clock
from dataclasses import replace
from datetime import date, time

import pytest

from forumdesk.formats.reading import Answers
from forumdesk.formats.spreadsheets import delimited, guesses
from forumdesk.formats.spreadsheets.cells import Sheet
from sheets import ZONE, csv, fields, messages, ods, read, told, xlsx

PEOPLE = ("Ilka Sand", "Bo Larch", "Ann Reed", "Ida Moss")
TALKS = ("How the tide turns", "Salt for everybody", "What the moon wants", "Closing of the gates")
ROWS = [
    (date(2026, 5, 1), time(9 + n), time(10 + n), talk, person, "Quay", "", "")
    for n, (talk, person) in enumerate(zip(TALKS, PEOPLE, strict=True))
]
TOLD = [
    f"05-01 {9 + n:02}:00 | 60 | {talk} | {person}" for n, (talk, person) in enumerate(zip(TALKS, PEOPLE, strict=True))
]
ODD = ("Dann", "ab", "fertig", "Worüber", "Mensch", "Treffpunkt", "Anm.", "Post")


@pytest.mark.parametrize(
    "heads",
    [
        ("Wann (Datum)", "von", "bis", "Worum geht's?", "Wer", "Wo", "Bemerkung", "Kontakt"),
        ("Quand", "Début", "Fin", "Sujet", "Qui", "Où", "Remarques", "Contact"),
        ("Cuándo", "Desde", "Hasta", "Tema", "Quién", "Dónde", "Observaciones", "Contacto"),
        ("When", "From", "Until", "What", "Who", "Where", "Remarks", "Contact"),
    ],
)
def test_plain_words_over_columns_are_known(heads: tuple[str, ...]) -> None:
    reading = read(xlsx({"Plan": [("Our spring forum",), heads, *ROWS]}))
    found = [fields(reading)[head] for head in heads]
    assert found[:7] == ["date", "start", "end", "title", "speakers", "room", "description"]
    assert told(reading) == [line.replace("60 | ", "60 | Quay | ") for line in TOLD]


def test_list_under_unknown_headings_is_asked_about() -> None:
    reading = read(xlsx({"Plan": [("Our spring forum",), (), ODD, *ROWS]}))
    assert reading.program.conference.title == "Our spring forum"
    assert fields(reading) == {
        "Dann": "date?", "ab": "start?", "fertig": "end?", "Worüber": "title?", "Mensch": "speakers?",
        "Treffpunkt": "?", "Anm.": "", "Post": "",
    }  # fmt: skip
    assert told(reading) == TOLD
    assert reading.page is None


def test_list_in_an_opendocument_spreadsheet_is_asked_about() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = [("Dann", "ab", "Worüber"), ("2026-05-01", "9:00", TALKS[0]), ("2026-05-01", "10:00", TALKS[1])]
    body = "".join(f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in rows)
    reading = read(ods(f'<table:table table:name="Plan">{body}</table:table>'), "forum.ods")
    assert fields(reading) == {"Dann": "date?", "ab": "start?", "Worüber": "title?"}
    assert told(reading) == [f"05-01 09:00 | {TALKS[0]}", f"05-01 10:00 | {TALKS[1]}"]


def test_answer_replaces_a_guess_and_keeps_the_others() -> None:
    said = replace(ZONE, columns={"Treffpunkt": "room", "Mensch": "title"})
    reading = read(xlsx({"Plan": [ODD, *ROWS]}), answers=said)
    assert fields(reading)["Worüber"] == "?"
    assert told(reading)[0] == "05-01 09:00 | 60 | Quay | Ilka Sand"


def test_lengths_and_addresses_are_told_by_content() -> None:
    rows = [(talk, "2026-05-01 09:00", 20 + 5 * n, f"a{n}@example.org") for n, talk in enumerate(TALKS)]
    reading = read(xlsx({"Plan": [("Worüber", "Dann", "So lang", "Post"), *rows]}))
    assert fields(reading) == {"Worüber": "title?", "Dann": "start?", "So lang": "duration?", "Post": "nothing?"}
    assert told(reading)[1] == f"05-01 09:00 | 25 | {TALKS[1]}"
    assert "The column “Post” was left out. If it is wanted, choose what it means." in messages(reading)


@pytest.mark.parametrize(
    "rows",
    [
        [("Zeit ca.", "Quay", "Pier"), ("09:00", "Tides", "Moons"), ("10:00", "Salt", "Oil")],
        [("Ab", "Fertig", "Quay", "Pier"), ("9:00", "10:00", "Tides", "Moons"), ("10:00", "11:00", "Salt", "Oil")],
        [("Halle", "Erster Mai", "Zweiter Mai"), ("09:00", "Tides", "Moons"), ("10:00", "Salt", "Oil")],
    ],
)
def test_grid_is_left_to_the_reader_of_pages(rows: list[tuple[str, ...]]) -> None:
    answers = Answers(first_date=date(2026, 5, 1), timezone="UTC")
    assert read(xlsx({"Plan": rows}), answers=answers).page is not None


def test_list_beside_a_drawn_plan_hides_nothing_of_it() -> None:
    grid = [("", "Quay", "Pier"), ("09:00", "Tides", "Moons"), ("10:00", "Salt", "Oil")]
    answers = Answers(first_date=date(2026, 5, 1), timezone="UTC")
    reading = read(xlsx({"Plan": grid, "Helfer": [ODD, *ROWS]}), answers=answers)
    assert {"Tides", "Moons", "Salt", "Oil"} <= {session.title for session in reading.program.sessions.values()}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_table_without_headings_is_asked_about(delimiter: str) -> None:
    lines = [delimiter.join(map(str, (*row[:3], row[3], row[4]))) for row in ROWS]
    reading = csv("\n".join(lines))
    assert fields(reading) == {
        "column A": "date?", "column B": "start?", "column C": "end?", "column D": "title?", "column E": "speakers?",
    }  # fmt: skip
    assert told(reading) == TOLD


def test_table_under_unknown_headings_is_asked_about() -> None:
    reading = csv("Dann;Worüber;Mensch\n2026-05-01;How the tide turns;Ilka Sand\n2026-05-01;Salt;Bo Larch\n")
    assert fields(reading) == {"Dann": "date?", "Worüber": "title?", "Mensch": "speakers?"}


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-01,09:00,Talk one,Ann Lee\n",
        "09:00,Opening,Ann Lee\n10:00,Salt,Bo Larch\n",
        "On 1 May, at nine, we open\nOn 2 May, at ten, we close\n",
        "2026-05-01,3,4.5\n2026-05-02,5,7.25\n",
        "Dann;Worüber;Mensch\n2026-05-01;Salt;Bo Larch\n",
    ],
)
def test_what_is_not_plainly_a_list_is_left_to_the_reader_of_texts(text: str) -> None:
    assert not delimited.recognises(text.encode())


def test_wide_sheet_without_headings_is_looked_at_in_bounded_time() -> None:
    rows = tuple(tuple(f"{row}.{column} May be {row * column}" for column in range(200)) for row in range(2000))
    begin = clock.monotonic()
    assert guesses.plain(Sheet(rows=rows), {}) is None
    assert clock.monotonic() - begin < 5
