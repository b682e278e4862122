# SPDX-License-Identifier: MIT
from __future__ import annotations

from forumdesk.gui.widgets.lettering import paragraph
from forumdesk.gui.widgets.style import Theme, Type

TITLE = "Humanitarian Diplomacy: An Underused Foreign Policy Tool in the Middle East"


def test_text_that_fits_stays_on_one_line(theme: Theme) -> None:
    laid = paragraph(theme, Type.NAME, "Ada Okafor", 300)
    assert (laid.lines, laid.whole, laid.height) == (("Ada Okafor",), True, theme.line(Type.NAME))


def test_wrapping_keeps_every_word(theme: Theme) -> None:
    laid = paragraph(theme, Type.PANE_TITLE, TITLE, 200)
    assert " ".join(laid.lines) == TITLE
    assert laid.height == len(laid.lines) * theme.line(Type.PANE_TITLE)


def test_last_line_is_shortened_and_says_so(theme: Theme) -> None:
    laid = paragraph(theme, Type.PANE_TITLE, TITLE, 200, 2)
    assert len(laid.lines) == 2
    assert laid.lines[-1].endswith("…")
    assert not laid.whole


def test_balanced_title_has_even_lines_and_no_more_of_them(theme: Theme) -> None:
    plain = paragraph(theme, Type.CARD_TITLE, TITLE, 560)
    even = paragraph(theme, Type.CARD_TITLE, TITLE, 560, balanced=True)
    lengths = [len(line) for line in even.lines]
    assert len(even.lines) == len(plain.lines) == 2
    assert max(lengths) - min(lengths) < max(map(len, plain.lines)) - min(map(len, plain.lines))


def test_word_longer_than_the_line_is_broken(theme: Theme) -> None:
    laid = paragraph(theme, Type.BODY, "x" * 200, 100)
    assert "".join(laid.lines) == "x" * 200
    assert laid.natural <= 100


def test_signs_beyond_the_basic_plane_are_kept_whole(theme: Theme) -> None:
    words = "𝔸𝔹ℂ " * 40
    laid = paragraph(theme, Type.BODY, words.strip(), 120)
    assert "".join(laid.lines).replace(" ", "") == words.replace(" ", "")


def test_right_to_left_is_known(theme: Theme) -> None:
    assert paragraph(theme, Type.BODY, "نقشه‌های شهر", 300).rtl
    assert not paragraph(theme, Type.BODY, "Maps", 300).rtl


def test_text_size_changes_the_layout(theme: Theme) -> None:
    usual = paragraph(theme, Type.BODY, TITLE, 300)
    theme.set_scale(2.0)
    large = paragraph(theme, Type.BODY, TITLE, 300)
    theme.set_scale(1.0)
    assert len(large.lines) > len(usual.lines)


def test_address_is_cut_without_a_blank(theme: Theme) -> None:
    address = "example.org/" + "abcdefghij" * 12
    laid = paragraph(theme, Type.BODY, address, 200, 2)
    assert not laid.whole
    assert address.startswith("".join(laid.lines).removesuffix("…"))


def test_balanced_name_is_not_broken_inside_a_word(theme: Theme) -> None:
    width = theme.metrics(Type.PANE_TITLE).horizontalAdvance("Wardah Ma")
    assert paragraph(theme, Type.PANE_TITLE, "Wardah Malik", width, balanced=True).lines == ("Wardah", "Malik")
