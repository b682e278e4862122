# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.source import footnotes
from forumdesk.formats.page_text.source.normalise import lines_of


def passed(text: str) -> str:
    return footnotes.passed(lines_of(Page(text=text)))[0].text


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Ida Moss1, Petra Hollin2 and Sven Okafor1,2", "Ida Moss, Petra Hollin and Sven Okafor"),
        ("Ida, Moss; Petra, Hollin3; Sven, Okafor.", "Ida, Moss; Petra, Hollin; Sven, Okafor."),
        ("Ida Moss¹, Petra Hollin²", "Ida Moss, Petra Hollin"),
    ],
)
def test_numbers_of_affiliations_are_passed_in_lists_of_names(text: str, bare: str) -> None:
    assert passed(text) == bare


@pytest.mark.parametrize("text", ["From Web2, Web3 and after", "Petra Hollin2", "Hall2, Foyer1", "Ida Moss, covid19"])
def test_other_numbers_stay(text: str) -> None:
    assert passed(text) == text
