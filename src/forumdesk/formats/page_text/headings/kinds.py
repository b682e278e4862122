# SPDX-License-Identifier: MIT
"""Of which kind a session is, by the words of its label and its title."""

from __future__ import annotations

import re
from itertools import chain

from forumdesk.formats.page_text.vocabulary import kinds as kind_words
from forumdesk.formats.page_text.vocabulary import people as people_words
from forumdesk.formats.page_text.vocabulary.words import Words
from forumdesk.program import SessionKind
from forumdesk.text import fold

_SHORT_TITLE = 5
"""Words. In a longer title "opening" or "break" is only a word."""
_BARE = 2
_UNSPACED_WORD = 3
"""Letters that count for a word where a script parts none."""
_LONGEST_BREAK = 40
_AND = re.compile(rf"\s?[/,&+]\s?|\s(?:{people_words.AND.alternation})\s")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_ANY = Words({"": tuple(chain(*(words for _kind, listed in kind_words.KINDS for words in listed.languages.values())))})
"""The words of every kind: most titles have none of them."""


def kind_of(label: str, title: str) -> SessionKind:
    """Return what kind of session its label, or else its title, makes it."""
    return _kind(fold(label), strict=False) or _kind(fold(title), strict=True) or SessionKind.TALK


def is_aside(title: str) -> bool:
    """Tell whether a title is that of a break, a registration or a reception, so that what follows it are remarks."""
    return _kind(fold(title), strict=True) in kind_words.ASIDE_KINDS


def is_edge(title: str) -> bool:
    """Tell whether a title is that of an opening, a closing or a break: "Opening remarks" names no role by itself."""
    return _kind(fold(title), strict=True) in kind_words.EDGE_KINDS


def is_only_kind(title: str) -> bool:
    """Tell whether a title of one or two words is that of a break, an opening or a closing, which needs no more."""
    if len(title.split()) > _BARE:
        return False
    return _kind(fold(title), strict=True) in kind_words.ASIDE_KINDS | kind_words.EDGE_KINDS


def is_break(text: str) -> bool:
    """Tell whether a line says nothing but that there is a break: "Tea and coffee"."""
    return len(text) <= _LONGEST_BREAK and all(
        kind_words.BREAKS.are(part) for part in _AND.split(fold(text).strip(" .:!*"))
    )


def _kind(said: str, *, strict: bool) -> SessionKind | None:
    short = len(said.split()) + len(_WIDE.findall(said)) // _UNSPACED_WORD <= _SHORT_TITLE
    if not _ANY.are_in(said):
        return None
    found: SessionKind | None = None
    begin = stop = 0
    for kind, listed in kind_words.KINDS:
        span = listed.span(said) if short or kind not in kind_words.EDGE_KINDS else None
        if span is None or (strict and not short and span[0] > 0):
            continue
        # The first counts, but "conferencia inaugural" says more than the "inaugural" in it.
        if found is None or (span[0] <= begin and stop <= span[1] and span != (begin, stop)):
            found, (begin, stop) = kind, span
    return found
