# SPDX-License-Identifier: MIT
"""XML from strangers as a tree that is safe to walk. What the elements mean is the formats' business.

No entity is resolved, nothing is fetched, and a DOCTYPE is refused: no program needs one, and every known bomb does.
lxml's `recover` was turned down, because it leaves out what it can't read without saying so.
"""

from __future__ import annotations

import functools
import re
import textwrap
from collections.abc import Collection, Mapping
from typing import Any, TypeAlias, cast

from lxml import etree

from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Note, NoteLevel
from forumdesk.i18n import _, ngettext
from forumdesk.text import clean, clean_line

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no other name for it

_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#(?:0*(?:[0-8]|1[1245-9]|2\d|3[01])|[xX]0*1?[0-8bBcCeEfF]);")
"""What XML 1.0 (2.2) forbids below the blank, as a byte or as a reference; for encodings that extend ASCII."""


_ROOTS = (b"<schedule", b"<icalendar")
_ROOT = re.compile(rb"<(?:schedule|iCalendar)\b")
_DECLARATION = re.compile(rb"([^<]{0,64})(<\?xml[^<>]{0,200}\?>)")
_ENCODING = re.compile(rb"encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9._-]{1,40})[\"']")
_BOM = b"\xef\xbb\xbf"


def looks_like_xml(data: bytes) -> bool:
    """Tell by the first bytes whether this is XML; a page of HTML is not, unless it declares itself as XML."""
    head = data[:1024].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if declared := _DECLARATION.match(data):
        head = data[declared.start(2) : 1024].lower()
    return head.startswith((b"<?", b"<!--", b"<!doctype", *_ROOTS)) and not head.startswith(b"<!doctype html")


def parse(data: bytes, name: str) -> tuple[Element, tuple[Note, ...]]:
    """Return the root element of an XML source, with a note for everything that had to be removed to read it.

    That is what stands before the declaration, and control characters. Raises ForumDeskError when it has a DOCTYPE or
    is not well-formed.
    """
    data, encoding, notes = _without_stray_beginning(data)
    try:
        return _root(data, name, encoding), notes
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
        return _root(repaired, name, encoding), (*notes, note)
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(name, error) from error


def _without_stray_beginning(data: bytes) -> tuple[bytes, str | None, tuple[Note, ...]]:
    """Return a source without what stands before its declaration, and the encoding where that is lost with it.

    The declaration may only stand at the very beginning. It is blanked, so that the numbers of lines stay.
    """
    match = _DECLARATION.match(data)
    if match is None or match[1] in {b"", _BOM}:
        return data, None, ()
    stray, declaration = match.groups()
    encoding = _ENCODING.search(declaration)
    message = _("What stands before the XML declaration was left out")
    note = Note(level=NoteLevel.WARNING, message=message, line=1)
    rest = b"\n" * (stray + declaration).count(b"\n") + data[match.end() :]
    return rest, encoding[1].decode("ascii") if encoding else "utf-8", (note,)


def _root(data: bytes, name: str, encoding: str | None) -> Element:
    begins = _ROOT.search(data)
    if b"<!DOCTYPE" in data[: begins.start() if begins else None]:
        raise _has_doctype(name)
    try:
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_pis=True,
            remove_comments=True,
            encoding=encoding,
        )
    except LookupError as error:
        message = _("“{name}” is in an encoding that is not known, “{encoding}”. Nothing was read.")
        raise ForumDeskError(message.format(name=name, encoding=encoding)) from error
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
    for tag in tags:
        for child in element.iterchildren(tag):
            if found := own_line(child):
                return found
    return ""


def own_line(element: Element) -> str:
    """Return all text inside an element as one clean line."""
    text = _whole_text(element)
    return clean_line(text) if text else ""


def prose(element: Element, *tags: str) -> str:
    """Return the text of the first child of these names that has one, with its lines, unindented."""
    children = (child for tag in tags for child in element.iterchildren(tag))
    return next((text for child in children if (text := own_prose(child))), "")


def own_prose(element: Element) -> str:
    """Return all text inside an element with its lines, unindented."""
    return unindented(_whole_text(element))


def unindented(text: str) -> str:
    """Return a text as it is read from an element: cleaned, and without the indent that all its lines have."""
    text = clean(text)
    return textwrap.dedent(text.strip("\n")).strip() if "\n" in text else text.strip()


def attribute(element: Element, name: str) -> str:
    """Return an attribute as one clean line; empty when it is not there."""
    value = element.get(name)
    return clean_line(str(value)) if value else ""


def line_number(element: Element) -> int:
    """Return the line of the source in which an element begins, from 1."""
    return cast("int | None", element.sourceline) or 1


def named(element: Element) -> dict[str, list[Element]]:
    """Return the children of an element by their names."""
    found: dict[str, list[Element]] = {}
    for child in element:
        found.setdefault(local_name(child.tag), []).append(child)
    return found


@functools.lru_cache(maxsize=1024)
def local_name(name: str) -> str:
    """Return the name of an element or attribute without its namespace, as one clean line."""
    return clean_line(name.rpartition("}")[2])


def without_namespaces(root: Element) -> None:
    """Give every element of a tree its plain name, where one of them has a namespace."""
    if not any("}" in str(element.tag) for element in root.iter()):
        return
    for element in root.iter():
        element.tag = local_name(str(element.tag))


def beyond(
    element: Element, known: Collection[str], parts: Mapping[str, list[Element]] | None = None, *, text: bool = True
) -> dict[str, Any]:
    """Return what an element says in attributes and children of other names than these; what is empty is left out.

    `parts` are its children by their names, for who has asked for them already. Under "text" is what stands between
    them, unless `text` is False because it is known.
    """
    found: dict[str, Any] = {
        local_name(str(name)): clean_line(str(value)) for name, value in element.items() if name not in known
    }
    for name, children in (named(element) if parts is None else parts).items():
        if name not in known:
            values = [value for child in children if (value := structured(child)) not in _EMPTY]
            values = [*([found[name]] if name in found else []), *values]
            found[name] = values[0] if len(values) == 1 else values
    if text and (own := _own_text(element)):
        found["text"] = own
    return {name: value for name, value in found.items() if value not in _EMPTY}


def remarks(parts: Mapping[str, list[Element]], names: Collection[str]) -> dict[str, str]:
    """Return the attributes of children of these names, which are taken for texts, as "title_lang"."""
    return {
        f"{name}_{local_name(str(key))}": clean_line(str(value))
        for name in names
        for child in parts.get(name, ())
        for key, value in child.items()
    }


def structured(element: Element) -> Any:
    """Return all that an element says: its text, or with attributes and children a mapping by their names."""
    if not len(element) and not element.attrib:
        return own_prose(element)
    found = beyond(element, ())
    return found if found.keys() - {"text"} else own_prose(element)


def _own_text(element: Element) -> str:
    pieces = [element.text, *[child.tail for child in element]]
    said = [piece for piece in pieces if piece and not piece.isspace()]
    return clean_line(" ".join(said)) if said else ""


_EMPTY: tuple[Any, ...] = ("", [], {})


def _whole_text(element: Element) -> str:
    if not len(element):
        return element.text or ""
    return "".join(str(part) for part in element.itertext())
