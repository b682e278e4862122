# SPDX-License-Identifier: MIT
"""Names sort by surname, particles with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.names import initials, sort_name, surname


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sanam Vakil", "Vakil, Sanam"),
        ("Ferry de Kerckhove", "de Kerckhove, Ferry"),
        ("Erica Di Ruggiero", "Di Ruggiero, Erica"),
        ("Ebtesam Al-Ketbi", "Al-Ketbi, Ebtesam"),
        ("Joost R. Hiltermann", "Hiltermann, Joost R."),
        ("Ludwig van der Berg", "van der Berg, Ludwig"),
        ("Sammy Davis Jr.", "Davis, Sammy Jr."),
        ("Hassan bin Talal", "bin Talal, Hassan"),
        ("Aristotle", "Aristotle"),
        ("Doe, Jane", "Doe, Jane"),
        ("山田 太郎", "山田 太郎"),
        ("محمد فاضل", "فاضل, محمد"),
    ],
)
def test_sort_name_puts_the_surname_first(name: str, expected: str) -> None:
    assert sort_name(name) == expected


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1).map(lambda word: f"{word} Given"))
def test_sort_name_keeps_every_word(name: str) -> None:
    assert sorted(sort_name(name).replace(",", "").split()) == sorted(name.split())


def test_surname_is_what_stands_before_the_comma() -> None:
    assert surname("de Kerckhove, Ferry") == "de Kerckhove"
    assert surname("Aristotle") == "Aristotle"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sanam Vakil", "SV"),
        ("Ferry de Kerckhove", "FK"),
        ("Aristotle", "A"),
        ("山田 太郎", "山"),
        ("ليلى حسن", "ل"),
        ("", "?"),
        ("(?)", "?"),
    ],
)
def test_initials_are_of_the_first_and_last_word(name: str, expected: str) -> None:
    assert initials(name) == expected
