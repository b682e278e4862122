# SPDX-License-Identifier: MIT
"""Times as programs print them, one line each; and what a day's list makes of times without am and pm."""

from __future__ import annotations

import pytest

from forumdesk.formats.page import Page
from forumdesk.formats.page_text import settling, times
from forumdesk.formats.page_text.normalise import lines_of
from forumdesk.formats.reading import NoteLevel


def found(text: str) -> list[str]:
    """Return the times of a line, settled one by one, as "10:30-11:45"."""
    shadow = lines_of(Page(text=text))[0].text
    return [said(settling.settle([each])[0]) for each in times.find(shadow)]


def said(settled: settling.Settled) -> str:
    start = f"{settled.start // 60:02d}:{settled.start % 60:02d}"
    return start if settled.end is None else f"{start}-{settled.end // 60:02d}:{settled.end % 60:02d}"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("10:30 AM-11:45 AM", "10:30-11:45"),
        ("10:30 AM -11:45 AM ET", "10:30-11:45"),
        ("8:30 – 9am", "08:30-09:00"),
        ("9:15-10:30 am", "09:15-10:30"),
        ("9:15 p.m. — 10:30 p.m.", "21:15-22:30"),
        ("11:15 AM–12:00 PM", "11:15-12:00"),
        ("12:00–1:00 PM", "12:00-13:00"),
        ("11:00–1:00 PM", "11:00-13:00"),
        ("11am – 1", "11:00-13:00"),
        ("(2:40-3)", "14:40-15:00"),
        ("9h30", "09:30"),
        ("9 h 30", "09:30"),
        ("9h à 10h30", "09:00-10:30"),
        ("09.30 Uhr", "09:30"),
        ("9:00 bis 10:00 Uhr", "09:00-10:00"),
        ("9.30am", "09:30"),
        ("7: 30 AM", "07:30"),
        ("8:30 a. m. hasta 9:00 a. m.", "08:30-09:00"),
        ("6.30-7.30pmArrival", "18:30-19:30"),
        ("noon", "12:00"),
        ("12:00 noon", "12:00"),
        ("Noon–1:00", "12:00-13:00"),
        ("Mittag bis 13:30", "12:00-13:30"),
        ("10 pm - midnight", "22:00-24:00"),
        ("19:00 – …", "19:00"),
        ("19:00 onwards", "19:00"),
        ("0900 hrs", "09:00"),
        ("14h", "14:00"),
        ("24:30", "24:30"),
        ("22:00 – 01:30", "22:00-25:30"),
        ("10:00‑11:00", "10:00-11:00"),
        ("10:00〜11:00", "10:00-11:00"),
        ("１０：３０～１１：４５", "10:30-11:45"),
        ("٩:٣٠ - ١٠:٤٥", "09:30-10:45"),
        ("9:00\t10:00\tOpening", "09:00-10:00"),
        ("| 9:00 | 10:00 | Opening |", "09:00-10:00"),
        ("10:00 ET - 11:00 ET", "10:00-11:00"),
    ],
)
def test_find_reads_a_time_as_printed(text: str, meant: str) -> None:
    assert found(text) == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "1949",
        "303(b)(3)",
        "5 à 7",
        "February 22-23",
        "Vol. 60",
        "pages 12-15",
        "19.05.2021",
        "$3.50",
        "12%",
        "10:75",
        "v2.10.1",
    ],
)
def test_find_passes_over_other_numbers(text: str) -> None:
    assert found(text) == []


def test_find_keeps_the_zone_and_an_open_end() -> None:
    first, second = times.find("10:00 (CET) and 19:00 UTC+3 onwards")
    assert (first.zone, first.open, second.zone, second.open) == ("CET", False, "UTC+3", True)


def day(*texts: str) -> list[str]:
    return [said(each) for each in settling.settle([next(times.find(text)) for text in texts])]


def test_settle_without_am_and_pm_keeps_rising_into_the_afternoon() -> None:
    assert day("9:00", "10:30", "12:00", "1:30", "3:00", "7:00") == [
        "09:00",
        "10:30",
        "12:00",
        "13:30",
        "15:00",
        "19:00",
    ]


def test_settle_without_am_and_pm_runs_backwards_too() -> None:
    assert day("3:00", "1:30", "12:00", "10:30", "9:00") == ["15:00", "13:30", "12:00", "10:30", "09:00"]


def test_settle_of_a_second_track_leaves_its_morning() -> None:
    assert day("9:00", "10:30", "3:00", "9:00", "10:30")[3:] == ["09:00", "10:30"]


def test_settle_of_a_24_hour_list_changes_nothing() -> None:
    assert day("06:30", "09:00", "14:00", "05:00 – 05:30") == ["06:30", "09:00", "14:00", "05:00-05:30"]


def test_settle_puts_small_hours_after_the_evening() -> None:
    assert day("20:00", "23:30", "00:30 – 02:00") == ["20:00", "23:30", "24:30-26:00"]


def test_settle_takes_12_am_after_a_morning_for_noon_and_warns() -> None:
    settled = settling.settle(list(times.find("11:15 – 12:00am")))[0]
    assert (said(settled), settled.level) == ("11:15-12:00", NoteLevel.WARNING)
    assert settled.doubt


def test_settle_drops_an_end_before_the_start_and_warns() -> None:
    settled = settling.settle(list(times.find("14:00 – 13:00")))[0]
    assert (said(settled), settled.level) == ("14:00", NoteLevel.WARNING)
    assert "13:00" in settled.doubt


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("(45 minutes)", 45), ("90 min", 90), ("20-Minuten", 20), ("300 people", None), ("0 min", None)],
)
def test_duration_of_a_printed_length(text: str, minutes: int | None) -> None:
    length = times.duration(text)
    assert (length[2] if length else None) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"), [("09:30", 570), ("2 pm", 840), ("24:30", 1470), ("9 to 10", None), ("soon", None)]
)
def test_from_words_reads_one_time_only(text: str, minutes: int | None) -> None:
    assert times.from_words(text) == minutes
