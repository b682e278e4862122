# SPDX-License-Identifier: MIT
"""What a program is called, by the lines above it."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers

PROGRAM = "\n\n19 May 2021\n9:00 Opening\n10:00 Waves and winds\n"


def title(above: str) -> str:
    reading = page_text.read_text(above + PROGRAM, "notes.txt", Answers(timezone="Europe/Berlin"))
    return reading.program.conference.title


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("Tide Forum", "Tide Forum"),
        ("Registration\nThe Tide Forum 2021", "The Tide Forum 2021"),
        ("Grand Hotel, Port Elm\nThe Long Tide", "The Long Tide"),
        ("Sound House Institute\nConference on Tides", "Conference on Tides"),
        ("International Conference\nThe Long Tide\nGrand Hotel, Port Elm", "The Long Tide"),
        ("Convegno internazionale di studi\nLa marea lunga\nPalazzo Bruno", "La marea lunga"),
        ("2nd Conference of the\nSociety of Tides\nPort Elm", "2nd Conference of the Society of Tides"),
        ("Programme - Tide Forum 2021", "Tide Forum 2021"),
        ("Final programme of the Tide Congress", "Tide Congress"),
        ("Einladung zur Jahrestagung Gezeiten", "Jahrestagung Gezeiten"),
        ("【ご案内】第6回 潮フォーラム", "第6回 潮フォーラム"),
        ("2027 潮汐論壇大會議程", "2027 潮汐論壇"),
        ("Tide Forum: Final Programme", "Tide Forum"),
        ("Tide Forum (final version)", "Tide Forum"),
        ("Tide Forum (SOTM)", "Tide Forum (SOTM)"),
        ("Tide Congress     FINAL PROGRAMME", "Tide Congress"),
        ("Tide Congress          Page 1 of 3", "Tide Congress"),
        ("Colloque « Marée, vent, eau », 19 mai 2021", "Colloque « Marée, vent, eau »"),
        ("Tide Forum, Port Elm, 19 May 2021", "Tide Forum"),
        ("Table of Contents\nTide Forum 2021\nwww.example.org", "Tide Forum 2021"),
        ("Tide Forum\nAnnual Tide Congress 2021\nAnnual Tide Congress 2021", "Annual Tide Congress 2021"),
    ],
)
def test_title_is_the_line_that_has_most_of_a_title(above: str, expected: str) -> None:
    assert title(above) == expected


@pytest.mark.parametrize(
    "above", ["please read", "Dear all,", "Write to tide@example.org", "Lunch has moved.", "Conference Programme"]
)
def test_a_line_that_can_be_no_title_is_none(above: str) -> None:
    assert title(above) == "notes"
