# SPDX-License-Identifier: MIT
"""Tables with bars as the authors of Markdown write them: long rows, marks of HTML in them, badges and pictures."""

from __future__ import annotations

import time

import pytest

from tabled import read, told

GRID = """## Samstag, 3. Mai 2025

| <center>Zeit</center> | **Saal 1** <br> Netze und Kabel <br> (65 Plätze) \
| **Saal 2** <br> Schulen und Vereine <br> (40 Plätze) |
|:---:|:---:|:---:|
| **09:00** <td colspan=2><center>**Begrüßung**<br>Anna Beispiel</center> |
| **10:00** | [**Ebbe im Watt**](#ebbe) <br> <span class="label">Anfänger</span> <br> Jan Muster \
| **Flut im Fluss** <br> Profis <br> Eva Probe |
| **11:00** <td colspan="2">**Mittagspause** |
"""


def test_a_row_leaves_markdown_for_a_cell_that_spans_columns() -> None:
    assert [(at, title, room, people) for at, title, room, _text, people in told(read(GRID))] == [
        ("09:00-10:00", "Begrüßung", "", ("Anna Beispiel",)),
        ("10:00-11:00", "Ebbe im Watt", "Saal 1", ("Jan Muster",)),
        ("10:00-11:00", "Flut im Fluss", "Saal 2", ("Eva Probe",)),
        ("11:00-", "Mittagspause", "", ()),
    ]


def test_a_room_and_what_is_shown_in_it_head_one_column() -> None:
    program = read(GRID).program
    assert sorted(track.name for track in program.tracks.values()) == ["Netze und Kabel", "Schulen und Vereine"]


def test_a_row_may_be_longer_than_any_heading() -> None:
    where = "https://example.org/" + "a" * 400
    text = f"""5 mai 2025

| Heure | Sujet | Intervenant | Vidéo |
|---|---|---|---|
| 9 h 00 | Le vent | Jeanne Exemple | {where} |
| 10 h 00 | La pluie | Paul Modèle | {where} |
"""
    assert [(title, people) for _at, title, _room, _text, people in told(read(text))] == [
        ("Le vent", ("Jeanne Exemple",)),
        ("La pluie", ("Paul Modèle",)),
    ]


def test_a_line_of_pictures_says_nothing() -> None:
    text = "5 May 2025\n\n10:00 Wind\n\n![Guests](a.webp) [![More](b.png)](c.html)\n\n11:00 Water\n"
    assert [(title, said) for _at, title, _room, said, _people in told(read(text))] == [("Wind", ""), ("Water", "")]


def test_long_rows_take_linear_time() -> None:
    row = "| 10:00 " + "<td colspan=" * 2_000 + "|" + " | a" * 3_000 + "|\n"
    started = time.process_time()
    read("5 May 2025\n\n09:00 Wind\n" + row * 5)
    assert time.process_time() - started < 30


@pytest.mark.parametrize(("length", "blank"), [("{} min", "\n"), ("({}分)", ""), ("", "\n")])
def test_start_length_and_end_stand_in_the_first_cell_line_by_line(length: str, blank: str) -> None:
    sessions = [("09:00", 30, "09:30"), ("10:00", 90, "11:30"), ("11:45", 15, "12:00")]
    rows = "".join(
        f"{start}\n{length.format(minutes)}\n{blank}{end}\tJane Roe\tWind {start[:2]}\n"
        for start, minutes, end in sessions
    )
    found = told(read(f"5 May 2025\nTimetable\n\tSpeaker\tTitle\n{rows}"))
    assert [(at, title, people) for at, title, _room, _text, people in found] == [
        (f"{start}-{end}", f"Wind {start[:2]}", ("Jane Roe",)) for start, _minutes, end in sessions
    ]
