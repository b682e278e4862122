# SPDX-License-Identifier: MIT
"""Roles as they are printed: labels in front of names, phrases that lead to them, and words behind them.

A label is looked up as a whole and word by word, so that "Session chairs", "Referent*innen" and "Panel moderator" need
no entry of their own. Whether people follow is `people`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from forumdesk.formats.page_text.vocabulary import roles as words
from forumdesk.formats.page_text.vocabulary.people import PARTICLES
from forumdesk.program import Role
from forumdesk.text import fold

_KEPT = 2048
"""Lines whose labels are kept: a line is asked about from several stages."""
_LONGEST = 48
"""Characters of a label."""
_GENDERED = re.compile(
    r"(?:\((?:s|in|innen|a|as|es|e|n|r|eur|rice)\)|[/*:·_.](?:in|innen|-in|-innen|as?|e\.?s?|os?|r|ra|ras|rice|trice|n)(?:[.·]s)?)$"
)
_ASIDE = re.compile(r"\s?\([^()]{0,30}\d[^()]{0,30}\)$")
"""How long each has, or how many there are: "Keynotes (5 min each)"."""
_NUMBERED = re.compile(r"\s\d{1,2}$")
_BOUNDARY = re.compile(
    r"[;.,|\t·•。(、–—/\"”»?!》」』][ \t]?(?=\w)|\s-\s(?=\w)|\s(?=[\u3040-\u9fff\uac00-\ud7af・]{1,9}\s?:)"
)
_COLON = re.compile(r"\s?:\s?(?=\S)")
_LAST_WORDS = re.compile(r"\S+")
_MOST = 4
"""Words before a colon of which the last ones are looked up."""
_MARK = re.compile(r"\s?:\s?|\s[-–—]{1,2}\s|\s?[–—]\s?|\t|$")


@dataclass(frozen=True, slots=True)
class Label:
    """A role in front of names."""

    role: Role
    begin: int
    """Where the label begins in the shadow."""
    stop: int
    """Where the names begin."""
    one: bool = False
    """Whether only one person can follow, so that what stands behind a comma is where that person works."""
    leads: bool = False
    """Whether it says only whom the session depends on; what that is depends on the kind of session."""


_FIRST = re.compile(r"[^\W\d_]+")


def _by_word() -> dict[str, Role]:
    return {
        fold(word).rstrip(".:"): role
        for role, listed in words.ROLES.items()
        for words_of in listed.languages.values()
        for word in words_of
    }


_ROLES = _by_word()
_LEADS = {fold(word).rstrip(".:") for word in words.LEADS.folded}
_ONE = {fold(word).rstrip(".:") for word in words.ONE.folded}
_POSTS = words.POSTS.folded
_FILLERS = words.FILLERS.folded
_PANELS = {fold(word) for word in words.PANELS.folded}
_PHRASES = {fold(word) for word in words.OPENERS.folded}
_FIRSTS = {match[0] for phrase in _PHRASES if (match := _FIRST.match(phrase))}
_OPENER = re.compile(rf"(?:{words.OPENERS.alternation})(?=\s(?:[^\W\d_]|[\"“«(]))\s", re.IGNORECASE)


@cache
def _table() -> dict[str, tuple[Role, bool]]:
    found = dict.fromkeys(_LEADS, (Role.CHAIR, True))
    found.update({word: (role, False) for word, role in _ROLES.items()})
    return found


@lru_cache(_KEPT)
def of_label(label: str) -> tuple[Role, bool, bool] | None:
    """Return the role of a label without its colon, whether it only leads, and whether only one person has it."""
    text = _ASIDE.sub("", label.strip(" \t:–—-*_•"))
    if not text or len(text) > _LONGEST:
        return None
    folded = _NUMBERED.sub("", fold(text)).rstrip(".")
    if folded in _PANELS and text[-1].isdigit():
        return None  # "Panel 2" is the label of a session
    table = _table()
    for form in (folded, _GENDERED.sub("", folded)):
        if form in table:
            return (*table[form], form in _ONE)
    return _of_words(folded)


def _of_words(folded: str) -> tuple[Role, bool, bool] | None:
    """Read a label whose every word is a role or goes along with one: "Chair of the session"."""
    table = _table()
    tokens = [_GENDERED.sub("", token).strip(".,'") for token in folded.replace("&", " ").split()]
    tokens = [_last_part(token, table) for token in tokens if token]
    known = [token for token in tokens if token in table]
    if not known or len(tokens) > 5 or any(token not in table and token not in _FILLERS for token in tokens):
        return None
    strong = [token for token in known if table[token][0] not in {Role.SPEAKER, Role.KEYNOTE}] or known
    return (*table[strong[0]], strong[0] in _ONE and len(known) == 1)


def _last_part(token: str, table: Mapping[str, object]) -> str:
    """Return the role at the end of a compound: "Jury-Vorsitz", "Panel-Moderator"."""
    last = token.rpartition("-")[2]
    return last if token not in table and last in table else token


def label_at(text: str, begin: int = 0) -> Label | None:
    """Return the label that begins at a place of a shadow and has a mark behind it, or is all that is left."""
    window = text[begin : begin + _LONGEST + 4]
    for match in _MARK.finditer(window):
        if match.start() == len(window) < len(text) - begin:
            break
        found = of_label(window[: match.start()])
        if found:
            role, leads, one = found
            return Label(role, begin, begin + match.end(), one, leads)
        if match[0].strip() == ":":
            break
    return None


def opener_at(text: str, begin: int = 0) -> Label | None:
    """Return the phrase at a place of a shadow that leads to names without a mark: "moderated by", "mit"."""
    word = _FIRST.match(text, begin)
    match = _OPENER.match(text, begin) if word and fold(word[0]) in _FIRSTS else None
    if match is None:
        return None
    folded = " ".join(fold(match[0]).split()).rstrip(".:")
    role, leads, one = of_label(folded) or (Role.SPEAKER, False, False)
    return Label(role, begin, match.end(), one, leads)


@lru_cache(_KEPT)
def labels_in(text: str) -> tuple[Label, ...]:
    """Return the labels and phrases that open a line, or a part of it behind a mark, in order."""
    found: list[Label] = []
    done = 0
    places = {0, *(match.end() for match in _BOUNDARY.finditer(text)), *_before_colons(text)}
    for place in sorted(places):
        if place < done or not _FIRST.match(text, place):
            continue
        label = label_at(text, place) or (None if _begins_surname(text, place) else opener_at(text, place))
        if label and label.stop < len(text):
            found.append(label)
            done = label.stop
    return tuple(found)


def _before_colons(text: str) -> Iterator[int]:
    """Yield where the labels begin that only a blank parts from a title in front, "Debate Moderator: Jane Roe"."""
    for colon in _COLON.finditer(text):
        words_before = list(_LAST_WORDS.finditer(text, max(0, colon.start() - _LONGEST), colon.start()))[-_MOST:]
        for before, word in pairwise(words_before):
            first = text[word.start()]
            apart = fold(before[0]) not in _FILLERS and first == first.upper()
            if apart and of_label(text[word.start() : colon.start()]):
                yield word.start()
                break


def _begins_surname(text: str, place: int) -> bool:
    """Tell whether a word behind a comma is a capital particle of a name: "Andrea, Di Iorio"."""
    word = _FIRST.match(text, place)
    behind_comma = text[max(0, place - 2) : place].rstrip()[-1:] == ","
    return word is not None and behind_comma and word[0].istitle() and fold(word[0]) in PARTICLES


_BEHIND = re.compile(
    r"\s?(?:\((?P<round>[^()]{2,40})\)|\[(?P<square>[^\[\]]{2,40})\]|\t(?P<cell>[^\t]{2,40})|(?:[,–—/]\s?|\s-\s)(?P<bare>[^,()\[\]–—/\t]{2,40}))\s?$"
)


def role_behind(text: str, begin: int, stop: int) -> tuple[Role, int] | None:
    """Return the role printed behind a name, as in "(moderator)", ", chair", and where that begins."""
    match = _BEHIND.search(text[:stop], max(begin, stop - _LONGEST))
    if match is None or match.start() <= begin:
        return None
    said = next(each for each in match.groups() if each is not None)
    found = of_label(said)
    if (
        found is None
        or fold(said).strip() in _POSTS
        or (said.isupper() and fold(said) in _PHRASES)  # "(MIT)" is no "mit"
        or (match["bare"] and (found[0] in {Role.SPEAKER, Role.HOST} or found[1]))
    ):
        return None
    return found[0], match.start()
