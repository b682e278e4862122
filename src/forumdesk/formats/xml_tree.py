# SPDX-License-Identifier: MIT
"""XML from strangers as a tree that is safe to walk. What the elements mean is the formats' business.

No entity is resolved, nothing is fetched, and a DOCTYPE is refused: no program needs one, and every known bomb does.
lxml's `recover` was turned down, because it leaves out what it can't read without saying so.
"""

from __future__ import annotations

import re
import textwrap
from typing import TypeAlias, cast

from lxml import etree

from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Note, NoteLevel
from forumdesk.i18n import _, ngettext
from forumdesk.text import clean, clean_line

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no other name for it

_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#(?:0*(?:[0-8]|1[1245-9]|2\d|3[01])|[xX]0*1?[0-8bBcCeEfF]);")
"""What XML 1.0 (2.2) forbids below the blank, as a byte or as a reference; for encodings that extend ASCII."""


def looks_like_xml(data: bytes) -> bool:
    """Tell by the first bytes whether this is XML; a page of HTML is not, unless it declares itself as XML."""
    head = data[:1024].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return head.startswith((b"<?", b"<!--", b"<!doctype", b"<schedule")) and not head.startswith(b"<!doctype html")


def parse(data: bytes, name: str) -> tuple[Element, tuple[Note, ...]]:
    """Return the root element of an XML source, with a note where control characters had to be removed to read it.

    Raises ForumDeskError when it has a DOCTYPE or is not well-formed.
    """
    try:
        return _root(data, name), ()
    except etree.XMLSyntaxError as error:
        first = _FORBIDDEN.search(data)
        if first is None or data.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")):
            raise _not_well_formed(name, error) from error
    repaired, count = _FORBIDDEN.subn(b"", data)
    message = ngettext(
        "{count} control character, which XML does not allow, was left out",
        "{count} control characters, which XML does not allow, were left out",
        count,
    )
    note = Note(level=NoteLevel.WARNING, message=message, line=data.count(b"\n", 0, first.start()) + 1)
    try:
        return _root(repaired, name), (note,)
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(name, error) from error


def _root(data: bytes, name: str) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    if b"<!DOCTYPE" in data[: data.find(b"<schedule") if b"<schedule" in data else None]:
        raise _has_doctype(name)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise _has_doctype(name)
    return root


def as_text(root: Element, data: bytes) -> str:
    """Return the bytes of a parsed source as a cleaned text, decoded as the parser did."""
    encoding = root.getroottree().docinfo.encoding or "utf-8"
    try:
        return clean(data.decode(encoding, errors="replace"))
    except LookupError:  # an encoding that only the parser knows
        return clean(data.decode("utf-8", errors="replace"))


def _has_doctype(name: str) -> ForumDeskError:
    message = _("“{name}” has a document type (DOCTYPE), which can hide harmful content. Nothing was read.")
    return ForumDeskError(message.format(name=name))


def _not_well_formed(name: str, error: etree.XMLSyntaxError) -> ForumDeskError:
    message = _("“{name}” is damaged: it stops being XML in line {line}. Nothing was read.")
    return ForumDeskError(message.format(name=name, line=error.lineno))


def line(element: Element, *tags: str) -> str:
    """Return the text of the first child of these names that has one, as one clean line."""
    return next((found for child in _named(element, tags) if (found := own_line(child))), "")


def own_line(element: Element) -> str:
    """Return all text inside an element as one clean line."""
    return clean_line(_whole_text(element))


def prose(element: Element, *tags: str) -> str:
    """Return the text of the first child of these names that has one, with its lines, unindented."""
    texts = (textwrap.dedent(clean(_whole_text(child)).strip("\n")).strip() for child in _named(element, tags))
    return next((text for text in texts if text), "")


def attribute(element: Element, name: str) -> str:
    """Return an attribute as one clean line; empty when it is not there."""
    return clean_line(str(element.get(name) or ""))


def line_number(element: Element) -> int:
    """Return the line of the source in which an element begins, from 1."""
    return cast("int | None", element.sourceline) or 1


def _whole_text(element: Element) -> str:
    return "".join(str(part) for part in element.itertext())


def _named(element: Element, tags: tuple[str, ...]) -> list[Element]:
    return [child for tag in tags for child in element.iterchildren(tag)]
