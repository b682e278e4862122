# SPDX-License-Identifier: MIT
"""What is remembered of columns is theirs alone, and only what can be an answer."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from forumdesk.formats.reading import Column
from forumdesk.gui.review.remembered import recall, remember
from forumdesk.gui.settings import Settings

ONE = (Column(key="Wer", title="Wer"), Column(key="Was", title="Was"))
OTHER = (Column(key="Wer", title="Wer"),)


@pytest.fixture
def settings(qapp: QApplication) -> Settings:
    assert qapp is not None
    return Settings()


def test_columns_are_remembered_in_any_order_and_for_no_others(settings: Settings) -> None:
    remember(settings, ONE, {"Wer": "speakers", "Was": ""})
    assert recall(settings, ONE[::-1]) == {"Wer": "speakers", "Was": ""}
    assert recall(settings, OTHER) == {}


def test_what_can_be_no_answer_is_passed_over(settings: Settings) -> None:
    remember(settings, ONE, {"Wer": "owner", "Wo": "room", "Was": "title"})
    assert recall(settings, ONE) == {"Was": "title"}
    remember(settings, ONE, {"Was": ["title"]})  # type: ignore[dict-item]  # somebody else's hand in the settings
    assert recall(settings, ONE) == {}
