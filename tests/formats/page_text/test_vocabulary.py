# SPDX-License-Identifier: MIT
from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from forumdesk.formats.page_text import vocabulary
from forumdesk.formats.page_text.vocabulary.words import Words, words


def _lists() -> Iterator[tuple[str, Words]]:
    """Yield every list of words of every module, with its name; of several in one mapping each."""
    for each in pkgutil.iter_modules(vocabulary.__path__):
        module = importlib.import_module(f"{vocabulary.__name__}.{each.name}")
        for name, value in vars(module).items():
            several = value if isinstance(value, Mapping) else {"": value}
            yield from ((f"{each.name}.{name}{key}", one) for key, one in several.items() if isinstance(one, Words))


LISTS = dict(_lists())


@pytest.mark.parametrize("name", LISTS)
def test_no_word_is_empty_or_stands_twice_in_a_list_of_one_language(name: str) -> None:
    for several in LISTS[name].languages.values():
        assert [word for word, count in Counter(several).items() if count > 1 or not word.strip(" *")] == []


def test_words_are_met_whole_with_their_endings_and_inside_scripts_without_blanks() -> None:
    listed = words(en="panel | tea", ru="регистраци*", ja="休憩")
    assert listed.are_in("the panels of tea")
    assert not listed.are_in("steam")
    assert listed.begin("регистрация участников")
    assert listed.are_in("午後の休憩時間")
    assert listed.are("panel")
    assert not listed.are("panel 1")
