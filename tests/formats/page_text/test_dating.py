# SPDX-License-Identifier: MIT
"""Dates of whole texts: their order, their month from the title, what is asked; and a person's settings."""

from __future__ import annotations

from datetime import date

import pytest

from forumdesk.formats.page_text import read_text
from forumdesk.formats.reading import Answers, NoteLevel, Reading

SESSIONS = "10:00 Opening\n14:00 Waves\n"


def read(text: str, **settings: str) -> Reading:
    return read_text(text, "page.txt", Answers(timezone="Europe/Oslo", settings=settings))


def dates(reading: Reading) -> list[str]:
    return [each.isoformat() for each in reading.program.dates]


def asked(reading: Reading) -> list[str]:
    return [question.key for question in reading.questions if not question.answered]


def starts(reading: Reading) -> list[str]:
    return [f"{each.start:%H:%M}" for each in reading.program.sessions_in_order if each.start]


def test_a_date_that_can_be_two_is_asked_and_both_are_named() -> None:
    reading = read(f"Dune Forum\n\n3/4/2021\n{SESSIONS}")
    assert asked(reading) == ["date_order"]
    question = next(each for each in reading.questions if each.key == "date_order")
    assert [(each.label, each.value) for each in question.choices] == [
        ("Saturday 3 April 2021", "day"),
        ("Thursday 4 March 2021", "month"),
    ]
    assert question.suggested == ""
    (note,) = (each for each in reading.notes if each.field == "date_order")
    assert note.level is NoteLevel.MISSING
    assert "3 April 2021" in note.message
    assert "4 March 2021" in note.message


@pytest.mark.parametrize(("said", "wanted"), [("day", "2021-04-03"), ("month", "2021-03-04")])
def test_a_person_says_the_order_of_dates(said: str, wanted: str) -> None:
    reading = read(f"Dune Forum\n\n3/4/2021\n{SESSIONS}", date_order=said)
    assert (dates(reading), asked(reading)) == ([wanted], [])
    assert [each.level for each in reading.notes if each.field == "date_order"] == []


def test_an_unsure_date_above_the_program_is_asked_too() -> None:
    reading = read(f"Dune Forum\nThe harbour, 3/4/2021, bring boots for the walk.\n\n{SESSIONS}")
    assert "date_order" in asked(reading)
    month = read(f"Dune Forum\nThe harbour, 3/4/2021, bring boots for the walk.\n\n{SESSIONS}", date_order="month")
    assert dates(month) == ["2021-03-04"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sat 3/4/2021", ["2021-04-03"]),
        ("Thu 3/4/2021", ["2021-03-04"]),
        ("Dune Forum, 4 March 2021\n\n3/4/2021", ["2021-03-04"]),
        ("Dune Forum, 3 April 2021\n\n3/4/2021", ["2021-04-03"]),
        ("Register by 25/3/2021!\n\n3/4/2021", ["2021-04-03"]),
        ("Register by 3/25/2021!\n\n3/4/2021", ["2021-03-04"]),
        (f"3/4/2021\n{SESSIONS}\n4/4/2021", ["2021-04-03", "2021-04-04"]),
        (f"3/4/2021\n{SESSIONS}\n3/5/2021", ["2021-03-04", "2021-03-05"]),
    ],
)
def test_the_text_shows_the_order_of_dates(text: str, wanted: list[str]) -> None:
    reading = read(f"Forum of Dunes\n\n{text}\n{SESSIONS}")
    assert (dates(reading), asked(reading)) == (wanted, [])


def test_a_weekday_and_a_number_take_their_month_from_the_title() -> None:
    reading = read(f"Dune Forum\n30 April – 2 May 2025\n\nWednesday 30\n{SESSIONS}\nFriday 2\n{SESSIONS}")
    assert dates(reading) == ["2025-04-30", "2025-05-02"]


def test_weekdays_alone_take_their_dates_from_the_title() -> None:
    reading = read(f"Dune Forum, 19-21 May 2021\n\nWednesday\n{SESSIONS}\nFriday\n{SESSIONS}")
    assert dates(reading) == ["2021-05-19", "2021-05-21"]
    assert asked(reading) == []


def test_a_weekday_that_contradicts_its_date_is_said_and_kept() -> None:
    reading = read(f"Dune Forum\n\nMonday, 19 May 2021\n{SESSIONS}")
    assert dates(reading) == ["2021-05-19"]
    assert [each.level for each in reading.notes if each.field == "day"] == [NoteLevel.WARNING]


def test_the_year_of_a_book_in_the_text_is_not_the_year_of_the_program() -> None:
    text = f"Dune Forum\n\nSaturday 4 July\n{SESSIONS}" + "Sand moves.\n" * 12 + "See Roe (Sand, 1998; again 2009).\n"
    assert dates(read(text))[0] != "2009-07-04"


def test_a_person_says_in_which_direction_the_text_runs() -> None:
    text = "Dune Forum\n\n16:00 A\n15:00 B\n10:00 C\n9:00 D\n"
    assert dates(read(text)) == ["2001-01-01"]
    assert len(dates(read(text, direction="forwards"))) > 1


@pytest.mark.parametrize(("said", "wanted"), [("am", "08:00"), ("pm", "20:00"), ("24", "08:00")])
def test_a_person_says_what_times_without_am_and_pm_are(said: str, wanted: str) -> None:
    text = "Dune Forum\n\n19 May 2021\n8:00 Tales\n9:00 – 9:30 Songs\n"
    assert [each.field for each in read(text).notes if each.level is NoteLevel.GUESS and each.line == 4] == [
        "start",
        "end",
    ]
    reading = read(text, meridian=said)
    assert starts(reading)[0] == wanted
    assert not [each for each in reading.notes if each.field == "start"]


def test_a_person_says_it_of_one_time() -> None:
    text = "Dune Forum\n\n19 May 2021\n8:00 Tales\n9:00 – 9:30 Songs\n"
    answers = Answers(timezone="Europe/Oslo", values={(5, "meridian"): "pm"})
    assert starts(read_text(text, "page.txt", answers)) == ["08:00", "21:00"]


def test_two_zones_in_one_slot_are_one_time_and_are_checked() -> None:
    text = "Dune Forum\n\n12 March 2026\n10:00 ET / 15:00 CET Opening\n11:00 ET / 17:00 CET Waves\n12:00 ET Sand\n"
    reading = read_text(text, "page.txt", Answers())
    assert (reading.program.conference.timezone, starts(reading)) == ("America/New_York", ["10:00", "11:00", "12:00"])
    assert [each.line for each in reading.notes if each.field == "start" and each.level is NoteLevel.WARNING] == [5]


def test_of_two_zones_the_one_that_the_text_says_it_uses_is_kept() -> None:
    text = "Dune Forum\nAll times in CET\n\n12 March 2026\n10:00 ET / 15:00 CET Opening\n"
    reading = read_text(text, "page.txt", Answers())
    assert (reading.program.conference.timezone, starts(reading)) == ("Europe/Brussels", ["15:00"])


def test_an_end_that_is_not_after_its_start_is_left_out_and_marked() -> None:
    reading = read("Dune Forum\n\n19 May 2021\n11:30 - 11:00 Waves\n13:00 Sand\n")
    first = reading.program.sessions_in_order[0]
    assert first.duration == 0
    assert [each.field for each in reading.notes if each.record_id == first.id and each.field == "end"] == ["end"]


def test_the_iranian_calendar_is_read_with_its_year() -> None:
    reading = read(f"همایش آب\n\n۲۷ بهمن ۱۴۰۵\n{SESSIONS}")
    assert reading.program.dates == (date(2027, 2, 16),)


def test_an_order_that_only_the_following_days_show_is_a_guess_with_both_readings() -> None:
    text = "3/4/2021\n9:00 - 10:00 Tides\n3/5/2021\n9:00 - 10:00 Ice\n3/6/2021\n9:00 - 10:00 Hail\n"
    reading = read(text)
    (note,) = [each for each in reading.notes if each.field == "day"]
    assert (note.level, note.line) == (NoteLevel.GUESS, 1)
    assert "March" in note.message
    assert "April" in note.message
    assert dates(reading) == ["2021-03-04", "2021-03-05", "2021-03-06"]
    assert not [each for each in read(text, date_order="month").notes if each.field == "day"]


def test_times_that_start_over_run_side_by_side_where_the_text_names_its_one_day() -> None:
    lists = "\n\nUpstairs\n13:30-14:00 Moss\n14:00-15:00 Ice\n\nDownstairs\n13:30-14:30 Fog\n15:00-15:20 Tea\n"
    assert dates(read(f"Winter school\nDate: 22 August 2026 (Saturday){lists}")) == ["2026-08-22"]
    assert len(dates(read(f"Winter school\nBegins on 22 August 2026{lists}"))) == 2


def test_a_date_with_its_weekday_in_the_title_needs_no_year() -> None:
    assert dates(read(f"---\ndate: 2012-05-30\n---\nAgenda for Friday, June 1\n\n{SESSIONS}")) == ["2012-06-01"]


@pytest.mark.parametrize("line", ["Submission deadline: 1 March 2026", "Anmeldeschluss: 1. März 2026"])
def test_a_deadline_is_no_day_of_the_program(line: str) -> None:
    assert asked(read(f"Lake Summit\n{line}\n\n9:00 Opening\n10:00 Moss\n")) == ["first_date"]
