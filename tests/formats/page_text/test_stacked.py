# SPDX-License-Identifier: MIT
"""Tables of which a copy has kept every cell on a line of its own."""

from __future__ import annotations

import time

from tabled import read, told

NUMBERED = """Draft agenda

Time
Item
Topic
Presenter
Document

Tuesday 2026-10-06

09:00
1
Opening of the meeting
Mr Balthasar Unger
–
10:30
–
Coffee break
11:00
2
Washing of crates
Ms Rin Katayama
N 1190

Wednesday 2026-10-07

09:00
3
Pallets in island states
Ms Talia Fonoti
–

NOTE 1 Log in 10 minutes early.
"""
GERMAN = """Herbsttagung Moor
14. Mai 2026
Uhrzeit
Thema
Referent
Raum
9.00–9.30 Uhr
Was das Torfmoos weiß
Jana Vogt
Saal 2
9.30–10.15 Uhr
Wasser halten
Sami Hill, Ada Finch
Saal 1
"""
PROSE = "14 May 2026\nTime\nflies\nlike an arrow\n9:00 Opening\n10:00 Moss\n11:00 Close"


def test_each_time_begins_a_row_under_the_heads() -> None:
    reading = read(NUMBERED)
    assert [each[:2] for each in told(reading)] == [
        ("09:00-10:30", "Opening of the meeting"),
        ("10:30-11:00", "Coffee break"),
        ("11:00-", "Washing of crates"),
        ("09:00-", "Pallets in island states"),
    ]
    assert [each[4] for each in told(reading)] == [("Balthasar Unger",), (), ("Rin Katayama",), ("Talia Fonoti",)]
    assert [day.date.isoformat() for day in reading.program.days.values()] == ["2026-10-06", "2026-10-07"]


def test_heads_of_other_languages_tell_what_the_lines_are() -> None:
    assert told(read(GERMAN)) == [
        ("09:00-09:30", "Was das Torfmoos weiß", "Saal 2", "", ("Jana Vogt",)),
        ("09:30-10:15", "Wasser halten", "Saal 1", "", ("Sami Hill", "Ada Finch")),
    ]


def test_one_such_word_makes_no_table() -> None:
    assert [each[1] for each in told(read(PROSE))] == ["Opening", "Moss", "Close"]


def test_many_heads_cost_linear_time() -> None:
    text = "14 May 2026\n" + "Time\nTitle\nSpeaker\n" * 4000 + "9:00\nMoss\nJane Roe\n"
    begun = time.process_time()
    read(text)
    assert time.process_time() - begun < 60
