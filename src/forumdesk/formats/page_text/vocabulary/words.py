# SPDX-License-Identifier: MIT
"""Words of many languages as one set, asked for as a regular expression or as folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from forumdesk.text import fold


@dataclass(frozen=True, eq=False)
class Words:
    """Words or short phrases by language, in lower case with their accents."""

    languages: Mapping[str, tuple[str, ...]]

    @cached_property
    def folded(self) -> frozenset[str]:
        """The words as `text.fold` leaves them, for comparing whole words."""
        return frozenset(fold(word) for words in self.languages.values() for word in words)

    @cached_property
    def alternation(self) -> str:
        """A regular expression for any of the words, also without their accents; the longest are tried first."""
        every = {word for words in self.languages.values() for word in words} | self.folded
        return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(every, key=lambda w: (-len(w), w)))

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self.alternation})(?:e?s)?\b")

    def are_in(self, text: str) -> bool:
        """Tell whether a folded text has one of the words as a word of its own; a plural ending may follow."""
        return self._whole.search(text) is not None

    def begin(self, text: str) -> bool:
        """Tell whether a folded text begins with one of the words."""
        return self._whole.match(text) is not None


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a list that bars part."""
    return tuple(text.split(" | "))


def words(**languages: str) -> Words:
    """Return the words of lists that bars part, by language."""
    return Words({tag: listed(text) for tag, text in languages.items()})
