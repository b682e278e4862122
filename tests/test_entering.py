# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk import entering
from forumdesk.errors import ForumDeskError

NEAR = date(2021, 5, 19)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("9h30", time(9, 30)),
        ("9:30 pm", time(21, 30)),
        ("9 p.m.", time(21)),
        ("12 am", time(0)),
        ("12:15pm", time(12, 15)),
        ("14", time(14)),
        (" 14 h ", time(14)),
        ("14:15 Uhr", time(14, 15)),
        ("24:00", time(0)),
    ],
)
def test_time_in_any_usual_form(words: str, meant: time) -> None:
    assert entering.time_of(words) == meant


@pytest.mark.parametrize("words", ["", "25", "9:60", "13 pm", "0 am", "soon", "9:3", "24:01", "1" * 99])
def test_what_is_no_time_says_how_to_write_one(words: str) -> None:
    with pytest.raises(ForumDeskError, match="such as 9:30"):
        entering.time_of(words)


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("75", 75),
        ("1:15", 75),
        ("1 h 15 min", 75),
        ("1h15", 75),
        ("1 hour 15 minutes", 75),
        ("1.5 h", 90),
        ("1,25h", 75),
        ("2 h", 120),
        ("45 min", 45),
        ("", 0),
    ],
)
def test_length_in_any_usual_form(words: str, minutes: int) -> None:
    assert entering.length_of(words) == minutes


def test_what_is_no_length_says_how_to_write_one() -> None:
    for words in ("long", "1:75", "-5", "1 h 15 min extra"):
        with pytest.raises(ForumDeskError, match="such as 75"):
            entering.length_of(words)
    with pytest.raises(ForumDeskError, match="14 days"):
        entering.length_of("99999")


def test_date_in_words_and_numbers() -> None:
    for words in ("19 May 2021", "2021-05-19", "19 May", "Wednesday 19 May", "19.5.2021"):
        assert entering.date_of(words, NEAR) == NEAR


def test_date_that_can_be_two_asks_for_the_month() -> None:
    with pytest.raises(ForumDeskError, match="Write the month as a word"):
        entering.date_of("3/4/2021", NEAR)
    with pytest.raises(ForumDeskError, match="such as 19 May 2021"):
        entering.date_of("tomorrow", NEAR)


def test_number_with_and_without_its_marks() -> None:
    assert [entering.count_of(words) for words in ("1200", "1 200", "1,200", " ", "٣٠")] == [1200, 1200, 1200, None, 30]
    for words in ("many", "-3", "9" * 12):
        with pytest.raises(ForumDeskError, match="such as 120"):
            entering.count_of(words)


def test_address_is_made_whole() -> None:
    assert entering.address_of("example.org/a") == "https://example.org/a"
    assert entering.address_of("http://example.org") == "http://example.org"
    assert entering.address_of("info@example.org") == "mailto:info@example.org"
    assert entering.address_of("") == ""


def test_address_that_may_not_be_opened_is_refused() -> None:
    for words in ("javascript:alert(1)", "file:///etc/passwd", "two words", "https://user@example.org"):
        with pytest.raises(ForumDeskError, match="such as https"):
            entering.address_of(words)


def test_language_is_a_tag() -> None:
    assert [entering.language_of(words) for words in ("en", "fr-CA", "")] == ["en", "fr-CA", ""]
    with pytest.raises(ForumDeskError, match="such as en"):
        entering.language_of("English, mostly")


def test_tags_are_each_named_once() -> None:
    assert entering.tags_of("Iran, trade; Trade,\n aid ,") == ("Iran", "Trade", "aid")


@given(st.text(max_size=60))
def test_no_words_raise_anything_else(words: str) -> None:
    for meaning in (entering.time_of, entering.length_of, entering.count_of, entering.address_of):
        try:
            meaning(words)
        except ForumDeskError:
            continue


WEDNESDAY, THURSDAY = date(2021, 5, 19), date(2021, 5, 20)


@pytest.mark.parametrize(
    "words", ["Thu", "thursday", "20", "20 May", "Thu 20 May", "Thursday 20 May", "20.5.", "2021-05-20", "5/20/2021"]
)
def test_a_day_is_understood_by_those_of_the_program(words: str) -> None:
    assert entering.day_of(words, (WEDNESDAY, THURSDAY)) == THURSDAY


def test_a_date_that_reads_in_two_ways_is_the_programs_own() -> None:
    assert entering.day_of("3/4/2021", (date(2021, 3, 4), date(2021, 3, 5))) == date(2021, 3, 4)
    with pytest.raises(ForumDeskError, match="That can be"):
        entering.day_of("3/4/2021", (WEDNESDAY, THURSDAY))


@pytest.mark.parametrize("words", ["Friday", "someday", "", "31"])
def test_a_day_that_the_program_has_not_says_how_to_write_one(words: str) -> None:
    with pytest.raises(ForumDeskError, match="Write a date"):
        entering.day_of(words, (WEDNESDAY, THURSDAY))


def test_a_weekday_that_comes_twice_is_asked_for() -> None:
    with pytest.raises(ForumDeskError, match="several"):
        entering.day_of("Thu", (THURSDAY, date(2021, 5, 27)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("10:30", (None, time(10, 30))),
        ("9:30 pm", (None, time(21, 30))),
        ("Thu 10:30", (THURSDAY, time(10, 30))),
        ("20 May, 9 pm", (THURSDAY, time(21))),
        ("2021-05-20T10:30", (THURSDAY, time(10, 30))),
    ],
)
def test_a_time_may_follow_its_date(words: str, expected: tuple[date | None, time]) -> None:
    assert entering.moment_of(words, (WEDNESDAY, THURSDAY)) == expected


def test_a_date_without_a_time_says_how_to_write_one() -> None:
    with pytest.raises(ForumDeskError, match="Write a time"):
        entering.moment_of("Thu soon", (WEDNESDAY, THURSDAY))


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Toronto", "America/Toronto"),
        (" new_york", "America/New_York"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("America/Sao Paulo", "America/Sao_Paulo"),
        ("são paulo", "America/Sao_Paulo"),
        ("reykj", "Atlantic/Reykjavik"),
        ("utc", "UTC"),
    ],
)
def test_a_zone_is_found_by_its_city(words: str, zone: str) -> None:
    assert entering.zone_of(words) == zone


def test_a_zone_that_is_not_found_says_how_to_write_one() -> None:
    for words in ("", "Atlantis", "EST5EDT!"):
        with pytest.raises(ForumDeskError, match=r"^No zone is called like that\. Try the nearest large city\.$"):
            entering.zone_of(words)
    with pytest.raises(ForumDeskError, match=r"^That can be one of several: .*, .*, .*\. Choose one\.$"):
        entering.zone_of("am")
