# SPDX-License-Identifier: MIT
"""Tables that a spreadsheet or a database wrote, with semicolons or commas between the cells."""

from __future__ import annotations

import pytest

from forumdesk.program import Role
from tabled import read, told

EXPORT = """Wells and Springs 2026
date;start (UTC);minutes;no.;title;speaker;affiliation;host;status
2026-09-09;15:00;60;AQ-31;What a log cannot tell;Tendai Mukaratirwa;Savanna Trust;Ilse Brandvold;confirmed
2026-09-23;06:00;90;AQ-32;"Rain, rumour; a debate";Samar Khazen, Dr. Joaquín Arrazola;;Ilse Brandvold;confirmed
"""
QUOTED = """"Zeytin Kongresi";"";"";""
"Kurşunbaba, 4-5 Kasım 2026";"";"";""
"Saat";"Salon";"Oturum";"Konuşmacı"
"4 Kasım 2026 Çarşamba";"";"";""
"09:30-09:50";"Ege Salonu";"Açılış ""büyük"" konuşması";"Mehtap Karakaşlı"
"09:50-10:30";"Kozak Salonu";"Budama";"Prof. Dr. Cengizhan Uluçınar"
"";"";"";""
"""
COMMAS = """Subject,Start Date,Start Time,End Date,End Time,Location
Opening,05/14/2026,9:00 AM,05/14/2026,9:30 AM,Hall A
"Moss, and what grows on it",05/14/2026,9:30 AM,05/14/2026,10:00 AM,Hall B
"""
BARE = """Mittwoch, 14. Mai 2026
09:00;09:30;Eröffnung;Jana Vogt
09:30;10:15;Der lange Weg nach Hause;Sami Hill
10:15;10:45;Kaffeepause;
"""
SEVERAL_LINES = """14 May 2026
Time,Title,Description,Room
09:00,Opening,"All are welcome.

Coffee, tea",Hall A
10:00,Moss,,Hall B
"""


def test_semicolons_part_the_cells_of_an_export() -> None:
    reading = read(EXPORT)
    assert [(*each[:4], set(each[4])) for each in told(reading)] == [
        ("15:00-16:00", "What a log cannot tell", "", "status: confirmed", {"Tendai Mukaratirwa", "Ilse Brandvold"}),
        (
            "06:00-07:30",
            "Rain, rumour; a debate",
            "",
            "status: confirmed",
            {"Samar Khazen", "Joaquín Arrazola", "Ilse Brandvold"},
        ),
    ]
    hosts = {each.person_id for each in reading.program.appearances.values() if each.role is Role.HOST}
    assert {reading.program.people[each].name for each in hosts} == {"Ilse Brandvold"}


def test_cells_in_quotes_say_what_is_in_the_quotes() -> None:
    reading = read(QUOTED)
    assert reading.program.conference.title == "Zeytin Kongresi"
    assert told(reading) == [
        ("09:30-09:50", 'Açılış "büyük" konuşması', "Ege Salonu", "", ("Mehtap Karakaşlı",)),
        ("09:50-10:30", "Budama", "Kozak Salonu", "", ("Cengizhan Uluçınar",)),
    ]
    assert [day.date.isoformat() for day in reading.program.days.values()] == ["2026-11-04"]


def test_commas_part_cells_where_no_blank_follows_them() -> None:
    assert told(read(COMMAS)) == [
        ("09:00-09:30", "Opening", "Hall A", "", ()),
        ("09:30-10:00", "Moss, and what grows on it", "Hall B", "", ()),
    ]


def test_rows_with_times_need_no_head() -> None:
    assert told(read(BARE)) == [
        ("09:00-09:30", "Eröffnung", "", "", ("Jana Vogt",)),
        ("09:30-10:15", "Der lange Weg nach Hause", "", "", ("Sami Hill",)),
        ("10:15-10:45", "Kaffeepause", "", "", ()),
    ]


def test_a_cell_in_quotes_goes_on_over_lines() -> None:
    first, second = told(read(SEVERAL_LINES))
    assert first == ("09:00-", "Opening", "Hall A", "All are welcome.\n\nCoffee, tea", ())
    assert second[:3] == ("10:00-", "Moss", "Hall B")


@pytest.mark.parametrize(
    "text",
    [
        "14 May 2026\n9:00 Opening; welcome; words\n10:00 Moss, lichen, ferns\n11:00 Close; tea; farewell",
        "4 May 2026\n9:00 Opening\nSpeakers: Jane Roe; Sam Hill; Ada Fox\n10:00 Moss\nSpeakers: Li Wei; Ed Fox; Al Day",
    ],
)
def test_lines_with_such_marks_are_no_table(text: str) -> None:
    assert {each[0][:5] for each in told(read(text))} >= {"09:00", "10:00"}
