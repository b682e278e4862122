# SPDX-License-Identifier: MIT
"""The kinds of sessions, by their words."""

from __future__ import annotations

import pytest

from forumdesk.formats.page_text.headings.kinds import kind_of
from forumdesk.program import SessionKind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Tea and posters", SessionKind.BREAK),
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
        ("Opening the black box of energy markets in Europe", SessionKind.TALK),
    ],
)
def test_kind_of_a_title_is_told_by_its_words(title: str, kind: SessionKind) -> None:
    assert kind_of("", title) is kind


def test_kind_of_a_label_wins() -> None:
    assert kind_of("Tavola rotonda", "Il pranzo di domani") is SessionKind.PANEL
