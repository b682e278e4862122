# SPDX-License-Identifier: MIT
"""The bytes of a table as text: a byte order mark, UTF-8, UTF-16 without a mark, and else a guess by what is in it.

Spreadsheets save CSV in the encoding of their computer. A table has enough text for a guess, which short texts, and so
`page_text`, do not have.
"""

from __future__ import annotations

from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.page_text.source import decode
from forumdesk.i18n import _

_PROBE = 64 * 1024
_FEWEST = 0.05
"""Share of every second byte that is NUL in UTF-16; in other scripts than Latin figures, commas and breaks are."""


def decoded(data: bytes) -> tuple[str, tuple[Note, ...]]:
    """Return bytes as text; a note says where the encoding is only likely."""
    if decode.is_marked(data):
        return decode.as_text(data)
    try:
        if not (wide := _wide(data)):
            return data.decode("utf-8"), ()
        return data.decode(wide), ()
    except UnicodeDecodeError:
        return _guessed(data)


def is_text(data: bytes) -> bool:
    """Tell whether bytes can be text, also as UTF-16 without a mark."""
    return bool(_wide(data)) or decode.is_text(data)


def _wide(data: bytes) -> str:
    """Return the form of UTF-16 that the places of the NULs show; empty for none."""
    head = data[: _PROBE & ~1]
    even, odd = head[::2].count(0), head[1::2].count(0)
    low, high = sorted((even, odd))
    if len(data) % 2 or high <= _FEWEST * len(head) / 2 or low * 20 > high:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _guessed(data: bytes) -> tuple[str, tuple[Note, ...]]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - needed by few files

    found = from_bytes(data[:_PROBE]).best()
    name = found.encoding if found else "cp1252"
    words = _("The file is not in UTF-8. It was read as {encoding}; look at the accented letters.")
    note = Note(level=NoteLevel.GUESS, message=words.format(encoding=name))
    return data.decode(name, errors="replace"), (note,)
