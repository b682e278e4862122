# SPDX-License-Identifier: MIT
"""What a merge leaves to decide, a `Clash`, and what came of it, `Merged`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from forumdesk.program import Program

SPEAKERS = "speakers"
"""The field of a session's clash about the order in which its people are named; the values are ids of appearances."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """What both sides have changed, differently. What is here was kept."""

    kind: str
    id: str
    field: str = ""
    """Empty when one side has dropped the record that the other has changed, or needs."""
    part: str = ""
    """Of extras and links, the name or the address that it is about; the values are then what has it."""
    mine: Any = None
    """The value here; None when the record was dropped here."""
    theirs: Any = None
    """The source's value, or its whole record; None when the source has dropped the record."""

    @property
    def place(self) -> tuple[str, str, str, str]:
        """What it is about: kind, id, field, part."""
        return self.kind, self.id, self.field, self.part


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What came of a merge."""

    program: Program
    clashes: tuple[Clash, ...] = ()
    theirs: Program
    """What the source says now, under the ids of `program`: the ancestor of the next merge."""
    full: Program | None = None
    """The program with all that one side has dropped and the other needs; None when that is `program`."""
    held: frozenset[str] = frozenset()
    """People that the source has dropped, and that stay only for what stays here with a clash."""
