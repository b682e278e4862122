# SPDX-License-Identifier: MIT
"""Lines that frame the whole forum in time, or date the page, beside those that are sessions."""

from __future__ import annotations

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.page_text.headings import frames
from forumdesk.formats.reading import Answers


@pytest.mark.parametrize(
    "text",
    [
        "9 Nov 2026 - 09:30 to 10 Nov 2026 - 13:00",
        "14 mai 2026, 14 h – 16 mai 2026, 12 h",
        "End: 12 Feb 2027 18:00 GMT",
        "Ende: 12.02.2027, 18.00 Uhr",
        "Last updated: 18 Feb 2027, 17:25",
        "Son Güncelleme: 18-02-2027 17:25",
        "Atualizado em 30/07/2026 às 22h14",
        "最終更新日：2026年4月30日 16:20",
    ],
)
def test_a_frame_or_the_date_of_a_page_is_no_session(text: str) -> None:
    assert frames.is_aside(text)


@pytest.mark.parametrize(
    "text",
    [
        "9 Nov 2026 - 09:30 Opening",
        "12 May 14:00 – 13 May 12:00 Hackathon",
        "End: panel of 12 May",
        "3 May / 4 May",
        "Updated maps of the coast",
        "13 May, 9:00 – 12:00",
    ],
)
def test_what_has_words_of_its_own_is_none(text: str) -> None:
    assert not frames.is_aside(text)


def test_the_start_of_a_forum_dates_its_sessions() -> None:
    text = "Dialogue\nStart: 12 Feb 2027 0930 IST\nEnd: 12 Feb 2027 1800 IST\n0930-0935 Opening\n0935-1030 Rain\n"
    program = page_text.read_text(text, "x.txt", Answers(timezone="Asia/Kolkata")).program
    assert [f"{each.start:%Y-%m-%d %H:%M}" for each in program.sessions_in_order] == [
        "2027-02-12 09:30",
        "2027-02-12 09:35",
    ]


def test_a_span_of_more_than_half_a_day_under_a_date_is_no_session() -> None:
    text = "3 Aralık 2025 Çarşamba\n08.30 – 23.30\n\n08.30-09.30\nKayıt\n\n09.30-09.45\nAçılış\n\n19.00-23.30\nGala\n"
    program = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Istanbul")).program
    assert [each.title for each in program.sessions_in_order] == ["Kayıt", "Açılış", "Gala"]
