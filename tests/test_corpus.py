# SPDX-License-Identifier: MIT
"""The readers, measured on the texts of tests/corpus: no field falls under the floor that it once held.

Run with FORUMDESK_UPDATE_GOLDEN=1 to set the floors one point under what is measured now.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import scoring
from floors import broken

CORPUS = Path(__file__).parent / "corpus"
FLOORS = CORPUS / "floors.json"


def _score(half: str) -> scoring.Score:
    folder = CORPUS / half
    if not folder.is_dir():
        pytest.skip(f"{half} is put aside until the rules are written (tests/corpus/README.md)")
    made = [scoring.judged(path) for path in scoring.texts([folder])]
    assert made
    return scoring.total(made)


@pytest.mark.parametrize("half", ["dev", "held"])
def test_every_field_keeps_its_floor(half: str) -> None:
    assert broken(_score(half), FLOORS, half) == {}


@pytest.mark.parametrize("half", ["dev", "held"])
def test_every_text_has_its_answers_and_the_reverse(half: str) -> None:
    stems = [path.stem for path in (CORPUS / half).glob("*") if path.suffix != ".json"]
    assert sorted(stems) == sorted(path.stem for path in (CORPUS / half).glob("*.json"))


def test_floors_name_every_field() -> None:
    for floors in json.loads(FLOORS.read_text(encoding="utf-8")).values():
        assert set(floors["least"]) == {*scoring.FIELDS, *scoring.OPTIONAL}
        assert set(floors["most"]) == set(scoring.SLIPS)
