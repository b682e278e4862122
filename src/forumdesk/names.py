# SPDX-License-Identifier: MIT
"""Rules about names that every reader and view shares: how a person's sorts, its initials; which organization is meant.

Taking titles and affiliations off a printed line is the readers' business.
"""

from __future__ import annotations

import unicodedata

from forumdesk.text import fold

PARTICLES = frozenset((
    "af", "al", "an", "ap", "av", "ben", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "dos",
    "du", "e", "el", "et", "i", "la", "las", "le", "lo", "los", "mac", "o", "san", "st", "ten", "ter", "van", "vom",
    "von", "y", "zu", "zum", "zur",
))  # fmt: skip
"""Lower-case words that belong to the surname that follows them."""
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
"""Words after a surname that belong to the whole name, whatever their case."""

_ALWAYS = frozenset(
    {"al", "bin", "bint", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "la", "le", "van", "von"}
)


def sort_name(name: str) -> str:
    """Return "Surname, Given" of a name printed as "Given Surname"; a name of one word, or with a comma, stays.

    Particles go with the surname: "de Kerckhove, Ferry", "Di Ruggiero, Erica". Names in scripts that are written
    family name first (Chinese, Japanese, Korean) stay as they are.
    """
    words = name.split()
    if "," in name or len(words) < 2 or _family_first(name):
        return name
    suffix = [words.pop()] if words[-1].casefold() in SUFFIXES and len(words) > 2 else []
    first = len(words) - 1
    while first > 1 and _is_particle(words[first - 1]):
        first -= 1
    surname = " ".join(words[first:])
    given = " ".join(words[:first] + suffix)
    return f"{surname}, {given}" if given else surname


def surname(sorted_name: str) -> str:
    """Return the part of a sort name before the comma."""
    return sorted_name.partition(",")[0]


def initials(name: str) -> str:
    """Return one or two letters for a monogram: of the first and the last word of a printed name.

    One for Chinese, Japanese and Korean names, and for scripts written from right to left, whose letters would join.
    """
    words = [word for word in name.replace(",", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    if len(words) == 1 or _family_first(name) or unicodedata.bidirectional(words[0][0]) in {"R", "AL"}:
        return words[0][0].upper()
    return (words[0][0] + words[-1][0]).upper()


def same_organization(name: str) -> str:
    """Return what two spellings of one organization have in common; empty for none."""
    return " ".join(fold(name).split())


def _is_particle(word: str) -> bool:
    return word in PARTICLES or word.casefold() in _ALWAYS


def _family_first(name: str) -> bool:
    return not name.isascii() and any("\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af" for char in name)
