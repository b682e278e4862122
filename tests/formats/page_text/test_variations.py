# SPDX-License-Identifier: MIT
"""Layouts combined at random: most programs are read rightly whatever the forms that meet in them (tests/variations).

Floors hold what was reached over all; some combinations that many programs have must be read without a slip.
"""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

import scoring
from floors import broken
from variations import forms, judged, text_of
from variations.words import LEXICONS

FLOORS = Path(__file__).resolve().parents[2] / "variations" / "floors.json"
TEXTS = 150

PLAIN = {
    "number": "", "dress": "{}", "clock": "24", "span": "{a} – {b}", "round": "{}", "place": "line", "mark": " ",
    "label": "{panel} {n}", "after label": ": ", "quotes": "", "room": "({})", "person": "{name} ({organization})",
    "list": "label line", "moderator": "before", "names": "plain", "about": "short", "gaps": "between", "dirt": "",
}  # fmt: skip
"""A form that everybody writes; each combination below differs from it."""

COMBINATIONS = (
    {"place": "above", "gaps": "none"},
    {"place": "below", "room": "said"},
    {"place": "last", "about": "last"},
    {"place": "after", "mark": " | "},
    {"place": "after", "mark": " ", "round": "({})", "list": "each"},
    {"place": "list", "mark": ": ", "list": "bullets"},
    {"place": "tab", "mark": " ", "about": "", "gaps": "none", "list": "inline ;", "moderator": "", "room": "bare"},
    {
        "place": "markdown",
        "mark": " ",
        "about": "",
        "gaps": "none",
        "list": "inline ,",
        "moderator": "",
        "room": "bare",
    },
    {"place": "html", "mark": " ", "about": "", "gaps": "none", "list": "inline ;", "moderator": "behind", "room": ""},
    {"mark": "\t", "label": "{session} {roman}", "list": "inline ,", "room": "said"},
    {"mark": " - ", "span": "{a}", "quotes": "quoted", "list": "label bullets", "moderator": "line"},
    {"round": "[{}]", "room": " @ {}", "person": "{name}, {held}", "gaps": "all", "about": "wrapped"},
    {"dress": "**{}**", "label": "{panel}", "person": "{name}", "list": "inline ,", "moderator": "behind"},
    {"dress": "## {}", "person": "{name}\n{held}", "list": "label bullets", "moderator": "line", "about": ""},
)


def test_texts_in_any_combination_of_forms_keep_the_floors() -> None:
    made = scoring.total(judged(text_of(seed)) for seed in range(TEXTS))
    assert broken(made, FLOORS, "variations") == {}


@pytest.mark.parametrize("language", LEXICONS)
@pytest.mark.parametrize("place", range(len(COMBINATIONS)))
def test_what_many_programs_combine_is_read_without_a_slip(language: str, place: int) -> None:
    made = judged(text_of(place, **{**PLAIN, **COMBINATIONS[place], "language": language}))
    assert [each for each in made.wrong if not each.startswith("kinds:")] == []


def test_every_choice_can_be_made() -> None:
    for language, words in LEXICONS.items():
        for name, choices in forms.DIMENSIONS.items():
            for choice in choices(words):
                assert forms.form_of(Random(0), language=language, **{name: choice})[name] == choice


def test_the_same_seed_writes_the_same_text() -> None:
    assert text_of(7) == text_of(7)
    assert text_of(7).content != text_of(8).content


def test_floors_name_every_field() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["variations"]
    assert set(floors["least"]) == {*scoring.FIELDS, *scoring.OPTIONAL}
    assert set(floors["most"]) == set(scoring.SLIPS)
