# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCharFormat

from forumdesk.gui.timeline.set_text import set_text
from forumdesk.gui.widgets.lettering import part, units
from forumdesk.gui.widgets.style import Theme, Type

EMOJI = "🎤🎤 Grand opening of the harbour, with music, speeches and a meal for everybody who came"


@pytest.mark.parametrize(("words", "place"), [("Grand", 2), ("🎤🎤 Grand", 3), ("é🎤x", 2), ("🎤", 1)])
def test_positions_lead_there_and_back(words: str, place: int) -> None:
    assert part(words, units(words, place)) == words[place:]
    assert part(words, 0, units(words, place)) == words[:place]


def test_text_cut_after_emoji_keeps_its_words_and_marks(theme: Theme) -> None:
    look = QTextCharFormat()
    look.setFontUnderline(True)
    piece = set_text(theme, Type.STRONG, EMOJI, (0, 0), 160, most=2, marked=[(3, 8, look)])
    shown = piece.shaped.text().removesuffix("…").rstrip()
    assert not piece.whole
    assert len(shown) > 20
    assert EMOJI.startswith(shown)
    assert [(mark.start, mark.length) for mark in piece.shaped.formats()] == [(5, 5)]


def test_all_lines_are_shown_where_no_number_is_given(theme: Theme) -> None:
    words = "harbour " * 200
    piece = set_text(theme, Type.BODY, words, (0, 0), 200, most=0)
    assert piece.whole
    assert piece.shaped.text() == words


def test_boxes_follow_a_stretch_over_its_lines(theme: Theme) -> None:
    piece = set_text(theme, Type.BODY, EMOJI, (10, 20), 160, most=0)
    boxes = piece.boxes(3, len(EMOJI))
    assert len(boxes) == piece.shaped.lineCount()
    assert [box.top() for box in boxes] == [20 + n * theme.line(Type.BODY) for n in range(len(boxes))]
    assert boxes[0].left() > 30
    assert {box.left() for box in boxes[1:]} == {10}
    assert piece.boxes(3, 3) == []
