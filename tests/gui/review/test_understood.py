# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

import reviewing
from forumdesk.formats.page import Page
from forumdesk.formats.reading import Answers, Note, NoteLevel, Reading
from forumdesk.gui.review.understood import Row, kinds_in_words, line_of, owners, row_key, rows, sentence, understood
from forumdesk.program import Conference, Program, Session, SessionKind

ANSWERS = Answers(first_date=date(2027, 6, 2), timezone="Europe/London")


def read(answers: Answers = ANSWERS) -> Reading:
    return reviewing.read(reviewing.TEXT, answers)


def told(found: tuple[Row, ...]) -> list[tuple[str, str, str, str, str]]:
    return [(row.kind, row.title, row.detail, row.time, row.own) for row in found]


def test_program_is_told_day_by_day_in_time_order() -> None:
    assert told(rows(read(), "Europe/Berlin")) == [
        ("day", "Wednesday 2 June", "2 panels", "", ""),
        ("session", "Who Owns the Quay?", "Rives, Zee", "10:30–11:45", "11:30 yours"),
        ("session", "Tides and Tariffs", "Brook, Strand", "12:00–13:15", "13:00 yours"),
        ("day", "Thursday 3 June", "1 closing", "", ""),
        ("session", "Closing", "Brook", "16:30–17:00", "17:30 yours"),
        ("heading", "Articles", "1 article", "", ""),
        ("article", "Why harbours need each other", "Mary Quay", "", ""),
    ]


@pytest.mark.parametrize("answers", [Answers(timezone="Europe/London"), Answers(first_date=date(2027, 6, 2))])
def test_own_time_is_not_told_before_date_and_zone_are_known(answers: Answers) -> None:
    assert {row.own for row in rows(read(answers), "Europe/Berlin")} == {""}


def test_day_has_a_number_until_its_date_is_known() -> None:
    found = rows(read(Answers()), "Europe/Berlin")
    assert [row.title for row in found if row.kind == "day"] == ["Day 1", "Day 2"]


def test_own_time_is_not_told_where_both_clocks_agree() -> None:
    assert {row.own for row in rows(read(), "Europe/London")} == {""}


def test_place_of_a_day_in_the_text_is_told_when_it_is_another() -> None:
    reading = read()
    first, second = reading.program.days_in_order
    swapped = reading.program.put(replace(first, date=second.date), replace(second, date=first.date))
    moved = replace(
        reading,
        program=swapped.put(
            *(replace(s, start=s.start.replace(day=5 - s.start.day)) for s in swapped.sessions.values() if s.start)
        ),
    )
    days = [row for row in rows(moved, "Europe/London") if row.kind == "day"]
    assert [row.detail for row in days] == ["block 2 in the text, 1 closing", "block 1 in the text, 2 panels"]


def test_guess_about_a_person_stands_at_the_panel() -> None:
    doubtful = [row for row in rows(read(), "Europe/London") if row.doubts]
    assert [(row.title, row.sentences) for row in doubtful] == [
        ("Tides and Tariffs", ("Benedikt Strand: “Professor & host of Low Water” was read as one post.",))
    ]


def test_guess_says_whom_it_is_about() -> None:
    reading = read()
    strand = next(person for person in reading.program.people.values() if "Strand" in person.name)
    note = Note(level=NoteLevel.GUESS, message="No organization was found.", line=16, record_id=strand.id)
    assert sentence(reading, note) == "Strand: No organization was found."


def test_kept_guess_is_told_no_more() -> None:
    reading = read()
    assert not any(row.doubts for row in rows(reading, "Europe/London", frozenset(reading.notes)))


def test_guess_about_somebody_twice_in_the_program_stands_where_its_line_is() -> None:
    reading = read()
    brook = next(person for person in reading.program.people.values() if person.name == "Ada Brook")
    titles = {session.id: session.title for session in reading.program.sessions.values()}

    def owner(line: int | None) -> list[str]:
        note = Note(level=NoteLevel.GUESS, message="", line=line, record_id=brook.id)
        return [titles[key] for key in owners(reading, note)]

    assert (owner(15), owner(28), owner(None)) == (["Tides and Tariffs"], ["Closing"], ["Tides and Tariffs"])


def test_note_about_the_whole_stands_at_the_end() -> None:
    note = Note(level=NoteLevel.WARNING, message="The file is not in UTF-8.")
    info = Note(level=NoteLevel.INFO, message="Nothing to do.")
    asked = Note(level=NoteLevel.MISSING, message="No date.", field="first_date")
    found = rows(replace(read(), notes=(note, info, asked)), "Europe/London")
    assert [(row.kind, row.title) for row in found[-2:]] == [
        ("heading", "About the text"),
        ("note", "The file is not in UTF-8."),
    ]


def test_source_without_text_has_its_notes_elsewhere() -> None:
    note = Note(level=NoteLevel.WARNING, message="A room has no name.")
    found = rows(replace(read(), page=None, notes=(note,)), "Europe/London")
    assert "note" not in {row.kind for row in found}


def test_session_without_a_time_is_told_last() -> None:
    conference = Conference(id="c", timezone="Europe/London")
    timed = Session(id="a", title="A", start=datetime(2027, 6, 2, 9, 0))
    loose = Session(id="b", title="B", kind=SessionKind.WORKSHOP)
    reading = Reading(program=Program(conference).put(timed, loose), page=Page(text="x"))
    assert [(row.kind, row.title) for row in rows(reading, "Europe/London")][-2:] == [
        ("heading", "Without a time"),
        ("session", "B"),
    ]


def test_stretch_leads_to_the_row_of_its_record() -> None:
    reading = read()
    keys = {row.title: row.key for row in rows(reading, "Europe/London")}
    seat = next(a for a in reading.program.appearances.values() if line_of(reading, a) == 28)
    assert row_key(reading, seat.person_id, 28) == keys["Closing"]
    assert row_key(reading, seat.person_id, 15) == keys["Tides and Tariffs"]
    assert row_key(reading, keys["Who Owns the Quay?"], 20) == keys["Who Owns the Quay?"]
    assert row_key(reading, "", 1) == ""


def test_line_of_a_person_is_found_without_the_reader_saying_it() -> None:
    reading = read()
    seats = sorted(reading.program.appearances.values(), key=lambda seat: seat.order)
    bare = replace(reading, lines={key: line for key, line in reading.lines.items() if key in reading.program.sessions})
    assert [line_of(bare, seat) for seat in seats] == [15, 16, 22, 23, 28]


def test_sum_counts_who_speaks_but_not_who_only_writes() -> None:
    assert understood(read()) == "2 days, 3 sessions, 4 people, 2 organizations, 1 article"


def test_kinds_are_counted_in_words() -> None:
    kinds = (SessionKind.PANEL, SessionKind.PANEL, SessionKind.BREAK)
    assert (
        kinds_in_words(Session(id=str(n), title="", kind=kind) for n, kind in enumerate(kinds)) == "2 panels, 1 break"
    )
