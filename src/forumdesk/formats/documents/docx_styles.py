# SPDX-License-Identifier: MIT
"""What the styles and the lists of a Word file say of a paragraph: its level as a heading, bold, item, its number.

Built-in styles have English names in every language of Word (ECMA-376, 17.7.4.9), and the outline level says the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from forumdesk.formats.documents.local_names import child, local, number, value
from forumdesk.formats.xml_tree import Element

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|заголовок)\s?([1-9])", re.IGNORECASE)
_OFF = {"0", "false", "off", "none"}
_DEEPEST = 30
"""Styles that one is based on, one after the other."""
_MOST_LEVELS = 9


def switched(properties: Element | None, name: str) -> bool | None:
    """Return whether a property is on; None when nothing is said of it."""
    found = child(properties, name)
    return None if found is None else value(found).lower() not in _OFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a style says, with all that it is based on."""

    name: str = ""
    heading: int = 0
    strong: bool = False
    hidden: bool = False
    list_id: str = ""
    level: int = 0

    def with_properties(self, paragraph: Element | None, run: Element | None) -> Style:
        """Return the style with what properties of a paragraph and its runs change about it."""
        made = self
        outline = child(paragraph, "outlineLvl")
        if outline is not None:
            level = number(value(outline), 9)
            made = replace(made, heading=min(level + 1, 6) if level < 9 else 0)
        numbering = child(paragraph, "numPr")
        if numbering is not None:
            made = replace(
                made,
                list_id=value(child(numbering, "numId")) or made.list_id,
                level=number(value(child(numbering, "ilvl")), _MOST_LEVELS - 1),
            )
        if (strong := switched(run, "b")) is not None:
            made = replace(made, strong=strong)
        if (hidden := switched(run, "vanish")) is not None:
            made = replace(made, hidden=hidden)
        return made


class Styles:
    """The styles of a file, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._made: dict[str, Style] = {}
        self._default = ""
        for element in root if root is not None else ():
            if local(element) == "style":
                key = value(element, "styleId")
                self._elements.setdefault(key, element)
                if value(element, "type") == "paragraph" and value(element, "default").lower() in {"1", "true", "on"}:
                    self._default = key

    def of(self, key: str, depth: int = 0) -> Style:
        """Return a style by its id; the file's default for an empty one."""
        key = key or self._default
        if key not in self._made:
            self._made[key] = self._make(key, depth)
        return self._made[key]

    def _make(self, key: str, depth: int) -> Style:
        element = self._elements.get(key)
        if element is None:
            return _named(Style(), key)
        based = value(child(element, "basedOn"))
        base = self.of(based, depth + 1) if based and based != key and depth < _DEEPEST else Style()
        style = _named(base, value(child(element, "name")) or key)
        return style.with_properties(child(element, "pPr"), child(element, "rPr"))


def _named(base: Style, name: str) -> Style:
    bare = name.strip().lower()
    heading = _HEADING.fullmatch(bare)
    level = min(int(heading[1]), 6) if heading else {"title": 1, "subtitle": 2}.get(bare, base.heading)
    return replace(base, name=bare, heading=level)


class Lists:
    """The lists of a file: which paragraphs are items, and the words that Word puts before them ("Panel 3:")."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, Mapping[int, tuple[str, str]]] = {}
        self._counts: dict[str, list[int]] = {}
        kinds: dict[str, Mapping[int, tuple[str, str]]] = {}
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                kinds[value(element, "abstractNumId")] = dict(_levels(element))
        for element in root if root is not None else ():
            if local(element) == "num":
                key = value(child(element, "abstractNumId"))
                self._levels[value(element, "numId")] = kinds.get(key, {})

    def words(self, style: Style) -> str:
        """Count an item, and return what is printed before it where that says more than a mark or a number."""
        counts = self._counts.setdefault(style.list_id, [0] * _MOST_LEVELS)
        counts[style.level] += 1
        counts[style.level + 1 :] = [0] * (_MOST_LEVELS - style.level - 1)
        _format, pattern = self._levels.get(style.list_id, {}).get(style.level, ("", ""))
        if not any(map(str.isalpha, pattern)) or "%" not in pattern:
            return ""
        for level, count in enumerate(counts):
            kind = self._levels[style.list_id].get(level, ("", ""))[0]
            pattern = pattern.replace(f"%{level + 1}", _said(max(count, 1), kind))
        return f"{pattern} "


def _levels(kind: Element) -> Iterator[tuple[int, tuple[str, str]]]:
    for level in kind:
        if local(level) == "lvl":
            number_format, text = value(child(level, "numFmt")), value(child(level, "lvlText"))
            yield number(value(level, "ilvl"), _MOST_LEVELS - 1), (number_format, text[:100])


def _said(count: int, kind: str) -> str:
    if kind == "upperRoman" and count < 40:
        return "X" * (count // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[count % 10]
    if kind == "upperLetter" and count <= 26:
        return chr(ord("A") + count - 1)
    return str(count)
