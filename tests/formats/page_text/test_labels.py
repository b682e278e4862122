# SPDX-License-Identifier: MIT
"""What is a label in front of a title, in many languages, and what is not."""

from __future__ import annotations

import pytest

from forumdesk.formats.page_text.headings import labels


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("Panel 3: Foo", "Panel 3", "Foo"),
        ("Session I", "Session I", ""),
        ("Track A – x", "Track A", "x"),
        ("Keynote 2 - Foo", "Keynote 2", "Foo"),
        ("Plenary: How", "Plenary", "How"),
        ("Opening keynote: How", "Opening keynote", "How"),
        ("Workshop B2: Build", "Workshop B2", "Build"),
        ("Session 3 Clouds and Rain", "Session 3", "Clouds and Rain"),
        ("First session: On", "First session", "On"),
        ("Séance 1 : L'eau", "Séance 1", "L'eau"),
        ("Table ronde n° 1 : Partager", "Table ronde n° 1", "Partager"),
        ("Conférence « Ce que »", "Conférence", "« Ce que »"),
        ("Sitzung 2. Wasser", "Sitzung 2", "Wasser"),
        ("Panel. Who pays?", "Panel", "Who pays?"),
        ("Пленарный доклад. «Реки»", "Пленарный доклад", "«Реки»"),
        ("基調講演 川の記憶", "基調講演", "川の記憶"),
        ("分论坛 I 边界", "分论坛 I", "边界"),
        ("I. Sitzung: Wasser", "I. Sitzung", "Wasser"),
        ("Taller práctico: Rescate", "Taller práctico", "Rescate"),
        ("Mesa 3: Río", "Mesa 3", "Río"),
        ("Tavola rotonda: x", "Tavola rotonda", "x"),
        ("1^ Tavola rotonda: x", "1^ Tavola rotonda", "x"),
        ("2° Painel: y", "2° Painel", "y"),
        ("Painel 2 – y", "Painel 2", "y"),
        ("1. Oturum: Göç", "1. Oturum", "Göç"),
        ("Сессия 2. Мосты", "Сессия 2", "Мосты"),
        ("Круглый стол «Арктика»", "Круглый стол", "«Арктика»"),
        ("الجلسة الأولى: مستقبل", "الجلسة الأولى", "مستقبل"),
        ("نشست دوم: شهر", "نشست دوم", "شهر"),
        ("セッション1 水", "セッション1", "水"),
        ("分科会A「小」", "分科会A", "「小」"),
        ("分论坛一:图像", "分论坛一", "图像"),
        ("1A Short papers", "1A", "Short papers"),
        ("1.1.1 Barbed Wire", "1.1.1", "Barbed Wire"),
        ("AG 2: Kliniken", "AG 2", "Kliniken"),
        ("Podiums- und Plenumsdiskussion: Wasser", "Podiums- und Plenumsdiskussion", "Wasser"),
        ("GT 3 – Transporte", "GT 3", "Transporte"),
        ("РГ 1. Мосты", "РГ 1", "Мосты"),
        ("ورشة ب: الصور", "ورشة ب", "الصور"),
        ("کارگاه الف: شهر", "کارگاه الف", "شهر"),
        ("Ana Konuşma: Liman", "Ana Konuşma", "Liman"),
        ("Showcase Panel I: Who Makes Rules?", "Showcase Panel I", "Who Makes Rules?"),
        ("Intellectual Property Panel: Patents", "Intellectual Property Panel", "Patents"),
        ("Theme 2: Return", "Theme 2", "Return"),
        ("Meet the Expert: Liver", "Meet the Expert", "Liver"),
        ("Grand témoin : une vie", "Grand témoin", "une vie"),
        ("Caso 2: Il sonno", "Caso 2", "Il sonno"),
        ("Seventh plenary session (Who moves?)", "Seventh plenary session", "(Who moves?)"),
        ("1. Panel (Kıyı, Kent)", "1. Panel", "(Kıyı, Kent)"),
        ("報告「1995年から」", "報告", "「1995年から」"),
        ('Kino im Wartesaal: "Gleis 9"', "Kino im Wartesaal", '"Gleis 9"'),
    ],
)
def test_find_parts_a_label_from_its_title(text: str, label: str, title: str) -> None:
    found = labels.find(text)
    assert found is not None
    assert (text[found.begin : found.stop], text[found.rest :]) == (label, title)


@pytest.mark.parametrize(
    "text",
    [
        "Panel A new order of things",
        "Talk about bees: x",
        "Workshops in the wild",
        "Session chair: Jane Roe",
        "Part of the problem",
        "Panel discussion on water",
        "3D roofs",
        "60 metres: where, when, why",
        "Lunch: pies",
        "Discussion (30 min)",
        "LT01 Palms",
        "PS: bring a coat",
    ],
)
def test_find_takes_no_words_of_a_title_for_a_label(text: str) -> None:
    assert labels.find(text) is None


def test_find_tells_what_announces_a_session_by_itself() -> None:
    assert [found.numbered for text in ("Panel 3: x", "Panel: x", "1A x") if (found := labels.find(text))] == [
        True,
        False,
        False,
    ]
