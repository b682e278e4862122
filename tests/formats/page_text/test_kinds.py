# SPDX-License-Identifier: MIT
"""The kinds of sessions, by their words."""

from __future__ import annotations

import pytest

from forumdesk.formats.page_text.headings.kinds import is_break, kind_of
from forumdesk.program import SessionKind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Tea and posters", SessionKind.BREAK),
        ("Conferencia inaugural", SessionKind.KEYNOTE),
        ("Accueil et ouverture", SessionKind.OPENING),
        ("كلمة ترحيبية", SessionKind.OPENING),
        ("الغداء", SessionKind.BREAK),
        ("الجلسة الحوارية", SessionKind.PANEL),
        ("Award lunch", SessionKind.BREAK),
        ("Öğle arası", SessionKind.BREAK),
        ("茶歇", SessionKind.BREAK),
        ("Mittagspause", SessionKind.BREAK),
        ("Opening Reception", SessionKind.SOCIAL),
        ("Welcome drinks & supper", SessionKind.SOCIAL),
        ("Доклад", SessionKind.TALK),
        ("Регистрация участников", SessionKind.OTHER),
        ("التسجيل واستقبال الضيوف", SessionKind.OTHER),
        ("Подведение итогов. Закрытие форума", SessionKind.CLOSING),
        ("افتتاحیه", SessionKind.OPENING),
        ("Discours inauguraux", SessionKind.OPENING),
        ("Corte", SessionKind.BREAK),
        ("Morning tea", SessionKind.BREAK),
        ("Schlussrunde", SessionKind.CLOSING),
        ("Retrait des badges", SessionKind.OTHER),
        ("Przerwa kawowa", SessionKind.BREAK),
        ("Sesja otwarcia", SessionKind.OPENING),
        ("Avslutning", SessionKind.CLOSING),
        ("茶敘", SessionKind.BREAK),
        ("Suspension", SessionKind.BREAK),
        ("Opening the black box of energy markets in Europe", SessionKind.TALK),
    ],
)
def test_kind_of_a_title_is_told_by_its_words(title: str, kind: SessionKind) -> None:
    assert kind_of("", title) is kind


def test_kind_of_a_label_wins() -> None:
    assert kind_of("Tavola rotonda", "Il pranzo di domani") is SessionKind.PANEL


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Tee und Kaffee", True),
        ("Coffee Break", True),
        ("Pausa café", False),
        ("Anna Ball", False),
        ("Ara Noren", False),
    ],
)
def test_a_line_is_a_break_if_every_word_of_it_is(text: str, only: bool) -> None:
    assert is_break(text) is only
