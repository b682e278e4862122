# SPDX-License-Identifier: MIT
"""Whole texts of invented forums, as pages print them, against what is understood of them.

The texts and the outcome as JSON lie in tests/golden/page_text; FORUMDESK_UPDATE_GOLDEN=1 writes the outcome anew: look
at the difference before keeping it.
"""

from __future__ import annotations

import json
import os
from datetime import date, datetime
from pathlib import Path

import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.formats import page_text
from forumdesk.formats.page_text.calendar.placing import STAND_IN
from forumdesk.formats.reading import Answers, MarkKind, NoteLevel, Reading
from forumdesk.formats.reading_json import as_json
from forumdesk.program import Role, SessionKind

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "page_text"
NAMES = ("dated-days", "forum-page", "parallel-rooms", "stacked-lines", "undated-backwards")
ANSWERS = {
    "forum-page": Answers(first_date=date(2021, 5, 19)),
    "parallel-rooms": Answers(first_date=date(2024, 6, 8)),
}


def understood(text: str, answers: Answers | None = None) -> Reading:
    return page_text.read_text(text, "forum.txt", answers or Answers())


def starts(reading: Reading) -> list[tuple[str, str]]:
    """Return (start, title) of every session in the order of time."""
    sessions = reading.program.sessions_in_order
    return [(f"{each.start:%d %H:%M}" if each.start else "", each.title) for each in sessions]


def notes(reading: Reading, field: str) -> list[tuple[NoteLevel, int | None]]:
    return [(note.level, note.line) for note in reading.notes if note.field == field]


@pytest.mark.parametrize("name", NAMES)
def test_read_gives_the_golden_outcome(name: str) -> None:
    reading = page_text.read((GOLDEN / f"{name}.txt").read_bytes(), f"{name}.txt", ANSWERS.get(name, Answers()))
    outcome, golden = as_json(reading), GOLDEN / f"{name}.json"
    if os.environ.get("FORUMDESK_UPDATE_GOLDEN"):
        golden.write_text(json.dumps(outcome, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert outcome == json.loads(golden.read_text(encoding="utf-8"))


def test_every_golden_file_is_used() -> None:
    used = {f"{name}{suffix}" for name in NAMES for suffix in (".json", ".txt")} | {"mesf-2021-speakers.tsv"}
    assert {path.name for path in GOLDEN.iterdir()} == used


FORUM_PAGE = [
    (19, "10:30", "11:45", "panel", "Panel 1", "A New Order of Locks and Gates in the Making", 2, 5),
    (19, "12:00", "13:15", "panel", "Panel 2", "Three Towns and One Lock", 2, 5),
    (19, "15:00", "16:15", "panel", "Panel 3", "A Review of the Harbour’s River Plan and Its Cost", 2, 4),
    (19, "16:30", "17:30", "panel", "Panel 4", "Neighbourly Help: A Forgotten Tool of River Towns", 2, 4),
    (20, "10:30", "11:45", "panel", "Panel 1", "The Next Ten Years of Talking in the Valley", 2, 5),
    (20, "12:00", "13:15", "panel", "Panel 2", "Dry Wells and Angry Neighbours", 2, 5),
    (20, "15:00", "16:15", "panel", "Panel 3", "Markets and Ferries between the Banks", 3, 5),
    (20, "16:30", "17:45", "panel", "Panel 4", "Ways to Share a Shrinking River", 3, 5),
    (20, "17:45", "18:00", "closing", "", "Closing", 0, 0),
]  # fmt: skip
"""Day of May, start, end, kind, label, title, paragraphs of the description, speakers."""


def test_read_of_a_page_with_two_days_backwards_and_an_article_gives_the_whole_program() -> None:
    reading = page_text.read((GOLDEN / "forum-page.txt").read_bytes(), "forum-page.txt", ANSWERS["forum-page"])
    program = reading.program
    found = [
        (
            each.start.day,
            f"{each.start:%H:%M}",
            f"{each.end:%H:%M}",
            each.kind.value,
            each.label,
            each.title,
            len(each.description.split("\n\n")) if each.description else 0,
            len(program.appearances_in(each.id)),
        )
        for each in program.sessions_in_order
        if each.start and each.end
    ]
    assert found == FORUM_PAGE
    assert reading.complete
    assert [day.date for day in program.days_in_order] == [date(2021, 5, 19), date(2021, 5, 20)]
    assert (len(program.people), len(program.appearances), program.conference.timezone) == (39, 38, "America/Toronto")
    assert [mark.line for mark in reading.marks if mark.kind is MarkKind.LEFT_OUT] == [1, 2]


def test_read_of_a_page_finds_its_article() -> None:
    lines = (GOLDEN / "forum-page.txt").read_text(encoding="utf-8").split("\n")
    program = page_text.read((GOLDEN / "forum-page.txt").read_bytes(), "x.txt", ANSWERS["forum-page"]).program
    (article,) = program.articles.values()
    assert (article.title, article.caption) == (lines[3], lines[5])
    assert [program.people[key].name for key in article.author_ids] == ["Odile Marchetti"]
    assert article.body == "\n\n".join(lines[9:16:2])


NO_CAPITALS = """19 May 2021
Panel 1: {title} (10:30 - 11:45)
{about}

{people}
"""


@pytest.mark.parametrize(
    ("title", "about", "people"),
    [
        (
            "أمن البحر",
            "تتناول هذه الجلسة، كل عام، مستقبل البحر.",
            [("ليلى يوسف", "مركز المياه"), ("عمر حسن", "جامعة البصرة")],
        ),
        ("آینده آب", "در این نشست درباره آب گفتگو می‌شود.", [("علی رضایی", "دانشگاه تهران"), ("زهرا احمدی", "مرکز آب")]),
        ("海の未来", "この会議では、海の未来を話します。", [("山田花", "東京大学"), ("佐藤 次郎", "海洋研究所")]),
    ],
)
def test_read_text_in_a_script_without_capitals_takes_a_list_of_names_for_people(
    title: str, about: str, people: list[tuple[str, str]]
) -> None:
    comma = "、" if title[0] > "\u3000" else "، "
    listed = [comma.join(person) for person in people]
    reading = understood(NO_CAPITALS.format(title=title, about=about, people="\n".join(listed)))
    (session,) = reading.program.sessions.values()
    assert session.description == about
    named = [reading.program.people[each.person_id] for each in reading.program.appearances_in(session.id)]
    assert [(each.name, each.position or each.organization) for each in named] == people
    alone = understood(NO_CAPITALS.format(title=title, about=about, people=listed[0]))
    assert not alone.program.people


@pytest.mark.parametrize(
    ("heading", "lines", "said"),
    [
        ("Panel 1: Tides", ["Jane Roe, Sound", "Sam Hill: Lake"], True),
        ("Panel 1: Tides", ["Jane Roe, Sound"], False),
        ("Panel 1: Tides", ["Why do tides move?", "Who counts them?"], False),
        ("Workshop 1: Tides", ["Jane Roe, Sound", "Sam Hill: Lake"], False),
    ],
)
def test_read_text_doubts_a_description_that_looks_like_a_list_of_names(
    heading: str, lines: list[str], said: bool
) -> None:
    text = "\n".join(["19 May 2021", f"{heading} (10:30 - 11:45)", "We talk of tides.", *lines])
    found = [note for note in understood(text).notes if note.field == "description"]
    message = "Lines 4–5 were taken for a description; they may name people."
    assert [(note.level, note.line, note.message) for note in found] == [(NoteLevel.GUESS, 2, message)] * said
    corrected = understood(text, Answers(values={(2, "description"): "We talk."}))
    assert not [note for note in corrected.notes if note.field == "description"]


def test_read_text_without_dates_gives_stand_ins_and_asks() -> None:
    reading = understood("Day 1\n9:00 ET A\nDay 2\n9:00 ET B")
    assert [day.date for day in reading.program.days_in_order] == [STAND_IN, date(2001, 1, 2)]
    assert not reading.complete
    assert notes(reading, "first_date") == [(NoteLevel.MISSING, None)]
    answered = understood("Day 1\n9:00 ET A\nDay 2\n9:00 ET B", Answers(first_date=date(2021, 12, 31)))
    assert answered.complete
    assert [day.date for day in answered.program.days_in_order] == [date(2021, 12, 31), date(2022, 1, 1)]


def test_read_text_takes_the_first_date_from_the_opening_lines() -> None:
    reading = understood("Tide Forum, 19-20 May 2021\n\nDay 1\n9:00 ET A\nDay 2\n9:00 ET B")
    assert starts(reading) == [("19 09:00", "A"), ("20 09:00", "B")]
    assert reading.complete
    assert notes(reading, "first_date") == [(NoteLevel.GUESS, None)]


def test_read_text_with_a_date_in_every_heading_line_makes_one_day_of_equal_dates() -> None:
    reading = understood("19 May 2021, 9:00 – 10:00 A\n20 May 2021, 9:00 – 10:00 C\n19 May 2021, 10:00 – 11:00 B")
    assert starts(reading) == [("19 09:00", "A"), ("19 10:00", "B"), ("20 09:00", "C")]
    assert len(reading.program.days) == 2


def test_read_text_shows_a_weekday_that_contradicts_its_date() -> None:
    reading = understood("Monday, 19 May 2021\n9:00 ET A")
    assert notes(reading, "day") == [(NoteLevel.WARNING, 1)]
    assert [day.date for day in reading.program.days_in_order] == [date(2021, 5, 19)]


def test_read_text_with_weekdays_only_keeps_their_distance() -> None:
    reading = understood("Wednesday\n9:00 ET A\nFriday\n9:00 ET B", Answers(first_date=date(2021, 5, 19)))
    assert starts(reading) == [("19 09:00", "A"), ("21 09:00", "B")]


def test_read_text_joins_a_day_number_a_weekday_and_a_date_on_lines_of_their_own() -> None:
    reading = understood("Day 1\nWednesday\n19 May 2021\nShores\n9:00 A\nDay 2\n20 May 2021\n9:00 B")
    assert [(day.date.day, day.title) for day in reading.program.days_in_order] == [(19, "Shores"), (20, "")]
    assert starts(reading) == [("19 09:00", "A"), ("20 09:00", "B")]


def test_read_text_with_its_own_dates_says_that_the_answer_was_not_used() -> None:
    reading = understood("19 May 2021\n9:00 ET A", Answers(first_date=date(2021, 6, 1)))
    assert starts(reading) == [("19 09:00", "A")]
    assert notes(reading, "first_date") == [(NoteLevel.WARNING, None)]


def test_read_text_after_midnight_belongs_to_the_evening_before() -> None:
    reading = understood("19 May 2021\n20:00 Dinner\n23:30 – 0:30 Band\n00:30 Last songs")
    assert starts(reading) == [("19 20:00", "Dinner"), ("19 23:30", "Band"), ("20 00:30", "Last songs")]
    assert list(reading.program.dates) == [date(2021, 5, 19)]


def test_read_text_with_a_start_only_list_infers_ends_in_the_room() -> None:
    reading = understood("19 May 2021\nHall A\n9:00 A\n10:00 B\n\nHall B\n9:30 C\n17:00 D")
    found = {each.title: each.duration for each in reading.program.sessions.values()}
    assert found == {"A": 60, "B": 0, "C": 0, "D": 0}
    assert notes(reading, "end") == [(NoteLevel.GUESS, 3)]


def test_read_text_with_titles_over_their_times() -> None:
    reading = understood("19 May 2021\n\nFirst things\n9:00 – 10:00\nHow it began.\n\nLast things\n10:00 – 11:00\n")
    assert starts(reading) == [("19 09:00", "First things"), ("19 10:00", "Last things")]
    assert reading.program.sessions_in_order[0].description == "How it began."


def test_read_text_with_start_and_end_on_two_lines() -> None:
    reading = understood("19 May 2021\n9:00\n10:15\nFirst things\n10:30\n11:00\nLast things")
    assert [(each.title, each.duration) for each in reading.program.sessions_in_order] == [
        ("First things", 75),
        ("Last things", 30),
    ]


def test_read_text_without_times_keeps_numbered_sessions_unscheduled() -> None:
    reading = understood("Panel 1: Wind\nJane Roe: Director, Tide Institute\n\nPanel 2: Waves")
    assert starts(reading) == [("", "Waves"), ("", "Wind")]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Panel 2: Opening the sea", SessionKind.PANEL),
        ("Keynote: Tides", SessionKind.KEYNOTE),
        ("Coffee break", SessionKind.BREAK),
        ("Mittagspause", SessionKind.BREAK),
        ("Networking lunch", SessionKind.BREAK),
        ("Welcome and opening remarks", SessionKind.OPENING),
        ("Clôture", SessionKind.CLOSING),
        ("Workshop: Knots", SessionKind.WORKSHOP),
        ("Gala dinner", SessionKind.SOCIAL),
        ("Registration", SessionKind.OTHER),
        ("Opening the black box of the old harbour master", SessionKind.TALK),
        ("Breaking waves", SessionKind.TALK),
    ],
)
def test_read_text_knows_the_kind_of_a_session(heading: str, kind: SessionKind) -> None:
    (session,) = understood(f"9:00 – 10:00 {heading}").program.sessions.values()
    assert session.kind is kind


def test_read_text_makes_one_person_of_two_spellings() -> None:
    text = "9:00 A\nDr. José Roe: Director, Tide Institute\n10:00 B\nModerator: Jose Roe, Harbour Board"
    reading = understood(text)
    (person,) = reading.program.people.values()
    assert (person.name, person.honorific, person.organization) == ("José Roe", "Dr.", "Tide Institute")
    first, second = (reading.program.appearances_in(each.id)[0] for each in reading.program.sessions_in_order)
    assert (first.role, first.byline) == (Role.SPEAKER, "")
    assert (second.role, second.byline) == (Role.MODERATOR, "Harbour Board")


def test_read_text_keeps_paragraphs_of_a_description_apart() -> None:
    text = "9:00 A\nThe first paragraph has a full stop at its end.\n\n- one thing\n- another thing\n\nThe last one."
    (session,) = understood(text).program.sessions.values()
    assert session.description == (
        "The first paragraph has a full stop at its end.\n\n- one thing\n- another thing\n\nThe last one."
    )


def test_read_text_with_one_article_and_no_session_asks_nothing() -> None:
    body = "The tide comes in twice a day and takes what it is given. " * 9
    reading = understood(f"What the tide takes\nA boat at low water.\nBy Jane Roe\n1 May 2020\n\n{body}\n\n{body}")
    (article,) = reading.program.articles.values()
    assert (article.title, article.caption, article.published) == (
        "What the tide takes",
        "A boat at low water.",
        date(2020, 5, 1),
    )
    assert article.body == f"{body.strip()}\n\n{body.strip()}"
    assert [reading.program.people[key].name for key in article.author_ids] == ["Jane Roe"]
    assert (reading.questions, reading.program.days) == ((), {})


def test_read_text_gives_the_same_ids_again() -> None:
    text = (GOLDEN / "dated-days.txt").read_text(encoding="utf-8")
    answers = Answers()
    assert understood(text, answers) == understood(text, answers)


@pytest.mark.parametrize("text", ["", "Hello", "We met at 10:00 and talked.", "1949 was a year.\n" * 50])
def test_read_text_without_a_program_says_what_was_looked_for(text: str) -> None:
    with pytest.raises(ForumDeskError, match=r"Looked for were lines with a time"):
        understood(text)


def test_read_text_with_an_impossible_answer_is_an_error() -> None:
    with pytest.raises(ForumDeskError, match="9999"):
        understood("9:00 A", Answers(first_date=date(9999, 12, 31)))


def test_read_text_of_windows_1252_carries_the_note() -> None:
    reading = page_text.read("9:00 Café".encode("cp1252"), "x.txt", Answers())
    assert [each.title for each in reading.program.sessions.values()] == ["Café"]
    assert "Windows-1252" in reading.notes[0].message


def test_sessions_have_wall_times_in_the_zone_of_the_text() -> None:
    (session,) = understood("19 May 2021\n1:15 PM – 2 PM Tokyo hour Asia/Tokyo").program.sessions.values()
    assert session.start == datetime(2021, 5, 19, 13, 15)


def test_an_end_corrected_to_before_the_start_is_left_out_with_a_warning() -> None:
    text = "19 May 2021, Toronto\n\n10:30 - 11:45 Opening\nSome words about it."
    first = page_text.read_text(text, "x", Answers(timezone="America/Toronto"))
    (session,) = first.program.sessions.values()
    line = first.lines[session.id]
    answers = Answers(timezone="America/Toronto", values={(line, "end"): "08:00"})
    again = page_text.read_text(text, "x", answers)
    (session,) = again.program.sessions.values()
    assert session.duration == 0
    assert [(n.level, n.message) for n in again.notes if n.field == "end"] == [
        (NoteLevel.WARNING, "The end 08:00 is not after the start 10:30. It was left out.")
    ]


def test_a_time_beside_a_date_that_spans_its_sessions_is_none() -> None:
    body = "The Old Mill\n5:30 pm Doors\n6:00 pm Tides\n8:00 pm Closing\n"
    reading = understood(f"Friday 1 February 2019, 5:30 PM – 8:30 PM\n\n{body}")
    assert starts(reading) == [("01 17:30", "Doors"), ("01 18:00", "Tides"), ("01 20:00", "Closing")]
    reading = understood(f"Friday 1 February 2019, 4:30 PM – 5:30 PM\n\n{body}")
    assert starts(reading)[0] == ("01 16:30", "The Old Mill")


def test_a_weekday_beside_a_time_is_no_title_and_goes_with_the_day() -> None:
    reading = understood(
        "Friday 2 August 2024\n* Opening Ceremony Fri 14:00–14:45\n* Moss, Fri 23:00–00:30 (!)\n"
        "Saturday 3 August 2024\n* In Memoriam Sat Noon–12:50\n* Walk in the Sun 14:00–15:00\n"
    )
    assert starts(reading) == [
        ("02 14:00", "Opening Ceremony"),
        ("02 23:00", "Moss"),
        ("03 12:00", "In Memoriam"),
        ("03 14:00", "Walk in the Sun"),
    ]


def test_a_name_in_front_of_a_title_in_a_cell_of_its_own_is_the_speaker() -> None:
    reading = understood("19 May 2021\n9:00\tJane Roe\tHow moss grows\n10:00\tSam Hill\tWhat stones say\n")
    assert [title for _start, title in starts(reading)] == ["How moss grows", "What stones say"]
    assert [person.name for person in reading.program.people.values()] == ["Jane Roe", "Sam Hill"]


ZONED = "Forum\n6 May 2024\n{said}\n\n9:00 Opening\n10:00 Ports\n11:00 Tides\n13:00 {zone} Call to Accra\n14:00 Close"


@pytest.mark.parametrize("zone", ["GMT", "EST"])
def test_what_is_said_of_all_times_decides_the_zone_and_another_behind_one_time_warns(zone: str) -> None:
    reading = understood(ZONED.format(said="All times are in Berlin time", zone=zone))
    assert reading.program.conference.timezone == "Europe/Berlin"
    assert (NoteLevel.WARNING, 8) in notes(reading, "start")


def test_a_zone_behind_one_time_of_many_is_asked() -> None:
    reading = understood(ZONED.format(said="", zone="JST"))
    (question,) = (each for each in reading.questions if each.key == "timezone")
    assert (question.suggested, question.answered) == ("Asia/Tokyo", "")
    assert NoteLevel.MISSING in [level for level, _line in notes(reading, "timezone")]


def test_what_is_in_bold_behind_a_name_is_the_title() -> None:
    reading = understood(
        "19 May 2021\n* 9:00 Jane Roe   __How moss grows__\n* 10:00 Sam Hill: [**What stones say**](hill.pdf)\n"
        "* 11:00 Ida Moss __Tides and winds of the north__ (tutorial)\n* 12:00 Lunch in the **Old Mill**\n"
    )
    assert [title for _start, title in starts(reading)][:2] == ["How moss grows", "What stones say"]
    assert starts(reading)[2][1].startswith("Tides and winds of the north")
    assert starts(reading)[3][1].startswith("Lunch")
    assert [person.name for person in reading.program.people.values()] == ["Jane Roe", "Sam Hill", "Ida Moss"]


@pytest.mark.parametrize(
    ("body", "description"),
    [
        ("(a) ropes\n(b) knots\n(c) anchors", ["(a) ropes", "(b) knots", "(c) anchors"]),
        ("Why ropes hold.\n(c) 2021 Tide Institute\nUntil next year.", ["Why ropes hold.", "Until next year."]),
        ("Why ropes hold.\n(c) Tide Institute", ["Why ropes hold."]),
    ],
)
def test_the_owner_of_a_page_is_left_out_and_the_third_item_of_a_list_is_not(body: str, description: list[str]) -> None:
    found = page_text.read_text(f"19 May 2021\n9:00 Ropes\n{body}\n", "x.txt", Answers())
    (session,) = found.program.sessions.values()
    assert session.description.split("\n\n") == description


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("9:75 Waves", NoteLevel.WARNING),
        ("- 32:10 Waves", NoteLevel.WARNING),
        ("25:30 Waves", NoteLevel.GUESS),
        ("24:00 Waves", None),
        ("23:59 Waves", None),
        ("9:75:10 of a verse", None),
        ("Verse 9:75", None),
    ],
)
def test_a_time_that_is_none_or_counts_on_past_midnight_is_told(line: str, level: NoteLevel | None) -> None:
    found = page_text.read_text(f"19 May 2021\n9:00 Opening\n{line}\n", "x", Answers(timezone="Europe/Berlin"))
    text = line.removeprefix("- ").split(" ")[0]
    assert next((note.level for note in found.notes if note.line == 3 and f"“{text}”" in note.message), None) == level
