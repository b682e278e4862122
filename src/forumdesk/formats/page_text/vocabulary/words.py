# SPDX-License-Identifier: MIT
"""Words of many languages as one set, asked for as a regular expression or as folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from forumdesk.text import fold

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
"""A letter of a script that parts no words, or, as Korean, hangs its endings on them."""


@dataclass(frozen=True, eq=False)
class Words:
    """Words or short phrases by language, in lower case with their accents; "*" stands for any letters at an edge."""

    languages: Mapping[str, tuple[str, ...]]

    @cached_property
    def folded(self) -> frozenset[str]:
        """The words as `text.fold` leaves them, for comparing whole words; parts of words are not among them."""
        return frozenset(fold(word) for words in self.languages.values() for word in words if "*" not in word)

    @cached_property
    def _every(self) -> list[str]:
        every = {form for words in self.languages.values() for word in words for form in (word, _folded(word))}
        return sorted(every, key=lambda word: (-len(word), word))

    @cached_property
    def alternation(self) -> str:
        """A regular expression for any of the words, also without their accents; the longest are tried first."""
        return _any_of(self._every)

    @cached_property
    def unspaced(self) -> str:
        """A regular expression for those of scripts without blanks; one that never matches where there are none."""
        return _any_of(word for word in self._every if _UNSPACED.search(word)) or "(?!)"

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        spaced = _any_of(word for word in self._every if not _UNSPACED.search(word))
        whole = rf"(?<!\w)(?:{spaced})(?:e?s)?(?!\w)" if spaced else "(?!)"
        return re.compile(f"{whole}|{self.unspaced}")

    def are_in(self, text: str) -> bool:
        """Tell whether a folded text has one of the words as a word of its own; a plural ending may follow."""
        return self._whole.search(text) is not None

    def span(self, text: str) -> tuple[int, int] | None:
        """Return where the first of the words stands in a folded text, as `are_in` finds it."""
        match = self._whole.search(text)
        return match.span() if match else None

    def begin(self, text: str) -> bool:
        """Tell whether a folded text begins with one of the words."""
        return self._whole.match(text) is not None

    def are(self, text: str) -> bool:
        """Tell whether a folded text is one of the words and nothing else."""
        return self._whole.fullmatch(text) is not None


def _folded(word: str) -> str:
    return "*" * word.startswith("*") + fold(word.strip("*")) + "*" * word.endswith("*")


class _Tree(dict[str, "_Tree"]):
    """Regular expressions for single characters, each with those that may follow; "" where a word can end."""


def _any_of(listed: Iterable[str]) -> str:
    """Return a regular expression for any of some words, the longest first.

    Words that begin alike share their beginning: a search tries each letter once and not each of a thousand words.
    """
    tree = _Tree()
    for word in listed:
        at = tree
        for part in _parts(word):
            at = at.setdefault(part, _Tree())
        at[""] = _Tree()
    return _written(tree)


def _parts(word: str) -> list[str]:
    bare = map(spelled, word.strip("*"))
    return [*[r"\w*"] * word.startswith("*"), *bare, *[r"\w*"] * word.endswith("*")]


def _written(tree: _Tree) -> str:
    ways = [part + _written(after) for part, after in tree.items() if part]
    if not ways:
        return ""
    ends = "" in tree
    return f"(?:{'|'.join(ways)})" + "?" * ends if ends or len(ways) > 1 else ways[0]


_SPELLINGS = {letter: f"[{letters}]" for letters in ("اأإآ", "يیى", "كک", "هة") for letter in letters}
_VOWEL_SIGNS = "[\u064b-\u0652]?"


def spelled(word: str) -> str:
    """Return a regular expression for a word: any blank for a blank, and Arabic letters however they are written."""
    if word.isascii():
        return re.escape(word).replace(r"\ ", r"\s").replace("'", "['’]")
    return "".join(
        r"\s"
        if char == " "
        else "['’]"
        if char == "'"
        else f"{_SPELLINGS.get(char, char)}{_VOWEL_SIGNS}"
        if "\u0620" <= char <= "\u06d3"
        else re.escape(char)
        for char in word
    )


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a list that bars part."""
    return tuple(text.split(" | "))


def words(**languages: str) -> Words:
    """Return the words of lists that bars part, by language."""
    return Words({tag: listed(text) for tag, text in languages.items()})
