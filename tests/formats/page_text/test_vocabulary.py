# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections import Counter

import pytest

from forumdesk.formats.page_text.vocabulary import clock, pages, people, sessions
from forumdesk.formats.page_text.vocabulary.words import Words, words

LISTS = {
    name: value
    for module in (clock, pages, people, sessions)
    for name, value in vars(module).items()
    if isinstance(value, Words)
}


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_twice_in_a_list_of_one_language(name: str) -> None:
    for several in LISTS[name].languages.values():
        assert [word for word, count in Counter(several).items() if count > 1] == []


def test_words_are_met_whole_with_their_endings_and_inside_scripts_without_blanks() -> None:
    listed = words(en="panel | tea", ru="регистраци*", ja="休憩")
    assert listed.are_in("the panels of tea")
    assert not listed.are_in("steam")
    assert listed.begin("регистрация участников")
    assert listed.are_in("午後の休憩時間")
    assert listed.are("panel")
    assert not listed.are("panel 1")
