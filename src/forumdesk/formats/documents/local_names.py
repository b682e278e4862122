# SPDX-License-Identifier: MIT
"""The XML of word processors by names without namespaces, of which Word has two for the same (transitional, strict)."""

from __future__ import annotations

from forumdesk.formats.xml_tree import Element


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first child of that name, and so on down a path; None when there is none."""
    for name in path:
        element = next((each for each in element if local(each) == name), None) if element is not None else None
    return element


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute by its name without namespace; empty when it is not there."""
    if element is None:
        return ""
    return next((str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def number(text: str, most: int) -> int:
    """Return a count from 0 on, as far as it is one."""
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 10 else 0
