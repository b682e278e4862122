# SPDX-License-Identifier: MIT
"""A document that is a ZIP file, opened only within bounds: what it says of itself is checked before it is unpacked.

Nothing is written to disk; a reader asks for the parts that it knows by name.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib

from forumdesk.errors import ForumDeskError
from forumdesk.formats.xml_tree import Element, parse
from forumdesk.i18n import _

MAGIC = b"PK\x03\x04"
MAX_ENTRIES = 2_000
MAX_TOTAL = 200 * 1024 * 1024
"""Bytes of all parts together, unpacked."""
MAX_PART = 32 * 1024 * 1024
MAX_ELEMENTS = 1_000_000
"""Of one part that is XML: text processors write several for each word."""
MAX_RATIO = 200
"""How many times larger a part may be than it is packed."""
_SMALL = 1024 * 1024
"""A part of fewer bytes may be packed as well as it likes."""
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


class Archive:
    """The parts of a document, by their names."""

    def __init__(self, data: bytes, name: str) -> None:
        """Check what the file says of itself; raise ForumDeskError when it is damaged, encrypted or a bomb."""
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._check(self._zip.infolist())
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, OSError) as error:
            raise self.damaged() from error

    def part(self, path: str) -> bytes:
        """Return a part, unpacked; empty when there is none of that name."""
        try:
            with self._zip.open(path) as packed:
                found = packed.read(MAX_PART + 1)
        except KeyError:
            return b""
        except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError, ValueError, OSError) as error:
            raise self.damaged() from error
        if len(found) > MAX_PART:
            raise self._bomb()
        return found

    def tree(self, path: str) -> Element | None:
        """Return a part that is XML as a tree; None when there is none of that name."""
        data = self.part(path)
        root = parse(data, self.name)[0] if data else None
        if root is not None and sum(1 for _element in root.iter()) > MAX_ELEMENTS:
            words = _("“{name}” has more parts than any program needs. Paste only the program. Nothing was read.")
            raise ForumDeskError(words.format(name=self.name))
        return root

    def damaged(self) -> ForumDeskError:
        """Return the words for a file of which the rest can't be trusted."""
        words = _("“{name}” is damaged or not complete. Nothing was read. Get it again, or paste its text.")
        return ForumDeskError(words.format(name=self.name))

    def encrypted(self) -> ForumDeskError:
        """Return the words for a file that asks for a password."""
        words = _("“{name}” is protected by a password. Save it without one, or paste its text. Nothing was read.")
        return ForumDeskError(words.format(name=self.name))

    def _check(self, entries: list[zipfile.ZipInfo]) -> None:
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise self.encrypted()
        if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_TOTAL:
            raise self._bomb()
        for entry in entries:
            if entry.file_size > max(_SMALL, entry.compress_size * MAX_RATIO):
                raise self._bomb()
            path = entry.filename.replace("\\", "/")
            if path.startswith("/") or ".." in path.split("/") or entry.compress_type not in _METHODS:
                raise self.damaged()

    def _bomb(self) -> ForumDeskError:
        words = _("“{name}” unpacks to far more than a program needs. Nothing was read. Paste its text instead.")
        return ForumDeskError(words.format(name=self.name))
