# SPDX-License-Identifier: MIT
"""Microdata of schema.org in a page (HTML Living Standard, 5), as nodes; properties by reference are left out."""

from __future__ import annotations

from typing import Any

from lxml import etree

from forumdesk.formats.web.nodes import Node, Said, by_id
from forumdesk.formats.xml_tree import Element, own_line

_ADDRESSES = {
    "a": "href", "area": "href", "link": "href", "audio": "src", "embed": "src", "iframe": "src", "img": "src",
    "source": "src", "track": "src", "video": "src", "object": "data", "data": "value", "meter": "value",
    "meta": "content", "time": "datetime",
}  # fmt: skip
_MOST_NAMES = 5
"""Properties that one element is the value of."""


def said(root: Element) -> Said:
    """Return the outermost items of a page with what stands in them."""
    outermost: list[Node] = []
    within: list[tuple[Element, dict[str, Any]]] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            if within and within[-1][0] is element:
                within.pop()
            continue
        item = _item(element) if "itemscope" in element.attrib else None
        names = str(element.get("itemprop") or "").split()[:_MOST_NAMES]
        if names and within:
            for name in names:
                values = within[-1][1].setdefault(name, [])
                values.append(item if item is not None else _value(element))
        elif item is not None:
            outermost.append(item)
        if item is not None:
            within.append((element, item))
    return Said(syntax=_SYNTAX, nodes=tuple(outermost), ids=by_id(outermost))


_SYNTAX = "Microdata"


def _item(element: Element) -> dict[str, Any]:
    item: dict[str, Any] = {"@type": str(element.get("itemtype") or "").split()[:_MOST_NAMES]}
    if key := element.get("itemid"):
        item["@id"] = str(key)
    return item


def _value(element: Element) -> str:
    """Return the value of a property that is no item; `content` wins everywhere, as search engines have it."""
    told = element.get("content") or element.get(_ADDRESSES.get(str(element.tag), "content"))
    return told or own_line(element)
