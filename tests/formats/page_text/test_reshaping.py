# SPDX-License-Identifier: MIT
"""Tables whose rows are not the sessions: two side by side, lists in cells, times under titles, rows named by hours."""

from __future__ import annotations

import pytest

from forumdesk.formats.reading import Reading
from tabled import page_of, read, told

HEAD = "Lake Summit, 14 May 2026"
Table = tuple[tuple[tuple[str, ...], ...], ...]
DAYS: Table = (
    (("Time",), ("Monday 11 May 2026",), ("Time",), ("Tuesday 12 May 2026",)),
    (("9:00-10:00",), ("Opening",), ("9:30-10:30",), ("Moss",)),
    (("10:00-11:00",), ("Salt",), ("10:30-11:30",), ("Ice",)),
    (("11:00-12:00",), ("Fog",), ("11:30-12:30",), ("Rain",)),
)
HALVES: Table = (
    (("Opening",), ("9:00",), ("Salt",), ("9:30",)),
    (("Moss",), ("10:30",), ("Ice",), ("11:30",)),
    (("Fog",), ("12:30",), ("Rain",), ("13:30",)),
)
ENDS: Table = (
    (("9:00",), ("Opening",), ("10:00",), ("Hall A",)),
    (("10:00",), ("Salt",), ("11:00",), ("Hall B",)),
    (("11:00",), ("Moss",), ("12:00",), ("Hall A",)),
)
LISTS: Table = (
    (("Time",), ("Talk",)),
    (("9:00", "9:30", "10:30"), ("Opening", "Salt", "Moss")),
    (("12:00", "12:30", "13:30"), ("Lunch", "Fog", "Rain")),
)
BELOW: Table = (
    (("Hall A",), ("Hall B",)),
    (("Opening", "Jane Roe", "9:00-10:00"), ("Moss", "Sam Hill", "9:00-10:00")),
    (("Salt", "Ada Berg", "10:00-11:00"), ("Ice", "Tom Reed", "10:00-11:00")),
)
HOURS: Table = (
    ((), ("Mon 11 May 2026",), ("Tue 12 May 2026",)),
    (("Morning",), ("9:00 Opening", "9:30 Salt"), ("9:00 Ice", "10:00 Fog")),
    (("Evening",), ("18:00 Fish", "19:00 Boats"), ("18:00 Rain", "19:00 Closing")),
)


def _dated(reading: Reading) -> list[str]:
    return [f"{each.start:%d %H:%M} {each.title}" for each in reading.program.sessions_in_order if each.start]


def test_two_tables_side_by_side_are_two_days() -> None:
    assert _dated(read(page_of("Lake Summit", DAYS))) == [
        "11 09:00 Opening",
        "11 10:00 Salt",
        "11 11:00 Fog",
        "12 09:30 Moss",
        "12 10:30 Ice",
        "12 11:30 Rain",
    ]


def test_two_halves_side_by_side_are_one_list() -> None:
    assert _dated(read(page_of(HEAD, HALVES))) == [
        "14 09:00 Opening",
        "14 09:30 Salt",
        "14 10:30 Moss",
        "14 11:30 Ice",
        "14 12:30 Fog",
        "14 13:30 Rain",
    ]


def test_a_column_of_ends_begins_no_other_table() -> None:
    assert [each[:3] for each in told(read(page_of(HEAD, ENDS)))] == [
        ("09:00-10:00", "Opening", "Hall A"),
        ("10:00-11:00", "Salt", "Hall B"),
        ("11:00-12:00", "Moss", "Hall A"),
    ]


def test_lists_in_the_cells_of_a_row_are_rows() -> None:
    assert [(each[0][:5], each[1]) for each in told(read(page_of(HEAD, LISTS)))] == [
        ("09:00", "Opening"),
        ("09:30", "Salt"),
        ("10:30", "Moss"),
        ("12:00", "Lunch"),
        ("12:30", "Fog"),
        ("13:30", "Rain"),
    ]


@pytest.mark.parametrize("table", [BELOW, BELOW[1:]])
def test_times_at_the_end_of_cells_are_those_of_the_titles_above_them(table: Table) -> None:
    found = [(each[0], each[1], each[4]) for each in told(read(page_of(HEAD, table)))]
    assert sorted(found) == [
        ("09:00-10:00", "Moss", ("Sam Hill",)),
        ("09:00-10:00", "Opening", ("Jane Roe",)),
        ("10:00-11:00", "Ice", ("Tom Reed",)),
        ("10:00-11:00", "Salt", ("Ada Berg",)),
    ]


def test_parts_of_days_beside_the_days_are_no_lanes() -> None:
    assert _dated(read(page_of("Lake Summit", HOURS))) == [
        "11 09:00 Opening",
        "11 09:30 Salt",
        "11 18:00 Fish",
        "11 19:00 Boats",
        "12 09:00 Ice",
        "12 10:00 Fog",
        "12 18:00 Rain",
        "12 19:00 Closing",
    ]
