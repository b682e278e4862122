# SPDX-License-Identifier: MIT
"""A text that names no zone but a town suggests the town's zone, and never takes it."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers


@pytest.mark.parametrize(
    ("opening", "ending", "suggested"),
    [
        ("Harbor Forum\nHotel Quay, Khulna, Bangladesh", "", "Asia/Dhaka"),
        ("Colloque des quais\nFondation des Ports, Thessalonique, Grèce", "", "Europe/Athens"),
        ("Harbor Forum", "Quay School\nLaan 12, 2585 AA La Haye", "Europe/Amsterdam"),
        ("Harbor Forum\nwe split the nice cork", "", "Europe/Berlin"),
    ],
)
def test_the_zone_of_a_town_is_suggested_first(
    opening: str, ending: str, suggested: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    text = f"{opening}\n\n6 May 2024\n9:00 Opening\n10:00 Tea\n\n{ending}\n"
    reading = page_text.read_text(text, "x.txt", Answers())
    question = next(each for each in reading.questions if each.key == "timezone")
    assert (question.suggested, question.answered) == (suggested, "")
    assert question.choices[0].value == suggested
    assert reading.program.conference.timezone == "UTC"
