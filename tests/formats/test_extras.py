# SPDX-License-Identifier: MIT
"""What a source says beyond our fields: kept in order, bounded, and found again."""

from __future__ import annotations

from forumdesk.formats.extras import LONGEST, MOST, extras, said, structure
from forumdesk.program import Extra, Room


def test_extras_keep_texts_and_structures_by_name() -> None:
    found = extras({"slug": " a-b ", "answers": [{"b": 1, "a": "ß"}], "logo": "", "links": [], "id": None, "cost": 0})
    assert found == (
        Extra(name="answers", value='[{"a":"ß","b":1}]'),
        Extra(name="cost", value="0"),
        Extra(name="slug", value="a-b"),
    )


def test_extras_are_found_again() -> None:
    room = Room(id="r", name="Hall", extra=extras({"slug": "hall", "features": ["wifi"]}))
    assert (said(room, "slug"), said(room, "none")) == ("hall", "")
    assert (structure(room, "features"), structure(room, "slug"), structure(room, "none")) == (["wifi"], None, None)


def test_extras_are_bounded() -> None:
    found = extras({f"{number:03}": "x" * (LONGEST + 1) for number in range(MOST + 5)})
    assert len(found) == MOST
    assert {len(extra.value) for extra in found} == {LONGEST}
