# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from forumdesk.gui.widgets.typeahead import Typeahead

pytestmark = pytest.mark.usefixtures("qapp")
NAMES = ("Allen", "Al-Ketbi", "Łukasiewicz", "Lopez", "Zaccara")


def test_letters_add_up_without_regard_to_accents() -> None:
    typing = Typeahead()
    assert typing.find("l", NAMES, -1) == 2
    assert typing.find("o", NAMES, 2) == 3


def test_same_letter_walks_through_its_names() -> None:
    typing = Typeahead()
    assert [typing.find("a", NAMES, at) for at in (-1, 0, 1)] == [0, 1, 0]


def test_nothing_is_found_for_another_letter() -> None:
    assert Typeahead().find("x", NAMES, 0) is None
    assert Typeahead().find("x", (), -1) is None
