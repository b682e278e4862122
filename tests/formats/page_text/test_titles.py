# SPDX-License-Identifier: MIT
"""A stretch of a heading, cut into its parts."""

from __future__ import annotations

import pytest

from forumdesk.formats.page_text.headings import titles


def cut(text: str) -> tuple[str, str, str, int, list[str]]:
    """Return label, title, room, minutes and remarks of a stretch."""
    parts = titles.read(text, 0, len(text))
    label, title, room = (text[each[0] : each[1]] if each else "" for each in (parts.label, parts.title, parts.room))
    return label, title, room, parts.minutes, [text[low:high] for low, high in parts.remarks]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Atelier B – Les rivières (salle Adour)", ("Atelier B", "Les rivières", "salle Adour", 0, [])),
        ("Moss and roofs Location: Pilot House, 920 Quay Lane", ("", "Moss and roofs", "Pilot House", 0, [])),
        ("in Hall B", ("", "", "Hall B", 0, [])),
        ("► Moss and roofs", ("", "Moss and roofs", "", 0, [])),
        (
            "Mesa redonda 1: Memoria y justicia. Aula Magna.",
            ("Mesa redonda 1", "Memoria y justicia", "Aula Magna", 0, []),
        ),
        (
            "Track 1: Palm harvesters — Falcon Theatre (45 min)",
            ("Track 1", "Palm harvesters", "Falcon Theatre", 45, []),
        ),
        (
            "Atölye: Serigrafi (2. kat, kontenjan 20 kişi)",
            ("Atölye", "Serigrafi", "2. kat", 0, ["kontenjan 20 kişi"]),
        ),
        (
            "Bring and Buy (Hall B). No sellers before noon.",
            ("", "Bring and Buy", "Hall B", 0, ["No sellers before noon"]),
        ),
        ("Break -- please move your cars", ("", "Break", "", 0, ["please move your cars"])),
        ("(overlap is on purpose) Boxed lunches", ("", "Boxed lunches", "", 0, ["overlap is on purpose"])),
        ("基調講演「川と暮らし」", ("基調講演", "川と暮らし", "", 0, [])),
        ("Cena oficial (Mesón del Puente)", ("", "Cena oficial", "Mesón del Puente", 0, [])),
        ("Who owns it? Aula Magna.", ("", "Who owns it?", "Aula Magna", 0, [])),
        ("Closing. Aula Magna.", ("", "Closing", "Aula Magna", 0, [])),
        ("Coffee in the Exhibit Hall", ("", "Coffee", "Exhibit Hall", 0, [])),
        ("Topic: Ten years of support", ("", "Ten years of support", "", 0, [])),
        ("「小さな水路」 201会議室", ("", "小さな水路", "201会議室", 0, [])),
        ("泥炭、火と政策、大ホール", ("", "泥炭、火と政策", "大ホール", 0, [])),
        ("الماء والمدن، المسرح الرئيسي", ("", "الماء والمدن", "المسرح الرئيسي", 0, [])),
        ("Conferencia inaugural. Aula Magna.", ("Conferencia inaugural", "", "Aula Magna", 0, [])),
        ("Room: The Loft", ("", "", "The Loft", 0, [])),
        ("201会議室", ("", "", "201会議室", 0, [])),
        ("Knots (cellar, 90 min)", ("", "Knots", "cellar", 90, [])),
        ("Retrievers [workshop, 90 min]", ("workshop", "Retrievers", "", 90, [])),
        ("(50 min) « Le Batelier »", ("", "Le Batelier", "", 50, [])),
        ("(1h10) Schatten", ("", "Schatten", "", 70, [])),
        ("(first part) Shadows", ("", "Shadows", "", 0, ["first part"])),
        ("自助午餐,二楼", ("", "自助午餐", "二楼", 0, [])),
        ("院长致辞:《慢一点》", ("院长致辞", "慢一点", "", 0, [])),
        ("Portfolios (45 minutes for each of two)", ("", "Portfolios", "", 0, ["45 minutes for each of two"])),
        ("懇親会(レストラン蓮)", ("", "懇親会", "レストラン蓮", 0, [])),
        ("Descente (selon la météo)", ("", "Descente", "", 0, ["selon la météo"])),
        ("Walk. Meeting point: Main Gate", ("", "Walk", "Main Gate", 0, [])),
        ("Hall B, Bees and us", ("", "Bees and us", "Hall B", 0, [])),
        ("Library, museum and archive", ("", "Library, museum and archive", "", 0, [])),
        ("Closing. Thank everybody", ("", "Closing", "", 0, ["Thank everybody"])),
        ("Coffee. Poster session", ("", "Coffee. Poster session", "", 0, [])),
        ("Cinema — «Faina», seguido de conversa", ("Cinema", "Faina", "", 0, ["seguido de conversa"])),
        ("“Bees” and other animals", ("", "“Bees” and other animals", "", 0, [])),
        ("Knowledge (and its limits)", ("", "Knowledge (and its limits)", "", 0, [])),
        ("Who owns the library", ("", "Who owns the library", "", 0, [])),
        ("Panel 1 (Who pays?)", ("Panel 1", "Who pays?", "", 0, [])),
        ("2. Oturum (Kıyı, Kent)", ("2. Oturum", "Kıyı, Kent", "", 0, [])),
        ("Workshop 2 (Room 3)", ("", "Workshop 2", "Room 3", 0, [])),
        ("Session 2 (20 min)", ("", "Session 2", "", 20, [])),
        ("Session 3 (Chair: Jane Roe)", ("", "Session 3 (Chair: Jane Roe)", "", 0, [])),
        ("Lunch: pies, peas, pop", ("", "Lunch: pies, peas, pop", "", 0, [])),
    ],
)
def test_read_cuts_what_is_no_title_off(text: str, parts: tuple[str, str, str, int, list[str]]) -> None:
    assert cut(text) == parts


def test_read_keeps_who_stands_behind_a_room_in_brackets() -> None:
    text = "Quays (Room: Hall B) – Jane Roe, Tide Institute"
    parts = titles.read(text, 0, len(text))
    assert cut(text) == ("", "Quays", "Hall B", 0, [])
    assert [text[low:high] for low, high in parts.spare] == ["Jane Roe, Tide Institute"]


def test_read_keeps_what_stands_behind_a_room_in_the_middle() -> None:
    text = "Bees and us – Hall B – Jane Roe"
    parts = titles.read(text, 0, len(text))
    assert (cut(text)[:3], [text[low:high] for low, high in parts.spare]) == (
        ("", "Bees and us", "Hall B"),
        ["Jane Roe"],
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Town Hall, £12 (£9)", ("", "", "Town Hall", 0, ["£12 (£9)"])),
        ("Concert, Sala 2, entrada libre", ("", "Concert", "Sala 2", 0, ["entrada libre"])),
        ("Lunch, free time", ("", "Lunch, free time", "", 0, [])),
    ],
)
def test_read_takes_the_price_of_a_ticket_for_a_remark(text: str, parts: tuple[str, str, str, int, list[str]]) -> None:
    assert cut(text) == parts
