# SPDX-License-Identifier: MIT
"""Programs that were sent in a chat, with a stamp in front of each message."""

from __future__ import annotations

import pytest

from forumdesk.formats.reading import MarkKind
from tabled import read, told

CHAT = """{} Jane Roe: Here is our day!

14 May 2026
9:00 Opening
10:00 Moss
11:00 Ice

{} Sam Hill: I come at 10 if the bus does
{} Jane Roe: 👍
"""
STAMPS = [
    ("[3/5/26, 21:47]", "[3/5/26, 21:52]", "[4/5/26, 8:03]"),
    ("03.05.2026, 21:47 -", "03.05.2026, 21:52 -", "04.05.2026, 08:03 -"),
    ("[9:47 PM, 5/3/2026]", "[9:52 PM, 5/3/2026]", "[8:03 AM, 5/4/2026]"),
]


@pytest.mark.parametrize("stamps", STAMPS)
def test_the_stamps_of_a_chat_are_no_sessions(stamps: tuple[str, str, str]) -> None:
    reading = read(CHAT.format(*stamps))
    assert [(each[0][:5], each[1], each[3]) for each in told(reading)] == [
        ("09:00", "Opening", ""),
        ("10:00", "Moss", ""),
        ("11:00", "Ice", ""),
    ]
    assert {mark.kind for mark in reading.marks if mark.line > 7} == {MarkKind.LEFT_OUT}


def test_a_list_of_dated_sessions_is_no_chat() -> None:
    text = "14.05.2026, 9:00 - Keynote: Moss\n14.05.2026, 10:00 - Talk: Ice\n14.05.2026, 11:00 - Talk: Salt\n"
    assert [each[0][:5] for each in told(read(text))] == ["09:00", "10:00", "11:00"]
