# SPDX-License-Identifier: MIT
"""Who of the people of a text is the same: one key in several spellings, a middle initial more or less, a likeness.

Only what is certain is joined. A likeness is told, since no measure parts "John" from "Jon" as a reader would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from forumdesk.formats.page_text.people.name_forms import key_of
from forumdesk.text import fold

_ALIKE = 0.84
"""From this likeness on two names may be one person's."""
_MOST = 40
"""Names with one word in common that a name is compared with."""


@dataclass(frozen=True, slots=True)
class Met:
    """What is known of a name: whose it is, and who may be the same person."""

    id: str
    like: str = ""
    """The other spelling, where it may be the same person; empty otherwise."""


@dataclass(slots=True)
class SamePeople:
    """The names met so far, by key and by their first and last word."""

    _ids: dict[str, str] = field(default_factory=dict)
    _spelt: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By key: the name as first printed, and the organization, folded."""
    _by_word: dict[str, list[str]] = field(default_factory=dict)

    def met(self, name: str, fresh: str, organization: str = "") -> Met:
        """Return who a name belongs to; `fresh` is the id of a person met for the first time."""
        key = key_of(name)
        works = fold(organization)
        if key in self._ids:
            if works and not self._spelt[key][1]:
                self._spelt[key] = (self._spelt[key][0], works)
            return Met(self._ids[key])
        words = key.split()
        ends = tuple(dict.fromkeys((words[0], words[-1]))) if words else ()
        near = list(dict.fromkeys(other for word in ends for other in self._by_word.get(word, ())[:_MOST]))
        same = next(
            (each for each in near if works and works == self._spelt[each][1] and _but_for_initials(key, each)), ""
        )
        self._ids[key] = self._ids[same] if same else fresh
        self._spelt[key] = (name, works)
        for word in ends:
            self._by_word.setdefault(word, []).append(key)
        like = "" if same else next((self._spelt[each][0] for each in _alike(key, near)), "")
        return Met(self._ids[key], like)


def _but_for_initials(one: str, other: str) -> bool:
    """Tell whether two keys differ only in initials between the first and the last word."""
    left, right = one.split(), other.split()
    if len(left) < 2 or len(right) < 2 or (left[0], left[-1]) != (right[0], right[-1]):
        return False
    shorter, longer = sorted((left[1:-1], right[1:-1]), key=len)
    if not shorter:
        return all(len(word) == 1 for word in longer)
    return len(shorter) == len(longer) and all(
        a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(shorter, longer, strict=True)
    )


def _alike(key: str, near: Iterable[str]) -> Iterator[str]:
    """Yield those of some keys that may be the same person's."""
    words, letters = key.split(), SequenceMatcher(None, "", key, autojunk=False)
    for other in near:
        others = other.split()
        several = min(len(words), len(others)) > 1
        if _but_for_initials(key, other) or (several and (set(words) <= set(others) or set(others) <= set(words))):
            yield other
        elif several:
            letters.set_seq1(other)
            may_be = letters.real_quick_ratio() >= _ALIKE <= letters.quick_ratio()
            if may_be and SequenceMatcher(None, key, other, autojunk=False).ratio() >= _ALIKE:
                yield other
