# SPDX-License-Identifier: MIT
"""The Middle East Strategy Forum 2021: its page text, where it is at hand, against the facts of its program."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers, MarkKind, NoteLevel, Reading
from forumdesk.formats.reading_json import as_json

PAGE = Path(__file__).resolve().parents[3] / ".." / "shared" / "programs" / "mesf-2021.txt"
pytestmark = pytest.mark.skipif(not PAGE.is_file(), reason="the page text is not part of the project")

HUMANITARIAN = "Humanitarian Diplomacy: An Underused Foreign Policy Tool in the Middle East"
SESSIONS = [
    (19, "10:30", "11:45", "panel", "Panel 1", "A New Middle East Security Architecture in the Making", 2),
    (19, "12:00", "13:15", "panel", "Panel 2", "The Great Power Competition in the Middle East", 2),
    (19, "15:00", "16:15", "panel", "Panel 3", "A Review of Canada’s Middle East Engagement and Defense Strategy", 2),
    (19, "16:30", "17:30", "panel", "Panel 4", HUMANITARIAN, 2),
    (20, "10:30", "11:45", "panel", "Panel 1", "Future of Diplomacy and Engagement in the Middle East", 2),
    (20, "12:00", "13:15", "panel", "Panel 2", "Arms Race and Terrorism in the Middle East", 2),
    (20, "15:00", "16:15", "panel", "Panel 3", "Trade and Business Diplomacy in the Middle East", 3),
    (20, "16:30", "17:45", "panel", "Panel 4", "Pathways to Manage Non-Proliferation in the Middle East", 3),
    (20, "17:45", "18:00", "closing", "", "Closing", 0),
]  # fmt: skip
"""Day of May, start, end, kind, label, title, paragraphs of the description."""

SPEAKERS = Path(__file__).resolve().parents[2] / "golden" / "page_text" / "mesf-2021-speakers.tsv"
"""Place of the session in time, sort name, position and organization, in the printed order."""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return page_text.read(PAGE.read_bytes(), PAGE.name, Answers(first_date=date(2021, 5, 19)))


def test_the_two_days_and_their_sessions(reading: Reading) -> None:
    assert [day.date for day in reading.program.days_in_order] == [date(2021, 5, 19), date(2021, 5, 20)]
    found = [
        (
            each.start.day,
            f"{each.start:%H:%M}",
            f"{each.end:%H:%M}",
            each.kind.value,
            each.label,
            each.title,
            len(each.description.split("\n\n")) if each.description else 0,
        )
        for each in reading.program.sessions_in_order
        if each.start and each.end
    ]
    assert found == SESSIONS
    assert reading.complete


def test_the_descriptions_are_the_paragraphs_under_each_title(reading: Reading) -> None:
    lines = [line.strip() for line in PAGE.read_text(encoding="utf-8").split("\n")]
    for session in reading.program.sessions_in_order:
        below = [line for line in lines[reading.lines[session.id] :] if line]
        paragraphs = session.description.split("\n\n") if session.description else []
        assert paragraphs == below[: len(paragraphs)]


def test_the_speakers_in_the_printed_order(reading: Reading) -> None:
    people = reading.program.people
    found = []
    for place, session in enumerate(reading.program.sessions_in_order, 1):
        speakers = [people[each.person_id] for each in reading.program.appearances_in(session.id)]
        found += [[str(place), each.sort_name, each.position, each.organization] for each in speakers]
    expected = [line.split("\t") for line in SPEAKERS.read_text(encoding="utf-8").splitlines()]
    assert found == expected
    assert (len(reading.program.people), len(reading.program.appearances)) == (39, 38)
    assert {person.name: person.honorific for person in people.values() if person.honorific} == {
        "Sergio Marchi": "Hon."
    }


def test_the_detail_is_the_line_as_printed(reading: Reading) -> None:
    lines = PAGE.read_text(encoding="utf-8").split("\n")
    named = [re.fullmatch(r"(?:Hon\. )?(\w[^:]{5,30}):\s(.*\S)\s*", line) for line in lines]
    printed = {match[1]: match[2] for match in named if match and not match[1].startswith("Panel")}
    details = {each["name"]: each["detail"] for session in as_json(reading)["sessions"] for each in session["speakers"]}
    assert details == printed
    assert len(details) == 38


def test_the_article(reading: Reading) -> None:
    (article,) = reading.program.articles.values()
    lines = PAGE.read_text(encoding="utf-8").split("\n")
    assert article.title == "Why Iran-Canada Dialogue is Necessary in Iraq?"
    assert [reading.program.people[key].name for key in article.author_ids] == ["Wardah Malik"]
    assert article.caption == lines[5].strip()
    assert article.body == "\n\n".join(lines[number].strip() for number in range(9, 22, 2))


def test_what_is_left_out_is_the_page_around_the_article(reading: Reading) -> None:
    assert [mark.line for mark in reading.marks if mark.kind is MarkKind.LEFT_OUT] == [1, 2]


def test_without_a_date_the_import_asks_and_gives_day_numbers() -> None:
    asked = page_text.read(PAGE.read_bytes(), PAGE.name, Answers())
    assert not asked.complete
    assert [question.key for question in asked.questions if not question.answered] == ["first_date"]
    assert [note.field for note in asked.notes if note.level is NoteLevel.MISSING] == ["first_date"]
    found = as_json(asked)
    assert found["days"] == [{"number": 1, "date": None, "title": ""}, {"number": 2, "date": None, "title": ""}]
    assert [(each["date"], each["day"], each["start"]) for each in found["sessions"]] == [
        (None, day - 18, start) for day, start, *_rest in SESSIONS
    ]


def test_et_is_known(reading: Reading) -> None:
    question = next(each for each in reading.questions if each.key == "timezone")
    assert reading.program.conference.timezone == question.answered == "America/Toronto"
    assert [choice.value for choice in question.choices] == ["America/Toronto", "America/New_York"]
