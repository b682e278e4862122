# SPDX-License-Identifier: MIT
"""What a page says for machines, as nodes in the form of JSON-LD, whatever its syntax is; and how to ask them.

A node is what JSON has for an object: "@type", "@id", and properties of schema.org with one value or a list of them.
Nothing here trusts a node: every value may be of any type, and nodes may refer to each other in circles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from forumdesk.formats.notes import Note
from forumdesk.markup import plain
from forumdesk.text import clean_line

Node: TypeAlias = Mapping[str, Any]

MOST_VALUES = 1_000
"""Values of one property that are looked at."""
_DEEPEST = 8
"""Lists in lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """All that a page says in one syntax."""

    syntax: str
    """Its name for people, such as "JSON-LD"."""
    nodes: tuple[Node, ...] = ()
    """The outermost nodes, in the order of the page."""
    notes: tuple[Note, ...] = ()
    ids: Mapping[str, Node] = field(default_factory=dict)
    """"@id" -> the node that says most under it."""

    def values(self, node: Node, *names: str) -> list[Any]:
        """Return the values of the first of these properties that has any, each reference followed."""
        for name in names:
            if found := [self._followed(value) for value in _flat(node.get(name), _DEEPEST)]:
                return found[:MOST_VALUES]
        return []

    def nodes_of(self, node: Node, *names: str) -> list[Node]:
        """Return the values that are nodes; a text is taken for a node that has only a name."""
        values = self.values(node, *names)
        return [value if isinstance(value, Mapping) else {"name": value} for value in values]

    def line(self, node: Node, *names: str) -> str:
        """Return the first text of these properties as one clean line; of a node, its name."""
        return next((text for name in names for value in self.values(node, name) if (text := self.text(value))), "")

    def text(self, value: Any) -> str:
        """Return a value as one clean line."""
        words = self.prose(value)
        return clean_line(plain(words) if "<" in words or "&" in words else words)[:1000]

    def prose(self, value: Any) -> str:
        """Return a value's text as it is written."""
        if isinstance(value, Mapping):
            inner = value.get("@value", value.get("name", value.get("url", "")))
            value = inner if isinstance(inner, str | int | float) else ""
        return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""

    def _followed(self, value: Any) -> Any:
        if isinstance(value, Mapping) and isinstance(key := value.get("@id"), str):
            known = self.ids.get(key)
            return known if known is not None and len(known) > len(value) else value
        return value


def types_of(node: Node) -> frozenset[str]:
    """Return the types of a node without the address of their vocabulary."""
    said = (each for each in _flat(node.get("@type"), _DEEPEST) if isinstance(each, str))
    return frozenset(each.rstrip("/").rpartition("/")[2].rpartition("#")[2].rpartition(":")[2] for each in said)


def by_id(nodes: Iterable[Node]) -> dict[str, Node]:
    """Return the nodes that have an id, and of several with one the one that says most."""
    found: dict[str, Node] = {}
    for node, _within, _name in walked(nodes):
        if isinstance(key := node.get("@id"), str) and len(node) > len(found.get(key, {})):
            found[key] = node
    return found


def walked(nodes: Iterable[Node]) -> Iterator[tuple[Node, Node | None, str]]:
    """Yield every node, the one that it stands in, and under which property, in the order of the page."""
    left: list[tuple[Any, Node | None, str]] = [(node, None, "") for node in reversed(list(nodes))]
    while left:
        value, within, name = left.pop()
        if isinstance(value, list):
            left += [(each, within, name) for each in reversed(value)]
        elif isinstance(value, Mapping):
            graph = "@graph" in value or "@list" in value or "@set" in value
            if not graph:
                yield value, within, name
            left += [
                (each, within if graph else value, name if graph else key)
                for key, each in reversed(list(value.items()))
                if isinstance(each, Mapping | list)
            ]


def _flat(value: Any, depth: int) -> Iterator[Any]:
    if value is None or value == "" or depth < 0:
        return
    if isinstance(value, Mapping) and ("@list" in value or "@set" in value):
        value = value.get("@list", value.get("@set"))
    if isinstance(value, list):
        for each in value:
            yield from _flat(each, depth - 1)
    else:
        yield value
