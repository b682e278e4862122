# SPDX-License-Identifier: MIT
"""Sessions whose time stands among or under what it is the time of."""

from __future__ import annotations

from forumdesk.formats.page import Hint, Page
from tabled import read, told

FESTIVAL = """TIDEWORDS, 11-12 September 2026

FRIDAY 11 SEPTEMBER

[1] Idris Calloway-Benn
THE LIGHTKEEPER'S LEDGER
Fri 11 Sept, 5.30pm-6.30pm, Town Hall, £12 (£9)
A new novel about debt and fog.

[2] Tomoko Arisugawa
A YEAR OF SMALL RIVERS
Fri 11 Sept, 7.30pm-8.30pm, Methodist Chapel, £10 (£7)
Forty walks, forty haiku.

[3] Open Mic
Fri 11 Sept, 9pm-late, The Eel & Basket, free
Sign up at the bar.

SATURDAY 12 SEPTEMBER

[4] Perpetua Styles
SALT, A HISTORY
Sat 12 Sept, 11am-12 noon, Library, free
Talk with supper.
"""
GERMAN = """Herbsttagung, 14. Mai 2026

Was das Torfmoos weiß
Jana Vogt, Universität Moorstadt
Saal 2
9.00–9.30 Uhr

Wasser halten
Sami Hill, Institut für Seen
Saal 1
9.30–10.15 Uhr

Der lange Weg
Omar Said, Universität Moorstadt
Saal 1
10.15–11.00 Uhr
"""
PAGE = (
    ("Orchard Expo", 1), ("Friday 12 March 2027", 2), ("Bramley Stage", 0), ("Moth without the spray", 4),
    ("Hinemoa Paki, Plains University", 0), ("9:30 AM – 10:15 AM", 0), ("Perry Tent", 0),
    ("Grafting for the impatient", 4),
    ("Moderator: Wendell Cracknell", 0), ("10:30 AM – 11:30 AM", 0), ("Bramley Stage", 0), ("Cider tasting school", 4),
    ("Bede Mulrooney, Paddock Ltd.", 0), ("2:00 PM – 3:30 PM", 0),
)  # fmt: skip


def test_the_line_before_a_title_and_its_time_is_who_speaks_or_a_label() -> None:
    assert [(each[0], each[1], each[2], each[4]) for each in told(read(FESTIVAL))] == [
        ("17:30-18:30", "THE LIGHTKEEPER'S LEDGER", "Town Hall", ("Idris Calloway-Benn",)),
        ("19:30-20:30", "A YEAR OF SMALL RIVERS", "Methodist Chapel", ("Tomoko Arisugawa",)),
        ("21:00-", "Open Mic", "The Eel & Basket", ()),
        ("11:00-12:00", "SALT, A HISTORY", "Library", ("Perpetua Styles",)),
    ]


def test_a_time_ends_the_paragraph_of_its_session() -> None:
    assert told(read(GERMAN)) == [
        ("09:00-09:30", "Was das Torfmoos weiß", "Saal 2", "", ("Jana Vogt",)),
        ("09:30-10:15", "Wasser halten", "Saal 1", "", ("Sami Hill",)),
        ("10:15-11:00", "Der lange Weg", "Saal 1", "", ("Omar Said",)),
    ]


def test_a_time_below_a_heading_is_that_of_the_heading() -> None:
    text = "\n\n".join(line for line, _level in PAGE)
    hints = tuple(Hint(line=2 * place + 1, heading=level) for place, (_line, level) in enumerate(PAGE) if level)
    assert told(read(Page(text=text, hints=hints))) == [
        ("09:30-10:15", "Moth without the spray", "Bramley Stage", "", ("Hinemoa Paki",)),
        ("10:30-11:30", "Grafting for the impatient", "Perry Tent", "", ("Wendell Cracknell",)),
        ("14:00-15:30", "Cider tasting school", "Bramley Stage", "", ("Bede Mulrooney",)),
    ]


def test_times_over_their_titles_stay_with_what_follows() -> None:
    text = "14 May 2026\n\n9:00\n\nMoss\n\nJane Roe, Lake University\n\n10:00\n\nTides\n\nSam Hill, Lake University"
    hints = (Hint(line=5, heading=3), Hint(line=11, heading=3))
    assert [each[:2] for each in told(read(Page(text=text, hints=hints)))] == [
        ("09:00-10:00", "Moss"),
        ("10:00-", "Tides"),
    ]


LAST = """Lake Summit 2026
Thursday 14 May
Salt and light
Jane Roe, Lake University
from 9:00 to 10:00 in Hall A
Moss on roofs
Sam Hill, Guild of Roofers
from 10:00 to 11:00 in Hall B
Ice on the lake
Ada Berg, Lake University
from 11:30 to 12:30 in Hall A
"""
COUNTED = """Lake Summit
14 May 2026
1.
Opening
Jane Roe
9:00 - 9:15
Hall A
2.
Salt and light
Sam Hill
9:15 - 10:00
Hall A
3.
Moss on roofs
Ada Berg
10:00 - 10:45
Hall B
"""


def test_cards_that_nothing_parts_end_with_their_times() -> None:
    assert [(each[0], each[1], each[2], each[4]) for each in told(read(LAST))] == [
        ("09:00-10:00", "Salt and light", "Hall A", ("Jane Roe",)),
        ("10:00-11:00", "Moss on roofs", "Hall B", ("Sam Hill",)),
        ("11:30-12:30", "Ice on the lake", "Hall A", ("Ada Berg",)),
    ]


def test_numbers_alone_part_cards_and_are_no_titles() -> None:
    assert [(each[0], each[1], each[2], each[4]) for each in told(read(COUNTED))] == [
        ("09:00-09:15", "Opening", "Hall A", ("Jane Roe",)),
        ("09:15-10:00", "Salt and light", "Hall A", ("Sam Hill",)),
        ("10:00-10:45", "Moss on roofs", "Hall B", ("Ada Berg",)),
    ]
