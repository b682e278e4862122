# SPDX-License-Identifier: MIT
"""Tables whose cells print times of their own, and tables that would lose their times."""

from __future__ import annotations

from tabled import read, told

HALLS = """14 May 2026

Hall A | Hall B
9:00 Opening | 9:15 Moss
10:00 Tides | 10:15 Ice
Jane Roe, Lake University | Sam Hill, Lake University
11:00 Salt | 11:30 Fog
"""
TAGE = """| Mo 3. Mai 2021 | Di 4. Mai 2021 |
|---|---|
| 9.00 Uhr Eröffnung | 9.30 Uhr Eis |
| 10.00 Uhr Moos | 10.30 Uhr Nebel |
| 11.00 Uhr Salz | |
"""
HALVES = """| Day | Morning | Afternoon |
|---|---|---|
| 14 May 2026 | 9:00 Opening | 14:00 Moss |
| 15 May 2026 | 9:30 Ice | 15:00 Fog |
"""
PARTS = """14 mai 2026

Matin | 9h00 Ouverture
Matin | 10h00 Mousses
Soir | 17h00 Brumes
Soir | 18h00 Sels
"""


def test_cells_with_times_of_their_own_stand_in_the_rooms_over_them() -> None:
    assert [(each[0][:5], *each[1:3], each[4]) for each in told(read(HALLS))] == [
        ("09:00", "Opening", "Hall A", ()),
        ("09:15", "Moss", "Hall B", ()),
        ("10:00", "Tides", "Hall A", ("Jane Roe",)),
        ("10:15", "Ice", "Hall B", ("Sam Hill",)),
        ("11:00", "Salt", "Hall A", ()),
        ("11:30", "Fog", "Hall B", ()),
    ]


def test_cells_with_times_of_their_own_stand_on_the_days_over_them() -> None:
    program = read(TAGE).program
    assert [(f"{each.start:%d %H:%M}", each.title) for each in program.sessions_in_order if each.start] == [
        ("03 09:00", "Eröffnung"),
        ("03 10:00", "Moos"),
        ("03 11:00", "Salz"),
        ("04 09:30", "Eis"),
        ("04 10:30", "Nebel"),
    ]


def test_a_table_that_would_lose_its_times_is_read_cell_by_cell() -> None:
    program = read(HALVES).program
    assert [(f"{each.start:%d %H:%M}", each.title) for each in program.sessions_in_order if each.start] == [
        ("14 09:00", "Opening"),
        ("14 14:00", "Moss"),
        ("15 09:30", "Ice"),
        ("15 15:00", "Fog"),
    ]
    assert [each[:2] for each in told(read(PARTS))] == [
        ("09:00-10:00", "Ouverture"),
        ("10:00-", "Mousses"),
        ("17:00-18:00", "Brumes"),
        ("18:00-", "Sels"),
    ]
