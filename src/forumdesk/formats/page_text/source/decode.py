# SPDX-License-Identifier: MIT
"""Bytes -> text: byte order marks, UTF-8, and what is left is read as Windows-1252. Also tells text from the rest.

Guessing among all the world's old encodings is left out: it needs a library and is wrong on short texts.
"""

from __future__ import annotations

import codecs
import re
from html import unescape
from html.entities import html5

from forumdesk.errors import ForumDeskError
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.page import Page
from forumdesk.i18n import _
from forumdesk.text import clean

MAX_BYTES = 2 * 1024 * 1024
MAX_LINES = 20_000
MAX_LINE = 100_000
"""Characters in one line."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FORMATS = (b"<?xml", b"<!doctype", b"<html", b"%pdf", b"begin:vcalendar", b"{\\rtf")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_TWICE = 2
"""How often some exports write "&" as an entity over another."""
_PROBE = 4096
_OLD = (
    "iso8859-", "cp125", "cp874", "cp932", "cp949", "cp950", "cp866", "koi8-", "shift_jis", "euc_", "gb", "big5",
    "mac-", "tis-620", "iso2022_jp",
)  # fmt: skip
"""How the names of encodings begin that a document may declare; Python has others, which are no text."""


def is_marked(data: bytes) -> bool:
    """Tell whether bytes begin with a byte order mark."""
    return data.startswith(tuple(mark for mark, _encoding in _MARKS))


def is_text(data: bytes) -> bool:
    """Tell whether bytes can be plain text: not binary, and not a format that only looks like it."""
    head = data[:_PROBE]
    if is_marked(head):
        return True
    if head.lstrip().lower().startswith(_OTHER_FORMATS):
        return False
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return bool(head.strip()) and b"\0" not in head and controls * 20 <= len(head)


def decode(data: bytes, name: str) -> Page:
    """Return the bytes of a file as clean text; raise ForumDeskError when they are too many."""
    if len(data) > MAX_BYTES:
        raise ForumDeskError(too_large(name))
    text, notes = as_text(data)
    return Page(text=checked(text, name), notes=notes)


def as_text(data: bytes, declared: str = "") -> tuple[str, tuple[Note, ...]]:
    """Return bytes as text by their mark, or the encoding that they declare, or else as UTF-8 or Windows-1252.

    A note says where that is only likely.
    """
    mark = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    if mark:
        return data.decode(mark, errors="replace"), ()
    known = _known(declared)
    if known not in {"", "utf-8"}:
        return data.decode(known, errors="replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        message = _("The file is not in UTF-8. It was read as Windows-1252; look at the accented letters.")
        return data.decode("cp1252", errors="replace"), (Note(level=NoteLevel.GUESS, message=message),)


def _known(declared: str) -> str:
    """Return Python's name of an encoding that pages are in; empty when it is none."""
    try:
        found = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return ""
    if found in {"iso8859-1", "ascii"}:
        return "cp1252"  # as browsers do (WHATWG Encoding, 4.2)
    return found if found == "utf-8" or found.startswith(_OLD) else ""


def checked(text: str, name: str) -> str:
    """Return the text cleaned; raise ForumDeskError when it is larger than any program is."""
    if len(text) > MAX_BYTES:
        raise ForumDeskError(too_large(name))
    cleaned = clean(_spelled(text))
    lines = cleaned.split("\n")
    if len(lines) > MAX_LINES:
        raise ForumDeskError(too_many_lines(name, len(lines)))
    longest = max(range(len(lines)), key=lambda index: len(lines[index]))
    if len(lines[longest]) > MAX_LINE:
        message = _(
            "Line {line} of “{name}” has {count} characters. A line may have {most}; "
            "paste the text with its line breaks. Nothing was read."
        )
        raise ForumDeskError(message.format(line=longest + 1, name=name, count=len(lines[longest]), most=MAX_LINE))
    return cleaned


def _spelled(text: str) -> str:
    """Return a text with the characters that stray HTML writes as "&#8211;" or "&amp;"; no line is broken by one."""
    for _turn in range(_TWICE):
        if "&" not in text:
            return text
        text = _ENTITY.sub(_character, text)
    return text


def _character(match: re.Match[str]) -> str:
    """Return what an entity means; one that is none stays, though browsers read a part of it."""
    said = unescape(match[0]) if match[0][1] == "#" or match[0][1:] in html5 else match[0]
    return " " if said.isspace() else said


def too_many_lines(name: str, count: int) -> str:
    """Return the words for a text with more lines than a program has."""
    words = _("“{name}” has {count} lines. A program text may have {most}; paste only the program. Nothing was read.")
    return words.format(name=name, count=count, most=MAX_LINES)


def too_large(name: str) -> str:
    """Return the words for a text that is longer than a program is."""
    return _(
        "“{name}” is larger than 2 MB. A program text is smaller; paste only the program. Nothing was read."
    ).format(name=name)
