# SPDX-License-Identifier: MIT
"""The shadow of a line, and the way back from it to the original."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from forumdesk.formats.page_text.normalise import Line, Piece, lines_of
from forumdesk.text import clean


def only(text: str) -> Line:
    (line,) = lines_of(text)
    return line


def test_lines_of_skips_blank_lines_and_remembers_them() -> None:
    assert [(line.number, line.after_blank) for line in lines_of("a\nb\n \n\nc")] == [(1, True), (2, False), (5, True)]


def test_shadow_has_one_form_of_digits_blanks_dashes_and_widths() -> None:
    assert only("１０：３０\u00a0−\u2003٠٩\u200b:٣٠  ﬁn").text == "10:30 - 09:30 fin"


def test_shadow_drops_bullets_and_marks_cells() -> None:
    assert only("  • 9:00 Opening").text == "9:00 Opening"
    assert only("## **Day 1**").text == "Day 1"
    assert only("| 9:00 | Opening |").text.strip() == "9:00\tOpening"
    assert only("–").text == "–"


def test_piece_is_cut_from_the_original() -> None:
    line = only("  • ﬁrst\u00a0\u00a0ﬁn  ")
    start = line.text.index("fin")
    assert line.piece(start) == Piece(1, 10, 12, "ﬁn")
    assert line.whole() == Piece(1, 2, 12, "• ﬁrst\u00a0\u00a0ﬁn")


@given(st.text(st.characters(codec="utf-8") | st.sampled_from(" \t|•-*：ﬁ٣\u200b\u00ad…½")))
def test_every_stretch_of_a_shadow_lies_inside_its_line(text: str) -> None:
    for line in lines_of(clean(text)):
        assert len(line.places) == len(line.text) + 1
        for start in range(len(line.text) + 1):
            piece = line.piece(start)
            assert 0 <= piece.start <= piece.end <= len(line.original)
