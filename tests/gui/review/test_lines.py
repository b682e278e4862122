# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace

import pytest

import reviewing
from forumdesk.formats.page import Page
from forumdesk.formats.reading import Answers, Mark, MarkKind, Reading
from forumdesk.gui.review.lines import LineRow, base_field, counted, line_rows, lines_of, row_of, spoken
from forumdesk.program import empty


@pytest.fixture
def reading() -> Reading:
    return reviewing.read(reviewing.TEXT, Answers())


def row_at(rows: tuple[LineRow, ...], line: int) -> LineRow:
    return rows[row_of(rows, line)]


def test_every_line_that_is_not_blank_has_a_row(reading: Reading) -> None:
    shown = {line for row in line_rows(reading) for line in range(row.first, row.last + 1)}
    assert {n for n, line in enumerate(reading.source.split("\n"), 1) if line.strip()} <= shown


def test_body_of_an_article_is_folded_to_a_sentence(reading: Reading) -> None:
    row = row_at(line_rows(reading), 7)
    assert (row.number, row.words, row.folded, row.summary) == ("6–8", "3 lines, the text of the article", 3, True)


def test_description_is_folded_to_its_first_line(reading: Reading) -> None:
    row = row_at(line_rows(reading), 13)
    assert (row.number, row.words, row.folded) == ("12–13", "Who pays when the water rises?", 2)


def test_unfolded_lines_stand_one_by_one(reading: Reading) -> None:
    rows = line_rows(reading, unfolded={12})
    assert [row.first for row in rows if 12 <= row.first <= 13] == [12, 13]


def test_stretches_say_what_they_became(reading: Reading) -> None:
    row = row_at(line_rows(reading), 10)
    assert [(row.words[s.start : s.end], s.kind) for s in row.stretches] == [
        ("Panel 2", MarkKind.LABEL),
        ("Tides and Tariffs", MarkKind.TITLE),
        ("(12:00 - 13:15)", MarkKind.TIME),
    ]


def test_guess_is_doubtful_in_its_own_stretch_only(reading: Reading) -> None:
    row = row_at(line_rows(reading), 16)
    assert [(s.kind, s.doubtful) for s in row.stretches] == [(MarkKind.PERSON, False), (MarkKind.AFFILIATION, True)]


def test_kept_guess_is_doubtful_no_more(reading: Reading) -> None:
    rows = line_rows(reading, kept=frozenset(reading.notes))
    assert not any(stretch.doubtful for row in rows for stretch in row.stretches)


def test_kind_is_spoken(reading: Reading) -> None:
    rows = line_rows(reading)
    assert spoken(row_at(rows, 1)) == "Line 1. Left out: Recent posts"
    assert spoken(row_at(rows, 16)) == (
        "Line 16. Person: Benedikt Strand. Affiliation: Professor & host of Low Water (a guess)"
    )
    assert spoken(row_at(rows, 7)) == "Lines 6 to 8. 3 lines, the text of the article"
    assert spoken(row_at(rows, 12)) == "Lines 12 to 13. Description: Who pays when the water rises?. 2 lines in all"


def test_count_says_that_all_is_accounted_for(reading: Reading) -> None:
    assert counted(reading) == "28 lines, all accounted for"


def test_count_says_what_no_reader_accounted_for(reading: Reading) -> None:
    assert counted(replace(reading, marks=reading.marks[2:])) == "28 lines, 2 not understood"


def test_line_without_a_mark_is_shown_all_the_same() -> None:
    reading = Reading(
        program=empty(), page=Page(text="one\n\ntwo"), marks=(Mark(line=1, start=0, end=3, kind=MarkKind.DAY),)
    )
    assert [(row.first, row.words, row.kinds) for row in line_rows(reading)] == [
        (1, "one", (MarkKind.DAY,)),
        (3, "two", ()),
    ]
    assert spoken(line_rows(reading)[1]) == "Line 3. two"


def test_line_that_is_blank_stands_in_no_row(reading: Reading) -> None:
    assert row_of(line_rows(reading), 3) == -1


def test_field_of_a_second_person_on_a_line_is_that_field() -> None:
    assert (base_field("organization:2"), base_field("title")) == ("organization", "title")


def test_split_line_is_a_row_for_each_part(reading: Reading) -> None:
    line = reading.source.split("\n")[14]
    at = line.index("Port")
    first, second = (row for row in line_rows(reading, answers=Answers(cuts=frozenset({(15, at)}))) if row.first == 15)
    assert (first.words, first.start, first.cut) == ("Ada Brook: Harbour Master,", 0, True)
    assert (second.words, second.start, second.offset, second.cut) == ("Port of Lowestoft", at, at, True)
    assert [first.words[s.start : s.end] for s in first.stretches] == ["Ada Brook", "Harbour Master,"]


def test_parts_of_a_split_line_are_found_by_where_they_begin(reading: Reading) -> None:
    rows = line_rows(reading, answers=Answers(cuts=frozenset({(15, 9)})))
    assert rows[row_of(rows, 15, 9)].words == ": Harbour Master, Port of Lowestoft"
    assert rows[row_of(rows, 15, 4)].words == "Ada Brook"


@pytest.mark.parametrize("at", [0, 99])
def test_cut_that_leaves_nothing_on_one_side_is_none(reading: Reading, at: int) -> None:
    rows = line_rows(reading, answers=Answers(cuts=frozenset({(15, at)})))
    assert [row.cut for row in rows if row.first == 15] == [False]


def test_line_of_which_something_was_said_is_told_apart(reading: Reading) -> None:
    rows = line_rows(reading, answers=Answers(lines={28: "person"}, joins=frozenset({13})))
    assert spoken(row_at(rows, 28)).endswith("Port of Lowestoft. as you said")
    assert spoken(row_at(rows, 13)).endswith("joined with the line above")
    assert [row.first for row in rows if row.joined] == [13]


def test_many_lines_that_were_left_out_are_folded_with_their_first_words() -> None:
    words = ["Home", "About", "Contact us", "Impressum", "Sitemap"]
    marks = tuple(Mark(line=n, start=0, end=len(w), kind=MarkKind.LEFT_OUT) for n, w in enumerate(words, 1))
    (row,) = line_rows(Reading(program=empty(), page=Page(text="\n".join(words)), marks=marks))
    assert row.words == "5 lines left out: Home · About · Contact us · Impressum…"
    assert row.lines == (1, 2, 3, 4, 5)


def test_folded_lines_leave_out_the_blank_ones(reading: Reading) -> None:
    rows = line_rows(reading)
    assert lines_of([row_at(rows, 12), row_at(rows, 16)]) == (12, 13, 16)


def described(text: str) -> Reading:
    marks = tuple(
        Mark(line=number, start=0, end=len(line), kind=MarkKind.DESCRIPTION)
        for number, line in enumerate(text.split("\n"), 1)
    )
    return Reading(program=empty(), page=Page(text=text), marks=marks)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Room B\nWho Owns the Quay", [1, 2]),
        ("Who pays when\nthe water rises?\nThree towns compare.", [1, 2]),
        ("It rises.\nIt falls.\nOpening Remarks\nIt stays.\nIt goes.", [1, 3, 4]),
    ],
)
def test_line_that_could_be_a_title_is_never_folded_away(text: str, shown: list[int]) -> None:
    assert [row.first for row in line_rows(described(text))] == shown


def test_line_that_was_put_right_is_never_folded_away() -> None:
    reading = described("It rises.\nIt falls.\nIt stays.\nIt goes.")
    rows = line_rows(reading, answers=Answers(values={(1, "title"): "X"}))
    assert [row.number for row in rows] == ["1", "2–4"]
    rows = line_rows(reading, answers=Answers(lines={3: "description", 4: "description"}))
    assert [row.number for row in rows] == ["1–2", "3", "4"]
