# SPDX-License-Identifier: MIT
"""Long lists of words asked for by looking up each word of a text, where one regular expression would be slow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from forumdesk.formats.page_text.vocabulary.words import Words

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_BEGINNING = 80
"""Characters in which the first words of a text end."""
_JOINED_ARTICLES = ("ال", "وال", "لل", "و")


class Phrases:
    """The words of a list, and those that only end a word, in folded texts."""

    def __init__(self, listed: Words, endings: Words | None = None) -> None:
        self._joined = tuple(sorted(word for word in listed.folded if _UNSPACED.search(word)))
        self._endings = tuple(sorted(endings.folded)) if endings else ()
        found: dict[str, list[tuple[str, ...]]] = {}
        for word in sorted(listed.folded.difference(self._joined)):
            if parts := tuple(_WORD.findall(word)):
                found.setdefault(parts[0], []).append(parts)
        self._phrases = {first: tuple(phrases) for first, phrases in found.items()}

    def are_in(self, text: str) -> bool:
        """Tell whether one of the words stands in a text; in scripts without blanks, whether it does anywhere."""
        parts = _WORD.findall(text)
        if any(self._stands_at(parts, place) for place in range(len(parts))):
            return True
        return _UNSPACED.search(text) is not None and any(word in text for word in self._joined)

    def begin(self, text: str) -> bool:
        """Tell whether a text begins with one of the words."""
        parts = _WORD.findall(text[:_BEGINNING])
        return bool(parts and text.startswith(parts[0]) and self._stands_at(parts, 0)) or (
            bool(self._joined) and text.startswith(self._joined)
        )

    def _stands_at(self, parts: Sequence[str], place: int) -> bool:
        word = parts[place]
        if self._endings and len(word) > 6 and word.endswith(self._endings):
            return True
        return any(
            _same(parts[place + 1 : place + len(phrase)], phrase[1:])
            for first in _stems(word)
            for phrase in self._phrases.get(first, ())
        )


def _same(parts: Sequence[str], phrase: Sequence[str]) -> bool:
    if len(parts) != len(phrase):
        return False
    return not phrase or (tuple(parts[:-1]) == tuple(phrase[:-1]) and phrase[-1] in _stems(parts[-1]))


def _stems(word: str) -> Iterator[str]:
    """Yield a word, without the ending of a plural, and without the article that Arabic joins to it."""
    yield word
    if word.endswith("s"):
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
    if "\u0600" <= word[0] <= "\u06ff":
        for joined in _JOINED_ARTICLES:
            if word.startswith(joined) and len(word) > len(joined) + 1:
                yield word[len(joined) :]
