# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

import reviewing
from forumdesk.formats.page import Page
from forumdesk.formats.reading import Answers, Reading
from forumdesk.gui.review.subjects import as_time, subjects
from forumdesk.program import Appearance, Conference, Person, Program, Session


@pytest.fixture
def reading() -> Reading:
    return reviewing.read(reviewing.TEXT, Answers())


def test_session_comes_with_its_people_in_the_printed_order(reading: Reading) -> None:
    key = next(session.id for session in reading.program.sessions.values() if session.label == "Panel 2")
    session, *people = subjects(reading, key)
    assert (session.page, session.line, dict(session.fields)) == (
        "session",
        10,
        {
            "title": "Tides and Tariffs",
            "label": "Panel 2",
            "kind": "panel",
            "start": "12:00",
            "end": "13:15",
            "room": "",
            "day": "1",
            "track": "",
            "subtitle": "",
            "description": "",
        },
    )
    assert [(one.title, one.line, one.key_of("name")) for one in people] == [
        ("Ada Brook", 15, "name"),
        ("Benedikt Strand", 16, "name"),
    ]


def test_article_comes_with_its_author(reading: Reading) -> None:
    (article,) = subjects(reading, next(iter(reading.program.articles)))
    assert (article.line, dict(article.fields)) == (
        2,
        {"title": "Why harbours need each other", "author": "Mary Quay", "caption": ""},
    )


def test_nothing_else_can_be_put_right(reading: Reading) -> None:
    assert subjects(reading, next(iter(reading.program.days))) == ()
    assert subjects(reading, "") == ()


def test_second_person_on_a_line_has_fields_of_their_own() -> None:
    session = Session(id="s", title="S", start=datetime(2027, 6, 2, 9, 0))
    people = [Person(id=key, name=key) for key in ("a", "b")]
    seats = [Appearance(id=f"{p.id}!", session_id="s", person_id=p.id, order=n) for n, p in enumerate(people)]
    program = Program(Conference(id="c")).put(session, *people, *seats)
    reading = Reading(program=program, page=Page(text="x"), lines={"s": 1, "a!": 2, "b!": 2}, places={"b!": 1})
    assert [one.key_of("role") for one in subjects(reading, "s")[1:]] == ["role", "role:2"]
    second = replace(reading, lines={"s": 2, "a!": 2, "b!": 2}, places={"s": 1, "a!": 3, "b!": 4})
    assert [one.key_of("title") for one in subjects(second, "s")] == ["title:2", "title:4", "title:5"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("9:05", "09:05"),
        (" 15.30 ", "15:30"),
        ("9h30", "09:30"),
        ("", ""),
        ("25:00", None),
        ("9.15 am", "09:15"),
        ("3 pm", "15:00"),
        ("noon", "12:00"),
        ("lunch", None),
        ("9 or 10", None),
        ("about 9:30", None),
        ("24:30", "24:30"),
    ],
)
def test_time_of_day_is_understood(words: str, wanted: str | None) -> None:
    assert as_time(words) == wanted
