# SPDX-License-Identifier: MIT
"""What the styles of an OpenDocument text say: bold, hidden, a heading, and the words before numbered items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from forumdesk.formats.documents.local_names import child, local, number, value
from forumdesk.formats.xml_tree import Element

_DEEPEST = 30
"""Styles that one is based on, one after the other."""
_TITLES = {"Title": 1, "Subtitle": 2}
"""What the built-in styles are called in files in every language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a style says, with all that it is based on."""

    strong: bool = False
    hidden: bool = False
    heading: int = 0


class Styles:
    """The styles of a document, by family and name."""

    def __init__(self, *roots: Element | None) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._made: dict[tuple[str, str], Style] = {}
        self._prefixes: dict[tuple[str, int], tuple[str, str]] = {}
        self._counts: Counter[tuple[str, int]] = Counter()
        for element in _styles(roots):
            if local(element) == "style":
                self._elements[value(element, "family"), value(element, "name")] = element
            elif local(element) == "list-style":
                self._add_list(element)

    def of(self, family: str, name: str, depth: int = 0) -> Style:
        """Return a style; one that says nothing for a name that is not known."""
        key = family, name
        if key not in self._made:
            self._made[key] = self._make(family, name, depth)
        return self._made[key]

    def _make(self, family: str, name: str, depth: int) -> Style:
        element = self._elements.get((family, name))
        if element is None:
            return Style(heading=_TITLES.get(name, 0))
        parent = value(element, "parent-style-name")
        made = self.of(family, parent, depth + 1) if parent not in {"", name} and depth < _DEEPEST else Style()
        text = child(element, "text-properties")
        if weight := value(text, "font-weight"):
            made = replace(made, strong=weight == "bold" or weight >= "600")
        if display := value(text, "display"):
            made = replace(made, hidden=display == "none")
        level = number(value(element, "default-outline-level"), 6)
        return replace(made, heading=_TITLES.get(name, level or made.heading))

    def item_words(self, style: str, level: int) -> str:
        """Count an item of a list, and return the words before it where they say more than a mark or a number."""
        self._counts[style, level] += 1
        before, after = self._prefixes.get((style, level), ("", ""))
        if not any(map(str.isalpha, before)):
            return ""
        return f"{before}{self._counts[style, level]}{after} "

    def _add_list(self, element: Element) -> None:
        for level in element:
            if local(level) == "list-level-style-number":
                depth = number(value(level, "level"), 10)
                words = value(level, "num-prefix")[:60], value(level, "num-suffix")[:60]
                self._prefixes[value(element, "name"), depth] = words


def _styles(roots: tuple[Element | None, ...]) -> Iterator[Element]:
    for root in roots:
        for group in root if root is not None else ():
            if local(group) in {"styles", "automatic-styles"}:
                yield from group
