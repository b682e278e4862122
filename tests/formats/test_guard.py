# SPDX-License-Identifier: MIT
"""No cell begins a formula, and every text comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.formats.guard import guarded, unguarded

_STARTS = st.text(st.sampled_from("'=+-@＝＋－＠|%\t\r\n \u00a0\u30009a.,"), max_size=6)


@given(st.builds("".join, st.tuples(_STARTS, st.text(max_size=5))))
def test_what_is_guarded_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.builds("".join, st.tuples(_STARTS, st.text(max_size=5))))
def test_no_guarded_cell_starts_a_formula(text: str) -> None:
    cell = guarded(text)
    is_number = cell.lstrip("+-").replace(".", "", 1).replace(",", "", 1).rstrip("%").isdigit()
    assert cell.strip()[:1] not in {*"=+-@＝＋－＠|%"} or is_number
    assert cell[:1] not in {"\t", "\r", "\n"}


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "\n=1", "%1x", "＝1", "|x", "'=1"]
)
def test_dangerous_texts_get_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "-5", "+49", "-1,5", "12%", "'Tis the season", "Opening", "a=b", "开会", "’s"])
def test_harmless_texts_stay(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


def test_a_long_run_takes_no_time() -> None:
    text = "'" * 200_000 + " " * 200_000
    assert guarded(text) == text
