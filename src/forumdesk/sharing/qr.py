# SPDX-License-Identifier: MIT
"""A code as a QR code, which a phone or another computer's camera reads. The one place that knows segno."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import segno

MOST_MODULES = 117
"""Modules on a side (version 25): cameras of phones still read this one from a screen."""
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
    try:
        made = segno.make(code, micro=False, error="m", boost_error=False)
        if len(made.matrix) > MOST_MODULES:
            made = segno.make(code, micro=False, error="l", boost_error=False)
    except segno.DataOverflowError:
        return None
    if len(made.matrix) > MOST_MODULES:
        return None
    return QrCode(tuple(tuple(bool(module) for module in row) for row in made.matrix), made)
