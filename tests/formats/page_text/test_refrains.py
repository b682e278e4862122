# SPDX-License-Identifier: MIT
"""What stands behind title after title: rooms that the text names elsewhere, and remarks."""

from __future__ import annotations

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers


def placed(text: str) -> list[tuple[str, str]]:
    """Return (title, room) of every session."""
    program = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Berlin")).program
    return [
        (each.title, program.rooms[each.room_id].name if each.room_id else "") for each in program.sessions_in_order
    ]


def test_remarks_behind_most_titles_are_none_of_them() -> None:
    text = """6 May 2024
9:00 Nets that mend themselves (long)
9:30 Ropes of hemp (short)
9:50 Knots in the dark (long)
10:20 What sails remember (short)
10:40 Songs of the Loire (and others)
"""
    assert [title for title, _room in placed(text)] == [
        "Nets that mend themselves",
        "Ropes of hemp",
        "Knots in the dark",
        "What sails remember",
        "Songs of the Loire (and others)",
    ]


def test_a_room_that_is_known_is_known_behind_any_title() -> None:
    text = """6 mai 2024
9:00 Accueil, salle: Les Tilleuls
Salle : Les Tilleuls
10:00 Nœuds et cordages (Les Tilleuls)
11:00 Filets (sans nœuds)
12:00 Repas, Les Tilleuls
"""
    assert placed(text)[1:] == [
        ("Nœuds et cordages", "Les Tilleuls"),
        ("Filets (sans nœuds)", ""),
        ("Repas", "Les Tilleuls"),
    ]


def test_the_last_cells_of_lines_are_rooms_where_some_are() -> None:
    text = """6 May 2024
08:00 - 09:00  Registration                Main lobby
09:00 - 10:00  Opening                     Baobab
10:00 - 11:00  Who signs for a river?      Baobab
               Jane Roe, River Institute
11:00 - 12:00  Lunch                       Garden tent
"""
    assert placed(text) == [
        ("Registration", "Main lobby"),
        ("Opening", "Baobab"),
        ("Who signs for a river?", "Baobab"),
        ("Lunch", "Garden tent"),
    ]


def test_a_room_beside_a_date_is_that_of_the_day() -> None:
    text = """Montag, 6. Mai 2024                   Großer Saal
9:00 Netze
10:00 Seile, Raum 12

Dienstag, 7. Mai 2024
9:00 Segel
"""
    assert placed(text) == [("Netze", "Großer Saal"), ("Seile", "Raum 12"), ("Segel", "")]


def test_what_every_time_stands_beside_is_no_title() -> None:
    times = ("9:00 AM", "9:30 AM", "10:30 AM", "11:30 AM")
    titles = ("Opening", "Salt and light", "Moss on roofs", "Ice on the lake")
    text = "".join(
        f"Lake Summit - Thursday, May 14 2026 - {time}\n{title}\n" for time, title in zip(times, titles, strict=True)
    )
    assert [title for title, _room in placed(text)] == list(titles)
