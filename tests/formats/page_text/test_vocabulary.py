# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections import Counter

import pytest

from forumdesk.formats.page_text.vocabulary import clock, pages, people, sessions
from forumdesk.formats.page_text.vocabulary.words import Words

LISTS = {
    name: value
    for module in (clock, pages, people, sessions)
    for name, value in vars(module).items()
    if isinstance(value, Words)
}


@pytest.mark.parametrize("name", LISTS)
def test_no_word_stands_twice_in_a_list_of_one_language(name: str) -> None:
    for words in LISTS[name].languages.values():
        assert [word for word, count in Counter(words).items() if count > 1] == []
