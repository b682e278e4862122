# SPDX-License-Identifier: MIT
"""Microformats in a page, h-event and the older hCalendar, as nodes under the names of schema.org.

mf2py reads the markup; it gets what was cleaned of scripts and is not larger than any program, and fetches nothing.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.web.nodes import Node, Said
from forumdesk.formats.xml_tree import Element
from forumdesk.i18n import _

MAX_ELEMENTS = 30_000
MAX_BYTES = 4 * 1024 * 1024

_EVENT = re.compile(r"(?:^|\s)(?:h-event|vevent)(?:\s|$)")
_USELESS = ("script", "style", "svg", "template", "noscript", "iframe", "object", "head")
_TYPES = {
    "h-event": "Event", "h-card": "Person", "h-adr": "PostalAddress", "h-geo": "GeoCoordinates", "h-feed": "ItemList",
    "h-calendar": "ItemList", "h-entry": "Article",
}  # fmt: skip
_NAMES = {
    "start": "startDate", "end": "endDate", "speaker": "performer", "author": "performer", "organizer": "organizer",
    "category": "keywords", "photo": "image", "content": "description", "org": "affiliation", "job-title": "jobTitle",
    "note": "description", "honorific-prefix": "honorificPrefix", "locality": "addressLocality", "uid": "identifier",
    "street-address": "streetAddress", "status": "eventStatus", "language": "inLanguage", "attendee": "attendee",
}  # fmt: skip
_DEEPEST = 20


def said(root: Element) -> Said:
    """Return the events of a page that are marked by classes, with what stands in them."""
    syntax = _("microformats")
    if not any(_EVENT.search(str(each.get("class"))) for each in root.iter() if "class" in each.attrib):
        return Said(syntax=syntax)
    cleaned = copy.deepcopy(root)
    etree.strip_elements(cleaned, *_USELESS, with_tail=False)
    source = etree.tostring(cleaned, encoding="unicode", method="html")
    if len(source) > MAX_BYTES or sum(1 for _each in cleaned.iter()) > MAX_ELEMENTS:
        words = _("What the page’s classes say of its events was not read: the page is too large for that.")
        return Said(syntax=syntax, notes=(Note(level=NoteLevel.WARNING, message=words),))
    import mf2py  # noqa: PLC0415 - a quarter of a second, for few pages

    found = mf2py.parse(doc=source, html_parser="lxml")
    return Said(syntax=syntax, nodes=tuple(_nodes(found.get("items", ()), _DEEPEST)))


def _nodes(items: Iterable[Any], depth: int) -> list[Node]:
    return [_node(item, depth) for item in items if isinstance(item, Mapping) and depth > 0]


def _node(item: Mapping[str, Any], depth: int) -> Node:
    node: dict[str, Any] = {"@type": [_TYPES.get(each, each) for each in item.get("type", ())]}
    for name, values in item.get("properties", {}).items():
        node.setdefault(_NAMES.get(name, name), []).extend(_value(value, depth - 1) for value in values)
    if item.get("id"):
        node["@id"] = f"#{item['id']}"
    if children := _nodes(item.get("children", ()), depth - 1):
        node["subEvent" if "Event" in node["@type"] else "itemListElement"] = children
    return node


def _value(value: Any, depth: int) -> Any:
    if not isinstance(value, Mapping):
        return value
    if "type" in value:
        return _node(value, depth) if depth > 0 else str(value.get("value", ""))
    return str(value.get("html") or value.get("value") or "")
