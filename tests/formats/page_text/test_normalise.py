# SPDX-License-Identifier: MIT
"""The shadow of a line, and the way back from it to the original."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.source.normalise import Line, Piece, lines_of
from forumdesk.text import clean


def only(text: str) -> Line:
    (line,) = lines_of(Page(text=text))
    return line


def test_lines_of_skips_blank_lines_and_remembers_them() -> None:
    assert [(line.number, line.after_blank) for line in lines_of(Page(text="a\nb\n \n\nc"))] == [
        (1, True),
        (2, False),
        (5, True),
    ]


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
    source = clean(text).split("\n")
    for line in lines_of(Page(text=clean(text))):
        assert len(line.places) == len(line.text) + 1
        for start in range(len(line.text) + 1):
            piece = line.piece(start)
            assert 0 <= piece.start <= piece.end <= len(source[piece.line - 1])


def test_cut_makes_two_lines_of_one() -> None:
    first, second = lines_of(Page(text="9:00 Opening 10:00 Panel\nx"), cuts={(1, 13), (1, 0)})[:2]
    assert (first.text, first.number, first.place) == ("9:00 Opening", 1, 0)
    assert (second.text, second.number, second.place) == ("10:00 Panel", 1, 1)
    assert second.piece(6) == Piece(1, 19, 24, "Panel")
    assert not second.after_blank


def test_joined_lines_are_one_and_lead_back_to_both() -> None:
    line, last = lines_of(Page(text="Who owns\n  the  quay?\nx"), joins={2})
    assert (line.text, line.original, last.number) == ("Who owns the quay?", "Who owns\n  the  quay?", 3)
    assert line.piece(4) == Piece(1, 4, 8, "owns the quay?", (Piece(2, 2, 12, "the quay?"),))
    assert line.piece(9) == Piece(2, 2, 12, "the quay?")


def test_stretch_of_a_line_is_a_line_that_leads_back() -> None:
    line = only("| 9:00 | Who  owns it |")
    cell = line.between(line.text.index("\t") + 1, len(line.text), 1)
    assert (cell.text, cell.number, cell.place) == ("Who owns it", 1, 1)
    assert cell.piece(4, 8) == Piece(1, 14, 18, "owns")


def test_marks_of_a_plain_text_are_hints() -> None:
    assert only("## Day 1").hint.heading == 2
    assert only("**Opening**").hint.strong
    assert not only("**Opening** by the mayor").hint.strong


def test_dots_that_lead_to_a_time_are_a_gap() -> None:
    texts = ("1  Call to order ........ 9:00 a.m.", "Mittagessen …… 12.30 Uhr", "Pausa . . . . . . 10:30")
    assert [only(text).text for text in texts] == [
        "1\tCall to order\t9:00 a.m.",
        "Mittagessen\t12.30 Uhr",
        "Pausa\t10:30",
    ]
    assert only("Wait... what? Well...").text == "Wait... what? Well..."
