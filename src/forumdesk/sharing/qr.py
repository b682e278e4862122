# SPDX-License-Identifier: MIT
"""A code as a QR code, which a phone or another computer's camera reads. The one place that knows segno."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import segno

ROOM = {"m": 1451, "l": 1853}
"""Characters that version 25 holds (ISO 18004, table 7, alphanumeric) with more and with less of it for repair: of that
size, 117 modules on a side, cameras of phones still read it from a screen."""
QUIET = 4
"""Empty modules around it, as its readers ask for."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code as rows of dark and light modules, without the empty border."""

    rows: tuple[tuple[bool, ...], ...]
    _made: Any

    @property
    def size(self) -> int:
        """Modules on a side, with the border."""
        return len(self.rows) + 2 * QUIET

    def svg(self) -> bytes:
        """Return it as the bytes of an SVG file."""
        return self._saved("svg", scale=8, xmldecl=True)

    def png(self) -> bytes:
        """Return it as the bytes of a PNG file."""
        return self._saved("png", scale=10)

    def _saved(self, kind: str, **how: Any) -> bytes:
        out = io.BytesIO()
        self._made.save(out, kind=kind, border=QUIET, dark="#000000", light="#ffffff", **how)
        return out.getvalue()


def qr_code(code: str) -> QrCode | None:
    """Return a code as a QR code; None when it is too long for one that cameras still read."""
    level = next((level for level, room in ROOM.items() if len(code) <= room), None)
    if level is None:
        return None
    made = segno.make(code, micro=False, error=level, boost_error=False)
    return QrCode(tuple(tuple(bool(module) for module in row) for row in made.matrix), made)
