# SPDX-License-Identifier: MIT
"""Sessions that run on in one line, and lines that only look like it."""

from __future__ import annotations

import time

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.page import Page
from forumdesk.formats.page_text.source.flows import parted
from forumdesk.formats.page_text.source.normalise import lines_of
from forumdesk.formats.reading import Answers


def parts(text: str) -> list[str]:
    return [line.text for line in parted(lines_of(Page(text=text)))]


def test_sessions_that_a_pdf_runs_together_are_cut_apart() -> None:
    text = """\
Monday 9 November 2026 09h00-10h00 Registration 10h00-10h30 Opening speeches Ms Jane Roe
Mayor, Teal Mr Omar Said
Minister, Norland 10h30-11h30 Panel: Ports and people Chair: Dr Ada Finch, Teal College Page 1 of 3
11h30-12h00 Coffee 12h00-13h00 Testimonies: Mr Sam Hill, Ms Ida Lund
"""
    assert parts(text) == [
        "Monday 9 November 2026",
        "09h00-10h00 Registration",
        "10h00-10h30 Opening speeches",
        "Ms Jane Roe",
        "Mayor, Teal",
        "Mr Omar Said",
        "Minister, Norland",
        "10h30-11h30 Panel: Ports and people",
        "Chair: Dr Ada Finch, Teal College",
        "Page 1 of 3",
        "11h30-12h00 Coffee",
        "12h00-13h00 Testimonies: Mr Sam Hill, Ms Ida Lund",
    ]


def test_bold_words_behind_a_time_are_the_title() -> None:
    text = (
        "3 mai 2027. **9h > 9h30** **Ouverture** par **Ana Pons**, maire. **9h30 > 11h** **Table ronde : La crue** "
        "modérée par **Luc Vial**, éditeur. Intervenants : – **Zoé Arnal**, juge, – **Max Bru**, chef. _Débat_ "
        "**11h > 12h** **Pause** **12h > 13h** **Clôture** par **Ana Pons**. Accueil de 10h à 18h."
    )
    program = page_text.read_text(text, "forum.txt", Answers()).program
    assert [
        (
            each.start and f"{each.start:%H:%M}",
            each.title,
            [program.people[seat.person_id].name for seat in program.appearances_in(each.id)],
        )
        for each in program.sessions_in_order
    ] == [
        ("09:00", "Ouverture", ["Ana Pons"]),
        ("09:30", "La crue", ["Luc Vial", "Zoé Arnal", "Max Bru"]),
        ("11:00", "Pause", []),
        ("12:00", "Clôture", ["Ana Pons"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bürozeiten: Mo–Do 8.30–12.00 Uhr und 13.00–15.30 Uhr\nFr 8.30–12.00 Uhr und 13.00–14.00 Uhr",
        "Opening 9:00-9:30 Coffee 9:30-10:00\nTalks 10:00-11:00 Lunch 11:00-12:00",
        "9:00-10:00 Opening Mr Jane Roe\n10:00-11:00 Talks by Mr Omar Said",
        "Saturn rises 20:00-21:00 in May and Mars 19:00-20:00 in June\nIt is cold",
    ],
)
def test_other_lines_with_times_stay_whole(text: str) -> None:
    assert parts(text) == [line.text for line in lines_of(Page(text=text))]


def test_what_a_person_has_said_stays_whole() -> None:
    text = "9:00-9:30 Start 9:30-10:00 Talk 10:00-11:00 Tea 11:00-12:00 End"
    lines = lines_of(Page(text=text))
    assert len(parted(lines)) == 4
    assert parted(lines, {1}) == lines


def test_a_flood_of_times_takes_linear_time() -> None:
    text = "9:00-9:30 Open Mr Jane Roe, Chair: x – y " * 480
    started = time.process_time()
    parted(lines_of(Page(text="\n".join([text] * 20))))
    assert time.process_time() - started < 60
