# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from forumdesk.languages import language_name, language_tag


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("", ""),
        ("en", "en"),
        ("en-US", "en"),
        ("EN_gb", "en"),
        ("English", "en"),
        (" french ", "fr"),
        ("zh-Hant-TW", "zh"),
        ("gsw", "gsw"),
        ("Klingon", "klingon"),
        ("en, fr", "en, fr"),
    ],
)
def test_language_tag_of_every_way_of_writing_one(said: str, tag: str) -> None:
    assert language_tag(said) == tag


def test_language_name_of_what_is_known_and_what_is_not() -> None:
    assert [language_name(tag) for tag in ("en", "gsw", "klingon")] == ["English", "GSW", "Klingon"]
