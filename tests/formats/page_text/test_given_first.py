# SPDX-License-Identifier: MIT
from __future__ import annotations

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.people import given_first
from forumdesk.formats.page_text.source.normalise import lines_of


def straight(text: str) -> list[str]:
    return [line.text for line in given_first.straight(lines_of(Page(text=text)))]


def test_given_names_in_front_of_a_comma_are_told_by_what_the_text_repeats() -> None:
    text = (
        "Petra, Hollin; Luca, Di Marrow; Sven, Okafor\nLuca, Tarn; Petra, Van Ness\nLuca, Ferro; Ida Moss\nIda, Quill"
    )
    assert straight(text) == [
        "Petra Hollin; Luca Di Marrow; Sven Okafor",
        "Luca Tarn; Petra Van Ness",
        "Luca Ferro; Ida Moss",
        "Ida, Quill",
    ]


def test_surnames_in_front_of_a_comma_and_organizations_behind_one_stay() -> None:
    text = "Hollin, Petra; Di Marrow, Luca; Okafor, S.\nTarn, Luca; Van Ness, Petra\nFerro, Luca; Ida Moss"
    assert straight(text) == text.split("\n")
    text = "Ida Moss, Teal; Petra Hollin, Ock\nSven Tarn, Teal; Luca Ferro, Ock\nLuca Okafor, Teal; Luca Ness, Brill"
    assert straight(text) == text.split("\n")


def test_pieces_lead_back_to_the_source() -> None:
    line = given_first.straight(lines_of(Page(text="* Luca, Tarn; Luca, Ferro; Petra, De Ness; Petra, Quill")))[0]
    piece = line.piece(11, 21)
    assert piece.text == "Luca Ferro"
    assert [(each.start, each.end) for each in (piece, *piece.rest)] == [(14, 18), (20, 25)]
