# SPDX-License-Identifier: MIT
"""Texts that a spreadsheet would run as a formula: guarded with an apostrophe when written, and freed of it when read.

What was written comes back the same: a text that looks guarded by itself is guarded once more. Numbers need no guard.
"""

from __future__ import annotations

import re

_DANGER = re.compile(r"'*+(?:[\t\r\n]|[^\S\t\r\n]*+[=+\-@＝＋－＠|%\t\r\n])")
"""OWASP's list and its full-width twins, behind blanks or not; a line break or tab makes some programs look again."""
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:[.,][0-9]{1,15})?%?")


def guarded(text: str) -> str:
    """Return a text as a cell that no spreadsheet runs."""
    return f"'{text}" if _DANGER.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(cell: str) -> str:
    """Return what `guarded` was given; a cell that it did not write stays, unless it looks the same."""
    return cell[1:] if cell[:1] == "'" and _DANGER.match(cell) else cell
