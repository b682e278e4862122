# SPDX-License-Identifier: MIT
"""A question taken apart into its tokens: words, quoted phrases, and `key:value` pairs, each with its place.

It is a reading of marks alone: which keys there are and what their values mean is `query`'s. No text is an error; an
opening quote that is never closed reaches to the end, for that is how a phrase looks while one types it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from forumdesk.text import clean_line, fold, fold_words

MAX_WORDS = 12
"""Words of a question that are looked for; the rest of a long one is left out."""
MAX_LETTERS = 300
QUOTES = '"“”„‟«»＂״'
"""What `fold` makes a quotation mark of. One inside a word is a letter of it, as in Hebrew abbreviations."""
_KEY = re.compile(r"([^\W\d_]{1,24})[:：]")
_QUOTED = re.compile(rf"[{QUOTES}]([^{QUOTES}]*)([{QUOTES}]?)")
_BARE = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Token:
    """One part of a question as it was typed."""

    start: int
    end: int
    """From and to which character it stands in the text."""
    key: str
    """What stands before the colon, folded; empty for a word or a phrase."""
    value: str
    """The word, the phrase without its quotes, or what stands behind the colon."""
    quoted: bool = False
    closed: bool = True
    """Whether nothing more can be typed into it: it is quoted to its end, or something follows."""


def tokens(text: str, keys: Collection[str], bare: Collection[str] = ()) -> tuple[Token, ...]:
    """Return the parts of a question; a `key:` that is not among these keys is part of a word.

    The value of a key may stand apart from it (`room: hall`), except of one that is `bare` and asks for none.
    """
    return tuple(_scan(text[:MAX_LETTERS], keys, bare))


def _scan(text: str, keys: Collection[str], bare: Collection[str]) -> Iterator[Token]:
    at = _past_blanks(text, 0)
    while at < len(text):
        found = _KEY.match(text, at)
        key = fold(found[1]) if found is not None else ""
        if found is None or key not in keys:
            token = _value(text, at, at, "")
        elif key in bare:
            token = Token(at, found.end(), key, "")
        else:
            token = _value(text, at, _past_blanks(text, found.end()), key)
        yield token
        at = _past_blanks(text, token.end)


def _value(text: str, start: int, inside: int, key: str) -> Token:
    quoted = _QUOTED.match(text, inside)
    if quoted is not None:
        return Token(start, quoted.end(), key, quoted[1], quoted=True, closed=bool(quoted[2]))
    bare = _BARE.match(text, inside)
    end = bare.end() if bare is not None else inside
    return Token(start, end, key, text[inside:end], closed=end < len(text))


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def phrases(found: Collection[Token]) -> tuple[str, ...]:
    """Return what words and phrases look for, folded; marks inside a word, and scripts without blanks, make phrases."""
    made = []
    for token in found:
        folded = " ".join(fold_words(clean_line(token.value)).split())
        if any(map(_counts, folded)):
            made.append(folded)
    return tuple(made[:MAX_WORDS])


def _counts(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM" or unicodedata.category(char) == "Co"
