# SPDX-License-Identifier: MIT
"""Markdown and stray HTML in a plain text: what stays are its words, and they lead back to the source."""

from __future__ import annotations

import time

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.page import Page
from forumdesk.formats.page_text.source import markup
from forumdesk.formats.page_text.source.normalise import Line, lines_of
from forumdesk.formats.reading import Answers


def lines(text: str) -> tuple[Line, ...]:
    return lines_of(Page(text=text))


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("- **8:00 – 9:00** *Registro* y _café_", "8:00 – 9:00 Registro y café"),
        ("see [the *map*](https://maps.example/a) here", "see the map here"),
        ("![logo](logo.png) Opening", "Opening"),
        ("Jane Roe<sup>1,2</sup>, 15<sup>th</sup> edition<br>", "Jane Roe, 15th edition"),
        (r"\[Workshop\] Moss \& more C:\moss", r"[Workshop] Moss & more C:\moss"),
        ("snake_case 2*3 stays [as it is]", "snake_case 2*3 stays [as it is]"),
        ("Künstler*innen und Maler*innen", "Künstler*innen und Maler*innen"),
        ("A* search and C*-algebras", "A* search and C*-algebras"),
        ("C*-algebras and W*-algebras", "C*-algebras and W*-algebras"),
        ("*Jane Roe*, **Sam**, ***x***, a `code`", "Jane Roe, Sam, x, a code"),
        ("Ann Low* and Sam Hill* speak", "Ann Low* and Sam Hill* speak"),
        ("**Talk** by **Autor*innen**", "Talk by Autor*innen"),
        ("don`t stop", "don`t stop"),
        ("▶️ 🔸 09.30 Kayıt", "09.30 Kayıt"),
        ("> quoted 9:00 Opening", "quoted 9:00 Opening"),
        ("14:10 [**Keynote**](k.md)\\", "14:10 Keynote"),
        ("## Monday 8 May {#monday}", "Monday 8 May"),
        ("9:00 Opening <!-- moved --> Hall", "9:00 Opening Hall"),
        ("======= WEDNESDAY 16 MAY =======", "WEDNESDAY 16 MAY"),
        ("★ ★ ★ Day 2 ★ ★ ★", "Day 2"),
        ("-- Break --", "Break"),
        ("=== only one side", "=== only one side"),
    ],
)
def test_marks_are_passed(text: str, shadow: str) -> None:
    (line,) = lines(text)
    assert line.text == shadow


def test_comments_and_lines_of_tags_are_no_lines() -> None:
    text = """<!-- one -->
<div class="x"><br/>
9:00 Opening
<!--
10:00 Last year's talk
-->
<img src="a.jpg" width="300">
11:00 Closing
<!-- never closed
12:00 Lunch
"""
    assert [line.text for line in lines(text)] == ["9:00 Opening", "11:00 Closing", "<!-- never closed", "12:00 Lunch"]


def test_piece_over_marks_has_the_words_and_their_places() -> None:
    (line,) = lines("9:00 **Key**note [by *Jane*](x)")
    piece = line.piece(5)
    assert piece.text == "Keynote by Jane"
    assert [(each.start, each.end) for each in (piece, *piece.rest)] == [(7, 10), (12, 16), (18, 20), (22, 26)]
    assert line.whole().text == "9:00 Keynote by Jane"


def test_rules_fences_and_settings_are_no_lines_and_underlines_make_headings() -> None:
    found = lines("---\nlayout: x\n---\nDay 1\n=====\n***\n```\n9:00 a\n```\n9:30 b")
    assert [(line.number, line.text, line.hint.heading, line.after_blank) for line in found] == [
        (4, "Day 1", 1, True),
        (8, "9:00 a", 0, True),
        (10, "9:30 b", 0, True),
    ]


@pytest.mark.parametrize("scrap", ["*", "[", "](", "<a ", "_a", "![", "**a", "<sup>"])
def test_marks_without_end_are_read_in_bounded_time(scrap: str) -> None:
    started = time.process_time()
    lines(scrap * (18_000 // len(scrap)))
    assert time.process_time() - started < 5


def test_bold_words_at_the_end_of_a_line_are_found() -> None:
    assert markup.strong_end("10:30 Jane Roe __How moss grows__") == 17
    assert markup.strong_end("10:30 Jane Roe [__How moss grows__](roe.pdf)") == 18
    assert [
        markup.strong_end(text) for text in ("**How moss grows**", "10:30 **How moss grows**", "Moss **grows**")
    ] == [
        0,
        0,
        0,
    ]
    assert markup.strong_end("x " * 9000 + "**" * 9000) == 0


@pytest.mark.parametrize("key", ["start", "startDate", "event_date", "begin"])
def test_settings_in_front_of_a_text_give_the_title_and_the_day_of_the_event(key: str) -> None:
    text = f'---\ntitle: "Wind and Water"\ndate: 2019-11-27 13:17:33\n{key}: 2019-11-03\n---\n\n10:00 Tides'
    program = page_text.read(text.encode(), "x.md", Answers(timezone="Europe/Berlin")).program
    assert program.conference.title == "Wind and Water"
    assert [f"{each.start:%Y-%m-%d %H:%M}" for each in program.sessions_in_order if each.start] == ["2019-11-03 10:00"]


def test_when_a_page_was_written_is_no_day_of_the_program() -> None:
    text = "---\ntitle: Wind and Water\ndate: 2019-11-27\n---\n\n### 3 November 2019\n\n10:00 Tides\n"
    program = page_text.read(text.encode(), "x.md", Answers(timezone="Europe/Berlin")).program
    assert [f"{each.start:%Y-%m-%d %H:%M}" for each in program.sessions_in_order if each.start] == ["2019-11-03 10:00"]
