# SPDX-License-Identifier: MIT
"""Names of people as the authors of a text are written in one field, "By Jane Roe and Bo Quay"; and its tags."""

from __future__ import annotations

import re
from collections.abc import Iterable

from forumdesk.text import clean_line

MOST = 50
"""Names in one field."""
MOST_TAGS = 50
_LONGEST_TAG = 100

_BY = re.compile(r"(?:by|von|par|por|di|door)\s+", re.IGNORECASE)
_PARTED = re.compile(r"\s*;\s*|\s+(?:&|and|und|et|og|och)\s+", re.IGNORECASE)
_ADDRESS = re.compile(r"\S{0,200}@\S{1,200}")
_LONGEST = 200


def names_in(words: str) -> tuple[str, ...]:
    """Return the names that a field lists, without addresses of mail.

    A comma parts two names only where both have several words: "Roe, Jane" is one.
    """
    line = clean_line(_ADDRESS.sub(" ", words[:4000])).strip("()<> ,")
    line = _BY.sub("", line, count=1) if _BY.match(line) else line
    found: list[str] = []
    for part in _PARTED.split(line):
        pieces = [piece.strip() for piece in part.split(",")]
        found += pieces if len(pieces) > 1 and all(" " in piece for piece in pieces) else [part.strip(" ,")]
    return tuple(dict.fromkeys(name for name in found if _is_name(name)))[:MOST]


def tags_in(words: Iterable[str]) -> tuple[str, ...]:
    """Return words as tags, each once, without the empty ones and a flood's rest."""
    return tuple(dict.fromkeys(tag for each in words if (tag := clean_line(each)[:_LONGEST_TAG])))[:MOST_TAGS]


def _is_name(words: str) -> bool:
    """Tell a name from that of an account, such as "admin"."""
    return any(map(str.isalpha, words)) and len(words) <= _LONGEST and not (words.isascii() and words == words.lower())
