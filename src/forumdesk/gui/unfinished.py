# SPDX-License-Identifier: MIT
"""What stands in a cell or a field and means nothing yet.

Editing does not end, and a program does not close, before it is corrected, given up, or knowingly lost.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from forumdesk.text import clean_line

LONGEST = 60
"""How much of the words a sentence about them repeats."""


class Unfinished(NamedTuple):
    """Words that the program could not take as they are."""

    words: str
    back: Callable[[], None]
    """Put the keyboard where they stand, and where the reason is said."""

    @property
    def named(self) -> str:
        """The words on one line, or how they begin."""
        line = clean_line(self.words)
        return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
