# SPDX-License-Identifier: MIT
"""Programs that print a title over its time, with a label and without, or the time at the end of its block."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers


def read(text: str) -> list[tuple[str, str, list[str]]]:
    """Return start, title and people of each session."""
    program = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Berlin")).program
    return [
        (
            f"{each.start:%H:%M}" if each.start else "",
            each.title,
            [program.people[seat.person_id].name for seat in program.appearances_in(each.id)],
        )
        for each in program.sessions_in_order
    ]


@pytest.mark.parametrize("label", ["Session 1: ", "Panel II – ", ""])
def test_a_time_is_that_of_the_title_over_it_also_where_a_labelled_title_follows(label: str) -> None:
    text = f"""\
6 May 2024

Tea and Cakes
9:00 – 9:30

{label}Who Pays for Quays?
9:30 – 10:30
Jane Roe, Tide Institute

Lunch
10:30 – 11:00

{label}What Ropes Know
11:00 – 12:00
Sam Hill, Mayor of Teal
"""
    assert read(text) == [
        ("09:00", "Tea and Cakes", []),
        ("09:30", "Who Pays for Quays?", ["Jane Roe"]),
        ("10:30", "Lunch", []),
        ("11:00", "What Ropes Know", ["Sam Hill"]),
    ]


def test_a_time_under_a_label_on_a_line_of_its_own_stands_over_its_title() -> None:
    text = "6 May 2024\n\nPanel 1\n9:00 – 10:00\nWho Pays for Quays?\n\nPanel 2\n10:00 – 11:00\nWhat Ropes Know\n"
    assert [title for _start, title, _people in read(text)] == ["Who Pays for Quays?", "What Ropes Know"]


def test_times_that_end_the_blocks_of_their_sessions_are_those_of_their_titles() -> None:
    text = """\
Mardi 7 mai 2024

Accueil
8h30

La mer et les ports
avec Jeanne Roy, Institut des Marées
9h (45 min)

Qui paie les quais ?
Table ronde animée par Paul Roux, avec :
– Lise Morin, maire de Teal
– Marc Petit, Ministère de la Mer
10h – 11h

Le prix des cordes
par Lise Morin
11h15 – 12h
"""
    assert read(text) == [
        ("08:30", "Accueil", []),
        ("09:00", "La mer et les ports", ["Jeanne Roy"]),
        ("10:00", "Qui paie les quais ?", ["Paul Roux", "Lise Morin", "Marc Petit"]),
        ("11:15", "Le prix des cordes", ["Lise Morin"]),
    ]


@pytest.mark.parametrize(
    "when", ["2025-05-03 {}", "3 mai 2025, {}", ":alarm_clock: 2025-05-03 {}"], ids=["iso", "words", "picture"]
)
def test_a_date_and_a_time_end_the_block_of_each_session(when: str) -> None:
    sessions = [("Vent sur l’eau", "09:00"), ("Le long chemin", "10:00"), ("Sel et routes", "11:30")]
    text = "\n\n".join(
        f"### {title}\n  - _Jeanne Exemple, Paul Modèle_\n  - {when.format(at)}\n  - Diapositives"
        for title, at in sessions
    )
    program = page_text.read(text.encode(), "x.md", Answers(timezone="Europe/Paris")).program
    found = [(each.title, f"{each.start:%Y-%m-%d %H:%M}") for each in program.sessions_in_order if each.start]
    assert found == [(title, f"2025-05-03 {at}") for title, at in sessions]
    assert {each.name for each in program.people.values()} == {"Jeanne Exemple", "Paul Modèle"}


@pytest.mark.parametrize("head", ["", "Heures\tévénement\n", "Time | Event\n"])
def test_a_text_whose_days_begin_with_a_time_has_its_titles_under_them(head: str) -> None:
    text = (
        f"6 May 2024\n{head}09:00 - 10:00\n\nOpening of the fair\n10:00 - 11:00\n\nWho pays for quays?\n"
        "11:00 - 12:00\n\nWhat ropes know\n12:00 - 13:00\n\nTea and cakes\n"
    )
    assert [(start, title) for start, title, _people in read(text)] == [
        ("09:00", "Opening of the fair"),
        ("10:00", "Who pays for quays?"),
        ("11:00", "What ropes know"),
        ("12:00", "Tea and cakes"),
    ]


@pytest.mark.parametrize("hour", ["Ore {} — ", "{} | ", "{} Uhr, "])
def test_what_stands_beside_times_over_headings_is_their_room(hour: str) -> None:
    spots = [("09.30", "Abbey of Teal, Terrace"), ("11.00", "Old school"), ("13.15", "Butcher of Teal")]
    text = "# Friday, 6 May 2024\n\n" + "\n\n".join(
        f"{hour.format(start)}{place}\n\n### Story {number}\n\nA tale of it, as it was told to us by those who know it."
        for number, (start, place) in enumerate(spots, 1)
    )
    program = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Berlin")).program
    told = [(f"{each.start:%H.%M}", program.rooms[each.room_id].name) for each in program.sessions_in_order]
    assert told == spots
    assert [each.title for each in program.sessions_in_order] == ["Story 1", "Story 2", "Story 3"]


def test_a_word_of_menus_over_its_time_is_a_title() -> None:
    text = """\
6 de mayo de 2024

Inscripción
9:00 – 9:30

El agua y los puertos
9:30 – 10:30

Las cuerdas saben
10:30 – 11:30

Almuerzo
11:30 – 12:30
"""
    assert [title for _start, title, _people in read(text)][:2] == ["Inscripción", "El agua y los puertos"]
